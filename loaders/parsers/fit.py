"""A sentence and an owner printed beside it in, how well they fit out.

A sentence scores when it commits somebody to something, when it names the owner or the owner's post, and when it stands
in a resolution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.names import parse_name
from loaders.affiliation import is_post
from loaders.blocks import Paragraph, Span
from loaders.courtesy import named_in
from loaders.cues import cue, fitting, word_set
from loaders.parsers.owners import clean, is_group, owners_of, split_tokens
from loaders.parsers.task_clauses import task_clauses
from loaders.roster import Roster

_SHORTEST_FIRST = 3  # letters of a first name; 'Jo' and 'Al' begin other words too
_GROUPS = word_set("owners", "collective") | word_set("owners", "tbc")
_ASKER = re.compile(
    r"^\W*(?P<asker>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) (?:also |then )?asked (?=[A-Z])[^.;:]{2,40}? to\b"
)
_NAMES = re.compile(r"[A-Z][\w'’./&-]*(?:(?:\s*[,/&]\s*|\s+(?:and |of |for )?)[A-Z][\w'’./&-]*){0,5}")
_PRONOUN = re.compile(r"\b(?:[Ss]he|[Hh]e|[Tt]hey)\b")
_AFTER_THE = re.compile(r"(?:[Tt]he\s+)((?:[A-Z][\w'&-]*[\s,]+(?:(?:of|for|and)\s+)?){1,8}[A-Z][\w'-]*)")
_AND_THAT = re.compile(r"\band\s+that\b")  # 'that the report be noted and that options be brought' asks for the second
_THE_CHAIR = re.compile(r"\b(?:The|the) Chair(?:man|person|woman)?\b(?! of)")


@dataclass(slots=True)
class Unit:
    """A sentence that an owner may belong to."""

    span: Span
    paragraph: Paragraph
    before: str
    in_resolution: bool
    earlier_page: bool = False  # a later sentence opens a new page, below which the owner is printed


def units_of(paragraphs: Sequence[Paragraph], decided: Sequence[tuple[int, int]]) -> list[Unit]:
    """The sentences of some paragraphs, each told whether it stands in a resolution."""
    units: list[Unit] = []
    for paragraph in paragraphs:
        before = ""
        for sentence in (one for whole in task_clauses(paragraph.sentences()) for one in _parted(whole, decided)):
            inside = any(
                start <= sentence.start < end or sentence.start <= start < sentence.end for start, end in decided
            )
            units.append(Unit(sentence, paragraph, before, inside))
            before = sentence.text
    starts = (line.start for p in paragraphs for line in p.lines if line.page_start and len(line.text) > 40)
    last = max(starts, default=-1)
    for unit in units:
        unit.earlier_page = last > unit.span.end
    return units


def _parted(sentence: Span, decided: Sequence[tuple[int, int]]) -> list[Span]:
    """The clauses of a sentence that agrees several things: '(a) to note the report and (b) that a map be drawn'."""
    inside = [(start, end) for start, end in decided if sentence.start < start and end <= sentence.end]
    if len(inside) < 2:
        return [sentence]
    return [Span(start, end, sentence.text[start - sentence.start : end - sentence.start]) for start, end in inside]


def score(roster: Roster, unit: Unit, *, token: str, names: Sequence[str], possible: Sequence[str] = ()) -> float:
    """How well an owner entry fits a sentence; `possible` are the people whom open initials may mean."""
    text = unit.span.text
    said = _weigh(text, in_resolution=unit.in_resolution)
    value = said.value - (5.0 if unit.earlier_page else 0.0)
    if not unit.in_resolution and text.rstrip().endswith(":"):
        value -= 3.0
    weight = 1.0 if said.strong else 0.75 if said.weak else 0.25
    value += _kind_of_token(token, text)
    value -= 6.0 if (names or possible) and _binds_another(roster, text, [*names, *possible]) else 0.0
    value += max((_named(roster, name, unit, weight=weight) for name in possible), default=0.0)
    value += 3.0 if does_it(token, text) else 0.0
    value += 2.5 if not unit.in_resolution and _notes_a_deed(text) else 0.0
    by_name = sum(_named(roster, name, unit, weight=weight) for name in names)
    return value + max(by_name, 3.0 * weight if says_token(token, text) else 0.0)


def does_it(token: str, text: str) -> bool:
    """Whether a sentence gives its deed to the very words of an owner entry: 'JP to find out ...' for JP."""
    found = cue("actions", "doer").match(text)
    doers = {clean(part) for part in split_tokens(found["who"])} if found is not None else set()
    return bool(doers) and doers == {clean(part) for part in split_tokens(token)}


def says_token(token: str, text: str) -> bool:
    """Whether a sentence uses the very letters or words of an owner entry: 'JP to find out ...'."""
    return any(
        re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)
        for part in split_tokens(token)
        if part in text and part.lower() not in _GROUPS
    )


def _says(text: str, kind: str) -> bool:
    """Whether a sentence uses the words of one list of words/fit.yml."""
    return cue("fit", kind).search(text) is not None


@dataclass(frozen=True, slots=True)
class _Weight:
    """How far the words of a sentence commit anybody, whoever the owner is."""

    value: float
    strong: bool
    weak: bool


@lru_cache(maxsize=16384)  # a sentence is weighed for every owner beside it
def _weigh(text: str, *, in_resolution: bool) -> _Weight:
    noted = all(cue("effects", "note").search(part) for part in _AND_THAT.split(text))
    value = (0.5 if noted else 4.0 if "RESOLVED" in text else 3.0) if in_resolution else 0.0
    strong = _says(text, "strong") or (_says(text, "passive") and not noted)
    strong = strong or cue("actions", "to_do").search(text) is not None or _opens_with_doer(text)
    strong = strong and (in_resolution or not _says(text, "proposed"))
    weak = _says(text, "weak") and (in_resolution or not tells_of_others(text))
    value += 0.75 if _says(text, "promised") else 0.0
    value += 2.5 if strong else 1.0 if weak else 0.0
    value -= 3.0 if _says(text, "reported") or _says(text, "dropped") else 0.0
    value -= 3.0 if cue("resolutions", "moved").search(text) else 0.0
    value -= 4.0 if cue("resolutions", "minutes_agreed").search(text) else 0.0
    value -= 1.0 if not strong and _says(text, "said") else 0.0
    is_over = _says(text, "over") or (not strong and _says(text, "past"))
    return _Weight(value - (1.5 if is_over else 0.0), strong, weak)


@lru_cache(maxsize=4096)
def _notes_a_deed(text: str) -> bool:
    """'Date to be shared', 'Write to the school': a note of what is to be done, in which nothing is told of anybody."""
    first = re.match(r"\W*([A-Z][a-z-]+)\b", text)
    order = first is not None and first[1].lower() in word_set("actions", "verbs") and not _says(text, "tells_of")
    return order or cue("fit", "note_of_deed").match(text) is not None


def _opens_with_doer(text: str) -> bool:
    """'All agencies to nominate an auditor': names or a group in front of 'to' and a verb give a deed."""
    found = cue("actions", "doer").match(text)
    if found is None or not found.group().endswith(f" to {found['verb']}"):
        return False
    who = clean(found["who"])
    deed = found["verb"] == "lead" or found["verb"] not in word_set("actions", "no_deed")
    return deed and (is_group(who) or _NAMES.fullmatch(who) is not None)


def _binds_another(roster: Roster, text: str, names: Sequence[str]) -> bool:
    """Whether a sentence gives the task to somebody else by name or post."""
    patterns = (*fitting(text, "actions", "agreed_would"), *fitting(text, "actions", "given_to"))
    found = next((match for pattern in patterns if (match := pattern.search(text))), None)
    if found is None:
        return False
    owner = owners_of(roster, found["who"], text)
    said, printed = set(owner.names), set(names)
    return owner.kind in ("person", "post") and bool(said) and (not said & printed or said < printed)


def _kind_of_token(token: str, text: str) -> float:
    """TBC belongs where something is needed; 'Group' where the group acts, not where the vote leaves it nothing."""
    lower = token.strip().lower()
    if lower in word_set("owners", "tbc"):
        return 2.5 if _says(text, "need") else 0.0
    if lower in word_set("owners", "collective"):
        voted = cue("actions", "done_by_vote").search(text) is not None and _AND_THAT.search(text) is None
        return 2.0 if _says(text, "group_acts") else -4.0 if voted else 0.0
    return 0.0


def _named(roster: Roster, name: str, unit: Unit, *, weight: float) -> float:
    """How plainly a sentence names the owner, weighed by how far it commits anybody."""
    if names_person(roster, name, unit.span.text):
        return 3.0 * weight
    if names_person(roster, name, unit.before) and _PRONOUN.search(unit.span.text):
        return 2.0 * weight if weight == 1.0 else 1.0 * weight
    return 0.5 if named_in(name, unit.paragraph.text) else 0.0


def tells_of_others(text: str) -> bool:
    """Whether somebody only tells what others will do: 'Ola Finn explained that the scheme would close in June'."""
    return _says(text, "tells_of_others")


@lru_cache(maxsize=4096)
def commits(text: str) -> bool:
    """Whether a sentence binds anybody to anything; what is not to be done, and news of who moves on, does not."""
    return (_says(text, "strong") or _says(text, "weak")) and not _says(text, "dropped")


def is_task(text: str) -> bool:
    """Whether a sentence plainly says that something is to be done."""
    return _says(text, "strong") or _says(text, "passive")


def binds(token: str, unit: Unit) -> bool:
    """Whether a sentence can hold the task of an owner printed beside it: it commits somebody, or names that owner."""
    text = unit.span.text
    asks = _ASKER.match(text)
    if asks and asks["asker"] in split_tokens(token):  # who asks another to do it does not do it
        return False
    wants = cue("fit", "asks_only", start=True).match(text)
    if wants and wants["who"] in split_tokens(token) and not cue("actions", "to_do").search(text):
        return False
    over = cue("resolutions", "minutes_agreed").search(text) or _says(text, "dropped")
    if over and not says_token(token, text):
        return False
    if _asks_no_deed(token, unit):
        return False
    told = unit.in_resolution or says_token(token, text) or cue("actions", "to_do").search(text) is not None
    return told or commits(text) or _opens_with_doer(text) or _notes_a_deed(text)


def _asks_no_deed(token: str, unit: Unit) -> bool:
    """Whether a sentence only asks or remarks, or decides what the vote does and names the owner as a condition."""
    text = unit.span.text
    if not unit.in_resolution:
        return _says(text, "remarked") and not says_token(token, text)
    rest = cue("fit", "condition").blank(text)
    if rest == text or cue("actions", "done_by_vote").search(rest) is None or _AND_THAT.search(rest):
        return False
    return not says_token(token, rest)


def names_here(roster: Roster, name: str, unit: Unit) -> bool:
    """Whether a sentence names somebody, or says 'she' of the one named just before."""
    if names_person(roster, name, unit.span.text):
        return True
    return names_person(roster, name, unit.before) and _PRONOUN.search(unit.span.text) is not None


def names_person(roster: Roster, name: str, text: str) -> bool:
    """Whether a sentence names somebody: by name, by a first name that one alone bears, by post, or as the chair."""
    if name == roster.chair and _THE_CHAIR.search(text):
        return True
    return named_in(name, text) or _first_name_in(roster, name, text) or _post_in(roster, name, text)


def _first_name_in(roster: Roster, name: str, text: str) -> bool:
    """Whether a sentence calls somebody by a first name that nobody else known bears: 'Bo agreed to write'."""
    first = parse_name(name).given.partition(" ")[0]
    if len(first) < _SHORTEST_FIRST or first not in text:
        return False
    alone = re.search(rf"\b{re.escape(first)}\b(?! [A-Z])", text)
    return alone is not None and [known.name for known in roster.by_name(first)] == [name]


def _post_in(roster: Roster, name: str, text: str) -> bool:
    """Whether the sentence names the owner's post instead of the owner, or speaks of the group itself."""
    if not roster.knows(name):
        return name.lower() in text.lower() and len(name) > 2
    return any([h.name for h in roster.by_post(post)] == [name] for post in _posts(text))


@lru_cache(maxsize=4096)
def _posts(text: str) -> tuple[str, ...]:
    """The capitalised phrases behind 'the' that may be posts."""
    return tuple(post for post in _AFTER_THE.findall(text) if is_post(post))
