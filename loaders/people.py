"""A line that names a person in, the person out: name, post, organisation, role that day, whom they stand in for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.folding import fold
from graph.identity import acronyms
from graph.names import parse_name, shown_name, split_prefix
from loaders.affiliation import (
    chairs_here,
    is_no_post,
    is_organization,
    is_other_body,
    is_post,
    rank_post,
    role_at_end,
    role_in_meeting,
    split_affiliation,
)  # fmt: skip
from loaders.cues import cue, word_set
from loaders.letters import is_own_letters
from loaders.name_words import AFTER_RANK, has_given_name, looks_like_name

_BRACKET = re.compile(r"\(+\s*([^()]*(?:\([^()]*\)[^()]*)*?)\s*\)+")
_NAME_END = re.compile(r"\s*(?:[,(/|;]|\s[-–—](?=\s|[A-Z])|--|—|–|\s{2,}|:)")
_TITLE_SLASH = re.compile(r"(?<=^Cllr)/(?=[A-Z])|(?<=^Councillor)/(?=[A-Z])|(?<=^[AT])/(?=[A-Z])")
_STANDS_FOR = re.compile(
    r"(?i)(?:^|[\s,;(/-])(?:(?-i:[A-Z]{1,4}) )?(?P<also>also )?"
    r"(?P<how>(?:attending |present |here )?(?:for|rep(?:resenting|\.)?"
    r"|deputi[sz](?:ing|ed) for|(?:standing |stepping |sitting )?in for|cover(?:ing)? for"
    r"|on behalf of|sub(?:stitut(?:e|ing))? for|in (?:the )?place of|instead of))\s+"
    r"(?P<name>(?-i:[A-Z])[^()\[\];,]+?)[\s)]*$"
)
_WHEN = re.compile(
    r"(?i),\s*(?:(?:for |from )?(?:item|items|until|from|till|part)\b[^,()]*)$"
)  # 'for Ann Lee, item 3 on'
_LONGEST_ENTRY = 2_000  # letters of one entry of a list
COUNT = re.compile(
    r"(?i)(?:\d{1,3}|two|three|four|five|six|several|a number of) (?:other |more )?(?:members?|residents?|people"
    r"|persons?|officers?|staff|observers?|guests?|representatives?|young|parents?|pupils?)\b"
)
GAP = re.compile(r"(?: {3,}|\t)\s*")  # parts columns, which nothing else may part
_TWO_TITLES = re.compile(r"^[A-Z]\w+\.?\s*/\s*(?=(?:Cllr|Councillor)\b)")  # 'Cyng. / Cllr Ann Lee'
COUNTED = re.compile(  # '... and 2 paid up members of the public'
    r"(?i)(?:\s+(?:and|(?:together |along )?with|plus)|,|\s)\s*"
    r"(?:\d{1,3}|two|three|four|five|six|several|a number of) (?:[\w-]+ ){0,2}?"
    r"(?:members? of (?:the )?(?:public|staff|press)|residents|parishioners|observers|guests|pupils)\b.*$"
)
_GLUED = re.compile(
    r"^(?P<name>(?:[A-Z][\w'.-]*\s+){1,3}(?P<last>(?:Mc|Mac)?[A-Z][a-z']+(?:-[A-Z][a-z]+)?))(?P<rest>[A-Z]\w.*)$"
)
_POST_BEHIND = re.compile(r"^(?P<name>[A-Z][a-z'-]+ [A-Z][\w'-]+) (?P<rest>[A-Z][^,;]*(?:,[^,;]*)?)$")
_OPENS_A_SURNAME = frozenset(("Mc", "Mac", "Fitz", "De", "Di", "Du", "La", "Le", "Van", "Von", "Ap"))
JOIN = "\u2060"  # fills the space of a line break inside an entry; it parts nothing


@dataclass(frozen=True, slots=True)
class Person:
    """One person as a list or a sentence names them."""

    name: str
    written: str
    post: str = ""
    organization: str = ""
    role: str = ""
    substitute_for: str = ""
    initials: str = ""
    also_for: str = ""  # whom they speak for besides themselves
    sent_word: bool = False  # whether the words beside the name say that they sent apologies
    stands_in: bool = False  # 'substitute' beside the name, and not for whom


def parse_person(text: str) -> Person | None:
    """Read one entry of a list of people; None when it does not begin with a person's name."""
    if len(text) > _LONGEST_ENTRY or _is_partner_without_word(text):
        return None
    if (gap := GAP.search(text)) and (part := text[: gap.start()].strip(" :•-")):
        if role := role_in_meeting(part):  # 'Vice Chair        Ann Lee'
            person = parse_person(text[gap.end() :])
            return person and replace(person, role=person.role or role)
        if cue("attendance", "group").fullmatch(part):
            return parse_person(text[gap.end() :])
    text = _TWO_TITLES.sub("", COUNTED.sub("", _by_commas(AFTER_RANK.sub("", text.replace(JOIN, "")))))
    text = fold(text.replace("|", " ").replace("[", "(").replace("]", ")")).strip(" .;,-•")
    text = unglued(_TITLE_SLASH.sub(" ", text, count=1))
    if "," not in text and "(" not in text and (came := split_stand_in(text)[2]) != text and looks_like_name(came):
        text = f"{came} ({text[len(came) :].strip()})"  # 'Ann Lee for Bo Rae': one came, the other did not
    end = _NAME_END.search(text, len(text) - len(split_prefix(text)[1]))  # a rank may hold a stroke: 'C/Insp'
    written = text[: end.start()].strip() if end else text
    if not (looks_like_name(written) or (end and _is_post_surname(written))):
        return _spaced(text) or _post_first(text)
    rest = text[len(written) :] if end else ""
    return _person(written, rest)


