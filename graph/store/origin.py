"""Where a load found the minutes and their partnership.yml, in; the same, told by the store itself later on, out."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

_TABLE = "CREATE TABLE IF NOT EXISTS origin (minutes TEXT NOT NULL, partnership TEXT NOT NULL)"


class Origin(NamedTuple):
    """The folder of the minutes and the file of judgements that a store was last loaded with, None where unknown."""

    minutes: Path | None = None
    partnership: Path | None = None


def read_origin(connection: sqlite3.Connection, store: Path) -> Origin:
    """What a store remembers of its last load; a store of an earlier version remembers nothing."""
    known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'origin'").fetchone()[0]
    row = connection.execute("SELECT minutes, partnership FROM origin").fetchone() if known else None
    return Origin(*(_from(store, name) for name in row)) if row else Origin()


def note_origin(connection: sqlite3.Connection, store: Path, origin: Origin) -> None:
    """Remember where a load came from; the same place again is not written again."""
    if read_origin(connection, store) == Origin(*(_from(store, _beside(store, place)) for place in origin)):
        return
    connection.execute(_TABLE)
    connection.execute("DELETE FROM origin")
    connection.execute("INSERT INTO origin VALUES (?, ?)", [_beside(store, place) for place in origin])


def _beside(store: Path, place: Path | None) -> str:
    """A place as seen from the store, so that both can move together; as it stands on another drive."""
    if place is None:
        return ""
    try:
        told = os.path.relpath(place.resolve(), store.resolve().parent)
    except ValueError:
        told = str(place.resolve())
    return Path(told).as_posix()


def _from(store: Path, told: str) -> Path | None:
    return Path(os.path.normpath(store.resolve().parent / told)) if told else None
