"""Minutes numbered through the year: the references are headings, other references are not."""

from __future__ import annotations

from tests.loaders.made import read

HEAD = "Fernhill Safety Board\nMinutes of the meeting held on 4 June 2031\n\n"


def numbers(text: str) -> list[str | None]:
    return [item.number for item in read(HEAD + text)[1].meetings[0].items]


def test_a_reference_above_a_title() -> None:
    text = "FSB 31/1\n\nApologies\n\nNone.\n\nFSB 31/2\n\nDogs\n\nCounted.\n\nFSB 31/4\n\nCats\n\nCounted.\n"
    assert numbers(text) == ["FSB 31/1", "FSB 31/2", "FSB 31/4"]


def test_a_reference_in_front_of_a_title() -> None:
    text = "31/064 Apologies\n\nNone.\n\n31/065 Dogs\n\nCounted.\n\n31/066 Cats\n\nCounted.\n"
    assert numbers(text) == ["31/064", "31/065", "31/066"]


def test_a_reference_with_a_number_behind_it() -> None:
    text = "C048/31  1.  APOLOGIES\n\nNone.\n\nC049/31  2.  DOGS\n\nCounted.\n\nC050/31  3.  CATS\n\nCounted.\n"
    assert numbers(text) == ["C048/31", "C049/31", "C050/31"]


def test_planning_references_are_no_items() -> None:
    text = (
        "1. Apologies\n\nNone.\n\n2. Planning\n\n31/0123 Two houses at the mill\n31/0511 Shed\n31/0777 Barn\n"
        "31/0999 Loft\n\n3. Cats\n\nCounted.\n"
    )
    assert numbers(text) == ["1", "2", "3"]


def test_a_letter_behind_the_number_is_a_part_of_the_item() -> None:
    text = "1.\n\nApologies\n\nNone.\n\n2.\n\nReviews\n\n2a\n\nDogs\n\nCounted.\n\n2b\n\nCats\n\nCounted."
    text += "\n\n3.\n\nEnd\n\nDone."
    assert numbers(text) == ["1", "2", "2a", "2b", "3"]


def test_a_promise_under_a_number_is_no_heading() -> None:
    text = (
        "Present: Tess Moor, Ada Quill\n\n1. Dogs\n\nCounted.\n\n2. Cats\n\nTess reported.\n\n"
        "3. Tess will send a copy of the list to the clerk\n\n4. Birds\n\nNone.\n"
    )
    (meeting,) = read(HEAD + text)[1].meetings
    assert "3" not in [item.number for item in meeting.items]
    assert [action.owners for action in meeting.actions] == [["Tess Moor"]]
