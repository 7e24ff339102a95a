"""An edge or a node and a day, in; the same with nothing in it that was said after that day, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.schema import Edge, Node, Quote
from graph.sightings import OF_THE_HOLDER, sightings, titles_of

BASES_OF_A_LEAD = ("explicit", "implied")
RELATIONS = ("leads", "chairs", "reports")  # the strongest first


def known_by(date: str, until: str) -> bool:
    """Whether something of a date was said by a day; what has no date always was."""
    return date <= until + "~"  # "~" sorts after every digit and dash: 2018 covers all of 2018


def earlier(one: str, other: str) -> str:
    """The earlier of two days, one of which may be open; a year alone is as late as its last day."""
    return min((day for day in (one, other) if day), key=lambda day: day + "~", default="")


def is_late(edge: Edge, until: str) -> bool:
    """Whether an edge was said again after a day, so that some of it may be news of later."""
    return not known_by(max(edge.as_of, edge.last_cited), until)


def cut_edge(edge: Edge, quotes: Sequence[Quote], until: str) -> Edge:
    """An edge as it stood on a day; `quotes` are its words up to then."""
    dates = sorted(quote.meeting for quote in quotes if quote.meeting)
    last = dates[-1] if dates else edge.first_cited or edge.as_of
    return replace(
        edge,
        as_of=min(edge.as_of, last) if edge.as_of else "",
        last_cited=last if edge.last_cited else "",
        start=edge.start if _was_said(edge, "start", quotes, until) else "",
        end=edge.end if _was_said(edge, "end", quotes, until) else "",
        props=_cut_props(edge.props, until),
    )


def _was_said(edge: Edge, name: str, quotes: Sequence[Quote], until: str) -> bool:
    """Whether a start or an end was stated by a day; without a note of that, whether words of then can have done it."""
    day, stated = str(getattr(edge, name)), edge.props.get("stated") or {}
    if name in stated:
        return known_by(str(stated[name]), until)
    if not day or not known_by(day, until):
        return bool(day) and any(day[:4] in quote.quote for quote in quotes)
    return any(day[:4] in quote.quote or quote.meeting.startswith(day) for quote in quotes)


def _cut_props(props: Mapping[str, Any], until: str) -> dict[str, Any]:
    kept = dict(props)
    if titles := kept.get("titles"):
        early = [t for t in titles if not isinstance(t, dict) or known_by(str(t.get("first_cited") or ""), until)]
        kept["titles"] = [_cut_title(title, until) if isinstance(title, dict) else title for title in early]
    for spans, name, order in (("cited", "basis", BASES_OF_A_LEAD), ("relations", "relation", RELATIONS)):
        if isinstance(kept.get(spans), dict):
            kept[spans] = _cut_spans(kept[spans], until)
            known = sorted(kept[spans], key=lambda said: order.index(said) if said in order else len(order))
            kept[name] = kept[name] if kept.get(name) in known or not known else known[0]
    return kept


def _cut_spans(spans: Mapping[str, Sequence[str]], until: str) -> dict[str, list[str]]:
    """First and last day of each value said by a day."""
    early = {said: days for said, days in spans.items() if known_by(days[0], until)}
    return {said: [first, last if known_by(last, until) else first] for said, (first, last) in early.items()}


def _cut_title(title: Mapping[str, Any], until: str) -> dict[str, Any]:
    last = str(title.get("last_cited") or "")
    return {**title, "last_cited": last if known_by(last, until) else title.get("first_cited")}


def renamed(node: Node, quotes: Sequence[Quote], until: str, edges: Sequence[Edge]) -> Node:
    """A node under the name it had on a day, without the names, events and vacancies told later."""
    used = sightings([node.name, *(name for name, _ in node.aliases)], quotes, whole=node.kind == "Body")
    if node.kind == "Post":
        used |= titles_of(edge for edge in edges if edge.kind == "HOLDS" and edge.dst == node.key)
    aliases = [_cut_alias(alias, until) for alias in node.alias_rows if _alias_known(alias, used, until)]
    props = {**node.props, **({"aliases": aliases} if "aliases" in node.props else {})}
    for part in ("events", "vacant", "spoken", "no_chair"):
        if part in props:
            props[part] = [entry for entry in props[part] if known_by(_day_of(entry), until)]
    if not any(event.get("event") == "ended" and event.get("other") for event in props.get("events", ())):
        props.pop("successor", None)  # nobody had told yet what it would become
    date = node.date
    if not known_by(date, until):  # of a post, the day its title was used last
        date = max((day for days in used.values() for day in days if known_by(day, until)), default="")
    return Node(node.key, node.kind, _name_then(node, aliases, until, used), date, props)


def decided_then(node: Node, until: str) -> Node:
    """An action in the state that somebody had judged by a day, with the likely owners of meetings before it."""
    if probable := node.props.get("probable"):
        early = [one for one in probable if known_by(str(one.get("day") or ""), until)]
        node = replace(node, props={**node.props, "probable": early}) if early != probable else node
    judged = [note for note in node.props.get("judgements") or () if note["kind"] == "status"]
    known = [note for note in judged if known_by(str(note["on"]), until)]
    if known == judged:
        return node
    props = {name: value for name, value in node.props.items() if name != "state"}
    return replace(node, props={**props, "state": known[-1]["right"]} if known else props)


def _day_of(entry: Any) -> str:
    return str(entry.get("on") or "") if isinstance(entry, dict) else str(entry)


def _alias_known(alias: Mapping[str, Any], used: Mapping[str, Sequence[str]], until: str) -> bool:
    if alias.get("from"):
        return known_by(str(alias["from"]), until)
    dates = used.get(alias["name"]) or [""]  # a name of a word list stands in no quote
    return known_by(dates[0], until)


def _cut_alias(alias: dict[str, Any], until: str) -> dict[str, Any]:
    return alias if known_by(str(alias.get("until") or ""), until) else {**alias, "until": ""}


def _name_then(node: Node, aliases: Sequence[Mapping[str, Any]], until: str, used: Mapping[str, Sequence[str]]) -> str:
    """The name used by that day: its own where that was, else the one used last; for a post, the last title."""
    own = used.get(node.name) or [str(node.props.get("named_from") or "")]
    if (known_by(own[0], until) and node.kind != "Post") or node.kind == "Issue":
        return node.name
    names = [str(alias["name"]) for alias in aliases if alias.get("why") != OF_THE_HOLDER]
    names += [node.name] if known_by(own[0], until) else []
    seen = {name: [date for date in used.get(name, ()) if known_by(date, until)] for name in names}
    seen |= {name: [""] for name in names if not any(seen.values()) and not used.get(name)}  # nobody knows since when
    then = [name for name in names if seen[name] and not _is_part(name, [n for n in names if seen[n]])]
    return max(then, key=lambda name: (seen[name][-1], len(seen[name]), name), default=node.name)


def _is_part(name: str, names: Sequence[str]) -> bool:
    """Whether a name only shortens another: "Strategic Group" stands in every full name of the group."""
    return any(name != other and name.lower() in other.lower() for other in names)
