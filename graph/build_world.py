"""Claims, texts and partnership.yml in; what every name in them means (`World`) out, ready to build from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from graph.bodies import Bodies, body_kind, body_stem
from graph.body_learning import Renaming, find_renamings, learn_bodies
from graph.claims import Claim
from graph.concepts import Concepts
from graph.errors import EvidenceError
from graph.identity.acronyms import Acronyms, learn_acronyms
from graph.identity.employers import Employers, learn_employers, titles_seen
from graph.identity.mentions import find_mentions
from graph.identity.organization_learning import learn_organizations
from graph.identity.organizations import Organizations
from graph.identity.people import People, resolve_people
from graph.identity.posts import Posts, learn_posts
from graph.identity.register import Register, learn_register
from graph.identity.statements import gather_statements
from graph.identity.titles import Around, Seen
from graph.identity.words import is_public_office, plain, slug
from graph.led_matters import LedMatters, learn_led_matters
from graph.one_board import find_other_orders
from graph.partnership import Partnership
from graph.short_names import find_called, find_carried, find_lettered, find_new_names, find_short_names

_OF_ONE_RECORD = frozenset({"attendance", "item", "resolution", "action", "topic", "problem", "lead", "tenure"})
_NONE: Mapping[str, Mapping[str, str]] = {}


@dataclass(frozen=True)
class World:
    """The claims to build from, and who and what their names mean."""

    claims: Sequence[Claim]
    documents: Mapping[str, str]
    partnership: Partnership
    concepts: Concepts
    acronyms: Acronyms
    organizations: Organizations
    bodies: Bodies
    people: People
    renamings: Sequence[Renaming]
    duplicates: Mapping[str, int]
    employers: Employers
    posts: Posts
    register: Register
    repeated_numbers: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    agendas: Mapping[str, Sequence[Claim]] = field(default_factory=dict)  # of meetings whose minutes are held too

    @cached_property
    def led(self) -> LedMatters:
        """The matters of the lists of leads, by their own names."""
        return learn_led_matters(self.claims, self.concepts)

    @cached_property
    def chaired(self) -> frozenset[str]:
        """The stems of the groups that some words call by a name of a group and give a chair."""
        told = (str(c.values.get("issue", "")) for c in self.claims if c.values.get("relation") == "chairs")
        return frozenset(body_stem(name) for name in told if body_kind(name))

    def body(self, claim: Claim) -> str:
        """The key of the board whose meeting says this."""
        return body_key(self.bodies, claim)

    def meeting(self, claim: Claim) -> str:
        """The key of the meeting that says this."""
        date = claim.said_on or f"undated-{claim.document[:8]}"
        return f"meeting:{self.body(claim).partition(':')[2]}/{date}"

    def item(self, claim: Claim) -> str:
        """The key of the agenda item under which this stands; `#0` outside every item."""
        meeting = self.meeting(claim).partition(":")[2]
        number = item_number(claim.item)
        if number and (meeting, number) in self.repeated_numbers:
            number = f"{number}#{claim.item_order + 1}"
        return f"item:{meeting}/{number or f'#{claim.item_order + 1}'}"


def body_key(bodies: Bodies, claim: Claim) -> str:
    """The key of a claim's board; a document that names none has a board of its own."""
    return bodies.resolve(claim.body, claim.document).key or f"body:unnamed-{claim.document[:8]}"


def item_number(text: str) -> str:
    """An item number for a key: '204 (a).' -> '204-a', '204a' stays."""
    return slug(text)


def check_evidence(claims: Sequence[Claim], texts: Mapping[str, str], documents: Mapping[str, str]) -> None:
    """Find every quote again in its source, or say which is not there."""
    for claim in claims:
        text = texts.get(claim.document)
        file = documents.get(claim.document, claim.document[:12])
        for e in claim.evidence:
            if text is None:
                raise EvidenceError(f"{file}: the text behind claim {claim.id} is not held; load the file again.")
            if text[e.start : e.end] != e.quote or not e.quote:
                raise EvidenceError(
                    f"{file}, line {e.line}: the words {e.quote[:60]!r} of {claim.kind} claim {claim.id} "
                    f"are not at {e.start}-{e.end} of the text; load the file again."
                )


