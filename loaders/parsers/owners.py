"""Words that say who, in; a person, post, organisation or group out: 'SB/PW', 'the Head of Service', 'TBC'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.folding import fold
from graph.names import parse_name, split_prefix
from loaders.affiliation import is_organization, is_post
from loaders.courtesy import named_in
from loaders.cues import cue, word_set
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.named_in_full import of_first_name, of_letters, of_short_name
from loaders.parsers.parts import employer_of, employers, holder_of_rank, holder_of_role, player_of, told_by_employer
from loaders.roster import Known, Owner, Roster, resolve_initials

_ARTICLE = re.compile(
    r"^(?:(?:AND|And|and|So|Therefore)\s+(?=(?:THAT|That|that|the|The)\b))?(?:(?:THAT|That|that)\s+)?"
    r"(?:(?:the|The|a|A|an|both|either)\s+)?(?=\S)"
)
_THE_BODY = re.compile(r"\s*[Tt]he\s+[A-Z]{2,4}\s*$")
_AND = re.compile(r"[/;&+]|(?i:\band\b)")
_BRACKET_BEHIND = re.compile(r"\s*\([^()]*\)\s*$")
_WITH_HELP = re.compile(r"(?P<who>[A-Z]{2,4})\s\([A-Z]{2,4}\)")  # 'RT (LM)': the letters of whoever helps stand behind
_IN_BRACKET = re.compile(r"\(([^()]+)\)$")
_PLACE_AND_NAME = re.compile(r"^[A-Z][a-z'’-]+ [Tt]he [A-Z]")  # 'in Dale the Fire Service': words of two phrases
_TWICE = re.compile(r"^(?P<word>[A-Z][\w'’-]+)(?:\s+(?P=word))+$")  # two entries of one cell run together
_TOKENS = re.compile(r"\s*(?:/|,|;|&|\+|(?i:\band\b)|\n)\s*")
_STROKE = re.compile(r"\b[A-Z][a-z]?/[A-Z][A-Za-z]*\.? [A-Z][a-z]+")
_INITIALS = re.compile(r"^(?:[A-Z]\.?\s?){1,4}$|^[A-Z]{1,2}-[A-Z]{1,2}$|^[A-Z]{1,4}[a-z]{1,2}$|^[A-Z][a-z]?[A-Z]{1,3}$")
_PRONOUNS = ("he", "she", "they", "it", "this", "which", "who", "there")
_ROLE = re.compile(
    r"(?i)^(?:the )?(?P<role>vice[- ]chair(?:man|person|woman)?|chair(?:man|person|woman)?|conven[eo]r|clerk"
    r"|committee clerk|secretary|minute taker)$"
)


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """A phrase without the article in front and loose punctuation."""
    return _ARTICLE.sub("", fold(text).strip(" .,;:-–—")).strip()


def split_tokens(text: str) -> list[str]:
    """The owners of one token: 'LS/AJB PW' -> three, 'Stella and Morwenna' -> two."""
    return list(_tokens(text))


def _keep_rank(found: re.Match[str]) -> str:
    """'C/I Lee' with a stroke that parts no two owners, where what stands in front of the name is a rank."""
    rank = split_prefix(found.group())[0]
    return found.group().replace("/", "\u2215") if rank.partition("/")[2].strip() else found.group()


@lru_cache(maxsize=4096)  # every owner is tried on every sentence beside it
def _tokens(text: str) -> tuple[str, ...]:
    text = _STROKE.sub(_keep_rank, _TWICE.sub(r"\g<word>", text))
    pieces = [piece.strip(" .") for piece in _TOKENS.split(text) if piece.strip(" .")]
    parted: list[str] = []
    for piece in pieces:
        words = piece.split()
        several = len(words) > 1 and all(_INITIALS.match(w) and w.isupper() and len(w) > 1 for w in words)
        parted += words if several else [piece.replace("\u2215", "/")]
    return tuple(parted)


def is_initials(text: str) -> bool:
    """Whether a token has the shape of initials."""
    return _INITIALS.match(text.strip()) is not None


def is_group(words: str) -> bool:
    """Whether words mean everybody of a kind and nobody by name: 'All agencies', 'the Board', 'each partner'."""
    return words.lower() in word_set("owners", "collective") or cue("owners", "every").fullmatch(words) is not None


def who_is(roster: Roster, text: str, near: str = "") -> Owner:
    """Resolve one phrase; what cannot be told stays `unresolved` and is never guessed."""
    plain = clean(text)
    lower = plain.lower()
    declared = plain.isupper() and any(known.initials == plain for known in roster.by_initials(plain))
    if not plain or (lower in _PRONOUNS and not declared):  # 'IT' may be Ina Todd
        return Owner("unresolved")
    if plain[0] == "@":
        named = roster.handles.get(lower[1:], "")
        return Owner("resolved", "person", (named,)) if named else Owner("unresolved")
    if lower in word_set("owners", "tbc"):
        return Owner("tbc")
    group = _BRACKET_BEHIND.sub("", plain)
    if is_group(group):
        return Owner("collective", "collective", (group,))
    if role := _ROLE.match(plain):
        return holder_of_role(roster, role["role"].lower(), plain)
    if (ranked := holder_of_rank(roster, plain)) is not None:
        return ranked
    if helped := _WITH_HELP.fullmatch(plain):
        return who_is(roster, helped["who"], near)
    if is_initials(plain):
        first_name = None if plain.isupper() or roster.by_initials(plain) else _settle(roster.by_name(plain))
        if first_name is not None:  # 'Una' is a first name, though 'DRo' is none
            return first_name
        if _THE_BODY.match(text):  # 'the CC will ask Gary': letters behind an article are a body, no person
            return employer_of(roster, plain) or Owner("unresolved")
        owner = resolve_initials(roster, plain, near)
        if owner.state == "ambiguous":
            return told_by_employer(roster, plain, owner)
        nobody = not owner.names and not owner.candidates
        if nobody and not plain.isupper():  # 'Sol' has the shape of letters and is a first name
            return employer_of(roster, plain) or of_first_name(roster, plain)
        return (employer_of(roster, plain) or of_letters(roster, plain)) if nobody else owner
    if plain.endswith(" officers") and plain.removesuffix(" officers") in word_set("owners", "services"):
        return Owner("resolved", "organization", (plain,))
    return _named(roster, plain)


def _settle(found: Sequence[Known]) -> Owner | None:
    found = _told_apart(found)
    if len(found) == 1:
        return Owner("resolved", "person", (found[0].name,))
    if len(found) > 1:
        return Owner("ambiguous", "person", (), tuple(sorted({p.name for p in found})))
    return None


def _told_apart(found: Sequence[Known]) -> Sequence[Known]:
    """People without those who are one of the others with an initial for the first name: 'A Lee' beside 'Ann Lee'."""
    full = {p.name for p in found if len(p.name.split()) > 1 and len(p.name.split()[0]) > 1}
    shown = next(iter(full), "")
    first, _, last = shown.partition(" ")
    short = {f"{first[:1]} {last}", f"{first[:1]}. {last}"}
    alone = len(full) == 1 and all(p.name == shown or p.name in short for p in found)
    return [p for p in found if p.name == shown][:1] if alone else found


def _is_no_actor(bare: str) -> bool:
    """Whether words hold a part of a sentence, or name a thing: 'Upon receipt of a note from Panel', 'Board agenda'."""
    words = bare.split()
    some = len(words) > 1 and words[0].lower() in word_set("owners", "some_of_them")  # 'Two Board members'
    if some or any(word.lower() in word_set("owners", "months") for word in words):
        return True  # 'Group October Board Amber': several cells of a row that an extractor ran together
    if _PLACE_AND_NAME.search(bare):
        return True
    small = {word.strip(".,") for word in words if word[0].islower()}
    return not small.isdisjoint(word_set("owners", "not_in_owners")) or (
        len(words) > 1 and words[-1].lower() in word_set("owners", "no_actors")
    )


def _named(roster: Roster, plain: str) -> Owner:
    bare = _BRACKET_BEHIND.sub("", plain).strip()
    inside = _IN_BRACKET.search(plain)
    if inside and looks_like_name(inside.group(1)) and is_post(bare):
        return Owner("resolved", "person", (parse_name(inside.group(1)).display,))
    titled = split_prefix(bare)[0] != ""
    if (titled or not is_post(bare)) and (owner := _settle(roster.by_name(bare))) is not None:
        return owner
    in_full = looks_like_name(bare) and len(parse_name(bare).display.split()) > 1
    if titled and in_full:
        return Owner("resolved", "person", (parse_name(bare).display,))
    if titled and (spelt := _spelt_out(roster, bare)):
        return Owner("resolved", "person", (spelt,))
    unit = inside is not None and is_organization(bare) and not has_given_name(inside.group(1))
    if not unit and (longest := _longest_name_in(roster, plain)) is not None:
        return Owner("resolved", "person", (longest.name,))
    if _is_no_actor(bare) or bare.lower() in word_set("owners", "subject_acronyms"):  # 'GDPR' is a matter
        return Owner("unresolved")
    if is_post(bare):
        holders = roster.by_post(bare)
        if len(holders) == 1:
            return Owner("resolved", "person", (holders[0].name,))
        parts = split_tokens(bare)
        if len(parts) > 1 and all(_is_known(roster, part) for part in parts):  # 'Head of Parks and Dr Lee'
            return join_owners([who_is(roster, part) for part in parts])
        return Owner("resolved", "post", (bare,))
    employer = re.match(r"^[A-Z]{3,6}(?= [A-Z][a-z])", bare)
    named_unit = employer is not None and employer.group(0).lower() not in word_set("owners", "subject_acronyms")
    if (named_unit or (is_organization(bare) and not looks_like_name(bare))) and not _tells(bare):
        return Owner("resolved", "organization", (bare,))
    if plain in employers(roster) or (plain[0].isupper() and plain.lower() in word_set("owners", "services")):
        return Owner("resolved", "organization", (plain,))
    if plain.lower() in word_set("owners", "parts_played"):
        return player_of(roster, plain)
    if " " in bare and bare.split()[-1].lower() in word_set("owners", "named_bodies") and bare[0].isupper():
        return Owner("resolved", "body", (bare,))
    return _of_nobody_here(roster, bare) if in_full else of_first_name(roster, bare)


def _of_nobody_here(roster: Roster, bare: str) -> Owner:
    """Two words for nobody the document knows: without a first name they may be a unit, a scheme or a place."""
    if (short := of_short_name(roster, bare)).names:
        return short
    name = (parse_name(bare).display,)
    return Owner("resolved", "person", name) if has_given_name(name[0]) else Owner("unresolved", "person", (), name)


def _tells(phrase: str) -> bool:
    """Whether a phrase holds a word of telling: 'Ann confirmed that the Park Authority' is no unit's name."""
    return not word_set("owners", "telling").isdisjoint(phrase.split())


