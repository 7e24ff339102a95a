"""One answer, four forms: nothing that matters is cut, nothing in a cell is taken for markup or a formula."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.plain import columns_of, place, plain
from cli.render import escape_markdown, render
from queries.answer import Answer

ROOT = Path(__file__).parents[2]
PROOF = {
    "document": "june.txt",
    "meeting": "2031-06-04",
    "item": "4",
    "page": None,
    "line": 12,
    "quote": "Orla Finch leads.",
}
ROWS: list[dict[str, Any]] = [
    {
        "issue": "Dog fouling on the riverside path and around the allotments",
        "owner": {"name": "Orla Finch", "kind": "person", "organization": "Fernhill Council", "post": ""},
        "state": "current",
        "since": "2031-06-04",
        "candidates": [],
        "basis": "asserted",
        "evidence": [PROOF],
    },
    {
        "issue": "Night buses",
        "owner": {"name": "Transport Forum"},
        "state": "last_cited",
        "candidates": ["A", "B"],
    },
]
ANSWER = Answer(
    "Who owns what?",
    "2031-08-06",
    ["2031-06-04", "2031-08-06"],
    ROWS,
    ["July is not loaded."],
    ["One page is cut."],
)
cells = st.text(alphabet="ab c|*_`<>=+-@\n\r\té“\x1b\u202e,\"'", max_size=30)
rows = st.lists(
    st.dictionaries(st.sampled_from(["issue", "owner", "why_so"]), cells, max_size=3), min_size=1, max_size=4
)


def test_the_table_fits_and_keeps_every_word() -> None:
    text = render(ANSWER, "table", width=80)
    assert max(map(len, text.splitlines())) <= 80
    words = ("riverside", "allotments", "Orla", "Finch", "(Fernhill", "Council)", "last cited", "2031-06-04")
    for word in words:
        assert word in text
    assert "Who owns what? (as of 6 August 2031)" in text
    assert "Cannot tell: July is not loaded." in text
    assert "Note: One page is cut." in text
    assert "Read from 2 meetings, 4 June 2031 to 6 August 2031." in text
    assert "Add --evidence" in text
    assert "leads" not in text


def test_the_table_shows_words_and_place_on_demand() -> None:
    text = render(ANSWER, "table", evidence=True, width=100)
    assert "“Orla Finch leads.” (june.txt, 4 June 2031, item 4, line 12)" in text
    assert "Add --evidence" not in text


def test_rows_too_wide_for_a_table_stand_in_blocks() -> None:
    row = {f"column_{n}": f"value-number-{n}" for n in range(12)}
    text = render(Answer("Wide?", rows=[row, row]), "table", width=60)
    assert max(map(len, text.splitlines())) <= 60
    assert "2.\n" in text
    assert "   column 11: value-number-11" in text


def test_an_empty_answer_says_so() -> None:
    for form in ("table", "md"):
        assert "The record shows nothing that answers this." in render(Answer("Who owns snow?"), form)
    assert render(Answer("Who owns snow?"), "csv") == "evidence\n"


def test_people_see_the_chosen_columns_and_programs_all() -> None:
    answer = Answer("?", rows=ROWS, columns=["state", "issue"])
    assert [line.split() for line in render(answer, "table").splitlines()][3] == ["state", "issue"]
    assert "| No. | state | issue |" in render(answer, "md")
    assert render(answer, "csv").startswith("issue,owner,state,")
    assert "candidates" in render(answer, "json")


def test_json_is_the_contract() -> None:
    text = render(ANSWER, "json")
    assert json.loads(text) == json.loads(json.dumps(ANSWER.to_dict()))
    assert text.startswith('{\n "question"')
    assert "“" in render(Answer("“?”"), "json")


def test_csv_holds_no_formula() -> None:
    answer = Answer("?", rows=[{"issue": "=1+1", "owner": "@cmd", "note": "\t-2", "unread": -2, "share": 0.5}])
    header, row = csv.reader(io.StringIO(render(answer, "csv")))
    assert header == ["issue", "owner", "note", "unread", "share", "evidence"]
    assert row == ["'=1+1", "'@cmd", "'-2", "-2", "0.5", ""]


def test_markdown_is_escaped() -> None:
    assert escape_markdown("a|b *c* _d_ `e` <f>\ng [h](i)") == r"a\|b \*c\* \_d\_ \`e\` &lt;f&gt; g \[h\](i)"
    text = render(ANSWER, "md", evidence=True)
    assert "| No. | issue | owner | state |" in text
    assert "1. “Orla Finch leads.” (june.txt, 4 June 2031, item 4, line 12)" in text


@settings(max_examples=60, deadline=None)
@given(rows=rows, width=st.integers(40, 120), evidence=st.booleans())
def test_any_words_can_be_written(rows: list[dict[str, str]], width: int, evidence: bool) -> None:
    answer = Answer("Any?", rows=rows)
    table = render(answer, "table", width=width, evidence=evidence)
    assert all(len(line) <= width for line in table.split("\n"))
    letters = [letter for row in rows for key in row for letter in plain(row[key]) if letter.isalnum()]
    assert all(table.count(letter) >= letters.count(letter) for letter in set(letters))
    assert "\x1b" not in table
    body = render(answer, "md").splitlines()
    keys = columns_of(rows)
    if keys:
        table_rows = [line for line in body if line.startswith("|")]
        assert len(table_rows) == len(rows) + 2
        assert all(line.replace(r"\\", "").replace(r"\|", "").count("|") == len(keys) + 2 for line in table_rows)
    read = list(csv.reader(io.StringIO(render(answer, "csv"))))
    assert [len(row) for row in read] == [len(keys) + 1] * (len(rows) + 1)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_a_terminal_with_few_letters_does_not_break(encoding: str, form: str) -> None:
    answer = "Answer('Naïve “ł”?', rows=[{'issue': 'ł'}])"
    code = f"from cli.render import *; show({answer}, Options(format='{form}'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    if form == "json":
        assert json.loads(done.stdout)["rows"][0]["issue"] == "ł"
    assert b"issue" in done.stdout


def test_the_line_of_a_file_without_lines_is_told_as_that_of_its_text() -> None:
    proof = {"document": "june.html", "meeting": "2031-06-04", "item": "4", "page": None, "line": 12, "quote": "Orla."}
    assert place(proof) == "june.html, 4 June 2031, item 4, line 12 of its text"
    assert place({**proof, "document": "june.TXT"}).endswith("item 4, line 12")
