"""What people decided about a piece of work, as the tracker or `judge` took it in, in; plain words for a draft out."""

from __future__ import annotations

from typing import Any, NamedTuple

from graph.asof_cut import known_by
from graph.dates import spoken
from graph.judgements import owner_name
from queries.follow.record import FollowFacts
from queries.follow.words import STATES
from queries.tasks_named import WHY_WORDS
from queries.wording import first_words
from viz.report.arising.wording import told
from viz.report.wording import sentence_case


class Decided(NamedTuple):
    """One decision of a person: the day, "" for none, and the words that tell it."""

    day: str
    told: str


def decided_on(known: FollowFacts, key: str, until: str) -> list[Decided]:
    """What people had decided about a piece of work by a day, oldest first."""
    nodes = [known.facts.node(one) for one in known.targets(key)]
    notes = {
        tuple(sorted(note.items())): (note, known.text(node))
        for node in nodes for note in node.props.get("judgements") or ()
    }  # fmt: skip
    found = [_told(note, text) for note, text in notes.values() if known_by(str(note.get("on") or ""), until)]
    return sorted((one for one in found if one.told), key=lambda one: one.day)


def _told(note: dict[str, Any], text: str) -> Decided:
    """One decision in words: when, by whom, what, and why."""
    day, by, why = (str(note.get(name) or "") for name in ("on", "by", "why"))
    what = _what(str(note.get("kind")), str(note.get("right") or ""))
    if not what:
        return Decided(day, "")
    why = why.removeprefix(f"{first_words(text, WHY_WORDS)}: ").strip()
    why = f" {sentence_case(why)}" if why else ""
    who = told("decided_by", by=by) if by else ""
    said = told("decided", day=spoken(day) if day else told("decided_no_day"), by=who, what=what, why=why)
    return Decided(day, said if said.endswith((".", "!", "?")) else f"{said}.")


def _what(kind: str, right: str) -> str:
    """What was decided: a state, or an owner; "" for what tells a board nothing."""
    if kind == "status":
        return STATES.get(right, right)
    if kind == "unsure":
        return told("decided_open")
    return told("decided_owner", owner=owner_name(right)) if kind == "owner" and right else ""
