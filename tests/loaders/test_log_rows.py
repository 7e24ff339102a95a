"""Rows of action logs in; how far each is, whose it is now and by when, out."""

from __future__ import annotations

import pytest

from graph.dates import clipped_date
from queries.follow.due import last_day, stated_day
from tests.loaders.made import HEAD, PEOPLE, read_table

LATER = """## Action log

| Ref | Action | Owner | Due | Update | RAG |
|---|---|---|---|---|---|
| 30/01 | Draft of the quay agreement | Head of Parks (was T Moor) | Dec 29, Sept 30, March 31 | With the clerk | RED |
| 30/02 | Map of the lamps | R Bell | Sept 30 | Perry started Nov 30 | Closed |
| 30/03 | Letter about the dogs | tbc | - | - | RED |
| 30/04 | Chair of the Quay Panel | R Bell / now T Moor | Mar 31 Board | No answer | AMBER |
| 31/05 | Count of the benches | R Bell -> U Vale | 30 June 31 | New | - |
| 31/06 | Leaflet for the school | O Finch | 31 July 31 | Sent in May | Complete |
"""


def test_the_colour_or_closing_of_a_row_stands_apart_from_its_comment_and_is_believed() -> None:
    found = read_table(HEAD.format(present="\n\n".join(PEOPLE)) + LATER)[1]
    told = {one.text: (one.update, one.state) for one in found.matters_arising}
    assert told["Map of the lamps"] == ("Perry started Nov 30 – Closed", "agreed_closed")
    assert told["Leaflet for the school"] == ("Sent in May – Complete", "reported_done")
    assert told["Letter about the dogs"] == ("RED", "open")
    assert told["Draft of the quay agreement"] == ("With the clerk – RED", "in_progress")


def test_of_two_owners_of_a_row_the_later_one_has_it() -> None:
    found = read_table(HEAD.format(present="\n\n".join(PEOPLE)) + LATER)[1]
    owners = {one.text: one.owners for one in found.matters_arising}
    owners |= {one.text: one.owners for one in found.meetings[0].actions}
    assert owners["Draft of the quay agreement"] == ["Perry Stone"]
    assert owners["Chair of the Quay Panel"] == ["Tess Moor"]
    assert owners["Count of the benches"] == ["Una Vale"]


def test_a_letter_and_a_surname_are_the_one_whom_the_minutes_name_in_full() -> None:
    notes = "## Lamps\n\nThe map was built by Ida Barrow, and Ann Rowe and Alan Rowe used it.\n\n"
    log = "## Action log\n\n| Action | Owner | Due |\n|---|---|---|\n| Redraw the map | I Barrow | May 2032 |\n"
    more = "| Print the map | A Rowe | May 2032 |\n"
    found = read_table(HEAD.format(present="\n\n".join(PEOPLE)) + notes + log + more)[1].meetings[0].actions
    assert [(one.owners, one.owner_state) for one in found] == [(["Ida Barrow"], "resolved"), ([], "unresolved")]


@pytest.mark.parametrize(
    ("due", "month"),
    [
        ("Dec 29, Sept 30, June 31", "2031-06"), ("Sept 30", "2030-09"), ("Mar 32 Exec", "2032-03"),
        ("31 Mar 31", "2031-03-31"), ("Dec-31", "2031-12"), ("Jun/Jul 31", "2031-07"), ("Mar '32", "2032-03"),
        ("22 Sept", ""), ("Sept 22", ""), ("September", ""), ("31 June 31", ""), ("spring 31", ""),
    ],
)  # fmt: skip
def test_clipped_months_of_a_log_have_years_near_its_own(due: str, month: str) -> None:
    assert clipped_date(due, "2031-06-04") == month


def test_a_month_of_a_year_states_no_day_and_ends_with_its_last() -> None:
    assert (stated_day("Sept 30", "2031-06-04"), last_day("Sept 30", "2031-06-04")) == ("", "2030-09-30")
    assert stated_day("31 Mar 31", "2031-06-04") == "2031-03-31" == last_day("31 Mar 31", "2031-06-04")
    assert stated_day("30 July", "2031-06-04") == "2031-07-30"


def left_over(heading: str, caption: str = "Left over from March 2031") -> dict[str, tuple[str, str]]:
    """What a table of old actions says of each, with these words over its last column."""
    rows = (
        ("Letter to the school", "Rufus", "Went on 21 April. No answer"), ("Lamp plan", "Tess", "Done, 10 May"),
        ("Bid for the benches", "Una", "In on 27 April, and we got it"), ("Panel report", "Pia", "Received in May"),
        ("Dog days", "Perry", "See Parks"), ("Bye-laws", "Pia", "Not seen"), ("Lost map", "–", "Nobody had this one"),
        ("Count of bins", "Una", "Sent back to the trust with questions"), ("Signs", "Tess", "In draft"),
    )  # fmt: skip
    table = f"## {caption}\n\n| What | Who | {heading} |\n|---|---|---|\n" + "".join(
        f"| {' | '.join(row)} |\n" for row in rows
    )
    found = read_table(HEAD.format(present="\n\n".join(PEOPLE)) + table + "\n## Parks\n\nAll was well.\n")[1]
    return {one.text: (one.update, one.state) for one in found.matters_arising}


@pytest.mark.parametrize("heading", ["Where it's got to", "Latest", "What happened", "RAG and comment", "Then and now"])
def test_the_last_column_of_a_table_of_old_actions_is_the_update(heading: str) -> None:
    states = {what: state for what, (_, state) in left_over(heading).items()}
    done = ["Letter to the school", "Lamp plan", "Bid for the benches", "Panel report"]
    assert [states[what] for what in done] == ["reported_done"] * len(done)
    assert (states["Bye-laws"], states["Lost map"]) == ("open", "open")
    assert (states["Count of bins"], states["Signs"], states["Dog days"]) == ("in_progress",) * 3


def test_a_last_column_in_free_words_of_a_list_of_new_actions_is_no_update() -> None:
    assert left_over("Then and now", caption="Actions") == {}