def sort_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim once, in an order that does not depend on how they were loaded."""
    ordered: list[Claim] = []
    for _, group in groupby(sorted(claims, key=_place), key=_place):
        here = list(group)
        if len(here) > 1:  # only then are the hashes needed, and they are slow to make
            once = {claim.id: claim for claim in here}
            here = [once[own] for own in sorted(once)]
        ordered += here
    return ordered


def _place(c: Claim) -> tuple[str, str, str, int, int, str]:
    return c.document, c.said_on, c.body, c.item_order, c.evidence[0].start if c.evidence else -1, c.kind


def make_world(
    claims: Sequence[Claim],
    documents: Mapping[str, str],
    *,
    texts: Mapping[str, str],
    partnership: Partnership,
    judged: Mapping[str, Mapping[str, str]] = _NONE,
) -> World:
    """Check the evidence, then settle boards, partners and people, in that order.

    `judged` gives boards and organisations that somebody decided on and that only a graph made before knows.
    """
    claims = sort_claims(claims)
    check_evidence(claims, texts, documents)
    acronyms = learn_acronyms(claims, texts)
    renamings = find_renamings(claims, texts)
    names = [*renamings, *find_other_orders(claims, texts, acronyms)]
    short = list(find_short_names(claims))
    names += [*short, *find_carried(renamings, short), *find_lettered(claims)]
    called = list(find_called(claims, names))
    names += find_new_names(claims, [*names, *called])
    names += [*called, *find_called(claims, names)]
    bodies = learn_bodies(claims, names, acronyms=acronyms, partnership=partnership, judged=judged.get("Body", {}))
    official = [c for c in claims if not is_public_figure(c)]
    kept, duplicates = _one_record_each(official, bodies)
    organizations = learn_organizations(
        kept, texts, acronyms=acronyms, partnership=partnership, judged=judged.get("Organization", {})
    )

    def board_of(claim: Claim) -> str:
        """The board whose paper says this, "" outside every board."""
        return body_key(bodies, claim) if claim.body else ""

    mentions = find_mentions(kept, organizations, board_of)
    people = resolve_people(mentions, partnership.judgements, gather_statements(kept))
    employers = learn_employers(kept, organizations)
    seen = list(titles_seen(kept, employers, people, board_of))
    around = _around(kept, organizations, people=people, board_of=board_of)
    return World(
        kept, documents, partnership, partnership.concepts, acronyms, organizations, bodies, people, renamings,
        duplicates, employers,
        _posts(kept, seen, around=around, organizations=organizations, people=people, partnership=partnership),
        learn_register(kept, people), _repeated(kept, bodies), _agendas(official, kept, bodies),
    )  # fmt: skip


def _around(
    claims: Sequence[Claim], organizations: Organizations, *, people: People, board_of: Callable[[Claim], str]
) -> Around:
    """Whose partners sit on each board, and who is told to have followed whom."""
    sitting: dict[str, set[str]] = {}
    followed = set()
    for claim in claims:
        v = claim.values
        partner = organizations.resolve(str(v.get("organization") or ""), claim.document)
        if partner.key:
            sitting.setdefault(board_of(claim), set()).add(partner.name)
        if claim.kind == "tenure" and v.get("event") == "replaces":
            before = people.find(str(v.get("other") or ""), claim.document)
            followed.add((before, people.of_claim(claim, partner.key)))
    return Around({board: frozenset(names) for board, names in sitting.items()}, frozenset(followed))


def _posts(
    claims: Sequence[Claim], seen: Sequence[tuple[Seen, str]], *,
    around: Around, organizations: Organizations, people: People, partnership: Partnership,
) -> Posts:  # fmt: skip
    """Which titles are one post: by their words, their holders, what the record says and what somebody decided."""
    names = {one.partner: name for one, name in seen if one.partner}
    renamed = [
        (str(c.values["name"]), str(c.values["other"]), c.evidence[0].quote if c.evidence else "")
        for c in claims if c.kind == "renamed" and c.values.get("sort") == "post"
    ]  # fmt: skip
    judged = {
        (min(pair), max(pair)): j.kind in ("same", "alias")
        for j in partnership.judgements if j.kind in ("same", "alias", "different", "unsure")
        for pair in [(plain(j.left), plain(j.right))]
    }  # fmt: skip
    holders = {
        key: tuple(dict.fromkeys((person.name, *(m.display for m in person.mentions))))
        for key, person in people.by_key.items()
    }
    own = [one for one, _ in seen]
    return learn_posts(
        own, organizations, names=names, people=holders, renamed=renamed, judged=judged, around=around
    )


def is_public_figure(claim: Claim) -> bool:
    """Whether a claim names somebody in passing with a national or civic office: never a partner, member or owner."""
    return claim.kind in ("mention", "tenure") and is_public_office(str(claim.values.get("post", "")))


def _repeated(claims: Sequence[Claim], bodies: Bodies) -> frozenset[tuple[str, str]]:
    """Item numbers that a meeting's record prints twice."""
    orders: dict[tuple[str, str], set[int]] = {}
    for c in claims:
        if c.kind == "item" and c.item:
            date = c.said_on or f"undated-{c.document[:8]}"
            meeting = f"{body_key(bodies, c).partition(':')[2]}/{date}"
            orders.setdefault((meeting, item_number(c.item)), set()).add(c.item_order)
    return frozenset(place for place, seen in orders.items() if len(seen) > 1)


