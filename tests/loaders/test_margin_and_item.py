"""Owners of the margin that fit several people, or several sentences, in; settled only as far as the item goes, out."""

from __future__ import annotations

import pytest

from loaders.records import ActionRecord
from tests.loaders.test_stray_owners import found

DEED = "      The lamps to be counted along the whole of the quay       {who}\n      before the winter.\n"


def one(text: str) -> ActionRecord:
    (action,) = [action for action in found(text, heading="") if "lamps to be counted" in action.text]
    return action


@pytest.mark.parametrize(
    ("told", "who", "owners", "candidates"),
    [
        ("Perry Stone was sorry about the dark.", "PS", ["Perry Stone"], []),
        ("The Head of Parks was sorry about the dark.", "PS", ["Perry Stone"], []),
        ("Perry Stone and Pia Sand were sorry about the dark.", "PS", [], ["Perry Stone", "Pia Sand"]),
        ("Nobody was sorry about the dark.", "PS", [], ["Perry Stone", "Pia Sand"]),
        ("Perry Stone was sorry about the dark.", "PS/TM", ["Tess Moor", "Perry Stone"], []),
    ],
)
def test_initials_of_two_mean_the_only_one_whom_the_item_names(
    told: str, who: str, owners: list[str], candidates: list[str]
) -> None:
    action = one(f"      {told}\n\n{DEED.format(who=who)}")
    assert (action.owners, action.candidates) == (owners, candidates)


ASKED = "Tess Moor was asked to draw up some options for the lamps, and to speak to the police about money."
NOTED = "RESOLVED that the report on lamps be noted and that options for the lamps be brought to the next meeting."


def test_an_entry_of_two_is_not_put_on_the_sentence_that_names_one_of_them() -> None:
    actions = found(f"{ASKED}\n\n{NOTED} TM/RB", heading="No Item Action\n\n")
    by_token = {action.text[:8]: (action.owner_tokens, action.owners) for action in actions}
    assert by_token["RESOLVED"] == (["TM/RB"], ["Tess Moor", "Rufus Bell"])
    assert all("Rufus Bell" not in action.owners for action in actions if action.text.startswith("Tess"))


@pytest.mark.parametrize(("more", "sure"), [("", True), ("\n\n• the quay to be swept in spring", False)])
def test_as_many_entries_as_listed_decisions_are_paired_in_order(more: str, sure: bool) -> None:
    listed = f"It was AGREED that:\n\n• the report be noted\n\n• the lamps be counted\n\n• the ropes be counted{more}"
    actions = found(f"{listed}\n\nTM\n\nRB", heading="No Item Action\n\n")
    links = {action.owner_tokens[0]: action.link for action in actions if action.source == "column"}
    if sure:
        assert links == {"TM": "column, by order and words", "RB": "column, by order and words"}
    else:
        assert any("another sentence" in link for link in links.values())


TOLD = "Tess Moor was counting the lamps of the quay. Perry Stone said that the firm could send its figures."
TWO = "RESOLVED that the count of the lamps be reported to the next meeting and that the figures be added to it."


def test_two_entries_beside_one_decision_of_two_deeds_are_paired_where_the_item_names_both() -> None:
    actions = found(f"{TOLD}\n\n{TWO}\n\nTM\n\nPS", heading="No Item Action\n\n")
    printed = [action for action in actions if action.source == "column"]
    assert [(action.owner_tokens, action.owners, action.text[:9]) for action in printed] == [
        (["TM"], ["Tess Moor"], "RESOLVED "), (["PS"], ["Perry Stone"], "the figur"),
    ]  # fmt: skip
    assert all("another" not in action.link for action in actions)


@pytest.mark.parametrize(
    ("told", "decided"),
    [
        (TOLD.replace("Perry Stone", "Somebody"), TWO),  # the letters of the second fit two
        (TOLD.replace("Tess Moor", "Somebody"), TWO),  # the item does not name the first
        (TOLD, TWO.replace("the count of the lamps be reported to the next meeting", "the report be noted")),
    ],
)
def test_where_the_item_does_not_settle_who_they_are_they_are_not(told: str, decided: str) -> None:
    actions = found(f"{told}\n\n{decided}\n\nTM\n\nPS", heading="No Item Action\n\n")
    assert not any(action.text.startswith("the figures") for action in actions)
