"""Checks 1, 2, 3, 5 and 9 of the network page: nothing is fetched, hostile words run nothing, search, and links."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.viz.browsing import DOWN, ENTER, ESCAPE, VIEWS, Page
from tests.viz.conftest import Open
from tests.viz.hostile import HOSTILE

RUBBISH = (
    "#n=<img src=x onerror=window.marked=1>&from=soon&without=__proto__,Nobody&around=%00&as=cake",
    "#v=map%00&a=constructor&b=__proto__&steps=99&plus=x y z&to=2031-99&unsaid=toString",
    "#%E0%A4%A", "#panel", "#" + "n=cake&" * 200,
)  # fmt: skip


def walk_every_view(page: Page) -> None:
    """Use what a reader uses: each view, its table, the filters, a finding, a search, the panel's buttons."""
    page.unseen()
    for view in VIEWS:
        page.click(f"[data-view={view}]")
        page.click("#as-table").click("#as-table")
    page.click("#filters > summary").press(ESCAPE)
    page.click("[data-view=ownership]")
    if page.data["story"]:
        page.click("[data-step='0']").click("[data-go='1']")
    page.search("a").press(DOWN, ENTER)
    page.click("#around").click("#path-from")


def test_1_nothing_is_asked_of_any_network_even_when_every_answer_is_withheld(opened: Open) -> None:
    """Check 1: the browser's proxy takes every request and never answers; the page does not notice."""
    page = opened("fernhaven")
    walk_every_view(page)
    assert page.requests() == []


@pytest.mark.parametrize("name", ["fernhaven", "example", "hostile"])
def test_3_no_view_gives_an_error_or_breaks_the_policy(opened: Open, name: str) -> None:
    """Check 3: no console error and no violation of the content security policy in any view."""
    page = opened(name)
    walk_every_view(page)
    assert page.complaints() == []
    assert page.requests() == []


@pytest.mark.parametrize("view", VIEWS)
def test_2_hostile_words_run_nothing_in_any_view(opened: Open, view: str) -> None:
    """Check 2: no marker is set, no picture appears, no script is added, whichever view holds the words."""
    page = opened("hostile")
    scripts = page.js("return document.scripts.length")
    page.follow(f"#v={view}&around=person:ada-quill&a=person:ada-quill&b=organization:fernhaven-fire&as=table")
    page.js("for (const b of document.querySelectorAll('#table [data-node]')) b.click()")
    assert page.js("return window.marked ?? null") is None
    assert page.js("return [document.images.length, document.scripts.length]") == [0, scripts]
    assert page.js("return document.querySelectorAll('[title], iframe, object, embed').length") == 0


def test_2_hostile_words_are_shown_as_they_are(opened: Open) -> None:
    """Check 2: in panel, table and search; a page that has no tooltips cannot hide words in one."""
    page = opened("hostile", "#v=map&as=table&n=person:ada-quill")
    assert set(HOSTILE) <= set(page.texts("#panel blockquote"))
    assert set(HOSTILE) <= set(page.texts("#panel .neighbour"))
    sources, reasons = "\n".join(page.texts("figcaption")), page.texts("#panel dd")
    for words in HOSTILE:
        assert f"{words}.txt, meeting of 4 March 2031, item {words}, line 12" in sources
        assert f"“{words}” and “also {words}”: {words}" in reasons
    assert set(HOSTILE) <= set(page.texts("#table td:nth-child(5)"))
    assert set(HOSTILE) <= set(page.texts("#table tbody .neighbour"))
    written = {text.replace("\0", "") for text in HOSTILE}  # a page has no way to write NUL
    assert written <= set(page.texts("footer li"))
    page.search("<img src=x")
    assert "<img src=x onerror=window.marked=2>" in page.text("found")


