"""Items in; the boards and groups that their sentences name, and those that a list proposes, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from graph.bodies import SPOKEN_OF, body_kind, body_stem, is_known_board, is_plainly_a_group, told_by_letters, whose
from loaders.blocks import Paragraph, Source, Span, evidence
from loaders.cues import cue
from loaders.file_records import BodyRecord
from loaders.parsers.groups_told import groups_told
from loaders.parsers.items import Item
from loaders.records import GroupRecord

_WORD = r"[A-ZÀ-ÖØ-ÞĆČŁŚŠŽ][\w'&/-]*"
_LOWER = r"(?:[Ss]ub|[Ww]orking|[Ss]teering|[Tt]ask(?:\s+(?:and|&)\s+[Ff]inish)?)"
_END = rf"(?:{_LOWER}[\s-]*[Gg]roup|Group|Board|Panel|Forum|Committee|Partnership|Conference|Network)"
_NUMBER = r"(?:(?!(?:19|20)\d\d\b)\d{1,4}\s+(?!(?:The|This|Our|An?)\b))?"  # 'First 100 Nights Group'
_NAMED = re.compile(rf"(?<![\w'&/-])(?P<name>{_WORD}(?:\s+(?:(?:and|of|&|/)\s+)?{_NUMBER}{_WORD}){{0,8}}\s+{_END}(?!\w)"
                    rf"(?:\s+{_END}(?!\w))*)")  # fmt: skip
_BEHIND = re.compile(rf"(?P<name>{_LOWER}\s+Group\s+(?:on|for)\s+{_WORD}(?:\s+(?:and\s+)?{_WORD}){{0,5}})")
_ARTICLE = re.compile(r"^(?:The|This|Our|An?|Its)\s+(?=\S)")
_BEFORE = re.compile(r"(?i)\b(?:the|an?|this|our|its)\s+(?:(?:new|newly[\s-]formed|full|next|last|previous)\s+)?$")
_GOES_ON = re.compile(rf"\s+(?P<next>{_WORD})")
_LISTED = re.compile(rf"(?P<name>{_WORD}(?:\s+(?:(?:and|of|for|on|&|/)\s+)?{_WORD}){{0,9}})\s*(?::|\s[–-]\s|$)")
_LONGEST_LIST = 15
_OPENING = re.compile(r"^\W*(?:The|A|An|This|At|In|To|For|By|From|All|Each|No|That|As|On)\s+$")


def parse_groups(source: Source, items: Sequence[Item], own: str) -> list[GroupRecord]:
    """Each board and group but the own, once for each item that names it, with the first words; those proposed too."""
    found: dict[tuple[int, str, str], GroupRecord] = {}
    for item in items:
        for paragraph in item.paragraphs:
            for record in _in_paragraph(source, paragraph, own):
                placed = record.model_copy(update={"item": item.number or None, "item_order": item.order})
                found.setdefault((item.order, record.event, body_stem(record.body)), placed)
        for record in _proposed(source, item.paragraphs):
            placed = record.model_copy(update={"item": item.number or None, "item_order": item.order})
            found[item.order, record.event, body_stem(record.body)] = placed
    return [*found.values(), *groups_told(source, items)]


def is_untold(item: Item) -> bool:
    """Whether the text of an item says that nobody gave the report or update that its heading promises."""
    return any(cue("bodies", "no_report").search(s.text) for p in item.paragraphs for s in p.sentences())


def _in_paragraph(source: Source, paragraph: Paragraph, own: str) -> Iterator[GroupRecord]:
    if re.search(_END, paragraph.text) is None and _letters().search(paragraph.text) is None:
        return
    for sentence in paragraph.sentences():
        for name, is_clear in groups_named(sentence.text):
            if whose(name, own) or body_stem(name) == body_stem(own):
                continue
            is_one = name in told_by_letters() or is_known_board(name) or is_plainly_a_group(name)
            kind = body_kind(told_by_letters().get(name, name)) if is_clear and is_one else ""
            said = evidence(source, sentence.start, sentence.end)
            yield GroupRecord(body=name, kind=kind, event="spoken_of", evidence=said)


def spoken_in(source: Source, sentences: Iterable[Span]) -> list[BodyRecord]:
    """Each board that the sentences of a pack's papers name, with the first words; none of them becomes one by that."""
    found: dict[str, BodyRecord] = {}
    for sentence in sentences:
        for name, _ in groups_named(sentence.text):
            said = evidence(source, sentence.start, sentence.end)
            found.setdefault(body_stem(name), BodyRecord(body=name, event=SPOKEN_OF, evidence=said))
    return list(found.values())


def groups_named(text: str) -> Iterator[tuple[str, bool]]:
    """The names in a sentence that end as names of boards do, and whether the words show where each begins."""
    behind = list(_BEHIND.finditer(text))
    for found in [*behind, *_NAMED.finditer(text)]:
        if found.re is _NAMED and (any(b.start() <= found.start() < b.end() for b in behind) or _runs_on(text, found)):
            continue
        written = " ".join(found["name"].split())
        name = _ARTICLE.sub("", written, count=1)
        is_clear = name != written or _BEFORE.search(text, 0, found.start()) is not None
        parts = re.split(r"\s+and\s+", name)
        several = len(parts) > 1 and all(body_kind(part) for part in parts)
        for part in parts if several else (name,):
            if part[:1].isupper():  # 'A working group' names none
                yield part, is_clear and " of " not in part
    for found in _letters().finditer(text):
        if re.search(rf"{_WORD}\s+$", re.sub(_OPENING, "", text[: found.start()])) is None:
            yield found["name"], True


@cache
def _letters() -> re.Pattern[str]:
    """Letters that name a board by themselves, not a place's own ('Dale MARAC') and not a part of a longer name."""
    letters = "|".join(map(re.escape, sorted(told_by_letters())))
    return re.compile(rf"(?<![\w'&/-])(?P<name>{letters})(?![\w'&/-])(?!\s+{_WORD})")


def _runs_on(text: str, found: re.Match[str]) -> bool:
    """Whether a name goes on: 'X Partnership Strategy' is a paper, 'X Partnership Chairman' means the partnership."""
    follows = _GOES_ON.match(text, found.end())
    return follows is not None and not cue("bodies", "behind_a_name", start=True).fullmatch(follows["next"])


def _proposed(source: Source, paragraphs: Sequence[Paragraph]) -> Iterator[GroupRecord]:
    """The groups of a list below a sentence that proposes them."""
    for place, paragraph in enumerate(paragraphs):
        if cue("bodies", "proposed_list").search(paragraph.text) is None:
            continue
        for row in paragraphs[place + 1 : place + 1 + _LONGEST_LIST]:
            name = _listed(row)
            if not name:
                break
            sentences = row.sentences()  # each may be one more thing that the group is to do
            said = evidence(source, sentences[0].start, sentences[-1].end)
            yield GroupRecord(body=name, kind=body_kind(name), event="proposed", evidence=said)


def _listed(row: Paragraph) -> str:
    found = _LISTED.match(row.text.strip()) if row.bullet or row.clause else None
    name = " ".join(found["name"].split()) if found else ""
    return name if body_kind(name) and len(name.split()) > 1 else ""
