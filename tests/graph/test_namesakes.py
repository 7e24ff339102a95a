"""One full name in papers far apart: one person, or two for somebody to decide."""

from __future__ import annotations

import pytest

from tests.graph.made import graph_of, paper, people


@pytest.mark.parametrize(
    ("later", "post", "how_many"),
    [
        ("2023-12-01", "", 1),  # not quite five years on
        ("2024-06-01", "", 2),
        ("2024-06-01", "Head of Housing", 1),  # the same post says who it is
    ],
)
def test_a_bare_name_years_later_on_one_board(later: str, post: str, how_many: int) -> None:
    first = paper().present("Una Trask", "Head of Housing", "MOPAC")
    graph = graph_of(first, paper("later.txt", later).present("Una Trask", post))
    assert len(people(graph)) == how_many
    asked = [row for row in graph.meta["undecided"] if row["left"] == row["right"] == "Una Trask"]
    assert len(asked) == how_many - 1


def test_a_name_that_never_says_more_is_parted_where_it_is_long_not_seen() -> None:
    days = ("2003-03-01", "2007-03-01", "2014-03-01")
    graph = graph_of(*(paper(f"{day}.txt", day).present("Una Trask") for day in days))
    assert len(people(graph)) == 2
