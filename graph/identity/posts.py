"""Titles with their employers in; the post each means, which titles are one post and why, and doubtful pairs, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from graph.identity.groups import Groups
from graph.identity.organizations import Organizations
from graph.identity.post_doubts import doubtful_titles
from graph.identity.post_names import PostNames, decided_titles, learn_post_names
from graph.identity.titles import (
    NOTHING_AROUND,
    Around,
    Seen,
    Title,
    gather_titles,
    held_by_many,
    partners_agree,
    title_words,
    without_employer,
)
from graph.identity.words import plain, slug, title_key
from graph.words import load_words

Pair = tuple[str, str]
_JUDGED = "judgement"
_NOBODY: Mapping[str, tuple[str, ...]] = {}
_I = str.maketrans("l1", "ii")  # what a scanner takes for each other


@dataclass(frozen=True)
class Posts:
    """Which post a title means: by id of title, the key of its post."""

    by_title: Mapping[str, str] = field(default_factory=dict)
    joins: tuple[tuple[str, str, str, str], ...] = ()  # post, rule, title, title
    doubts: tuple[tuple[str, str, str], ...] = ()  # post, post, why
    _places: frozenset[str] = frozenset()
    _services: Mapping[str, str] = field(default_factory=dict)  # key of an employer -> its service
    names: PostNames = field(default_factory=PostNames)

    def named(self, name: str) -> frozenset[str]:
        """The keys of the posts that a judgement's name means."""
        return frozenset(self.by_title[id_] for id_ in self.names.meant(name))

    def told(self, key: str, name: str) -> str:
        """A post by its name so that a judgement means it alone; by its key where no name does."""
        own = {id_ for id_, post in self.by_title.items() if post == key}
        return self.names.told(name, own) or key

    def key(self, title: str, partner: str) -> str:
        """The key of the post that a title of an employer means, "" for words that name none."""
        id_ = self.id(title, partner)
        return self.by_title.get(id_, _key(title_key(title), partner)) if id_ else ""

    def is_place(self, word: str) -> bool:
        """Whether a word is the place of a council that the record knows."""
        return word in self._places

    def id(self, title: str, partner: str) -> str:
        """A title with its employer for comparison: the order of its words does not count."""
        words = self.words(title, partner)
        return f"{partner}|{' '.join(sorted(words))}" if words else ""

    def words(self, title: str, partner: str) -> frozenset[str]:
        """The words of a title that count: with the service of its employer, without the place that this serves."""
        before, _, place = plain(title).rpartition(" for ")
        served = before and (place in self._places or place in partner.partition(":")[2].split("-"))
        words = set(title_key(before if served else title).split())
        own = {self._services.get(partner, "")} - {""} | {s for s, signs in _services().items() if signs & words}
        for service in own:
            words = (words - _services()[service]) | {service} if words else words
        if own and not words & _below() and (words - own) & self._places:
            words = (words - self._places) | {"borough"}
        return frozenset(words) if title_key(title) else frozenset()


def _key(name: str, partner: str) -> str:
    where, name = partner.partition(":")[2], slug(name)
    return f"post:{where}/{name}" if where and name else f"post:{name}" if name else ""


@cache
def _services() -> dict[str, frozenset[str]]:
    return {service: frozenset(signs) for service, signs in title_words()["services"].items()}


@cache
def _below() -> frozenset[str]:
    return frozenset(title_words()["below"])


def learn_posts(
    seen: Iterable[Seen], organizations: Organizations, *, names: Mapping[str, str],
    people: Mapping[str, tuple[str, ...]] = _NOBODY, renamed: Iterable[tuple[str, str, str]] = (),
    judged: Mapping[Pair, bool] | None = None, around: Around = NOTHING_AROUND,
) -> Posts:  # fmt: skip
    """Say which titles are one post: `names` are those of the employers, `people` those of the holders.

    `renamed` is what the record says of titles; `judged` says of two names whether somebody decided that they are one.
    """
    services = {key: s for key, name in names.items() if (s := _service_of(name))}
    bare = Posts(_places=frozenset(_places(organizations)), _services=services)
    titles = gather_titles(seen, bare.id, bare.words)
    keys = {id_: _key(title.key, title.partner) for id_, title in titles.items()}
    called = learn_post_names(titles, keys, employers=names, people=people)
    matches = {*_matches(titles, list(renamed)), *without_employer(titles, names, around)}
    groups, joins = _join(titles, matches, two=set())
    if judged:
        one, two = decided_titles(called, judged, groups)
        groups, joins = _join(titles, {*matches, *((a, b, _JUDGED) for a, b in one)}, two=two)
    members = groups.members()
    posts = {head: _key(*_latest(titles[i] for i in ids)) for head, ids in members.items()}
    by_title = {id_: posts[groups.head(id_)] for id_ in titles}
    told = tuple((by_title[a], rule, titles[a].name, titles[b].name) for rule, a, b in joins)
    doubts = doubtful_titles(titles, by_title, dict(_wholes(organizations, names)))
    return Posts(by_title, tuple(sorted(told)), doubts, bare._places, services, called)


