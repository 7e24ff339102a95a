"""The pictures that are worked out before a page is written, held against the answers of the same store."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.catalogue import ask
from queries.gaps.entries import each_gap
from tests.viz.memory import fernhaven, link
from viz.network.carried import carry
from viz.network.drawing import Drawing, Mark
from viz.network.everything import MONTH
from viz.network.layout import LETTER, ROW_GAP
from viz.network.ownership import draw_ownership
from viz.network.scene import Scene, set_scene
from viz.network.standing import read_owners
from viz.network.story import tell_story
from viz.network.timeline import LANE, LEAST_GAP
from viz.words import words


def unowned(scene: Scene) -> list[Edge]:
    return [edge for edge in owners(scene).extra_edges if edge.kind == "NO_OWNER"]


def rows(view: View, name: str) -> list[Any]:
    return list(ask(name, view, Window()).rows)


def owners(scene: Scene) -> Drawing:
    return scene.pictures["ownership"]


def drawn(view: View, gaps: Sequence[Any] = ()) -> Drawing:
    return draw_ownership(carry(view, Window()), gaps, read_owners(view, Window()))


def test_the_heading_counts_what_the_answer_counts(example: View, scene: Scene) -> None:
    answer = ask("owns", example, Window())
    tasks = [row for row in answer.rows if row["action"] or row["resolution"]]
    unsettled = [row for row in tasks if row["state"] == "ambiguous"]
    told = f"{len(tasks)} tasks have an owner on record; of {len(unsettled)} it is not settled who."
    assert owners(scene).summary.startswith(f"{answer.headline[0]} {told} ")


def test_the_note_says_how_many_problems_of_the_gaps_the_picture_tells(example: View, scene: Scene) -> None:
    """Each entry of `gaps` either tells of something drawn or listed without an owner here, or is counted as other."""
    problems = rows(example, "gaps")
    open_items = {e.src for e in (*owners(scene).extra_edges, *owners(scene).beyond) if e.kind == "NO_OWNER"}
    here = sum(any(gap["key"] in open_items for gap in each_gap([row])) for row in problems)
    assert 0 < here < len(problems)
    told = f"The gaps count {len(problems)} problems: {here} without a settled owner here, {len(problems) - here} of "
    assert told in owners(scene).cut


def test_whatever_is_drawn_without_an_owner_is_a_gap_and_nobody_owns_it(example: View, scene: Scene) -> None:
    gaps = {(row["key"], row["kind"]) for row in each_gap(rows(example, "gaps"))}
    open_items = [edge.src for edge in unowned(scene)]
    owned = {edge.dst if edge.kind == "LEADS" else edge.src for edge in owners(scene).lines}
    assert open_items
    assert {(edge.src, edge.rule) for edge in unowned(scene)} <= gaps
    assert {edge.rule for edge in unowned(scene)} <= words()["no_owner"].keys()
    assert not owned & set(open_items)


def test_the_gravest_gap_is_the_first_mark_without_an_owner(example: View, scene: Scene) -> None:
    first = next(row["key"] for row in rows(example, "gaps") if row["kind"] in words()["no_owner"])
    assert owners(scene).extra_edges[0].src == first


def test_an_issue_is_not_said_to_lack_an_owner_where_only_work_under_it_does() -> None:
    view = fernhaven()
    drawing = drawn(view, rows(view, "gaps"))
    said = {edge.src: edge.props["state"] for edge in drawing.extra_edges if edge.rule == "no_owner"}
    assert {key: state for key, state in said.items() if key.startswith("issue:")} == {
        "issue:arson": "work without an owner"
    }


def test_an_owner_who_has_moved_on_is_said_to_have(example: View, scene: Scene) -> None:
    gone = {row["key"] for row in each_gap(rows(example, "gaps")) if row["kind"] == "owner_departed"}
    told = {mark.key: mark.doubt for mark in owners(scene).marks if mark.key in gone}
    assert told
    assert set(told.values()) == {"its owner has moved on"}


def test_an_uncertain_owner_is_dashed_and_the_owned_thing_says_so() -> None:
    view = fernhaven()
    view.all_nodes.append(Node("action:a9", "Action", "Signs to be put up", "2031-03-04"))
    view.all_edges.append(link("action:a9", "ASSIGNED_TO", "person:tom-reed", confidence=0.5))
    drawing = drawn(view)
    assert {mark.doubt for mark in drawing.marks if mark.key == "action:a9"} == {"not settled who"}


def test_a_lead_that_is_announced_is_not_drawn_as_one_that_stands() -> None:
    view = fernhaven()
    view.all_edges.append(link("person:ada-quill", "LEADS", "issue:arson", props={"manner": "to_come"}))
    drawing = drawn(view)
    assert {mark.doubt for mark in drawing.marks if mark.key == "issue:arson"} == {"lead announced"}


def boxes(marks: list[Mark]) -> list[tuple[int, int, int, int]]:
    return [(m.x - 12, m.y - ROW_GAP // 2, m.x + 20 + m.letters * LETTER, m.y + ROW_GAP // 2) for m in marks]


def test_no_name_of_the_opening_picture_reaches_into_another(scene: Scene) -> None:
    found = boxes([mark for mark in owners(scene).marks if mark.side == "right"])
    clashes = [
        (a, b) for n, a in enumerate(found) for b in found[:n]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]  # fmt: skip
    assert clashes == []


def test_the_first_screen_shows_the_unowned_and_every_column_of_owners(scene: Scene) -> None:
    first = [mark.key.partition(":")[0] for mark in owners(scene).marks if mark.y < 560]
    assert {"drawn", "organization", "post", "person", "action"} <= set(first)
    assert len(owners(scene).marks) <= 150


def test_titles_stand_above_their_own_column_and_never_run_into_the_next(scene: Scene) -> None:
    for (x, _, wide), (after, *_) in pairwise(owners(scene).columns):
        assert x + wide <= after + 20


def test_what_an_opening_of_no_meaning_hides_is_left_out_of_the_label_only() -> None:
    view = fernhaven()
    view.all_nodes.append(Node("action:a9", "Action", "RESOLVED that a map be drawn", "2031-03-04"))
    view.all_edges.append(link("action:a9", "ASSIGNED_TO", "person:tom-reed"))
    drawing = drawn(view)
    assert {mark.label for mark in drawing.marks if mark.key == "action:a9"} == {"… a map be drawn"}
    assert view.all_nodes[-1].name == "RESOLVED that a map be drawn"


def test_dates_of_the_timeline_are_all_there_in_order_and_apart(scene: Scene) -> None:
    timeline = scene.pictures["timeline"]
    places = [x for x, *_ in timeline.columns]
    assert [day for day, _ in timeline.days] == sorted({day for day, _ in timeline.days})
    assert min(b - a for a, b in pairwise(places)) >= LEAST_GAP
    assert all(" year" in told for _, told, _ in timeline.between)


def test_every_meeting_has_a_lane_and_says_what_was_read_of_it(example: View, scene: Scene) -> None:
    timeline = scene.pictures["timeline"]
    minuted = [
        node.key for node in example.nodes(["Meeting"]) if node.date and node.props.get("status") != "scheduled"
    ]
    labels = {mark.key: mark.label for mark in timeline.marks if mark.key in minuted}
    assert labels.keys() == set(minuted)
    assert all(label.split()[0].isdigit() or label == "no items read" for label in labels.values())


def test_an_issue_stands_in_the_timeline_as_the_answer_tells_it(example: View, scene: Scene) -> None:
    told = {row["issue"]: row for row in rows(example, "themes")}
    timeline = scene.pictures["timeline"]
    lanes = dict(timeline.lanes)
    for mark in timeline.marks:
        if mark.key.startswith("drawn:moment/"):
            day = next(day for day, x in timeline.days if x == mark.x)
            assert day in told[lanes[mark.y]]["meetings"]
    assert {y % LANE for y in lanes} == {0}


def test_a_long_lane_leaves_room_for_the_issues_below_it(example: View) -> None:
    view = fernhaven()
    for number in range(400):
        day = f"{2031 + number // 12}-{number % 12 + 1:02}-01"
        view.all_nodes.append(Node(f"meeting:fernhaven-board/{day}", "Meeting", f"Board, {day}", day))
        view.all_edges.append(link("body:fernhaven-board", "HELD", f"meeting:fernhaven-board/{day}", as_of=day))
    timeline = set_scene(view, Window()).pictures["timeline"]
    assert len(timeline.marks) <= 40
    assert "older marks are not drawn" in timeline.cut


def test_the_story_names_things_before_what_they_lack(scene: Scene) -> None:
    titles = [step.title for step in scene.story]
    assert titles[0] == "Alley gates have no lead and keep coming back"
    assert "Domestic abuse keeps coming back" in titles
    assert max(map(len, titles)) <= 110


def test_the_story_has_one_stop_for_each_problem(example: View, scene: Scene) -> None:
    """A gap that also came back, or a promise whose owner has moved on, is one stop with the words of both."""
    focuses = [step.focus for step in scene.story]
    assert len(set(focuses)) == len(focuses)
    first = next(row for row in rows(example, "themes") if row["issue"] == "Alley gates")
    assert {proof["quote"] for proof in first["evidence"]} <= {quote.quote for quote in scene.story[0].quotes}
    assert "Open on 12 March 2015 and again on 11 March 2021" in scene.story[0].sentence


def test_the_story_tells_what_was_promised_and_is_not_seen(example: View, scene: Scene) -> None:
    missed = {row["key"] for row in rows(example, "follow-through") if row["promise"] == "did_not_come"}
    told = {step.focus: step for step in scene.story if step.title.startswith("Promised, did not come: ")}
    assert missed
    assert missed == set(told)
    last = {row["key"]: row for row in rows(example, "follow-through") if row["state"] == "promised"}
    others = [step for step in scene.story if step.title.startswith("Promised, not seen since: ")]
    assert others
    for step in others:
        assert "Whether it came cannot be told from what is loaded." in step.sentence
        assert step.focus in last


def test_the_story_tells_a_lead_that_goes_from_hand_to_hand() -> None:
    view = fernhaven()
    owners = [{"meeting": f"203{n}-03-04", "owner": who, "how": "leads", "group": None, "quote": f"{who} leads."}
              for n, who in enumerate(("Ada Quill", "Ada Quill", "Tom Reed", "Una Corrie"))]  # fmt: skip
    row = {"issue": "Arson", "state": "assigned", "owners": owners, "evidence": [], "why": "", "broader": None}
    (step,) = tell_story(carry(view, Window()), [], [row])
    assert step.title == "Arson went from hand to hand"
    led = "Ada Quill (4 March 2030); Tom Reed (4 March 2032); Una Corrie (4 March 2033)"
    assert step.sentence == f"Named to lead: {led}."
    assert tell_story(carry(view, Window()), [], [{**row, "owners": owners[:3]}]) == ()


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("issue_unled", "Arson has no lead and keeps coming back"),
        ("no_owner", "Arson: work without an owner; keeps coming back"),
        ("owner_absent", "Owner away: Lamps at the mill; Arson keeps coming back"),
    ],
)
def test_a_gap_of_a_matter_that_comes_back_has_a_title_that_is_a_sentence(kind: str, title: str) -> None:
    carried = carry(fernhaven(), Window())
    key = next(node.key for node in carried.of_kind("Issue") if node.name == "Arson")
    gap = {"kind": kind, "issue": "Arson", "severity": "high", "key": key, "label": "Owner away", "told_as": (),
           "what": "Lamps at the mill", "why": "", "question": "", "evidence": []}  # fmt: skip
    again: dict[str, Any] = {"issue": "Arson", "state": "recurred", "owners": [], "evidence": []}
    again |= {"why": "open again", "broader": None}
    assert [step.title for step in tell_story(carried, [gap], [again])] == [title]


def test_what_keeps_coming_back_is_what_the_answer_says_recurred(example: View, scene: Scene) -> None:
    recurred = {row["issue"] for row in rows(example, "themes") if row["state"] == "recurred"}
    told = {scene.carried.nodes[step.focus].name for step in scene.story if step.view == "timeline"}
    assert told
    assert told <= recurred


def test_a_record_of_one_meeting_has_lanes_for_what_is_open() -> None:
    """Nothing has come back yet, but what was raised or given out stands there."""
    timeline = set_scene(fernhaven(), Window()).pictures["timeline"]
    assert [title for _, title in timeline.lanes] == ["Fernhaven Safety Board", "Arson"]


def test_the_map_tells_what_its_axes_mean(scene: Scene) -> None:
    years = dict(scene.axes.years)
    dated = [node for node in scene.carried.nodes.values() if node.kind == "Meeting" and node.date]
    for node in dated:
        x = scene.places[node.key][0]
        assert max(year for at, year in years.items() if at <= x + 16) == node.date[:4]
    heights = [y for y, _ in scene.axes.bands]
    assert heights == sorted(set(heights))
    people = {scene.places[key][1] for key in scene.carried.nodes if key.startswith("person:")}
    issues = {scene.places[key][1] for key in scene.carried.nodes if key.startswith("issue:")}
    assert max(people) < min(issues)


def test_a_matter_stands_on_the_map_where_it_was_first_spoken_of(scene: Scene) -> None:
    checked = 0
    for node in scene.carried.of_kind("Issue"):
        days = [edge.first_cited or edge.as_of for edge in scene.carried.touching[node.key]]
        if days := [day for day in days if day]:
            year, month = int(min(days)[:4]), int(min(days)[5:7])
            assert abs(scene.places[node.key][0] - ((year - 2000) * 12 + month - 1) * MONTH) <= 3 * MONTH, node.key
            checked += 1
    assert checked > 10


def test_a_new_meeting_moves_nothing_else_on_the_map() -> None:
    view = fernhaven()
    before = set_scene(view, Window()).places
    view.all_nodes.append(Node("meeting:fernhaven-board/2035-01-01", "Meeting", "Board", "2035-01-01"))
    view.all_edges.append(
        link("body:fernhaven-board", "HELD", "meeting:fernhaven-board/2035-01-01", as_of="2035-01-01")
    )
    after = set_scene(view, Window()).places
    wide = max(x for x, _ in after.values()) - min(x for x, _ in after.values())
    moved = {key for key, (x, y) in before.items() if max(abs(after[key][0] - x), abs(after[key][1] - y)) > wide / 20}
    assert moved <= {"body:fernhaven-board"}
