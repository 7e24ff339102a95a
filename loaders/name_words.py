"""Some words in, whether they can be a person's name out: by their shape and by what no name holds."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.folding import fold
from graph.names import parse_name, particles, split_prefix
from loaders.affiliation import is_post
from loaders.cues import cue, word_set
from loaders.word_lists import words

_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,}")
_WORD = re.compile(r"^(?:[A-ZÀ-ÞŁ][\w'.-]*|O'[A-Z]\w+)$")
AFTER_RANK = re.compile(  # 'Lt Col (Retd) A Lee'
    r"(?<=\w)\s*\((?i:ret'?d?|rtd|acting|temp(?:orary)?)\.?\)(?=\s+[A-Z])"
)


@lru_cache(maxsize=16384)
def looks_like_name(text: str) -> bool:
    """Whether words could be a person's name: two to four capitalised words, none of them a post or an organisation."""
    text = AFTER_RANK.sub("", text)
    prefix, rest = split_prefix(fold(text).replace(" ' ", "'"))
    words = parse_name(text).display.split()
    if not words or len(words) > 4 or any(c.isdigit() for c in rest):
        return False
    # 'Cllr Lee' is a name, 'Station Manager Dale' is a post at a place
    titled = prefix != "" and cue("attendance", "posts_of_places").fullmatch(prefix) is None
    if (len(words) == 1 and not titled) or any(word.endswith(("'s", "'")) for word in words):
        return False
    # 'Cllr A Lee' and 'M A Lee' are names, 'A Workshop' is none
    letters = {"A."} | ({"A"} if prefix or (len(words[0].strip(".")) == 1 and words[0] != "A") else set())
    plain = {word.lower().strip(".,") for word in words if word not in letters}
    if not (plain.isdisjoint(word_set("owners", "in_no_name")) and plain.isdisjoint(word_set("owners", "not_names"))):
        return False
    if not all(_WORD.match(word) or word.lower() in particles() for word in words):
        return False
    if len(words) > 1 and (words[-1].lower() in _many_posts() or _ends_a_body(words[-1])):  # 'Flood Wardens'
        return False
    return not (is_post(rest) or _is_org_phrase(words))


@cache
def given_names() -> tuple[frozenset[str], frozenset[str]]:
    """Well-known first names, and words that names of places end with."""
    lists = words("given_names")
    return frozenset(lists["given_names"].split()), frozenset(lists["place_words"])


def has_given_name(name: str) -> bool:
    """Whether a name begins with a first name and does not end as a place does: 'Tess Moor', not 'Gold Command'."""
    words = [word.lower().strip(".'") for word in name.split()]
    names, places = given_names()
    return bool(words) and words[0].split("-")[0] in names and words[-1] not in places


@cache
def _several() -> frozenset[str]:
    """'Hospitals', 'Trusts': more than one organisation."""
    return frozenset(f"{word}s" for word in word_set("owners", "org_words") if len(word) > 4)


@cache
def _many_posts() -> frozenset[str]:
    """'Wardens', 'Directors': several people, and nobody by name."""
    return frozenset(f"{word}s" for word in word_set("owners", "post_words") if len(word) > 4)


def _ends_a_body(word: str) -> bool:
    """'Sub-group', 'Task-Group': the last word of a board's name."""
    return word.lower().rpartition("-")[2] in word_set("owners", "body_words") and "-" in word


def _is_org_phrase(words: list[str]) -> bool:
    plain = [word.lower().strip(".,") for word in words]
    if any(word in word_set("owners", "org_words") or word in _several() for word in plain):
        return True
    capitals = [word.isupper() for word in words]
    # 'HBC Licensing': the letters of an employer, not a first name; 'HELEN PEPLOW' is one in a list of names.
    short_first = len(words[0]) > 2 and capitals[0] and not capitals[-1]
    council = capitals[-1] and plain[-1] in word_set("owners", "council_letters")
    if len(words) == 2 and council and not capitals[0]:  # 'Dale BC'
        return True
    if len(words) > 1 and _NO_VOWEL.fullmatch(words[-1]) and not capitals[0]:  # 'Dale CDRP'
        return True
    return short_first or (len(words) > 1 and all(w.isupper() and len(w) > 3 for w in words))
