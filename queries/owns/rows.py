"""Who owns what, in; the rows that say so, with the owner as other programs read it, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.schema import Node, Quote
from graph.view import View, Window
from queries import wording
from queries.facts import Facts, announced, within, words_of
from queries.owns.by_title import is_decision, title_of_lead
from queries.owns.open_beside import open_beside
from queries.owns.ownership import organization_of
from queries.owns.owning import CHAIR, EXPLICIT, OWNING, PRESIDED, Ownership
from queries.rows import Found
from queries.spoken import said_at

THING_KEYS = {
    "Issue": "issue",
    "Action": "action",
    "Resolution": "resolution",
    "Post": "post",
    "Body": "body",
    "Priority": "priority",
}
TASKS_OVER = ("closed", "passed_on")
TASKS = frozenset({"Action", "Resolution"})  # done once, where the other things are led for good


def kept_rows(rows: Iterable[Ownership], view: View, window: Window) -> list[Ownership]:
    """Rows that speak inside the window; the whole record before it still counts for their standing."""
    said = said_at(view, OWNING, window)
    since = Window(since=window.since)
    return [
        row for row in rows if within(row.last, since) and (said is None or any(edge.id in said for edge in row.edges))
    ]


def found_row(facts: Facts, row: Ownership, also: list[str]) -> Found:
    """One owner of one thing as a row; `also` names who owns it with them."""
    values: dict[str, Any] = dict.fromkeys(THING_KEYS.values())
    key = "resolution" if is_decision(row) else THING_KEYS.get(row.thing.kind, "issue")
    values[key] = words_of(row.thing)
    values["owner"] = owner_dict(facts, row)
    values |= {"relation": row.relation, "state": row.state, "since": row.first or None}
    values |= {"last_cited": row.last or None, "also": also, "candidates": open_beside(row)}
    maybe = row.outcome.maybe if row.outcome is not None and row.state not in TASKS_OVER else None
    values["doubt"] = row.nearly or _told(maybe) or None
    values["by_title"] = title_of_lead(facts, row) or None
    values["presided"] = sorted({edge.as_of for edge in row.edges}) if row.relation == PRESIDED else []
    quotes = tuple(dict.fromkeys(q for edge in row.edges for q in facts.quotes(edge))) if maybe else ()
    return Found(values, row.edges, quotes=(*quotes, maybe) if maybe else ())


def _told(maybe: Quote | None) -> str:
    """Later words that may be about a task, as a row tells of them."""
    if maybe is None:
        return ""
    from queries.follow.later import in_words  # only where there are such words

    return in_words(maybe)


def stand_of(row: Mapping[str, Any]) -> str:
    """How a row stands: whether its owner is of today, or that no lead is shown."""
    return str(row["state"]) if "owner" in row else "no_lead"


def owner_dict(facts: Facts, row: Ownership) -> dict[str, Any]:
    """An owner as other programs read it; a post comes with its holders that day."""
    held = next((e for e in facts.out(row.owner.key, "HOLDS") if e.dst == row.post), None)
    title = facts.title(held, row.given) if held else facts.node(row.post).name if row.post else None
    post = row.owner.name if row.owner.kind == "Post" else title
    holders = []
    if row.owner.kind == "Post":
        seen = [e for e in facts.into(row.owner.key, "HOLDS") if e.first_cited <= row.given <= e.last_cited]
        holders = [facts.node(e.src).name for e in seen if not announced(e, facts.now)]
    return {
        "name": row.owner.name,
        "kind": row.owner.kind.lower() or None,
        "organization": organization_of(facts, row) or None,
        "post": post,
        "holders": holders,
    }


def handed_on(thing: Node, rows: Iterable[Ownership]) -> str:
    """Who led or chaired a thing one after the other, then who only led its meetings; "" where nothing moved."""
    days: dict[str, list[str]] = {}
    ordered = [r for r in sorted(rows, key=lambda row: (row.first, row.owner.name)) if r.thing.key == thing.key]
    led = [(row.owner.name, sorted({edge.as_of for edge in row.edges})) for row in ordered if row.relation == PRESIDED]
    for row in ordered:
        if row.strength in (EXPLICIT, CHAIR) and row.thing.kind not in TASKS and row.relation != PRESIDED:
            named = days.setdefault(row.first, [])
            named += [row.owner.name] if not any(row.owner.name in names for names in days.values()) else []
    told = [(day, names) for day, names in days.items() if names]
    lines = [wording.handed_on(words_of(thing), told)] if len(told) > 1 else []
    return " ".join([*lines, wording.led_meetings(led)] if led else lines)


def unsure_notes(found: Sequence[Found]) -> list[str]:
    """What to say where an owner of the margin may belong to another sentence, or a board may have two names."""
    unsure = [wording.UNSURE_SENTENCE] if any(row.values["state"] == "ambiguous" for row in found) else []
    doubtful = [row.values for row in found if row.values["doubt"]]
    return [*unsure, *dict.fromkeys(f"{_open(values)}: {values['doubt']}." for values in doubtful)]


def _open(values: dict[str, Any]) -> str:
    """What a doubt about an owner leaves open."""
    task = str(values["action"] or values["resolution"] or "")
    return f"what came of {wording.quoted(wording.first_words(task, 12))}" if task else f"who chairs {values['body']}"
