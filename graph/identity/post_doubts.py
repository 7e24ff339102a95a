"""Titles that no rule joins in; those that may be one post, each with what is alike in them, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from graph.identity.ranks import is_rank
from graph.identity.titles import Title, held_by_many, partners_agree, title_words


def doubtful_titles(
    titles: Mapping[str, Title], by_title: Mapping[str, str], wholes: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    """Every two posts that may be one, once each, with the strongest reason to ask.

    `wholes` gives the employer behind one whose name says its place: "Dale Police, Fernhill" is the Dale Police.
    """
    titles = {id_: replace(t, partner=wholes.get(t.partner, t.partner)) for id_, t in titles.items()}
    asked: dict[tuple[str, str], str] = {}
    for rule in (_within_each_other, _one_after_the_other, _of_another_area, _of_one_person):
        for one, two, why in rule(titles, by_title):
            asked.setdefault((min(one, two), max(one, two)), why)
    # whose holder points to another post, asked or settled, is not asked of this one
    likelier = {key for pair in asked for key in pair} | _told_more_fully(titles, by_title)
    for bare, full, why in _without_employer(titles, by_title):
        if bare not in likelier:
            asked.setdefault((min(bare, full), max(bare, full)), why)
    return tuple(sorted((one, two, why) for (one, two), why in asked.items() if one != two))


def _told_more_fully(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> set[str]:
    """Posts whose holder is also written with a fuller title that holds all words of theirs."""
    held: dict[str, list[Title]] = {}
    for title in titles.values():
        for person in title.holders:
            held.setdefault(person, []).append(title)
    return {by_title[a.id] for own in held.values() for a in own for b in own if a.words < b.words}


def _one_after_the_other(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Titles of one employer about one subject, seen one after the other: renamed, it may be, or two posts."""
    by_subject: dict[tuple[str, frozenset[str]], list[Title]] = {}
    for title in titles.values():
        if title.partner and not title.words & frozenset(title_words()["below"]):
            subject = _subject(title)
            by_subject.setdefault((title.partner, subject), []).append(title)
    for (_, subject), block in by_subject.items():
        for a, b in combinations(block, 2):
            known = not subject or by_title[a.id] == by_title[b.id]
            if not known and not a.overlaps(b) and not (held_by_many(a.name) or held_by_many(b.name)):
                why = "two titles of one employer for one subject, seen one after the other"
                yield by_title[a.id], by_title[b.id], why


def _subject(title: Title) -> frozenset[str]:
    """What a title is about, under one name where the whole country changed it: 'youth offending', 'youth justice'."""
    words = title.words - frozenset(title_words()["levels"])
    names = next((row for row in title_words()["one_subject"] if words in map(_words_of, row)), None)
    return _words_of(names[0]) if names else words


def _words_of(name: str) -> frozenset[str]:
    return frozenset(name.split())


def _of_another_area(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """One office of an employer for another kind of area, seen one after the other: 'Borough', then 'BCU Commander'."""
    areas = frozenset(title_words()["areas"])
    alike: dict[tuple[str, frozenset[str]], list[Title]] = {}
    for title in titles.values():
        if title.partner and title.words & areas and title.words - areas and not held_by_many(title.name):
            alike.setdefault((title.partner, title.words - areas), []).append(title)
    for block in alike.values():
        for a, b in combinations(block, 2):
            if by_title[a.id] != by_title[b.id] and not a.overlaps(b):
                yield by_title[a.id], by_title[b.id], "one office for two kinds of area, seen one after the other"


def _within_each_other(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Titles of one employer of which one holds all words of the other: narrowed or widened, it may be."""
    by_partner: dict[str, list[Title]] = {}
    below = frozenset(title_words()["below"])
    for title in titles.values():
        if title.partner and not title.words & below and not held_by_many(title.name) and len(title.words) > 1:
            by_partner.setdefault(title.partner, []).append(title)
    for block in by_partner.values():
        for a, b in combinations(block, 2):
            short, long = sorted((a, b), key=lambda t: len(t.words))
            if short.words < long.words and not a.overlaps(b) and a.key.split()[0] == b.key.split()[0]:
                why = "one title of an employer holds all words of another, seen at other times"
                yield by_title[a.id], by_title[b.id], why


def _without_employer(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """A title once with an employer and once without: the same post, it may be, where one employer alone has it."""
    alike: dict[frozenset[str], list[Title]] = {}
    for title in titles.values():
        if len(title.words) > 1 and not held_by_many(title.name) and not is_rank(title.name):
            alike.setdefault(frozenset(title.key.split()), []).append(title)
    for own in alike.values():
        posts = {by_title[title.id] for title in own if title.partner}
        for title in own if len(posts) == 1 else ():
            if not title.partner and by_title[title.id] not in posts:
                yield by_title[title.id], min(posts), "the same title, once with an employer and once without"


def _of_one_person(titles: Mapping[str, Title], by_title: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Titles of one person of which the one is about all that the other is: one post under two names, it may be."""
    words = title_words()
    below, levels = frozenset(words["below"]), frozenset(words["levels"])
    held: dict[str, list[Title]] = {}
    for title in titles.values():
        for person in title.holders if not is_rank(title.name) else ():
            held.setdefault(person, []).append(title)
    for own in held.values():
        for a, b in combinations(own, 2):
            one, two = sorted((a.words - levels, b.words - levels), key=len)
            alike = partners_agree(a, b) and one and one <= two and not (a.words ^ b.words) & below
            if alike and by_title[a.id] != by_title[b.id]:
                yield by_title[a.id], by_title[b.id], "two titles of one person for one subject"
