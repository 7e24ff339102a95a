"""Who leads or reports in; LEADS edges out, a holder's only where named that same day."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.build_boards import PANELS, chaired
from graph.build_draft import STATED, Draft, How
from graph.build_holders import RULE, Holders
from graph.build_meetings import add_issue, add_led, own_issue
from graph.build_work import find_owner
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import plain, slug

HELPING = ("contact", "signs_off", "works_on")  # has a part in a matter, does not lead it
HELD = ("held", "given_up")  # manners of words that make no lead
_LED = ("lead", "lead acting", "lead to_come")  # how leads are kept apart that words can renew
_AROUND = 2  # words before or after the matters of a lead: 'the issue of', 'update'
_AND = re.compile(r"\s*(?:,|&|/|,?\s*and)\s*")


def add_leads(draft: Draft, world: World, holders: Holders) -> None:
    """Add every lead, and the person who held a leading post where the same meeting's record names them."""
    leads = [claim for claim in world.claims if claim.kind == "lead"]
    for claim in leads:
        if claim.values.get("manner") not in HELD:
            _lead(draft, world, claim=claim, holders=holders)
    for claim in leads:
        if claim.values.get("manner") in HELD:
            _renew(draft, world, claim=claim)


def _renew(draft: Draft, world: World, *, claim: Claim) -> None:
    """Words on a lead that was held until then, or is given up: they renew the one on record, and make none."""
    leader = find_owner(draft, world, name=str(claim.values.get("lead", "")), kind="person", claim=claim)
    matter = _spelled_out(world, claim)
    named, listed = world.led.name_of(matter, listed=False), world.concepts.best(matter)
    lead = leader, "LEADS", f"issue:{slug(named) if named else listed.id if listed else slug(matter)}"
    given = [(day, apart) for apart in _LED for day in draft.days_of(lead, apart) if day < claim.said_on]
    if given:
        day, apart = max(given)
        told = {"given": day, str(claim.values["manner"]): claim.said_on}
        draft.link(claim, lead, how=How(apart=apart), props=told)


def _lead(draft: Draft, world: World, *, claim: Claim, holders: Holders) -> None:
    v = claim.values
    name, kind = str(v.get("lead", "")), str(v.get("lead_kind", ""))
    leader = find_owner(draft, world, name=name, kind=kind, claim=claim) if name else ""
    relation, basis = str(v.get("relation", "")) or "leads", str(v.get("basis", "")) or "explicit"
    props = {
        "basis": basis,
        "relation": relation,
        "role": "support" if relation in HELPING else "lead",
        "issue_as_written": str(v.get("issue", "")),
    }
    if manner := str(v.get("manner") or ""):
        props["manner"] = manner
    if leader.startswith(("person:", "post:")) and chaired(draft, world, claim=claim):
        return  # build_chairs tells of it
    if relation == "chairs" and plain(props["issue_as_written"]) in PANELS:
        return  # 'the Panel' of which nobody can tell which panel it is
    is_one = bool(v.get("listed"))  # by the name of a list: one matter, whatever known ones its words name
    issue = _group_of(draft, world, claim) if is_one and relation == "chairs" else ""
    issue = issue or add_led(draft, world, _spelled_out(world, claim), listed=is_one)
    beside = () if is_one else _named_beside(draft, world, claim=claim, issue=issue)
    for matter in (issue, *beside):
        draft.link(claim, (leader, "LEADS", matter), how=_how(claim, props["role"]), props=props)
    if (
        relation == "reports"
        and leader.startswith("body:")
        and leader != world.body(claim)
        and claim.said_on
        and claim.body
    ):
        draft.link(claim, (leader, "REPORTED_AT", world.meeting(claim)), how=STATED)
    by_post = leader.startswith("post:") and props["role"] == "lead"
    if by_post and (named := holders.named(world, claim, name)) is not None:
        _holder(draft, claim, post=leader, issue=issue, named=named)
    for other in v.get("supporting") or []:
        helper = find_owner(draft, world, name=str(other), kind="", claim=claim)
        draft.link(claim, (helper, "LEADS", issue), how=How(apart="support"), props={**props, "role": "support"})


def _group_of(draft: Draft, world: World, claim: Claim) -> str:
    """The matter of a group that no paper calls one: by its own name, though a known matter has the same words."""
    name = _spelled_out(world, claim)
    return own_issue(draft, world.led.name_of(name, listed=True) or name)


def _how(claim: Claim, role: str, *, rule: str = "", basis: str = "asserted") -> How:
    """A lead with its stated days; one that is to come or for the time being stays apart from a lead outright."""
    v = claim.values
    apart = f"{role} {manner}" if (manner := str(v.get("manner") or "")) else role
    return How(rule, basis, apart=apart, start=str(v.get("start") or ""), end=str(v.get("end") or ""))


def _named_beside(draft: Draft, world: World, *, claim: Claim, issue: str) -> list[str]:
    """The other matters of a lead on several: 'youth crime and gangs' is a lead on both."""
    text = str(claim.values.get("issue", ""))
    hits = sorted(world.concepts.match(text), key=lambda hit: hit.start)
    apart = (text[a.end : b.start] for a, b in pairwise(hits))
    if len(hits) < 2 or not all(_AND.fullmatch(between) for between in apart):
        return []
    if len(text[: hits[0].start].split()) > _AROUND or len(text[hits[-1].end :].split()) > _AROUND:
        return []  # a programme that speaks of both is a lead on neither more than the words say
    return [key for hit in hits if (key := add_issue(draft, world, "", listed=hit.concept)) != issue]


def _spelled_out(world: World, claim: Claim) -> str:
    """The matter of a lead with its document's own abbreviations spelled out, where no listed matter is named."""
    text = world.led.meant(str(claim.values.get("issue", "")), claim)
    if world.concepts.best(text) is not None:
        return text
    return re.sub(r"\b[A-Z]{2,7}\b", lambda m: world.acronyms.expand(m[0], claim.document) or m[0], text)


def _holder(draft: Draft, claim: Claim, *, post: str, issue: str, named: tuple[str, Claim]) -> None:
    """The one person so named leads by holding the post that day."""
    person, seen = named
    v = claim.values
    basis, relation = str(v.get("basis", "")) or "explicit", str(v.get("relation", "")) or "leads"
    props = {"basis": basis, "relation": relation, "role": "lead", "post": post}
    if manner := str(v.get("manner") or ""):
        props["manner"] = manner
    how = _how(claim, "lead", rule=RULE, basis="derived")
    draft.link(claim, (person, "LEADS", issue), how=how, props=props)
    draft.link(seen, (person, "LEADS", issue), how=how)
