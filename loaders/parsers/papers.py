"""The other parts of a pack in: Matters Arising rows, abbreviations, a strategy's priorities out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.dates import first_date
from loaders.blocks import Line, Source, Span, evidence, is_bullet, strip_bullet
from loaders.cues import cue, words
from loaders.records import GlossaryRecord, PriorityRecord, StrategyRecord, UpdateRecord
from loaders.segments import Section

_MINUTE = re.compile(r"(?i)^(?:minute|item|min\.?)\s*(?:no\.?\s*)?(?P<n>\d{1,4}[a-z]?)\b")
_ABBREVIATION = re.compile(
    r"^(?P<a>(?:London )?[A-Z][A-Z&]{1,9}(?:\s?/\s?[A-Z]{2,9})?|[A-Z][a-z]?[A-Z]{2,8})\s*(?:[-–—:=]\s*|\s+)(?P<e>[A-Z][^\n]{3,140})$"
)
_SET_OUT = re.compile(r"(?i)^(?:it was (?:resolved|agreed)|resolved|agreed)\b")
_NUMBERED = re.compile(r"^(?P<n>\d{1,2})\.\s+(?P<t>[A-Z].{3,80})$")


def parse_updates(source: Source, section: Section) -> list[UpdateRecord]:
    """The rows of a Matters Arising table: which minute, what was resolved, what has become of it."""
    lines = [line for line in section.lines if not line.ignored_by]
    starts = [place for place, line in enumerate(lines) if _MINUTE.match(line.text)]
    if not starts:
        return []
    rows = []
    for place, first in enumerate(starts):
        last = starts[place + 1] if place + 1 < len(starts) else _table_end(lines, first)
        rows.append(_update(source, lines[first:last]))
    for line in lines[starts[0] : _table_end(lines, starts[-1])]:
        line.used_by = "matters arising"
    return rows


def _table_end(lines: Sequence[Line], first: int) -> int:
    """The table ends where a new page begins with something that is no update."""
    for place in range(first + 2, len(lines)):
        line = lines[place]
        if line.page_start and (
            cue("sections", "incidents", start=True).match(line.text)
            or cue("sections", "glossary", start=True).match(line.text)
        ):
            return place
    return len(lines)


def _update(source: Source, lines: Sequence[Line]) -> UpdateRecord:
    minute = _MINUTE.match(lines[0].text)
    assert minute is not None
    blocks = _blocks(lines)
    resolved = next((i for i, block in enumerate(blocks) if i and _SET_OUT.match(block[0].text)), -1)
    date = first_date(" ".join(line.text for line in lines[:4]), full=True)
    if resolved < 0:
        resolved = min(2, len(blocks) - 1)
    told = blocks[resolved + 1 :]
    text, update = _join(blocks[resolved]) if resolved else "", " ".join(_join(block) for block in told)
    head = " ".join(_join(block) for block in blocks[:resolved]) if resolved else _join(blocks[0])
    start = blocks[resolved][0].start if resolved else lines[0].start
    return UpdateRecord(
        minute=minute["n"], meeting_date=date or None, title=_title(head), text=text, update=update, state=update_state(update),
        evidence=evidence(source, start if resolved else lines[0].start, lines[-1].end),
    )  # fmt: skip


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and not line.blanks_before and not line.page_start:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _join(block: Sequence[Line]) -> str:
    return re.sub(r"\s+", " ", " ".join(line.text for line in block)).strip()


def _title(head: str) -> str:
    text = _MINUTE.sub("", head)
    text = re.sub(
        r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:19|20)\d\d\b",
        "",
        text,
    )
    return re.sub(r"\s+", " ", text).strip(" -–,:")


def update_state(update: str) -> str:
    """open, promised, in_progress, reported_done or agreed_closed, by the words of the update; a promise is no progress."""
    text = re.sub(r"\s+", " ", update)
    if not text.strip():
        return "open"
    if cue("matters_arising", "closed").search(text):
        return "agreed_closed"
    if cue("matters_arising", "promise").search(text) and len(text) < 160:
        return "promised"
    if cue("matters_arising", "done").search(text) and not re.search(
        r"(?i)\bnot (?:yet )?(?:been )?(?:completed|done|circulated)", text
    ):
        return "reported_done"
    return "in_progress"


def parse_glossary(source: Source, section: Section) -> list[GlossaryRecord]:
    """A list of abbreviations, one a line."""
    rows = []
    for line in section.lines[1:]:
        found = _ABBREVIATION.match(line.text)
        if found:
            line.used_by = "glossary"
            rows.append(
                GlossaryRecord(
                    abbreviation=found["a"],
                    expansion=found["e"].strip(),
                    evidence=evidence(source, line.start, line.end),
                )
            )
        elif rows and line.blanks_before == 0 and line.text[:1].islower():
            line.used_by = "glossary"
            rows[-1] = rows[-1].model_copy(update={"expansion": f"{rows[-1].expansion} {line.text}"})
    section.lines[0].used_by = "glossary"
    return rows


_INLINE = (
    re.compile(r"\b(?P<a>[A-Z][A-Z&]{1,7})\s*\((?P<e>[A-Za-z][\w'&/ -]{5,80})\)"),
    re.compile(
        r"(?P<e>[A-Z][\w'&-]*(?:\s+(?:of|for|and|the|&|to|in|[A-Z][\w'&-]*)){1,8})\s*\((?P<a>[A-Z][A-Z&]{1,7})s?\)"
    ),
    re.compile(r"['\"](?P<a>[A-Z]{2,8})['\"] is an abbreviation (?:for|of) (?:the )?(?P<e>[A-Z][\w' -]{5,80})"),
)


def parse_definitions(source: Source, sentences: Iterable[Span]) -> list[GlossaryRecord]:
    """Abbreviations that the text itself explains, 'CNA (Crime Needs Assessment)': only where the letters agree."""
    found: dict[str, GlossaryRecord] = {}
    for sentence in sentences:
        if "(" not in sentence.text and "abbreviation" not in sentence.text:
            continue
        for pattern in _INLINE:
            for match in pattern.finditer(sentence.text):
                expansion = _spelled(match["a"], re.sub(r"\s+", " ", match["e"]))
                if expansion and match["a"] not in found:
                    said = evidence(source, sentence.start + match.start(), sentence.start + match.end())
                    found[match["a"]] = GlossaryRecord(abbreviation=match["a"], expansion=expansion, evidence=said)
    return list(found.values())


def _spelled(letters: str, text: str) -> str:
    """The last words of a phrase whose first letters spell an abbreviation; "" when none do."""
    words_in = re.findall(r"[\w'-]+", text)
    small = {"of", "for", "and", "the", "to", "in", "on", "from"}
    for start in range(len(words_in)):
        tail = words_in[start:]
        spelled = "".join(w[0] for w in tail if w.lower() not in small).upper()
        full = "".join(w[0] for w in tail).upper()
        parts = "".join(p[0] for w in tail if w.lower() not in small for p in w.split("-") if p).upper()
        if letters.replace("&", "") in (spelled, full, parts):
            at = text.find(tail[0]) if start == 0 else text.rfind(" ".join(tail[:2]))
            return text[max(at, 0) :].strip() if len(tail) > 1 else ""
    return ""


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
    ambitions = [a for a in _ambitions(lines)]
    text = " ".join(line.text for line in lines)
    bodies = list(
        dict.fromkeys(
            re.sub(r"\s+", " ", m).strip()
            for m in re.findall(r"(?:[A-Z][\w'&/-]*\s+(?:and\s+)?){1,7}(?:Board|Group|Panel|Forum|Sub-?group)\b", text)
        )
    )
    return PriorityRecord(
        name=name, lead_agencies=_lead_agencies(text), ambitions=ambitions, bodies=[b for b in bodies if not re.match(r"(?:This|The|These) \w+$", b)][:12],
        evidence=evidence(source, lines[0].start, lines[0].end),
    )  # fmt: skip


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


def known_kinds() -> list[str]:
    """The kinds of part that a pack can hold, as cues.yml lists them."""
    return sorted(words()["sections"])
