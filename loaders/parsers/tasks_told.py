"""The words of a deed in; the tasks they tell, each with whom they give it to, out: 'Pat to ring Ivo; Ola to write'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.affiliation import is_organization
from loaders.blocks import Span
from loaders.cues import cue, word_set
from loaders.name_words import has_given_name
from loaders.parsers.action_marks import Mark
from loaders.parsers.action_records import part_due
from loaders.parsers.actions_said import doer_of
from loaders.parsers.owner_words import CAPITALISED, as_written, is_capitalised, is_owner_alone
from loaders.parsers.owners import is_initials, join_owners, owners_of, split_tokens
from loaders.roster import Owner, Roster

_LAST_BRACKET = re.compile(r"\s*[(\[](?P<who>(?:[^()\[\]]|\([^()]*\))+)[)\]]\W*$")
_LAST_DASH = re.compile(r"\s+[-–—]\s*(?P<who>(?:[A-Z]|(?:all|each|every|tb[acd])\b)[^–—]{0,60}?)\W*$")
_LAST_DAY = re.compile(r"\s+[-–—]\s*(?P<due>(?:(?!\s-\s)[^–—]){3,40}?)\W*$")
_NOBODY = re.compile(r"\s+[-–—]+\s*$")  # 'Draw the map –': the place of the owner was left empty
_CONDITION = re.compile(r"\s+[-–—]\s+[a-z].*$")  # 'Dale Police - subject to their Chief saying yes'
_AHEAD = re.compile(r"^\W*?(?P<who>[A-Za-z?@][^:–—().;]{0,60}?)(?:\s*\([^()]*\))?(?::|\s+[-–—])\s+(?=\S)")
_BRACKET_AHEAD = re.compile(r"^\W*\((?P<who>[^()]{2,60})\)\s*[:–-]\s*(?=\S)")
_NEXT_DOER = re.compile(r"(?:;|\.|,?\s+and|,)\s+(?=[A-Z])")
_SOMEBODY = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+)?")  # 'Draw the map – Ola, end Feb'; she may be unknown
_SHORT_DEED = 8  # letters of a deed that may be the name of a unit beside its owner


@dataclass(frozen=True, slots=True)
class Task:
    """A deed with the words that give it to somebody."""

    span: Span
    owner: Owner
    token: str = ""
    due: str | None = None


def ends_with_owner(roster: Roster, marks: Sequence[Mark]) -> bool:
    """Whether these minutes close an action with its owner in brackets: most of several marked deeds do."""
    deeds = [m.words for m in marks if m.kind == "action" and not cue("actions", "no_action").match(m.words)]
    closed = [found["who"] for words in deeds if (found := _LAST_BRACKET.search(words))]
    capital = [who for who in closed if CAPITALISED.match(part_due(who)[0])]
    return len(capital) > 2 and len(capital) * 2 > len(deeds)


def tasks_in(roster: Roster, words: Span, *, closes: bool = False, owned: str = "") -> Iterator[Task]:
    """The deeds that some words tell, with their owners: at the end, in front of the verb, or nobody."""
    if owned:
        who, due = part_due(owned)
        named = re.search(r"\w", who) is not None  # 'Lead: -' says that nobody is named
        yield Task(words, owners_of(roster, who, words.text) if named else Owner("none"), who.strip(" .*-–—"), due)
        return
    if (empty := _NOBODY.search(words.text)) is not None:
        words = Span(words.start, words.end, words.text[: empty.start()])
    if (ahead := _owner_ahead(roster, words)) is not None:
        yield ahead
        return
    closing = _owner_at_end(roster, words.text, closes=closes)
    if closing is not None:
        who, due, end = closing
        owner = owners_of(roster, who, words.text)
        unknown = owner.state == "unresolved" and not owner.candidates
        if (closes and unknown) or owner.kind == "organization":
            owner = as_written(who)
        yield Task(Span(words.start, words.end, words.text[:end]), owner, who, due)
        return
    for span in _each_doer(roster, words):
        yield _of_doer(roster, span)


def _owner_ahead(roster: Roster, words: Span) -> Task | None:
    """'Walt - box up the cameras', 'Doreen & Piotr: price the pumps': the owner in front of the deed."""
    if bracket := _BRACKET_AHEAD.match(words.text):
        return _owner_in_bracket(roster, bracket, words)
    found = _AHEAD.match(words.text)
    if found is None:
        return None
    who = found["who"].strip()
    deed = Span(words.start, words.end, words.text[found.end() :])
    if not who.strip("? "):
        return Task(deed, Owner("none"), who)
    who = cue("actions", "supported").sub("", who)
    if " with " in who:  # 'Ola with Piotr – price the pumps' is a task of both
        first, _, second = who.partition(" with ")
        both = [owners_of(roster, first, words.text), owners_of(roster, second, words.text)]
        if all(one.kind == "person" and one.names for one in both):
            return Task(deed, join_owners(both), who)
    owner = owners_of(roster, who, words.text)
    opens = deed.text.split(None, 1)[0].lower()
    if owner.state == "unresolved" and _SOMEBODY.fullmatch(who) and opens in word_set("actions", "verbs"):
        return Task(deed, owner, who)  # she is to do it, whoever she is
    is_bound = owner.kind in ("person", "post") or ":" in found.group(0)  # 'Fire - hydrants' may be a heading
    named = is_bound and is_owner_alone(roster, who)
    return Task(deed, owner, who) if named or owner.state in ("collective", "tbc") else None


def _owner_in_bracket(roster: Roster, bracket: re.Match[str], words: Span) -> Task:
    """'(Ann Lee, by 15 March): draw the map': who and when stand in a bracket in front of the deed."""
    who, due = part_due(bracket["who"])
    front, comma, last = who.rpartition(",")
    if comma and due is None and not is_owner_alone(roster, last) and owners_of(roster, front).state != "unresolved":
        who, due = front, last
    who = re.sub(r"(?i)^owner\s+", "", who.strip())
    deed = Span(words.start, words.end, words.text[bracket.end() :])
    owner = owners_of(roster, who, words.text)
    return Task(deed, owner, "" if owner.state == "tbc" else who, due and due.strip())


def _owner_at_end(roster: Roster, text: str, *, closes: bool) -> tuple[str, str | None, int] | None:
    """The owner that closes a deed, its date, and where the deed ends."""
    last = _LAST_DAY.search(text)
    day = last["due"] if last is not None and cue("actions", "due_alone").fullmatch(last["due"]) else None
    text = text[: last.start()] if last is not None and day else text  # 'Draw the map – AQ – May'
    for pattern in (_LAST_BRACKET, _LAST_DASH):
        found = pattern.search(text)
        if found is None:
            continue
        who, due = part_due(_CONDITION.sub("", found["who"]))
        who, due = who.strip(" .,;"), due or day
        if found.start() < _SHORT_DEED and not (due or who.lower() in word_set("owners", "tbc")):
            continue
        if cue("actions", "doer").match(text) and _is_acronym(roster, who):
            continue  # '... to follow up the Address File (PAF)': the letters stand for the thing
        printed = closes and pattern is _LAST_BRACKET and is_capitalised(who) and not any(map(str.isdigit, who))
        unknown = due is not None and pattern is _LAST_DASH and _SOMEBODY.fullmatch(who) and not is_organization(who)
        if who and (printed or unknown or is_owner_alone(roster, who)):
            return who, due, found.start()
    return None


def _is_acronym(roster: Roster, who: str) -> bool:
    """Whether letters in a bracket are nobody's initials."""
    parts = split_tokens(who)
    return all(map(is_initials, parts)) and not any(owners_of(roster, part).kind == "person" for part in parts)


