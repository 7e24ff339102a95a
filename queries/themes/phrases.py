"""Titles, problems and tasks that name no known issue, in; phrases that come back, offered for adoption, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import EVER, Facts, minuted, read_facts, within
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at
from queries.themes.events import named_by
from queries.themes.listed import CUT, DETERMINERS, SPLIT, listed_words
from queries.themes.spoken_texts import spoken_texts

QUESTION = "Which matters come back that the list of issues does not know?"
HOW_TO = 'To adopt one, put its line under "issues:" in partnership.yml and load again (docs/corrections.md).'
KINDS = ("HAS_ITEM", "ARISES_FROM", "DECIDED", "RAISES")
_NAMED = ("Person", "Organization", "Body", "Post")
_MOST = 4  # words of a phrase
_LEAST = 2
_SPOKEN = 3  # meetings at which a phrase is spoken of, where only one has it as a heading, label or task
_LETTERS, _LONG = 6, 10  # of a single word; of one that is known by its first letters too
_LINKS = ("with", "of", "to", "for", "at", "by", "from", "in")


class _Text(NamedTuple):
    """A heading, problem, task or decision: where it stands and the words."""

    date: str
    item: str
    where: str
    text: str
    edge: Edge
    quote: Quote
    stems: tuple[str, ...]


def find_new(view: View, *, window: Window = EVER) -> Answer:
    """List phrases that head items, are raised, given out or decided at two meetings, and that no issue covers."""
    view = as_it_stood(view, window.until)
    facts = read_facts(view, view.edges(KINDS), Window(until=window.until))
    facts.fetch(facts.edges)
    said = said_at(view, KINDS, window)
    texts = [t for t in _texts(facts) if within(t.date, window) and (said is None or t.edge.id in said)]
    known = _Known(view)
    found = []
    for phrase in _candidates(texts, known):
        told = _where(phrase, texts)
        if _comes_back(phrase, told):
            found.append(_row(phrase, told))
    found = _longest(found)
    found.sort(key=lambda row: (-len(row.values["meetings"]), -row.values["times"], row.values["phrase"]))
    headline = [HOW_TO] if found else []
    return give_answer(view, QUESTION, window=window, found=found, notes=Notes(headline=headline))


def _comes_back(phrase: str, told: Sequence[_Text]) -> bool:
    """Whether a phrase heads, labels or makes a task of two meetings; one of several words may be told at others."""
    strong = {text.date for text in told if text.where != "text"}
    spoken = {text.date for text in told}
    return len(strong) > 1 or (bool(strong) and len(phrase.split()) > 1 and len(spoken) >= _SPOKEN)


def _texts(facts: Facts) -> Iterator[_Text]:
    """Every heading, problem, task and decision of minuted meetings, each with the words that prove it."""
    wheres = {"HAS_ITEM": "heading", "RAISES": "problem", "ARISES_FROM": "task", "DECIDED": "decision"}
    for edge in facts.edges:
        owner = edge.dst if edge.kind in ("HAS_ITEM", "DECIDED") else edge.src
        meeting = facts.nodes.get(edge.src) if edge.kind == "HAS_ITEM" else facts.meeting_of(owner)
        if meeting is None or not minuted(meeting):
            continue
        for quote in facts.quotes(edge)[:1] if edge.kind == "HAS_ITEM" else facts.quotes(edge):
            text = facts.node(owner).name if edge.kind == "HAS_ITEM" else quote.quote
            place = (quote.meeting or edge.as_of, quote.item, wheres[edge.kind])
            yield _Text(*place, _flat(text), edge, quote, _stems(_flat(text)))
    for where, text, edge, quote in spoken_texts(facts):
        yield _Text(quote.meeting, quote.item, where, _flat(text), edge, quote, _stems(_flat(text)))


def _flat(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _stem(word: str) -> str:
    word = word.lower().replace("-", "")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in re.findall(r"[A-Za-z][\w'-]*", text))


class _Known:
    """What is no new matter: names of the record, and words of the issues that are known."""

    def __init__(self, view: View) -> None:
        """Read the names and the words once."""
        nodes = view.nodes(["Issue", *_NAMED])
        self.issues = [named for node in nodes if node.kind == "Issue" and (named := named_by(node)) is not None]
        self.names = {_stems(name) for node in nodes if node.kind in _NAMED for name in node.names}
        self.parts = {stem for node in nodes if node.kind in ("Person", "Organization", "Body") for stem in _of(node)}

    def covers(self, phrase: str) -> bool:
        """Whether a phrase is a name, made of parts of names, or covered by a known issue."""
        stems = _stems(phrase)
        named = any(_inside(stems, name) for name in self.names)
        listed = any(issue.search(phrase.lower()) or issue.search(phrase) for issue in self.issues)
        return named or listed or set(stems) <= self.parts


def _of(node: Node) -> Iterator[str]:
    for name in node.names:
        yield from _stems(name)


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    size = len(short)
    return any(tuple(long[n : n + size]) == tuple(short) for n in range(len(long) - size + 1))


def _candidates(texts: Iterable[_Text], known: _Known) -> list[str]:
    """The phrases of headings and of tasks, without furniture at their ends, that are no names and no known matter."""
    found: dict[tuple[str, ...], str] = {}
    for text in texts:
        heads = text.where in ("heading", "label")
        parts = () if text.where == "text" else _titles(text.text) if heads else tuple(_phrases(text.text))
        for part in parts:
            phrase = _trimmed(part, inner=heads) or (_single(part) if heads and sum(map(bool, parts)) == 1 else "")
            if phrase and not known.covers(phrase) and not known.covers(part):
                found.setdefault(_stems(phrase), phrase)
    return [phrase for _, phrase in sorted(found.items())]


def _titles(title: str) -> list[str]:
    """The parts of a title, without its number and without where or by whom."""
    return SPLIT.split(CUT.sub("", re.sub(r"^\W*\d+[a-z]?[.)]?\s+", "", title)))


def _phrases(sentence: str) -> Iterator[str]:
    """Plain words that follow a determiner, up to the next word of grammar: 'the parking permits' gives two words."""
    for found in re.finditer(rf"\b{DETERMINERS} ((?:[a-z][a-z-]+ ?){{2,6}})", sentence):
        words = found[1].split()
        stop = next((n for n, word in enumerate(words) if word in listed_words("grammar")), len(words))
        yield " ".join(words[:stop])


def _trimmed(part: str, *, inner: bool = False) -> str:
    """A part of a title without furniture at its ends; "" where too little or too much is left.

    A title may hold a small word inside ('Women only shelter'): `inner`.
    """
    words = [word.strip(".'\"“”‘’") for word in part.split()]
    words = [word for word in words if word]
    while words and _is_empty(words[-1]):
        words.pop()
    while words and _is_empty(words[0]):
        words.pop(0)
    if not _LEAST <= len(words) <= _MOST or words[-1].lower() in listed_words("places"):
        return ""
    small = () if inner else listed_words("grammar")
    odd = any(word.lower() in small or not word[0].isalpha() for word in words)
    return "" if odd else " ".join(words)


def _single(part: str) -> str:
    """The one word that is left of a title without furniture, 'Toilets'; "" where it is too short to tell much."""
    words = [word.strip(".'\"“”‘’*") for word in part.split()]
    left = [word for word in words if word and not _is_empty(word)]
    grammar = any(word.lower() in listed_words("grammar") for word in words)
    if grammar or len(left) != 1 or len(left[0]) < _LETTERS or not left[0].isalpha():
        return ""
    low = left[0].lower()
    return "" if low.endswith("ed") or low in listed_words("places") | listed_words("alone") else left[0]


def _is_empty(word: str) -> bool:
    low = word.lower()
    is_number = any(c.isdigit() for c in low) or not any(c.isalpha() for c in low)
    return is_number or low in listed_words("furniture") or low in listed_words("grammar")


def _stands_in(stems: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether words stand in a text in their order; of two also turned round: 'registration with GPs'."""
    if _inside(stems, said):
        return True
    if len(stems) == 1 and len(stems[0]) >= _LONG:  # 'registration' is spoken of where people register
        return any(word.startswith(stems[0][:_LETTERS]) for word in said)
    if len(stems) != _LEAST or not set(stems) <= set(said):
        return False
    return any(
        said[n] == stems[1] and stems[0] in said[n + 1 : n + 4] and said[n + 1] in _LINKS for n in range(len(said) - 1)
    )


