"""Sentences in, the same out with one that gives two people something to do in two: 'RK will ask, JP to set a day'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.blocks import Span
from loaders.cues import cue

_FEW = 2  # words in front of the letters that are no task


def task_clauses(sentences: Sequence[Span]) -> list[Span]:
    """Each sentence, cut in front of letters that a task of their own follows."""
    return [part for sentence in sentences for part in _cut(sentence)]


def _cut(sentence: Span) -> Iterator[Span]:
    begin = 0
    for found in cue("actions", "next_task").finditer(sentence.text):
        ahead = sentence.text[begin : found.start()]
        if len(ahead.split()) > _FEW and cue("actions", "doer").match(ahead):  # 'RK, JP to ask' are two owners
            yield _part(sentence, begin, found.start())
            begin = found.start("who")
    yield _part(sentence, begin, len(sentence.text))


def last_clause(text: str) -> str:
    """'JF to correct it' of 'the name was wrong, JF to correct it'; "" where no letters have a task in the middle."""
    found = list(cue("actions", "next_task").finditer(text))
    return text[found[-1].start("who") :] if found and len(text[: found[-1].start()].split()) > _FEW else ""


def _part(sentence: Span, begin: int, end: int) -> Span:
    return Span(sentence.start + begin, sentence.start + end, sentence.text[begin:end])
