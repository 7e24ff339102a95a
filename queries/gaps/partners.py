"""Who was at the table, in; the partners that nobody came for and that are still missed, out.

A gap rests on words of the record ("not represented"), or on the last lists, in which a partner is only away. What was
so once, long ago, is none; and of what a law has ended, its successor on record is asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.dates import spoken
from graph.plain_words import read_plain, words_in
from graph.schema import Edge, Node, Quote
from queries.asked import loose
from queries.facts import months_between
from queries.follow.undecided import placed
from queries.gaps import words as gap_words
from queries.gaps.cues import flat, has_cue
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.in_letters import told_in_letters
from queries.one_service import is_same_partner
from queries.wording import some_days

FILE = Path(__file__).with_suffix(".yml")
MANY = 2  # later meetings of a board after which one absence is long ago
MONTHS = 12  # and so many months
MOST = 4  # days of a partner's forerunner that are named
_ABSENCE = "absence"
PREDECESSOR = " Before it, nobody spoke for {name} on {days}."
OF_BOARD = "of the {board} "  # it may have come to another board of the record
SAID_SINCE = " On {day} the record says: “{words}”"


def partner_absences(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Partners that nobody spoke for at a board, since they were last seen there."""
    by_subject: dict[str, list[Gap]] = defaultdict(list)
    in_letters = told_in_letters(known, words_in(read_plain(FILE)[_ABSENCE], "heads"))
    for told in (*_told_absent(known), *in_letters, *_only_apologies(known)):
        if (gap := _of_today(known, told)) is not None:
            by_subject[gap.subject].append(gap)
    seen = _seen_by_day(known) if by_subject else {}
    for gaps in by_subject.values():
        board = gaps[0].subject.rpartition(" ")[2]
        names = {loose(name) for gap in gaps for name in (gap.what, str(gap.words["owner"]))}
        came = [day for day, there in seen[board] if any(is_same_partner(a, b) for a in names for b in there)]
        missed = [gap for gap in gaps if gap.date >= max(came, default="")]
        if missed:
            yield from _lasting(known, board, sorted(missed, key=lambda gap: gap.date))


def _lasting(known: GapFacts, board: str, gaps: Sequence[Gap]) -> Iterator[Gap]:
    """Absences that are a gap today: told more than once or of late, or in every one of the last lists."""
    told = [gap for gap in gaps if not gap.words.get("apologies")]
    if not told:
        since = [m for m in _listed(known) if m.date > gaps[-1].date and known.facts.body_of(m.key) == board]
        if len(since) < MANY:  # else lists do not name it at all: its seat may be gone
            yield from _with_words(known, gaps, _said_since(known, gaps[0]))
        return
    once = len({gap.date for gap in gaps}) == 1 and not any(_lasts(known, gap) for gap in told)
    gone = once and _is_long_ago(known, board, told[-1])
    marks = {"once": True} if gone else {"lasting": True} if _lasts(known, told[-1]) else {}
    marked = [replace(gap, words=gap.words | marks) for gap in gaps]
    yield from _with_words(known, marked, _said_since(known, told[-1]))


def _with_words(known: GapFacts, gaps: Sequence[Gap], latest: Quote | None) -> Iterator[Gap]:
    """Absences with their own words, the last of them also with the newest on it."""
    for gap in gaps:
        quotes = known.quotes_of(gap)
        if latest is not None and gap is gaps[-1]:
            yield replace(gap, words=gap.words | {"latest": latest}, quotes=(*quotes, latest))
        else:
            yield replace(gap, quotes=tuple(quotes))


def _is_long_ago(known: GapFacts, board: str, gap: Gap) -> bool:
    """Whether one absence is followed by many meetings of the board, or by many months."""
    later = [m for m in known.meetings if m.date > gap.date and known.facts.body_of(m.key) == board]
    return len(later) >= MANY or months_between(gap.date, known.facts.now) > MONTHS


def _lasts(known: GapFacts, gap: Gap) -> bool:
    """Whether the words of an absence say that it has gone on for longer than the meeting."""
    return any(_has("lasting", flat(quote.quote)) for quote in known.quotes_of(gap))


def _said_since(known: GapFacts, gap: Gap) -> Quote | None:
    """The newest words, of that day or later, on a partner that was asked to name somebody or has long not come."""
    names = _names(known, gap)
    for meeting in sorted((m for m in known.meetings if m.date >= gap.date), key=lambda m: m.date, reverse=True):
        for sentence in known.follow.texts.sentences(meeting):
            document, start, _, text = sentence
            said = flat(text)
            is_unmet = _has("sought", said) and _has("unmet", said)
            if _is_proof(known, gap, said) or not (is_unmet or _has("gone", said)):
                continue
            before = known.follow.texts.of_file(document)[:start].rpartition("\n\n")[2]
            head = flat(re.split(r"[.:]\s", before, maxsplit=1)[0])
            if any(name in flat(before) + said for name in names) or _opens(known, head, gap.what):
                return placed(known.follow, meeting, sentence)
    return None


def _opens(known: GapFacts, head: str, partner: str) -> bool:
    """Whether a paragraph has the first words of one partner alone for its heading: 'Probation. They rang twice.'"""
    named = {node.name for node in known.facts.view.nodes(["Organization"]) if flat(node.name).startswith(head)}
    return bool(head.strip()) and named == {partner}


