"""The words, colours and shapes of pages and reports, read from `palette.yml` and `words.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph.dates import spoken
from graph.schema import SURE, Edge, Node
from graph.words import load_words
from queries.wording import RELATIONS
from queries.wording import said_kind as said_kind

HERE = Path(__file__).parent
ISO = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-\d\d)?")


@cache
def palette() -> dict[str, Any]:
    """The colours and shapes of each kind of thing."""
    return dict(load_words("palette", HERE))


@cache
def words() -> dict[str, Any]:
    """How relations, fields and values are said to a reader."""
    return dict(load_words("words", HERE))


def kind_word(kind: str, count: int = 1) -> str:
    """The everyday word for a kind: 'Organization' -> 'Organisation', with 2 -> 'Organisations'."""
    entry = palette()["kinds"].get(kind, {"one": kind, "many": f"{kind}s"})
    return str(entry["one" if count == 1 else "many"])


def short_label(node: Node) -> str:
    """What stands beside a mark with little room: "name", or the name without an opening that says nothing."""
    name = " ".join(node.name.split())
    for opening in words()["lead_ins"]:
        if name.lower().startswith(f"{opening} ".lower()):
            return f"… {name[len(opening) :].strip()}"
    return "name"


@cache
def relations() -> dict[str, tuple[str, str]]:
    """How every relation reads from its source and from its target, in the order of the details panel."""
    drawn = {kind: (str(pair[0]), str(pair[1])) for kind, pair in words()["drawn"].items()}
    return {"NO_OWNER": drawn["NO_OWNER"], **RELATIONS, **drawn}


def relation_word(kind: str, *, backwards: bool = False) -> str:
    """How a relation reads from its source, or from its target: 'is given to', 'is to do'."""
    plain = kind.lower().replace("_", " ")
    return relations().get(kind, (plain, plain))[backwards]


def say(value: object) -> str:
    """A value of a closed list in plain words, or the value itself where no other words are known."""
    return str(words()["values"].get(str(value), value))


def is_uncertain(edge: Edge) -> bool:
    """Whether a relation is shown dashed and labelled uncertain."""
    return edge.confidence < SURE or edge.props.get("basis") == "implied"


def fields_of(props: Mapping[str, Any], table: str) -> list[tuple[str, str]]:
    """The fields a reader is shown, as (label, words) pairs; empty ones are left out."""
    if not props:
        return []
    said = ((label, props[name], name) for name, label in words()[table].items() if props.get(name))
    return [(label, text) for label, value, name in said if (text := _field(name, value))]


def _field(name: str, value: object) -> str:
    parts = value if isinstance(value, list | tuple) else [value]
    plain = [part.get("title") or part.get("name") if isinstance(part, Mapping) else part for part in parts]
    shown = [_date(str(part)) for part in plain if part not in (None, "", False)]
    return ", ".join(map(say, shown) if name in words()["closed"] else shown)


def _date(text: str) -> str:
    return spoken(text) if ISO.fullmatch(text) else text
