"""Rows of logs that later minutes print, in; the earlier action that each speaks of, and who takes it over, out.

A row is joined by the number that both papers print, where the deed is the same as well (of '22/07', which the board
gives once, some of its words or its owner do); else by the day on which it says that its deed was given out ('M21/4':
March or May of 2021), and the words or the owner of that; by the year that opens its number ('21/03'), and most of its
words; else by the deed and its owner. What fits several actions is joined to none, but to all where they are one deed
that was given out again. A row still to be done that no loaded minutes gave out is a task of its own, unless it is
the name of a group and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from graph.bodies import body_kind
from graph.build_draft import Draft, How
from graph.build_given import actions_by_board
from graph.build_log_owners import are_same, give_to_owners_of_row, names_in, shortened, step_told
from graph.build_meetings import about, add_item
from graph.build_short_owners import assign_short
from graph.build_work import alike, find_owner, shown, update_key, work_key
from graph.build_world import World
from graph.claims import Claim
from graph.dates import MONTHS, find_dates, first_date, series_months
from graph.identity.words import title_key
from graph.schema import SETTLED, Node
from graph.tasks import stems_of

BY_NUMBER = "a later log prints its number"
BY_DEED = "a later log prints its deed"
BY_DAY = "a later log prints its day"
BY_YEAR = "a later log prints its year and deed"
ROW = "printed in the same row"  # what the loader says of a deed and its owner in one row of a table
TAKEN_OVER = "taken over, as a later log says"
CONFIDENCE = 0.9
_SURE = 2  # words that tell a deed of a known day
_LEAST = 0.6  # share of the words of a row, where only the year is known
_WORD = r"(?:[A-Z][\w'’&/,-]*|and|of|for|on|&|[Ss]ub|[Gg]roup)"
_NAMED = re.compile(rf"{_WORD}(?:[\s-]+{_WORD})*")
_OF_YEAR = re.compile(r"(?:20)?(?P<year>\d\d)[/.-]\d{1,3}[a-z]?")


def add_log_rows(draft: Draft, world: World) -> None:
    """Link each row of a log to the one earlier action it speaks of."""
    given = actions_by_board(draft)
    for claim in world.claims:
        if claim.kind == "update" and is_log_row(claim):
            _join(draft, world, claim=claim, given=given)


def is_log_row(claim: Claim) -> bool:
    """Whether an update is the row of a list of actions: it names no minute, and a number, a day or an owner."""
    v = claim.values
    return (_is_named(v) or bool(v.get("left_from"))) and not (v.get("minute") or v.get("meeting_date"))


def _is_named(v: Mapping[str, object]) -> bool:
    return any(v.get(name) for name in ("number", "raised", "owners"))


def _join(draft: Draft, world: World, *, claim: Claim, given: Mapping[str, Sequence[Node]]) -> None:
    v, state = claim.values, str(claim.values.get("state", ""))
    earlier = [node for node in given.get(world.body(claim).partition(":")[2], ()) if "" < node.date < claim.said_on]
    tasks, rule = _meant(draft, earlier, v)
    if not tasks:
        text = str(v.get("text", ""))  # 'Lamp Group | Ann': a row that tells no deed gives her none
        told_here = state not in SETTLED and _is_named(v) and not v.get("points_on")
        again = _is_given_anew(given.get(world.body(claim).partition(":")[2], ()), claim)
        if told_here and not again and not _is_a_group(text) and not _may_be_known(earlier, text):
            _add_task(draft, world, claim=claim)
        return
    key, how = update_key(world, claim), How(rule, "derived", confidence=CONFIDENCE)
    draft.nodes[key].props["told_in"] = "minutes"
    for task in tasks:
        props = {"state": state, "due": str(v.get("due") or ""), "step": step_told(draft.nodes[task], v)}
        draft.link(claim, (key, "UPDATES", task), how=how, props=props)
    if state in SETTLED:
        return
    if rule == BY_NUMBER:
        give_to_owners_of_row(draft, world, claim=claim, tasks=tasks)
    kinds = [str(kind) for kind in v.get("taken_by_kinds") or ()]
    for name, kind in zip(v.get("taken_by") or (), kinds, strict=True):
        owner = find_owner(draft, world, name=str(name), kind=kind, claim=claim)
        props = {"role": "lead", "token": str(name), "taken_over": claim.said_on}
        for task in tasks:
            draft.link(claim, (task, "ASSIGNED_TO", owner), how=How(TAKEN_OVER), props=props)


def _is_given_anew(given: Sequence[Node], claim: Claim) -> bool:
    """Whether the paper that prints a row gives the same deed out again to one of its owners."""
    text, owners = str(claim.values.get("text", "")), names_in(claim.values.get("owners"))
    here = (node for node in given if node.date == claim.said_on and alike(text, str(node.props["text"])))
    return any(owners & names_in(node.props.get("owners")) for node in here)


def _is_a_group(text: str) -> bool:
    """Whether a row holds the name of a group and no more, which tells nothing to do."""
    return bool(body_kind(text)) and _NAMED.fullmatch(text.strip()) is not None


def _may_be_known(earlier: Sequence[Node], text: str) -> bool:
    """Whether an earlier task shares so much with a row that it may be the one meant, in other words."""
    said = stems_of(text)
    tasks = [str(node.props["text"]) for node in earlier]
    return any(alike(text, task) or len(said & stems_of(task)) >= _SURE for task in tasks)


def _add_task(draft: Draft, world: World, *, claim: Claim) -> None:
    """Add the task of a row that is still to be done and was given out in no minutes that are loaded."""
    v, item = claim.values, add_item(draft, world, claim=claim)
    text, owners = str(v.get("text", "")), [str(name) for name in v.get("owners") or ()]
    key, state = work_key("action", claim), str(v.get("owner_state") or "none")
    posts = {str(n) for n, kind in zip(owners, v.get("owner_kinds") or (), strict=False) if kind == "post"}
    kinds = {name: "post" if name in posts else "" for name in owners}
    meant = (
        find_owner(draft, world, name=name, kind=kinds[name], claim=claim) or _post_called(draft, name)
        for name in owners
    )
    found = list(zip(owners, meant, strict=True))
    state = "unresolved" if state == "resolved" and not any(owner for _, owner in found) else state
    draft.node(
        key, "Action", name=shown(text), date=claim.said_on, text=text, before="", resolution="",
        owner_state=state, owner_tokens=list(v.get("owner_tokens") or ()), candidates=[],
        due=str(v.get("due") or ""), source="column", link=ROW, item=item, meeting=world.meeting(claim), ref="",
        number=str(v.get("number") or ""), owners=owners, probable=[],
    )  # fmt: skip
    draft.link(claim, (key, "ARISES_FROM", item))
    for name, owner in found:
        draft.link(claim, (key, "ASSIGNED_TO", owner), props={"role": "lead", "token": name})
    assign_short(draft, world, claim, key)
    about(draft, world, claim=claim, node=key, text=text)


def _meant(draft: Draft, earlier: Sequence[Node], v: Mapping[str, object]) -> tuple[list[str], str]:
    """The one action that a row speaks of, or the several tellings of it, and the rule; ([], "") where none is sure."""
    text, owners, raised = str(v.get("text", "")), names_in(v.get("owners")), str(v.get("raised") or "")
    if running := _of_running(earlier, v):
        return running, BY_NUMBER
    same = [node for node in earlier if alike(text, str(node.props["text"]))]
    numbered = [node for node in same if v.get("number") and node.props.get("number") == v["number"]]
    if numbered:
        return one_deed(numbered), BY_NUMBER
    if once := _numbered_once(earlier, v):
        return [once], BY_NUMBER
    days = (raised,) if raised else series_months(str(v.get("number") or ""))
    of_day = [node for node in earlier if days and node.date.startswith(days)]
    if of_day:
        return one_deed(_nearest(draft, text, owners, of_day)), BY_DAY
    if of_year := _of_year(draft, earlier, v):
        return of_year, BY_YEAR
    if of_due := _of_due(earlier, v):
        return [of_due], BY_DEED
    owned = [node for node in same if are_same(owners, names_in(node.props.get("owners"))) and node.date >= raised]
    left = str(v.get("left_from") or "")
    if owned or not left:
        return one_deed(owned), BY_DEED
    return one_deed(_nearest(draft, text, owners, [node for node in earlier if node.date.startswith(left)])), BY_DAY


def _of_running(earlier: Sequence[Node], v: Mapping[str, object]) -> list[str]:
    """The actions with the number of a row, where a board numbers on from meeting to meeting: each tells the same deed.

    A number of one figure may be given anew at every meeting; one that another deed has as well is no sure sign.
    """
    number, owners, said = str(v.get("number") or ""), names_in(v.get("owners")), stems_of(str(v.get("text", "")))
    own = [node for node in earlier if number == node.props.get("number") and not node.props.get("same_as")]
    shared = [len(said & stems_of(str(node.props["text"]))) for node in own]
    theirs = [bool(shortened(owners) & shortened(names_in(node.props.get("owners")))) for node in own]
    sure = all(words >= _SURE or (same and words) for words, same in zip(shared, theirs, strict=True))
    return [node.key for node in own] if number.isdigit() and len(number) > 1 and sure else []


def _numbered_once(earlier: Sequence[Node], v: Mapping[str, object]) -> str:
    """The one action with a number that opens with the year it was given out in, where a word or the owner agrees."""
    number, owners = str(v.get("number") or ""), names_in(v.get("owners"))
    own = [node for node in earlier if number and node.props.get("number") == number and is_of_year(node)]
    if len(own) != 1:
        return ""
    shared = stems_of(str(v.get("text", ""))) & stems_of(str(own[0].props["text"]))
    theirs = bool(owners) and owners == names_in(own[0].props.get("owners"))
    return own[0].key if len(shared) >= _SURE or (theirs and shared) else ""


def is_of_year(node: Node) -> bool:
    """Whether the number of an action says the year it was given out in, as '22/07' does: a board gives it once."""
    year = _OF_YEAR.fullmatch(str(node.props.get("number") or ""))
    return year is not None and node.date[2:4] == year["year"]


def _of_year(draft: Draft, earlier: Sequence[Node], v: Mapping[str, object]) -> list[str]:
    """The one action without a number, of the year that opens the number of a row, that holds most words of the row."""
    number, owners, said = str(v.get("number") or ""), names_in(v.get("owners")), stems_of(str(v.get("text", "")))
    year = _OF_YEAR.fullmatch(number)
    given = [node for node in earlier if year and node.date[2:4] == year["year"] and not node.props.get("number")]
    days, scored = {date.iso for date in find_dates(f"{v.get('struck') or ''} {v.get('due') or ''}")}, []
    for node in given:
        title = draft.nodes[str(node.props["item"])].name if str(node.props["item"]) in draft.nodes else ""
        own, holders = stems_of(str(node.props["text"])), names_in(node.props.get("owners"))
        day = first_date(str(node.props.get("due") or ""), full=True) in days
        shared, theirs = said & (own | stems_of(title)), bool(owners) and shortened(owners) == shortened(holders)
        most_of_it = len(shared) >= _SURE and len(shared) >= _LEAST * len(said)
        told = most_of_it and (len(shared & own) >= _SURE or (theirs and bool(shared & own)))
        same = bool(shared & own) or alike(str(v.get("text", "")), str(node.props["text"]))
        if told or (day and same and (theirs or not (owners and holders))):
            scored.append((len(shared) + day + theirs, node))
    most = max((score for score, _ in scored), default=0)
    return one_deed(node for score, node in scored if score == most)


def _nearest(draft: Draft, text: str, owners: frozenset[str], given: Sequence[Node]) -> list[Node]:
    """Of what was given out on one day, that which shares most words with a row, or some of them and its owner."""
    said = stems_of(text)
    scored = []
    for node in given:
        title = draft.nodes[str(node.props["item"])].name if str(node.props["item"]) in draft.nodes else ""
        own = stems_of(str(node.props["text"]))
        shared = len(said & (own | stems_of(title)))
        theirs = bool(owners) and owners == names_in(node.props.get("owners"))
        other = bool(owners and node.props.get("owners")) and not theirs
        is_meant = alike(text, str(node.props["text"])) or shared >= _SURE or (theirs and bool(shared))
        if is_meant and not (other and shared < _SURE):
            scored.append((shared + theirs, node))
    most = max((score for score, _ in scored), default=0)
    return [node for score, node in scored if score == most]


def _of_due(earlier: Sequence[Node], v: Mapping[str, object]) -> str:
    """The one action with the owners of a row, a word of it, and the month in which the row says that it was due."""
    owners, said = names_in(v.get("owners")), stems_of(str(v.get("text", "")))
    months = _months_in(str(v.get("due") or ""))
    fits = [
        node.key for node in earlier
        if months and are_same(owners, names_in(node.props.get("owners")))
        and said & stems_of(f"{node.props.get('before') or ''} {node.props['text']}")
        and months & _months_in(f"{node.props.get('due') or ''} {node.props['text']}")
    ]  # fmt: skip
    return fits[0] if len(fits) == 1 else ""


def _months_in(text: str) -> set[int]:
    """The months that a text names, in words or in figures."""
    figures = {int(found.iso[5:7]) for found in find_dates(text) if len(found.iso) == 10 and found.iso[0] != "-"}
    said = {word[:3] for word in re.findall(r"[a-z]+", text.lower())}
    return figures | {n for n, month in enumerate(MONTHS, 1) if month[:3] in said and _is_said(month, text)}


def _is_said(month: str, text: str) -> bool:
    return re.search(rf"(?i)\b(?:{month}|{month[:3]}t?)\b", text) is not None


def _post_called(draft: Draft, name: str) -> str:
    """The one post on record that an owner's words name: 'Head of Parks', whoever holds it; "" for none or several."""
    key = title_key(name)
    posts = [node.key for node in draft.nodes.values() if node.kind == "Post" and title_key(node.name) == key]
    return posts[0] if key and len(posts) == 1 else ""


def one_deed(found: Iterable[Node]) -> list[str]:
    """The key of the one action among some, or the keys of all where each is the same deed of the same owner."""
    nodes = sorted((node for node in found if not node.props.get("same_as")), key=lambda node: (node.date, node.key))
    if len(nodes) < 2:
        return [node.key for node in nodes]
    first, *others = nodes
    owners = names_in(first.props.get("owners"))
    again = all(
        node.date > first.date and owners and owners == names_in(node.props.get("owners"))
        and alike(str(first.props["text"]), str(node.props["text"]))
        for node in others
    )  # fmt: skip
    return [node.key for node in nodes] if again else []
