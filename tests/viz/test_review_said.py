"""What minutes say in passing, of what is to come or of what is short, is quoted where no row tells it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph.store.reader import SqliteView
from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import proof
from tests.viz.memory import fernhaven
from viz.report.arising.draw import draw_arising
from viz.report.coming import flat
from viz.report.ledger import Ledger
from viz.report.model import Finding, Heading, Points, Table
from viz.report.review.asked import Asked
from viz.report.review.draw import draw_review
from viz.report.review.themes import priorities
from viz.report.review.wording import wording
from viz.report.wording import wording as fixed

TEXT = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. LAMPS\n\n"
    "The Chair said that she was happy to meet the lamp makers. The survey would be circulated with the minutes. "
    "It was noted that the lamp fund had seen a cut in funding, and that the post was part-time. "
    "The lamps are listed in the council's risk register. The only officer was there. "
    "The night team was under strength in constables by four. The lamp officer had been on long term sick. "
    "The Ward Panel received no Lamp Office funding. The Council had a duty to scrutinise the lamp makers. "
    "The report went to the scrutiny committee. It was felt that there was a need to focus on lamps and gates.\n\n"
    "ACTION: Ada Quill to count the lamps.\n"
)


def listed(blocks: tuple[Any, ...], heading: str) -> list[str]:
    head = str(wording()["phrases"][heading]).format(day="5 December 2030")
    place = next((n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.words == head), None)
    points = blocks[place + 1] if place is not None else Points(())
    return [item.words for item in points.items]


def test_promises_and_shortages_said_in_passing_are_quoted(partnergraph: Any, tmp_path: Any) -> None:
    (tmp_path / "minutes.txt").write_text(TEXT, encoding="utf-8")
    partnergraph("load", tmp_path / "minutes.txt", "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as view:
        parts = {part.name: part.blocks for part in draw_review(view, Window()).sections}
    coming = listed(parts["follow-through"], "coming_heading")
    assert coming == [
        "“The Chair said that she was happy to meet the lamp makers.”",
        "“The survey would be circulated with the minutes.”",
    ]
    with SqliteView(tmp_path / "one.db") as view:
        (part,) = (part for part in draw_arising(view, "2031-01-10").sections if part.name == "coming")
    table = next(block for block in part.blocks if isinstance(block, Table))
    assert [row[1].words for row in table.rows] == coming
    assert [column.open for column in table.columns] == [False, False, True, True]
    short = " ".join(listed(parts["resources"], "short_heading"))
    assert "cut in funding" in short
    assert "risk register" in short
    assert "only officer" not in short
    assert all(words in short for words in ("under strength", "long term sick", "no Lamp Office funding"))
    assert "need to focus on lamps" in " ".join(listed(parts["priorities"], "priorities_heading"))
    scrutiny = [told.partition(": ")[2] for told in listed(parts["scrutiny"], "scrutiny_heading")]
    assert scrutiny == ["“The Council had a duty to scrutinise the lamp makers.”"]

FIRST = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2028\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. LAMPS\n\n"
    "It was highlighted that the Council still did not have a single point of contact for LAMPO.\n\n"
    "Date of next meeting: 5 December 2030\n"
)
NEWEST = TEXT.replace(
    "The Ward Panel received",
    "The Chair of the Gate Panel said that roads were dark. In his view that was grave. He commented "
    "that it was not good enough for LAMPO to say that the figures were there. He expressed the view that a letter "
    "should be written to LAMPO about them. The Ward Panel received"
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "newest"),
    [
        ("the figures were there", []),
        ("nobody was its contact", ["5 December 2030, on LAMPO (he: the Chair of the Gate Panel)"]),
    ],
)
def test_the_card_of_a_contact_has_newer_words_that_call_it_short_and_not_those_of_its_body_alone(
    partnergraph: Any, tmp_path: Any, said: str, newest: list[str]
) -> None:
    (tmp_path / "one.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "two.txt").write_text(NEWEST.replace("the figures were there", said), encoding="utf-8")
    partnergraph("load", tmp_path, "--store", tmp_path / "two.db")
    with SqliteView(tmp_path / "two.db") as view:
        (part,) = (part for part in draw_review(view, Window()).sections if part.name == "decide")
    (card,) = (block for block in part.blocks if isinstance(block, Finding) and "LAMPO" in block.title)
    assert card.quotes[0].words.startswith("It was highlighted that the")
    assert [one.when for one in card.quotes[1:]] == newest
    assert card.question == "Who will be the point of contact for LAMPO?"


@pytest.mark.parametrize(
    ("said", "is_coming"),
    [
        ("The Government agreed that the rules needed to be reformed.", False),
        ("The Board was informed that the Home Office was intending to bring in new rules.", False),
        ("Mr Low said that in 2031 the Department for Lamps would be reviewed.", False),
        ("The lamp policy needed to be reformed.", True),
        ("Mr Low was preparing to draft a note with the mill.", True),
        ("Arrangements were being made to give a talk to the wardens.", True),
        ("It was planned that a joint lamp forum be set up.", True),
        ("It was hoped that the report would be published in May.", True),
        ("She hoped that the lamps could be improved.", False),
        ("The Chair hoped that this was one of the last talks to be held by wire.", False),
        ("He expressed the view that a letter should be written to the mill.", True),
    ],
)
def test_what_is_to_come_here_is_told_and_what_others_mean_to_do_is_not(said: str, is_coming: bool) -> None:
    coming, elsewhere = (re.compile(fixed()[name], re.IGNORECASE) for name in ("coming", "coming_elsewhere"))
    assert (bool(coming.search(flat(said))) and not elsewhere.match(said)) is is_coming


def test_where_the_last_step_only_notes_an_update_the_words_beside_it_are_quoted(
    partnergraph: Any, tmp_path: Any
) -> None:
    short = "The Council had limited resources to deal with Prevent and so the work on Prevent was restricted to talks."
    first = FIRST.replace("1. LAMPS", f"1. PREVENT UPDATE\n\n{short}\n\n2. LAMPS")
    noted = "Referrals to Prevent were rising in the towns.\n\nRESOLVED that the Prevent update be noted."
    newest = NEWEST.replace("1. LAMPS", f"1. PREVENT UPDATE\n\n{noted}\n\n2. LAMPS")
    for name, text in (("one.txt", first), ("two.txt", newest)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    partnergraph("load", tmp_path, "--store", tmp_path / "three.db")
    with SqliteView(tmp_path / "three.db") as view:
        (part,) = (part for part in draw_review(view, Window()).sections if part.name == "decide")
    (card,) = (block for block in part.blocks if isinstance(block, Finding) and "Prevent" in block.title)
    assert [one.words for one in card.quotes] == [short, "Referrals to Prevent were rising in the towns."]


@pytest.mark.parametrize(
    ("states", "led", "is_table"),
    [(("cannot_tell", "cannot_tell"), [], False), (("only", "only"), [], False), (("only", "kept"), [], True),
     (("dropped", "dropped"), [], True), (("cannot_tell", "cannot_tell"), ["Lake Police"], True)],
)  # fmt: skip
def test_priorities_that_all_stand_alike_are_told_by_their_list_and_in_no_table(
    states: tuple[str, str], led: list[str], *, is_table: bool
) -> None:
    listed = [{"source": "the Lamp Plan 2031", "date": "2031-03-04", "lead_agencies": led}]
    rows = [{"priority": name, "status": state, "why": "no other plan has that name", "listed": listed,
             "evidence": [proof(f"{name}.")]} for name, state in zip(("Fog", "Ice"), states, strict=True)]  # fmt: skip
    known = Asked(fernhaven(), Window(), Ledger(), {"themes priorities=True": Answer("", "", [], rows)})
    blocks = priorities(known).blocks
    assert any(isinstance(block, Table) for block in blocks) is is_table
    if not is_table:
        (points,) = (block for block in blocks if isinstance(block, Points))
        assert points.items[0].words == "The Lamp Plan 2031: Fog; Ice. No other plan has that name."
        assert len(points.items[0].cites) == 2
