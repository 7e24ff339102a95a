"""The words of the answers: nothing in; questions, relations and states in plain words, out.

A Python table and not YAML, so that asking a question loads no YAML reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Edge

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


def nearly_chaired(board: str, chair: str, day: str) -> str:
    """Who later chaired a board that may be the same one."""
    return f"a board of nearly this name, {board}, was chaired by {chair} on {spoken(day)}; whether it is one is open"


def led(matters: int, current: int, titled: int = 0) -> str:
    """How many standing matters have somebody at their head, for how many that still stands, and by a title alone."""
    have = "matter has" if matters == 1 else "matters have"
    only = f", {titled} of these by title only" if titled else ""
    return f"{matters} standing {have} a lead or chair on record; {current or 'none'} of them current{only}."


def led_before(row: Mapping[str, Any]) -> str:
    """Who is on record before the lead or chair of today: nobody of them is left out."""
    if row.get("state") != "current" or row.get("relation") not in ("leads", "chairs"):
        return ""
    told = [f"{one['name']} ({spoken(one['last_cited'] or '')})" for one in row.get("earlier") or ()]
    return f"before: {', '.join(told)}" if told else ""


def unled(names: Sequence[str]) -> str:
    """The matters of which the record shows no lead, the first of them by name."""
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    others = "other" if len(names) == 1 else "others"
    return f"The record shows no lead for {len(names)} {others}: {'; '.join(names[:LISTED])}{more}."


def some_of(names: Sequence[str], most: int) -> str:
    """The first of some names, the rest counted: 'A, B and 2 more'."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def some_days(days: Sequence[str], most: int) -> str:
    """The first of some days in words, the rest counted."""
    return some_of([spoken(day) for day in days], most)


