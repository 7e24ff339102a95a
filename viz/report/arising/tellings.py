"""A piece of work of the follow-through in; what later words tell of it, and what they leave open, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.wording import CLOSED

Row = Mapping[str, Any]


def is_spoken_of_later(row: Row) -> bool:
    """Whether later words tell of a piece of work, or may be about it."""
    return row["source"] == "report" or len(row["chain"]) > 1 or bool(unsettled(row))


def unsettled(row: Row) -> list[Mapping[str, Any]]:
    """The later words that may be about a piece of work and settle nothing; none of closed or reported work."""
    if row["state"] in CLOSED or row["source"] == "report":
        return []
    told = {step["quote"] for step in row["chain"]}
    return [proof for proof in row["evidence"]
            if str(proof["meeting"] or "") > row["meeting"] and proof["quote"] not in told]  # fmt: skip


def is_listed(proof: Row) -> bool:
    """Whether later words are a line of a list of people, which says who came and nothing of the work."""
    words = " ".join(str(proof["quote"]).split())
    return "by" not in proof and not proof["item"] and not words.endswith((".", "!", "?", "…"))
