"""Checks 14, 16 and 17 of the network page: the same bytes, places that stay, and any terminal and folder."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from graph.schema import Node
from graph.view import View, Window
from tests.conftest import Run
from tests.viz.memory import MemoryView
from viz.network.carried import carry
from viz.network.everything import place_everything
from viz.network.page import draw_page


def until(view: View, day: str) -> MemoryView:
    """The record without what was said after a day."""
    edges = view.edges()
    quotes = view.evidence([edge.id for edge in edges])
    kept = [
        replace(edge, evidence=quotes.get(edge.id, ())) for edge in edges if (edge.first_cited or edge.as_of) <= day
    ]
    ends = {end for edge in kept for end in (edge.src, edge.dst)}
    nodes: list[Node] = [node for node in view.nodes() if node.key in ends]
    return MemoryView(nodes, kept, view.documents(), view.meta())


def test_14_the_same_record_gives_the_same_bytes(example: View) -> None:
    """Check 14: twice in one run; tests/viz/test_same_bytes.py has the same for every order of Python's sets."""
    late = Window(since="2020")  # with an earlier day
    assert draw_page(example, window=late) == draw_page(example, window=late)


def test_16_one_more_meeting_moves_nothing_far(example: View) -> None:
    """Check 16: what the last meeting did not touch moves by less than a twentieth of the map's width."""
    last = max(node.date for node in example.nodes(["Meeting"]) if node.date)
    before = carry(until(example, _day_before(last)), Window())
    after = carry(until(example, last), Window())
    known = {edge.id for edge in before.edges}
    touched = {end for edge in after.edges if edge.id not in known for end in (edge.src, edge.dst)}
    old, new = place_everything(before), place_everything(after)
    width = max(x for x, _ in new.values()) - min(x for x, _ in new.values())
    moved = {
        key: max(abs(new[key][0] - x), abs(new[key][1] - y)) for key, (x, y) in old.items() if key not in touched
    }
    assert len(moved) > 200
    assert len(new) > len(old)
    assert [(key, far) for key, far in moved.items() if far >= width / 20] == []


def _day_before(day: str) -> str:
    return f"{day[:8]}{int(day[8:]) - 1:02}"


def test_17_written_under_an_old_code_page_from_a_folder_one_may_not_write_to(
    partnergraph: Run, example_store: Path, example_page: Path, tmp_path: Path
) -> None:
    """Check 17: a terminal of cp1252, files of ASCII by default; no `lib` folder and nothing else is left behind."""
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    here.chmod(0o555)
    target = there / "page.html"
    settings = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    done = partnergraph("view", "--store", example_store, "--output", target, cwd=here, **settings)
    assert done.returncode == 0, done.stderr
    assert list(here.iterdir()) == []
    assert os.listdir(there) == ["page.html"]
    assert "“" in target.read_bytes().decode("utf-8")
    assert target.read_bytes() == example_page.read_bytes()
