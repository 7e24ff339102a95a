"""A post that passed on is told with its day; who is said to follow somebody is not told as having it on that day."""

from __future__ import annotations

import pytest

from viz.report.review.attendance import hand_over


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Ann Moor was appointed to\nsucceed him.", "Kite Lead: Ann Moor to follow Cal Lee, as said on 4 March 2031"),
        ("Ann Moor would take over in May.", "Kite Lead: Ann Moor to follow Cal Lee, as said on 4 March 2031"),
        ("She would be the replacement for him.", "Kite Lead: Ann Moor to follow Cal Lee, as said on 4 March 2031"),
        ("Ann Moor, who succeeded Cal Lee, spoke.", "Kite Lead: Ann Moor (before: Cal Lee), 4 March 2031"),
        ("Ann Moor had been appointed.", "Kite Lead: Ann Moor (before: Cal Lee), 4 March 2031"),
    ],
)
def test_who_is_to_follow_is_told_as_such(quote: str, told: str) -> None:
    row = {"what": "Kite Lead", "before": "Cal Lee", "after": "Ann Moor", "date": "2031-03-04",
           "told": "Ann Moor (before: Cal Lee)", "evidence": [{"quote": quote}]}  # fmt: skip
    assert hand_over(row) == told
