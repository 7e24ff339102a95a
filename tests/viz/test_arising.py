from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import View
from queries.wording import CLOSED
from viz.report.arising.akin import Akin, akin_to
from viz.report.arising.draw import draw_arising
from viz.report.arising.items import find_items
from viz.report.arising.occasion import find_occasion
from viz.report.arising.tellings import unsettled
from viz.report.model import Points, Report, Section, Table
from viz.report.tasks.words import task_words

BOARD = "Harbourne Safer Communities Partnership Board"
draft: Callable[..., Report] = cache(draw_arising)  # of one record and day many tests ask: it is drawn once


def part(report: Report, name: str) -> Section:
    return next(section for section in report.sections if section.name == name)


def rows(report: Report, name: str, *, table: int = 0) -> list[list[str]]:
    tables = [block for block in part(report, name).blocks if isinstance(block, Table)]
    return [[cell.words for cell in row] for row in tables[table].rows] if tables else []


def left_out(report: Report) -> list[str]:
    points = next(block for block in part(report, "papers").blocks if isinstance(block, Points))
    return [item.words for item in points.items]


def below_of(report: Report, name: str) -> list[str]:
    blocks = [block for block in part(report, name).blocks if isinstance(block, Points)]
    return [point.words for block in blocks for point in block.items]


def minutes(found: list[list[str]]) -> list[str]:
    return [row[0].split(",")[0].removeprefix("Minute ") for row in found]


def test_the_draft_is_in_the_form_partnerships_use(example: View) -> None:
    table = next(b for b in part(draft(example, "2019-10-17"), "matters").blocks if isinstance(b, Table))
    assert table.heads == ("Minute", "Resolution or action", "Update", "Owner")
    assert [column.open for column in table.columns] == [False, False, True, False]


def test_what_was_agreed_last_comes_with_what_was_said_since(example: View) -> None:
    report = draft(example, "2019-10-17")
    vehicle = next(row for row in rows(report, "matters") if "cost of a new vehicle" in row[1])
    assert vehicle[2].startswith("20 September 2018, minute 179: “")
    assert vehicle[3].startswith("Helen Stainforth")
    assert not vehicle[1].startswith("Resolved: ")
    thanks = next(row for row in rows(report, "matters") if "Lindenholme" in row[1])
    assert thanks[1].startswith("It was resolved that ")
    assert thanks[2] == ""


def test_the_table_is_in_the_order_of_the_minutes_the_newest_meeting_first(example: View) -> None:
    found = [row[0].split(", ")[:2] for row in rows(draft(example, "2019-10-17"), "matters")]
    days = list(dict.fromkeys(day for _, day in found))
    assert days[:4] == ["22 March 2018", "7 December 2017", "14 September 2017", "10 September 2015"]
    last = [number.split()[1] for number, day in found if day == days[0]]
    assert last == sorted(last)


def test_owners_stand_in_the_order_of_the_initials_that_the_minutes_print(seeds: View) -> None:
    owners = [row[3] for row in rows(draft(seeds, "2018-06-21"), "matters")]
    assert "Victoria Roberts; Dan Jones (VR/DJ)" in owners
    assert "Peter Sibley; Kate Lymer; Dan Jones (PS/KL DJ) (?)" in owners
    assert "AJ Brooks; Paul Warnett; Lucien Spencer (LS/AJB PW) (?)" in owners
    assert "Group" in owners


def test_a_short_paper_is_the_same_table_alone(example: View) -> None:
    whole, short = draft(example, "2019-10-17"), draft(example, "2019-10-17", short=True)
    assert [section.name for section in short.sections] == ["matters"]
    assert short.sections[0].blocks[:-1] == whole.sections[0].blocks[:-1]
    assert all(section.appendix for section in whole.sections[1:])
    assert "left off this short paper" in below_of(short, "matters")[-1]
    assert "listed in the appendices" in below_of(whole, "matters")[-1]
    assert {proof.quote for proof in short.evidence} < {proof.quote for proof in whole.evidence}


def test_what_was_closed_before_is_not_carried_forward(example: View) -> None:
    items = find_items(find_occasion(example, "2019-10-17"))
    assert items.carried
    assert not [row["state"] for row in items.carried if row["state"] in CLOSED]


def test_nothing_of_the_day_itself_or_later_is_in_the_draft_but_what_says_so(example: View) -> None:
    report = draft(example, "2018-03-22")
    own = [e for e in report.evidence if e.meeting >= "2018-03-22"]
    cited = {n for s in report.sections if s.name != "papers" for b in s.blocks if isinstance(b, Table)
             for row in b.rows if not row[2].words.startswith("In the papers for")
             for cell in row for n in cell.cites}  # fmt: skip
    assert own
    assert all(report.evidence[n - 1].meeting < "2018-03-22" for n in cited)


