"""An answer and its columns, in; the same answer with rows short enough to read on a screen, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cli.options import Options
from cli.render import show
from graph.dates import spoken
from queries.answer import Answer

Columns = Mapping[str, Callable[[Mapping[str, Any]], Any]]


def show_short(answer: Answer, options: Options, columns: Columns) -> None:
    """Write an answer: short columns for people (table, md), every key for programs (json, csv)."""
    if options.form in ("table", "md"):
        rows = [
            {**{head: cell(row) for head, cell in columns.items()}, "evidence": row["evidence"]} for row in answer.rows
        ]
        answer = answer._replace(rows=rows)
    show(answer, options)


def day(date: str | None) -> str:
    """A date short enough for a column: '26 Mar 2018'."""
    words = spoken(date or "").split()
    return " ".join(word[:3] if word.isalpha() and len(word) > 4 else word for word in words)


def clip(text: str | None, words: int = 24) -> str:
    """The first words of a long text, marked where it goes on."""
    parts = (text or "").split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"
