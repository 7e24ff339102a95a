"""What `body` answers in; the people shown with a seat on each board whose minutes were read, by partner, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.facts import months_between
from queries.limits import limits
from queries.meetings.by_post import authority_of_post
from queries.named_then import name_then
from viz.report.model import Block, Heading, Text
from viz.report.review.asked import Asked
from viz.report.review.shown import days_shown, last_with, only_sorry
from viz.report.review.wording import phrase, table
from viz.report.wording import row_of

Row = Mapping[str, Any]


def by_partner(asked: Asked) -> list[Block]:
    """Who is shown with a seat, one row for each partner, the one last shown first in it; the day they were last."""
    blocks: list[Block] = []
    for board in asked.of("body").rows:
        seats: dict[str, list[Row]] = {}
        for one in _each_once(board["members"] if board["meetings"] else ()):
            partner = str(one.get("on_behalf_of") or "") or _by_post(asked, board, one)
            seats.setdefault(partner, []).append(one)
        for one in _earlier(board["members"] if board["meetings"] else ()):
            seats.setdefault(_name_then(asked, one), []).append(one)
        rows = [
            row_of(_cited(asked, board, partner or phrase("no_organization"), held),
                   "; ".join(_told(asked, one, board) for one in sorted(held, key=_newest, reverse=True)))
            for partner, held in sorted(seats.items(), key=lambda each: (not each[0], each[0]))
        ]  # fmt: skip
        if rows:
            blocks += [Heading(phrase("members_heading", body=board["name"])), *table("members", rows)]
    return blocks


def _by_post(asked: Asked, board: Row, one: Row) -> str:
    """For whom somebody is of whom no seat says it: the home of the post that the minutes give them, as the register
    of people has it, or the authority whose post the list of a board prints behind the name.
    """
    told = [row for row in asked.of("in_role").rows if row["kind"] == "person" and row["name"] == one["name"]]
    if len(told) == 1 and told[0]["organization"]:
        return str(told[0]["organization"])
    listed = [row for row in asked.of("attendance").rows if (row["name"], row["body"]) == (one["name"], board["name"])]
    return by_post(next((str(row["post"]) for row in listed if row.get("post")), ""))


def by_post(post: str) -> str:
    """The authority whose post somebody has of whom no organisation is stated, told as read of the post."""
    authority = authority_of_post(post)
    return phrase("by_their_post", authority=authority) if authority else ""


def _each_once(members: Sequence[Row]) -> list[Row]:
    """Each person once, under the partner last shown with them, with the last day with it and at all."""
    found: dict[str, Row] = {}
    for one in sorted(members, key=lambda one: (bool(one.get("on_behalf_of")), *_newest(one))):
        last = max(_newest(one)[0], _newest(found.get(str(one["name"]), one))[0])
        found[str(one["name"])] = {**one, "last_cited": last, "with_it": one.get("last_cited")}
    return list(found.values())


def _earlier(members: Sequence[Row]) -> list[Row]:
    """Who sat for another partner before, under that partner, with the last day with it and whom they sat for later."""
    last = {str(one["name"]): one for one in _each_once(members)}
    found: list[Row] = []
    for one in members:
        now = str(last[str(one["name"])].get("on_behalf_of") or "")
        if now and one.get("on_behalf_of") not in (None, "", now):
            found.append({**one, "later": now})
    return found


def _name_then(asked: Asked, one: Row) -> str:
    """The name of the partner of a seat on its last day, where later papers give it another."""
    nodes = [node for node in asked.view.nodes(["Organization"]) if node.name == one["on_behalf_of"]]
    return name_then(asked.view, nodes[0], str(one["last_cited"] or "")) if nodes else str(one["on_behalf_of"])


def _newest(one: Row) -> tuple[str, str]:
    return str(one.get("last_cited") or ""), str(one["name"])


def _told(asked: Asked, one: Row, board: Row) -> str:
    """A person with the day they were last shown at a board; years after a partner was given, with both days.

    Who is on no list of a meeting of the board, only in papers, is told with these.
    """
    if one.get("later"):
        return phrase("sat_before", name=one["name"], day=spoken(str(one["last_cited"] or "")), later=one["later"])
    days = [day for day in days_shown(asked, str(one["name"])) if _may_be_of(asked, board, day)]
    last, with_it = str(one.get("last_cited") or ""), str(one.get("with_it") or "")
    last = days[-1] if days else last
    if one.get("on_behalf_of") and _is_long(with_it, last):
        with_it = max(with_it, last_with(asked, str(one["name"]), str(one["on_behalf_of"])))
        if _is_long(with_it, last):
            return phrase("seen_apart", name=one["name"], partner=one["on_behalf_of"],
                          day=spoken(with_it), last=spoken(last))  # fmt: skip
    if not days and last > asked.last_day:
        return phrase("in_papers_only", name=one["name"], day=spoken(last))
    day = spoken(last) if days or not only_sorry(asked, str(one["name"])) else phrase("sorry_only", day=spoken(last))
    return f"{one['name']} ({day})" if day else str(one["name"])


def _may_be_of(asked: Asked, board: Row, day: str) -> bool:
    """Whether a day by the last minutes is one of a board, and not one on which only others met."""
    met = {str(meeting["body"]) for meeting in asked.meetings if meeting["date"] == day}
    return day <= asked.last_day and (not met or board["name"] in met)


def _is_long(since: str, until: str) -> bool:
    """Whether more time lies between two days than a partner is taken to hold for."""
    return months_between(since, until) > limits()["affiliation_months"]


def _cited(asked: Asked, board: Row, words: str, held: list[Row]) -> Text:
    """The name of a partner with the words that show its people, those of an attendance list first."""
    names = {str(one["name"]) for one in held}
    proofs = [proof for row in asked.of("attendance").rows if row["name"] in names and row["body"] == board["name"]
              for proof in row["evidence"][-1:]]  # fmt: skip
    listed = [proof for proof in board["evidence"] if any(name in str(proof["quote"]) for name in names)]
    return Text(words, asked.cite(proofs or listed))
