"""Short names at one board: the only person of the meetings around them, or two where anything speaks for two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.partnership import Judgement, Partnership
from tests.graph.made import Paper, graph_of, paper, people

FULL = ("Chief Inspector Mark Dysall", "Chief Inspector", "Exshire Police")
Row = tuple[str, str, str]


def _papers(short: str | Row, around: Sequence[Row] = (FULL,), *, beside: Sequence[Row] = ()) -> list[Paper]:
    """Three meetings; the full names at the first and the last, the short one with others at the second."""
    row = (short, "", "") if isinstance(short, str) else short
    found = [paper(f"{day}.txt", day) for day in ("2019-03-01", "2019-09-01", "2020-03-01")]
    for one in (found[0], found[2]):
        for full in around:
            one.present(full[0], full[1], full[2])
    for name, post, partner in (row, *beside):
        found[1].present(name, post, partner)
    return found


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Chief Inspector M Dysall", FULL),
        ("Ch Insp M. Dysall", FULL),
        ("M Dysall", FULL),  # says no more than a name, and he sat at both meetings around it
        ("Superintendent R Tollard", ("Superintendent Ruth Tollard", "", "Exshire Police")),
        ("Councillor D Pargate", ("Councillor Denis Pargate", "Portfolio Holder for Communities", "Exbury Council")),
    ],
)
def test_an_initial_with_the_rank_or_without_more_is_the_only_one_it_fits(short: str, full: Row) -> None:
    assert len(people(graph_of(*_papers(short, [full])))) == 1


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (("M Dysall", "", "Exshire County Council"), ("Mark Dysall", "", "Exshire CC")),
        (("M Dysall", "", "Exshire County Council"), ("Mark Dysall", "", "Public Health, Exshire CC")),
        (("M Dysall", "", "Dale Business Improvement District"), ("Mark Dysall", "", "Dale BID")),
        (("M Dysall", "", "Dale Business Improvement District"), ("Mark Dysall", "", "BID")),
        (("M Dysall", "Lamp and Kite Manager", ""), ("Mark Dysall", "Lamp Manager", "")),
    ],
)
def test_letters_of_an_employer_and_a_wider_title_do_not_set_two_apart(short: Row, full: Row) -> None:
    assert len(people(graph_of(*_papers(short, [full])))) == 1


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (("M Dysall", "", "Exshire County Council"), ("Mark Dysall", "", "Exshire Constabulary")),  # one county
        (("M Dysall", "", "Exshire County Council"), ("Mark Dysall", "", "Exshire BC")),  # letters of another
        (("M Dysall", "Kite Manager", ""), ("Mark Dysall", "Lamp Manager", "")),
    ],
)
def test_another_employer_or_title_sets_two_apart(short: Row, full: Row) -> None:
    assert len(people(graph_of(*_papers(short, [full])))) == 2


@pytest.mark.parametrize(
    ("short", "around", "beside"),
    [
        ("Chief Inspector M Dysall", [FULL, ("Mary Dysall", "", "Dale Refuge")], []),  # two it fits
        ("Chief Inspector B Dysall", [("Chief Inspector Bob Dysall", "", "Exshire Police"),
                                      ("William Dysall", "", "Dale Refuge")], []),  # Bill
        (("M Dysall", "", "Dale Refuge"), [FULL], []),  # another employer
        ("Sergeant M Dysall", [FULL], []),  # another rank
        ("Councillor M Dysall", [("Mark Dysall", "", "Exshire Police")], []),  # a rank that he is never given
        ("Mrs A Pargate", [("Councillor Denis Pargate", "", "Exbury Council")], []),
        ("Mrs M Dysall", [("Mr Mark Dysall", "", "")], []),  # a courtesy title
        ("Chief Inspector M Dysall", [FULL], [FULL]),  # both in one list
    ],
)  # fmt: skip
def test_an_initial_stays_apart(short: str | Row, around: Sequence[Row], beside: Sequence[Row]) -> None:
    graph = graph_of(*_papers(short, around, beside=beside))
    assert len(people(graph)) == len({row[0] for row in around}) + 1


def test_an_initial_far_from_every_meeting_of_the_full_name_stays_apart() -> None:
    first = paper().present(*FULL)
    between = paper("between.txt", "2019-04-01").present("Ann Reeve")
    last = paper("last.txt", "2019-06-01").present("Chief Inspector M Dysall")
    assert len(people(graph_of(first, between, last))) == 3


def test_the_join_says_why_and_a_judgement_undoes_it() -> None:
    short = _papers("Chief Inspector M Dysall")
    why = [join["rule"] for join in graph_of(*short).meta["joins"]]
    assert "initial, and the only one it fits at the meetings around it" in why
    apart = Judgement(kind="different", left="M Dysall", right="Mark Dysall", why="brothers")
    assert len(people(graph_of(*short, partnership=Partnership(judgements=(apart,))))) == 2


STRAND: Row = ("Lisa Strandley", "Group Manager", "Exshire Fire and Rescue")
SUPT: Row = ("Superintendent Neil Cawl", "", "Exshire Police")
PRIYA: Row = ("Priya Nandar", "Community Safety Officer", "Exbury Council")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Supt Cawl", SUPT), ("GM Strandley", STRAND), ("Priya N", PRIYA), ("Mrs Pargate", ("Mrs Ann Pargate", "", "")),
        (("Supt Cawl", "", "Exshire Police"), SUPT), ("Cllr Sadler", ("Councillor Yve Sadler", "", "Exbury Council")),
    ],
)  # fmt: skip
def test_a_shortened_name_is_the_only_one_of_the_meetings_around_it(short: str | Row, full: Row) -> None:
    graph = graph_of(*_papers(short, [full]))
    assert len(people(graph)) == 1
    written = short if isinstance(short, str) else short[0]
    said = [join for join in graph.meta["joins"] if join["right"] == written]
    assert ["at the meetings around it" in join["rule"] for join in said] == [True]
    assert len([e for e in graph.edges if e.kind == "ATTENDED"]) == 3


@pytest.mark.parametrize(
    ("short", "around"),
    [
        ("Supt Cawl", [SUPT, ("Ann Cawl", "", "Dale Refuge")]),  # another of that surname
        ("Sgt Cawl", [SUPT]),
        (("Supt Cawl", "", "Dale Refuge"), [SUPT]),
        ("Mrs Pargate", [("Councillor Denis Pargate", "", "Exbury Council")]),  # no Mrs is on record
        ("Mrs Pargate", [("Mr Denis Pargate", "", "")]),
        ("Mr Cawl", [SUPT]),  # who was never called Mr
        ("GM Strandley", [("Lisa Strandley", "Solicitor", "Exbury Council")]),  # G. M. Strandley, it may be
        ("G.M. Strandley", [("Guy Martin Strandley", "", "")]),
        ("Priya N", [PRIYA, ("Priya North", "", "Dale Refuge")]),
        (("Priya N", "", "Dale Refuge"), [PRIYA]),
        ("Priya N", [("Priya Oakes", "", "")]),
    ],
)
def test_a_shortened_name_stays_apart(short: str | Row, around: Sequence[Row]) -> None:
    graph = graph_of(*_papers(short, around))
    assert all("at the meetings around it" not in join["rule"] for join in graph.meta["joins"])


@pytest.mark.parametrize(("short", "full"), [("Supt Cawl", SUPT), ("GM Strandley", STRAND), ("Priya N", PRIYA)])
def test_a_judgement_undoes_a_shortened_name(short: str, full: Row) -> None:
    apart = Judgement(kind="different", left=short, right=full[0], why="another")
    graph = graph_of(*_papers(short, [full]), partnership=Partnership(judgements=(apart,)))
    assert all("at the meetings around it" not in join["rule"] for join in graph.meta["joins"])
    assert graph.meta["unmatched_judgements"] == []


def test_a_shortened_name_means_the_same_in_all_of_its_paper() -> None:
    papers = _papers("Priya N", [PRIYA])
    papers[1].act("Priya N to count the lamps", ["Priya N"])
    graph = graph_of(*papers)
    assert people(graph) == ["Priya Nandar"]
    assert [e.dst for e in graph.edges if e.kind == "ASSIGNED_TO"] == ["person:priya-nandar"]


def test_somebody_listed_beside_the_short_name_is_not_meant() -> None:
    assert len(people(graph_of(*_papers("Priya N", [PRIYA], beside=[PRIYA])))) == 2
