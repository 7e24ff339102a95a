"""A bare line 'Actions' over deeds that open with their owners, in; the tasks of that item, out; over a text, none."""

from __future__ import annotations

import pytest

from loaders.records import ActionRecord
from tests.loaders.made import HEAD, PEOPLE, actions, read_table, said

NEWS = "Rufus Bell gave the counts of the lamps.\n\n"


def told(found: list[ActionRecord]) -> list[tuple[str, list[str], str | None]]:
    return [(one.text, one.owners, one.due) for one in found]


def test_bullets_below_a_bare_head_are_tasks_of_those_who_open_them() -> None:
    listed = "- Rufus – draw the map by 3 May\n- Head of Parks – price the lamps\n- TBC – ask the school\n"
    found = actions(NEWS + "Actions\n\n" + listed)
    assert told(found) == [
        ("draw the map by 3 May", ["Rufus Bell"], "3 May"), ("price the lamps", ["Perry Stone"], None),
        ("ask the school", [], None),
    ]  # fmt: skip
    assert [one.owner_state for one in found] == ["resolved", "resolved", "tbc"]
    assert {one.item for one in found} == {"12"}


def test_lines_below_a_bare_head_are_as_many_tasks_and_run_on() -> None:
    text = NEWS + "Actions\nRufus – draw the map and let everybody\nsee it by 3 May\nTess: price the lamps\n"
    assert told(actions(text)) == [
        ("draw the map and let everybody see it by 3 May", ["Rufus Bell"], "3 May"),
        ("price the lamps", ["Tess Moor"], None),
    ]


def test_one_bullet_in_bold_below_a_bare_head_is_a_task() -> None:
    people = "\n\n".join(PEOPLE)
    task = "- **Rufus** with **Tess** – bid for the lamps in by 29 June"
    notes = f"## Lamps\n\n{NEWS}Actions\n\n{task}\n\n## Dogs\n\nNone.\n"
    found = read_table(HEAD.format(present=people) + notes)[1].meetings[0].actions
    assert told(found) == [("bid for the lamps in by 29 June", ["Rufus Bell", "Tess Moor"], "29 June")]


def test_somebody_whom_the_minutes_do_not_know_is_open_beside_others() -> None:
    found = actions(NEWS + "Actions\n\n- Rufus – draw the map\n- Ottoline – draft the letter\n")
    assert [(one.owners, one.owner_tokens, one.owner_state) for one in found] == [
        (["Rufus Bell"], ["Rufus"], "resolved"), ([], ["Ottoline"], "unresolved"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "No actions\n",
        "Actions\n\nRufus Bell gave the counts of the quay.\n",
        "Actions\n\n- Dale – a fine place for lamps\n- Quay – dark\n",
        "Actions\n\n- The lamps were lit.\n- The dogs were counted.\n",
    ],
)
def test_a_bare_head_over_news_or_over_nothing_gives_no_task(text: str) -> None:
    assert said(NEWS + text).actions == []
