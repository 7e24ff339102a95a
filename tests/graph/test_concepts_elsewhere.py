"""Titles as partnerships of other settings write them are known matters; words that only look like one are not."""

from __future__ import annotations

import pytest

from graph.concepts import load_concepts

TITLES = {
    "Wales": (
        ("Area Planning Board update", "substance-misuse"),
        ("VAWDASV", "vawg"),
        ("Deliberate grass fires", "arson"),
        ("Local Well-being Plan", "strategy"),
        ("Youth Justice Service", "youth-offending"),
        ("Off-road motorbikes", "off-road-bikes"),
        ("Prevent", "prevent"),
    ),
    "Scotland": (
        ("Alcohol and Drug Partnership", "substance-misuse"),
        ("Adult Support and Protection", "adult-safeguarding"),
        ("Community Justice", "reoffending"),
        ("Local Outcomes Improvement Plan", "strategy"),
        ("Vandalism", "anti-social-behaviour"),
        ("Drug deaths", "drugs"),
        ("Home fire safety checks", "fire-safety"),
    ),
    "a county": (
        ("Taxi Marshals", "taxi-marshals"),
        ("Casualty Report", "road-safety"),
        ("Hoax Calls", "fire-safety"),
        ("Sheep worrying", "rural-crime"),
        ("Community Speed Watch", "neighbourhood-watch"),
        ("Detached youth work", "children-and-young-people"),
        ("Antisocial Behaviour", "anti-social-behaviour"),
    ),
}


@pytest.mark.parametrize(("title", "concept"), [pair for told in TITLES.values() for pair in told])
def test_a_title_of_another_setting_is_a_known_matter(title: str, concept: str) -> None:
    best = load_concepts().best(title)
    assert best is not None
    assert best.id == concept


@pytest.mark.parametrize("title", ["Prevent fires by checking alarms", "Waste of time", "The Channel Tunnel"])
def test_a_word_that_only_looks_like_a_matter_is_none(title: str) -> None:
    assert load_concepts().best(title) is None
