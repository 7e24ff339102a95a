"""A folder of minutes and some keys in; the review queue answered to its end, and what came of it, out."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from cli.main import group
from graph.store.sqlite import SqliteView

ANSWERS = "112sdun"  # some of them do for every question
_ENOUGH = 2000


class Walk(NamedTuple):
    """How many questions there were, what is left of the queue and of the judgements, and both graphs."""

    asked: int
    left: list[dict[str, Any]]
    not_found: list[dict[str, Any]]
    graph: list[str]
    rebuilt: list[str]


def walk_queue(minutes: Path, folder: Path, answers: int | str) -> Walk:
    """Load minutes, answer every question by these keys or by chance, load again, and make a second store from nothing.

    A whole number is the seed of answers by chance.
    """
    here = folder / "minutes"
    here.mkdir()
    for place in sorted(minutes.iterdir()):
        if place.is_file():  # byte for byte, not its permissions
            shutil.copyfile(place, here / place.name)
    store, second = folder / "graph.db", folder / "second.db"
    _run("load", here, "--store", store)
    asked = len(_rows("next", store))
    keys = answers if isinstance(answers, str) else "".join(random.Random(answers).choices(ANSWERS, k=_ENOUGH))
    _run("judge", "next", "--store", store, "--by", "clerk", "--on", "2031-01-01", keys=keys)
    for place in (store, second):
        _run("load", here, "--store", place)
    not_found = [row for row in _rows("list", store) if row["found"] != "yes"]
    return Walk(asked, _rows("next", store), not_found, graph_of(store), graph_of(second))


def graph_of(store: Path) -> list[str]:
    """Every thing, relation, proof and note of a store, one a line."""
    with SqliteView(store) as view:
        edges = view.edges()
        proofs = view.evidence(edge.id for edge in edges)
        told = [f"{node}" for node in view.nodes()] + [f"{edge} {proofs.get(edge.id)}" for edge in edges]
        return [*told, json.dumps(view.meta(), sort_keys=True)]


def _rows(what: str, store: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_run("judge", what, "--store", store, "--format", "json"))["rows"]
    return rows


def _run(*arguments: str | Path, keys: str = "") -> str:
    result = CliRunner().invoke(group, [str(argument) for argument in arguments], input=keys)
    assert result.exit_code == 0, result.output
    return result.stdout
