"""A view and a window, in; meetings, reports and work in the order that follow-through reads them, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.facts import Facts, first_cited, last_cited, minuted, read_facts, words_of
from queries.follow.after import MeetingsAfter
from queries.follow.phrases import founds, is_for_a_meeting, is_in_force
from queries.follow.texts import MinutesTexts
from queries.follow.words import LEADING, MARGIN, NO_DEED

KINDS = (
    "HELD", "HAS_ITEM", "DECIDED", "ARISES_FROM", "ASSIGNED_TO", "UPDATES", "ABOUT", "RAISES", "LEADS", "MENTIONS",
    "CHAIRS", "HOLDS",
)  # fmt: skip
TITLE_SHARED = 2  # words that the title of an item and a task must share
FOLLOWED = frozenset({"assign", "refer", "defer"})  # decisions that ask for something to be done


class FollowFacts(MeetingsAfter):
    """What the record says of work, and of the meetings before and after it."""

    def __init__(self, facts: Facts) -> None:
        super().__init__(facts)
        self._targets: dict[str, list[str]] = {}  # by piece of work: each is asked for ten times
        self._items: dict[str, list[str]] = {}

    @cached_property
    def works(self) -> list[tuple[Node, Node]]:
        """Every action, and every decision that asks for something and gave rise to none, with its meeting."""
        carried = {edge.dst for edge in self.facts.of("ARISES_FROM") if edge.dst.startswith("resolution:")}
        found = []
        for node in [*self.facts.of_kind("Action"), *self.facts.of_kind("Resolution")]:
            meeting = self.facts.meeting_of(node.key)
            if meeting is None or not minuted(meeting) or not meeting.date or node.props.get("same_as"):
                continue  # told twice: the telling that names an owner stands for both
            told = bool(self.facts.into(node.key, "UPDATES"))
            if LEADING.search(words_of(node)) and not self.later_lead(node, meeting):
                continue  # a standing duty, for `owns`; only what became of one that was given to others is told
            if words_of(node).endswith(":") and not told:
                continue  # words that only open a list are no task
            if MARGIN in str(node.props.get("link") or "") and NO_DEED.search(words_of(node)) and not told:
                continue  # an owner of the margin, which may belong to another sentence, makes no task of a stand
            effect = node.props.get("effect")
            to_come = effect == "decide" and is_for_a_meeting(words_of(node))
            given = effect in FOLLOWED and not is_in_force(words_of(node))
            asks = node.kind == "Action" or given or told or to_come
            if asks and node.key not in carried:
                found.append((node, meeting))
        return found

    def targets(self, work: str) -> list[str]:
        """An action, its other tellings and the decision it carries out: what is said of one is said of all."""
        if work not in self._targets:
            tellings = [work, *self.told_twice.get(work, ())]
            decided = [e.dst for key in tellings for e in self.facts.out(key, "ARISES_FROM")]
            self._targets[work] = [*tellings, *(key for key in decided if key.startswith("resolution:"))]
        return self._targets[work]

    def taken_up(self, work: Node, meeting: Node) -> Edge | None:
        """The item of the next minutes that was made of a piece of work: its title says so, and it is new."""
        later = self.following(meeting).minutes
        nodes = [self.facts.node(key) for key in self.targets(work.key)]
        telling = {str(stem) for node in nodes for stem in node.props.get("telling") or ()}
        found = []
        for edge in self.facts.out(later.key, "HAS_ITEM") if later is not None else ():
            item = self.facts.node(edge.dst)
            title = {str(stem) for stem in item.props.get("telling") or ()}
            shared = len(title & telling)
            if item.name.casefold() in self._bodies and not founds(words_of(work)):
                continue
            if shared >= TITLE_SHARED and 3 * shared >= 2 * len(title) and not self._is_standing(item):
                found.append(edge)
        return found[0] if len(found) == 1 and not self.facts.node(found[0].dst).props.get("untold") else None

    @cached_property
    def _bodies(self) -> frozenset[str]:
        return frozenset(body.name.casefold() for body in self.facts.view.nodes(["Body"]))

    def _is_standing(self, item: Node) -> bool:
        """Whether an item of this title was on the table before."""
        return self._first_titled[item.name.casefold()] < item.date

    @cached_property
    def _first_titled(self) -> dict[str, str]:
        items = self.facts.view.nodes(["AgendaItem"])  # of every meeting, also where few were read
        return {item.name.casefold(): item.date for item in sorted(items, key=lambda i: i.date, reverse=True)}

    def is_told_before(self, work: Node) -> bool:
        """Whether a promise is told by another action as well, which is the one to count."""
        return str(work.props.get("told_with") or "~") < work.key

    @cached_property
    def told_twice(self) -> dict[str, list[str]]:
        """The other tellings of a promise, by the one that names its owner."""
        found: dict[str, list[str]] = defaultdict(list)
        for node in self.facts.of_kind("Action"):
            if same := str(node.props.get("same_as") or ""):
                found[same].append(node.key)
        return found

    def items_of(self, work: str) -> list[str]:
        """The items under which a piece of work was agreed."""
        if work not in self._items:
            self._items[work] = list(dict.fromkeys(
                key
                for target in self.targets(work)
                for key in [*(e.dst for e in self.facts.out(target, "ARISES_FROM")),
                            *(e.src for e in self.facts.into(target, "DECIDED"))]
                if key.startswith("item:")
            ))  # fmt: skip
        return self._items[work]

    def later_lead(self, work: Node, meeting: Node) -> Edge | None:
        """The lead named later, in words, for what this work gave somebody else to lead."""
        owners = {e.dst for key in self.targets(work.key) for e in self.facts.out(key, "ASSIGNED_TO")}
        later = [
            edge
            for issue in sorted(self.own_issues(work.key))
            for edge in self.facts.into(issue, "LEADS")
            if edge.props.get("relation", "leads") == "leads"
            and edge.props.get("role") != "support"
            and edge.props.get("basis") != "implied"
            and edge.basis == "asserted"
            and edge.src not in owners
            and first_cited(edge) > meeting.date
        ]
        return min(later, key=lambda e: (first_cited(e), e.id), default=None) if owners else None

    def led_since(self, work: Node, meeting: Node, later: Edge) -> Edge | None:
        """The lead of an owner of this work that later words renew: it was taken up before another was named."""
        owners = {e.dst for key in self.targets(work.key) for e in self.facts.out(key, "ASSIGNED_TO")}
        leads = [e for e in self.facts.into(later.dst, "LEADS") if e.src in owners and e.props.get("role") != "support"]
        return next((edge for edge in leads if last_cited(edge) > meeting.date), None)

    def updates(self, work: str) -> list[tuple[Edge, Node]]:
        """What later papers say of it, oldest first; words about its whole item count where it is alone there."""
        beside = str(self.facts.node(work).props.get("told_with") or "")  # another telling of the same promise
        targets = [*self.targets(work), *(self.targets(beside) if beside else ())]
        found = [(e, self.facts.node(e.src)) for key in targets for e in self.facts.into(key, "UPDATES")]
        for item in self.items_of(work):
            if len(self.under(item)) == 1:
                found += [(e, self.facts.node(e.src)) for e in self.facts.into(item, "UPDATES")]
        once: dict[str, tuple[Edge, Node]] = {}
        for edge, node in found:  # its own words first
            if node.kind == "ProgressUpdate":
                once.setdefault(node.key, (edge, node))
        return sorted(once.values(), key=lambda pair: (pair[1].date, self._place(pair[0]), pair[0].id))

    def _place(self, edge: Edge) -> int:
        """Where the words of an edge stand in their paper."""
        return min((quote.start for quote in self.facts.quotes(edge)), default=0)

    def under(self, item: str) -> list[str]:
        """The work agreed under one item, each piece once."""
        return [node.key for node, _ in self._by_item.get(item, ())]

    @cached_property
    def _by_item(self) -> dict[str, list[tuple[Node, Node]]]:
        found: dict[str, list[tuple[Node, Node]]] = defaultdict(list)
        for node, meeting in self.works:
            for item in self.items_of(node.key):
                found[item].append((node, meeting))
        return found

    def issues_of(self, work: str) -> set[str]:
        """What a piece of work and its items are about."""
        keys = [*self.targets(work), *self.items_of(work)]
        return {edge.dst for key in keys for edge in self.facts.out(key, "ABOUT")}

    def own_issues(self, work: str) -> set[str]:
        """What its own words, or the title it stands under, are about."""
        found = {edge.dst for key in self.targets(work) for edge in self.facts.out(key, "ABOUT")}
        for item in self.items_of(work):
            title = self.facts.node(item).name.lower()
            for edge in self.facts.out(item, "ABOUT"):
                if any(str(said).lower() in title for said in edge.props.get("words") or ()):
                    found.add(edge.dst)
        return found

    @cached_property
    def texts(self) -> MinutesTexts:
        """The texts of the files and of the minutes in them."""
        return MinutesTexts(self.facts)

    def fetch_said(self, works: Iterable[Node]) -> None:
        """Read in one go the words in which many pieces of work were agreed, and those said of them later."""
        facts = self.facts
        facts.fetch(
            e for w in works for e in (*facts.out(w.key, "ARISES_FROM"), *facts.into(w.key, "DECIDED", "UPDATES"))
        )

    def text(self, work: Node) -> str:
        """The words of a piece of work."""
        return words_of(work)


_last: list[tuple[View, str, Sequence[str], FollowFacts]] = []  # at most one: a report asks several times


def read_follow(view: View, window: Window, *, kinds: Sequence[str] = KINDS) -> FollowFacts:
    """Read what follow-through looks at, up to the asked date."""
    if not (_last and _last[0][0] is view and _last[0][1:3] == (window.until, kinds)):
        known = FollowFacts(read_facts(view, view.edges(kinds), Window(until=window.until)))
        _last[:] = [(view, window.until, kinds, known)]
    return _last[0][3]