def test_the_report_in_the_papers_stands_beside_the_draft(example: View) -> None:
    report = draft(example, "2018-03-22")
    listed = {row[0].split(",")[0]: row[2] for row in rows(report, "papers")}
    assert listed["Minute 163"] == "yes"
    why = "yes, as their report gives it: the minutes of 14 September 2017 are not loaded"
    assert listed["Minute 148"].startswith(why)
    left = left_out(report)
    assert any("promised to find out" in told for told in left)
    of_163 = [told for told in left if told.startswith("Minute 163, 7 December 2017")]
    told = [words.split(": ")[1] for words in of_163]
    # the report tells the first half of that decision
    assert told == ["It was resolved that the hospital's figures be added to it"]


def test_a_minute_known_from_an_earlier_report_alone_is_carried_forward(example: View) -> None:
    assert any(row[0].startswith("Minute 148, 14 September 2017") for row in rows(
        draft(example, "2019-10-17"), "matters"))  # fmt: skip


def test_what_is_missing_is_said(example: View) -> None:
    basis = str(part(draft(example, "2019-10-17"), "basis").blocks)
    assert "Between 22 March 2018 and 17 October 2019" in basis
    assert "their minutes are not loaded: 4 December 2014" in basis


def test_a_day_without_a_meeting_before_it_gives_one_sentence(example: View) -> None:
    with pytest.raises(NotFoundError, match="no minutes from before 1 January 2012 are loaded"):
        draft(example, "2012-01-01")


def test_several_boards_have_to_be_told_apart(example: View) -> None:
    with pytest.raises(NotFoundError, match=r"say which with --body, out of .*" + BOARD):
        draft(example, "2021-06-10")


@pytest.mark.parametrize("day", ["2018", "2018-02-30", "soon"])
def test_only_a_day_names_a_meeting(partnergraph: Any, day: str) -> None:
    done = partnergraph("report", "matters-arising", "--for", day, "--output", "-")
    assert done.returncode == 2
    assert "is not a day; write it as 2018-03-26" in done.stderr


def test_the_same_record_gives_the_same_draft(example: View) -> None:
    assert draw_arising(example, "2019-10-17") == draft(example, "2019-10-17")


def test_the_seed_draft_of_june_agrees_with_the_report_in_the_papers(seeds: View) -> None:
    report = draft(seeds, "2018-06-21")
    found = rows(report, "matters")
    assert minutes([row for row in found if row[1].startswith("It was resolved that ")])[:3] == ["200", "204a", "205"]
    assert [(row[0].split(",")[0], row[2].split(":")[0].split(",")[0]) for row in rows(report, "papers")] == [
        ("Minute 187", "yes"), ("Minute 200", "yes"), ("Minute 204a", "yes"),
    ]  # fmt: skip
    assert "Of “motor bikes” the minutes of 26 March 2018 say: “Mr Warnett stated" in rows(report, "papers")[0][2]
    left = {told.split(",")[0].removeprefix("Minute ") for told in left_out(report)}
    assert {"193", "197", "200", "204", "205"} <= left
    assert "204a" not in left
    carried = [(row[0].split(",")[0], row[2].split(",")[0].split(":")[0]) for row in found if "26 March" not in row[0]]
    assert carried == [
        ("Minute 137", "6 July 2017"), ("Minute 139b", "6 July 2017"), ("Minute 187", "In the papers for 21 June 2018"),
    ]  # fmt: skip


def test_what_is_to_come_stands_under_the_number_of_its_minute(seeds: View) -> None:
    coming = rows(draft(seeds, "2018-06-21"), "coming")
    assert {"197", "198", "200", "202"} <= set(minutes(coming))
    assert all(row[2:] == ["", ""] for row in coming)


def test_the_seed_draft_of_july_has_the_two_minutes_of_the_report_in_the_papers(seeds: View) -> None:
    report = draft(seeds, "2017-07-06")
    resolved = [row for row in rows(report, "matters") if row[1].startswith("It was resolved that ")]
    assert minutes(resolved) == ["137", "139b"]
    assert [row[2] for row in rows(report, "papers")] == ["yes", "yes"]
    assert [row[2] for row in resolved] == ["", ""]


def work(what: str, **more: Any) -> dict[str, Any]:
    return {
        "what": what, "meeting": "2031-03-04", "item": "4", "owners": [], "owner_doubt": None, "state": "open",
        "source": "action", "chain": [{"quote": what}], "evidence": [{"quote": what, "meeting": "2031-03-04"}], **more,
    }  # fmt: skip


