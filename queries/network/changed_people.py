"""Who led, held and chaired what on two days, in; what the record says has changed hands, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.dates import spoken
from graph.schema import Edge, Node
from queries.body_state import events_of
from queries.facts import Facts, first_cited, last_cited, months_between
from queries.network.between import Between, changed
from queries.owns.by_title import title_of_lead
from queries.owns.ownership import ownerships, read_ownership
from queries.owns.owning import DECLARED, Ownership
from queries.rows import Found
from queries.wording import BODY_EVENTS, CURRENT_MONTHS, RELATION_WORDS, TENURE_WORDS, tenure

ACTING = "acting_chair"  # whoever chairs for the time being has it from another
IN_CHARGE = ("leads", "chairs", ACTING)
TO_COME = ("future_lead", "future_chair")


def owners_changed(both: Between) -> Iterator[Found]:
    """Leads and chairs first named or announced in between, with who was named before.

    Whom the record had not spoken of for long before the earlier day was no owner then that another could follow.
    """
    facts = read_ownership(both.now, both.window._replace(since=""))
    every = ownerships(facts)
    rows = [row for row in every if row.relation in IN_CHARGE and row.strength <= DECLARED]
    rows += [row for row in every if row.relation in TO_COME and row.state == "to_come"]
    by_thing: dict[str, list[Ownership]] = {}
    for row in rows:
        by_thing.setdefault(row.thing.key, []).append(row)
    for row in rows:
        if row.through or len(row.edges) > 1 or not both.is_new(row.edges[0]):
            continue
        old = [o for o in by_thing[row.thing.key] if o.owner.key != row.owner.key and not both.is_later(o.first)]
        gone = row.relation not in TO_COME and any(months_between(o.last, both.since) <= CURRENT_MONTHS for o in old)
        gone = gone and not any(both.is_later(o.last) and o.state == "current" for o in old)
        last = max(old, key=lambda o: (o.last, o.owner.key), default=None)
        before = f"{last.owner.name}, last named on {spoken(last.last)}" if last else None
        proof = [*row.edges, *(last.edges if last else ())]
        by_title = ", by title only" if title_of_lead(facts, row) else ""
        does = RELATION_WORDS["chairs" if row.relation == ACTING else row.relation]
        for_now = RELATION_WORDS[row.relation].removeprefix(does)
        after = f"{row.owner.name} {does} it{for_now}{by_title}"
        yield changed("owner_changed" if gone else "new_owner", row.thing.name, proof, before=before, after=after,
                      date=row.first, key=row.thing.key)  # fmt: skip


def posts_changed(both: Between) -> Iterator[Found]:
    """Posts that the record shows in other hands: by a sentence, or by who is seen in them."""
    facts = both.known.facts
    told: set[tuple[str, str]] = set()
    for edge in both.new("SUCCEEDED_BY"):
        post = str(edge.props.get("post") or "")
        post = post or _shared_post(facts, edge)
        name = facts.view_name(post) if post else f"What {facts.node(edge.src).name} did"
        told |= {(post, edge.src), (post, edge.dst)}
        yield changed("post_changed", name, [edge], before=facts.node(edge.src).name, after=facts.node(edge.dst).name,
                      date=edge.start or first_cited(edge), key=post if ":" in post else None)  # fmt: skip
    for edge in both.new("HOLDS"):
        old = _only_holder_before(both, facts, edge)
        if old is not None and (edge.dst, edge.src) not in told and edge.confidence >= old.confidence:
            yield changed("post_changed", facts.node(edge.dst).name, [old, edge],
                          before=f"{facts.node(old.src).name}, last seen on {spoken(last_cited(old))}",
                          after=f"{facts.node(edge.src).name}, first seen on {spoken(first_cited(edge))}",
                          date=first_cited(edge), key=edge.dst)  # fmt: skip


def tenures_told(both: Between, told: Collection[str]) -> Iterator[Found]:
    """What is newly said of somebody in a post: appointed, acting, leaving; not of those `told` as hand-overs."""
    facts = both.known.facts
    for edge in both.new("MENTIONS"):
        event, post = str(edge.props.get("event") or ""), str(edge.props.get("post") or "")
        if event not in TENURE_WORDS or edge.dst in told:
            continue
        on = str(edge.props.get("on") or "")
        words = tenure(event, facts.view_name(post) if post else "", on=on, said=edge.as_of)
        words += f" ({spoken(on)})" if on else ""
        yield changed("tenure_told", facts.view_name(edge.dst), [edge], after=words, date=first_cited(edge),
                      key=edge.dst)  # fmt: skip


def _shared_post(facts: Facts, edge: Edge) -> str:
    """The post in which one followed the other: one that both were seen in, else the only one of who came after."""
    before, after = ({e.dst for e in facts.out(person, "HOLDS")} for person in (edge.src, edge.dst))
    shared = sorted(before & after) or sorted(after)
    return shared[0] if len(shared) == 1 else ""


def _only_holder_before(both: Between, facts: Facts, edge: Edge) -> Edge | None:
    """The one other holder of a post, seen in it before and no more; None where many hold it, or it has no partner."""
    others = [e for e in facts.into(edge.dst, "HOLDS") if e.src != edge.src]
    belongs = facts.out(edge.dst, "POST_IN")
    if len(others) != 1 or not belongs or last_cited(others[0]) >= first_cited(edge):
        return None
    return None if both.is_later(last_cited(others[0])) else others[0]


def bodies_changed(both: Between) -> Iterator[Found]:
    """What the record says became of boards and groups in between."""
    facts = both.known.facts
    for body in both.now.nodes(["Body"]):
        for event in events_of(body):
            date, kind = str(event.get("on") or ""), str(event.get("event") or "")
            if kind not in ("named", "met") and both.is_later(date):
                yield from _event(facts, body, date, kind, str(event.get("other") or ""))


def _event(facts: Facts, body: Node, date: str, kind: str, other: str) -> Iterator[Found]:
    kinds = ("HELD", "CHAIRS", "REPORTS_TO", "REPORTED_AT", "MENTIONS", "PART_OF")
    edges = [e for e in facts.edges if body.key in (e.src, e.dst) and e.kind in kinds]
    proof = [edge for edge in edges if any(quote.meeting == date for quote in facts.quotes(edge))]
    quotes = tuple(q for edge in proof for q in facts.quotes(edge) if q.meeting == date)[:2]
    after = BODY_EVENTS.get(kind, kind) + (f" ({facts.view_name(other)})" if other else "")
    if proof:
        changes = "body_proposed" if kind == "proposed" else "body_changed"
        yield changed(changes, body.name, proof[:1], quotes, after=after, date=date, key=body.key)