def _join(
    titles: Mapping[str, Title], matches: Iterable[tuple[str, str, str]], *, two: Collection[Pair]
) -> tuple[Groups, list[tuple[str, str, str]]]:
    """Make one post of the titles that match, what people decided first, and never of those kept apart."""
    groups = Groups(titles)
    joins: list[tuple[str, str, str]] = []
    inside = {id_: [title] for id_, title in titles.items()}  # the titles of each group, by its head
    for a, b, rule in sorted(matches, key=lambda m: (m[2] != _JUDGED, m)):
        heads = groups.head(a), groups.head(b)
        together = inside[heads[0]] + inside[heads[1]]
        if heads[0] != heads[1] and (rule == _JUDGED or not _kept_apart(together, two)):
            groups.join(a, b)
            inside[groups.head(a)] = together
            joins.append((rule, a, b))
    return groups, joins


def _wholes(organizations: Organizations, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Employers whose name has a place behind a comma, with the employer that they are a part of."""
    for key, name in names.items():
        before, comma, _ = name.partition(",")
        if comma and (whole := organizations.resolve(before, "").key):
            yield key, whole


def _service_of(name: str) -> str:
    words = set(plain(name).split())
    return next((service for service, signs in _services().items() if signs & words), "")


def _places(organizations: Organizations) -> Iterator[str]:
    """The places whose councils the record knows, in one word."""
    forms = load_words("organizations")["council"]["forms"]
    for council in {*organizations.councils.values(), *organizations.local_councils.values()}:
        place = next((council[len(form) :] for form in forms if council.startswith(form)), "")
        if len(words := plain(place).split()) == 1:
            yield words[0]


def _latest(titles: Iterable[Title]) -> tuple[str, str]:
    """The title and employer that name a post: with an employer before one without, then the latest."""
    best = max(titles, key=lambda t: (bool(t.partner), t.dates[-1:], t.id))
    return best.key, best.partner


def _matches(
    titles: Mapping[str, Title], renamed: Sequence[tuple[str, str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Pairs of titles that a rule makes one post."""
    blocks: dict[str, list[Title]] = {}
    for title in titles.values():
        for holder in title.holders:
            blocks.setdefault(holder, []).append(title)
        blocks.setdefault(" ".join(sorted(title.words)).translate(_I), []).append(title)
    for block in blocks.values():
        for a, b in combinations(sorted(block, key=lambda t: t.id), 2):
            if partners_agree(a, b) and (rule := _rule(a, b)):
                yield a.id, b.id, rule
    by_name: dict[str, list[Title]] = {}
    for title in titles.values():
        by_name.setdefault(title.key, []).append(title)
    for newer, older, _ in renamed:
        for a, b in _pairs_renamed(by_name, title_key(newer), title_key(older)):
            if partners_agree(a, b) and a.id != b.id:
                yield min(a.id, b.id), max(a.id, b.id), "the record says it was renamed"


def _pairs_renamed(by_name: Mapping[str, list[Title]], newer: str, older: str) -> Iterator[tuple[Title, Title]]:
    """The titles of a renaming; where kinds of post were renamed ('Portfolio Holder'), all titles that begin so."""
    yield from ((new, old) for new in by_name.get(newer, ()) for old in by_name.get(older, ()))
    older, newer = (re.sub(r"(?<=[a-z]{3})s$", "", name) for name in (older, newer))
    for name, olds in by_name.items():
        if name.startswith(f"{older} "):
            for new in by_name.get(newer + name[len(older) :], ()):
                yield from ((new, old) for old in olds)


def _rule(a: Title, b: Title) -> str:
    """The rule that makes two titles of one employer, or without one, the same post; "" where none does."""
    holder = bool(a.holders & b.holders)
    if a.words == b.words and not held_by_many(a.name):
        return "the same title and holder" if holder else ""
    if not holder or (a.words | b.words) & _below() - (a.words & b.words):
        return ""
    if " ".join(sorted(a.words)).translate(_I) == " ".join(sorted(b.words)).translate(_I):
        return "letters misread, the same holder"
    short, long = sorted((plain(a.name), plain(b.name)), key=len)
    if a.partner == b.partner and long.startswith(f"{short} and ") and not a.overlaps(b):
        return "a wider title of the same holder"
    return ""


def _kept_apart(titles: Sequence[Title], two: Collection[Pair]) -> bool:
    """Whether one post would be made of two that somebody decided are two, or of two employers."""
    return any(
        not partners_agree(a, b) or (min(a.id, b.id), max(a.id, b.id)) in two for a, b in combinations(titles, 2)
    )
