"""Names of boards: small differences are one board, a renamed main board is noted, "the Group" is its own."""

from __future__ import annotations

from typing import Any

import pytest

from graph.bodies import Bodies, body_kind, body_stem
from graph.body_learning import find_renamings
from graph.identity.acronyms import Acronyms
from tests.graph.made import BOARD, Paper, graph_of, keys, links, node, paper

LATER = "Safer Exbury Partnership Board"


@pytest.mark.parametrize("other", ["Gangs Subgroup", "the Gang Sub Group", "Gangs' Sub-Groups", "GANGS SUB-GROUP"])
def test_one_board(other: str) -> None:
    assert body_stem(other) == body_stem("Gangs Sub-Group")


@pytest.mark.parametrize("other", ["Gangs Forum", "Guns Sub-Group", "Gangs Executive Sub-Group", "Gangs"])
def test_another_board(other: str) -> None:
    assert body_stem(other) != body_stem("Gangs Sub-Group")


@pytest.mark.parametrize("name", ["Group", "the Board", "Strategic Group", "The Partnership"])
def test_own_board(name: str) -> None:
    assert Bodies().resolve(name, "", BOARD).key == "body:safer-exbury-partnership-strategic-group"


def test_kind() -> None:
    assert [body_kind(n) for n in ("Gangs Sub-Group", "Youth Panel", "Lantern Committee", "Nothing")] == [
        "sub-group", "panel", "committee", "",
    ]  # fmt: skip


def test_a_renamed_main_board() -> None:
    graph = graph_of(Paper("a", "2019-03-01").meet(), Paper("b", "2021-03-01", LATER).meet())
    assert keys(graph, "Body") == ["body:safer-exbury-partnership-board"]
    assert [a["name"] for a in node(graph, "body:safer-exbury-partnership-board").props["aliases"]] == [BOARD]
    assert graph.meta["joins"][0]["rule"] == "board renamed"


@pytest.mark.parametrize(
    ("name", "date", "line"),
    [
        (LATER, "2018-03-01", f"reports to the {BOARD}"),  # the older paper names both
        ("Safer Exbury Partnership Youth Panel", "2021-03-01", ""),
        ("Safer Wexcombe Partnership Board", "2021-03-01", ""),
    ],
)
def test_not_renamed(name: str, date: str, line: str) -> None:
    other = Paper("b", date, name).meet()
    if line:
        other.say("topic", line, issue="gangs", words=[])
    papers = [Paper("a", "2019-03-01").meet(), other]
    assert find_renamings([c for p in papers for c in p.claims], {p.sha: p.text for p in papers}) == []


def test_boards_that_meet_at_the_same_time_are_two() -> None:
    papers = [
        Paper("a", "2019-03-01").meet(),
        Paper("b", "2019-04-01", LATER).meet(),
        Paper("c", "2019-05-01").meet(),
    ]
    assert len(keys(graph_of(*papers), "Body")) == 2


def test_what_the_record_says_became_of_a_body_is_kept() -> None:
    first = Paper("a", "2019-03-01").meet()
    words: dict[str, Any] = {"kind": "", "other": ""}
    first.say("body", "The Lantern Panel was disbanded.", name="Lantern Panel", event="ended", **words)
    first.say("body", "It was proposed that a Gate Forum be set up.", name="Gate Forum", event="proposed", **words)
    graph = graph_of(first)
    assert [e["event"] for e in node(graph, "body:lantern-panel").props["events"]] == ["ended"]
    assert [e["event"] for e in node(graph, "body:gate-forum").props["events"]] == ["proposed"]


def test_a_team_that_was_renamed_is_an_organisation_under_its_new_name() -> None:
    first = Paper("a", "2019-03-01").meet().present("Tess Moor", "Head of Service", "Youth Lantern Service")
    line = "the name of the Youth Lantern Service was changing to Exbury Lantern Team"
    first.say("body", line, name="Youth Lantern Service", event="renamed", kind="", other="Exbury Lantern Team")
    assert keys(graph_of(first), "Organization") == ["organization:exbury-lantern-team"]


