"""`partnergraph report import-tracker`: an edited tracker in; what changed, and once agreed partnership.yml, out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.judge_file import by_option, find_place, on_option, partnership_option, read_own, read_text
from cli.options import Options, open_view, store_options

if TYPE_CHECKING:
    from cli.tracker_changes import Change, Changes


@click.command("import-tracker")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Write without asking.")
@by_option
@on_option
@partnership_option
@store_options
def import_command(options: Options, file: Path, yes: bool, place: Path | None, **said: str) -> None:
    """Read an edited tracker back as decisions of people.

    It shows first what would change, and asks; where nobody can answer it only shows, unless --yes is given. A new
    status or owner becomes a judgement in partnership.yml, by whom and why as the row says. What the minutes say is
    never changed. --by names who decided where a row does not.

    \b
    Example: partnergraph report import-tracker tracker.xlsx
    """
    from datetime import date

    from cli.tracker_changes import Record, find_changes
    from cli.tracker_sheet import read_edited

    sheet = read_edited(file)
    path = find_place(place, options)
    with open_view(options) as view:
        record = Record(view, read_own(path))
        changes = find_changes(sheet, record, {**said, "on": said["on"] or date.today().isoformat()})
    text = _text_with(changes, path)
    _tell(changes, file, path)
    if changes.new and _agreed(changes, path, yes=yes):
        _write(text, changes, path)


def _text_with(changes: Changes, path: Path) -> str:
    """The corrections with every new decision; one that cannot stand there is told by its cell."""
    from graph.errors import VocabularyError
    from graph.ledger import add_judgement
    from graph.partnership import check_judgement
    from viz.report.tracker.wording import told

    text = read_text(path)
    for change in changes.new:
        try:
            text = add_judgement(text, check_judgement(change.said), str(path))
        except VocabularyError as error:
            changes.wrong.append(told("judged", place=change.cell, why=str(error)))
    return text or ""


def _tell(changes: Changes, file: Path, path: Path) -> None:
    """Say what is wrong, which ends it; else what changes, what is there already and what is not kept."""
    from cli.plain import plain
    from graph.errors import LoadError
    from viz.report.tracker.wording import counted, told

    for remark in changes.remarks:
        click.echo(plain(remark), err=True)
    if changes.wrong:
        for sentence in sorted(changes.wrong, key=_row_of):
            click.echo(plain(sentence), err=True)
        raise LoadError(told("refused", count=counted(len(changes.wrong), "cells"), file=file))
    for line in _diff(changes.new):
        click.echo(plain(line) if not line.startswith(" ") else f"  {plain(line)}")
    if changes.held:
        click.echo(told("nothing_new", count=counted(changes.held, "decisions"), place=path), err=True)
    if not changes.new:
        click.echo(told("nothing", file=file), err=True)


def _row_of(sentence: str) -> int:
    """The row that a sentence is about: it opens with the sheet and the cell."""
    found = re.match(r"[^:]*?(\d+):", sentence)
    return int(found[1]) if found else 0


def _diff(changes: list[Change]) -> Iterator[str]:
    """Each action with what changes, from what to what, by whom and why."""
    from graph.dates import spoken
    from viz.report.tracker.wording import told

    before = ""
    for change in changes:
        key = str(change.row["key"])
        if key != before:
            yield told("action", key=key, what=change.row["what"], day=spoken(change.row["meeting"]))
        before = key
        by = told("by", by=change.said["by"]) if change.said["by"] else ""
        what = told(f"{change.wish.column}_word")
        yield told("change", what=what, old=change.wish.old, new=change.wish.new, by=by, why=change.said["why"])


def _agreed(changes: Changes, path: Path, *, yes: bool) -> bool:
    """Whether to write: as said, else as answered; where nobody can answer, no."""
    from viz.report.tracker.wording import counted, told

    count = counted(len(changes.new), "decisions")
    if yes:
        return True
    if not _can_answer():
        click.echo(f"{told('would', count=count, place=path)} {told('not_asked')}", err=True)
        return False
    if click.confirm(told("ask", count=count, place=path), err=True):
        return True
    click.echo(told("left"), err=True)
    return False


def _can_answer() -> bool:
    """Whether somebody sits at the other end."""
    return sys.stdin.isatty()


def _write(text: str, changes: Changes, path: Path) -> None:
    """Write all decisions at once, or none."""
    from viz.report.tracker.wording import counted, told
    from viz.write import write_whole

    write_whole(path.resolve(), text, option="--partnership")
    click.echo(told("written", count=counted(len(changes.new), "decisions"), place=path), err=True)
