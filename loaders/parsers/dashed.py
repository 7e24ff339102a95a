"""An entry of the action column that prints a deed, its owner and its day behind dashes, in; these three, out.

'Case posters – PN – March 2024', 'Slides of the talk – JC' and 'PN – to print the posters' are tasks. A unit or a post
beside a person ('Youth Justice – B Rae') is an owner printed at length, and no task.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.names import split_prefix
from graph.tasks import stems_of
from loaders.affiliation import is_organization, is_post
from loaders.blocks import Line, Source, Span, squeeze
from loaders.cues import cue, word_set
from loaders.name_words import looks_like_name
from loaders.parsers.action_records import PRINTED, action_record, due_in, part_due
from loaders.parsers.columns import Token, strip_mark
from loaders.parsers.items import Item
from loaders.parsers.owner_words import is_owner_alone
from loaders.parsers.owners import clean, is_initials, owners_of, split_tokens
from loaders.parsers.pronouns import is_told
from loaders.records import ActionRecord
from loaders.roster import Owner, Roster

_DASH = re.compile(r"\s+[-–—]+\s+|\s+[-–—]+(?=[A-Z])|(?<=[a-z])[–—]+\s+")
_NUMBERED = re.compile(r"^\W*(?:\d{1,3}(?:[-./]\d{1,3})*[.):]?\s+)?(?:[-–—•*]\s+)?(?=[A-Za-z])")
_MOST = 5  # parts of one entry
_WORDS = 4  # of an entry that is no owner printed at length


class Dashed(NamedTuple):
    """What one entry says."""

    deed: str
    who: str
    owner: Owner
    due: str | None


def dashed_tokens(
    source: Source, item: Item, tokens: Iterable[Token], roster: Roster
) -> tuple[list[ActionRecord], list[Token]]:
    """The actions among some entries, and the entries that are owners; one that may be either is neither."""
    found, left = [], []
    for token in tokens:
        if (action := dashed_action(source, item, token.lines, roster)) is not None:
            found.append(action)
        elif looks_dashed(token.text) and owners_of(roster, token.text).state == "unresolved":
            text = f"Item {item.number}: the action column says {token.text!r}, and nothing tells whose that is."
            source.warn("unplaced_owner", text, token.lines[0])
        else:
            left.append(token)
    return found, left


def dashed_action(source: Source, item: Item, entry: Sequence[Line], roster: Roster) -> ActionRecord | None:
    """The action that one entry prints; None where it prints none."""
    text = strip_mark(squeeze(" ".join(line.text for line in entry)))
    said = read_dashed(roster, _NUMBERED.sub("", text))
    if said is None:
        return None
    span, told = Span(entry[0].start, entry[-1].end, said.deed), _told_in(item, entry, said.deed)
    more: dict[str, object] = {"owner_tokens": [said.who], "source": "column", "link": PRINTED}
    action = action_record(source, item, span=span, owner=said.owner, **more)
    return action.model_copy(update={"due": said.due or action.due or due_in(told), "before": told})


def _told_in(item: Item, entry: Sequence[Line], deed: str) -> str:
    """The sentence of the same row that tells a deed at length; "" where none holds all of its words."""
    row, own = entry[0].row, stems_of(deed)
    beside = [part for part in item.paragraphs if row < 0 or any(line.row == row for line in part.lines)]
    told = [squeeze(one.text) for part in beside for one in part.sentences()]
    return next((one for one in told if own and own <= stems_of(one)), "")


def read_dashed(roster: Roster, text: str) -> Dashed | None:
    """The deed, owner and day of an entry; None where it is not made of them."""
    parts = [part.strip(" ,;.") for part in _DASH.split(squeeze(text).strip())]
    if not 1 < len(parts) <= _MOST or not all(parts):
        return None
    nobody_yet = len(parts) == 2 and clean(parts[1]).lower() in word_set("owners", "tbc")  # 'Map of the quay – TBC'
    due = parts.pop() if cue("actions", "due_alone").fullmatch(parts[-1]) and not nobody_yet else None
    if len(parts) < 2:
        return None
    who, behind = part_due(parts[-1])
    found = _owned(roster, who)
    if found is not None:
        deed = " – ".join(parts[:-1])
        return Dashed(deed, who, found, due or behind) if _is_deed(roster, deed, found, dated=bool(due)) else None
    deed = " – ".join(parts[1:])
    opens = deed.split()[0].lower()
    if (opens == "to" or opens in word_set("actions", "verbs")) and is_owner_alone(roster, parts[0]):
        deed, behind = part_due(deed)
        found = _owned(roster, parts[0])
        return Dashed(deed.removeprefix("to "), parts[0], found, due or behind) if found is not None else None
    return _after_initials(roster, parts[0], deed, due)


def _after_initials(roster: Roster, who: str, deed: str, due: str | None) -> Dashed | None:
    """'OF – street map, May 2031': a thing to be done behind the letters of one person the minutes know."""
    if not all(map(is_initials, split_tokens(who))) or cue("actions", "stands_for").fullmatch(deed):
        return None
    if any(map(is_told, deed.split())):
        return None  # 'OF – the street opened on 1 May' is news
    thing, behind = part_due(deed)
    owner = owners_of(roster, who)
    if owner.kind != "person" or owner.state != "resolved" or cue("actions", "no_action").match(deed):
        return None
    day = due or behind
    return Dashed(thing, who, owner, day) if _is_deed(roster, thing, owner, dated=bool(day)) else None


def looks_dashed(text: str) -> bool:
    """Whether an entry is longer than an owner and has a dash: where nothing tells its parts it belongs nowhere."""
    return len(text.split()) > _WORDS and _DASH.search(squeeze(text)) is not None


def _owned(roster: Roster, who: str) -> Owner | None:
    """Whom words in the place of an owner mean; a rank and a surname are somebody, though nobody knows whom."""
    owner = owners_of(roster, who)
    rank, name = split_prefix(clean(who))
    if owner.state == "unresolved" and rank and re.fullmatch(r"[A-Z][\w’'-]+", name):
        return owner
    known = owner.state != "unresolved" or owner.names or owner.candidates
    return owner if known and is_owner_alone(roster, who) else None


def _is_deed(roster: Roster, deed: str, owner: Owner, *, dated: bool) -> bool:
    """Whether words in front of an owner are something to do: no person, post or unit, and with a small word."""
    plain = clean(deed)
    if is_owner_alone(roster, plain) or is_post(plain) or is_organization(plain) or looks_like_name(plain):
        return False
    if not re.search(r"[a-z]{3}", plain) or plain.lower() in word_set("owners", "no_owner"):
        return False
    one_by_one = owner.kind == "person" or owner.state in ("ambiguous", "collective", "tbc")
    return dated or (one_by_one and re.search(r"\s(?:[a-z]{3,}|to\b)", plain) is not None)