def test_two_names_in_one_row_of_a_glossary_are_one_organisation() -> None:
    first = Paper("a", "2019-03-01").meet()
    row: dict[str, Any] = {"abbreviation": "YLS / YLT", "expansion": "Youth Lantern Service / Youth Lantern Team"}
    first.say("glossary", "YLS / YLT Youth Lantern Service / Youth Lantern Team", **row)
    first.present("Tess Moor", "Head", "Youth Lantern Service").present("Una Vane", "Clerk", "Youth Lantern Team")
    assert keys(graph_of(first), "Organization") == ["organization:youth-lantern-team"]


def test_a_group_with_and_without_the_place_of_its_board_is_one() -> None:
    first = Paper("a", "2019-03-01").meet()
    for name in ("Lantern Forum", "Exbury Lantern Forum"):
        first.say("reports_to", f"{name} will report", body=name, reports_to=BOARD)
    assert "body:lantern-forum" not in keys(graph_of(first), "Body")
    assert "body:exbury-lantern-forum" in keys(graph_of(first), "Body")


def test_the_sub_group_of_a_board_is_none_that_can_be_told() -> None:
    assert Bodies().resolve("the Sub-Group", "", BOARD).key == ""
    assert Bodies().resolve("the Sub-Group", "", "Gangs Sub-Group").key == "body:gang-subgroup"


def test_the_executive_group_is_not_the_board_itself() -> None:
    own = Bodies().resolve(BOARD, "", BOARD).key
    assert Bodies().resolve("Executive Group", "", BOARD).key not in ("", own)


def named(said: Paper, line: str, name: str, *, kind: str = "", event: str = "spoken_of", other: str = "") -> Paper:
    return said.say("body", line, item="1", order=0, name=name, kind=kind, event=event, other=other)


def test_a_board_spoken_of_in_passing_is_linked_and_makes_no_board() -> None:
    first = named(paper(), "The Lake Panel is part of the Group.", "Lake Panel", event="named", other="Group")
    later = paper("later.txt", "2021-05-01").say("item", "Pond", item="1", order=0, number="1", title="Pond")
    named(later, "The Lake Panel and the Duck Panel spoke.", "Lake Panel")
    named(later, "The Duck Panel spoke.", "Duck Panel")
    named(later, "The Pike Sub Group met.", "Pike Sub Group", kind="sub-group")
    graph = graph_of(first, later)
    assert "body:duck-panel" not in keys(graph, "Body")
    assert [dst for _, dst in links(graph, "MENTIONS")] == ["body:lake-panel", "body:pike-subgroup"]


@pytest.mark.parametrize(
    ("title", "boards"),
    [
        ("POND AND LAKE SUB GROUP VERBAL UPDATE", ["Pond and Lake Sub Group"]),
        ("Update from the Street Lights Task and Finish Group", ["Street Lights Task and Finish Group"]),
        ("Reports from Sub-Groups", []),
        ("Panel's working group update", []),
        ("Establishment of a Pond Task Group", []),
        ("Lake Housing Group update", []),
    ],
)
def test_a_group_that_only_a_title_names_is_a_board(title: str, boards: list[str]) -> None:
    graph = graph_of(paper().say("item", title, item="1", order=0, number="1", title=title))
    assert [n.name for n in graph.nodes if n.kind == "Body" and n.name != BOARD] == boards


def test_a_strategic_group_under_another_board_is_a_sub_group() -> None:
    words = "The Harm Strategic Group is a sub-group of the Exbury Board."
    graph = graph_of(named(paper(), words, "Harm Strategic Group", event="named", other="Exbury Board"))
    assert node(graph, "body:harm-strategic-group").props["kind"] == "sub-group"


