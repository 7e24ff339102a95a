"""An answer and its columns, in; the same answer with rows short enough to read on a screen, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.render import show
from graph.dates import MONTHS, spoken
from queries.answer import Answer
from queries.lazy import Pattern
from queries.wording import first_words

SHORT = 4  # a month of no more letters is written out
_LONG = "|".join(month.capitalize() for month in MONTHS if len(month) > SHORT)
_DATE = Pattern(rf"\b(\d{{1,2}} )({_LONG})( \d{{4}})\b")
Columns = Mapping[str, Callable[[Mapping[str, Any]], Any]]


def show_short(answer: Answer, options: Options, columns: Columns, *, last: bool = False) -> None:
    """Write an answer: short columns for people (table, md), every key for programs (json, csv)."""
    if options.form in ("table", "md"):
        answer = answer._replace(rows=shortened(answer.rows, columns))
    show(answer, options, last=last)


def shortened(rows: Sequence[Mapping[str, Any]], columns: Columns) -> list[dict[str, Any]]:
    """The cells of each row that people see, and its words."""
    return [{**{head: cell(row) for head, cell in columns.items()}, "evidence": row["evidence"]} for row in rows]


def day(date: str | None) -> str:
    """A date short enough for a column: '26 Mar 2018'."""
    words = spoken(date or "").split()
    return " ".join(word[:3] if word.isalpha() and len(word) > SHORT else word for word in words)


def month(date: str | None) -> str:
    """The month of a date, for a column that has room for no more: 'Mar 2018'."""
    return day(date[:7] if date else None)


def counted(number: int, word: str) -> str:
    """A number with its word: '1 meeting', '2,000 meetings'."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def brisk(text: str) -> str:
    """A text with its dates as short as in a column: 'cannot tell since 21 Sep 2018'."""
    return _DATE.sub(lambda found: f"{found[1]}{found[2][:3]}{found[3]}", text)


def said(first: str | None, last: str | None) -> str:
    """From when to when something is said; what was announced before it began is told so, never as a span backwards."""
    if first and last and first > last:
        return f"{day(last)}; from {day(first)}"
    return " to ".join(dict.fromkeys(filter(None, (day(first), day(last)))))


def clip(text: str | None, words: int = 24) -> str:
    """The first words of a long text, marked where it goes on."""
    return first_words(text or "", words)


def span(entry: Mapping[str, Any]) -> str:
    """When something was seen, and from when to when it is said to hold: 'seen 3 Mar 2016; until 1 May 2016'."""
    first, last = day(entry.get("first_cited")), day(entry.get("last_cited"))
    seen = f"seen {first}" if first == last else f"seen {first} to {last}"
    if entry.get("away"):  # on a list of that day as away: named, and not seen
        seen = f"named {last}, and away that day" if first == last else f"{seen}, away that day"
    if entry.get("announced"):  # who is to come was not seen there yet
        start, until = str(entry.get("start") or ""), str(entry.get("last_cited") or "")
        seen = f"announced {first}" + (f"; seen up to {last}" if start <= until[: len(start)] else "")
    ends = (("from", day(entry.get("start"))), ("until", day(entry.get("end"))))
    stated = " ".join(f"{word} {date}" for word, date in ends if date)
    return f"{seen}; stated: {stated}" if stated else seen