def _is_partner_without_word(text: str) -> bool:
    """Whether an entry says of a partner that no word came: 'Jobcentre: no reply received', but not 'Ann Lee: ...'."""
    found = cue("attendance", "no_word").match(fold(text))
    return found is not None and split_prefix(found["who"])[0] == "" and not has_given_name(found["who"])


def _by_commas(text: str) -> str:
    """'Ann Lee      Dale Council': words of columns set with spaces, parted where a name stands in the first one."""
    first = GAP.search(text)
    if first is None or not looks_like_name(text[: first.start()].split("(")[0].strip(" .;,-•")):
        return text
    return GAP.sub(", ", text.strip())


def unglued(text: str) -> str:
    """'Ann LeeHead of Parks', where the mark between two cells was lost: a comma between the name and the post."""
    found = _GLUED.match(text)
    if found is None or found["last"] in _OPENS_A_SURNAME or not looks_like_name(found["name"]):
        return text
    says = is_post(found["rest"]) or is_organization(found["rest"])
    return f"{found['name']}, {found['rest']}" if says else text


def _spaced(text: str) -> Person | None:
    """'Ann Lee Head of Parks (Chair)': a well-known first name and a surname with nothing but a post behind them."""
    found = _POST_BEHIND.match(text)
    if found is None or not (has_given_name(found["name"]) and looks_like_name(found["name"])):
        return None
    first = found["rest"].split()[0].split("/")[0].lower()
    opens = first in word_set("owners", "post_words") or first in word_set("owners", "ranks")
    return _person(found["name"], f", {found['rest']}") if opens else None


def _is_post_surname(written: str) -> bool:
    """A surname that is also a post ('Tony Head'): two words in a list, with a bracket or comma behind them."""
    first, _, surname = split_prefix(written)[1].partition(" ")
    return surname.lower() in word_set("owners", "post_surnames") and looks_like_name(f"{first} Xx")


_POST_FIRST = re.compile(
    r"^(?:the\s+|by\s+|from\s+)*(?P<post>[A-Z].{4,80}?),?\s+(?P<name>[A-Z][\w'-]+\s+(?:O\s)?[A-Z][\w'-]+)$"
)
_FROM = re.compile(r"^(?P<name>.+?)\s+(?:from|of)\s+(?:the\s+)?(?P<org>[A-Z].+)$")


def _post_first(text: str) -> Person | None:
    """'the BCU Commander Andy Brittan', 'Lynne Abrams from MOPAC'."""
    if (found := _FROM.match(text)) and looks_like_name(found["name"]):
        post, organization = split_affiliation(found["org"])
        post = post if organization else ""
        return Person(parse_name(found["name"]).display, found["name"], post, organization or found["org"])
    head, comma, tail = text.partition(",")
    if comma and is_organization(tail) and (person := _post_first(head)) is not None and not person.organization:
        return replace(person, organization=tail.strip())  # 'Principal Ann Lee, Dale College'
    if (office := cue("attendance", "office_first").fullmatch(text)) and looks_like_name(office["name"]):
        role = role_in_meeting(office["post"])
        return Person(shown_name(office["name"]), office["name"], "" if role else office["post"], role=role)
    found = _POST_FIRST.match(text)
    if found is None or not is_post(found["post"]) or not looks_like_name(found["name"]):
        return None
    post, organization = split_affiliation(found["post"])
    return Person(parse_name(found["name"]).display, found["name"], post, organization)


def split_stand_in(text: str) -> tuple[str, bool, str]:
    """Whom somebody stands in for, whether they also speak for themselves, and the words without that.

    'Trust (for Ann Lee)' -> ('Ann Lee', False, 'Trust'); 'Officer for North Dale' names nobody.
    """
    first, comma, _ = text.partition(",")
    if comma and _STANDS_FOR.match(first):  # 'for Ann Lee, Director of Nursing': the post is hers
        named, besides, rest = split_stand_in(first)
        return (named, besides, rest) if named and not rest else ("", False, text)
    found = _STANDS_FOR.search(text)
    if found is None:
        return "", False, text
    ahead = text[: found.start()].split()
    apart = found.group()[:1].isspace() and text[found.start() - 1 : found.start()].isalpha()
    if apart and found["how"] == "for" and is_organization(ahead[-1]) and found["name"].isupper():
        return "", False, text  # 'Probation Board for NI', but 'Dale Police, for TM'
    if re.fullmatch(r"[A-Z]{2,4}", found["name"]) and found["how"].lower() in ("for", "deputising for"):
        return found["name"], found["also"] is not None, text[: found.start()].strip(" ,;()-–")
    prefix, bare = split_prefix(found["name"])
    ranked = prefix != "" and found["how"].lower().startswith("sub")  # 'substitute for Group Manager Lee'
    if not looks_like_name(f"Mr {bare}" if ranked else found["name"]):
        return "", False, text
    loose = found["how"].lower() in ("for", "rep", "rep.", "representing") and found.start() > 0
    if loose and not (prefix or has_given_name(bare) or re.match(r"[A-Z]\.? ", bare)):
        return "", False, text
    rest = text[: found.start()].strip(" ,;()-–")
    return parse_name(found["name"]).display, found["also"] is not None, rest


