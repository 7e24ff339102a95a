"""Names of people: a name as written in, its parts and comparison keys out.

Rules, not similarity: titles, ranks and honours are stripped by list (graph/vocab/names.yml); what is left is the name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from graph.folding import fold
from graph.words import load_words

_THE = re.compile(r"^The\s+(?=(?:Rev|Very|Most|Right|Rt|Hon|Ven|Lord|Lady|Baroness|Dowager)\w*\b)")
_GLUED = re.compile(r"(?<![\w.])([A-Z])\.(?=[A-Z][a-z]{2})")  # 'T.Band'
_O_NAME = re.compile(r"\bO\s?'\s?(?=[A-Z])|(?<=\S )O (?=[A-Z][a-z])")  # 'Una O Hara', but 'Cllr O Hara' has an initial
_LETTER_BY_LETTER = re.compile(r"\b(?:[a-z] )+[a-z](?= [a-z]{2})")
_IN_FULL = re.compile(r"[A-Z][a-z'’-]+\s+[A-Z][\w'’-]*[a-z]")
_COLLAR = re.compile(r"^(?:[A-Z]{0,2}\d{2,5}[A-Z]{0,3})\s+(?=[A-Z][a-z])")  # the number on a constable's collar


class PersonName(NamedTuple):
    """A person's name in parts; `display` is the name without titles, ranks and honours."""

    prefix: str
    given: str
    surname: str
    suffix: str
    display: str


@cache
def _prefix_pattern() -> re.Pattern[str]:
    words = load_words("names")
    parts = sorted({*words["titles"], *words["ranks"], *before_full_names()}, key=len, reverse=True)
    whole = "|".join(re.escape(part).replace(r"\ ", r"[\s.]+") for part in parts if len(part) > 1)
    letters = "|".join(part for part in parts if len(part) == 1)
    # 'A/Insp Lee', 'T Supt Lee', but 'T Lee' has an initial
    alternatives = rf"{whole}|(?:{letters})(?=/|[\s.]+(?:{whole})\b)"
    return re.compile(rf"(?i)^(?:(?:councillors|cllrs|{alternatives})(?:[./]\s*|\s+|$))(?!\s*$)")


@cache
def _suffix_pattern() -> re.Pattern[str]:
    letters = ["".join(rf"{letter}\.?\s?" for letter in word) for word in load_words("names")["suffixes"]]
    return re.compile(rf"(?:,?\s+)((?:{'|'.join(letters)}))$", re.IGNORECASE)


@cache
def particles() -> frozenset[str]:
    """Words inside a surname that may stand in lower case: de, van, O, Mac."""
    return frozenset(load_words("names")["particles"])


@cache
def before_full_names() -> frozenset[str]:
    """Ranks in letters that are no more than initials before a surname alone: SM, GM."""
    return frozenset(load_words("names")["ranks_before_full_names"])


@lru_cache(maxsize=16384)  # every few words of a list are tried as a name
def split_prefix(text: str) -> tuple[str, str]:
    """Titles and ranks before a name, and the rest: 'Acting DCI Ann Lee' -> ('Acting DCI', 'Ann Lee')."""
    rest = _THE.sub("", text.strip())
    taken: list[str] = []
    while found := _prefix_pattern().match(rest):
        after = rest[found.end() :].lstrip(" /")
        if not after or not (after[0].isupper() or _COLLAR.match(after)):
            break
        letter = found.group(0).strip()
        if letter in ("A", "T", "A.", "T.") and not _prefix_pattern().match(after):
            break  # an initial: 'Cllr T Ryves'; before a rank or with a stroke it means acting or temporary
        if letter in load_words("names")["ranks_that_are_names"]:
            break
        if letter.lower() in before_full_names() and not _IN_FULL.match(after):
            break  # 'SM Lee' may be S. M. Lee
        taken.append(found.group(0).strip())
        rest = _COLLAR.sub("", after)
    return " ".join(taken), rest


def split_suffix(text: str) -> tuple[str, str]:
    """The name, and the honours after it in capitals: 'Ann Lee J.P.' -> ('Ann Lee', 'J.P.')."""
    found = _suffix_pattern().search(text)
    honours = found.group(1).replace(".", "").replace(" ", "") if found else ""
    if found is None or not found.group(1)[0].isupper() or not honours.isupper():
        return text, ""
    return text[: found.start()].rstrip(" ,"), found.group(1).strip()


@cache
def parse_name(text: str) -> PersonName:
    """Take a name apart; 'O’ Driscoll' becomes O'Driscoll."""
    prefix, rest = split_prefix(_GLUED.sub(r"\1. ", fold(text)))
    rest = _O_NAME.sub("O'", rest)
    name, suffix = split_suffix(rest)
    if len(name) > 3 and name.endswith(".") and name[-3:-2].isalpha():
        name = name[:-1]
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower().rstrip(".") in particles():
        start -= 1
    given, surname = " ".join(words[:start]), " ".join(words[start:])
    return PersonName(prefix, given, surname, suffix, name)


_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,4}$")


@cache
def shown_name(text: str) -> str:
    """The name as records show it: 'Mrs C Lee' keeps the courtesy title, which 'Mrs Ann Lee' does not need."""
    name = parse_name(text)
    title = name.prefix.split()[-1:] if _INITIALS.fullmatch(name.given) else []
    if title and title[0].lower().rstrip(".") in load_words("names")["courtesy"]:
        return f"{title[0].rstrip('.')} {name.display}"
    return name.display


@cache
def name_key(text: str) -> str:
    """A comparison key: lower case, no titles, ranks, honours, accents, apostrophes or hyphens."""
    name = parse_name(text).display.lower().replace("'", "").replace("-", " ").replace(".", " ")
    letters = unicodedata.normalize("NFD", name)
    words = "".join(c for c in letters if not unicodedata.combining(c)).split()
    return _LETTER_BY_LETTER.sub(lambda found: found[0].replace(" ", ""), " ".join(words))  # 'D. K. Amoah', 'DK Amoah'


@cache
def initials(text: str) -> str:
    """The initials of a name without its titles: 'Cllr Una Treacy-Moran' -> 'UTM', 'AJ Brooks' -> 'AJB'."""
    words = re.split(r"[\s-]+", parse_name(text).display.replace("'", ""))
    return "".join(
        w.replace(".", "") if w.isupper() and len(w) <= 3 else w[0].upper() for w in words if w and w[0].isalpha()
    )
