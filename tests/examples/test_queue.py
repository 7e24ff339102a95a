"""The review queue of the example: any answers settle it, and all that they say survives a rebuild from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import EXAMPLE
from tests.queue_walk import walk_queue


@pytest.mark.parametrize("answers", [1, 2, "u" * 99, "sn" * 99])
def test_every_answer_settles_its_question(tmp_path: Path, answers: int | str) -> None:
    walk = walk_queue(EXAMPLE, tmp_path, answers)
    assert walk.asked > 0
    assert (walk.left, walk.not_found) == ([], [])
    assert walk.graph == walk.rebuilt
