"""The records of one file, as `partnergraph read FILE --format json` prints them (keys may be added, never renamed)."""

from __future__ import annotations

from pydantic import BaseModel, Field

from graph.claims import Evidence


class Record(BaseModel):
    """Base of all records: words that prove it."""

    evidence: Evidence | None = None


class DocumentRecord(BaseModel):
    """One dated part of a pack: agenda, minutes, report, glossary, strategy or other paper."""

    kind: str
    title: str = ""
    date: str | None = None
    body: str = ""
    line_start: int = 0
    line_end: int = 0


class AttendanceRecord(Record):
    """One person and how they stood to the meeting; on an agenda, a member invited to it (state `member`)."""

    name: str
    name_as_written: str = ""
    post: str | None = None
    organization: str | None = None
    state: str = "unknown"
    substitute_for: str | None = None
    role: str | None = None
    initials: str = ""  # as the list prints them: 'Sam Brown (SBr)'


class ItemRecord(Record):
    """One item of the agenda or the minutes."""

    number: str | None = None
    title: str | None = None
    inferred_title: str | None = None
    presenter: str | None = None
    truncated: bool = False
    untold: bool = False  # its text says that nobody reported on it
    order: int = 0


class ResolutionRecord(Record):
    """What the meeting resolved or agreed."""

    id: str = ""
    item: str | None = None
    item_order: int = -1
    effect: str = "decide"
    text: str = ""
    owners: list[str] = []
    due: str | None = None


class ActionRecord(Record):
    """A task the meeting gave, with its owner as far as the document settles it."""

    id: str = ""
    item: str | None = None
    item_order: int = -1
    text: str = ""
    owner_tokens: list[str] = []
    owners: list[str] = []
    owner_kinds: list[str] = []
    candidates: list[str] = []
    owner_state: str = "none"
    due: str | None = None
    source: str = "prose"
    resolution: str | None = None
    number: str = ""  # as its list prints it
    status: str | None = None  # what a log says of it, in its words
    before: str = ""  # the sentence in front, where the words point back to it
    also: list[Evidence] = []  # the words of a second telling
    link: str = ""  # how the owner was put on this paragraph
    link_score: float = 0.0
    runner_up: float = 0.0


class LeadRecord(Record):
    """Who leads, chairs or regularly reports on what."""

    item: str | None = None
    item_order: int = -1
    issue: str
    lead: str
    leads: list[str] = []  # each of several joint leads
    lead_kind: str = "person"
    supporting: list[str] = []
    basis: str = "explicit"
    relation: str = "leads"
    manner: str = ""  # acting: for the time being; to_come: not yet; held, given_up: see held_leads
    start: str | None = None
    end: str | None = None
    listed: bool = False  # the matter is named as a list of leads or of priorities names it


class IssueRecord(Record):
    """A sentence that says something is missing, wrong or not known."""

    item: str | None = None
    item_order: int = -1
    issue: str = ""
    problem: bool = True
    cue: str = ""
    text: str = ""
    partner: str = ""  # of whom it says that nobody came
    post: str = ""  # that is empty, by its name


class TopicRecord(Record):
    """An item speaks of a matter on the list of known issues."""

    item: str | None = None
    item_order: int = -1
    issue: str
    words: str


class MentionRecord(Record):
    """A person named in the text together with a post or an organisation."""

    item: str | None = None
    item_order: int = -1
    name: str
    name_as_written: str = ""
    post: str | None = None
    organization: str | None = None


class SurnameRecord(Record):
    """A person of whom the whole file gives no first name: a title, a surname, and what the words beside them say."""

    item: str | None = None
    item_order: int = -1
    surname: str
    post: str | None = None
    organization: str | None = None


class TenureRecord(Record):
    """A sentence that says when somebody took up, left or held a post."""

    item: str | None = None
    item_order: int = -1
    name: str = ""
    post: str = ""
    organization: str | None = None
    event: str = "appointed"
    other: str = ""
    on: str | None = None
    until: str | None = None  # of a post held for a time


class GroupRecord(Record):
    """A board or group that an item names (`spoken_of`, with a `kind` where plainly a group) or proposes.

    The event is `ended` where it came to an end, `chair_left` where whoever chaired it stood down.
    """

    item: str | None = None
    item_order: int = -1
    body: str
    kind: str = ""
    event: str = "spoken_of"


