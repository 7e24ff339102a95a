"""An `Answer` in; the same answer as a table for a terminal, JSON, CSV or Markdown out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click

from cli.json_text import json_text
from cli.options import Options
from cli.plain import columns_of, heading_of, plain, proofs, told
from graph.dates import spoken
from queries.answer import Answer
from queries.lazy import Pattern

_BEYOND_ASCII = Pattern(r"[^\x00-\x7f]")
_MARKDOWN = Pattern(r"([\\|*_`<>\[\]])")


def show(answer: Answer, options: Options, *, last: bool = False) -> None:
    """Write an answer to standard output in the form that was asked for; `last` keeps its last rows on a screen."""
    form = options.form
    answer = limited(answer, options)
    if form == "json":
        for part in json_parts(answer):
            write(part, is_json=True)
    elif form == "table":
        from cli.screen import draw_table, screen_of  # programs ask for no table

        write(draw_table(answer, screen_of(options, last=last)))
    else:
        write(render(answer, form, evidence=options.evidence))


def limited(answer: Answer, options: Options) -> Answer:
    """The first rows of an answer where somebody asks for no more, in any form, with how many there are."""
    total = len(answer.rows)
    if not options.limit or total <= options.limit:
        return answer
    note = f"these are the first {options.limit} of {total:,} rows, as --limit asks."
    return answer._replace(rows=answer.rows[: options.limit], warnings=[*answer.warnings, note])


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
        "table": lambda: _as_table(answer, evidence, width),
        "json": lambda: "".join(json_parts(answer)),
        "csv": lambda: _as_csv(answer),
        "md": lambda: _as_markdown(answer, evidence),
    }
    return writers[form]()


def _as_table(answer: Answer, evidence: bool, width: int) -> str:
    from cli.screen import Screen, draw_table

    return draw_table(answer, Screen(max(width, 40), evidence=evidence))


def json_parts(answer: Answer) -> Iterator[str]:
    """The answer as JSON, a row at a time, so that a long answer never stands in memory twice."""
    head, tail = json_text(answer._replace(rows=()).to_dict()).split(' "rows": []', 1)
    yield f'{head} "rows": ['
    more = False
    for row in answer.rows:
        text = json_text(row, "\n  ", sparse=True)
        yield (",\n  " if more else "\n  ") + text
        more = True
    yield ("\n ]" if more else "]") + tail + "\n"


def _as_csv(answer: Answer) -> str:
    import csv
    import io

    keys = columns_of(answer.rows)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*keys, "evidence"])
    for row in answer.rows:
        writer.writerow([_safe(row.get(key)) for key in keys] + [_safe(" | ".join(proofs(row)))])
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
    from cli.screen import remarks, said_of

    keys = columns_of(answer.rows, answer.columns)
    lines = [f"## {escape_markdown(answer.question)}", ""]
    lines += [f"As of {spoken(answer.as_of)}.", ""] if answer.as_of else []
    lines += [part for text in answer.headline for part in (escape_markdown(text), "")]
    if keys:
        lines += [_md_row(["No.", *map(heading_of, keys)]), _md_row(["---"] * (len(keys) + 1))]
        for number, row in enumerate(answer.rows, 1):
            lines.append(_md_row([str(number), *(escape_markdown(row.get(key)) for key in keys)]))
        lines.append("")
    if evidence and keys:
        for number, row in enumerate(answer.rows, 1):
            lines += [f"{number}. {escape_markdown('; '.join(proofs(row)))}"] if proofs(row) else []
        lines.append("")
    lines += [f"- {escape_markdown(remark)}" for remark in (*said_of(answer), *remarks(answer))]
    return "\n".join(lines) + "\n"


def _md_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
