"""Titles of posts: ranks, people acting for now, and one title at two employers."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity.words import post_name
from tests.graph.made import Paper, graph_of, keys, links, node, paper


def test_a_rank_is_no_post_that_two_people_share() -> None:
    first = paper().names("Una Trask", "Chief Superintendent").present("Cora Gill", "Councillor")
    later = paper("later.txt", "2020-03-01").names("Uri Thorn", "Acting Chief Superintendent")
    graph = graph_of(first, later.present("Dan Roe", "Councillor"))
    held = dict(links(graph, "HOLDS"))
    assert len(held) == len(set(held.values())) == 4
    assert {node(graph, post).name for post in held.values()} == {"Chief Superintendent", "Councillor"}


def test_who_followed_in_a_rank_only_where_that_is_told() -> None:
    rank: dict[str, Any] = {"post": "Inspector", "organization": "", "other": "", "on": ""}
    first = paper().say("tenure", "Inspector Una Trask was leaving", name="Una Trask", event="outgoing", **rank)
    first.say("tenure", "Inspector Uri Thorn was newly appointed", name="Uri Thorn", event="appointed", **rank)
    assert links(graph_of(first), "SUCCEEDED_BY") == []
    told = {**rank, "other": "Una Trask"}
    first.say("tenure", "Inspector Uri Thorn replaces Una Trask", name="Uri Thorn", event="replaces", **told)
    graph = graph_of(first)
    assert links(graph, "SUCCEEDED_BY") == [("person:una-trask", "person:uri-thorn")]
    assert [e.props["post"] for e in graph.edges if e.kind == "SUCCEEDED_BY"] == ["Inspector"]


def test_the_next_holder_of_a_rank_at_one_employer_is_told_by_who_left_and_who_came() -> None:
    rank: dict[str, Any] = {"post": "Inspector", "organization": "Exbury Police", "other": "", "on": ""}
    first = paper().say("tenure", "Inspector Una Trask was leaving", name="Una Trask", event="outgoing", **rank)
    first.say("tenure", "Inspector Uri Thorn was newly appointed", name="Uri Thorn", event="appointed", **rank)
    assert links(graph_of(first), "SUCCEEDED_BY") == [("person:una-trask", "person:uri-thorn")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interim Director of Education", "Director of Education"),
        ("The Acting Head of Parks", "Head of Parks"),
        ("Head of Parks (Interim)", "Head of Parks"),
        ("Temporary Accommodation Manager", "Temporary Accommodation Manager"),
        ("Acting", "Acting"),
    ],
)
def test_the_name_of_a_post_without_how_it_is_held(title: str, name: str) -> None:
    assert post_name(title) == name


def test_a_post_keeps_its_plain_name_while_somebody_acts() -> None:
    first = paper().present("Una Trask", "Head of Parks", "Exbury Council")
    later = paper("later.txt", "2020-03-01").present("Uri Thorn", "Interim Head of Parks", "Exbury Council")
    graph = graph_of(first, later)
    (post,) = {post for _, post in links(graph, "HOLDS")}
    assert node(graph, post).name == "Head of Parks"
    assert [alias["name"] for alias in node(graph, post).props["aliases"]] == ["Interim Head of Parks"]
    assert "Interim Head of Parks" in str([e.props["titles"] for e in graph.edges if e.kind == "HOLDS"])


def test_a_title_of_one_employers_post_does_not_answer_for_anothers() -> None:
    papers = [paper().present("Una Trask", "Borough Commander")]
    papers += [paper("2.txt", "2020-03-01").present("Uri Thorn", "Borough Commander", "Exbury Fire Brigade")]
    graph = graph_of(*papers, paper("3.txt", "2020-06-01").present("Uri Thorn", "Borough Fire Commander"))
    posts = {person: node(graph, post) for person, post in links(graph, "HOLDS")}
    assert "Borough Commander" in posts["person:una-trask"].names
    assert "Borough Commander" not in posts["person:uri-thorn"].names


@pytest.mark.parametrize(
    ("before", "after", "moves"),
    [
        ("Exbury Youth Justice Service", "Exbury Council", False),
        ("Exbury Council", "Housing Options Team", False),
        ("Exbury Command Unit", "Exbury Police", False),
        ("Exbury Fire Service", "Exbury Council", True),
        ("Exbury Fire & Rescue", "Fire and Rescue", False),
        ("Exbury Fire & Rescue", "Exbury Fire and Rescue Service", False),
        ("Exbury County Council", "Public Health, Exbury County Council", False),
        ("Public Health, Exbury County Council", "Public Health, Exbury CC", False),
        ("Public Health, Exbury CC", "Exbury County Council", False),
        ("Stand Beside (victim support", "Stand Beside", False),
        ("Stand Beside", "Stand Beside (victim support)", False),
        ("Public Health, Exbury CC", "Exbury District Council", True),
        ("Exbury CC", "Trask City Council", True),
        ("Exbury Homes", "Trask Homes", True),
        ("Exbury Youth Justice Service", "Victim Support", True),
        ("Exbury Probation Service", "EPS", False),
        ("EFRS", "Exbury FRS", False),
        ("EFRS", "Exbury Council", True),
        ("Housing Mgr, Exbury Council", "EC", False),
    ],
)
def test_a_part_of_an_employer_is_no_other_employer(before: str, after: str, moves: bool) -> None:
    first = paper().present("Una Trask", "Head of Service", before)
    graph = graph_of(first, paper("later.txt", "2019-09-01").present("Una Trask", "Head of Service", after))
    assert bool(graph.meta["moved"]) is moves


def test_two_short_names_of_one_employer_are_no_move() -> None:
    papers = [paper().present("Una Trask", "Head of Service", "National Lamp Service")]
    papers += [paper("2.txt", "2019-09-01").present("Una Trask", "Head of Service", "NLS")]
    papers += [paper("3.txt", "2020-03-01").present("Una Trask", "Head of Service", "Lamp Service")]
    assert graph_of(*papers).meta["moved"] == []


COORDINATOR = "Domestic Abuse Co-ordinator"


def posts_of(*papers: Paper) -> int:
    return len(keys(graph_of(*papers), "Post"))


def test_a_title_without_its_employer_is_that_of_the_only_one_known_for_it() -> None:
    first = paper().present("Una Trask", COORDINATOR, "Exbury Council")
    later = paper("later.txt", "2020-03-01")
    later.say("tenure", f"The post of {COORDINATOR} was vacant", name="", event="vacant", post=COORDINATOR)
    graph = graph_of(first, later)
    assert [node(graph, post).props["vacant"] for post in keys(graph, "Post")] == [["2020-03-01"]]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        (COORDINATOR, Paper("2.txt", "2019-06-01").present("Ed Low", "", "Wyver Council")),  # may have one too
        (COORDINATOR, Paper("2.txt", "2019-06-01").present("Ed Low", COORDINATOR, "Wyver Homes")),
        (COORDINATOR, Paper("2.txt", "2020-06-01").present("Una Trask", COORDINATOR, "Exbury Council")),  # at one time
        ("Chief Executive", Paper("2.txt", "2019-06-01")),  # every partner has one
    ],
)
def test_a_title_that_may_be_anothers_keeps_apart(title: str, other: Paper) -> None:
    first = paper().present("Una Trask", title, "Exbury Council")
    later = paper("later.txt", "2020-03-01").present("Uri Thorn", title)
    together = graph_of(first, other, later)
    assert dict(links(together, "HOLDS"))["person:uri-thorn"].count("/") == 0


def test_a_title_is_that_of_the_employer_of_who_was_followed() -> None:
    title = "Station Commander"
    row: dict[str, Any] = {"name": "Uri Thorn", "organization": "", "on": ""}
    first = paper().present("Una Trask", title, "Exbury Fire Brigade")
    later = paper("later.txt", "2020-03-01").names("Uri Thorn", title).names("Una Trask")
    assert posts_of(first, later) == 2
    later.say("tenure", "He replaces Una Trask", event="replaces", other="Una Trask", post="", **row)
    assert posts_of(first, later) == 1


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Head of Parks", "Parks Manager", True),
        ("Head of Parks", "Head of Parks and Gates", True),
        ("Head of Parks", "Deputy Head of Parks", False),  # promoted
        ("Head of Parks", "Head of Housing", False),
        ("Inspector", "Ward Inspector", False),
    ],
)
def test_two_titles_of_one_person_at_one_meeting_for_one_subject_are_asked(one: str, other: str, asked: bool) -> None:
    graph = graph_of(paper().present("Una Trask", one, "Exbury Council").names("Una Trask", other, "Exbury Council"))
    assert [row["kind"] for row in graph.meta["undecided"]] == ["post"] * asked


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (("Borough Commander", "Dale Police, Exbury"), ("BCU Commander", "Dale Police"), True),
        (("District Manager", "Turning Tide"), ("Area Manager", "Turning Tide"), True),
        (("District Manager", "Turning Tide"), ("Area Manager", "Rising Sun"), False),
        (("YOT Manager", "Exbury Council"), ("Head of Youth Justice", "Exbury Council"), True),
        (("YOT Manager", "Exbury Council"), ("Head of Youth Clubs", "Exbury Council"), False),
    ],
)
def test_titles_that_were_renamed_everywhere_are_asked(
    one: tuple[str, str], other: tuple[str, str], *, asked: bool
) -> None:
    first, later = (paper(f"{day}.txt", day) for day in ("2016-03-01", "2018-03-01"))
    first.present("Una Trask", *one)
    graph = graph_of(first, later.present("Uri Thorn", *other))
    assert [row["kind"] for row in graph.meta["undecided"] if row["kind"] != "organization"] == ["post"] * asked
    assert len(keys(graph, "Post")) == 2
    together = graph_of(first.present("Uri Thorn", *other)).meta["undecided"]  # both at one meeting: two posts
    assert "post" not in [row["kind"] for row in together]


def test_the_chair_of_a_partner_is_the_chair_at_it() -> None:
    first = paper().present("Una Trask", "Chairman", "Victim Support").names("Una Trask", "Chair of Victim Support")
    assert keys(graph_of(first), "Post") == ["post:victim-support/chair"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Safer Wyver Partnership", "Safer Wyver Partnership Board"),
        ("Exbury Risk Forum", "Borough Risk Forum"),
    ],
)
def test_two_names_that_may_be_of_one_board_are_asked(one: str, other: str) -> None:
    first = paper().present("Una Trask", "Clerk", "London Borough of Exbury")
    for name in (one, other):
        first.say("body", f"{name} reported", name=name, kind="", event="named", other="")
    asked = [{row["left"], row["right"]} for row in graph_of(first).meta["undecided"] if row["kind"] == "body"]
    assert {one, other} in asked
