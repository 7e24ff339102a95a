"""Names as records show them: a courtesy title stays where only initials would be left, and joins nobody to nobody."""

from __future__ import annotations

import pytest

from graph.names import name_key, shown_name
from tests.graph.made import graph_of, links, paper, people


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Mrs C Oakes", "Mrs C Oakes"),
        ("Ms. A.J. Finch", "Ms A.J. Finch"),
        ("Cllr Mrs D Moor", "Mrs D Moor"),
        ("Mrs Carol Oakes", "Carol Oakes"),
        ("Cllr D Moor", "D Moor"),
        ("Dr C Oakes", "C Oakes"),
        ("Miss Oakes", "Oakes"),
    ],
)
def test_a_courtesy_title_stays_with_initials_only(written: str, shown: str) -> None:
    assert shown_name(written) == shown
    assert name_key(shown) == name_key(written)


def test_she_is_one_person_with_and_without_her_title() -> None:
    first = paper().present("Mrs C Oakes", "Clerk").act("write to the school", ["Mrs C Oakes"])
    second = paper("second.txt", "2019-06-01").present("C Oakes", "Clerk").act("ring the vicar", ["C Oakes"])
    graph = graph_of(first, second)
    assert people(graph) == ["C Oakes"]
    assert {dst for _, dst in links(graph, "ASSIGNED_TO")} == {"person:c-oakes"}
