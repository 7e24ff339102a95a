"""The actions of one meeting, in; which of them are two tellings of one thing, noted, out."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from graph.build_draft import Draft
from graph.dates import first_date
from graph.deeds import deed_nouns, deed_words, deeds_asked, families
from graph.schema import Node
from graph.task_owners import owners_of
from graph.tasks import stems_of
from graph.words import load_words

_LEAST_SHARED = 2  # words that an ask of a report and the task that takes it up must share


def note_told_twice(draft: Draft) -> None:
    """Note what is told twice: a promise by its owner and by a decision, an ask of a report and who took it up.

    `same_as` is the telling that names an owner and stands for both; `told_with` only shares what is said later.
    """
    by_item: dict[tuple[str, str], list[Node]] = defaultdict(list)
    by_meeting: dict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        if node.kind == "Action" and node.props.get("text"):
            by_meeting[str(node.props["meeting"])].append(node)
            if node.props.get("due"):
                by_item[str(node.props["item"]), str(node.props["due"])].append(node)
    for nodes in by_item.values():
        _same_promise(nodes)
    for nodes in by_meeting.values():
        _taken_up(nodes)
        _undertaken(nodes)
        _listed_again(nodes)


def _same_promise(nodes: list[Node]) -> None:
    """Of the actions of an item that are due on one day, those that ask for the same deed."""
    pairs = [pair for pair in combinations(nodes, 2) if told_twice(*(str(node.props["text"]) for node in pair))]
    for pair in pairs:
        bare = [node for node in pair if _is_bare(node)]
        owned = [node for node in pair if node.props.get("owner_state") == "resolved"]
        alone = all(sum(node in other for other in pairs) == 1 for node in pair)
        if bare and owned and alone:
            bare[0].props["same_as"] = owned[0].key
        elif alone:
            for node, other in (pair, pair[::-1]):
                node.props["told_with"] = other.key


def _taken_up(nodes: list[Node]) -> None:
    """What a report asks of a board, and the one task of that meeting in whose words it was taken up."""
    tasks = [(node, stems_of(str(node.props["text"]))) for node in nodes if node.props.get("source") != "report"]
    for ask in (node for node in nodes if node.props.get("source") == "report"):
        stems = stems_of(str(ask.props["text"]))
        same = [n for n, said in tasks if len(stems & said) >= max(_LEAST_SHARED, (len(stems) + 1) // 2)]
        if len(same) == 1:
            ask.props["same_as"] = same[0].key


def _undertaken(nodes: list[Node]) -> None:
    """What somebody undertook in the words 'to do so' is what the sentence in front asked of them: one task."""
    for promise in nodes:
        before = " ".join(str(promise.props.get("before", "")).split())
        if not before or re.search(load_words("progress")["to_do_so"], str(promise.props["text"])) is None:
            continue
        asked = [
            node
            for node in nodes
            if node is not promise and node.props["item"] == promise.props["item"]
            and owners_of(node) and owners_of(node) == owners_of(promise)
            and " ".join(str(node.props["text"]).split()).rstrip(". ") in before
        ]  # fmt: skip
        if len(asked) == 1 and not asked[0].props.get("same_as"):
            promise.props["same_as"] = asked[0].key
            if promise.props.get("due") and not asked[0].props.get("due"):
                asked[0].props["due"] = promise.props["due"]


def _listed_again(nodes: list[Node]) -> None:
    """A row of a list and the sentence that told it first: the same owner, the same day and two words; one of each."""
    rows = [node for node in nodes if node.props.get("number") and node.props.get("source") == "column"]
    told = [node for node in nodes if not node.props.get("number") and not node.props.get("same_as")]
    pairs = [(one, row) for one in told for row in rows if _is_listed(one, row)]
    for one, row in pairs:
        if sum(one in pair or row in pair for pair in pairs) == 1 and not row.props.get("same_as"):
            one.props["same_as"] = row.key


def _is_listed(one: Node, row: Node) -> bool:
    """Whether a row prints the owner and the day of a sentence, and two of its words."""
    owners = [{who.lower() for who in owners_of(node)} for node in (one, row)]
    days = [first_date(str(node.props.get("due") or ""))[-5:] for node in (one, row)]
    same = owners[0] == owners[1] and bool(owners[0])
    shared = stems_of(str(one.props["text"])) & stems_of(str(row.props["text"]))
    return same and bool(days[0]) and days[0] == days[1] and len(shared) >= _LEAST_SHARED


def _is_bare(node: Node) -> bool:
    """Whether the minutes print nobody beside an action, and its words name nobody."""
    empty = not any(node.props.get(name) for name in ("owners", "owner_tokens", "candidates"))
    return empty and node.props.get("owner_state") in ("none", "")


def told_twice(one: str, other: str) -> bool:
    """Whether two tasks of one item, due on the same day, are one promise: the same deed, and a word in common."""
    common = {word[:6] for word in deed_words("every_promise")}
    found = (re.findall(r"[a-z]{5,}", text.lower()) for text in (one, other))
    words = [{word[:6] for word in listed} - common for listed in found]
    verbs = [_verbs_and_nouns(text) for text in (one, other)]
    alike = any(verbs[0] & family and verbs[1] & family for family in families()) or verbs[0] & verbs[1]
    return bool(alike and words[0] & words[1])


def _verbs_and_nouns(text: str) -> set[str]:
    nouns = deed_nouns()
    named = {nouns[word] for word in re.findall(r"[a-z]+", text.lower()) if word in nouns}
    return named.union(*(deed.verbs for deed in deeds_asked(text)))
