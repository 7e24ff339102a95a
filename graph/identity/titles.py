"""Titles with their employers as papers name them in; all that is seen of each title, for comparison, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.identity.ranks import is_rank
from graph.identity.words import is_shared_post, plain, post_name, title_key
from graph.words import load_words


@dataclass(frozen=True, slots=True)
class Seen:
    """One title as a paper names it: with its employer, the day, and who was seen in it ("" where nobody is named)."""

    title: str
    partner: str  # key of the employer, "" where none is named
    date: str
    person: str = ""
    board: str = ""  # key of the board whose paper it is


@dataclass(frozen=True, slots=True)
class Title:
    """All that is seen of one title at one employer."""

    id: str
    key: str  # for comparison, in the order of the words
    words: frozenset[str]
    partner: str
    holders: frozenset[str]
    dates: tuple[str, ...]
    name: str  # as written last
    forms: frozenset[str]  # every way it is written, for comparison
    boards: frozenset[str]  # "" where a paper names none
    days: frozenset[tuple[str, str]]  # who was seen in it, and when

    def overlaps(self, other: Title) -> bool:
        """Whether the two were seen in one stretch of time."""
        return _cross(self.dates, other.dates)

    def clashes(self, other: Title) -> bool:
        """Whether two people were seen in the two at one time."""
        return any(
            one != two and _cross(_when(self, one), _when(other, two)) for one in self.holders for two in other.holders
        )


def _when(title: Title, person: str) -> list[str]:
    return sorted(day for who, day in title.days if who == person and day)


def _cross(one: Sequence[str], other: Sequence[str]) -> bool:
    return bool(one and other) and not (one[-1] < other[0] or other[-1] < one[0])


def partners_agree(a: Title, b: Title) -> bool:
    """Whether two titles are of one employer, or one of them names none."""
    return not a.partner or not b.partner or a.partner == b.partner


def gather_titles(
    seen: Iterable[Seen], id_of: Callable[[str, str], str], words_of: Callable[[str, str], frozenset[str]]
) -> dict[str, Title]:
    """Put together what is seen of each title; the two functions say how a title of an employer is compared."""
    table: dict[str, list[Seen]] = {}
    for one in seen:
        if id_ := id_of(one.title, one.partner):
            table.setdefault(id_, []).append(one)
    return {
        id_: Title(
            id_, title_key(_newest(own).title), words_of(own[0].title, own[0].partner), own[0].partner,
            frozenset(o.person for o in own if o.person), tuple(sorted({o.date for o in own if o.date})),
            _newest(own).title, frozenset(_forms(own)), frozenset(o.board for o in own),
            frozenset((o.person, o.date) for o in own if o.person),
        )
        for id_, own in sorted(table.items())
    }  # fmt: skip


def _forms(seen: Iterable[Seen]) -> Iterator[str]:
    """Every way a title is written, and its plain name where it was only ever held for the time being."""
    for one in seen:
        yield plain(one.title)
        yield plain(post_name(one.title))


def _newest(seen: Sequence[Seen]) -> Seen:
    return max(seen, key=lambda one: (one.date, one.title))


@dataclass(frozen=True)
class Around:
    """What stands around the titles: who sits on each board, and who is told to have followed whom."""

    sitting: Mapping[str, frozenset[str]]  # board -> names of its partners
    followed: frozenset[tuple[str, str]]  # who was there before, who came


NOTHING_AROUND = Around({}, frozenset())


def without_employer(
    titles: Mapping[str, Title], names: Mapping[str, str], around: Around
) -> Iterator[tuple[str, str, str]]:
    """Titles without an employer that can only be the same title of the one employer known for it on that board."""
    named: dict[frozenset[str], list[Title]] = {}
    held: dict[str, list[Title]] = {}
    for title in titles.values():
        if title.partner:
            named.setdefault(title.words, []).append(title)
            for person in title.holders:
                held.setdefault(person, []).append(title)
    for bare in (title for title in titles.values() if not title.partner and _tells(title)):
        for full in named.get(bare.words, ()):
            alone = len(named[bare.words]) == 1 and "" not in bare.boards and bare.boards <= full.boards
            if alone and not bare.clashes(full) and not _another(full, names, around):
                yield bare.id, full.id, "the same title of the one employer known for it on that board"
        for before in (one for one, other in around.followed if other in bare.holders):
            for full in held.get(before, ()):
                if bare.words == full.words - title_words()["services"].keys() and not bare.clashes(full):
                    yield bare.id, full.id, "the same title of somebody and of who is told to follow"


def _another(full: Title, names: Mapping[str, str], around: Around) -> bool:
    """Whether another employer of the same kind sits there, which may have the same post."""
    own = names.get(full.partner, "")
    there = {name for board in full.boards for name in around.sitting.get(board, ())}
    return any(_kind(name) == _kind(own) for name in there if name != own)


def _kind(name: str) -> str:
    """The last word of an employer's name, council for one whose name only begins so."""
    forms = load_words("organizations")["council"]["forms"]
    return "council" if name.startswith(tuple(forms)) else plain(name).rpartition(" ")[2]


def _tells(title: Title) -> bool:
    """Whether a title says what it is about and one person holds it: no chief executive, no officer, no rank."""
    lists = title_words()
    about = title.words - {*lists["levels"], *lists["below"], *lists["seats"]}
    return bool(about) and not is_rank(title.name) and not held_by_many(title.name)


@cache
def held_by_many(title: str) -> bool:
    """Whether many people hold a title at one time, so that two of its holders are no predecessor and successor."""
    words = title_key(title).split()
    many = words[-1:] != [] and words[-1] in title_words()["many"] and not set(words) & set(title_words()["many_but"])
    return many or is_shared_post(title)


def title_words() -> Any:
    """The lists of words by which titles are compared."""
    return load_words("organizations")["titles"]
