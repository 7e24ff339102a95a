"""The owner of a matter, in; the job title where that alone makes it its lead, or that it is a decision, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graph.plain_words import read_plain, words_in
from queries.facts import words_of

if TYPE_CHECKING:
    from graph.schema import Edge, Node
    from queries.facts import Facts
    from queries.owns.owning import Ownership

FILE = Path(__file__).parent / "words.yml"


def title_of_lead(facts: Facts, row: Ownership) -> str:
    """The title that names a matter and its lead where no words say that its holder leads; "" where some do.

    'The Lamps Lead would ring the school' speaks of somebody in a post of that name, and gives nothing to anybody.
    """
    leads = _leads(row)
    written = {" ".join(str(edge.props.get("issue_as_written") or "").split()) for edge in leads} - {""}
    texts = [" ".join(quote.quote.split()) for edge in leads for quote in facts.quotes(edge)] if written else []
    titles = [title for matter in sorted(written) for text in texts for title in _titles(matter, text)]
    if not titles or any(_pattern("states").search(_without(text, titles)) for text in texts):
        return ""
    return max(titles, key=len)


def fetch_leads(facts: Facts, rows: Iterable[Ownership]) -> None:
    """Read in one go the words that give many matters to their leads."""
    facts.fetch(edge for row in rows for edge in _leads(row))


def is_decision(row: Ownership) -> bool:
    """Whether the matter somebody leads is named by a sentence on what is to be done: a task, no standing matter."""
    name = row.thing.name
    return row.thing.kind == "Issue" and " " in name and _pattern("deeds").search(name) is not None


def is_idea(work: Node) -> bool:
    """Whether words only say what somebody may be able to do: nobody has it by them, and nobody takes it over."""
    return work.kind == "Action" and _pattern("ideas").search(words_of(work)) is not None


def _leads(row: Ownership) -> Sequence[Edge]:
    """The relations by which somebody leads a matter."""
    is_lead = row.relation == "leads" and row.thing.kind == "Issue"
    return [edge for edge in row.edges if edge.kind == "LEADS"] if is_lead else ()


def _titles(matter: str, text: str) -> list[str]:
    """The matter with what goes on to a title; 'Lamps Lead: Ann' is a list that says who leads."""
    ends = (_pattern("ends").match(rest) for rest in text.split(matter)[1:])
    return [f"{matter}{end[0]}" for end in ends if end is not None]


def _without(text: str, titles: Sequence[str]) -> str:
    for title in titles:
        text = text.replace(title, " ")
    return text


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The words of one kind: ends of a title behind its matter, what says who leads, ideas, deeds in a name."""
    words = "|".join(map(re.escape, words_in(read_plain(FILE)["words"], name)))
    around = {"ends": rf"(?: [A-Z][\w’'&-]+){{0,2}} (?:{words})\b(?! ?:)", "states": rf"(?i)\b(?:{words})\b",
              "ideas": rf"(?i)\b(?:{words})\b", "deeds": rf"\w \b(?:{words})\b"}  # fmt: skip
    return re.compile(around[name])
