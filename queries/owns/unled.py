"""A window, in; the issues that keep being raised and the priorities for which the record shows no lead, out."""

from __future__ import annotations

from graph.view import View, Window
from queries.facts import Facts, narrower_of, read_facts
from queries.gaps.absences import unled_priorities
from queries.gaps.answer import grouped, in_window
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.problems import raised_problems
from queries.gaps.ranks import gap_ranks
from queries.gaps.rows import kind_of, row_of
from queries.rows import Found
from queries.spoken import said_at

UNLED = "unowned"  # the key of these rows in an answer
KINDS = ("issue_unled", "priority_unled")


def find_unled(view: View, window: Window) -> list[Found]:
    """The matters that `gaps` calls an issue or a priority without a lead, in the order of `gaps`."""
    known = _read(view, window)
    told = [gap for rule in (raised_problems, unled_priorities) for gap in rule(known) if isinstance(gap, Gap)]
    said = said_at(view, (), window)
    groups = [g for g in grouped(known, told) if kind_of(g) in KINDS and in_window(g, window, said)]
    rows = [_found(row_of(known, group)) for group in groups]
    place = gap_ranks(view, window) if rows else {}
    return sorted(rows, key=lambda row: place.get(str(row.values["issue"] or row.values["priority"]), len(place)))


def _found(row: Found) -> Found:
    values = row.values
    named = {"issue": None, "priority": None}
    named["issue" if values["kind"] == "issue_unled" else "priority"] = values["what"]
    kept = {key: values[key] for key in ("severity", "first_cited", "last_cited", "meetings", "why", "question")}
    return row._replace(values={**named, **kept})


def _read(view: View, window: Window) -> GapFacts:
    """What the two rules look at: the items at which something was raised, and what was decided there."""
    until = Window(until=window.until)
    raised = view.edges(["RAISES"], window=until)
    items, issues = sorted({e.src for e in raised}), {e.dst for e in raised}
    edges = list(raised)
    every = view.nodes(["Issue"]) if items else []  # a wider matter is told by its own node
    if items:
        issues |= {node.key for node in narrower_of(issues, every)}
        decided = view.edges(["DECIDED"], src=items)
        sources = sorted({*items, *(edge.dst for edge in decided)})
        arising = view.edges(["ARISES_FROM"], dst=sources)
        work = sorted({*sources, *(edge.src for edge in arising)})
        edges += [*decided, *arising, *view.edges(["ABOUT", "ASSIGNED_TO"], src=work)]
        edges += [*view.edges(["HAS_ITEM"], dst=items), *view.edges(["ABOUT", "LEADS"], dst=sorted(issues))]
        edges += view.edges(["CHAIRS", "HOLDS"])
    priorities = [node.key for node in view.nodes(["Priority"])]
    edges += view.edges(["ALLOCATED_TO"], src=priorities) if priorities else []
    facts: Facts = read_facts(view, edges, until, keys=[*priorities, *(node.key for node in every)])
    facts.fetch(facts.of("RAISES", "ARISES_FROM", "LEADS", "ASSIGNED_TO"))
    return GapFacts(facts)
