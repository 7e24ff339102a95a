"""One line of a list in, the people it names out: one entry, or many parted by marks or by nothing but their rhythm."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.names import parse_name, particles, split_prefix
from loaders.cues import cue, word_set
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.attendance.first_names import (
    first_name,
    first_name_length,
    first_names_between_semicolons,
    first_names_in,
    surely_names,
    surname_of,
    surnames_in,
    two_people,
)
from loaders.parsers.attendance.untangle import untangled
from loaders.people import GAP, Person, is_known_first_name, parse_person, unglued
from loaders.people_lists import is_place, split_entries, split_people

_BRACKETS = re.compile(r"\([^()]*\)")
_TITLES = (
    r"(?:Dr|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Prof|Rev|Canon|Inspector|Superintendent|Sergeant|PC|DCI|Supt|Insp|Sgt)"
)
_FIRST_OF_TWO = r"Detective|Det|Chief|Ch|Acting|Temporary|Police"  # words of a rank before its noun
_NOT_INSIDE = "".join(rf"(?<!\b{word})(?<!\b{word}\.)" for word in _FIRST_OF_TWO.split("|"))
_TITLED = re.compile(
    rf"(?<=[a-z]){_NOT_INSIDE}\s+(?=(?:(?:{_FIRST_OF_TWO})\.?\s+){{0,3}}{_TITLES}\.?\s+[A-Z][a-z]+\s+[A-Z])"
)
_PLURAL = re.compile(r"^(?P<title>Cllr|Councillor|Alderm[ae]n|Deput(?:y|ie)|Senator)s\.?:?\s+", re.IGNORECASE)
_DASH = re.compile(r"\s*\([^()]{1,40}\)\s*(?:[-–—]\s*)?|\s+[-–—]\s*(?=\S)|\s*[–—](?=\S)")
_LETTERS = re.compile(r"^(?P<letters>[A-Z](?:\s?[A-Z]){1,3}[a-z]?)\s*(?P<rest>\([^()]*\))?\.?$")
_FOR = re.compile(r"\((?:for|rep(?:resenting)?|sub(?:stitute)? for) (?P<name>[A-Z]{2,4})\)")
_TOWARDS = frozenset(("for", "of", "representing", "with", "rep"))  # before a name that is not the entry's own
_LONGEST_LIST = 20_000  # letters of a list of people on one line
_LONGEST = 120  # letters that the post and employer of one person have at most
_JOINED = re.compile(r"[\s,;]*(?:\b(?:and|with)|&)?[\s,;]*$")
_INITIAL = re.compile(r"[B-Z]\.? ?(?:[A-Z]\.? ?)?[A-Z][a-z]")
_LONE = re.compile(r"[A-Z]\.")  # an initial: 'G. Moor'
_AND_OTHERS = re.compile(r"\s(?:and|with)\s+(?:the|an?|one|some)\s[^,;]{3,60}$")
_DOT = re.compile(r"(?<=\s)[·•](?=\s)")  # parts people as a semicolon does: 'Ann Lee, Parks · Bo Rae'
_LETTER_A = re.compile(r"^A (?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list, and where the words about them stand in the source."""

    person: Person
    start: int
    end: int


def people_of_text(text: str, start: int) -> list[Entry]:
    """Everybody a line of a list names; [] for a line that names nobody for certain."""
    text = text.rstrip()
    if len(text) > _LONGEST_LIST:
        return []
    text = cue("attendance", "replaced").blank(text).rstrip()
    text = _DOT.sub(";", untangled(cue("attendance", "accepted_behind").blank(text).rstrip()))
    if entries := _of_letters(text, start):
        return entries
    if cells := _cells(text):
        return [entry for begin, cell in cells for entry in people_of_text(cell, start + begin)]
    person = parse_person(text)
    if person is not None and not _PLURAL.match(text) and (_is_one(text) or unglued(text) != text):
        return [Entry(person, start, start + len(text))]
    listed, running = _listed(text, start), list(people_by_rhythm(text, start))
    # 'Cllr Moor With the absence of the chairman it was ...': one name, and a sentence
    alone = len(running) == 1 and running[0].start == start and split_prefix(text)[0]
    opens = alone and cue("attendance", "list_over").search(text)
    if len(running) > max(len(listed), 1) or (opens and not listed):
        return running
    if not listed and (others := _AND_OTHERS.search(text)):  # 'B. Moor and the wardens'
        return people_of_text(text[: others.start()], start)
    return listed


