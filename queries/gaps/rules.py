"""What the record shows of actions, in; the actions whose owner is missing, unclear, away or gone, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import announced, first_cited, is_cut, last_cited, words_of
from queries.follow.beside import named_later, printed_beside, taker
from queries.follow.due import last_day
from queries.follow.owner_told import may_be
from queries.follow.words import LEADING, MARGIN, NO_DEED
from queries.gaps.doubts import (
    cannot_tell_column,
    cannot_tell_cut,
    cannot_tell_deed,
    cannot_tell_in_force,
    cannot_tell_name,
    cannot_tell_part,
    cannot_tell_past,
    cannot_tell_taken,
)
from queries.gaps.facts import Doubt, Gap, GapFacts, named
from queries.gaps.filled import is_call_answered
from queries.gaps.overtaken import in_force_since
from queries.gaps.said_unled import lacks_said, unled_since
from queries.gaps.words import (
    AWAY,
    GENERIC_POSTS,
    GIVEN_UP,
    HERE,
    NAMES_SOMEBODY,
    OF_SOMEBODY,
    PLAN_OF_YEARS,
    SOFT_REQUEST,
    TWO_DEEDS,
)
from queries.lazy import Pattern
from queries.owns.departures import departure, nobody_leads_since, post_on

LEAD_FOR = Pattern(r"(?i)\blead (?:agency|agencies|officer|partner)?\b ?(?:be \w+ )?for priority (?P<number>\d+)\b")
UNOWNED = {
    "none": "no_owner",
    "tbc": "tbc",
    "collective": "collective_owner",
    "ambiguous": "ambiguous_owner",
    "unresolved": "ambiguous_owner",
}


def unowned_actions(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Actions agreed with no owner, or with an owner the record leaves open."""
    for action, meeting in known.open_actions:
        kind = UNOWNED.get(str(action.props.get("owner_state", "")))
        if kind is None or known.settled(action.key) or words_of(action).endswith(":"):
            continue  # words that only open a list are no task
        if kind == "tbc" and led_later(known, action, meeting.date):
            continue
        if kind in ("tbc", "no_owner", "ambiguous_owner") and lead_found(known, action, meeting.date):
            continue
        if kind == "tbc" and named_later(known.follow, action, meeting.date) is not None:
            continue
        if kind == "collective_owner" and SOFT_REQUEST.search(words_of(action)):
            continue
        if kind == "collective_owner" and LEADING.search(words_of(action)) and _is_led(known, action):
            continue
        if kind == "collective_owner" and is_call_answered(known, action, meeting.date):
            continue
        if any(is_cut(item) for item in known.items_of(action.key)):
            yield Doubt(meeting.date, cannot_tell_cut(words_of(action), meeting.date))
            continue
        tokens = [str(token) for token in action.props.get("owner_tokens") or action.props.get("owners", ())]
        if kind == "no_owner" and tokens:
            kind = "ambiguous_owner"
        if asks_no_deed(action):
            yield Doubt(meeting.date, cannot_tell_deed(words_of(action), meeting.date, ", ".join(tokens)))
            continue
        if kind == "ambiguous_owner" and _is_shared(action):
            yield Doubt(meeting.date, cannot_tell_column(words_of(action), meeting.date, ", ".join(tokens)))
            continue
        if kind == "no_owner" and (doubt := _other_reading(known, action, meeting)):
            yield doubt
            continue
        yield gap_of(known, kind, action, meeting, owner=", ".join(tokens) or "a group")


def asks_no_deed(action: Node) -> bool:
    """Whether an owner of the margin stands at words that ask for no deed ('the Group decided that it sit alone')."""
    return MARGIN in str(action.props.get("link", "")) and NO_DEED.search(words_of(action)) is not None


def _is_shared(action: Node) -> bool:
    """Whether a decision holds two deeds, and the margin names several for what is said beside it."""
    return MARGIN in str(action.props.get("link", "")) and TWO_DEEDS.search(words_of(action)) is not None


def led_later(known: GapFacts, action: Node, date: str) -> bool:
    """Whether a later meeting names a lead of what the task is about."""
    return any(last_cited(edge) > date for node in known.issues_of(action.key) for edge in known.leads_of(node.key))


def lead_found(known: GapFacts, action: Node, date: str) -> bool:
    """Whether a task was to find a lead for a numbered priority, and later words give that priority to somebody."""
    asked = LEAD_FOR.search(words_of(action))
    if asked is None:
        return False
    told = re.compile(rf"(?i)\bpriority {asked['number']}\b")
    later = (edge for edge in known.facts.of("LEADS") if last_cited(edge) > date)
    leads = (edge for edge in later if edge.props.get("relation", "leads") == "leads")
    said = (quote for edge in leads for quote in known.facts.quotes(edge))
    return any(quote.meeting > date and told.search(quote.quote) for quote in said)


