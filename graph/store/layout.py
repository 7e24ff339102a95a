"""The tables of a store file: nothing in, SQL out; quotes stand apart from edges to keep walking cheap."""

from __future__ import annotations

from typing import NamedTuple

from graph.store.connect import APPLICATION_ID, VERSION

_TABLES = """
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL, accounting TEXT NOT NULL, warnings TEXT NOT NULL, facts INTEGER NOT NULL,
  read_by TEXT NOT NULL, text BLOB NOT NULL, claims BLOB NOT NULL);
CREATE TABLE built (by TEXT NOT NULL);
CREATE TABLE node (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
  date TEXT NOT NULL, aliases TEXT NOT NULL, props TEXT NOT NULL);
CREATE INDEX node_kind ON node (kind, key);
CREATE TABLE edge (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  src INTEGER NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED, kind TEXT NOT NULL,
  dst INTEGER NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED, as_of TEXT NOT NULL,
  basis TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL, first_cited TEXT NOT NULL,
  last_cited TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, document TEXT NOT NULL,
  props TEXT NOT NULL);
CREATE INDEX edge_src ON edge (src, kind, as_of);
CREATE INDEX edge_dst ON edge (dst, kind, as_of);
CREATE INDEX edge_kind ON edge (kind, as_of);
CREATE TABLE quote (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
  meeting TEXT NOT NULL, item TEXT NOT NULL, page INTEGER NOT NULL, line INTEGER NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL, quote TEXT NOT NULL);
CREATE TABLE evidence (edge INTEGER NOT NULL REFERENCES edge DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL, quote INTEGER NOT NULL REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (edge, n)) WITHOUT ROWID;
CREATE INDEX evidence_quote ON evidence (quote);
CREATE TABLE edge_body (body INTEGER NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED,
  edge INTEGER NOT NULL REFERENCES edge DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (body, edge)) WITHOUT ROWID;
CREATE INDEX edge_body_edge ON edge_body (edge);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE node_fts USING fts5(name, aliases, content='node', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quote_fts USING fts5(quote, content='quote', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2')
"""


def statements() -> list[str]:
    """Every statement that makes an empty file a store."""
    tables = [part.strip() for part in _TABLES.split(";")]
    marks = [f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {VERSION}"]
    return [*tables, *marks]


class Table(NamedTuple):
    """A table that is rebuilt from claims: the columns that identify a row, and the columns it holds."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # the columns that the full-text search knows

    @property
    def is_key(self) -> str:
        """The condition that picks one row by its key."""
        return " AND ".join(f"{column} = ?" for column in self.key)

    @property
    def select(self) -> str:
        """Read every row, the key columns first."""
        return f"SELECT {', '.join(self.key + self.columns)} FROM {self.name}"

    @property
    def insert(self) -> str:
        """Add a row."""
        marks = ", ".join("?" * len(self.key + self.columns))
        return f"INSERT INTO {self.name} ({', '.join(self.key + self.columns)}) VALUES ({marks})"

    @property
    def update(self) -> str:
        """Write the columns of one row anew; its key comes last."""
        return f"UPDATE {self.name} SET {', '.join(f'{c} = ?' for c in self.columns)} WHERE {self.is_key}"

    @property
    def delete(self) -> str:
        """Take one row away by its key."""
        return f"DELETE FROM {self.name} WHERE {self.is_key}"


NODE = Table("node", ("key",), ("kind", "name", "date", "aliases", "props"), ("name", "aliases"))
EDGE = Table(
    "edge",
    ("key",),
    ("src", "kind", "dst", "as_of", "basis", "rule", "confidence", "first_cited", "last_cited", "starts",
     "ends", "document", "props"),
)  # fmt: skip
QUOTE = Table(
    "quote", ("key",), ("document", "meeting", "item", "page", "line", "starts", "ends", "quote"), ("quote",)
)
EVIDENCE = Table("evidence", ("edge", "n"), ("quote",))
EDGE_BODY = Table("edge_body", ("body", "edge"))
META = Table("meta", ("key",), ("value",))
