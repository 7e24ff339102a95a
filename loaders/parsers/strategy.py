"""A strategy in, its priorities out, each with its ambitions, its lead agencies and the bodies that govern it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Line, Source, evidence, is_bullet, strip_bullet
from loaders.records import PriorityRecord, StrategyRecord
from loaders.segments import Section

_NUMBERED = re.compile(r"^(?P<n>\d{1,2})\.\s+(?P<t>[A-Z].{3,80})$")


def parse_strategy(source: Source, section: Section) -> StrategyRecord | None:
    """A strategy's priorities, each with its ambitions, lead agencies and the bodies that govern it."""
    lines = [line for line in section.lines if not line.ignored_by]
    names = _priority_list(lines)
    if not names:
        return None
    period = next(
        (m.group(0) for line in lines if (m := re.search(r"\b20\d\d\s?[-–/]\s?(?:20)?\d\d\b", line.text))), ""
    )
    title = next(
        (
            line.text
            for line in lines
            if re.search(r"(?i)\bstrateg(?:y|ic assessment)\b", line.text) and len(line.text) < 90
        ),
        section.title,
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
    for line in lines:
        line.used_by = line.used_by or "strategy"
    return StrategyRecord(
        title=title,
        period=period.replace(" ", ""),
        priorities=priorities,
        evidence=evidence(source, lines[0].start, lines[0].end),
    )


def _priority_list(lines: Sequence[Line]) -> list[Line]:
    """The bullets under 'The strategic priorities ... will be:'."""
    for place, line in enumerate(lines):
        if re.search(r"(?i)\b(?:priorities|issues|objectives)\b.{0,60}(?:are|will be|were):\s*$", line.text):
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


def _priority(source: Source, name: str, lines: Sequence[Line]) -> PriorityRecord:
    text = " ".join(line.text for line in lines)
    bodies = list(
        dict.fromkeys(
            re.sub(r"\s+", " ", m).strip()
            for m in re.findall(r"(?:[A-Z][\w'&/-]*\s+(?:and\s+)?){1,7}(?:Board|Group|Panel|Forum|Sub-?group)\b", text)
        )
    )
    return PriorityRecord(
        name=name,
        lead_agencies=_lead_agencies(text),
        ambitions=list(_ambitions(lines)),
        bodies=[b for b in bodies if not re.match(r"(?:This|The|These) \w+$", b)][:12],
        evidence=evidence(source, lines[0].start, lines[0].end),
    )


def _lead_agencies(text: str) -> list[str]:
    """Lead agencies only where the text names one as such."""
    found = [
        m.group("a")
        for m in re.finditer(
            r"(?i:lead agenc(?:y|ies)(?: for \w+)?(?: is| are|:))\s+(?:the\s+)?(?P<a>[A-Z][\w' &-]{2,80}?)(?=[.;,]|$)",
            text,
        )
    ]
    found += [
        m.group("a")
        for m in re.finditer(
            r"(?:\bThe |(?<=[.:;] ))(?P<a>[A-Z][\w']+(?: [A-Z][\w']+){0,4}) will lead (?:in|on)\b", text
        )
    ]
    return list(dict.fromkeys(a.strip() for a in found))


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
