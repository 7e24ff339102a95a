"""`check` says what was read, what was not, and what is not settled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import group
from graph.claims import Claim
from graph.schema import Edge, Node
from graph.store.sqlite import SqliteStore
from tests.graph.test_store_world import ALL, BODY, JUNE, World, build_world

BOARD = BODY[5:]


def build(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> World:
    """The small world with a coming meeting, an unplaced action, a pair in doubt and an idle judgement."""
    world = build_world(claims, names, texts)
    august, june = f"meeting:{BOARD}/2031-08-06", f"meeting:{BOARD}/2031-06-04"
    told = {"status": "minuted", "next_date": "2031-09-03"}
    world.nodes[august] = replace(world.nodes[august], props=told)
    world.nodes[june] = replace(world.nodes[june], props={"status": "minuted", "next_date": "2031-07-02"})
    item, action = f"item:{BOARD}/2031-06-04/4", "action:1"
    world.nodes[item] = Node(item, "AgendaItem", "Dogs", "2031-06-04")
    props = {"owner_state": "ambiguous", "owner_tokens": ["PS"], "candidates": ["Perry Stone", "Pia Sand"]}
    world.nodes[action] = Node(action, "Action", "Put up signs", "2031-06-04", props)
    proof = next(edge.evidence for edge in world.edges if edge.kind == "LEADS" and edge.as_of == "2031-06-04")
    world.edges.append(Edge("e1", june, "HAS_ITEM", item, "2031-06-04", evidence=proof))
    world.edges.append(Edge("e2", action, "ARISES_FROM", item, "2031-06-04", evidence=proof))
    pair = {"left": "Orla Finch", "right": "O Finch", "why": "same surname and initial"}
    pair |= {"left_key": "person:orla-finch", "right_key": "person:perry-stone"}
    bare = {**pair, "right": "Una Rudd", "right_key": "person:una-rudd"}  # of whom nothing is said
    world.nodes["person:una-rudd"] = Node("person:una-rudd", "Person", "Una Rudd")
    idle = {"kind": "same", "left": "Ada Bell", "right": "A Bell"}
    world.meta = {
        "undecided": [pair, bare],
        "unmatched_judgements": [idle],
        "disputed_acronyms": {"NPS": ["A", "B"]},
    }
    return world


@pytest.fixture
def store(tmp_path: Path) -> str:
    cut = {"kind": "truncated", "text": "view the full text", "line": 3}
    with SqliteStore(tmp_path / "graph.db") as store:
        store.load([*ALL[:2], replace(JUNE, warnings=[cut])], build)
    return str(tmp_path / "graph.db")


def ask(store: str, *more: str) -> dict[str, Any]:
    result = CliRunner().invoke(group, ["check", "--store", store, "--format", "json", *more])
    assert result.exit_code == 0, result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def of_kind(answer: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [row for row in answer["rows"] if row["kind"] == kind]


def test_each_file_with_its_shares_and_unread_lines(store: str) -> None:
    june = of_kind(ask(store), "document")[-1]
    assert june["what"] == "june.txt"
    assert june["finding"] == "4 lines: 75.0% used, 0.0% ignored, 25.0% unread"
    assert (june["lines"], june["unread"], june["unread_share"]) == (4, 1, 0.25)
    assert june["evidence"][0]["line"] == 4


def test_cut_text_is_a_warning(store: str) -> None:
    answer = ask(store)
    (row,) = of_kind(answer, "warning")
    assert (row["what"], row["finding"], row["evidence"][0]["quote"]) == (
        "june.txt",
        "truncated",
        "view the full text",
    )
    assert answer["cannot_tell"] == ["june.txt is cut off, so nothing is concluded from what it does not show."]


def test_meetings_read_and_meetings_not_loaded(store: str) -> None:
    answer = ask(store)
    assert answer["meetings_read"] == ["2031-06-04", "2031-07-02", "2031-08-06"]
    assert of_kind(answer, "meeting")[0]["finding"] == "minutes read: 1 item, 0 names in the attendance"
    (absent,) = of_kind(answer, "not_loaded")
    assert absent["what"] == "Fernhill Safety Board, 3 September 2031"
    assert absent["finding"] == "named as the next meeting; its minutes are not loaded"
    assert absent["evidence"][0]["document"] == "august.txt"


def test_what_is_not_settled(store: str) -> None:
    answer = ask(store)
    (action,) = of_kind(answer, "owner_not_settled")
    assert action["finding"] == 'more than one owner is possible: "PS"'
    assert action["candidates"] == ["Perry Stone", "Pia Sand"]
    assert action["evidence"][0]["quote"] == "Orla Finch leads on dog fouling."
    (pair,) = of_kind(answer, "name_not_settled")
    assert (pair["what"], pair["finding"]) == ("Orla Finch / O Finch", "same surname and initial")
    (short,) = of_kind(answer, "abbreviation_not_settled")
    assert (short["what"], short["finding"]) == ("NPS", "stands for more than one name: A; B")
    (idle,) = of_kind(answer, "judgement_unused")
    assert (idle["what"], idle["basis"]) == ("same / Ada Bell / A Bell", "curated")


def test_the_window_limits_meetings(store: str) -> None:
    answer = ask(store, "--until", "2031-06", "--body", "FSB")
    assert answer["meetings_read"] == ["2031-06-04"]
    assert answer["as_of"] == "2031-06"


def test_the_table_lists_unread_lines_on_demand(store: str) -> None:
    result = CliRunner().invoke(group, ["check", "--store", store, "--format", "table", "--evidence"])
    assert "june.txt" in result.stdout
    assert "view the full text" in result.stdout


@pytest.mark.parametrize(
    ("option", "day", "files"),
    [
        ("--as-of", "2015-05", ["2015-03-12-strategic-group.md"]),
        ("--since", "2021", ["2021-03-11-board.txt"]),
        ("--as-of", "2010", []),
    ],
)
def test_only_files_of_the_days_asked_for_are_told(
    example_store: Path, option: str, day: str, files: list[str]
) -> None:
    given = ["check", "--store", str(example_store), "--format", "json", option, day]
    rows = json.loads(CliRunner().invoke(group, given).stdout)["rows"]
    assert [row["what"] for row in rows if row["kind"] == "document"] == files
