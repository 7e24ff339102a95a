from __future__ import annotations

import pytest

from loaders.blocks import Source
from loaders.readers.pdf import read_pdf
from tests.loaders.prints import LEFT, Paper, rows_of, shown

LONG = (
    "Orla Finch told the board that the lamps along the towpath had been counted twice and that the two counts did "
    "not agree, so that nobody could yet say how many of them were out."
)
MORE = (
    "Perry Stone would ask the lock keepers to count them a third time before the evenings drew in and to send the "
    "figures to everybody who had asked for them."
)
THIRD = (
    "It was noted that the footbridge by the mill had been closed since the flood and that the county had not yet "
    "sent anybody to look at it."
)
PEOPLE = (
    ("Orla Finch (Chair)", "Director of Lamps", "Fernhill Council"),
    ("Perry Stone", "Head of Parks and Open Spaces and the Towpath", "Fernhill Council"),
    ("Superintendent Rufus Bell", "Borough Police Commander", "Fernhill and Dale Police"),
    ("Tess Moor", "Station Manager", "Fernhill Fire and Rescue Authority"),
)
PLACES = ((60, 190), (200, 360), (370, 500))


def side_by_side(paper: Paper, cells: tuple[str, ...], places: tuple[tuple[float, float], ...]) -> None:
    """The cells of one row without a line around them, each broken within its column."""
    top = lowest = paper.down
    for text, (left, right) in zip(cells, places, strict=True):
        paper.down = top
        paper.say(text, left=left, right=right)
        lowest = max(lowest, paper.down)
    paper.down = lowest


def owners(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.role == "cell_owner"]


def test_names_posts_and_organizations_side_by_side_are_rows() -> None:
    paper = Paper()
    paper.say("Present", bold=True)
    for person in PEOPLE:
        side_by_side(paper, person, PLACES)
    paper.gap()
    paper.say(LONG)
    source = paper.source()
    assert rows_of(source) == [list(person) for person in PEOPLE]
    assert shown(source.lines)[0] == "Present"
    assert shown(source.lines)[-1] == LONG
    assert source.lines[-1].table == -1


def test_two_people_are_never_one_however_full_their_columns_are() -> None:
    paper = Paper()
    people = [
        ("Superintendent Rufus Bell", "Police Commander"),
        ("Tess Moor", "Station Manager"),
        ("Una Vale", "Clerk"),
    ]
    for person in people:
        side_by_side(paper, person, ((60, 192), (204, 300)))
    assert rows_of(paper.source()) == [list(person) for person in people]


def test_a_label_in_front_of_the_first_row_only() -> None:
    paper = Paper()
    paper.row((60, "PRESENT"), (150, "Orla Finch"), (300, "Director of Lamps"), (480, "OF"))
    paper.row((150, "Perry Stone"), (300, "Head of Parks"), (480, "PS"))
    paper.row((60, "APOLOGIES"), (150, "Tess Moor"), (300, "Station Manager"), (480, "TM"))
    paper.row((150, "Una Vale"), (300, "Canal Trust"), (480, "UV"))
    assert [row[1] for row in rows_of(paper.source())] == ["Orla Finch", "Perry Stone", "Tess Moor", "Una Vale"]


def margin(*, headed: bool) -> Source:
    """Numbered paragraphs with owners at the right margin."""
    paper = Paper()
    if headed:
        paper.row((60, "No"), (100, "Item"), (470, "Action"))
        paper.gap()
    for number, (text, owner) in enumerate([(LONG, ""), (MORE, "PS/OF"), (THIRD, ""), (LONG, "All")], 1):
        paper.at(60, paper.down, f"1.{number}")
        if owner:
            paper.at(470, paper.down + 13.2, owner)
        paper.say(text, left=100, right=440)
        paper.gap()
    return paper.source()


def test_owners_at_the_margin_stand_behind_their_paragraph() -> None:
    source = margin(headed=False)
    assert shown(source.lines) == [f"1.1 {LONG}", f"1.2 {MORE}", "PS/OF", f"1.3 {THIRD}", f"1.4 {LONG}", "All"]
    assert owners(source) == ["PS/OF", "All"]
    beside, mark = source.lines[1], source.lines[2]
    assert beside.top < mark.top < beside.top + 20


def test_numbers_text_and_owners_under_a_header_are_rows() -> None:
    assert rows_of(margin(headed=True)) == [
        ["No", "Item", "Action"], ["1.1", LONG], ["1.2", MORE, "PS/OF"], ["1.3", THIRD], ["1.4", LONG, "All"],
    ]  # fmt: skip


def test_owners_of_two_short_paragraphs_are_two() -> None:
    paper = Paper()
    paper.row((60, "Deeds"), (430, "Action"))
    for number, (text, owner) in enumerate([(LONG, "Una Vale"), ("Perry to send the map", "Perry"), (MORE, "Orla")], 1):
        paper.at(60, paper.down, f"{number}.")
        paper.at(430, paper.down, owner)
        paper.say(text, left=90, right=410)
    assert owners(paper.source()) == ["Action", "Una Vale", "Perry", "Orla"]


def test_a_note_at_the_margin_is_no_owner() -> None:
    paper = Paper()
    for text, note in ((LONG, "see page 12 below"), (MORE, ""), (THIRD, "read in draft")):
        if note:
            paper.at(450, paper.down, note)
        paper.say(text, right=430)
        paper.gap()
    source = paper.source()
    assert owners(source) == []
    assert shown(source.lines) == [LONG, "see page 12 below", MORE, THIRD, "read in draft"]


