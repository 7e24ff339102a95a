"""Questions about meetings on a screen of 80 columns: most important row first, letters with their meaning."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import group
from cli.seats import LEGEND, SIGNS, WORDS, draw_grid
from queries.catalogue import QUERIES


def ask(store: Path, *words: str, form: str = "table") -> str:
    done = CliRunner().invoke(group, [*words, "--store", str(store), "--format", form], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.output
    assert form != "table" or max(map(len, done.stdout.splitlines())) <= 80
    return done.stdout


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("attendance",), ("Helen Stainforth", "8 of 8", "chaired 6", "sent 2, not", "Council (2)")),
        (("attendance", "--all"), ("late 1",)),
        (("attendance", "--by", "organization"), ("Estuary Fire", "Graham Tuffnell")),
        (("attendance", "Ravi Menon"), ("Oonagh Deane", "not named in the list")),
        (("seats",), ("Not named in the latest list held", "Fire and", "7 Dec 2017 ?", "P there")),
        (("coverage",), ("53 to 60", "before 12 Mar 2015", "8 meetings held")),
        (("planned",), ("177   KNIFE CRIME", "not taken", "ALLEY GATES", "in the minutes, not")),
        (("meeting", "2018-03-22"), ("In the chair      Farida Nasser", "from 171 to 183", "21 June 2018")),
        (("meeting", "2018"), ("agenda", "Farida")),
        (("meeting", "2014-12-04"), ("Cannot tell", "its minutes are not loaded")),
    ],
)
def test_each_question_fits_a_screen(example_store: Path, words: tuple[str, ...], shown: tuple[str, ...]) -> None:
    printed = ask(example_store, *words)
    assert [text for text in shown if " ".join(text.split()) not in " ".join(printed.split())] == []
    assert ("“" in ask(example_store, *words, "--evidence")) == (words != ("meeting", "2014-12-04"))


def test_a_document_says_in_words_what_the_grid_says_in_letters(example_store: Path) -> None:
    printed = ask(example_store, "seats", form="md")
    assert "there: Leonard Askew (District Commander)" in printed
    assert "cannot tell: apologies from Bronagh Quilley; no full list of those present is held" in printed


def test_every_letter_has_its_meaning() -> None:
    assert SIGNS.keys() == WORDS.keys()
    assert [sign for sign in SIGNS.values() if sign not in LEGEND] == []


def test_a_grid_shows_the_latest_meetings_there_is_room_for() -> None:
    days = [f"20{year}-03-01" for year in range(10, 22)]
    told = [{"date": day, "state": "no_entry", "loaded": True, "unsure": False} for day in days]
    lines = draw_grid([{"authority": "Police", "meetings": told, "last_present": None, "cannot_tell_since": []}], 6)
    assert "Mar 16  Mar 17  Mar 18  Mar 19  Mar 20  Mar 21  last there" in lines[1]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("name", ["attendance", "seats", "coverage", "planned", "meeting"])
def test_the_help_has_examples_that_are_questions(name: str) -> None:
    assert all(text.startswith(name) for text in QUERIES[name].examples)
