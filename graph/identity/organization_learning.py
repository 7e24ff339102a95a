"""Claims and texts in; what they say of the names of organisations out: councils, renamings, decisions, doubts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from graph.bodies import body_kind
from graph.claims import Claim
from graph.identity.acronyms import Acronyms, stands_for
from graph.identity.decided import Thing, decided_names, newest_names
from graph.identity.one_partner import find_partners
from graph.identity.organizations import SOMETHING_ELSE, Organizations, general_names
from graph.identity.words import is_acronym, plain, singular
from graph.partnership import Partnership
from graph.words import load_words

_ALWAYS = "9999"  # after every day
_NONE: Mapping[str, str] = {}
_MOST = 3  # longer names that fit a short one
_MORE = 3  # words that the longer name may have besides
_SHORT = 2  # words of a name that may be short for a longer one


def _council_names(text: str) -> Iterable[str]:
    forms = "|".join(load_words("organizations")["council"]["forms"])
    for found in re.finditer(rf"\b({forms})\s+([A-Z][a-z]+(?:\s+(?:(?:and|upon)\s+)?[A-Z][a-z]+)?)", text):
        place = re.sub(
            r"\s+(?:Council|Safer|Community|Director|Head|Assistant|Executive|Police|Chief)$",
            "",
            found.group(2),
        )
        yield f"{found.group(1)} {' '.join(place.split())}"


def _council_letters(name: str, rules: Any) -> str:
    form = next(f for f in rules["forms"] if name.startswith(f))
    place = name[len(form) :].split()
    letters: str = rules["letters"][form]
    return letters + "".join(w[0] for w in place if w[0].isupper())


def _only(pairs: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """The entries that point at one name only."""
    table: dict[Any, set[str]] = {}
    for key, name in pairs:
        table.setdefault(key, set()).add(name)
    return {key: min(names) for key, names in sorted(table.items()) if len(names) == 1}


def learn_organizations(
    claims: Iterable[Claim], texts: Mapping[str, str], *, acronyms: Acronyms, partnership: Partnership,
    judged: Mapping[str, str] = _NONE,
) -> Organizations:  # fmt: skip
    """Gather what lists, glossaries and the documents themselves say about the names of organisations.

    `judged` gives those beside them that somebody decided on, each with the day it was named last.
    """
    claims = list(claims)
    written = {(c.document, str(c.values["organization"])) for c in claims if c.values.get("organization")}
    own = {plain(name): row.name for row in partnership.organizations for name in (row.name, *row.aliases)}
    named = {(document, council) for document in texts for council in _council_names(texts[document])}
    named |= {(document, council) for document, text in written for council in _council_names(text)}
    named |= {("", council) for name in own.values() for council in _council_names(name)}
    rules = load_words("organizations")["council"]
    local = _only(((document, _council_letters(council, rules)), council) for document, council in named)
    wide = _only(pair for _, council in named for pair in _names_of_council(council, rules))
    found = Organizations(
        acronyms, own, wide, local, _renamed(claims), frozenset(_spelled_out(texts)), _alike(claims, texts),
        _since(claims),
    )  # fmt: skip
    found = replace(found, own={**own, **_decided(partnership, found, written, judged)}, _told={})
    return replace(found, tied=find_partners(claims, partial(_employer, found), partnership.judgements), _told={})


def _employer(names: Organizations, text: str, document: str) -> str:
    """What a name in a list means before two of them are known to be one; "" where it means something else."""
    found = names.resolve(text, document)
    return "" if found.rule in (SOMETHING_ELSE, "partnership.yml") else found.name


def _decided(
    partnership: Partnership, plain_names: Organizations, written: Iterable[tuple[str, str]], judged: Mapping[str, str]
) -> dict[str, str]:
    """By name, the one name of organisations that somebody decided to be one; partnership.yml goes before all."""
    things: dict[str, Thing] = {}
    for document, text in sorted(written):
        found = plain_names.resolve(text, document)
        if found.key:  # letters mean what their document says, and are no form for all of them
            own = set() if is_acronym(text) and plain(found.name) != plain(text) else {plain(text)}
            things.setdefault(found.key, Thing(found.name)).forms |= own | {plain(found.name)}
    for name, day in judged.items():
        thing = things.setdefault(plain_names.resolve(name, "").key, Thing(name))
        thing.forms.add(plain(name))
        thing.last = day
    for row in partnership.organizations:
        thing = things.setdefault(plain_names.resolve(row.name, "").key, Thing(row.name))
        thing.forms |= {plain(name) for name in (row.name, *row.aliases)}
        thing.last = _ALWAYS
    return decided_names(partnership.judgements, things, plain)


def _names_of_council(council: str, rules: Any) -> Iterator[tuple[str, str]]:
    """Every short name of a council, with the council."""
    place = next(council[len(f) + 1 :] for f in rules["forms"] if council.startswith(f))
    yield from ((plain(f"{place} {ending}"), council) for ending in rules["also"])
    yield from ((plain(f"{short} {place}"), council) for short, form in rules["short"].items() if form in council)
    yield plain(council), council
    yield plain(f"{council} Council"), council
    yield _council_letters(council, rules), council


def _spelled_out(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Short forms with several meanings, in the documents that give the organisation's full name."""
    for short in load_words("organizations")["ambiguous"]:
        full = re.compile(r"\s+".join(map(re.escape, general_names()[1][short].split())), re.IGNORECASE)
        yield from ((document, short) for document, text in texts.items() if full.search(text))


