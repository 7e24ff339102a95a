"""The head of the minutes and the apologies item in, who was there and who was not out.

A list under a label takes the label's state; a list whose label is lost is `unknown`, never `present`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import name_key, parse_name
from loaders.blocks import Line, Source, Span, evidence
from loaders.cues import NAME, cue, cues, hint
from loaders.parsers.items import Item
from loaders.people import Person, looks_like_name, parse_person, split_people
from loaders.records import AttendanceRecord

_TITLED = re.compile(
    r"(?<=[a-z])\s+(?=(?:Dr|Cllr|Councillor|Mr|Mrs|Ms|Inspector|Superintendent|Sergeant|PC|DCI)\.?"
    r"\s+[A-Z][a-z]+\s+[A-Z])"
)
LABELS = ("also_present", "present", "apology", "absent")


def attendance_of_lists(source: Source, head: Sequence[Line]) -> list[AttendanceRecord]:
    """People listed under Present, Also present, Apologies, Absent above the first item."""
    rows: list[AttendanceRecord] = []
    state = ""
    for line, text, start in _entries(source, head):
        label, rest, offset = _label(text)
        if label:
            state = label
            line.used_by = "attendance list"
            if not rest:
                continue
            text, start = rest, start + offset
        if state:
            rows += _people_of_line(source, line, text, start, state)
    return _unique(rows)


def members_of_agenda(source: Source, head: Sequence[Line]) -> list[AttendanceRecord]:
    """The roster an agenda is addressed to ('To: Members of the ...'); invited is not present."""
    rows: list[AttendanceRecord] = []
    for line, text, start in _entries(source, head):
        if "(" in text or "," in text:
            rows += _people_of_line(source, line, text, start, "member")
    return _unique(rows)


def _entries(source: Source, lines: Sequence[Line]) -> Iterator[tuple[Line, str, int]]:
    """Lines of a list, each joined with the next until its brackets balance."""
    held: list[Line] = []
    for line in lines:
        if line.ignored_by:
            continue
        if held and _opens_entry(line):
            yield held[0], source.flat[held[0].start : held[-1].end], held[0].start
            held = []
        held.append(line)
        text = source.flat[held[0].start : held[-1].end]
        if text.count("(") > text.count(")") and len(held) < 3:
            continue
        for part in held[1:]:
            part.used_by = "attendance list"
        yield held[0], text, held[0].start
        held = []
    if held:
        yield held[0], source.flat[held[0].start : held[-1].end], held[0].start


def _opens_entry(line: Line) -> bool:
    """Whether a line begins with a name and a bracket or comma: a bracket left open above it was never closed."""
    head = re.match(r"^([^,(]{5,40})\s*[,(]", line.text)
    return head is not None and parse_person(line.text) is not None and looks_like_name(head.group(1).strip())


def _label(text: str) -> tuple[str, str, int]:
    """The state a label gives, and what stands behind it on the same line."""
    for label in LABELS:
        found = cue("attendance", label, start=True).match(text)
        if found:
            rest = text[found.end() :]
            return label, rest.strip(), found.end() + len(rest) - len(rest.lstrip())
    return "", "", 0


def _people_of_line(source: Source, line: Line, text: str, start: int, state: str) -> list[AttendanceRecord]:
    """One person a line, or a running list."""
    person = parse_person(text)
    separate = re.sub(r"\([^()]*\)", "", text)
    if person is not None and separate.count(";") + separate.count(",") < 3:
        line.used_by = "attendance list"
        return [_record(source, person, start, start + len(text.rstrip()), state)]
    found = [(entry, piece) for piece in split_people(text) if (entry := parse_person(piece)) is not None]
    if len(found) < 2:
        return []
    line.used_by = "attendance list"
    return [_record(source, entry, *_place(text, piece, start), state) for entry, piece in found]


def _place(text: str, piece: str, start: int) -> tuple[int, int]:
    at = text.find(piece)
    words = piece if at >= 0 else piece.split(",")[0]
    at = max(text.find(words), 0)
    return start + at, start + at + len(words)


def _record(source: Source, person: Person, start: int, end: int, state: str) -> AttendanceRecord:
    if person.substitute_for and state in ("present", "also_present"):
        state = "substitute"
    return AttendanceRecord(
        name=person.name, name_as_written=person.written, post=person.post or None,
        organization=person.organization or None, state=state, substitute_for=person.substitute_for or None,
        role=person.role or None, initials=person.initials, evidence=evidence(source, start, end),
    )  # fmt: skip


def _unique(rows: list[AttendanceRecord]) -> list[AttendanceRecord]:
    """One row a person: the same name twice in one list is one person."""
    kept: dict[str, AttendanceRecord] = {}
    for row in rows:
        kept.setdefault(name_key(row.name), row)
    return list(kept.values())


def attendance_of_items(source: Source, items: Sequence[Item]) -> list[AttendanceRecord]:
    """Apologies and substitutes told in sentences, in the apologies item or where they stand."""
    rows: list[AttendanceRecord] = []
    for item in items:
        about = cue("attendance", "apologies_item").search(item.about) is not None
        expecting = False
        for paragraph in item.paragraphs:
            for sentence in paragraph.sentences():
                if not (about or expecting or hint("told").found_in(sentence.text)):
                    continue
                rows += _substitutes(source, sentence)
                if cue("attendance", "lateness").search(sentence.text):
                    continue
                said = cue("attendance", "apologies_said").search(sentence.text)
                if said:
                    rows += _apologies(source, sentence, said.end() if not _names_first(said) else 0)
                    ends_here = not sentence.text[said.end() :].strip(" :.")
                    expecting = (about and ends_here) or sentence.text.rstrip().endswith(":")
                elif about and expecting:
                    rows += _apologies(source, sentence, 0)
    return _merge(rows)


def _names_first(said: re.Match[str]) -> bool:
    """'Cllr David Cartwright sent apologies': the name stands before the cue."""
    return re.search(r"(?i)sent", said.group(0)) is not None and said.start() > 3


def _apologies(source: Source, sentence: Span, begin: int) -> list[AttendanceRecord]:
    text = sentence.text[begin:]
    if begin == 0 and (sent := cue("attendance", "apologies_said").search(text)):
        text = text[: sent.start()]
    text = re.split(r"(?i)\s+(?:and|with)\s+(?=[^,.]{4,60}\b(?:attended|attending|deputis|substitut))", text)[0]
    rows = []
    for piece in _lost_commas(split_people(re.sub(r"(?i)^\s*(?:from|the following)\s*:?\s*", "", text))):
        piece = re.sub(r"^(?:the|from|and|both)\s+(?=[A-Z])", "", piece)
        person = parse_person(piece.split(" - ")[0] if " substituted" in piece else piece)
        if person is not None:
            start, end = _place(sentence.text, piece, sentence.start)
            row = _record(source, person, start, end, "apology")
            rows.append(row.model_copy(update={"substitute_for": None}))  # who sent apologies stands in for nobody
    return rows


def _lost_commas(pieces: list[str]) -> list[str]:
    """'Ann Bee Cy Dee' in a list of two-word names is two people: a comma was lost."""
    plain = [p for p in pieces if looks_like_name(p)]
    twos = sum(len(parse_name(p).display.split()) == 2 for p in plain)
    parted: list[str] = []
    for piece in [part for entry in pieces for part in _TITLED.split(entry)]:
        words = piece.split()
        if len(words) == 4 and twos >= 3 and all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words):
            parted += [" ".join(words[:2]), " ".join(words[2:])]
        else:
            parted.append(piece)
    return parted


def _substitutes(source: Source, sentence: Span) -> list[AttendanceRecord]:
    """'Kim attended in his absence', 'A - B substituted', 'B attended as substitute for A'."""
    rows: list[AttendanceRecord] = []
    for pattern in cues("attendance", "substitute"):
        for found in pattern.finditer(sentence.text):
            group = found.groupdict()
            written = group["sub"].strip()
            person = parse_person(written)
            if person is None or any(name_key(row.name) == name_key(person.name) for row in rows):
                continue
            absent = group.get("for") or _named_before(sentence.text[: found.start("sub")])
            row = _record(source, person, sentence.start, sentence.end, "substitute")
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


def merge_attendance(lists: list[AttendanceRecord], told: list[AttendanceRecord]) -> list[AttendanceRecord]:
    """The lists first; what sentences add joins them, and a substitute named in a list gains the state."""
    kept = {name_key(row.name): row for row in lists}
    for row in told:
        key = name_key(row.name)
        if key not in kept:
            kept[key] = row
        elif row.state == "substitute" and kept[key].state in ("present", "also_present"):
            kept[key] = kept[key].model_copy(update={"state": "substitute", "substitute_for": row.substitute_for})
    return list(kept.values())
