"""A pattern in; the words out without which it fits nowhere: groups of words, of each of which it needs one.

'(?P<who>{NAME}) (?:has|had) agreed' needs 'has' or 'had', and 'agreed'. Letters are small ones, as in a text that is
looked at without case. What is optional or must not be there needs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from loaders.fragments import fragment

Group = tuple[str, ...]  # words of which one must be there

PLAIN = re.compile(r"[a-z' /-]+")
_SET = r"\[(?:\\.|[^\]])+\]"
_BAR = re.compile(rf"\\.|{_SET}|[(|)]", re.DOTALL)
_ONE_LETTER = re.compile(r"\[([a-z])\1\]")  # either case of a letter, once the pattern is in small letters
_TIMES = r"(?:[?*+]|\{[\d,]*\})[?+]?"
_TOKEN = re.compile(
    rf"{PLAIN.pattern}(?![?*+]|\{{[\d,])|{PLAIN.pattern[:-1]}{_TIMES}"  # words, and one letter so many times
    r"|\((?:\?(?:-i:|:|p<\w+>|<?=|))?"  # a bracket; '(?' must not fit, or changes the rules
    rf"|(?:\)|\{{[a-z_]+\}})(?:{_TIMES})?"  # its end; a name for something
    rf"|\||(?:\\.|{_SET}|[^()|{{\\a-z' /-]|\{{[\d,]*\}})+",  # signs and digits, however many
    re.DOTALL,
)
_OPTIONAL = ("?", "*", "{0", "{,")


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
    tokens = _TOKEN.findall(_ONE_LETTER.sub(r"\1", without_case(pattern)))
    return _alternatives(iter(tokens))[0]


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
    found: set[Group] = set()
    run, end = "", ""
    for token in tokens:
        if token == "|" or token[0] == ")":
            end = token
            break
        if PLAIN.fullmatch(token):
            run += token
            continue
        if run.strip():
            found.add((run,))
        run = ""
        found.update(_inside(token, tokens))
    if run.strip():
        found.add((run,))
    return tuple(sorted(found, key=lambda group: (-min(map(len, group)), len(group), group))), end


def _inside(token: str, tokens: Iterator[str]) -> Iterable[Group]:
    """The groups that a bracket or a name for something needs; none for what may be missing."""
    if token[0] == "(":
        needs, end = _alternatives(tokens)
        return () if token == "(?" or end[1:].startswith(_OPTIONAL) else needs
    name, _, times = token[1:].partition("}")
    return _of_fragment(name.upper()) if token[0] == "{" and not times.startswith(_OPTIONAL) else ()


@cache
def _of_fragment(name: str) -> tuple[Group, ...]:
    return needs_of(fragment(name))
