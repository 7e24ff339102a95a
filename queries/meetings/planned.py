"""A window, in; what agendas listed and the minutes never reached, put off, took off or added, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.deeds import looks_back
from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import loose
from queries.facts import EVER, Facts, minuted, newest_first, read_facts, within
from queries.meetings.sittings import Sitting, none_of_its_own, read_sittings
from queries.meetings.texts import MinutesText, read_texts
from queries.meetings.word_lists import read_list, words_in
from queries.rows import Found, Notes, give_answer
from queries.wording import some_days

LIST = "deferrals.yml"
SAID = ("withdrawn", "not_taken", "deferred", "added")
WORDS = {
    "withdrawn": "withdrawn",
    "not_taken": "not taken",
    "deferred": "put off",
    "added": "added on the day",
    "not_in_minutes": "in the agenda, not in the minutes",
    "not_in_agenda": "in the minutes, not in the agenda",
}
QUESTION = "What was planned, and what did the minutes not reach, put off or add?"
ALIKE = 0.6  # of the words of the shorter title
_NOISE = frozenset(
    ("the", "of", "and", "an", "to", "on", "for", "from", "in", "with", "update", "updates", "report", "reports",
     "verbal", "sub", "group", "groups", "subgroup", "subgroups")
)  # fmt: skip
SHOWN = 4  # days named in one sentence


class Planned(NamedTuple):
    """An item as the agenda listed it, and its words."""

    number: str
    title: str
    quotes: tuple[Quote, ...]


def find_planned(view: View, *, window: Window = EVER) -> Answer:
    """Set agendas against the minutes of the same day, and tell what minutes say was put off or not taken."""
    view = as_it_stood(view, window.until)
    facts, sittings = read_sittings(view, window)
    meetings = sorted(sitting.meeting.key for sitting in sittings)
    edges = view.edges(["HAS_ITEM"], src=meetings) if meetings else []
    items = read_facts(view, edges, Window(until=window.until))
    texts = read_texts(facts, sittings)
    found: list[Found] = []
    for sitting in sittings:
        found += _compared(items, sitting)
        if text := texts.get(sitting.meeting.key):
            found += _told(items, sitting, text)
    found.sort(key=_rank)
    missing = [*_no_agenda(sittings), *_cut(items, sittings), *_no_minutes(view, window)]
    notes = Notes([*none_of_its_own(view, window), *missing])
    return give_answer(view, QUESTION, window=window, found=found, notes=notes)


def _items(items: Facts, meeting: str) -> list[tuple[Node, Edge]]:
    edges = sorted(items.out(meeting, "HAS_ITEM"), key=lambda e: (int(e.props.get("order") or 0), e.dst))
    return [(items.node(edge.dst), edge) for edge in edges]


def _listed(sitting: Sitting) -> list[Planned]:
    """What the agenda of a meeting listed, where it is held beside the minutes."""
    rows = sitting.meeting.props.get("agenda") or ()
    return [Planned(r["number"], r["title"], tuple(Quote(*quote) for quote in r["quotes"])) for r in rows]


def _compared(items: Facts, sitting: Sitting) -> Iterator[Found]:
    """What only one of the agenda and the minutes of a day lists; nothing where one is not held or is cut."""
    listed, told = _listed(sitting), _items(items, sitting.meeting.key)
    if not listed:
        return
    titles = [_title(node) for node, _ in told]
    if not any(node.props.get("truncated") for node, _ in told):
        for one in listed:
            if not _is_among(one.title, titles) and not is_routine(one.title):
                row = _row(sitting, one.number, one.title, state="not_in_minutes")
                yield Found(row, (sitting.held,), "derived", one.quotes)
    for node, edge in told:
        title = _title(node)
        if not _is_among(title, [one.title for one in listed]) and not is_routine(title):
            items.fetch([edge])
            row = _row(sitting, _number(node), title, state="not_in_agenda")
            yield Found(row, (edge,), "derived", items.quotes(edge)[:1])


def _title(node: Node) -> str:
    return str(node.props.get("title") or node.props.get("inferred_title") or "")


def _number(node: Node) -> str:
    return str(node.props.get("number") or "")


def _words(title: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{2,}", loose(title)) if word not in _NOISE}


def _is_among(title: str, others: Sequence[str]) -> bool:
    """Whether a title stands on the other paper too, perhaps in other words; one without words is left alone."""
    words = _words(title)
    known = [theirs for theirs in map(_words, others) if theirs]
    return not words or any(len(words & theirs) >= ALIKE * min(len(words), len(theirs)) for theirs in known)


@cache
def _routine() -> frozenset[str]:
    return frozenset(words_in(read_list(LIST)["routine"], "words"))


def is_routine(title: str) -> bool:
    """Whether the title of an item belongs to the form of a meeting and says nothing of its matters."""
    title = " ".join(re.findall(r"[a-z]+", loose(title)))
    return not title or title in _routine() or any(title.startswith(f"{form} ") for form in _routine() if " " in form)


@cache
def _phrases() -> re.Pattern[str]:
    lists = read_list(LIST)
    kinds = (f"(?P<{kind}>{'|'.join(_loosely(word) for word in words_in(lists[kind], 'words'))})" for kind in SAID)
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(kinds)})(?!\w)")


def _loosely(phrase: str) -> str:
    """A phrase over line ends too."""
    return r"\s+".join(map(re.escape, phrase.split()))


def _told(items: Facts, sitting: Sitting, text: MinutesText) -> Iterator[Found]:
    """What the minutes themselves say was put off, taken off or added, each sentence once."""
    places = _places(items, sitting, text)
    seen: set[int] = set()
    for hit in _phrases().finditer(text.whole, text.start, text.end):
        here = [one for one in places if one[0] <= hit.start()]
        node, edge = (here[-1][1], here[-1][2]) if here else (sitting.meeting, sitting.held)
        proof = text.sentence(hit.start(), sitting.date, _number(node))
        if proof.start in seen or (looks_back(node.name) and not hit.group().lower().startswith("item")):
            continue  # where earlier actions are gone over, one of them is put off, and not the item
        seen.add(proof.start)
        row = _row(sitting, _number(node), _title(node), state=str(hit.lastgroup))
        yield Found({**row, "words": " ".join(proof.quote.split())}, (edge,), "asserted", (proof,))


def _places(items: Facts, sitting: Sitting, text: MinutesText) -> list[tuple[int, Node, Edge]]:
    """Where in the text the items of a meeting begin."""
    found = []
    listed = _items(items, sitting.meeting.key)
    items.fetch(edge for _, edge in listed)
    for node, edge in listed:
        here = [q.start for q in items.quotes(edge) if q.document == text.document]
        starts = [start for start in here if text.start <= start < text.end]
        if starts:
            found.append((min(starts), node, edge))
    return sorted(found, key=lambda one: (one[0], one[1].key))


def _row(sitting: Sitting, number: str, title: str, *, state: str) -> dict[str, Any]:
    return {
        "date": sitting.date,
        "body": sitting.meeting.name.rpartition(", ")[0] or None,
        "item": number or None,
        "title": title or None,
        "state": state,
        "told": WORDS[state],
        "words": None,
    }


def _rank(row: Found) -> tuple[str, str, int, str]:
    state = list(WORDS).index(row.values["state"])
    return (newest_first(row.values["date"]), row.values["body"] or "", state, row.values["item"] or "")


def _no_agenda(sittings: Sequence[Sitting]) -> list[str]:
    """The meetings of which no agenda is held, so that nothing can be said of what it listed."""
    bare = [sitting.date for sitting in sittings if not sitting.meeting.props.get("agenda")]
    if not bare:
        return []
    return [f"what the agenda of {some_days(bare, SHOWN)} listed beyond the minutes: no agenda of that day is loaded."]


def _cut(items: Facts, sittings: Sequence[Sitting]) -> list[str]:
    """The meetings whose agenda is held and whose minutes break off."""
    cut = [
        sitting.date
        for sitting in sittings
        if sitting.meeting.props.get("agenda")
        and any(node.props.get("truncated") for node, _ in _items(items, sitting.meeting.key))
    ]
    return [f"what the minutes of {some_days(cut, SHOWN)} did not reach: their text is cut."] if cut else []


def _no_minutes(view: View, window: Window) -> list[str]:
    keys = {edge.dst for edge in view.edges(["HELD"], src=[window.body])} if window.body else None
    nodes: Iterable[Node] = view.nodes(["Meeting"])
    ours = [node for node in nodes if node.date and (keys is None or node.key in keys)]
    days = [node.date for node in ours if not minuted(node) and within(node.date, window)]
    if not days:
        return []
    return [f"what became of the agenda of {some_days(sorted(days), SHOWN)}: no minutes of that day are loaded."]
