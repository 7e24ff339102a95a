"""A partnership.yml and a decision in; the file with one judgement more or less, all else the same bytes, out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import check_date
from graph.errors import VocabularyError

if TYPE_CHECKING:
    from graph.partnership import Judgement, Partnership

partnership_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--partnership", "place", type=click.Path(path_type=Path), default=Path("partnership.yml"), show_default=True,
    help="The file with the judgements.",
)  # fmt: skip
by_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--by", default="", metavar="WHO", help="Who decided."
)
on_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--on", default="", metavar="DATE", callback=check_date, help="When (default: today)."
)


def read_text(place: Path) -> str | None:
    """The text of a file with its own line ends and byte order mark; None where there is no file."""
    try:
        return place.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{place} cannot be read ({error}); save it as UTF-8 text, then try again.") from error


def read_own(place: Path) -> Partnership:
    """What a file says; nothing where there is no file."""
    from graph.partnership import check_partnership

    return check_partnership(read_text(place) or "", str(place))


def write_judgement(place: Path, said: dict[str, str]) -> Judgement:
    """Add a judgement to the file at once; without a day it is of today."""
    from datetime import date

    from graph.ledger import add_judgement
    from graph.partnership import check_judgement
    from viz.write import write_whole

    judgement = check_judgement({**said, "on": said.get("on") or date.today().isoformat()})
    text = add_judgement(read_text(place), judgement, str(place))
    write_whole(place.resolve(), text, option="--partnership")
    return judgement


def take_back(place: Path, number: int) -> Judgement:
    """Take a judgement out of the file, the last where the number is 0; a file made for it alone goes."""
    from graph.ledger import take_out
    from graph.partnership import check_partnership
    from viz.write import write_whole

    text = read_text(place) or ""
    left = take_out(text, number, str(place))
    if left is None:
        place.unlink()
    else:
        write_whole(place.resolve(), left, option="--partnership")
    return check_partnership(text, str(place)).judgements[number - 1]
