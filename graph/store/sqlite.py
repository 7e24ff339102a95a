"""The SQLite store in one place: `SqliteView(path)` reads, `SqliteStore(path)` writes."""

from __future__ import annotations

from graph.schema import document_key
from graph.store.base import Build, GraphLike, LoadedDocument, LoadReport
from graph.store.reader import SqliteView
from graph.store.writer import SqliteStore

__all__ = ["Build", "GraphLike", "LoadReport", "LoadedDocument", "SqliteStore", "SqliteView", "document_key"]
