"""Everybody in role: who is in a list, has a post or a seat, and who was given a task and stands nowhere else."""

from __future__ import annotations

from queries.in_role import find_in_role
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import ONE, TWO, attend


def test_who_only_has_a_task_is_named_too(record: Record, opened: Open) -> None:
    record.node(BOARD, "Fernhill Safety Board")
    for date in (ONE, TWO):
        record.meeting(date, "1")
        attend(record, date, anne_hart="p")
    record.node("person:mark-dunn", "Mark Dunn")
    record.node("person:eve-wills", "Eve Wills")
    record.say("action:kites", "ASSIGNED_TO", "person:mark-dunn", TWO, "Mark Dunn would count the kites.", role="lead")
    people = {row["name"]: row for row in find_in_role(opened(record)).rows if row["kind"] == "person"}
    assert (people["Mark Dunn"]["listed"], people["Mark Dunn"]["first_cited"]) == (False, TWO)
    assert people["Mark Dunn"]["evidence"][0]["quote"] == "Mark Dunn would count the kites."
    assert people["Anne Hart"]["listed"]
    assert "Eve Wills" not in people
