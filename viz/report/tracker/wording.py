"""Nothing in; the words of the action tracker out, read from `tracker.yml`: what writes it and what reads it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph.bodies import body_kind
from graph.schema import ACTION_STATES
from graph.words import load_words
from queries.follow.words import STATES
from viz.report.model import Text
from viz.report.wording import filled, named, plural

HERE = Path(__file__).parent


@cache
def wording() -> dict[str, Any]:
    """The fixed sentences and labels of the tracker."""
    return dict(load_words("tracker", HERE))


def told(name: str, /, **values: object) -> str:
    """A sentence of the import with its values."""
    return filled(load_words("import", HERE), name, **values)


def counted(count: int, noun: str) -> str:
    """A number with its noun: '1 decision', '3 decisions'."""
    return plural(count, *load_words("import", HERE)[noun])


def told_of_tasks(count: int) -> list[Text]:
    """How many owned tasks stand among the actions and not among the owners; nothing for none."""
    return [Text(plural(count, *wording()["tasks_beside"]) + wording()["tasks_where"])] if count else []


def owned_kind(row: Mapping[str, Any]) -> str:
    """The field in which an owned thing stands: issue, action, decision and so on; "" for none."""
    return next((kind for kind in wording()["kinds"] if row.get(kind)), "")


def kind_said(row: Mapping[str, Any]) -> str:
    """What kind of thing is owned: an issue by the name of a group is a group, one told in a whole sentence a task."""
    kind = owned_kind(row)
    name = named(row.get(kind))
    if kind == "issue" and body_kind(name) and re.fullmatch(wording()["group_name"], name):
        kind = "body"
    elif kind == "issue" and re.search(wording()["asks"], name):
        kind = "action"
    return str(wording()["kinds"].get(kind, ""))


def state_choices() -> tuple[str, ...]:
    """The states that somebody may give an action, in words."""
    return tuple(STATES[state] for state in ACTION_STATES)


def state_of(words: str) -> str:
    """The state that words of the list mean, or words that people write for one; "" for any other."""
    asked = " ".join(words.casefold().replace("_", " ").split())
    known: dict[str, str] = dict(load_words("import", HERE)["state_means"])
    known |= {label.casefold(): state for state, label in STATES.items()}
    known |= {state.replace("_", " "): state for state in ACTION_STATES}
    return known.get(asked, "")
