"""Each owner as the answer says it stands, nothing counted twice, and no line that seems to belong to another mark."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from graph.schema import Node
from graph.view import View, Window
from queries.catalogue import ask
from queries.facts import words_of
from queries.wording import STATE_ORDER
from tests.viz.memory import fernhaven, link
from viz.network.carried import carry
from viz.network.drawing import Drawing, Mark
from viz.network.layout import LETTER
from viz.network.ownership import MOST_OPEN, draw_ownership
from viz.network.routes import route
from viz.network.scene import Scene
from viz.network.standing import EARLIER, item_of, owner_of, read_owners, said_of
from viz.network.timeline import draw_timeline
from viz.words import say


def ownership(scene: Scene) -> Drawing:
    return scene.pictures["ownership"]


def test_every_owner_of_the_answer_is_in_the_picture_or_beyond_it(example: View, scene: Scene) -> None:
    edges = [e for e in (*ownership(scene).lines, *ownership(scene).beyond) if e.kind not in ("HOLDS", "POST_IN")]
    nodes = scene.carried.nodes
    told = {(words_of(nodes[item_of(e)]), nodes[owner_of(e)].name) for e in edges if e.kind != "NO_OWNER"}
    things = ("issue", "action", "resolution", "body", "priority")
    for row in ask("owns", example, Window()).rows:
        what = next(row[name] for name in things if row[name])
        assert (what, row["owner"]["name"]) in told


def test_what_is_owned_says_how_its_owner_stands(example: View, scene: Scene) -> None:
    owners = read_owners(example, Window())
    marks = [mark for mark in ownership(scene).marks if mark.key in owners.by_thing and mark.note]
    assert {mark.note for mark in marks} == {said_of(owners.by_thing[mark.key]) for mark in marks}
    assert "earlier: last cited May 2018" in {mark.note for mark in marks}
    assert ownership(scene).earlier == {
        e.id for e in ownership(scene).lines if e.id in owners.by_edge and owners.state(e) in EARLIER
    }


def test_the_chair_of_a_board_is_among_the_owners(scene: Scene) -> None:
    chairs = {scene.carried.nodes[e.src].name for e in ownership(scene).lines if e.kind == "CHAIRS"}
    assert {"Helen Stainforth", "Edna Carstairs"} <= chairs
    assert len(ownership(scene).marks) <= 150


def test_each_owning_relation_of_the_page_tells_how_its_owner_stands(example: View, scene: Scene) -> None:
    owners = read_owners(example, Window())
    told = {e.id: e.props.get("standing") for e in scene.carried.edges if e.id in owners.by_edge}
    assert told == {key: said_of(row) for key, row in owners.by_edge.items() if key in told}


def crossed(marks: list[Mark], line: list[tuple[int, int]], ends: tuple[str, str]) -> list[str]:
    """The marks, with their names, that a line runs through though it does not belong to them."""
    found = []
    for mark in marks:
        left, right = mark.x - 12, mark.x + 18 + mark.letters * LETTER
        for (x, y), (to, down) in pairwise(line):
            inside = [x + (to - x) * part / 50 for part in range(51)]
            heights = [y + (down - y) * part / 50 for part in range(51)]
            if any(left <= a <= right and abs(b - mark.y) < 25 for a, b in zip(inside, heights, strict=True)):
                found += [mark.key] if mark.key not in ends else []
    return found


def test_no_line_runs_through_a_mark_or_name_that_it_does_not_belong_to(scene: Scene) -> None:
    drawing = ownership(scene)
    marks = [mark for mark in drawing.marks if not mark.key.startswith("drawn:")]
    place = {mark.key: (mark.x, mark.y) for mark in marks}
    wrong = {}
    for edge, bends in zip(drawing.lines, drawing.bends, strict=True):
        line = [place[edge.src], *bends, place[edge.dst]]
        wrong[edge.id] = crossed(marks, line, (edge.src, edge.dst))
    assert {key: found for key, found in wrong.items() if found} == {}


def test_two_lines_never_share_one_gap() -> None:
    marks = [Mark("a", 0, 0, letters=5), Mark("b", 0, 56, letters=5)]
    marks += [Mark(f"m{n}", 200, n * 56, letters=5) for n in range(3)] + [Mark("z", 400, 30, letters=5)]
    ways = route(marks, [("a", "z"), ("z", "b")])
    assert len({bends[1][1] for bends in ways}) == 2
    assert ways[0][0][0] < ways[0][-1][0]
    assert ways[1][0][0] > ways[1][-1][0]


def test_what_has_no_room_is_listed_by_a_mark_of_its_own_and_kept_for_the_table() -> None:
    view = fernhaven()
    extra = [Node(f"action:x{n}", "Action", f"Task {n}", "2031-03-04", {"owner_state": "none"}) for n in range(20)]
    view.all_nodes += extra
    view.all_edges += [link(node.key, "ARISES_FROM", "item:fernhaven-board/2031-03-04/4") for node in extra]
    gaps: list[dict[str, object]] = [
        {"key": node.key, "kind": "no_owner", "evidence": [], "last_cited": None, "first_cited": None,
         "basis": "derived", "why": ""} for node in extra
    ]  # fmt: skip
    drawing = draw_ownership(carry(view, Window()), gaps, read_owners(view, Window()))
    more = next(node for node in drawing.extra_nodes if node.kind == "More")
    assert more.name == "+ 8 more without a settled owner"
    assert len(more.props["members"]) == len([e for e in drawing.beyond if e.kind == "NO_OWNER"]) == 20 - MOST_OPEN


def test_an_owner_hangs_under_the_post_of_the_day_of_the_task_and_no_later_one() -> None:
    view = fernhaven()
    view.all_nodes += [
        Node("person:nell-ash", "Person", "Nell Ash"), Node("post:moor/warden", "Post", "Moor Warden"),
        Node("action:nell", "Action", "Task of Nell", "2031-03-04", {"owner_state": "resolved"}),
    ]  # fmt: skip
    view.all_edges += [
        link("action:nell", "ASSIGNED_TO", "person:nell-ash"),
        link("action:nell", "ARISES_FROM", "item:fernhaven-board/2031-03-04/4"),
        replace(link("person:nell-ash", "HOLDS", "post:moor/warden"), as_of="2033-01-01", first_cited="2033-01-01",
                last_cited="2033-01-01"),
    ]  # fmt: skip
    drawing = draw_ownership(carry(view, Window()), [], read_owners(view, Window()))
    assert "person:nell-ash" in {mark.key for mark in drawing.marks}
    assert not [edge for edge in drawing.lines if edge.kind == "HOLDS" and edge.src == "person:nell-ash"]


def test_a_lane_shows_the_strongest_thing_said_at_each_meeting_and_who_has_it(example: View, scene: Scene) -> None:
    nodes = {node.key: node for node in scene.pictures["timeline"].extra_nodes}
    for row in ask("themes", example, Window()).rows:
        for said in row["story"]:
            told = [n for n in nodes.values() if n.date == said["meeting"] and n.name.startswith(f"{row['issue']}, ")]
            best = max((s["state"] for s in row["story"] if s["meeting"] == said["meeting"]), key=STATE_ORDER.index)
            for node in told:
                assert node.props["stood"].split(":")[0] == say(best)
                if said["state"] == best and said["owner"]:
                    assert said["owner"] in node.props["stood"] or ";" in said["owner"]


def test_lanes_that_are_not_drawn_are_named_and_in_the_table(example: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viz.network.timeline.MOST_LANES", 5)
    rows = ask("themes", example, Window()).rows
    drawing = draw_timeline(carry(example, Window()), rows)
    names = [title for _, title in drawing.lanes]
    left = [row["issue"] for row in rows if row["issue"] not in names]
    assert f"of the {len(rows)} issues" in drawing.summary
    assert left
    assert all(name in drawing.cut for name in left[:8])
    assert {edge.dst for edge in drawing.beyond}
