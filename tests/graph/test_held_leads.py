"""Words on a lead that was held, or is given up: they renew the lead that other words gave, and make none."""

from __future__ import annotations

from typing import Any

from graph.build import Graph
from tests.graph.made import Paper, graph_of, lead, paper

TESS = "Tess Moor"


def _paper(year: str, name: str = TESS, **values: Any) -> Paper:
    own = paper(f"{year}.txt", f"{year}-03-01").present(TESS).present("Una Vane")
    return lead(own, name, "person", **values)


def _leads(graph: Graph) -> list[tuple[str, str, str, dict[str, Any]]]:
    kept = ("held", "given_up", "given")
    return [
        (e.src, e.first_cited[:4], e.last_cited[:4], {k: v for k, v in e.props.items() if k in kept})
        for e in graph.edges if e.kind == "LEADS"
    ]  # fmt: skip


def test_a_lead_held_until_then_is_cited_again() -> None:
    graph = graph_of(_paper("2018"), _paper("2020", manner="held", basis="implied"))
    told = {"given": "2018-03-01", "held": "2020-03-01"}
    assert _leads(graph) == [("person:tess-moor", "2018", "2020", told)]


def test_a_lead_that_was_to_come_is_renewed_as_well() -> None:
    first = _paper("2018", manner="to_come", start="2018-05-01")
    ((who, _, last, _),) = _leads(graph_of(first, _paper("2020", manner="held", basis="implied")))
    assert (who, last) == ("person:tess-moor", "2020")


def test_words_on_a_lead_held_make_no_lead() -> None:
    assert _leads(graph_of(_paper("2018", manner="held"), _paper("2020", manner="given_up"))) == []


def test_words_on_another_matter_or_of_another_person_renew_nothing() -> None:
    for other in ({"issue": "Burglary"}, {"name": "Una Vane"}):
        graph = graph_of(_paper("2018"), _paper("2020", manner="held", **other))
        assert _leads(graph) == [("person:tess-moor", "2018", "2018", {})]