def _cells(text: str) -> list[tuple[int, str]]:
    """'Ann Lee      Bo Rae (Chair)': the cells of a row of people, and where they begin; [] for any other."""
    ends = [(found.start(), found.end()) for found in GAP.finditer(text.rstrip())]
    begins = [0, *(end for _, end in ends)]
    cells = [(begin, text[begin:end]) for begin, end in zip(begins, [*(at for at, _ in ends), len(text)], strict=True)]
    heads = [cell.split("(")[0].strip(" ,;") for _, cell in cells]
    return cells if len(cells) > 1 and looks_like_name(heads[0]) and all(map(surely_names, heads[1:])) else []


def _is_one(text: str) -> bool:
    """Whether a line holds a single entry: few marks outside brackets, and no second name with its own bracket."""
    separate = _BRACKETS.sub("", text)
    pieces = [piece.strip(" .") for piece in re.split(r"[,;]|\band\b", separate)]
    if any(
        surely_names(piece) or (len(pieces) > 3 and looks_like_name(piece) and not is_place(piece))
        for piece in pieces[1:]
    ):
        return False
    if first_names_between_semicolons(text) or any(map(is_known_first_name, pieces[1:])):  # 'Mrs Bo, Keith'
        return False
    return len(_name_ends(text)) < 2 and len(first_names_of(separate)) < 2


def _listed(text: str, start: int) -> list[Entry]:
    """A list parted at semicolons, commas and 'and'."""
    plural = _PLURAL.match(text)
    body = text[plural.end() :] if plural else text
    informal = first_names_in(split_entries(body)) | first_names_between_semicolons(body)
    surnames = surnames_in(body) if plural else frozenset()
    pieces = _pieces(body, informal | surnames)
    letters = sum(_INITIAL.match(piece) is not None for piece in pieces) > 1
    found: list[Entry] = []
    at = len(text) - len(body)
    for piece in pieces:
        plain = _LETTER_A.sub("A. ", piece) if letters else piece  # among 'B Moor, C Quill' it is no article
        head, title = piece.split("(")[0].strip(), f"{plural['title']} " if plural else ""
        title = "" if cue("attendance", "office_first").fullmatch(piece) else title  # the clerk is no councillor
        person = surname_of(title, piece) if head in surnames else parse_person(f"{title}{plain}")
        person = person or (first_name(piece) if head in informal else None)
        place = text.find(piece.split(",")[0], at)
        if person is None or place < 0:
            continue
        end = place + (len(piece) if text.startswith(piece, place) else len(piece.split(",")[0]))
        found.append(Entry(person, start + place, start + end))
        at = end
    return found if len(found) > 1 or informal or surnames else []


def _pieces(body: str, informal: Container[str]) -> list[str]:
    """The entries of a running list; between semicolons a comma parts people only where it parts nothing else."""
    if ";" not in body:
        return _lost_commas(_parted(split_people(body, informal)))
    pieces: list[str] = []
    for part in filter(None, map(str.strip, body.split(";"))):
        if plural := _PLURAL.match(part):  # 'Cllrs A Bo & C Di' between semicolons
            pieces += split_people(part[plural.end() :], informal)
            continue
        inner = split_people(part, informal)
        heads = [piece.split("(")[0].strip() for piece in inner]
        several = len(inner) > 1 and (
            all(surely_names(piece) for piece in (*inner[:-1], heads[-1]))  # 'Ann Lee, Bo Rae (Police)'
            or all(_INITIAL.match(head) and looks_like_name(head) for head in heads)
        )
        pieces += inner if several else two_people(part) or [part]
    return pieces


def _parted(pieces: Sequence[str]) -> list[str]:
    """'Ann Bee, PARK Cy Dee': where an employer runs into the next name, the name begins at its first name."""
    parted: list[str] = []
    for piece in pieces:
        words = piece.split("(")[0].split()
        runs_in = (
            parted and len(words) == 3 and looks_like_name(" ".join(words[1:])) and has_given_name(" ".join(words[1:]))
            and not has_given_name(piece) and not split_prefix(piece)[0]
        )  # fmt: skip
        if runs_in:
            parted[-1] += f", {words[0]}"
        parted.append(piece[len(words[0]) :].strip() if runs_in else piece)
    return parted


def _of_letters(text: str, start: int) -> list[Entry]:
    """A list of initials only ('AB (Chair), C D, EF (for GH)'): each is a person whose name the minutes keep back."""
    pieces = [m for m in re.finditer(r"[^,;]+", text) if m.group().strip()]
    found = [(m, _LETTERS.match(m.group().strip())) for m in pieces]
    fits = [(m, letters) for m, letters in found if letters]
    if len(fits) < 2 or len(fits) * 5 < len(pieces) * 4:
        return []
    entries = []
    for m, letters in fits:
        name = letters["letters"].replace(" ", "")
        dressed = parse_person(f"Xa Xx {letters['rest'] or ''}".strip())
        stands = _FOR.search(letters["rest"] or "")
        role = dressed.role if dressed else ""
        begin = start + m.start() + len(m.group()) - len(m.group().lstrip())
        person = Person(
            name, letters["letters"], role=role, initials=name, substitute_for=stands["name"] if stands else ""
        )
        entries.append(Entry(person, begin, begin + len(m.group().strip())))
    return entries


