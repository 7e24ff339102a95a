"""The carried graph and its themes in; meetings in lanes by body, and in lanes by issue when it came up, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from graph.dates import spoken
from graph.schema import Edge, Node
from queries.wording import STATE_ORDER
from viz.network.carried import Carried
from viz.network.drawing import Drawing, Mark
from viz.words import kind_word, say

Row = Mapping[str, Any]  # a row of the answer about themes

MOST_MARKS, MOST_LANES, MOST_IN_LANE = 150, 14, 30
MOST_LEFT, MOST_NAMED = 100, 8  # lanes that only the table holds, and how many of them are named below the picture
LANE, FIRST = 84, 60  # between lanes, and before the first date
LEAST_GAP, A_YEAR, MOST_YEARS = 92, 12, 6  # between dates, and for each year that went by
LETTERS = 11  # in a line below a mark
Found = tuple[str, Node, Edge, str]  # the date, the mark, its line to the head of the lane, the words below the mark
Lane = tuple[Node, list[Found]]


def draw_timeline(carried: Carried, themes: Sequence[Row]) -> Drawing:
    """Draw what was discussed when: a lane for each body, and one for each issue that came up more than once."""
    bodies = [lane for body in carried.of_kind("Body") if (lane := _meetings(carried, body))[1]]
    issues = [lane for row in themes if (lane := _moments(carried, row))[1]]
    every = [*sorted(bodies, key=lambda lane: (-len(lane[1]), lane[0].key)), *issues]
    lanes, older = _as_many_as_fit(every)
    left = every[len(lanes) :][:MOST_LEFT]
    places = _places(date for _, found in lanes for date, *_ in found)
    marks, lines, moments, ties = [], [], [], []
    for row, (head, found) in enumerate(lanes):
        marks.append(Mark(head.key, 0, row * LANE, "left", ""))
        marks += [Mark(node.key, places[date], row * LANE, "below", words, LETTERS) for date, node, _, words in found]
        own = [(node, edge) for _, node, edge, _ in found if node.kind == "Moment"]
        moments += [node for node, _ in own]
        ties += [edge for _, edge in own]
        lines += [edge for _, node, edge, _ in found if node.kind != "Moment"]
    beyond = [(node, edge) for _, found in left for _, node, edge, _ in found]
    moments += [node for node, _ in beyond if node.kind == "Moment"]
    titles = tuple((row * LANE, head.name) for row, (head, _) in enumerate(lanes))
    told = _summary(bodies, issues, sum(head.kind == "Issue" for head, _ in lanes))
    return Drawing(
        "What came up when", told, tuple(marks), tuple(lines), beyond=tuple(edge for _, edge in beyond),
        extra_nodes=tuple(moments), extra_edges=tuple(ties), between=_between(places), lanes=titles,
        columns=tuple((x, spoken(date), 0) for date, x in places.items()), days=tuple(places.items()),
        cut=_cut([head.name for head, _ in every[len(lanes) :]], older),
    )  # fmt: skip


def _meetings(carried: Carried, body: Node) -> Lane:
    """The meetings of a body that are in the record."""
    held = [(carried.nodes[edge.dst], edge) for edge in carried.out(body.key, "HELD")]
    held = [(meeting, edge) for meeting, edge in held if meeting.props.get("status") != "scheduled" and meeting.date]
    told = [(m.date, m, edge, _size(len(carried.out(m.key, "HAS_ITEM")))) for m, edge in held]
    return body, sorted(told, key=lambda found: (found[0], found[1].key))


def _size(items: int) -> str:
    """What stands below a meeting: how many items of it were read."""
    return f"{items} {'item' if items == 1 else 'items'}" if items else "no items read"


def _moments(carried: Carried, theme: Row) -> Lane:
    """The times an issue came up, one at a meeting, each with how the issue stood by what was said there."""
    issue = next((node for node in carried.of_kind("Issue") if node.name == theme["issue"]), None)
    if issue is None:
        return Node("", "Issue", ""), []
    told = _strongest(theme["story"])
    found: dict[str, Found] = {}
    for edge in (*carried.into(issue.key, "RAISES"), *carried.into(issue.key, "ABOUT")):
        item = carried.nodes[edge.src]
        said = told.get(item.date)
        if item.kind == "AgendaItem" and said and (item.date not in found or item.props.get("number") == said["item"]):
            found[item.date] = _moment(issue, item, edge, _told(said))
    return issue, [found[date] for date in sorted(found)]


def _strongest(story: Sequence[Row]) -> dict[str, dict[str, Any]]:
    """What most was done with an issue at each meeting, and by or for whom, as the answer has it."""
    found: dict[str, dict[str, Any]] = {}
    for said in story:
        best, rank = found.get(str(said["meeting"])), STATE_ORDER.index(said["state"])
        if best is None or rank > STATE_ORDER.index(best["state"]):
            best = found[str(said["meeting"])] = {**said, "owners": []}
        if rank == STATE_ORDER.index(best["state"]) and said["owner"]:
            best["owners"] = list(dict.fromkeys([*best["owners"], *said["owner"].split("; ")]))
    return found


def _told(said: Row) -> str:
    """The words below a mark: "assigned: Una Corrie"."""
    return ": ".join(filter(None, (say(said["state"]), "; ".join(said["owners"]))))


def _moment(issue: Node, item: Node, edge: Edge, state: str) -> Found:
    """A mark of its own: one item may be about two issues, and then stands in both lanes."""
    key = f"drawn:moment/{issue.key}/{item.key}"
    name = f"{issue.name}, {spoken(item.date)}"
    node = Node(key, "Moment", name, item.date, {"stood": state, "members": [item.key]})
    line = replace(edge, id=f"{key}/line", src=key, kind="CAME_UP", props={**edge.props, "stood": state})
    return item.date, node, line, state


def _as_many_as_fit(lanes: list[Lane]) -> tuple[list[Lane], int]:
    """The first lanes with their newest marks, as long as they can be read; how many older ones are not."""
    kept: list[Lane] = []
    total, older = 0, 0
    for head, found in lanes:
        newest = found[-MOST_IN_LANE:]
        total += 1 + len(newest)
        if len(kept) == MOST_LANES or total > MOST_MARKS:
            break
        kept.append((head, newest))
        older += len(found) - len(newest)
    return kept, older


def _cut(left: Sequence[str], older: int) -> str:
    told = [f"{older} older marks are not drawn."] if older else []
    if left:
        more = f" and {len(left) - MOST_NAMED} more" if len(left) > MOST_NAMED else ""
        told.append(f"Without a lane here, but in the table: {', '.join(left[:MOST_NAMED])}{more}.")
    return " ".join(told)


def _places(dates: Iterable[str]) -> dict[str, int]:
    """Where each date stands: further apart where more time went by, never so near that words touch."""
    places: dict[str, int] = {}
    at, before = FIRST, ""
    for date in sorted(set(dates)):
        at += LEAST_GAP + 12 * min(_months(before, date) // A_YEAR, MOST_YEARS) if before else 0
        places[date] = at
        before = date
    return places


def _between(places: Mapping[str, int]) -> tuple[tuple[int, str, int], ...]:
    """Where a year or more went by, about how long: the width alone would not tell."""
    return tuple(
        ((places[first] + places[last]) // 2, f"about {_years(first, last)}", places[last] - places[first])
        for first, last in pairwise(places)
        if _months(first, last) >= A_YEAR
    )


def _years(first: str, last: str) -> str:
    years = round(_months(first, last) / A_YEAR)
    return f"{years} {'year' if years == 1 else 'years'}"


def _months(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7] or 1) - int(first[5:7] or 1)


def _summary(bodies: Sequence[Lane], issues: Sequence[Lane], drawn: int) -> str:
    if not bodies:
        return "The record holds no minutes of a meeting within these dates."
    meetings = sum(len(found) for _, found in bodies)
    meeting, body = kind_word("Meeting", meetings).lower(), kind_word("Body", len(bodies)).lower()
    shown = str(drawn) if drawn == len(issues) else f"{drawn} of the {len(issues)}"
    issue = kind_word("Issue", len(issues)).lower()
    held = f"{meetings} {meeting} of {len(bodies)} {body}"
    return f"{held}, and {shown} {issue} that came back, are given out or stay open." if issues else f"{held}."
