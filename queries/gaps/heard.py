"""The gaps of a task, in; what later papers say of the task, as follow-through has joined it, out: words, day, whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.plain_words import read_plain, words_in
from queries.asked import loose
from queries.facts import minuted
from queries.follow.chains import steps_of
from queries.follow.states import Step
from queries.follow.words import named_in, paper_of
from queries.gaps import words as gap_words
from queries.gaps.facts import Gap, GapFacts

FILE = Path(__file__).with_suffix(".yml")
_TASKS = ("action:", "resolution:")
_OPEN = ("collective_owner", "tbc", "no_owner", "ambiguous_owner")  # kinds that ask whose a task is


def told_later(known: GapFacts, group: Sequence[Gap]) -> list[Step]:
    """What later papers say of the tasks that have these gaps, oldest first."""
    found: list[Step] = []
    for key in dict.fromkeys(gap.key for gap in group if gap.key.startswith(_TASKS)):
        meeting = known.facts.meeting_of(key)
        if meeting is not None and meeting.date and minuted(meeting):
            found += steps_of(known.follow, known.facts.node(key), meeting)[1:]
    return sorted(found, key=lambda step: (step.date, step.by, step.quote.start))


def named_later(known: GapFacts, kind: str, steps: Sequence[Step]) -> tuple[str, str]:
    """Whom the last of these words names as the one who is to act, and the sentence that says so; "" for nobody."""
    if kind not in _OPEN:
        return "", ""
    told = [(step, who) for step in steps if (who := _asked(known, step.quote.quote))]
    if not told:
        return "", ""
    step, who = told[-1]
    named = who if named_in(step.quote.quote) else f"the {who}"
    return who, gap_words.NAMED_LATER.format(paper=paper_of(step.by, step.date), who=named)


def _asked(known: GapFacts, text: str) -> str:
    """The person or the post on record that words ask to do something: 'that the Head of Parks report on ...'."""
    if who := named_in(text):
        return who
    said, before = f" {loose(text)}", words_in(read_plain(FILE)["posts"], "asked")
    posts = [node.name for node in known.facts.of_kind("Post") if len(node.name.split()) > 1]
    asked = [name for name in posts if any(f" {word} the {loose(name)} " in said for word in before)]
    return max(asked, key=len, default="")
