"""Whom the words of a gap or its item name is told beside it: "no post is shown near it" is then not said."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import Window
from tests.viz.from_minutes import minutes, view_of
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.takers import could_take

TASK = "RESOLVED that Partners provide their figures by June."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Parks Liaison Officer would be contacting them soon.",
         "Parks Liaison Officer (to act beside it, 5 March 2031"),
        ("The Parks Liaison Officer outlined the figures.",
         "Parks Liaison Officer (spoke under the item, 5 March 2031"),
        ("The Parks Liaison Officer said that the figures were not hers and that she could not take them on.", ""),
        ("The Parks Liaison Officer said that the figures could not be had.",
         "Parks Liaison Officer (spoke under the item, 5 March 2031"),
        ("The Parks Liaison Officer outlined a Bill on litter.", ""),
        ("The Parks Liaison Officer kept the figures.", ""),
        ("Ward Panels would have a role to play in this.",
         "Ward Panels (given a part in it by the minutes, 5 March 2031"),
        ("A Figures Group would have oversight of it.",
         "Figures Group (given a part in it by the minutes, 5 March 2031"),
        ("All Groups would have oversight of it.", ""),
        ("The Chairman said that figures mattered.", ""),
        ("The figures would be useful.", ""),
        ("The Parks Liaison Officer would not be contacting them.", ""),
    ],
)  # fmt: skip
def test_who_acts_or_speaks_under_the_item_is_told(tmp_path: Path, said: str, told: str) -> None:
    item = f"Partners were asked for figures. {said}\n\n{TASK}"
    text = minutes("5 March 2031", item, "The Lake Officer stated much.")
    with view_of(tmp_path, text) as view:
        asked = Asked(view, Window(), Ledger())
        row = next(row for row in asked.of("gaps").rows if row["kind"] == "collective_owner")
        words = could_take(asked, row).words
    assert words.startswith(told)
    assert bool(words) is bool(told)
