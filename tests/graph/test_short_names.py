"""A board that met under letters or without its place is the one with the full name; nothing less than sure is."""

from __future__ import annotations

from graph.build import Graph
from graph.partnership import Judgement, Partnership
from tests.graph.made import Paper, graph_of, paper

FULL = "Dale Community Safety Partnership"
BARE = "Community Safety Partnership"
PEOPLE = ("Tess Moor", "Perry Stone", "Pia Sand", "Ada Quill")


def _met(year: str, body: str, people: tuple[str, ...] = PEOPLE, council: str = "Dale District Council") -> Paper:
    """The minutes of a meeting with these people, the first of the council, in one year."""
    found = paper(f"{year}.txt", f"{year}-03-01", body).present(people[0], organization=council)
    for name in people[1:]:
        found.present(name)
    return found


def _boards(*papers: Paper, partnership: Partnership | None = None) -> set[str]:
    graph: Graph = graph_of(*papers, partnership=partnership)
    held = {edge.src for edge in graph.edges if edge.kind == "HELD"}
    return {node.name for node in graph.nodes if node.key in held}


def test_letters_mean_the_one_board_of_which_they_are_the_initials() -> None:
    assert _boards(_met("2019", FULL), _met("2020", "DCSP")) == {FULL}
    assert _boards(_met("2019", FULL.upper()), _met("2020", "DCSP")) == {FULL}


def test_letters_that_fit_no_board_or_two_stand_for_themselves() -> None:
    assert _boards(_met("2019", FULL), _met("2020", "DCRP")) == {FULL, "DCRP"}
    two = _boards(_met("2019", FULL), _met("2020", "Dale Children Support Panel"), _met("2021", "DCSP"))
    assert two == {FULL, "Dale Children Support Panel", "DCSP"}


def test_a_name_without_its_place_is_the_board_to_which_the_same_people_come() -> None:
    assert _boards(_met("2019", FULL), _met("2020", BARE)) == {FULL}


def test_other_people_or_a_word_that_is_no_place_are_another_board() -> None:
    others = ("Ned Low", "Joy Finch", "Una Vale", "Tess Moor")
    assert _boards(_met("2019", FULL), _met("2020", BARE, others)) == {FULL, BARE}
    assert len(_boards(_met("2019", "Youth Safety Board"), _met("2020", "Safety Board"))) == 2


def test_of_two_boards_with_a_place_neither_is_taken() -> None:
    vale = _met("2020", "Vale Community Safety Partnership", council="Vale District Council")
    assert BARE in _boards(_met("2019", FULL), vale, _met("2021", BARE))


def test_who_says_that_they_are_two_is_followed() -> None:
    judged = Judgement(kind="different", left=FULL, right=BARE)
    papers = (_met("2019", FULL), _met("2020", BARE))
    assert _boards(*papers, partnership=Partnership(judgements=(judged,))) == {FULL, BARE}


def _renamed(found: Paper) -> Paper:
    said = "This is the first meeting of the Board under its new name."
    return found.say("renamed", said, event="new_name", sort="body", name="", other="")


def test_minutes_under_a_new_name_are_of_the_board_to_which_the_same_people_came() -> None:
    old, new = "Dale Youth Offending Board", "Dale Youth Justice Board"
    assert _boards(_met("2019", old), _renamed(_met("2020", new))) == {new}
    assert _boards(_met("2019", old), _met("2020", new)) == {old, new}
    others = ("Ned Low", "Joy Finch", "Una Vale", "Tess Moor")
    assert _boards(_met("2019", old), _renamed(_met("2020", new, others))) == {old, new}
    two = _boards(_met("2018", "Dale Homes Board"), _met("2019", old), _renamed(_met("2020", new)))
    assert two == {"Dale Homes Board", old, new}
    assert _boards(_met("2019", old), _renamed(_met("2020", new)), _met("2021", old)) == {old, new}


def _adopted(found: Paper, name: str, kind: str = "Board") -> Paper:
    said = f"Members were reminded that the {kind} had adopted the name {name} in March."
    return found.say("renamed", said, event="adopted", sort="body", name=name, other=kind)


def test_a_board_that_adopted_a_name_goes_by_it() -> None:
    old, new = "Dale Community Safety Board", "Safer Dale Partnership"
    assert _boards(_met("2019", old), _adopted(_met("2020", new), new)) == {new}  # told under the new name
    assert _boards(_adopted(_met("2019", old), new), _met("2020", new)) == {new}  # and under the old one
    others = ("Ned Low", "Joy Finch", "Una Vale", "Tess Moor")
    assert _boards(_met("2019", old), _adopted(_met("2020", new, others), new)) == {old, new}
    assert _boards(_adopted(_met("2019", old), new, "Partnership"), _met("2020", new)) == {old, new}  # of another


def test_names_that_are_one_board_may_both_be_older_than_the_adopted_one() -> None:
    new = "Safer Dale Partnership"
    first, second = _called("2018", FULL, "2019-03-01"), _called("2019", "Community Safety Partnership Board", "")
    for found in (first, second):
        for name in PEOPLE:
            found.say("attendance", name, name=name, state="present")
    assert _boards(first, second, _adopted(_met("2020", new), new)) == {new}


def _called(year: str, body: str, following: str) -> Paper:
    """Minutes of one year that call the next meeting."""
    return paper(f"{year}.txt", f"{year}-03-01", body).meet(next_date=following)


