"""The words on who is to do a task: rows of follow-through in; names, and what is not settled of them, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from queries.follow.words import IN_THE_MARGIN, MARGIN, NOBODY, named_in

DOUBT = " (?)"  # what stands behind an owner that is not settled


def may_be(task: Mapping[str, Any]) -> list[str]:
    """Whom the letters behind a task may mean: names of that meeting, and of another one with what joins them."""
    printed = task.get("owner_tokens") or ()  # a name that fits itself tells nobody more
    maybe = [str(name) for name in task.get("candidates") or () if name not in printed]
    return [*maybe, *(f"{one['name']} ({one['why']})" for one in task.get("probable") or ())]


def owner_doubt(task: Mapping[str, Any], *, named: Sequence[str], unsure: bool) -> str:
    """What the record leaves open about who is to do a task, "" where it leaves nothing open."""
    printed, state = ", ".join(map(str, task.get("owner_tokens") or ())), task.get("owner_state")
    margin = MARGIN in str(task.get("link") or "") and state != "resolved"
    if margin and state == "collective":
        return IN_THE_MARGIN
    also = "; which sentence it is for is not certain either" if margin else ""
    maybe = may_be(task)
    told = f": may be {' or '.join(maybe)}" if maybe else ""
    if state in ("ambiguous", "unresolved") and printed:
        if named:
            return f'the minutes print "{printed}", not all of which is settled{told}{also}'
        if state == "ambiguous":
            return f'the minutes print "{printed}", which fits more than one name{told}{also}'
        return f'the minutes print "{printed}", which fits nobody whom that meeting names{told}{also}'
    if not named and not printed and (who := named_in(str(task.get("text") or ""))):
        return f"the sentence names {who}, and the minutes of that day do not settle who that is"
    return IN_THE_MARGIN if unsure else ""


def printed_for_another(tokens: Sequence[str]) -> str:
    """Owners in the margin of an item, put on other sentences of it, "" for none."""
    printed = ", ".join(tokens)
    open_ = f'beside the same item the minutes print "{printed}"; whether that is for this as well is open'
    return open_ if tokens else ""


def owner_of(row: Mapping[str, Any]) -> str:
    """Who is to do a task in one short line; a mark of doubt stands behind whatever is not settled."""
    judged = " (by judgement)" if row.get("owner_judged") else ""
    beside = "; ".join(row.get("owner_elsewhere") or ()) or ", ".join(row.get("owner_beside") or ())
    maybe = (named_in(row["what"]) or beside) if row.get("owner_doubt") else ""
    printed = ", ".join(row["owner_tokens"]) or maybe
    by_report = row["kind"] == "resolution" and str(row["key"]).startswith("item:")
    nobody = "not read" if by_report else NOBODY
    who = "; ".join(row["owners"]) + judged or printed or nobody
    return f"{who}{DOUBT}" if row.get("owner_doubt") else who


def owner_with_maybe(row: Mapping[str, Any]) -> str:
    """Who is to do a task, as `owner_of` tells it, with whom the letters that are not settled may mean."""
    who, maybe = owner_of(row), row.get("owner_may_be") or ()
    return f"{who.removesuffix(DOUBT)} (?: may be {' or '.join(maybe)})" if maybe and row.get("owner_doubt") else who
