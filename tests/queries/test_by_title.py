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


@pytest.mark.parametrize(("words", "by_title"), [
    ("The Kites Lead would be contacting the school about returns.", True),
    ("The update was given by Ben Low, Kites Co-ordinator.", True),
    ("The Council had a Kites Strategic Lead, based in the Parks Team.", True),
    ("Ben Low, Kites Co-ordinator, would lead on this.", False),
    ("Kites Lead: Ben Low", False),
    ("Ben Low agreed to lead on Kites.", False),
    ("The Kites Officer was responsible for it.", False),
])  # fmt: skip
def test_a_post_named_after_a_matter_leads_by_title_only_where_no_words_say_more(
    words: str, by_title: bool, town: Record, opened: Open
) -> None:
    lead(town, BEN, words)
    answer = find_owners(opened(town))
    assert [relation_words(row) for row in answer.rows] == ["leads, by title only" if by_title else "leads"]
    assert ("1 of these by title only" in answer.headline[0]) is ("by title" in answer.headline[0]) is by_title


def test_a_matter_that_is_a_sentence_on_what_is_to_be_done_is_no_standing_matter(town: Record, opened: Open) -> None:
    town.node("issue:links", "Links should be made with the school")
    said = "Links should be made with the school and this would be led by Ben Low."
    town.say(BEN, "LEADS", "issue:links", TWO, said, relation="leads", issue_as_written="x")
    answer = find_owners(opened(town))
    assert [row["resolution"] for row in answer.rows] == ["Links should be made with the school"]
    assert answer.headline == []


def test_whom_the_minutes_name_outright_stands_beside_a_lead_by_title(town: Record, opened: Open) -> None:
    lead(town, ANNE, "Anne Hart would lead on Kites.", ONE)
    lead(town, BEN, "The Kites Lead would ring the school.")
    [row] = find_owners(opened(town)).rows
    assert led_before(row) == "before: Anne Hart (10 January 2020)"


def test_who_led_before_stands_behind_every_lead_of_today(town: Record, opened: Open) -> None:
    lead(town, ANNE, "Anne Hart would lead on Kites.", ONE)
    lead(town, BEN, "Ben Low took over the lead on Kites from Anne Hart.")
    [row] = find_owners(opened(town)).rows
    assert (row["owner"]["name"], led_before(row)) == ("Ben Low", "before: Anne Hart (10 January 2020)")
    assert led_before({**row, "state": "last_cited"}) == ""
