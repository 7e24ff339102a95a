"""One owner of one thing: what it is, how strong the words are, the days and the state; nothing in, the form out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.schema import Edge, Node

if TYPE_CHECKING:
    from queries.follow.outcome import Outcome

OWNING = ("LEADS", "ASSIGNED_TO", "CHAIRS", "ALLOCATED_TO")
VICE = "vice_chair"  # of a board: an office of its own beside the chair
HELPING = ("supports", VICE, "reports")
PRESIDED = "presided"  # at single meetings, by their lists; nothing is said of the days between
EXPLICIT, CHAIR, ASSIGNED, DECLARED, REPORTER, WEAK = range(6)


class Ownership(NamedTuple):
    """One owner of one thing, as the record shows it."""

    thing: Node
    owner: Node
    relation: str
    strength: int
    first: str
    last: str
    edges: tuple[Edge, ...]
    state: str = "current"
    through: str = ""  # the post by which a person came to it; such a row repeats the row of the post
    post: str = ""  # key of the post a person is seen in that day
    day: str = ""  # of the words that gave it, where later words name the owner again and `last` is theirs
    outcome: Outcome | None = None  # of a task: what became of it
    nearly: str = ""  # of a chair: who later chaired a board that may be this one

    @property
    def given(self) -> str:
        """The day of the words that gave it."""
        return self.day or self.last
