"""To-do lines with whoever is to do them behind a dash or in a bracket, in; owner, deed and day, out, or nobody."""

from __future__ import annotations

import pytest

from loaders.records import ActionRecord
from tests.loaders.made import HEAD, PEOPLE, read_table

LINES = "\n\nRufus Bell gave the counts of the lamps.\n\n## To do\n\n"


def todo(*lines: str) -> list[ActionRecord]:
    """The tasks of a list of boxes at the end of some notes."""
    boxes = "\n".join(f"- [ ] {line}" for line in lines)
    text = HEAD.format(present="\n\n".join(PEOPLE)) + "## Lamps" + LINES + boxes
    return read_table(text)[1].meetings[0].actions


@pytest.mark.parametrize(
    ("line", "text", "owners", "due"),
    [
        ("Director of the quay company – Rufus, end Feb", "Director of the quay company", ["Rufus Bell"], "end Feb"),
        ("Signed agreement to Tess – Perry, 15 March", "Signed agreement to Tess", ["Perry Stone"], "15 March"),
        ("First draft of the plan - RB/TM - May", "First draft of the plan", ["Rufus Bell", "Tess Moor"], "May"),
        ("Circulate the draft (TM, 30/4)", "Circulate the draft", ["Tess Moor"], "30/4"),
        ("Draft of the map – Perry by end April", "Draft of the map", ["Perry Stone"], "end April"),
        ("Benches – Tess, end of May", "Benches", ["Tess Moor"], "end of May"),
        ("Head of Parks to be sent the map – Una", "Head of Parks to be sent the map", ["Una Vale"], None),
    ],
)
def test_the_owner_behind_a_deed_is_told_with_the_day(line: str, text: str, owners: list[str], due: str | None) -> None:
    assert [(one.text, one.owners, one.due) for one in todo(line)] == [(text, owners, due)]


def test_everybody_of_a_kind_behind_a_deed_is_a_group_and_no_gap() -> None:
    one = todo("Half a page on each lamp to Tess – every ward lead, 22 March")[0]
    assert (one.owner_state, one.owners, one.due) == ("collective", ["every ward lead"], "22 March")


@pytest.mark.parametrize(
    "line",
    [
        "Two Board members to the Quay Group –",
        "Two Board members to visit the Quay Group",
        "Signed partnership agreement to the quay company",
        "Draft of the map –",
    ],
)
def test_words_before_to_and_an_empty_tail_name_nobody(line: str) -> None:
    assert [(one.owners, one.owner_state) for one in todo(line)] == [([], "none")]


@pytest.mark.parametrize("line", ["Draft of the map – Ottoline, end Feb", "Draft of the map – QX, end Feb"])
def test_somebody_whom_the_minutes_do_not_know_is_open_and_no_organisation(line: str) -> None:
    one = todo(line)[0]
    assert (one.owner_state, one.owners, one.due) == ("unresolved", [], "end Feb")


@pytest.mark.parametrize("line", ["Draft of the map – phase 2", "Draft of the map – Smith, 2019"])
def test_what_is_no_name_and_no_day_stays_with_the_deed(line: str) -> None:
    assert [one.text for one in todo(line)] == [line]
