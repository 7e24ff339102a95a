"""Attendance and items in, who presided that day out; the word of the list first, then what the text says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from graph.claims import Evidence
from graph.identity.acronyms import stands_for
from graph.identity.words import plain
from graph.names import initials, name_key, parse_name
from loaders.affiliation import chairs_here, role_in_meeting, split_affiliation
from loaders.blocks import Line, Paragraph, Source, Span, evidence, paragraphs, split_sentences
from loaders.cues import cue, cues, hint
from loaders.fragments import NAME
from loaders.name_words import looks_like_name
from loaders.parsers.items import Item
from loaders.records import AttendanceRecord, MeetingRecord

_FEWEST = 3  # names that make columns
_BEHIND = 120  # letters behind the names in which their posts begin
_BEFORE = 25  # letters in front of a name in which a label stands: 'In the chair:'
_OPENING = 2  # items at the beginning in which it is told who presides


def chair_of(
    source: Source, meeting: MeetingRecord, *, items: Sequence[Item], head: Sequence[Line] = ()
) -> tuple[str | None, Evidence | None, AttendanceRecord | None]:
    """The name of the chair with the words that say so, and an attendance row where only these words name the chair."""
    listed = [a for a in meeting.attendance if a.role == "chair" and a.state not in ("apology", "absent")]
    early = items if not listed else [item for item in items if item.order <= _OPENING]
    said = [s for item in items for paragraph in item.paragraphs for s in paragraph.sentences()]
    told = _told(source, _paragraphs(early))  # whoever takes over half-way is not the chair that the list names
    if told is None and not listed:
        told = _told(source, paragraphs(source, [line for line in head if not line.ignored_by]))
    if told and told.evidence and _opened_for_another(told.name, told.evidence.quote, meeting, said):
        told = None
    if told is not None and (not listed or told.state == "present"):
        surname = parse_name(told.name).surname.casefold()
        same = next((a for a in meeting.attendance if parse_name(a.name).surname.casefold() == surname), None)
        return (same.name if same else told.name), told.evidence, (None if same else told)
    listed = listed or [a for a in meeting.attendance if _chairs_this(a, meeting.body)]
    if len(listed) > 1:  # a guest who chairs something else does not preside over the members
        listed = [a for a in listed if a.state != "also_present"]
    if len(listed) == 1:
        return listed[0].name, listed[0].evidence, None
    if not listed and (first := _first_of_columns(source, meeting)) is not None:
        return first
    said = [s for line in head if not line.ignored_by for s in split_sentences(line.text, line.start)] + said
    return _by_one_name(source, meeting, said) if not listed else (None, None, None)


def _opened_for_another(name: str, words: str, meeting: MeetingRecord, said: Sequence[Span]) -> bool:
    """Whether the clerk only 'opened the meeting', or whoever did so saw somebody else elected to the chair."""
    if not cue("header", "opened_only").search(words):
        return False
    surname = parse_name(name).surname.casefold()
    own = [a for a in meeting.attendance if parse_name(a.name).surname.casefold() == surname]
    if any(a.role == "clerk" or a.state == "also_present" for a in own):
        return True
    made = [found["name"] for span in said for found in cue("header", "elected").finditer(span.text)]
    return any(parse_name(other).surname.casefold() != surname for other in made)


def part_of_chair(source: Source, meeting: MeetingRecord, items: Sequence[Item]) -> str:
    """`elected` or `chair` where the minutes say so of this person, `presided` where they only led this meeting."""
    if not meeting.chair or not meeting.chair_evidence:
        return ""
    surname = parse_name(meeting.chair).surname.casefold()
    listed = [(parse_name(a.name).surname.casefold() == surname, a) for a in meeting.attendance if a.role == "chair"]
    said = [s.text for item in items for paragraph in item.paragraphs for s in paragraph.sentences()]
    made = (found["name"] for text in said for found in cue("header", "elected").finditer(text))
    if any(parse_name(name).surname.casefold() == surname for name in made):
        return "elected"
    told = meeting.chair_evidence
    if cue("header", "vice_in_chair").search(source.flat[max(0, told.start - _BEFORE) : told.end + _BEFORE]):
        return "vice_chair"
    if any(not same and a.state in ("apology", "absent") for same, a in listed):
        return "presided"
    if any(cue("header", "stood_in").search(text) for text in said):
        return "presided"
    proofs = [meeting.chair_evidence, *(a.evidence for same, a in listed if same and a.evidence)]
    if any(cue("header", "titled").search(proof.quote) for proof in proofs):
        return "chair"
    around = (source.flat[max(0, proof.start - _BEFORE) : proof.end] for proof in proofs)
    return "presided" if any(cue("header", "presided_only").search(text) for text in around) else "chair"


def _chairs_this(row: AttendanceRecord, body: str) -> bool:
    """Whether somebody's post is that of the chair of this very body: 'Chair' of the board that the heading names."""
    if not row.post or not row.organization or row.state in ("apology", "absent") or not body:
        return False
    if chairs_here(row.post) and row.organization.isupper() and stands_for(row.organization, body):
        return True  # 'Independent Chair' of the DSAB, which is the Dale Safeguarding Adults Board
    return chairs_here(row.post) and (plain(row.organization) in plain(body) or plain(body) in plain(row.organization))


