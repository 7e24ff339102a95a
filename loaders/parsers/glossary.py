"""A list of abbreviations, or sentences that explain one, in; what each stands for in this document out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.blocks import Source, Span, evidence
from loaders.file_records import GlossaryRecord
from loaders.segments import Section

_ABBREVIATION = re.compile(
    r"^(?P<a>(?:[A-Z][a-z]+ )?[A-Z][A-Z&]{1,9}(?:\s?/\s?[A-Z]{2,9})?|[A-Z][a-z]?[A-Z]{2,8})\s*(?:[-–—:=]\s*|\s+)"
    r"(?P<e>[A-Z][^\n]{3,140})$"
)


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
    re.compile(r"\b(?P<a>[A-Z][A-Z&]{1,7})[\"“”']?\s*\((?P<e>[A-Za-z][\w'&/ -]{5,80})\)"),
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


_SMALL = frozenset({"of", "for", "and", "the", "to", "in", "on", "from", "&"})


def _spelled(letters: str, text: str) -> str:
    """The last words of a phrase whose first letters spell an abbreviation, small words as needed; "" when none do."""
    found = list(re.finditer(r"[\w']+(?:-[\w']+)*|&", text))
    wanted = letters.replace("&", "")
    for place, first in enumerate(found):
        tail = [m.group(0) for m in found[place:]]
        if len(tail) > 1 and tail[0].lower() not in _SMALL and _spells(wanted, tail):
            return text[first.start() :].strip()
    return ""


def _spells(letters: str, names: Sequence[str]) -> bool:
    """Whether words spell letters in order, by first letters or those of hyphened parts; small ones may give none."""
    if not names:
        return not letters
    word, rest = names[0], names[1:]
    if word.lower() in _SMALL and _spells(letters, rest):
        return True
    parts = "".join(part[0] for part in word.split("-") if part).upper()
    return any(
        letters.startswith(form) and _spells(letters[len(form) :], rest) for form in {word[0].upper(), parts} if form
    )
