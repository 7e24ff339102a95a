"""The words beside a name: which of them are the post and which the employer."""

from __future__ import annotations

import pytest

from loaders.affiliation import split_affiliation


@pytest.mark.parametrize(
    ("words", "post", "organization"),
    [
        ("Office of the Fenshire Crime Commissioner", "", "Office of the Fenshire Crime Commissioner"),
        ("Policy Lead, Crime Commissioner's Office", "Policy Lead", "Crime Commissioner's Office"),
        ("Head of Tenancy, Heron Homes", "Head of Tenancy", "Heron Homes"),
        ("Lay Representative (the Candle Trust)", "Lay Representative", "Candle Trust"),
        ("Superintendent, An Garda Síochána", "Superintendent", "An Garda Síochána"),
        ("Dale Voice Panel-Chairman", "Dale Voice Panel-Chairman", ""),
        ("BCU Commander", "BCU Commander", ""),
        ("FBC Graduate Trainee", "Graduate Trainee", "FBC"),
        ("Production Manager, Dale Country Foods", "Production Manager", "Dale Country Foods"),
        ("Director, Arts and Leisure", "Director, Arts and Leisure", ""),
        ("DfT", "", "DfT"),
        ("Victim Help Coast & Downs", "", "Victim Help Coast & Downs"),
        ("Public Health Fenshire", "", "Public Health Fenshire"),
    ],
)
def test_an_employer_is_told_from_a_post(words: str, post: str, organization: str) -> None:
    assert split_affiliation(words) == (post, organization)


@pytest.mark.parametrize("words", ["community safety", "observing by telephone", "Minutes", "Head of Housing Support"])
def test_what_names_no_employer_gives_none(words: str) -> None:
    assert split_affiliation(words) == (words, "")


@pytest.mark.parametrize(
    ("words", "post", "organization"),
    [
        ("HMP Dale, Head of Drug Strategy", "Head of Drug Strategy", "HMP Dale"),
        ("Head of PDU, Probation Service", "Head of PDU", "Probation Service"),
        ("GP, Integrated Care Board", "GP", "Integrated Care Board"),
        ("DWP / Jobcentre Plus", "", "DWP / Jobcentre Plus"),
        ("Director, Environmental Services", "Director, Environmental Services", ""),
        ("LBD Director, Environmental Services", "Director, Environmental Services", "LBD"),
    ],
)
def test_an_employer_with_a_name_of_its_own(words: str, post: str, organization: str) -> None:
    assert split_affiliation(words) == (post, organization)
