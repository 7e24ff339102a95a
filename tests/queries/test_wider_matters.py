"""A wider matter that is asked for is answered with what was given out on the narrower one, alike by every question."""

from __future__ import annotations

import pytest

from graph.view import View
from queries.follow.answer import find_follow_through
from queries.owns.answer import find_owners
from queries.themes.answer import find_themes
from tests.queries.conftest import Open, Record

DATE = "2019-01-10"
TASK = "It was agreed that Ms Low would take this up with the trustees."


@pytest.fixture
def view(record: Record, opened: Open) -> View:
    record.meeting(DATE, "4")
    record.node("issue:shelter", "Shelter", words=["shelter"])
    record.node("issue:shelter-rota", "Shelter rota", broader="shelter", words=["shelter rota"])
    record.node("body:shelter-conference", "Shelter")  # a body of the same name owns nothing, and hides nothing
    item = record.item(DATE, "4")
    record.say(item, "ABOUT", "issue:shelter", DATE, "The shelter was short of staff.")
    record.say(item, "RAISES", "issue:shelter-rota", DATE, "Nobody kept the shelter rota.")
    record.action(DATE, "4", TASK, "person:ben-low", issue="issue:shelter-rota")
    return opened(record)


@pytest.mark.parametrize("asked", ["shelter", "shelter rota"])
def test_owns_and_follow_through_give_the_task(asked: str, view: View) -> None:
    assert [row["owner"]["name"] for row in find_owners(view, asked).rows] == ["Ben Low"]
    assert [row["what"] for row in find_follow_through(view, asked).rows] == [TASK]


def test_themes_tell_who_has_the_narrower_matter(view: View) -> None:
    (row,) = find_themes(view, "shelter").rows[:1]
    below = [(one["issue"], one["owner"], one["how"], one["quote"]) for one in row["below"]]
    assert (row["issue"], row["owners"], below) == ("Shelter", [], [("Shelter rota", "Ben Low", "assigned", TASK)])
