"""What later minutes say of work, and the tasks agreed before, in; UPDATES edges where it is certain, out.

A sentence speaks of a task where it holds most of the words that tell this task from the others of its board. Where two
tasks fit about as well both are noted and neither is linked; a sentence that points to a minute is taken at its word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.build_deeds import RULE as BY_DEED
from graph.build_deeds import DeedBook, Place, deed_book, state_of
from graph.build_draft import Draft, How
from graph.build_given import actions_by_board, add_telling, board_of, with_earlier
from graph.build_labels import Labels, add_labelled
from graph.build_topics import RULE as BY_TOPIC
from graph.build_topics import tasks_of_topic
from graph.build_work import update_key, work_key
from graph.build_world import World, item_number
from graph.claims import THIS_ITEM, Claim
from graph.dates import MONTHS, first_date
from graph.deeds import DONE
from graph.progress_words import clauses_of, is_of_this_item, is_standing, is_to_meet, tells_of_meetings
from graph.schema import BY_NOTE, SETTLED, Node
from graph.tasks import Board, Task, parts_of, stems_of, weigh_tasks
from graph.words import load_words

RULE = "later minutes speak of it"
BY_NUMBER = "later minutes name its number"
CONFIDENCE = 0.8
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_NO_WORK = frozenset({"note", "approve"})
Places = dict[tuple[str, str, int], list[tuple[int, str]]]  # file, day and item -> where each task stands
Actions = dict[str, list[Node]]  # by the board whose meetings gave them out


class _Found(NamedTuple):
    """The tasks a sentence may mean, how that is known, and how far they are; one is certain, several stay several."""

    tasks: Sequence[str]
    rule: str
    state: str = ""


class _Known(NamedTuple):
    """What was given out, by where it stands and by its board; and the tasks of the board that speaks."""

    places: Places
    actions: Actions
    board: Board
    book: DeedBook


def add_progress(draft: Draft, world: World) -> None:
    """Link what later minutes say of work agreed before; what speaks of no known task is left out."""
    by_board: dict[str, list[Claim]] = defaultdict(list)
    for claim in world.claims:
        if claim.said_on and ((claim.kind == "progress" and claim.status == "minuted") or claim.kind == "update"):
            by_board[world.body(claim)].append(claim)
    works, places, actions = _works(draft), _places(world), actions_by_board(draft)
    names = frozenset(stem for p in draft.nodes.values() if p.kind == "Person" for stem in stems_of(p.name))
    names |= stems_of(" ".join(map(str, load_words("ranks").values())))  # who, as well
    silent = stems_of(load_words("progress")["silent_words"])
    posts = sorted((node.name.lower() for node in draft.nodes.values() if node.kind == "Post"), key=len, reverse=True)
    for node in (node for nodes in works.values() for node in nodes):
        node.props["telling"] = sorted(_telling(draft, node, posts) - names - silent)
    for node in draft.nodes.values():
        if node.kind == "AgendaItem":
            node.props["telling"] = sorted(stems_of(node.name) - names - silent)
    for body, claims in sorted(by_board.items()):
        nodes = works.get(body.partition(":")[2], [])
        spoken = [claim for claim in claims if claim.values.get("state") and not claim.values.get("label")]
        texts = [str(claim.values.get("text", "")) for claim in spoken]
        board = weigh_tasks([_task(draft, node) for node in nodes], texts, names)
        book = deed_book([(node, draft.name_of(str(node.props["item"]))) for node in nodes], board)
        for claim in claims:
            if claim.kind == "progress" and not claim.values.get("label"):
                _tell(draft, world, claim=claim, known=_Known(places, actions, board, book))
            elif claim.kind == "update":
                _report(draft, world, claim=claim, book=book)
        add_labelled(draft, world, claims=claims, labels=Labels(nodes, board))


def _task(draft: Draft, node: Node) -> Task:
    """A piece of work and its words; one of few words takes those of the title it stands under."""
    stems = stems_of(str(node.props["text"]))
    if len(stems) <= load_words("progress")["few_words"]:
        stems |= stems_of(draft.name_of(str(node.props["item"])))
    return Task(node.key, node.date, stems, parts_of(str(node.props["text"])))


def _telling(draft: Draft, node: Node, posts: Sequence[str]) -> frozenset[str]:
    """The words without which nothing can be said of a task: its own, or those of the sentence it points back to.

    The post that a task opens with tells who is to do it, not what: its words are heard at every meeting.
    """
    text, before = str(node.props["text"]), stems_of(str(node.props.get("before", "")))
    opening = text.lower().removeprefix("that ").removeprefix("the ")
    post = next((name for name in posts if name and opening.startswith(f"{name} ")), "")
    done_by = stems_of(post) - stems_of(opening[len(post) :])
    return (stems_of(text) | before if before else _task(draft, node).stems) - done_by


def _works(draft: Draft) -> dict[str, list[Node]]:
    """What was decided and given out, by the board whose meeting did it; what was only noted is no work."""
    found: dict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        is_work = node.kind == "Action" or (node.kind == "Resolution" and node.props.get("effect") not in _NO_WORK)
        if is_work and not is_standing(str(node.props["text"])):
            found[board_of(str(node.props["meeting"]))].append(node)
    return with_earlier(draft, found)


def _places(world: World) -> Places:
    """Where each action stands in its item, to tell which one a note below it is about."""
    found: Places = defaultdict(list)
    for claim in world.claims:
        if claim.kind == "action" and claim.evidence:
            place = (claim.document, claim.said_on, claim.item_order)
            found[place].append((claim.evidence[0].start, work_key("action", claim)))
    return found


def _above(claim: Claim, places: Places) -> _Found:
    """The last task above a note in its item."""
    start = claim.evidence[0].start
    above = [one for one in places.get((claim.document, claim.said_on, claim.item_order), ()) if one[0] < start]
    return _Found([max(above)[1]] if above else [], BY_NOTE)


def _report(draft: Draft, world: World, *, claim: Claim, book: DeedBook) -> None:
    """Link a row of a report to work of another minute where it tells the very deed of it."""
    said, update = str(claim.values.get("text", "")), str(claim.values.get("update", ""))
    key, state = update_key(world, claim), str(claim.values.get("state", ""))
    _beside(draft, world, claim=claim, board=book.board)
    for sentence in _SENTENCE.split(update) if not draft.nodes[key].props.get("told_in") else ():
        told = book.told_by(sentence, Place(claim.said_on, context=f"{said} {claim.values.get('title') or ''}"))
        tasks = _one_of_each(draft, told.tasks)
        if len(tasks) == 1 and str(draft.nodes[tasks[0]].props["item"]) != _item_meant(world, claim):
            how = How(BY_DEED, "derived", confidence=CONFIDENCE)
            closed = state if state == "agreed_closed" else told.state
            draft.link(claim, (key, "UPDATES", tasks[0]), how=how, props={"state": closed})


def _beside(draft: Draft, world: World, *, claim: Claim, board: Board) -> None:
    """Link a row of a report to other work of the minute it names where it speaks of that as well.

    What is said to be done may be the one and not the other: only what is still open is said of both.
    """
    item, state = _item_meant(world, claim), str(claim.values.get("state", ""))
    if state in SETTLED:
        return
    said = stems_of(f"{claim.values.get('text', '')} {claim.values.get('update', '')}") - stems_of(draft.name_of(item))
    for key in sorted(key for key in board.tasks if str(draft.nodes[key].props["item"]) == item):
        told = {stem for stem in draft.nodes[key].props["telling"] if stem in said}
        if key.startswith("action:") and len(told) >= load_words("progress")["least_shared"]:
            how = How(RULE, "derived", confidence=CONFIDENCE)
            draft.link(claim, (update_key(world, claim), "UPDATES", key), how=how, props={"state": state})


def _item_meant(world: World, claim: Claim) -> str:
    """The item under which a row of a report says that its work was agreed."""
    number, met = item_number(str(claim.values.get("minute", ""))), str(claim.values.get("meeting_date", ""))
    return f"item:{world.body(claim).partition(':')[2]}/{met}/{number}"


def _tell(draft: Draft, world: World, *, claim: Claim, known: _Known) -> None:
    """Note a sentence about work where it may mean some task, and link it where it can mean only one."""
    text, refers = str(claim.values.get("text", "")), dict(claim.values.get("refers_to") or {})
    found = _meant(draft, world, claim=claim, known=known)
    if tells_of_meetings(text):  # that a group met often shows that it was set up, and no other deed of it
        found = found._replace(tasks=[key for key in found.tasks if is_to_meet(str(draft.nodes[key].props["text"]))])
    if not found.tasks and not refers:
        tasks = known.actions.get(board_of(world.meeting(claim)), ())
        state = str(claim.values.get("state", ""))
        found = _Found(tasks_of_topic(text, state=state, said_on=claim.said_on, tasks=tasks), BY_TOPIC)
    if not found.tasks and (not refers or refers.get("when") == THIS_ITEM):
        return
    state = state_of(str(claim.values.get("state", "")), found.state)
    if found.rule == BY_NOTE and _came_of_talk(draft, found.tasks, text):
        state = "reported_done"
    several = found.tasks if len(found.tasks) > 1 else ()
    reference = _reference(refers, found.tasks)
    key = add_telling(draft, world, claim=claim, text=text, state=state, reference=reference, candidates=several)
    if len(found.tasks) == 1:
        how = How(found.rule, "derived", confidence=CONFIDENCE if found.rule in (RULE, BY_DEED, BY_TOPIC) else 1.0)
        draft.link(claim, (key, "UPDATES", found.tasks[0]), how=how, props={"state": state})
        _told_beside(draft, world, claim=claim, update=key, known=known, task=found.tasks[0])


def _told_beside(draft: Draft, world: World, *, claim: Claim, update: str, known: _Known, task: str) -> None:
    """Link a sentence on one task to another of which a clause of it tells the very deed, and that it is done."""
    clauses = clauses_of(str(claim.values.get("text", "")))
    for clause in clauses if len(clauses) > 1 else ():
        told = known.book.told_by(clause, Place(claim.said_on, draft.name_of(world.item(claim))))
        tasks = _one_of_each(draft, told.tasks)
        if len(tasks) == 1 and tasks[0] != task and told.state == DONE:
            how = How(BY_DEED, "derived", confidence=CONFIDENCE)
            draft.link(claim, (update, "UPDATES", tasks[0]), how=how, props={"state": told.state})


def _came_of_talk(draft: Draft, tasks: Sequence[str], text: str) -> bool:
    """Whether a note tells what came of a talk outside the meeting, to which a task left a matter."""
    said = load_words("progress")
    talk = [key for key in tasks if re.search(said["left_to_talk"], str(draft.nodes[key].props["text"]), re.IGNORECASE)]
    return bool(talk) and re.search(said["came_of_it"], text) is not None


def _meant(draft: Draft, world: World, *, claim: Claim, known: _Known) -> _Found:
    """The tasks a sentence means: those it points to, else those whose words it speaks in."""
    text, refers = str(claim.values.get("text", "")), dict(claim.values.get("refers_to") or {})
    if refers.get("when") == THIS_ITEM:
        return _above(claim, known.places)
    whole = f"{draft.name_of(world.item(claim))}. {text}" if is_of_this_item(text) else text
    by_words = known.board.speaking_of(whole, claim.said_on) if claim.values.get("state") else []
    found = _pointed_to(draft, world, claim=claim, actions=known.actions) if refers else _Found([], RULE)
    if not found.tasks:
        return _told(draft, world, claim=claim, by_words=_one_of_each(draft, by_words), book=known.book)
    both = [key for key in found.tasks if key in by_words] if len(found.tasks) > 1 else []
    return _Found(both or found.tasks, found.rule)


def _told(draft: Draft, world: World, *, claim: Claim, by_words: Sequence[str], book: DeedBook) -> _Found:
    """The task whose words a sentence speaks in; where they leave it open, the one whose deed it tells."""
    if len(by_words) == 1:
        return _Found(by_words, RULE)
    above = str(claim.values.get("above", ""))
    place = Place(claim.said_on, draft.name_of(world.item(claim)), above=above)
    told = book.told_by(str(claim.values.get("text", "")), place)
    tasks = _one_of_each(draft, [key for key in told.tasks if not by_words or key in by_words])
    return _Found(tasks, BY_DEED, told.state) if len(tasks) == 1 or not by_words else _Found(by_words, RULE)


def _one_of_each(draft: Draft, keys: Sequence[str]) -> list[str]:
    """The tasks without the decisions that they carry out: both are one piece of work."""
    carried = {str(draft.nodes[key].props.get("resolution", "")) for key in keys}
    return [key for key in keys if key not in carried]


def _pointed_to(draft: Draft, world: World, *, claim: Claim, actions: Actions) -> _Found:
    """The tasks under the minute, or of the meeting, that a sentence names."""
    refers = dict(claim.values["refers_to"])
    number, when = item_number(str(refers.get("number", ""))), str(refers.get("when", ""))
    meeting = world.meeting(claim)
    dates = _days_meant(draft, when=when, claim=claim, meeting=meeting)
    found = []
    for node in actions.get(board_of(meeting), ()):
        same_number = not number or str(node.props["item"]).rpartition("/")[2] == number
        same_day = not when or any(node.date.startswith(day) for day in dates)
        if same_number and same_day and (number or when) and node.date < claim.said_on:
            found.append(node.key)
    return _Found(found, BY_NUMBER if number else RULE)


def _days_meant(draft: Draft, *, when: str, claim: Claim, meeting: str) -> list[str]:
    """The day or month a reference means, as the beginning of an ISO date."""
    if when == "last":
        previous = str(draft.nodes[meeting].props.get("previous_date", "")) if meeting in draft.nodes else ""
        return [previous] if previous else []
    if iso := first_date(when, full=True):
        return [iso]
    name, _, year = when.lower().partition(" ")
    if name not in MONTHS:
        return []
    month = MONTHS.index(name) + 1
    year = year if year.isdigit() else str(int(claim.said_on[:4]) - (f"{month:02}" >= claim.said_on[5:7]))
    return [f"{year}-{month:02}"]


def _reference(refers: dict[str, Any], tasks: Sequence[str]) -> dict[str, Any]:
    """What a sentence points to, and whether that is one thing, several, or nothing in the loaded record."""
    if not refers:
        return {}
    resolves = "one" if len(tasks) == 1 else "several" if tasks else "none"
    return {"as_written": str(refers.get("as_written", "")), "resolves": resolves}
