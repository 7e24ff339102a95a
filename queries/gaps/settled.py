"""A problem that nobody was given, in; whether a later task on the same matter, done since, took it up, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.plain_words import read_plain, words_in
from graph.schema import Node, Quote
from queries.asked import loose
from queries.facts import words_of
from queries.gaps.facts import GapFacts
from queries.gaps.heard import FILE
from queries.gaps.words import SMALL_WORDS


def settled_later(known: GapFacts, issue: Node, said: Quote) -> bool:
    """Whether a task of a later meeting on a matter, in a word of the problem that the matter's name lacks, is done.

    'There was no agreed formula for the cost of lamps' and later 'Ann to agree a formula', since closed.
    """
    wanted = _telling(said.quote) - _telling(issue.name)
    return any(
        known.facts.node(task).date > said.meeting
        and wanted & _telling(words_of(known.facts.node(task)))
        and known.facts.out(task, "ASSIGNED_TO")
        and known.is_closed(task)
        for task in _tasks_on(known, issue)
    )


def _tasks_on(known: GapFacts, issue: Node) -> Iterator[str]:
    """The tasks about a matter, and those of the items about it."""
    for edge in known.facts.into(issue.key, "ABOUT"):
        given = [one.src for one in known.facts.into(edge.src, "ARISES_FROM")] if edge.src.startswith("item:") else []
        yield from (key for key in (edge.src, *given) if key.startswith("action:"))


def _telling(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    return {*re.findall(r"\b[a-z]{6,}\b", loose(text))} - SMALL_WORDS - {*words_in(read_plain(FILE)["done"], "of_any")}