def _has(cues: str, said: str) -> bool:
    return has_cue(read_plain(FILE)[_ABSENCE], cues, said)


def _names(known: GapFacts, gap: Gap) -> set[str]:
    node = known.facts.nodes.get(gap.key)
    return {flat(name) for name in (gap.what, *(node.names if node else ()))}


def _is_proof(known: GapFacts, gap: Gap, said: str) -> bool:
    """Whether a sentence is the very one that calls a partner not represented."""
    told = [flat(quote.quote) for quote in known.quotes_of(gap)]
    return any(one in said or said in one for one in told)


def _of_today(known: GapFacts, gap: Gap) -> Gap | None:
    """An absence told of the partner of today: of one that a law has ended, of its successor if the record has one."""
    for part in read_plain(FILE).values():
        ended = loose(str(part.get("name") or ""))
        if not ended or not loose(gap.what).endswith(ended) or known.facts.now < str(part["day"]):
            continue
        successor = _only_one(known, str(part["after"]))
        if successor is None:
            return None
        board = gap.subject.rpartition(" ")[2]
        words = {**gap.words, "before": (gap.what, gap.date)}
        subject = f"away {successor.key} {board}"
        return _of_today(known, replace(gap, subject=subject, what=successor.name, key=successor.key, words=words))
    return gap


def _only_one(known: GapFacts, kind: str) -> Node | None:
    """The one partner of a kind on record; several cannot be told apart."""
    found = [node for node in known.facts.view.nodes(["Organization"]) if loose(node.name).endswith(loose(kind))]
    return found[0] if len(found) == 1 else None


def _seen_by_day(known: GapFacts) -> dict[str, list[tuple[str, set[str]]]]:
    """By board, each day with the partners for which somebody may have come."""
    facts, found = known.facts, defaultdict[str, list[tuple[str, set[str]]]](list)
    for meeting in known.meetings:
        came = _here(known, meeting)
        names = {loose(name) for edge in came for name in _spoke_for(known, edge, known.homes[edge.src])}
        found[facts.body_of(meeting.key)].append((meeting.date, names))
    return found


def _spoke_for(known: GapFacts, edge: Edge, homes: set[str]) -> set[str]:
    """For which partners somebody may have come: that of the list; where it gives none, any they ever spoke for.

    A list with one column for posts and employers may have the partner where others have their post.
    """
    listed = known.facts.view_name(_organization(edge))
    post = known.facts.view_name(str(edge.props.get("post") or ""))
    return {listed} if listed else {*(known.facts.view_name(home) for home in homes if home), *([post] if post else ())}


def _listed(known: GapFacts) -> list[Node]:
    """The meetings whose list of those present is long enough to show who was away, by date."""
    return [m for m in known.meetings if len(_here(known, m)) >= gap_words.MINIMUM_PRESENT]


def _here(known: GapFacts, meeting: Node) -> list[Edge]:
    """The entries of those whom a list does not have as away."""
    entries = known.facts.into(meeting.key, "ATTENDED")
    return [entry for entry in entries if entry.props.get("state") not in gap_words.AWAY]


def _only_apologies(known: GapFacts) -> Iterator[Gap]:
    """Organisations that sent only apologies, where the record lists who was there."""
    boards = {known.facts.body_of(meeting.key) for meeting in known.meetings}
    for meeting in _listed(known):
        entries = known.facts.into(meeting.key, "ATTENDED")
        represented = {home for edge in _here(known, meeting) for home in known.homes[edge.src]} | {
            _organization(e) for e in entries if known.stood_in(e.src, meeting)
        }
        for edge in entries:
            home = _organization(edge)
            if home and edge.props.get("state") in gap_words.AWAY and home not in represented:
                name, board = known.facts.view_name(home), known.facts.body_of(meeting.key)
                of = OF_BOARD.format(board=known.facts.view_name(board).removeprefix("The ")) if len(boards) > 1 else ""
                words = {"owner": name, "apologies": True, "of": of}
                yield Gap("partner_absent", f"away {home} {board}", name, meeting.date, (edge,), words=words)


def _told_absent(known: GapFacts) -> Iterator[Gap]:
    """Partners of whom the record says in words that nobody came."""
    for edge in known.facts.of("MENTIONS"):
        if edge.props.get("event") == "not_represented":
            partner, meeting = known.facts.node(edge.dst), known.facts.meeting_of(edge.src)
            subject = f"away {partner.key} {known.facts.body_of(meeting.key) if meeting else ''}"
            words = {"owner": partner.name}
            yield Gap("partner_absent", subject, partner.name, edge.as_of, (edge,), key=partner.key, words=words)


def _organization(edge: Edge) -> str:
    return str(edge.props.get("organization") or "")


def why_more(group: Sequence[Gap]) -> str:
    """What is said of an absence beside the rule: who sat there before, and the newest words on it."""
    before: dict[str, list[str]] = defaultdict(list)
    for gap in group:
        if gap.words.get("before"):
            name, day = gap.words["before"]
            before[name].append(day)
    told = [PREDECESSOR.format(name=name, days=some_days(days, MOST)) for name, days in before.items()]
    latest = next((gap.words["latest"] for gap in reversed(group) if gap.words.get("latest")), None)
    told += [SAID_SINCE.format(day=spoken(latest.meeting), words=" ".join(latest.quote.split()))] if latest else []
    return "".join(told)
