"""Pages as groups keep them: templates half filled in, wiki pages, digests of several meetings, sheets of actions."""

from __future__ import annotations

import pytest

from loaders.file_records import FileRecords
from loaders.pipeline import read_records
from loaders.readers.kinds import kind_of_text
from loaders.readers.markdown import read_markdown
from loaders.readers.wiki import read_wiki
from loaders.records import MeetingRecord
from tests.loaders.concepts import CONCEPTS
from tests.loaders.made import read

TEMPLATE = """Fernhill Data Group/Minutes/2031-06-04

Contents
1 Attendance
2 Minutes
2.1 Dogs
2.2 Cats

Attendance

Present
Orla Finch
Perry Stone
Tess Moor

Minutes

1. Dogs
Action: Perry Stone to count the dogs.

2. Cats
{line}
Action: Tess Moor to count the cats.
"""
WIKI = """= Fernhill Safety Circle/2031-06-04 =

{| class="wikitable"
! Who came
| Orla Finch, Perry Stone, Tess Moor
|-
! Sent sorries
| Una Vale
|-
! Facilitator
| Perry Stone
|}

== Check-in ==

All '''fine''', see [[Notes/May|the notes]].

== Dogs ==

* To do: Tess - count the dogs
* To do: {{{name}}} - {{{task}}}
"""
DIGEST = """# Fernhill Dog Walkers: what we did{year}

## {first}

- Perry to ring the shop about leads.

## {second}

- no walk, snow

## {third}

- Tess to write to the paper.

## Next month

First one is 6 March.
"""
SHEET = """Fernhill Parishes Liaison
{title}

1.
Send the parishes the map
Perry

2.
Count the litter bins
Tess and
Orla

3.
Trace the lost deed
?

Notes of the Fernhill Parishes Liaison, Wed 4 June 2031

Round the table - Orla Finch (chairing), Perry Stone (Parks), Tess Moor (Police)

Bins - all counted but two.
"""


def template(line: str) -> MeetingRecord:
    return read(TEMPLATE.format(line=line))[1].meetings[0]


def digest(year: str = " in 2031", days: tuple[str, str, str] = ("Feb 5", "Feb 12", "Feb 19")) -> FileRecords:
    text = DIGEST.format(year=year, first=days[0], second=days[1], third=days[2])
    return read_records(read_markdown(text.encode(), "walks.md"), CONCEPTS)


def test_a_list_of_contents_opens_no_items() -> None:
    meeting = template("Counted.")
    assert [(item.number, item.title) for item in meeting.items] == [("1", "Dogs"), ("2", "Cats")]
    assert [(a.item, a.owners) for a in meeting.actions] == [("1", ["Perry Stone"]), ("2", ["Tess Moor"])]


def test_contents_that_head_no_part_below_stay_text() -> None:
    source, _ = read(
        "Contents\n\n1 Dogs\n\n2 Cats\n\n3 Birds\n\nWe met on 4 June 2031.\n\nPresent: Orla Finch, Perry Stone\n"
    )
    assert not any(line.ignored_by == "table of contents" for line in source.lines)


@pytest.mark.parametrize(
    "line",
    [
        "Action: [Name] to [do what] by [date]", "Action: {{{name}}} - {{{task}}}", "[insert photograph of cats here]",
        "Action: <owner> to <deed>", "Owner: [Name]",
    ],
)  # fmt: skip
def test_places_of_a_template_left_unfilled_are_nothing(line: str) -> None:
    assert [a.owners for a in template(line).actions] == [["Perry Stone"], ["Tess Moor"]]


@pytest.mark.parametrize(
    "line", ["[Name redacted] told of a dog bite in the park.", "Perry Stone will send it by [date]."]
)
def test_a_sentence_with_a_bracket_stays(line: str) -> None:
    source, _ = read(TEMPLATE.format(line=line))
    assert next(entry.ignored_by for entry in source.lines if entry.text == line) == ""


def test_a_wiki_page_is_read_as_people_see_it() -> None:
    assert kind_of_text(WIKI) == "wiki"
    source = read_wiki(WIKI.encode(), "made.txt")
    (meeting,) = read_records(source, CONCEPTS).meetings
    assert {row.name: row.state for row in meeting.attendance} == {
        "Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "present", "Una Vale": "apology",
    }  # fmt: skip
    assert (meeting.date, meeting.chair) == ("2031-06-04", "Perry Stone")
    assert [item.title for item in meeting.items] == ["Check-in", "Dogs"]
    assert [a.owners for a in meeting.actions] == [["Tess Moor"]]
    assert "All fine, see the notes." in source.text


