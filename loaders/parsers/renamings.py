"""Sentences in; what they say of names out: another name before, two people of like names, somebody who had died."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from graph.bodies import body_kind
from graph.names import parse_name
from loaders.affiliation import is_organization, is_post
from loaders.blocks import Source, Span, evidence
from loaders.cues import Cue, cue, cues, word_set
from loaders.file_records import RenamingRecord
from loaders.hints import Hint
from loaders.name_words import looks_like_name

_HINT = Hint(
    r"n[ée]e |formerly|previously|re-?named|re-?titled|re-?branded|known as|changed? its name|until|now called"
    r"|(?:known|called) (?:in future|henceforth|hereafter|from)"
    r"|successor|relation|son of|daughter|brother|sister|widow|husband|wife|father|mother|memory|death|died"
    r"|becomes?|becoming|be called|the name|its name|new name|the title"
    r"|passed away|now to be called|changing its name|resident|public|joined|moved|come to"
)
_EVENTS = (
    "married", "renamed", "adopted", "becomes", "new_name", "formerly", "two_people", "died", "outsider", "former_post",
)  # fmt: skip
_ENDS = re.compile(r"(?i)\s+(?:in|from|since|after|on|at|by)\b.*$")


@cache
def _patterns(event: str) -> tuple[Cue, ...]:
    return cues("renamings", event)


def parse_renamings(source: Source, sentences: Iterable[Span]) -> list[RenamingRecord]:
    """Everything the sentences say of names; each once."""
    found: dict[tuple[str, str, str], RenamingRecord] = {}
    for sentence in sentences:
        for said in renamings_in(sentence.text):
            key = (said.event, said.name, said.other)
            proof = evidence(source, sentence.start, sentence.end)
            found.setdefault(key, said.model_copy(update={"evidence": proof}))
    return list(found.values())


def renamings_in(text: str) -> Iterator[RenamingRecord]:
    """What one sentence says of names, without its place."""
    if not _HINT.found_in(text):
        return
    for event in _EVENTS:
        for pattern in _patterns(event):
            if (found := pattern.search(text)) is None:
                continue
            said = found.groupdict()
            record = _record(event, _bare(said.get("name") or ""), _bare(said.get("other") or ""))
            if record is not None and not (record.event == "adopted" and cue("renamings", "only_wished").search(text)):
                yield record
                break


def _bare(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^(?:(?i:that)\s+)?(?i:the)\s+|^(?i:that)\s+", "", words.strip(" ,.;:"))).strip()


def _record(event: str, name: str, other: str) -> RenamingRecord | None:
    """The record of a match, where its words are names of one sort."""
    if event == "new_name":
        return RenamingRecord(event=event, sort="body")
    if event == "becomes":
        is_board = body_kind(name) != ""
        return RenamingRecord(event="becomes", sort="body", name=name) if is_board else None
    name = cue("renamings", "when_named").sub("", name)
    if event == "adopted" or (event == "renamed" and other.lower() in word_set("renamings", "of_its_own")):
        adopted = body_kind(name) != "" and len(name.split()) > 1
        return RenamingRecord(event="adopted", sort="body", name=name, other=other.title()) if adopted else None
    if event in ("renamed", "formerly"):
        before, comma, behind = name.partition(", ")
        if body_kind(before) and not body_kind(name):  # 'Lamp Panel, Mrs Lee continuing in the chair'
            name, comma = before, ""
        name = behind if comma and looks_like_name(before) else name  # 'Ann Lee, Head of Parks (called ... until 2014)'
        people = looks_like_name(other) or looks_like_name(name)  # but no person is 'Dale Homes until 2014'
        sort = "" if not other or (people and event == "formerly") else _sort(name, other)
        return RenamingRecord(event="renamed", sort=sort, name=name, other=_ENDS.sub("", other)) if sort else None
    if not looks_like_name(name):
        return None
    name = parse_name(name).display
    if event == "married":
        whole = other if looks_like_name(other) else f"{parse_name(name).given} {other}"
        return RenamingRecord(event="renamed", sort="person", name=name, other=parse_name(whole).display)
    if event == "two_people":
        return RenamingRecord(event=event, sort="person", name=name, other=other) if looks_like_name(other) else None
    if event == "former_post" and not (is_post(other) or is_organization(other)):
        return None
    return RenamingRecord(event=event, sort="person", name=name, other=other)


def _sort(name: str, other: str) -> str:
    """What sort of thing two names name: a body, a post or an organisation; "" where they are not of one sort."""
    kinds = [_kind(words) for words in (name, other) if words]
    if len(set(kinds)) > 1 and "organization" in kinds and "body" in kinds:
        return "body" if body_kind(other) else ""
    return kinds[0] if len(set(kinds)) == 1 else ""


def _kind(words: str) -> str:
    if words.lower().split()[-1] in word_set("renamings", "group_ends") and " of " not in words:
        return "organization"  # 'Street Warden Team' is no warden, 'Head of Service' a post
    if is_post(words) or is_post(words.removesuffix("s")):
        return "post"
    return "body" if body_kind(words) else "organization"
