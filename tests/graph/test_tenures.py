"""Who held which post when: changes at one meeting, tasks of a post, titles that are one post."""

from __future__ import annotations

from typing import Any

from graph.asof_cut import cut_edge, renamed
from graph.identity.titles import held_by_many
from graph.partnership import Judgement, Partnership
from tests.graph.made import Paper, edge, graph_of, keys, lead, links, paper


def _leaves(first: Paper, name: str, event: str, post: str = "Harbour Manager") -> Paper:
    said: dict[str, Any] = {"name": name, "post": post, "organization": "", "event": event, "other": "", "on": ""}
    return first.say("tenure", f"{name} {event} {post}", item="1", order=0, **said)


def test_one_leaves_and_one_takes_up_a_post_at_one_meeting() -> None:
    first = _leaves(_leaves(paper(), "Perry Stone", "outgoing"), "Tess Moor", "appointed")
    graph = graph_of(first)
    assert links(graph, "SUCCEEDED_BY") == [("person:perry-stone", "person:tess-moor")]
    assert edge(graph, "SUCCEEDED_BY", "person:perry-stone", "person:tess-moor").basis == "derived"


def test_two_who_take_up_a_post_follow_nobody_that_can_be_told() -> None:
    first = _leaves(_leaves(paper(), "Perry Stone", "outgoing"), "Tess Moor", "appointed")
    assert links(graph_of(_leaves(first, "Una Vane", "appointed")), "SUCCEEDED_BY") == []


def test_a_task_of_a_post_is_that_of_its_one_holder_at_the_meeting() -> None:
    first = paper().present("Tess Moor", "Harbour Manager", "Quay Trust")
    first.act("count the lamps", ["Harbour Manager"], kinds=["post"])
    owners = [dst for _, dst in links(graph_of(first), "ASSIGNED_TO")]
    assert owners == ["person:tess-moor", "post:quay-trust/harbour-manager"]


def test_a_task_of_a_post_with_two_holders_stays_with_the_post() -> None:
    first = paper().present("Tess Moor", "Harbour Manager", "Quay Trust")
    first.present("Una Vane", "Harbour Manager", "Quay Ltd")
    first.act("count the lamps", ["Harbour Manager"], kinds=["post"])
    assert [dst for _, dst in links(graph_of(first), "ASSIGNED_TO")] == ["post:harbour-manager"]


def test_a_lead_by_post_is_the_holders_under_another_form_of_the_title() -> None:
    first = paper().present("Tess Moor", "Borough Commander", "London Fire Brigade")
    graph = graph_of(lead(first, "Borough Fire Commander", "post"))
    assert "person:tess-moor" in [src for src, _ in links(graph, "LEADS")]


def test_four_forms_of_one_title_of_one_holder_are_one_post() -> None:
    papers = [
        paper(f"{n}.txt", f"2019-0{n}-01").present("Terry Moor", title, partner)
        for n, (title, partner) in enumerate(
            [
                ("Borough Commander", "LFB"), ("Borough Fire Commander", ""), ("Fire Borough Commander", ""),
                ("Borough Commander", "London Fire Brigade"),
            ], 1,
        )
    ]  # fmt: skip
    assert keys(graph_of(*papers), "Post") == ["post:london-fire-brigade/borough-commander"]


def test_police_and_fire_commanders_are_two_posts() -> None:
    first = paper().present("Terry Moor", "Borough Commander", "LFB")
    second = paper("second.txt", "2019-09-01").present("Una Vane", "Borough Commander", "Metropolitan Police")
    assert len(keys(graph_of(first, second), "Post")) == 2


def test_titles_that_many_hold() -> None:
    assert held_by_many("Community Safety Officer")
    assert not held_by_many("Chief Officer")
    assert not held_by_many("Head of Housing")


def test_a_title_renamed_in_the_record_is_one_post() -> None:
    first = paper().present("Tess Moor", "Head of Quays", "Quay Trust")
    second = paper("second.txt", "2019-09-01").present("Una Vane", "Head of Harbours", "Quay Trust")
    words: dict[str, Any] = {
        "event": "renamed", "sort": "post", "name": "Head of Harbours", "other": "Head of Quays",
    }  # fmt: skip
    told = paper("second.txt", "2019-09-01").present("Una Vane", "Head of Harbours", "Quay Trust")
    told.say("renamed", "Head of Harbours (called Head of Quays until 2019)", **words)
    assert len(keys(graph_of(first, second), "Post")) == 2
    assert keys(graph_of(first, told), "Post") == ["post:quay-trust/head-harbours"]