def test_a_newspaper_page_is_read_column_by_column() -> None:
    paper = Paper()
    paper.say("News of the towpath", size=18)
    paper.gap()
    top = paper.down
    for left in (60, 310):
        paper.down = top
        for text in (LONG, MORE, THIRD) if left == 60 else (MORE, LONG, THIRD):
            paper.say(text, left=left, right=left + 215, size=10)
            paper.gap(8)
    source = paper.source()
    assert shown(source.lines) == ["News of the towpath", LONG, MORE, THIRD, MORE, LONG, THIRD]


def test_numbered_paragraphs_are_no_table() -> None:
    paper = Paper()
    for number, text in enumerate((LONG, MORE, THIRD), 1):
        paper.at(60, paper.down, f"2.{number}")
        paper.say(text, left=96)
        paper.gap()
    source = paper.source()
    assert shown(source.lines) == [f"2.1 {LONG}", f"2.2 {MORE}", f"2.3 {THIRD}"]


def test_labels_and_their_values_are_lines() -> None:
    paper = Paper()
    for label, value in (("Date:", "4 June 2031"), ("Time:", "10.00 am"), ("Venue:", "The Mill")):
        paper.row((60, label), (150, value))
    paper.gap()
    paper.row((60, "Meeting:"), (130, "Safety Board"), (320, "Clerk:"), (390, "Una Vale"))
    paper.row((60, "Chair:"), (130, "Orla Finch"), (320, "Room:"), (390, "Upper Hall"))
    assert shown(paper.source().lines) == [
        "Date: 4 June 2031", "Time: 10.00 am", "Venue: The Mill",
        "Meeting: Safety Board", "Clerk: Una Vale", "Chair: Orla Finch", "Room: Upper Hall",
    ]  # fmt: skip


def test_a_log_without_lines_goes_on_over_the_page() -> None:
    places = ((60, 85), (90, 330), (350, 440), (460, 540))
    head = ("No", "Action", "Owner", "Due")
    rows = [
        ("12", "Count the lamps along the towpath a third time and send the figures round", "Perry Stone", "June 2031"),
        ("13", "Ask the county about the footbridge", "OF", "ASAP"),
        ("14", "Write to the canal trust about the gates that were left open on Sunday", "RB/TM", "July 2031"),
    ]
    paper = Paper()
    for cells in (head, *rows[:2]):
        side_by_side(paper, cells, places)
        paper.gap(4)
    paper.turn()
    for cells in (head, rows[2]):
        side_by_side(paper, cells, places)
        paper.gap(4)
    source = paper.source()
    assert rows_of(source) == [list(cells) for cells in (head, *rows)]
    assert {line.table for line in source.lines} == {0}


def test_words_far_apart_on_one_line_stay_apart() -> None:
    paper = Paper()
    paper.row((LEFT, "Orla Finch"), (400, "Perry Stone"))
    paper.gap()
    paper.say(LONG)
    assert shown(paper.source().lines)[0] == "Orla Finch    Perry Stone"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_upright(turned: int) -> None:
    paper = Paper()
    paper.canvas.setPageRotation(turned)
    paper.say(LONG)
    paper.gap()
    paper.say(MORE)
    source = paper.source()
    assert shown(source.lines) == [LONG, MORE]
    assert source.lines[0].left == pytest.approx(LEFT, abs=1)


def test_a_page_on_its_side_is_read_upright() -> None:
    paper = Paper()
    paper.canvas.rotate(90)
    paper.canvas.translate(0, -842 + 240)
    paper.say(LONG)
    assert shown(paper.source().lines) == [LONG]


def test_a_cropped_page_keeps_its_places() -> None:
    paper = Paper()
    paper.canvas.setCropBox((30, 40, 560, 800))
    paper.say(LONG)
    line = paper.source().lines[0]
    assert line.text == LONG
    assert line.left == pytest.approx(LEFT - 30, abs=1)
    assert line.top == pytest.approx(80 - 42 - 8, abs=2)


def test_a_watermark_is_set_aside() -> None:
    paper = Paper()
    paper.say(LONG)
    paper.canvas.saveState()
    paper.canvas.rotate(45)
    paper.canvas.setFont("Helvetica", 80)
    paper.canvas.drawString(350, 100, "DRAFT")
    paper.canvas.restoreState()
    source = paper.source()
    assert shown(source.lines) == [LONG]
    assert [line.ignored_by for line in source.lines if "DRAFT" in line.text] == ["page furniture"]


def test_the_same_bytes_give_the_same_source() -> None:
    paper = Paper(head="Fernhill Safety Board")
    for person in PEOPLE:
        side_by_side(paper, person, PLACES)
    data = paper.bytes()
    assert read_pdf(data, "a.pdf") == read_pdf(data, "a.pdf")


def test_remarks_beside_names_are_read_with_them() -> None:
    paper = Paper()
    paper.say("Apologies were received from:")
    paper.gap()
    paper.row((LEFT, "Orla Finch"), (300, "- Perry Stone substituted"))
    paper.row((LEFT, "Tess Moor"))
    paper.row((LEFT, "Superintendent Rufus Bell"), (300, "- Ida Brook substituted"))
    paper.row((LEFT, "Una Vale"), (300, "- Rolf Ash substituted"))
    assert shown(paper.source().lines)[1:] == [
        "Orla Finch - Perry Stone substituted", "Tess Moor",
        "Superintendent Rufus Bell - Ida Brook substituted", "Una Vale - Rolf Ash substituted",
    ]  # fmt: skip
