"""'She' or 'he' and the sentences before it, in; the one person whom it means, out; nobody where two may be meant."""

from __future__ import annotations

import re

from graph.names import parse_name
from loaders.cues import cue, word_set
from loaders.fragments import NAME
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.owners import clean, is_initials, rank_in, who_is
from loaders.roster import Owner, Roster

_NAMES = re.compile(NAME)
_CAPITALS = re.compile(r"[A-Z][\w'’-]*")
_SAME = re.compile(r"\W*(?:She|He)\b")
PRONOUNS = {"he": r"\b(?:he|him|his)\b", "she": r"\b(?:she|her|hers)\b"}
_SECOND = re.compile(
    r"(?:\b(?:and|but|while|whereas|though|although|as)|[;,])\s+"
    r"(?P<who>[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’-]*){0,3})\s+(?:also |then |now |already )?(?P<verb>[a-z]+)\b"
)
_SUBJECT = re.compile(
    r"^\s*(?:In (?:response|reply),?\s+)?"
    r"(?P<who>(?:The\s+|Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+|Dr\.?\s+|Cllr\.?\s+)?[A-Z][\w'’-]*"
    r"(?:\s+(?:(?:of|for|the|and)\s+){0,2}[A-Z][\w'’-]*){0,7})\s*(?:\([^)]*\)\s*)?"
    r"(?:,\s+who\s[^,]{3,120},\s*)?[a-z]"
)


def pronoun(roster: Roster, who: str, ahead: str, before: str, behind: str = "") -> Owner:
    """'she would discuss this': the one person named in front of it, else the subject of the sentence before.

    `behind` are the words that follow it.
    """
    said = clean(who).lower()
    if said not in PRONOUNS or (not ahead.strip() and _speaks_of_two(said, before, behind)):
        return Owner("unresolved")
    for text in (ahead, before):
        if text is ahead and speaks_of_nobody(roster, text):
            continue  # 'The round opens in May and she will send the form': whom she means stands further up
        if text is before and re.match(rf"(?i)\W*{clean(who)}\b", text):
            continue  # 'She thanked Bo Rae. It was agreed that she would ...': whom she means stands further up
        if _of_two(roster, text) or (text is ahead and _beside_another(roster, text)):
            return Owner("unresolved")
        named = sorted({m for m in _NAMES.findall(text) if is_somebody(roster, m)})
        if len(named) == 1 and len(parse_name(named[0]).display.split()) > 1:
            return who_is(roster, named[0], text)
        subject = _SUBJECT.match(text)
        if subject and not re.match(r"(?:It|There|This|That|In|At|On)\b", subject["who"]):
            rank = clean(subject["who"]).lower()
            is_rank = rank in word_set("leads", "bare_posts")
            owner = rank_in(roster, rank, before) if is_rank else who_is(roster, subject["who"], text)
            return owner if owner.names else Owner("unresolved")
    return Owner("unresolved")


def _of_two(roster: Roster, text: str) -> bool:
    """Whether a sentence tells of two who may be 'she': 'The Chair asked Ms Lee', 'Mr Rae spoke and Ms Lee agreed'."""
    return cue("owners", "to_another").search(text) is not None or len(_subjects(roster, text)) > 1


def _beside_another(roster: Roster, text: str) -> bool:
    """Whether the words in front of 'she' leave open whom it means.

    'Ms Lee wanted to know why, and she will send a note': whoever was asked will. 'Ms Lee said that the manager was
    away but she would ...' and 'Mr Rae told Ms Lee of the map, and she will send it': either of them.
    """
    if cue("owners", "wants_to_know").search(text) or cue("owners", "another").search(text, 4):
        return True
    return len(_people(roster, text)) > 1 and not text.rstrip().endswith("that")


def rank_meant(roster: Roster, who: str, near: str) -> Owner:
    """'The superintendent' is the one who came, where the sentences `near` name no other of that rank."""
    rank = clean(who).title()
    owner = who_is(roster, rank)
    named = re.findall(rf"\b{rank}\s+((?:[A-Z][\w'’-]*\s+)*[A-Z][\w'’-]*)", near)
    own = {word for name in owner.names for word in name.split()}
    alone = owner.kind == "person" and all(name.split()[-1] in own for name in named)
    return owner if alone else Owner("unresolved")


def _speaks_of_two(said: str, before: str, behind: str) -> bool:
    """'Ms Lee told how much he had done. He will let her know': the one who is named is 'her', and not 'he'."""
    other = next(form for pronoun, form in PRONOUNS.items() if pronoun != said)
    both = re.search(PRONOUNS[said], before, re.IGNORECASE) and re.search(other, behind, re.IGNORECASE)
    return both is not None and re.search(other, before, re.IGNORECASE) is None


def is_somebody(roster: Roster, name: str) -> bool:
    """Whether words that look like a name are that of a person: known here, or with a title or a first name."""
    if not looks_like_name(name):
        return False
    return bool(roster.by_name(name)) or parse_name(name).prefix != "" or has_given_name(name)


def _subjects(roster: Roster, text: str) -> set[str]:
    """The people of whom a sentence tells something by turns: 'Mr Rae thought it wrong and Ms Lee agreed'."""
    first = _SUBJECT.match(text)
    told = [found["who"] for found in _SECOND.finditer(text) if is_told(found["verb"])]
    owners = [who_is(roster, who, text) for who in ([first["who"]] if first else []) + told]
    return {name for owner in owners if owner.kind == "person" for name in (*owner.names, *owner.candidates)}


def _people(roster: Roster, text: str) -> set[str]:
    """The people whom some words name, by full name, first name or letters."""
    told = [name for name in _NAMES.findall(text) if is_somebody(roster, name)]
    rest = _NAMES.sub(lambda found: "" if found.group() in told else found.group(), text)
    told += [word for word in _CAPITALS.findall(rest) if _means_somebody(roster, word)]
    owners = [who_is(roster, re.sub(r"['’]s?$", "", name), text) for name in told]
    return {name for owner in owners if owner.kind == "person" for name in owner.names}


def is_told(verb: str) -> bool:
    """Whether a word may be a verb that tells what was: 'opened'."""
    return verb.endswith("ed") or verb in word_set("owners", "telling")


def speaks_of_nobody(roster: Roster, text: str) -> bool:
    """Whether words name no person, tell of nobody who speaks or acts, and have no 'manager' or 'resident' in them."""
    goes_on = _SAME.match(text) is not None
    told = cue("owners", "audience").blank(text) if goes_on else text  # 'He told members that'
    if not text.strip() or cue("owners", "somebody").search(told):
        return False
    if not goes_on and not word_set("owners", "speaking").isdisjoint(re.findall(r"[a-z]+", text)):
        return False
    if any(is_somebody(roster, name) for name in _NAMES.findall(text)):
        return False
    return not any(_means_somebody(roster, word) for word in _CAPITALS.findall(text))


def _means_somebody(roster: Roster, word: str) -> bool:
    """Whether one word with a capital is the name or the letters of somebody here."""
    plain = re.sub(r"['’]s?$", "", word)
    if parse_name(plain).display and roster.by_name(plain):
        return True
    letters = plain[1:2].isupper() and is_initials(plain)  # 'The' has the shape of letters too
    return letters and bool(roster.by_initials(plain))