def _renamed(claims: Sequence[Claim]) -> dict[str, str]:
    """Organisations with several names by what the record says: another name, for comparison, and the newest."""
    known = {singular(str(c.values["organization"])) for c in claims if c.values.get("organization")}
    signs = set(load_words("organizations")["signs"])
    following: dict[str, str] = {}
    for newer, older in (*_said(claims), *_of_one_row(claims)):
        if older != singular(newer):
            following.setdefault(older, newer)
    newest = newest_names(following, singular)
    return {
        older: name for older, name in newest.items()
        if known & {older, singular(name)} or set(older.split()[-1:]) & signs
    }  # fmt: skip


def _alike(claims: Sequence[Claim], texts: Mapping[str, str]) -> dict[str, str]:
    """General names of one service, each with the one listed last; none where another employer of the kind is named."""
    names = general_names()[0]
    written = [(c.said_on, c.document, str(c.values["organization"])) for c in claims if c.values.get("organization")]
    written.sort()
    found: dict[str, str] = {}
    for row in load_words("organizations")["one_service"]:
        ours = [(day, document, names.get(plain(name), "")) for day, document, name in written
                if row["sign"] in plain(name).split()]
        papers: dict[str, set[str]] = {}
        for _, document, name in ours:
            papers.setdefault(document, set()).add(name)
        listed = {name for _, _, name in ours}
        others = re.compile(rf"(?i)\b(?:{'|'.join(row['others'])})\b")
        apart = all(len(own) == 1 for own in papers.values()) and listed <= set(row["names"])
        if listed and apart and not any(map(others.search, texts.values())):
            found |= {name: ours[-1][2] for name in row["names"] if name != ours[-1][2]}
    return found


def _since(claims: Sequence[Claim]) -> dict[str, str]:
    """The day on which each newer name was first said, so that it stands in no record of an earlier day."""
    days: dict[str, str] = {}
    for c in claims:
        newer = c.values.get("name") if c.kind == "renamed" else c.values.get("other") if c.kind == "body" else ""
        if newer and c.values.get("event") == "renamed" and c.said_on:
            days[singular(str(newer))] = min(c.said_on, days.get(singular(str(newer)), c.said_on))
    return days


def _said(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """The newer and the older name of what a sentence says was renamed, boards left out."""
    for c in claims:
        v = c.values
        if c.kind == "renamed" and v.get("sort") == "organization":
            yield str(v["name"]), singular(str(v["other"]))
        elif c.kind == "body" and v.get("event") == "renamed" and not body_kind(str(v["name"]) + str(v["other"])):
            yield str(v["other"]), singular(str(v["name"]))


def _of_one_row(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Two names for one thing in one row of a glossary: 'YOS / YOT: Youth Offending Service / Youth Offending Team'."""
    for c in claims:
        short, full = (re.split(r"\s*/\s*", str(c.values.get(k, ""))) for k in ("abbreviation", "expansion"))
        if c.kind == "glossary" and len(short) == len(full) == 2 and all(map(stands_for, short, full)):
            yield full[1], singular(full[0])


def doubtful_organizations(by_key: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Pairs of organisations that may be one, by key: letters that fit, or one name short for the other, it may be."""
    index: dict[str, set[str]] = {}  # the names that hold a word, and those that begin with a letter
    for key, name in by_key.items():
        letters = {short for short, kind in general_names()[1].items() if name.endswith(f" {kind}")}
        for word in {*plain(name).split(), f"{name[:1].upper()}...", *(f"{short}..." for short in letters)}:
            index.setdefault(word, set()).add(key)
    for one, short in sorted(by_key.items()):
        near = set.intersection(*(index[word] for word in plain(short).split())) - {one}
        if is_acronym(short):
            near = index[f"{short[:1].upper()}..."] | index.get(f"{short}...", set()) - {one}
        fits = [(other, why) for other in sorted(near) if (why := _may_be(short, by_key[other]))]
        if len(fits) <= _MOST:  # 'the Council' among thirty councils is a question that nobody can answer
            yield from ((one, other, why) for other, why in fits)


def _may_be(short: str, long: str) -> str:
    """In what a name may stand for a longer one, "" where it does not."""
    if is_acronym(short):
        kind = general_names()[1].get(short, "")  # 'CRC' beside the 'Dale Community Rehabilitation Company'
        fits = stands_for(short, long) or (kind != "" and long.endswith(f" {kind}"))
        return "the letters of the one fit the name of the other" if fits else ""
    few, more = set(plain(short).split()), set(plain(long).split())
    is_short = len(few) <= _SHORT or plain(short) in general_names()[0]
    alike = is_short and few < more and len(more) <= len(few) + _MORE
    return "one name may be short for the other" if alike else ""
