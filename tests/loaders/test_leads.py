"""Sentences in, who leads, chairs or reports out; what only sounds like a lead is none."""

from __future__ import annotations

import pytest

from tests.loaders.made import leads


@pytest.mark.parametrize(
    ("sentence", "lead", "relation", "issue"),
    [
        ("Perry Stone would lead on dog fouling.", "Perry Stone", "leads", "dog fouling"),
        ("Ms Moor would be the lead person for dog fouling.", "Tess Moor", "leads", "dog fouling"),
        ("The Borough Fire Commander would lead on dog fouling.", "Tess Moor", "leads", "dog fouling"),
        ("Tess Moor had taken over as lead for dog fouling from Perry Stone.", "Tess Moor", "leads", "dog fouling"),
        ("Tess Moor was temporarily chairing the Dog Panel.", "Tess Moor", "chairs", "Dog Panel"),
    ],
)
def test_a_stated_lead(sentence: str, lead: str, relation: str, issue: str) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.basis, found.relation, found.issue) == (lead, "explicit", relation, issue)


def test_whoever_supports_is_no_lead() -> None:
    (found,) = leads("Perry Stone would lead on dog fouling, supported by Tess Moor.")
    assert (found.lead, found.supporting, found.issue) == ("Perry Stone", ["Tess Moor"], "dog fouling")


def test_a_report_implies_no_more_than_reporting() -> None:
    (found,) = leads("The arson update was provided by Tess Moor.")
    assert (found.lead, found.basis, found.relation) == ("Tess Moor", "implied", "reports")


@pytest.mark.parametrize(
    "sentence",
    [
        "Noise could lead to complaints.",
        "Noise would lead to complaints.",
        "This had led to complaints.",
        "The intelligence led approach was praised.",
        "The youth-led project was praised.",
        "The lead time was long.",
        "The path would lead to the river.",
        "It was hoped that a lead person would be found.",
        "The work lacked leadership.",
        "The Home Office would lead on dog fouling.",
        "Somebody should lead on dog fouling.",
        "It would lead on dog fouling.",
        "A dog was on a lead.",
    ],
)
def test_what_only_sounds_like_a_lead_is_none(sentence: str) -> None:
    assert leads(sentence) == []


def test_a_lead_said_twice_is_kept_once() -> None:
    assert len(leads("Perry Stone would lead on dog fouling. Mr Stone would lead on dog fouling.")) == 1
