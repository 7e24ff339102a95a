"""One partner under two names, proved by the lists: letters, a place or a kind left out; and what stays apart."""

from __future__ import annotations

import pytest

from graph.partnership import Judgement, Partnership
from tests.graph.made import Paper
from tests.graph.test_organizations import key

Row = tuple[str, str]


def lists(*papers: tuple[Row, ...]) -> list[Paper]:
    """A list of people with their partners for each meeting."""
    made = []
    for number, rows in enumerate(papers):
        one = Paper(f"list {number}", f"20{30 + number}-03-01")
        for person, partner in rows:
            one = one.say("attendance", f"{person} ({partner})", name=person, organization=partner, state="present")
        made.append(one)
    return made


ANN, BEN = "Ann Lee", "Ben Low"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("QHA", "Quay House Aid"),
        ("SC", "Skelton Council"),
        ("Police", "Dale Police"),
        ("Dale Fire", "Dale Fire and Rescue Service"),
        ("Quay Health Trust", "Quay Health NHS Trust"),
        ("NPS", "National Probation Service"),
    ],
)
def test_two_names_beside_one_person_are_one_partner(short: str, full: str) -> None:
    papers = lists(((ANN, full),), ((ANN, short),))
    assert key(short, *papers, at=1) == key(full, *papers, at=0) == key(full)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Quay House Aid", "Lamp House"),  # somebody who moved on
        ("Skelton Council", "Public Health, Skelton Council"),  # a part of it
        ("Skelton Council", "Skelton Council Tenants Forum"),  # another body of its name
        ("QHB", "Quay House Aid"),  # the letters do not fit
        ("Lantern", "Lantern Youth"),
    ],
)
def test_names_that_do_not_fit_stay_apart(first: str, second: str) -> None:
    papers = lists(((ANN, first),), ((ANN, second),))
    assert key(first, *papers, at=0) != key(second, *papers, at=1)


def test_letters_without_a_person_who_has_both_stay_apart() -> None:
    papers = lists(((ANN, "Quay House Aid"),), ((BEN, "QHA"),))
    assert key("QHA", *papers, at=1) == "qha"


def test_letters_that_fit_two_names_stay_apart() -> None:
    papers = lists(((ANN, "Quay House Aid"), (BEN, "Quiet Homes Alliance")), ((ANN, "QHA"), (BEN, "QHA")))
    assert key("QHA", *papers, at=1) == "qha"


def test_a_list_that_has_both_names_tells_them_apart() -> None:
    papers = lists(((ANN, "Police"), (BEN, "Dale Police")), ((ANN, "Dale Police"),))
    assert key("Police", *papers, at=0) == "police"


@pytest.mark.parametrize(
    ("names", "joined"), [(("Dale CCG",), True), (("Dale CCG", "Fern CCG"), False)], ids=["the only one", "one of two"]
)
def test_what_an_area_has_once_is_meant_by_its_bare_name(names: tuple[str, ...], *, joined: bool) -> None:
    papers = lists(((ANN, "CCG"),), *(((BEN, name),) for name in names))
    assert (key("CCG", *papers, at=0) == "dale-clinical-commissioning-group") is joined


def test_a_place_with_letters_means_the_only_name_that_they_fit() -> None:
    papers = lists(((ANN, "Dale CC"),), ((BEN, "Dale County Council"),))
    assert key("Dale CC", *papers, at=0) == "dale-county-council"
    two = lists(((ANN, "Dale CC"),), ((BEN, "Dale County Council"), ("Una Sand", "Dale City Council")))
    assert key("Dale CC", *two, at=0) == "dale-cc"


def test_what_somebody_decided_to_keep_apart_stays_apart() -> None:
    papers = lists(((ANN, "Quay House Aid"),), ((ANN, "QHA"),))
    apart = Partnership(judgements=(Judgement(kind="different", left="QHA", right="Quay House Aid"),))
    assert key("QHA", *papers, at=1, own=apart) == "qha"
