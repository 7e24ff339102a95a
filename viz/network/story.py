"""What gaps and themes found, in; a few stops that lead through the page, each with its view and its words, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from queries.answer import quotes_of
from queries.wording import first_words
from viz.network.carried import Carried
from viz.network.drawing import Step

Row = Mapping[str, Any]

MOST_GAPS, MOST_THEMES, MOST_WORDS = 8, 4, 12


def tell_story(carried: Carried, gaps: Sequence[Row], themes: Sequence[Row]) -> tuple[Step, ...]:
    """The gravest gaps, then what keeps coming back and is not among them; only what the page can show."""
    names = {node.name: node.key for node in reversed(carried.of_kind("Issue"))}
    steps = [step for row in gaps if (step := _of_gap(carried, row, names))][:MOST_GAPS]
    told = {step.focus for step in steps}
    again = [
        _of_theme(row, names[row["issue"]])
        for row in themes
        if row["state"] == "recurred" and row["issue"] in names and names[row["issue"]] not in told
    ]
    return (*steps, *again[:MOST_THEMES])


def _of_gap(carried: Carried, row: Row, names: Mapping[str, str]) -> Step | None:
    focus = next((key for key in (row["key"], names.get(str(row["issue"] or ""))) if key in carried.nodes), None)
    if focus is None:
        return None
    title = f"{row['label']}: {first_words(row['what'], MOST_WORDS)}"
    proofs = [proof for told in (row, *row.get("also", ())) for proof in told["evidence"]]
    return Step(title, str(row["why"]), str(row["question"] or ""), "explore", focus, quotes_of(proofs))


def _of_theme(row: Row, focus: str) -> Step:
    title = f"Keeps coming back: {row['issue']}"
    return Step(title, str(row["why"]), "", "timeline", focus, quotes_of(row["evidence"]))
