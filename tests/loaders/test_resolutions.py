"""Paragraphs in, what was resolved and with what effect out."""

from __future__ import annotations

import pytest

from loaders.parsers.resolutions import effect_of
from tests.loaders.made import said


def resolved(text: str) -> list[tuple[str, str]]:
    return [(r.effect, r.text) for r in said(text).resolutions]


@pytest.mark.parametrize(
    ("text", "effect", "deed"),
    [
        ("RESOLVED that the report be noted.", "note", "the report be noted."),
        ("It was agreed that the item be deferred.", "defer", "It was agreed that the item be deferred."),
        ("RESOLVED that the plan be referred to the Council.", "refer", "the plan be referred to the Council."),
        ("RESOLVED that Ida Marsh be appointed as Clerk.", "appoint", "Ida Marsh be appointed as Clerk."),
        ("RESOLVED that the plan be adopted.", "decide", "the plan be adopted."),
        ("The Board agreed to close the gate.", "decide", "The Board agreed to close the gate."),
        (
            "The minutes of the meeting held on 4 March 2031 were agreed.",
            "approve",
            "The minutes of the meeting held on 4 March 2031 were agreed.",
        ),
    ],
)
def test_a_decision_has_its_effect_and_words(text: str, effect: str, deed: str) -> None:
    assert resolved(text) == [(effect, deed)]


@pytest.mark.parametrize(
    "text",
    [
        "There was general agreement that dogs are good.",
        "The map had previously agreed colours.",
        "The dogs were counted.",
        "If it was agreed that the gate be closed, the key would be needed.",
    ],
)
def test_talk_of_agreement_is_no_decision(text: str) -> None:
    assert resolved(text) == []


def test_each_clause_of_a_list_is_one_resolution() -> None:
    text = "It was AGREED that:\n\n• the report be noted\n\n• a map be produced\n\nThe meeting went on."
    assert resolved(text) == [("note", "the report be noted"), ("decide", "a map be produced")]


def test_of_several_clauses_the_strongest_counts() -> None:
    assert effect_of("the report be noted and that the plan be deferred") == "defer"
    assert effect_of("the report be noted and that the update be received") == "note"


def test_noted_counts_only_where_nothing_formal_stands() -> None:
    assert resolved("The report was noted.") == [("note", "The report was noted.")]
    assert len(resolved("The report was noted. RESOLVED that the plan be adopted.")) == 1


def test_ids_are_unique_and_the_order_is_that_of_the_text() -> None:
    rows = said("RESOLVED that the plan be adopted. RESOLVED that the gate be closed.").resolutions
    assert len({row.id for row in rows}) == 2
    assert [row.evidence.start for row in rows if row.evidence] == sorted(r.evidence.start for r in rows if r.evidence)
