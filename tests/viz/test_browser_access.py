"""Check 11 and section 8 of the network page: WCAG 2.2 AA as far as a program can tell."""

from __future__ import annotations

import base64
from importlib.resources import files
from typing import Any

import pytest

from tests.viz.browsing import VIEWS, Page, resized
from tests.viz.conftest import Open

ENDS = "around=person:priscilla-overton&a=person:priscilla-overton&b=issue:alley-gates"
STATES = {
    **{view: (f"#v={view}&{ENDS}", "") for view in VIEWS},
    "table": (f"#v=explore&{ENDS}&as=table", ""),
    "filters": ("", "document.getElementById('filters').open = true"),
    "day": ("#v=ownership&asof=2018-03-22", "document.getElementById('filters').open = true"),
    "saving": ("", "document.getElementById('save').open = true"),
    "finding": ("", "document.querySelector('[data-step]').click()"),
    "searching": ("", "const s = window.search; s.value = 'a'; s.dispatchEvent(new Event('input'))"),
    "copying": ("", "document.getElementById('copied').hidden = false"),
    "narrowed": ("#v=ownership&from=2017-01&without=Priority&n=issue:alley-gates", ""),
    "nothing": ("#v=path", ""),
}
AXE = """
const done = arguments[arguments.length - 1];
const told = ({ impact, id, nodes }) => [impact, id, nodes.slice(0, 3).map((node) => node.html.slice(0, 160))];
axe.run(document, { resultTypes: ["violations"] }).then(
  ({ violations }) => done(violations.map(told)), (error) => done([String(error)]));
"""
# WCAG 2.5.8: what is pressed is 24 by 24 pixels, its label counted; a word within a sentence may be less.
SMALL = """
return [...document.querySelectorAll("button, summary, input, a[href], textarea, [role=option]")].flatMap((e) => {
  if (!e.checkVisibility() || e.closest(".skip, .quiet")) return [];
  const { width, height } = (["checkbox", "radio"].includes(e.type) ? e.closest("label") : e).getBoundingClientRect();
  return width >= 24 && height >= 24 ? [] : [`${e.id || e.textContent.slice(0, 30)}: ${width} x ${height}`];
});
"""
# Words that are cut off, or stand outside of the window, with nothing to scroll them into it.
CUT = """
const words = "h1, h2, h3, p, li, button, label, summary, legend, th, td, dd, dt, blockquote, figcaption, .sheet";
const scrolls = (e) => Boolean(e) && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
return [...document.querySelectorAll(words)].flatMap((e) => {
  if (!e.checkVisibility() || e.closest(".skip, .quiet")) return [];
  const box = e.getBoundingClientRect(), hides = /hidden|clip/.test(getComputedStyle(e).overflow);
  const cut = hides && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
  const out = (box.right > innerWidth + 1 || box.left < -1) && !scrolls(e.parentElement);
  return cut || out ? [e.textContent.trim().slice(0, 60)] : [];
});
"""
SPACED = """
const sheet = new CSSStyleSheet();
const wide = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important";
sheet.replaceSync(`* { ${wide} } p { margin-bottom: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""


def show(opened: Open, state: str, name: str = "example") -> Page:
    link, act = STATES[state]
    page = opened(name, link)
    page.js(act)
    return page


def sideways(page: Page) -> list[Any]:
    """What is wider than the window: the page as a whole, or words that no scrolling brings in."""
    wide = page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*([f"{wide} pixels too wide"] if wide > 0 else []), *page.js(CUT)]


@pytest.mark.parametrize("state", STATES)
def test_11_a_state_of_the_page_can_be_used_by_everybody(opened: Open, browser: Any, state: str) -> None:
    """Check 11 and section 8 in every view and with what opens in it, in one visit.

    Nothing scrolls sideways at 320 pixels (1.4.10), at 200 per cent (1.4.4) or with more space between letters
    (1.4.12); axe-core finds nothing serious by WCAG A, AA and good practice; what is pressed is large enough (2.5.8).
    """
    script = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed (extra 'dev')")
    with resized(browser, 320, 640):
        page = show(opened, state)
        assert sideways(page) == []
        assert page.js("return document.documentElement.scrollWidth") <= 320
    with resized(browser, 640, 400, scale=2):
        assert sideways(page) == []
    assert page.js(SMALL) == []  # which this version of axe does not know
    page.js(files(script).joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.driver.execute_async_script(AXE)
    assert [one for one in found if len(one) < 3 or one[0] in ("serious", "critical")] == []
    page.js(SPACED)
    for width, height in ((1280, 800), (320, 640)):
        with resized(browser, width, height):
            assert sideways(page) == []


@pytest.mark.parametrize("view", VIEWS)
def test_the_diagram_has_a_name_a_summary_and_headings_around_it(opened: Open, view: str) -> None:
    """Section 8, 1.1.1, 1.3.1, 2.4.2, 4.1.2: names, landmarks, language, title; one status."""
    page = opened("example", f"#v={view}&{ENDS}")
    applications = page.js(
        """const told = (id) => Boolean(document.getElementById(id).textContent.trim());
        return [...document.querySelectorAll("[role=application]")].filter((e) => e.checkVisibility()).map((e) =>
          [e.getAttribute("aria-label"), e.getAttribute("aria-describedby").split(" ").every(told)])"""
    )
    assert applications == [["Map" if view == "map" else "Diagram", True]]
    assert page.js("return document.documentElement.lang") == "en-GB"
    assert page.js("return document.title") == f"{page.text('heading')} – partnergraph"
    parts = ("main", "header", "footer", "aside", "nav", "h1", "[role=status]")
    assert [len(page.texts(part)) for part in parts] == [1] * 7
    page.click("#as-table").drawn()
    heads = page.js("return [...document.querySelectorAll('#table th')].every((e) => e.scope)")
    assert heads
    lines, marks = page.rows()
    relations, things = page.texts("#table caption")
    drawn, _, beyond = relations.removeprefix("Relations drawn: ").partition(", and ")  # "96, and 31 more that are not"
    assert int(drawn) + int(beyond.split()[0] if beyond else 0) == lines
    assert things == f"Things drawn: {marks}"


def test_the_search_is_a_combobox(opened: Open) -> None:
    """Section 8, 4.1.2: which name is chosen is said while the focus stays in the field."""
    page = opened("example").search("over")
    state = """const field = document.getElementById("search");
      const option = document.getElementById(field.getAttribute("aria-activedescendant"));
      return [...["role", "aria-expanded", "aria-controls"].map((name) => field.getAttribute(name)),
        ...["role", "aria-selected"].map((name) => option.getAttribute(name))]"""
    assert page.js(state) == ["combobox", "true", "found", "option", "true"]
    page.press("\ue00c")
    assert page.js("return document.getElementById('search').getAttribute('aria-expanded')") == "false"


def test_typing_and_choosing_change_nothing_elsewhere(opened: Open) -> None:
    """Section 8, 3.2.2: letters in the search and months in the filters keep view, heading and focus."""
    page = opened("example").search("alley")
    assert (page.text("heading"), page.text("panel-title"), page.focus()) == ("Who owns what", "Details", "search")
    page.press("\ue00c").click("#filters > summary")
    page.js("document.getElementById('from').focus()")
    page.set_month("from", "2017-01")
    assert (page.text("heading"), page.focus()) == ("Who owns what", "from")
    assert page.text("status").endswith("shown, filtered")


def test_every_movement_of_the_diagram_has_a_button(opened: Open) -> None:
    """Section 8, 2.5.7: nothing needs dragging."""
    page = opened("fernhaven", "#v=map")
    picture = "document.getElementById('map-canvas').toDataURL()"
    for move in ("in", "left", "up", "down", "right", "out"):
        before = page.js(f"return window.before = {picture}")
        page.js("document.querySelector(`[data-move=${arguments[0]}]`).click()", move)
        page.wait(f"{picture} !== window.before")  # moved in a later frame
        assert page.js(f"return {picture}") != before, move


def test_nothing_moves_for_those_who_asked_for_less_motion(opened: Open) -> None:
    """Section 8, 2.2.2 and 2.3.3: no animation; untangling is one step, and without that wish it ends by itself."""
    page = opened("fernhaven", "#v=explore&around=person:ada-quill")
    picture = "return document.querySelector('#diagram canvas').toDataURL()"
    frames = "const done = arguments[0]; let n = 6; const next = () => (--n ? requestAnimationFrame(next) : done());"
    page.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    )
    try:
        page.click("#untangle").driver.execute_async_script(f"{frames} next()")
        settled = page.js(picture)
        page.driver.execute_async_script(f"{frames} next()")
        assert page.js(picture) == settled
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    page.click("#untangle").driver.execute_async_script(f"{frames} next()")  # worked out in one go
    settled = page.js(picture)
    page.driver.execute_async_script("setTimeout(arguments[0], 300)")
    assert page.js(picture) == settled
    assert page.js("return document.getAnimations().length") == 0


def test_the_print_holds_the_diagram_the_table_and_their_headings(opened: Open) -> None:
    """Section 8, print style: a reader of paper has the same facts, and no button."""
    pdfium = pytest.importorskip("pypdfium2")
    page = opened("fernhaven", "#v=ownership&n=person:ada-quill")
    printed = page.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    document = pdfium.PdfDocument(base64.b64decode(printed["data"]))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())
    lines, marks = page.rows()
    for words in (
        "Who owns what", "The same as a table", f"Relations drawn: {lines}", f"Things drawn: {marks}",
        "Ada Quill", "Action: AQ to write to landlords.", "minutes-fernhaven.txt, meeting of 4 March 2031",
    ):  # fmt: skip
        assert words in text
    assert "Find a name" not in text
    assert page.js("return document.getElementById('table').hidden")
    assert page.js("return document.getElementById('paper').childElementCount") == 0


def test_the_map_is_printed_alone_and_says_how_its_table_is(opened: Open) -> None:
    """With its table it would be 144 sheets."""
    pdfium = pytest.importorskip("pypdfium2")
    page = opened("example", "#v=map")
    printed = page.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    sheets = [sheet.get_textpage().get_text_range() for sheet in pdfium.PdfDocument(base64.b64decode(printed["data"]))]
    assert len(sheets) < 6
    assert "choose “Show as a table”, then print" in " ".join(" ".join(sheets).split())
    assert "The same as a table" not in " ".join(sheets)


@pytest.mark.parametrize("view", ["ownership", "timeline", "explore", "path"])
def test_the_print_holds_the_whole_picture_and_no_head_alone(opened: Open, view: str) -> None:
    """Whatever is in sight, every mark's name is on paper before the table, and a table's head with its first row."""
    pdfium = pytest.importorskip("pypdfium2")
    page = opened("example", f"#v={view}&{ENDS}")
    page.js("document.querySelector('[data-move=in]').click(); document.querySelector('[data-move=down]').click()")
    printed = page.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    document = pdfium.PdfDocument(base64.b64decode(printed["data"]))
    sheets = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    table = next(number for number, text in enumerate(sheets) if "The same as a table" in text)
    picture = " ".join(sheets[: table + 1]).split("The same as a table")[0]
    nodes, drawing = page.data["nodes"], page.data["pictures"].get(view)
    if drawing:
        plain = [n for n, label in zip(drawing["nodes"], drawing["label"], strict=True) if label == "name"]
        names = [title for _, title in drawing["lanes"]] or [nodes["name"][n] for n in plain]
        short = [name for name in names if len(name) < 12]
        assert len(short) > 3
        assert [name for name in short if name not in picture] == []
        assert [title for _, title, *_ in drawing["columns"] if title.split()[0] not in picture] == []
    first = sheets[table].split("The same as a table")[1].split("Source")[1]
    assert len(first) > 40  # the first row stands below its head
    assert sum(len(list(sheet.get_objects())) for sheet in list(document)[: table + 1]) > 20
