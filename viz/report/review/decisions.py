"""The decisions of the minutes, `planned` and `gaps` in; what was decided, noted, put off or left to a talk, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from graph.dates import spoken
from graph.schema import Edge
from queries.answer import evidence_rows
from queries.facts import words_of
from queries.follow.twice import is_told_twice, told_together
from viz.report.model import Bars, Block, Chart, Column, Heading, Section, Table, Text
from viz.report.review.added import rows_below
from viz.report.review.asked import Asked
from viz.report.review.deeds import deed_text
from viz.report.review.given import given_out, gives_a_lead, leads_told
from viz.report.review.stretches import agreed_in_talk
from viz.report.review.wording import label, lower_first, phrase, section, table, whole_deed, wording
from viz.report.wording import figure, row_of, sentence_case

Row = Mapping[str, Any]
LATE = 2  # meetings whose decisions stand in the body


class Decision(NamedTuple):
    """One decision: its day, item and effect, what was decided, the words behind it, of every telling of it, and
    whether it is given to somebody, whatever else it does.
    """

    day: str
    item: str
    effect: str
    text: str
    proofs: list[Row]
    given: bool = False


def decisions(asked: Asked) -> Section:
    """Decisions by effect, meeting by meeting; what more than noted something; what was put off or taken outside."""
    told = _told(asked)
    made = _once(asked, told)
    twice = [Text(phrase("decisions_twice", count=len(told) - len(made)))] if len(made) < len(told) else []
    means = [Text(phrase("effects_mean"))]
    counted: list[Block] = [Text(_said(made)), *twice, _chart(asked, made), *means] if made else []
    return section("decisions", [*counted, *_of_late(asked, made), *agreed_in_talk(asked), *_outside(asked),
                                 *_planned(asked)])  # fmt: skip


def register_of_decisions(asked: Asked) -> Section:
    """Every decision that more than noted something, whole; those that only agreed earlier minutes are counted."""
    telling, shown = _listed(_once(asked, _told(asked)))
    left, listed = len(telling) - len(shown), len(shown)
    agreed = [Text(phrase("routine_left", count=left, listed=listed, all=len(telling)))] if left else []
    return section("taken", [*agreed, *table("taken", [_row(asked, one) for one in shown])])


def _told(asked: Asked) -> list[Decision]:
    """Every decision of the minutes, in their order."""
    edges = asked.view.edges(["DECIDED"], window=asked.window)
    quotes = asked.view.evidence([edge.id for edge in edges]) if edges else {}
    nodes = {node.key: node for node in asked.view.nodes(keys=sorted({e.dst for e in edges}))} if edges else {}
    proofs: dict[str, list[Row]] = {edge.id: [*evidence_rows(quotes.get(edge.id, ()))] for edge in edges}
    given, leads, words = given_out(asked), leads_told(asked), [row for rows in proofs.values() for row in rows]
    ordered = sorted(edges, key=lambda e: (e.as_of, _place(proofs[e.id]), e.id))
    return [
        Decision(edge.as_of, _item({"evidence": proofs[edge.id]}), _effect(edge), words_of(nodes[edge.dst]),
                 proofs[edge.id], edge.dst in given or gives_a_lead(proofs[edge.id], leads, words))
        for edge in ordered
    ]  # fmt: skip


def _effect(edge: Edge) -> str:
    """What a decision does; that it gives something to somebody is counted apart, for it may do so and defer too."""
    effect = str(edge.props.get("effect") or "")
    return "decide" if effect == "assign" else effect


def _once(asked: Asked, told: Sequence[Decision]) -> list[Decision]:
    """Each decision once: what the text of an item tells, and a list at its end again, has the words of both.

    Two that are followed as one piece of work are one here too.
    """
    works = [{_words(proof) for proof in row["evidence"]} for row in asked.of("follow-through").rows]
    is_same = partial(_is_same, works=[words for words in works if len(words) > 1])
    return told_together(told, is_same, _joined)


def _joined(one: Decision, other: Decision) -> Decision:
    return one._replace(proofs=[*one.proofs, *other.proofs], given=one.given or other.given)


def _words(proof: Row) -> tuple[str, str]:
    return str(proof["document"]), str(proof["quote"])


def _is_same(one: Decision, other: Decision, works: Sequence[set[tuple[str, str]]]) -> bool:
    """Whether two decisions of one item of one paper are one; what only notes something is left alone."""
    if (one.day, one.item) != (other.day, other.item) or not one.item or "note" in (one.effect, other.effect):
        return False
    if {p["document"] for p in one.proofs} != {p["document"] for p in other.proofs}:
        return False
    both = [{_words(proof) for proof in decision.proofs} for decision in (one, other)]
    return any(both[0] & work and both[1] & work for work in works) or is_told_twice(one.text, other.text)


def _effects(made: Sequence[Decision]) -> list[str]:
    known, shown = list(wording()["effects"]), {one.effect for one in made}
    return [effect for effect in known if effect in shown] + sorted(shown - set(known))


def _said(made: Sequence[Decision]) -> str:
    noted = sum(one.effect == "note" for one in made)
    return phrase("decisions_counted", count=len(made), noted=noted, more=len(made) - noted)


def _chart(asked: Asked, made: Sequence[Decision]) -> Chart:
    effects, days = _effects(made), sorted({one.day for one in made})
    names = [sentence_case(label("effects", effect)) for effect in effects]
    counts = {day: Counter(one.effect for one in made if one.day == day) for day in days}
    bars = tuple((spoken(day), tuple(counts[day][effect] for effect in effects)) for day in days)
    told = phrase("decisions_told", count=len(made), meetings=len(days))
    rows = []
    for day in days:
        proofs = [proof for one in made if one.day == day for proof in one.proofs]
        head = Text(spoken(day), asked.ledger.cite([*proofs[:1], *proofs[-1:]]), value=day)  # the list has each
        given = sum(one.given for one in made if one.day == day)
        numbers = [*(counts[day][effect] for effect in effects), counts[day].total(), given]
        rows.append(row_of(head, *map(figure, numbers)))
    all_of = Counter(one.effect for one in made)
    rows.append(row_of(phrase("all_meetings"), *(figure(all_of[e]) for e in effects), figure(len(made)),
                       figure(sum(one.given for one in made))))  # fmt: skip
    counted = [*names, phrase("all"), phrase("given")]
    heads = (Column(phrase("meeting"), "text", 4), *(Column(name, "number") for name in counted))
    return Chart(Bars(phrase("decisions_title"), told, tuple(names), bars), Table(heads, tuple(rows), told))


def _listed(made: Sequence[Decision]) -> tuple[list[Decision], list[Decision]]:
    """What more than noted something; the same but for what agreed the minutes of the time before."""
    routine = re.compile(wording()["routine"], re.IGNORECASE)
    telling = [one for one in made if one.effect != "note"]
    return telling, [one for one in telling if one.effect != "approve" or not routine.search(one.text)]


def _of_late(asked: Asked, made: Sequence[Decision]) -> list[Block]:
    """What the last two meetings decided."""
    last = sorted({str(meeting["date"]) for meeting in asked.meetings})[-LATE:]
    _, shown = _listed(made)
    late = [one for one in shown if one.day in last]
    more = [Text(phrase("taken_more", count=len(shown)))] if len(shown) > len(late) else []
    found = [*table("taken", [_row(asked, one) for one in late]), *more]
    return [Heading(phrase("taken_heading")), *found] if found else []


def _row(asked: Asked, one: Decision) -> tuple[Text, ...]:
    deed = deed_text(asked, one.text, one.proofs, _deed(asked, one.text, one.day))
    effect = sentence_case(label("effects", one.effect))
    return row_of(spoken(one.day), one.item, deed, phrase("effect_given", effect=effect) if one.given else effect)


def _deed(asked: Asked, text: str, day: str) -> str:
    """A decision as the minutes have it, whole; of one that ends in a colon, its list, or that it stands there."""
    if not text.rstrip().endswith(":"):
        return whole_deed(text)
    deed, rows = whole_deed(text.rstrip(": ")), rows_below(asked, day, text)
    return phrase("with_list", deed=deed, rows="; ".join(rows)) if rows else phrase("list_follows", deed=deed)


def _place(proofs: Sequence[Row]) -> tuple[int, int]:
    """The page and line at which a decision stands."""
    return min(((int(proof["page"] or 0), int(proof["line"] or 0)) for proof in proofs), default=(0, 0))


def _outside(asked: Asked) -> list[Block]:
    """What was left to a talk outside the meeting."""
    rows = [
        row_of(spoken(day), _item(row),
               deed_text(asked, row["what"], row["evidence"], _deed(asked, str(row["what"]), day)))
        for row in asked.gaps if row.get("kind") == "off_record"
        for day in [str(row.get("last_cited") or "")]
    ]  # fmt: skip
    found = table("outside", rows)
    return [Heading(phrase("outside_heading")), *found] if found else []


def _item(row: Row) -> str:
    return next((str(proof["item"]) for proof in row.get("evidence") or () if proof.get("item")), "")


def _planned(asked: Asked) -> list[Block]:
    """What agendas listed and minutes put off, left out or added."""
    answer = asked.of("planned")
    rows = [
        row_of(spoken(str(row["date"])), str(row.get("item") or ""),
               asked.text(asked.plain_title(str(row["title"])), row), sentence_case(str(row["told"])))
        for row in answer.rows
    ]  # fmt: skip
    limits: list[Block] = [Text(f"{phrase('cannot_tell')} {lower_first(told)}") for told in answer.cannot_tell]
    return [Heading(phrase("planned_heading")), *table("planned", rows), *limits] if rows or limits else []
