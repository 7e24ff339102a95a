"""Decisions lettered within one sentence, and posts told in a clause, in; each deed and each empty post out."""

from __future__ import annotations

import pytest

from tests.loaders.made import beside, said

SENTENCE = (
    "It was agreed (a) to note the report, (b) that the borough of residence meets the cost and (c) that a joint "
    "protocol be drawn up by March 2032."
)


def test_clauses_of_one_sentence_are_decisions_of_their_own() -> None:
    assert [one.text for one in said(SENTENCE).resolutions] == [
        "to note the report",
        "that the borough of residence meets the cost",
        "that a joint protocol be drawn up by March 2032.",
    ]


def test_an_owner_beside_it_has_the_clause_that_asks_for_a_deed() -> None:
    [action] = beside((SENTENCE, "TBC")).actions
    assert (action.text, action.due) == ("that a joint protocol be drawn up by March 2032.", "March 2032")


def test_a_bracket_that_letters_nothing_parts_no_sentence() -> None:
    text = "It was agreed (a point made before) that Perry Stone bring a map (b) and a list to the next meeting."
    assert len(said(text).resolutions) <= 1


def test_a_task_goes_without_the_letter_of_its_clause() -> None:
    text = "Resolved -<br>(a) to note the report;<br>(b) that PS submit the return by 30 June; and<br>(c) to meet."
    tasks = [one.text for one in beside((text, "PS")).actions]
    assert tasks == ["that PS submit the return by 30 June"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("This depended on the prescriber, whose post was vacant and had been advertised twice.", "prescriber"),
        ("TM said that the kite officer, whose post is still vacant, used to do this.", "kite officer"),
        ("TM spoke of the Head of Kites, whose post has been vacant since May.", "Head of Kites"),
        ("TM spoke of the manager, whose post would soon be vacant.", ""),
        ("TM spoke of the manager, whose post was full.", ""),
    ],
)
def test_an_empty_post_told_in_a_clause_has_its_name(text: str, post: str) -> None:
    assert [one.post or "" for one in said(text).issues if one.cue == "vacant"] == [post] * bool(post)
