"""Printed lists of leads: dots and initials, bullets with names, one line with semicolons; other lists are none."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Perry Stone (PS) (Head of Parks)",
    "Tess Moor (TM) (Borough Fire Commander)",
)
DOTS = """The Chair went through the leads so that there was
no doubt:

     Noise ................. PS
     Dog fouling ........... TM
     Road safety ........... vacant"""
BULLETS = """Who leads now:
   o P1 noise: Perry Stone, taking over from Ann Lark (retired)
   o P2 dog fouling: Tess - but she goes on leave in January
   o P3 road safety: nobody, same as ever"""
HEADED = """Leads

- Noise - Perry Stone
- Dog fouling - Tess Moor
- Road safety - to be agreed"""
LINE = "Lead officers: noise - PS; dog fouling - TM; road safety - vacant."
COMMAS = "Leads: noise - Perry Stone, dog fouling - Tess Moor, road safety - nobody."
OWN = "The leads are:\n* Noise: PS\n* Dog fouling: TM, who had\n  covered it since May\n* Road safety: TBC"


@pytest.mark.parametrize("text", [DOTS, BULLETS, HEADED, LINE, COMMAS, OWN])
def test_a_list_of_leads_is_read_line_by_line(text: str) -> None:
    meeting = said(text, PEOPLE)
    told = [(one.lead, one.issue.lower()) for one in meeting.leads]
    assert told == [("Perry Stone", "noise"), ("Tess Moor", "dog fouling")]
    assert [(one.cue, one.issue.lower()) for one in meeting.issues] == [("unled", "road safety")]


@pytest.mark.parametrize(
    "text",
    [
        "The Police had two leads:\n- Burglary: a man was seen\n- Noise: a van was seen",
        "This leads to:\n- Noise: Perry Stone\n- Dog fouling: Tess Moor",
        "Updates:\n- Noise: Perry Stone\n- Dog fouling: Tess Moor",
        "Who leads now:\n- Noise: Perry Stone",
        "Who leads now:\n- Noise: the usual people\n- Dog fouling: whoever is free",
        "The leads were asked to speak:\n- Noise: Perry Stone reported six calls\n- Dog fouling: Tess Moor had none",
    ],
)
def test_other_lists_name_no_lead(text: str) -> None:
    assert said(text, PEOPLE).leads == []
