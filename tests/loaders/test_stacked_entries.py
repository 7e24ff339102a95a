"""Several owners beside one cell of minutes in, each on its own deed out, and no deed for what is only told."""

from __future__ import annotations

from tests.loaders.made import beside


def owners(*rows: tuple[str, str]) -> dict[str, list[str]]:
    """The owners of each action by its first words."""
    return {" ".join(action.text.split()[:4]): list(action.owners) for action in beside(*rows).actions}


TOLD = "Tess Moor explained that the scheme would see forty lamps put out by the end of June."
AGREED = "It was agreed that a list of lamps would be shared weekly with the wardens."
OFFER = "Una Vale offered to look into a fund for candles."


def test_what_somebody_explains_of_others_is_no_deed_of_the_column() -> None:
    assert owners((f"{TOLD} {AGREED} Rufus Bell was sorry. {OFFER}", "TM<br>UV")) == {
        "It was agreed that": ["Tess Moor"], "Una Vale offered to": ["Una Vale"],
    }  # fmt: skip


def test_what_somebody_says_they_will_do_is_one() -> None:
    said = "Tess Moor explained that she would count the lamps by the end of June."
    assert owners((f"{said} The lamps were admired.", "TM")) == {"Tess Moor explained that": ["Tess Moor"]}


def test_places_offered_to_somebody_are_no_offer_of_a_deed() -> None:
    text = f"Lamps were offered to all who came, and Una Vale had one. {AGREED}"
    assert owners((text, "UV")) == {"It was agreed that": ["Una Vale"]}


def test_entries_under_each_other_are_parted_where_a_deed_names_one_of_them_alone() -> None:
    two = "Tess Moor, who leads on lamps, will circulate the draft to members by 31/8/31. RB to send the figures."
    assert owners((two, "TM RB")) == {"Tess Moor, who leads": ["Tess Moor"], "RB to send the": ["Rufus Bell"]}


def test_entries_of_one_deed_stay_together() -> None:
    assert owners(("TM and RB to bring a joint report.", "TM RB")) == {"TM and RB to": ["Tess Moor", "Rufus Bell"]}
    assert owners(("A joint report to be brought.", "TM RB")) == {"A joint report to": ["Tess Moor", "Rufus Bell"]}


def test_a_day_behind_the_letters_is_the_day_of_the_deed() -> None:
    rows = (("A letter to be sent to the mayor.", "TM by 16 Dec"), ("A reply to be sent.", "RB 12/06/31"))
    by, behind = beside(*rows).actions
    assert (by.owners, by.due) == (["Tess Moor"], "16 Dec")
    assert (behind.owners, behind.due) == (["Rufus Bell"], "12/06/31")


def test_all_beside_an_item_does_not_mean_what_the_vote_does() -> None:
    text = (
        "Members were asked to consider whether they could take this on. The Lamps Sub Group continues to be chaired"
        " by Una Vale. Agreed that the Swans Sub Group be stood down."
    )
    assert owners((text, "All")) == {"Members were asked to": ["All"]}


def test_entries_with_days_under_each_other_are_parted_with_their_days() -> None:
    text = "A first draft to be sent by the warden. TM will let RB have the figures."
    assert [(action.owners, action.due) for action in beside((text, "RB – 31/1<br>TM – end Nov")).actions] == [
        (["Rufus Bell"], "31/1"), (["Tess Moor"], "end Nov"),
    ]  # fmt: skip
