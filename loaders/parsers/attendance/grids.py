"""The rows of one table of people in, its people out: names, posts, employers and marks by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.dates import first_date
from graph.names import initials as letters_of
from graph.names import parse_name
from loaders.affiliation import (
    chairs_here,
    is_no_post,
    is_organization,
    is_post,
    rank_post,
    role_in_meeting,
    split_affiliation,
    trim,
    without_remarks,
)  # fmt: skip
from loaders.cues import cue, word_set
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.attendance.first_names import surely_names
from loaders.parsers.attendance.marks import named_substitute, state_of_mark, state_of_words, wrote
from loaders.parsers.attendance.running import Entry, people_of_text
from loaders.parsers.rows import Cell, Row, is_header
from loaders.parsers.rows_even import goes_on
from loaders.people import Person, parse_person, split_stand_in
from loaders.readers.tables import read_columns

_ROLE_AT_END = re.compile(
    r"(?i)(?:[,(–]\s*|\s-\s|^|\s)\s*\(?(?:in the )?(?P<role>(?:vice[- ]|deputy )?chair(?:man|woman|person)?"
    r"|minutes|notes|minute taker|note taker|secretary|clerk)\)?\s*$"
)
_BROKEN = re.compile(r"[a-z]-$")  # 'Vice-' over 'Chairman' is one word
_MOST_MARKED = 0.5  # share of the rows that a column of marks without a heading fills at least
_MOST_NAMED = 0.6  # share of the cells of a column that name people by a well-known first name
_DAY_AND_MONTH = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})")
_EMPTY = re.compile(r"^[\s–—.-]*$")
_LETTERS = re.compile(r"^\(?[A-Z][A-Za-z]{1,3}\)?$")


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of a table, with the state a mark gives ("" without one)."""

    entry: Entry
    state: str = ""


def people_of_table(rows: Sequence[Row], legend: Mapping[str, str], held: str = "") -> list[Listed]:
    """Everybody a table lists; [] for a table that lists no people.

    Of columns headed by days, as a register of a year has them, only that of the day `held` counts.
    """
    if (begins := _side_by_side(rows)) and not any(heads_people(row, legend) for row in rows[:3]):
        return [
            listed
            for begin, end in zip(begins, [*begins[1:], None], strict=True)
            for listed in people_of_table([replace(row, cells=row.cells[begin:end]) for row in rows], legend, held)
        ]
    header = next((place for place, row in enumerate(rows[:3]) if heads_people(row, legend)), -1)
    if header > 0 and any(parse_person(text) for row in rows[:header] for text in row.texts[:1]):
        rows, header = rows[:header], -1  # the head of another table, right below the last person
    columns = read_columns([row.texts for row in rows])
    kinds = list(columns.kinds)
    said = list(rows[header].texts) if header >= 0 else list(columns.said)
    said += [""] * (len(kinds) - len(said))
    names = _name_column(rows[header + 1 :], kinds)
    if names < 0:
        return []
    marks = [
        place for place, kind in enumerate(kinds)
        if place != names
        and (_is_mark(kind, said[place], legend) or _under_a_day(rows[header + 1 :], place, said[place], legend))
    ]  # fmt: skip
    every = tuple(marks)
    marks = _of_the_day(marks, said, held) if every else _unheaded_marks(rows[header + 1 :], names, legend)
    found: list[Listed] = []
    for row in rows[header + 1 :]:
        if not is_header(row):
            found += _people_of_row(row, _Plan(names, tuple(kinds), tuple(said), tuple(marks), every), legend)
    return found


def _side_by_side(rows: Sequence[Row]) -> list[int]:
    """The columns at which people begin where each row holds two or more of them; [] where it holds one."""
    width = max((len(row.cells) for row in rows), default=0)
    begins = []
    for place in range(width):
        said = [row.cells[place].text for row in rows if place < len(row.cells) and row.cells[place].text]
        names = [text for text in said if (person := parse_person(text)) is not None and has_given_name(person.name)]
        whole = len(said) == 2 == len(names)
        if whole or (len(said) > 2 and len(names) >= _MOST_NAMED * len(said)):
            begins.append(place)
    return begins if len(begins) > 1 else []


@dataclass(frozen=True, slots=True)
class _Plan:
    names: int
    kinds: tuple[str, ...]
    said: tuple[str, ...]
    marks: tuple[int, ...]
    every: tuple[int, ...] = ()  # all columns of marks, those of other days too


def heads_people(row: Row, legend: Mapping[str, str]) -> bool:
    """Whether a row names the columns of a table, or holds the marks of the legend as headings."""
    days = [_DAY_AND_MONTH.fullmatch(text.strip()) is not None for text in row.texts[1:] if text.strip()]
    return is_header(row) or len({text for text in row.texts if text in legend}) > 1 or (bool(days) and all(days))


