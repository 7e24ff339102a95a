"""A pattern in; the words out without which it fits nowhere: groups of words, of each of which it needs one.

'(?P<who>{NAME}) (?:has|had) agreed' needs ' has' or ' had', and ' agreed'. Letters are small ones and any run of spaces
is one space, as in a text that is looked at without case. What is optional or must not be there needs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from loaders.fragments import fragment, holds_fragment

Group = tuple[str, ...]  # words of which one must be there

PLAIN = re.compile(r"[a-z' /-]+")
_SET = r"\[(?:\\.|[^\]])+\]"
_BAR = re.compile(rf"\\.|{_SET}|[(|)]|\{{[A-Z_]+\}}", re.DOTALL)
_TIMES = r"(?:[?*+]|\{[\d,]*\})[?+]?"
_TIMES_OVER = re.compile(_TIMES)
_TOKEN = re.compile(
    rf"{PLAIN.pattern}(?![?*+]|\{{[\d,])|{PLAIN.pattern[:-1]}{_TIMES}"  # words, and one letter so many times
    rf"|\(\?:{PLAIN.pattern}(?:\|{PLAIN.pattern})*\)(?:{_TIMES})?"  # a bracket of words, which most are
    r"|\((?:\?(?:-i:|:|p<\w+>|<?=|))?"  # another one; '(?' must not fit, or changes the rules
    rf"|(?:\)|\{{[a-z_]+\}})(?:{_TIMES})?"  # its end; a name for something
    rf"|\||(?:\\.|{_SET}|[^()|{{\\a-z' /-]|\{{[\d,]*\}})+",  # signs and digits, however many
    re.DOTALL,
)
_OPTIONAL = ("?", "*", "{0", "{,")
_EITHER_CASE = re.compile(r"\[([a-z])\1\]")  # of a letter, once the pattern is in small letters
_SPACES = re.compile(r"\s+")
_LEAST_PART = 8  # letters and signs of a part that is worth a look of its own


@lru_cache(maxsize=4096)  # the same sentence is looked at for many kinds of fact
def evened(text: str) -> str:
    """A text as its words are looked for: in small letters, with one space for any run of spaces."""
    return _SPACES.sub(" ", text.lower())


def branches_of(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, parted at the bars that stand outside brackets."""
    depth = begun = 0
    for found in _BAR.finditer(pattern) if "|" in pattern else ():
        depth += (found[0] == "(") - (found[0] == ")")
        if found[0] == "|" and depth == 0:
            yield pattern[begun : found.start()]
            begun = found.end()
    yield pattern[begun:]


def without_case(pattern: str) -> str:
    """A pattern in small letters, but for signs such as \\W."""
    return re.sub(r"(?<!\\)[A-Z]+", lambda found: found[0].lower(), pattern)


def needs_of(pattern: str) -> tuple[Group, ...]:
    """The groups of words that a pattern needs, those first that the fewest texts will hold."""
    small = without_case(pattern).replace(r"\s+", " ").replace(r"\b", "")
    small = _EITHER_CASE.sub(r"\1", small) if "[" in small else small
    return _alternatives(iter(_TOKEN.findall(small)))[0]


def plain_part(pattern: str) -> str:
    """The longest part of a pattern that holds no name for something else; without it the pattern fits nowhere.

    It is made and tried in a fraction of the time; "" where no part is worth that.
    """
    parts, depth, begun, opened, named = [], 0, 0, 0, False
    for found in _BAR.finditer(pattern) if holds_fragment(pattern) else ():
        token = found[0]
        if token == "|" and depth == 0:
            return ""
        opened = found.start() if depth == 0 else opened
        depth += (token == "(") - (token == ")")
        named = named or token[0] == "{"
        if named and depth == 0:
            parts.append(pattern[begun:opened])
            times = _TIMES_OVER.match(pattern, found.end())
            begun, named = times.end() if times else found.end(), False
    longest = max([*parts, pattern[begun:]], key=len) if parts else ""
    return longest if len(longest) >= _LEAST_PART else ""


def _alternatives(tokens: Iterator[str]) -> tuple[tuple[Group, ...], str]:
    """What is needed up to the end of a bracket, or of the pattern; and the token that ended it."""
    needs = []
    while True:
        groups, end = _branch(tokens)
        needs.append(groups)
        if end != "|":
            break
    if len(needs) == 1:
        return needs[0], end
    # the first group of each alternative, then the second of each: whichever fits, one word of either is there
    return tuple(tuple(dict.fromkeys(chain(*groups))) for groups in zip(*needs, strict=False)), end


def _branch(tokens: Iterator[str]) -> tuple[tuple[Group, ...], str]:
    """What one alternative needs, the rarest first; and the token that ended it."""
    found: list[Group] = []
    run, end = "", ""
    for token in tokens:
        if token == "|" or token[0] == ")":
            end = token
            break
        if PLAIN.fullmatch(token):
            run += token
            continue
        if run:
            found += _words(run)
            run = ""
        found += _inside(token, tokens)
    if run:
        found += _words(run)
    return tuple(sorted(found, key=_rarity) if len(found) > 1 else found), end


def _words(*words: str) -> Iterable[Group]:
    if not all(map(str.strip, words)):
        return ()
    return [tuple(_SPACES.sub(" ", word) if "  " in word else word for word in words)]


def _rarity(group: Group) -> tuple[int, int]:
    return -min(map(len, group)), len(group)


def _inside(token: str, tokens: Iterator[str]) -> Iterable[Group]:
    """The groups that a bracket or a name for something needs; none for what may be missing."""
    if token[:3] == "(?:" and len(token) > 3:
        words, _, times = token[3:].partition(")")
        return () if times.startswith(_OPTIONAL) else _words(*words.split("|"))
    if token[0] == "(":
        needs, end = _alternatives(tokens)
        return () if token == "(?" or end[1:].startswith(_OPTIONAL) else needs
    name, _, times = token[1:].partition("}")
    return _of_fragment(name.upper()) if token[0] == "{" and not times.startswith(_OPTIONAL) else ()


@cache
def _of_fragment(name: str) -> tuple[Group, ...]:
    return needs_of(fragment(name))
