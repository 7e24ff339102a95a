"""Lines below a label in, people out, where an extractor stacked the columns: all names, then all posts, then initials.

Posts and initials are dealt out by their place only where their number agrees with that of the names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.names import initials
from loaders.affiliation import chairs_here, is_organization, is_post, role_in_meeting, split_affiliation
from loaders.blocks import Line
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.attendance.first_names import surely_names
from loaders.parsers.attendance.running import Entry
from loaders.people import Person, parse_person

_INITIALS = re.compile(r"(?:[A-Z]\.? ?)+[A-Z][\w'’-]+$")  # 'T. Bee'
_FEWEST = 2
_TAGGED = re.compile(r"\([A-Z]{1,4}\)\s*$")


def people_of_stack(lines: Sequence[Line]) -> list[Entry]:
    """The people of stacked columns; [] where the lines are no such stack."""
    names = _names(lines)
    rest = [line.text.strip() for line in lines[len(names) :]]
    count = len(names)
    if count < _FEWEST or not rest:
        return []
    letters = rest[-count:] if len(rest) in (count, 2 * count) and _fit(names, rest[-count:]) else []
    posts = rest[: len(rest) - len(letters)]
    if len(posts) not in (0, count) or not (letters or all(_is_post_line(post) for post in posts)):
        return []
    people = [_with_letters(person, mark) for (_, person), mark in zip(names, letters or [""] * count, strict=True)]
    people = [_with_post(person, post) for person, post in zip(people, posts or [""] * count, strict=True)]
    return [Entry(person, line.start, line.end) for person, (line, _) in zip(people, names, strict=True)]


def people_of_pairs(lines: Sequence[Line]) -> list[Entry]:
    """People whose post and employer stand on the line below each name; [] where the lines are no such pairs."""
    if len(lines) < 2 * _FEWEST or len(lines) % 2:
        return []
    pairs = [(name, below, parse_person(name.text)) for name, below in zip(lines[::2], lines[1::2], strict=True)]
    if any(name.text.rstrip().endswith(",") or _TAGGED.search(below.text) for name, below, _ in pairs):
        return []  # the line below goes on with the entry
    entries = []
    for name, below, person in pairs:
        other = parse_person(below.text)
        if other is not None and (surely_names(other.written) or _INITIALS.match(other.written)):
            return []
        said, _, last = below.text.strip(" )").rpartition(" (")
        if person is not None and said and role_in_meeting(last):
            person = replace(person, role=person.role or role_in_meeting(last))
        else:
            said = below.text.strip()
        if person is None or person.organization or not _is_post_line(said) or has_given_name(said):
            return []
        entries.append(Entry(_with_post(person, said), name.start, below.end))
    return entries


def _names(lines: Sequence[Line]) -> list[tuple[Line, Person]]:
    """The lines at the top that hold a name and nothing else; initials behind them say where the names end."""
    found: list[tuple[Line, Person]] = []
    for line in lines:
        person = parse_person(line.text) if looks_like_name(line.text.strip()) else None
        if person is None:
            break
        found.append((line, person))
    for count in range(len(found), _FEWEST - 1, -1):  # 'Healthwatch Saltings' below the names is an employer
        rest = [line.text.strip() for line in lines[count:]]
        if len(rest) in (count, 2 * count) and _fit(found[:count], rest[-count:]):
            return found[:count]
    return found


def _fit(names: Sequence[tuple[Line, Person]], letters: Sequence[str]) -> bool:
    """Whether some lines are the initials of these names, one by one."""
    full = (initials(person.name) for _, person in names)
    return all(
        2 <= len(mark) <= 5 and mark[0] == own[:1] and (mark.upper() == own or own[-1:] in mark.upper()[1:])
        for mark, own in zip(letters, full, strict=True)
    )


def _is_post_line(words: str) -> bool:
    return is_post(words) or is_organization(words) or not (looks_like_name(words) and has_given_name(words))


def _with_letters(person: Person, mark: str) -> Person:
    return replace(person, initials=mark) if mark else person


def _with_post(person: Person, words: str) -> Person:
    part, _, rest = words.partition(" / ")
    if role_in_meeting(part):  # 'Chair / Dale Refuge'
        person, words = replace(person, role=role_in_meeting(part)), rest.strip()
    post, organization = split_affiliation(words) if words else ("", "")
    if post and not is_post(post) and not organization:
        post, organization = "", post  # what is no post is where somebody comes from
    role = person.role or ("chair" if post and not organization and chairs_here(post) else "")
    return replace(person, post=post or person.post, organization=organization or person.organization, role=role)
