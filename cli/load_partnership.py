"""What a store was loaded with before and the minutes of a new load in; the file of judgements it takes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cli.judge_file import from_here
from graph.store.origin import Origin

if TYPE_CHECKING:
    from graph.partnership import Partnership


class Before(NamedTuple):
    """Where the last load found its files, and the judgements that counted then."""

    origin: Origin = Origin()
    judgements: tuple[Mapping[str, Any], ...] = ()


def choose_partnership(
    paths: Sequence[Path], given: Path | None, origin: Origin
) -> tuple[Path | None, Partnership]:
    """The file named or found beside the minutes; where there is none, the one of the load before, if it is there."""
    from graph.partnership import read_partnership
    from loaders.loading import find_partnership

    place, own = find_partnership(paths, given)
    if place is None and origin.partnership and origin.partnership.is_file():
        place = from_here(origin.partnership)
        own = read_partnership(place)
    return place, own


def minutes_folder(paths: Sequence[Path], origin: Origin) -> Path:
    """The folder a new partnership.yml belongs into: the one of the first load while it is there."""
    if origin.minutes and origin.minutes.is_dir():
        return origin.minutes
    return paths[0] if paths[0].is_dir() else paths[0].parent


def told_of(before: Before, place: Path | None, own: Partnership) -> Iterator[str]:
    """Say which file was taken, and how many judgements of an earlier one no longer count."""
    if place:
        yield f"Your names and judgements: {place}."
    old = before.origin.partnership
    if (place is not None) if old is None else (place is not None and place.resolve() == old):
        return  # the same file, or a store that does not know: somebody changed it
    held = {_said(judgement.model_dump(mode="json")) for judgement in own.judgements}
    if lost := sum(_said(row) not in held for row in before.judgements):
        count = "1 judgement no longer counts" if lost == 1 else f"{lost} judgements no longer count"
        gone = "" if old is None or old.is_file() else " and is not there any more"
        where = f"the store was loaded with {from_here(old)} before{gone}" if old else "no file of them was found"
        yield f"  {count}: {where}; name the right file with --partnership if they should count."


def _said(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(row.get(name) or "") for name in ("kind", "left", "right", "by", "on", "why"))
