"""The hand-written answers and a store with the whole folder in, every difference between them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graph.errors import NotFoundError
from graph.names import parse_name
from graph.view import View
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from queries.likeness import not_joined
from queries.owns.answer import find_owners
from queries.themes.answer import ask_themes, find_themes
from tests.examples.followed import follow_through
from tests.examples.words import Difference, Fact, holds, same_person, words

FILE = "answers.yml"
IN_ROLE = ("ATTENDED", "MEMBER_OF", "HOLDS", "CHAIRS", "LEADS")


def differences(answers: Fact, view: View) -> set[Difference]:
    """Everything in which the answers from the store differ from those that a person wrote."""
    found = [
        *_owns(answers["owns"], view),
        *_gaps(answers, view),
        *_themes(answers["themes"], view),
        *_not_themes(answers, view),
        *_people(answers["people"], view),
        *follow_through(answers["follow_through"], view),
    ]
    return {Difference(FILE, kind, fact) for kind, fact in found}


def _proves(row: Any, fact: Fact) -> bool:
    """Whether a row shows the words of a fact, from the same file."""
    return any(e["document"] == fact["file"] and holds(e["quote"], fact["words"]) for e in row["evidence"])


def _owned(view: View, who: str) -> list[Any]:
    try:
        return list(find_owners(view, who).rows)
    except NotFoundError:
        return []


def _owns(facts: list[Fact], view: View) -> Iterator[tuple[str, str]]:
    for fact in facts:
        what = fact.get("issue") or fact["action"]
        rows = [row for row in _owned(view, fact["owner"]) if _proves(row, fact)]
        if not rows:
            yield "owner missing", f"{fact['owner']}: {what}"
        elif fact.get("state") and fact["state"] not in {_ended_or_not(row["state"]) for row in rows}:
            yield "owner state", f"{fact['owner']}: {what} is {rows[0]['state']}, not {fact['state']}"
    for row in find_owners(view).rows:
        owned = {**row, "evidence": [e for e in row["evidence"] if e["meeting"] <= row["last_cited"]]}  # not its end
        named = [fact["owner"] for fact in facts if _proves(owned, fact)]
        owner = row["owner"]["name"]
        if named and owner not in named and not parse_name(owner).prefix:
            yield "owner invented", f"{owner}, not {named[0]}"



def _ended_or_not(state: str) -> str:
    """An owner whose task has passed to another has ended, for the reader."""
    return "ended" if state == "passed_on" else state


def _stems(text: str) -> set[str]:
    return {word[:5] for word in words(text) if len(word) > 3}


def _tells(row: Any, fact: Fact) -> bool:
    """Whether a gap is the one a person wrote down: by its words, or by kind, matter and time."""
    if _proves(row, fact):
        return True
    shared = _stems(fact["what"]) & _stems(f"{row['what']} {row['issue'] or ''}")
    near = row["first_cited"] <= fact["last_cited"] and fact["first_cited"] <= row["last_cited"]
    return bool(row["kind"] == fact["kind"] and near and len(shared) >= 2)


def _is_about(row: Any, fact: Fact) -> bool:
    """Whether a gap is about what a person found to be none: the same words, or a thing of that name."""
    return _proves(row, fact) or words(row["what"]) == words(fact["what"])


def _gaps(answers: Fact, view: View) -> Iterator[tuple[str, str]]:
    rows = list(each_gap(find_gaps(view).rows))
    for fact in answers["gaps"]:
        kinds = sorted({row["kind"] for row in rows if _tells(row, fact)})
        if not kinds and not fact.get("answered"):
            yield "gap missing", f"{fact['kind']}: {fact['what']}"
        elif kinds and fact["kind"] not in kinds:
            yield "gap kind", f"{' '.join(kinds)}, not {fact['kind']}: {fact['what']}"
    for row in rows:
        if not any(_tells(row, fact) for fact in answers["gaps"]):
            yield "gap unexpected", f"{row['kind']}: {' '.join(words(row['what'])[:12])}"
    for fact in answers["near_misses"]:
        if any(row["kind"] == fact["looks_like"] and _is_about(row, fact) for row in rows):
            yield "near miss taken", f"{fact['looks_like']}: {fact['what']}"


def _of_issue(fact: Fact, rows: Sequence[Any]) -> Any:
    """The row whose issue shares most words with what a person wrote."""
    asked = set(words(fact["issue"]))
    return max(rows, key=lambda row: len(asked & set(words(row["issue"]))) - len(words(row["issue"])) / 100)


def _not_themes(answers: Fact, view: View) -> Iterator[tuple[str, str]]:
    """Issues that only look as if they had a state, and phrases that a person would offer otherwise."""
    rows = find_themes(view).rows
    for fact in answers["theme_near_misses"]:
        if _of_issue(fact, rows)["state"] == fact["looks_like"]:
            yield "theme near miss taken", f"{fact['looks_like']}: {fact['issue']}"
    offered = {row["phrase"].lower() for row in ask_themes(view, new=True).rows}
    for phrase in sorted(offered ^ set(answers["new_phrases"])):
        yield "new phrase", phrase


def _themes(facts: list[Fact], view: View) -> Iterator[tuple[str, str]]:
    rows = find_themes(view).rows
    for fact in facts:
        asked = set(words(fact["issue"]))
        row = _of_issue(fact, rows)
        if not asked & set(words(row["issue"])):
            yield "theme missing", fact["issue"]
            continue
        also = {*fact["meetings"], *fact.get("also_in_matters_arising", ())}
        for date in sorted(set(fact["meetings"]) - set(row["meetings"])):
            yield "theme meeting missing", f"{fact['issue']}: {date}"
        for date in sorted(set(row["meetings"]) - also):
            yield "theme meeting extra", f"{fact['issue']}: {date}"
        if row["state"] != fact["state"]:
            yield "theme state", f"{fact['issue']}: {row['state']}, not {fact['state']}"
        for owner in sorted(set(fact["owners"]) - {told["owner"] for told in row["owners"]}):
            yield "theme owner missing", f"{fact['issue']}: {owner}"


def _people(facts: Fact, view: View) -> Iterator[tuple[str, str]]:
    people = view.nodes(["Person"])

    def keys(name: str) -> set[str]:
        named = {n.key: [n.name, *(name for name, _ in n.aliases)] for n in people}
        return {key for key, names in named.items() if any(same_person(name, other) for other in names)}

    for fact in facts["one"]:
        full = [name for name in fact["names"] if parse_name(name).given]
        if len(set().union(*(keys(name) for name in full))) != 1 or not all(keys(name) for name in full):
            yield "person split", fact["name"]
    for fact in facts["apart"]:
        known = [name for name in fact["names"] if keys(name)]
        if len(set().union(*(keys(name) for name in known))) != len(known):
            yield "people joined", " and ".join(fact["names"])
    for fact in facts["undecidable"]:
        first, second = fact["names"]
        listed = [other["name"] for node in people if node.name == first for other in not_joined(view, node)]
        if keys(first) & keys(second) or second not in listed:
            yield "undecided pair not listed", " and ".join(fact["names"])
    for fact in facts["mentions_only"]:
        if any(view.edges(IN_ROLE, src=[key]) or view.edges(["ASSIGNED_TO"], dst=[key]) for key in keys(fact["name"])):
            yield "mention in a role", f"{fact['name']}, {fact['why']}"
    yield from _bodies(facts, view)


def _bodies(facts: Fact, view: View) -> Iterator[tuple[str, str]]:
    bodies = [{node.name, *(name for name, _ in node.aliases)} for node in view.nodes(["Body", "Organization"])]
    for fact in facts["bodies"]:
        if sum(bool(names & set(fact["names"])) for names in bodies) != 1:
            yield "body not one", " and ".join(fact["names"])
    disputed = view.meta().get("disputed_acronyms", {})
    for fact in facts["acronyms"]:
        if len(disputed.get(fact["abbreviation"], ())) != len(fact["meanings"]):
            yield "letters with two meanings", fact["abbreviation"]
