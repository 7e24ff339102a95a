"""A desk, in; its open tasks, its leads and what was promised in its name, as rows, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.dates import spoken
from graph.schema import Edge, Node, Quote
from queries.facts import told_state, words_of
from queries.follow.words import became
from queries.network.desk import Desk
from queries.rows import Found
from queries.wording import CLOSED, RELATION_WORDS, STATE_WORDS, UPDATE_WORDS

NO_MINUTES = "whether it came is not on record: no minutes of that day are loaded"
MINUTES_HELD = "the minutes of that day are loaded: see what they say"
LED = ("leads", "chairs", "reports")


def row(section: str, what: str, edges: Iterable[Edge], quotes: tuple[Quote, ...] = (), **values: Any) -> Found:
    """One line of a brief; what is not known stays empty."""
    empty = {"who": None, "relation": None, "date": None, "due": None, "state": None, "key": None, "question": None}
    return Found({"section": section, "what": what, **empty, **values}, tuple(edges), "derived", quotes)


def to_do_of(desk: Desk) -> Iterator[Found]:
    """Open tasks with the day they are due and the last word on them; one that carries out a decision counts once."""
    facts = desk.known.facts
    carried = {edge.dst for edge in facts.of("ARISES_FROM") if edge.dst.startswith("resolution:")}
    told: set[str] = set()
    for owned in desk.owned:
        thing = owned.thing
        if thing.kind not in ("Action", "Resolution") or thing.key in carried or thing.key in told:
            continue
        told.add(thing.key)
        told_of = desk.followed.get(thing.key)
        if desk.known.is_closed(thing.key) or (told_of and told_of["state"] in CLOSED):
            continue
        updates = _updates(desk, thing.key)
        due = str(thing.props.get("due") or "")
        yield row("to_do", words_of(thing), [*owned.edges, *updates[-1:]], date=owned.first, key=thing.key,
                  who=_who(desk, owned.owner), relation=owned.relation, due=spoken(due) or None,
                  state=_stands(desk, told_of, updates, owned.state))  # fmt: skip


def _updates(desk: Desk, key: str) -> list[Edge]:
    """What later records say of a task or of the decision it carries out, oldest first."""
    facts = desk.known.facts
    keys = [key, *(e.dst for e in facts.out(key, "ARISES_FROM") if e.dst.startswith("resolution:"))]
    return sorted((e for each in keys for e in facts.into(each, "UPDATES")), key=lambda e: (e.as_of, e.id))


def _stands(desk: Desk, told_of: Mapping[str, Any] | None, updates: list[Edge], standing: str) -> str:
    """How a task stands, as `follow-through` tells it, and whether it is settled whose it is."""
    unsure = "owner not settled; " if standing == "ambiguous" else ""
    if told_of:
        return unsure + became(told_of)
    if not updates:
        return f"{unsure}no later word on record"
    last = updates[-1]
    state = told_state(desk.known.facts, last)
    return f"{unsure}{UPDATE_WORDS.get(state, state)} on {spoken(last.as_of)}"


def _who(desk: Desk, owner: Node) -> str | None:
    """The owner where it is not the very one that was asked for."""
    return None if len(desk.asked) == 1 and owner.key == desk.asked[0].key else owner.name


def leads_of(desk: Desk) -> Iterator[Found]:
    """What is led, chaired or reported on and has not passed to somebody else."""
    told: set[tuple[str, str]] = set()
    for owned in sorted(desk.owned, key=lambda o: (LED.index(o.relation) if o.relation in LED else len(LED), o.state)):
        if owned.relation not in LED or owned.state == "ended" or owned.thing.kind in ("Action", "Resolution"):
            continue
        if (owned.thing.key, owned.relation) in told:
            continue
        told.add((owned.thing.key, owned.relation))
        yield row("leads", owned.thing.name, owned.edges, date=owned.last, relation=RELATION_WORDS[owned.relation],
                  state=STATE_WORDS[owned.state], key=owned.thing.key, who=_who(desk, owned.owner))  # fmt: skip


def promised_of(desk: Desk) -> Iterator[Found]:
    """Updates promised on what is owned here, or in words that name somebody of this desk."""
    facts = desk.known.facts
    surnames = _surnames(desk)
    for update in facts.of_kind("ProgressUpdate"):
        if update.props.get("state") != "promised":
            continue
        edges = facts.out(update.key, "UPDATES")
        text = str(update.props.get("update") or update.name)
        named = any(re.search(rf"\b{re.escape(name)}\b", text) for name in surnames)
        if named or any(_is_ours(desk, edge.dst) for edge in edges):
            subject = str(update.props.get("text") or update.name)
            held = any(meeting.date == update.date for meeting in desk.known.meetings)
            yield row("promised", f"{text.rstrip('. ')}: {subject}", edges, date=update.date, key=update.key,
                      state=MINUTES_HELD if held else NO_MINUTES)  # fmt: skip


def _is_ours(desk: Desk, key: str) -> bool:
    """Whether work, or the only work under an item, is owned here."""
    facts = desk.known.facts
    work = [edge.src for edge in facts.into(key, "ARISES_FROM")] if key.startswith("item:") else [key]
    owners = {edge.dst for each in work for edge in desk.known.settled(each)}
    owners |= {edge.dst for each in work for edge in facts.out(each, "ASSIGNED_TO")}
    return bool(owners & desk.keys) and (len(work) == 1 or owners <= desk.keys)


def _surnames(desk: Desk) -> set[str]:
    """The surnames of the asked people that nobody else in the record bears."""
    everybody = [node.name.split()[-1] for node in desk.view.nodes(["Person"]) if node.name.split()]
    mine = {node.name.split()[-1] for node in desk.asked if node.kind == "Person"}
    return {name for name in mine if everybody.count(name) == 1}
