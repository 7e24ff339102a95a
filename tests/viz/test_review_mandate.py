"""The board under review comes with what it was asked to do, names that may be one share a row, members stand once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import answers, proof
from tests.viz.from_minutes import minutes, review_of, rows_of, view_of
from tests.viz.memory import fernhaven
from tests.viz.test_review import section
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.draw import compose_review
from viz.report.review.duty import with_duty
from viz.report.writers.markdown import write_markdown


def board(name: str, **more: Any) -> dict[str, Any]:
    row = {
        "name": name, "aliases": [], "kind": "board", "reports_to": [], "chairs": [], "presided": [], "members": [],
        "came_on": None, "came": [], "came_full": False, "meetings": [], "state": "active", "events": [],
        "last_cited": "2031-03-04", "evidence": [proof(f"The {name} was named.")],
    }  # fmt: skip
    return row | more


def seat(name: str, partner: str | None, day: str) -> dict[str, Any]:
    return {"name": name, "on_behalf_of": partner, "first_cited": day, "last_cited": day}


def drawn(*boards: dict[str, Any], doubts: tuple[str, ...] = ()) -> str:
    unsettled = [{"kind": "name_not_settled", "what": what, "finding": "alike", "evidence": []} for what in doubts]
    given = answers() | {
        "body": Answer("Which boards?", "2031-03-04", rows=list(boards)),
        "check": Answer("What was read?", "2031-03-04", rows=unsettled),
    }
    return write_markdown(compose_review(fernhaven(), given, window=Window()))


def test_a_mandate_that_stands_under_another_name_is_told_as_such() -> None:
    text = section(drawn(
        board("Fernhaven Board", meetings=["2031-03-04"]),
        board("Fernhaven", evidence=[proof("Fernhaven was set up to keep the lamps lit.")]),
        doubts=("body / Fernhaven / Fernhaven Board",),
    ), "Mandate and structure")  # fmt: skip
    assert "What Fernhaven Board was asked to do stands under Fernhaven, which may be the same: “Fernhaven was" in text
    assert "\n| Fernhaven [" not in text
    assert "Names that may mean one board are told together below" in text


def test_names_that_may_be_one_share_a_row() -> None:
    doubts = ("body / Lamp Forum / Ward Lamp Forum",)
    text = section(drawn(board("Lamp Forum"), board("Ward Lamp Forum"), doubts=doubts), "Mandate and structure")
    assert text.count("may be the same:") == 1
    assert "Lamp Forum (may be the same: Ward Lamp Forum) " in text


def test_a_group_just_proposed_has_no_lines_of_an_older_one() -> None:
    line = {"body": "Fernhaven Board", "how": "declared", "last_cited": "2021-03-04"}
    new, old = board("Lamp Group", state="proposed"), board("Ward Lamp Group", state="silent", reports_to=[line])
    doubts = ("body / Lamp Group / Ward Lamp Group",)
    text = section(drawn(new, old | {"last_cited": "2021-03-04"}, doubts=doubts), "Mandate and structure")
    assert "under Ward Lamp Group" not in text
    text = section(drawn(new | {"state": "active"}, old, doubts=doubts), "Mandate and structure")
    assert "Fernhaven Board (declared, 4 March 2021, under Ward Lamp Group)" in text


def test_a_group_of_a_board_is_told_as_one_where_no_line_is() -> None:
    line = {"body": "Fernhaven Board", "how": "declared", "last_cited": "2031-03-04"}
    told = section(drawn(board("Lamp Group", parent="Fernhaven Board")), "Boards and groups")
    assert "Fernhaven Board (as a group of it)" in told
    told = section(drawn(board("Lamp Group", parent="Fernhaven Board", reports_to=[line])), "Boards and groups")
    assert "as a group of it" not in told


def test_a_board_of_which_no_mandate_is_read_says_so() -> None:
    text = section(drawn(board("Fernhaven Board", meetings=["2031-03-04"])), "Mandate and structure")
    assert "What Fernhaven Board was asked to do, and by whom, the record read does not say." in text


def test_boards_not_spoken_of_lately_are_counted_and_stand_in_the_appendix() -> None:
    text = drawn(board("Lamp Group"), board("Old Group", state="silent"))
    assert "Not in the table below: 1 that" in section(text, "Mandate and structure")
    assert "| Old Group " in section(text, "Boards and groups")


def test_a_member_stands_once_under_the_partner_last_shown() -> None:
    seats = [seat("Ada Quill", None, "2031-03-04"), seat("Ada Quill", "Fernhaven Council", "2030-03-04"),
             seat("Ben Lark", "Fire Service", "2030-03-04")]  # fmt: skip
    told = drawn(board("Fernhaven Board", meetings=["2031-03-04"], members=seats))
    text = section(told, "Membership and statutory seats")
    assert "| Ada Quill (4 March 2031) |" in text
    assert text.count("Ada Quill") == 1
    assert "| Fire Service" in text


def test_a_line_declared_of_one_name_is_not_said_of_another_that_may_be_the_same() -> None:
    line = {"body": "Fernhaven", "how": "declared", "last_cited": "2028-06-05"}
    text = section(drawn(
        board("Dog and Cat Group", last_cited="2031-03-04"),
        board("Dog Strategic Group", state="silent", last_cited="2028-06-05", reports_to=[line]),
        doubts=("body / Dog Strategic Group / Dog and Cat Group",),
    ), "Mandate and structure")  # fmt: skip
    assert "| Fernhaven (declared, 5 June 2028, under Dog Strategic Group) |" in text
    assert "Fernhaven (declared, 5 June 2028) |" not in text


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        ("The partners named by the Act have a duty to keep the lamps lit.", True),
        ("The lamps were blue.", False),
        ("\n\nThe partners named by the Act have a duty to keep the lamps lit.", False),
    ],
)
def test_the_sentence_that_carries_the_duty_comes_with_the_mandate(
    tmp_path: Path, behind: str, is_told: bool
) -> None:
    said = "The Lake Safety Partnership was constituted to comply with the Lamps Act."
    with view_of(tmp_path, minutes("4 March 2031", f"{said} {behind}")) as view:
        told = [row["quote"] for row in with_duty(Asked(view, Window(), Ledger()), proof(said))]
    assert told == [said, *([behind] if is_told else [])]


def test_all_that_a_proposed_group_is_to_do_is_told_and_to_whom_it_reports(tmp_path: Path) -> None:
    said = (
        "The report proposed the creation of two task and finish groups as outlined below:\n\n"
        "• Kite Steering Group: · To look after the others. Provide updates on progress to future Lake Safety Board "
        "meetings. · Draft the kite plan\n\n• Pond Safety Group: to look at the pond."
    )
    rows = {row[0]: row for row in rows_of(review_of(tmp_path, minutes("4 March 2031", said)), "structure")}
    _, state, asked_to, above, _ = rows["Kite Steering Group"]
    assert state == "proposed"
    assert asked_to.endswith("Draft the kite plan”")
    assert above == "Lake Safety Board (declared, 4 March 2031)"
    assert rows["Pond Safety Group"][3] == "–"
