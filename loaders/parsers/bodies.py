"""Sentences in, declared reporting lines and bodies that ended or changed their name out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.blocks import Source, Span, evidence
from loaders.cues import cues
from loaders.file_records import BodyRecord, ReportingRecord
from loaders.hints import Hint

_HINT = Hint("report|sub-?group of|no longer|disband|dissolv|wound up|chang(?:ing|ed) to|renamed")
_FRAGMENT = re.compile(r"(?i)^(?:the )?(?:this|it|which|that|group|sub-?groups?|board|these|full board|partnership)$")


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"(?i)^(?:the|full)\s+", "", text.strip(" .,"))).strip()


def parse_bodies(source: Source, sentences: Iterable[Span]) -> tuple[list[ReportingRecord], list[BodyRecord]]:
    """Who reports to whom as declared, and which bodies stopped or were renamed."""
    lines: list[ReportingRecord] = []
    bodies: list[BodyRecord] = []
    for sentence in sentences:
        if not _HINT.found_in(sentence.text):
            continue
        said = evidence(source, sentence.start, sentence.end)
        for pattern in cues("bodies", "reports_to"):
            found = pattern.search(sentence.text)
            if found and found.groupdict().get("body") and _named(found["body"]) and _named(found["to"]):
                lines.append(ReportingRecord(body=_clean(found["body"]), reports_to=_clean(found["to"]), evidence=said))
        for event in ("ended", "renamed"):
            for pattern in cues("bodies", event):
                if (found := pattern.search(sentence.text)) and _named(found["body"]):
                    bodies.append(
                        BodyRecord(
                            body=_clean(found["body"]),
                            event=event,
                            other=_clean(found.groupdict().get("other") or ""),
                            evidence=said,
                        )
                    )
    return lines, bodies


def _named(text: str) -> bool:
    """Whether words name one body rather than 'this group'."""
    return _FRAGMENT.match(_clean(text)) is None and _clean(text)[:1].isupper()