def _each_doer(roster: Roster, words: Span) -> Iterator[Span]:
    """'Pat to ring Ivo; Ola to contact Di' is two deeds; a clause without a doer stays with the one before."""
    begin = 0
    for cut in _NEXT_DOER.finditer(words.text):
        found = cue("actions", "doer").match(words.text[cut.end() :])
        if found and found["verb"] != "be" and owners_of(roster, found["who"], words.text).names:
            head = words.text[begin : cut.start()]
            if cue("actions", "doer").match(head):
                yield Span(words.start + begin, words.start + cut.start(), head)
                begin = cut.end()
    yield Span(words.start + begin, words.end, words.text[begin:])


def _of_doer(roster: Roster, span: Span) -> Task:
    if kind := cue("actions", "doers_of_a_kind", start=True).match(span.text):
        who = kind["who"].lstrip()  # 'Members wishing to help to tell AQ': whoever of them it is
        return Task(span, Owner("collective", "collective", (kind["group"],)), who)
    found = cue("actions", "doer").match(span.text)
    if found is None or found["verb"] == "be":
        owner = doer_of(roster, span.text)
        return Task(span, owner if owner is not None else Owner("none"))
    who = found["who"].strip(" ,")
    owner = owners_of(roster, who, span.text)
    if owner.state == "unresolved" and not owner.candidates and not _may_own(who):
        told = doer_of(roster, span.text) if " that " in f" {who} " else None  # 'It was agreed that the Clerk would'
        return Task(span, told or Owner("none"))
    return Task(span, owner, who)


def named_doer(roster: Roster, text: str) -> Owner:
    """'The PCSO team will walk the canal': whom the words in front of the verb name, nobody where they name none."""
    found = cue("actions", "doer").match(text)
    owner = owners_of(roster, found["who"].strip(" ,"), text) if found else Owner("none")
    return owner if owner.state == "resolved" else Owner("none")


def _may_own(who: str) -> bool:
    """Whether words in front of a verb can be an owner nobody knows yet: initials or a first name."""
    return all(is_initials(part) or has_given_name(part) for part in split_tokens(who))
