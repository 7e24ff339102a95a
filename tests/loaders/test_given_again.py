"""Items that go over earlier actions in; an action only where a new owner or day stands below a report, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting

LAMPS = "Lamps. Tess had counted them but two were not yet in place. Carried forward."


def given(title: str, body: str) -> list[tuple[list[str], str | None]]:
    found = meeting("Apologies|None were received.", f"{title}|{body}", "Next meeting|3 September 2031.").actions
    return [(action.owners, action.due) for action in found]


@pytest.mark.parametrize("title", ["Actions from last time", "Last meeting's actions", "Actions of the last meeting"])
@pytest.mark.parametrize(
    ("mark", "owners", "due"),
    [
        ("Action: Tess Moor, by 29 July 2031.", ["Tess Moor"], "29 July 2031"),
        ("Action: Perry Stone by 29 July.", ["Perry Stone"], "29 July"),
        ("ACTION: Tess Moor / Perry Stone, by 29 July 2031", ["Tess Moor", "Perry Stone"], "29 July 2031"),
    ],
)
def test_a_new_day_below_a_report_gives_an_action_out_again(
    title: str, mark: str, owners: list[str], due: str
) -> None:
    assert given(title, f"{LAMPS}\n\n{mark}") == [(owners, due)]


@pytest.mark.parametrize(
    "body",
    [
        "Lamps. Count them.\n\nAction: Tess Moor, by 29 May 2031.",
        "Action: Tess Moor to count the lamps by 29 May 2031.",
        f"{LAMPS}\n\nAction: Tess Moor",
        f"{LAMPS}\n\nAction: closed.",
    ],
)
def test_a_list_of_what_was_to_be_done_gives_nothing_out(body: str) -> None:
    assert given("Actions from last time", body) == []
