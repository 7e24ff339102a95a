"""Words of a list of people in, the names out that a first name, a title or a surname alone opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.names import split_prefix
from loaders.affiliation import is_post
from loaders.cues import cue, word_set
from loaders.name_words import has_given_name, looks_like_name
from loaders.people import Person, parse_person
from loaders.people_lists import split_entries

_FIRST_NAME = re.compile(
    r"^(?:and\s+)?(?P<name>[A-ZÀ-Þ][a-zà-ÿ'-]{1,14})(?P<rest>\s*\(.*\)|\s+(?:from|[-–—])\s+(?:the\s+)?[A-Z].{1,60})?$"
)
_SURNAME = re.compile(r"(?:[A-Z]['-]?)?[A-Z][a-z]+(?:['-]?[A-Z][a-z]+)*")
_DOTTED = re.compile(r"(?:[A-Z]\.\s?)+[A-Z][a-z]")
_BRACKETS = re.compile(r"\([^()]*\)")
_SMALL = frozenset(("and", "the", "of", "for", "from"))


def first_names_in(pieces: Sequence[str]) -> frozenset[str]:
    """The entries of one word by which a list names people: two or more side by side, most well-known first names."""
    names = [piece.split("(")[0].strip() for piece in pieces]
    single = [first_name(piece) is not None for piece in pieces]
    runs: list[list[str]] = [[]]
    for name, alone in zip(names, single, strict=True):
        if alone:
            runs[-1].append(name)
        elif runs[-1]:
            runs.append([])
    kept = [run for run in runs if len(run) > 1 and sum(map(has_given_name, run)) * 2 >= len(run)]
    people = {name for run in kept for name in run}
    # beside such a run, or among entries that all name somebody, a first name alone is one more: 'Mrs Bo, Tony'
    others = [parse_person(piece) for piece, alone in zip(pieces, single, strict=True) if not alone]
    whole = bool(people) or (len(pieces) > 1 and all(others))
    return frozenset(people | {run[0] for run in runs if whole and len(run) == 1 and has_given_name(run[0])})


def first_names_between_semicolons(body: str) -> frozenset[str]:
    """'Ann Lee (Police); Tony (from the Hall)': a semicolon parts people and nothing else."""
    parts = [part.strip(" .") for part in body.split(";")]
    alone = (part for part in parts if len(parts) > 2 and first_name(part) is not None)
    alone = (part for part in alone if has_given_name(part) or "(from " in part)
    return frozenset(part.split("(")[0].strip() for part in alone)


def first_name(piece: str) -> Person | None:
    """'Pat', 'Pat (Chair)', 'Pat from the Trust': an entry that names somebody by one capitalised word."""
    found = _FIRST_NAME.match(piece.strip(" ."))
    if found is None or found["name"].lower() in word_set("owners", "not_names") | word_set("owners", "collective"):
        return None
    if found["name"].lower() in word_set("owners", "post_words") | word_set("owners", "org_words"):
        return None
    dressed = parse_person(f"{found['name']} Xx{found['rest'] or ''}")
    return replace(dressed, name=found["name"], written=found["name"]) if dressed else None


def surnames_in(body: str) -> frozenset[str]:
    """'Cllrs Ives, Ward (Chair) and Ellis': the surnames of a list behind a plural title that holds nothing else."""
    heads = [piece.split("(")[0].strip() for piece in split_entries(body.replace(";", ","))]
    taken = word_set("owners", "post_words") | word_set("owners", "not_names")
    plain = all(_SURNAME.fullmatch(head) and head.lower() not in taken for head in heads)
    return frozenset(heads) if plain and len(heads) > 1 else frozenset()


def surname_of(title: str, piece: str) -> Person | None:
    """Somebody named by a title and a surname, which may be a word such as Ward."""
    surname, bracket, rest = piece.partition("(")
    dressed = parse_person(f"{title}Xx {bracket}{rest}".strip())
    return replace(dressed, name=surname.strip(), written=surname.strip()) if dressed else None


def first_name_length(words: Sequence[str]) -> int:
    """How many of these words are a name with its title; 0 where none begins here."""
    longest = 0
    for size in range(1, len(words) + 1):
        name = " ".join(words[:size]).rstrip(".,;")
        prefix, bare = split_prefix(name)
        *given, last = bare.split() or [""]
        letters = all(len(word.strip(".")) == 1 for word in given)
        long = 2 if len(given) > 1 and letters else len(given) + 1
        if long > 2 or (words[size - 1].lower() in _SMALL):
            break
        if len(given) and letters and len(last.strip(".")) == 1:  # 'Mr D L', whose surname comes
            continue
        if prefix and cue("attendance", "also_posts").fullmatch(prefix) and is_post(" ".join(words[size : size + 1])):
            break  # 'Deputy Parish Clerk' names nobody
        if given and cue("attendance", "also_posts").fullmatch(last):  # 'Nick Deputy Clerk'
            break
        if not looks_like_name(name) or (not prefix and long < 2) or len(prefix.strip(".")) == 1:
            continue
        if (prefix and (long == 1 or has_given_name(bare) or len(bare.split()[0].strip(".")) == 1)) or (
            long == 2 and has_given_name(bare)
        ):
            longest = size
        if words[size - 1].endswith((",", ";")):
            break
    return longest


def surely_names(piece: str) -> bool:
    """Whether words can only be a person's name: a title or a well-known first name opens them."""
    prefix, bare = split_prefix(piece)
    return looks_like_name(piece) and (bool(prefix) or has_given_name(bare) or _DOTTED.match(bare) is not None)


def two_people(part: str) -> list[str]:
    """'Supt Ann Lee (Chair) and Insp Bo Rae, Dale Police' between semicolons: both entries; [] for any other words."""
    bare = _BRACKETS.sub(lambda found: "x" * len(found.group()), part)
    joins = list(re.finditer(r"\s+(?:and|&)\s+", bare))
    for join in joins:
        first, second = part[: join.start()], part[join.end() :]
        heads = [re.split(r"[,(]|\s[-–—]\s", words)[0].strip() for words in (first, second)]
        alone = "," not in bare[: join.start()]  # behind a comma the 'and' may join the words of a post
        if surely_names(heads[0]) and surely_names(heads[1]) and (alone or split_prefix(heads[1])[0]):
            return [first.strip(), second.strip()]
    return []
