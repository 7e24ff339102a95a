"""The decisions of the minutes, `planned` and `gaps` in; what was decided, noted, put off or left to a talk, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Edge
from queries.answer import evidence_rows
from queries.facts import words_of
from viz.report.model import Bars, Block, Chart, Column, Heading, Section, Table, Text
from viz.report.review.asked import Asked
from viz.report.review.wording import label, lower_first, phrase, section, short_deed, table, wording
from viz.report.wording import figure, row_of, sentence_case

Row = Mapping[str, Any]


def decisions(asked: Asked) -> Section:
    """Decisions by effect, meeting by meeting; what more than noted something; what was put off or taken outside."""
    edges = asked.view.edges(["DECIDED"], window=asked.window)
    quotes = asked.view.evidence([edge.id for edge in edges]) if edges else {}
    proofs: dict[str, list[Row]] = {edge.id: [*evidence_rows(quotes.get(edge.id, ()))] for edge in edges}
    counted: list[Block] = [Text(_said(edges)), _chart(asked, edges, proofs)] if edges else []
    return section("decisions", [*counted, *_taken(asked, edges, proofs), *_outside(asked), *_planned(asked)])


def _effect(edge: Edge) -> str:
    return str(edge.props.get("effect") or "")


def _effects(edges: Sequence[Edge]) -> list[str]:
    known, shown = list(wording()["effects"]), {_effect(edge) for edge in edges}
    return [effect for effect in known if effect in shown] + sorted(shown - set(known))


def _said(edges: Sequence[Edge]) -> str:
    noted = sum(_effect(edge) == "note" for edge in edges)
    return phrase("decisions_counted", count=len(edges), noted=noted, more=len(edges) - noted)


def _chart(asked: Asked, edges: Sequence[Edge], proofs: Mapping[str, list[Row]]) -> Chart:
    effects, days = _effects(edges), sorted({edge.as_of for edge in edges})
    names = [sentence_case(label("effects", effect)) for effect in effects]
    counts = {day: Counter(_effect(edge) for edge in edges if edge.as_of == day) for day in days}
    bars = tuple((spoken(day), tuple(counts[day][effect] for effect in effects)) for day in days)
    told = phrase("decisions_told", count=len(edges), meetings=len(days))
    rows = []
    for day in days:
        cites = asked.cite([proof for edge in edges if edge.as_of == day for proof in proofs[edge.id]])
        head = Text(spoken(day), cites, value=day)
        rows.append(row_of(head, *(figure(counts[day][e]) for e in effects), figure(counts[day].total())))
    all_of = Counter(_effect(edge) for edge in edges)
    rows.append(row_of(phrase("all_meetings"), *(figure(all_of[e]) for e in effects), figure(len(edges))))
    heads = (Column(phrase("meeting"), "text", 2), *(Column(name, "number") for name in [*names, phrase("all")]))
    return Chart(Bars(phrase("decisions_title"), told, tuple(names), bars), Table(heads, tuple(rows), told))


def _taken(asked: Asked, edges: Sequence[Edge], proofs: Mapping[str, list[Row]]) -> list[Block]:
    """What more than noted something, but for the minutes of the time before."""
    nodes = {node.key: node for node in asked.view.nodes(keys=sorted({e.dst for e in edges}))} if edges else {}
    routine = re.compile(wording()["routine"], re.IGNORECASE)
    rows, agreed = [], 0
    for edge in sorted(edges, key=lambda e: (e.as_of, _place(proofs[e.id]), e.id)):
        text = words_of(nodes[edge.dst])
        if _effect(edge) == "note":
            continue
        if _effect(edge) == "approve" and routine.search(text):
            agreed += 1
            continue
        told, item = Text(short_deed(text), asked.cite(proofs[edge.id])), _item({"evidence": proofs[edge.id]})
        rows.append(row_of(spoken(edge.as_of), item, told, sentence_case(label("effects", _effect(edge)))))
    found = [*([Text(phrase("routine_left", count=agreed))] if agreed else []), *table("taken", rows)]
    return [Heading(phrase("taken_heading")), *found] if found else []


def _place(proofs: Sequence[Row]) -> tuple[int, int]:
    """The page and line at which a decision stands."""
    return min(((int(proof["page"] or 0), int(proof["line"] or 0)) for proof in proofs), default=(0, 0))


def _outside(asked: Asked) -> list[Block]:
    """What was left to a talk outside the meeting."""
    rows = [
        row_of(spoken(str(row.get("last_cited") or "")), _item(row), asked.text(short_deed(row["what"]), row))
        for row in asked.gaps if row.get("kind") == "off_record"
    ]  # fmt: skip
    found = table("outside", rows)
    return [Heading(phrase("outside_heading")), *found] if found else []


def _item(row: Row) -> str:
    return next((str(proof["item"]) for proof in row.get("evidence") or () if proof.get("item")), "")


def _planned(asked: Asked) -> list[Block]:
    """What agendas listed and minutes put off, left out or added."""
    answer = asked.of("planned")
    rows = [
        row_of(spoken(str(row["date"])), str(row.get("item") or ""), asked.text(str(row["title"]), row),
               sentence_case(str(row["told"])))
        for row in answer.rows
    ]  # fmt: skip
    limits: list[Block] = [Text(f"{phrase('cannot_tell')} {lower_first(told)}") for told in answer.cannot_tell]
    return [Heading(phrase("planned_heading")), *table("planned", rows), *limits] if rows or limits else []
