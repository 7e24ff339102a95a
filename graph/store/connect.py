"""Opening a store file: a path in, a checked connection or one plain sentence out."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.errors import StoreError

APPLICATION_ID = 0x70676D31  # "pgm1" in the file's header: the file is ours
VERSION = 3  # of its tables (layout.py)

_KEPT = 256_000  # kB of pages that a load may hold; a small one holds few

_ELSEWHERE = "choose another place with --store."
_AGAIN = "move it away and load the minutes again."
_BUSY = "The store {path} is being written by another program: wait until it is done, then try again."
_FOREIGN = "The file {path} is not a partnergraph store: give another path with --store."
_SENTENCES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: "The store {path} cannot be written (it or its folder is read-only): " + _ELSEWHERE,
    sqlite3.SQLITE_FULL: "The disk is full and the store {path} is as it was: free some space, load again.",
    sqlite3.SQLITE_CORRUPT: "The store {path} is damaged: " + _AGAIN,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_CANTOPEN: "The store {path} cannot be opened (is its folder read-only?): " + _ELSEWHERE,
    sqlite3.SQLITE_PERM: "The store {path} cannot be opened (no permission): " + _ELSEWHERE,
    sqlite3.SQLITE_IOERR: "The disk did not answer while the store {path} was used: check it and try again.",
}


def store_error(path: Path, error: sqlite3.Error) -> StoreError:
    """Say in one sentence what went wrong with a store file and what to do next."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    if sentence is None:
        sentence = "The store {path} cannot be used ({error}): " + _AGAIN
    return StoreError(sentence.format(path=path, error=error))


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn whatever SQLite says inside the block into a StoreError about this file."""
    try:
        yield
    except sqlite3.Error as error:
        raise store_error(path, error) from error


def _check_place(path: Path, *, writing: bool) -> None:
    """Say early what is wrong with the place itself."""
    if path.is_dir():
        raise StoreError(f"The store {path} is a folder: give the path of a file with --store.")
    if not path.parent.is_dir():
        raise StoreError(
            f"The store {path} has no folder ({path.parent} does not exist): make it first, or {_ELSEWHERE}"
        )
    if not writing and not path.exists():
        raise StoreError(f"There is no store at {path}: load minutes first with `partnergraph load`, or use --store.")


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether the file holds nothing yet, neither of ours nor of anybody else's."""
    mark = _number(connection, "PRAGMA application_id")
    return mark == 0 and _number(connection, "SELECT count(*) FROM sqlite_master") == 0


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file of another program, or of another version of this one."""
    if _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise StoreError(_FOREIGN.format(path=path))
    version = _number(connection, "PRAGMA user_version")
    if version > VERSION:
        raise StoreError(f"The store {path} was written by a newer partnergraph: update partnergraph, then try again.")
    if version < VERSION:
        raise StoreError(f"The store {path} was written by an older partnergraph: {_AGAIN}")


class OpenFile(ABC):
    """A store file while it is open; use it in a `with`, or close it."""

    def __init__(self, path: str | PathLike[str], *, wait: float = 5.0) -> None:
        self.path = Path(path)
        self.connection = self._connect(wait)

    @abstractmethod
    def _connect(self, wait: float) -> sqlite3.Connection:
        """Open the file for what it is wanted for."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with plainly(self.path):
            self.connection.close()


def _open(path: Path, query: str, *, wait: float) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{query}"
    return sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)


def _start_reading(path: Path, query: str, *, wait: float) -> sqlite3.Connection:
    connection = _open(path, query, wait=wait)
    try:
        connection.execute("BEGIN")  # one question sees one state of the graph, whoever writes meanwhile
        if is_empty(connection):
            raise StoreError(f"The store {path} holds no minutes yet: load some with `partnergraph load`.")
        check_ours(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def open_reading(path: Path, *, wait: float = 5.0) -> sqlite3.Connection:
    """Open a store to read one state of it; a file in a read-only folder is read as it stands."""
    _check_place(path, writing=False)
    with plainly(path):
        try:
            return _start_reading(path, "mode=ro", wait=wait)
        except sqlite3.OperationalError as error:
            away = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
            log = path.with_name(path.name + "-wal")
            # With a log beside it the file alone is not the whole store: it would show old facts.
            if not away or (log.exists() and log.stat().st_size):
                raise
            return _start_reading(path, "mode=ro&immutable=1", wait=wait)


def open_writing(path: Path, *, wait: float = 5.0) -> sqlite3.Connection:
    """Open a store to add to it, or start a new file; nothing is written yet."""
    _check_place(path, writing=True)
    with plainly(path):
        connection = _open(path, "mode=rwc", wait=wait)
        try:
            if not is_empty(connection):
                check_ours(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            # keys are hashes: a large load writes pages all over the file, again and again unless they are kept
            connection.execute(f"PRAGMA cache_size = -{_KEPT}")
        except BaseException:
            connection.close()
            raise
    return connection


def tidy(path: Path) -> None:
    """Have SQLite take away the empty files that reading left beside a store, unless somebody still uses them."""
    log = path.with_name(path.name + "-wal")
    with suppress(sqlite3.Error, OSError):
        if log.exists() and not log.stat().st_size:
            connection = _open(path, "mode=rw", wait=0.0)
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            finally:
                connection.close()
