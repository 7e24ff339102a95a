"""A window, in; every gap of ownership the record shows, one row per matter, worst first, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import CHAIR_OF, GAP_KINDS
from graph.view import View, Window
from queries import wording
from queries.answer import Answer
from queries.asked import NAMED, answers_to, find_named, loose
from queries.facts import EVER, broader_of, read_meetings, within
from queries.follow.answer import untold
from queries.gaps.entries import entries_of
from queries.gaps.facts import Doubt, Gap, GapFacts, Rule, read_gap_facts
from queries.gaps.followup import broken_promises, unfollowed, unowned_decisions
from queries.gaps.left_tasks import departed_owners
from queries.gaps.partners import partner_absences
from queries.gaps.problems import off_record, raised_problems, vacant_posts
from queries.gaps.rows import kind_of, meetings_of, row_of
from queries.gaps.rules import absent_owners, departed_leads, unowned_actions
from queries.gaps.silent import departed_chairs, silent_bodies
from queries.gaps.together import tied
from queries.gaps.unled import unled_priorities
from queries.gaps.unnamed import unnamed_problems
from queries.gaps.urgent import with_urgency
from queries.rows import Notes, give_answer
from queries.spoken import said_at

RULES: tuple[Rule, ...] = (
    unowned_actions,
    raised_problems,
    unnamed_problems,
    vacant_posts,
    departed_owners,
    departed_leads,
    departed_chairs,
    absent_owners,
    broken_promises,
    unfollowed,
    unowned_decisions,
    partner_absences,
    unled_priorities,
    silent_bodies,
    off_record,
)


ONE_PROBLEM = ("no_owner", "post_vacant")


def find_gaps(view: View, what: str = "", *, kinds: Sequence[str] = (), window: Window = EVER) -> Answer:
    """List what has no owner, an unclear owner or an owner who has moved on, worst first."""
    view = as_it_stood(view, window.until)
    _check_kinds(kinds)
    read = _read(view, window)
    known, groups, reported = read.known, read.groups, read.doubts
    names = _names(view, what)
    said = said_at(view, (), window)
    gaps = [group for group in groups if _is_asked(group, kinds, names) and in_window(group, window, said)]
    rows = [row_of(known, group) for group in gaps]
    days = {meeting.date for meeting in read_meetings(view, window)} if window.body else None
    open_doubts = [one for one in reported if within(one.date, window)]
    doubts = sorted({(d.date, d.text) for d in open_doubts if days is None or d.date in days})
    question = f"What about {what} has no settled owner?" if what else wording.QUESTIONS["gaps"]
    limits = [] if kinds else [*(text for _, text in doubts), *read.untold]
    told = [text for text in limits if not what or loose(what) in loose(text)]
    if what and not rows and not told:
        find_named(view, what, (*NAMED, "Action"))
    notes = Notes(told)
    answer = give_answer(view, question, window=window, found=rows, notes=notes)
    return answer._replace(rows=entries_of(answer.rows))


@dataclass(frozen=True)
class _Read:
    """What the record shows of a view and a window: every gap, those of one matter together, and every doubt."""

    known: GapFacts
    window: Window
    groups: Sequence[list[Gap]]
    doubts: Sequence[Doubt]

    @cached_property
    def untold(self) -> list[str]:
        """Of how much work nothing can be told, and why: worked out once, and only where it is asked for."""
        return untold(self.known.follow, self.window)


_last: list[tuple[View, Window, _Read]] = []  # at most one: who asks for each kind, or ranks by it, reads once


def _read(view: View, window: Window) -> _Read:
    if not (_last and _last[0][0] is view and _last[0][1] == window):
        known = read_gap_facts(view, window)
        reported = [one for rule in RULES for one in rule(known)]
        once = with_urgency(known, _once(known, [one for one in reported if isinstance(one, Gap)]))
        gaps = grouped(known, tied(known, once))
        doubts = [one for one in reported if isinstance(one, Doubt)]
        _last[:] = [(view, window, _Read(known, window, gaps, doubts))]
    return _last[0][2]


def texts_of(view: View) -> list[str]:
    """What the words of a question are looked for in, a text for each matter and each doubt."""
    read = _read(view, EVER)
    return [*map(_text, read.groups), *(loose(doubt.text) for doubt in read.doubts)]


def _check_kinds(kinds: Sequence[str]) -> None:
    unknown = [kind for kind in kinds if kind not in GAP_KINDS]
    if unknown:
        raise NotFoundError(f'No kind of gap is called "{unknown[0]}"; the kinds are {", ".join(GAP_KINDS)}.')


def _once(known: GapFacts, gaps: Sequence[Gap]) -> list[Gap]:
    """What is left to a talk outside the meeting is one matter, not also an action without an owner.

    A vacancy that the same words tell as a problem of an issue is one vacancy, and a group that was set up without a
    chair lacks the chair.
    """
    told = [g for g in gaps if g.kind == "post_vacant" and not g.key.startswith("post:")]
    outside: dict[str, set[str]] = defaultdict(set)
    for gap in gaps:
        if gap.kind == "off_record":
            outside[gap.date].add(loose(gap.subject))
    vacant = {loose(gap.what) for gap in gaps if gap.kind == "post_vacant"}
    twice = ("no_owner", "collective_owner")
    chairs = [(gap.date, loose(gap.what.removeprefix(CHAIR_OF))) for gap in gaps if gap.what.startswith(CHAIR_OF)]
    return [
        gap
        for gap in gaps
        if (gap.kind not in twice or not any(loose(gap.subject) in said for said in outside.get(gap.date, ())))
        and not (gap.kind == "post_vacant" and gap.key.startswith("post:") and _is_told(known, gap, told))
        and not (gap.kind == "post_vacant" and gap.key.startswith("item:") and _is_of_post(known, gap, gaps))
        and not (gap.kind == "owner_departed" and gap.key.startswith("body:") and loose(gap.what) in vacant)
        and not (gap.kind == "no_owner" and any(day == gap.date and group in loose(gap.what) for day, group in chairs))
    ]


def _is_told(known: GapFacts, gap: Gap, told: Sequence[Gap]) -> bool:
    """Whether another gap of that day speaks of the same post in the same words."""
    words = [quote.quote for edge in gap.edges for quote in known.facts.quotes(edge)]
    post = loose(known.facts.node(gap.key).name)
    return any(
        other.date == gap.date and post in loose(said.quote) and (one in said.quote or said.quote in one)
        and not _is_another_post(other.what, post)
        for other in told for said in other.quotes for one in words
    )  # fmt: skip


def _is_of_post(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> bool:
    """Whether the very words of a vacancy without a name are those of a post that the record knows by its name."""
    named = [other for other in gaps if other.kind == "post_vacant" and other.key.startswith("post:")]
    words = {quote.quote for other in named if other.date == gap.date
             for edge in other.edges for quote in known.facts.quotes(edge)}  # fmt: skip
    return bool(gap.quotes) and gap.what.endswith(".") and all(quote.quote in words for quote in gap.quotes)


def _is_another_post(what: str, post: str) -> bool:
    """Whether a vacancy is that of a post of other words: 'the Kite post is vacant, as is that of Head of Lamps'."""
    named = loose(what)
    return named.endswith(" post") and set(named.removesuffix(" post").split()).isdisjoint(post.split())


def grouped(known: GapFacts, gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Bring the same matter at several meetings together, in the order of the meetings."""
    groups: dict[tuple[str, str], list[Gap]] = defaultdict(list)
    roots = _roots(known, gaps)
    for gap in sorted(gaps, key=lambda g: (g.date, g.kind, g.subject, [e.id for e in g.edges])):
        merged = gap.kind in ONE_PROBLEM and gap.key in roots
        groups[("", roots[gap.key]) if merged else (gap.kind, gap.subject)].append(gap)
    return [group for group in groups.values() if _counts(group, gaps)]


