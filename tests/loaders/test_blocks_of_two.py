"""People in blocks of two lines, numbers alone over their titles, and a mover named without a motion."""

from __future__ import annotations

from tests.loaders.boards import HEAD, PEOPLE, meeting

LIST = (
    HEAD + "Present\n\nTess Moor (Chair)\nDirector of Parks, Fernhill Council\n\n"
    "Dr Ada Quill\nHead of Nursing, NHS Allan Moor\n\nPerry Stone\nPeople's Panel\n\n"
)
END = "1. Lamps\n\nThe lamps were counted.\n\n2. Next meeting\n\nIn May.\n"


def test_the_line_below_a_name_is_no_person() -> None:
    away = "Apologies\n\nOla Finch\nFire Service\n\n"
    found = meeting(LIST + "Una Bligh\nFernhill Fire Service (substitute for Ola Finch)\n\n" + away + END)
    assert {row.name: (row.state, row.organization) for row in found.attendance} == {
        "Tess Moor": ("present", "Fernhill Council"), "Ada Quill": ("present", "NHS Allan Moor"),
        "Perry Stone": ("present", "People's Panel"), "Una Bligh": ("substitute", "Fernhill Fire Service"),
        "Ola Finch": ("apology", "Fire Service"),
    }  # fmt: skip
    assert [row.substitute_for for row in found.attendance if row.state == "substitute"] == ["Ola Finch"]


def test_two_people_in_a_block_are_two() -> None:
    found = meeting(
        HEAD + "Present\n\nTess Moor\nAda Quill\n\nPerry Stone\nUna Bligh\n\nOla Finch\nSam Reeve\n\n" + END
    )
    assert len(found.attendance) == 6


def test_two_blocks_make_no_list_of_blocks() -> None:
    found = meeting(HEAD + "Present\n\nTess Moor\nAda Quill\n\nPerry Stone\nRoads Office\n\n" + END)
    assert {"Tess Moor", "Ada Quill", "Perry Stone"} <= {row.name for row in found.attendance}


def numbers(text: str) -> list[str | None]:
    return [item.number for item in meeting(text).items]


def test_a_number_on_a_line_of_its_own() -> None:
    text = HEAD + PEOPLE + (
        "1\nWelcome\n\nThe Chair opened the meeting.\n\n2\nLamps and paths\n\nTwo are out.\n\n3\nAOCB\n\nNone.\n\n"
    )  # fmt: skip
    found = meeting(text)
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Welcome"), ("2", "Lamps and paths"), ("3", "AOCB"),
    ]  # fmt: skip


def test_numbers_of_pages_are_no_items() -> None:
    text = HEAD + PEOPLE + "Lamps\n\n" + "".join(f"{n}\nFernhill Safety Board\n\nMore.\n\n" for n in (1, 2, 3))
    assert "2" not in numbers(text)


def test_numbers_with_a_gap_are_no_items() -> None:
    text = HEAD + PEOPLE + "Lamps counted in each ward\n\n1\nNorth\n\nTwo.\n\n4\nSouth\n\nMore.\n\n5\nEast\n\nEnd.\n"
    assert "4" not in numbers(text)


def test_movers_alone_decide_nothing() -> None:
    text = (
        "1. Minutes\n\nThe minutes of 2 May 2031 were approved.\n\nProposed: A Quill   Seconded: P Stone\n\n"
        "2. Lamps\n\nNone.\n"
    )
    assert [r.text for r in meeting(HEAD + PEOPLE + text).resolutions] == ["The minutes of 2 May 2031 were approved."]


def test_a_feeling_that_the_group_shared_is_no_decision() -> None:
    felt = "1. Lamps\n\nAda Quill said that each lamp was missed by somebody and the group agreed.\n\n2. End\n\nNone.\n"
    wanted = "1. Lamps\n\nAda Quill said that lamps should be bought and the group agreed.\n\n2. End\n\nNone.\n"
    assert meeting(HEAD + PEOPLE + felt).resolutions == []
    assert len(meeting(HEAD + PEOPLE + wanted).resolutions) == 1


def test_a_decision_below_a_title_in_capitals_is_no_part_of_it() -> None:
    text = (
        "1. MINUTES\nRESOLVED                 FSB 31/7\nThat the minutes be confirmed.\n\n"
        "2. LAMPS AND PATHS OF\nTHE WARD\nNone.\n\n3. END\nNone.\n"
    )
    titles = [item.title for item in meeting(HEAD + PEOPLE + text).items]
    assert titles == ["MINUTES", "LAMPS AND PATHS OF THE WARD", "END"]
