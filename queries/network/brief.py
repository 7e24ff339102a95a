"""The name of a person, post, organisation or board, in; what it should know before the next meeting, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.schema import Node
from graph.view import View, Window
from queries.answer import Answer, quotes_of
from queries.asked import find_named, loose, read_as
from queries.body_state import events_of
from queries.facts import EVER, last_cited, minuted, read_meetings, within
from queries.gaps.answer import find_gaps
from queries.network.desk import Desk, open_desk
from queries.network.desk_work import leads_of, promised_of, row, to_do_of
from queries.rows import Found, Notes, give_answer
from queries.themes.answer import find_themes

KINDS = ("Person", "Post", "Organization", "Body")
SECTIONS = {
    "to_do": "To do",
    "promised": "Promised",
    "agenda": "On the coming agenda",
    "leads": "Leads and reports",
    "returns": "Comes back",
    "gaps": "Gaps that touch this",
}
COMES_BACK = ("recurred", "raised")


def find_brief(view: View, name: str, *, window: Window = EVER) -> Answer:
    """Gather what a person or a partner should have ready before the next meeting."""
    view = as_it_stood(view, window.until)
    asked = find_named(view, name, KINDS)
    people = [node for node in asked if node.kind == "Person"]
    asked = (people or asked)[:5]
    desk = open_desk(view, asked, window)
    found = [*to_do_of(desk), *promised_of(desk), *_agenda(desk), *leads_of(desk), *_returns(desk), *_gaps(desk)]
    found = [each for each in found if _is_asked(desk, each)]
    question = f"What should {asked[0].name if len(asked) == 1 else name} know before the next meeting?"
    cannot_tell = [] if found else [f"the record shows nothing that {name} has to do, leads or is waited for."]
    notes = Notes(cannot_tell, [*_left(desk), *read_as(name, asked)], _next_meeting(desk))
    return give_answer(view, question, window=window, found=found, notes=notes)


def _is_asked(desk: Desk, found: Found) -> bool:
    """Whether a row speaks in the dates and of the body asked for; gaps and returns were asked so already."""
    if not found.edges:
        return True
    said = desk.said
    last = max(map(last_cited, found.edges))
    return within(last, Window(since=desk.window.since)) and (said is None or any(e.id in said for e in found.edges))


def _coming(desk: Desk) -> list[Node]:
    """The meetings after the last minutes of which an agenda is loaded, without those that were called off."""
    last = max((meeting.date for meeting in read_meetings(desk.view, Window(until=desk.window.until))), default="")
    return [
        meeting
        for meeting in desk.view.nodes(["Meeting"])
        if meeting.date > last and not minuted(meeting) and meeting.props.get("loaded", True) is not False
        and not _called_off(desk, meeting, meeting.date)
    ]  # fmt: skip


def _called_off(desk: Desk, meeting: Node, day: str) -> str:
    """The day of the paper that says that the board of a meeting did not meet on a day; "" where none does."""
    facts = desk.known.facts
    board = facts.node(facts.body_of(meeting.key))
    told = [e for e in events_of(board) if e.get("event") == "not_held" and e.get("other") == day]
    return str(told[-1].get("on") or day) if told else ""


def _agenda(desk: Desk) -> Iterator[Found]:
    """What a coming agenda lists under a name, or about an issue that is led or reported on."""
    facts = desk.known.facts
    for meeting in _coming(desk):
        for held in facts.out(meeting.key, "HAS_ITEM"):
            item = facts.node(held.dst)
            named = facts.out(item.key, "MENTIONS")
            about = [edge for edge in facts.out(item.key, "ABOUT", "RAISES") if edge.dst in desk.issues]
            mine = [edge for edge in named if edge.dst in desk.keys]
            issues = {facts.node(edge.dst).name for edge in about} | set(_titled(desk, item))
            if not issues and not mine and str(item.props.get("presenter") or "") not in desk.names:
                continue
            why = "; ".join(sorted(issues)) or "by name"
            number = str(item.props.get("number") or "")
            yield row("agenda", f"{number} {item.name}".strip(), [held, *about, *mine], date=meeting.date, state=why,
                      key=item.key)  # fmt: skip


def _titled(desk: Desk, item: Node) -> Iterator[str]:
    """The issues of a desk, and the asked partner or board, that a title names in their own words."""
    title = f" {loose(item.name)} "
    issues = [desk.known.facts.node(key) for key in desk.issues_by_name.values()]
    for node in [*issues, *(each for each in desk.asked if each.kind in ("Body", "Organization"))]:
        if any(f" {loose(word)} " in title for word in node.names):
            yield node.name


def _left(desk: Desk) -> list[str]:
    """What the record says of somebody's leaving, so that nobody is briefed on what has passed to others."""
    facts = desk.known.facts
    told = []
    for node in desk.asked if all(each.kind == "Person" for each in desk.asked) else ():
        for edge in facts.out(node.key, "SUCCEEDED_BY"):
            told.append(f"{node.name} was followed by {facts.node(edge.dst).name}, said on {spoken(edge.as_of)}.")
        for edge in facts.into(node.key, "MENTIONS"):
            if edge.props.get("event") == "outgoing":
                told.append(f"{node.name} is said to be leaving or to have left, on {spoken(edge.as_of)}.")
    return list(dict.fromkeys(told))


def _next_meeting(desk: Desk) -> list[str]:
    """When the next meeting is said to be, and whether its agenda is loaded."""
    held = _own(desk, read_meetings(desk.view, Window(until=desk.window.until, body=desk.window.body)))
    if not held:
        return []
    last, coming = held[-1], _coming(desk)
    told = []
    if next_date := str(last.props.get("next_date") or ""):
        said = _called_off(desk, last, next_date)
        off = f"; a paper of {spoken(said)} says that it was cancelled" if said else ""
        told = [f"The minutes of {spoken(last.date)} give {spoken(next_date)} as the next meeting{off}."]
    listed = [f"The agenda of {spoken(meeting.date)} is loaded." for meeting in coming]
    return [*told, *(listed or [f"No agenda of a meeting after {spoken(last.date)} is loaded."])]


def _own(desk: Desk, held: Sequence[Node]) -> Sequence[Node]:
    """The meetings of the boards at which those at the desk are on the record; all where they are at none."""
    facts = desk.known.facts
    boards = {facts.body_of(edge.dst) for key in desk.keys for edge in facts.out(key, "ATTENDED")} - {""}
    return [meeting for meeting in held if facts.body_of(meeting.key) in boards] or held


def _returns(desk: Desk) -> Iterator[Found]:
    """Issues that came back, of those that are led, reported on or worked on."""
    for theme in find_themes(desk.view, window=desk.window, least=2).rows:
        key = desk.issues_by_name.get(str(theme["issue"]))
        if key and theme["state"] in COMES_BACK:
            times = f"{theme['state']}; spoken of at {len(theme['meetings'])} meetings"
            yield row("returns", str(theme["issue"]), (), quotes_of(theme["evidence"]), date=theme["last_cited"],
                      state=times, key=key)  # fmt: skip


def _gaps(desk: Desk) -> Iterator[Found]:
    """Gaps of what is owned here, and those whose owner may be meant to be here."""
    for gap in find_gaps(desk.view, window=desk.window).rows:
        owned = gap["key"] in desk.keys or gap["key"] in desk.things or gap["issue"] in desk.led_names
        if owned or set(gap["candidates"]) & desk.names:
            yield row("gaps", str(gap["what"]), (), quotes_of(gap["evidence"]), date=gap["last_cited"],
                      state=gap["label"], key=gap["key"], question=gap["question"])  # fmt: skip