def first_words(text: str, most: int) -> str:
    """The first words of a long text, marked where it goes on."""
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def handed_on(what: str, told: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who was at the head of a thing, one after the other."""
    steps = [f"{' and '.join(names)} ({spoken(day)})" for day, names in told]
    return f"At the head of {quoted(what)}: {', then '.join(steps)}."


def led_meetings(led: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who was in the chair at single meetings without being shown as the chair."""
    return f"In the chair on the day: {'; '.join(f'{name} ({some_days(days, LISTED)})' for name, days in led)}."


def quoted(what: str) -> str:
    """A sentence between quotation marks without its full stop, a name as it stands."""
    return f'"{what.rstrip(". ")}"' if what.rstrip().endswith(".") or len(what.split()) > 6 else what


def amid(name: str, others: Iterable[str]) -> str:
    """The name of an issue as it reads inside a sentence: 'Begging' is 'begging', and 'Prevent' or 'IOM' stays.

    `others` are the words it goes by: one of them has its first word in small letters, and none has it as a name.
    """
    first, *rest = name.split() or [""]
    first = first.split("-")[0]
    if not (first[:1].isupper() and first[1:].islower()) or any(word[:1].isupper() for word in rest):
        return name
    used = {word for other in others if other != name for word in other.replace("-", " ").split()}
    return name[0].lower() + name[1:] if first.lower() in used and first not in used else name


CLOSED = frozenset({"reported_done", "agreed_closed", "superseded"})  # of the states of an action
STATE_ORDER = ("mentioned", "reported", "raised", "assigned", "resolved")
THEME_ORDER = ("recurred", "raised", "assigned", "reported", "mentioned", "resolved")
# How an edge reads from its source, and from its target; ownership first. The page shows them in this order.
RELATIONS: dict[str, tuple[str, str]] = {
    "LEADS": ("leads on", "is led by"),
    "REPORTS_ON": ("reports on", "is reported on by"),
    "CONTACT_FOR": ("is the contact for", "has as its contact"),
    "SIGNS_OFF": ("signs off on", "is signed off by"),
    "WORKS_ON": ("works on", "is worked on by"),
    "SUPPORTS": ("supports", "is supported by"),
    "ASSIGNED_TO": ("is given to", "is to do"),
    "SUPPORTED_BY": ("is supported by", "supports"),
    "ALLOCATED_TO": ("has as its lead agency", "is lead agency for"),
    "CHAIRS": ("chairs", "is chaired by"),
    "LEADS_FOR_NOW": ("leads for the time being on", "is led for the time being by"),
    "CHAIRS_FOR_NOW": ("chairs for the time being", "is chaired for the time being by"),
    "IS_TO_LEAD": ("is to lead on", "is to be led by"),
    "IS_TO_CHAIR": ("is to chair", "is to be chaired by"),
    "IS_VICE_CHAIR": ("is vice-chair of", "has as its vice-chair"),
    "HOLDS": ("is seen as", "is seen held by"),
    "POST_IN": ("belongs to", "has the post"),
    "MEMBER_OF": ("sits on", "has the member"),
    "SUCCEEDED_BY": ("was followed by", "followed"),
    "PART_OF": ("is part of", "has the part"),
    "REPORTS_TO": ("is said to report to", "is said to hear reports from"),
    "REPORTED_AT": ("reported at", "heard a report from"),
    "DECIDED": ("decided", "was decided under"),
    "ARISES_FROM": ("arises from", "gave rise to"),
    "UPDATES": ("gives progress on", "has the progress update"),
    "RAISES": ("says there is a problem with", "is raised as a problem in"),
    "ABOUT": ("is about", "comes up in"),
    "HELD": ("held", "was held by"),
    "CALLED": ("called", "was called by"),
    "HAS_ITEM": ("has item", "is an item of"),
    "SUBSTITUTED_FOR": ("stood in for", "was represented by"),
    "ATTENDED": ("is recorded at", "records the attendance of"),
    "MENTIONS": ("mentions", "is mentioned in"),
}
# Edges that read otherwise where a field has a value: who only reports or helps does not lead.
SAID_OTHERWISE = {
    ("LEADS", "relation", "reports"): "REPORTS_ON",
    ("LEADS", "relation", "contact"): "CONTACT_FOR",
    ("LEADS", "relation", "signs_off"): "SIGNS_OFF",
    ("LEADS", "relation", "works_on"): "WORKS_ON",
    ("LEADS", "role", "support"): "SUPPORTS",
    ("LEADS", "manner", "acting"): "LEADS_FOR_NOW",
    ("LEADS", "manner", "to_come"): "IS_TO_LEAD",
    ("LEADS", "relation", "chairs"): "CHAIRS",
    ("CHAIRS", "role", "acting_chair"): "CHAIRS_FOR_NOW",
    ("CHAIRS", "role", "future_chair"): "IS_TO_CHAIR",
    ("CHAIRS", "role", "vice_chair"): "IS_VICE_CHAIR",
    ("ASSIGNED_TO", "role", "support"): "SUPPORTED_BY",
    ("HELD", "status", "scheduled"): "CALLED",  # an agenda proves no more
}
RELATION_WORDS = {  # of a row of an answer, whose owner is the subject
    "leads": "leads",
    "assigned": RELATIONS["ASSIGNED_TO"][1],
    "supports": RELATIONS["SUPPORTS"][0],
    "chairs": RELATIONS["CHAIRS"][0],
    "acting_lead": "leads for the time being",
    "acting_chair": RELATIONS["CHAIRS_FOR_NOW"][0],
    "future_lead": "is to lead",
    "future_chair": RELATIONS["IS_TO_CHAIR"][0],
    "reports": RELATIONS["REPORTS_ON"][0],
    "vice_chair": "is vice-chair",
    "presided": "in the chair on the day",
}
LISTED = 4  # names in a headline
CURRENT_MONTHS = 24  # an ownership not spoken of for longer is what the record last said, no more
UNSURE_SENTENCE = (
    "Not settled: the minutes print the owner in the margin, and more than one sentence beside it could be meant."
)
STATE_WORDS = {
    "current": "current",
    "last_cited": "earlier",
    "ended": "has moved on",
    "passed_on": "has passed to another",
    "to_come": "announced",
    "ambiguous": "not settled",
    "closed": "closed",
}


def relation_words(row: Mapping[str, Any]) -> str:
    """How an owner stands to what a row is about; nobody chairs a task, only the group that is to do it."""
    if row["relation"] == "chairs" and (row.get("action") or row.get("resolution")):
        return "chairs its owner"
    if row.get("by_title"):
        return f"{RELATION_WORDS[row['relation']]}, by title only"
    return RELATION_WORDS.get(row["relation"], str(row["relation"]))


ATTENDANCE_WORDS = {
    "present": "present",
    "also_present": "also present",
    "apology": "apologies",
    "substitute": "as a substitute",
    "represented": "represented",
    "absent": "absent",
    "unknown": "state not told",
}
LIKENESS_WORDS = {
    "undecided": "not decided",
    "kept_apart": "kept apart",
    "not_compared": "not joined",
}
BODY_EVENTS = {  # what the record says became of a board
    "named": "named",
    "ended": "came to an end",
    "renamed": "was renamed",
    "proposed": "was proposed",
    "met": "is said to have met",
    "not_held": "a meeting is said to have been cancelled",
}


TENURE_WORDS = {  # of a person in a post
    "appointed": "said to be appointed as",
    "outgoing": "said to be leaving as",
    "acting": "said to be acting as",
    "interim": "said to be in post as",
    "replaces": "said to take over as",
    "newly_named": "newly named as",
}
HAS_LEFT = "said to have left as"


def tenure(event: str, post: str, *, on: str = "", said: str = "") -> str:
    """What is said of somebody in a post: 'said to be acting as Manager', not 'acting as Acting Manager'.

    Who is said to leave `on` a day before that on which it is said has left.
    """
    told = HAS_LEFT if event == "outgoing" and on and on < said[: len(on)] else TENURE_WORDS[event]
    bare = post[len(event) + 1 :] if post.lower().startswith(f"{event} ") else post
    return f"{told} {bare}" if bare else told.removesuffix(" as")


ISSUE_EVENTS = {  # what an item did with an issue
    "mentioned": "spoken of",
    "reported": "reported on",
    "raised": "raised as a problem",
    "assigned": "given to somebody",
    "resolved": "settled",
}
UPDATE_WORDS = {  # of an action, as a later record reports it
    "open": "reported as open",
    "promised": "promised",
    "in_progress": "reported in progress",
    "reported_done": "reported done",
    "agreed_closed": "agreed to be closed",
    "superseded": "superseded",
    "corrected": "corrected",
    "approved": "approved",
}


def as_of_words(day: str) -> str:
    """An as-of day in words: 'as the record stood on 5 May 2018', 'at the end of 2018'."""
    return f"as the record stood {'on' if len(day) == 10 else 'at the end of'} {spoken(day)}"


def said_kind(edge: Edge) -> str:
    """The kind of `RELATIONS` whose words an edge takes; the first that fits of the ways to say it otherwise."""
    held = str(edge.props.get("held") or edge.props.get("given_up") or "")
    if held and edge.last_cited >= held and edge.props.get("manner") == "to_come":
        return edge.kind  # what was to come has come: later words say that it was held
    ways = ((said, name, value) for (of, name, value), said in SAID_OTHERWISE.items() if of == edge.kind)
    return next((said for said, name, value in ways if edge.props.get(name) == value), edge.kind)


def relation_of(edge: Edge) -> str:
    """An edge in words, from its source: 'leads on'."""
    said = said_kind(edge)
    return RELATIONS[said][0] if said in RELATIONS else said
