"""The rows a table should hold in; the table brought up to date, equal rows left alone, full text kept in step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from graph.store.layout import Table
from graph.store.rows import Row


def sync(connection: sqlite3.Connection, table: Table, *, wanted: Iterable[tuple[Row, Row]]) -> None:
    """Add the rows that are missing, write those that differ and delete those nobody wants any more."""
    width = len(table.key)
    held = {tuple(row[:width]): tuple(row[width:]) for row in connection.execute(table.select)}
    changed: list[tuple[Row, Row]] = []

    def added() -> Iterator[Row]:
        """The rows that are new, one at a time: all rows of a large graph take as much memory as the graph."""
        for key, row in wanted:
            old = held.pop(key, None)
            if old is None:
                yield (*key, *row)
            elif old != row:
                changed.append((key, row))

    last = _last(connection, table)
    connection.executemany(table.insert, added())
    _index(connection, table, f"id > {last}", keys=[()])
    _forget(connection, table, keys=[*(key for key, _ in changed), *held])
    if changed:
        connection.executemany(table.update, [(*row, *key) for key, row in changed])
        _index(connection, table, table.is_key, keys=[key for key, _ in changed])
    connection.executemany(table.delete, list(held))


# Triggers would keep the words in step as well, but row by row, at ten times the cost of the row itself.
def _last(connection: sqlite3.Connection, table: Table) -> int:
    return int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table.name}").fetchone()[0]) if table.words else 0


def _index(connection: sqlite3.Connection, table: Table, where: str, *, keys: Sequence[Row]) -> None:
    """Make the words of some rows findable."""
    if words := ", ".join(table.words):
        connection.executemany(
            f"INSERT INTO {table.name}_fts (rowid, {words}) SELECT id, {words} FROM {table.name} WHERE {where}", keys
        )


def _forget(connection: sqlite3.Connection, table: Table, *, keys: Sequence[Row]) -> None:
    """Take the words of some rows out, which must still stand as they were when they were made findable."""
    if words := ", ".join(table.words):
        connection.executemany(
            f"INSERT INTO {table.name}_fts ({table.name}_fts, rowid, {words}) "
            f"SELECT 'delete', id, {words} FROM {table.name} WHERE {table.is_key}",
            keys,
        )