def _two_titles() -> list[Paper]:
    first = paper().present("Tess Moor", "Head of Quays", "Quay Trust")
    return [first, paper("second.txt", "2021-09-01").present("Una Vane", "Quays Manager", "Quay Trust")]


def test_two_titles_for_one_subject_are_asked_until_somebody_decides() -> None:
    open_ones = graph_of(*_two_titles()).meta["undecided"]
    titles = {"left": "Head of Quays", "right": "Quays Manager"}
    assert [(row["kind"], row["left"], row["right"]) for row in open_ones] == [("post", *titles.values())]
    for kind, left, posts in (("same", 0, 1), ("different", 0, 2), ("unsure", 1, 2)):
        judged = Partnership(judgements=(Judgement.model_validate({"kind": kind, **titles}),))
        graph = graph_of(*_two_titles(), partnership=judged)
        assert (len(graph.meta["undecided"]), len(keys(graph, "Post"))) == (left, posts)
        assert graph.meta["unmatched_judgements"] == []


def test_two_boards_that_somebody_decided_to_be_one_are_one() -> None:
    papers = [paper("a.txt", "2019-03-01", "Quay Harm Forum"), paper("b.txt", "2021-03-01", "Quay Harm Board")]
    assert len(keys(graph_of(*papers), "Body")) == 2
    judged = Partnership(judgements=(Judgement(kind="same", left="Quay Harm Board", right="Quay Harm Forum"),))
    graph = graph_of(*papers, partnership=judged)
    assert keys(graph, "Body") == ["body:quay-harm-board"]
    assert graph.meta["unmatched_judgements"] == []


def test_a_board_that_was_renamed_stays_whole_when_somebody_joins_it_with_another() -> None:
    papers = [
        paper("a.txt", "2019-03-01", "Safer Quay Partnership Strategic Group"),
        paper("b.txt", "2021-03-01", "Safer Quay Partnership Board"), paper("c.txt", "2020-03-01", "Safer Quay Forum"),
    ]  # fmt: skip
    told = {"kind": "same", "left": "Safer Quay Forum", "right": "Safer Quay Partnership Board"}
    graph = graph_of(*papers, partnership=Partnership(judgements=(Judgement.model_validate(told),)))
    assert keys(graph, "Body") == ["body:safer-quay-partnership-board"]


def test_two_groups_under_letters_and_in_full_are_one_by_judgement() -> None:
    full = "Offender Mending Programme"
    first = paper().present("Tess Moor").say("glossary", f"OMP {full}", abbreviation="OMP", expansion=full)
    for board in ("OMP Board", "Strategic Board for OMP"):
        lead(first, "Tess Moor", "person", issue=board, relation="chairs")
    told = {"kind": "same", "left": "Offender Mending Programme Board", "right": "Strategic Board for OMP"}
    graph = graph_of(first, partnership=Partnership(judgements=(Judgement.model_validate(told),)))
    assert len([key for key in keys(graph, "Body") if "mending" in key or "omp" in key]) == 1
    assert graph.meta["unmatched_judgements"] == []


def test_a_newer_name_of_an_organisation_stands_in_no_earlier_record() -> None:
    first = paper().present("Tess Moor", "Head of Service", "Youth Lantern Service")
    later = paper("later.txt", "2022-05-01")
    values: dict[str, Any] = {"name": "Youth Lantern Service", "event": "renamed", "kind": ""}
    values["other"] = "Exbury Lantern Team"
    later.say("body", "the name of the Youth Lantern Service was changing to Exbury Lantern Team", **values)
    graph = graph_of(first, later)
    team = next(n for n in graph.nodes if n.kind == "Organization")
    quotes = [q for e in graph.edges for q in e.evidence if team.key in (e.src, e.dst)]
    assert team.name == "Exbury Lantern Team"
    assert renamed(team, quotes, "2020", graph.edges).name == "Youth Lantern Service"
    assert renamed(team, quotes, "2023", graph.edges).name == "Exbury Lantern Team"


