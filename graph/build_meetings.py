"""Meetings, their items and what these speak of in; Meeting, AgendaItem and Issue nodes and edges out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graph.bodies import MET, SPOKEN_OF, body_kind, told_by_letters
from graph.build_boards import add_board, note_event, reported
from graph.build_draft import Draft, How
from graph.build_people import find_person
from graph.build_posts import add_organization
from graph.build_world import World
from graph.claims import OF_A_LIST, Claim
from graph.concepts import Concept
from graph.dates import spoken
from graph.deeds import points_back
from graph.identity.words import slug, tidy
from graph.schema import UNLED
from graph.words import load_words

_OF_A_MEETING = frozenset(
    {"meeting", "attendance", "item", "approval", "resolution", "action", "problem", "topic", "tenure", "member"}
)
_MAY_BE = frozenset({"lead", "mention", "update"})


def add_meetings(draft: Draft, world: World) -> None:
    """Add every meeting and item, who chaired, what was spoken of and what was said to be wrong."""
    claims = [claim for claim in world.claims if claim.status != OF_A_LIST]
    for claim in claims:
        dated = bool(claim.body and claim.said_on)
        if claim.kind in _OF_A_MEETING or (claim.kind in _MAY_BE and dated):
            add_meeting(draft, world, claim=claim)
        if claim.kind == "item":
            add_item(draft, world, claim=claim)
            _presented(draft, world, claim=claim)
            reported(draft, world, claim=claim)
    for claim in claims:
        if claim.kind == "tenure" or (claim.kind == "mention" and claim.body and claim.said_on):
            add_item(draft, world, claim=claim)
        elif claim.kind == "approval":
            _approved(draft, world, claim=claim)
        elif claim.kind == "question":
            _question(draft, world, claim=claim)
        elif claim.kind == "topic":
            _topic(draft, world, claim=claim)
        elif claim.kind == "problem":
            _problem(draft, world, claim=claim)
    for meeting, listed in sorted(world.agendas.items()):
        _planned(draft, meeting, listed)


def _planned(draft: Draft, meeting: str, listed: Sequence[Claim]) -> None:
    """Keep beside a meeting what its agenda listed: its minutes alone make the items of the graph."""
    titles = [tidy(str(claim.values.get("title") or claim.values.get("inferred_title") or "")) for claim in listed]
    draft.nodes[meeting].props["agenda"] = [
        {"number": claim.item, "title": title, "quotes": [list(quote) for quote in draft.quotes(claim)]}
        for claim, title in zip(listed, titles, strict=True)
    ]


def add_meeting(draft: Draft, world: World, *, claim: Claim) -> str:
    """Add the meeting that says this; give its key."""
    key = world.meeting(claim)
    body = world.body(claim)
    if body not in draft.nodes:
        name = f"Unnamed board ({world.documents.get(claim.document, claim.document[:12])})"
        draft.node(body, "Body", name=name, kind=body_kind(name))
    name = f"{draft.nodes[body].name}, {spoken(claim.said_on) if claim.said_on else 'date not stated'}"
    draft.node(key, "Meeting", name=name, date=claim.said_on, loaded=True, body=body)
    props = draft.nodes[key].props
    if claim.status == "minuted" or not props.get("status"):
        props["status"] = claim.status
    if claim.kind == "meeting":
        _told(draft, world, claim=claim)
        props["draft"] = bool(claim.values.get("draft")) or bool(props.get("draft"))
    draft.link(claim, (body, "HELD", key), props={"status": claim.status})
    return key


def _told(draft: Draft, world: World, *, claim: Claim) -> None:
    key, v = world.meeting(claim), claim.values
    chair = find_person(world, claim, str(v["chair"])) if v.get("chair") else ""
    told = {k: str(v.get(k, "")) for k in ("next_date", "previous_date", "venue", "start_time", "end_time", "clerk")}
    props = draft.nodes[key].props
    for name, value in {**told, "chair": str(v.get("chair", "")), "chair_key": chair}.items():
        if value and (claim.status == props["status"] or not props.get(name)):
            props[name] = value
        props.setdefault(name, "")


def _approved(draft: Draft, world: World, *, claim: Claim) -> None:
    """Link the item that approved or corrected earlier minutes to that meeting, where its own minutes are loaded."""
    date = str(claim.values.get("meeting_date") or "") or str(_previous_of(draft, world, claim))
    earlier = f"meeting:{world.body(claim).partition(':')[2]}/{date}"
    item = add_item(draft, world, claim=claim)
    if earlier in draft.nodes and earlier != world.meeting(claim):
        props = {"state": str(claim.values["state"]), "text": str(claim.values.get("text", ""))}
        draft.link(claim, (item, "UPDATES", earlier), props=props)


def _previous_of(draft: Draft, world: World, claim: Claim) -> object:
    return draft.nodes[world.meeting(claim)].props.get("previous_date", "")


def add_item(draft: Draft, world: World, *, claim: Claim) -> str:
    """Add the agenda item under which a claim stands; give its key."""
    key, v = world.item(claim), claim.values if claim.kind == "item" else {}
    title = tidy(str(v.get("title") or v.get("inferred_title") or ""))
    name = title or (f"Item {claim.item}" if claim.item else "Not under a numbered item")
    meeting = add_meeting(draft, world, claim=claim)
    if key not in draft.nodes:
        draft.node(
            key, "AgendaItem", name=name, date=claim.said_on, number=claim.item, order=claim.item_order,
            title=str(v.get("title", "")), inferred_title=str(v.get("inferred_title", "")),
            presenter=str(v.get("presenter", "")), truncated=bool(v.get("truncated", False)),
            meeting=meeting, loaded=True,
        )  # fmt: skip
    draft.link(claim, (meeting, "HAS_ITEM", key), props={"order": claim.item_order})
    return key


def add_spoken_of(draft: Draft, world: World) -> None:
    """Link items to the boards that their sentences name; a group known only from there becomes one of the boards."""
    told = [claim for claim in world.claims if claim.kind == "body"]
    claims = [claim for claim in told if claim.values.get("event") == SPOKEN_OF]
    for claim in claims:
        if claim.values.get("kind"):
            name = str(claim.values["name"])
            board = add_board(draft, world, name=name, claim=claim)
            if board and name in told_by_letters():
                draft.alias(board, name, why="its letters")
    for claim in claims:
        item, board = world.item(claim), _board_named(draft, world, claim)
        if board and board != world.body(claim) and not claim.status:
            _in_a_paper(draft, claim, board)
        elif board and item in draft.nodes and board != world.body(claim):
            draft.link(claim, (item, "MENTIONS", board))
    for claim in told:
        if claim.values.get("event") == MET and (board := _board_named(draft, world, claim)):
            note_event(draft, board, claim)


def _in_a_paper(draft: Draft, claim: Claim, board: str) -> None:
    """Note a day on which a paper of a pack, no item of minutes, speaks of a board."""
    told = draft.nodes[board].props.setdefault("spoken", [])
    if claim.said_on and claim.said_on not in {row["on"] for row in told}:
        told.append({"on": claim.said_on, "quote": claim.evidence[0].quote if claim.evidence else ""})


def _board_named(draft: Draft, world: World, claim: Claim) -> str:
    """The board that a name means, whole or behind an 'and' where another's name may end; "" for none of the known."""
    name = str(claim.values["name"])
    for words in (name, *re.split(r"\s+and\s+", name)[1:]):
        found = world.bodies.resolve(words, claim.document, claim.body)
        if found.key in draft.nodes:
            return found.key
    return ""


