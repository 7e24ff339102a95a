"""A strategy in, its priorities out, each with its ambitions, its lead agencies and the bodies that govern it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Line, Source, evidence, is_bullet, paragraphs, strip_bullet
from loaders.file_records import PriorityRecord, StrategyRecord
from loaders.segments import Section

_NUMBERED = re.compile(r"^(?P<n>\d{1,2})\.\s+(?P<t>[A-Z].{3,80})$")
_WHOLE = re.compile(r"(?i)\s*(?:this|the) (?:work|priority|area|strand|theme|issue)\b|\s*this\s*,")
_HEADING = re.compile(r"(?:(?:[A-Z][\w'’&-]*|of|and|for|the|to|20\d\d\S*|[-–])\s*){2,10}")
_BODY = re.compile(r"(?:[A-Z][\w'&-]*(?:/[A-Z][\w'&-]*)?\s+(?:and\s+)?){1,7}(?:Board|Group|Panel|Forum|Sub-?group)\b")
_LABELLED = re.compile(r"(?i)^\W*lead agenc(?:y|ies)\s*[:–-]\s*(?P<all>(?-i:[A-Z])[^.:]{2,90}?)\W*$")
_NOBODY = re.compile(r"(?i)\b(?:tb[ac]|to be|none|no ?one|not (?:yet )?\w+|vacant|unknown)\b")
_LISTS = re.compile(
    r"(?i)\b(?:priorities|issues|objectives)\b.{0,60}(?:are|will be|were):\s*$"
    r"|\b(?:has|have) (?:chosen|agreed|set) (?:on )?(?:\w+ ){0,3}priorities:\s*$"
)
_LEADS = (
    re.compile(
        r"(?i:lead agenc(?:y|ies)(?: for \w+)?(?: is| are|:))\s+(?:the\s+)?(?P<a>[A-Z][\w' &-]{2,80}?)(?=[.;,]|$)"
    ),
    re.compile(
        r"(?:\bThe |(?<=[.:;] ))(?P<a>[A-Z][\w']+(?: [A-Z][\w']+){0,4}) will lead (?:in|on)\b(?P<matter>[^.;,]*)"
    ),
)


def parse_strategy(source: Source, section: Section) -> StrategyRecord | None:
    """A strategy's priorities, each with its ambitions, lead agencies and the bodies that govern it."""
    lines = [line for line in section.lines if not line.ignored_by]
    names = _priority_list(lines)
    if not names:
        return None
    period = next(
        (m.group(0) for line in lines if (m := re.search(r"\b20\d\d\s?[-–/]\s?(?:20)?\d\d\b", line.text))), ""
    )
    heads = [(place, name) for place, line in enumerate(lines) if (name := _priority_heading(lines, place, names))]
    priorities = []
    for position, (place, name) in enumerate(heads):
        last = heads[position + 1][0] if position + 1 < len(heads) else len(lines)
        priorities.append(_priority(source, name, lines[place:last]))
    if not priorities:
        priorities = [
            PriorityRecord(
                name=line.text if not is_bullet(line.text) else strip_bullet(line.text),
                evidence=evidence(source, line.start, line.end),
            )
            for line in names
        ]
    read = [*names, *(line for place, _ in heads[:1] for line in lines[place:])]
    for line in read:
        line.used_by = line.used_by or "strategy"
    return StrategyRecord(
        title=next((title for line in lines if (title := _title(line.text))), section.title),
        period=period.replace(" ", ""),
        priorities=priorities,
        evidence=evidence(source, lines[0].start, lines[0].end),
    )


def _priority_list(lines: Sequence[Line]) -> list[Line]:
    """The bullets under 'The strategic priorities ... will be:'."""
    for place, line in enumerate(lines):
        if _LISTS.search(line.text):
            listed: list[Line] = []
            for entry in lines[place + 1 :]:
                if not (is_bullet(entry.text) or _NUMBERED.match(entry.text)):
                    break
                listed.append(entry)
            if len(listed) >= 2:
                return listed
    return []


