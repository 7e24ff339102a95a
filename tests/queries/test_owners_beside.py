"""A name that two things have is answered once; a post that is asked for comes before what only speaks of it."""

from __future__ import annotations

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


def test_a_task_right_behind_a_problem_that_it_points_to_is_on_it(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.node("issue:trees", "Trees", words=["trees"], listed=True)
    record.say(record.item(ONE, "4"), "RAISES", "issue:trees", ONE, "Trees caused concern.")
    record.action(ONE, "4", "It was agreed that Ben Low would discuss this with the council.", "person:ben-low")
    (row,) = find_themes(opened(record), "trees").rows
    told = {line["state"]: line["owner"] for line in row["story"]}
    assert told == {"raised": None, "assigned": "Ben Low"}


def test_a_task_that_points_to_nothing_is_no_task_on_the_problem(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.node("issue:trees", "Trees", words=["trees"], listed=True)
    record.say(record.item(ONE, "4"), "RAISES", "issue:trees", ONE, "Trees caused concern.")
    record.action(ONE, "4", "Ben Low to write to the schools about this meeting.", "person:ben-low")
    (row,) = find_themes(opened(record), "trees").rows
    assert [line["state"] for line in row["story"]] == ["raised"]
