"""What a question found, in; one `Answer` with its meetings, its date and the words behind every row, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.asof import whole
from graph.dates import spoken
from graph.schema import Edge, Quote
from graph.view import View, Window
from queries.answer import Answer, evidence_rows
from queries.facts import EVER, minuted, read_meetings, weakest, within


class Found(NamedTuple):
    """One row before its words are fetched: its values, the edges that prove it, the words if not all of theirs."""

    values: dict[str, Any]
    edges: tuple[Edge, ...]
    basis: str = ""  # only where the row itself is worked out; else the weakest of its edges counts
    quotes: tuple[Quote, ...] = ()


class Notes(NamedTuple):
    """What an answer says beside its rows."""

    cannot_tell: Sequence[str] = ()
    warnings: Sequence[str] = ()
    headline: Sequence[str] = ()


NOTHING_READ = "no minutes of this board or of these dates are loaded; nothing is concluded from what they would show."


def give_answer(
    view: View,
    question: str,
    *,
    window: Window,
    found: Sequence[Found],
    notes: Notes | None = None,
    inside: bool = False,
) -> Answer:
    """Put rows, words and limits together; a row without words to prove it is left out.

    With `inside`, words from before the window prove a row only where none inside it do.
    """
    notes = notes or Notes()
    meetings = read_meetings(view, window)
    quotes = view.evidence(sorted({edge.id for row in found for edge in row.edges}))
    rows = []
    for row in found:
        proof: Sequence[Quote] = row.quotes or _gather(row.edges, quotes, window)
        if inside and window.since:
            proof = [quote for quote in proof if within(quote.meeting, Window(since=window.since))] or proof
        if proof:
            rows.append({**row.values, "basis": row.basis or weakest(row.edges), "evidence": evidence_rows(proof)})
    dates = sorted({meeting.date for meeting in meetings})
    as_of = window.until or (dates[-1] if dates else "")
    cannot_tell = before_first(view, window) or list(notes.cannot_tell)
    if not meetings and not cannot_tell:
        cannot_tell = no_minutes_of(view, window)
    if not (dates or rows or cannot_tell):
        cannot_tell = [outside(view, window) or NOTHING_READ]
    return Answer(question, as_of, dates, rows, cannot_tell, list(notes.warnings), headline=list(notes.headline))


def no_minutes_of(view: View, window: Window) -> list[str]:
    """Say that no minutes of the board asked for are loaded, where that is so; else nothing."""
    if not window.body or read_meetings(view, Window(body=window.body)):
        return []
    name = next((node.name for node in view.nodes(keys=[window.body])), window.body)
    return [f"what {name} itself decided: none of its own minutes are loaded."]


def before_first(view: View, window: Window) -> list[str]:
    """Say that a day lies before every loaded meeting, where it does; else nothing."""
    if not window.until or read_meetings(view, Window(until=window.until)):
        return []
    dates = sorted(meeting.date for meeting in whole(view).nodes(["Meeting"]) if minuted(meeting) and meeting.date)
    if not dates:
        return []
    first = spoken(dates[0])
    return [f"the earliest loaded minutes are of {first}, so there is no record yet as of {spoken(window.until)}."]


def outside(view: View, window: Window) -> str:
    """Why nothing can be said of dates before the first loaded minutes or after the last, and what to do; else ""."""
    if early := before_first(view, window):
        return f"{early[0].rstrip('.')}; choose a later day."
    last = max((meeting.date for meeting in read_meetings(view, EVER)), default="")
    if not last or last + "~" >= window.since:
        return ""
    later = [m.date for m in whole(view).nodes(["Meeting"]) if minuted(m) and m.date > last] if window.until else []
    if later:
        ends = f"between {spoken(window.since)} and {spoken(window.until)}"
        held = f"before it those of {spoken(last)}, after it those of {spoken(min(later))}"
        return f"no minutes {ends} are loaded ({held}); choose other dates."
    told = f"the last loaded minutes are of {spoken(last)}, before {spoken(window.since)}"
    return f"{told}; choose an earlier --since, or load later minutes."


def _gather(edges: Iterable[Edge], quotes: dict[str, tuple[Quote, ...]], window: Window) -> list[Quote]:
    until = Window(until=window.until)
    seen: dict[tuple[str, str, str], Quote] = {}
    for edge in edges:
        for quote in quotes.get(edge.id, ()):
            if within(quote.meeting, until):
                seen.setdefault((quote.document, quote.meeting, quote.quote), quote)
    return sorted(seen.values(), key=lambda q: (q.meeting, q.document, q.line, q.start, q.quote))
