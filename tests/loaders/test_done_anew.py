"""A decision that asks a group to do something anew is a task, like its neighbours in the list."""

from __future__ import annotations

import pytest

from tests.loaders.made import said


@pytest.mark.parametrize("deed", ["re-profile and resubmit a bid for lamps", "re-draft the lamp plan", "examine lamps"])
def test_what_is_to_be_done_anew_is_a_task(deed: str) -> None:
    listed = f"• the updates be noted\n• the Board {deed}\n• an update be brought to the next meeting"
    text = f"It was agreed that:\n\n{listed}"
    assert any(deed in action.text for action in said(text).actions)
