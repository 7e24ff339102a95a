"""Rows of a draft in; the tables in the form that partnerships use, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.follow.words import became, owner_of
from queries.wording import CLOSED, first_words
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.tellings import proofs_of, task_words, unsettled
from viz.report.arising.wording import told, wording
from viz.report.ledger import Ledger
from viz.report.model import Column, Table, Text

DOUBT = " (?)"  # what stands behind an owner that is not settled


def matters(rows: Sequence[Row], items: Items, ledger: Ledger) -> Table:
    """The table of a Matters Arising report: minute and title, what was agreed, what came of it, and whose it is."""
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["update"], share=5, open=True), Column(heads["owner"], share=3),
    )  # fmt: skip
    cells = [
        (Text(minute_of(row, items)), _matter(row, items, ledger), _update(row, ledger), Text(_owner(row, items)))
        for row in rows
    ]
    return Table(shown, tuple(cells))


def standing(rows: Sequence[Row], items: Items, ledger: Ledger) -> Table:
    """Items of which nothing later is known, each with why nothing can be told of it."""
    heads = wording()["heads"]
    shown = (
        Column(heads["minute"], share=4), Column(heads["matter"], share=8),
        Column(heads["owner"], share=3), Column(heads["standing"], share=4),
    )  # fmt: skip
    cells = [
        (Text(minute_of(row, items)), _matter(row, items, ledger), Text(_owner(row, items)), Text(became(row)))
        for row in rows
    ]
    return Table(shown, tuple(cells))


def _matter(row: Row, items: Items, ledger: Ledger) -> Text:
    """What was agreed; what the board resolved says so."""
    words = task_words(row, items.titles.get(row["key"], ""))
    return Text(told("resolved", deed=words) if row["key"] in items.formal else words, ledger.cite(proofs_of(row)))


def _owner(row: Row, items: Items) -> str:
    """Whose it is by name, with the initials that the minutes print, in their order."""
    who, printed = owner_of(row), ", ".join(row["owner_tokens"])
    if row["owners"] and printed.isupper() and printed not in who:
        mark = DOUBT if who.endswith(DOUBT) else ""
        return told("owner_printed", owner=who.removesuffix(DOUBT), printed=printed) + mark
    beside = items.printed.get((row["meeting"], row["item"]), "")
    if not row["owners"] and not printed and beside and row["owner_doubt"]:
        return told("owner_beside", owner=who.removesuffix(DOUBT), printed=beside) + DOUBT
    return who


def _update(row: Row, ledger: Ledger) -> Text:
    """What later records say of a piece of work, or may say of it, each with its day; empty where they say nothing."""
    later = row["chain"][1:] if row["source"] != "report" else row["chain"]
    maybe = unsettled(row)
    said = [*map(_said, later), *(told("update_unsettled", update=_said(proof)) for proof in maybe)]
    if not said and row["state"] in CLOSED:
        said = [f"{became(row)}: {row['why']}."]
    words = {step["quote"] for step in later}
    proofs = [proof for proof in row["evidence"] if proof["quote"] in words] if later else []
    return Text(" ".join(said), ledger.cite([*proofs, *maybe]))


def _said(step: Mapping[str, Any]) -> str:
    """One thing said later. A report repeats what was agreed before it says what came of it: the end is the news."""
    minute = told("update_minute", number=step["item"]) if step["item"] else ""
    words = first_words(" ".join(_news(str(step["quote"])).split()), int(wording()["update_words"]))
    return told("update", day=spoken(step["meeting"]), minute=minute, words=words)


def _news(quote: str) -> str:
    """The last paragraph of words that repeat a matter and then tell of it."""
    parts = [part for part in quote.split("\n\n") if part.strip()]
    return parts[-1] if parts else quote
