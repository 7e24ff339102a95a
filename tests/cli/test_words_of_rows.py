"""What a row is called says what it is: a post filled in part, a partner by its letters, items with few numbers."""

from __future__ import annotations

from cli.follow import CARD
from cli.gaps import COLUMNS, _matter
from cli.grid import rows_of
from cli.meeting import _item_numbers
from cli.plain import wrap_few
from cli.themes import _owner_lines
from queries.gaps.answer import find_gaps
from queries.owns.answer import find_owners
from queries.themes.answer import find_themes
from queries.themes.folded import told_once
from queries.themes.words import not_loaded
from queries.wording import tenure
from tests.queries.conftest import Open, Record, opened, record

__all__ = ["opened", "record"]
ONE, TWO = "2020-01-10", "2020-04-10"


def test_a_post_filled_in_part_is_called_so() -> None:
    row = {"kind": "post_vacant", "label": "Post part-time"}
    assert COLUMNS["Gap"](row) == "post part-time"
    assert COLUMNS["Gap"]({**row, "label": "Post vacant"}) == "post vacant"


def test_what_is_beside_a_gap_stands_in_one_bracket() -> None:
    row: dict[str, object] = {"kind": "issue_unled", "part_of": None, "also": [1]}
    row |= {"issue": "Refuge", "told_as": ["Beds"]}
    assert COLUMNS["What"]({**row, "what": "Refuge"}) == "Refuge (told as Beds; and 1 more)"


def test_a_problem_stands_under_the_name_of_its_matter() -> None:
    row: dict[str, object] = {"kind": "no_owner", "part_of": None, "also": []}
    row |= {"told_as": [], "key": "issue:lamps", "issue": "Lamps"}
    assert COLUMNS["What"]({**row, "what": "More work was needed."}) == "Lamps: More work was needed"
    long = {**row, "issue": "Point of contact for Homes", "what": "There was no point of contact for Homes."}
    assert COLUMNS["What"](long) == "Point of contact for Homes"


def test_what_is_everybodys_is_told_with_the_word_that_says_so() -> None:
    row = {"kind": "collective_owner", "label": "Everyone owns it"}
    assert COLUMNS["Gap"]({**row, "owner_written": "All Groups"}) == 'only "All Groups"'
    assert COLUMNS["Gap"]({**row, "owner_written": "Dale and Fernhill Partnership"}) == 'only "… Partnership"'


def test_items_with_few_numbers() -> None:
    items = [{"number": "37" if n == 3 else None, "title": f"Title {n}"} for n in range(30)]
    assert _item_numbers({"items": items})[0].startswith("30, 1 of them numbered (37)")
    items = [{"number": str(n), "title": f"Title {n}"} for n in range(1, 31)]
    assert _item_numbers({"items": items})[0].startswith("30, from 1 to 30")


def test_nobody_acts_as_an_acting_manager() -> None:
    assert tenure("acting", "Acting Chief Inspector") == "said to be acting as Chief Inspector"
    assert tenure("acting", "") == "said to be acting"


def test_gaps_of_a_partner_by_its_letters(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    said = "No representative of the Office for Policing was present."
    record.say(record.item(ONE, "4"), "RAISES", "issue:office-for-policing", ONE, said)
    record.node("organization:office-for-policing", "Office for Policing", aliases=["OFP"])
    view = opened(record)
    whole, letters = (find_gaps(view, name).rows for name in ("Office for Policing", "OFP"))
    assert whole
    assert [row["what"] for row in letters] == [row["what"] for row in whole]


def test_of_somebody_it_is_asked_what_they_own(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.say("person:ann-hart", "LEADS", "issue:arson", ONE, "Ann Hart leads on arson.", relation="leads")
    view = opened(record)
    assert find_owners(view, "Ann Hart").question == "What does Ann Hart own?"
    assert find_owners(view, "Arson").question == "Who owns Arson?"


def test_no_word_of_a_later_row_is_cut() -> None:
    rows = [{"State": "raised", "What": "word " * 30} for _ in range(30)]
    lines = rows_of([*rows, {"State": "mentioned", "What": "x"}], ["State", "What"], evidence=False, width=60)
    assert lines[-1].split()[0] == "mentioned"


def test_a_narrower_issue_is_told_in_the_row_of_the_wider() -> None:
    wide = {"issue": "Trees", "broader": None, "state": "raised", "meetings": [ONE, TWO]}
    narrow = {"issue": "Tree roots", "broader": "Trees", "state": "raised", "meetings": [TWO]}
    assert told_once([wide, narrow]) == ([wide], ["Tree roots with Trees"])
    other = {**narrow, "state": "assigned"}
    assert told_once([wide, other]) == ([wide, other], [])
    as_often = {**narrow, "meetings": wide["meetings"]}
    assert told_once([wide, as_often]) == ([as_often], ["Trees with Tree roots"])


def test_a_silence_of_which_nothing_is_held() -> None:
    assert not_loaded([ONE], none=True) == "no minutes in between are loaded; the record names 10 January 2020"
    assert not_loaded([ONE]) == "the minutes of 10 January 2020 are not loaded"


def test_a_word_as_wide_as_its_column_is_left_out_whole() -> None:
    assert wrap_few("Safer Fernhill Partnership Board", 11, 2) == ["Safer", "Fernhill …"]
    assert wrap_few("Safe Fern Partnership Board", 11, 2) == ["Safe Fern", "…"]


def test_who_chairs_a_group_is_no_owner_without_it(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.node("issue:street-wardens", "Street wardens", words=["street warden"], listed=True)
    record.say(record.item(ONE, "4"), "ABOUT", "issue:street-wardens", ONE, "Street wardens came.", words=["street"])
    record.say("person:ann-hart", "CHAIRS", record.node("body:street-warden-board", "Street Warden Board"), ONE)
    (row,) = find_themes(opened(record), "street wardens").rows
    assert [(owner["owner"], owner["group"]) for owner in row["owners"]] == [("Ann Hart", "Street Warden Board")]
    assert _owner_lines(row) == ["10 Jan 2020: Ann Hart (chairs Street Warden Board)"]


def test_a_long_problem_that_turns_is_told_from_the_turn() -> None:
    told = "Overall the aims of the plan for the year had been met; some extra work was needed on the figures."
    row = {"kind": "no_owner", "key": "issue:arson", "issue": "Arson", "what": told}
    assert _matter(row) == "Arson: … some extra work was needed on the figures"
    short = "Figures were good but late."
    assert _matter({**row, "what": short}) == "Arson: Figures were good but late"


def test_a_day_that_is_for_another_step_says_so() -> None:
    days = [{"due": "1 May", "said_on": ONE}, {"due": "2020-06-01", "said_on": TWO, "step": "Ley"}]
    told = CARD["Due"]({"due_history": days})
    assert told == ["1 May (said 10 Jan 2020)", "1 June 2020 for “Ley” (said 10 Apr 2020)"]
