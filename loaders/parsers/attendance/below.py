"""Lines of a list in, those that hold the post of the name right above them out: 'Ann Lee,' over 'Convenor (AL)'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.names import initials, split_prefix
from loaders.affiliation import is_organization, is_post
from loaders.blocks import Line, is_bullet
from loaders.labels import find_label, is_prose
from loaders.name_words import has_given_name, looks_like_name

_POST = re.compile(r"^(?P<post>[A-Z][^:]{2,70}?)\s*(?:\((?P<tag>[A-Z]{2,4})\))?$")
_TWO = 2  # lines of a block
_FEWEST = 3  # such blocks that make a list
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def posts_below(lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that say the post of the name above them."""
    found: set[int] = set()
    for above, line in pairwise(lines):
        tag = _tag_of(line)
        name = _name_on(above) if tag is not None and _in_place(line) else ""
        if name and (above.text.rstrip().endswith(",") or (tag and tag[0] == initials(name)[:1])):
            found.add(line.start)
    for place in range(len(lines)):
        if place == 0 or _heads(lines[place - 1]):
            found |= _pairs(lines, place)
    return frozenset(found | _blocks_of_two(lines))


def _blocks_of_two(lines: Sequence[Line]) -> set[int]:
    """The second lines of a list set in blocks of two lines: a name, and below it a post or an employer.

    Most of them must say one and none may be a name, for other lists print two people in a block.
    """
    blocks: list[list[Line]] = []
    for line in lines:
        if not blocks or line.blanks_before:
            blocks.append([])
        blocks[-1].append(line)
    pairs = [block for block in blocks if len(block) == _TWO and _names(block[0]) and _may_say(block[1])]
    said = [block for block in pairs if _says(_bare(block[1].text))]
    others = [block for block in blocks if len(block) == 1 and _names(block[0])]
    if len(pairs) < _FEWEST or 2 * len(said) < len(pairs) or 3 * len(others) > len(pairs):
        return set()
    return {block[1].start for block in pairs}


def _names(line: Line) -> bool:
    """Whether a line is somebody's name, with a bracket behind it perhaps and no label in front."""
    return find_label(line.text) is None and looks_like_name(_bare(line.text))


def _may_say(line: Line) -> bool:
    """Whether a line may say somebody's post or employer: no label, no bullet, no sentence and nobody's name."""
    words = _bare(line.text)
    someone = looks_like_name(words) and (has_given_name(words) or split_prefix(words)[0] != "")
    return find_label(line.text) is None and _in_place(line) and not is_prose(line.text) and not someone


def _bare(text: str) -> str:
    return _IN_BRACKETS.sub("", text).strip(" ,")


def _says(words: str) -> bool:
    return is_post(words) or is_organization(words)


def _pairs(lines: Sequence[Line], place: int) -> set[int]:
    """The posts of a list in which every name has its post on the next line, to the last."""
    found: set[int] = set()
    while place + 1 < len(lines) and _name_on(lines[place]) and _in_place(lines[place + 1]):
        if _tag_of(lines[place + 1]) is None:
            break
        found.add(lines[place + 1].start)
        place += 2
    over = place >= len(lines) or _heads(lines[place]) or not _name_on(lines[place])
    return found if over else set()  # 'Tom Fox', 'Chair', 'Ann Lee': the label of the name below it, it may be


def _heads(line: Line) -> bool:
    """Whether a line is the label over a list of people, and no part that one of them had."""
    label = find_label(line.text)
    return label is not None and label.alone and label.state not in ("chair", "clerk", "group")


def _in_place(line: Line) -> bool:
    return not line.blanks_before and not is_bullet(line.text) and line.table < 0


def _name_on(line: Line) -> str:
    """The name that a line holds and nothing else, behind its label where one opens it; "" for any other line."""
    label = find_label(line.text)
    words = (label.rest if label else line.text).strip(" ,")
    return words if looks_like_name(words) else ""


def _tag_of(line: Line) -> str | None:
    """The initials behind a line that says a post or an employer, "" for none; None for any other line."""
    found = _POST.match(line.text.strip())
    if found is None:
        return None
    post = _IN_BRACKETS.sub("", found["post"]).strip(" ,")
    label = find_label(line.text)
    part = label is not None and label.alone and label.state in ("chair", "clerk")
    says = part or (label is None and _says(post))
    return (found["tag"] or "") if says and not looks_like_name(post) else None
