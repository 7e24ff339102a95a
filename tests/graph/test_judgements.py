"""Judgements that cannot all hold are found, whatever their order; what they settle is not asked again."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import VocabularyError
from graph.judgements import Settled, find_contradiction, in_order
from graph.ledger import add_judgement
from graph.partnership import Judgement, Partnership, check_partnership
from tests.graph.made import graph_of, paper
from tests.graph.test_build_laws import written


def judge(kind: str, left: str, right: str = "", on: str = "", why: str = "") -> Judgement:
    return Judgement.model_validate({"kind": kind, "left": left, "right": right, "on": on, "why": why})


SAME = judge("same", "Ann Hart", "Anne Hart")
CHAIN = (SAME, judge("alias", "Cllr Anne Hart", "Annie Hart"), judge("different", "Annie Hart", "ANN HART"))
OWNERS = (judge("owner", "Mend the lamp.", "Ann Hart"), judge("owner", "mend the lamp", "Tom Reed"))


@pytest.mark.parametrize(
    ("judgements", "places"),
    [
        ((SAME, judge("different", "Anne Hart", "Ann Hart")), (0, 1)),
        (CHAIN, (0, 1, 2)),
        ((judge("different", "The Council", "HBC"), judge("alias", "Council", "HBC")), (0, 1)),
        (OWNERS, (0, 1)),
        ((judge("status", "mend it", "open"), judge("status", "Mend it.", "superseded")), (0, 1)),
        ((judge("same", "Ann Hart", "Ann Hart"), judge("different", "Ann Hart", "Ann Hart")), (0, 1)),
    ],
)
def test_what_cannot_all_hold(judgements: tuple[Judgement, ...], places: tuple[int, ...]) -> None:
    found = find_contradiction(judgements)
    assert found is not None
    assert found.places == places
    assert find_contradiction(tuple(reversed(judgements))) is not None


@pytest.mark.parametrize(
    "judgements",
    [
        (SAME, judge("different", "Ann Hart", "Tom Reed"), judge("different", "Anne Hart", "Tom Reed")),
        (judge("different", "Ann Hart", "Ann Hart"), SAME),  # two people of one name, one of whom has another name too
        (judge("unsure", "Ann Hart", "Anne Hart"), SAME),  # a doubt that was settled later
        (*OWNERS[:1], judge("owner", "mend the lamp", "Anne Hart"), SAME),  # one owner under two names
        (judge("owner", "mend the lamp"), *OWNERS[:1]),  # none of the candidates, then somebody else
        (judge("status", "mend it", "open", "2020"), judge("status", "mend it", "superseded", "2021")),
        (judge("owner", "mend the lamp", "Ann Hart"), judge("owner", "mend the gate", "Tom Reed")),
    ],
)
def test_what_can_all_hold(judgements: tuple[Judgement, ...]) -> None:
    assert find_contradiction(judgements) is None


def rows(*judgements: Judgement) -> str:
    text: str | None = None
    for j in judgements:
        text = add_judgement(text, j, "partnership.yml")
    return str(text)


def test_a_file_that_contradicts_itself_is_refused_with_both_lines() -> None:
    text = rows(*CHAIN[:2]) + "  - {kind: different, left: Annie Hart, right: Ann Hart}\n"
    with pytest.raises(VocabularyError) as caught:
        check_partnership(text, "p.yml")
    assert str(caught.value) == (
        'p.yml, line 9: judgements > 3: here "Annie Hart" and "Ann Hart" are different, but line 3 says that '
        '"Ann Hart" and "Anne Hart" are the same and line 6 says that "Cllr Anne Hart" also goes by "Annie Hart"; '
        "take one of them out."
    )


def test_a_judgement_that_contradicts_an_earlier_one_is_refused() -> None:
    with pytest.raises(VocabularyError) as caught:
        add_judgement(rows(judge("unsure", "A", "B"), SAME), judge("different", "Anne Hart", "Ann Hart"), "x/p.yml")
    assert str(caught.value) == (
        'x/p.yml cannot say that "Anne Hart" and "Ann Hart" are different, for it says that "Ann Hart" and '
        '"Anne Hart" are the same (judgement 2, line 6); take that out first with '
        '`partnergraph judge undo 2 --partnership "x/p.yml"`.'
    )


def test_what_is_settled() -> None:
    settled = Settled([SAME, judge("different", "Anne Hart", "Tom Reed"), judge("unsure", "Una Lee", "Uma Lee")])
    assert settled.pair("Cllr Ann Hart", "Anne Hart") == "same"
    assert settled.pair("Tom Reed", "Ann Hart") == "different"
    assert settled.pair("Uma Lee", "Una Lee") == "unsure"
    assert settled.pair("Ann Hart", "Una Lee") == ""
    assert settled.pair("Ann Hart", "Ann Hart") == ""
    joined = Settled([judge("unsure", "Una Lee", "Uma Lee"), judge("same", "U Lee", "Uma Lee")])
    assert joined.pair("Una Lee", "U Lee") == "unsure"  # what is one with a name in doubt is in doubt with it
    assert Settled([judge("different", "Jo Lee", "Jo Lee")]).pair("Jo Lee", "Jo Lee") == "different"
    assert Settled(OWNERS[:1]).task("", "mend the lamp")


NAMES = st.sampled_from(["Ann Hart", "Anne Hart", "Annie Hart", "Ann Harte", "Tom Reed", "No Body", "Exbury Council"])
PAIRS = st.tuples(st.sampled_from(["same", "alias", "different", "unsure"]), NAMES, NAMES)
OWNED = st.tuples(st.sampled_from(["owner"]), st.sampled_from(["mend the lamp", "mend the gate"]), NAMES)
STATES = st.tuples(st.just("status"), st.just("mend the lamp"), st.sampled_from(["open", "in_progress", "superseded"]))
LISTS = st.lists(
    st.builds(
        lambda said, on, why: judge(said[0], said[1], said[2], on, why),
        PAIRS | OWNED | STATES | st.just(("not-an-issue", "Lantern parade", "")),
        st.sampled_from(["", "2020-01-01", "2021-01-01"]),
        st.sampled_from(["", "asked"]),
    ),
    max_size=6,
)
PAPERS = [
    paper("a.txt", "2019-03-01").present("Ann Hart", "Warden").present("Tom Reed").act(
        "mend the lamp", tokens=["AH"], owner_state="ambiguous", candidates=["Ann Hart", "Anne Hart"]),
    paper("b.txt", "2019-06-01").present("Anne Hart", "Warden").act("mend the gate", tokens=["TR"]),
    paper("c.txt", "2019-09-01").present("Annie Hart", "", "Exbury Council").present("Ann Harte"),
]  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_judgements_changes_nothing(judgements: list[Judgement], chance: random.Random) -> None:
    shuffled = list(judgements)
    chance.shuffle(shuffled)
    assert (find_contradiction(judgements) is None) == (find_contradiction(shuffled) is None)
    assert in_order(judgements) == in_order(shuffled)
    first, second = (graph_of(*PAPERS, partnership=Partnership(judgements=tuple(j))) for j in (judgements, shuffled))
    assert written(first) == written(second)
