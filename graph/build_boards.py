"""Boards and what is said of them in; Body nodes, reporting lines and their place in the structure out."""

from __future__ import annotations

import re

from graph.bodies import CHAIR_LEFT, MET, NOT_HELD, SPOKEN_OF, body_kind, body_stem, cased, names_a_group
from graph.build_draft import Draft, How
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import plain, tidy
from graph.schema import CHAIR_OF
from graph.words import load_words

PANELS = ("panel", "forum", "committee", "sub group", "board", "group", "steering group")
_ENDINGS = ("Subgroup", "Group", "Panel", "Forum")  # which a heading may leave out: 'Kites and Lamps. Ms Lee chairs.'
OFFICE = re.compile(r"(?i)(?:the )?(?:vice[- ]|deputy[- ])?chair(?:man|woman|person)?")
_OF_THE_BOARD = re.compile(r"(?i)\bchair\w*\s+of\s+the\s+(?:full\s+|main\s+)?board\b")
_BODY = re.compile(
    r"(?:[A-Z][\w'’&/-]*,?\s+(?:(?:and|of|for)\s+)?(?:\d{1,4}\s+)?){1,7}"
    r"(?:Board|(?:[Ss]ub-?\s?)?Group|[Ss]ub-?\s?group|Panel|Forum|Committee)"
    r"(?: (?:for|on) [A-Z][\w ]+)?"
)


def add_board(draft: Draft, world: World, *, name: str, claim: Claim) -> str:
    """Add the board a name means in a claim's document and give its key, "" for no name."""
    found = world.bodies.resolve(name, claim.document, claim.body)
    if not found.key:
        return ""
    draft.node(found.key, "Body", name=found.name, kind=body_kind(found.name))
    said = cased(tidy(name))
    general = plain(said) in load_words("bodies")["own"]
    other = body_stem(said) != body_stem(found.name) or body_stem(said) != body_stem(claim.body or found.name)
    if not general and plain(said) != plain(found.name) and other:
        draft.alias(found.key, said, why=found.rule)
    return found.key


def add_boards(draft: Draft, world: World) -> None:
    """Add every board: those that meet, those that are named with a fact, those of partnership.yml."""
    _curated(draft, world)
    for claim in world.claims:
        if claim.body:
            add_board(draft, world, name=claim.body, claim=claim)
        if claim.kind == "reports_to":
            _reports(draft, world, claim=claim)
        elif claim.kind == "body":
            _named(draft, world, claim=claim)
    for change in world.renamings:
        key = world.bodies.resolve(change.older, "").key
        if key in draft.nodes:
            draft.alias(key, change.older, why=f"board renamed: {change.why}")


def _curated(draft: Draft, world: World) -> None:
    for row in world.partnership.bodies:
        found = world.bodies.resolve(row.name, "")
        draft.node(found.key, "Body", name=row.name, kind=row.kind or body_kind(row.name), parent=row.parent)
        for alias in row.aliases:
            draft.alias(found.key, alias, why="partnership.yml")


def _reports(draft: Draft, world: World, *, claim: Claim) -> None:
    body = add_board(draft, world, name=str(claim.values.get("body", "")), claim=claim)
    above = add_board(draft, world, name=str(claim.values.get("reports_to", "")), claim=claim)
    draft.link(claim, (body, "REPORTS_TO", above))


def _named(draft: Draft, world: World, *, claim: Claim) -> None:
    v = claim.values
    name = str(v.get("name", ""))
    if v.get("event") in (SPOKEN_OF, MET):
        return  # `add_spoken_of` tells of it, once all boards are known
    if v.get("event") != NOT_HELD and not body_kind(name) and not world.bodies.known(name, claim.document, claim.body):
        return  # a team or a service: an organisation
    body = add_board(draft, world, name=name, claim=claim)
    if not body:
        return
    if kind := str(v.get("kind", "")):
        draft.node(body, "Body", name="", kind=kind)
    other, event = str(v.get("other", "")), str(v.get("event", ""))
    if event == CHAIR_LEFT:
        draft.nodes[body].props.setdefault("no_chair", []).append(claim.said_on)
        return
    note_event(draft, body, claim, became=_became(draft, world, claim=claim, body=body))
    if other and event == "named":
        above = add_board(draft, world, name=other, claim=claim)
        draft.link(claim, (body, "PART_OF", above))
        if body_stem(name).endswith(" group") and not _kind_given(world, body):
            draft.nodes[body].props["kind"] = "sub-group"  # whatever its name: it is part of another
    elif other and event == "renamed":
        draft.alias(body, other, why="the record says it was renamed")


def _became(draft: Draft, world: World, *, claim: Claim, body: str) -> str:
    """The board that a body became or went into when it ended, "" where none is told; noted at the body."""
    other = str(claim.values.get("other") or "")
    if not other or claim.values.get("event") != "ended":
        return ""
    key = add_board(draft, world, name=other, claim=claim) if body_kind(other) else ""
    if not key or key == body:
        return ""
    draft.nodes[body].props["successor"] = key
    return draft.name_of(key)


