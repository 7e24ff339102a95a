"""Whom a row of `themes` shows for a matter, day by day."""

from __future__ import annotations

from typing import Any

from queries.themes.shown import Shown, owners_by_day


def _owner(day: str, name: str, how: str) -> dict[str, Any]:
    return {"meeting": day, "owner": name, "how": how}


STORY = [
    {"meeting": "2031-03-04", "state": "assigned", "owner": "Ada Quill; Tom Reed"},
    {"meeting": "2031-03-04", "state": "assigned", "owner": "Ada Quill"},
    {"meeting": "2032-03-04", "state": "raised", "owner": None},
]


def test_where_nobody_leads_those_with_a_task_are_shown() -> None:
    assert owners_by_day({"owners": [], "story": STORY}) == {
        "2031-03-04": [Shown("Ada Quill", "assigned"), Shown("Tom Reed", "assigned")]
    }


def test_a_lead_goes_before_a_task_of_the_same_day() -> None:
    owners = [_owner("2031-03-04", "Ada Quill", "assigned"), _owner("2031-03-04", "Ivo Pell", "leads")]
    owners += [_owner("2032-03-04", "Tom Reed", "assigned")]
    assert owners_by_day({"owners": owners, "story": STORY}) == {
        "2031-03-04": [Shown("Ivo Pell", "leads")], "2032-03-04": [Shown("Tom Reed", "assigned")],
    }  # fmt: skip
