"""Names of partners, posts and boards in; their comparison keys out: no case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from graph.folding import fold
from graph.words import load_words


@cache
def singular(text: str) -> str:
    """A comparison key without plurals: 'domestic homicide reviews' -> 'domestic homicide review'."""
    words = plain(text).split()
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = load_words("organizations")
    return lists


@cache
def slug(text: str) -> str:
    """A name as part of a key: 'Mayor's Office' -> 'mayors-office'."""
    letters = unicodedata.normalize("NFD", fold(text).lower().replace("'", "").replace("&", " and "))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in letters if not unicodedata.combining(c))).strip("-")


@cache
def plain(text: str) -> str:
    """A name for comparison: 'The Mayor's Office' -> 'mayors office'."""
    return re.sub(r"^the ", "", slug(text).replace("-", " "))


@cache
def tidy(text: str) -> str:
    """A name for display: single spaces, no stray brackets or full stops around it."""
    text = fold(text).strip(" .,;:-")
    while text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip(" .,;:-")
    if text.count("(") != text.count(")"):
        text = text.strip("()").strip()
    return re.sub(r"^[Tt]he\s+(?=\S)", "", text)


def is_acronym(text: str) -> bool:
    """Letters that stand for a name: MOPAC, TfL; not a word."""
    return " " not in text and 2 <= len(text) <= 8 and sum(c.isupper() for c in text) >= 2 and text[0].isupper()


@cache
def title_key(title: str) -> str:
    """A title for comparison: 'Acting Director, Education' and 'Director of Education' are one."""
    titles = _lists()["titles"]
    words = f" {plain(title)} "
    for short, full in sorted(titles["short"].items(), key=lambda pair: -len(pair[0])):
        words = words.replace(f" {short} ", f" {full} ")
    kept = [w for w in words.split() if w not in titles["minor"]]
    while kept and " ".join(kept[:1]) in titles["drop"]:
        kept.pop(0)
    while kept[1:] and kept[-1] in titles["holding_behind"]:  # 'Head of Parks (Interim)'
        kept.pop()
    return " ".join(kept)


@cache
def _holding() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words, behind = ("|".join(_lists()["titles"][name]) for name in ("holding", "holding_behind"))
    return re.compile(rf"(?i)^(?:(?:{words})\b[\s,/-]+)+(?=\w)"), re.compile(rf"(?i)[\s,/(-]+(?:{behind})\)?$")


@cache
def post_name(title: str) -> str:
    """A title without how somebody holds it: 'Interim Head of Parks' is the post of the Head of Parks."""
    before, behind = _holding()
    return behind.sub("", before.sub("", title)) or title


@cache
def _shared_posts() -> frozenset[str]:
    return frozenset(title_key(post) for post in _lists()["shared_posts"])


@cache
def _clerk_posts() -> frozenset[str]:
    return frozenset(title_key(post) for post in _lists()["clerk_posts"])


def is_clerk_post(title: str) -> bool:
    """Whether the holder of this post writes the minutes."""
    return title_key(title) in _clerk_posts()


def is_shared_post(title: str) -> bool:
    """Whether many people hold this title at once (councillor, constable), so that it tells nobody apart."""
    return title_key(title) in _shared_posts()


def is_public_office(title: str) -> bool:
    """Whether a title is an office of the state ('Home Secretary'), whose holder sits on no board and takes no task."""
    offices = "|".join(re.escape(str(office)) for office in load_words("bodies")["public_offices"])
    return re.search(rf"(?i)(?<![\w-])(?:{offices})(?![\w-])", title) is not None


def is_chair(title: str) -> bool:
    """Whether a title says no more than that somebody chairs, or stands in for who does."""
    return title_key(title) in ("chair", "vice chair", "deputy chair")


@cache
def _not_a_person() -> frozenset[str]:
    return frozenset(_lists()["not_a_person"])


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for table in ("nicknames", "spellings") for row in load_words(table) for name in row)


@cache
def looks_like_person(name: str) -> bool:
    """Whether words can be a person's full name: two to five words, none a word for a post or a body."""
    words = fold(name).split()
    if not 2 <= len(words) <= 5 or any(c.isdigit() for c in name):
        return False
    if all(len(w) > 1 and w.isupper() and len(w) <= 4 for w in words):  # LBX YOS
        return False
    bare = [w.lower().strip(".,()") for w in words]
    known = len(bare) == 2 and bare[0] in _given_names() and bare[1] in _lists()["also_surnames"]  # 'Tony Head'
    if not known and any(word in _not_a_person() for word in bare):
        return False
    is_word = re.fullmatch(r"[^\W\d_][^\W\d_'-]*(?:['-][^\W\d_]+)*\.?", words[-1]) is not None
    return words[0][0].isupper() and any(c.isupper() for c in words[-1]) and is_word