def _name_before(text: str, end: int) -> int:
    """Where the name begins that ends at a place; -1 where none does: two words, more with a title or a first name."""
    words = [(m.start(), m.group()) for m in re.finditer(r"\S+", text[max(0, end - 70) : end])]
    base = max(0, end - 70)
    best = -1
    for size in (1, 2, 3, 4, 5, 6):
        if len(words) < size:
            break
        at, first = words[-size]
        name = text[base + at : end]
        ended = first.endswith((",", ";", ".", ":", ")")) and not _LONE.fullmatch(first)
        if size > 1 and ended and not split_prefix(f"{first} Xx")[0]:
            break
        prefix, bare = split_prefix(name)
        long = len(bare.split())
        if not looks_like_name(name) or len(prefix.strip(".")) == 1:
            continue
        extends = prefix or long == 2 or has_given_name(bare) or long == 1 or bare.split()[1].lower() in particles()
        if extends and (best < 0 or prefix or has_given_name(bare)):
            best = base + at
    return best


def _name_ends(text: str) -> list[tuple[int, int]]:
    """Where names stand that a bracket or a dash follows: (begin, end of the name)."""
    found: list[tuple[int, int]] = []
    for mark in _DASH.finditer(text):
        begin = _name_before(text, mark.start())
        if begin >= 0 and (not found or begin >= found[-1][1]):
            found.append((begin, mark.start()))
    return found


def people_by_rhythm(text: str, start: int) -> Iterator[Entry]:
    """'Ann Lee – Manager, Dale Trust Bo Rae – Officer': a name before each dash or bracket opens an entry.

    Where no marks stand at all, titles and well-known first names open an entry.
    """
    names = max(_name_ends(text), first_names_of(text), key=len)
    for place, (begin, _) in enumerate(names):
        end = names[place + 1][0] if place + 1 < len(names) else len(text)
        piece = _JOINED.sub("", text[begin:end])
        ended = cue("attendance", "list_over").search(piece, names[place][1] - begin)
        if ended:
            piece = piece[: names[place][1] - begin]
        person = parse_person(piece) or _undressed(piece, names[place])
        if person is not None:
            if len(person.post) + len(person.organization) > _LONGEST:  # it holds more than is said of one person
                person = replace(person, post="", organization="")
                piece = piece[: names[place][1] - begin]
            yield Entry(person, start + begin, start + begin + len(piece))
        if ended:
            return


def _undressed(piece: str, name: tuple[int, int]) -> Person | None:
    """A name with nothing but words behind it: 'Cllr Hebden North District Council'."""
    size = name[1] - name[0]
    rest = piece[size:].strip()
    return parse_person(f"{piece[:size]}, {rest}" if rest and rest[0] not in "(-–—," else piece)


def first_names_of(text: str) -> list[tuple[int, int]]:
    """Names that a title or a well-known first name opens, where nothing parts the entries."""
    return list(_first_names(text))


@lru_cache(maxsize=1024)  # a line of a list is looked at in several ways
def _first_names(text: str) -> tuple[tuple[int, int], ...]:
    words = list(re.finditer(r"\S+", text))
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        size = first_name_length([m.group() for m in words[place : place + 7]])
        behind = words[place + size].group().lower().strip(".,") if size and place + size < len(words) else ""
        titled = split_prefix(" ".join(m.group() for m in words[place : place + size]))[0]
        before = words[place - 1].group().lower() if place else ""
        is_other = before in _TOWARDS or (behind in word_set("owners", "org_words") and not titled)
        if size and not is_other:
            found.append((words[place].start(), words[place + size - 1].end()))
        place += size or 1
    return tuple(found)


def _titled(entry: str) -> list[str]:
    """An entry cut before a title inside it: 'Ann Bee Cllr Cy Dee', but not 'Chief Insp Ann Bee'."""
    return [entry] if looks_like_name(entry) else _TITLED.split(entry)


def _lost_commas(pieces: Sequence[str]) -> list[str]:
    """'Ann Bee Cy Dee' in a list of two-word names is two people: a comma was lost."""
    plain = [p for p in pieces if looks_like_name(p)]
    twos = sum(len(parse_name(p).display.split()) == 2 for p in plain)
    parted: list[str] = []
    for piece in [part for entry in pieces for part in _titled(entry)]:
        words = piece.split()
        if len(words) == 4 and twos >= 3 and all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words):
            parted += [" ".join(words[:2]), " ".join(words[2:])]
        else:
            parted.append(piece)
    return parted