def _roots(known: GapFacts, gaps: Sequence[Gap]) -> dict[str, str]:
    """The matter each unowned problem is told under: its wider matter when that is an unowned problem too."""
    raised = {
        gap.key
        for gap in gaps
        if gap.key.startswith("issue:")
        and (gap.kind == "post_vacant" or (gap.kind == "no_owner" and gap.subject == gap.key))
    }
    roots = {}
    for key in raised:
        root = key
        while (wider := broader_of(known.facts.node(root))) in raised and wider != root:
            root = wider
        roots[key] = root
    return roots


def _counts(group: list[Gap], gaps: Sequence[Gap]) -> bool:
    """Apologies of one partner at a single meeting are no gap; nor is one absence long ago, with nothing else open."""
    if group[0].words.get("once"):
        return any(gap.told_with == group[0].key and gap.kind != group[0].kind for gap in gaps)
    return not all(gap.words.get("apologies") for gap in group) or len(meetings_of(group)) > 1


def _names(view: View, what: str) -> list[str]:
    """What was typed, and the name of the one partner, board or issue of which it is another name (MOPAC)."""
    hits = view.find(what, ("Organization", "Body", "Issue"), limit=40) if what.strip() else []
    exact = [node.name for node in hits if answers_to(node, what)]
    return [what, *(exact if len(exact) == 1 else ())]


def _is_asked(group: list[Gap], kinds: Sequence[str], names: Sequence[str]) -> bool:
    if kinds and kind_of(group) not in kinds:
        return False
    text = _text(group)
    return any(all(word in text for word in loose(name).split()) for name in names)


def _text(group: Sequence[Gap]) -> str:
    return loose(" ".join(part for gap in group for part in (gap.what, gap.issue, str(gap.words.get("owner", "")))))


def in_window(group: list[Gap], window: Window, said: set[str] | None) -> bool:
    """Whether a matter was told in the window and at the asked board; `said` are the edges said there."""
    return any(within(gap.date, window) for gap in group) and (
        said is None or any(edge.id in said for gap in group for edge in gap.edges)
    )