def _where(phrase: str, texts: Iterable[_Text]) -> list[_Text]:
    """Where a phrase stands: once for each item and kind of text."""
    stems = _stems(phrase)
    told: dict[tuple[str, str, str], _Text] = {}
    for text in texts:
        if _stands_in(stems, text.stems):
            told.setdefault((text.date, text.item, text.where), text)
    return sorted(told.values(), key=lambda t: (t.date, t.item, t.where))


def _row(phrase: str, told: Sequence[_Text]) -> Found:
    label = phrase.lower().capitalize() if phrase.isupper() else phrase[:1].upper() + phrase[1:]
    slug = re.sub(r"[^a-z0-9]+", "-", phrase.lower()).strip("-")
    dates = sorted({text.date for text in told})
    values: dict[str, Any] = {
        "phrase": label,
        "meetings": dates,
        "first_cited": dates[0],
        "last_cited": dates[-1],
        "times": len(told),
        "places": [{"meeting": t.date, "item": t.item, "where": t.where, "quote": t.quote.quote} for t in told],
        "adopt": f"- {{id: {slug}, label: {label}, words: [{label.lower() if phrase.isupper() else label}]}}",
    }
    return Found(values, tuple({t.edge.id: t.edge for t in told}.values()), "derived", tuple(t.quote for t in told))


def _longest(rows: Sequence[Found]) -> list[Found]:
    """Without phrases that stand only inside a longer one that is offered too."""
    by_stems: dict[tuple[str, ...], Found] = {_stems(row.values["phrase"]): row for row in rows}
    inside: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for short in by_stems:
        inside[short] = [long for long in by_stems if len(long) > len(short) and _inside(short, long)]
    return [
        row for stems, row in by_stems.items()
        if not any(by_stems[long].values["times"] >= row.values["times"] for long in inside[stems])
    ]  # fmt: skip
