"""What `follow-through` answers in; what became of what was agreed, with ages, and the questions put, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.view import Window
from queries.answer import Answer, evidence_rows
from queries.facts import within
from queries.follow.closings import MOST_TOLD, closings_of
from queries.follow.owner_told import owner_with_maybe
from queries.follow.record import read_follow
from queries.follow.references import reported_minutes, reported_row
from queries.follow.words import JUDGED, MISSED, STATES, became
from queries.wording import CLOSED
from viz.report.model import Bars, Block, Chart, Column, Heading, Section, Table, Text
from viz.report.review.asked import Asked
from viz.report.review.doubts import doubts_told
from viz.report.review.said import promised, said_of_scrutiny
from viz.report.review.untold import became_below, untold
from viz.report.review.wording import label, phrase, section, short_deed, table, wording
from viz.report.tasks.due import due_told
from viz.report.wording import NOT_SHOWN, day_and_item, figure, row_of, sentence_case

Row = Mapping[str, Any]


def follow_through(asked: Asked) -> Section:
    """Each action and decision from the day it was agreed to the last words about it, with its age."""
    answer = asked.of("follow-through")
    work = [row for row in answer.rows if row["kind"] != "question"]
    if not work:
        return section("follow-through", [])
    lists = [*([] if asked.short else _overdue(asked, work)), *_of_late(asked, work)]
    told = [*_counted(asked, answer, work), *untold(answer.rows), *_closings(asked, work)]
    marks = map(Text, doubts_told(asked)) if not asked.short or _is_marked([*told, *lists]) else ()
    chart = [] if asked.short else [_chart(asked, work)]
    return section("follow-through", [*told, *marks, *chart, *lists, *promised(asked)])


def _counted(asked: Asked, answer: Answer, work: Sequence[Row]) -> list[Text]:
    """How much stands in each state, and which entries of Action columns no report took up.

    A board hears of what was agreed, without the questions put to it, and of the newest column that was not taken up.
    """
    summary, columns = answer.headline[:1], answer.headline[1:]
    if asked.short:
        states = Counter(row["state"] for row in work)
        told = ", ".join(f"{states[state]} {name}" for state, name in STATES.items() if states[state])
        missed = [line for line in columns if MISSED in line]
        return [Text(phrase("followed_short", count=len(work), states=told)), *map(Text, missed[:1])]
    questions = len(answer.rows) - len(work)
    of_them = [phrase("of_them_questions", count=questions)] if questions else []
    return [Text(line) for line in (*summary, *columns, *of_them)]


def _is_marked(blocks: Sequence[Block]) -> bool:
    """Whether an owner in a sentence or a table bears a mark of doubt."""
    cells = [cell for one in blocks if isinstance(one, Table) for row in one.rows for cell in row]
    return any("(?" in one.words for one in (*cells, *(block for block in blocks if isinstance(block, Text))))


def register_of_work(asked: Asked) -> Section:
    """Each action and decision with what became of it, then what reports tell of minutes that are not loaded."""
    work = [row for row in asked.of("follow-through").rows if row["kind"] != "question"]
    return section("work", [*table("chains", [_row(asked, row) for row in work]), *_reported(asked)])


def _overdue(asked: Asked, work: Sequence[Row]) -> list[Block]:
    """What was promised and did not come, and what is past its day; what of it is of late says so in its own row."""
    missed = [row for row in work if row.get("promise") == "did_not_come"]
    late = [row for row in work if row.get("overdue") and row not in missed]
    return [*_some(asked, "promised_heading", missed), *_some(asked, "overdue_heading", late)]


def _of_late(asked: Asked, work: Sequence[Row]) -> list[Block]:
    """What was agreed of late and is not shown as over."""
    late = [row for row in work if row["state"] not in CLOSED and _is_late(row)]
    has_more = len(work) > len(late) and not asked.short
    more = [Text(phrase("chains_more", count=len(work)))] if has_more else []
    found = [*table("chains", [_row(asked, row, below=True) for row in late]), *more]
    return [Heading(phrase("chains_heading")), *found] if found else []


def _is_late(row: Row) -> bool:
    age = row.get("age_months")
    return age is not None and int(age) <= int(wording()["earlier_months"])


def _closings(asked: Asked, work: Sequence[Row]) -> list[Block]:
    """The sentences of minutes that close all earlier work at once: which of the open pieces they mean is not said."""
    opened = [str(row["meeting"]) for row in work if row["state"] not in CLOSED]
    known = read_follow(asked.view, Window(until=asked.window.until, body=asked.window.body))
    found = closings_of(known, after=min(opened)) if opened else []
    return [Text(one.told, asked.cite(evidence_rows([one.proof]))) for one in found[-MOST_TOLD:]]


def _reported(asked: Asked) -> list[Block]:
    """What reports tell of minutes that are not loaded: of each the newest words."""
    known = read_follow(asked.view, Window(until=asked.window.until, body=asked.window.body))
    told = [one for one in reported_minutes(known) if within(one[1].date, asked.window)]
    known.facts.fetch(edge for edge, _, _ in told)
    newest = {edge.dst: (edge, update, number) for edge, update, number in sorted(told, key=lambda one: one[1].date)}
    found = [(reported_row(known, *one), one[1].date) for one in newest.values()]
    rows = [
        row_of(Text(day_and_item(row.values["meeting"], row.values["item"]), value=row.values["meeting"]),
               Text(short_deed(row.values["deed"]), asked.cite(evidence_rows(row.quotes))),
               phrase("reported_for", state=sentence_case(STATES[row.values["state"]]), day=spoken(day)))
        for row, day in found if row is not None
    ]  # fmt: skip
    return [Heading(phrase("reported_heading")), *table("reported", rows)] if rows else []


def _some(asked: Asked, heading: str, rows: Sequence[Row]) -> list[Block]:
    found = table("late", [_late(asked, row) for row in rows])
    return [Heading(phrase(heading)), *found] if found else []


def _late(asked: Asked, row: Row) -> tuple[Text, ...]:
    due = str(row.get("promised_for") or row.get("due_by") or row.get("due") or "")
    return row_of(_task(asked, row), _owner(asked, row), spoken(due), _became(asked, row, below=True))


def _task(asked: Asked, row: Row) -> Text:
    """A piece of work in the words of the tracker: what was asked, offered or promised keeps the verb that says so."""
    words, proofs = asked.told_work[str(row["key"])]
    return Text(words, asked.cite(proofs))


def _row(asked: Asked, row: Row, *, below: bool = False) -> tuple[Text, ...]:
    agreed = day_and_item(row["meeting"], row["item"])
    age = row.get("age_months")
    return row_of(
        Text(agreed, value=row["meeting"]), _task(asked, row),
        _owner(asked, row), due_told(row) or "–", _became(asked, row, below=below),
        "" if age is None else figure(age),
    )  # fmt: skip


def _owner(asked: Asked, row: Row) -> Text:
    """Who is to do it, with the words that say so; where people decided it, that stands for the words."""
    if judged := asked.judged("owner", row["what"]) if row.get("owner_judged") else "":
        return Text(f"{'; '.join(row['owners'])} ({judged})")
    return Text(owner_with_maybe(row), asked.cite(asked.given_out.get(str(row["what"]), ())))


def _became(asked: Asked, row: Row, *, below: bool = False) -> str:
    """How it stands, and by whom that was decided where no words of minutes say it; below the reasons without them."""
    judged = asked.judged("status", row["what"]) if row["why"] == JUDGED else ""
    told = became_below(row) if below else sentence_case(became(row))
    return f"{told} ({judged})" if judged else told


def _chart(asked: Asked, work: Sequence[Row]) -> Chart:
    """The states of what was agreed by how long ago it was agreed."""
    bands = wording()["ages"]
    states = [state for state in STATES if any(row["state"] == state for row in work)]
    counts = Counter((row["state"], _band(row)) for row in work)
    names = [str(band["label"]) for band in bands]
    bars, rows = [], []
    for state in states:
        numbers = [counts[state, name] for name in names]
        bars.append((sentence_case(STATES[state]), tuple(numbers)))
        cited = [proof for row in work if row["state"] == state for proof in row["evidence"][:1]]
        head = Text(sentence_case(STATES[state]), asked.cite(cited))
        rows.append(row_of(head, *(figure(n) for n in (*numbers, sum(numbers)))))
    told = phrase("ages_told", count=len(work))
    heads = (Column(phrase("state"), "text", 2), *(Column(name, "number") for name in [*names, phrase("all")]))
    return Chart(Bars(phrase("ages_title"), told, tuple(names), tuple(bars)), Table(heads, tuple(rows), told))


def _band(row: Row) -> str:
    """The band of ages a piece of work lies in; one without an age was closed."""
    age = row.get("age_months")
    bands = wording()["ages"]
    if age is None:
        return str(next(band["label"] for band in bands if "below" not in band))
    return str(next(band["label"] for band in bands if int(band.get("below", 10**6)) > int(age)))


def scrutiny(asked: Asked) -> Section:
    """The questions put to the board, by whom, and what became of each."""
    rows = [
        row_of(
            day_and_item(row["meeting"], row["item"]),
            label("askers", row.get("asked_by")), asked.text(_question(row), row),
            sentence_case(became(row)), ", ".join(row.get("issues") or ()) or NOT_SHOWN,
        )
        for row in asked.of("follow-through").rows if row["kind"] == "question"
    ]  # fmt: skip
    return section("scrutiny", [*table("questions", rows), *_heard(asked), *said_of_scrutiny(asked)])


def _question(row: Row) -> str:
    """What was asked, without who asked: a resident is not named in a table."""
    told = " ".join(str(row["deed"]).split())
    asked = re.search(wording()["asked"], told)
    return short_deed(told[asked.start() :] if asked else told)


def _heard(asked: Asked) -> list[Block]:
    """The matters of scrutiny and of asking residents, as the record tells them."""
    wanted = set(wording()["scrutiny_matters"])
    found = [row for row in asked.of("themes", everything=True).rows if row["issue"] in wanted]
    rows = [
        row_of(asked.text(str(row["issue"]), row), label("theme_states", row["state"]),
               ", ".join(spoken(day) for day in row["meetings"]))
        for row in found
    ]  # fmt: skip
    return [Heading(phrase("heard_heading")), *table("heard", rows)] if rows else []
