"""Sentences in, declared reporting lines and bodies that ended or changed their name out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.bodies import MET, NOT_HELD, body_kind
from graph.dates import find_dates
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, cues, fitting
from loaders.file_records import BodyRecord, ReportingRecord
from loaders.hints import Hint

_HINT = Hint(
    r"report|sub-?\s?group of|no longer|disband|dissolv|wound up|wind up|subsumed|absorbed|folded|stand down|stood down"
    "|ceased|stopped|closed|chang(?:ing|ed) to"
    "|(?:finished|completed|concluded) its"
    "|combin|amalgamat|together"
    "|an end|renamed|merge|set up|establish|formed|created|convened|to form|to create|considered"
)
_EVENTS = ("ended", "renamed", "merged", "proposed", "part_of", "established")
_KEPT_AS = {"part_of": "named", "established": "named", "merged": "ended"}  # in another, or in a new one
_OF_A_ROW = re.compile(r":|[–—-] ")
_BESIDE = 1  # sentences
_NEAR = 12  # letters between 'met on' and the day: a weekday
_A_WEEKDAY = re.compile(r"(?i)(?:the )?(?:[a-z]+day,? )?(?:the )?")  # of another board, where a name stands there
_FRAGMENT = re.compile(r"(?i)^(?:the )?(?:this|it|which|that|group|sub-?groups?|board|these|full board|partnership)$")


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"(?i)^(?:that\s+)?(?:(?:the|full)\s+)*", "", text.strip(" .,"))).strip()


def parse_bodies(source: Source, sentences: Iterable[Span]) -> tuple[list[ReportingRecord], list[BodyRecord]]:
    """Who reports to whom as declared, and which bodies stopped or were renamed."""
    lines: list[ReportingRecord] = []
    bodies: list[BodyRecord] = []
    spoken_of = row_of = ""
    sentences = list(sentences)
    here = [_merged_here(sentence.text) for sentence in sentences]
    for place, sentence in enumerate(sentences):
        row_of = _row_of(sentence.text, row_of)
        if above := _reports_above(sentence.text, row_of):
            said = evidence(source, sentence.start, sentence.end)
            lines.append(ReportingRecord(body=row_of, reports_to=above, evidence=said))
        if meant := _this_group(sentence.text, spoken_of):
            said = evidence(source, sentence.start, sentence.end)
            bodies.append(BodyRecord(body=spoken_of, other=_clean(meant["other"]), evidence=said))
            if meant["reports"]:
                lines.append(ReportingRecord(body=spoken_of, reports_to=_clean(meant["other"]), evidence=said))
        spoken_of = _opens_with(sentence.text, spoken_of)
        if not _HINT.found_in(sentence.text):
            continue
        said = evidence(source, sentence.start, sentence.end)
        for pattern in cues("bodies", "reports_to"):
            found = pattern.search(sentence.text)
            if found and found.groupdict().get("body") and _named(found["body"]) and _named(found["to"]):
                lines.append(ReportingRecord(body=_clean(found["body"]), reports_to=_clean(found["to"]), evidence=said))
        became = next(filter(None, here[max(0, place - _BESIDE) : place + _BESIDE + 1]), "")
        for record in _events(sentence.text, became=became):
            bodies.append(record.model_copy(update={"evidence": said}))
    return lines, bodies


def _merged_here(text: str) -> str:
    """What the board that meets calls itself where its minutes say that this is the first meeting since a merger."""
    found = cue("bodies", "merged_here").search(text) if "first" in text.lower() else None
    return found["own"].capitalize() if found else ""


def _opens_with(text: str, before: str) -> str:
    """The group that a sentence opens with, or the one before while 'they' and 'it' go on about it."""
    found = cue("bodies", "opens_with_a_group", start=True).match(text)
    if found is not None:
        return _clean(found["body"]) if _named(found["body"]) else ""
    return before if cue("bodies", "goes_on_about_it", start=True).match(text) else ""


def _row_of(text: str, before: str) -> str:
    """The group whose row of a list a sentence opens ('Lamp Panel: ...'), or the one before while its duties go on."""
    found = cue("bodies", "row_of_a_group", start=True).match(text) if _OF_A_ROW.search(text) else None
    if found is not None:
        return _clean(found["body"]) if _named(found["body"]) else ""
    return "" if not before or cue("bodies", "row_is_over", start=True).match(text) else before


def _reports_above(text: str, row_of: str) -> str:
    """To whom a duty in the row of a group has it report; "" for none, and for itself."""
    found = cue("bodies", "duty_to_report", start=True).match(text) if row_of else None
    above = _clean(found["to"]) if found else ""
    return above if above and _named(above) and above != row_of else ""


def _this_group(text: str, spoken_of: str) -> re.Match[str] | None:
    """What is said of 'this sub-group of' a board, where the sentences before are about one group."""
    found = next((m for one in fitting(text, "bodies", "this_group") if (m := one.search(text))), None)
    return found if spoken_of and found is not None and _clean(found["other"]) != spoken_of else None


def parse_met(source: Source, sentences: Iterable[Span]) -> list[BodyRecord]:
    """Days on which another board is said to have met, with its name as written, in small letters too."""
    told: list[BodyRecord] = []
    for sentence in sentences:
        for pattern in fitting(sentence.text, "bodies", "met"):
            found = pattern.search(sentence.text)
            day = next(find_dates(found["date"]), None) if found else None
            if found and day is not None and day.start <= _NEAR and _FRAGMENT.match(_clean(found["body"])) is None:
                said = evidence(source, sentence.start, sentence.end)
                told.append(BodyRecord(body=_clean(found["body"]), event=MET, other=day.iso, evidence=said))
    return told


def parse_cancelled(source: Source, sentences: Iterable[Span]) -> list[BodyRecord]:
    """Days on which the board whose paper it is was to meet and did not; a day without a year stays `--06-21`.

    Of a day whose minutes are said to be lost it is told that the board met.
    """
    return [
        BodyRecord(body="", event=event, other=day, evidence=evidence(source, sentence.start, sentence.end))
        for sentence in sentences
        for event, day in _days_told(sentence.text)
    ]


def called_off(text: str) -> set[str]:
    """The days that words call off, in ISO form; one without a year is `--06-21`."""
    return {day for event, day in _days_told(text) if event == NOT_HELD}


def _days_told(text: str) -> Iterator[tuple[str, str]]:
    for event, listed in ((NOT_HELD, "not_held"), (MET, "minutes_lost")):
        hits = (pattern.search(text) for pattern in fitting(text, "bodies", listed))
        found = next(filter(None, hits), None)
        day = next(find_dates(found["date"]), None) if found else None
        if found and day is not None and _A_WEEKDAY.fullmatch(found["date"][: day.start]):
            yield event, day.iso


def bodies_ended(text: str) -> set[str]:
    """The bodies that a sentence says came to an end, by their names without an article."""
    return {record.body for record in _events(text) if record.event == "ended"} if _HINT.found_in(text) else set()


def _events(text: str, *, became: str = "") -> Iterator[BodyRecord]:
    """What one sentence says became of a body: ended, renamed, gone into another, proposed, or part of another.

    `became` is what two bodies became where the sentence itself does not say it.
    """
    told: set[tuple[str, str]] = set()
    for event in _EVENTS:
        for pattern in fitting(text, "bodies", event):
            found = pattern.search(text)
            if found is None:
                continue
            if event == "established" and cue("bodies", "not_yet").search(text):
                continue
            if event == "merged" and cue("bodies", "not_decided").search(text):
                continue
            groups = found.groupdict()
            other = _clean(groups.get("other") or (became if event == "merged" else ""))
            names = (*_each(groups["body"]), groups.get("body2") or "") if event == "merged" else (groups["body"],)
            for name in filter(None, names):
                if event == "established" and not body_kind(name):
                    continue  # a team or a unit
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
