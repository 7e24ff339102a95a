"""A window, in; each meeting with who its list names and how far that list can be relied on, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.facts import Facts, read_facts, read_meetings, title_in
from queries.limits import limits
from queries.wording import some_days

THERE = ("present", "also_present", "substitute")
AWAY = ("apology", "represented", "absent")
GUESTS = ("clerk", "guest", "observer", "contact", "presenter", "speaker")
SHOWN = 6  # days named in one note
HEAD_ITEMS = 2  # apologies and those present stand under the first items, where not above them


@dataclass(frozen=True)
class Sitting:
    """One meeting: its board, whoever its minutes name as there or away, and what of its list is not held."""

    meeting: Node
    body: str
    held: Edge
    entries: tuple[Edge, ...] = ()
    stand_ins: dict[str, str] = field(default_factory=dict)  # who was represented -> who came
    cut: bool = False  # the page ends where the list stands

    @property
    def date(self) -> str:
        """The day of the meeting."""
        return self.meeting.date

    @property
    def listed(self) -> bool:
        """Whether a list of those present is held whole, so that a name that is not in it was not in it."""
        there = [entry for entry in self.entries if entry.props.get("state") in ("present", "unknown")]
        return not self.cut and len(there) >= limits()["present_list_least"]

    @property
    def chair(self) -> str:
        """Who presided: the key of the person, "" where the minutes do not say."""
        named = next((e.src for e in self.entries if e.props.get("role") == "chair" and state_of(e) in THERE), "")
        return named or str(self.meeting.props.get("chair_key") or "")

    def entry(self, person: str) -> Edge | None:
        """What the list says of one person."""
        return next((entry for entry in self.entries if entry.src == person), None)


def state_of(entry: Edge) -> str:
    """How an entry of a list says somebody was there or away."""
    return str(entry.props.get("state") or "unknown")


def is_guest(entry: Edge) -> bool:
    """Whether an entry is of somebody who holds no seat: a clerk, a speaker, or one who was also present."""
    return str(entry.props.get("role") or "") in GUESTS or state_of(entry) == "also_present"


def read_sittings(view: View, window: Window) -> tuple[Facts, list[Sitting]]:
    """The minuted meetings in the window, by date, with the facts behind them."""
    return sittings_of(view, read_meetings(view, window), window)


def sittings_of(view: View, meetings: Sequence[Node], window: Window) -> tuple[Facts, list[Sitting]]:
    """These meetings, by date, with the facts behind them."""
    keys = sorted(meeting.key for meeting in meetings)
    edges = view.edges(["HELD", "ATTENDED"], dst=keys) if keys else []
    edges += view.edges(["SUBSTITUTED_FOR"]) if keys else []
    posts = sorted({str(edge.props.get("post") or "") for edge in edges} - {""})
    edges += view.edges(["HOLDS"], dst=posts) if posts else []
    here = set(keys)
    ours = [e for e in edges if e.kind != "SUBSTITUTED_FOR" or e.props.get("meeting") in here]
    facts = read_facts(view, ours, Window(until=window.until), keys=_named_in(ours))
    cut = _cut(view, keys)
    stood = _stood_in(facts)
    sittings = [
        Sitting(meeting, held[0].src, held[0], tuple(facts.into(meeting.key, "ATTENDED")), stood[meeting.key],
                meeting.key in cut)
        for meeting in meetings
        if (held := facts.into(meeting.key, "HELD"))
    ]  # fmt: skip
    return facts, sorted(sittings, key=lambda s: (s.date, s.body))


def _named_in(edges: Iterable[Edge]) -> set[str]:
    """The posts and organisations that entries name, to be read with them."""
    named = {str(edge.props.get(name) or "") for edge in edges for name in ("post", "organization")}
    return {key for key in named if ":" in key}


def _stood_in(facts: Facts) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for edge in facts.of("SUBSTITUTED_FOR"):
        found[str(edge.props.get("meeting") or "")][edge.dst] = edge.src
    return found


def _cut(view: View, meetings: list[str]) -> set[str]:
    """The meetings whose page breaks off under their first items."""
    if not meetings:
        return set()
    edges = [e for e in view.edges(["HAS_ITEM"], src=meetings) if int(e.props.get("order") or 0) < HEAD_ITEMS]
    items = {node.key for node in view.nodes(keys=sorted({e.dst for e in edges})) if node.props.get("truncated")}
    return {edge.src for edge in edges if edge.dst in items}


def head_of(facts: Facts, held: Edge) -> Quote | None:
    """The words that open the minutes of a meeting."""
    return min(facts.quotes(held), key=lambda quote: (quote.document, quote.start), default=None)


def post_of(facts: Facts, entry: Edge, date: str) -> str:
    """The post an entry names, under the title in use on that day; "" where it names none."""
    post = str(entry.props.get("post") or "")
    held = next((edge for edge in facts.out(entry.src, "HOLDS") if edge.dst == post), None)
    return (title_in(held, date) if held else "") or (facts.view_name(post) if post else "")


def none_of_its_own(view: View, window: Window) -> list[str]:
    """Say that no minutes of the board asked for are loaded, where that is so."""
    if not window.body or read_meetings(view, Window(body=window.body)):
        return []
    name = next((node.name for node in view.nodes(keys=[window.body])), window.body)
    return [f"whether {name} met and who came: none of its own minutes are loaded."]


def unlisted(sittings: Sequence[Sitting]) -> list[str]:
    """The meetings whose minutes hold no whole list of those present."""
    days = [sitting.date for sitting in sittings if not sitting.listed]
    return [f"who else was there on {some_days(days, SHOWN)}: no full list of those present is held."] if days else []
