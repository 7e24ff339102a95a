"""A person, post or organisation, in; what the list of each meeting says of it, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import read_as
from queries.facts import Facts
from queries.meetings.movements import Move, read_moves
from queries.meetings.sittings import THERE, Sitting, head_of, post_of, read_sittings, state_of
from queries.meetings.tenancy import BY, read_seats
from queries.rows import Found, Notes, give_answer

MOST = 5
WORDS = {
    "present": "present",
    "also_present": "also present",
    "substitute": "came as a substitute",
    "apology": "apologies",
    "represented": "sent a substitute",
    "absent": "listed as absent",
    "unknown": "listed, no word how",
    "no_entry": "not named in the list",
    "cannot_tell": "cannot tell",
}


def find_by_meeting(view: View, name: str, asked: Sequence[Node], *, window: Window) -> Answer:
    """Tell meeting by meeting how a person, a post or an organisation stands in the lists."""
    facts, sittings = read_sittings(view, window)
    moves = read_moves(facts, sittings)
    chosen = [node for node in asked if node.kind.lower() in BY][:MOST]
    found = [row for node in chosen for row in _rows(facts, node, sittings=sittings, moves=moves)]
    found.sort(key=lambda row: (row.values["date"], row.values["body"], row.values["name"]))
    silent = [n.name for n in chosen if n.key not in {row.values["key"] for row in found}]
    notes = [f"how often {one} came: no list that is held names it." for one in silent]
    question = f"At which meetings was {name} there?"
    return give_answer(view, question, window=window, found=found, notes=Notes(notes, read_as(name, list(asked))))


def _rows(
    facts: Facts, node: Node, *, sittings: Sequence[Sitting], moves: dict[tuple[str, str], list[Move]]
) -> list[Found]:
    rows = []
    for seat in read_seats(facts, sittings, node.kind.lower()):
        if seat.key != node.key:
            continue
        for sitting in seat.own:
            entries = [entry for one, entry in seat.entries if one.meeting.key == sitting.meeting.key]
            rows += [_told(facts, node, entry=entry, sitting=sitting, moves=moves) for entry in entries]
            if not entries:
                rows.append(_silent(facts, node, sitting))
    return rows


def _told(
    facts: Facts, node: Node, *, entry: Edge, sitting: Sitting, moves: dict[tuple[str, str], list[Move]]
) -> Found:
    """What a list says of one person at one meeting."""
    moved = moves.get((sitting.meeting.key, entry.src), [])
    state = state_of(entry)
    stand_in = sitting.stand_ins.get(entry.src, "")
    instead = next((who for who, came in sitting.stand_ins.items() if came == entry.src), "")
    partner = str(entry.props.get("organization") or "")
    values: dict[str, Any] = {
        "date": sitting.date,
        "body": facts.node(sitting.body).name,
        "key": node.key,
        "name": facts.view_name(entry.src),
        "state": state,
        "recorded": WORDS[state],
        "post": post_of(facts, entry, sitting.date) or None,
        "organization": facts.view_name(partner) or None,
        "presided": sitting.chair == entry.src and state in THERE,
        "represented_by": facts.view_name(stand_in) or None,
        "substitute_for": facts.view_name(instead) or None,
        "late": next((move.words for move in moved if move.kind == "late"), None),
        "left_early": next((move.words for move in moved if move.kind == "early"), None),
    }
    quotes = (*facts.quotes(entry), *(move.proof for move in moved)) if moved else ()
    return Found(values, (entry,), "", quotes)


def _silent(facts: Facts, node: Node, sitting: Sitting) -> Found:
    """A meeting of a holder's own time whose list does not name them, or whose list is not held."""
    state = "no_entry" if sitting.listed else "cannot_tell"
    facts.fetch([sitting.held])
    head = head_of(facts, sitting.held)
    empty = dict.fromkeys(("post", "organization", "represented_by", "substitute_for", "late", "left_early"))
    values: dict[str, Any] = {
        "date": sitting.date, "body": facts.node(sitting.body).name, "key": node.key, "name": node.name,
        "state": state, "recorded": WORDS[state], "presided": False, **empty,
    }  # fmt: skip
    return Found(values, (sitting.held,), "derived", (head,) if head else ())
