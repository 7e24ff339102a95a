"""Words that say who, in; who is meant at this meeting, out. Two candidates stay two."""

from __future__ import annotations

import pytest

from loaders.parsers.owners import owners_of, split_tokens
from loaders.roster import Known, Roster


@pytest.fixture
def roster() -> Roster:
    roster = Roster(chair="Orla Finch", clerk="Ida Marsh")
    roster.add([
        Known("Orla Finch", "Executive Director, Place", "Dale Council"),
        Known("Perry Stone", "Head of Parks and Open Spaces", "Dale Council"),
        Known("Pia Sand", "Deputy Borough Police Commander", "Dale Police"),
        Known("Rufus Bell", "Borough Police Commander", "Dale Police"),
        Known("Tess Moor", "Borough Fire Commander", "Dale Fire Brigade"),
        Known("AJ Brook", "Partnership Analyst", "Dale Council"),
        Known("Anne Ball", "Programme Officer", "Dale Council", 2),
        Known("Jem Pike", "Harbour Master, Dale Harbour Commissioners"),
        Known("Mary Ellen Hobb", "Warden", "Dale Council"),
    ])  # fmt: skip
    return roster


@pytest.mark.parametrize(
    ("token", "names"),
    [
        ("TM", ("Tess Moor",)),
        ("AJB", ("AJ Brook",)),
        ("TM/RB", ("Tess Moor", "Rufus Bell")),
        ("TM and RB", ("Tess Moor", "Rufus Bell")),
        ("PSt", ("Perry Stone",)),
        ("Tess Moor", ("Tess Moor",)),
        ("Mr Bell", ("Rufus Bell",)),
        ("Mary Ellen", ("Mary Ellen Hobb",)),
        ("the Chairman", ("Orla Finch",)),
        ("the Clerk", ("Ida Marsh",)),
        ("the Borough Police Commander", ("Rufus Bell",)),
        ("the Deputy Borough Police Commander", ("Pia Sand",)),
        ("the Borough Fire Commander", ("Tess Moor",)),
        ("Head of Parks and Open Spaces", ("Perry Stone",)),
        ("the Harbour Master", ("Jem Pike",)),
    ],
)
def test_what_the_meeting_settles_is_resolved(roster: Roster, token: str, names: tuple[str, ...]) -> None:
    owner = owners_of(roster, token)
    assert (owner.state, owner.kind, owner.names) == ("resolved", "person", names)


@pytest.mark.parametrize(
    "token",
    [
        "the Acting Borough Police Commander",
        "the Assistant Head of Parks and Open Spaces",
        "Borough Ambulance Commander",
    ],
)
def test_a_gate_keeps_a_post_from_another_holder(roster: Roster, token: str) -> None:
    owner = owners_of(roster, token)
    assert owner.kind == "post"
    assert not {*owner.names} & {person.name for person in roster.people}


@pytest.mark.parametrize("token", ["the Head of Dog Safety", "the Director of Dog Safety"])
def test_the_head_of_a_service_is_not_whoever_works_in_it(token: str) -> None:
    roster = Roster([Known("Ada Lum", "Dog Safety Analyst", "Dale Council")])
    owner = owners_of(roster, token)
    assert (owner.kind, owner.names) == ("post", (token.removeprefix("the "),))


def test_initials_of_two_people_stay_two(roster: Roster) -> None:
    owner = owners_of(roster, "PS")
    assert (owner.state, owner.names, owner.candidates) == ("ambiguous", (), ("Perry Stone", "Pia Sand"))
    assert owners_of(roster, "PS", "Pia Sand said so.").names == ("Pia Sand",)


def test_initials_of_nobody_are_unresolved(roster: Roster) -> None:
    owner = owners_of(roster, "QX")
    assert (owner.state, owner.names, owner.candidates) == ("unresolved", (), ())


def test_one_open_part_keeps_the_whole_open(roster: Roster) -> None:
    owner = owners_of(roster, "TM/QX")
    assert owner.state != "resolved"


@pytest.mark.parametrize(
    ("token", "state"), [("TBC", "tbc"), ("All", "collective"), ("the Group", "collective"), ("it", "unresolved")]
)
def test_pseudo_owners_are_known_for_what_they_are(roster: Roster, token: str, state: str) -> None:
    assert owners_of(roster, token).state == state


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("LS/AJB PW", ["LS", "AJB", "PW"]),
        ("SB, PW & TM", ["SB", "PW", "TM"]),
        ("Orla and Perry", ["Orla", "Perry"]),
        ("Head of Parks", ["Head of Parks"]),
    ],
)
def test_a_token_is_parted_into_its_owners(token: str, parts: list[str]) -> None:
    assert split_tokens(token) == parts


def test_the_letters_of_a_helper_stand_in_a_bracket_behind_those_of_the_owner(roster: Roster) -> None:
    assert owners_of(roster, "TM (RB)").names == ("Tess Moor",)


@pytest.mark.parametrize(
    ("in_full", "token", "names"),
    [
        (["Ivo Lund"], "IL", ("Ivo Lund",)),  # the minutes name him, though he did not come
        (["Ivo Lund", "Ida Lamb"], "IL", ()),
        (["Ted Marr"], "TM", ("Tess Moor",)),  # somebody who came goes first
        (["Ivo Lund"], "I-L", ("Ivo Lund",)),
        (["Ivo Lund"], "L", ()),
    ],
)
def test_letters_of_nobody_who_came_are_those_of_the_one_whom_the_minutes_name_in_full(
    roster: Roster, in_full: list[str], token: str, names: tuple[str, ...]
) -> None:
    roster.in_full = in_full
    assert owners_of(roster, token).names == names