def _is_mark(kind: str, heading: str, legend: Mapping[str, str]) -> bool:
    return kind == "mark" or heading in legend or (kind in ("status", "name") and state_of_words(heading) != "")


def _name_column(rows: Sequence[Row], kinds: Sequence[str]) -> int:
    """The column that names people: the one whose cells do, whatever its heading says."""
    width = max((len(row.cells) for row in rows), default=0)
    best, most = -1, 0.5
    for place in range(width):
        said = [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place].text]
        share = sum(_names_somebody(cell) for cell in said) / len(said) if said else 0.0
        share += 0.1 if place < len(kinds) and kinds[place] == "name" else 0.0
        if share > most:
            best, most = place, share
    return best


def _names_somebody(cell: Cell) -> bool:
    first = cell.spans[0].text if cell.spans else ""
    head = re.split(r"[,(;:]|\s[-–—/]\s?|\s{2,}|\band\b", first)[0].strip()
    return looks_like_name(head) or looks_like_name(cell.text)


def _of_the_day(marks: Sequence[int], said: Sequence[str], held: str) -> list[int]:
    """Of several columns of marks under days, that of the meeting."""
    days = {place: _day_over(said[place], held) for place in marks}
    if sum(map(bool, days.values())) < 2:
        return list(marks)
    return [place for place, day in days.items() if day and day == held] or [p for p, day in days.items() if not day]


def _day_over(heading: str, held: str) -> str:
    """The day over a column of marks, in the year of the meeting where it gives none: '04/06'."""
    if found := _DAY_AND_MONTH.fullmatch(heading.strip()):
        return f"{held[:4]}-{int(found['month']):02d}-{int(found['day']):02d}"
    return first_date(heading, full=True)


def _under_a_day(rows: Sequence[Row], place: int, heading: str, legend: Mapping[str, str]) -> bool:
    """Whether a column headed by a day alone holds marks."""
    if _DAY_AND_MONTH.fullmatch(heading.strip()) is None:
        return False
    said = [row.cells[place].text for row in rows if place < len(row.cells) and not _EMPTY.match(row.cells[place].text)]
    return sum(bool(state_of_mark(cell, "", legend)) for cell in said) > max(1, 0.7 * len(said))


def _unheaded_marks(rows: Sequence[Row], names: int, legend: Mapping[str, str]) -> list[int]:
    """The last column, where nearly all of its cells are marks."""
    width = max((len(row.cells) for row in rows), default=0)
    for place in range(width - 1, names, -1):
        said = [row.cells[place].text for row in rows if place < len(row.cells)]
        said = [cell for cell in said if not _EMPTY.match(cell)]
        fits = sum(bool(state_of_mark(cell, "", legend)) for cell in said)
        if len(said) > 2 and fits >= 0.8 * len(said) and len(said) > _MOST_MARKED * len(rows):
            return [place]
    return []


def _people_of_row(row: Row, plan: _Plan, legend: Mapping[str, str]) -> Iterator[Listed]:
    if plan.names >= len(row.cells) or not row.cells[plan.names].spans:
        return
    # marks of other days only tell nothing of this one, nor does the label over the register
    state = _state(row, plan, legend) if plan.marks or not plan.every else "unknown"
    cell = row.cells[plan.names]
    for entry in _people_of_cell(cell):
        person = _dress(entry.person, row, plan)
        if not person.role and any(wrote(row.cells[place].text) for place in plan.marks if place < len(row.cells)):
            person = replace(person, role="clerk")
        if not person.role and any(_led(row.cells[place].text) for place in plan.marks if place < len(row.cells)):
            person = replace(person, role="chair")
        yield Listed(Entry(person, row.start, row.end), state)
        for place in plan.marks:
            came = named_substitute(row.cells[place].text, legend) if place < len(row.cells) else ""
            if came and (other := parse_person(came)) is not None:
                instead = replace(other, substitute_for=person.name)
                yield Listed(Entry(instead, row.start, row.end), "substitute")


def _led(mark: str) -> bool:
    """Whether a mark says that somebody was in the chair: 'P (Chair)'."""
    _, bracket, inside = mark.partition("(")
    return bool(bracket) and role_in_meeting(inside.strip(" )")) == "chair"


