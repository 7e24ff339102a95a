"""Sentences in, people named with a post or organisation out, and what is said of taking up or leaving a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.dates import find_dates
from graph.names import name_key, parse_name, split_prefix
from loaders.affiliation import is_organization, is_post, split_affiliation
from loaders.blocks import Source, Span, evidence
from loaders.cues import NAME, cue, fitting, hint
from loaders.hints import Hint
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.items import Item
from loaders.records import MentionRecord, TenureRecord
from loaders.roster import Known

_WITH_BRACKET = re.compile(rf"(?P<name>{NAME})\s*[,–—-]?\s*\((?P<with>[^()]{{2,110}})\)")
_WITH_COMMA = re.compile(
    rf"(?P<name>{NAME}),\s+(?:the\s+)?(?P<with>[A-Z][^.;()]{{4,90}}?)"
    r"(?=[.;,(]|\s+(?:was|had|has|said|who|to|in|on)\b|\s+and\s+(?![A-Z])|$)"
)
_CAPITAL_AFTER_COMMA = re.compile(r",\s+(?:the\s+)?[A-Z]")
_AFTER_POST = re.compile(
    r"(?=[A-Zbmt])(?:[Tt]he\s+|by\s+|[Mm]r\.?\s+)?"
    r"(?P<with>(?:[A-Z][\w'&/-]*[\s,-]+(?:(?:of|for|and|the)\s+)*){2,11}),?\s*"
    rf"\(?(?P<name>{NAME})\)?"
)
_DEEDS = (
    "would|will|agreed|said|stated|explained|informed|reported|asked|expressed|noted|updated|attended|presented"
    "|spoke|told|advised|introduced|described|gave|offered|undertook"
)
_ACTS = re.compile(
    rf"(?P<name>{NAME})(?:\s+or\s+(?P<other>{NAME}))?(?:,?\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w' &-]{{2,50}}?)?"
    rf"\s+(?:{_DEEDS})\b"
)
_HINT = Hint(_DEEDS)
_NO_NAME_AHEAD = re.compile(r"(?i)\b(?:of|for|the|and|in|at|to|'s)\s*$")
_NO_POST_END = re.compile(r"(?i)\b(?:and|or|of|for|the|to|in|with)$")
_NAME = re.compile(NAME)
_SOON = re.compile(r"(?i)\s+(?:in|for|over|within|during) the (?:next|coming)\b.*$")
_SENTENCE_WORDS = re.compile(r"(?i)\b(?:was|had|has|who|taking|taken|would|is)\b|[.;:]")


def _sentences(items: Sequence[Item]) -> Iterator[tuple[Item, Span]]:
    for item in items:
        for paragraph in item.paragraphs:
            for sentence in paragraph.sentences():
                yield item, sentence


def parse_mentions(source: Source, items: Sequence[Item]) -> list[MentionRecord]:
    """People whom the text names together with what they are: 'Pia Sand (Communications Officer)'."""
    found: dict[tuple[str, str, str], MentionRecord] = {}
    for item, sentence in _sentences(items):
        for match in _named_beside(sentence.text):
            record = _mention(source, item, sentence, match)
            if record is not None:
                found.setdefault((name_key(record.name), record.post or "", record.organization or ""), record)
    return list(found.values())


def _named_beside(text: str) -> Iterator[re.Match[str]]:
    """Every name with words in a bracket, behind a comma or in front of it that may say what the person is."""
    if "(" in text:
        yield from _WITH_BRACKET.finditer(text)
    if _CAPITAL_AFTER_COMMA.search(text):
        yield from _WITH_COMMA.finditer(text)
    yield from _AFTER_POST.finditer(text)


def _mention(source: Source, item: Item, sentence: Span, match: re.Match[str]) -> MentionRecord | None:
    written, beside = match["name"].strip(), re.sub(r"\s+", " ", match["with"]).strip(" ,-")
    if not looks_like_name(written) or len(parse_name(written).display.split()) < 2:
        return None
    if _NO_POST_END.search(beside) or _holds_a_name(beside) or any(w.isupper() and len(w) > 2 for w in written.split()):
        return None
    if _IN_ABSENCE.search(sentence.text[: match.start("with") + 4]):
        return None  # 'in the absence of the Station Commander, Ann Bee reported' does not make her the commander
    if not (is_post(beside) or is_organization(beside)) or looks_like_name(beside):
        return None
    post, organization = split_affiliation(beside)
    if post and not is_post(post):
        return None
    said = evidence(source, sentence.start + match.start(), sentence.start + match.end())
    return MentionRecord(
        item=item.number or None, item_order=item.order, name=parse_name(written).display, name_as_written=written,
        post=post or None, organization=organization or None, evidence=said,
    )  # fmt: skip


_IN_ABSENCE = re.compile(r"(?i)\b(?:absence|place|behalf) of (?:the )?\S{0,4}$")


def _holds_a_name(beside: str) -> bool:
    """Whether words beside a name hold another person's name: a list, not a post."""
    if re.match(r"(?:Councillors|Cllrs)\b", beside):
        return True
    parts = [part.strip() for part in re.split(r",|\sand\s|;", beside)]
    return any(looks_like_name(part) for part in parts) or looks_like_name(" ".join(parts[0].split()[-2:]))


