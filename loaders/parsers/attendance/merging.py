"""People of lists and of sentences in, one row a person out.

Whom nobody lists but somebody stands in for is `represented`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.names import initials, name_key
from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.parsers.attendance.running import Entry
from loaders.people import Person
from loaders.records import AttendanceRecord

_FOR_SOMEBODY = re.compile(
    r"(?:^|,\s*)(?:for|on behalf of|in place of)\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})$"
)
_SURELY = ("present", "also_present")
_USED = "attendance list"
_CAME = ("present", "also_present", "unknown")


def record_of(
    source: Source, who: Entry | Person, state: str, place: tuple[int, int] | None = None
) -> AttendanceRecord:
    """The row of one person with the words that say it; who stands in for somebody is a substitute."""
    person = who.person if isinstance(who, Entry) else who
    start, end = place or ((who.start, who.end) if isinstance(who, Entry) else (0, 0))
    if (person.substitute_for or person.stands_in) and state in _CAME:
        state = "substitute"
    if person.sent_word:
        state = "apology"
    if state == "present" and cue("attendance", "observes").fullmatch(person.post):
        state, person = "also_present", replace(person, post="")
    return AttendanceRecord(
        name=person.name, name_as_written=person.written, post=person.post or None,
        organization=person.organization or None, state=state, substitute_for=person.substitute_for or None,
        role=person.role or None, initials=person.initials, evidence=evidence(source, start, end),
    )  # fmt: skip


def rows_of(source: Source, lines: Sequence[Line], entries: Sequence[Entry], state: str) -> Iterator[AttendanceRecord]:
    """The rows of the people whom some lines list; whom one of them speaks for besides has a row of their own."""
    if entries:
        use(lines)
    for entry in entries:
        yield record_of(source, entry, state)
        if entry.person.also_for:
            yield record_of(
                source, replace(entry, person=Person(entry.person.also_for, entry.person.also_for)), "represented"
            )


def use(lines: Sequence[Line]) -> None:
    """Mark lines as those of a list of people."""
    for line in lines:
        line.used_by = _USED


def unique(rows: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """One row a person: the same name twice in one list is one person; a state that is known goes before `unknown`."""
    kept: dict[str, AttendanceRecord] = {}
    for row in rows:
        held = kept.setdefault(name_key(row.name), row)
        if held is not row and held.state in ("unknown", "represented") and row.state not in ("unknown", held.state):
            held = row
        kept[name_key(row.name)] = held.model_copy(update={"role": held.role or row.role})
    full = {key.split()[-1] for key in kept if " " in key}
    return [row for key, row in kept.items() if key not in full]  # 'Ms Corrigan' below a list that names her in full


def with_parts(rows: Sequence[AttendanceRecord], parts: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """'Chaired by: Pat' beside a list with one Pat Moor names nobody new; with two of them it names neither."""
    kept = list(rows)
    for part in parts:
        key = name_key(part.name)
        said = [name_key(row.name).split() for row in rows]
        bearers = [place for place, words in enumerate(said) if key in (words[0], words[-1])]
        came = [place for place in bearers if rows[place].state in _CAME]
        if not bearers:
            kept.append(part)
        elif len(came) == 1:
            kept[came[0]] = kept[came[0]].model_copy(update={"role": kept[came[0]].role or part.role})
    return kept


def merge_attendance(
    source: Source, lists: Sequence[AttendanceRecord], told: Sequence[AttendanceRecord]
) -> list[AttendanceRecord]:
    """The lists first; what sentences add joins them, and a substitute named in a list gains the state.

    Whom a list names among those who came and a sentence among those who did not may have done either.
    """
    kept = {name_key(row.name): row for row in lists}
    for row in told:
        key = _key_among(kept, row.name)
        if key not in kept:
            kept[key] = row
        elif row.state == "substitute" and kept[key].state in _CAME:
            kept[key] = kept[key].model_copy(update={"state": "substitute", "substitute_for": row.substitute_for})
        elif row.state == "apology" and kept[key].state in _SURELY and key == name_key(row.name):
            kept[key] = kept[key].model_copy(update={"state": "unknown"})
            source.warn("reads_badly", f"{row.name} stands among those who came and among those who sent apologies.")
        elif kept[key].state == "unknown":
            kept[key] = kept[key].model_copy(update={"state": row.state})
    return _with_represented(_named_by_stand_ins(_stand_ins(kept)))


def _stand_ins(kept: dict[str, AttendanceRecord]) -> dict[str, AttendanceRecord]:
    """'Bo Rae, Dale housing, for Ann Lee': a stand-in where the same list has Ann Lee, or one Ann for 'for Ann'.

    Beside a name alone such words may also say where somebody works: 'for North Dale'.
    """
    return {key: _stands_in(row, kept) for key, row in kept.items()}


def _stands_in(row: AttendanceRecord, kept: dict[str, AttendanceRecord]) -> AttendanceRecord:
    for field in ("post", "organization"):
        said = str(getattr(row, field) or "")
        found = _FOR_SOMEBODY.search(said)
        others = [k for k, other in kept.items() if found and _may_mean(found["name"], other) and other is not row]
        left = said[: found.start()].strip(" ,") or None if found else said
        if found and not others and left is None:  # 'Bo Rae for Ann', and no Ann is listed: no employer of his
            return row.model_copy(update={field: None})
        if found is None or len(others) != 1 or row.substitute_for or row.state not in _CAME:
            continue
        state = "substitute" if kept[others[0]].state not in _SURELY else row.state
        return row.model_copy(update={field: left, "state": state, "substitute_for": kept[others[0]].name})
    return row


def _may_mean(name: str, row: AttendanceRecord) -> bool:
    """Whether a full name, or a first name alone, is that of somebody on the list."""
    said, listed = name_key(name).split(), name_key(row.name).split()
    return said == listed or (len(said) == 1 and said[0] == listed[0])


def _named_by_stand_ins(kept: dict[str, AttendanceRecord]) -> dict[str, AttendanceRecord]:
    """'Mrs Attwater' of a sentence, with the first name or letter and the employer that her stand-in's row gives."""
    for row in list(kept.values()):
        key = _key_among(kept, row.substitute_for) if row.substitute_for else ""
        if key in kept and " " not in key and row.substitute_for and " " in row.substitute_for:
            told = {"name": row.substitute_for, "name_as_written": row.substitute_for}
            employer = kept[key].organization or row.organization
            kept[key] = kept[key].model_copy(update={**told, "organization": employer})
    return kept


