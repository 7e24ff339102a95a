"""Cues as they are written in, patterns out: what many cues hold is written once and stands there by its name.

{NAME}, {WHO}, {BODY} and {VERB} stand for a person's name, anyone who can own something, a body, and a verb of doing;
these mind capitals. A list that others hold as well stands there by its name in capitals (`_LISTS`): {ASIDE} is what a
clerk may put between 'agreed' and 'that'. The names are only spelled out for a pattern that is made: most never are.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.word_lists import words

_UP = "A-ZÀ-ÖØ-ÞĆČŁŚŠŽ"
_SHORT_TITLE = r"(?:Messrs|Mrs|Mr|Ms|Dr|Cllrs?|Supt|Insp|Sgt|Prof|Rev|Fr)\.|[A-Z]\."
_WORD = rf"{_SHORT_TITLE}|[{_UP}](?:[\w'&/.-]*[\w)]|\b)"
_COURTESY = "Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor"
_TITLE = (
    rf"(?:(?:{_COURTESY}|Cllrs|Councillors|Prof|Sir|Rev|Deputy|Acting|DCI|DI|DS|DC|PC|Sgt|Insp|Inspector"
    r"|Supt|Superintendent|Chief|Detective|Canon|Senator)\.?\s+)*"
)
_MORE_NAMES = rf"(?:\s+(?:O'\s?[A-Z]\w+|[ÓÚ]\s\w+|[{_UP}][\w'-]*\.?|(?:de|van|von|der|le|la)\b)){{1,3}}"
# The look ahead only spares time: both kinds of opening begin with one of these letters.
_SURNAME = rf"(?:{_COURTESY})\.?\s+[{_UP}][\w'-]+"
NAME = rf"(?=[{_UP}])(?:{_TITLE}[{_UP}][\w'-]*\.?{_MORE_NAMES}|{_SURNAME})"
# A number inside a name, 'First 100 Nights Group', but for a year and the day of a month.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NUMBER = rf"(?!(?:19|20)\d\d\b)\d{{1,4}}(?=\s+(?!(?:{_MONTHS})[a-z]*\b|(?:The|This|Our|An?)\b)[A-Z])"
_SMALL = r"(?:of|for|and|the|to|in|on|with|&|\+|de|van)"
_POST = (
    rf"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_WORD})(?:,?\s+(?:{_SMALL}\s+){{0,2}}(?:{_WORD})){{0,11}}"
    r"(?:\s+\([^()]{2,60}\))?"
)
_GROUP = (
    r"(?:(?:[Aa]ll|[Ee]ach|[Tt]he)\s+)?(?:members|partners|agencies|agency|partner|police|forces|local authority"
    r"|clerk|chairman|chair|council)"
    r"|(?:[Aa]ll|[Ee]ach|[Ee]very)\s+(?:[a-z-]+\s+){0,2}?(?:leads?|chairs?|councillors?|representatives?|services?|schools?"
    r"|organi[sz]ations?|managers?|trustees?|governors?|volunteers?|districts?|boroughs?|sub-?groups?)"
)
WHO = rf"(?=[{_UP}acefhlmpst])(?:{_POST}|{_GROUP}|(?:[Ss]he|[Hh]e)(?:\s+and\s+{_POST})?|[Tt]hey)"
BODY = (
    rf"(?:[Tt]he\s+)?[A-Z][\w'&-]*(?:\s+(?:of|for|and|the|&|{_NUMBER}|[A-Z][\w'&/-]*)){{0,8}}\s+"
    r"(?:Board|Group|Sub-?\s?[Gg]roup|Committee|Panel|Forum|Partnership|Team|Executive|Unit)"
)


# A run of words with capitals: 'Head of Safer Communities', 'Arden Living'
CAPS = (
    r"(?:[A-Z]|\d)[\w&'’-]*"
    r"(?:(?:,?\s+(?:of|and|for|the|on|in|to|with)\s+(?:the\s+)?|,?\s+|\s+&\s+)[A-Z][\w&'’-]*"
    rf"|(?<=[A-Za-z])\s+{_NUMBER}){{0,10}}"
)


_LISTS = {
    "a_group": "charges", "aside": "resolutions", "declined": "actions", "earlier_deeds": "columns",
    "fell_through": "bodies", "group_end": "leads", "holder": "web", "next_day": "header", "nobody": "leads",
    "own_news": "tenure", "paper": "header", "somebody": "charges", "standing": "charges", "taken_up": "problems",
    "when_left": "tenure",
}  # fmt: skip
_FRAGMENT = re.compile(r"\{([A-Z_]+)\}")
# Any run of spaces; but for one that counts letters, and one in front of a quantity: ' {2}' but not ' {ASIDE}'.
_SPACE = re.compile(rf" (?<![\\\[] ) *(?![*?+}}\]]|\{{(?!(?:{'|'.join(_LISTS).upper()})\}}))")
_SPACE_OR_NOT = re.compile(r" (?<![\\\[(|] )(?=[?*])")


def spaced(written: str) -> str:
    """A cue as a pattern whose spaces fit any run of spaces; the names in it are not spelled out yet."""
    pattern = _SPACE_OR_NOT.sub(r"\\s", _SPACE.sub(r"\\s+", written))
    return pattern.replace("{US}", _us()).replace("{NO_DEED}", "|".join(words("actions")["no_deed"]))


def spelled(pattern: str) -> str:
    """The pattern with what its names stand for."""
    return _FRAGMENT.sub(lambda found: fragment(found[1]) or found[0], pattern)


def holds_fragment(pattern: str) -> bool:
    """Whether a pattern holds a name that stands for something."""
    return _FRAGMENT.search(pattern) is not None


@cache
def fragment(name: str) -> str:
    """What a name in capitals stands for, spelled out; nothing for any other word."""
    if name.lower() in _LISTS:
        return spelled(spaced(f"(?:{'|'.join(words(_LISTS[name.lower()])[name.lower()])})"))
    if name == "VERB":
        return f"(?:re-)?(?:{'|'.join(sorted(words('actions')['verbs'], key=len, reverse=True))})"
    value = {"NAME": NAME, "WHO": WHO, "BODY": BODY, "CAPS": CAPS}.get(name)
    return f"(?-i:{value})" if value else ""


@cache
def _us() -> str:
    return "|".join(re.escape(word) for word in sorted(words("resolutions")["us"], key=len, reverse=True))
