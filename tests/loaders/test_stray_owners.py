"""Minutes whose right-hand column fell into the text in, its owners on the right sentences and the text whole out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import Line
from loaders.parsers.aligning import beside
from loaders.parsers.columns import Token
from loaders.parsers.stray_owners import _heads_leads
from loaders.records import ActionRecord
from tests.loaders.made import HEAD, PEOPLE, read

HEADING = "No Item Action\n\n"


def found(text: str, heading: str = HEADING) -> list[ActionRecord]:
    """The actions of an item below a heading that names the columns."""
    items = f"{heading}11  DOGS IN PARKS\n\n{text}\n\n12  NEXT MEETING\n\n3 September 2031.\n"
    return read(HEAD.format(present="\n".join(PEOPLE)) + items)[1].meetings[0].actions


@pytest.mark.parametrize(
    ("text", "deed", "token", "owners"),
    [
        (
            "It was agreed that Tess Moor would ask the three schools TM for their registers by May.",
            "ask the three schools for their registers", "TM", ["Tess Moor"],
        ),
        ("The leaflet to be rewritten. TM The Chair was sorry.", "The leaflet to be rewritten.", "TM", ["Tess Moor"]),
        (
            "Perry to give members the new Perry address once it works. Stone",
            "give members the new address once it works", "Perry Stone", ["Perry Stone"],
        ),
        (
            "Perry and Tess to write to every school with a Perry Stone/ one-page warning. Tess Moor",
            "with a one-page warning", "Perry Stone/ Tess Moor", ["Perry Stone", "Tess Moor"],
        ),
    ],
)  # fmt: skip
def test_an_owner_in_the_middle_of_the_text_is_put_on_its_sentence(
    text: str, deed: str, token: str, owners: list[str]
) -> None:
    (action,) = found(text)
    assert deed in action.text
    assert (action.owner_tokens, action.owners) == ([token], owners)


def test_an_owner_in_the_right_margin_is_put_on_its_sentence() -> None:
    text = (
        "      The map was late and nobody minded. The lamps to be counted       TM\n"
        "      along the quay before the winter. Una thanked everyone.\n"
    )
    (action,) = found(text, heading="")
    assert action.text == "The lamps to be counted along the quay before the winter."
    assert (action.owner_tokens, action.owners) == (["TM"], ["Tess Moor"])


@pytest.mark.parametrize(
    "text",
    [
        "The clerk sent TM the figures.",
        "TM reported the figures and PSt thanked her.",
        "The group, with TM and Pia Sand as members, had met.",
        "Members thanked Tess Moor. Perry Stone gave the figures.",
    ],
)
def test_people_who_are_part_of_the_sentence_stay_in_it(text: str) -> None:
    assert found(text) == []


def lines_at(*tops: float) -> list[Line]:
    """Lines of ninety letters at some heights."""
    return [Line(n, n * 100, n * 100 + 90, "x" * 90, page=1, top=top) for n, top in enumerate(tops)]


@given(st.lists(st.floats(14, 40), min_size=1, max_size=9), st.integers(0, 8))
def test_an_owner_at_the_height_of_a_line_stands_beside_it(gaps: list[float], number: int) -> None:
    tops = [sum(gaps[: n + 1]) for n in range(len(gaps))]
    lines = lines_at(*tops)
    mark = lines[number % len(lines)]
    owner = Line(99, 9000, 9002, "TM", page=1, top=mark.top)
    assert mark.start <= beside(Token("TM", [owner]), lines) <= mark.end


def test_without_a_layout_no_height_is_told() -> None:
    line = Line(1, 0, 9, "The map.")
    assert beside(Token("TM", [Line(2, 10, 12, "TM")]), [line]) == -1


def test_two_cells_of_a_table_are_no_owner() -> None:
    text = (
        "Deed                                                   Who            Status\n"
        "The map to be printed on the board by the ferry        Tess           Today\n"
    )
    assert [owner for action in found(text, heading="") for owner in action.owners] == []


PLAN = """       {head}
       1  Dogs and foxes in the park            Percival Stone
       2  Lamps on the quay                    Fernhill Borough Council
                                               (Park Keeper)
       3  Rural and wildlife crime             Dale Police (Perry Stone)
       4  Floods

{between}RESOLVED: (1) That the Plan be approved, subject to the Borough Council's agreement in May;
          (2) That the clerk write to the printer by 1 April 2032.
"""


@pytest.mark.parametrize(
    ("head", "between"),
    [
        ("Priority                              Lead agency (lead officer)", ""),
        ("Priority                              Lead agency (lead officer)", "Tess Moor spoke of the lamps.\n\n"),
        ("Theme                                 Lead partner", ""),
        ("No.    Priority                       Lead", ""),
    ],
)
def test_who_leads_on_a_priority_is_no_owner_of_what_was_decided(head: str, between: str) -> None:
    actions = found(PLAN.format(head=head, between=between), heading="")
    assert not [action for action in actions if "Fernhill Borough Council" in action.owners]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("       Priority                Lead agency (lead officer)", True),
        ("No.    Themes           Lead", True),
        ("Objective     Measure     Responsible body", True),
        ("Priority      Action      Lead", False),  # a list of actions: they are owners
        ("Item          Lead", False),
        ("Priority 2    Dale Police", False),
        ("Priority", False),
    ],
)
def test_the_head_of_a_table_of_leads(line: str, heads: bool) -> None:
    assert _heads_leads(line) is heads
