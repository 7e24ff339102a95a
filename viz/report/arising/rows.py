"""Rows of a draft in; the tables in the form that partnerships use, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.follow.words import NOTE, became, owner_of, owner_with_maybe, paper_of
from queries.wording import CLOSED, first_words
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.tellings import proofs_of, task_words, unsettled
from viz.report.arising.wording import told, wording
from viz.report.ledger import Ledger
from viz.report.model import Column, Table, Text
from viz.report.wording import sentence_case

DOUBT = " (?)"  # what stands behind an owner that is not settled


def matters(rows: Sequence[Row], items: Items, ledger: Ledger) -> Table:
    """The table of a Matters Arising report: minute and title, what was agreed, what came of it, and whose it is."""
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["update"], share=5, open=True), Column(heads["owner"], share=3),
    )  # fmt: skip
    cells = [(*_opening(row, items, ledger), _update(row, items, ledger), Text(_owner(row, items))) for row in rows]
    return Table(shown, tuple(cells))


def standing(rows: Sequence[Row], items: Items, ledger: Ledger) -> Table:
    """Items that stand behind the table, each with why nothing can be told of it and what may tell of it."""
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["owner"], share=3), Column(heads["standing"], share=4),
    )  # fmt: skip
    cells = [(*_opening(row, items, ledger), Text(_owner(row, items)), _stands(row, items, ledger)) for row in rows]
    return Table(shown, tuple(cells))


def closed_at_once(rows: Sequence[Row], items: Items, ledger: Ledger) -> list[Text]:
    """The sentences by which later minutes close all that was open; which of these rows they mean is not said."""
    oldest = min((row["meeting"] for row in rows), default="9")
    return [Text(one.told, ledger.cite(evidence_rows([one.proof]))) for one in items.closings if one.meeting > oldest]


def _opening(row: Row, items: Items, ledger: Ledger) -> tuple[Text, Text]:
    """The cells that every table begins with: the minute, and what was agreed."""
    return Text(minute_of(row, items)), _matter(row, items, ledger)


def _matter(row: Row, items: Items, ledger: Ledger) -> Text:
    """What was agreed; what the board resolved says so."""
    is_resolved = row["key"] in items.formal
    words = task_words(row, items.titles.get(row["key"], ""), resolved=is_resolved)
    return Text(told("resolved", deed=words) if is_resolved else words, ledger.cite(proofs_of(row)))


def _owner(row: Row, items: Items) -> str:
    """Whose it is by name, with the initials that the minutes print, in their order; what they may mean behind them."""
    who, printed = owner_with_maybe(row), ", ".join(row["owner_tokens"])
    sure = owner_of(row).removesuffix(DOUBT)
    if row["owners"] and printed.isupper() and printed not in who:
        return told("owner_printed", owner=sure, printed=printed) + who[len(sure) :]
    beside = items.printed.get((row["meeting"], row["item"]), "")
    if not row["owners"] and not printed and beside and row["owner_doubt"]:
        return beside + DOUBT  # whose it is, the record does not settle: no more than what is printed there
    return who


def _stands(row: Row, items: Items, ledger: Ledger) -> Text:
    """How a piece of work stands, and what later words say of it or may say."""
    standing, later = became(row), _update(row, items, ledger)
    return Text(told("stands_told", standing=standing, later=later.words) if later.words else standing, later.cites)


def _update(row: Row, items: Items, ledger: Ledger) -> Text:
    """What later records say of a piece of work, or may say of it, each with its day; empty where they say nothing."""
    later = row["chain"][1:] if row["source"] != "report" else row["chain"]
    maybe = unsettled(row)
    said = [_said(step, items) for step in later]
    said += [told("update_unsettled", update=_said(proof, items)) for proof in maybe]
    if not said and row["state"] in CLOSED:
        said = [f"{became(row)}: {row['why']}."]
    words = {step["quote"] for step in later}
    proofs = [proof for proof in row["evidence"] if proof["quote"] in words] if later else []
    return Text(" ".join(said), ledger.cite([*proofs, *maybe]))


def _said(step: Mapping[str, Any], items: Items) -> str:
    """One thing said later; of a row of a report its update alone; a line of a list is told as one."""
    minute = told("update_minute", number=step["item"]) if step["item"] else ""
    words = first_words(_news(str(step["quote"]), items.updates), int(wording()["update_words"]))
    day = sentence_case(paper_of(NOTE, step["meeting"])) if step.get("by") == NOTE else spoken(step["meeting"])
    is_listed = "by" not in step and not step["item"] and not words.endswith((".", "!", "?", "…"))
    return told("update_listed" if is_listed else "update", day=day, minute=minute, words=words)


def _news(quote: str, updates: Sequence[str]) -> str:
    """The words of a report that repeat a matter and then tell of it, without the matter."""
    said = " ".join(quote.split())
    return next((words for words in updates if said.endswith(words)), said)
