"""A timeline of several things, in; a heading over each of them, or a column where they take turns, out."""

from __future__ import annotations

import pytest

from cli.options import Options
from cli.timeline import show
from queries.answer import Answer


def told(capsys: pytest.CaptureFixture[str], *about: str) -> list[str]:
    rows = [
        {"date": f"2020-0{month}-01", "item": "4", "what": "was spoken of", "about": name, "evidence": []}
        for month, name in enumerate(about, 1)
    ]
    show(Answer("What?", "2020-09-01", ["2020-09-01"], rows, []), Options(format="table"))
    return capsys.readouterr().out.splitlines()


def test_things_one_after_the_other_stand_under_a_heading_each(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "Lamps", "Lamps", "Lamp Board")
    assert [line for line in lines if line.startswith("Lamp")] == ["Lamps:", "Lamp Board:"]


def test_things_by_turns_stand_in_a_column(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "Lamps", "Lamp Board", "Lamps")
    assert [line.split("  ")[0] for line in lines if line.startswith(("Of", "Lamp"))] == [
        "Of", "Lamps", "Lamp Board", "Lamps",
    ]  # fmt: skip


def test_one_thing_is_not_named_in_each_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert not [line for line in told(capsys, "Lamps", "Lamps") if line.startswith(("Of", "Lamp"))]
