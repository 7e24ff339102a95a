"""The questions in one table: nothing in; name, help, function and example of each query, out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """One question: its command, one line of help, the function that answers it and an example to type."""

    name: str
    help: str
    function: str  # module:function
    example: str


QUERIES = (
    Query(
        "owns",
        "Who owns an issue or an action, or what somebody owns.",
        "queries.owners:find_owners",
        'partnergraph owns "domestic abuse"',
    ),
    Query(
        "gaps",
        "What has no owner, an unclear owner, or an owner who has moved on.",
        "queries.gaps:find_gaps",
        "partnergraph gaps --kind no_owner --since 2018",
    ),
    Query(
        "themes",
        "What keeps coming back, and the story of one issue.",
        "queries.themes:find_themes",
        'partnergraph themes "fly-tipping"',
    ),
    Query(
        "who",
        "A person's names, posts, seats and what they own.",
        "queries.who:find_who",
        'partnergraph who "Borough Fire Commander"',
    ),
    Query(
        "explain",
        "The words and the rule behind one fact.",
        "queries.explain:find_explanation",
        'partnergraph explain "arson"',
    ),
    Query(
        "search",
        "Words in the minutes and what they prove.",
        "queries.search:find_words",
        'partnergraph search "action plan" --kind Action',
    ),
)


def query(name: str) -> Query:
    """The entry of one question."""
    return next(entry for entry in QUERIES if entry.name == name)