def _spelt_out(roster: Roster, bare: str) -> str:
    """'PC Arnold' is the one Arnold whom the item names in full: 'PC Matt Arnold and a colleague'."""
    surname = parse_name(bare).display
    if " " in surname:
        return ""
    said = re.findall(rf"\b([A-Z][a-z'’-]+ {re.escape(surname)})\b", roster.item_text)
    full = {name for name in said if looks_like_name(name) and split_prefix(name)[1] == name and has_given_name(name)}
    return full.pop() if len(full) == 1 else ""


def _longest_name_in(roster: Roster, plain: str) -> Known | None:
    """The known person whose full name stands in a phrase; the longest name where there are several."""
    found = None
    for known in roster.people:
        display = parse_name(known.name).display
        if display not in plain or " " not in display or (found and len(known.name) <= len(found.name)):
            continue
        if re.search(rf"\b{re.escape(display)}\b", plain):
            found = known
    return found


def owners_of(roster: Roster, token: str, near: str = "") -> Owner:
    """Resolve a whole token; one part that stays open keeps the whole from being `resolved`."""
    tokens = split_tokens(token)
    letters = all(is_initials(part) for part in tokens)
    token = _TWICE.sub(r"\g<word>", token.strip())
    whole = Owner("unresolved") if letters and token else who_is(roster, token, near)
    people = "," in token and all(len(roster.by_name(part)) == 1 for part in tokens)  # 'Ann Lee, Bo Rae' are two
    if whole.state in ("resolved", "collective", "tbc") and not _AND.search(token) and not people:
        return whole
    several = letters and len(tokens) > 1  # 'LG and IT' are two people, if an I. T. came
    parts = [_of_letters(roster, part, near) if several else who_is(roster, part, near) for part in tokens] or [whole]
    joined = join_owners(parts)
    one = whole.kind in ("post", "organization") or (whole.state == "resolved" and is_post(token))
    apart = "/" in token and all(part.state in ("resolved", "ambiguous") for part in parts)  # 'Clerk/Ann Lee' are two
    if one and not apart and not all(_is_known(roster, part) for part in tokens):
        return whole  # 'Head of Trading Standards and Commercial Regulation' is one post
    return whole if joined.state == "unresolved" and whole.state == "resolved" else joined


