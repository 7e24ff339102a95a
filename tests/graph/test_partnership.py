"""partnership.yml: what it may hold, and the one sentence about a typing error."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import VocabularyError
from graph.partnership import check_partnership, read_partnership

GOOD = """
partnership: {name: Safer Exbury Partnership, aliases: [SEP]}
organizations:
  - {name: Exbury Homes, aliases: [EH]}
bodies:
  - {name: Gangs Sub-Group, aliases: [], kind: sub-group, parent: Safer Exbury Partnership Board}
issues:
  - {id: lanterns, label: Lantern parade, broader: major-events, words: [lantern parade]}
columns: {Champion: owner}
judgements:
  - {kind: same, left: Jane Bayliss, right: Janet Bayliss, by: a clerk, on: 2020-01-01, why: asked}
"""


def test_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "partnership.yml"
    path.write_text(GOOD, encoding="utf-8")
    read = read_partnership(path)
    assert read.organizations[0].aliases == ("EH",)
    assert read.judgements[0].on == "2020-01-01"
    assert read.columns == {"Champion": "owner"}
    assert "lanterns" in read.concepts


def test_seats_of_its_own() -> None:
    text = "seats:\n  - {name: Ambulance, words: [ambulance service]}\n  - {name: Lake Homes}\n"
    told = [(seat.name, seat.words) for seat in check_partnership(text, "p.yml").seats]
    assert told == [("Ambulance", ("ambulance service",)), ("Lake Homes", ())]


def test_an_empty_file() -> None:
    assert check_partnership("", "p.yml").judgements == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace("aliases: [EH]", "alias: [EH]"), 4, "alias: .*mean aliases.*; it may be name or aliases;"),
        (GOOD.replace("kind: same", "kind: sane"), 11, "kind"),
        (GOOD.replace("Champion: owner", "Champion: hero"), 9, "Champion: this has to be one of number, .*owner"),
        (GOOD.replace("id: lanterns, ", ""), 8, "missing"),
        (GOOD + "bodys: []\n", 12, "did you mean bodies.*; it may be partnership,"),
        ("organizations:\n  - {name: [", 2, "a bracket is not closed, or a comma is missing"),
        ("judgements:\n  - kind: same\n    left: A\n    rihgt: B\n", 4, "rihgt: .*did you mean right"),
        ("judgements:\n  - kind: same\n    left: ''\n    right: B\n", 3, "this is empty"),
        ("judgements:\n  - kind: same\n    left: A: B\n", 3, "a colon stands inside a text"),
        ("judgements:\n\t- kind: same\n", 2, "a tab stands where spaces are needed"),
        ("bodies:\n  - Board\n", 2, "lines of the form .*; it may be name, aliases, kind or parent"),
        ("organizations:\n  - name: A\n    aliases: B\n", 3, "a list is needed here"),
        ("organizations:\n  - name: true\n", 2, "a text is needed here"),
        ("issues:\n  - id: Night Buses\n    label: x\n", 2, "only small letters, digits and hyphens"),
        ("Fernhill\n", 1, "the file: lines of the form"),
        (GOOD.replace("on: 2020-01-01", "on: 2020-13-01"), 11, "looks like a date"),
        (GOOD.replace("right: Janet Bayliss, ", ""), 11, "needs a second name"),
        (GOOD + "bodies: []\n", 12, "bodies stands here again, first in line 5"),
        (GOOD.replace("name: Exbury Homes", "name: EH, name: Exbury Homes"), 4, "name stands here again"),
    ],
)
def test_a_typing_error_names_file_and_line(text: str, line: int, words: str) -> None:
    with pytest.raises(VocabularyError, match=f"p.yml, line {line}: .*{words}") as caught:
        check_partnership(text, "p.yml")
    assert "\n" not in str(caught.value)


def test_a_file_that_holds_itself() -> None:
    with pytest.raises(VocabularyError, match="holds itself"):
        check_partnership("bodies: &all\n  - *all\n", "p.yml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="cannot be read"):
        read_partnership(tmp_path / "none.yml")


@pytest.mark.parametrize("day", ["notadate", "2020-13-01", "12 April 2021", "2021-4-1"])
def test_a_day_has_to_be_one(day: str) -> None:
    with pytest.raises(VocabularyError, match="line 11: judgements > 1 > on: a day is written as 2021-04-12"):
        check_partnership(GOOD.replace("on: 2020-01-01", f'"on": "{day}"'), "p.yml")


def test_boards_do_not_stand_under_each_other() -> None:
    rows = "bodies:\n  - {name: Lake Panel, parent: HB}\n  - {name: Hill Board, aliases: [HB], parent: Lake Panel}\n"
    with pytest.raises(VocabularyError, match=r"p\.yml, line 2: bodies: .* in a ring .Lake Panel under HB and Hill"):
        check_partnership(rows, "p.yml")
    assert check_partnership(rows.replace(", parent: Lake Panel", ""), "p.yml").bodies[1].name == "Hill Board"
