"""Tasks, chairs and partners of those who left or stayed away, told only where nothing later shows otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from tests.folders import load_folder
from tests.queries.conftest import Open, Record
from tests.queries.scenes import ONE, TWO

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent:\n\n{people}\n\n{away}"
PEOPLE = "Orla Finch (Chair)\nPerry Stone (Head of Parks)\nTess Moor (Kite Warden)\nBo Rae (Dale Homes)"
DAYS = ("4 June 2031", "10 September 2031", "11 December 2031")
IDA = "\nIda Marsh (Lamp Manager)"
LEFT = "2. Changes\n\nIda Marsh left the council in August to work in Quayport.\n\n"


def _told(tmp_path: Path, *papers: tuple[str, str, str]) -> list[tuple[str, str]]:
    """The gaps of some papers, each with more people of its list, who was away, and its items."""
    for number, (day, (more, away, text)) in enumerate(zip(DAYS, papers, strict=False)):
        head = HEAD.format(day=day, people=PEOPLE + more, away=f"Apologies: {away}\n\n" if away else "")
        (tmp_path / f"{number}.txt").write_text(head + text, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        return [(str(row["kind"]), str(row["what"])) for row in each_gap(find_gaps(view).rows)]


TASK = "1. Lamps\n\nThe lamps were counted.\n\nAction: Ida Marsh to mend the ribbons of the old mill\n\n"


def test_a_task_of_somebody_who_left_before_the_next_meeting_is_told(tmp_path: Path) -> None:
    told = _told(tmp_path, (IDA, "", TASK), ("", "", LEFT))
    assert [kind for kind, _ in told] == ["owner_departed"]


NEXT = "{}9. Next meeting\n\n{}\n\n"


@pytest.mark.parametrize(("day", "last", "told"), [
    ("8 August 2031", "11 December 2031", True), ("8 August 2031", "11 December 2032", False),
])  # fmt: skip
def test_a_task_of_somebody_who_left_is_not_told_where_a_year_of_minutes_is_not_held(
    tmp_path: Path, day: str, last: str, *, told: bool
) -> None:
    for number, (date, more, text) in enumerate(((DAYS[0], IDA, NEXT.format(TASK, day)), (last, "", LEFT))):
        head = HEAD.format(day=date, people=PEOPLE + more, away="")
        (tmp_path / f"{number}.txt").write_text(head + text, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        kinds = [str(row["kind"]) for row in each_gap(find_gaps(view).rows)]
    assert ("owner_departed" in kinds) is told


def test_a_task_of_somebody_who_was_there_to_answer_for_it_is_not_told_as_left(tmp_path: Path) -> None:
    told = _told(tmp_path, (IDA, "", TASK), (IDA, "", "1. Kites\n\nThe kites flew.\n\n"), ("", "", LEFT))
    assert "owner_departed" not in [kind for kind, _ in told]


def test_a_task_to_be_done_before_its_owner_goes_needs_nobody_new(tmp_path: Path) -> None:
    task = TASK.replace("mend the ribbons of the old mill", "ask the mill before she goes")
    assert "owner_departed" not in [kind for kind, _ in _told(tmp_path, (IDA, "", task), ("", "", LEFT))]


CHAIRS = "1. Lamps\n\nIda Marsh, who chairs the Lamp Panel, reported that it had met twice.\n\n"


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (LEFT, True),
        (LEFT + "3. Lamps\n\nThe Lamp Panel continues to meet monthly.\n\n", False),
        ("2. Changes\n\nPia Sand has taken over from Ida Marsh.\n\n", False),  # who may have the chair too
        ("2. Changes\n\nIda Marsh left the meeting at 3pm.\n\n", False),
    ],
)
def test_the_chair_of_a_group_who_left(tmp_path: Path, later: str, *, told: bool) -> None:
    more = "\nPia Sand (Dale Homes)" if "Pia" in later else ""
    found = _told(tmp_path, (IDA, "", CHAIRS), (more, "", later))
    assert (("owner_departed", "Chair of the Lamp Panel") in found) is told


@pytest.mark.parametrize(
    ("entry", "told"), [("Gail Pole (Quay House)", False), ("Gail Pole (Quay House Refuge)", False), ("", True)]
)
def test_a_partner_seen_at_the_table_since_is_represented(tmp_path: Path, entry: str, *, told: bool) -> None:
    text = "1. Kites\n\nThe kites flew.\n\n"
    away = "Gail Pole (Quay House)"
    found = _told(tmp_path, ("", away, text), ("", away, text), (f"\n{entry}" if entry else "", "", text))
    assert (("partner_absent", "Quay House") in found) is told


def test_members_who_are_to_think_about_it_have_no_task(tmp_path: Path) -> None:
    text = "1. Kites\n\nThe Chair asked members to go away and think about it.\n\n"
    assert _told(tmp_path, ("", "", text)) == []


def test_the_chair_of_a_board_owns_no_matter_that_its_name_has(tmp_path: Path) -> None:
    head = HEAD.replace("Fernhill Safety Board", "Youth Offending Service Board")
    for number, day in enumerate(DAYS[:2]):
        people = f"{PEOPLE.replace(' (Chair)', '')}\n{'Ida Marsh (Chair)' if not number else 'Pia Sand (Chair)'}"
        text = "1. Lamps\n\nYouth offending was spoken of.\n\n" + (LEFT if number else "")
        (tmp_path / f"{number}.txt").write_text(head.format(day=day, people=people, away="") + text, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        rows = [(row["kind"], row["what"]) for row in each_gap(find_gaps(view).rows)]
    assert ("owner_departed", "Youth offending") not in rows


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Ida Marsh circulated the notes on the ribbons in May.", False),
        ("Mr Sand circulated the notes on the ribbons in May.", True),  # somebody else did
        ("Ida Marsh circulated the rota.", True),  # of another matter
    ],
)
def test_a_task_that_its_owner_did_before_going_is_not_told(tmp_path: Path, later: str, *, told: bool) -> None:
    found = _told(tmp_path, (IDA, "", TASK), ("", "", f"1. Lamps\n\n{later}\n\n{LEFT}"))
    assert ("owner_departed" in [kind for kind, _ in found]) is told


@pytest.mark.parametrize(
    ("later", "told"),
    [("Bo Rae be lead for Priority 3 (Lamps)", False), ("Bo Rae be lead for Priority 4 (Lamps)", True), ("", True)],
)
def test_a_lead_that_was_to_be_found_for_a_priority_and_was(
    later: str, told: bool, record: Record, opened: Open
) -> None:
    record.meeting(ONE, "4")
    record.meeting(TWO, "4")
    record.action(ONE, "4", "Confirm lead for Priority 3", owner_state="unresolved", owner_tokens=["DPH"])
    if later:
        record.say("person:bo-rae", "LEADS", record.node("issue:lamps", "Lamps"), TWO, later)
    kinds = [row["kind"] for row in find_gaps(opened(record)).rows]
    assert ("ambiguous_owner" in kinds) is told
