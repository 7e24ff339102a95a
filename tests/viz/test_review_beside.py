"""Whom the words of a gap or its item name is told beside it: "no post is shown near it" is then not said."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import Window
from queries.answer import evidence_rows
from queries.places import place_of
from tests.viz.from_minutes import PRESENT, minutes, view_of
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.takers import could_take
from viz.report.review.tied import only_asks

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
        ("The Parks Liaison Officer asked who had the figures.", ""),
        ("The Parks Liaison Officer wondered if the figures were late.", ""),
        ("The Parks Liaison Officer then queried the figures.", ""),
        ("The Parks Liaison Officer asked who had the figures and said that she would look for them.",
         "Parks Liaison Officer (spoke under the item, 5 March 2031"),
        ("The Parks Liaison Officer asked that the figures be checked.",
         "Parks Liaison Officer (spoke under the item, 5 March 2031"),
        ("The Parks Liaison Officer, who used to be in charge, explained the figures.", ""),
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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("NQ to write to the Trust for a name.",
         "Parks Liaison Officer, Lake Borough Council (given a task under the item"),
        ("The tea was good. NQ to write to the Trust for a name.", ""),  # of something else
    ],
)  # fmt: skip
def test_a_task_right_behind_the_words_ties_its_owner_to_them(tmp_path: Path, said: str, told: str) -> None:
    present = PRESENT.rstrip() + "\nNora Quill (NQ), Parks Liaison Officer, Lake Borough Council\n\n"
    missing = "No lead was named at all."
    text = minutes("5 March 2031", f"{missing} {said}", "The Lake Officer stated much.", present=present)
    with view_of(tmp_path, text) as view:
        proof = evidence_rows([place_of(view, missing, "2031-03-05")._replace(meeting="2031-03-05", item="1")])
        row = {"kind": "issue_unled", "key": "issue:lamps", "issue": "Lamps", "what": "Lamps", "evidence": proof}
        words = could_take(Asked(view, Window(), Ledger()), row).words
    assert words.startswith(told)
    assert bool(words) is bool(told)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Mr Low wondered if the merger would change the grant.", True),
        ("Mr Low asked the Board whether anybody had the key.", True),
        ("Mr Low asked about the key.", True),
        ("Mr Low asked for an update on the key.", True),
        ("Mr Low wanted to know who had it.", True),
        ("He enquired when it would be.", True),
        ("The Chair also questioned the cost.", True),
        ("Mr Low asked whether it was known, and offered to find out.", False),
        ("Mr Low asked who had it; he would ask at the depot.", False),
        ("Mr Low asked that the key be kept.", False),
        ("Mr Low asked Ms Reed to keep the key.", False),
        ("Mr Low reported that she had asked who had it.", False),
        ("He explained what had been asked.", False),
        ("It was asked who had the key.", False),
    ],
)
def test_who_only_asks_is_told_from_who_says_more(words: str, *, is_so: bool) -> None:
    assert only_asks(words) is is_so


def test_words_told_in_one_line_are_found_across_the_lines_of_their_file(tmp_path: Path) -> None:
    with view_of(tmp_path, minutes("5 March 2031", "The lamps would be\nlit by the\nfire brigade.")) as view:
        found = place_of(view, "lamps would be lit by the fire brigade", "2031-03-05")
    assert (found.document, found.quote) == ("0.txt", "lamps would be\nlit by the\nfire brigade")
