"""Minutes whose page an extractor left on one line in, the same lists, items and owners out."""

from __future__ import annotations

from loaders.loosen import LONG, loosen
from loaders.readers.text import read_text
from tests.loaders.made import read

ITEMS = (
    ("Apologies for Absence", "Tess Moor – Inspector, Dale Police Ida Brook – Manager, Lantern Trust"),
    ("Minutes of the Last Meeting", "The minutes of 4 March 2031 were agreed. " + "They had been read twice. " * 12),
    ("Dogs in the Park", "Perry Stone gave the count of dogs. " + "There were more than in the spring. " * 25),
    ("Any Other Business", "Nothing was raised. " * 12),
    ("Date of Next Meeting", "Wednesday 10 September 2031 at 10am"),
)
TEXT = (
    "Fernhill Safety Board Minutes of the meeting held on Wednesday 4 June 2031 Present: Orla Finch – Independent "
    "Chair Perry Stone – Head of Trees, Fernhill Borough Council Una Corrie – Clerk, Fernhill Borough Council "
    + " ".join(f"{number} {title} {said}" for number, (title, said) in enumerate(ITEMS, 1))
)


def test_headings_and_lists_of_one_line() -> None:
    assert len(TEXT) > LONG
    (meeting,) = read(TEXT)[1].meetings
    assert [(item.number, item.title) for item in meeting.items] == [
        (str(number), title) for number, (title, _) in enumerate(ITEMS, 1)
    ]
    assert {row.name: row.state for row in meeting.attendance} == {
        "Orla Finch": "present", "Perry Stone": "present", "Una Corrie": "present",
        "Tess Moor": "apology", "Ida Brook": "apology",
    }  # fmt: skip
    assert (meeting.date, meeting.next_meeting.date, meeting.chair) == ("2031-06-04", "2031-09-10", "Orla Finch")


def test_titles_in_capitals_between_owners_that_lost_their_place() -> None:
    said = "The lamps were counted again and three were dark. " * 12
    text = (
        "Fernhill Board Minutes of the meeting held on 4 June 2031 PRESENT Orla Finch Perry Stone Una Corrie Chair "
        f"Trees Clerk OF PS UC ITEM ACTION WELCOME The meeting opened. {said} 1 MATTERS ARISING PS to count the trees. "
        f"{said} 2 PS LAMPS ON THE GREEN {said} 3 UC ANY OTHER BUSINESS UC asked for a key. "
        f"{said} DATE OF NEXT MEETING 9 July 2031"
    )
    (meeting,) = read(text)[1].meetings
    titles = [item.title for item in meeting.items]
    assert titles[-2:] == ["ANY OTHER BUSINESS", "DATE OF NEXT MEETING"]
    assert "MATTERS ARISING" in titles
    assert [row.name for row in meeting.attendance] == ["Orla Finch", "Perry Stone", "Una Corrie"]


def test_words_and_places_stay_as_they_are() -> None:
    one = read_text(TEXT.encode(), "one.txt")
    loosen(one)
    assert len(one.lines) > 10
    assert all(one.text[line.start : line.end] == line.text and line.number == 1 for line in one.lines)
    assert [line.start for line in one.lines] == sorted(line.start for line in one.lines)


def test_ordinary_lines_are_left_alone() -> None:
    plain = read_text(b"Minutes of the meeting held on 4 June 2031\n\n1. Dogs\n\nThe dogs were counted.\n", "plain.txt")
    before = list(plain.lines)
    loosen(plain)
    assert plain.lines == before
