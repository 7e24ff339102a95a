"""The review against the answers it is drawn from: the same rows, the same counts, in every window."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.catalogue import QUERIES, ask
from queries.check import find_check
from queries.gaps.entries import each_gap
from queries.in_role import find_in_role
from queries.themes.folded import told_once
from viz.report.model import Bars, Chart, Finding, Grid, Points, Report, Section, Table, Text
from viz.report.review.draw import draw_review
from viz.report.review.wording import wording
from viz.report.wording import wording as fixed
from viz.report.writers.markdown import write_markdown

WINDOWS = {
    "whole": Window(),
    "as of 2018": Window(until="2018-06"),
    "since 2018": Window(since="2018"),
    "one board": Window(body="body:asb-and-environment-subgroup"),
}
pytestmark = pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
Rows = Sequence[Any]


@pytest.fixture
def review(reviews: Callable[..., Report], window: Window) -> Report:
    return reviews("example", window)


def part(review: Report, name: str) -> Section:
    (found,) = (section for section in review.sections if section.name == name)
    return found


def tables(review: Report, name: str) -> dict[str, Table]:
    blocks = part(review, name).blocks
    found = [block.table if isinstance(block, Chart) else block for block in blocks]
    return {table.caption: table for table in found if isinstance(table, Table)}


def length(review: Report, name: str, table: str) -> int:
    """How many rows a section shows under the caption of one of our tables."""
    found = tables(review, name).get(wording()["tables"][table]["caption"])
    return len(found.rows) if found else 0


def texts(review: Report, name: str) -> str:
    return " ".join(block.words for block in part(review, name).blocks if isinstance(block, Text))


def test_gaps_and_recommendations_are_those_of_the_answer(
    example: SqliteView, review: Report, window: Window
) -> None:
    answer = ask("gaps", example, window)
    numbers = {name: [row[0].words for table in tables(review, name).values() for row in table.rows]
               for name in ("gaps", "register", "older")}  # fmt: skip
    assert list(dict.fromkeys(numbers["gaps"])) == numbers["register"]  # each row leads to one of the register
    every = [*numbers["register"], *numbers["older"]]
    assert every == [f"R{number}" for number in range(1, len(every) + 1)]
    assert len(numbers["gaps"]) + len(numbers["older"]) == len(answer.rows)
    assert f"{len(list(each_gap(answer.rows)))} gaps of {len(answer.rows)} matters" in texts(review, "gaps")
    shown = [block for block in part(review, "decide").blocks if isinstance(block, Finding)]
    assert len(shown) == min(5, len(answer.rows))


def test_owners_are_those_of_the_answer(example: SqliteView, review: Report, window: Window) -> None:
    answer = ask("owns", example, window)
    tasks = [row for row in answer.rows if row["action"] or row["resolution"]]
    assert length(review, "owners", "owners") == len(answer.rows) - len(tasks)
    assert length(review, "owners", "unowned") == len(answer.beside["unowned"])
    assert f"Besides, {len(tasks)} tasks" in texts(review, "owners")


def test_what_is_followed_is_that_of_the_answer(example: SqliteView, review: Report, window: Window) -> None:
    rows = ask("follow-through", example, window).rows
    work = [row for row in rows if row["kind"] != "question"]
    assert length(review, "work", "chains") == len(work)
    assert length(review, "scrutiny", "questions") == len(rows) - len(work)
    (chart,) = (block for block in part(review, "follow-through").blocks if isinstance(block, Chart))
    assert isinstance(chart.picture, Bars)
    assert sum(sum(counts) for _, counts in chart.picture.rows) == len(work)
    assert sum(int(row[-1].words) for row in chart.table.rows) == len(work)


@pytest.mark.parametrize(
    "place",
    [
        ("body", "boards", "boards"), ("changes", "changes", "changes"),
        ("planned", "decisions", "planned"),
    ],
    ids=lambda place: place[1],
)  # fmt: skip
def test_each_table_has_the_rows_of_its_answer(
    example: SqliteView, review: Report, window: Window, place: tuple[str, str, str]
) -> None:
    question, section, table = place
    assert length(review, section, table) == len(ask(question, example, window).rows)


def test_attendance_is_counted_as_the_answer_counts(example: SqliteView, review: Report, window: Window) -> None:
    rows = QUERIES["attendance"].answers(example, "", by="organization", window=window).rows
    charts = [block for block in part(review, "attendance").blocks if isinstance(block, Chart)]
    shown = [[cell.words for cell in row[1:3]] for chart in charts for row in chart.table.rows]
    assert sorted(shown) == sorted([str(row["meetings"]), str(row["attended"])] for row in rows)


def test_the_registers_hold_the_lists_and_whoever_else_is_named(
    example: SqliteView, review: Report, window: Window
) -> None:
    named = find_in_role(example, window).rows
    beside = [row for row in named if row["kind"] == "person" and not row["listed"]]
    assert length(review, "people", "people") == len(ask("attendance", example, window).rows) + len(beside)
    posts = {row["name"] for row in named if row["kind"] == "post"}
    listed = {row["name"] for row in QUERIES["attendance"].answers(example, "", by="post", window=window).rows}
    assert listed <= posts
    assert length(review, "posts", "posts") == sum(row["kind"] == "post" for row in named)


def test_the_picture_of_attendance_counts_as_its_table(review: Report, window: Window) -> None:
    charts = [block for block in part(review, "attendance").blocks if isinstance(block, Chart)]
    assert charts
    for chart in charts:
        assert isinstance(chart.picture, Grid)
        for (name, marks), row in zip(chart.picture.rows, chart.table.rows, strict=True):
            assert name == row[0].words
            assert len(marks) < wording()["grid_wide"]  # else the picture shows the last meetings alone
            assert marks.count("present") == int(row[2].words)


def test_seats_are_counted_as_the_answer_counts(example: SqliteView, review: Report, window: Window) -> None:
    rows = ask("seats", example, window).rows
    table = tables(review, "seats")[wording()["tables"]["seats"]["caption"]]
    assert [[cell.words for cell in row[2:5]] for row in table.rows] == [
        [str(row["present"]), str(row["substitute"]), str(row["apology"])] for row in rows
    ]


def test_people_with_a_seat_are_those_of_the_answers(example: SqliteView, review: Report, window: Window) -> None:
    told = texts(review, "seats")
    listed = ask("attendance", example, window).rows
    for row in ask("body", example, window).rows:
        people = {member["name"] for member in row["members"]}
        own = {one["name"] for one in listed if one["body"] == row["name"]}
        if row["meetings"] and row["came_on"]:
            assert f"{row['name']}: {len(people)} people are shown with a seat at some time, " in told
            assert f" {len(people & own)} of them among the {len(own)} on its attendance lists" in told
            assert len(people - own) == 0 or f", {len(people - own)} by other papers alone" in told
    shown = {row[0].words: row[5].words for row in next(iter(tables(review, "boards").values())).rows}
    bodies = ask("body", example, window).rows
    assert shown == {row["name"]: str(len({member["name"] for member in row["members"]})) for row in bodies}


def test_each_number_of_unsettled_owners_is_part_of_those_marked(
    example: SqliteView, review: Report, window: Window
) -> None:
    unsettled = [row for row in find_check(example, window).rows if row["kind"] == "owner_not_settled"]
    points = next(block for block in part(review, "basis").blocks if isinstance(block, Points))
    (said,) = (point.words for point in points.items if "Owners written" in point.words)
    assert re.search(rf"not settled: {len(unsettled)} task", said)
    works = [row for table in tables(review, "work").values() for row in table.rows]
    marks = sum(any("(?" in cell.words for cell in row) for row in works)
    told = texts(review, "follow-through")
    found = re.search(r"stands behind (\d+) whose owner is not settled: (.*?)\.", told)
    assert int(found[1] if found else 0) == marks
    if not found:
        return
    assert sum(int(part.split()[0]) for part in found[2].split("; ")) == marks
    gaps = sum(row["kind"] == "ambiguous_owner" for row in each_gap(ask("gaps", example, window).rows))
    owned = ask("owns", example, window).rows
    tasks = sum(row["state"] == "ambiguous" and bool(row["action"] or row["resolution"]) for row in owned)
    assert (f"among the gaps {gaps}, as not settled under Who owns what {tasks}." in told) is bool(gaps or tasks)


def test_decisions_are_those_of_the_record(example: SqliteView, review: Report, window: Window) -> None:
    told = re.search(r"counted once: (\d+)", texts(review, "decisions"))
    count = len(example.edges(["DECIDED"], window=window)) - (int(told[1]) if told else 0)
    (chart,) = (block for block in part(review, "decisions").blocks if isinstance(block, Chart))
    assert isinstance(chart.picture, Bars)
    assert sum(sum(counts) for _, counts in chart.picture.rows) == count
    assert dict(zip(chart.table.heads, chart.table.rows[-1], strict=True))["All"].words == str(count)
    more = re.search(r"(\d+) did more than note", texts(review, "decisions"))
    left = re.search(r"left out of it: (\d+)", texts(review, "taken"))
    listed = length(review, "taken", "taken") + (int(left[1]) if left else 0)
    assert more
    assert int(more[1]) == listed


def test_themes_and_priorities_are_those_of_the_answer(
    example: SqliteView, review: Report, window: Window
) -> None:
    rows, _ = told_once([row for row in ask("themes", example, window).rows if row["times"] > 1])
    assert length(review, "themes", "themes") == len(rows)
    found = QUERIES["themes"].answers(example, "", priorities=True, window=window).rows
    assert length(review, "priorities", "priorities") == len(found)


def test_limits_are_counted_as_check_counts(example: SqliteView, review: Report, window: Window) -> None:
    rows = find_check(example, window).rows
    kinds = [row["kind"] for row in rows]
    names = kinds.count("name_not_settled") + kinds.count("abbreviation_not_settled")
    assert length(review, "names", "names") == names
    text = write_markdown(review)
    assert f"Meetings read: {kinds.count('meeting')}" in text
    last = max(row["meeting"] for row in rows if row["kind"] == "meeting")
    if missed := sum(row["kind"] == "not_loaded" and row["meeting"] <= last for row in rows):
        assert f"whose minutes were not read: {missed}." in text


def test_a_row_that_tells_of_the_minutes_leads_to_their_words(review: Report, window: Window) -> None:
    without = {"register", "names", "method", "judgements", "returns", "basis"}
    for section in review.sections:
        for table in tables(review, section.name).values() if section.name not in without else ():
            for row in table.rows:
                is_total = row[0].words in (wording()["phrases"]["all_meetings"],)
                assert is_total or any(cell.cites for cell in row), (section.name, [cell.words for cell in row])


def test_the_first_page_names_posts_and_no_person(example: SqliteView, review: Report, window: Window) -> None:
    people = {node.name for node in example.nodes(["Person"])}
    findings = [block for block in part(review, "decide").blocks if isinstance(block, Finding)]
    assert [name for name in people for found in findings if name in found.takers.words] == []
    assert all(found.quotes and found.question and found.takers.words for found in findings)


def test_no_word_of_the_command_line_stands_in_the_review(review: Report, window: Window) -> None:
    shown = write_markdown(review).split(fixed()["evidence_told"])[0]
    assert " --" not in shown.replace("| ---", "")
    assert "None" not in shown


def test_a_period_without_meetings_is_one_sentence(example: SqliteView, window: Window) -> None:
    with pytest.raises(NotFoundError, match="No report was written") as told:
        draw_review(example, window._replace(since="2031", until=""))
    assert str(told.value).count(". ") <= 1
    with pytest.raises(NotFoundError, match="No report was written"):
        draw_review(example, window._replace(since="2016-04", until="2016-05"))