def test_a_renamed_board_met_on_days_of_minutes_only() -> None:
    papers = [
        Paper("a", "2019-03-01").meet(),
        Paper("b", "2019-06-01", status="scheduled").meet(),
        Paper("c", "2020-03-05", LATER).meet(),
    ]
    alias = node(graph_of(*papers), "body:safer-exbury-partnership-board").props["aliases"][0]
    assert alias["why"] == (
        f"board renamed: same stem; last met as '{BOARD}' on 1 March 2019, first met as '{LATER}' on 5 March 2020"
    )


def test_an_agenda_proves_no_report_and_no_meeting() -> None:
    graph = graph_of(
        Paper("a", "2019-03-01").meet().say("item", "Gangs Sub-Group Update", item="1", title="Gangs Sub-Group Update"),
        Paper("b", "2019-06-01", status="scheduled").meet()
        .say("item", "Gangs Sub-Group Update", item="4", title="Gangs Sub-Group Update"),
    )  # fmt: skip
    reported = links(graph, "REPORTED_AT")
    assert [link[1] for link in reported] == ["meeting:safer-exbury-partnership-strategic-group/2019-03-01"]
    mentioned = [link for link in links(graph, "MENTIONS") if link[1] == "body:gang-subgroup"]
    assert [link[0] for link in mentioned] == ["item:safer-exbury-partnership-strategic-group/2019-06-01/4"]
    held = {e.dst[-10:]: e.props["status"] for e in graph.edges if e.kind == "HELD"}
    assert held == {"2019-03-01": "minuted", "2019-06-01": "scheduled"}


def test_an_agenda_and_minutes_without_a_day_are_not_brought_together() -> None:
    def papers(day: str) -> tuple[Paper, Paper]:
        held, called = Paper("a", day).meet(), Paper("b", day, status="scheduled").meet()
        return held.say("item", "Gangs", item="1", title="Gangs"), called.say("item", "Dogs", item="1", title="Dogs")

    def listed(day: str) -> list[list[str]]:
        graph = graph_of(*papers(day))
        agendas = [node(graph, key).props.get("agenda") or () for key in sorted(keys(graph, "Meeting"))]
        return [[told["title"] for told in agenda] for agenda in agendas]

    assert listed("2019-03-01") == [["Dogs"]]
    assert listed("") == [[], []]


def test_a_heading_is_no_report_where_nobody_gave_it() -> None:
    title = "Gangs Sub-Group Update"
    graph = graph_of(Paper("a", "2019-03-01").meet().say("item", title, item="1", title=title, untold=True))
    assert links(graph, "REPORTED_AT") == []
    assert "body:gang-subgroup" in {link[1] for link in links(graph, "MENTIONS")}


def test_a_day_on_which_a_board_is_said_to_have_met_is_kept_where_the_board_is_known() -> None:
    said = paper("b").meet()
    said.say("item", "Gangs Sub Group Update", item="1", title="Gangs Sub Group Update")
    for name in ("gangs sub group", "choir group"):
        said.say("body", f"the {name} had met on 3 May 2018", name=name, event="met", other="2018-05-03")
    graph = graph_of(said)
    group = node(graph, "body:gang-subgroup")
    assert group.name == "Gangs Sub Group"
    assert [(e["event"], e["other"]) for e in group.props["events"]] == [("met", "2018-05-03")]
    assert "body:choir-group" not in keys(graph, "Body")


def test_a_paper_that_speaks_of_a_board_makes_none_and_is_kept_with_its_day() -> None:
    said = paper("b").meet()
    said.say("body", "It spoke.", item="1", name="Gangs Sub Group", event="spoken_of", kind="sub-group")
    pack = Paper("c", "2019-06-01", status="")
    pack.say("body", "The Gangs Sub Group plans.", name="Gangs Sub Group", event="spoken_of", kind="")
    pack.say("body", "The Choir Group plans.", name="Choir Group", event="spoken_of", kind="")
    graph = graph_of(said, pack)
    assert [row["on"] for row in node(graph, "body:gang-subgroup").props["spoken"]] == ["2019-06-01"]
    assert "body:choir-group" not in keys(graph, "Body")


