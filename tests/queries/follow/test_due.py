"""The last day that the words of a due date allow."""

from __future__ import annotations

import pytest

from queries.follow.due import last_day


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("31.1.25", "2025-01-31"),
        ("20.12.24", "2024-12-20"),
        ("November", "2024-11-30"),
        ("the end of March 2025", "2025-03-31"),
        ("14 July", "2025-07-14"),
        ("from June 2025", ""),
        ("From 1 May 2025", ""),
        ("before the summer holidays", ""),
        ("Christmas", "2024-12-25"),
        ("Nov 2025", "2025-11-30"),
        ("by Sept. 2025", "2025-09-30"),
        ("Mar", "2025-03-31"),
        ("Market day", ""),
    ],
)
def test_the_last_day(due: str, day: str) -> None:
    assert last_day(due, "2024-11-14") == day
