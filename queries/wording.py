"""The words of the answers: nothing in; questions, relations and states in plain words, out.

A Python table and not YAML, so that asking a question loads no YAML reader.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.dates import spoken

QUESTIONS = {
    "owns": "Who owns what?",
    "gaps": "What does the record show without a settled owner?",
    "themes": "What keeps coming back?",
}
OWNS_NOTHING = "The record shows nothing that {name} owns."


def no_owner(what: str, date: str, *, reported: bool = False) -> str:
    """Say that the record shows no owner, and when the matter was last spoken of."""
    when = f", last spoken of on {spoken(date)}" if date else ""
    if reported:
        return f"Nobody is said to lead on {quoted(what)}{when}; those shown report on it or support it."
    return f"The record shows no owner for {quoted(what)}{when}."


def quoted(what: str) -> str:
    """A sentence between quotation marks without its full stop, a name as it stands."""
    return f'"{what.rstrip(". ")}"' if what.rstrip().endswith(".") or len(what.split()) > 6 else what


CLOSED = frozenset({"reported_done", "agreed_closed", "superseded", "done", "closed"})
STATE_ORDER = ("mentioned", "reported", "raised", "assigned", "resolved")
THEME_ORDER = ("recurred", "raised", "assigned", "reported", "mentioned", "resolved")
RELATIONS: dict[str, str] = {
    "ATTENDED": "is recorded at",
    "SUBSTITUTED_FOR": "stood in for",
    "HOLDS": "is seen as",
    "POST_IN": "belongs to",
    "MEMBER_OF": "sits on",
    "CHAIRS": "chairs",
    "PART_OF": "is part of",
    "REPORTS_TO": "reports to",
    "REPORTED_AT": "reported at",
    "HELD": "held",
    "HAS_ITEM": "has item",
    "ABOUT": "is about",
    "RAISES": "says there is a problem with",
    "RESOLVES": "settles",
    "DECIDED": "decided",
    "ASSIGNED_TO": "is given to",
    "LEADS": "leads on",
    "ARISES_FROM": "arises from",
    "UPDATES": "updates",
    "SUCCEEDED_BY": "was followed by",
    "ALLOCATED_TO": "is allocated to",
    "MENTIONS": "mentions",
}
PARTS = {"reports": "reports on", "contact": "is the contact for", "signs_off": "signs off on"}
RELATION_WORDS = {
    "leads": "leads",
    "assigned": "is to do",
    "supports": "supports",
    "chairs": "chairs",
    "reports": "reports on",
}
CURRENT_MONTHS = 24  # an ownership not spoken of for longer is what the record last said, no more
UNSURE_SENTENCE = (
    "Not settled: the minutes print the owner in the margin, and more than one sentence beside it could be meant."
)
STATE_WORDS = {
    "current": "current",
    "last_cited": "earlier",
    "ended": "has moved on",
    "ambiguous": "not settled",
}


def relation_of(kind: str, props: Mapping[str, object]) -> str:
    """An edge in words; who only reports or helps does not lead."""
    if kind != "LEADS":
        return RELATIONS.get(kind, kind)
    relation = str(props.get("relation") or "leads")
    if relation in PARTS:
        return PARTS[relation]
    return "supports" if props.get("role") == "support" else "chairs" if relation == "chairs" else RELATIONS[kind]
