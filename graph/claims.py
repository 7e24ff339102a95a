"""A claim: one thing one document says, on one date, with the words that say it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

from graph.spelling import spelled

ClaimKind = Literal[
    "meeting", "chair", "member", "attendance", "mention", "tenure", "item", "resolution", "action", "lead",
    "problem", "topic", "progress", "update", "ask", "question", "glossary", "priority", "reports_to", "body",
    "approval", "renamed", "surname", "seat",
]  # fmt: skip

HINTS = frozenset({"progress"})  # kinds that tell nothing alone: the build decides whether they are about a task
OF_A_LIST = "list"  # said by a list of members: dated, and no meeting
THIS_ITEM = "this item"  # what a note after the meeting refers to: the task above it

# Plain objects with slots, not models: a folder of two thousand papers makes 150,000 claims, all in memory at once.
@dataclass(frozen=True, slots=True)
class Evidence:
    """Verbatim words and their place: `source_text[start:end] == quote`; page and line count from 1."""

    quote: str
    page: int = 0
    line: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing one document says; `values` holds the fields of its kind (docs/design.md, "Claims")."""

    kind: ClaimKind
    document: str  # sha256 of the source file
    body: str = ""  # the board as the document names it
    said_on: str = ""  # date of the meeting that says it, ISO prefix; never the load date
    status: str = ""  # minuted, scheduled, OF_A_LIST, or "" outside a meeting
    item: str = ""  # item number as printed; "" where none
    item_order: int = -1  # place of the item within its meeting; tells items without a number apart
    values: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """Content hash: the same words at the same place always give the same id."""
        return content_id(self.as_json())

    def as_json(self) -> dict[str, Any]:
        """The claim as plain values, as a store keeps it."""
        return {
            "kind": self.kind, "document": self.document, "body": self.body, "said_on": self.said_on,
            "status": self.status, "item": self.item, "item_order": self.item_order, "values": self.values,
            "evidence": [
                {"quote": e.quote, "page": e.page, "line": e.line, "start": e.start, "end": e.end}
                for e in self.evidence
            ],
        }  # fmt: skip


def content_id(value: object, length: int = 16) -> str:
    """Hash any JSON value to a short stable id."""
    return hashlib.sha256(spelled(value).encode("utf-8")).hexdigest()[:length]
