"""A task that the text of an item tells and a list at its end tells again is one piece of work, counted once."""

from __future__ import annotations

from typing import Any

from graph.schema import Quote
from queries.follow.twice import is_told_twice, once_each
from queries.follow.words import JUDGED
from queries.rows import Found

ONE, TWO = "2031-03-04", "2031-06-05"
PROSE = "It was felt that the lantern report should also go to the Harbour Board."
LISTED = "The lanterns report be presented to the Harbour Board."


def work(what: str, *owners: str, later: str = "", **more: Any) -> Found:
    said = [Quote("minutes.txt", ONE, "4", 1, 1, 0, 9, what)]
    said += [Quote("minutes.txt", TWO, "6", 1, 1, 0, 9, later)] if later else []
    values = {"what": what, "kind": "action", "meeting": ONE, "item": "4", "owners": list(owners), "owner_doubt": None,
              "owner_judged": False, "source": "prose", "why": "", "chain": [{"quote": what}]}  # fmt: skip
    return Found(values | more, (), "derived", tuple(said))


def told(*rows: Found) -> list[tuple[str, int]]:
    return [(row.values["what"], len(row.quotes)) for row in once_each(rows)]


def test_what_an_item_tells_twice_is_one_row_with_the_words_of_both() -> None:
    other = work("Anne Hart to write to the harbour about the new moorings.")
    assert told(work(PROSE), work(LISTED, "Anne Hart"), other) == [(LISTED, 2), (other.values["what"], 1)]


def test_what_is_told_apart_stays_two() -> None:
    one = work(PROSE)
    assert len(told(one, work(LISTED, item="5"))) == 2
    assert len(told(work(PROSE, item=None), work(LISTED, item=None))) == 2
    assert len(told(one, work(LISTED, later="The report went to the Harbour Board."))) == 2
    assert len(told(one, work(LISTED, why=JUDGED))) == 2
    assert len(told(work(PROSE, source="column"), work(LISTED, source="column"))) == 2
    towns = [f"Officers to write to the schools in {town} about bicycle racks." for town in ("Eastey", "Westey")]
    assert not is_told_twice(*towns)


def test_one_thing_handed_over_by_one_person_is_told_once() -> None:
    sent = "The Harbour Master agreed to send either the link or the document itself to the Clerk."
    given = "Anne Hart to provide the link to the national report on the problem of lamps."
    assert len(told(work(sent, "Anne Hart"), work(given, "Anne Hart"))) == 1
    assert len(told(work(sent, "Anne Hart"), work(given, "Ben Low"))) == 2
    tides = "Anne Hart to send the link to the report on tides."
    assert len(told(work(tides, "Anne Hart"), work(given, "Anne Hart"))) == 2
