"""A decision that is carried out by being taken waits for nothing; one that asks for more is followed."""

from __future__ import annotations

import pytest

from queries.follow.phrases import is_in_force


@pytest.mark.parametrize(
    ("decision", "in_force"),
    [
        ("that the Lamp Group be dissolved with immediate effect.", True),
        ("that the Lamp Group be wound up, with any open matters to go to the Quay Group.", True),
        ("that the Lamp Group be wound up and its work taken into the Quay Group, which UT chairs.", True),
        ("that the Lamp Group be renamed the Quay Group.", True),
        ("that Miss Trask be elected Chair.", True),
        ("that the plan be approved.", True),
        ("that the Lamp Group be dissolved and Miss Trask to write to its members.", False),
        ("that the plan be approved, with a page on lamps that Miss Trask will write.", False),
        ("that the plan be approved and be sent to the Council.", False),
        ("that the Lamp Group be asked for its views.", False),
    ],
)
def test_what_is_in_force_by_itself(decision: str, in_force: bool) -> None:
    assert is_in_force(decision) is in_force
