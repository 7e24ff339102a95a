"""Cells and legends in, the state a mark gives out: `P`, a tick below 'Apologies', `D/R` as the legend explains it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.affiliation import role_in_meeting
from loaders.blocks import squeeze
from loaders.cues import cue

_KINDS = ("also_present", "represented", "substitute", "absent", "apology", "present")
_LEGEND = re.compile(
    r"(?<![\w/])(?P<code>[A-Z]{1,3}(?:/[A-Z]{1,2})?)\s*[=:–-]\s*(?P<words>[A-Za-z][A-Za-z /-]{3,40}?)"
    r"(?=\s+[A-Z]{1,3}(?:/[A-Z]{1,2})?\s*[=:–-]|\s{2,}|[,;.)]|$)"
)

_BESIDES = re.compile(r"\s*\([^()]*\)$")
_NAMED = re.compile(r"^(?P<mark>[A-Za-z]+)\.?\s*[-–—:]\s*(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)$")
_INSTEAD = re.compile(r"^(?P<mark>[A-Za-z]+)\.?\s*\((?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)\)$")  # 'D (Ann Lee)'
_WITH_NOTE = re.compile(r"^(?P<mark>[A-Za-z/]{1,12})\.?\s*(?:\s[-–—]|[,;:])\s*(?P<note>[a-z][^A-Z]*)$")


def state_of_words(words: str) -> str:
    """The state that a word of a legend, a heading or a cell names; "" for other words."""
    plain = squeeze(words).strip(" .:?()")
    return next((kind for kind in _KINDS if cue("attendance", f"mark_{kind}").fullmatch(plain)), "")


def read_legend(text: str) -> dict[str, str]:
    """The marks a legend explains: 'P= Present A= Apologies D/R= Deputy' -> P, A, D/R, and D and R for the last."""
    marks: dict[str, str] = {}
    for found in sorted(_LEGEND.finditer(text), key=lambda one: "=" not in one.group()):
        state = state_of_words(found["words"]) or state_of_words(found["words"].split("/")[0])
        if state:
            marks.setdefault(found["code"], state)  # 'P = present', and below it the one who came: 'P – notes'
    short = {part: state for code, state in marks.items() if "/" in code for part in code.split("/")}
    return {**short, **marks} if len(marks) > 1 else {}


def named_substitute(cell: str, legend: Mapping[str, str]) -> str:
    """Who came instead, as a mark says: 'Sub – Ann Lee', 'D – Ann Lee' -> 'Ann Lee'; "" where it names nobody."""
    plain = squeeze(cell).strip(" .")
    found = _NAMED.match(plain) or _INSTEAD.match(plain)
    state = (legend.get(found["mark"]) or state_of_words(found["mark"])) if found else ""
    return found["name"] if found and state in ("substitute", "represented") else ""


def wrote(cell: str) -> bool:
    """Whether a mark says that somebody took the notes: 'Minutes', 'P – notes'."""
    plain = squeeze(cell).strip(" .")
    noted = _WITH_NOTE.match(plain)
    return role_in_meeting(noted["note"] if noted else plain) == "clerk"


def state_of_mark(cell: str, heading: str, legend: Mapping[str, str]) -> str:
    """The state that a cell gives: its own words, its legend, else the heading over a tick; "" for an empty cell."""
    plain = squeeze(cell).strip(" .")
    if not plain:
        return ""
    if plain in legend:
        return legend[plain]
    over = state_of_words(heading)
    if over and (cue("attendance", "tick").fullmatch(plain) or plain.lower() == squeeze(heading).lower()):
        # a tick below 'Attended' or 'Apologies'; 'Y' below 'Present'
        return over
    if named_substitute(plain, legend):
        return "represented"
    if noted := _WITH_NOTE.match(plain):  # 'Y – from item 3'
        state = state_of_mark(noted["mark"], heading, legend)
        return "" if state in ("represented", "substitute") else state
    plain = _BESIDES.sub("", plain) or plain  # 'Yes (online)'
    if plain in legend:
        return legend[plain]
    if len(plain) == 1 and plain.upper() in "AD":
        return ""  # without a legend A is apologies, absent or attended
    return state_of_words(plain) or state_of_words(re.split(r"[,;]", plain)[0])  # 'Online, left after item 7'
