"""A task as a table words it, with what opens it in the minutes, in; the same opening as minutes give it, out."""

from __future__ import annotations

import re

from viz.report.tasks.opened import Opening, in_sentence
from viz.report.tasks.wording import told, wording


def as_sentence(words: str, quote: str, opening: Opening) -> str:
    """A task that is no sentence of its own ("the details be sent") with the opening that makes it one."""
    return words if re.search(wording()["own_verb"], words) else as_decided(words, quote, opening)


def as_decided(words: str, quote: str, opening: Opening) -> str:
    """A task behind "It was resolved that" or "It was agreed that", as Matters Arising reports print it.

    What the board resolved in another form opens with "Resolved:". A note of a log ("Draft
    a map", "leader to be found") is no clause behind "that".
    """
    is_formal, bare = opening.by == "resolved", re.match(wording()["bare_be"], words)
    if opening.that and re.search(wording()["no_that"], words):
        return told("resolved", deed=words) if is_formal else words
    if opening.that or (opening.by and bare and (is_formal or not re.search(wording()["own_verb"], words))):
        return told(f"{opening.by}_that", deed=in_sentence(words, quote))
    if is_formal:
        return told("resolved", deed=words)
    if bare is None or re.search(wording()["own_verb"], words):
        return words
    return told("should_be", who=bare["who"], rest=words[bare.end() :])
