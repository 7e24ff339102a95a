"""A rank and a surname in a list: the one person of the record, or nobody."""

from __future__ import annotations

import pytest

from tests.graph.made import graph_of, links, paper


@pytest.mark.parametrize(
    ("earlier", "entry", "came"),
    [
        (["Supt Una Trask"], "Supt Trask", ["person:una-trask"]),
        (["Supt Una Trask"], "Superintendent Trask", ["person:una-trask"]),
        (["Supt Una Trask"], "Chief Inspector Trask", []),
        (["Una Trask"], "Supt Trask", []),
        (["Supt Una Trask", "Supt Rob Trask"], "Supt Trask", []),
        (["Supt Una Trask", "Mrs Ada Trask"], "Supt Trask", []),
        (["Cllr Una Trask"], "Cllr Trask", ["person:una-trask"]),  # the only one on record, at the meeting before
        (["Supt Una Trask"], "Trask", []),
        (["Supt Una Trask"], "Supt Quill", []),
    ],
)
def test_who_is_listed_by_a_rank(earlier: list[str], entry: str, came: list[str]) -> None:
    first = paper()
    for name in earlier:
        first = first.present(name, organization="Exbury Police")
    graph = graph_of(first, paper("later.txt", "2019-09-01").present(entry))
    assert [one for one, meeting in links(graph, "ATTENDED") if "2019-09-01" in meeting] == came
