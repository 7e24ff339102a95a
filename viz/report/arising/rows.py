"""Rows of a draft in; the tables in the form that partnerships use, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.follow.owner_told import DOUBT, owner_of
from queries.follow.words import NOTE, REPORT, became, paper_of
from queries.wording import CLOSED, first_words
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.tellings import is_listed, unsettled
from viz.report.arising.wording import told, wording
from viz.report.ledger import Ledger
from viz.report.model import Column, Table, Text
from viz.report.tasks.due import with_due
from viz.report.tasks.words import proofs_of
from viz.report.wording import sentence_case


def matters(rows: Sequence[Row], items: Items, ledger: Ledger, more: Sequence[tuple[Text, ...]] = ()) -> Table:
    """The table of a Matters Arising report: minute and title, what was agreed, what came of it, and whose it is.

    Rows that are drawn already stand behind the others.
    """
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["update"], share=5, open=True), Column(heads["owner"], share=3),
    )  # fmt: skip
    cells = [(*_opening(row, items, ledger), _update(row, items, ledger), Text(_owner(row))) for row in rows]
    return Table(shown, (*cells, *more))


def standing(rows: Sequence[Row], items: Items, ledger: Ledger) -> Table:
    """Items that stand behind the table, each with why nothing can be told of it and what may tell of it."""
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["owner"], share=3), Column(heads["standing"], share=7),
    )  # fmt: skip
    cells = [(*_opening(row, items, ledger), Text(_owner(row)), _stands(row, items, ledger)) for row in rows]
    return Table(shown, tuple(cells))


def closed_at_once(rows: Sequence[Row], items: Items, ledger: Ledger) -> list[Text]:
    """The sentences by which later minutes close all that was open; which of these rows they mean is not said."""
    oldest = min((row["meeting"] for row in rows), default="9")
    return [Text(one.told, ledger.cite(evidence_rows([one.proof]))) for one in items.closings if one.meeting > oldest]


def _opening(row: Row, items: Items, ledger: Ledger) -> tuple[Text, Text]:
    """The cells that every table begins with: the minute, and what was agreed."""
    return Text(minute_of(row, items)), _matter(row, items, ledger)


def _matter(row: Row, items: Items, ledger: Ledger) -> Text:
    """What was agreed, with when it is due; what the board resolved says so. The title stands beside it already."""
    title = items.told.titles.get(row["key"], "")
    words = sentence_case(items.told.words(row).removeprefix(f"{title}: ")) if title else items.told.words(row)
    return Text(with_due(row, words), ledger.cite(proofs_of(row)))


def _owner(row: Row) -> str:
    """Whose it is by name, with the initials that the minutes print, in their order.

    Of letters that may mean one person alone that name stands there, under the mark of doubt.
    """
    who, printed = owner_of({**row, "owner_judged": False}), ", ".join(row["owner_tokens"] or row["owner_beside"])
    sure, maybe = who.removesuffix(DOUBT), row["owner_may_be"]
    doubt = who[len(sure) :]
    if doubt and len(maybe) == 1:
        sure = "; ".join([*row["owners"], maybe[0].partition(" (")[0]])
    if printed.isupper() and printed not in sure:
        sure = told("owner_printed", owner=sure, printed=printed)
    return f"{sure}{doubt}"


def _stands(row: Row, items: Items, ledger: Ledger) -> Text:
    """How a piece of work stands, and what later words say of it or may say; what says both is told once."""
    standing, later = became(row), _update(row, items, ledger)
    maybe = unsettled(row)
    if len(maybe) == len(row["evidence"]) - 1 == 1 and _flat(maybe[0]) in standing:
        return Text(_joined(standing, " ".join(one.told for one in items.gone.get(row["key"], ()))), later.cites)
    return Text(_joined(standing, later.words), later.cites)


def _joined(standing: str, later: str) -> str:
    """Two tellings as sentences, the second where there is one."""
    if not later:
        return standing
    return f"{standing} {later}" if standing.endswith(".”") else told("stands_told", standing=standing, later=later)


def _update(row: Row, items: Items, ledger: Ledger) -> Text:
    """What later records say or may say of a piece of work and its owners, and what people decided, day by day."""
    later = row["chain"][1:] if row["source"] != "report" else row["chain"]
    words = {step["quote"] for step in later}
    maybe = [proof for proof in unsettled(row) if not is_listed(proof)]
    gone = [one for one in items.gone.get(row["key"], ()) if one.proof["quote"] not in words]
    dated = [(str(step["meeting"]), _said(step, items)) for step in later]
    dated += [(str(proof["meeting"]), told("update_unsettled", update=_said(proof, items))) for proof in maybe]
    dated += [(one.day, one.told) for one in gone]
    said = [one for _, one in sorted([*dated, *row["decided"]], key=lambda one: one[0])]
    if not said and row["state"] in CLOSED:
        said = [f"{became(row)}: {row['why']}."]
    proofs = [proof for proof in row["evidence"] if proof["quote"] in words] if later else []
    return Text(" ".join(said), ledger.cite([*proofs, *maybe, *(one.proof for one in gone)]))


def _said(step: Mapping[str, Any], items: Items) -> str:
    """One thing said later; of a row of a report its whole update alone, of the head of an item its title."""
    minute = told("update_minute", number=step["item"]) if step["item"] else ""
    day = sentence_case(paper_of(NOTE, step["meeting"])) if step.get("by") == NOTE else spoken(step["meeting"])
    if title := items.heads.get(_flat(step)):
        return told("update_item", day=day, minute=minute, title=title)
    words = _news(_flat(step), items.updates)
    words = words if step.get("by") == REPORT else first_words(words, int(wording()["update_words"]))
    return told("update", day=day, minute=minute, words=words)


def _flat(step: Mapping[str, Any]) -> str:
    """The words of a step on one line."""
    return " ".join(str(step["quote"]).split())


def _news(quote: str, updates: Sequence[str]) -> str:
    """The words of a report that repeat a matter and then tell of it, without the matter."""
    return next((words for words in updates if quote.endswith(words)), quote)
