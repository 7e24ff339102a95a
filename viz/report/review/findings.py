"""Answers about owners, gaps and themes in; the sections of a review that show them out."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from queries.answer import Answer
from queries.gaps.entries import each_gap
from queries.wording import STATE_WORDS, relation_words
from viz.report.ledger import Ledger
from viz.report.model import Block, Finding, Heading, Points, Quoted, Section, Table, Text, columns
from viz.report.review.wording import label, wording
from viz.report.wording import NOT_SHOWN, between, dates, named, owner_words, plural, row_of, said

Row = Mapping[str, Any]
OWNED_KEYS = ("issue", "action", "resolution", "priority", "post", "body")
SEVERITY = ("high", "medium", "low")


def by_weight(gaps: Sequence[Row]) -> list[Row]:
    """Gaps with the gravest first, otherwise in the order of the answer."""
    return sorted(
        gaps, key=lambda row: SEVERITY.index(row["severity"]) if row.get("severity") in SEVERITY else 9
    )


def to_decide(gaps: Answer, ledger: Ledger, *, posts: Mapping[str, str]) -> Section:
    """The few things the board must decide, each with its words and a question."""
    top = _one_each(by_weight(gaps.rows))[: int(wording()["decide_most"])]
    if not top:
        return Section(
            "What the board must decide", (Text("The record shows no ownership gap in this period."),)
        )
    return Section("What the board must decide", tuple(_decision(row, ledger, posts) for row in top))


def _one_each(gaps: Sequence[Row]) -> list[Row]:
    """The first gap of each matter before a second of the same matter."""
    by_matter: dict[str, Row] = {}
    for row in gaps:
        by_matter.setdefault(_matter(row), row)
    first = list(by_matter.values())
    chosen = {id(row) for row in first}
    return first + [row for row in gaps if id(row) not in chosen]


def _matter(row: Row) -> str:
    return str(row.get("what") or row.get("issue") or "")


def _decision(row: Row, ledger: Ledger, posts: Mapping[str, str]) -> Finding:
    cites = ledger.cite(row.get("evidence", ()))
    finding = f"{_gap_name(row)}: {row.get('why') or NOT_SHOWN}"
    proof = next((e for e in row.get("evidence", ()) if e.get("quote")), None)
    return Finding(
        textwrap.shorten(_matter(row), 90, placeholder=" ..."),
        Text(finding, cites, ledger.link(row)),
        (Quoted(str(proof["quote"]), cites[0]),) if proof else (),
        could_take(row, posts),
        str(row.get("question") or ""),
    )


def could_take(row: Row, posts: Mapping[str, str]) -> str:
    """The posts the record suggests for a gap, never a person: those of the people it names, where it shows one."""
    names = [named(candidate) for candidate in row.get("candidates") or ()]
    found = dict.fromkeys(posts.get(name, name) for name in names if name)
    return "; ".join(post for post in found if post)


def _gap_name(row: Row) -> str:
    return str(row.get("label") or row.get("kind") or NOT_SHOWN)


def who_owns_what(owners: Answer, ledger: Ledger) -> Section:
    """One row for each owned thing."""
    rows = [
        row_of(
            Text(_owned(row), ledger.cite(row.get("evidence", ())), ledger.link(row)), _owners(row),
            relation_words(row), said(STATE_WORDS, row.get("state")),
            between(row.get("since"), row.get("last_cited")),
        )
        for row in owners.rows
    ]  # fmt: skip
    heads = ("What", "Who", "How", "Standing", "Shown")
    return Section("Who owns what", (_table_or(heads, rows, "The record names no owner in this period."),))


def _owners(row: Row) -> str:
    """The owner with those who own it too."""
    return "; ".join([owner_words(row.get("owner")), *map(str, row.get("also") or ())])


def _owned(row: Row) -> str:
    return next((named(row[key]) for key in OWNED_KEYS if row.get(key)), NOT_SHOWN)


def ownership_gaps(gaps: Answer, ledger: Ledger) -> Section:
    """Every gap with its rule, then the words behind each."""
    ranked = by_weight(list(each_gap(gaps.rows)))
    rows = [
        row_of(
            Text(_matter(row), ledger.cite(row.get("evidence", ())), ledger.link(row)), _gap_name(row),
            label("severities", row.get("severity")), between(row.get("first_cited"), row.get("last_cited")),
            _meetings(row.get("meetings")), str(row.get("question") or ""),
        )
        for row in ranked
    ]  # fmt: skip
    heads = ("What", "What the record shows", "Weight", "Shown", "Meetings", "Question")
    quotes = [block for row in ranked for block in _why(row, ledger)]
    extra = (Heading("The words behind each gap"), *quotes) if quotes else ()
    table = _table_or(heads, rows, "The record shows no ownership gap in this period.")
    return Section("Ownership gaps", (table, *extra))


def _meetings(value: object) -> str:
    return str(len(value)) if isinstance(value, list | tuple) else str(value or "")


def _why(row: Row, ledger: Ledger) -> list[Block]:
    proofs = [e for e in row.get("evidence", ()) if e.get("quote")]
    if not proofs:
        return []
    reason = Text(f"{_matter(row).rstrip(' .:')}: {row.get('why') or _gap_name(row)}")
    return [reason, *(Quoted(str(proof["quote"]), ledger.cite([proof])[0]) for proof in proofs[:2])]


def recurring_themes(themes: Answer, ledger: Ledger) -> Section:
    """What keeps coming back, each with its story meeting by meeting."""
    rows = [row for row in themes.rows if int(row.get("times") or len(row.get("meetings") or ())) > 1]
    if not rows:
        return Section(
            "Recurring themes", (Text("The record shows no issue at more than one meeting in this period."),)
        )
    blocks: list[Block] = [
        Text(f"{plural(len(rows), 'issue comes', 'issues come')} up at more than one meeting.")
    ]
    for row in rows:
        blocks.extend(_theme(row, ledger))
    return Section("Recurring themes", tuple(blocks))


def _theme(row: Row, ledger: Ledger) -> list[Block]:
    cites = ledger.cite(row.get("evidence", ()))
    state = label("theme_states", row.get("state")).capitalize()
    facts = f"{state}; meetings of {dates(row.get('meetings') or ())}."
    owners = [owner for owner in row.get("owners") or () if named(_owner_in(owner))]
    story = [_step(step, row, ledger) for step in row.get("story") or ()]
    blocks: list[Block] = [Heading(named(row.get("issue"))), Text(facts, () if story else cites, ledger.link(row))]
    if owners:
        said = "; ".join(f"{owner_words(_owner_in(o))} ({_on(o)})" for o in owners)
        blocks.append(Text(f"Owners shown: {said}."))
    elif story:
        blocks.append(Text("The record shows no owner at these meetings."))
    return [*blocks, Points(tuple(story))] if story else blocks


def _owner_in(owner: object) -> object:
    return owner.get("owner", owner) if isinstance(owner, Mapping) else owner


def _on(owner: object) -> str:
    return dates([owner.get("meeting")]) if isinstance(owner, Mapping) else ""


def _step(step: Row, row: Row, ledger: Ledger) -> Text:
    same = [e for e in row.get("evidence", ()) if e.get("quote") == step.get("quote")]
    here = [e for e in same if str(e.get("meeting") or "") == str(step.get("meeting") or "")] or same
    proof = here[:1] or ([step] if step.get("quote") else [])
    item = f", item {step['item']}" if step.get("item") else ""
    said = f"{label('theme_states', step.get('state'))}. “{step.get('quote') or ''}”"
    return Text(f"{dates([step.get('meeting')])}{item}: {said}", ledger.cite(proof))


def _table_or(heads: tuple[str, ...], rows: Sequence[tuple[Text, ...]], otherwise: str) -> Block:
    return Table(columns(*heads), tuple(rows)) if rows else Text(otherwise)
