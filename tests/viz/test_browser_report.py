"""Reports in Chromium: nothing asked for, nothing run, WCAG 2.2 AA as far as a program can tell, and print."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.viz.browsing import Page
from tests.viz.invented import full_findings, hostile_report, long_report, report
from tests.viz.test_browser_access import AXE, SPACED, sideways
from viz.report.model import Report
from viz.report.writers.html import write_html

Open = Callable[[str], Page]
INVENTED = {"plain": report, "hostile": hostile_report, "long": long_report, "full": full_findings}
NAMES = (*INVENTED, "example")
HOW = {"plain": "roomy", "hostile": "close", "full": "tight brief"}  # how closely the first page is set
# Words of a picture that stand out of it, or on other words.
CLASH = """
return [...document.querySelectorAll("svg[role=img]")].flatMap((svg) => {
  if (!svg.checkVisibility()) return [];
  const edge = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll("text")].map((e) => [e.textContent, e.getBoundingClientRect()]);
  const out = words.filter(([, b]) => b.left < edge.left - 1 || b.right > edge.right + 1 || b.top < edge.top - 1
    || b.bottom > edge.bottom + 1).map(([t]) => `out: ${t}`);
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const on = words.flatMap(([t, a], i) =>
    words.slice(i + 1).filter(([, b]) => meet(a, b)).map(([u]) => `${t} on ${u}`));
  return [...out, ...on];
});
"""


@pytest.fixture
def shown(browser: Any, tmp_path: Path, reviews: Callable[[str], Report]) -> Open:
    """Open a report in the browser."""

    def open_report(name: str) -> Page:
        drawn: Report = INVENTED[name]() if name in INVENTED else reviews(name)
        path = tmp_path / f"{name}.html"
        path.write_text(write_html(drawn), encoding="utf-8", newline="\n")
        browser.get("about:blank")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.get(path.as_uri())
        return Page(browser, path, {})

    return open_report


def printed(page: Page) -> list[str]:
    """The text of each page of the report as the browser prints it."""
    made = page.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    document = pypdfium2.PdfDocument(base64.b64decode(made["data"]))
    return [sheet.get_textpage().get_text_range() for sheet in document]


@pytest.mark.parametrize("name", NAMES)
def test_a_report_asks_for_nothing_and_nothing_in_it_runs(shown: Open, name: str) -> None:
    page = shown(name)
    assert page.requests() == []
    assert page.complaints() == []
    assert page.js("return [window.marked ?? null, document.scripts.length, document.images.length]") == [None, 0, 0]


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(shown: Open, name: str) -> None:
    """All rules of axe-core, of any impact."""
    script = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed (extra 'dev')")
    page = shown(name)
    page.js(files(script).joinpath("axe.min.js").read_text(encoding="utf-8"))
    for width in (1500, 900, 320):
        with page.screen(width):
            assert page.driver.execute_async_script(AXE) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways_or_is_cut(shown: Open, name: str) -> None:
    """1.4.10 and 1.4.12: at 320 pixels, at 200 per cent, and with more space between letters."""
    page = shown(name)
    for width in (320, 640, 1500):
        with page.screen(width):
            assert sideways(page) == []
    page.js(SPACED)
    with page.screen(320):
        assert sideways(page) == []


@pytest.mark.parametrize("name", INVENTED)
@pytest.mark.parametrize("width", [320, 660, 1000])
def test_words_of_a_picture_stay_in_it_and_apart(shown: Open, name: str, width: int) -> None:
    page = shown(name)
    with page.screen(width):
        assert page.js(CLASH) == []


@pytest.mark.parametrize("name", ["plain", "hostile", "full", "example", "seeds"])
def test_the_findings_fill_one_page_and_every_page_has_its_number(shown: Open, name: str) -> None:
    page = shown(name)
    titles = page.texts(".first .finding h3")
    sheets = printed(page)
    first = re.sub(r"\s", "", sheets[0])
    assert 0 < len(titles) <= 5
    if name in HOW:
        assert page.js("return document.body.className") == HOW[name]
    shown_last = re.sub(r"\s", "", page.texts(".first .finding:last-child dd")[-1])
    assert shown_last[-12:] in first
    assert [title for title in titles if re.sub(r"[\s\u2028\u2029]", "", title)[:18] not in first] == []
    assert "Contents" not in sheets[0]
    assert ("Contents" in sheets[1]) is (name != "full")  # which has one part alone
    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {len(sheets)}" in sheet


@pytest.mark.parametrize("name", ["plain", "hostile", "example"])
def test_the_head_of_a_table_never_stands_alone(shown: Open, name: str) -> None:
    """The last words of no page are a heading or the head of a table."""
    page = shown(name)
    heads, rows = ({re.sub(r"\s", "", words) for words in page.texts(of)}
                   for of in ("h2, h3, thead tr, caption", "tbody tr"))  # fmt: skip
    assert heads
    for sheet in printed(page):
        body = re.sub(r"\s", "", re.sub(r"Page \d+ of \d+|Governance review\s*$", "", sheet))
        last = max((row for row in rows if body.endswith(row)), key=len, default="")  # it may end in words of a head
        assert [head for head in heads if len(head) > 6 and body.endswith(head) and not last.endswith(head)] == []
