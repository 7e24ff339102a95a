"""The sentences of the items in, who sent apologies, stood in, joined or came late out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.names import name_key, parse_name
from loaders.blocks import Line, Source, Span, paragraphs
from loaders.cues import cue, fitting, hint
from loaders.fragments import NAME
from loaders.labels import find_label, is_prose
from loaders.name_words import looks_like_name
from loaders.parsers.attendance.merging import record_of
from loaders.parsers.attendance.running import people_of_text
from loaders.parsers.items import Item
from loaders.people import parse_person
from loaders.people_lists import split_people
from loaders.records import AttendanceRecord

_LEAD_IN = re.compile(r"(?i)^\s*(?:from|the following|on behalf of)\s*:?\s*")
_THEN_OTHERS = re.compile(
    r"(?i)\s+(?:and|with)\s+(?=[^,.()]{4,60}\b(?:attended|attending|deputis|substitut))"
    r"|[,;.]?\s+(?=(?:CC|Copies to|Copy to)\b)|,?\s+(?=(?:for|by|on behalf of) whom\b)"
)


def attendance_of_items(source: Source, items: Sequence[Item], head: Sequence[Line] = ()) -> list[AttendanceRecord]:
    """Apologies and substitutes told in sentences, in the apologies item or where they stand."""
    above = [line for line in head if not line.used_by and not line.ignored_by]
    told = [said for part in paragraphs(source, above) for said in part.sentences()]
    rows = [row for said in told for row in (*_substitutes(source, said), *_listed_in(source, said))]
    for item in items:
        about = cue("attendance", "apologies_item").search(item.about) is not None
        expecting = cue("attendance", "apologies_item", start=True).match(item.about) is not None
        rows += _in_title(source, item)
        for paragraph in item.paragraphs:
            for sentence in paragraph.sentences():
                if not (about or expecting or hint("told").found_in(sentence.text)):
                    continue
                rows += _substitutes(source, sentence)
                rows += _listed_in(source, sentence)
                rows += _told_to_be_there(source, sentence, "present", "joined")
                rows += _told_to_be_there(source, sentence, "also_present", "observed")
                rows += _told_to_be_there(source, sentence, "absent", "missing") if about or expecting else []
                if cue("attendance", "lateness").search(sentence.text):
                    continue
                said = cue("attendance", "apologies_said").search(sentence.text)
                if said:
                    rows += _apologies(source, sentence, said.end() if not _names_first(said) else 0)
                    ends_here = not sentence.text[said.end() :].strip(" :.")
                    expecting = (about and ends_here) or sentence.text.rstrip().endswith((":", ","))
                elif is_prose(sentence.text):
                    expecting = False
                elif about and expecting:
                    rows += _apologies(source, sentence, 0)
    return _merge(rows)


def _in_title(source: Source, item: Item) -> list[AttendanceRecord]:
    """'1. Apologies; Ann Lee and Bo Rae': who sent apologies stands in the title itself."""
    rows: list[AttendanceRecord] = []
    for line in item.heading:
        label = find_label(line.text)
        if label and label.state == "apology" and label.rest:
            start = line.start + label.offset
            rows += [record_of(source, entry, "apology") for entry in people_of_text(label.rest, start)]
    return rows


def _names_first(said: re.Match[str]) -> bool:
    """'Cllr David Cartwright sent apologies': the name stands before the cue."""
    return re.search(r"(?i)sent", said.group(0)) is not None and said.start() > 3


def _apologies(source: Source, sentence: Span, begin: int) -> list[AttendanceRecord]:
    text = sentence.text[begin:]
    if begin == 0 and (sent := cue("attendance", "apologies_said").search(text)):
        text = text[: sent.start()]
    text = _THEN_OTHERS.split(text)[0]
    lead = _LEAD_IN.match(text)
    skip = lead.end() if lead else 0
    rows = []
    for entry in people_of_text(text[skip:], sentence.start + begin + skip):
        row = record_of(source, entry, "apology")
        rows.append(row.model_copy(update={"substitute_for": None}))  # who sent apologies stands in for nobody
    return rows


def _told_to_be_there(source: Source, sentence: Span, state: str, name: str) -> list[AttendanceRecord]:
    """'Ann Lee and Bo Rae joined by telephone', 'apologies for lateness from Ann Lee': they came."""
    rows: list[AttendanceRecord] = []
    for pattern in fitting(sentence.text, "attendance", name):
        for found in pattern.finditer(sentence.text):
            for piece in split_people(found["names"]):
                if looks_like_name(piece) and (person := parse_person(piece)) is not None:
                    rows.append(record_of(source, person, state, (sentence.start, sentence.end)))
    return rows


def _listed_in(source: Source, sentence: Span) -> list[AttendanceRecord]:
    """'Board members present were Ann Lee, Bo Rae and Cy Dee': a sentence that lists three people or more."""
    found = cue("attendance", "present_said").search(sentence.text)
    if found is None:
        return []
    entries = people_of_text(sentence.text[found.end() :], sentence.start + found.end())
    state = "also_present" if found["also"] else "present"
    return [record_of(source, entry, state) for entry in entries]


def _substitutes(source: Source, sentence: Span) -> list[AttendanceRecord]:
    """'Kim attended in his absence', 'A - B substituted', 'B attended as substitute for A'."""
    rows: list[AttendanceRecord] = []
    for pattern in fitting(sentence.text, "attendance", "substitute"):
        for found in pattern.finditer(sentence.text):
            group = found.groupdict()
            written = group["sub"].strip()
            person = parse_person(written + (group.get("role") or ""))
            if person is None or any(name_key(row.name) == name_key(person.name) for row in rows):
                continue
            absent = group.get("for") or _named_before(sentence.text[: found.start("sub")])
            row = record_of(source, person, "substitute", (sentence.start, sentence.end))
            rows.append(row.model_copy(update={"substitute_for": parse_name(absent).display if absent else None}))
    return rows


def _named_before(text: str) -> str:
    """The last person named in front of a substitute."""
    names = [m.group(0) for m in re.finditer(NAME, text) if looks_like_name(m.group(0))]
    return names[-1] if names else ""


def _merge(rows: list[AttendanceRecord]) -> list[AttendanceRecord]:
    """A substitute stays a substitute when the sentence also stands among the apologies."""
    kept: dict[str, AttendanceRecord] = {}
    for row in sorted(rows, key=lambda r: r.state != "substitute"):
        kept.setdefault(name_key(row.name), row)
    return list(kept.values())