def _is_led(known: GapFacts, action: Node) -> bool:
    """Whether the same item names somebody as the lead of what a group was asked to lead on."""
    numbers = {str(item.props.get("number") or "") for item in known.items_of(action.key)} - {""}
    return any(
        quote.meeting == action.date and quote.item in numbers
        for edge in known.facts.of("LEADS")
        if edge.props.get("relation", "leads") == "leads" and edge.props.get("basis") != "implied"
        for quote in known.facts.quotes(edge)
    )


def _other_reading(known: GapFacts, action: Node, meeting: Node) -> Doubt | None:
    """Why an action without an owner may have one: its own words, or owners in the margin of its item."""
    if past := _plan_of_the_past(known, action):
        return Doubt(meeting.date, cannot_tell_past(words_of(action), meeting.date, past))
    if since := in_force_since(known, action, meeting):
        return Doubt(meeting.date, cannot_tell_in_force(words_of(action), meeting.date, since))
    if NAMES_SOMEBODY.search(words_of(action)):
        return Doubt(meeting.date, cannot_tell_name(words_of(action), meeting.date))
    if beside := printed_beside(known.follow, action):
        return Doubt(meeting.date, cannot_tell_column(words_of(action), meeting.date, ", ".join(beside)))
    if sentence := taker(known.follow, action):
        return Doubt(meeting.date, cannot_tell_taken(words_of(action), meeting.date, sentence))
    return None


def _plan_of_the_past(known: GapFacts, action: Node) -> str:
    """The title of the item of a task, where it names a plan whose last year lies before the last minutes read."""
    for item in known.items_of(action.key):
        found = PLAN_OF_YEARS.search(item.name)
        if found and known.facts.now[:4] > found["last"]:
            return " ".join(item.name.split())
    return ""


def gap_of(known: GapFacts, kind: str, action: Node, meeting: Node, **words: str) -> Gap:
    """The gap of one kind that an action is, with who may be the one to ask."""
    issues = known.issues_of(action.key)
    candidates = may_be(action.props)
    if kind == "ambiguous_owner" and candidates:
        words = {**words, "may_be": " or ".join(candidates)}
    if not candidates and issues:
        leads = [known.facts.node(edge.src).name for edge in known.leads_of(issues[0].key)]
        candidates = list(dict.fromkeys([*leads, *known.reporters_of(issues[0].key)]))
    edges = tuple(known.facts.out(action.key, "ARISES_FROM", "ASSIGNED_TO"))
    tokens = {str(token) for token in action.props.get("owner_tokens") or ()}
    sure = [name for name in map(str, action.props.get("owners", ())) if name not in tokens]  # 'Gill' is nobody settled
    if kind == "ambiguous_owner" and sure:
        words = {**words, "settled": " and ".join(sure)}
    if kind in ("ambiguous_owner", "collective_owner") and MARGIN in str(action.props.get("link", "")):
        words = {**words, "margin": "1"}
    return Gap(
        kind,
        *named(action),
        meeting.date,
        edges,
        issue=issues[0].name if issues else "",
        candidates=tuple(candidates),
        words=words,
        key=action.key,
    )


