"""What `owns` and `gaps` answer in; who owns what, and what has no owner, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from queries.gaps.words import GAPS, NO_OWNER_ACTION
from queries.owns.matrix import led_counts
from queries.wording import STATE_WORDS, led_before, relation_words
from viz.report.model import Block, Heading, Points, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.choice import is_standing
from viz.report.review.first_page import as_cell, gap_name, is_told_by_item, title_of, told_why
from viz.report.review.parts import parts_of
from viz.report.review.plans import is_plan, lead_words, plan_of
from viz.report.review.wording import label, phrase, section, short_deed, table, wording
from viz.report.wording import NOT_SHOWN, between, dates, days_owned, named, plural, row_of, said

Row = Mapping[str, Any]
STANDING = ("issue", "priority", "post", "body")
TASKS = ("action", "resolution")


def who_owns_what(asked: Asked) -> Section:
    """One row for each standing matter with its lead or chair, tasks counted, and the matters nobody leads on."""
    rows = asked.of("owns").rows
    standing = [row for row in rows if not any(row.get(key) for key in TASKS)]
    tasks = [row for row in rows if any(row.get(key) for key in TASKS)]
    told = [
        row_of(asked.text(_owned(row), row, linked=True), _who(row), relation_words(row),
               said(STATE_WORDS, row.get("state")), days_owned(row))
        for row in standing
    ]  # fmt: skip
    counted: list[Block] = [Text(_tasks(tasks))] if tasks else []
    unowned = _unowned(asked)
    opening: list[Block] = [Text(_in_short(asked, standing))] if told or unowned else []
    return section("owners", [*opening, *table("owners", told), *counted, *unowned])


def _in_short(asked: Asked, standing: Sequence[Row]) -> str:
    """How many standing matters have a lead or chair on record, of how many it is current, and how many have none."""
    count, current, titled = led_counts(standing)
    without = len(asked.of("owns").beside.get("unowned", ()))
    only = phrase("by_title_only", count=titled) if titled else ""
    told = phrase("owners_counted", count=count, current=current, only=only,
                  without=plural(without, *wording()["without_lead"]))
    vice = len(standing) - count
    return " ".join([told, *([phrase("vice_beside", count=vice)] if vice else [])])


def _who(row: Row) -> str:
    """Who leads; where a title alone says so, also whom the record shows before."""
    return "; ".join(filter(None, (lead_words(row), led_before(row))))


def _owned(row: Row) -> str:
    return next((named(row[key]) for key in STANDING if row.get(key)), NOT_SHOWN)


def _tasks(tasks: list[Row]) -> str:
    states = Counter(said(STATE_WORDS, row.get("state")) for row in tasks)
    told = ", ".join(f"{count} {state}" for state, count in states.most_common())
    return phrase("tasks_counted", count=len(tasks), states=told)


def _unowned(asked: Asked) -> list[Block]:
    """The matters and priorities of which the record shows no lead."""
    rows = [
        row_of(asked.text(_unled(asked, row), row), dates(row["meetings"]))
        for row in asked.of("owns").beside.get("unowned", ())
    ]  # fmt: skip
    found = table("unowned", rows)
    return [*_unchaired(asked), *([Heading(phrase("unowned_heading")), *found] if found else [])]


def _unchaired(asked: Asked) -> list[Block]:
    """The groups proposed of which the record shows no chair, nor a lead, told in one sentence."""
    led = {str(row.get("body")) for row in asked.of("owns").rows if row.get("body")}
    bare = [row for row in asked.of("body").rows
            if row["state"] == "proposed" and not (row["chairs"] or row["presided"] or row["name"] in led)]  # fmt: skip
    names = "; ".join(str(row["name"]) for row in bare)
    evidence = [proof for row in bare for proof in (row.get("evidence") or ())[:1]]
    return [Text(phrase("unchaired", names=names), asked.cite(evidence))] if bare else []


def _unled(asked: Asked, row: Row) -> str:
    """A matter without a lead; of a priority also the plan that lists it, which may be over."""
    told = asked.plain_title(str(row.get("issue") or row.get("priority")))
    plans = {plan_of(asked, gap) for gap in asked.gaps
             if row.get("priority") and gap["kind"] == "priority_unled" and gap["what"] == row["priority"]}  # fmt: skip
    return phrase("listed_in", name=told, plans="; ".join(sorted(plans))) if plans else told


def ownership_gaps(asked: Asked) -> Section:
    """Every gap in one table, those of one matter in one row, under the number of its recommendation."""
    if not asked.matters:
        return section("gaps", [])
    if asked.short:
        return section("gaps", _gaps_for_a_board(asked))
    counts = Counter(str(row["label"]) for row in asked.gaps)  # as `gaps` and the tracker name each
    kinds = ", ".join(f"{count} {name.lower()}" for name, count in counts.most_common())
    now, older = asked.numbered
    told = [phrase("gaps_counted", count=len(asked.gaps), matters=len(asked.matters), kinds=kinds)]
    rest = "gaps_older" if len(older) > 1 else "gaps_older_one"
    told += [phrase(rest, count=len(older), now=len(now))] if older else []
    told += [phrase("gaps_together")] if any(len(rows) > 1 for _, rows in asked.recommendations) else []
    shared = _shared(asked, now)
    rows = [_gap_row(asked, number, row, shared) for number, row in now]
    reasons: list[Block] = [Points(tuple(map(Text, shared.values())))] if shared else []
    return section("gaps", [Text(" ".join(told)), *reasons, *table("gaps", rows)])


def _gaps_for_a_board(asked: Asked) -> list[Block]:
    """The same in short: a row for each question of the register, and in a sentence how many matters there are."""
    now, older = asked.numbered
    rows = [_gap_row(asked, number, held[0], {}) if len(held) == 1 else _of_all_row(asked, number, held)
            for number, held in asked.recommendations]  # fmt: skip
    fewer = phrase("gaps_rows", count=len(rows)) if len(rows) < len(now) else ""
    verb = wording()["phrases"]["gaps_are"][len(older) > 1]
    rest = phrase("gaps_older_short", count=len(older), be=verb) if older else ""
    told = phrase("gaps_short", matters=plural(len(now), *wording()["phrases"]["gaps_show"]), rows=fewer, older=rest)
    return [Text(told), *table("gaps", rows)]


def _gap_row(asked: Asked, number: str, row: Row, shared: Mapping[tuple[str, str], str]) -> tuple[Text, ...]:
    days = between(row.get("first_cited"), row.get("last_cited"))
    told = _what_shows(asked, row, shared)
    return row_of(number, as_cell(asked, row), told, label("severities", row.get("severity")), days)


def _of_all_row(asked: Asked, number: str, held: Sequence[Row]) -> tuple[Text, ...]:
    """The tasks that share a question in one row of the short paper, where the register tells each."""
    days = [str(row[key]) for row in held for key in ("first_cited", "last_cited") if row.get(key)]
    cites = asked.cite([proof for row in held for proof in row.get("evidence") or ()])
    told = phrase("gaps_of_all", kind=gap_name(held[0]), count=len(held))
    return row_of(number, Text(phrase("of_all"), cites), told, label("severities", held[0].get("severity")),
                  between(min(days, default=""), max(days, default="")))  # fmt: skip


def _shared(asked: Asked, now: Sequence[tuple[str, Row]]) -> dict[tuple[str, str], str]:
    """The reasons that hold word for word for several matters, each told once with their numbers."""
    numbers: dict[tuple[str, str], list[str]] = {}
    for number, row in now:
        numbers.setdefault((gap_name(row), told_why(asked, row)), []).append(number)
    return {
        (name, why): phrase("reason_shared", kind=name, numbers=", ".join(dict.fromkeys(held)), why=why)
        for (name, why), held in numbers.items() if len(held) > 1
    }  # fmt: skip


def _what_shows(asked: Asked, row: Row, shared: Mapping[tuple[str, str], str]) -> str:
    """The kind, with the words of the record in marks, and the reason where it is not told above; then the other gaps
    of the same matter in short.
    """
    parts = {id(part) for part in (parts_of(row) if is_plan(row) else [row])}
    more = [_in_words(other) for other in row.get("also") or () if id(other) not in parts]
    deed, reason = short_deed(row.get("what")), told_why(asked, row)
    is_new = deed not in title_of(asked, row) and str(row.get("what")) not in reason
    told = _in_words(row) if is_new and not is_plan(row) and not is_told_by_item(asked, row) else gap_name(row)
    is_above = (gap_name(row), reason) in shared
    why = "" if is_above else _beyond_its_kind(row, reason) if asked.short else told_why(asked, row, items=True)
    also = phrase("also", told="; ".join(more)) if more else ""
    return " ".join(filter(None, [_ended(told), why, _ended(also)]))


def _ended(told: str) -> str:
    """A sentence with its full stop, which words in marks bring along."""
    return f"{told}." if told and not told.endswith((".”", "…”", ".")) else told


def _in_words(row: Row) -> str:
    """The kind of a gap with what falls short: a task or a sentence in marks, as the record has it, a name without."""
    deed, what = short_deed(row.get("what")).rstrip(". "), str(row.get("what") or "").rstrip()
    if is_standing(row) and row["kind"] != "no_owner" and not what.endswith("."):
        return f"{gap_name(row)}: {deed}"
    return phrase("gap_words", kind=gap_name(row), words=deed if deed.endswith("…") else f"{deed}.")


def _beyond_its_kind(row: Row, reason: str) -> str:
    """What a reason says beyond what the kind of gap does, which stands in front of it."""
    for same in (GAPS[str(row["kind"])].why, NO_OWNER_ACTION):
        reason = reason.removeprefix(same)
    return reason.strip()
