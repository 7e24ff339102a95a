"""A sentence and the words in it that name a lead, in; whether it denies, wishes or asks for that lead, out."""

from __future__ import annotations

import re

from loaders.cues import cue, word_set
from loaders.parsers.owners import clean
from loaders.parsers.parts import employers
from loaders.parsers.pointed import Place
from loaders.roster import Owner, Roster

_ASIDE = re.compile(r",\s*(?:which|who|whose)\b[^,;]{3,120},")  # it denies something else: ', which had no chair,'


def is_unheld(text: str, found: re.Match[str], after: str = "") -> bool:
    """Whether nobody holds the lead of which some words speak: 'was not willing to lead', 'inviting it to lead'.

    A wish is one until the sentence, or the one `after` it, says that it was agreed.
    """
    begin, end = _clause(text, found)
    ahead, behind = text[begin : max(_verb_end(found), begin)], text[max(_verb_end(found), begin) : end]
    if cue("leads", "denied").search(_ASIDE.sub(",", ahead)) or cue("leads", "conditional").search(behind):
        return True
    if cue("leads", "open").search(ahead) or cue("leads", "over").search(text[begin:end]):
        return True
    if cue("leads", "wished").search(ahead) is None:
        return False
    return not (cue("leads", "settled").search(text[:end]) or cue("resolutions", "outcome", start=True).match(after))


def is_gone(found: re.Match[str], place: Place) -> bool:
    """Whether 'He was the lead' speaks of somebody of whom the sentence before says that he had gone."""
    said_past = re.search(r"\b(?:was|were|had been)\b", found.group()) is not None
    is_pronoun = found["lead"].strip().lower() in ("he", "she", "they")
    return said_past and is_pronoun and cue("leads", "gone_before").search(place.before) is not None


def matter_alone(issue: str) -> str:
    """The words of a matter as far as they name it: without 'but would send somebody', 'if money were found'."""
    found = cue("leads", "matter_ends").search(issue)
    return issue[: found.start()].strip(" ,") if found and found.start() > 2 else issue


def is_of_others(roster: Roster, owner: Owner, issue: str, text: str) -> bool:
    """Whether a body of which nobody is at this board leads its own work: a regional unit that leads an operation."""
    if owner.kind not in ("organization", "body") or len(owner.names) != 1 or cue("leads", "settled").search(text):
        return False
    name = clean(owner.names[0])
    if name.lower() in word_set("owners", "services") or any(name in known for known in employers(roster)):
        return False
    return cue("leads", "own_work").search(issue) is not None or cue("leads", "of_others").search(name) is not None


def _verb_end(found: re.Match[str]) -> int:
    """Where the words with the verb end: behind the lead in 'X, chaired by Y', before the matter in 'Y leads X'."""
    groups = found.groupdict()
    if groups.get("issue") and found.end("lead") < found.end("issue"):
        return found.start("issue")
    return found.end("lead")


def _clause(text: str, found: re.Match[str]) -> tuple[int, int]:
    """The clause of a sentence in which the words of a lead stand."""
    reason = cue("leads", "reason_ahead", start=True).match(text)
    begin, end = (reason.end() if reason else 0), len(text)
    for border in cue("leads", "clause_ends").finditer(text):
        if border.end() <= found.start("lead") and border.end() <= _verb_end(found):
            begin = border.end()
        elif border.start() >= _verb_end(found):
            end = border.start()
            break
    return begin, end