def test_a_board_whose_minutes_call_the_meeting_of_another_name_is_that_board() -> None:
    executive = "Dale Community Safety Partnership Executive Board"
    assert _boards(_called("2019", executive, "2020-03-01"), _called("2020", FULL, "")) == {FULL}
    back = paper("2020.txt", "2020-03-01", executive).meet(previous_date="2019-03-01")
    assert _boards(_called("2019", FULL, ""), back) == {executive}
    assert _boards(_called("2019", executive, "2020-03-02"), _called("2020", FULL, "")) == {executive, FULL}


def test_another_level_or_subject_or_a_day_of_both_is_another_board() -> None:
    group = "Dale Community Safety Delivery Group"
    assert _boards(_called("2019", group, "2020-03-01"), _called("2020", FULL, "")) == {group, FULL}
    homes = "Dale Homes Board"
    assert _boards(_called("2019", homes, "2020-03-01"), _called("2020", FULL, "")) == {homes, FULL}
    executive = "Dale Community Safety Partnership Executive"
    day = (_called("2019", executive, "2020-03-01"), _called("2020", FULL, ""))
    same = paper("too.txt", "2020-03-01", executive).meet()
    assert _boards(*day, same) == {executive, FULL}


def test_a_name_in_capitals_keeps_its_small_words_small() -> None:
    assert _boards(_met("2019", "DALE DRUG AND ALCOHOL STRATEGIC GROUP")) == {"Dale Drug and Alcohol Strategic Group"}


def test_a_third_name_of_one_board_goes_by_its_newest_name() -> None:
    first = _called("2019", "Dale Community Safety Partnership Executive Board", "2020-03-01")
    last = _called("2021", "Dale Community Safety Partnership Board", "")
    assert len(_boards(first, _called("2020", FULL, ""), last)) == 1


def test_a_board_of_two_places_bears_both() -> None:
    full = "Dale and Vale Community Safety Partnership"
    held = _met("2019", full)
    held.present("Ned Low", organization="Vale County Council")
    assert _boards(held, _met("2020", BARE)) == {full}
    assert _boards(_met("2019", full), _met("2020", BARE)) == {full, BARE}


def test_an_executive_is_that_of_the_one_board_and_never_the_board() -> None:
    board, executive = "Dale Safeguarding Adults Board", "Dale Safeguarding Adults Board - Executive"
    assert _boards(_met("2019", executive), _met("2020", "SAB Executive")) == {executive}
    assert _boards(_met("2019", board), _met("2020", "SAB Executive")) == {board, "Safeguarding Adults Board Executive"}


def test_what_is_said_of_the_short_name_is_said_of_the_full_one() -> None:
    said = "This Board becomes the Youth Justice Board on 1 April."
    old, new = "Dale Youth Offending Board", "Dale Youth Justice Board"
    telling = _met("2020", "Youth Offending Board")
    telling.say("renamed", said, event="becomes", sort="body", name="Youth Justice Board", other="")
    assert _boards(_met("2019", old), telling, _met("2021", "Youth Justice Board"), _met("2022", new)) == {new}


def _named(body: str, *groups: str, year: str = "2019") -> Paper:
    """Minutes of a board that name these groups."""
    found = paper(f"{year}{body}.txt", f"{year}-03-01", body)
    for name in groups:
        found.say("body", f"the {name} met", name=name, event="named", other="")
    return found


def _groups(*papers: Paper) -> set[str]:
    held = {claim.body for one in papers for claim in one.claims}
    return {node.name for node in graph_of(*papers).nodes if node.kind == "Body"} - held


def test_a_group_with_its_subject_in_letters_is_the_one_that_has_it_in_full() -> None:
    full = "Kerb and Lamp Repairs Task Group"
    executive = f"{FULL} - Executive"
    assert _groups(_named(FULL, full), _named(FULL, "KLR Task Group", year="2020")) == {full}
    assert _groups(_named(FULL, full), _named(executive, "KLR Task Group", year="2020")) == {full}


def test_letters_of_two_groups_or_of_another_boards_group_stay() -> None:
    full, other = "Kerb and Lamp Repairs Task Group", "Kite Loan Rules Task Group"
    assert len(_groups(_named(FULL, full, other), _named(FULL, "KLR Task Group", year="2020"))) == 3
    assert len(_groups(_named(FULL, full), _named("Vale Youth Board", "KLR Task Group", year="2020"))) == 2
    assert len(_groups(_named(FULL, full), _named(FULL, "KLR Panel", year="2020"))) == 2


def test_the_executive_and_the_board_of_one_another_are_known() -> None:
    board, executive = "Dale Safeguarding Adults Board", "Dale Safeguarding Adults Board - Executive"
    both = (_met("2019", board), _met("2020", executive))
    both[0].say("body", "the Executive met in May", name="Executive", event="named", other="")
    both[1].say(
        "lead", "Perry Stone is Chair of the Board", issue="Chair", lead="Perry Stone", lead_kind="person",
        relation="chairs", basis="explicit", supporting=[],
    )  # fmt: skip
    graph = graph_of(*both)
    assert {node.name for node in graph.nodes if node.kind == "Body"} == {board, executive}
    assert {(e.src, e.dst.rpartition("-")[2]) for e in graph.edges if e.kind == "CHAIRS"} == {
        ("person:perry-stone", "board")
    }
