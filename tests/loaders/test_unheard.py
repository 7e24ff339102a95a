"""Partners of whom minutes say that nobody came, above the items and in them."""

from __future__ import annotations

import pytest

from loaders.parsers.unheard import partners_away
from tests.loaders.made import PEOPLE, read, text_of


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("There was nobody present from Lake Homes.", ["Lake Homes"]),
        ("There was still no representative of Lake Homes.", ["Lake Homes"]),
        ("There was no representative of the residents.", []),
        ("No one attended for Lake Homes.", ["Lake Homes"]),
        ("Nobody had come from the Lake Trust today.", ["Lake Trust"]),
        ("Lake Homes did not attend.", ["Lake Homes"]),
        ("The Lake Trust was not represented.", ["Lake Trust"]),
        ("Not represented: Lake Homes, Pond Trust", ["Lake Homes", "Pond Trust"]),
        ("No representative: Lake Homes", ["Lake Homes"]),
        ("The Chair observed that Lake Homes had been invited again and had again sent neither a representative nor "
         "apologies.", ["Lake Homes"]),
        ("There was no attendance from Lake Homes.", ["Lake Homes"]),
        ("Lake Homes did not attend the school.", []),
        ("Nobody came from the lake.", []),
        ("Ida Marsh said that no one attended.", []),
    ],
)  # fmt: skip
def test_of_whom_a_sentence_says_that_nobody_came(sentence: str, who: list[str]) -> None:
    assert partners_away(sentence) == who


def test_a_line_above_the_items_is_read() -> None:
    text = text_of("Lamps|None.").replace("\n\n11  LAMPS", "\n\nNot represented: Lake Homes, Pond Trust\n\n11  LAMPS")
    found = read(text)[1].meetings[0]
    assert [(one.partner, one.item_order) for one in found.issues] == [("Lake Homes", 0), ("Pond Trust", 0)]
    assert len(found.attendance) == len(PEOPLE)
