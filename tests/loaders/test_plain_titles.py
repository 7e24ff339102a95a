"""Minutes without numbers: short lines over their text are the items, where a standing title is among them."""

from __future__ import annotations

from tests.loaders.made import HEAD, PEOPLE, read

TEXT = """Welcome
Orla Finch welcomed everybody and thanked the caretaker.

Last meeting
Notes of 5 March 2031 agreed, and nothing arose from them that is not below.

Lamps on the quay
Perry Stone said that seven of the lamps are out.
He will send the map to Tess Moor by Friday.

Dogs
The dogs were counted again. It was felt that there are fewer.

AOB
There was no other business, and the meeting closed at noon.
"""


def titles(text: str) -> list[str | None]:
    return [item.title for item in read(HEAD.format(present="\n".join(PEOPLE)) + text)[1].meetings[0].items]


def test_short_lines_over_their_text_are_the_items() -> None:
    assert titles(TEXT) == ["Welcome", "Last meeting", "Lamps on the quay", "Dogs", "AOB"]


def test_without_a_standing_title_or_with_too_few_the_text_is_one_item() -> None:
    plain = TEXT.replace("Welcome", "Opening words").replace("Last meeting", "Words").replace("AOB", "End")
    assert titles(plain) == [None]
    assert titles(TEXT.split("Lamps on")[0]) == [None]


def test_a_sentence_a_day_and_a_person_are_no_titles() -> None:
    more = TEXT.replace("Dogs\n", "Tess Moor\nThe dogs of the quay were counted again by her on a wet day.\n\nDogs.\n")
    assert titles(more) == ["Welcome", "Last meeting", "Lamps on the quay", "AOB"]
