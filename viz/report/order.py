"""The row of a piece of work in; its place in the order of the minutes themselves, the newest meeting last, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def place_in_minutes(row: Mapping[str, Any]) -> tuple[str, str, int, int, str]:
    """What to sort work by: the day, then the place of the first words about it in their paper."""
    proof: Mapping[str, Any] = next(iter(row["evidence"]), {})
    page, line = int(proof.get("page") or 0), int(proof.get("line") or 0)
    return str(row["meeting"]), str(proof.get("document") or ""), page, line, str(row["key"])
