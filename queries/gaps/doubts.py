"""What cannot be told of a gap, in; the sentence that says so and why, out."""

from __future__ import annotations

from graph.dates import spoken
from queries.wording import quoted


def cannot_tell_filled(what: str, date: str, later: str) -> str:
    """A vacancy that a later meeting speaks of again as a post."""
    said = f"called wanting on {spoken(date)}, is filled: the record of {spoken(later)} speaks of the post"
    return f"Whether {quoted(what)}, {said}."


def cannot_tell_cut(what: str, date: str) -> str:
    """Say that nothing can be concluded because the item was cut short."""
    cut = f"the text of {spoken(date)} is cut short; load the full minutes."
    return f"Whether {quoted(what)} has an owner: {cut}"


def cannot_tell_report(body: str, above: str, cut: int) -> str:
    """Say that a report of a group may stand in texts that are cut short."""
    texts = "the text of one later meeting is" if cut == 1 else f"the texts of {cut} later meetings are"
    return f"Whether {body} still reports to the {above}: {texts} cut short; load the full minutes."


def cannot_tell_column(what: str, date: str, printed: str) -> str:
    """Say that nothing can be concluded because the owners of an item may belong to more than one action."""
    beside = f'under the same item of {spoken(date)} the Action column prints "{printed}"; read the page.'
    return f"Whether {quoted(what)} has an owner: {beside}"


def cannot_tell_name(what: str, date: str) -> str:
    """Say that nothing can be concluded because the words themselves name somebody."""
    return f"Who owns {quoted(what)} ({spoken(date)}): the words name somebody whom the record does not settle."


def cannot_tell_deed(what: str, date: str, owner: str) -> str:
    """Say that an owner in the margin stands at words that ask for no deed."""
    return f"What {owner} is to do ({spoken(date)}): the words beside it, {quoted(what)}, ask for no deed."


def cannot_tell_past(what: str, date: str, title: str) -> str:
    """Say that nothing is asked of a task on a plan whose time is over."""
    return f"Whether {quoted(what)} ({spoken(date)}) was done: the time of what it is about, {quoted(title)}, is over."


def cannot_tell_in_force(what: str, date: str, since: tuple[str, str]) -> str:
    """Say that nothing is asked of a task on a proposal that has come into force since."""
    name, day = since
    told = f"by the record of {spoken(day)} the {name} came into force"
    return f"Whether {quoted(what)} ({spoken(date)}) was done: {told}."


def cannot_tell_part(what: str, owner: str, part: str, leads: tuple[str, str]) -> str:
    """Say that somebody leads a matter by which all of this one may be meant, since its own lead has gone."""
    who, day = leads
    told = f"{owner}, who led it, has gone; {who} leads {quoted(part)} ({spoken(day)}), which may be the same"
    return f"Who leads {quoted(what)}: {told}."


def cannot_tell_taken(what: str, date: str, sentence: str) -> str:
    """Say that the same item names somebody for what a task asks."""
    return f'Who owns {quoted(what)} ({spoken(date)}): the same item says "{sentence}"'
