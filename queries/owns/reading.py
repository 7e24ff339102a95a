"""An action, in; how the owner that the minutes print for it was read, name by name, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.schema import Edge, Node
from queries.facts import Facts
from queries.joined import Row, row_of

_WHERE = {
    "column": "printed in a margin or column", "marker": "marked in the text", "list": "printed in a list of actions",
    "prose": "named in the sentence", "resolution": "named in the decision",
}  # fmt: skip
_ITSELF = ("printed there", "marked there")  # the sentence it stands on: nothing to explain
_PLAINLY = "by the name that is printed"
_LONGEST = 4  # letters of initials


def owner_rows(facts: Facts, action: Node) -> Iterator[Row]:
    """What the minutes print as the owner, whom it was read as or may mean, by what rule and where it stands."""
    props: dict[str, Any] = action.props
    tokens = [str(token) for token in props.get("owner_tokens") or ()]
    if action.kind != "Action" or not tokens:
        return
    printed = ", ".join(tokens)
    source, link = str(props.get("source") or ""), str(props.get("link") or "")
    put = "" if link in _ITSELF else re.sub("^column, ", "put on this sentence ", link)
    where = "; ".join(filter(None, (_WHERE.get(source, ""), put)))
    read = [(facts.node(edge.dst).name, "is read as", _rule(facts, action, edge)) for edge in _given(facts, action)]
    read += [(str(name), "may be", "more than one name fits") for name in props.get("candidates") or ()]
    read += [(p["name"], "may be", p["why"]) for p in props.get("probable") or ()]
    read += [(name, "was read as", "set aside: somebody decided on the owner") for name in props.get("set_aside") or ()]
    if not read and props.get("owner_state") == "unresolved":
        read = [("", "is not settled", "nobody whom that meeting names fits")]
    for name, relation, rule in read:
        if rule == _PLAINLY and source in ("prose", "resolution"):
            continue  # the words of the sentence say it themselves
        row = row_of("owner", "OWNER", what=printed, relation=relation, other=name or None)
        yield {**row, "rule": rule, "why": where or None, "since": action.date or None, "id": action.key}


def _given(facts: Facts, action: Node) -> list[Edge]:
    """The owners that the minutes give; whom somebody decided on stands among the decisions."""
    return [edge for edge in facts.out(action.key, "ASSIGNED_TO") if edge.basis != "curated"]


def _rule(facts: Facts, action: Node, edge: Edge) -> str:
    """By what a printed owner was read as somebody: initials in that meeting's list, or a name."""
    token = str(edge.props.get("token") or "")
    if edge.basis == "derived" and edge.rule:
        return edge.rule
    if not any(part.isupper() and len(part) <= _LONGEST for part in token.replace("/", " ").split()):
        return _PLAINLY
    meeting = str(action.props.get("meeting") or "")
    listed = any(attended.dst == meeting for attended in facts.view.edges(["ATTENDED"], src=[edge.dst]))
    return f"initials of a name in the {'list' if listed else 'text'} of that meeting"
