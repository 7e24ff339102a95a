"""Sentences in, groups that are given a new name by what is agreed next, or go on under one, out.

'The Lamp Forum has asked to be renamed the Light Group. RESOLVED accordingly.' A name only asked for is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.bodies import body_stem
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, fitting
from loaders.file_records import RenamingRecord
from loaders.parsers.charges import named_group

_NEAR = 3  # sentences behind a wish in which it is granted, and before 'it' in which one group is named


def parse_agreed_renamings(source: Source, sentences: Sequence[Span]) -> Iterator[RenamingRecord]:
    """One record for each new name, with the words that give it."""
    for place, sentence in enumerate(sentences):
        for pattern in fitting(sentence.text, "renamings", "asked_for"):
            found = pattern.search(sentence.text)
            last = _granted(sentences, place) if found else None
            if found and last is not None:
                yield from _record(source, (sentence, last), found["name"], named_group(found["other"]))
        for pattern in fitting(sentence.text, "renamings", "goes_on_as"):
            if found := pattern.search(sentence.text):
                yield from _record(source, (sentence, sentence), found["name"], _group_before(sentences, place))


def _record(source: Source, said: tuple[Span, Span], name: str, older: str) -> Iterator[RenamingRecord]:
    newer = named_group(name)
    if newer and older and body_stem(newer) != body_stem(older):
        proof = evidence(source, said[0].start, said[1].end)
        yield RenamingRecord(event="renamed", sort="body", name=newer, other=older, evidence=proof)


def _granted(sentences: Sequence[Span], place: int) -> Span | None:
    """The sentence that grants what another asks for: that one itself or one of the next."""
    near = sentences[place : place + 1 + _NEAR]
    return next((one for one in near if cue("renamings", "granted").search(one.text)), None)


def _group_before(sentences: Sequence[Span], place: int) -> str:
    """The one group that the sentences just before name."""
    found: dict[str, str] = {}
    for sentence in sentences[max(place - _NEAR, 0) : place]:
        for said in cue("charges", "a_group").finditer(sentence.text):
            if name := named_group(said.group()):
                found[body_stem(name)] = name
    return next(iter(found.values())) if len(found) == 1 else ""
