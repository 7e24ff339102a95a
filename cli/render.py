"""An `Answer` in; the same answer as a table for a terminal, JSON, CSV or Markdown out."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import click

from cli.options import Options
from graph.dates import spoken
from queries.answer import Answer, absent_as_none

APART = ("evidence",)
MOST_ROWS = 200  # more than that nobody reads on a screen
NARROWER = "Narrow the question with a name, --since, --until or --body; --all shows every row."
NARROW = 6  # a column is never squeezed below this many characters
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_TOKEN = re.compile(r"[a-z]+(?:_[a-z]+)+")
_MARKDOWN = re.compile(r"([\\|*_`<>\[\]])")


def show(answer: Answer, options: Options) -> None:
    """Write an answer to standard output in the form that was asked for."""
    form = options.form
    answer = answer if form != "table" or options.all_rows else shortest(answer)
    if form == "json":
        for part in json_parts(answer):
            write(part, is_json=True)
        return
    width = terminal_width() if form == "table" else 80
    write(render(answer, form, evidence=options.evidence, width=width))


def shortest(answer: Answer) -> Answer:
    """The first rows of a very long answer, with how to see fewer of them or all; programs always get all."""
    total = len(answer.rows)
    if total <= MOST_ROWS:
        return answer
    told = f"These are the first {MOST_ROWS} of {total:,} rows. {NARROWER}"
    return answer._replace(rows=answer.rows[:MOST_ROWS], headline=[*answer.headline, told])


def terminal_width() -> int:
    """How many characters a line of the terminal holds, at least 40."""
    import shutil  # slow to import, and an answer in a pipe has no width

    return max(shutil.get_terminal_size((80, 24)).columns, 40)


def write(text: str, *, is_json: bool = False) -> None:
    """Write text to standard output, whatever letters the terminal knows."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        # JSON can spell every letter in ASCII and loses nothing; elsewhere a question mark has to do.
        text = _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], text) if is_json else text
        text = text.encode(encoding, "replace").decode(encoding)
    click.echo(text, nl=False)


def render(answer: Answer, form: str, *, evidence: bool = False, width: int = 80) -> str:
    """The answer as text in one of the four forms."""
    writers: dict[str, Callable[[], str]] = {
        "table": lambda: _as_table(answer, evidence=evidence, width=max(width, 40)),
        "json": lambda: "".join(json_parts(answer)),
        "csv": lambda: _as_csv(answer),
        "md": lambda: _as_markdown(answer, evidence),
    }
    return writers[form]()


def json_parts(answer: Answer) -> Iterator[str]:
    """The answer as JSON, a row at a time, so that a long answer never stands in memory twice."""
    head, tail = _json(answer._replace(rows=()).to_dict()).split(' "rows": []', 1)
    yield f'{head} "rows": ['
    more = False
    for row in answer.rows:
        told = _json(absent_as_none(row)).replace("\n", "\n  ")  # no string holds a raw line break
        yield (",\n  " if more else "\n  ") + told
        more = True
    yield ("\n ]" if more else "]") + tail + "\n"


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False)


