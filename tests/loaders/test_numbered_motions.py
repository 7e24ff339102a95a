"""Items numbered 7.0 with titles 7.1 and 7.2 below them, and motions set out over lines: 'Moved by: ...'."""

from __future__ import annotations

from tests.loaders.boards import HEAD, PEOPLE, meeting

TOP = HEAD + PEOPLE + "1.0\tCALL TO ORDER\nThe Chair opened the meeting.\n\n"


def numbers(text: str) -> list[str | None]:
    return [item.number for item in meeting(text).items]


def test_titles_below_a_numbered_title_are_items() -> None:
    text = TOP + (
        "2.0\tNEW BUSINESS\n2.1\tPaths by the Mere\nAda Quill said that two are open.\n"
        "2.2\tLetter from the Roads Office re: salt\nReceived for information.\n\n3.0\tADJOURNMENT\nNone.\n"
    )
    assert numbers(text) == ["1.0", "2.0", "2.1", "2.2", "3.0"]


def test_titles_below_whole_numbers_are_items() -> None:
    text = HEAD + PEOPLE + (
        "1. WELCOME\nThe Chair opened the meeting and said a few words to those who had come from the hills.\n\n"
        "2. MATTERS ARISING\n2.1 Boiler at the Hall\nMended.\n\n"
        "2.2 List of keys\nACTION: Perry Stone to send the list.\n\n"
        "3. NEXT MEETING\nIn May.\n"
    )  # fmt: skip
    found = meeting(text)
    assert [item.number for item in found.items] == ["1", "2", "2.1", "2.2", "3"]
    assert [(action.item, action.owners) for action in found.actions] == [("2.2", ["Perry Stone"])]


def test_a_title_whose_list_stands_elsewhere() -> None:
    text = TOP + (
        "2.0\tNEW BUSINESS\n2.1\tPaths by the Mere\nTwo are open.\n2.2\tLamps\nNone.\n2.3\tList of keys\n\n"
        "3.0\tADJOURNMENT\nNone.\n"
    )
    assert numbers(text) == ["1.0", "2.0", "2.1", "2.2", "2.3", "3.0"]


def test_numbered_notes_without_text_are_no_items() -> None:
    text = TOP + "2.0\tNEW BUSINESS\n2.1\tNone heard\n\n3.0\tLAMPS\n3.1\tTwo out\n\n4.0\tADJOURNMENT\nNone.\n"
    assert numbers(text) == ["1.0", "2.0", "3.0", "4.0"]


def test_one_numbered_paragraph_shows_that_paragraphs_are_numbered() -> None:
    text = TOP + (
        "2.0\tNEW BUSINESS\n2.1\tPaths by the Mere\nTwo are open.\n2.2\tThe lamps were counted again.\n\n"
        "3.0\tADJOURNMENT\nNone.\n"
    )
    assert numbers(text) == ["1.0", "2.0", "3.0"]


def test_a_numbered_paragraph_that_runs_on_is_no_title() -> None:
    text = HEAD + PEOPLE + (
        "1. Welcome\n1.1 Tess Moor opened the meeting and spoke of\nBarrow Hill.\n"
        "1.2 Those who came for the first time and\nAda Quill gave their names.\n2. Paths\n"
        "2.1 Nobody had walked\nMere Lane since.\n"
    )  # fmt: skip
    assert numbers(text) == ["1", "2"]


def test_a_motion_on_lines_of_its_own() -> None:
    found = meeting(TOP + (
        "2.0\tMINUTES\nAll liked the idea.\nMoved by: Ada Quill\nSeconded by: Perry Stone\n"
        "THAT the minutes of 2 May 2031 be adopted.\nCARRIED\n\n3.0\tBUSINESS ARISING\n"
        "ACTION ITEM: Perry Stone to count the lamps.\nMoved by: Perry Stone\nSeconded by: Ada Quill\n"
        "THAT the lamps be bought.\nCARRIED\n\n4.0\tADJOURNMENT\nNone.\n"
    ))  # fmt: skip
    assert [(r.item, r.effect) for r in found.resolutions] == [("2.0", "approve"), ("3.0", "decide")]
    assert all(r.text.startswith("THAT the ") for r in found.resolutions)
    assert [(action.text, action.owners) for action in found.actions] == [
        ("Perry Stone to count the lamps.", ["Perry Stone"])
    ]


def test_a_motion_that_was_lost_is_no_decision() -> None:
    found = meeting(TOP + (
        "2.0\tSALT\nMoved by: Ada Quill\nSeconded by: Perry Stone\nTHAT salt be bought.\nDEFEATED\n\n"
        "3.0\tADJOURNMENT\nNone.\n"
    ))  # fmt: skip
    assert found.resolutions == []
    assert found.actions == []
