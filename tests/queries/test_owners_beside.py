"""A name that two things have is answered once; a post that is asked for comes before what only speaks of it."""

from __future__ import annotations

from typing import Any

import pytest

from queries.owns.answer import find_owners
from queries.themes.answer import find_themes
from tests.queries.conftest import Open, Record

ONE = "2020-01-10"


def test_a_priority_of_the_name_of_an_owned_issue_lacks_no_owner(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.say("person:ann-hart", "LEADS", "issue:hate-crime", ONE, "Ann Hart leads on it.", relation="leads")
    record.node("priority:hate-crime", "Hate Crime")
    answer = find_owners(opened(record), "hate crime")
    assert [row["owner"]["name"] for row in answer.rows] == ["Ann Hart"]
    assert not [text for text in answer.cannot_tell if "shows no owner" in text]


def test_what_a_post_owns_comes_before_what_speaks_of_it(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    post = record.node("post:council/head-of-parks", "Head of Parks")
    text = "It was suggested that the Head of Parks and Ben Low share the duties."
    record.action(ONE, "4", text, "person:ben-low")
    record.say(post, "LEADS", "issue:trees", ONE, "The Head of Parks reported on trees.", relation="reports")
    assert find_owners(opened(record), "Head of Parks").rows[0]["owner"]["name"] == "Head of Parks"


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("It was agreed that Ben Low would discuss this with the council.", {"raised": None, "assigned": "Ben Low"}),
        ("Ben Low to write to the schools about this meeting.", {"raised": None}),
    ],
)
def test_a_task_right_behind_a_problem_is_on_it_where_it_points_to_it(
    record: Record, opened: Open, task: str, told: dict[str, str | None]
) -> None:
    record.meeting(ONE, "4")
    record.node("issue:trees", "Trees", words=["trees"], listed=True)
    record.say(record.item(ONE, "4"), "RAISES", "issue:trees", ONE, "Trees caused concern.")
    record.action(ONE, "4", task, "person:ben-low")
    (row,) = find_themes(opened(record), "trees").rows
    assert {line["state"]: line["owner"] for line in row["story"]} == told


@pytest.mark.parametrize("text", ["The Group decided that gangs should sit on its own.", "Send the figures."])
def test_a_decision_that_asks_for_no_deed_has_nobody_who_is_to_do_it(text: str, record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.node("issue:gangs", "Gangs", words=["gangs"], listed=True)
    link = "column, by order; another sentence fits as well"
    state: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["AB"], "candidates": ["Ada Bell", "Al Bow"]}
    record.action(ONE, "4", text, issue="issue:gangs", link=link, **state)
    assert len(find_owners(opened(record), "Gangs").rows) == (0 if "decided" in text else 1)
