"""Matters of lists of leads: one under its fullest name, by its own words, and over where a list says nobody leads."""

from __future__ import annotations

from graph.build import Graph
from tests.graph.made import Paper, graph_of, lead, paper

TESS = "Tess Moor"


def _paper(year: str) -> Paper:
    return paper(f"{year}.txt", f"{year}-03-01").present(TESS).present("Una Vane")


def _listed(year: str, issue: str, name: str = TESS, *, listed: bool = True, **values: object) -> Paper:
    return lead(_paper(year), name, "person", issue=issue, **({"listed": True} if listed else {}), **values)


def _unled(year: str, issue: str) -> Paper:
    values = {"issue": issue, "cue": "unled", "text": f"{issue}: nobody", "partner": ""}
    return _paper(year).say("problem", f"{issue}: nobody", item="1", order=0, **values)


def _matters(graph: Graph) -> set[str]:
    names = {node.key: node.name for node in graph.nodes}
    return {names[edge.dst] for edge in graph.edges if edge.kind in ("LEADS", "RAISES")}


def test_a_short_name_is_the_one_longer_name_that_has_its_words() -> None:
    papers = (_listed("2018", "Kites and ribbons"), _listed("2020", "kites"), _unled("2021", "Kites"))
    assert _matters(graph_of(*papers)) == {"Kites and ribbons"}


def test_letters_of_one_list_are_the_words_of_another() -> None:
    papers = (_listed("2018", "Kites and torn ribbons"), _listed("2020", "Kites / TR"), _listed("2021", "kites"))
    assert _matters(graph_of(*papers)) == {"Kites / TR"}


def test_a_sentence_may_write_out_the_letters_of_a_list() -> None:
    papers = (_listed("2020", "Kites / TR"), _listed("2018", "Kites and torn ribbons", listed=False))
    assert _matters(graph_of(*papers)) == {"Kites / TR"}


def test_a_short_name_that_fits_two_matters_stays_one_of_its_own() -> None:
    papers = (_listed("2018", "Kites and ribbons"), _listed("2019", "Kites and tails"), _listed("2020", "kites"))
    assert len(_matters(graph_of(*papers))) == 3


def test_the_words_of_a_list_are_the_matter_and_not_each_known_matter_in_them() -> None:
    assert _matters(graph_of(_listed("2018", "Burglary, begging and ribbons"))) == {"Burglary, begging and ribbons"}
    assert _matters(graph_of(_listed("2018", "Burglary"))) == {"Burglary"}


def test_a_sentence_means_a_matter_of_the_lists_by_its_whole_name_or_as_a_priority() -> None:
    whole = _listed("2018", "Kites and ribbons")
    assert _matters(graph_of(whole, _listed("2020", "the kites priority", listed=False))) == {"Kites and ribbons"}
    assert _matters(graph_of(whole, _listed("2020", "kites", listed=False))) == {"Kites and ribbons", "Kites"}


def _numbered(year: str, number: str, issue: str) -> Paper:
    values = {"issue": issue, "cue": "unled", "text": f"{issue}: nobody", "partner": ""}
    return _paper(year).say("problem", f"Priority {number}, {issue}: nobody", item="1", order=0, **values)


def _without(year: str, text: str) -> Paper:
    told = {"issue": "", "cue": "unowned", "text": text, "partner": ""}
    return _paper(year).say("problem", text, item="1", order=0, **told)


def test_a_priority_given_by_its_number_is_the_one_that_a_list_names() -> None:
    told = _without("2020", "Priority 3 is without a lead.")
    assert _matters(graph_of(_numbered("2018", "3", "Lost kites"), told)) == {"Lost kites"}
    graph = graph_of(_numbered("2018", "3", "Lost kites"), told)
    assert len([edge for edge in graph.edges if edge.kind == "RAISES"]) == 2


def test_a_number_of_two_plans_or_of_none_names_no_matter() -> None:
    told = _without("2022", "Priority 3 is without a lead.")
    two = (_numbered("2018", "3", "Lost kites"), _numbered("2020", "3", "Ribbons"))
    assert len([edge for edge in graph_of(*two, told).edges if edge.kind == "RAISES"]) == 2
    assert len([edge for edge in graph_of(two[0], _without("2022", "Priority 4 has no lead.")).edges
                if edge.kind == "RAISES"]) == 1  # fmt: skip


def test_a_lead_given_again_after_its_end_goes_on() -> None:
    until = _listed("2018", "Kites", end="2018-09-30")
    (only,) = [edge for edge in graph_of(until).edges if edge.kind == "LEADS"]
    (again,) = [edge for edge in graph_of(until, _listed("2020", "Kites")).edges if edge.kind == "LEADS"]
    assert (only.end, again.end) == ("2018-09-30", "")
