"""Words of a list that nothing parts in, the same words with a mark between two people out, every letter in its place.

'Cy Dee Clerk Mrs J Todd' are two people, 'Ann Bee   AB Cy Dee   CD' too; 'A Moor' is one beside 'B Hill'.
"""

from __future__ import annotations

import re

from graph.names import initials, split_prefix
from loaders.affiliation import is_post
from loaders.cues import cue
from loaders.name_words import has_given_name, looks_like_name

_GAP_OF_NAMES = re.compile(
    r"^(?P<first>[A-Z][\w'’. -]{3,40}?)(?P<more> \([^()]{2,40}\))?(?P<gap>\s{3,})"
    r"(?P<second>[A-Z][\w'’. -]{3,40}?)(?=\s*$)"
)
_TAGGED = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,2})(?P<org> \([^()]{2,40}\))?(?P<gap>\s{2,})(?P<tag>[A-Z]{2,4})"
    r"(?P<behind>\s(?=\s*[A-Z])|\s*$)"
)
_LETTER_A = re.compile(r"(?:^|[,;]\s*|\s(?:and|&)\s)A (?=(?P<surname>[A-Z][a-z'’-]+)\s*(?:[,;(]|and\b|&|$))")
_INITIALLED = re.compile(r"(?:^|[,;]\s*|\s(?:and|&)\s)[B-Z]\.? (?=[A-Z][a-z])")
_SMALL_POST = re.compile(r"(?:^|(?<=, )|(?<=\band ))(?P<post>[a-z]{4,12}) (?=[A-Z][a-z]+ [A-Z])")


def untangled(text: str) -> str:
    """The same text, as long as before, with a mark wherever one person surely ends and the next begins."""
    text = _TAGGED.sub(_bracketed, _GAP_OF_NAMES.sub(_parted, text))
    text = _SMALL_POST.sub(lambda found: " " * len(found.group()) if _is_some_post(found["post"]) else found[0], text)
    if _INITIALLED.search(text):
        text = _LETTER_A.sub(lambda found: found[0] if _is_some_post(found["surname"]) else f"{found[0][:-1]}.", text)
    for found in cue("attendance", "office_behind").finditer(text):
        begin = found.start()
        if _ends_a_name(text[:begin]) and looks_like_name(found["name"]):
            text = f"{text[:begin]},{text[begin + 1 :]}"
    return text


def _parted(found: re.Match[str]) -> str:
    """'Ann Bee (Chair)      Cy Dee': two people whom only a wide gap parts."""
    both = looks_like_name(found["first"]) and looks_like_name(found["second"])
    prefix, bare = split_prefix(found["second"])
    if not (both and (prefix or has_given_name(bare))):
        return found.group()
    return f"{found['first']}{found['more'] or ''};{found['gap'][1:]}{found['second']}"


def _bracketed(found: re.Match[str]) -> str:
    """'Ann Bee    AB Cy Dee': the letters are hers, and what stands behind them is the next person's name."""
    own = initials(found["name"]) == found["tag"]
    if not (own and looks_like_name(found["name"])):
        return found.group()
    behind = f",{found['behind'][1:]}" if found["behind"].strip(" ") == "" and found["behind"] else found["behind"]
    more = found.end() < len(found.string)
    return f"{found['name']}{found['org'] or ''}{found['gap'][2:]}({found['tag']}){behind if more else found['behind']}"


def _is_some_post(word: str) -> bool:
    """Whether a word is a post, of one person or of several: 'clerks'."""
    return is_post(word) or is_post(word.removesuffix("s"))


def _ends_a_name(text: str) -> bool:
    """Whether words end in somebody's name: two words at least."""
    words = text.rsplit(",", 1)[-1].split()
    return any(looks_like_name(" ".join(words[-size:])) for size in (2, 3) if len(words) >= size)
