"""What people decided in the tracker, as the Matters Arising draft tells it: when, who, what and why."""

from __future__ import annotations

from pathlib import Path

from tests.viz.from_minutes import minutes, view_of
from tests.viz.test_arising import rows
from viz.report.arising.draw import draw_arising

JUDGED = """judgements:
  - {kind: status, left: Cal Moor would count the lamps., right: reported_done, by: Clerk, 'on': '2031-03-20',
     why: list sent}
  - {kind: owner, left: Anne Hart would draw the map., right: Ada Moss, by: Chair, 'on': '2031-03-21', why: ''}
  - {kind: status, left: Anne Hart would draw the map., right: in_progress, by: '', 'on': '2031-04-21', why: Begun.}
  - {kind: status, left: Ben Low would write to the mill., right: in_progress, by: Clerk, 'on': '2031-09-21', why: x}
"""


def test_what_was_decided_stands_in_the_update_with_who_and_why(tmp_path: Path) -> None:
    text = minutes("4 March 2031", "Cal Moor would count the lamps.", "Ben Low would write to the mill.",
                   "Anne Hart would draw the map.")  # fmt: skip
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "partnership.yml").write_text(JUDGED, encoding="utf-8")
    with view_of(tmp_path, text) as view:
        told = {row[1].split()[0]: row for row in rows(draw_arising(view, "2031-06-03"), "matters")}
    assert told["Cal"][2] == "20 March 2031 (Clerk): reported done. List sent."
    assert told["Ben"][2] == ""  # decided after the day of the draft
    drawn = next(row for row in told.values() if "map" in row[1])
    assert drawn[2] == "21 March 2031 (Chair): given to Ada Moss. 21 April 2031: in progress. Begun."
    assert drawn[3] == "Ada Moss"
    assert told["Cal"][0].startswith("Minute 1, 4 March 2031")
