"""Sentences in, people named with a post or organisation out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.bodies import body_kind, names_a_group
from graph.names import initials, name_key, parse_name, split_prefix
from loaders.affiliation import is_organization, is_post, rank_post, role_in_meeting, split_affiliation
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, cues
from loaders.fragments import NAME
from loaders.hints import Hint
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.group_chairs import is_chair_of_some_group
from loaders.parsers.items import Item
from loaders.people import without_aside
from loaders.records import MentionRecord
from loaders.roster import Known

_NAMES = re.compile(NAME)
_WITH_BRACKET = re.compile(rf"(?P<name>{NAME})\s*[,–—-]?\s*\((?P<with>[^()]{{2,110}})\)")
_WITH_COMMA = re.compile(
    rf"(?P<name>{NAME}),\s+(?:the\s+)?(?P<with>[A-Z][^.;()]{{4,90}}?(?:,\s+[A-Z][a-z]+(?=,\s+who\b))?)"
    r"(?=[.;,(]|\s+(?:was|had|has|said|who|to|in|on)\b|\s+and\s+(?![A-Z])|$)"
)
_WITH_DASH = re.compile(rf"^\W*(?P<name>{NAME})\s*(?:—|\s[–-]\s|–)\s*(?P<with>[A-Z][^.;()]{{4,90}})\W*$")
_CAPITAL_AFTER_COMMA = re.compile(r",\s+(?:the\s+)?[A-Z]")
_AFTER_POST = re.compile(
    r"(?=[A-Zbmt])(?:[Tt]he\s+|by\s+|[Mm]r\.?\s+)?"
    r"(?P<with>(?:[A-Z][\w'&/-]*[\s,-]+(?:(?:of|for|and|the)\s+)*){2,11}),?\s*"
    rf"\(?(?P<name>{NAME})\)?"
)
_IS_THE_POST = re.compile(  # 'The CCTV co-ordinator was Pia Sand'; 'the lead' or 'the co-ordinator' alone names no post
    r"\b[Tt]he\s+(?P<with>(?:[A-Z][\w'&/-]*\s+){1,6}(?:[Cc]o-?(?:co-?)?ordinator|[Oo]fficer|[Mm]anager|[Aa]nalyst))\s+"
    rf"(?:is|was)\s+(?:now\s+|currently\s+)?(?P<name>{NAME})(?=\s+(?:and|who)\b|[.,;(]|\s*$)"
)
_DEEDS = (
    "would|will|agreed|said|stated|explained|informed|reported|asked|expressed|noted|updated|attended|presented"
    "|spoke|told|advised|introduced|described|gave|offered|undertook|retires|retired|resigned"
)
_ACTS = re.compile(
    rf"(?P<name>{NAME})(?:\s+or\s+(?P<other>{NAME}))?(?:,?\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w' &-]{{2,50}}?)?"
    rf"\s+(?:{_DEEDS})\b"
)
_HINT = Hint(_DEEDS)
_NO_NAME_AHEAD = re.compile(r"(?i)\b(?:of|for|the|and|in|at|to|'s)\s*$")
_NO_POST_END = re.compile(r"(?i)\b(?:and|or|of|for|the|to|in|with)$")


def sentences_of(items: Sequence[Item]) -> Iterator[tuple[Item, Span]]:
    """Every sentence of some items, in order."""
    for item in items:
        for paragraph in item.paragraphs:
            for sentence in paragraph.sentences():
                yield item, sentence


def parse_mentions(source: Source, items: Sequence[Item]) -> list[MentionRecord]:
    """People whom the text names together with what they are: 'Pia Sand (Communications Officer)'."""
    found: dict[tuple[str, str, str], MentionRecord] = {}
    for item, sentence in sentences_of(items):
        for match in _named_beside(sentence.text):
            record = _mention(source, item, sentence, match)
            if record is not None:
                found.setdefault((name_key(record.name), record.post or "", record.organization or ""), record)
    return list(found.values())


def _named_beside(text: str) -> Iterator[re.Match[str]]:
    """Every name with words in a bracket, behind a comma or in front of it that may say what the person is."""
    if dash := _WITH_DASH.match(text):
        yield dash
    if "(" in text:
        yield from _WITH_BRACKET.finditer(text)
    if _CAPITAL_AFTER_COMMA.search(text):
        yield from _WITH_COMMA.finditer(text)
    yield from _AFTER_POST.finditer(text)
    yield from _IS_THE_POST.finditer(text)


def _mention(source: Source, item: Item, sentence: Span, match: re.Match[str]) -> MentionRecord | None:
    written, beside = match["name"].strip(), re.sub(r"\s+", " ", match["with"]).strip(" ,-")
    if match.re is _AFTER_POST and (said_that := cue("resolutions", "that_ahead", start=True).match(beside)):
        beside = beside[said_that.end() :]
        if " " not in beside:  # 'RESOLVED – That Councillor Ann Bee be elected': her title, no post
            return None
    if not looks_like_name(written) or len(parse_name(written).display.split()) < 2:
        return None
    if _NO_POST_END.search(beside) or _holds_a_name(beside) or any(w.isupper() and len(w) > 2 for w in written.split()):
        return None
    if _IN_ABSENCE.search(sentence.text[: match.start("with") + 4]) or _is_anothers(sentence.text, match):
        return None  # 'in the absence of the Station Commander, Ann Bee reported' does not make her the commander
    beside = cue("tenure", "new_ahead").sub("", _without_title_at_end(beside))
    before, _, last = beside.rpartition(" and ")
    beside = last if before and rank_post(last) else beside  # 'promoted to Chief Inspector and Insp Ann Bee took over'
    beside = without_aside(beside)
    letters = initials(parse_name(written).display) == beside
    if letters or not (is_post(beside) or is_organization(beside)) or looks_like_name(beside):
        return None
    post, organization = split_affiliation(beside)
    if is_chair_of_some_group(post):
        post = ""
    if (post and not is_post(post)) or (not post and match.re is _AFTER_POST and names_a_group(organization)):
        return None  # 'Lamp Sub-Group - Ann Bee reported': the group is what is reported on
    if role_in_meeting(re.sub(r"(?i)^the ", "", post)) and not organization:
        post = ""  # 'the Chairman, Ann Lee, said': a part in that meeting, no post
    said = evidence(source, sentence.start + match.start(), sentence.start + match.end())
    return MentionRecord(
        item=item.number or None, item_order=item.order, name=parse_name(written).display, name_as_written=written,
        post=post or None, organization=organization or None, evidence=said,
    )  # fmt: skip


def _is_anothers(text: str, match: re.Match[str]) -> bool:
    """Whether a comma parts a post from the next clause: 'spoke as Harbour Manager, Ann Bee having left'."""
    if match.re is not _AFTER_POST or "," not in text[match.end("with") - 2 : match.start("name") + 1]:
        return False
    ahead, behind = text[: match.start("with")], text[match.end() :]
    return any(c.search(ahead) for c in cues("tenure", "post_of_another")) or any(
        c.match(behind) for c in cues("tenure", "name_of_another")
    )


def _without_title_at_end(beside: str) -> str:
    """'Harbour Manager, Cllr' in front of a name: the title belongs to the name."""
    head, comma, tail = beside.rpartition(",")
    return head.strip() if comma and split_prefix(f"{tail.strip()} Xx")[1] == "Xx" else beside


_IN_ABSENCE = re.compile(r"(?i)\b(?:absence|place|behalf) of (?:the )?\S{0,4}$")


def _holds_a_name(beside: str) -> bool:
    """Whether words beside a name hold another person's name: a list, not a post."""
    if re.match(r"(?:Councillors|Cllrs)\b", beside):
        return True
    parts = [part.strip() for part in re.split(r",|\sand\s|;", beside)]
    last = " ".join(parts[0].split()[-2:])  # of 'Chairman of the Lamp Panel' the end is a board, nobody's name
    return any(looks_like_name(part) for part in parts) or (looks_like_name(last) and not body_kind(last))


def known_people(items: Sequence[Item]) -> Iterable[Known]:
    """People named in full who do something in the text, with the item that names them."""
    for item, sentence in sentences_of(items):
        if not _HINT.found_in(sentence.text):
            continue
        for match in _ACTS.finditer(sentence.text):
            if _NO_NAME_AHEAD.search(sentence.text[: match.start()]):
                continue
            for written in (match["name"], match["other"]):
                if written and looks_like_name(written) and _is_told_by_name(written):
                    yield Known(parse_name(written).display, tier=1, item=item.order)


def named_in_full(text: str) -> list[str]:
    """Everybody whom a text names by a well-known first name and a surname, whatever it tells of them."""
    found = (parse_name(written).display for written in _NAMES.findall(text) if looks_like_name(written))
    return [name for name in dict.fromkeys(found) if " " in name and has_given_name(name)]


def _is_told_by_name(written: str) -> bool:
    """Whether the name itself shows a person: two words or more, with a title or with a first name."""
    display = parse_name(written).display
    return " " in display and (split_prefix(written)[0] != "" or has_given_name(display))
