"""Likeness of names and ranks: what is one name in two spellings, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import fewest_months
from graph.identity import likeness
from graph.identity.ranks import rank_of, too_far_apart
from graph.names import name_key

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(("left", "right"), [("graeme", "graham"), ("stephen", "steven"), ("lynn", "lynne")])
def test_one_given_name_in_two_spellings(left: str, right: str) -> None:
    assert likeness.sounds_alike(left, right)
    assert likeness.sounds_alike(right, left)


@pytest.mark.parametrize(("left", "right"), [("karen burnett", "karen bumett"), ("joe omalley", "joe 0malley")])
def test_what_a_scanner_mistakes(left: str, right: str) -> None:
    assert likeness.slip_of_a_scanner(left, right)


@pytest.mark.parametrize(("left", "right"), [("fergus mcallister", "fergus mac allister"), ("ian mackay", "ian mckay")])
def test_mac_is_mc(left: str, right: str) -> None:
    assert likeness.slip_of_a_scanner(left, right)


@given(LETTERS, LETTERS)
def test_likeness_goes_both_ways(left: str, right: str) -> None:
    for alike in (
        likeness.is_nickname, likeness.one_letter_off, likeness.slip_of_a_scanner, likeness.initials_fit,
        likeness.first_initial_fits, likeness.extra_names, likeness.half_of_double, likeness.almost_alike,
    ):  # fmt: skip
        assert alike(left, right) == alike(right, left)
        assert not alike(left, left)


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("Acting DCI Ann Lee", "detective chief inspector"), ("Cllr Ann Lee", "councillor"), ("Dr Ann Lee", ""),
        ("PC 412KL Ann Lee", "police constable"), ("Ann Lee", ""), ("Ch Supt Lee", "chief superintendent"),
    ],
)  # fmt: skip
def test_ranks_in_full(written: str, rank: str) -> None:
    assert rank_of(written) == rank


def test_nobody_rises_from_constable_to_chief_superintendent_in_a_year() -> None:
    low, high = ("police constable", "2030-03-01"), ("chief superintendent", "2031-03-01")
    assert too_far_apart([low, high])
    assert not too_far_apart([low, (high[0], "2039-03-01")])
    assert not too_far_apart([("inspector", "2030-03-01"), ("chief inspector", "2030-09-01")])


def test_initials_with_and_without_full_stops_are_one_key() -> None:
    assert name_key("D.K. Amoah") == name_key("DK Amoah") == name_key("D K Amoah")
    assert name_key("A Moah") == "a moah"


def test_months_between_two_runs_of_days() -> None:
    assert fewest_months(["2030-01-10", "2031-01-10"], ["2031-03-02", "2032-03-02"]) == 2
    assert fewest_months(["2030-01-10"], []) == 0
