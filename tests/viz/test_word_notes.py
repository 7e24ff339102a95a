"""The words of the evidence as a Word file prints them."""

from __future__ import annotations

from viz.report.writers.word.xml import Words


def test_of_a_quote_only_the_lines_that_the_width_of_a_page_broke_are_joined() -> None:
    quote = "It was\nagreed that the lamps at the mill be counted and\nlit.\n\nLamps\nAda\nMay\nall fly-\ntipped heaps"
    assert Words().flowing(quote) == [
        "It was agreed that the lamps at the mill be counted and lit.", "", "Lamps", "Ada", "May", "all fly-",
        "tipped heaps",
    ]  # fmt: skip
    assert Words().flowing("") == [""]
