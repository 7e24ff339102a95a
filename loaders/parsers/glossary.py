"""A list of abbreviations, or sentences that explain one, in; what each stands for in this document out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.blocks import Source, Span, evidence
from loaders.records import GlossaryRecord
from loaders.segments import Section

_ABBREVIATION = re.compile(
    r"^(?P<a>(?:London )?[A-Z][A-Z&]{1,9}(?:\s?/\s?[A-Z]{2,9})?|[A-Z][a-z]?[A-Z]{2,8})\s*(?:[-–—:=]\s*|\s+)"
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
