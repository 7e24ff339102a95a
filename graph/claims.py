"""A claim: one thing one document says, on one date, with the words that say it."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from graph.spelling import spelled

ClaimKind = Literal[
    "meeting", "chair", "member", "attendance", "mention", "tenure", "item", "resolution", "action", "lead",
    "problem", "topic", "update", "glossary", "priority", "reports_to", "body", "approval",
]  # fmt: skip


class Evidence(BaseModel):
    """Verbatim words and their place: `source_text[start:end] == quote`; page and line count from 1."""

    model_config = ConfigDict(frozen=True)

    quote: str
    page: int = 0
    line: int = 0
    start: int = 0
    end: int = 0


class Claim(BaseModel):
    """One thing one document says; `values` holds the fields of its kind (docs/design.md, "Claims")."""

    model_config = ConfigDict(frozen=True)

    kind: ClaimKind
    document: str  # sha256 of the source file
    body: str = ""  # the board as the document names it
    said_on: str = ""  # date of the meeting that says it, ISO prefix; never the load date
    status: str = ""  # minuted, scheduled, or "" outside a meeting
    item: str = ""  # item number as printed; "" where none
    item_order: int = -1  # place of the item within its meeting; tells items without a number apart
    values: dict[str, Any] = {}
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """Content hash: the same words at the same place always give the same id."""
        return content_id(self.model_dump(mode="json"))


def content_id(value: object, length: int = 16) -> str:
    """Hash any JSON value to a short stable id."""
    return hashlib.sha256(spelled(value).encode("utf-8")).hexdigest()[:length]


def read_claim(row: str) -> Claim:
    """A claim as a store keeps it; the many claims of a large store share what says that every field was given."""
    claim = Claim.model_validate_json(row)
    for model, given in ((claim, _OF_CLAIM), *((evidence, _OF_EVIDENCE) for evidence in claim.evidence)):
        if model.__pydantic_fields_set__ == given:
            object.__setattr__(model, "__pydantic_fields_set__", given)
    return claim


_OF_CLAIM, _OF_EVIDENCE = set(Claim.model_fields), set(Evidence.model_fields)