def _presented(draft: Draft, world: World, *, claim: Claim) -> None:
    name = str(claim.values.get("presenter", ""))
    if not name:
        return
    person = find_person(world, claim, name)
    if person:
        draft.link(claim, (world.item(claim), "MENTIONS", person), props={"role": "presenter"})
    elif world.organizations.known(name, claim.document):
        partner = add_organization(draft, world, name=name, claim=claim)
        draft.link(claim, (world.item(claim), "MENTIONS", partner), props={"role": "presenter"})


def _label(text: str) -> str:
    """A matter of the record's own words as a label: tidied, with a capital."""
    label = tidy(text)
    return label[:1].upper() + label[1:]


def add_issue(draft: Draft, world: World, text: str, *, listed: str = "") -> str:
    """Add the issue with this id, or the one a text is about, or one of the text's own; give its key."""
    concepts = world.concepts
    concept = concepts.by_id.get(listed or text) or concepts.best(text)
    if concept is None:
        return own_issue(draft, text)
    key = f"issue:{concept.id}"
    words = sorted({*concept.words, *concept.inside})
    draft.node(
        key,
        "Issue",
        name=concept.label,
        label=concept.label,
        broader=concept.broader,
        words=words,
        listed=True,
        **_more_of(concept),
    )
    if concept.broader:
        add_issue(draft, world, concept.broader)
    return key


