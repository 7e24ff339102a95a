"""A partnership.yml and a decision in; the file with one judgement more or less, all else the same bytes, out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import Options, check_date, open_view
from graph.errors import VocabularyError

if TYPE_CHECKING:
    from graph.partnership import Judgement, Partnership

partnership_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--partnership", "place", type=click.Path(path_type=Path), default=None,
    help="The file with the judgements (default: the one the store was loaded with, else the one beside the minutes).",
)  # fmt: skip
by_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--by", default="", metavar="WHO", help="Who decided."
)
on_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--on", default="", metavar="DATE", callback=check_date, help="When (default: today)."
)


def has_store(options: Options) -> bool:
    """Whether there is a store to look into; one that was asked for has to be there."""
    given = click.get_current_context().get_parameter_source("store")
    return given != click.core.ParameterSource.DEFAULT or Path(options.store).exists()


def whole_words(options: Options, place: Path, *, kind: str, left: str, right: str) -> str:
    """The action that some words mean in the store, which also has to know the owner; without a store as typed."""
    from queries.tasks_named import check_owner, find_task

    if not has_store(options):
        return left
    with open_view(options) as view:
        whole = find_task(view, left)
        if kind == "owner":
            own = read_own(place)
            things = (own.partnership, *own.organizations, *own.bodies)
            check_owner(view, right, [name for thing in things for name in (thing.name, *thing.aliases) if name])
    return whole


def remarks_on(options: Options, *, kind: str, left: str, right: str) -> list[str]:
    """What the store says of the names of a judgement: unknown ones are told, two that cannot be one are refused."""
    from graph.judgements import JOINING
    from queries.names_known import check_alike, unknown_names

    if not has_store(options):
        return []
    with open_view(options) as view:
        if kind in JOINING:
            check_alike(view, left, right)
        return unknown_names(view, kind, left, right)


def find_place(place: Path | None, options: Options) -> Path:
    """The file a judgement belongs into: as named, else as the store remembers it, else here.

    Where a load found no file, one is made beside the minutes, unless one was made in the current folder since.
    """
    from graph.ledger import FILE

    if place or not has_store(options):
        return place or Path(FILE)
    with open_view(options) as view:
        origin = view.origin()
    beside = origin.minutes / FILE if origin.minutes else Path(FILE)
    here = not beside.exists() and Path(FILE).exists()
    return from_here(origin.partnership or (Path(FILE) if here else beside))


def from_here(place: Path) -> Path:
    """A path as short as it can be said in the current folder."""
    here = Path.cwd()
    return place.relative_to(here) if place.is_relative_to(here) else place


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
