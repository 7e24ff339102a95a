"""The review queue of the five real packs, where they are at hand: settled in five minutes, whatever is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tests.queue_walk import walk_queue

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seed minutes are not beside the repository (../shared/seeds)"
)
MOST = 40  # questions that a person answers in five minutes


@pytest.mark.parametrize("answers", [1, "u" * 99, "sn" * 99, "dn" * 99])
def test_the_queue_is_settled_and_a_rebuild_gives_the_same_graph(tmp_path: Path, answers: int | str) -> None:
    walk = walk_queue(SEEDS, tmp_path, answers)
    assert 0 < walk.asked <= MOST
    assert (walk.left, walk.not_found) == ([], [])
    assert walk.graph == walk.rebuilt
