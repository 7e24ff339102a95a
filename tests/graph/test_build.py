"""Claims of invented papers in, the graph out: nodes, edges, owners, and what is never invented."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import build_graph
from graph.errors import EvidenceError
from tests.graph.made import BOARD, Paper, edge, graph_of, keys, lead, links, node, paper, people

BOARD_KEY = "body:safer-exbury-partnership-strategic-group"
MEETING = "meeting:safer-exbury-partnership-strategic-group/2019-03-01"


def test_meeting_and_body() -> None:
    graph = graph_of(paper())
    assert keys(graph, "Meeting") == [MEETING]
    assert links(graph, "HELD") == [(BOARD_KEY, MEETING)]
    assert node(graph, MEETING).props["status"] == "minuted"


def test_every_edge_has_words() -> None:
    first = paper().present("Una Trask", "Head of Housing", "MOPAC").act("write to the board", ["Una Trask"])
    graph = graph_of(first)
    assert {e.kind for e in graph.edges} >= {"HELD", "ATTENDED", "HOLDS", "ASSIGNED_TO"}
    assert all(e.evidence for e in graph.edges)
    assert all(q.quote in first.text for e in graph.edges for q in e.evidence)


def test_a_surname_that_is_also_a_word_for_a_post_is_a_person_in_a_list() -> None:
    first = paper().present("Tony Head", "", "Exbury Fire Brigade").present("Interim Head", "", "Exbury Council")
    first.present("Steve Police").present("Lead Officer", "", "Exbury Council")
    assert keys(graph_of(first), "Person") == ["person:tony-head"]


def test_a_quote_that_is_not_there_stops_the_build() -> None:
    first = paper().present("Una Trask")
    with pytest.raises(EvidenceError, match=r"first\.txt, line 1"):
        build_graph(first.claims, {first.sha: first.name}, {first.sha: "other words"})


def test_owner_of_an_action() -> None:
    graph = graph_of(paper().present("Una Trask").act("write to the board", ["Una Trask"], tokens=["UT"]))
    [action] = keys(graph, "Action")
    assert edge(graph, "ASSIGNED_TO", action, "person:una-trask").props == {"role": "lead", "token": "UT"}


@pytest.mark.parametrize("state", ["collective", "tbc", "ambiguous", "unresolved", "none"])
def test_no_settled_owner_no_edge(state: str) -> None:
    first = paper().present("Una Trask").present("Uri Thorn")
    first.act("write", ["Una Trask"], tokens=["UT"], owner_state=state, candidates=["Una Trask", "Uri Thorn"])
    graph = graph_of(first)
    [action] = keys(graph, "Action")
    assert links(graph, "ASSIGNED_TO") == []
    assert node(graph, action).props["owner_state"] == state
    assert node(graph, action).props["candidates"] == ["Una Trask", "Uri Thorn"]


def test_initials_of_another_meeting_are_a_hint_only() -> None:
    first = paper().present("Lena Stout")
    second = paper("second.txt", "2019-06-01").act("call", tokens=["LS"], owner_state="unresolved")
    graph = graph_of(first, second)
    [action] = keys(graph, "Action")
    assert links(graph, "ASSIGNED_TO") == []
    assert [p["person"] for p in node(graph, action).props["probable"]] == ["person:lena-stout"]


def test_surname_with_a_title_is_the_only_one_of_that_name_in_the_document() -> None:
    first = paper().present("Acting DCI Carl Marsh").act("report back", ["Mr Marsh"])
    assert [dst for _, dst in links(graph_of(first), "ASSIGNED_TO")] == ["person:carl-marsh"]


def test_surname_shared_by_two_is_nobody() -> None:
    first = paper().present("Carl Marsh").present("Dora Marsh").act("report back", ["Mr Marsh"])
    graph = graph_of(first)
    assert links(graph, "ASSIGNED_TO") == []
    assert node(graph, keys(graph, "Action")[0]).props["owner_state"] == "unresolved"


def test_a_surname_of_another_document_is_nobody() -> None:
    second = paper("second.txt", "2019-06-01").act("report back", ["Mr Marsh"])
    assert links(graph_of(paper().present("Carl Marsh"), second), "ASSIGNED_TO") == []


def test_one_edge_for_a_post_held_at_two_meetings() -> None:
    first = paper().present("Una Trask", "Director of Housing", "MOPAC")
    second = paper("second.txt", "2019-06-01").present("Una Trask", "Interim Director, Housing", "MOPAC")
    graph = graph_of(first, second)
    [held] = [e for e in graph.edges if e.kind == "HOLDS"]
    assert (held.first_cited, held.last_cited, held.start, held.end) == ("2019-03-01", "2019-06-01", "", "")
    assert [t["title"] for t in held.props["titles"]] == ["Director of Housing", "Interim Director, Housing"]
    assert len(held.evidence) == 2


def test_a_renamed_post_is_never_joined_by_its_words() -> None:
    first = paper().present("Una Trask", "Head of Trading Standards", "MOPAC")
    second = paper("second.txt", "2019-06-01").present("Una Trask", "Trading Standards Manager", "MOPAC")
    assert len(keys(graph_of(first, second), "Post")) == 2


def test_a_person_seen_for_another_partner_later_has_moved() -> None:
    first = paper().present("Una Trask", organization="MOPAC")
    second = paper("second.txt", "2019-06-01").present("Una Trask", organization="Exbury Council")
    graph = graph_of(first, second)
    assert people(graph) == ["Una Trask"]
    assert graph.meta["moved"][0]["to"] == "organization:exbury-council"


def test_the_clerk_under_a_short_name() -> None:
    first = Paper("first.txt", "2019-03-01").meet(clerk="Steve Gorse")
    second = paper("second.txt", "2019-06-01").present(
        "Stephen Gorse", "Democratic Services Officer", state="also_present"
    )
    graph = graph_of(first, second)
    assert len(people(graph)) == 1
    assert [j["rule"] for j in graph.meta["joins"]] == ["nickname"]


def test_words_that_are_no_name_make_nobody() -> None:
    first = lead(paper().present("Una Trask"), "Una Trask", "person", supporting=["Child Safeguarding", "LBX YOS"])
    assert people(graph_of(first)) == ["Una Trask"]


def test_one_name_two_partners_two_boards_is_undecided() -> None:
    first = paper().present("Una Trask", organization="MOPAC")
    second = paper("second.txt", "2019-06-01", "Wexcombe Road Safety Forum").present("Una Trask", organization="LFB")
    graph = graph_of(first, second)
    assert len(people(graph)) == 2
    assert len(graph.meta["undecided"]) == 1


def test_a_third_name_never_joins_two_people_of_one_meeting() -> None:
    post = ("Head of Parks", "MOPAC")
    first = paper().present("David Cartland", *post).present("Daniel Cartland", *post)
    graph = graph_of(first, paper("second.txt", "2019-06-01").present("D Cartland", *post))
    assert len(people(graph)) == 3
    assert len(graph.meta["undecided"]) == 2


def test_a_post_leads_and_its_holder_of_that_day() -> None:
    first = paper().present("Carl Marsh", "Deputy Borough Commander", "Met")
    graph = graph_of(lead(first, "Deputy Borough Commander", "post"))
    post = "post:metropolitan-police-service/deputy-borough-commander"
    assert edge(graph, "LEADS", post, "issue:gangs").basis == "asserted"
    assert edge(graph, "LEADS", "person:carl-marsh", "issue:gangs").basis == "derived"


@pytest.mark.parametrize(
    ("issue", "led"),
    [
        ("Knife Crime and Gangs", ["issue:gangs", "issue:knife-crime"]),
        ("knife crime, gangs and begging", ["issue:begging", "issue:gangs", "issue:knife-crime"]),
        ("training on knife crime for gangs", ["issue:knife-crime"]),
        ("a programme for parents on signs of gangs and knife crime", ["issue:knife-crime"]),
    ],
)
def test_a_lead_on_several_matters_leads_on_each(issue: str, led: list[str]) -> None:
    graph = graph_of(lead(paper().present("Una Trask"), "Una Trask", "person", issue=issue))
    assert sorted(dst for _, dst in links(graph, "LEADS")) == led


def test_the_holder_of_another_day_does_not_lead() -> None:
    first = paper().present("Carl Marsh", "Deputy Borough Commander", "Met")
    second = lead(paper("second.txt", "2019-06-01"), "Deputy Borough Commander", "post")
    assert [src for src, _ in links(graph_of(first, second), "LEADS")] == ["post:deputy-borough-commander"]


def test_two_holders_of_one_title_that_day_do_not_lead() -> None:
    first = paper().present("Carl Marsh", "Deputy Commander", "Met").present("Dee Rowe", "Deputy Commander", "LFB")
    assert [s for s, _ in links(graph_of(lead(first, "Deputy Commander", "post")), "LEADS")] == [
        "post:deputy-commander"
    ]


def test_an_issue_of_its_own() -> None:
    graph = graph_of(lead(paper().present("Una Trask"), "Una Trask", "person", issue="Lantern parade"))
    assert node(graph, "issue:lantern-parade").props["listed"] is False


def test_two_files_of_one_meeting_give_one_action() -> None:
    first = paper().present("Una Trask").act("write to the board", ["Una Trask"])
    second = paper("second.txt").act("write to the board")
    graph = graph_of(first, second)
    assert len(keys(graph, "Action")) == len(keys(graph, "Meeting")) == 1
    assert len(links(graph, "ASSIGNED_TO")) == 1
    assert graph.meta["counts"]["meetings_printed_twice"] == 1


def test_update_of_a_loaded_action_and_of_one_that_is_not() -> None:
    first = paper().present("Una Trask").act("send the parade figures to partners", ["Una Trask"], item="7a")
    row: dict[str, Any] = {"text": "send the parade figures", "update": "Done", "state": "reported_done"}
    second = paper("second.txt", "2019-06-01")
    second.say("update", "7a send: Done", minute="7a", meeting_date="2019-03-01", **row)
    second.say("update", "9 send: Done", minute="9", meeting_date="2018-01-01", **row)
    graph = graph_of(first, second)
    targets = sorted(dst for _, dst in links(graph, "UPDATES"))
    placeholder = f"item:{BOARD_KEY.partition(':')[2]}/2018-01-01/9"
    assert targets == [keys(graph, "Action")[0], placeholder]
    assert node(graph, placeholder).props["loaded"] is False


@pytest.mark.parametrize(("body", "date"), [("", ""), (BOARD, ""), ("", "2019-03-01"), ("Group", "2019-03-01")])
def test_a_paper_that_does_not_say_which_board_or_when(body: str, date: str) -> None:
    odd = (
        Paper("odd.txt", date, body).meet(chair="Una Trask").present("Una Trask", "Head of Parks", "LFB", role="chair")
    )
    odd.say(
        "member",
        "Rob Quill",
        name="Rob Quill",
        name_as_written="Rob Quill",
        post="",
        organization="",
        role="",
    )
    odd.names("Kay Low", "Manager", "MOPAC").act("write", ["Una Trask"], item="", order=-1)
    lead(odd, "Gangs Sub-Group", "body", relation="reports")
    odd.say("update", "4 done", minute="", meeting_date="", text="x", update="done", state="reported_done")
    row: dict[str, Any] = {
        "name": "Una Trask",
        "post": "Head of Parks",
        "organization": "LFB",
        "event": "acting",
        "other": "",
        "on": "",
    }
    graph = graph_of(odd.say("tenure", "Una Trask is acting", **row))
    assert len(links(graph, "ASSIGNED_TO")) == 1
    assert len(people(graph)) == 3


def test_vacant_post() -> None:
    row = {
        "name": "",
        "post": "IOM Manager",
        "organization": "MOPAC",
        "event": "vacant",
        "other": "",
        "on": "",
    }
    graph = graph_of(paper().say("tenure", "The IOM Manager post is vacant", item="3", order=2, **row))
    assert node(graph, keys(graph, "Post")[0]).props["vacant"] == ["2019-03-01"]
    assert links(graph, "HOLDS") == []


def test_successor() -> None:
    row = {
        "name": "Una Trask",
        "post": "IOM Manager",
        "organization": "MOPAC",
        "event": "replaces",
        "other": "Rob Quill",
        "on": "",
    }
    graph = graph_of(paper().say("tenure", "Una Trask replaces Rob Quill", item="3", order=2, **row))
    assert links(graph, "SUCCEEDED_BY") == [("person:rob-quill", "person:una-trask")]


def test_problem_raises_an_issue() -> None:
    row = {"issue": "marac-coordination", "cue": "there is no", "text": "There is no MARAC coordinator"}
    graph = graph_of(paper().say("problem", "There is no MARAC coordinator", item="3", order=2, **row))
    assert [dst for _, dst in links(graph, "RAISES")] == ["issue:marac-coordination"]


def test_an_apology_alone_is_no_seat() -> None:
    first = paper().present("Una Trask").present("Uri Thorn", state="apology")
    later = paper("later.txt", "2020-03-01").present("Una Trask", state="apology").present("Uri Thorn")
    seats = {e.src: (e.first_cited, e.last_cited) for e in graph_of(first, later).edges if e.kind == "MEMBER_OF"}
    assert seats == {"person:una-trask": ("2019-03-01", "2020-03-01"), "person:uri-thorn": ("2020-03-01", "2020-03-01")}


def test_an_apology_of_somebody_who_is_stood_in_for_is_a_seat() -> None:
    first = paper().present("Una Trask", state="apology")
    first.present("Uri Thorn", state="also_present", role="observer", substitute_for="Una Trask")
    assert [src for src, _ in links(graph_of(first), "MEMBER_OF")] == ["person:una-trask"]


def test_the_full_stop_of_a_sentence_is_no_name() -> None:
    first = paper().names("Una Trask").present("Una Trask", name_as_written="Una Trask.")
    first.present("Uri Thorn", name_as_written="Cllr Uri Thorn J.P.")
    graph = graph_of(first)
    assert node(graph, "person:una-trask").props["aliases"] == []
    assert node(graph, "person:uri-thorn").names[1:] == ["Cllr Uri Thorn J.P."]


@pytest.mark.parametrize(("name", "is_one"), [("Tony Head", True), ("Parks Head", False), ("Tony Board", False)])
def test_a_surname_that_is_a_word_for_a_post_too(name: str, is_one: bool) -> None:
    assert people(graph_of(paper().present(name, "", "Exbury Council"))) == [name] * is_one