@pytest.mark.parametrize("number", range(0, len(HOSTILE), 3))
def test_2_a_hostile_heading_stays_a_heading(opened: Open, number: int) -> None:
    """Check 2: the name that a page opens on stands in its heading and its title."""
    page = opened("hostile", what=f"issue:{HOSTILE[number]}")
    assert page.text("heading") == f"Around {HOSTILE[number]}"
    assert page.js("return document.title") == re.sub("[\t\n\f\r ]+", " ", f"Around {HOSTILE[number]} – partnergraph")
    assert page.js("return [window.marked ?? null, document.images.length]") == [None, 0]
    assert page.complaints() == []


def test_5_three_letters_of_an_alias_find_the_person(opened: Open) -> None:
    """Check 5: three letters list who is meant, Enter goes to the evidence, and the status says so."""
    page = opened("fernhaven").search("ade")
    assert page.texts("#found li") == ["Adelaide Quill – also written for Ada Quill Person"]
    assert page.text("status") == "1 name found"
    page.press(ENTER)
    assert page.text("panel-title") == "Ada Quill"
    assert page.focus() == "panel-title"
    assert page.text("status").startswith("Ada Quill: 4 relations")
    assert "Action: AQ to write to landlords." in page.text("panel-body")
    assert "minutes-fernhaven.txt, meeting of 4 March 2031, item 4, line 12" in page.text("panel-body")


def standing(page: Page) -> dict[str, Any]:
    """What a reader sees of a view: marks, lines, selection, filters, heading."""
    marks, lines = page.drawn()
    return {
        "marks": marks, "lines": lines, "selected": page.text("panel-title"), "heading": page.text("heading"),
        "ticked": page.js("return [...document.querySelectorAll('input[type=checkbox]')].map((b) => b.checked)"),
        "legend": page.text("legend"), "from": page.js("return document.getElementById('from').value"),
        "view": page.js("return document.querySelector('[aria-current]').dataset.view"),
    }  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
def test_9_a_link_opens_the_same_view_in_a_new_tab(opened: Open, view: str) -> None:
    """Check 9: the same marks, selection and filters."""
    ends = "around=person:priscilla-overton&steps=2&a=person:priscilla-overton&b=issue:alley-gates"
    page = opened("example", f"#v={view}&{ends}&n=issue:alley-gates&as=table")
    page.click("#filters > summary").set_month("from", "2016-01").set_month("to", "2020-12")
    page.click("[data-relation]").press(ESCAPE)
    page.js("document.querySelectorAll('[data-kind]')[1].click()")
    seen, link = standing(page), page.js("return location.hash")
    assert seen["selected"] == "Alley gates"
    first = page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    try:
        assert standing(page.go(link)) == seen
    finally:
        page.driver.close()
        page.driver.switch_to.window(first)


def test_9_rubbish_in_the_address_opens_the_start_view(opened: Open) -> None:
    """Check 9: nothing of it is shown, and nothing of it runs."""
    page = opened("fernhaven")
    start = page.text("heading"), page.text("status")
    unknown = start[0], "This page holds nothing of the name that its address asks for."
    for rubbish in RUBBISH:
        page.go(rubbish)
        assert (page.text("heading"), page.text("status")) in (start, unknown)
        assert page.text("panel-title") == "Details"
        assert page.complaints() == []
    assert page.js("return window.marked ?? null") is None


def test_9_going_back_shows_what_was_seen_before(opened: Open) -> None:
    page = opened("fernhaven", "#v=ownership&n=person:ada-quill")
    page.click("[data-view=timeline]").click("[data-view=map]")
    page.driver.back()
    page.wait("document.querySelector('[aria-current]').dataset.view === 'timeline'")
    page.driver.back()
    page.wait("document.querySelector('[aria-current]').dataset.view === 'ownership'")
    assert page.text("panel-title") == "Ada Quill"


def test_compressed_data_opens(opened: Open) -> None:
    page = opened("large")
    assert 'data-packed="gzip"' in page.path.read_text(encoding="utf-8")
    page.search("meeting 1499").press(ENTER)
    assert page.text("panel-title") == "Meeting 1499"
