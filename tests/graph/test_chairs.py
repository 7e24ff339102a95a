"""Who chairs a board over which meetings: presiding once, standing in, acting and being announced are each less."""

from __future__ import annotations

from graph.build import Graph
from tests.graph.made import Paper, graph_of, lead, paper

YEARS = ("2015", "2016", "2017", "2018", "2019")
Role = tuple[str, str]


def _papers(*listed: list[Role]) -> list[Paper]:
    """One meeting a year, each with the people of its list and their roles."""
    found = []
    for year, roles in zip(YEARS, listed, strict=False):
        own = paper(f"{year}.txt", f"{year}-03-01")
        for name, role in roles:
            own.present(name, role=role)
        found.append(own)
    return found


def _chairs(graph: Graph) -> list[tuple[str, str, str, str]]:
    return sorted(
        (e.src.partition(":")[2], str(e.props["role"]), e.first_cited[:4], e.last_cited[:4])
        for e in graph.edges if e.kind == "CHAIRS"
    )  # fmt: skip


TESS, PERRY = ("Tess Moor", "chair"), ("Perry Stone", "chair")
VICE = ("Perry Stone", "vice_chair")


def test_the_chair_of_several_lists_chairs_from_the_first_to_the_last() -> None:
    assert _chairs(graph_of(*_papers([TESS], [TESS], [TESS]))) == [("tess-moor", "chair", "2015", "2017")]


def test_a_vice_chair_listed_as_chair_of_two_meetings_between_presided() -> None:
    graph = graph_of(*_papers([TESS, VICE], [PERRY], [PERRY], [TESS, VICE]))
    assert _chairs(graph) == [("perry-stone", "vice_chair", "2015", "2018"), ("tess-moor", "chair", "2015", "2018")]


def test_a_vice_chair_who_is_elected_chairs_from_then_on() -> None:
    first, second, third = _papers([TESS, VICE], [], [PERRY])
    lead(second, "Perry Stone", "person", issue=second.body, relation="chairs")
    assert _chairs(graph_of(first, second, third))[0] == ("perry-stone", "chair", "2016", "2017")


def test_somebody_listed_once_between_two_meetings_of_the_chair_presided() -> None:
    graph = graph_of(*_papers([TESS], [PERRY], [TESS]))
    assert _chairs(graph) == [("tess-moor", "chair", "2015", "2017")]


def test_two_who_take_turns_chair_the_meetings_where_they_are_seen() -> None:
    graph = graph_of(*_papers([TESS], [PERRY], [TESS], [PERRY]))
    assert _chairs(graph) == [
        ("perry-stone", "chair", "2016", "2016"), ("perry-stone", "chair", "2018", "2018"),
        ("tess-moor", "chair", "2015", "2015"), ("tess-moor", "chair", "2017", "2017"),
    ]  # fmt: skip


def test_whoever_only_presided_is_no_chair_though_the_list_says_so() -> None:
    (first,) = _papers([TESS])
    first.say("chair", "In the absence of the Chairman, Tess Moor presided", name="Tess Moor", part="presided")
    assert _chairs(graph_of(first)) == []


def test_acting_announced_and_vice_chairs_are_marked_so() -> None:
    (first,) = _papers([])
    for name, manner in (("Tess Moor", "acting"), ("Una Vane", "to_come"), ("Perry Stone", "vice_chair")):
        days = {"start": "2016-01-01" if manner == "to_come" else "", "end": "2015-06-01" if manner == "acting" else ""}
        lead(first, name, "person", issue=first.body, relation="chairs", manner=manner, **days)
    graph = graph_of(first)
    assert [row[:2] for row in _chairs(graph)] == [
        ("perry-stone", "vice_chair"), ("tess-moor", "acting_chair"), ("una-vane", "future_chair"),
    ]  # fmt: skip
    stated = {(e.start, e.end) for e in graph.edges if e.kind == "CHAIRS"}
    assert stated == {("", ""), ("", "2015-06-01"), ("2016-01-01", "")}


def test_a_lead_to_come_stays_apart_from_a_lead() -> None:
    (first,) = _papers([])
    lead(first, "Tess Moor", "person", manner="to_come", start="2016-01-01")
    lead(first, "Tess Moor", "person")
    leads = [(e.props.get("manner"), e.start) for e in graph_of(first).edges if e.kind == "LEADS"]
    assert sorted(leads, key=str) == [("to_come", "2016-01-01"), (None, "")]


def test_the_chair_of_another_board_by_title_chairs_it_where_the_board_is_known() -> None:
    first, other = paper("a.txt", "2018-03-01"), paper("b.txt", "2018-04-01", "Quay Dog Panel")
    first.present("Tess Moor", "Quay Dog Panel-Chairman").names("Perry Stone", "Vice Chairman of the Quay Dog Panel")
    first.present("Ina Bell", "Former Chairman of the Quay Dog Panel").present("Ivo Quill", "Chairman of the Board")
    first.present("Una Vane", "Chairman", "Quay Lights Ltd")
    found = [e for e in graph_of(first, other).edges if e.kind == "CHAIRS"]
    assert {e.dst for e in found} == {"body:quay-dog-panel"}
    assert [(e.src, e.props["role"]) for e in found] == [
        ("person:perry-stone", "vice_chair"), ("person:tess-moor", "chair"),
    ]  # fmt: skip


