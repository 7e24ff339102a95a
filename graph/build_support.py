"""The leads of a record in; which owners printed beside a task only help the one who leads it, out.

A margin prints everybody whom a sentence names. Where it says 'A would lead, supported by B and C', only A owns it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.claims import Claim
from graph.concepts import Concepts
from graph.task_owners import is_in

Helped = Mapping[tuple[str, int], Sequence[Claim]]  # leads with help, by the document and the place of their item


def leads_with_help(claims: Iterable[Claim]) -> Helped:
    """The leads told outright beside which the same sentence names helpers."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        v = claim.values
        if claim.kind == "lead" and v.get("supporting") and v.get("basis", "explicit") == "explicit":
            found[claim.document, claim.item_order].append(claim)
    return found


def helpers_of(task: Claim, helped: Helped, concepts: Concepts) -> set[str]:
    """The owners printed beside a task who help its lead: neither called lead nor named in the words outside the help.

    The lead must be told in the sentence of the task itself, or on the same listed matter in the same item.
    """
    owners = [str(owner) for owner in task.values.get("owners") or []]
    if len(owners) < 2:
        return set()
    text = str(task.values.get("text", ""))
    meant = [one for one in helped.get((task.document, task.item_order), ()) if _is_of(one, task, text, concepts)]
    leading = {str(name) for one in meant for name in one.values.get("leads") or [one.values.get("lead")]}
    if not leading & set(owners):
        return set()
    helping = {str(name) for one in meant for name in one.values["supporting"]}
    return {owner for owner in owners if owner not in leading and (owner in helping or not is_in(owner, text))}


def _is_of(lead: Claim, task: Claim, text: str, concepts: Concepts) -> bool:
    """Whether a lead stands in the words of a task, or both are on one listed matter and on no other."""
    if any(a.start < b.end and b.start < a.end for a in lead.evidence for b in task.evidence):
        return True
    matters = {hit.concept for hit in concepts.match(text)}
    return len(matters) == 1 and matters == {hit.concept for hit in concepts.match(str(lead.values.get("issue", "")))}