def plain(value: Any) -> str:
    """A value as people read it: lists joined, yes and no, names with what they belong to."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return _plain_mapping(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(text for text in map(plain, value) if text)
    return _CONTROL.sub(" ", str(value)).strip()


def _plain_mapping(value: Mapping[str, Any]) -> str:
    """A name with what it belongs to in brackets; anything else as its parts."""
    parts = {key: plain(inner) for key, inner in value.items() if key != "evidence"}
    if name := parts.get("name"):
        told = [parts[key] for key in ("post", "organization", "why") if parts.get(key) and parts[key] != name]
        return f"{name} ({', '.join(told)})" if told else name
    return ", ".join(text for text in parts.values() if text)


def columns_of(rows: Sequence[Mapping[str, Any]], chosen: Sequence[str] = ()) -> list[str]:
    """The columns of an answer in the order its rows name them, without those that are empty throughout."""
    keys = chosen or dict.fromkeys(key for row in rows for key in row if key not in APART)
    return [key for key in keys if any(plain(row.get(key)) for row in rows)]


def told(value: Any) -> str:
    """A value for people: as `plain`, and a word of a closed list (`last_cited`) without its underscore."""
    text = plain(value)
    return text.replace("_", " ") if _TOKEN.fullmatch(text) else text


def place(proof: Mapping[str, Any]) -> str:
    """Where words stand: document, meeting, item, page, line."""
    item, page, line = proof.get("item"), proof.get("page"), proof.get("line")
    parts = [proof.get("document"), spoken(proof.get("meeting") or "")]
    parts += [f"item {item}" if item else "", f"page {page}" if page else "", f"line {line}" if line else ""]
    return ", ".join(plain(part) for part in parts if part)


def _proofs(row: Mapping[str, Any]) -> list[str]:
    return [f"“{plain(proof.get('quote'))}” ({place(proof)})" for proof in row.get("evidence") or ()]


def _heading(key: str) -> str:
    return key.replace("_", " ")


def _read_from(answer: Answer) -> str:
    dates = sorted(answer.meetings_read)
    if not dates:
        return "No minuted meeting was read."
    if len(dates) == 1:
        return f"Read from 1 meeting, {spoken(dates[0])}."
    return f"Read from {len(dates)} meetings, {spoken(dates[0])} to {spoken(dates[-1])}."


def _remarks(answer: Answer) -> list[str]:
    if not answer.of_minutes:
        return [plain(text) for text in answer.warnings]
    nothing = [] if answer.rows else ["The record shows nothing that answers this."]
    told = [f"Cannot tell: {plain(text)}" for text in answer.cannot_tell]
    return [*nothing, *told, *(f"Note: {plain(text)}" for text in answer.warnings), _read_from(answer)]


def title_of(answer: Answer, width: int) -> list[str]:
    """The question, the day it is answered for and what to take away, as lines."""
    as_of = f" (as of {spoken(answer.as_of)})" if answer.as_of else ""
    lines = _wrap(plain(answer.question) + as_of, width)
    return [*lines, *(line for told in answer.headline for line in _wrap(plain(told), width))]


def remarks_of(answer: Answer, width: int, *, hint: bool) -> list[str]:
    """What an answer says beside its rows, as lines."""
    more = ["Add --evidence to see the words behind each row."] if answer.rows and hint and answer.of_minutes else []
    return [line for remark in (*_remarks(answer), *more) for line in _wrap(remark, width)]


def _as_table(answer: Answer, *, evidence: bool, width: int) -> str:
    lines = title_of(answer, width)
    lines += ["", *rows_of(answer.rows, answer.columns, evidence=evidence, width=width), ""]
    lines += remarks_of(answer, width, hint=not evidence)
    return "\n".join(line.rstrip() for line in lines if answer.rows or line) + "\n"


def rows_of(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = (), *, evidence: bool, width: int
) -> list[str]:
    """Rows side by side in columns, or one value to a line where they do not fit."""
    keys = columns_of(rows, columns)
    widths = _share(rows, keys, width=width)
    if widths:
        return _grid(rows, widths, evidence=evidence, width=width)
    return _blocks(rows, keys, evidence=evidence, width=width)


def _wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent) or [""]


def _share(rows: Sequence[Mapping[str, Any]], keys: Sequence[str], *, width: int) -> dict[str, int]:
    """Share the width out among the columns; none when they do not fit side by side."""
    cells = {key: [_heading(key), *(told(row.get(key)) for row in rows)] for key in keys}
    wanted = {key: max(map(len, texts)) for key, texts in cells.items()}
    words = {
        key: max((len(word) for text in texts for word in text.split()), default=1) for key, texts in cells.items()
    }
    least = {key: min(wanted[key], max(NARROW, min(words[key], 16))) for key in keys}
    room = width - 2 * (len(keys) - 1)
    if not keys or sum(least.values()) > room:
        return {}
    while (over := sum(wanted.values()) - room) > 0:
        widest = max((key for key in keys if wanted[key] > least[key]), key=lambda key: wanted[key])
        others = max((wanted[key] for key in keys if key != widest), default=0)
        wanted[widest] -= min(over, wanted[widest] - least[widest], max(1, wanted[widest] - others))
    return wanted


def _grid(rows: Sequence[Mapping[str, Any]], widths: Mapping[str, int], *, evidence: bool, width: int) -> list[str]:
    lines = _grid_row({key: _heading(key) for key in widths}, widths)
    lines.append("  ".join("-" * wide for wide in widths.values()))
    for row in rows:
        lines += _grid_row({key: told(row.get(key)) for key in widths}, widths)
        lines += proof_lines(row, width) if evidence else []
    return lines


def _grid_row(cells: Mapping[str, str], widths: Mapping[str, int]) -> list[str]:
    columns = [[line.ljust(wide) for line in _wrap(cells[key], wide)] for key, wide in widths.items()]
    height = max(map(len, columns))
    padded = [
        column + [" " * wide] * (height - len(column)) for column, wide in zip(columns, widths.values(), strict=True)
    ]
    return ["  ".join(parts) for parts in zip(*padded, strict=True)]


def _blocks(rows: Sequence[Mapping[str, Any]], keys: Sequence[str], *, evidence: bool, width: int) -> list[str]:
    """One value to a line, for rows too wide to stand side by side."""
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        lines += ["", f"{number}."] if number > 1 else [f"{number}."]
        for key in keys:
            if text := told(row.get(key)):
                hanging = textwrap.wrap(
                    f"{_heading(key)}: {text}", width, initial_indent="   ", subsequent_indent="     "
                )
                lines += hanging
        lines += proof_lines(row, width) if evidence else []
    return lines


def proof_lines(row: Mapping[str, Any], width: int) -> list[str]:
    """The words behind a row with their place, as lines."""
    return [line for proof in _proofs(row) for line in _wrap(proof, width, indent="    ")]


def _as_csv(answer: Answer) -> str:
    import csv
    import io

    keys = columns_of(answer.rows)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*keys, "evidence"])
    for row in answer.rows:
        writer.writerow([_safe(row.get(key)) for key in keys] + [_safe(" | ".join(_proofs(row)))])
    return buffer.getvalue()


def _safe(value: Any) -> Any:
    """A cell that a spreadsheet takes as text: a leading = + - @ would make it a formula."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = plain(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def escape_markdown(value: Any) -> str:
    """A value as Markdown text in which nothing is markup."""
    return _MARKDOWN.sub(r"\\\1", told(value)).replace("\\<", "&lt;").replace("\\>", "&gt;")


def _as_markdown(answer: Answer, evidence: bool) -> str:
    keys = columns_of(answer.rows, answer.columns)
    lines = [f"## {escape_markdown(answer.question)}", ""]
    lines += [f"As of {spoken(answer.as_of)}.", ""] if answer.as_of else []
    lines += [part for told in answer.headline for part in (escape_markdown(told), "")]
    if keys:
        lines += [_md_row(["No.", *map(_heading, keys)]), _md_row(["---"] * (len(keys) + 1))]
        for number, row in enumerate(answer.rows, 1):
            lines.append(_md_row([str(number), *(escape_markdown(row.get(key)) for key in keys)]))
        lines.append("")
    if evidence and keys:
        for number, row in enumerate(answer.rows, 1):
            lines += [f"{number}. {escape_markdown('; '.join(_proofs(row)))}"] if _proofs(row) else []
        lines.append("")
    lines += [f"- {escape_markdown(remark)}" for remark in _remarks(answer)]
    return "\n".join(lines) + "\n"


def _md_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