def own_issue(draft: Draft, text: str) -> str:
    """Add a matter by its own words, whatever known matter they name; give its key, "" for words that name none."""
    name = slug(text)
    if not name or name in load_words("bodies")["no_issue"]:
        return ""
    label = _label(text)
    return draft.node(f"issue:{name}", "Issue", name=label, label=label, broader="", words=[], listed=False)


def add_led(draft: Draft, world: World, text: str, *, listed: bool) -> str:
    """Add the matter of a lead, or of words that nobody leads, by its name in the lists of leads, else as known."""
    name = world.led.name_of(text, listed=listed)
    if not name:
        return add_issue(draft, world, text)
    own = own_issue(draft, name)
    if own and (parts := world.led.parts.get(name)):
        draft.nodes[own].props["parts"] = list(parts)
    return own


def _more_of(concept: Concept) -> dict[str, Any]:
    """What only some issues have: being general, being the co-ordination of a wider one, a note."""
    more = {"general": concept.weak, "coordination": bool(concept.beside), "note": concept.note}
    return {name: value for name, value in more.items() if value}


def about(draft: Draft, world: World, *, claim: Claim, node: str, text: str, before: str = "") -> None:
    """Link a text to every known issue its words name; one that only says "this" to what the words before it name."""
    hits = world.concepts.match(text)
    if not hits and before and points_back(text):
        _pointed_at(draft, world, claim=claim, node=node, before=before)
    for hit in hits:
        issue = add_issue(draft, world, "", listed=hit.concept)
        draft.link(
            claim,
            (node, "ABOUT", issue),
            how=How("issue words in the text", "derived"),
            props={"words": [hit.words]},
        )


def _pointed_at(draft: Draft, world: World, *, claim: Claim, node: str, before: str) -> None:
    """Link a text to the matters of the sentence it points back to: the narrowest, and none that is only general."""
    found = {hit.concept for hit in world.concepts.match(before)}
    wider = {world.concepts.broader(concept) for concept in found}
    for concept in sorted(found - wider):
        if not world.concepts.by_id[concept].weak:
            issue = add_issue(draft, world, "", listed=concept)
            draft.link(claim, (node, "ABOUT", issue), how=How("points back to the sentence before", "derived"))


def _question(draft: Draft, world: World, *, claim: Claim) -> None:
    """Keep a question with its item, and its words with the relation that says the meeting had the item."""
    item, v = add_item(draft, world, claim=claim), claim.values
    words = [evidence.quote for evidence in claim.evidence]
    told = {**v, "words": words[0], "answer": words[1] if len(words) > 1 else ""}
    asked = draft.nodes[item].props.setdefault("questions", [])
    if told not in asked:
        asked.append(told)


def _topic(draft: Draft, world: World, *, claim: Claim) -> None:
    issue = add_issue(draft, world, str(claim.values.get("issue", "")))
    words = claim.values.get("words") or []
    words = [words] if isinstance(words, str) else [str(w) for w in words]
    draft.link(claim, (add_item(draft, world, claim=claim), "ABOUT", issue), props={"words": words})


def _problem(draft: Draft, world: World, *, claim: Claim) -> None:
    v = claim.values
    item = add_item(draft, world, claim=claim)
    text = str(v.get("text", "")) or " ".join(e.quote for e in claim.evidence)
    named, said = str(v.get("issue", "")), str(v.get("cue", ""))
    if not named and said == "unowned" and (named := world.led.numbered(text, claim)):
        said = UNLED  # 'Priority 3 is without a lead', of a priority that a list gives by its name
    issue = add_led(draft, world, named, listed=said == UNLED) if named else ""
    how = How(said)
    partner = str(v.get("partner", ""))
    if partner and world.organizations.known(partner, claim.document):
        absent = add_organization(draft, world, name=partner, claim=claim)
        draft.link(claim, (item, "MENTIONS", absent), how=How(apart="absent"), props={"event": "not_represented"})
    if issue:
        draft.link(claim, (item, "RAISES", issue), how=how, props={"cue": said, "texts": [text]})
    else:
        told: dict[str, Any] = {"cue": said, "post": str(v.get("post") or "")}
        told |= {"quotes": [list(quote) for quote in draft.quotes(claim)]}
        draft.nodes[item].props.setdefault("problems", []).append({"text": text, **told})
