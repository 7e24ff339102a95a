"""What gaps and themes found, in; a few stops that lead through the page, each with its view and its words, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from graph.schema import Node
from queries.answer import quotes_of
from queries.wording import first_words
from viz.network.carried import Carried
from viz.network.drawing import Step
from viz.words import short_label, words

Row = Mapping[str, Any]

MOST_GAPS, MOST_THEMES, MOST_WORDS = 8, 4, 9


def tell_story(
    carried: Carried, gaps: Sequence[Row], themes: Sequence[Row], drawn: Collection[str] = ()
) -> tuple[Step, ...]:
    """The gravest gaps, what keeps coming back, then the other gaps; what is drawn as unowned is shown there."""
    names = {node.name: node.key for node in reversed(carried.of_kind("Issue"))}
    told = [(row["severity"] == "high", step) for row in gaps if (step := _of_gap(carried, row, names, drawn))]
    within = {name for row in gaps for name in row["told_as"]}  # told with the wider matter already
    again = [
        _of_theme(row, names[row["issue"]])
        for row in themes
        if row["state"] == "recurred" and row["issue"] in names and row["issue"] not in within
    ]
    grave, other = ([step for high, step in told[:MOST_GAPS] if high is asked] for asked in (True, False))
    return (*grave, *again[:MOST_THEMES], *other)


def _of_gap(carried: Carried, row: Row, names: Mapping[str, str], drawn: Collection[str]) -> Step | None:
    focus = next((key for key in (row["key"], names.get(str(row["issue"] or ""))) if key in carried.nodes), None)
    if focus is None:
        return None
    proofs = [proof for told in (row, *row.get("also", ())) for proof in told["evidence"]]
    view = "ownership" if focus in drawn else "explore"
    title, why, question = _title(carried.nodes[focus], row), str(row["why"]), str(row["question"] or "")
    return Step(title, why, question, view, focus, quotes_of(proofs))


def _said(kind: str, name: str) -> str:
    """What a title says after a name: "has no lead", of many "have no lead"; "" where no words are known."""
    many = name.endswith("s") and not name.endswith(tuple(words()["one_though_in_s"]))
    found = words()["story_titles"]
    return str(found.get(f"{kind}s" if many and f"{kind}s" in found else kind, ""))


def _title(node: Node, row: Row) -> str:
    """A short title: what it is about and what is missing, "MARAC has no lead"; a task by its first words."""
    said = _said(row["kind"], node.name)
    if not said:
        return f"{row['label']}: {first_words(row['what'], MOST_WORDS)}"
    if node.kind == "Issue" and row["kind"] in words()["no_owner_of_issue"]:
        return f"{node.name}: {words()['no_owner_of_issue'][row['kind']]}"
    short = short_label(node)
    name = node.name if short == "name" else short.removeprefix("… ")
    named = f"“{first_words(name, MOST_WORDS)}”" if node.kind in ("Action", "Resolution") else name
    return f"{named} {said}"


def _of_theme(row: Row, focus: str) -> Step:
    title = f"{row['issue']} {_said('recurred', row['issue'])}"
    return Step(title, str(row["why"]), "", "timeline", focus, quotes_of(row["evidence"]))
