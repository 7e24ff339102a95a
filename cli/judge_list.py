"""`partnergraph judge list` and `judge undo`: a partnership.yml in; its judgements numbered, or one less, out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from cli.judge_file import find_place, has_store, partnership_option, read_text, take_back
from cli.options import Options, list_options, open_view, store_options
from cli.tables import Columns, day, show_short


@click.command(
    name="list",
    short_help="List the judgements with their numbers.",
    epilog="Example: partnergraph judge list",
)
@list_options
@partnership_option
def list_command(options: Options, place: Path | None) -> None:
    """List the judgements of partnership.yml with their numbers.

    Where there is a store, the last column says whether each was found when the minutes were last loaded: `yes`;
    `nothing` (it matches nothing in the minutes); `not loaded` (it was written since). --as-of leaves out what was
    decided after that day.
    """
    from graph.ledger import judgement_lines
    from graph.partnership import check_partnership
    from queries.judged import find_judged

    path = find_place(place, options)
    text = read_text(path) or ""
    own = check_partnership(text, str(path))
    answer = find_judged(own.judgements, judgement_lines(text), meta=_noted(options), as_of=options.as_of)
    show_short(answer, options, COLUMNS)


COLUMNS: Columns = {
    "No": lambda row: row["number"],
    "Kind": lambda row: row["kind"],
    "What": lambda row: " / ".join(name for name in (row["left"], row["right"] or _nobody(row)) if name),
    "Decided": lambda row: ", ".join(part for part in (row["by"], day(row["on"])) if part),
    "Why": lambda row: row["why"],
    "Found": lambda row: row["found"],
}


def _nobody(row: Mapping[str, Any]) -> str:
    return "none of its candidates" if row["kind"] == "owner" else ""


def _noted(options: Options) -> dict[str, Any] | None:
    """What the store noted of judgements; None where there is no store and none was asked for."""
    if not has_store(options):
        return None
    with open_view(options) as view:
        return dict(view.meta())


@click.command(
    name="undo",
    short_help="Take the last judgement out again, or another by its number.",
    epilog="Example: partnergraph judge undo 3",
)
@click.argument("number", type=click.IntRange(min=1), required=False)
@partnership_option
@store_options
def undo_command(options: Options, place: Path | None, number: int | None) -> None:
    """Take a judgement out of partnership.yml again: the last, or the one with this NUMBER in the list.

    The rest of the file stays as it is.
    """
    from graph.judgements import tell

    path = find_place(place, options)
    judgement = take_back(path, number or 0)
    click.echo(f"Taken out of {path}: {tell(judgement)}.", err=True)
    click.echo("`partnergraph load` the minutes again and it no longer counts.", err=True)
