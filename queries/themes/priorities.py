"""Strategies and minutes, in; each priority over them, kept, renamed, new or no longer listed, and who led it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.schema import Edge, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import loose
from queries.facts import EVER, minuted, within
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at
from queries.themes.listed import listed_words

QUESTION = "What became of each priority from one strategy to the next?"
STATUSES = ("dropped", "cannot_tell", "new", "renamed", "kept", "only")
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight)"
_HEADED = re.compile(rf"(?i)^(?:strategic )?priority {_NUMBER}\s*[:–—.-]+\s*(.+)")
_ALIKE = 0.5  # of the words of the shorter name


@dataclass(frozen=True)
class Listed:
    """One priority as one strategy, or an item of minutes, names it."""

    name: str
    date: str
    agencies: tuple[str, ...] | None  # None where minutes do not say
    edges: tuple[Edge, ...]
    said: tuple[Quote, ...] = ()  # its own words, where nothing in the record is tied to it


@dataclass
class Source:
    """A strategy, or the minutes of a time whose strategy is not loaded, with its priorities."""

    name: str
    when: str  # sorts the sources: the first year of the period, else the date
    is_strategy: bool
    short: str = ""  # its period or date
    listed: list[Listed] = field(default_factory=list)


def find_priorities(view: View, what: str = "", *, window: Window = EVER) -> Answer:
    """Follow each priority from one strategy to the next: kept, renamed, new or dropped, and its lead agencies."""
    view = as_it_stood(view, window.until)
    said = said_at(view, (), window)
    sources = [*_strategies(view, window, said), *_agendas(view, window, said)]
    sources.sort(key=lambda source: (source.when, not source.is_strategy, source.name))
    lines = _lines(sources)
    rows = [_row(thread, line) for line in lines for thread in _threads(line)]
    rows = [row for row in rows if all(word in loose(row.values["priority"]) for word in loose(what).split())]
    rows.sort(key=lambda row: (STATUSES.index(row.values["status"]), row.values["first_cited"], row.values["priority"]))
    return give_answer(view, QUESTION, window=window, found=rows, notes=_notes(lines))


def _lines(sources: Sequence[Source]) -> list[list[Source]]:
    """Strategies that follow each other: of like name and a later time; two of one time stand side by side."""
    lines: list[list[Source]] = []
    for source in sources:
        after = [line for line in lines if line[-1].when < source.when]
        if source.is_strategy:
            follows = [line for line in after if _likeness(line[0].name, source.name) > _ALIKE]
        else:
            follows = after if len(lines) == 1 else [line for line in after if _shared(line[-1], source)]
        if len(follows) == 1:
            follows[0].append(source)
        else:
            lines.append([source])
    return lines


def _shared(one: Source, other: Source) -> bool:
    """Whether two lists share the name of a priority."""
    return bool({_key(listed.name) for listed in one.listed} & {_key(listed.name) for listed in other.listed})


def _strategies(view: View, window: Window, said: set[str] | None) -> Iterator[Source]:
    found: dict[tuple[str, str], Source] = {}
    for node in view.nodes(["Priority"]):
        edges = [*view.edges(src=[node.key]), *view.edges(dst=[node.key])]
        edges = [edge for edge in edges if said is None or edge.id in said]
        # what nothing is tied to has only its own words; they name no board, so that of one board it is not told
        own = tuple(Quote(*words) for words in node.props.get("said") or ()) if said is None and not edges else ()
        if not (edges or own) or not within(node.date, window):
            continue
        period, strategy = str(node.props.get("period") or ""), str(node.props.get("strategy") or "the strategy")
        name = strategy if not period or period in strategy else f"{strategy} {period}"
        source = found.setdefault((strategy, period), _strategy(name, period, node.date))
        led = [other.name for other in view.nodes(keys=[e.dst for e in edges if e.kind == "ALLOCATED_TO"] or ["-"])]
        agencies = tuple(sorted(set(led or map(str, node.props.get("lead_agencies") or ()))))
        source.listed.append(Listed(node.name, node.date, agencies, tuple(edges), own))
    yield from found.values()


def _strategy(name: str, period: str, date: str) -> Source:
    year = re.search(r"(?:19|20)\d\d", period or name)
    return Source(name, year[0] if year else date, is_strategy=True, short=period or spoken(date))


def _agendas(view: View, window: Window, said: set[str] | None) -> Iterator[Source]:
    """Items such as "PRIORITY 1: SAFER STREETS" show priorities too; agendas that share one are of one strategy."""
    sat = {node.key: node.date for node in view.nodes(["Meeting"]) if minuted(node) and within(node.date, window)}
    items = {node.key: node for node in view.nodes(["AgendaItem"]) if _HEADED.match(" ".join(node.name.split()))}
    by_day: dict[str, list[Listed]] = {}
    for edge in view.edges(["HAS_ITEM"], dst=sorted(items) or ["-"]):
        named = _HEADED.match(" ".join(items[edge.dst].name.split()))
        if named and edge.src in sat and (said is None or edge.id in said):
            day = sat[edge.src]
            by_day.setdefault(day, []).append(Listed(named[1].strip(" ."), day, None, (edge,)))
    last: Source | None = None
    for day, listed in sorted(by_day.items()):
        names = {_key(one.name) for one in listed}
        if last is not None and names & {_key(one.name) for one in last.listed}:
            last.listed += listed
            continue
        if last is not None:
            yield last
        last = Source(f"the minutes of {spoken(day)}", day, is_strategy=False, short=spoken(day), listed=list(listed))
    if last is not None:
        yield last


def _key(name: str) -> str:
    return " ".join(sorted(_stems(name)))


def _stems(name: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-z]+", loose(name)) if word not in listed_words("small")}


def _words(name: str) -> set[str]:
    return set(re.findall(r"[a-z]+", loose(name))) - listed_words("small")


def _likeness(left: str, right: str) -> float:
    a, b = _stems(left), _stems(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


Thread = list[tuple[int, Listed]]  # a priority in the sources that list it, by the place of the source


def _threads(sources: Sequence[Source]) -> list[Thread]:
    """The same priority from source to source; of two names that are as alike, none is taken."""
    threads: list[Thread] = []
    for place, source in enumerate(sources):
        before = [thread for thread in threads if thread[-1][0] < place]
        for one in source.listed:
            same = [t for t in threads if t[-1][0] == place and _key(t[-1][1].name) == _key(one.name)]
            follows = same or _followed(before, one.name)
            if follows:
                follows[0].append((place, one))
                before = [thread for thread in before if thread is not follows[0]]
            else:
                threads.append([(place, one)])
    return threads


def _followed(threads: Sequence[Thread], name: str) -> list[Thread]:
    exact = [thread for thread in threads if _key(thread[-1][1].name) == _key(name)]
    if exact:
        return exact
    scored = sorted(((_likeness(t[-1][1].name, name), n) for n, t in enumerate(threads)), reverse=True)
    best = [n for score, n in scored if score >= _ALIKE and score == scored[0][0]]
    return [threads[best[0]]] if len(best) == 1 else []


def _row(thread: Thread, sources: Sequence[Source]) -> Found:
    last = thread[-1]
    status, why = _status(thread, sources)
    values: dict[str, Any] = {
        "priority": last[1].name,
        "status": status,
        "why": why,
        "first_cited": min(one.date for _, one in thread),
        "last_cited": max(one.date for _, one in thread),
        "listed": [
            {"source": sources[n].name, "when": sources[n].short, "name": one.name,
             "date": one.date, "lead_agencies": None if one.agencies is None else list(one.agencies)}
            for n, one in thread
        ],
    }
    edges = {edge.id: edge for _, one in thread for edge in one.edges}
    quotes = () if edges else tuple(quote for _, one in thread for quote in one.said)
    return Found(values, tuple(edges.values()), "derived", quotes)


def _status(thread: Thread, sources: Sequence[Source]) -> tuple[str, str]:
    """Whether a priority was kept, renamed, new or dropped; minutes may leave out what their strategy lists."""
    final = len(sources) - 1
    (start, old), (end, new) = thread[0], thread[-1]
    if not final:
        return "only", f"listed in {sources[0].name}; no other strategy, nor minutes with an item for each, are loaded"
    if end < final:
        after = sources[end + 1]
        if after.is_strategy:
            return "dropped", f"listed in {sources[end].name}; no priority of {after.name} has that name"
        return "cannot_tell", f"in {sources[end].name}; no item of {after.name} has that name"
    if start:
        before = sources[start - 1]
        near = [one.name for one in before.listed if (_words(one.name) & _words(new.name)) - listed_words("general")]
        shared = f"; some of its words stand in {_list(near)}" if near else ""
        # the plan behind the minutes is not loaded: it may have been in it for long
        status = "new" if sources[start].is_strategy else "cannot_tell"
        return status, f"in {sources[start].name}; no priority of {before.name} has that name{shared}"
    if _key(old.name) != _key(new.name):
        return "renamed", f"{old.name} in {sources[start].name}; {new.name} in {sources[end].name}"
    return "kept", f"in {sources[start].name} and in {sources[end].name}"


def _list(names: Sequence[str]) -> str:
    return " and ".join(f'"{name}"' for name in names[:2])


def _notes(lines: Sequence[Sequence[Source]]) -> Notes:
    """What was compared, and what cannot be told because a strategy is not loaded."""
    if not lines:
        return Notes(["The loaded record lists no priorities: load the strategy, or minutes with an item for each."])
    agendas = [source.name for line in lines for source in line if not source.is_strategy]
    why = "is not loaded: what it dropped, and who leads its priorities, cannot be told."
    cannot = [f"The strategy behind the priorities in {name} {why}" for name in agendas]
    cannot += [f"{line[0].name}: no list before or after it is loaded." for line in lines if len(line) == 1]
    compared = [", then ".join(source.name for source in line) for line in lines if len(line) > 1]
    return Notes(cannot, headline=[f"Compared: {'; '.join(compared)}."] if compared else [])
