"""An owner of a task, in; whether the sentence itself says that this owner will do it, out."""

from __future__ import annotations

import re

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import Facts

_AND_OTHERS = r"(?: (?:and|or) (?:the )?[\w' ]{2,40}?)?"
_DOES = rf"{_AND_OTHERS} (?:would|will|to|agreed|undertook|promised|offered|should|shall|be|is to)\b"


def is_named(facts: Facts, owner: Node, edge: Edge, post: str = "") -> bool:
    """Whether the words of a task name its owner, by name or title, as the one who does something."""
    names = [loose(owner.name), loose(owner.name.split()[-1]) if owner.kind == "Person" else "", loose(post)]
    told = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names if len(name) > 2)}){_DOES}")
    text = " ".join(str(facts.node(edge.src).props.get("text") or "").split())
    return told.search(loose(text)) is not None
