"""What kind of thing is owned: a group by its name is none of the issues, and a whole sentence is a task."""

from __future__ import annotations

import pytest

from viz.report.tracker.wording import kind_said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"issue": "Kite flying"}, "issue"),
        ({"issue": "Lake Case Management Board"}, "board or group"),
        ({"issue": "Youth work groups"}, "issue"),
        ({"issue": "Links should be developed with local kite makers"}, "action"),
        ({"issue": "Must-see lamps"}, "issue"),
        ({"body": {"name": "Kite Panel"}}, "board or group"),
        ({"resolution": "That lamps be lit"}, "decision"),
        ({}, ""),
    ],
)
def test_what_is_owned_is_called_what_it_is(row: dict[str, object], said: str) -> None:
    assert kind_said(row) == said