@pytest.mark.parametrize("text", ["Present: Orla\n======\n\nDogs = 4, cats = 5\n", "a = b\n\nc == d\n"])
def test_signs_of_equality_make_no_wiki(text: str) -> None:
    assert kind_of_text(text) == "text"


def test_each_day_of_a_digest_is_a_meeting_but_a_day_without_one() -> None:
    meetings = digest().meetings
    assert [(m.body, m.date) for m in meetings] == [
        ("Fernhill Dog Walkers", "2031-02-05"), ("Fernhill Dog Walkers", "2031-02-19"),
    ]  # fmt: skip
    assert [[a.text for a in m.actions] for m in meetings] == [
        ["Perry to ring the shop about leads."], ["Tess to write to the paper."],
    ]  # fmt: skip
    assert meetings[-1].next_meeting.date == "2031-03-06"


@pytest.mark.parametrize(
    ("year", "days"),
    [
        ("", ("Feb 5", "Feb 12", "Feb 19")),  # nothing states a year
        (" in 2030 and 2031", ("Feb 5", "Feb 12", "Feb 19")),  # two years do
        (" in 2031", ("Dec 5", "Dec 12", "Jan 9")),  # the year turned
        (" in 2031", ("Mon 5 Feb", "Mon 12 Feb", "Mon 19 Feb")),  # the weekdays are those of another year
    ],
)
def test_a_day_whose_year_nothing_settles_stays_open(year: str, days: tuple[str, str, str]) -> None:
    assert [meeting.date for meeting in digest(year, days).meetings] == [None, None]


def test_days_that_one_meeting_talked_about_are_no_meetings() -> None:
    text = "# Fernhill Board, 4 June 2031\n\n## March 3\n\nA dog bit a man.\n\n## April 7\n\nA cat did.\n"
    assert [m.date for m in read_records(read_markdown(text.encode(), "board.md"), CONCEPTS).meetings] == ["2031-06-04"]


@pytest.mark.parametrize("title", ["Action Sheet 4.6.31", "ACTIONS from Wed 4 June 2031", "List of actions"])
def test_a_sheet_of_actions_before_the_minutes_makes_no_items(title: str) -> None:
    (meeting,) = read(SHEET.format(title=title))[1].meetings
    assert [(a.text, a.owners) for a in meeting.actions] == [
        ("Send the parishes the map", ["Perry Stone"]), ("Count the litter bins", ["Tess Moor", "Orla Finch"]),
        ("Trace the lost deed", []),
    ]  # fmt: skip
    assert (meeting.chair, len(meeting.attendance), meeting.date) == ("Orla Finch", 3, "2031-06-04")


def test_a_sheet_with_all_lines_apart_ends_where_no_number_says_that_it_goes_on() -> None:
    text = SHEET.format(title="Action Sheet 4.6.31").replace("\n", "\n\n")
    (meeting,) = read(text)[1].meetings
    told = {a.text: a.owners for a in meeting.actions}
    assert told["Send the parishes the map"] == ["Perry Stone"]
    assert not any("Minutes" in owner or "Board" in owner for owners in told.values() for owner in owners)


def test_numbers_on_their_own_line_without_a_title_of_a_sheet_are_items() -> None:
    (meeting,) = read(SHEET.format(title="Minutes of 4 June 2031"))[1].meetings
    assert [item.number for item in meeting.items] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "table",
    [
        "Motion text / Moved by / Seconded by / Status\nThat dogs be counted / Orla / Tess / Carried\n"
        "That cats have a vote / Perry / / Lapsed\nThat birds be fed / Perry / Tess / Not carried",
        "What was put | By | Backed by | Result\nThat dogs be counted | Orla | Tess | Yes\n"
        "That cats have a vote | Perry | - | Not taken",
    ],
)
def test_a_table_of_motions_gives_those_that_were_carried(table: str) -> None:
    assert [r.text for r in template(f"Counted.\n\n{table}\n").resolutions] == ["That dogs be counted"]


def test_a_table_of_results_without_motions_decides_nothing() -> None:
    table = "Team / Played / Lost / Result\nFernhill / 4 / 1 / Passed\nDale / 3 / 2 / Carried"
    assert template(f"Counted.\n\n{table}\n").resolutions == []
