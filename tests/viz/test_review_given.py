"""Decisions given to somebody are counted, whether the words say so or the Action column; the words are explained."""

from __future__ import annotations

import pytest

from graph.schema import Node
from graph.view import Window
from tests.viz.answers import answers
from tests.viz.memory import fernhaven, link
from tests.viz.test_review import section
from viz.report.review.draw import compose_review
from viz.report.review.given import Told, gives_a_lead
from viz.report.writers.markdown import write_markdown

ITEM, DAY = "item:fernhaven-board/2031-03-04/4", "2031-03-04"

def told(
    *, text: str = "The lamps be counted", state: str = "resolved", tokens: list[str], effect: str = "decide",
    link_words: str = "column, by order and words",
) -> str:
    """The part on decisions where a task of these owners carries out a decision."""
    view = fernhaven()
    view.all_nodes.append(Node("resolution:r2", "Resolution", text, DAY, {"text": text}))
    view.all_edges.append(link(ITEM, "DECIDED", "resolution:r2", props={"effect": effect}, quote=text))
    props = {"text": text, "owner_state": state, "owner_tokens": tokens, "source": "column", "link": link_words}
    view.all_nodes.append(Node("action:a9", "Action", text, DAY, props))
    view.all_edges += [link("action:a9", "ARISES_FROM", ITEM, quote=text),
                       link("action:a9", "ARISES_FROM", "resolution:r2", quote=text)]  # fmt: skip
    return section(write_markdown(compose_review(view, answers(), window=Window())), "Decisions by effect")

def test_what_the_action_column_gives_to_somebody_is_assigned_whatever_else_it_does() -> None:
    assert "| All meetings | 1 | 1 | 2 | 1 |" in told(tokens=["AB/CD"], effect="defer")
    assert "| Deferred; assigned |" in told(tokens=["AB/CD"], effect="defer")

def test_what_the_column_may_give_for_another_sentence_is_not_assigned() -> None:
    told_so = told(tokens=["AB"], link_words="column, by order and words; another sentence fits as well")
    assert "| All meetings | 1 | 1 | 2 | 0 |" in told_so

def test_what_all_partners_are_to_do_is_given_to_nobody() -> None:
    assert "| All meetings | 1 | 1 | 2 | 0 |" in told(tokens=["All partners"], state="collective")

@pytest.mark.parametrize(("state", "token"), [("tbc", "TBC"), ("unresolved", "KB"), ("ambiguous", "MP")])
def test_what_the_column_gives_to_nobody_known_is_not_assigned(state: str, token: str) -> None:
    assert "| All meetings | 1 | 1 | 2 | 0 |" in told(tokens=[token], state=state)

@pytest.mark.parametrize(("words", "given"), [
    ("the Fernhaven Safety Board should help the Lamp Group", 1), ("the Board should help the Lamp Group", 0),
    ("the Fernhaven Safety Board should be thanked", 0), ("the Fernhaven Safety Board should not help", 0),
    ("the Fernhaven Safety Board should meet in June", 0),
])  # fmt: skip
def test_what_the_words_give_to_a_board_by_its_name_is_assigned(words: str, given: int) -> None:
    assert f"| All meetings | 1 | 1 | 2 | {given} |" in told(text=words, tokens=["Group"], state="collective")

def test_of_the_decisions_of_one_sentence_the_one_that_names_the_chair_gives_a_lead() -> None:
    whole = "RESOLVED: (1) that the Lamp and Gate Groups be merged; (2) that Una Corrie be appointed chair."
    parts = [{"document": "a.txt", "quote": words} for words in
             ("that the Lamp and Gate Groups be merged", "that Una Corrie be appointed chair.")]  # fmt: skip
    leads = [Told("a.txt", whole, ("Una Corrie",))]
    assert [gives_a_lead([part], leads, parts) for part in parts] == [False, True]
    assert gives_a_lead(parts[:1], leads, parts[:1])  # alone in its sentence

def test_the_words_of_the_columns_are_explained() -> None:
    text = told(tokens=[], state="none")
    assert "Noted: heard, no more." in text
    assert "Tasks that no decision gives stand under Follow-through." in text