def test_a_partnership_whose_board_meets_for_it() -> None:
    said = Paper("a", "2019-03-01", LATER).meet()
    said.say("body", "named", name="Gangs Panel", event="named", other="Safer Exbury Partnership", kind="")
    partnership = node(graph_of(said), "body:safer-exbury-partnership")
    assert partnership.props["main_board"] == "body:safer-exbury-partnership-board"


def test_letters_that_alone_name_a_board() -> None:
    said = paper("b").meet().say("item", "Update", item="1", order=0, title="Update")
    said.say("body", "Cases went to MARAC.", item="1", order=0, name="MARAC", event="spoken_of", kind="panel")
    found = node(graph_of(said), "body:multiagency-risk-assessment-conference")
    assert [a["name"] for a in found.props["aliases"]] == ["MARAC"]


def test_groups_whose_names_differ_by_a_word_are_asked() -> None:
    said = [
        Paper(name, f"201{n}-03-01").meet().say("item", f"{title} Update", item="1", title=f"{title} Update")
        for n, (name, title) in enumerate([
            ("a", "Youth Offending and Gangs Sub Group"), ("b", "Youth Offending Service and Gangs Sub Group"),
            ("c", "Housing Sub Group"), ("d", "Public Housing Sub Group"),
        ])
    ]  # fmt: skip
    graph = graph_of(*said)
    asked = [{d["left"], d["right"]} for d in graph.meta["undecided"] if d["kind"] == "body"]
    assert asked == [{"Youth Offending and Gangs Sub Group", "Youth Offending Service and Gangs Sub Group"}]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Domestic Abuse and VAWG Group", "DVA / Violence Against Women and Girls Strategic Group", True),
        ("Knife Crime Group", "Gun Crime Group", False),
        ("Hate Crime Group", "Hate Crime and Cohesion Strategic Group", False),  # about more than the list tells
        ("VAWG Panel", "Domestic Abuse and VAWG Panel", True),
        ("VAWG Panel", "Domestic Abuse and VAWG Forum", False),  # for more, and of another kind
        ("Gangs Group", "Serious Youth Violence Group", True),
        ("MARAC", "MARAC Steering Group", False),
        ("Executive Group", "Steering Group", True),
    ],
)
def test_groups_for_like_matters_are_asked(one: str, other: str, *, asked: bool) -> None:
    said = [
        Paper(f"{year}.txt", f"{year}-03-01").meet().say("body", name, name=name, kind="", event="named", other="")
        for year, name in ((2015, one), (2018, other))
    ]
    graph = graph_of(*said)
    assert [row["kind"] for row in graph.meta["undecided"]] == ["body"] * asked
    both = paper().meet()
    for name in (one, other):
        both.say("body", name, name=name, kind="", event="named", other="")
    assert graph_of(both).meta["undecided"] == []


def test_a_board_answers_to_its_letters() -> None:
    said = paper("b").meet().say("glossary", "TVP: Town Voice Panel", abbreviation="TVP", expansion="Town Voice Panel")
    said.say("body", "Town Voice Panel ended.", name="Town Voice Panel", event="ended", other="", kind="")
    assert [a["name"] for a in node(graph_of(said), "body:town-voice-panel").props["aliases"]] == ["TVP"]


def test_letters_of_a_group_that_several_places_have_mean_that_of_the_board_which_writes_them() -> None:
    name = "Youth Sub Group"
    bodies = Bodies(Acronyms(shared={"YSG": name}), scoped=frozenset({body_stem(name)}))
    found = {bodies.resolve(said, "", "Dale Safety Board").key for said in (name, "YSG")}
    assert len(found) == 1
    assert found != {bodies.resolve("YSG", "", "Wyver Safety Board").key}


def test_the_first_words_of_a_given_name_may_be_in_letters() -> None:
    bodies = Bodies(renamed={body_stem("Kite Forum"): "Wind Air and Rain Delivery Group"})
    assert bodies.resolve("WAR Delivery Group", "one.txt").name == "Wind Air and Rain Delivery Group"
    assert bodies.resolve("WAX Delivery Group", "one.txt").name == "WAX Delivery Group"
