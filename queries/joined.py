"""A thing with several names, in; why they were joined, what was refused and what people decided, as rows, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.schema import Node
from graph.view import View
from queries.likeness import not_joined

Row = dict[str, Any]
JUDGED = "judge"  # a rule that says so was a person's decision
WRITTEN = "written so in the record"


def row_of(group: str, kind: str, *, what: str, relation: str, other: str | None) -> Row:
    """A row of an explanation with every key it has."""
    named = {"group": group, "what": what, "kind": kind, "relation": relation, "other": other}
    return {**named, **dict.fromkeys(("rule", "confidence", "since", "last_cited", "id", "why")), "basis": "derived"}


def name_rows(view: View, node: Node) -> Iterator[Row]:
    """The waterfall of joins, the other names that no join tells of, and the people who were not joined."""
    covered: set[str] = set()
    for join in _joins(view, node):
        left, right, rule = (str(join.get(key) or "") for key in ("left", "right", "rule"))
        covered |= {left, right}
        alike = left == right
        relation = "is written alike and is one" if alike else "is one with"
        row = row_of("joined", "JOIN", what=left, relation=relation, other=None if alike else right)
        yield {**row, "rule": rule, "why": join.get("why") or None, "id": node.key, "basis": _basis(rule)}
    for name, why in node.aliases:
        if name not in covered:
            row = row_of("joined", node.kind, what=node.name, relation="is also written", other=name)
            yield {**row, "rule": why or WRITTEN, "id": node.key, "basis": _basis(why)}
    if node.kind == "Person":
        for other in not_joined(view, node):
            row = row_of("not_joined", "NOT_JOINED", what=node.name, relation="is not joined with", other=other["name"])
            yield {**row, "rule": other["state"], "why": other["why"], "id": node.key, "basis": _basis(other["why"])}


def _basis(rule: str) -> str:
    return "curated" if rule.startswith((JUDGED, "partnership.yml")) else "derived"


def _joins(view: View, node: Node) -> list[Row]:
    """The joins of a person, and the change of name of a board."""
    found = [join for join in view.meta().get("joins") or () if isinstance(join, dict)]
    if node.kind == "Body":
        return [j for j in found if not j.get("person") and {j.get("left"), j.get("right")} <= {*node.names}]
    return [join for join in found if join.get("person") == node.key]


def judgement_rows(node: Node) -> Iterator[Row]:
    """What people decided about an action or a decision."""
    for note in node.props.get("judgements") or ():
        told = "nobody could tell" if note.get("kind") == "unsure" else f"was decided: {note.get('kind')}"
        row = row_of("decided", "JUDGEMENT", what=node.name, relation=told, other=None)
        yield {
            **row,
            "other": note.get("right") or None,
            "rule": f"judgement by {note.get('by') or 'partnership.yml'}",
            "since": note.get("on") or None,
            "why": note.get("why") or None,
            "id": node.key,
            "basis": "curated",
        }
