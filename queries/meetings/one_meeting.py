"""The day of a meeting, in; who was there, what was decided, given out and promised, and what is not held, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.dates import MONTHS, first_date, is_day, spoken
from graph.errors import NotFoundError
from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import EVER, Facts, days_apart, minuted, read_facts, within, words_of
from queries.meetings.coverage import read_boards
from queries.meetings.movements import read_moves
from queries.meetings.raised import read_raised
from queries.meetings.sittings import Sitting, head_of, is_guest, none_of_its_own, post_of, sittings_of, state_of
from queries.meetings.word_lists import read_list, words_in
from queries.rows import Found, Notes, give_answer

NEAR = 3  # meetings offered where none is loaded of the day
LATEST = ("last", "latest", "newest")
_MONTH = re.compile(rf"(?i)({'|'.join(MONTHS)})\s+((?:19|20)\d\d)")
WORK = ("HAS_ITEM", "DECIDED", "ARISES_FROM", "ASSIGNED_TO")


def find_meeting(view: View, date: str, *, window: Window = EVER) -> Answer:
    """Show one meeting: who was there, the items, decisions, actions, what was promised, and what is not held."""
    view = as_it_stood(view, window.until)
    held = view.edges(["HELD"], src=[window.body]) if window.body else view.edges(["HELD"])
    keys = sorted({edge.dst for edge in held})
    nodes = [node for node in view.nodes(["Meeting"], keys) if node.date and within(node.date, window)] if keys else []
    day = _day(date, nodes)
    if not nodes:
        notes = Notes(none_of_its_own(view, window))
        return give_answer(view, "What does the record hold of this meeting?", window=window, found=[], notes=notes)
    asked = [node for node in nodes if node.date.startswith(day)]
    question = f"What does the record hold of the meeting{'s' * (len(asked) > 1)} of {spoken(day)}?"
    if not asked:
        named = _named(view, window, day)
        if not named:
            raise NotFoundError(_nothing(day, nodes))
        return give_answer(view, question, window=window, found=[], notes=Notes(named))
    facts, sittings = sittings_of(view, asked, window)
    work = _work(view, asked, window)
    missing = {body: _missing(view, body, window) for body in {sitting.body for sitting in sittings}}
    found = [_row(facts, work=work, sitting=s, missing=missing[s.body]) for s in sittings]
    return give_answer(view, question, window=window, found=found)


def _day(text: str, nodes: Sequence[Node]) -> str:
    """The day, month or year that was typed: 2018-03-26, 2018-03, 26 March 2018, March 2018, or the latest."""
    words = text.strip()
    if words.lower() in LATEST:
        return max((node.date for node in nodes if minuted(node)), default="")
    if is_day(words):
        return words
    if day := first_date(words, full=True):
        return day
    if found := _MONTH.fullmatch(words):
        month = [name.lower() for name in MONTHS].index(found.group(1).lower()) + 1
        return f"{found.group(2)}-{month:02d}"
    raise NotFoundError(f'"{text}" is not a date; write it as 2018, 2018-03, 2018-03-26 or "26 March 2018".')


def _nothing(day: str, nodes: Sequence[Node]) -> str:
    days = sorted({node.date for node in nodes})
    near = sorted(sorted(days, key=lambda one: days_apart(one, day))[:NEAR])
    return f"No meeting of {spoken(day)} is loaded; the nearest are {', '.join(map(spoken, near))}."


def _named(view: View, window: Window, day: str) -> list[str]:
    """What loaded papers say of a meeting that is not loaded itself."""
    _, boards = read_boards(view, Window(until=window.until, body=window.body))
    return [
        f"what {board.node.name} did on {spoken(one.date)}: {one.why}, and its minutes are not loaded."
        for board in boards
        for one in board.missing
        if one.date.startswith(day)
    ]


def _work(view: View, meetings: Sequence[Node], window: Window) -> Facts:
    """The items of these meetings with their decisions, actions and owners."""
    edges = view.edges(["HAS_ITEM"], src=sorted(node.key for node in meetings))
    items = sorted({edge.dst for edge in edges})
    decided = view.edges(["DECIDED"], src=items) if items else []
    above = [*items, *sorted({edge.dst for edge in decided})]
    arising = view.edges(["ARISES_FROM"], dst=above) if above else []
    given = sorted({edge.src for edge in arising} | {edge.dst for edge in decided})
    owners = view.edges(["ASSIGNED_TO"], src=given) if given else []
    minutes = {node.key for node in meetings if minuted(node)}  # an agenda names matters and raises no problem
    raised = view.edges(["RAISES"], src=sorted(e.dst for e in edges if e.src in minutes)) if minutes else []
    facts = read_facts(view, [*edges, *decided, *arising, *owners, *raised], Window(until=window.until))
    facts.fetch(facts.of("DECIDED", "ARISES_FROM", "RAISES"))
    return facts


def _row(facts: Facts, *, work: Facts, sitting: Sitting, missing: set[str]) -> Found:
    items = sorted(work.out(sitting.meeting.key, "HAS_ITEM"), key=lambda e: (int(e.props.get("order") or 0), e.dst))
    actions, given = _actions(work, items)
    decisions, decided = _decisions(work, items, {edge.dst for edge in given})
    problems, raised = read_raised(work, items, sitting.date)
    props = sitting.meeting.props
    values: dict[str, Any] = {
        "date": sitting.date,
        "body": facts.node(sitting.body).name,
        "status": "minuted" if minuted(sitting.meeting) else "agenda",
        **{key: str(props.get(key) or "") or None for key in ("start_time", "end_time", "venue", "clerk")},
        "chair": facts.view_name(sitting.chair) if sitting.chair else str(props.get("chair") or "") or None,
        **_people(facts, sitting),
        "items": [_item(work.node(edge.dst)) for edge in items],
        "problems": problems,
        "decisions": decisions,
        "actions": actions,
        "promised": [one for one in [*actions, *decisions] if _is_promised(one, str(props.get("next_date") or "-"))],
        "previous_date": str(props.get("previous_date") or "") or None,
        "next_date": str(props.get("next_date") or "") or None,
        "not_held": _not_held(work, items=items, sitting=sitting, missing=missing),
    }
    edges = [sitting.held, *sitting.entries, *decided, *given, *raised]
    facts.fetch([sitting.held, *sitting.entries])
    head = head_of(facts, sitting.held)
    quotes = [*([head] if head else []), *_quotes(work, [*raised, *given, *decided]), *_quotes(facts, sitting.entries)]
    return Found(values, tuple(edges), "derived", tuple(quotes))


def _quotes(facts: Facts, edges: Iterable[Edge]) -> list[Quote]:
    return [quote for edge in edges for quote in facts.quotes(edge)]


def _people(facts: Facts, sitting: Sitting) -> dict[str, Any]:
    """Who was there and who was away, as the list has them."""
    people: dict[str, Any] = {name: [] for name in ("present", "also_present", "apologies", "substitutes", "absent")}
    places = {"present": "present", "also_present": "also_present", "apology": "apologies", "represented": "apologies",
              "absent": "absent", "unknown": "present"}  # fmt: skip
    instead = {came: who for who, came in sitting.stand_ins.items()}
    for entry in sorted(sitting.entries, key=lambda e: facts.view_name(e.src)):
        partner = str(entry.props.get("organization") or "")
        told = {"name": facts.view_name(entry.src), "post": post_of(facts, entry, sitting.date) or None,
                "organization": facts.view_name(partner) or None}  # fmt: skip
        if state_of(entry) == "substitute":
            people["substitutes"].append({**told, "for": facts.view_name(instead.get(entry.src, "")) or None})
        else:
            place = "also_present" if state_of(entry) == "present" and is_guest(entry) else places[state_of(entry)]
            people[place].append(told)
    moves = read_moves(facts, [sitting])
    for kind, name in (("late", "late"), ("early", "left_early")):
        people[name] = [
            {"name": facts.view_name(person), "words": move.words}
            for (_, person), moved in sorted(moves.items()) for move in moved if move.kind == kind
        ]  # fmt: skip
    return people


def _item(node: Node) -> dict[str, Any]:
    number = str(node.props.get("number") or "")
    title = str(node.props.get("title") or node.props.get("inferred_title") or "") or None
    return {"number": number or None, "title": title, "cut": bool(node.props.get("truncated"))}


def _actions(work: Facts, items: Sequence[Edge]) -> tuple[list[dict[str, Any]], list[Edge]]:
    """The actions under these items, each once, with the relations that prove them."""
    rows: dict[str, dict[str, Any]] = {}
    proof: list[Edge] = []
    for item in items:
        under = [item.dst, *(edge.dst for edge in work.out(item.dst, "DECIDED"))]
        for edge in (e for key in under for e in work.into(key, "ARISES_FROM")):
            proof.append(edge)
            if edge.src not in rows:
                rows[edge.src] = {**_task(work, edge.src), "item": _item(work.node(item.dst))["number"]}
    return list(rows.values()), proof


def _decisions(work: Facts, items: Sequence[Edge], carried: set[str]) -> tuple[list[dict[str, Any]], list[Edge]]:
    """The decisions under these items; one that an action carries out is told as the action."""
    rows: list[dict[str, Any]] = []
    proof: list[Edge] = []
    for item in items:
        for edge in work.out(item.dst, "DECIDED"):
            proof.append(edge)
            if edge.dst not in carried:
                effect = str(edge.props.get("effect") or "") or None
                number = _item(work.node(item.dst))["number"]
                rows.append({**_task(work, edge.dst), "item": number, "effect": effect})
    return rows, proof


def _task(work: Facts, key: str) -> dict[str, Any]:
    node = work.node(key)
    owners = [work.node(edge.dst).name for edge in work.out(key, "ASSIGNED_TO")]
    return {
        "text": words_of(node),
        "owners": list(dict.fromkeys(owners)),
        "owner_state": str(node.props.get("owner_state") or "") or None,
        "owner_tokens": list(node.props.get("owner_tokens") or ()),
        "candidates": list(node.props.get("candidates") or ()),
        "due": str(node.props.get("due") or "") or None,
    }


def _is_promised(task: dict[str, Any], following: str) -> bool:
    """Whether a task or decision names the meeting that follows, by these words or by its day."""
    words = f" {' '.join(str(task['text']).lower().split())}"
    named = any(f" {phrase}" in words for phrase in words_in(read_list("deferrals.yml")["promised"], "words"))
    return named or task["due"] == following or f" {spoken(following).lower()}" in words


def _missing(view: View, body: str, window: Window) -> set[str]:
    """The days on which a board met or was to meet and of which no minutes are loaded."""
    _, boards = read_boards(view, Window(until=window.until, body=body))
    return {named.date for board in boards for named in board.missing}


def _not_held(work: Facts, *, items: Sequence[Edge], sitting: Sitting, missing: set[str]) -> list[str]:
    """What of this meeting is missing: cut items, the list of those present, the minutes before and after."""
    if not minuted(sitting.meeting):
        return ["its minutes: the agenda alone is loaded"]
    cut = [str(node.props.get("number") or "") for e in items if (node := work.node(e.dst)).props.get("truncated")]
    told = [f"the rest of item{'s' * (len(cut) > 1)} {', '.join(filter(None, cut))}, cut in the paper"] if cut else []
    told += [] if sitting.listed else ["a full list of those present"]
    told += [] if sitting.meeting.props.get("agenda") else ["its agenda"]
    named = [str(sitting.meeting.props.get(key) or "") for key in ("previous_date", "next_date")]
    return told + [f"the minutes of {spoken(day)}" for day in named if day in missing]
