"""One table of words for relations, one rule for the basis of a row, one form for a name that was typed."""

from __future__ import annotations

import pytest

from graph.schema import EDGE_KINDS, Edge
from queries.facts import weakest
from queries.owns.answer import find_owners
from queries.who import find_who
from queries.wording import RELATIONS, SAID_OTHERWISE, relation_of, tenure
from tests.queries.conftest import Open, Record
from viz.words import relation_word, said_kind

ONE, ANNE = "2020-01-10", "person:anne-hart"

EDGES = [
    ("LEADS", {"relation": "leads", "role": "lead"}, "leads on", "is led by"),
    ("LEADS", {}, "leads on", "is led by"),
    ("LEADS", {"relation": "chairs", "role": "lead"}, "chairs", "is chaired by"),
    ("LEADS", {"relation": "reports"}, "reports on", "is reported on by"),
    ("LEADS", {"relation": "leads", "role": "support"}, "supports", "is supported by"),
    ("LEADS", {"relation": "contact", "role": "support"}, "is the contact for", "has as its contact"),
    ("LEADS", {"relation": "signs_off", "role": "support"}, "signs off on", "is signed off by"),
    ("LEADS", {"relation": "works_on", "role": "support"}, "works on", "is worked on by"),
    ("ASSIGNED_TO", {"role": "lead"}, "is given to", "is to do"),
    ("ASSIGNED_TO", {"role": "support"}, "is supported by", "supports"),
]


@pytest.mark.parametrize(("kind", "props", "forward", "backward"), EDGES)
def test_page_and_answer_say_the_same_of_an_edge(kind: str, props: dict[str, str], forward: str, backward: str) -> None:
    edge = Edge("e", ANNE, kind, "issue:arson", ONE, props=props)
    assert relation_of(edge) == relation_word(said_kind(edge)) == forward
    assert relation_word(said_kind(edge), backwards=True) == backward


def test_every_kind_of_edge_has_words() -> None:
    assert set(RELATIONS) == {*EDGE_KINDS, *SAID_OTHERWISE.values()}


@pytest.mark.parametrize(
    ("bases", "basis"),
    [
        ((), "asserted"),
        (("asserted",), "asserted"),
        (("asserted", "curated"), "curated"),
        (("curated", "derived", "asserted"), "derived"),
    ],
)
def test_a_row_is_as_weak_as_its_weakest_edge(bases: tuple[str, ...], basis: str) -> None:
    assert weakest(Edge("e", "a", "LEADS", "b", ONE, basis=each) for each in bases) == basis


@pytest.mark.parametrize("basis", ["asserted", "curated", "derived"])
def test_who_and_owns_agree_on_the_basis(basis: str, record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads", basis=basis)
    view = opened(record)
    assert find_who(view, "Anne Hart").rows[0]["basis"] == find_owners(view, "arson").rows[0]["basis"] == basis


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2020-03", "said to have left as Kite Warden"),
        ("2020-04", "said to be leaving as Kite Warden"),  # the month is not over
        ("2021", "said to be leaving as Kite Warden"),
        ("", "said to be leaving as Kite Warden"),
    ],
)
def test_who_left_before_the_day_of_the_words_has_left(on: str, told: str) -> None:
    assert tenure("outgoing", "Kite Warden", on=on, said="2020-04-10") == told
