"""A first visit to the page of the real packs, where they are at hand: to the words in three clicks, or by keys."""

from __future__ import annotations

from graph.view import View
from tests.viz.browsing import ENTER, TAB, VIEWS
from tests.viz.conftest import Open
from tests.viz.test_browser_answers import asked, drawn, filtered_otherwise
from tests.viz.test_browser_keys import in_sight, tab_to
from tests.viz.test_browser_path import paths_otherwise

WORDS = "lack of a full time Bromley MARAC coordinator was causing concern"
ISSUE = "MARAC co-ordination"
MEETING = "12 January 2023"


def test_the_words_of_2023_are_three_clicks_away(opened: Open, seeds: View) -> None:
    page = opened("seeds")
    finding = next(n for n, step in enumerate(page.data["story"]) if "MARAC" in step["title"])
    page.click(f"[data-step='{finding}']")
    told = [text for text in page.texts("#story figure") if WORDS in text]
    assert len(told) == 1
    assert MEETING in told[0]
    assert in_sight(page, WORDS)


def test_the_words_of_2023_are_three_clicks_away_from_the_picture_too(opened: Open, seeds: View) -> None:
    """By the name in the table: the table, the issue, and its words stand there."""
    page = opened("seeds").click("#as-table")
    page.js(
        "[...document.querySelectorAll('#table .neighbour')].find((b) => b.textContent === arguments[0]).click()", ISSUE
    )
    assert page.text("panel-title") == ISSUE
    assert any(WORDS in text and MEETING in text for text in page.texts("#panel-body figure"))


def test_the_words_of_2023_are_reached_by_keyboard(opened: Open, seeds: View) -> None:
    page = opened("seeds").press(TAB, ENTER)
    for _ in range(4):
        page.press(TAB)
        if "MARAC" in page.js("return document.activeElement.textContent") and page.focus() == "neighbour":
            break
    page.press(ENTER)
    assert page.focus() == "story-title"
    assert any(WORDS in text and MEETING in text for text in page.texts("#story figure"))
    page = tab_to(opened("seeds").press(TAB), "search").press(ISSUE.lower(), ENTER)
    assert any(WORDS in text for text in page.texts("#panel-body figure"))


def test_4_and_7_and_8_hold_on_the_real_packs(opened: Open, seeds: View) -> None:
    """Checks 4, 7 and 8: counts, filters and paths are those of the record."""
    page = opened("seeds", "#v=map&as=table")
    assert drawn(page.unseen()) == asked(seeds)
    wrong, count = filtered_otherwise(page, seeds, every=5)
    assert (wrong, count > 4) == ([], True)
    assert paths_otherwise(page, seeds) == []


def test_6_every_quote_stands_in_its_source(opened: Open, seeds: View) -> None:
    """Check 6: every quote that the page carries."""
    quotes = opened("seeds").data["quotes"]
    texts = {document.name: seeds.text(document.key) for document in seeds.documents()}
    pairs = zip(quotes["text"], quotes["document"], strict=True)
    assert [words for words, document in pairs if words not in texts[document]] == []


def test_3_no_view_of_the_real_packs_complains(opened: Open, seeds: View) -> None:
    """Check 3: no console error in any view."""
    ends = "around=issue:marac&steps=2&a=issue:marac&b=issue:funding"
    for view in VIEWS:
        page = opened("seeds", f"#v={view}&{ends}")
        assert page.complaints() == []
        assert page.requests() == []