def _one_record_each(claims: Sequence[Claim], bodies: Bodies) -> tuple[list[Claim], dict[str, int]]:
    """Keep one record of each meeting: minutes before agenda, then the fuller; the rest is counted."""
    records: dict[tuple[str, str], dict[tuple[str, str], int]] = {}
    for c in claims:
        if c.said_on and c.kind in _OF_ONE_RECORD:
            sizes = records.setdefault((body_key(bodies, c), c.said_on), {})
            sizes[c.document, c.status] = sizes.get((c.document, c.status), 0) + 1
    best = {meeting: min(sizes, key=lambda r: (r[1] != "minuted", -sizes[r], r)) for meeting, sizes in records.items()}
    kept = [
        c for c in claims
        if c.kind not in _OF_ONE_RECORD
        or not c.said_on
        or best[body_key(bodies, c), c.said_on] == (c.document, c.status)
    ]  # fmt: skip
    repeated = sum(
        record != best[meeting] and record[1] == best[meeting][1]
        for meeting, sizes in records.items()
        for record in sizes
    )
    return kept, {"meetings_printed_twice": repeated, "claims_of_repeated_records": len(claims) - len(kept)}


def _agendas(claims: Sequence[Claim], kept: Sequence[Claim], bodies: Bodies) -> dict[str, list[Claim]]:
    """The items of the fullest agenda of each meeting whose minutes are held as well, by the key of the meeting.

    An agenda and minutes that both state no day may be of two meetings: nothing brings them together.
    """
    told = [c for c in kept if c.said_on and c.kind in _OF_ONE_RECORD and c.status == "minuted"]
    minuted = {(body_key(bodies, c), c.said_on) for c in told}
    found: dict[tuple[str, str], dict[str, list[Claim]]] = {}
    for c in claims:
        place = body_key(bodies, c), c.said_on
        if c.kind == "item" and c.status == "scheduled" and place in minuted:
            found.setdefault(place, {}).setdefault(c.document, []).append(c)
    fullest = {place: min(papers.items(), key=lambda p: (-len(p[1]), p[0]))[1] for place, papers in found.items()}
    return {f"meeting:{body.partition(':')[2]}/{date}": items for (body, date), items in fullest.items()}