def _first_of_columns(source: Source, meeting: MeetingRecord) -> tuple[str, Evidence, None] | None:
    """The first of names that nothing parts, where the posts behind them begin with the chair of this very board.

    Of columns that were run together ('Ann Lee Bo Rae Cy Dee Board Chair Manager') only the first cells are certain.
    """
    proofs = [a.evidence for a in meeting.attendance if a.evidence]
    run = list(islice(proofs, 1))
    for before, after in pairwise(proofs):
        if source.flat[before.end : after.start].strip(" ,"):
            break
        run.append(after)
    if len(run) < _FEWEST or meeting.attendance[0].state in ("apology", "absent"):
        return None
    behind = source.flat[run[-1].end : run[-1].end + _BEHIND]
    size = _chairs_at_start(behind.lstrip(), meeting.body)
    end = run[-1].end + len(behind) - len(behind.lstrip()) + size
    return (meeting.attendance[0].name, evidence(source, run[0].start, end), None) if size else None


def _chairs_at_start(posts: str, body: str) -> int:
    """How many letters of a run of posts say 'Board Chair', or 'Chair of' the board that met; 0 where they do not."""
    own, named = cues("header", "first_chairs")
    if found := own.match(posts):
        return found.end()
    found = named.match(posts)
    here = found is not None and body and plain(found["body"]).startswith(plain(body))
    return found.start("body") + len(body) if found and here else 0


def _by_one_name(
    source: Source, meeting: MeetingRecord, said: Sequence[Span]
) -> tuple[str | None, Evidence | None, AttendanceRecord | None]:
    """'Called to order by Pat', 'OF in the chair': the one person of the list who bears that name or these letters."""
    for sentence in said:
        for pattern in cues("header", "presided_short"):
            if (found := pattern.search(sentence.text)) is None:
                continue
            bearers = _bearers(found["name"], meeting.attendance)
            if bearers and _opened_for_another(bearers[0].name, found.group(), meeting, said):
                continue
            if len(bearers) == 1 and bearers[0].state not in ("apology", "absent"):
                return bearers[0].name, evidence(source, sentence.start, sentence.end), None
    return None, None, None


def _bearers(said: str, attendance: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """Who may be meant by one name or by initials; whoever takes the minutes does not preside."""
    if said[:4].lower() == "the ":
        return _holders(said[4:], attendance)
    key = name_key(said)
    found = [a for a in attendance if key in (name_key(a.name), *name_key(a.name).split())]
    if not found and said.isupper():
        found = [a for a in attendance if said in (a.initials, initials(a.name))]
    return found if len(found) == 1 else [a for a in found if a.role != "clerk"]


def _holders(post: str, attendance: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """Who holds a post or a part that a sentence names in their stead: 'the Superintendent', 'the Vice-Chair'."""
    part = role_in_meeting(post)
    if part:
        return [a for a in attendance if a.role == part]
    came = [a for a in attendance if a.state not in ("apology", "absent", "represented")]
    return [a for a in came if a.post and plain(a.post) == plain(post)]


def _paragraphs(items: Sequence[Item]) -> list[Paragraph]:
    return [paragraph for item in items for paragraph in item.paragraphs]


def _told(source: Source, parts: Sequence[Paragraph]) -> AttendanceRecord | None:
    """'X took the chair', 'opened by the newly appointed P, X. ... had been appointed as Chairman'."""
    for paragraph in parts:
        sentences = paragraph.sentences()
        for place, sentence in enumerate(sentences):
            if not hint("presided").found_in(sentence.text):
                continue
            found = (pattern.search(sentence.text) for pattern in cues("header", "presided"))
            rows = (_row(source, sentences, place, match) for match in found if match)
            if (row := next((row for row in rows if row is not None), None)) is not None:
                return row
    return None


def _row(source: Source, sentences: Sequence[Span], place: int, found: re.Match[str]) -> AttendanceRecord | None:
    sentence = sentences[place]
    written = (found.groupdict().get("name") or "").strip()
    context = sentence.text
    if not looks_like_name(written):
        before = sentences[place - 1].text if place else ""
        names = [m.group(0) for m in re.finditer(NAME, before) if looks_like_name(m.group(0))]
        written, context = (names[-1], before) if names else ("", "")
    if not looks_like_name(written):
        return None
    post = re.search(rf"(?:newly appointed|new|the)\s+(?P<post>[A-Z][^.]{{4,90}}?),?\s+{re.escape(written)}", context)
    title, organization = split_affiliation(post["post"]) if post else ("", "")
    start = sentences[place - 1].start if context is not sentence.text else sentence.start
    return AttendanceRecord(
        name=parse_name(written).display, name_as_written=written, post=title or None,
        organization=organization or None, state="present", role="chair",
        evidence=evidence(source, start, sentence.end),
    )  # fmt: skip
