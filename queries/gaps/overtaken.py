"""A task on something proposed, in; the name and the day by which later minutes say that it has come into force, out.

What was to come of the consultation on an order is no question for a board whose order is in force.
"""

from __future__ import annotations

import re

from graph.schema import Node
from queries.facts import words_of
from queries.gaps.facts import GapFacts
from queries.lazy import Pattern

_BEFORE = Pattern(r"(?i)\b(?:consult\w*|proposals?|proposed|drafts?|application)\b")
_IN_FORCE = Pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]*\s+){1,6})(?i:(?:had|has|have)\s+(?:now\s+|since\s+)?(?:come|gone)|came)\s+"
    r"(?i:into\s+(?:force|effect|operation))\b"
)


def in_force_since(known: GapFacts, action: Node, meeting: Node) -> tuple[str, str] | None:
    """What has come into force by later minutes of the board, of that which a task was to prepare, and their day.

    Each word of its name stands in the title of the item that the task was given under.
    """
    titles = [_words(item.name) for item in known.items_of(action.key)] if _BEFORE.search(words_of(action)) else []
    board = known.facts.body_of(meeting.key)
    later = [one for one in known.meetings if one.date > meeting.date and known.facts.body_of(one.key) == board]
    for one in later if titles else ():
        for sentence in known.follow.texts.sentences(one):
            found = _IN_FORCE.search(sentence[3])
            name = _words(found["name"]) if found else set()
            if found and len(name) > 1 and any(name <= title for title in titles):
                return " ".join(found["name"].removeprefix("The ").split()), one.date
    return None


def _words(name: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", name.lower())) - {"the", "that", "this"}
