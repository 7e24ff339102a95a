"""A sentence of later minutes, in; how far it says that its matter is, out: one of the states of an action."""

from __future__ import annotations

from loaders.cues import cue
from loaders.word_lists import words


def progress_state(text: str) -> str:
    """How far the words say that something is: one of the states of an action, "" where they say nothing of it."""
    states = [str(state) for state in words("progress")["states"] if cue("progress", str(state)).search(text)]
    if "superseded" in states and cue("progress", "not_undone").search(text):
        states.remove("superseded")
    if "reported_done" in states and cue("progress", "not_done").search(text):
        states.remove("reported_done")
    return next(iter(states), "")


def bare_state(said: str) -> str:
    """The state that a sentence of its own tells of the matter in front of it ('Complete.'), "" where it tells more."""
    states = words("progress")["bare_state"]
    return next((str(state) for state in states if cue("progress", "bare_state", str(state)).fullmatch(said)), "")


def has_left_over(text: str) -> bool:
    """Whether the words say of a thing that some of it is still to be done."""
    return cue("progress", "left_over").search(text) is not None


def has_part_left(text: str) -> bool:
    """Whether a sentence says of some that they have still to do what the sentence in front tells of others."""
    return cue("progress", "part_left").search(text) is not None
