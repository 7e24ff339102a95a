"""Issues found in texts: whole words, longest first, capitals where they matter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.concepts import Concept, Concepts, check_concepts, load_concepts
from graph.errors import VocabularyError


def found(text: str) -> list[str]:
    return [hit.concept for hit in load_concepts().match(text)]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("a new MARAC Co-ordinator was sought", ["marac-coordination"]),
        ("cases went to MARAC", ["marac"]),
        ("to prevent harm", []),
        ("Prevent crime by locking doors.", []),
        ("The Prevent duty was explained", ["prevent"]),
        ("work on Prevent goes on", ["prevent"]),
        ("domestic\nabuse rose", ["domestic-abuse"]),
        ("DOMESTIC  ABUSE", ["domestic-abuse"]),
        (
            "antisocial behaviour and anti social behaviour",
            ["anti-social-behaviour", "anti-social-behaviour"],
        ),
        ("burglaries", ["burglary"]),
        ("the gangway was wide", []),
        ("an asbestos survey", []),
        ("gang", ["gangs"]),
        ("serious youth violence", ["serious-youth-violence"]),
        ("fly tipping and fly-tipping", ["fly-tipping", "fly-tipping"]),
    ],
)
def test_match(text: str, issues: list[str]) -> None:
    assert found(text) == issues


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Gangs strategy", "gangs"),
        ("MARAC coordination", "marac-coordination"),
        ("Lantern parade", ""),
        ("hate-crime", "hate-crime"),
    ],
)
def test_best(text: str, issue: str) -> None:
    best = load_concepts().best(text)
    assert (best.id if best else "") == issue


@given(
    st.lists(
        st.sampled_from(["gangs", "MARAC", "Prevent", "knife crime", ". ", " İ ", "\n", "of", "’", "-", " "]),
        max_size=12,
    )
)
@example(["İ", " ", "knife crime", ". ", "Prevent"])
def test_every_hit_is_verbatim_and_none_overlap(parts: list[str]) -> None:
    text = f"gangs. {''.join(parts)}. MARAC"
    hits = load_concepts().match(text)
    assert (hits[0].words, hits[-1].words) == ("gangs", "MARAC")
    assert all(text[h.start : h.end] == h.words for h in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_own_issues_come_first() -> None:
    own = load_concepts().with_extra(
        [Concept("lanterns", "Lantern parade", "major-events", ("lantern parade", "gang"))]
    )
    assert [h.concept for h in own.match("the gang at the lantern parade")] == ["lanterns", "lanterns"]


def test_a_wider_issue_must_exist() -> None:
    with pytest.raises(VocabularyError, match="'nowhere'"):
        check_concepts(Concepts((Concept("a", "A", "nowhere", ("a",)),)))


def test_the_list_is_long_enough_and_sound() -> None:
    assert len(load_concepts().items) >= 90
