"""What the columns of a table hold, by header words and by the shape of the cells."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.partnership import ColumnKind
from loaders.readers import read_source
from loaders.readers.tables import KINDS, UNKNOWN, Columns, kinds_of_heading, own_headings, read_columns, roles_of_row

LONG = "Members heard that the lamps on the quay had been out since the storm and asked what it would cost."


def columns(*rows: str, caption: str = "") -> Columns:
    return read_columns([row.split("|") for row in rows], caption=caption)


@pytest.mark.parametrize(
    ("rows", "kinds", "sort"),
    [
        (("No|Item|Action", f"1.|{LONG}|OF", f"2.|{LONG}|"), "number text owner", "minutes"),
        (("ITEM|FOR INFORMATION / ACTIONS|ACTION", f"1|{LONG}|OF/IP"), "number text owner", "minutes"),
        (("Item|Action", f"1. Welcome {LONG}|ACTION: OF to draw a map and send it round."), "text owner", "minutes"),
        (("Item|Discussion|Lead|Deadline", f"4|{LONG}|IP|June 2020"), "number text owner due", "minutes"),
        (
            ("Item|Discussion|Action|Who", f"4|{LONG}|Ask for the lamp survey|IP"),
            "number text action owner", "minutes",
        ),
        (
            ("No|Action|Resp.|Target|Status", "12|Map of outfalls to be shared|IP DM|May 2020|Outstanding"),
            "number action owner due status", "actions",
        ),
        (("Action|By whom|Date", "Ring the Trust|Di Roe|May 2020"), "action owner due", "actions"),
        (("Ref|Meeting|Task|Owner", "A7|3 March 2020|Ring the Trust|Di"), "number raised action owner", "actions"),
        (("Name|Organisation|Present|Apologies", "Ola Finn|Port|✓|"), "name organization mark mark", "people"),
        (("Board Member|P|A|DNA|D/R", "Ola Finn (OF) – Port Manager||A||"), "name mark mark mark mark", "people"),
        (("Name|Role|Initials", "Ola Finn|Port Manager|OF"), "name post initials", "people"),
        (("Member|Agency|Appointed|Term ends", "Ola Finn|Port|1 May 2019|"), "name organization start end", "people"),
        (("Present|Apologies", "Ola Finn|Di Roe", "Ivo Pell|"), "name name", "people"),
    ],
)  # fmt: skip
def test_headings_and_cells_tell_the_columns(rows: tuple[str, ...], kinds: str, sort: str) -> None:
    told = columns(*rows)
    assert " ".join(told.kinds) == kinds
    assert (told.sort, told.header) == (sort, 1)


def test_without_a_header_only_a_plain_shape_is_told() -> None:
    told = columns(f"1.|{LONG}|OF", f"2.|{LONG}|All", f"3.|{LONG}|Ivo Pell")
    assert (told.kinds, told.header) == (("number", "text", "owner"), 0)
    assert columns("Ola Finn|Port Manager", "Ivo Pell|Fire").kinds == (UNKNOWN, UNKNOWN)
    assert columns(f"1.|{LONG}|Action 2", f"2.|{LONG}|see above").kinds[2] == UNKNOWN


def test_a_caption_makes_a_list_of_deeds() -> None:
    rows = (f"1.|{LONG}|OF", f"2.|{LONG}|All")
    assert columns(*rows).sort == "minutes"
    assert columns(*rows, caption="Action Sheet").sort == "actions"
    assert set(columns(*rows, caption="Action Sheet").roles) == {""}


def test_titles_are_the_first_words_beside_a_number() -> None:
    told = columns("No|Item|Action", f"1.|{LONG}|OF", f"2.|{LONG}|")
    roles = roles_of_row(told, [["3."], ["Quay lights", LONG], ["OF", "IP"]])
    assert roles == [["cell_number"], ["cell_title", "cell_text"], ["cell_owner", "cell_owner"]]
    assert roles_of_row(told, [["3.1"], [LONG], []]) == [["cell_number"], ["cell_text"], []]
    assert roles_of_row(told, [[], ["Quay lights"], []])[1] == ["cell_text"]


def test_own_words_go_before_the_lists() -> None:
    with own_headings({"Wer?": "owner", "Lead": "organization"}):
        assert kinds_of_heading("Wer") == ["owner"]
        assert kinds_of_heading("lead:") == ["organization"]
        assert read_columns([["Action", "Wer"], ["Ring the Trust", "Di"]]).sort == "actions"
    assert kinds_of_heading("Wer") == []


def test_a_partnership_may_name_every_kind_of_column() -> None:
    assert set(get_args(ColumnKind)) == set(KINDS)


def test_own_headings_reach_the_lines_of_a_file(tmp_path: Path) -> None:
    minutes = f"# Board\n\nNo | Told | Champion\n--- | --- | ---\n1. | {LONG} | Di\n2. | {LONG} | Ola\n"
    (tmp_path / "a.md").write_text(minutes, encoding="utf-8")
    with own_headings({"Champion": "owner", "told": "text"}):
        roles = [line.role for line in read_source(tmp_path / "a.md").lines]
    assert roles[1:4] == ["cell_number", "cell_text", "cell_owner"]


def test_a_row_of_values_is_no_header() -> None:
    assert columns("MEETING:|Harbour Board|Date of Meeting:|4 May 2020").header == 0
    assert columns("Ola Finn|Port|OF", "Ivo Pell|Fire|IP").header == 0


@given(st.lists(st.lists(st.text(max_size=30), max_size=6), max_size=8))
def test_any_table_gets_one_kind_a_column(rows: list[list[str]]) -> None:
    told = read_columns(rows)
    assert len(told.kinds) == max(map(len, rows), default=0)
    assert set(told.kinds) <= {*KINDS, UNKNOWN}
    for row in rows:
        padded = [[cell] for cell in [*row, *[""] * (len(told.kinds) - len(row))]]
        assert [len(r) for r in roles_of_row(told, padded)] == [1] * len(told.kinds)
