"""The words of a task or decision and their proofs in; its cell in a table, with what "this" means, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from viz.report.alike import points_back
from viz.report.before import sentence_before, this_means
from viz.report.model import Text
from viz.report.review.asked import Asked
from viz.report.review.wording import short_deed

Row = Mapping[str, Any]


def deed_text(asked: Asked, what: object, proofs: Sequence[Row], *, told: str = "") -> Text:
    """A deed in few words, or as told; where it only says "this", with the sentence before it in the minutes."""
    words = told or short_deed(what)
    before = sentence_before(asked.view, proofs[0]) if proofs and points_back(words) else []
    return Text(" ".join([words, *map(this_means, before)]), asked.cite([*proofs, *before]))
