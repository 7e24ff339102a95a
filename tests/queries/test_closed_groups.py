"""Who chaired a group that was wound up."""

from __future__ import annotations

import pytest

from queries.owns.answer import find_owners
from tests.queries.conftest import Open, Record
from tests.queries.scenes import ANNE, ONE, TWO


@pytest.mark.parametrize(("ended", "state"), [(TWO, "closed"), ("", "current"), ("2018-01-01", "current")])
def test_nobody_chairs_a_group_that_was_wound_up(record: Record, opened: Open, ended: str, state: str) -> None:
    record.node("body:lamp-group", "Lamp Group", events=[{"event": "ended", "on": ended}] if ended else [])
    record.say(ANNE, "CHAIRS", "body:lamp-group", ONE, role="chair")
    rows = [row for row in find_owners(opened(record), "Lamp Group").rows if row["body"]]
    assert [(row["owner"]["name"], row["state"]) for row in rows] == [("Anne Hart", state)]
