"""Owners by a double surname, by letters that spell a word, by office and by kind; decisions with a reference."""

from __future__ import annotations

from tests.loaders.boards import HEAD, PEOPLE, meeting, owners

COUNCIL = HEAD + "Present: Cllr T Moor (Chairman), Cllr A Quill\n\nIn attendance: {}\n\n"
LAMPS = "1. Lamps\n\n{}\n\n2. End\n\nNone.\n"


def of_council(clerks: str, text: str) -> list[list[str]]:
    return [action.owners for action in meeting(COUNCIL.format(clerks) + LAMPS.format(text)).actions]


def test_a_double_surname() -> None:
    people = HEAD + "Present: Mr T Lowe-Rae (Parks), Mr P Stone (Roads), Ms U Lowe (Health)\n\n"
    found = meeting(people + LAMPS.format("ACTION: Mr Lowe-Rae to count them."))
    assert [action.owners for action in found.actions] == [["Mr T Lowe-Rae"]]


def test_half_of_a_double_surname_is_nobody_else() -> None:
    people = HEAD + "Present: Mr T Lowe-Rae (Parks), Mr P Stone (Roads)\n\n"
    found = meeting(people + LAMPS.format("ACTION: Mr Stone-Hill to count them."))
    assert [action.owners for action in found.actions] == [[]]


def test_letters_that_spell_a_word_beside_others() -> None:
    came = HEAD + "Present: Tess Moor (Chair), Ada Quill (Parks), Ina Todd (Roads)\n\n"
    text = LAMPS.format("The Board asked for a count of the lamps. (Action: AQ and IT)")
    assert [action.owners for action in meeting(came + text).actions] == [["Ada Quill", "Ina Todd"]]
    away = HEAD + "Present: Tess Moor (Chair), Ada Quill (Parks)\n\n"
    assert [action.owners for action in meeting(away + text).actions] == [["Ada Quill"]]


def test_all_behind_a_deed_of_the_members_of_a_board() -> None:
    assert owners(LAMPS.format("All Board members to visit the yard before May. (Action: All)")) == [
        ["All Board members"]
    ]
    assert owners(LAMPS.format("The yard is to be visited before May. (Action: All)")) == [["All"]]


def test_the_clerk_is_the_one_whose_post_it_is() -> None:
    clerks = "Mrs G Hale (Town Clerk), Mr B Stone (Deputy Clerk)"
    assert of_council(clerks, "ACTION: Clerk to write to the yard.") == [["Mrs G Hale"]]
    assert of_council(clerks, "ACTION: Deputy Clerk to write to the yard.") == [["Mr B Stone"]]


def test_two_clerks_stay_two() -> None:
    clerks = "Mrs G Hale (Town Clerk), Mr B Stone (Parish Clerk)"
    assert of_council(clerks, "ACTION: Clerk to write to the yard.") == [["Clerk"]]


def test_whoever_wishes_to() -> None:
    text = LAMPS.format("Action: Members wishing to walk the paths to give their names to Perry Stone.")
    assert owners(text) == [["Members"]]
    assert owners(LAMPS.format("Action: Perry Stone to give members wishing to walk a map.")) == [["Perry Stone"]]


def test_limbs_below_a_decision_with_a_reference() -> None:
    found = meeting(HEAD + PEOPLE + LAMPS.format(
        "RESOLVED                         FSB 31/7\nThat the Safety Board:\n(a) receives the count; and\n"
        "(b) recommends to the Council that ten lamps be bought.\n\nRESOLVED                 FSB 31/8\n"
        "That the yard be closed."
    ))  # fmt: skip
    assert [(r.text, r.effect) for r in found.resolutions] == [
        ("receives the count; and", "note"), ("recommends to the Council that ten lamps be bought.", "decide"),
        ("the yard be closed.", "decide"),
    ]  # fmt: skip


def test_minutes_that_were_adopted() -> None:
    text = "1. Minutes\n\nOn the proposal of Ada Quill, the minutes of 2 May 2031 were adopted.\n\n2. End\n\nNone.\n"
    assert [r.effect for r in meeting(HEAD + PEOPLE + text).resolutions] == ["approve"]
    other = "1. Minutes\n\nThe new form of the minutes was shown.\n\n2. End\n\nNone.\n"
    assert meeting(HEAD + PEOPLE + other).resolutions == []
