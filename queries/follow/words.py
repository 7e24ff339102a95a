"""The words of follow-through: nothing in; promise wordings, states and the sentences that explain them, out.

The promise wordings are a list with a version, so that two answers can be compared: raise PROMISES_VERSION with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.dates import MONTHS, spoken
from queries.lazy import Pattern
from queries.wording import CLOSED

PROMISES_VERSION = 2
_PROMISES = (
    r"\bpromis(?:e|ed|es)\b",
    r"\b(?:would|will|to) (?:report|come|bring|feed) back\b",
    r"\bundertook to\b",
    r"\b(?:update|report|presentation|paper|plan|proposal|audit|answer|briefing|figures)\b[^.]{0,90}\bnext meeting\b",
    r"\bnext meeting\b[^.]{0,60}\b(?:update|report|presentation|paper|answer)\b",
    r"\b(?:would|will|be) (?:provided?|given?|presented?|brought|reported|tabled|circulated) (?:at|to|for) the next\b",
    r"\bby the next meeting\b|\bin time for the next meeting\b|\bbefore the next meeting\b",
)
_OPENING = Pattern(
    r"^(?:RESOLVED|AGREED|it was (?:also |further )?(?:agreed|resolved|decided|suggested|proposed)|that)[,:]?\s+"
    r"(?:that )?(?=\S)"
    r"|^[^,.;:]{2,60}? (?:expressed|thanked|welcomed|commented|explained|queried|spoke|raised|outlined)\b[^,.;:]*? and"
    r" (?:also |then )?asked that (?=\S)",
    re.IGNORECASE,
)
PROMISE = Pattern("|".join(_PROMISES), re.IGNORECASE)
NEXT_TIME = Pattern(r"\bnext meeting\b|\bat the next\b", re.IGNORECASE)  # a promise that names its day
_NAMED = Pattern(
    r"\b(?P<who>(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Superintendent|Inspector|Sergeant|Sgt)\.?"
    r"(?: [A-Z][\w'’-]+){1,2})"
    r" (?:would|will|to|shall|agreed to|promised to|undertook to|offered to|be asked to|was asked to)\b"
)
SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_WHEN = "|".join((*MONTHS, *SEASONS))
PROMISED_IN = Pattern(
    r"\b(?:report|update|brief|bring|present|return|come|give|provide|feed)(?:s|ed|ing)?\b[^.]{0,90}"
    rf"\b(?:in|to|at|for) (?:the )?(?P<when>{_WHEN})(?: (?P<year>(?:19|20)\d\d))?(?: meeting| board)?(?=[ ,.;)]|$)",
    re.IGNORECASE,
)  # 'report on progress in March': for the meeting of that month, if there is one
OF_A_MONTH = Pattern(rf"\b(?:{'|'.join(MONTHS)})(?: \d{{4}})? (?:meeting|board)\b", re.IGNORECASE)  # "June meeting"
LEADING = Pattern(  # not where somebody is to ask another to lead, which is a task like any other
    r"^(?!.*\b(?:inviting|asking|requesting|persuading|whether|if)\b.{0,90}?\blead)"
    r"(?!.*\b(?:to|would|will) (?:ask|invite|approach|request|write|find out|persuade)\b.{0,90}?\blead)"
    r".*?(?:\bas (?:the )?lead\b|\b(?:would|will|should|to) lead\b|\bbe (?:the lead|overseen by)\b"
    r"|\btasked with leading\b)",
    re.IGNORECASE | re.DOTALL,
)
MARGIN = "another sentence fits as well"  # how the loader says that an owner of the margin may be of another one
NO_DEED = Pattern(  # a decision on how a thing is to stand, which asks nobody to do anything
    r"\b(?:decided|agreed|felt) that .{2,60}? (?:should|would|will|shall) (?:now |continue to )?"
    r"(?:sit|stand|remain|stay|be (?:kept|treated|seen|regarded)|be (?:its|a) (?:own|separate))\b",
    re.IGNORECASE,
)
UPDATE_ASKED = Pattern(
    r"\b(?:update|report) (?:on|about) [^.]{3,80}? (?:be|to be|would be|should be) "
    r"(?:brought|provided|given|made|presented|tabled)\b",
    re.IGNORECASE,
)
_WHO = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
TAKES_IT = Pattern(  # somebody by name does what was spoken of: 'and Ann Lee, Clerk, would bring it together'
    rf"\b(?P<who>{_WHO})(?:, [^,.;]{{3,80}},)? (?:would|will|agreed to|offered to|undertook to|volunteered to) "
    r"(?:(?:lead|bring|take|draw|prepare|organise|co-?ordinate|convene|set|pull|put|chair|arrange|oversee|do|write)\b)"
    r"[^.;]{0,25}\b(?:it|this|that|them|these)\b"
)
ASKS_FOR_A_NAME = Pattern(
    r"\b(?:name|lead|owner|chair|person|somebody|someone)s?\b[^.;]{0,40}\b(?:put forward|found|identified|named|"
    r"nominated|appointed|proposed|confirmed|chosen)\b", re.IGNORECASE,
)  # fmt: skip
MOVED = Pattern(
    r"\b(?:moved|deferred|postponed|put back|extended|carried (?:over|forward)|delayed|rescheduled|slipped|revised"
    r"|put off|reset|changed)\b[^.]{0,40}\b(?:to|until|till)\b"
    r"|\b(?:new|revised|extended|amended) (?:due |target |completion )?(?:date|deadline|timescale)"
    r"(?: is| was| of| set for| agreed)?[: ]"
    r"|\b(?:now|then) (?:proposed|intended|hoped|expected|aimed|undertook|planned) to\b[^.;]{0,80}\b(?:by|before|in)\b"
    r"|\b(?:proposed|intended|hoped|expected|aimed|undertook|planned) to (?:be able to )?(?:report|finish|complete"
    r"|bring|circulate|do|have|send|return)\b[^.;]{0,60}\b(?:by|before|in)\b"
    r"|\bnow (?:due|expected|planned|promised|intended) (?:by|in|for|on|before)\b"
    r"|\b(?:thought|felt|suggested|said) (?:that )?(?=(?:the )?(?:end of |early |late )?[A-Z][a-z]+ (?:\d{4} )?"
    r"(?:was|would be) (?:more )?(?:realistic|possible|achievable|likely))"
    r"|\b(?:realistic|revised) (?:date|deadline) (?:was|would be)\b",
    re.IGNORECASE,
)
MONTH_AND_YEAR = Pattern(
    rf"\W*(?:the )?(?:(?:end of|early|late|mid) )?(?:{'|'.join(MONTHS)})(?: (?:19|20)\d\d)?\b(?! \d)", re.IGNORECASE
)
STATES = {
    "no_trace": "no trace",
    "promised": "promised",
    "open": "open",
    "in_progress": "in progress",
    "cannot_tell": "not on record",
    "superseded": "withdrawn or replaced",
    "reported_done": "reported done",
    "agreed_closed": "closed",
}
PASSED = "passed to another"
NOBODY = "nobody named"  # of a task without an owner on record
MINUTES, REPORT, NOTE = "minutes", "Matters Arising report", "post meeting note"
_PAPERS = {MINUTES: "minutes of", REPORT: "Matters Arising report for", NOTE: "post meeting note to the minutes of"}
CAME = {"came": "it came", "did_not_come": "it did not come", "cannot_tell": "whether it came is not on record"}
SUBSTANTIVE = CLOSED | {"in_progress"}


def is_promised_for(text: str, day: str) -> bool:
    """Whether a text promises something for the month or season in which a day lies."""
    found = PROMISED_IN.search(text) if len(day) == 10 else None
    if found is None or found["year"] not in (None, day[:4]):
        return False
    when, month = found["when"].lower(), int(day[5:7])
    return month in SEASONS[when] if when in SEASONS else month == MONTHS.index(when) + 1


def not_loaded(day: str) -> str:
    """The next meeting is known and its minutes are not held."""
    return f"the minutes of the next meeting, {spoken(day)}, are not loaded"


NEXT_UNKNOWN = "the record does not say which meeting came next"
CUT_SHORT = "the text of the next minutes is cut short"
IN_THE_MARGIN = "printed in the margin; which sentence it is for is not certain"
LAST_READ = "agreed at the last meeting that is loaded"
MISSED = "did not"  # of entries that no report took up
JUDGED = "decided by a person (partnership.yml)"


def no_trace(day: str) -> str:
    """The whole of the next minutes is held and does not speak of it."""
    return f"the minutes of the next meeting, {spoken(day)}, do not speak of it"


ANY_MATTER = "matters it may belong to"
UNSETTLED = "in words that do not settle what became of this"


def matter_only(issue: str, day: str) -> str:
    """The next minutes speak of the matter, and nothing shows that they mean this task."""
    return f"the minutes of {spoken(day)} speak of {issue or ANY_MATTER}, {UNSETTLED}"


def in_any_words(why: str) -> str:
    """A reason as it holds for several pieces of work: that later words do not settle it, whatever they speak of."""
    head, unsettled, _ = why.partition(f", {UNSETTLED}")
    minutes, _, _ = head.partition(" speak of ")
    return f"{minutes} speak of the matter, {UNSETTLED}" if unsettled else why.partition(";")[0]


def in_short(why: str) -> str:
    """The reason why nobody can tell, for a column of a list: '13 March 2024 speaks of Fraud'."""
    head, unsettled, _ = why.partition(f", {UNSETTLED}")
    day, _, about = head.removeprefix("the minutes of ").partition(" speak of ")
    return (f"{day} speaks of {about}" if about != ANY_MATTER else f"{day} may speak of it") if unsettled else why


def replaced(name: str, day: str) -> str:
    """Somebody else was named as the lead later."""
    return f"{name} was named as the lead on {spoken(day)}"


def passed_on(name: str, day: str) -> str:
    """Whoever was to lead gave it up, and somebody else took over."""
    return f"{PASSED}: {replaced(name, day)}"


def led_then(name: str, day: str, later: str) -> str:
    """Whoever was to lead did so, by later words, before another was named."""
    return f"the record of {spoken(day)} speaks of {name} as the lead; {later} followed"


def chaired(name: str, day: str, role: str) -> str:
    """Somebody was named later as the chair whom this asked for, or in place of those who were to chair."""
    return f"{name} was named as the {'acting chair' if role == 'acting_chair' else 'chair'} on {spoken(day)}"


def in_place(name: str, place: str, day: str) -> str:
    """Somebody is shown since in the post, or the chair of the group, for which this was to find somebody."""
    return f"{name} is shown as {place} on {spoken(day)}"


def said_last(state: str, day: str, by: str = "") -> str:
    """What the last words about it say; a note put into the minutes later was not said on their day."""
    last = f"last told of in a {paper_of(NOTE, day)}" if by == NOTE else f"last spoken of on {spoken(day)}"
    return f"{last}: {STATES.get(state, state)}"


def paper_of(by: str, day: str) -> str:
    """The paper that words stand in, with its day."""
    return f"{_PAPERS.get(by, by)} {spoken(day)}"


def reported_in(day: str, *, listed: bool) -> str:
    """Whether the Matters Arising report of the next meeting lists it."""
    return f"{'in' if listed else 'not in'} the Matters Arising report for {spoken(day)}"


def reported_to(who: str, day: str) -> str:
    """A report of a later meeting that names who has a task."""
    return f"the Matters Arising report for {spoken(day)} names {who}"


def named_in(text: str) -> str:
    """Whom a sentence names as the one who will do it: 'Ms Hart would brief the officers'."""
    found = _NAMED.search(text)
    return found["who"] if found else ""


def deed(text: str) -> str:
    """A task without the words that only open it: 'RESOLVED that the policy be redrafted' -> 'The policy be ...'."""
    short = re.sub(r"[;,]\s+(?:and|or)$", "", _OPENING.cut_first(text).rstrip(" .;"))
    return short[:1].upper() + short[1:]


def became(row: Mapping[str, Any], *, why_told: bool = False) -> str:
    """How a piece of work stands, in one short line: the state, the day or reason, and whether a promise was kept.

    Why nothing can be told is left out where that stands above the list already.
    """
    if row["kind"] == "question":
        return str(row["why"])
    label, end = STATES[row["state"]], row["chain"][-1]
    last = paper_of(NOTE, end["meeting"]) if end["by"] == NOTE else spoken(end["meeting"])
    told = [f"{label}: {PASSED}" if str(row.get("why") or "").startswith(PASSED) else label]
    if row["state"] == "cannot_tell":
        told = [label if why_told else f"{label}: {_nothing(row)}"]
    elif row["state"] == "no_trace":
        told = [f"{label} in the minutes of {spoken(row['next_meeting'])}"]
    elif len(row["chain"]) > 1:
        told = [f"{label}, {last}"]
    if row["state"] == "promised" and row["promise"] == "cannot_tell" and row["promised_for"]:
        what = "update promised" if " update" in str(end["quote"]) else label
        told = [f"{what} for {spoken(row['promised_for'])}; none on record"]
    elif row["promise"] and row["state"] != "cannot_tell" and not waits(row):
        told.append(CAME[row["promise"]])
    return "; ".join([*told, *(["overdue"] if row["overdue"] else [])])


def waits(row: Mapping[str, Any]) -> bool:
    """Whether the meeting at which a piece of work would be heard of is yet to come."""
    return str(row.get("why") or "").startswith(LAST_READ)


def _nothing(row: Mapping[str, Any]) -> str:
    """Why nothing can be told of a task, in few words."""
    if row["matters_arising"] and not row["in_matters_arising"]:
        return f"not in Matters Arising for {spoken(row['matters_arising'])}"
    if row["next_meeting"] and "not loaded" in row["why"]:
        return f"minutes of {spoken(row['next_meeting'])} not loaded"
    return str(row["why"]).replace(NEXT_UNKNOWN, "which meeting came next is not known")
