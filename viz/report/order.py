"""The row of a piece of work in; its place in the order of the minutes themselves, the newest meeting last, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NO_NUMBER = 10**6  # what stands under no number comes last


def place_in_minutes(row: Mapping[str, Any]) -> tuple[str, int, str, str, int, int, str]:
    """What to sort work by: its day, the number of its item, then the place of the first words about it."""
    proof: Mapping[str, Any] = next(iter(row["evidence"]), {})
    page, line = int(proof.get("page") or 0), int(proof.get("line") or 0)
    number, letter = number_of(str(row["item"] or ""))
    return str(row["meeting"]), number, letter, str(proof.get("document") or ""), page, line, str(row["key"])


def number_of(item: str) -> tuple[int, str]:
    """The number of an item in its parts: 204a comes after 204 and before 205."""
    digits = item[: len(item) - len(item.lstrip("0123456789"))]
    return (int(digits), item[len(digits) :].lower()) if digits else (NO_NUMBER, item.lower())
