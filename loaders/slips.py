"""The text of minutes and the people of their list in; surnames that only mistype one of these, and who is meant, out.

Where a list has Ada Finche and the text goes on about 'Mrs Finch', both are one: one letter is wrong, nobody else of
either spelling is known, and the text never has the spelling of the list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graph.identity.likeness import doubles_a_letter, one_letter_off
from graph.identity.mentions import gender_of
from graph.names import name_key, parse_name

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+(?P<surname>[A-Z][\w'’-]{3,})(?![\w'’-]*\s+[A-Z][a-z]+\b)")
_DOUBLE = re.compile(r"(.)\1")
_FIRST = re.compile(r"\b[A-Z][a-z]{3,}\b")
_FEWEST = 2  # times that the text has a surname which the list has not


def find_slips(text: str, people: Sequence[str], others: Sequence[str]) -> Mapping[str, str]:
    """By the key of a surname as the text has it, the one person of the list who is meant.

    `others` are whom the minutes name in full anywhere: a surname of theirs is no slip.
    """
    said = Counter(found["surname"].removesuffix("'s").removesuffix("’s") for found in _TITLED.finditer(text))
    listed = {name: _surname(name) for name in people if " " in name.strip()}
    known = {*listed.values(), *(_surname(name) for name in others)}
    slips: dict[str, str] = {}
    for surname, times in said.items():
        key = name_key(surname)
        near = [name for name, own in listed.items() if one_letter_off(own, key)]
        if times < _FEWEST or key in known or len(near) != 1:
            continue
        titles = {gender_of(found.group()) for found in _TITLED.finditer(text) if name_key(found["surname"]) == key}
        bears = any(name_key(other) == listed[near[0]] for other in said)  # the text spells it as the list does
        if not bears and (not gender_of(near[0]) or titles <= {gender_of(near[0]), ""}):
            slips[key] = near[0]
    return {**_first_names(text, people, others), **slips}


def _first_names(text: str, people: Sequence[str], others: Sequence[str]) -> Mapping[str, str]:
    """First names of which the text leaves out or doubles a letter of the list: 'Farhan' where the list has Farhaan."""
    said = Counter(found.group() for found in _FIRST.finditer(text))
    words = {name: name_key(name).split() for name in people if " " in name.strip()}
    known = {word for name in (*words, *others) for word in name_key(name).split()}
    like: dict[str, list[str]] = {}  # by the first name with every letter once
    for name, own in words.items():
        like.setdefault(_DOUBLE.sub(r"\1", own[0]), []).append(name)
    slips: dict[str, str] = {}
    for written in [word for word, times in said.items() if times >= _FEWEST]:
        key = name_key(written)
        near = [name for name in like.get(_DOUBLE.sub(r"\1", key), ()) if doubles_a_letter(words[name][0], key)]
        if key in known or len(near) != 1:
            continue
        if sum(count for other, count in said.items() if name_key(other) == words[near[0]][0]) == 1:  # in the list
            slips[key] = near[0]
    return slips


def _surname(name: str) -> str:
    return name_key(parse_name(name).surname)
