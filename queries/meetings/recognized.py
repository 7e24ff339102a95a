"""The name of an organisation or a post, in; the statutory authority whose words it has, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from graph.identity.acronyms import stands_for
from queries.asked import loose
from queries.meetings.word_lists import read_list, words_in

LIST = "authorities.yml"
ELSEWHERE = "elsewhere"
BOARD = "board"
LETTERS = 6  # a name in capitals of no more letters is letters that stand for something
_APART = re.compile(r"[^a-z0-9&]+")


class Authority(NamedTuple):
    """One of those who have to be at the table, the rule that says so, and the words that tell it."""

    key: str
    name: str
    rule: str
    names: Sequence[str]
    posts: Sequence[str]
    unclear: Sequence[str]
    never: Sequence[str] = ()
    never_posts: Sequence[str] = ()
    endings: Sequence[str] = ()
    single: bool = False  # an area mostly has one service of the kind
    speaks: Sequence[str] = ()

    def is_called(self, organization: str) -> bool:
        """Whether an organisation of this name belongs to the authority."""
        if _holds(organization, self.never):
            return False
        short = organization.strip().lower()
        return _holds(organization, self.names) or (" " not in short and short.endswith(tuple(self.endings)))

    def is_post(self, title: str) -> bool:
        """Whether a post, title or rank is one of the authority's."""
        return _holds(title, self.posts) and not _holds(title, (*self.never_posts, *self.never))

    def has_officer(self, title: str) -> bool:
        """Whether the post of somebody who speaks opens with words that only the authority's posts open with."""
        opens = any(_plain(title).startswith(_plain(words)) for words in self.speaks)
        return opens and not _holds(title, (*self.never_posts, *self.never))

    def may_be(self, text: str) -> bool:
        """Whether words may mean the authority, but another body as well."""
        return _holds(text, self.unclear) and not _holds(text, self.never)


def authorities(own: Iterable[Mapping[str, Any]] = ()) -> list[Authority]:
    """Those of the Act, and those that a partnership adds in its partnership.yml."""
    added = []
    for number, row in enumerate(own, 1):
        words = tuple(row.get("words") or (row["name"],))
        added.append(Authority(f"own-{number}", str(row["name"]), "partnership.yml", words, (), ()))
    return [*_of_the_act(), *added]


def is_of_the_act(boards: Iterable[str]) -> bool:
    """Whether one of the names of a board says that it is a community safety partnership, or a board of one."""
    return any(_holds(name, words_in(read_list(LIST)[BOARD], "names")) for name in boards)


def is_unexplained(organization: str, boards: Iterable[str] = ()) -> bool:
    """Whether an organisation is only letters that no paper explains, so that it may be any of the authorities.

    The letters of the board itself ('PSB' at the Dale Public Services Board) are its own office, and no partner.
    """
    letters = organization.strip()
    if not (letters.isupper() and letters.isalpha() and 1 < len(letters) <= LETTERS):
        return False
    if any(stands_for(letters, end) for board in boards for end in _ends(board)):
        return False
    return letters.lower() not in words_in(read_list(LIST)[ELSEWHERE], "names")


@cache
def _ends(board: str) -> Sequence[str]:
    """A board's name, and what is left of it without the words of its place in front."""
    words = board.split()
    return [" ".join(words[place:]) for place in range(max(1, len(words) - 1))]


@cache
def _of_the_act() -> tuple[Authority, ...]:
    return tuple(
        Authority(
            key, str(part["name"]), str(part["rule"]), words_in(part, "names"), words_in(part, "posts"),
            words_in(part, "unclear"), words_in(part, "not"), words_in(part, "notposts"), words_in(part, "endings"),
            "single" in part, words_in(part, "speaks"),
        )
        for key, part in read_list(LIST).items()
        if key not in (ELSEWHERE, BOARD)
    )  # fmt: skip


@cache
def _plain(text: str) -> str:
    return f" {_APART.sub(' ', loose(text).replace(chr(39), '')).strip()} "


def _holds(text: str, phrases: Iterable[str]) -> bool:
    there = _plain(text)
    return any(_plain(phrase) in there for phrase in phrases)