def test_later_words_that_may_be_about_a_task_are_unsettled() -> None:
    words = "The lantern report should also go to the Harbour Board."
    said = {"quote": "It had been decided that the Harbour Board would see the report.", "meeting": "2032-05-06"}
    one, other = work(words), work(words)
    other["evidence"] = [*other["evidence"], said]
    assert unsettled(one) == []
    assert unsettled(other) == [said]
    assert unsettled({**other, "state": "reported_done"}) == unsettled({**other, "source": "report"}) == []


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("This matter be discussed in May.", "LAMPS: this matter should be discussed in May."),
        ("Consideration of the matter be deferred.", "LAMPS: consideration of the matter should be deferred."),
        ("She promised to report back concerning this.", "She promised to report back concerning this."),
        ("The clerk to investigate the lamps.", "The clerk to investigate the lamps."),
        ("The issue of lamps be pursued.", "The issue of lamps should be pursued."),
    ],
)
def test_the_matter_is_named_by_its_title_where_no_sentence_says_it(what: str, told: str) -> None:
    assert task_words(work(what), "LAMPS") == told


@pytest.mark.parametrize("title", ["Lamp Panel Update", "Any Other Business", "Matters arising", "Sub-Groups", "AOB"])
def test_a_title_of_many_matters_names_none(title: str) -> None:
    assert task_words(work("This matter be discussed in May."), title) == "This matter should be discussed in May."


def test_what_nobody_spoke_of_for_long_stands_in_an_appendix(example: View) -> None:
    report = draft(example, "2019-10-17")
    old = part(report, "old")
    assert old.appendix
    days = {row[0].split(", ")[1] for row in rows(report, "old")}
    assert "22 March 2018" not in days
    assert not set(map(tuple, rows(report, "old"))) & set(map(tuple, rows(report, "matters")))


def test_the_last_meetings_are_tabled_with_what_minutes_close_at_once_below(seeds: View) -> None:
    for report in (draft(seeds, "2023-03-07"), draft(seeds, "2023-03-07", short=True)):
        said = below_of(report, "matters")
        assert len([s for s in said if s.startswith("The minutes of 12 January 2023 say of earlier matters")]) == 1
        found = rows(report, "matters")
        days = [re.findall(r"\d+ \w+ \d{4}", row[0])[0] for row in found]
        assert list(dict.fromkeys(days)) == ["12 January 2023", "26 May 2022"]
        assert len([row for row in found if "26 May 2022" in row[0]]) >= 5


def test_what_is_old_stands_behind_the_table_though_something_was_once_said_of_it(seeds: View) -> None:
    old = [row for row in rows(draft(seeds, "2023-03-07"), "old") if row[0].startswith("Minute 35, 20 Feb")]
    told = [row[3] for row in old if "9 March 2017, minute 135: “" in row[3]]
    assert len(told) == 2
    assert ". May be about this: 9 March 2017" in told[0]


def test_of_a_row_of_a_report_the_whole_update_is_told_and_not_its_last_paragraph(seeds: View) -> None:
    told = [row[3] for row in rows(draft(seeds, "2023-03-07"), "old") if "19 December 2017" in row[0]]
    assert ["21 June 2018, minute 187: “The Police still have" in words for words in told] == [True]


def test_a_line_of_a_list_is_no_update_and_stands_below_the_table(seeds: View) -> None:
    report = draft(seeds, "2018-06-21")
    invited = [row for row in rows(report, "old") if "Sara Bowrey" in row[1]]
    assert ["Listed" in row[3] for row in invited] == [False]
    listed = [words for words in below_of(report, "old") if "Listed in the papers of 6 July 2017: “" in words]
    assert [words.startswith("Minute 32, 20 February 2015: ") for words in listed] == [True]


def test_the_head_of_an_item_is_told_by_its_title(example: View) -> None:
    updates = [row[2] for row in rows(draft(example, "2018-09-20"), "matters")]
    assert "22 March 2018, minute 179: an item of its own, “Replacement of the Patrol Vehicle”" in updates


def test_minutes_are_told_that_name_the_thing_of_a_row_whose_own_minutes_are_not_loaded(example: View) -> None:
    occasion = find_occasion(example, "2018-03-22")
    text = "Resolved that the warden check the lease of the control room, if still possible."

    def said(update: str) -> Akin | None:
        return akin_to(occasion, Node("u", "ProgressUpdate", "", props={"text": text, "update": update}))

    near = said("The Control Room is to be let again.")
    assert near is not None
    assert (near.named, "control room" in " ".join(near.words.lower().split())) == ("control room", True)
    assert near.day < "2018-03-22"
    assert said("It is no longer possible.") is None
    assert said("") is None


def test_a_note_put_into_the_minutes_later_is_not_told_as_said_on_their_day(seeds: View) -> None:
    details = next(row for row in rows(draft(seeds, "2018-06-21"), "matters") if "Committee Clerk" in row[1])
    assert details[2].startswith("Post meeting note to the minutes of 26 March 2018, minute 204: “")
