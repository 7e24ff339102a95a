"""Leads and chairs said in a clause beside something else in; who has them out, and nobody for what looks like it."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Perry Stone (PS) (Head of Parks)",
    "Rufus Bell (RB) (Borough Police Commander)",
    "Tess Moor (TM) (Borough Fire Commander)",
)
TOLD = [
    ("The Board discussed whether the Kite Group, which PS chairs, could take it on.", "chairs", "PS", "Kite Group"),
    ("Members asked whether the Kite Group, which Perry Stone now chairs, might meet.", "chairs", "PS", "Kite Group"),
    (
        "Item 7, Kite Review Group: Perry Stone said that the Group, which he chairs, had not met since January.",
        "chairs", "PS", "Kite Review Group",
    ),
    ("PS, as Prevent lead for the partnership, summarised the findings.", "leads", "PS", "Prevent"),
    ("TM, as the council's lead for kites, gave the figures.", "leads", "TM", "kites"),
    ("TM, who leads on community kites, will circulate the draft.", "leads", "TM", "community kites"),
    ("It was agreed that TM would be the Board's lead for the Kite Standards and that PS and TM would hold a session.",
     "leads", "TM", "Kite Standards"),
    ("TM wished to step down as chair of the Workforce Sub Group in the new year. PS will take over from January 2032.",
     "chairs", "PS", "Workforce Sub Group"),
]  # fmt: skip
SILENT = [
    "Members asked whether the Kite Group, which should meet monthly, could be chaired by PS.",
    "Members asked whether the Kite Group, which PS should chair, could meet.",
    "PS, as lead, gave the figures.",
    "PS, as clinical lead, gave the figures.",
    "PS, as project lead for the council, gave the figures.",
    "PS, as lead for the council, gave the figures.",
    "PS, as Head of Parks and kite lead, gave the figures.",
    "A colleague of PS, who leads on kites, will come.",
    "TM thought that PS would be the Board's lead for kites.",
    "RB said that the work would carry on. PS will take over from January 2032.",
    "RB would be retiring in August. Perry Stone would take over from him as District Commander.",
    "Perry Stone would lead as interim Head of Parks from 3 April.",
    "Perry Stone would be covering as interim Head of Parks from 3 April.",
]
NAMES = {"PS": "Perry Stone", "TM": "Tess Moor"}


@pytest.mark.parametrize(("text", "relation", "who", "matter"), TOLD)
def test_a_clause_in_passing_says_who_leads(text: str, relation: str, who: str, matter: str) -> None:
    found = [(one.relation, one.lead, one.issue) for one in said(text, people=PEOPLE).leads]
    assert found == [(relation, NAMES[who], matter)]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_lead_is_none(text: str) -> None:
    assert not said(text, people=PEOPLE).leads


def test_a_day_beside_the_clause_is_none_of_the_chair() -> None:
    [one] = said("Bins: the Kite Group, which PS chairs, has not met since January.", people=PEOPLE).leads
    assert one.start is None


def test_who_takes_a_chair_over_has_it_from_the_day_told() -> None:
    [one] = said(TOLD[-1][0], people=PEOPLE).leads
    assert (one.manner, one.start) == ("to_come", "2032-01")
