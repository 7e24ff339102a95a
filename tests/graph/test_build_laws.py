"""What holds for every graph: the order of claims changes nothing, one list's rows are different people."""

from __future__ import annotations

import json
import random
from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Graph, build_graph
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
