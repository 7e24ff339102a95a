"""Sentences in, declared reporting lines and bodies that ended or changed their name out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.bodies import NOT_HELD, body_kind
from graph.dates import find_dates
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, cues, fitting
from loaders.file_records import BodyRecord, ReportingRecord
from loaders.hints import Hint

_HINT = Hint(
    "report|sub-?group of|no longer|disband|dissolv|wound up|stood down|ceased|stopped|closed|chang(?:ing|ed) to|an end"
    "|renamed|merge|set up|establish|formed|created|convened|to form|to create|considered"
)
_EVENTS = ("ended", "renamed", "merged", "proposed", "part_of")
_KEPT_AS = {"part_of": "named"}
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
        bodies += [record.model_copy(update={"evidence": said}) for record in _events(sentence.text)]
    return lines, bodies


def parse_cancelled(source: Source, sentences: Iterable[Span]) -> list[BodyRecord]:
    """Days on which the board whose paper it is was to meet and did not; a day without a year stays `--06-21`."""
    told: list[BodyRecord] = []
    for sentence in sentences:
        found = cue("bodies", "not_held").search(sentence.text)
        day = next(find_dates(found["date"]), None) if found else None
        if day is not None:
            said = evidence(source, sentence.start, sentence.end)
            told.append(BodyRecord(body="", event=NOT_HELD, other=day.iso, evidence=said))
    return told


def _events(text: str) -> Iterator[BodyRecord]:
    """What one sentence says became of a body: ended, renamed, merged, proposed, or part of another."""
    told: set[tuple[str, str]] = set()
    for event in _EVENTS:
        for pattern in fitting(text, "bodies", event):
            found = pattern.search(text)
            if found is None:
                continue
            groups = found.groupdict()
            other = _clean(groups.get("other") or "")
            for name in _each(groups["body"]) if event == "merged" else (groups["body"],):
                if _named(name) and (_clean(name), event) not in told:
                    told.add((_clean(name), event))
                    yield BodyRecord(body=_clean(name), event=_KEPT_AS.get(event, event), other=other)


def _each(names: str) -> Sequence[str]:
    """'Dog Panel and the Cat Panel' are two bodies, 'Health and Wellbeing Board' is one."""
    parts = re.split(r"\s+and\s+(?:the\s+)?", names)
    return parts if all(body_kind(part) for part in parts) else (names,)


def _named(text: str) -> bool:
    """Whether words name one body rather than 'this group'."""
    return _FRAGMENT.match(_clean(text)) is None and _clean(text)[:1].isupper()