def _panels(*said: tuple[str, str, str]) -> Graph:
    """Papers of one board, each of which says that somebody chairs a panel."""
    papers = []
    for year, name, panel in said:
        own = paper(f"{year}.txt", f"{year}-03-01").present(name)
        lead(own, name, "person", issue=panel, relation="chairs")
        papers.append(own)
    return graph_of(*papers)


def test_the_panel_is_the_one_that_the_same_person_chairs_on_record() -> None:
    graph = _panels(("2016", "Tess Moor", "Lamp Panel"), ("2017", "Tess Moor", "Panel"))
    assert _chairs(graph) == [("tess-moor", "chair", "2016", "2017")]


def test_the_panel_of_somebody_else_of_long_ago_or_of_two_is_none() -> None:
    for said in (
        [("2016", "Tess Moor", "Lamp Panel"), ("2017", "Perry Stone", "Panel")],
        [("2015", "Tess Moor", "Lamp Panel"), ("2018", "Tess Moor", "Panel")],
        [("2015", "Tess Moor", "Lamp Panel"), ("2016", "Tess Moor", "Dog Panel"), ("2017", "Tess Moor", "Panel")],
    ):
        assert max(last for *_, last in _chairs(_panels(*said))) < said[-1][0], said


def test_an_office_without_a_board_is_of_the_board_that_met() -> None:
    first, second = _papers([TESS], [])
    lead(second, "Perry Stone", "person", issue="Chair", relation="chairs")
    lead(second, "Orla Finch", "person", issue="Vice-Chair", relation="chairs", manner="vice_chair")
    graph = graph_of(first, second)
    assert [row[:2] for row in _chairs(graph)] == [
        ("orla-finch", "vice_chair"), ("perry-stone", "chair"), ("tess-moor", "chair"),
    ]  # fmt: skip
    assert not [edge for edge in graph.edges if edge.kind == "LEADS"]


def test_a_group_named_by_a_title_in_capitals_is_the_one_named_elsewhere() -> None:
    first, second = _papers([TESS], [TESS])
    lead(first, "Orla Finch", "person", issue="Joint Lamp Group", relation="chairs")
    lead(second, "Perry Stone", "person", issue="JOINT LAMP GROUP", relation="chairs")
    graph = graph_of(first, second)
    assert sorted(e.src for e in graph.edges if e.dst == "body:joint-lamp-group") == [
        "person:orla-finch", "person:perry-stone",
    ]  # fmt: skip
    assert not [edge for edge in graph.edges if edge.kind == "LEADS"]


def test_a_heading_that_leaves_out_the_word_for_a_group_means_the_one_group_so_called() -> None:
    known = paper("2015.txt", "2015-03-01")
    known.say("body", "the Kites and Lamps Subgroup met", name="Kites and Lamps Subgroup", event="named")
    later = paper("2016.txt", "2016-03-01").present("Tess Moor")
    lead(later, "Tess Moor", "person", issue="Kites and Lamps", relation="chairs", listed=True)
    assert [e.dst for e in graph_of(known, later).edges if e.kind == "CHAIRS"] == ["body:kite-and-lamp-subgroup"]


def test_a_heading_means_the_group_that_another_paper_gives_a_chair() -> None:
    first, second = _papers([TESS], [TESS])
    lead(first, "Orla Finch", "person", issue="Kites and Lamps Group", relation="chairs")
    lead(second, "Perry Stone", "person", issue="Kites and Lamps", relation="chairs", listed=True)
    assert [e.kind for e in graph_of(first, second).edges if e.dst == "body:kite-and-lamp-group"] == ["CHAIRS"] * 2


def test_a_group_without_a_chair_knows_the_day() -> None:
    first, second = _papers([TESS], [TESS])
    lead(first, "Orla Finch", "person", issue="Joint Lamp Group", relation="chairs")
    second.say("problem", "The Joint Lamp Group has no chair.", item="1", order=0, cue="vacant", text="no chair",
               post="Chair of the Joint Lamp Group")  # fmt: skip
    group = next(node for node in graph_of(first, second).nodes if node.key == "body:joint-lamp-group")
    assert group.props["no_chair"] == ["2016-03-01"]


def test_the_executive_is_not_the_board_that_speaks_of_it() -> None:
    own = paper("2016.txt", "2016-03-01").present("Tess Moor")
    lead(own, "Tess Moor", "person", issue="Executive", relation="chairs", listed=True)
    assert [e.kind for e in graph_of(own).edges if e.kind in ("CHAIRS", "LEADS")] == ["LEADS"]
    part = paper("2015.txt", "2015-03-01", body=f"{own.body} - Executive")
    assert [e.kind for e in graph_of(own, part).edges if e.kind in ("CHAIRS", "LEADS")] == ["CHAIRS"]