def _people_of_cell(cell: Cell) -> list[Entry]:
    """The person of a cell, or several: one a line, or parted by commas; the lines below a name tell of its bearer."""
    whole = parse_person(cell.text)
    lines = [(span, parse_person(span.text)) for span in cell.spans]
    named = [(span, person) for span, person in lines if person is not None]
    if len(named) > 1 and len(named) == len(lines):
        return [Entry(person, span.start, span.end) for span, person in named]
    if lines and lines[0][1] is not None and len(lines) > 1:
        rest = " ".join(span.text for span, _ in lines[1:])
        joined = parse_person(f"{cell.spans[0].text}, {rest}") if "," not in cell.spans[0].text else whole
        return [Entry(joined or lines[0][1], cell.start, cell.end)]
    if whole is not None and cell.text.count(",") + cell.text.count(";") < 3 and " and " not in cell.text:
        return [Entry(whole, cell.start, cell.end)]
    people = people_of_text(cell.text, cell.start)
    return people or ([Entry(whole, cell.start, cell.end)] if whole else [])


def _state(row: Row, plan: _Plan, legend: Mapping[str, str]) -> str:
    states = [
        state_of_mark(row.cells[place].text, plan.said[place] if place < len(plan.said) else "", legend)
        for place in plan.marks
        if place < len(row.cells)
    ]
    said = [state for state in states if state]
    if "substitute" in said:
        return "substitute"
    return said[0] if len(set(said)) == 1 else ""


def _dress(person: Person, row: Row, plan: _Plan) -> Person:
    """Give a person what the other cells of the row say: post, employer, initials, role, whom they stand in for."""
    for place, cell in enumerate(row.cells):
        if place == plan.names or place in plan.marks or place in plan.every or _EMPTY.match(cell.text):
            continue
        kind = plan.kinds[place] if place < len(plan.kinds) else ""
        if place < len(plan.said) and _holds_both(plan.said[place], cell.text):
            kind = ""
        if kind in ("contact", "page", "due", "start", "end", "number"):
            continue
        plain = cell.text.strip("() ")
        own = plain == letters_of(person.name)  # 'GP' is a doctor, but not beside Gail Pole
        if _LETTERS.match(cell.text) and (own or (not is_post(cell.text) and letters_of(person.name)[:1] == plain[:1])):
            person = replace(person, initials=person.initials or plain)
            continue
        person = _add(person, _lines_of(cell), kind)
    return person


def _holds_both(heading: str, text: str) -> bool:
    """Whether a column is headed 'Role / organisation', and the words themselves tell which: no 'Data and Estates'."""
    if cue("attendance", "post_or_employer").fullmatch(heading.strip()) is None:
        return False
    matters = word_set("owners", "subjects").isdisjoint(re.findall(r"[a-z]+", text.lower()))
    return matters or is_post(text) or is_organization(text)


def _lines_of(cell: Cell) -> str:
    """What the lines of a cell say, with a comma between those that each say a thing of its own."""
    said = ""
    for span in cell.spans:
        parted = "" if not said or _BROKEN.search(said) else " " if goes_on(said) else ", "
        said += parted + span.text.strip(" ,")
    return said


def _is_body(words: str) -> bool:
    """Whether words end in those of a body or a post of their own: 'Case Review Panel', 'Resident Board'."""
    last = words.lower().split()[-1:]
    return bool(last) and (last[0] in word_set("owners", "body_words") or last[0] == "council")


def _add(person: Person, text: str, kind: str) -> Person:
    """Add what one cell says."""
    named, besides, text = split_stand_in(text)
    if named:
        person = replace(person, also_for=named) if besides else replace(person, substitute_for=named)
    titled = " " in text and chairs_here(text)  # 'Independent Chair' is a post and a part in this meeting
    if not titled and (role := _ROLE_AT_END.search(text)) and role_in_meeting(role["role"]):
        before = trim(text[: role.start()])
        loose = role.group()[0].isspace() and not role.group().strip().startswith(("(", "-"))
        if not (loose and _is_body(before)):  # 'Review Panel Chair' chairs another body
            person = replace(person, role=person.role or role_in_meeting(role["role"]))
            text = before
    text = without_remarks(text)
    somebody = kind not in ("post", "organization") and surely_names(text) and not is_organization(text)
    if not text or is_no_post(text) or somebody:  # nobody is somebody's employer
        return person
    if titled:
        return replace(person, post=person.post or text, role=person.role or "chair")
    if kind == "post" and not is_organization(text):
        post, organization = text, ""
    elif kind == "organization" and not is_post(text):
        post, organization = "", text
    else:
        post, organization = split_affiliation(text)
    as_chair = person.role or ("chair" if not organization and not person.organization and chairs_here(post) else "")
    is_rank = person.post == rank_post(parse_name(person.written).prefix)
    post = (post or person.post) if is_rank else (person.post or post)  # a post in a cell says more than a rank
    return replace(person, post=post, organization=person.organization or organization, role=as_chair)
