"""Lists that give one person a partner under two names, in; the one name of that partner, out.

'Ann Lee (QH)' in one paper and 'Ann Lee, Quay House' in another are of one partner: the letters fit the name, and the
same person stands with both. So does 'Dale Fire' beside the 'Dale Fire and Rescue Service'. Without such a person a
place with letters ('Dale CC') and a name that an area has once ('the CCG') mean the only name on record that they fit.
Any other two names stay apart and are asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.claims import Claim
from graph.identity.acronyms import stands_for
from graph.identity.decided import newest_names
from graph.identity.words import is_acronym, plain
from graph.names import name_key
from graph.partnership import Judgement
from graph.words import load_words

_KINDS = ("attendance", "member")


class _Listed(NamedTuple):
    """The names of partners in lists: by person, and for each, for comparison, the lists and days that have it.

    `every` has those too that a sentence calls not represented, and `posts` what stands last in each person's posts.
    """

    names: Mapping[str, Mapping[str, str]]
    places: Mapping[str, set[tuple[str, str]]]
    every: Mapping[str, str]
    posts: Mapping[str, set[str]]

    def last(self, name: str) -> str:
        """The last day on which a list has a name."""
        return max(day for _, day in self.places[plain(name)])


def find_partners(
    claims: Iterable[Claim], name_of: Callable[[str, str], str], judgements: Sequence[Judgement] = ()
) -> dict[str, str]:
    """By a partner's shorter or older name, for comparison, the name that it goes by."""
    listed = _read(claims, name_of)
    apart = {frozenset((plain(j.left), plain(j.right))) for j in judgements if j.kind in ("different", "unsure")}
    found: dict[str, set[str]] = defaultdict(set)
    for own in listed.names.values():
        for short in own.values():
            for full in own.values():
                if _is_one(listed, short, full):
                    found[plain(short)].add(full)
    for short, full in (*_by_post(listed), *_by_place(listed)):
        found[plain(short)].add(full)
    found = {short: {full for full in fulls if frozenset((short, plain(full))) not in apart}
             for short, fulls in found.items()}  # fmt: skip
    sure = {short: min(full) for short, full in sorted(found.items()) if len(set(map(plain, full))) == 1}
    return newest_names(sure, plain)


def _read(claims: Iterable[Claim], name_of: Callable[[str, str], str]) -> _Listed:
    """Who stands with which partner in which list, for people of two names or more."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    every: dict[str, str] = {}
    posts: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if absent := name_of(str(claim.values.get("partner") or ""), claim.document):
            every[plain(absent)] = absent
        person, text = str(claim.values.get("name") or ""), str(claim.values.get("organization") or "")
        if claim.kind not in _KINDS or not (text and claim.said_on and len(name_key(person).split()) > 1):
            if claim.kind in _KINDS and not text and ", " in (post := str(claim.values.get("post") or "")):
                posts[name_key(person)].add(post.rpartition(", ")[2])
            continue
        if name := name_of(text, claim.document):
            names[name_key(person)][plain(name)] = name
            places[plain(name)].add((claim.document, claim.said_on))
            every[plain(name)] = name
    return _Listed(names, places, every, posts)


def _by_post(listed: _Listed) -> Iterator[tuple[str, str]]:
    """Letters beside a person whose post elsewhere ends with the name that they fit, where a list has that name too."""
    for person, posts in listed.posts.items():
        for short in listed.names.get(person, {}).values():
            yield from ((short, listed.every[plain(post)]) for post in posts
                        if plain(post) in listed.every and _are_letters(short, post))  # fmt: skip


def _by_place(listed: _Listed) -> Iterator[tuple[str, str]]:
    """A place with letters, or the bare name of what an area has once, with the only name on record that it fits."""
    once = load_words("organizations")["shortened"]["once"]
    for short in listed.every.values():
        if plain(short) in once:
            yield from ((short, full) for full in listed.every.values() if plain(full).endswith(f" {plain(short)}"))
        elif len(short.split()) > 1:
            yield from ((short, full) for full in listed.every.values() if _are_letters(short, full))


def _is_one(listed: _Listed, short: str, full: str) -> bool:
    """Whether one name is another of a partner, and the fuller or newer is the second."""
    if plain(short) == plain(full):
        return False
    if _are_letters(short, full) or _lacks_its_kind(short, full):
        return True
    if listed.places[plain(short)] & listed.places[plain(full)]:
        return False  # a list that has both tells them apart
    return listed.last(short) < listed.last(full) if _renamed(short, full) else _is_short(short, full)


def _are_letters(short: str, full: str) -> bool:
    """Whether letters, alone or behind the first words, stand for the others: 'Dale CC', 'Dale County Council'."""
    head, last = short.split()[:-1], short.split()[-1]
    words = full.split()
    rest = " ".join(words[len(head) :])
    return is_acronym(last) and words[: len(head)] == head and "," not in full and stands_for(last, rest)


def _renamed(one: str, other: str) -> bool:
    """Whether both are general names that one service has had."""
    rows = load_words("organizations")["one_service"]
    return any({plain(one), plain(other)} <= set(map(plain, row["names"])) for row in rows)


def _is_short(short: str, full: str) -> bool:
    """Whether a name is another without its place in front, or without 'NHS'."""
    lists = load_words("organizations")["shortened"]
    few, more = plain(short).split(), plain(full).split()
    if "," in full or "(" in full or len(few) >= len(more):
        return False
    if more[len(more) - len(few) :] == few:
        return plain(short) in lists["alone"]
    return [word for word in more if word not in lists["within"]] == few


def _lacks_its_kind(short: str, full: str) -> bool:
    """Whether a name only lacks the last words of another, which say its kind: 'Dale Fire (and Rescue Service)'."""
    few, more = plain(short).split(), plain(full).split()
    behind = load_words("organizations")["shortened"]["behind"]
    return len(few) > 1 and more[: len(few)] == few and set(more[len(few) :]) <= set(behind)
