"""What holds for every graph: the order of claims changes nothing, one list's rows are different people."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Graph, build_graph
from graph.partnership import Judgement, Partnership
from tests.graph.made import BOARD, Paper, links

GIVEN = st.sampled_from(
    ["Steve", "Stephen", "Steven", "Kate", "Catherine", "Katherine", "D", "David", "Daniel", "Anna", "Anne"]
)
SURNAMES = st.sampled_from(["Sandhoo", "Sandho", "Marsh", "Marsch", "Bole"])
POSTS = st.sampled_from(["", "Head of Parks", "Deputy Commander", "Councillor"])
PARTNERS = st.sampled_from(["", "MOPAC", "LFB", "Exbury Council"])
ROWS = st.lists(st.tuples(GIVEN, SURNAMES, POSTS, PARTNERS), max_size=5, unique_by=lambda r: r[:2])
BOARDS = st.sampled_from([BOARD, "Wexcombe Road Safety Forum"])
MEETINGS = st.lists(st.tuples(BOARDS, ROWS), min_size=1, max_size=4)


def papers(meetings: list[tuple[str, list[tuple[str, str, str, str]]]]) -> list[Paper]:
    found = []
    for number, (board, rows) in enumerate(meetings):
        paper = Paper(f"{number}.txt", f"2019-0{number + 1}-01", board).meet()
        for given_name, surname, post, partner in rows:
            paper.present(f"{given_name} {surname}", post, partner)
        found.append(paper.act("write", [f"{rows[0][0]} {rows[0][1]}"] if rows else []))
    return found


def written(graph: Graph) -> str:
    rows = [[asdict(n) for n in graph.nodes], [asdict(e) for e in graph.edges], graph.meta]
    return json.dumps(rows, ensure_ascii=False)


@settings(max_examples=40, deadline=None)
@given(MEETINGS, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(
    meetings: list[tuple[str, list[tuple[str, str, str, str]]]], chance: random.Random
) -> None:
    made = papers(meetings)
    claims = [c for p in made for c in p.claims]
    files, texts = {p.sha: p.name for p in made}, {p.sha: p.text for p in made}
    first = written(build_graph(claims, files, texts))
    chance.shuffle(claims)
    assert written(build_graph(claims, dict(reversed(files.items())), texts)) == first


@settings(max_examples=60, deadline=None)
@given(MEETINGS)
def test_two_rows_of_one_list_are_two_people(
    meetings: list[tuple[str, list[tuple[str, str, str, str]]]],
) -> None:
    made = papers(meetings)
    graph = build_graph(
        [c for p in made for c in p.claims], {p.sha: p.name for p in made}, {p.sha: p.text for p in made}
    )
    assert len(links(graph, "ATTENDED")) == sum(len(rows) for _, rows in meetings)
    for e in graph.edges:
        if e.kind == "ATTENDED":
            assert len({q.quote for q in e.evidence}) == 1


def test_twice_the_same_bytes() -> None:
    made = papers([(BOARD, [("Kate", "Marsh", "", "MOPAC"), ("Anna", "Bole", "Councillor", "")])])
    build = [written(build_graph(made[0].claims, {made[0].sha: "a"}, {made[0].sha: made[0].text})) for _ in range(2)]
    assert build[0] == build[1]


TITLES = st.sampled_from(["Head of Parks", "Parks Manager", "Head of Parks and Gates", "Borough Commander", "Chair"])
STATED = st.lists(st.tuples(st.sampled_from(["Tess Moor", "Una Vane", "Tess Vane"]), TITLES, PARTNERS), max_size=4)
RENAMED = st.lists(
    st.sampled_from(
        [
            ("person", "Tess Vane", "Tess Moor"), ("post", "Parks Manager", "Head of Parks"),
            ("body", BOARD, "Exbury Crime Forum"), ("organization", "Exbury Council", "Exbury Homes"),
        ]
    ),
    max_size=3,
)  # fmt: skip


def _told(stated: list[tuple[str, str, str]], renamed: list[tuple[str, str, str]], number: int) -> Paper:
    paper = Paper(f"told-{number}.txt", f"202{number}-03-01", BOARD).meet()
    for name, title, partner in {row[0]: row for row in stated}.values():
        paper.present(name, title, partner)
    for sort, name, other in renamed:
        values: dict[str, Any] = {"event": "renamed", "sort": sort, "name": name, "other": other}
        paper.say("renamed", f"{name} (formerly {other})", **values)
    return paper


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(STATED, RENAMED), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_names_posts_and_boards_do_not_depend_on_the_order(
    told: list[tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]], chance: random.Random
) -> None:
    made = [_told(stated, renamed, number) for number, (stated, renamed) in enumerate(told)]
    claims = [c for p in made for c in p.claims]
    files, texts = {p.sha: p.name for p in made}, {p.sha: p.text for p in made}
    first = written(build_graph(claims, files, texts))
    chance.shuffle(claims)
    assert written(build_graph(claims, dict(reversed(files.items())), texts)) == first


def _people_of(graph: Graph) -> dict[str, str]:
    """Whom each name means, by every name that a person has."""
    return {name: n.key for n in graph.nodes if n.kind == "Person" for name in n.names}


@settings(max_examples=60, deadline=None)
@given(MEETINGS, st.sampled_from(["same", "different"]), ROWS)
def test_another_paper_never_parts_or_joins_what_somebody_judged(
    meetings: list[tuple[str, list[tuple[str, str, str, str]]]], kind: str, more: list[tuple[str, str, str, str]]
) -> None:
    left, right = "Tess Marsh", "Tessa Marsh"
    judged = Partnership(judgements=(Judgement.model_validate({"kind": kind, "left": left, "right": right}),))
    first = Paper("judged-a", "2018-01-01").meet().present(left, "Head of Parks", "Exbury Council")
    second = Paper("judged-b", "2018-02-01").meet().present(right, "Head of Parks", "Exbury Council")
    others = papers([*meetings, (BOARD, more)])
    for made in ([first, second], [first, second, *others]):
        claims = [c for p in made for c in p.claims]
        files, texts = {p.sha: p.name for p in made}, {p.sha: p.text for p in made}
        graph = build_graph(claims, files, texts, judged)
        assert (_people_of(graph)[left] == _people_of(graph)[right]) == (kind == "same")