def known_people(items: Sequence[Item]) -> Iterable[Known]:
    """People named in full who do something in the text, with the item that names them."""
    for item, sentence in _sentences(items):
        if not _HINT.found_in(sentence.text):
            continue
        for match in _ACTS.finditer(sentence.text):
            if _NO_NAME_AHEAD.search(sentence.text[: match.start()]):
                continue
            for written in (match["name"], match["other"]):
                if written and looks_like_name(written) and _is_told_by_name(written):
                    yield Known(parse_name(written).display, tier=1, item=item.order)


def _is_told_by_name(written: str) -> bool:
    """Whether the name itself shows a person: two words or more, with a title or with a first name."""
    display = parse_name(written).display
    return " " in display and (split_prefix(written)[0] != "" or has_given_name(display))


def parse_tenures(source: Source, items: Sequence[Item]) -> list[TenureRecord]:
    """'newly appointed', 'outgoing', 'would be the replacement for': only what a sentence states."""
    found: list[TenureRecord] = []
    for item, sentence in _sentences(items):
        if not hint("tenure").found_in(sentence.text):
            continue
        for record in _tenures_of(source, item, sentence):
            if not any((r.name, r.event, r.post) == (record.name, record.event, record.post) for r in found):
                found.append(record)
    return found


def _tenures_of(source: Source, item: Item, sentence: Span) -> Iterator[TenureRecord]:
    for event in ("appointed", "outgoing"):
        for match in cue("tenure", event).finditer(sentence.text):
            record = _post_then_name(source, item, (sentence, event), match.end())
            if record is not None:
                yield record
    for event in ("named_appointed", "named_outgoing", "replaces"):
        for pattern in fitting(sentence.text, "tenure", event):
            for match in pattern.finditer(sentence.text):
                record = _tenure(source, item, (sentence, event.removeprefix("named_")), match.groupdict())
                if record is not None:
                    yield record
                    break


def _post_then_name(source: Source, item: Item, said: tuple[Span, str], start: int) -> TenureRecord | None:
    """'the new Fernhill Fire Commander (Tess Moor)': the first name behind the cue, with the post between them."""
    text = said[0].text
    for match in _NAME.finditer(text[start : start + 170]):
        between = _SOON.sub("", text[start : start + match.start()].strip(" ,(-–—"))
        if looks_like_name(match.group(0)) and is_post(between) and not _SENTENCE_WORDS.search(between):
            return _tenure(source, item, said, {"name": match.group(0), "post": between})
    return None


def _tenure(source: Source, item: Item, said: tuple[Span, str], group: dict[str, str | None]) -> TenureRecord | None:
    sentence, event = said
    name, other = (group.get("name") or "").strip(), (group.get("other") or "").strip()
    if (name and not looks_like_name(name)) or (other and not looks_like_name(other)):
        return None
    post, organization = split_affiliation(re.sub(r"\s+", " ", group.get("post") or ""))
    if event != "replaces" and not is_post(post):
        return None
    acting = re.search(r"(?i)\b(acting|interim)\b", post or sentence.text) if event == "appointed" else None
    return TenureRecord(
        item=item.number or None, item_order=item.order, name=parse_name(name).display if name else "",
        post=post.strip(), organization=organization or None, event=acting.group(1).lower() if acting else event,
        other=parse_name(other).display if other else "", on=_day_of_change(sentence.text),
        evidence=evidence(source, sentence.start, sentence.end),
    )  # fmt: skip


_FROM_THEN = re.compile(r"(?i)\b(?:from|on|since)\s+(?:the\s+)?$")


def _day_of_change(text: str) -> str | None:
    """The full date behind 'from', 'on', 'since' or 'with effect from'; any other date is not that of the change."""
    days = (date for date in find_dates(text) if not date.iso.startswith("--"))
    return next((date.iso for date in days if _FROM_THEN.search(text[: date.start])), None)