def _with_represented(kept: dict[str, AttendanceRecord]) -> list[AttendanceRecord]:
    """Give substitutes the full name of whom they stand in for; who is in no list was represented."""
    rows: list[AttendanceRecord] = []
    absent: dict[str, AttendanceRecord] = {}
    for row in kept.values():
        if row.substitute_for:
            key = _key_among(kept, row.substitute_for)
            name = kept[key].name if key in kept else row.substitute_for
            name = name if " " in name else row.substitute_for  # 'Mrs Attwater' of a sentence is N Attwater
            row = row.model_copy(update={"substitute_for": name})
            if key not in kept:
                absent[key] = AttendanceRecord(
                    name=name, name_as_written=name, state="represented", evidence=row.evidence
                )
        rows.append(row)
    return [*rows, *absent.values()]


def _key_among(kept: dict[str, AttendanceRecord], name: str) -> str:
    """The key of the one listed person whom a name means; 'Ms Scullion' is Aoife Scullion where only she bears it."""
    key = name_key(name)
    words = key.split()
    if key in kept or not words:
        return key
    if name.isupper() and len(words) == 1:  # 'for PG': the one listed person with these initials
        meant = [k for k, row in kept.items() if (row.initials or initials(row.name)) == name]
        return meant[0] if len(meant) == 1 else key
    if len(words) > 1 and len(words[0]) > 1:  # 'Martin Storey' is M Storey of the list
        short = [o for o in kept if o.split()[-1] == words[-1] and o.split()[0] == words[0][0]]
        return short[0] if len(short) == 1 else key
    bearers = [
        other for other in kept
        if other.split()[-1] == words[-1] and (len(words) == 1 or other[0] == words[0] or " " not in other)
    ]  # fmt: skip
    return bearers[0] if len(bearers) == 1 else key
