"""The hand-made pairs, written before the rules and held against them: nothing wrongly joined, most sames found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.graph.identity_sides import VERDICTS

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


# Sames that are not found today, and pairs for somebody to decide that the queue does not hold; fewer may follow.
NOT_FOUND = {"n021", "n040", "n044", "n061", "n065", "n202"}
NOT_ASKED = {
    "n186",  # a Director of People years after a Director of Adult Social Services: no word in common
    "n223",  # a joint group of two boards' own papers: each has its own; a judgement could not tell them by name
}


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """What the program makes of each pair."""
    return {row["id"]: VERDICTS[row["kind"]](row) for row in ROWS}


def test_nothing_is_joined_that_is_two_or_undecidable(said: dict[str, str]) -> None:
    assert [r["id"] for r in ROWS if r["verdict"] != "same" and said[r["id"]] == "same"] == []


def test_at_least_nine_of_ten_sames_are_found(said: dict[str, str]) -> None:
    sames = [r["id"] for r in ROWS if r["verdict"] == "same"]
    missed = {id_ for id_ in sames if said[id_] != "same"}
    assert missed <= NOT_FOUND
    assert len(missed) <= 0.1 * len(sames)


def test_what_nobody_can_tell_is_asked(said: dict[str, str]) -> None:
    asked = {r["id"]: said[r["id"]] for r in ROWS if r["verdict"] == "undecidable"}
    assert {id_ for id_, verdict in asked.items() if verdict != "undecidable"} <= NOT_ASKED


def test_the_manual_gives_these_figures(said: dict[str, str]) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "identity.md").read_text(encoding="utf-8")
    told = " ".join(manual.split())
    sames = [said[r["id"]] for r in ROWS if r["verdict"] == "same"]
    asked = [said[r["id"]] for r in ROWS if r["verdict"] == "undecidable"]
    assert f"{len(ROWS)} pairs of names" in told
    assert f"none of the {len(ROWS) - len(sames)} that are different" in told
    assert f"{sames.count('same')} of the {len(sames)} that are the same are found" in told
    assert f"Of the {len(asked)} that cannot be told, {asked.count('undecidable')} are asked" in told