def _of_letters(roster: Roster, part: str, near: str) -> Owner:
    """Whom initials beside other initials mean, though they spell a word: only somebody of the meeting."""
    word = part.lower() in _PRONOUNS and part.isupper()
    here = [known for known in roster.by_initials(part) if known.tier == 0] if word else []
    return resolve_initials(roster, part, near) if here else who_is(roster, part, near)


def _is_known(roster: Roster, part: str) -> bool:
    """Whether a part of a phrase is somebody the document knows, a role, or a body of its own."""
    plain = clean(part)
    if roster.by_name(plain) or is_initials(plain) or _ROLE.match(plain):
        return True
    return len(roster.by_post(plain)) == 1


def rank_in(roster: Roster, rank: str, before: str) -> Owner:
    """'The Director explained ...': the one person of that rank whom the sentence before names."""
    named = [p for p in roster.people if rank.lower() in p.post.lower() and named_in(p.name, before)]
    return Owner("resolved", "person", (named[0].name,)) if len(named) == 1 else Owner("unresolved")


def join_owners(parts: Sequence[Owner]) -> Owner:
    """Several owners as one: names in order, the worst state of any part."""
    order = ("tbc", "ambiguous", "unresolved", "collective", "resolved")
    state = min((part.state for part in parts), key=order.index)
    if state == "collective" and any(p.state == "resolved" for p in parts):
        state = "resolved"
    names = tuple(dict.fromkeys(name for part in parts for name in part.names))
    if state == "tbc" and names:
        state = "unresolved"  # one owner is known, another is still to be confirmed
    candidates = tuple(dict.fromkeys(name for part in parts for name in part.candidates))
    kinds = {part.kind for part in parts if part.names}
    return Owner(state, kinds.pop() if len(kinds) == 1 else "person" if "person" in kinds else "", names, candidates)


def group_behind(owner: Owner, text: str) -> Owner:
    """'(All)' behind 'All Panel members to send ...' are the panel members; 'All members' says no more than 'All'."""
    named = named_group(owner, text)
    return owner if named.names == ("All members",) else named


def named_group(owner: Owner, text: str) -> Owner:
    """'All' beside 'Panel members to send ...' are the panel members."""
    found = cue("actions", "doer").match(text)
    if found is None or [name.lower() for name in owner.names] != ["all"]:
        return owner
    group = clean(found["who"])
    *front, last = group.split()
    plural = last.lower() in word_set("owners", "collective") and all(word[0].isupper() for word in front)
    return Owner("collective", "collective", (group,)) if plural and front[:1] not in (["Each"], ["Every"]) else owner
