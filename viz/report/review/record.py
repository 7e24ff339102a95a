"""A view and a window in; what the record itself holds (limits, attendance, decisions, priorities) out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer, evidence_rows
from queries.check import files_of
from queries.facts import read_meetings
from queries.review import open_pairs
from viz.report.ledger import Ledger
from viz.report.model import Block, Heading, Points, Section, Table, Text, columns
from viz.report.review.wording import label, wording
from viz.report.wording import dates, plural, row_of

MEETINGS_WIDE = 6  # more columns than this do not fit a page


def basis_and_limits(view: View, answers: Sequence[Answer], window: Window) -> Section:
    """What was read, what is missing, what cannot be told."""
    documents = files_of(view, window)
    lines = sum(int(d.accounting.get("lines", 0)) for d in documents)
    unread = sum(int(d.accounting.get("unread", 0)) for d in documents)
    share = f" ({unread / lines:.1%})" if lines else ""
    points = [
        *_meetings_read(view, window),
        Text(f"Files read: {len(documents)}. Lines not read by any rule: {unread} of {lines}{share}."),
        *_cut_short(documents),
        *_missing(view, window),
        *_ambiguities(view, window),
    ]
    told = list(dict.fromkeys(words for a in answers for words in (*a.cannot_tell, *a.warnings)))
    cannot: list[Block] = (
        [Heading("What cannot be told"), Points(tuple(Text(t) for t in told))] if told else []
    )
    return Section("Basis and limits", (Points(tuple(points)), *cannot))


def _meetings_read(view: View, window: Window) -> list[Text]:
    read = read_meetings(view, window)
    return [Text(f"Meetings read: {len(read)}{' (' + dates(m.date for m in read) + ')' if read else ''}.")]


def _cut_short(documents: Iterable[Any]) -> list[Text]:
    found = sorted({d.name for d in documents if any(w.get("kind") == "truncated" for w in d.warnings)})
    return (
        [Text(f"Cut short at the source, so that nothing is concluded from silence: {', '.join(found)}.")]
        if found
        else []
    )


def _missing(view: View, window: Window) -> list[Text]:
    """Meetings the papers announce, earlier than the last one read, whose minutes were not read."""
    read = {m.date for m in read_meetings(view, window)}
    last = max(read, default="")
    announced = {date for m in view.nodes(["Meeting"]) for date in _announced(m)}
    found = sorted(date for date in announced - read if window.since <= date < last)
    return [Text(f"Announced, but no minutes were read: {dates(found)}.")] if found else []


def _announced(meeting: Node) -> list[str]:
    own = [meeting.date] if meeting.props.get("status") == "scheduled" else []
    named = [str(meeting.props.get(key) or "") for key in ("next_date", "previous_date")]
    return [date for date in (*own, *named) if len(date) == 10]


def _ambiguities(view: View, window: Window) -> list[Text]:
    actions = view.nodes(["Action"])
    if window.body or window.since:
        meetings = {meeting.key for meeting in read_meetings(view, window)}
        actions = [node for node in actions if str(node.props.get("meeting") or "") in meetings]
    states = [str(node.props.get("owner_state", "")) for node in actions]
    return [Text(
        f"Actions whose owner has more than one reading: {states.count('ambiguous')}; "
        f"whose owner as written is not matched: {states.count('unresolved')}."
    )]  # fmt: skip


def attendance(view: View, window: Window, ledger: Ledger) -> Section:
    """Who was shown at each meeting, by organisation, one table for each board."""
    names = {node.key: node.name for node in view.nodes(["Body", "Organization"])}
    meetings = read_meetings(view, window)
    edges = view.edges(["ATTENDED"], dst=[m.key for m in meetings]) if meetings else []
    quotes = view.evidence([edge.id for edge in edges])
    held = {edge.dst: edge.src for edge in view.edges(["HELD"])}
    blocks: list[Block] = []
    by_body: dict[str, list[Node]] = defaultdict(list)
    for meeting in meetings:
        by_body[held.get(meeting.key, "")].append(meeting)
    for body in sorted(by_body, key=lambda key: (names.get(key, ""), key)):
        for start in range(0, len(by_body[body]), MEETINGS_WIDE):
            some = by_body[body][start : start + MEETINGS_WIDE]
            here = [edge for edge in edges if edge.dst in {m.key for m in some}]
            if here:
                blocks.append(Heading(names.get(body, "Board not named")))
                blocks.append(_attendance_table(here, some, names, quotes=quotes, ledger=ledger))
    return Section("Attendance", tuple(blocks) or (Text("The record shows no attendance in this period."),))


def _attendance_table(
    edges: Sequence[Edge],
    meetings: Sequence[Node],
    names: Mapping[str, str],
    *,
    quotes: Mapping[str, Any],
    ledger: Ledger,
) -> Table:
    cells: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        organization = str(edge.props.get("organization") or "")
        cells[names.get(organization, organization), edge.dst].append(edge)
    rows = []
    for organization in sorted({name for name, _ in cells}, key=lambda name: (not name, name)):
        row = [_attendance_cell(cells.get((organization, m.key), []), quotes, ledger) for m in meetings]
        rows.append(row_of(organization or "Organisation not stated", *row))
    return Table(columns("Organisation", *(spoken(m.date) for m in meetings)), tuple(rows))


def _attendance_cell(edges: Sequence[Edge], quotes: Mapping[str, Any], ledger: Ledger) -> Text:
    if not edges:
        return Text("–")
    known = wording()["attendance"]
    states = [state if state in known else "unknown" for edge in edges for state in [edge.props.get("state")]]
    said = [plural(states.count(state), *pair) for state, pair in known.items() if state in states]
    return Text(", ".join(said), _cites(edges, quotes, ledger))


def _cites(edges: Iterable[Edge], quotes: Mapping[str, Any], ledger: Ledger) -> tuple[int, ...]:
    proofs = [quote for edge in edges for quote in quotes.get(edge.id, ())]
    return ledger.cite(evidence_rows(proofs))


def decisions(view: View, window: Window, ledger: Ledger) -> Section:
    """How many resolutions noted, approved, assigned or decided something, meeting by meeting."""
    edges = view.edges(["DECIDED"], window=window)
    if not edges:
        return Section("Decisions by effect", (Text("The record shows no resolution in this period."),))
    quotes = view.evidence([edge.id for edge in edges])
    shown = {str(edge.props.get("effect") or "") for edge in edges}
    effects = [e for e in wording()["effects"] if e in shown] + sorted(shown - set(wording()["effects"]))
    heads = ("Meeting", *(label("effects", effect) for effect in effects), "All")
    rows = []
    for date in sorted({edge.as_of for edge in edges}):
        here = [edge for edge in edges if edge.as_of == date]
        counts = [str(sum(str(e.props.get("effect") or "") == effect for e in here)) for effect in effects]
        rows.append(row_of(spoken(date), *counts, Text(str(len(here)), _cites(here, quotes, ledger))))
    totals = [str(sum(str(e.props.get("effect") or "") == effect for e in edges)) for effect in effects]
    rows.append(row_of("All meetings", *totals, str(len(edges))))
    return Section("Decisions by effect", (Table(columns(*heads), tuple(rows)),))


def priorities(view: View, window: Window, ledger: Ledger) -> Section:
    """Each priority of a strategy and the agencies it names as leads."""
    names = {node.key: node.name for node in view.nodes(["Organization", "Body"])}
    edges = view.edges(["ALLOCATED_TO"], window=Window(until=window.until))
    quotes = view.evidence([edge.id for edge in edges])
    rows = []
    for node in view.nodes(["Priority"]):
        here = [edge for edge in edges if edge.src == node.key]
        leads = ", ".join(dict.fromkeys(names.get(edge.dst, edge.dst.split(":", 1)[-1]) for edge in here))
        source = " ".join(str(node.props.get(key) or "") for key in ("strategy", "period")).strip()
        rows.append(
            row_of(node.name, source, Text(leads or "no lead agency is shown", _cites(here, quotes, ledger)))
        )
    table: Block = (
        Table(columns("Priority", "Strategy", "Lead agencies"), tuple(rows))
        if rows
        else Text("The files read hold no strategy with priorities.")
    )
    return Section("Priorities and their lead agencies", (table,))


def undecided(view: View, window: Window) -> Section:
    """Names that may mean the same person and were kept apart."""
    pairs = open_pairs(view, window).values()
    if not pairs:
        return Section("Names not decided", (Text("No two names in the record wait for a decision."),))
    rows = [row_of(*_pair(pair)) for pair in pairs]
    intro = Text("These names look alike and were kept apart; a line in partnership.yml settles each.")
    return Section(
        "Names not decided", (intro, Table(columns("Name", "Other name", "Why it is not settled"), tuple(rows)))
    )


def _pair(pair: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(pair.get("left") or ""), str(pair.get("right") or ""), str(pair.get("why") or "")


def posts_of_people(view: View, window: Window) -> dict[str, str]:
    """The post each person was last seen in, with its organisation, by the person's name; "" where none is shown."""
    nodes = {node.key: node for node in view.nodes(["Person", "Post", "Organization"])}
    homes = {edge.src: nodes[edge.dst].name for edge in view.edges(["POST_IN"]) if edge.dst in nodes}
    held = view.edges(["HOLDS"], window=Window(until=window.until))
    found = {node.name: "" for node in nodes.values() if node.kind == "Person"}
    for edge in sorted(held, key=lambda e: (e.last_cited or e.as_of, e.dst)):
        titles = [t for t in edge.props.get("titles", ()) if isinstance(t, dict) and t.get("title")]
        newest = max(titles, key=lambda t: str(t.get("last_cited", "")), default={"title": nodes[edge.dst].name})
        title = str(newest["title"])
        post = ", ".join(part for part in (title, homes.get(edge.dst, "")) if part)
        found[nodes[edge.src].name] = f"{post} (last shown {spoken(edge.last_cited or edge.as_of)})"
    return found
