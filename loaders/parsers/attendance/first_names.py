"""Entries of a list of people in, those that name somebody by one first name only out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.cues import word_set
from loaders.people import Person, has_given_name, parse_person

_FIRST_NAME = re.compile(
    r"^(?:and\s+)?(?P<name>[A-ZÀ-Þ][a-zà-ÿ'-]{1,14})(?P<rest>\s*\(.*\)|\s+(?:from|[-–—])\s+(?:the\s+)?[A-Z].{1,60})?$"
)


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
