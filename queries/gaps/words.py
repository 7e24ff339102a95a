"""The words of the gaps: nothing in; each kind in plain words, its cues, thresholds and doubts, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from graph.dates import spoken
from queries.lazy import Pattern


@dataclass(frozen=True)
class GapWords:
    """How one kind of gap is named, why it counts as one, and what to ask the board."""

    label: str
    why: str
    question: str
    base: str  # severity where nothing raises it
    weight: float  # against the other kinds, for the order
    disproof: str  # what would show that there is no gap


GAPS: dict[str, GapWords] = {
    "no_owner": GapWords(
        "No owner",
        "The record says this is needed or wrong, and names nobody who will take it on.",
        "Who will take {what} forward, and by when will the board hear back?",
        "medium",
        4.0,
        "Minutes or a paper that say who took it on, or that it was done or dropped.",
    ),
    "tbc": GapWords(
        "Owner to be confirmed",
        "The owner is written as to be confirmed, and the record names nobody later.",
        "Who is the owner of {what}?",
        "medium",
        3.5,
        "A paper that names the owner.",
    ),
    "collective_owner": GapWords(
        "Everyone owns it",
        "The owner is written as {owner}: all are asked, no single person or post is named.",
        "Which one post will answer for {what} on behalf of {owner}?",
        "low",
        2.0,
        "A paper in which one post answers for it.",
    ),
    "ambiguous_owner": GapWords(
        "Owner not clear",
        "The owner is written as {owner}, and the record does not settle who that is.",
        "Who is meant by {owner} as the owner of {what}?",
        "medium",
        3.0,
        "The full name behind {owner}: from the attendance of that day, or from the clerk.",
    ),
    "post_vacant": GapWords(
        "Post vacant",
        "The record says that the post is vacant or not filled; no later words were found that fill it.",
        "Has {what} been filled, and who covers the work until then?",
        "medium",
        4.0,
        "A record of who was appointed, or that the post was given up.",
    ),
    "owner_departed": GapWords(
        "Owner has moved on",
        "{owner} is the last owner named, on {named}; on {left} the record shows a change ({post}).",
        "Who has taken over {what} from {owner}?",
        "medium",
        3.5,
        "A record that {owner} kept this work, or of who took it over.",
    ),
    "owner_absent": GapWords(
        "Owner was not there",
        "{owner} was given this on {named} and is recorded as {state} at that meeting.",
        "Does {owner} know of and accept {what}?",
        "low",
        1.5,
        "A later record that {owner} took it on or did it.",
    ),
    "no_follow_up": GapWords(
        "No follow-up on record",
        "Agreed on {named}; the record of {next} does not speak of it.",
        "What became of {what}?",
        "medium",
        3.0,
        "A Matters Arising report or minutes that report on it and are not loaded here.",
    ),
    "partner_absent": GapWords(
        "Partner not represented",
        "The record says that nobody was there to speak for this.",
        "Who will speak for {what} at the next meeting?",
        "low",
        2.0,
        "An attendance list, or a note of a substitute, that names somebody for it.",
    ),
    "issue_unled": GapWords(
        "Issue without a lead",
        "Raised as a problem at {times} meetings; the record names no lead for it and settles no owner.",
        "Which post will lead on {what}?",
        "medium",
        5.0,
        "A record that names the post that leads on it.",
    ),
    "priority_unled": GapWords(
        "No lead agency on record",
        "The strategy lists this priority, and the record names no lead agency for it.",
        "Which agency leads on {what}?",
        "medium",
        3.0,
        "An action plan or a later strategy that names the lead agency.",
    ),
    "body_silent": GapWords(
        "Group no longer heard from",
        "{owner}",
        "Does {what} still meet, and if not, who has its work?",
        "low",
        2.0,
        "Minutes or a report of the group after that day.",
    ),
    "off_record": GapWords(
        "Taken outside the meeting",
        "The record leaves this to a talk outside the meeting; the minutes loaded do not show what came of it.",
        "What was settled about {what} outside the meeting, and who owns it now?",
        "low",
        2.0,
        "A later record of what was settled.",
    ),
}
UNLED_LISTED = "A list of leads shows nobody for it, last on {unled}; no lead named since is on record."
UNLED_TASKED = (
    "Raised as a problem at {times} meetings; a task was given on {task}, "
    "and the record names no lead for the matter."
)
UNLED_WIDER = " For the wider matter, {wider}, it names {leads}."
SOME_SETTLED = "The owner is written as {owner}: it names {settled}, and the record does not settle who else is meant."
MAY_BE = " It may be {may_be}."
IN_THE_MARGIN = " The owner is printed beside the text, and more than one sentence there could be meant."
PRIORITIES_OF = "priorities of "  # before the name of a plan
UNLED_CUT = " The text of {cut} is cut short and may name one."
PART_LED = ' The text under it says: "{part}"; whether that is all of the priority or a part is not said.'
ASSIGNED_LABEL = "Lead agency assigned and not named"
ASSIGNED_UNNAMED = " The paper says that lead agencies were assigned, and does not name the one for it."
LONGEST_PRIORITY = 12000  # letters below the name of a priority that are read for it
AGENCIES_ASSIGNED = Pattern(
    r"(?i)\blead agenc(?:y|ies) (?:were|was|are|is|(?:has|have|had|will have) been|will be) (?:then |also )?"
    r"(?:assigned|allocated|identified|agreed|appointed|named|nominated)\b"
)
AGENCIES_PARTLY = Pattern(  # then it does not say for which of them
    r"(?i)\b(?:some|most|many|several|\w+|\d+) (?:out )?of (?:the|these|our|its) (?:\w+ )?"
    r"(?:priorities|categories|areas|themes)\b"
)
LEADS_IN = Pattern(
    r"(?:The )?[A-Z][\w&'’-]+(?: (?:of |and |for )?[A-Z][\w&'’-]+){0,6} (?:will|is to|are to|should) "
    r"(?:lead|take the lead) (?:in|on|for|with)\b[^.]{0,140}"
)
SO_FAR = {  # of a task whose owner a later paper may name: what its own words say
    "collective_owner": "The owner is written as {owner}: all are asked.",
    "tbc": "The owner is written as to be confirmed.",
}
NAMED_LATER = " What the {paper} says of it names {who}; whether that is for all of it, the record does not say."
CHAIRED_SINCE = (
    "The record leaves this to a talk outside the meeting; the record of {named} has {chair} in the chair. How the "
    "talk ended is not shown."
)
CHAIRED_SINCE_QUESTION = (
    "{chair} is in the chair on {named}: is that what was settled about {what} outside the meeting, and when?"
)
SEAT_EMPTY = " The list for {day} has “{words}”: whether that is this post or a seat, it does not say."
CUT_LATER = " {matter} comes up again on {cut}, in a text that is cut short: an owner named there would not be seen."
PART_TIME_WHY = "The record says that the post is filled for part of the week only; no later words tell its hours."
PART_TIME_QUESTION = "Is part of the week enough for {what}, and who covers the rest?"
PART_TIME_LABEL = "Post part-time"
SHORT_OF_MEANS = Pattern(  # who does the work is said, and that there is too little to do it with
    r"\b(?!there\b|nobody\b)[\w’'-]+ (?:had|has|have) (?:only |very |such )*(?:limited|insufficient|reduced|too few|"
    r"not enough|no (?:spare|more|further)) (?:[\w-]+ ){0,2}"
    r"(?:resources?|capacity|staff(?:ing)?|funding|officers|budgets?)\b",
    re.IGNORECASE,
)
SHORT_LABEL = "Short of means"
SHORT_WHY = "The record says that resources are short for this, and not what is to be done about it."
SHORT_QUESTION = "What can be done for {what} with the resources there are, and who will report on it?"
NOT_COME = "It was to come back on {next}; the record of that day {how}."
NO_OWNER_ACTION = "Agreed as something to do, and the record names nobody who will do it."
PARTNER_APOLOGIES = (
    "{owner} has apologies or absence only in the last {times} lists {of}that name it, and nobody else came for it."
)
SEVERITIES = ("high", "medium", "low")
RECURRING_MEETINGS = 3  # from here on a gap is high
LONG_OPEN_MONTHS = 24  # between first and last mention
MINIMUM_PRESENT = 3  # an attendance list shorter than this shows nothing about who was away
SILENT_MONTHS = 12
SAID_SILENT = "The record says that it has not met for some time; no later words were found that it met again."
NOT_MET = Pattern(
    r"\b(?P<who>group|subgroup|sub group|board|panel|forum|committee) (?:had|has) (?:still |also )?"
    r"not (?:yet |been able to |been )?(?:met|meet|meeting) (?:since|for|in|during)\b"
)
HAS_MET = Pattern(
    r"\b(?:had|has|have) (?:now |since |recently )?met\b|\bnow met\b|\bcontinued to meet\b"
    r"|\b(?:is|was|were) (?:now )?meeting\b|\b(?:has |had |have )?(?:restarted|resumed)\b|\bcontinues? to meet\b"
)
AWAY = {"apology": "having sent apologies", "absent": "absent"}
HERE = frozenset({"present", "also_present", "substitute"})
PLAN_OF_YEARS = Pattern(r"\b(?:strategy|plan|programme)\b.*\b20\d\d ?[-–/]+ ?(?P<last>20\d\d)\b", re.IGNORECASE)
GIVEN_UP = "the lead is given up"
TWO_DEEDS = Pattern(r"\band that\b")
URGENT = Pattern(r"(?<!not )(?<!non-)\b(?:as a matter of urgency|urgent(?:ly)?)\b", re.IGNORECASE)
_POST = (
    r"(?:post|role|position|officer|co-?ordinator|manager|director|commander|chair(?:man|person)?|lead|head|"
    r"commissioner|analyst|inspector|clerk|secretary|worker)"
)
_EMPTY = r"\bvacan(?:t|cy|cies)\b(?! (?:propert|land|premis|building|home|plot|site|shop|unit|house|flat))"
VACANT = Pattern(
    rf"\b{_POST}s?\b[^.]{{0,60}}{_EMPTY}|{_EMPTY}[^.]{{0,40}}\b{_POST}s?\b"
    rf"|\b{_POST}\b[^.]{{0,60}}\b(?:long[- ]term sick|"
    r"not (?:yet )?(?:been )?(?:filled|replaced|appointed|recruited))\b"
    rf"|\b(?:no longer (?:had|has|have)|without|did not have|need for) (?:an?|any) (?:[\w&/-]+ ){{0,5}}"
    r"(?:co-?ordinator|officer|manager|analyst|commissioner|chair(?:man|person)?)\b",
    re.IGNORECASE,
)
PART_TIME = Pattern(
    rf"\b(?:{_POST}|hours)s?\b[^.]{{0,90}}\b(?:one|two|half a|a) (?:half )?days? (?:a|per) week\b"
    r"|\b(?:post|role|position) of [^.,;]{3,60}\b(?:was|is|were|are|remained|had become) (?:now |only )*part[- ]time\b",
    re.IGNORECASE,
)
POST_NAME = Pattern(
    r"\b((?!The |An? )(?:[A-Z][\w&/’'-]+ ){1,5}"
    r"(?:[Cc]o-?ordinator|Officer|Manager|Analyst|Commissioner|Commander|Treasurer|Clerk|Lead))\b"
)
POST_SAID = Pattern(  # a post in small letters, as the words of a vacancy have it: 'without a youth officer'
    r"\b(?:an?|any|of(?: the)?) ((?:[\w&/’'-]+ ){0,4}?(?:co-?ordinator|officer|manager|analyst|commissioner|inspector|"
    r"director|treasurer|secretary|clerk|worker|chair(?:man|person)?))\b",
    re.IGNORECASE,
)
NAMED_BY_TITLE = Pattern(
    r"\b(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\b\.?\s+(?:[A-Z][\w'’-]*\.?\s+){0,2}?([A-Z][\w'’-]+)(?!\s+[A-Z])"
)
ASKED_AGAIN = Pattern(
    r"\b(?:asked|written|wrote|raised|enquired|complained|came back|returned)\b[^.;]{0,40}"
    r"\b(?:again|once more|a (?:second|third|further) time)\b|\b(?:again|once more) (?:asked|wrote|raised|enquired)\b"
    r"|\bstill (?:had|has) (?:not had|no|had no) (?:an )?(?:answer|reply|response)\b",
    re.IGNORECASE,
)
NOT_A_PROBLEM = Pattern(
    r"\b(?:was|were|is|are|be) required to\b|:\s*$|\b(?:table ?top )?exercises?\b", re.IGNORECASE
)
_SMALL = """
about after again against agreed being could group issue issues matter meeting noted other partners
partnership problem problems provide provided report should still their there these this those would
which where while
"""
SMALL_WORDS = frozenset(_SMALL.split())
_ONE = r"(?!Group|Board|Partner|Member|All\b)[A-Z][\w’'-]+"
NAMES_SOMEBODY = Pattern(
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? {_ONE}(?: {_ONE})? (?:would|will|should|to|had|and)\b"
    rf"|\bthat (?:the )?{_ONE}(?: [\w’'&,/-]+){{0,7}} (?:would|will|should) (?!be\b)"
    rf"|^(?:The )?{_ONE}(?: [A-Z][\w’'&,/-]+){{1,6}} (?:would|will|to) [a-z]+"
)
SOFT_REQUEST = Pattern(  # somebody who wants to hear from all gives nobody a task
    r"\b(?:asked|invited|encouraged) (?:all |any |other )?(?:partners|members|everyone|colleagues|agencies) to "
    r"(?:(?:tell|let|inform|contact|notify|ring|call|e-?mail|speak to|talk to|get in touch with) (?:him|her|them)\b"
    r"|(?:go away and )?(?:think|reflect) (?:about|on|over)\b)",
    re.IGNORECASE,
)
BODY_ENDINGS = frozenset({"board", "panel", "forum", "group", "partnership", "committee", "council"})
NOT_THERE = Pattern(
    r"\b(?:no ?one (?:was )?(?:present|there|in attendance)|not represented|"
    r"no representative (?:was )?(?:present|there|attend\w*)"
    r"|(?:was|were) not (?:present|in attendance)|there was no ?(?:one|body) (?:present|from))\b",
    re.IGNORECASE,
)
OFF_RECORD = Pattern(
    r"\b(?:discuss|pick|tak|deal|dealt|settl|resolv|follow|rais|progress|consider|address|pursu|meet|talk)\w*\b[^.]{0,80}"
    r"\b(?:outside (?:of )?(?:the|this) meeting|off-?line)\b",
    re.IGNORECASE,
)
OPENS_WITH_A_POINTER = Pattern(
    r"(?i)^(?:it|this|that|they|these|those|he|she|there|some(?:body|one|thing)|nobody|no ?one|left|silence)\b"
)
POINTS_BACK = Pattern(r"\b(?:this|that matter|the matter|the issue|it)\b", re.IGNORECASE)
OFF_RECORD_SEARCHES = ('"outside of the meeting"', '"outside the meeting"', "offline")
GENERIC_POSTS = frozenset(
    {"councillor", "member", "officer", "police constable", "pc", "resident", "observer", "guest"}
)

OF_SOMEBODY = Pattern(  # in the name of a post: 'Kite Officer'; 'Public Health' is where several work
    r"(?i)(?:er|or|ist|ant|ian|yst|ary)s?\b|\b(?:clerk|lead|head|chief|executive|representative|chair\w*|nurse|"
    r"warden|constable|superintendent|president)s?\b"
)
POST_NOUN = Pattern(
    r"\b(?:coordinator|cocoordinator|manager|officer|lead|chairman|chair|analyst|administrator|director)\b"
)


def fill(template: str, values: dict[str, Any]) -> str:
    """A sentence with its values put in; dates are spoken."""
    known = {key: spoken(value) if key in ("named", "left", "next") else value for key, value in values.items()}
    return template.format_map({"owner": "", "what": "", "times": "", **known})