def note_event(draft: Draft, body: str, claim: Claim, *, became: str = "") -> None:
    """Note at a board what a claim says became of it, with its words."""
    quote = claim.evidence[0].quote if claim.evidence else ""
    told = {"event": str(claim.values.get("event", "")), "other": became or str(claim.values.get("other", ""))}
    draft.nodes[body].props.setdefault("events", []).append(told | {"on": claim.said_on, "quote": quote})


def _kind_given(world: World, body: str) -> bool:
    """Whether partnership.yml says what kind of board it is."""
    return any(row.kind and world.bodies.resolve(row.name, "").key == body for row in world.partnership.bodies)


def _is_known(world: World, name: str, claim: Claim) -> bool:
    """Whether a board of that name is on record, or has its chair in other words."""
    if world.bodies.known(name, claim.document, claim.body):
        return True
    return name[:1].isupper() and bool(body_kind(name)) and body_stem(name) in world.chaired


def note_empty_chairs(draft: Draft, world: World) -> None:
    """Note at each board the days on which the record says that nobody chairs it."""
    for claim in world.claims:
        _, chair, name = str(claim.values.get("post") or "").partition(CHAIR_OF)
        if claim.kind == "problem" and chair and claim.said_on:
            board = world.bodies.resolve(name, claim.document, claim.body).key
            if board in draft.nodes:
                draft.nodes[board].props.setdefault("no_chair", []).append(claim.said_on)


def add_main_boards(draft: Draft, world: World) -> None:
    """Note the letters of each board, and of a partnership without meetings of its own the board that meets for it."""
    names: dict[str, set[str]] = {}
    for key, node in draft.nodes.items():
        for name in (node.name, *draft.names_of(key)) if node.kind == "Body" else ():
            names.setdefault(body_stem(name), set()).add(key)
    for short, full in sorted(world.acronyms.shared.items()):
        for key in names.get(body_stem(full), ()) if body_kind(full) else ():
            if short not in draft.names_of(key):
                draft.alias(key, short, why="its letters")
    endings = [body_stem(ending) for ending in load_words("bodies")["main_endings"]]
    for stem in sorted(set(names) - world.bodies.meeting):
        met = [f"{stem} {end}" for end in endings if f"{stem} {end}" in world.bodies.meeting]
        boards = {key for name in met for key in names.get(name, ())} - names[stem]
        if len(boards) == 1 and len(names[stem]) == 1:
            draft.nodes[next(iter(names[stem]))].props["main_board"] = next(iter(boards))


def _cased(world: World, name: str, document: str) -> str:
    """A title in capitals as a name, with the letters that its paper explains."""
    return cased(name, lambda word: bool(world.acronyms.expand(word, document)))


def reported(draft: Draft, world: World, *, claim: Claim) -> None:
    """A board that an item is named after was reported on at a meeting that is minuted, else only spoken of."""
    told = claim.status == "minuted" and not claim.values.get("untold")
    title = str(claim.values.get("title", ""))
    words = re.sub(
        r"(?i)\b(?:update|report|minutes|feedback|verbal|written|draft)s?\b(?:\s+(?:from|of|on|by))*(?:\s+the)?",
        " ",
        title,
    )
    for part in re.split(r"\s*[–:/]\s*|\s+-\s*|-\s+", words):
        name = part.strip()
        found = world.bodies.known(name, claim.document, "")
        if found is None and names_a_group(name):
            name = _cased(world, name, claim.document)
            found = world.bodies.resolve(name, claim.document, claim.body)
        if found and found.key != world.body(claim) and body_kind(found.name):
            add_board(draft, world, name=name, claim=claim)
            how = How(rule="item named after the board", basis="derived")
            heard = found.key, "REPORTED_AT", world.meeting(claim)
            draft.link(claim, heard if told else (world.item(claim), "MENTIONS", found.key), how=how)


def chaired(draft: Draft, world: World, *, claim: Claim) -> str:
    """The board a sentence says somebody chairs; none for 'the Panel' in the minutes of a board that is no panel."""
    if claim.values.get("relation") != "chairs":
        return ""
    said = str(claim.values.get("issue", ""))
    if OFFICE.fullmatch(said):
        quote = claim.evidence[0].quote if claim.evidence else ""
        if _OF_THE_BOARD.search(quote) and world.bodies.executive("Board", claim.document, claim.body):
            return add_board(draft, world, name="Board", claim=claim)  # in the minutes of its Executive
        return world.body(claim) if claim.body else ""  # 'RESOLVED that Ms Lee be elected Chair': of those who resolve
    name = world.acronyms.expand(said, claim.document) or _cased(world, said, claim.document)
    if plain(name) in PANELS and plain(name) not in plain(claim.body):
        return ""
    if _BODY.fullmatch(name):
        return add_board(draft, world, name=name, claim=claim)
    executive = world.bodies.executive(name, claim.document, claim.body)
    if executive is None and plain(name) in load_words("bodies")["own"] and plain(name) not in plain(claim.body):
        return ""  # 'the Executive' in the minutes of a board that is none
    full = world.led.name_of(name, listed=True) or name  # 'KL' beside 'Kites and Lamps' in another list
    named = (name, *(f"{full} {ending}" for ending in _ENDINGS if not body_kind(full)))
    known = next((one for one in named if _is_known(world, one, claim)), "")
    return add_board(draft, world, name=known, claim=claim) if known else ""
