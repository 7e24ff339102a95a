"""What stands under a heading of its own behind a log of decisions is under no row of that log."""

from __future__ import annotations

from pathlib import Path

from loaders.pipeline import read_file

TEXT = """# Notes of the Lamp Board, 4 March 2031

Present:

- Ann Marlow, Chair, Dale Council
- Tom King, Dale Police

## Decision log

| Ref | Decision | How |
|---|---|---|
| D31/01 | Notes of December agreed | by all |
| D31/02 | Lamp plan progress | noted |
| D31/03 | Next plan to run for three years | by majority |

## To do

- [ ] Lamp advert – Tom, 1 May
- [ ] Map of the mill – Ann, end of June

Next: 3 June 2031, 09.30, Town Hall.
"""


def test_a_list_at_the_end_has_its_own_heading_and_no_number(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    _, records = read_file(tmp_path / "a.md")
    (meeting,) = records.meetings
    items = {item.order: (item.number, item.title) for item in meeting.items}
    assert [items[action.item_order] for action in meeting.actions] == [(None, "To do")] * 2
    assert [item.number for item in meeting.items if item.number] == ["D31/01", "D31/02", "D31/03"]


def test_what_the_notes_tell_and_the_list_repeats_is_one_action(tmp_path: Path) -> None:
    said = "## Notes\n\nTom King to put the lamp advert in the paper by 1 May.\n\n## To do"
    (tmp_path / "a.md").write_text(TEXT.replace("## To do", said), encoding="utf-8")
    _, records = read_file(tmp_path / "a.md")
    told = [action for action in records.meetings[0].actions if action.due == "1 May"]
    assert [(action.text, len(action.also)) for action in told] == [("Lamp advert", 1)]
