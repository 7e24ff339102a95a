"""Who leads on what, or that nobody does, and where the text says so, in; the record of it, out."""

from __future__ import annotations

from graph.schema import UNLED
from loaders.blocks import Source, evidence
from loaders.parsers.items import Item
from loaders.records import IssueRecord, LeadRecord
from loaders.roster import Owner


def lead_record(
    source: Source, item: Item, at: tuple[int, int], told: tuple[str, Owner], **more: object
) -> LeadRecord:
    """The record of one matter and its lead as the text between two places tells it."""
    issue, owner = told
    return LeadRecord.model_validate({
        "item": item.number or None, "item_order": item.order, "issue": issue,
        "lead": " and ".join(owner.names), "leads": list(owner.names), "lead_kind": owner.kind or "person",
        "evidence": evidence(source, *at), **more,
    })  # fmt: skip


def unled_record(source: Source, item: Item, at: tuple[int, int], told: tuple[str, str]) -> IssueRecord:
    """The record of one matter of which a list of leads, or a sentence, says in these words that nobody leads on it."""
    matter, words = told
    return IssueRecord(
        item=item.number or None, item_order=item.order, issue=matter, cue=UNLED, text=f"{matter}: {words}",
        evidence=evidence(source, *at),
    )  # fmt: skip
