"""The hand-made pairs that the rules of identity are to be held against: each row reads, every kind is there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

ROWS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "identity_pairs.yml").read_text(encoding="utf-8")
)
NAMED = {"person": "name", "post": "title", "body": "name", "organization": "name"}


def test_every_pair_has_two_sides_a_verdict_and_a_reason() -> None:
    for row in ROWS:
        assert row["kind"] in NAMED, row["id"]
        assert row["verdict"] in ("same", "different", "undecidable"), row["id"]
        assert row["why"], row["id"]
        assert all(row[side].get(NAMED[row["kind"]]) for side in ("left", "right")), row["id"]


def test_no_pair_stands_twice() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)


def test_there_are_enough_of_every_kind_and_verdict() -> None:
    kinds, verdicts = Counter(r["kind"] for r in ROWS), Counter(r["verdict"] for r in ROWS)
    assert len(ROWS) >= 150
    assert all(kinds[kind] >= 20 for kind in NAMED)
    assert min(verdicts.values()) >= 40
