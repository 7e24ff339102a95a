"""The questions that were put to a board, in; whether each was answered, promised an answer, or neither, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.schema import Node, Quote
from queries.facts import is_cut, minuted
from queries.follow.chains import link_of
from queries.follow.record import FollowFacts
from queries.follow.states import Step
from queries.places import place_of
from queries.rows import Found

STATES = {"answered": "reported_done", "promised": "promised", "nothing": "no_trace"}
WHY = {
    "answered": "answered at the meeting",
    "promised": "an answer was promised",
    "nothing": "the minutes of that meeting hold no answer",
}
MORE = "answered at the meeting; a fuller or written answer was promised"
CUT = "the text of the item is cut short"


def questions_of(known: FollowFacts) -> Iterator[tuple[Node, Node, Mapping[str, Any]]]:
    """Every question with its item and its meeting."""
    for item in known.facts.of_kind("AgendaItem"):
        meeting = known.facts.meeting_of(item.key)
        for asked in item.props.get("questions") or ():
            if meeting is not None and minuted(meeting):
                yield item, meeting, asked


def question_row(known: FollowFacts, item: Node, meeting: Node, asked: Mapping[str, Any]) -> Found:
    """One question as a row of follow-through: what was asked, and what the minutes say to it."""
    words = _place(known, item, meeting, str(asked["words"]))
    answer = _place(known, item, meeting, str(asked["answer"])) if asked["answer"] else None
    said = str(asked["state"])
    cut = said == "nothing" and is_cut(item)
    state = "cannot_tell" if cut else STATES[said]
    held = known.facts.into(item.key, "HAS_ITEM")[0]
    steps = [Step(meeting.date, words.item, "open", words, held, "minutes")]
    steps += [Step(meeting.date, answer.item, state, answer, held, "minutes")] if answer else []
    values: dict[str, Any] = {
        "what": asked["text"], "deed": asked["text"], "kind": "question", "key": item.key,
        "item": item.props.get("number") or None, "meeting": meeting.date,
        "owners": [], "owner_judged": False, "owner_doubt": None, "owner_state": None, "source": "question",
        "owner_may_be": [], "owner_beside": [], "owner_elsewhere": [],
        "owner_tokens": ["the board"], "due": None, "due_by": None, "due_history": [], "times_moved": 0,
        "overdue": False, "state": state, "why": CUT if cut else MORE if asked["promise"] else WHY[said],
        "next_meeting": None, "promised_for": None, "promise": None, "matters_arising": None,
        "in_matters_arising": None, "first_report": meeting.date if answer else None,
        "months_to_first_report": 0 if answer else None, "age_months": None, "asked_by": asked["asked_by"],
        "issues": _issues(known, item, asked),
        "chain": list(map(link_of, steps)),
    }  # fmt: skip
    return Found(values, (held,), "derived", (words, answer) if answer else (words,))


def _issues(known: FollowFacts, item: Node, asked: Mapping[str, Any]) -> list[str]:
    """The issues of the item whose words stand in the question or its answer."""
    text = f"{asked['words']} {asked['answer']}".lower()
    about = known.facts.out(item.key, "ABOUT")
    named = [edge for edge in about if any(str(said).lower() in text for said in edge.props.get("words") or ())]
    return sorted(known.facts.node(edge.dst).name for edge in named)


def _place(known: FollowFacts, item: Node, meeting: Node, words: str) -> Quote:
    return place_of(known.facts.view, words, meeting.date)._replace(item=str(item.props.get("number") or ""))
