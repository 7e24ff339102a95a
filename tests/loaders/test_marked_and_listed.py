"""Actions marked with their number in the text and listed behind the minutes in; each once out, old ones not anew."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read_table

LOG = "| Ref | Action | Owner | Due | Status |\n|---|---|---|---|---|\n"


def of(text: str, *rows: str) -> MeetingRecord:
    """A meeting with one item of text and a log behind it."""
    people = "\n".join(f"- {name}" for name in PEOPLE)
    log = LOG + "\n".join(rows)
    return read_table(f"{HEAD.format(present=people)}## 3. Lamps\n\n{text}\n\n## ACTION LOG\n\n{log}\n")[1].meetings[0]


def told(held: MeetingRecord) -> list[tuple[str, str]]:
    """The number and the first words of each action."""
    return [(action.number, " ".join(action.text.split()[:3])) for action in held.actions]


OLD = "| 12 | Count the swans | RB | May 2031 | Closed |"


def test_a_row_with_the_number_of_a_marked_action_repeats_it() -> None:
    held = of("ACTION 61: TM to bring the refreshed strategy to the next meeting.",
              OLD, "| 61 | Refreshed lamp strategy to Board | TM | 10/06/31 | New |")  # fmt: skip
    assert told(held) == [("61", "TM to bring")]


def test_a_row_with_the_number_and_another_deed_is_one_more() -> None:
    held = of("ACTION 61: TM to bring the refreshed strategy to the next meeting.",
              OLD, "| 61 | Count the kites | RB | 10/06/31 | New |")  # fmt: skip
    assert sorted(told(held)) == [("61", "Count the kites"), ("61", "TM to bring")]


def test_what_became_of_a_numbered_action_is_none_anew() -> None:
    held = of("Action 35 - the bid had not been successful. TM would resubmit it for Round 4. Remains open.", OLD)
    assert held.actions == []


def test_an_outstanding_row_of_a_log_is_of_an_earlier_meeting() -> None:
    held = of("The lamps were spoken of.", OLD, "| 44 | Agree a formula | TM / PS | June 2031 | Outstanding |")
    assert [(update.number, update.state) for update in held.updates][-1] == ("44", "open")
    assert held.actions == []
