"""The kinds of node and edge, and their closed lists. Plain Python: a query command imports this and sqlite3 only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

NODE_KINDS = (
    "Document", "Person", "Organization", "Post", "Body", "Meeting", "AgendaItem", "Issue", "Priority",
    "Resolution", "Action", "ProgressUpdate",
)  # fmt: skip
EDGE_KINDS = (
    "ATTENDED", "SUBSTITUTED_FOR", "HOLDS", "POST_IN", "MEMBER_OF", "CHAIRS", "PART_OF", "REPORTS_TO",
    "REPORTED_AT", "HELD", "HAS_ITEM", "ABOUT", "RAISES", "DECIDED", "ASSIGNED_TO", "LEADS",
    "ARISES_FROM", "UPDATES", "SUCCEEDED_BY", "ALLOCATED_TO", "MENTIONS",
)  # fmt: skip
ATTENDANCE = ("present", "also_present", "apology", "substitute", "represented", "absent", "unknown")
EFFECTS = ("note", "approve", "assign", "refer", "defer", "appoint", "decide")
ACTION_STATES = (
    "open", "promised", "in_progress", "reported_done", "agreed_closed", "superseded", "no_trace", "cannot_tell",
)  # fmt: skip
GAP_KINDS = (
    "no_owner", "tbc", "collective_owner", "ambiguous_owner", "post_vacant", "owner_departed", "owner_absent",
    "no_follow_up", "body_silent", "partner_absent", "issue_unled", "priority_unled", "off_record",
)  # fmt: skip
BY_NOTE = "a note after the meeting"  # the rule of what a note that was put into minutes later says
SETTLED = frozenset({"reported_done", "agreed_closed", "superseded"})  # the action is no more to do
BASES = ("asserted", "curated", "derived")  # from the strongest to the weakest


CHAIR_OF = "Chair of the "  # in front of the name of a group: the post that a group without a chair has empty
UNLED = "unled"  # the cue of a matter of which a list of leads says that nobody leads on it
SURE = 0.9  # an edge of less confidence is shown as not settled


def document_key(sha256: str) -> str:
    """The key of a document: the same file has the same key under any name."""
    return f"document:{sha256[:12]}"


class Quote(NamedTuple):
    """Words that prove something: the document, meeting, item and place they stand in."""

    document: str  # file name
    meeting: str  # ISO date of the meeting, "" where none
    item: str  # item number as printed, "" where none
    page: int
    line: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Node:
    """A person, organisation, body, meeting, issue, action ... with a stable key such as `person:anne-ball`."""

    key: str
    kind: str
    name: str
    date: str = ""
    props: dict[str, Any] = field(default_factory=dict)

    @property
    def alias_rows(self) -> list[dict[str, Any]]:
        """Its other names with all that is noted of each: name, why, and from when to when where that is known."""
        given = [a if isinstance(a, dict) else {"name": a} for a in self.props.get("aliases") or ()]
        return [{**a, "name": str(a["name"])} for a in given if a.get("name") and a["name"] != self.name]

    @property
    def aliases(self) -> list[tuple[str, str]]:
        """Its other names, each with why it was joined ("" where nothing says why)."""
        return [(alias["name"], str(alias.get("why") or "")) for alias in self.alias_rows]

    @property
    def words(self) -> list[str]:
        """The words that are read as an issue; none for anything else."""
        return [str(word) for word in self.props.get("words") or ()]

    @property
    def names(self) -> list[str]:
        """Every name it answers to: its own first, its label and text, its aliases, its words."""
        texts = [str(self.props[key]) for key in ("label", "text") if self.props.get(key)]
        return list(dict.fromkeys([self.name, *texts, *(name for name, _ in self.aliases), *self.words]))


@dataclass(frozen=True, slots=True)
class Edge:
    """A dated relation between two nodes and the rule it came from; `evidence` may be fetched later."""

    id: str
    src: str
    kind: str
    dst: str
    as_of: str
    basis: str = "asserted"
    rule: str = ""
    confidence: float = 1.0
    first_cited: str = ""
    last_cited: str = ""
    start: str = ""
    end: str = ""
    document: str = ""
    props: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[Quote, ...] = ()
