"""The actions of two days, in; those that are new, done or reported on, or that fell due, out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.asof_cut import known_by
from graph.dates import spoken
from graph.schema import Edge, Node
from queries.facts import told_state, words_of
from queries.follow.chains import steps_of
from queries.follow.due import stated_day
from queries.follow.owner_told import owner_of
from queries.follow.states import due_history
from queries.follow.words import NOBODY, named_in
from queries.gaps.facts import named
from queries.network.between import Between, changed
from queries.owns.printed import as_printed
from queries.rows import Found
from queries.wording import CLOSED, UPDATE_WORDS

REPORTED = frozenset(UPDATE_WORDS) - {"approved", "corrected"}
TARGETS = ("action", "resolution", "item")  # of one report the nearest to a task counts


def work_changed(both: Between) -> Iterator[Found]:
    """Actions given, done, reported on and fallen due in between."""
    yield from _reported(both)
    yield from _fallen_due(both)
    yield from _given(both)


def owners_told(both: Between, action: Node) -> str:
    """Who an action was given to, as far as the record settles it; with the mark of doubt that follow-through has."""
    row = both.work.get(action.key, {})
    doubt = " (?)" if row.get("owner_doubt") else ""
    owners = as_printed(action, sorted({both.known.facts.node(e.dst).name for e in both.known.settled(action.key)}))
    tokens = [str(token) for token in action.props.get("owner_tokens", ())]
    if owners:
        return f"given to {', '.join(owners)}{doubt}"
    if tokens:
        return f"owner written as {', '.join(tokens)}, not settled"
    who = named_in(words_of(action))  # as follow-through tells it
    if who:
        return f"the sentence names {who}, and who that is is not settled"
    maybe = owner_of(row).removesuffix(doubt) if doubt else NOBODY
    return "the record names no owner" if maybe == NOBODY else f"owner not settled: {maybe}{doubt}"


def _given(both: Between) -> Iterator[Found]:
    for action in both.known.facts.of_kind("Action"):
        meeting = both.known.minutes_of(action.key)
        edges = [edge for edge in both.known.facts.out(action.key, "ARISES_FROM", "ASSIGNED_TO") if both.is_new(edge)]
        if meeting is not None and both.is_later(meeting.date) and edges:
            issue = next((node.name for node in both.known.issues_of(action.key)), None)
            yield changed("new_action", words_of(action), edges, after=owners_told(both, action), date=meeting.date,
                          key=action.key, issue=issue)  # fmt: skip


def _reported(both: Between) -> Iterator[Found]:
    """What later records say of work: one row for each report, and for several of one day on one task.

    What closed a task is told in the state in which follow-through has it.
    """
    facts = both.known.facts
    told: dict[str, list[Edge]] = {}
    for edge in both.new("UPDATES"):
        if told_state(facts, edge) in REPORTED and edge.dst.partition(":")[0] in TARGETS:
            told.setdefault(edge.src, []).append(edge)
    once: dict[tuple[str, ...], list[Edge]] = {}  # the edge that counts of each report first
    for source in sorted(told):
        edge = min(told[source], key=lambda e: (TARGETS.index(e.dst.partition(":")[0]), e.id))
        which = (edge.dst, edge.as_of) if edge.dst in both.work else (source,)
        once.setdefault(which, []).extend([edge, *(other for other in told[source] if other is not edge)])
    for edges in once.values():
        edge, row = edges[0], both.work.get(edges[0].dst, {})
        ends = str(row["chain"][-1]["meeting"] or "") if row else ""
        state = str(row["state"]) if row and row["state"] in CLOSED and ends == edge.as_of else told_state(facts, edge)
        text = str(facts.node(edge.src).props.get("text") or "") or words_of(facts.node(edge.dst))
        yield changed("closed" if state in CLOSED else "progress", text, edges,
                      before="open" if state in CLOSED else None, after=UPDATE_WORDS[state], date=edge.as_of,
                      key=edge.dst)  # fmt: skip


def due_day(action: Node, meeting: Node) -> str:
    """The day an action is due, where the minutes state one; a day without a year is the next of that name."""
    return stated_day(str(action.props.get("due") or ""), meeting.date)


def _fallen_due(both: Between) -> Iterator[Found]:
    """Open actions whose stated day has passed, where the minutes that followed are at hand and whole."""
    for action, meeting in both.known.open_actions:
        day = due_day(action, meeting)
        if not (both.is_later(day) and known_by(day, both.known.facts.now)):
            continue  # the minutes that followed are looked for only where they matter
        later = both.known.follow.following(meeting).minutes
        if later is not None and later.date >= day:
            edges = both.known.facts.out(action.key, "ARISES_FROM", "ASSIGNED_TO")
            yield changed("overdue", named(action)[1], edges, before=f"due on {spoken(day)}", date=day, key=action.key,
                          after=f"{owners_told(both, action)}; {_moved(both, action, meeting)}")  # fmt: skip


def _moved(both: Between, action: Node, meeting: Node) -> str:
    """What later papers make of a day gone by: another day, or nothing."""
    follow = both.known.follow
    days = due_history(action, meeting, steps_of(follow, action, meeting))
    if len(days) < 2:
        return "no later record shows it done"
    step = f" for “{days[-1]['step']}”" if "step" in days[-1] else ""
    return f"moved to {days[-1]['due']}{step}"


def undecided_due(both: Between) -> list[str]:
    """Actions that fell due of which nothing can be told, as the minutes that followed are not at hand."""
    found = [
        due_day(action, meeting)
        for action, meeting in both.known.open_actions
        if both.is_later(day := due_day(action, meeting)) and known_by(day, both.known.facts.now)
        if (later := both.known.follow.following(meeting).minutes) is None or later.date < day
    ]
    if not found:
        return []
    told = "1 action that fell due was" if len(found) == 1 else f"{len(found)} actions that fell due were"
    return [f"whether {told} done (due {', '.join(map(spoken, sorted(set(found))))}): the minutes that followed are "
            "not loaded, or not whole."]  # fmt: skip
