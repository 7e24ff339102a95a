"""Issues found in texts: whole words, longest first, capitals where they matter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.concepts import Concept, Concepts, check_concepts, load_concepts
from graph.errors import VocabularyError
from tests.graph.made import graph_of, links, paper


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
        ("non-domestic violence with injury rose", []),
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


def test_the_shipped_list_is_a_tree_without_a_label_or_word_twice() -> None:
    listed = check_concepts(load_concepts()).items  # no cycle, no label twice, every wider matter there
    words = [word.lower() for concept in listed for word in {*concept.words, *concept.inside}]
    twice = {word for word in words if words.count(word) > 1} - {word.lower() for c in listed for word in c.inside}
    own = {c.id: {w.lower() for w in c.words} for c in listed}
    assert [word for word in sorted(twice) if sum(word in words for words in own.values()) > 1] == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ([Concept("a", "Lanterns"), Concept("b", "lanterns")], "have one label"),
        ([Concept("a", "A", "b"), Concept("b", "B", "a")], "wider than itself"),
        ([Concept("a", "A", "nowhere")], "not in the list"),
    ],
)
def test_a_list_that_is_no_tree_is_refused(wrong: list[Concept], told: str) -> None:
    with pytest.raises(VocabularyError, match=told):
        check_concepts(Concepts(tuple(wrong)))


def test_an_own_issue_may_not_take_the_label_of_another() -> None:
    with pytest.raises(VocabularyError, match="have one label"):
        load_concepts().with_extra([Concept("our-gangs", "Gangs", words=("posse",))])


def test_matters_that_are_close_say_what_belongs_to_them() -> None:
    by_id = load_concepts().by_id
    assert all(by_id[name].note for name in ("data-and-analysis", "information-sharing", "marac", "marac-coordination"))


BEFORE = "It was hard to find someone to Chair the MARAC Steering Group."


@pytest.mark.parametrize(
    ("task", "before", "issues"),
    [
        ("It was agreed that Ms Orme would discuss this with Ms Pell.", BEFORE, ["marac-coordination"]),
        ("It was agreed that the matter be taken up with the Director for Housing.", BEFORE, ["marac-coordination"]),
        ("It was agreed that Ms Orme would take up burglary and this.", BEFORE, ["burglary"]),  # its own words tell
        ("It was agreed that Ms Orme would come to this meeting again.", BEFORE, []),
        ("It was agreed that Ms Orme would write to the schools.", BEFORE, []),
        ("It was agreed that Ms Orme would discuss this.", "The room was cold.", []),
        ("It was agreed that Ms Orme would discuss this.", "Vulnerable people were spoken of.", []),  # only general
    ],
)
def test_a_task_that_says_this_is_about_what_stands_before_it(task: str, before: str, issues: list[str]) -> None:
    graph = graph_of(paper().act(task, ["Una Orme"], before=before))
    about = [dst for src, dst in links(graph, "ABOUT") if src.startswith("action:")]
    assert about == [f"issue:{issue}" for issue in issues]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Kelby Clinical Commissioning Group sent apologies.", []),
        ("The commissioning of the service was put off.", ["commissioning"]),
        ("The Clinical Commissioning Group would lead on commissioning.", ["commissioning"]),
    ],
)
def test_a_word_inside_the_name_of_an_organization_is_no_mention(text: str, found: list[str]) -> None:
    assert [hit.concept for hit in load_concepts().match(text)] == found
