"""The audit page: the text letter for letter with its facts, harmless whatever stands in it, always the same."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from cli.audit_facts import reading_of
from tests.loaders.made import read
from viz.audit.model import Fact, Reading, TextLine
from viz.audit.page import draw_audit

TEXT = "Tess Moor would lead on lamps.\nShe <b>agreed</b> & left."
LINES = (TextLine(1, 0, 30, "used"), TextLine(2, 31, len(TEXT), "unread"))
LEAD = Fact("lead", "Tess Moor: lamps", "leads", 0, 30)
PERSON = Fact(
    "attendance", "Tess Moor", "present", 0, 9, correction='partnergraph judge alias "Tess Moor" "OTHER NAME"'
)


def page_of(*facts: Fact, text: str = TEXT, lines: tuple[TextLine, ...] = LINES) -> str:
    return draw_audit(Reading("minutes.txt", text, lines, facts, ["Nobody was found."], "2 lines"))


def shown(page: str) -> list[str]:
    """The words of each line as the page shows them, tags of facts left out."""
    lines = re.findall(r'<span class="words">(.*?)</span>\n', page, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<a .*?</a>", "", line))) for line in lines]


def test_every_line_stands_there_letter_for_letter() -> None:
    assert shown(page_of(LEAD, PERSON)) == TEXT.split("\n")


def test_a_fact_is_marked_where_its_words_begin_and_listed_once() -> None:
    page = page_of(LEAD, PERSON)
    assert page.count('id="fact-0"') == page.count('id="mark-0"') == 1
    assert 'href="#fact-1" title="Tess Moor">P1</a>' in page
    assert '<span class="mark k-attendance" data-kind="attendance">Tess Moor</span>' in page
    assert '<span class="mark k-lead" data-kind="lead"> would lead on lamps.</span>' in page


def test_what_was_not_understood_says_so_in_words() -> None:
    assert page_of().count("not understood</span>") == 1
    assert "No facts were read in this file." in page_of()


def test_hostile_words_run_nothing() -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    fact = Fact("action", evil, evil, 0, len(evil), settled=False, correction=evil)
    page = page_of(fact, text=evil, lines=(TextLine(1, 0, len(evil), "ignored", evil),))
    assert "<script>alert" not in page
    assert "<img" not in page
    assert shown(page) == [evil]
    assert "default-src 'none'" in html.unescape(page)
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=12))
def test_facts_anywhere_never_change_the_text(places: list[tuple[int, int]]) -> None:
    facts = [
        Fact("action", "x", "", start, min(start + length, len(TEXT))) for start, length in places if start < len(TEXT)
    ]
    page = page_of(*facts)
    assert shown(page) == TEXT.split("\n")
    assert page.count('class="tag k-action" id="mark-') == len([f for f in facts if f.start not in (30,)])


def test_the_same_minutes_give_the_same_page() -> None:
    source, records = read(
        "Fernhill Board\nMinutes of the meeting held on 4 June 2030\n\n"
        "1. Lamps\n\nIt was agreed that Tess Moor would go."
    )
    reading = reading_of(source, records)
    assert draw_audit(reading) == draw_audit(reading)
    assert {fact.kind for fact in reading.facts} >= {"meeting", "item", "action"}
    assert all(source.text[f.start : f.end].strip() for f in reading.facts)