def _words_of(text: str) -> set[str]:
    return {w[:6] for w in re.findall(r"[a-z]{4,}", text.lower().replace("-", ""))} - {
        "includ",
        "relate",
        "associ",
    }


def _priority_heading(lines: Sequence[Line], place: int, names: Sequence[Line]) -> str:
    """'2. Preventing Violent Extremism' as a heading of its own, when the list of priorities has it too."""
    line = lines[place]
    found = _NUMBERED.match(line.text)
    if found is None or not (line.page_start or (place + 1 < len(lines) and len(lines[place + 1].text) > 60)):
        return ""
    title = re.sub(r"\s+", " ", found["t"]).strip()
    return (
        title
        if any(len(_words_of(title) & _words_of(name.text)) >= max(1, len(_words_of(name.text)) // 2) for name in names)
        else ""
    )


def _title(text: str) -> str:
    """The name of a strategy where a line is its heading; "" for a line of running text."""
    text = re.sub(r"\s+(?:Priorities|Contents|Foreword)$", "", text.strip())
    named = re.search(r"(?i)\bstrateg(?:y|ic (?:assessment|plan|priorities))\b", text)
    return text if named and len(text) < 90 and _HEADING.fullmatch(text) else ""


def _priority(source: Source, name: str, lines: Sequence[Line]) -> PriorityRecord:
    return PriorityRecord(
        name=name,
        lead_agencies=list(dict.fromkeys([*_labelled(lines)] or _told_to_lead(name, lines))),
        ambitions=list(_ambitions(lines)),
        bodies=_bodies([paragraph.text for paragraph in paragraphs(source, lines)])[:12],
        evidence=evidence(source, lines[0].start, lines[0].end),
    )


def _bodies(texts: Sequence[str]) -> list[str]:
    """The boards and groups that a priority's text names, each once; 'This Group' is none."""
    found = [re.sub(r"\s+", " ", match).strip() for text in texts for match in _BODY.findall(text)]
    named = [re.sub(r"^(?:Governance\s+)?(?:The\s+)?", "", body) for body in found]
    return list(dict.fromkeys(b for b in named if " " in b and not re.match(r"(?:This|These|Our) \w+$", b)))


def _labelled(lines: Sequence[Line]) -> Iterator[str]:
    """Lead agencies on a line of their own behind a label: 'Lead agency: Dale Council'; 'TBC' is none."""
    for line in lines:
        if (found := _LABELLED.match(line.text)) and not _NOBODY.search(found["all"]):
            yield from (name.strip() for name in re.split(r"[;,/]", found["all"]) if name.strip())


def _told_to_lead(name: str, lines: Sequence[Line]) -> Iterator[str]:
    """Lead agencies only where the text names one as such; who leads on a part of the priority is not its lead."""
    text = " ".join(line.text for line in lines if not _LABELLED.match(line.text))
    for match in (match for pattern in _LEADS for match in pattern.finditer(text)):
        matter = match.groupdict().get("matter")
        if matter is None or _WHOLE.match(matter) or _words_of(matter) & _words_of(name):
            yield match["a"].strip()


def _ambitions(lines: Sequence[Line]) -> Iterator[str]:
    """Bullets under 'Our joint strategic ambitions will include:' and the like."""
    inside = False
    for place, line in enumerate(lines):
        if re.search(r"(?i)ambition|\baims? to:?$|includes? the aims", line.text) and (
            line.text.rstrip().endswith(":") or (place + 1 < len(lines) and is_bullet(lines[place + 1].text))
        ):
            inside = True
        elif inside and is_bullet(line.text):
            words_after = [strip_bullet(line.text)]
            for entry in lines[place + 1 : place + 3]:
                if entry.blanks_before or is_bullet(entry.text):
                    break
                words_after.append(entry.text)
            yield re.sub(r"\s+", " ", " ".join(words_after)).strip(" .;")
        elif inside and line.blanks_before and re.match(r"(?i)strategic plan|scale of|the key aim", line.text):
            inside = False
