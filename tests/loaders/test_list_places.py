"""The rows of a summary of actions: under which item, by when, and that the item's own words tell the same deed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from loaders.parsers.action_records import due_in
from tests.loaders.made import HEAD, PEOPLE, read

TEXT = """11  DOGS IN PARKS

Tess Moor said that the map of the outfalls was out of date. Tess Moor to redraw it by 6 May.

Una Vale agreed to count the lamps on the quay.

12  SIGNS

Tess Moor to ask the Port about the signs.

13  NEXT MEETING

3 September 2031.

{heads}
{rows}
"""
ROWS = [("11", "Map of outfalls", "TM", "06/05/2031"), ("11", "Lamps", "UV", "next meeting"), ("12", "Signs", "TM", "")]


def actions(heads: str, rows: Sequence[tuple[str, ...]] = ROWS) -> list[tuple[str | None, str, str | None]]:
    table = "\n".join(["| " + " | ".join(row) + " |" for row in rows])
    head = f"{heads}\n|{'---|' * (heads.count('|') - 1)}"
    text = HEAD.format(present="\n".join(PEOPLE)) + TEXT.format(heads=head, rows=table)
    (meeting,) = read(text)[1].meetings
    return [(a.item, a.text, a.due) for a in meeting.actions]


@pytest.mark.parametrize("number", ["Min.", "Minute", "Minute no.", "Item", "Item no", "Agenda item", "Min ref"])
@pytest.mark.parametrize("due", ["By", "By when", "Deadline", "Target date", "Timescale", "When", "Required by"])
def test_a_summary_names_items_and_days_whatever_its_heads_are(number: str, due: str) -> None:
    assert actions(f"| {number} | Action | Owner | {due} |") == [
        ("11", "Map of outfalls", "06/05/2031"),
        ("11", "Lamps", "next meeting"),
        ("12", "Signs", None),
    ]


def test_numbers_that_count_the_rows_are_no_items() -> None:
    rows = [(str(n), f"{text} of the old harbour", "OF", "") for n, text in enumerate(("Walls", "Steps", "Ropes"), 1)]
    found = actions("| Item | Action | Owner | By |", rows)
    assert [item for item, text, _ in found if "harbour" in text] == [None] * 3


@pytest.mark.parametrize(
    "row",
    [
        ("11", "Walls of the harbour", "TM", ""),  # the same owner and item, and another deed
        ("11", "Map of outfalls", "UV", ""),  # the same words, and another owner
        ("12", "Map of outfalls", "TM", ""),  # another item
    ],
)
def test_what_only_looks_alike_stays_a_task_of_its_own(row: tuple[str, ...]) -> None:
    heads = "| Min. | Action | Owner | By |"
    assert len(actions(heads, [row])) == len(actions(heads, [])) + 1


def test_by_may_head_the_owners() -> None:
    rows = [("11", "Walls of the old harbour", "Ola Finn"), ("12", "Steps of the old harbour", "Pia Sand")]
    found = actions("| Min. | Action | By |", rows)
    assert [due for _, text, due in found if "harbour" in text] == [None, None]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("OF to send the bid to the Port fund – 14 July 2031", "14 July 2031"),
        ("OF to send the bid to the Port fund - 14 July", "14 July"),
        ("OF to send the bid to the Port fund, 14/07/31", "14/07/31"),
        ("OF to send the bid to the Port fund - end of July 2031.", "end of July 2031"),
        ("OF to send the bid to the Port fund – next meeting", "next meeting"),
        ("OF to ask the Port about lockers and report back in November.", "November"),
        ("PS to review the rota in early June 2031", "early June 2031"),
        ("PS to show the quays apart in the return from June 2031", "from June 2031"),
        ("OF to send the bid to the Port fund by Friday, 4 July.", "4 July"),
        ("OF to send the bid to the Port fund by Friday the 4th of July.", "4th of July"),
        ("OF to send the bid to the Port fund by Friday, and PS to read it.", "Friday"),
        ("All to send their counts, monthly from 1 May 2031", "from 1 May 2031"),
        ("PS to look at the storm in November", None),
        ("Members to send PS the evenings that they can manage in May", None),
        ("PS to take over as lead from 1 June 2031", None),
        ("PS to mend the wall that fell in June 2030", None),
        ("PS to replace the letter of 14 July 2030 with a new one", None),
    ],
)
def test_the_day_at_the_end_of_a_deed(text: str, due: str | None) -> None:
    assert due_in(text) == due
