"""Values of an answer in; the words a board member reads out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from graph.dates import spoken
from graph.view import Window
from graph.words import load_words
from queries.wording import as_of_words
from viz.report.model import Evidence, Text

NOT_SHOWN = "not shown"


@cache
def wording() -> dict[str, Any]:
    """What every report says of itself, in whatever form."""
    return dict(load_words("report", Path(__file__).parent))


def filled(words: Mapping[str, Any], name: str, /, **values: object) -> str:
    """A fixed sentence of a word list with its values; `basis.own` names one inside a list of them."""
    found: Any = words
    for part in name.split("."):
        found = found[part]
    return str(found).format(**values)


def said(table: Mapping[str, str], value: object) -> str:
    """A value of a closed list in the words of a table, or the value itself where the table lacks it."""
    return str(table.get(str(value), str(value or NOT_SHOWN).replace("_", " ")))


def named(value: object) -> str:
    """The name in a value that is a name or a mapping with one."""
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("post") or "")
    return str(value or "")


def owner_words(owner: object) -> str:
    """An owner with post and organisation, each once."""
    if not isinstance(owner, Mapping):
        return str(owner or NOT_SHOWN)
    parts = [str(owner.get(key) or "") for key in ("name", "post", "organization")]
    return ", ".join(dict.fromkeys(part for part in parts if part)) or NOT_SHOWN


def dates(values: Iterable[object]) -> str:
    """Dates in order, as people write them."""
    return ", ".join(spoken(str(value)) for value in sorted({str(v) for v in values if v}))


def between(first: object, last: object) -> str:
    """One date, or two with 'to' between."""
    ends = [str(value) for value in (first, last) if value]
    return " to ".join(dict.fromkeys(spoken(end) for end in ends)) or NOT_SHOWN


def days_owned(row: Mapping[str, Any]) -> str:
    """The days an owner is shown; of one announced ahead the day it is to begin, and the day that says so."""
    since, last = str(row.get("since") or ""), str(row.get("last_cited") or "")
    if since > last > "":
        return filled(wording(), "announced", since=spoken(since), said=spoken(last))
    return between(since, last)


def period_words(window: Window, meetings: Iterable[str]) -> str:
    """The period a report covers, from the question or from the meetings read."""
    read = sorted(date for date in meetings if date)
    start, end = window.since or (read[0] if read else ""), window.until or (read[-1] if read else "")
    stood = f" {sentence_case(as_of_words(window.until))}." if window.until else ""
    said = wording()["period"].format(span=between(start, end)) if start or end else wording()["no_period"]
    return f"{said}{stood}"


def sentence_case(text: str) -> str:
    """A text with a capital first letter, the rest left alone."""
    return text[:1].upper() + text[1:]


def row_of(*cells: str | Text) -> tuple[Text, ...]:
    """Cells of a table row; a plain word needs no evidence number."""
    return tuple(cell if isinstance(cell, Text) else Text(cell) for cell in cells)


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: '1 meeting', '3 meetings'."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def joined(parts: Sequence[str]) -> str:
    """Parts of a sentence in a row, the last behind "and"."""
    return " and ".join([*([", ".join(parts[:-1])] if parts[:-1] else []), *parts[-1:]])


def figure(count: int) -> Text:
    """A number in a cell, which a spreadsheet counts."""
    return Text(str(count), value=count)


def day_and_item(day: object, item: object) -> str:
    """A meeting, and the item where one is known: '4 March 2031, item 7'."""
    return ", ".join([dates([day]), *([wording()["place"]["item"].format(value=item)] if item else [])])


def place(evidence: Evidence) -> str:
    """Where words stand: file, meeting, item, page and line, as far as they are known; how much of a long quote."""
    values = {
        "meeting": spoken(evidence.meeting), "item": evidence.item, "page": evidence.page, "line": evidence.line,
    }  # fmt: skip
    parts = [evidence.document]
    parts += [wording()["place"][name].format(value=value) for name, value in values.items() if value]
    most, count = int(wording()["quote_most"]), len(evidence.quote.split())
    parts += [wording()["quote_cut"].format(most=most, count=f"{count:,}")] if count > most else []
    return ", ".join(part for part in parts if part)


def in_print(quote: str, most: int = 0) -> str:
    """A quote as paper takes it: one that is too long ends between two words, with dots; no word is changed."""
    most = most or int(wording()["quote_most"])
    ends = [word.end() for word in re.finditer(r"\S+", quote)]
    return quote if len(ends) <= most else f"{quote[: ends[most - 1]]} …"
