"""Words of minutes, in; whether a decision asks for something at a meeting to come, or closes all before it, out."""

from __future__ import annotations

import re

from graph.dates import spoken
from queries.lazy import Pattern

_FOUNDS = Pattern(r"\b(?:set(?:ting)? up|form(?:ed|ing)?|establish\w*|creat\w+|conven\w+|found(?:ed|ing)?)\b", re.I)

# A decision of no other effect that asks for something: "be agreed and submitted to the meeting in May".
_TO_COME = Pattern(
    r"\b(?:be|is to|are to)\b(?:(?! as\b)[^.;]){0,80}?\b(?:re)?(?:submitted|presented|brought|taken"
    r"|reported|returned|tabled|put)\b(?:(?! as\b)[^.;]){0,60}?\b(?:to|at|before|for)\b(?:(?!\b(?:last"
    r"|previous|this|present)\b)[^.;]){0,60}?\bmeeting\b", re.IGNORECASE,
)  # fmt: skip
# All earlier work in one sentence, which itself says that it speaks of what an earlier meeting left.
_NAMED = Pattern(
    r"\b(?:matters? (?:that )?(?:had |have )?aris(?:ing|en)|(?:previous|last|earlier) (?:meeting|minutes)"
    r"|action (?:log|list|tracker|sheet)|outstanding actions)\b(?:[^.;]){0,120}?\b(?:(?:all"
    r"|the) (?:other |outstanding |agreed )?(?:actions?|matters|items)|all) (?:had|have|has|were|was|are"
    r"|is)(?: now)?(?: all)?(?: been)? (?:implemented|completed?|closed|discharged|actioned|addressed"
    r"|dealt with|resolved|carried out|done)\b"
    r"|\ball (?:of )?(?:the )?(?:other |outstanding )?(?:actions?|matters"
    r"|items)\b[^.;]{0,60}\b(?:previous|last|earlier) (?:meeting|minutes)\b[^.;]{0,60}\b(?:implemented"
    r"|completed?|closed|discharged|actioned|addressed|updated|dealt with|resolved|carried out)\b"
    r"|\bno (?:further |other |outstanding )?matters? (?:that (?:had |have )?)?aris(?:ing|en|e)\b"
    r"|\bno (?:further |other )?(?:actions|matters) (?:were |remained |left )?outstanding\b"
    r"|\bno outstanding (?:actions|matters)\b", re.IGNORECASE,
)  # fmt: skip
# The same under a head that says so, without naming the meeting.
_UNDER_HEAD = Pattern(
    r"\ball (?:of )?(?:the )?(?:other |outstanding |agreed )?(?:actions?|matters"
    r"|items)(?: points?)? (?:had|have|has|were|was|are)(?: now)?(?: all)?(?: been)? (?:implemented"
    r"|completed?|closed|discharged|actioned|addressed|dealt with|resolved|carried out|done)\b"
    r"|\bno (?:further |other )matters\b", re.IGNORECASE,
)  # fmt: skip
# A decision that is carried out by being taken, and a rest that only says where its work goes.
_IN_FORCE = Pattern(
    r"\bbe (?:hereby |now |therefore |formally )*(?:wound up|dissolved|disbanded|abolished|discontinued|renamed"
    r"|stood down|merged|approved|adopted|endorsed|ratified|(?:re-?)?elected)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
_WORK_GOES = Pattern(
    r",? (?:with|and) (?:any |all |its |the |their )[^.;]{2,60}? (?:(?:to )?(?:go|pass|be (?:taken|moved|passed))"
    r"|taken|moved|transferred|passed|passing|going) (?:over |up )?(?:in)?to (?:the )?[^.;]*$", re.IGNORECASE,
)  # fmt: skip
_ASKS = Pattern(r"\b(?:to|would|will|should|shall|must|be)\b", re.IGNORECASE)
_HEADS = Pattern(
    r"\bmatters? arising\b|\bactions? (?:from|arising|log|list|tracker|update)\b|\b(?:review of"
    r"|outstanding) actions\b|\bminutes of (?:the )?(?:last|previous)\b|\bminutes (?:and|&) matters", re.IGNORECASE,
)  # fmt: skip
# A sentence that says it of no more than some, or of what is still to be done.
_NOT = Pattern(
    r"\b(?:not (?:all|every|yet)|had not|have not|has not|were not|was not|would be|will be|to be"
    r"|should be|once|when|until|whether)\b"
    r"|\bno (?:\w+ )?(?:matters|actions|issues)\b[^.]*\b(?:other than|apart from|except|save for|beyond)\b",
    re.IGNORECASE,
)  # fmt: skip


def is_for_a_meeting(text: str) -> bool:
    """Whether a decision puts something before a meeting to come."""
    return bool(_TO_COME.search(" ".join(text.split())))


def closes_all(sentence: str, *, under_head: bool) -> bool:
    """Whether a sentence says that everything left by an earlier meeting is done; under such a head fewer words do."""
    plain = " ".join(sentence.split())
    if _NOT.search(plain):
        return False
    named = bool(_NAMED.search(plain))
    return named or (under_head and bool(_UNDER_HEAD.search(plain)))


def is_closing_head(title: str) -> bool:
    """Whether the title of an item says that what earlier meetings left is spoken of there."""
    return bool(_HEADS.search(title))


def founds(task: str) -> bool:
    """Whether a task is to set something up: a group's name over its report shows that one done, and no other."""
    return _FOUNDS.search(task) is not None


def is_in_force(decision: str) -> bool:
    """Whether a decision is carried out by being taken: a group is wound up, and nobody is asked for more."""
    found = _IN_FORCE.search(" ".join(decision.split()).rstrip(" ."))
    if found is None:
        return False
    gone = _WORK_GOES.search(found["rest"])
    return _ASKS.search(found["rest"][: gone.start()] if gone else found["rest"]) is None


def names_day(title: str, day: str) -> bool:
    """Whether a title names a day, with its year or with none: 'Actions from 13 September'."""
    date, month, year = spoken(day).split()
    named = rf"\b{date}(?:st|nd|rd|th)? (?:of )?{month}\b(?:,? {year}\b|(?!,? (?:19|20)\d\d))"
    return re.search(named, title, re.IGNORECASE) is not None