def _phrases(rest: str) -> tuple[list[str], list[str]]:
    """What stands beside a name, phrase by phrase as it is to be read, and which of that stands in brackets."""
    phrases = [m.group(1) for m in _BRACKET.finditer(rest)]
    if any(cue("attendance", "seat_empty").fullmatch(phrase.strip()) for phrase in phrases):
        return [], phrases  # 'Ann Lee, public health (post vacant)': the words beside her are those of nobody
    outside = _BRACKET.sub(" ", rest).strip(" ,;-–—/:")
    outside = "" if outside.startswith(". ") else outside  # 'Cllr Lee (unwell). The meeting accepted this'
    leading = outside != "" and not rest.lstrip(" ,").startswith("(")
    return [outside, *phrases] if leading else [*phrases, *([outside] if outside else [])], phrases


def _affiliated(words: str, rank: str, post: str, organization: str) -> tuple[str, str]:
    """Post and employer of somebody, with what one more phrase beside the name says."""
    if post or _is_anothers_rank(words, rank):
        return post, organization or (words if is_organization(words) else "")
    found, employer = split_affiliation(words)
    # 'Quay Refuge (victim support)', 'Quay Council (QC)': what it does, and its letters
    letters = words.isupper() and words[:1] == organization[:1]
    if organization and (words[:1].islower() or letters or acronyms.stands_for(words, organization)):
        employer = ""
    return found, employer or organization


def _person(written: str, rest: str) -> Person:
    parsed = parse_name(written)
    post = organization = role = stands_for = letters = also = ""
    sent_word = False
    ordered, phrases = _phrases(rest)
    stands_in = any(cue("attendance", "stands_in").fullmatch(phrase.strip()) for phrase in phrases)
    for phrase in ordered:
        inner = phrase.strip(" ,()")
        if not role and cue("attendance", "vice_presides").fullmatch(inner):
            role = "chair"
            continue
        if (said := role_in_meeting(inner)) and not role:
            role = said
            continue
        if not role:
            role, inner = role_at_end(inner)
        if inner.isdigit() or is_known_first_name(inner):  # the number of a footnote, somebody else of the list
            continue
        if cue("attendance", "sent_word").match(inner):
            sent_word = True
            continue
        named, besides, inner = split_stand_in(_WHEN.sub("", without_aside(inner)))
        stands_for, also = (stands_for, named) if besides else (named or stands_for, also)
        if not inner or is_no_post(inner) or _is_aside(phrase, phrases):
            continue
        if is_own_letters(inner, parsed.display, organization):
            letters = inner
        else:
            post, organization = _affiliated(inner, parsed.prefix, post, organization)
    if (post or "").lower() == "chair" and not is_other_body(organization):
        post, role = "", role or "chair"
    elif not organization and chairs_here(post):  # with an employer it is the chair of another body
        role = role or "chair"
    post = post or rank_post(parsed.prefix)
    name = shown_name(written)
    return Person(name, written, post, organization, role, stands_for, letters, also, sent_word, stands_in)


def without_aside(words: str) -> str:
    """'Housing - left at 3', 'Dale Trust, on screen': the words in front of how, or how long, somebody was there."""
    for mark in (" - ", ", "):
        head, parted, tail = words.rpartition(mark)
        if parted and tail[:1].islower() and is_no_post(tail.strip()):
            return head
    return words


def _is_aside(words: str, bracketed: Sequence[str]) -> bool:
    """'(down the line from Dale)': several small words in a bracket that name neither a post nor a body."""
    if words not in bracketed or not words[:1].islower() or " " not in words.strip():
        return False
    return not is_post(words) and not is_organization(words)


def _is_anothers_rank(words: str, rank: str) -> bool:
    """'Sgt' behind 'Chief Insp Ann Bee': of '(Sgt Bo Rae came for her)', cut at the next name, the rank is left."""
    return rank_post(rank) != "" and split_prefix(f"{words} Xx")[1] == "Xx"


def is_known_first_name(words: str) -> bool:
    """Whether words are one well-known first name and no more: neither a post nor an employer."""
    return (
        words.isalpha() and words.istitle() and has_given_name(words) and not (is_post(words) or is_organization(words))
    )