class NextMeeting(Record):
    """The next meeting as announced."""

    date: str | None = None
    time: str | None = None
    venue: str | None = None
    day: str = Field(default="", exclude=True)  # `--09-06`: a day whose year hangs on a meeting that has no date yet


class ApprovalRecord(Record):
    """What a meeting said of the minutes before: approved as they are, or with corrections."""

    item: str | None = None
    item_order: int = -1
    meeting_date: str | None = None
    state: str = "approved"
    text: str = ""


class UpdateRecord(Record):
    """One row of a Matters Arising report: what became of an earlier minute."""

    minute: str
    meeting_date: str | None = None
    title: str = ""
    text: str = ""
    update: str = ""
    state: str = "open"
    number: str = ""  # of the action, as its list prints it
    raised: str = ""  # the day on which it was given out, as the row prints it, in ISO form
    left_from: str = ""  # the day or month of the meeting that the title of its list names
    due: str = ""  # as its row prints it
    struck: str = ""  # the days before that, struck out there
    owners: list[str] = []  # of the row of a list of actions, or named in the words of a report
    owner_kinds: list[str] = []
    owner_state: str = ""  # of that row
    owner_tokens: list[str] = []
    points_on: bool = False  # it only says where else the matter is dealt with
    taken_by: list[str] = []  # who takes it over, as the row says
    taken_by_kinds: list[str] = []


class Reference(BaseModel):
    """Words that point back: 'Minute 187', 'the action from December', 'as agreed last time'."""

    as_written: str
    number: str = ""
    when: str = ""  # "last" for the meeting before, else the day or month in the record's words


class ProgressRecord(Record):
    """A sentence that may tell what became of something agreed at an earlier meeting."""

    item: str | None = None
    item_order: int = -1
    text: str = ""
    state: str = "in_progress"
    refers_to: Reference | None = None
    label: str = ""  # the name of the matter, where the text is all that is said under it
    looks_back: bool = False  # the title of its item says that it goes over what was agreed before
    bare: bool = False  # its words close an action in so many words
    bearing: list[str] = []  # the sentences by which it is told to go on or to stand open, among others
    taker: str = ""  # who takes the matter over, as its words say
    number: str = ""  # of the action, where it opens the words and says its year: '22/07'
    above: str = ""  # the matter with which its paragraph opens


class QuestionRecord(Record):
    """A question put to the board, and what the minutes say to it."""

    item: str | None = None
    item_order: int = -1
    text: str = ""
    asked_by: str = "public"  # public or councillor: a resident is not named
    state: str = "nothing"  # answered, promised or nothing
    promise: bool = False  # answered, and more is to follow
    answer: Evidence | None = None


class MeetingRecord(Record):
    """One meeting: minuted, or scheduled by an agenda."""

    body: str = ""
    date: str | None = None
    date_stated: str | None = None  # as the heading has it, where another day was taken; the reason says why
    date_reason: str = ""
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    status: str = "minuted"
    chair: str | None = None
    clerk: str | None = None
    attendance: list[AttendanceRecord] = []
    members: list[AttendanceRecord] = []
    items: list[ItemRecord] = []
    resolutions: list[ResolutionRecord] = []
    actions: list[ActionRecord] = []
    leads: list[LeadRecord] = []
    held_leads: list[LeadRecord] = []  # words on a lead that other words have given: held until then, or given up
    issues: list[IssueRecord] = []
    topics: list[TopicRecord] = []
    mentions: list[MentionRecord] = []
    surnames: list[SurnameRecord] = []
    tenures: list[TenureRecord] = []
    empty_seats: list[TenureRecord] = []  # of the roster of an agenda
    questions: list[QuestionRecord] = []
    progress: list[ProgressRecord] = []  # sentences that may tell what became of earlier work
    groups: list[GroupRecord] = []
    updates: list[UpdateRecord] = []  # rows of logs that tell what became of earlier actions
    next_meeting: NextMeeting = NextMeeting()
    previous_meeting: str | None = None
    draft: bool = False  # the heading calls these minutes a draft
    approval: ApprovalRecord | None = None
    told: list[Evidence] = []  # the words of the date, place, times and next meeting
    chair_evidence: Evidence | None = None
    chair_part: str = ""  # elected, chair, vice_chair, or presided where they say no more of this meeting
