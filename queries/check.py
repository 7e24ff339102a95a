"""A store in; what was read, what was not, and what is not settled, with the lines concerned, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.asof_view import document_days
from graph.dates import find_dates, spoken
from graph.schema import Edge, Node, Quote
from graph.view import DocumentInfo, View, Window
from queries.answer import Answer, evidence_rows
from queries.body_state import cancelled_days, moved_in_words
from queries.facts import minuted, read_meetings, within
from queries.moved import moved_days
from queries.review import open_pairs
from queries.rows import before_first

EVERYTHING = Window()
UNSETTLED = ("ambiguous", "unresolved")
SPOKEN_STATES = {"ambiguous": "more than one owner is possible", "unresolved": "the owner named is not known"}
KNOWN_FROM = {"next_date": "named as the next meeting", "previous_date": "named as the meeting before"}
QUESTION = "What was read, what was not, and what is not settled?"
COLUMNS = ("kind", "what", "finding")
Row = dict[str, Any]


def find_check(view: View, window: Window = EVERYTHING) -> Answer:
    """Say for each loaded file what was read, and list what is missing or not settled in the whole store."""
    view = as_it_stood(view, window.until)
    documents = files_of(view, window)
    rows = [row for info in documents for row in _document_rows(view, info)]
    rows += [*_meeting_rows(view, window), *_absent_rows(view, window), *_owner_rows(view, window)]
    rows += [*_pair_rows(view, window), *_noted_rows(view.meta())]
    dates = sorted({meeting.date for meeting in read_meetings(view, window)})
    as_of = window.until or (dates[-1] if dates else "")
    limits = [*before_first(view, window), *_without_files(view, window, documents), *_limits(documents)]
    return Answer(QUESTION, as_of, dates, rows, limits, columns=COLUMNS)


def files_of(view: View, window: Window) -> list[DocumentInfo]:
    """The files that say something since the first day asked for (or nothing of any day), of the board asked for."""
    held = view.documents()
    if window.body:
        quotes = view.evidence(edge.id for edge in view.edges(["HELD"], src=[window.body]))
        own = {quote.document for proof in quotes.values() for quote in proof}
        held = [info for info in held if info.name in own]
    if not window.since:
        return held
    days = document_days(view)
    return [info for info in held if max(days.get(info.name, {"~"})) + "~" >= window.since]


def _row(kind: str, what: str, *, finding: str, **more: Any) -> Row:
    return {"kind": kind, "what": what, "finding": finding, "basis": "derived", "evidence": [], **more}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _document_rows(view: View, info: DocumentInfo) -> Iterator[Row]:
    """One row for the file with its shares, one for each warning its reader gave."""
    counted = {key: int(info.accounting.get(key) or 0) for key in ("lines", "used", "ignored", "unread")}
    shares = {key: _share(counted[key], counted["lines"]) for key in ("used", "ignored", "unread")}
    told = ", ".join(f"{100 * share:.1f}% {key}" for key, share in shares.items())
    more = {f"{key}_share": share for key, share in shares.items()}
    lines = _unread(view, info)
    yield _row(
        "document",
        info.name,
        finding=f"{_count(counted['lines'], 'line')}: {told}",
        **counted,
        **more,
        evidence=lines,
    )
    for warning in info.warnings:
        place = {"page": warning.get("page") or 0, "line": warning.get("line") or 0}
        quote = Quote(info.name, "", "", **place, start=0, end=0, quote=str(warning.get("text") or ""))
        finding = str(warning.get("kind") or "warning").replace("_", " ")
        yield _row("warning", info.name, finding=finding, evidence=evidence_rows([quote] if quote.quote else []))


def _unread(view: View, info: DocumentInfo) -> list[Row]:
    """The lines no parser used and no rule sets aside, as they stand."""
    listed = info.accounting.get("unread_lines") or ()
    bare = any(not isinstance(line, Mapping) or "text" not in line for line in listed)
    text = view.text(info.key).split("\n") if bare else []
    return evidence_rows(_line(info.name, line, text=text) for line in listed)


def _line(name: str, listed: Any, *, text: list[str]) -> Quote:
    known = listed if isinstance(listed, Mapping) else {"line": int(listed)}
    page, number = int(known.get("page") or 0), int(known.get("line") or 0)
    stands = text[number - 1] if 0 < number <= len(text) else ""
    return Quote(name, "", "", page, number, 0, 0, str(known.get("text") or stands).strip())


def _held(view: View, window: Window) -> dict[str, Edge]:
    edges = view.edges(["HELD"], src=[window.body] if window.body else [])
    return {edge.dst: edge for edge in edges}


def _proofs(view: View, edges: Mapping[str, Edge]) -> dict[str, Sequence[Quote]]:
    """The words behind each edge, under the key the edge stands at."""
    quotes = view.evidence(edge.id for edge in edges.values())
    return {key: quotes.get(edge.id, ()) for key, edge in edges.items()}


def _naming(quotes: Sequence[Quote], day: str) -> list[Row]:
    """The words of a paper that name a day; its head where none do."""
    said = [q for q in quotes if any(found.iso.endswith(day[4:]) for found in find_dates(q.quote))]
    return evidence_rows((said or sorted(quotes, key=lambda q: q.start))[:1])


def _meeting_rows(view: View, window: Window) -> Iterator[Row]:
    """One row for each meeting whose minutes were read."""
    proofs = _proofs(view, _held(view, window))
    items = Counter(edge.src for edge in view.edges(["HAS_ITEM"]))
    names = Counter(edge.dst for edge in view.edges(["ATTENDED"]))
    approvals = {edge.dst: edge for edge in view.edges(["UPDATES"]) if edge.dst.startswith("meeting:")}
    quotes = view.evidence(edge.id for edge in approvals.values())
    said = {key: quotes.get(edge.id, ()) for key, edge in approvals.items()}
    for node in read_meetings(view, window):
        told = f"{_count(items[node.key], 'item')}, {_count(names[node.key], 'name')} in the attendance"
        told += state_of_record(node, approvals.get(node.key))
        proof = _naming(proofs.get(node.key, ()), node.date) + evidence_rows(said.get(node.key, ()))
        more = {"meeting": node.date, "evidence": proof}
        yield _row("meeting", node.name, finding=f"minutes read: {told}", **more)


def state_of_record(meeting: Node, approval: Edge | None) -> str:
    """Whether minutes are a draft, or what a later meeting said of them."""
    if approval is None:
        return "; a draft, no loaded meeting approved it" if meeting.props.get("draft") else ""
    corrected = approval.props.get("state") == "corrected"
    return f"; approved {'with corrections ' if corrected else ''}on {spoken(approval.as_of)}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _absent_rows(view: View, window: Window) -> Iterator[Row]:
    """Meetings that loaded papers name and whose own minutes are not loaded."""
    held, since = _held(view, window), Window(since=window.since)
    meetings = {node.key: node for node in view.nodes(["Meeting"]) if node.key in held}
    read = {(held[key].src, node.date) for key, node in meetings.items() if minuted(node)}
    named = sorted(_named_meetings(meetings, held))
    proofs, moved = _proofs(view, held), moved_days(meetings.values())
    for board_node in view.nodes(["Body"]):
        body, name = board_node.key, board_node.name
        off = cancelled_days(board_node)
        missing = {date for board, date, _, _ in named if board == body and (body, date) not in {*read, *moved}}
        missing -= moved_in_words(board_node, missing).keys()
        for date in sorted(date for date in missing if within(date, since)):
            sources = [(why, key) for board, day, why, key in named if (board, day) == (body, date)]
            proof = [row for key in dict.fromkeys(key for _, key in sources) for row in _naming(proofs[key], date)]
            then = "said to have been cancelled" if date in off else "its minutes are not loaded"
            finding = f"{', '.join(dict.fromkeys(why for why, _ in sources))}; {then}"
            yield _row("not_loaded", f"{name}, {spoken(date)}", finding=finding, meeting=date, evidence=proof)


def _named_meetings(meetings: Mapping[str, Node], held: Mapping[str, Edge]) -> Iterator[tuple[str, str, str, str]]:
    """Body, date, how it is known, and the meeting whose papers name it."""
    for key, meeting in meetings.items():
        for prop, why in KNOWN_FROM.items():
            if date := str(meeting.props.get(prop) or ""):
                yield held[key].src, date, why, key
        if not minuted(meeting):
            yield held[key].src, meeting.date, "known from its agenda", key


def _owner_rows(view: View, window: Window) -> Iterator[Row]:
    """Actions whose owner the record names in a way that cannot be settled."""
    open_ones = {node.key: node for node in view.nodes(["Action"]) if node.props.get("owner_state") in UNSETTLED}
    edges: dict[str, Edge] = {}
    for edge in view.edges(["ARISES_FROM"], src=sorted(open_ones), window=window) if open_ones else []:
        edges.setdefault(edge.src, edge)
    proofs = _proofs(view, edges)
    for key, edge in sorted(edges.items(), key=lambda pair: (pair[1].as_of, pair[0])):
        props = open_ones[key].props
        tokens = "; ".join(str(token) for token in props.get("owner_tokens") or ())
        finding = SPOKEN_STATES[props["owner_state"]] + (f': "{tokens}"' if tokens else "")
        candidates = [str(name) for name in props.get("candidates") or ()]
        more = {"meeting": edge.as_of, "candidates": candidates, "evidence": evidence_rows(proofs[key])}
        yield _row("owner_not_settled", open_ones[key].name, finding=finding, **more)


def _pair_rows(view: View, window: Window) -> Iterator[Row]:
    """Names that may be one: those that `judge next` asks about, as far as both were spoken of in the window."""
    for pair in open_pairs(view, window).values():
        finding = str(pair.get("why") or "these may be the same or not")
        yield _row("name_not_settled", _pair(pair), finding=finding, basis="derived")


def _noted_rows(meta: Mapping[str, Any]) -> Iterator[Row]:
    """What else the build could not decide: letters of two meanings, and judgements that match nothing."""
    for short, meanings in (meta.get("disputed_acronyms") or {}).items():
        found = f"stands for more than one name: {'; '.join(map(str, meanings))}"
        yield _row("abbreviation_not_settled", str(short), finding=found)
    for judgement in meta.get("unmatched_judgements") or ():
        found = "this judgement matches nothing in the loaded minutes"
        found += f": {judgement['missing']}" if judgement.get("missing") else ""
        yield _row("judgement_unused", _pair(judgement), finding=found, basis="curated")


def _pair(noted: Any) -> str:
    """The two names of a pair or judgement, however it was noted."""
    if isinstance(noted, Mapping):
        names = [noted.get("kind"), noted.get("left"), noted.get("right"), noted.get("name")]
        return " / ".join(str(name) for name in names if name)
    return " / ".join(map(str, noted)) if isinstance(noted, (list, tuple)) else str(noted)


def _without_files(view: View, window: Window, documents: list[DocumentInfo]) -> list[str]:
    """Say that no paper of the board asked for is loaded, where that is so."""
    if documents or not window.body:
        return []
    names = [node.name for node in view.nodes(keys=[window.body])]
    return [f"what {name} itself recorded: none of its minutes or agendas are loaded." for name in names]


def _limits(documents: list[DocumentInfo]) -> list[str]:
    """What cannot be concluded while text is missing."""
    cut = sorted({info.name for info in documents for w in info.warnings if w.get("kind") == "truncated"})
    return [f"{name} is cut off, so nothing is concluded from what it does not show." for name in cut]