def absent_owners(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Actions given to a person who was not at the meeting that gave them."""
    for action, meeting in known.open_actions:
        owners = [e for e in known.facts.out(action.key, "ASSIGNED_TO") if e.props.get("role") != "support"]
        people = [e for e in owners if e.dst.startswith("person:") and e.basis == "asserted"]
        if len(people) != len(owners) or not people or known.is_under_way(action.key):
            continue
        due = last_day(str(action.props.get("due") or ""), meeting.date)
        if due and due < meeting.date:
            continue  # a log carries it on: it was due before, so it was given before
        states = [_away(known, edge.dst, meeting) for edge in people]
        if all(state is not None for state in states):
            seen, state = next(pair for pair in states if pair is not None)
            names = " and ".join(sorted({known.facts.node(edge.dst).name for edge in people}))
            gap = gap_of(known, "owner_absent", action, meeting, owner=names, named=meeting.date, state=state)
            yield replace(gap, edges=(*gap.edges, seen), candidates=())


def _away(known: GapFacts, person: str, meeting: Node) -> tuple[Edge, str] | None:
    """The entry that says a person was away, only where no entry and no substitute says otherwise."""
    facts = known.facts
    seen = [e for e in facts.into(meeting.key, "ATTENDED") if e.src == person]
    states = {str(e.props.get("state", "")) for e in seen}
    if not states or not states <= AWAY.keys():
        return None
    return None if known.stood_in(person, meeting) else (seen[0], AWAY[str(seen[0].props["state"])])


def departed_leads(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Issues whose last lead on record has since left the post, or gave up the lead, with nobody named after."""
    facts, lacks = known.facts, lacks_said(known)
    for issue in facts.of_kind("Issue"):
        # who leads 'kites and ribbons' is told there, not once more under kites and under ribbons
        # nor is it led by who chairs a board of this record that is called after it
        named = known.leads_of(issue.key)
        leads = [e for e in named if (e.dst == issue.key if e.kind == "LEADS" else not facts.out(e.dst, "HELD"))]
        last = max((last_cited(edge) for edge in leads), default="")
        if last and last < nobody_leads_since(facts, issue.key):
            continue  # told as a matter without a lead
        newest = [edge for edge in leads if last_cited(edge) == last]
        if newest and (unled := unled_since(known, issue, newest[-1], lacks)) is not None:
            yield unled
            continue
        gap = Gap("owner_departed", issue.key, issue.name, last, tuple(newest), issue=issue.name, key=issue.key)
        if newest and all(edge.props.get("given_up") == last for edge in newest):
            given = str(newest[0].props.get("given") or last)
            words = {"owner": facts.node(newest[0].src).name, "named": given, "left": last, "post": GIVEN_UP}
            yield replace(gap, words=words)
            continue
        left = [gone for edge in newest if (gone := gone_since(known, edge.src, last)) is not None]
        if newest and len(left) == len(newest):
            told = left_by(known, gap, newest[0].src, left[0])
            part = _led_in_part(known, issue, {edge.src for edge in newest}, str(told.words["left"]))
            yield _doubted(known, told, part) if part is not None else told


def _led_in_part(known: GapFacts, issue: Node, gone: set[str], since: str) -> Edge | None:
    """The lead, named since some have gone, of a matter whose name opens that of an issue: it may be the same matter.

    'Rural' may be 'Rural and wildlife crime'; 'Crime', which many a name ends in, is not.
    """
    words = f"{loose(issue.name)} "
    for other in known.facts.of_kind("Issue"):
        if other.key != issue.key and words.startswith(f"{loose(other.name)} "):
            leads = [edge for edge in known.leads_of(other.key) if last_cited(edge) >= since and edge.src not in gone]
            if leads:
                return max(leads, key=lambda edge: (last_cited(edge), edge.id))
    return None


def _doubted(known: GapFacts, gap: Gap, part: Edge) -> Doubt:
    leads = known.facts.node(part.src).name, last_cited(part)
    owner, matter = str(gap.words["owner"]), known.facts.node(part.dst).name
    return Doubt(last_cited(part), cannot_tell_part(gap.what, owner, matter, leads))


def left_by(known: GapFacts, gap: Gap, person: str, gone: Edge) -> Gap:
    """Add the change of post to a gap, and who the record shows there now as the one to ask."""
    facts = known.facts
    held = post_on(facts, person, gap.date)
    follower = gone.dst if gone.kind == "SUCCEEDED_BY" else gone.src
    follower = follower if follower.startswith("person:") and follower != person else ""
    left = gone.as_of if gone.kind != "HOLDS" else first_cited(gone) if follower else gone.end
    post = facts.node(held).name if held else "post not named"
    words = {"owner": facts.node(person).name, "named": gap.date, "left": left, "post": post}
    candidates = (facts.node(follower).name,) if follower else ()
    return replace(gap, edges=(*gap.edges, gone), words=words, candidates=candidates)


def gone_since(known: GapFacts, person: str, date: str) -> Edge | None:
    """The edge that shows a person gone: said in words, or another holder seen later in the same post."""
    if not person.startswith("person:"):
        return None
    facts = known.facts
    attended = [e.as_of for e in facts.out(person, "ATTENDED") if e.props.get("state") in HERE | AWAY.keys()]
    said = departure(facts, person, date, facts.now)
    if said is not None and not any(seen > said.as_of for seen in attended):
        return said
    held = post_on(facts, person, date)
    later = _later_holder(known, person, held) if held else None
    return later if later is not None and not any(seen >= first_cited(later) for seen in attended) else None


def _later_holder(known: GapFacts, person: str, post: str) -> Edge | None:
    facts = known.facts
    name = facts.node(post).name.lower()
    if name in GENERIC_POSTS or len(name.split()) < 2 or not OF_SOMEBODY.search(name):
        return None
    holders = facts.into(post, "HOLDS")
    own = max((last_cited(e) for e in holders if e.src == person), default="")
    others = sorted((e for e in holders if e.src != person), key=lambda e: (first_cited(e), e.src))
    later = [e for e in others if first_cited(e) > own and not announced(e, facts.now)]
    shared = any(first_cited(e) <= own <= last_cited(e) for e in others)
    return later[0] if later and not shared else None
