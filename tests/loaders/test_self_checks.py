"""A reading that is thin says so; one that is whole says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.self_checks import check_reading, gaps
from tests.loaders.made import read

WHOLE = """Fernhill Safety Board
Minutes of the meeting held on Tuesday 4 June 2030

Present:
Ada Quill (Chair), Fernhill Council
Tess Moor, Fernhill Police

1. Apologies

There were none.

2. Lamps

It was agreed that Tess Moor would count the lamps.
"""
FILLER = "\n".join(f"The group spoke of the lamps in street {n}, which were dark.\n" for n in range(40))


def doubts(text: str) -> list[str]:
    _, records = read(text)
    return [str(w["text"]) for w in records.warnings if w["kind"] == "reads_badly"]


def test_minutes_read_whole_raise_no_doubt() -> None:
    assert doubts(WHOLE) == []
    assert doubts(WHOLE + FILLER) == []


def test_a_post_that_a_line_cuts_in_two_is_nobody_who_was_lost() -> None:
    people = "Present: Ada Quill, Fernhill Council (Chair); Superintendent Tess Moor, Acting Divisional\n"
    people += "   Commander, Fernhill Police; Uri Thorn, Interim Independent Member\n"
    listed = "Present:\nAda Quill (Chair), Fernhill Council\nTess Moor, Fernhill Police\n"
    assert doubts(WHOLE.replace(listed, people)) == []


def test_a_number_left_out_is_named() -> None:
    assert doubts(WHOLE.replace("2. Lamps", "4. Lamps")) == [
        "No item was found for numbers 2, 3 of the meeting of 2030-06-04."
    ]


def test_long_minutes_without_people_are_doubted() -> None:
    nobody = WHOLE.replace("Present:\nAda Quill (Chair), Fernhill Council\nTess Moor, Fernhill Police\n", "")
    assert "Nobody was found who attended the meeting of 2030-06-04." in doubts(nobody + FILLER)


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        (["1", "2", "3"], []),
        (["1", "3"], [2]),
        (["204", "204a", "204b", "205"], []),
        (["12", "13", "1", "2"], []),
        (["9", "15"], []),
        (["39/20", "40/20", "42/20"], []),
        (["", "", ""], []),
    ],
)
def test_what_counts_as_a_gap(numbers: list[str], missing: list[int]) -> None:
    assert gaps(numbers) == missing


@given(st.lists(st.integers(1, 400), unique=True).map(sorted))
def test_a_gap_is_never_a_number_that_was_found(numbers: list[int]) -> None:
    assert not set(gaps([str(n) for n in numbers])) & set(numbers)


def test_a_name_in_the_list_that_is_nobodys_record_is_told() -> None:
    source, records = read(WHOLE)
    records.meetings[0].attendance.pop()
    source.warnings.clear()
    check_reading(source, records)
    assert "may list somebody who was not read: Tess Moor" in str(source.warnings)


def test_who_stands_in_both_lists_may_have_done_either() -> None:
    text = WHOLE.replace("There were none.", "Apologies were received from Tess Moor.")
    _, records = read(text)
    assert [row.state for row in records.meetings[0].attendance] == ["present", "unknown"]
    assert "Tess Moor stands among those who came and among those who sent apologies." in doubts(text)
