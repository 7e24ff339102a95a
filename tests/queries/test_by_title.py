"""A lead by job title alone is told as such, and whom the minutes state outright is not left out for it."""

from __future__ import annotations

import pytest

from queries.owns.answer import find_owners
from queries.wording import led_before, relation_words
from tests.queries.conftest import Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"
ANNE, BEN = "person:anne-hart", "person:ben-low"


def lead(record: Record, who: str, words: str, day: str = TWO, *, written: str = "Kites") -> None:
    """A sentence that makes somebody the lead on kites."""
    said = {"relation": "leads", "issue_as_written": written}
    record.say(who, "LEADS", "issue:kites", day, words, **said)


@pytest.fixture
def town(record: Record) -> Record:
    for date in (ONE, TWO):
        record.meeting(date, "4")
    return record


@pytest.mark.parametrize("words", [
    "The Kites Lead would be contacting the school about returns.",
    "The update was given by Ben Low, Kites Co-ordinator.",
    "The Council had a Kites Strategic Lead, based in the Parks Team.",
])  # fmt: skip
def test_a_post_named_after_a_matter_is_its_lead_by_title_only(words: str, town: Record, opened: Open) -> None:
    lead(town, BEN, words)
    [row] = find_owners(opened(town)).rows
    assert relation_words(row) == "leads, by title only"
    assert "1 of these by title only" in find_owners(opened(town)).headline[0]


@pytest.mark.parametrize("words", [
    "Ben Low, Kites Co-ordinator, would lead on this.",
    "Kites Lead: Ben Low",
    "Ben Low agreed to lead on Kites.",
    "The Kites Officer was responsible for it.",
])  # fmt: skip
def test_words_that_say_who_leads_are_no_title(words: str, town: Record, opened: Open) -> None:
    lead(town, BEN, words)
    [row] = find_owners(opened(town)).rows
    assert relation_words(row) == "leads"
    assert "by title" not in find_owners(opened(town)).headline[0]


def test_whom_the_minutes_name_outright_stands_beside_a_lead_by_title(town: Record, opened: Open) -> None:
    lead(town, ANNE, "Anne Hart would lead on Kites.", ONE)
    lead(town, BEN, "The Kites Lead would ring the school.")
    [row] = find_owners(opened(town)).rows
    assert led_before(row) == "before: Anne Hart (10 January 2020)"