def test_letters_may_mean_somebody_of_another_meeting_who_is_never_the_owner() -> None:
    first = paper("first.txt", "2019-03-01").present("Ivo Quill", "Head of Parks", "Exbury Council")
    near, far = paper("second.txt", "2019-09-01"), paper("third.txt", "2029-09-01")
    near.present("Una Vane").act("count the lamps", tokens=["IQ"], owner_state="unresolved")
    far.present("Una Vane").act("mend the gate", tokens=["IQ"], owner_state="unresolved")
    graph = graph_of(first, near, far)
    told = {n.props["text"]: n.props["probable"] for n in graph.nodes if n.kind == "Action"}
    assert [p["why"] for p in told["count the lamps"]] == ["probable, from another meeting: 1 March 2019"]
    assert told["mend the gate"] == []  # ten years on
    assert links(graph, "ASSIGNED_TO") == []


def test_letters_that_a_list_prints_go_before_those_of_the_name() -> None:
    first = paper("first.txt", "2019-03-01").present("Ivo Quill", initials="IQu").present("Ina Quest")
    near = paper("second.txt", "2019-09-01").act("count the lamps", tokens=["IQ"], owner_state="unresolved")
    (action,) = [n for n in graph_of(first, near).nodes if n.kind == "Action"]
    assert [p["name"] for p in action.props["probable"]] == ["Ina Quest"]


def test_when_a_start_and_a_relation_were_said_is_kept() -> None:
    first = _leaves(paper(), "Tess Moor", "appointed")
    later = paper("second.txt", "2021-09-01")
    words: dict[str, Any] = {"name": "Tess Moor", "post": "Harbour Manager", "event": "outgoing", "on": "2021-08-01"}
    later.say("tenure", "Tess Moor left on 1 August 2021", item="1", order=0, organization="", other="", **words)
    held = edge(graph_of(first, later), "HOLDS", "person:tess-moor", "post:harbour-manager")
    assert (held.end, held.props["stated"]) == ("2021-08-01", {"end": "2021-09-01"})
    assert cut_edge(held, held.evidence[:1], "2020").end == ""
    assert cut_edge(held, held.evidence, "2022").end == "2021-08-01"


def test_a_lead_of_later_is_no_lead_before() -> None:
    first = lead(paper().present("Tess Moor"), "Tess Moor", "person", relation="reports")
    later = lead(paper("second.txt", "2021-09-01").present("Tess Moor"), "Tess Moor", "person")
    (led,) = [e for e in graph_of(first, later).edges if e.kind == "LEADS"]
    assert led.props["relation"] == "leads"
    assert cut_edge(led, led.evidence[:1], "2020").props["relation"] == "reports"


def test_letters_of_a_matter_in_front_of_a_title_are_no_employer() -> None:
    full = "Violence and Lantern Abuse"
    first = paper().say("glossary", f"VLA {full}", abbreviation="VLA", expansion=full)
    first.present("Tess Moor", "VLA Partnership Manager")
    assert keys(graph_of(first), "Organization") == []


def test_who_follows_takes_over_on_the_day_stated_in_the_next_sentence() -> None:
    said: dict[str, Any] = {"post": "Harbour Manager", "organization": "", "other": "", "on": ""}
    first = paper().say(
        "tenure", "On 1 April Tess Moor would be Harbour Manager.", item="1", order=0,
        **{**said, "name": "Tess Moor", "event": "appointed", "on": "2019-04-01"},
    )  # fmt: skip
    first.say(
        "tenure", "She would be the replacement for Perry Stone.", item="1", order=0,
        **{**said, "name": "Tess Moor", "event": "replaces", "other": "Perry Stone", "post": ""},
    )  # fmt: skip
    assert edge(graph_of(first), "SUCCEEDED_BY", "person:perry-stone", "person:tess-moor").start == "2019-04-01"


def test_a_title_once_with_its_one_employer_and_once_without_is_asked() -> None:
    first = paper().present("Perry Stone", "Harbour Manager", "Quay Trust")
    second = paper("second.txt", "2019-03-01").names("Tess Moor", "Harbour Manager")
    asked = graph_of(first, second).meta["undecided"]
    assert any("Harbour Manager" in note["left"] and "Harbour Manager" in note["right"] for note in asked)
    other = paper("third.txt", "2019-09-01").present("Una Vane", "Harbour Manager", "Dale Ltd")
    asked = graph_of(first, second, other).meta["undecided"]
    assert not any("without" in note["why"] for note in asked)
