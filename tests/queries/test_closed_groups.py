"""Who chaired a group that was wound up."""

from __future__ import annotations

import pytest

from queries.owns.answer import find_owners
from tests.queries.conftest import Open, Record
from tests.queries.scenes import ANNE, BEN, CAL, ONE, TWO


@pytest.mark.parametrize(("ended", "state"), [(TWO, "closed"), ("", "current"), ("2018-01-01", "current")])
def test_nobody_chairs_a_group_that_was_wound_up(record: Record, opened: Open, ended: str, state: str) -> None:
    record.node("body:lamp-group", "Lamp Group", events=[{"event": "ended", "on": ended}] if ended else [])
    record.say(ANNE, "CHAIRS", "body:lamp-group", ONE, role="chair")
    rows = [row for row in find_owners(opened(record), "Lamp Group").rows if row["body"]]
    assert [(row["owner"]["name"], row["state"]) for row in rows] == [("Anne Hart", state)]


@pytest.mark.parametrize(("empty", "state"), [(TWO, "ended"), (ONE, "current"), ("", "current")])
def test_who_chaired_a_group_said_later_to_be_without_a_chair(
    record: Record, opened: Open, empty: str, state: str
) -> None:
    record.node("body:lamp-group", "Lamp Group", no_chair=[empty] if empty else [])
    record.say(ANNE, "CHAIRS", "body:lamp-group", ONE, role="chair")
    record.say(BEN, "ATTENDED", "meeting:b/2", TWO, state="present")
    rows = [row for row in find_owners(opened(record), "Lamp Group").rows if row["body"]]
    assert [(row["owner"]["name"], row["state"]) for row in rows] == [("Anne Hart", state)]


def test_a_vice_chair_holds_an_office_beside_the_chair(record: Record, opened: Open) -> None:
    record.node("body:lamp-group", "Lamp Group")
    record.say(ANNE, "CHAIRS", "body:lamp-group", ONE, role="chair")
    record.say(BEN, "CHAIRS", "body:lamp-group", ONE, role="vice_chair")
    record.say(CAL, "CHAIRS", "body:lamp-group", TWO, role="vice_chair")
    view = opened(record)
    found = {(r["owner"]["name"], r["relation"], r["state"]) for r in find_owners(view, "Lamp Group").rows if r["body"]}
    assert found == {
        ("Anne Hart", "chairs", "current"), ("Ben Low", "vice_chair", "last_cited"),
        ("Cal Moor", "vice_chair", "current"),
    }  # fmt: skip
    answer = find_owners(view)
    led = [(r["owner"]["name"], r["relation"], [e["name"] for e in r["earlier"]]) for r in answer.rows if r["body"]]
    assert sorted(led) == [("Anne Hart", "chairs", []), ("Cal Moor", "vice_chair", ["Ben Low"])]
    assert answer.headline[0].startswith("1 standing matter has")
