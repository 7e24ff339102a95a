"""A partner that nobody came for: missed today, once long ago, or a partner that a law has ended since."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import FOUR, ONE, THREE, TWO, attend, full_room
from tests.viz.from_minutes import view_of

HOMES = "organization:dale-homes"
SAID = "Dale Homes was not represented."


def _told(record: Record, opened: Open) -> list[dict[str, Any]]:
    return [dict(row) for row in each_gap(find_gaps(opened(record)).rows) if row["kind"] == "partner_absent"]


def _absent(record: Record, date: str, said: str = SAID, partner: str = "Dale Homes") -> None:
    record.meeting(date, "4")
    key = record.node(f"organization:{partner.lower().replace(' ', '-')}", partner)
    record.say(record.item(date, "4"), "MENTIONS", key, date, said, event="not_represented")


@pytest.mark.parametrize(
    ("later", "asked"), [((), True), ((TWO,), True), ((TWO, THREE), False), (("2023-01-10",), False)]
)
def test_one_absence_followed_by_many_meetings_or_months_is_none(
    later: tuple[str, ...], asked: bool, record: Record, opened: Open
) -> None:
    _absent(record, ONE)
    for date in later:
        record.meeting(date, "1")
    assert bool(_told(record, opened)) is asked


def test_words_on_how_long_a_partner_is_away_count_for_more_than_one_absence(record: Record, opened: Open) -> None:
    _absent(record, ONE, "There was still no representative of Dale Homes.")
    for date in (TWO, THREE):
        record.meeting(date, "1")
    assert [row["severity"] for row in _told(record, opened)] == ["medium"]


def test_an_absence_before_a_partner_came_again_is_not_counted(record: Record, opened: Open) -> None:
    _absent(record, ONE)
    _absent(record, THREE)
    record.meeting(TWO, "4")
    record.say("person:ben-low", "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, "Ben Low", state="present",
               organization=HOMES)  # fmt: skip
    assert [(row["meetings"], row["severity"]) for row in _told(record, opened)] == [([THREE], "low")]


@pytest.mark.parametrize(("away", "severity"), [((ONE, TWO), "low"), ((ONE, TWO, THREE), "medium")])
def test_apologies_in_the_last_lists_weigh_less_than_words(
    away: tuple[str, ...], severity: str, record: Record, opened: Open
) -> None:
    for date in away:
        record.meeting(date, "1")
        full_room(record, date)
        attend(record, date, rae_probation="apology")
    assert [(row["meetings"], row["severity"]) for row in _told(record, opened)] == [([*away], severity)]


@pytest.mark.parametrize(
    ("said", "others", "is_told"),
    [
        ("Not represented: DLH", ("DLH Dale Homes",), True),
        ("Not represented: DLH", ("DLH Dale Homes", "DLH Lake Homes"), False),  # which of the two, nobody says
        ("DLH was thanked.", ("DLH Dale Homes",), False),
    ],
)
def test_letters_alone_mean_the_one_partner_whose_name_begins_with_them(
    said: str, others: tuple[str, ...], is_told: bool, record: Record, opened: Open
) -> None:
    record.meeting(ONE, "1")
    for name in others:
        record.node(f"organization:{name.lower().replace(' ', '-')}", name)
    quote = [f"{ONE}.txt", ONE, "1", 1, 1, 0, len(said), said]
    record.item(ONE, "1", problems=[{"cue": "trouble", "post": "", "text": said, "quotes": [quote]}])
    assert [row["what"] for row in _told(record, opened)] == (["DLH Dale Homes"] if is_told else [])


@pytest.mark.parametrize("other", [False, True])
def test_lists_are_told_of_their_board_where_the_record_has_several(other: bool, record: Record, opened: Open) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "1")
        full_room(record, date)
        attend(record, date, rae_probation="apology")
    if other:
        record.node("body:lamp-group", "Lamp Group")
        record.meeting(THREE, "1", body="body:lamp-group")
    (row,) = _told(record, opened)
    assert (" in the last 2 lists of the " if other else " in the last 2 lists that name it") in row["why"]


def test_apologies_of_years_ago_are_none_where_later_lists_do_not_name_the_partner(
    record: Record, opened: Open
) -> None:
    for date in (ONE, TWO, THREE, FOUR):
        record.meeting(date, "1")
        full_room(record, date)
        if date in (ONE, TWO):
            attend(record, date, rae_probation="apology")
    assert _told(record, opened) == []


@pytest.mark.parametrize(
    ("successors", "now", "told"),
    [
        (("Dale Integrated Care Board",), "2023-04-10", [("Dale Integrated Care Board", ["2021-11-10", "2023-04-10"])]),
        ((), "2023-04-10", []),
        (("Dale Integrated Care Board", "Fern Integrated Care Board"), "2023-04-10", []),
        (("Dale Integrated Care Board",), "2022-04-10", [("Dale Clinical Commissioning Group", ["2021-11-10"])]),
    ],
    ids=["one successor", "none on record", "several cannot be told apart", "not ended yet"],
)
def test_of_a_partner_that_a_law_ended_its_successor_is_asked_for(
    successors: tuple[str, ...], now: str, told: list[tuple[str, list[str]]], record: Record, opened: Open
) -> None:
    old = "Dale Clinical Commissioning Group"
    _absent(record, "2021-11-10", f"{old} was not represented.", old)
    record.meeting(now, "4")
    for name in successors:
        record.node(f"organization:{name.lower().replace(' ', '-')}", name)
    if len(successors) == 1 and len(told[0][1]) > 1:
        _absent(record, now, "Dale Integrated Care Board was not represented.", successors[0])
    rows = _told(record, opened)
    assert [(row["what"], row["meetings"]) for row in rows] == told
    assert all((old in row["why"]) is (row["what"] != old) for row in rows)


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("OPCC. Two letters had not led to a representative being named.", True),
        ("Fern Trust. Two letters had not led to a representative being named.", False),  # of another partner
        ("OPCC. A representative of the school was named.", False),
    ],
)
def test_the_newest_words_on_a_representative_are_told(tmp_path: Path, later: str, *, told: bool) -> None:
    head = "Fernhill Safety Board\n\nMinutes of the meeting held on {}\n\nPresent:\n\nOrla Finch (Chair)\n"
    head += "Perry Stone (Head of Parks)\nTess Moor (Kite Warden)\nBo Rae (OPCC)\n\n"
    first = head.format("4 June 2031") + "1. Kites\n\nThe kites flew.\n\n"
    text = head.replace("Bo Rae (OPCC)", "Una Sand (Fern Trust)").format("10 September 2031")
    text += f"1. Apologies\n\nNo representative from the OPCC was in attendance.\n\n2. Matters arising\n\n{later}\n\n"
    with view_of(tmp_path, first, text) as view:
        rows = [row for row in each_gap(find_gaps(view).rows) if row["kind"] == "partner_absent"]
    assert ["had not led to" in row["why"] for row in rows] == [told]
