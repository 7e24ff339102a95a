"""The number of a paragraph, or of the next item, is of no sentence, and a title is none of what stands below it."""

from __future__ import annotations

import pytest

from viz.report.paragraphs import parted


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Lamp Street\n6.1\tAda said that lamps were out.", ["Lamp Street", "Ada said that lamps were out."]),
        ("Lamp Street\n6.1 Ada said that lamps were out.", ["Lamp Street", "Ada said that lamps were out."]),
        ("6.1 Ada said it.", ["Ada said it."]),
        ("3.1.3 Nobody leads.", ["Nobody leads."]),
        ("It passes to the Lamp Forum.\n8.", ["It passes to the Lamp Forum."]),
        ("Letters came in May.\n3.3  The leaflet is out.", ["Letters came in May.", "The leaflet is out."]),
        # a figure is no number of a paragraph
        ("The Board was told, when it met in the hall, of the\n2.5 FTE posts.", None),
        ("There were 6.1 Lamps a street.", None),
        ("It was put off to 8.", None),
        ("It fell by\n12 posts.", None),
    ],
)
def test_a_number_parts_what_stands_on_its_sides(said: str, parts: list[str] | None) -> None:
    text = f"Before. {said} After."
    start = text.index(said)
    found = list(parted([("m.txt", start, start + len(said), said)]))
    assert [words for *_, words in found] == (parts or [said])
    assert all(text[first:last] == words for _, first, last, words in found)
