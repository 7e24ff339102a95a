"""A Matters Arising report in, its rows out: which earlier minute, what was resolved, what has become of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.dates import first_date
from graph.deeds import DONE, deeds_asked, deeds_told, same_thing, same_verb
from loaders.blocks import Line, Source, evidence, split_sentences
from loaders.cues import cue
from loaders.parsers.actions_said import doer_of
from loaders.records import UpdateRecord
from loaders.roster import Roster
from loaders.segments import Section

_MINUTE = re.compile(r"(?i)^(?:minute|item|min\.?)\s*(?:no\.?\s*)?(?P<n>\d{1,4}[a-z]?)\b")
_LONGEST_TITLE = 80  # characters
_SET_OUT = re.compile(r"(?i)^(?:it was (?:resolved|agreed)|resolved|agreed)\b")


def parse_updates(source: Source, section: Section) -> list[UpdateRecord]:
    """The rows of a Matters Arising table: which minute, what was resolved, what has become of it."""
    lines = [line for line in section.lines if not line.ignored_by]
    starts = [place for place, line in enumerate(lines) if _MINUTE.match(line.text)]
    if not starts:
        return []
    rows = []
    for place, first in enumerate(starts):
        last = starts[place + 1] if place + 1 < len(starts) else _table_end(lines, first)
        rows.append(_update(source, lines[first:last]))
    for line in lines[starts[0] : _table_end(lines, starts[-1])]:
        line.used_by = "matters arising"
    return rows


def _table_end(lines: Sequence[Line], first: int) -> int:
    """The table ends where a new page begins with something that is no update."""
    for place in range(first + 2, len(lines)):
        line = lines[place]
        if line.page_start and (
            cue("sections", "incidents", start=True).match(line.text)
            or cue("sections", "glossary", start=True).match(line.text)
            or _is_title(line.text, lines[place - 1].text)
        ):
            return place
    return len(lines)


def _is_title(text: str, before: str) -> bool:
    """Whether a page opens with the title of another paper: no sentence, behind one that has come to its end."""
    ended = before.rstrip()[-1:] in ".!?"
    return ended and text[:1].isupper() and len(text) < _LONGEST_TITLE and text.rstrip()[-1:] not in ".,;:"


def _update(source: Source, lines: Sequence[Line]) -> UpdateRecord:
    minute = _MINUTE.match(lines[0].text)
    assert minute is not None
    blocks = _blocks(lines)
    resolved = next((i for i, block in enumerate(blocks) if i and _SET_OUT.match(block[0].text)), -1)
    date = first_date(" ".join(line.text for line in lines[:4]), full=True)
    if resolved < 0:
        resolved = min(2, len(blocks) - 1)
    told = blocks[resolved + 1 :]
    text, update = _join(blocks[resolved]) if resolved else "", " ".join(_join(block) for block in told)
    head = " ".join(_join(block) for block in blocks[:resolved]) if resolved else _join(blocks[0])
    start = blocks[resolved][0].start if resolved else lines[0].start
    return UpdateRecord(
        minute=minute["n"],
        meeting_date=date or None,
        title=_title(head),
        text=text,
        update=update,
        state=told_state(text, update),
        owners=_owners(text),
        evidence=evidence(source, start, lines[-1].end),
    )


def _owners(text: str) -> list[str]:
    """Whom the words of a row themselves give the task; who was at that meeting its report does not say."""
    owner = doer_of(Roster(), text)
    return list(owner.names) if owner is not None and owner.state in ("resolved", "collective") else []


def told_state(text: str, update: str) -> str:
    """How far an update says that something is: it is done where the update tells the very deed that was asked for."""
    state = update_state(update)
    if state != "in_progress" or cue("matters_arising", "progress").search(update):
        return state
    asked = deeds_asked(text)
    told = [deed for sentence in split_sentences(update) for deed in deeds_told(sentence.text)]
    done = [a for a in asked for t in told if t.state == DONE and same_verb(a, t) and same_thing(a, t)]
    return DONE if done else state


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and not line.blanks_before and not line.page_start:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _join(block: Sequence[Line]) -> str:
    return re.sub(r"\s+", " ", " ".join(line.text for line in block)).strip()


def _title(head: str) -> str:
    text = _MINUTE.sub("", head)
    text = re.sub(
        r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:19|20)\d\d\b",
        "",
        text,
    )
    return re.sub(r"\s+", " ", text).strip(" -–,:")


def update_state(update: str) -> str:
    """open, promised, in_progress, reported_done or agreed_closed, as the update says; a promise is no progress."""
    text = re.sub(r"\s+", " ", update)
    if not text.strip():
        return "open"
    if cue("matters_arising", "closed").search(text):
        return "agreed_closed"
    if cue("matters_arising", "dropped").search(text):
        return "superseded"
    if cue("matters_arising", "promise").search(text) and len(text) < 160:
        return "promised"
    if cue("matters_arising", "done").search(text) and not _denies(text):
        return "reported_done"
    part = cue("actions", "not_closed").search(text)
    return "open" if cue("matters_arising", "outstanding").search(text) and not part else "in_progress"


def _denies(text: str) -> bool:
    """Whether words say of a thing that it is not done, or only in part."""
    plain = re.search(r"(?i)\bnot (?:yet )?(?:been )?(?:completed|done|circulated)", text)
    return plain is not None or cue("actions", "not_closed").search(text) is not None
