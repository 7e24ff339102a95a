"""The words of themes: nothing in; what settles a matter, what is a report, and why a state is so, out.

A Python table and not YAML, so that asking a question loads no YAML reader.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.dates import spoken
from graph.schema import UNLED
from queries.wording import first_words, some_days

_MATTER = r"(?:matter|issue|problem|question|concern|vacancy)s?"
_NOW = r"(?: (?:now|since|fully|finally|therefore|also)){0,2}"
_IS = rf"(?:is|was|were|be|(?:had|has|have){_NOW} been){_NOW}"
_SETTLED = r"(?:resolved|settled|closed|concluded|solved)"
# A sentence that says the matter itself is over; "RESOLVED that" and "to resolve" say nothing of the kind.
SETTLES = re.compile(
    rf"\b{_MATTER}\b[^.;:]{{0,60}}?\b{_IS} {_SETTLED}\b"
    rf"|\b(?:is|was|were|are) no longer (?:an? )?{_MATTER}\b"
    r"|\bno further action (?:is|was|would be) (?:needed|required|necessary)\b",
    re.IGNORECASE,
)
# ... unless it is only hoped for, asked for, or denied.
UNSETTLED = re.compile(
    r"\b(?:not|never|until|unless|once|if|whether|when|hope[ds]?|should|could|would|will|must|may|might|to be|yet|"
    r"most|some|many|several|few|partly|partially|almost|nearly|remain(?:s|ed)?|cannot|can)\b",
    re.IGNORECASE,
)
REPORT = re.compile(r"\b(?:report|update|presentation|paper|progress)s?\b", re.IGNORECASE)
# A title that only names somebody: whoever writes "the Head of Trading Standards" does not speak of trading standards.
_RANK = r"(?:Head|Director|Manager|Member|Minister|Secretary of State|Commissioner|Portfolio Holder|Officer|Inspector)"
_OFFICE = r"(?:Manager|Officer|Analyst|Co-?[oO]rdinator|Inspector|Commander|Director|Commissioner|Assistant|Executive)"
_CAPITALS = r"(?:(?:the|and|of|for|[A-Z][\w'’-]*|&)[\s,]*)+"
TITLES = re.compile(rf"\b{_RANK}\s+(?:of|for)\s+{_CAPITALS}|\b[A-Z][\w'’-]*\s(?:(?:and|&|[A-Z][\w'’-]*)\s)*{_OFFICE}\b")
# A task that is to be done together with somebody is not about what that somebody does.
# A task told right behind a problem that it calls "this" is a task on that problem.
POINTS_BACK = re.compile(r"(?i)\b(?:this(?! meeting| group| board)|(?:the|that) (?:matter|issue|problem|concern))\b")
NEXT_TO = 3  # letters between the two
# An action by itself that is over: no word of whether the matter is.
DEED_OVER = re.compile(
    r"(?i)\b(?:actions?|tasks?)(?: \w+)?(?: (?:is|was|were|are|has been|have been))?(?: now)? "
    r"(?:discharged|closed|completed?|signed off)\b"
)
TOGETHER = re.compile(r"\b(?:work|working|liaise|liaising|liaison) (?:closely |jointly |together )?with\b[^.;]*")
# What was promised or asked for and has not come about.
NOT_DONE = re.compile(
    r"(?i)\bnot (?:yet )?(?:been )?"
    r"(?:progressed|secured|delivered|carried out|implemented|provided|resolved|taken forward)\b"
)
NO_ONE = ("no_one", UNLED)  # the cues of a problem that nobody has a matter in hand: over once somebody is said to lead

STATES: Mapping[str, str] = {
    "recurred": "came back",
    "raised": "raised",
    "assigned": "given to somebody",
    "reported": "reported on",
    "mentioned": "spoken of",
    "resolved": "settled",
}
HOW: Mapping[str, str] = {
    "leads": "leads",
    "chairs": "chairs",
    "assigned": "has a task",
}
NOBODY = "nobody named"
PROMISED = "an update is promised"
NO_LEAD = "no lead named"
SHORT = ("recurred", "raised", "assigned")  # what the list shows unless all is asked for


def short(text: str, most: int = 22) -> str:
    """The first words of a quote, between quotation marks."""
    return f"“{first_words(text, most)}”"


def task_done(day: str) -> str:
    """A task on a matter is over, and nothing says that the matter is."""
    return f"a task on it is reported done on {spoken(day)}, and the record shows nothing in between that settled it"


def came_back(first: str, last: str, after: str, done: str = "") -> str:
    """Why a matter counts as come back: when it was open first, when again, and what settled it in between."""
    told = f"open on {spoken(first)} and again on {spoken(last)}"
    if after:
        return f"{told}, after it was settled on {spoken(after)}"
    return f"{told}; {task_done(done)}" if done else f"{told}; the record shows nothing in between that settled it"


def last_said(state: str, day: str) -> str:
    """Why a matter stands where it does: the last thing said of it that is more than a mention."""
    return f"last {STATES[state].removesuffix(' on')} on {spoken(day)}"


def said_settled(day: str) -> str:
    """The record itself says that the matter is over."""
    return f"the record of {spoken(day)} says that the matter is settled"


def all_done(day: str) -> str:
    """Every task was reported done, and no problem was raised that is still open."""
    return f"every task given out on it is reported done, the last on {spoken(day)}, and nothing else is open"


ONLY_SPOKEN = "only spoken of: never raised as a problem, given out, reported on or settled"


def still_raised(day: str) -> str:
    """A problem was raised, and nothing later settles it."""
    return f"raised as a problem on {spoken(day)}, and the record shows nothing since that settled it"


def not_loaded(days: Sequence[str], *, none: bool = False) -> str:
    """Meetings in a silence whose minutes are not held; none at all is told first, as there may have been more."""
    if none:
        return f"no minutes in between are loaded; the record names {some_days(days, 4)}"
    return f"the minutes of {some_days(days, 4)} are not loaded"


def nothing_read(issue: str) -> str:
    """No item was read as being about an issue, which is not to say that no words touch on it."""
    return f"Nothing in these meetings was read as being about {issue}; `partnergraph search` looks into the words."


def printed_beside(printed: str) -> str:
    """A margin that may name the owner of a task of an issue, though it was read beside another sentence."""
    return f'the margin prints "{printed}" beside a sentence near its task; which of the two is meant is not settled'


def left_out(count: int) -> str:
    """How many issues the short list leaves out, and how to see them."""
    issues = "issue that is" if count == 1 else "issues"
    return f"--every adds {count} {issues} only reported on, spoken of, settled or general."
