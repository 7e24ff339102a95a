"""The five real packs, where they are at hand: who is one person over nine years, who followed whom, whose letters.

Names of officials in their posts only; no sentence of those minutes stands here.
"""

from __future__ import annotations

import pytest

from graph.schema import Node
from graph.store.sqlite import SqliteView
from queries.who import find_who


def named(view: SqliteView, kind: str, name: str) -> list[Node]:
    return [node for node in view.nodes([kind]) if name in node.names]


def test_somebody_who_moved_from_one_partner_to_another_is_one_person(view: SqliteView) -> None:
    (person,) = find_who(view, "Anne Ball").rows
    order = [post["organization"] for post in sorted(person["posts"], key=lambda post: post["first_cited"])]
    assert order == ["Mayor's Office for Policing and Crime", "London Borough of Bromley"]


@pytest.mark.parametrize(("one", "other"), [("Parm Sandhu", "Parm Sandu"), ("Steve Wood", "Stephen Wood")])
def test_two_spellings_are_one_person(view: SqliteView, one: str, other: str) -> None:
    assert {node.key for node in named(view, "Person", one)} == {node.key for node in named(view, "Person", other)}


def test_two_who_look_alike_are_for_somebody_to_decide(view: SqliteView) -> None:
    pairs = [{row["left"], row["right"]} for row in view.meta()["undecided"] if row["kind"] == "person"]
    assert {"Jane Bailey", "Janet Bailey"} in pairs


def test_one_post_under_four_names_and_who_followed_whom(view: SqliteView) -> None:
    names = {node.key: node.name for node in view.nodes(["Person"])}
    (post,) = {edge.dst for edge in view.edges(["HOLDS"]) if names[edge.src] == "Terry Gooding"}
    held = sorted((e.first_cited, names[e.src]) for e in view.edges(["HOLDS"]) if e.dst == post)
    assert [name for _, name in held] == ["Terry Gooding", "Chris Line", "Kevin McKenzie"]
    followed = {(names[e.src], names[e.dst]) for e in view.edges(["SUCCEEDED_BY"])}
    assert followed == {("Kevin McKenzie", "Chris Line"), ("David Tait", "Clair Haynes")}


@pytest.mark.parametrize(
    ("kind", "older", "newer"),
    [
        ("Body", "Safer Bromley Partnership Strategic Group", "Safer Bromley Partnership Board"),
        ("Organization", "YOS", "Bromley Youth Justice Service"),
    ],
)
def test_what_was_renamed_is_one_under_both_names(view: SqliteView, kind: str, older: str, newer: str) -> None:
    assert [node.name for node in named(view, kind, older)] == [newer]


def test_letters_are_those_of_one_two_or_probably_another_meeting(view: SqliteView) -> None:
    tokens: dict[str, Node] = {}
    for node in view.nodes(["Action"]):
        tokens |= {f"{token} {node.date[:4]}": node for token in node.props["owner_tokens"]}
    assert tokens["SB/PW 2018"].props["owners"] == ["Sharon Baldwin", "Paul Warnett"]
    assert (tokens["PS 2015"].props["owner_state"], tokens["PS 2015"].props["candidates"]) == (
        "ambiguous", ["Parm Sandhu", "Peter Sibley"],
    )  # fmt: skip
    for token, name in (("LS/AJB PW 2018", "Lucien Spencer"), ("SW 2015", "Steve Wood")):
        assert tokens[token].props["owner_state"] == "unresolved"
        (probable,) = tokens[token].props["probable"]
        assert probable["name"] == name
        assert probable["why"].startswith("probable, from another meeting: ")
