"""What `body` answers in; what each board was asked to do, how it stands and to whom it reports, out.

Two names that may mean one board share a row, so that no group stands twice; that they are one is not said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.wording import first_words
from viz.report.model import Block, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.duty import with_duty
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import plural, row_of

Row = Mapping[str, Any]
Group = list[Row]  # the rows of names that may mean one board, the one last spoken of first


def mandate_and_structure(asked: Asked) -> Section:
    """What the boards whose minutes were read were asked to do; then the others at work or proposed, one row each."""
    found = asked.of("body").rows
    if not found:
        return section("structure", [])
    groups = groups_of(asked, found)
    own = [group for group in groups if any(row["meetings"] for row in group)]
    shown = [group for group in groups if group not in own and _is_of_now(group)]
    named = [group for group in shown if not _is_told(asked, group)]
    rows = [
        row_of(_named(asked, group), label("body_states", group[0]["state"]), _asked_to(asked, group),
               reports_to(group), spoken(str(group[0].get("last_cited") or "")))
        for group in shown if group not in named
    ]  # fmt: skip
    told: list[Block] = [_mandate(asked, group) for group in own]
    left = len(groups) - len(own) - len(shown)
    more = [phrase("bodies_left", count=left)] if left else []
    told += [Text(" ".join([_counted(found, groups), *more])), Text(phrase("mandate"))]
    return section("structure", [*told, *table("bodies", rows), *_named_alone(asked, named)])


def _is_of_now(group: Group) -> bool:
    """Whether a board is at work or proposed, or a paper says to whom it reports."""
    declared = any(line["how"] == "declared" for row in group for line in row["reports_to"])
    return declared or any(row["state"] in ("active", "proposed") for row in group)


def _is_told(asked: Asked, group: Group) -> bool:
    """Whether the record says what a board was asked to do, or to whom it reports, or that it is proposed."""
    return bool(_asked_to(asked, group).cites) or reports_to(group) != "–" or group[0]["state"] == "proposed"


def _named_alone(asked: Asked, groups: Sequence[Group]) -> list[Text]:
    """The boards at work of which the record tells nothing but that they were spoken of, each with the last day."""
    if not groups:
        return []
    told = [(_named(asked, group), spoken(str(group[0].get("last_cited") or ""))) for group in groups]
    names = "; ".join(f"{name.words} ({day})" for name, day in told)
    return [Text(phrase("bodies_named", names=names), tuple(n for name, _ in told for n in name.cites))]


def groups_of(asked: Asked, found: Sequence[Row]) -> list[Group]:
    """The boards, names that may mean one together, in the order of the answer."""
    names = [str(row["name"]) for row in found]
    doubts = {str(row["what"]) for row in asked.of("check").rows if row["kind"] == "name_not_settled"}
    pairs = [(one, other) for one in names for other in names if f"body / {one} / {other}" in doubts]
    home = {name: name for name in names}
    for one, other in pairs:
        first, second = home[one], home[other]
        home = {name: first if at == second else at for name, at in home.items()}
    groups: dict[str, Group] = {}
    for row in found:
        groups.setdefault(home[str(row["name"])], []).append(row)
    return [sorted(group, key=_last_first, reverse=True) for group in groups.values()]


def _last_first(row: Row) -> tuple[bool, str]:
    return bool(row["meetings"]), str(row.get("last_cited") or "")


def _named(asked: Asked, group: Group) -> Text:
    """The name of a board, with those that may be the same one under another name."""
    name, *others = [str(row["name"]) for row in group]
    told = phrase("may_be", name=name, others=", ".join(others)) if others else name
    proofs = [proof for row in group for proof in row["evidence"][: None if len(group) == 1 else 2]]
    return asked.text(told, {"evidence": proofs})


def _mandate(asked: Asked, group: Group) -> Text:
    """What a board whose minutes were read was asked to do, in a sentence; under another name of it, so told."""
    board = str(group[0]["name"])
    line = reports_to(group)
    answers = phrase("answers_to", lines=line) if line != "–" else phrase("answers_to_nobody")
    for row in group:
        found = _purpose(asked, row, own=True)
        if found.cites:
            name = "mandate_of" if row is group[0] else "mandate_under"
            told = phrase(name, board=board, other=row["name"], words=found.words)
            return Text(f"{told} {answers}", found.cites)
    return Text(f"{phrase('mandate_none', board=board)} {answers}")


def _asked_to(asked: Asked, group: Group) -> Text:
    """What the record says a board was set up or asked to do; under another of its names, so told."""
    for row in _at_its_time(group):
        found = _purpose(asked, row)
        if found.cites:
            under = "" if row is group[0] else phrase("asked_under", other=row["name"])
            return Text(f"{found.words}{under}", found.cites)
    return Text("–")


def _purpose(asked: Asked, row: Row, *, own: bool = False) -> Text:
    """What the record says one name of a board was set up or asked to do, and by whom, in its own words.

    Of the board under review the sentence that carries its duty comes with them.
    """
    called = {str(row["name"]), *(str(alias["name"]) for alias in row["aliases"])} - {""}
    names = "|".join(map(re.escape, sorted(called)))
    told = re.compile("|".join(wording()["purposes"]).replace("NAME", f"(?:{names})"), re.IGNORECASE)
    proposed = {str(event["quote"]) for event in row["events"] if event["event"] == "proposed"}
    for proof in row["evidence"]:
        words = " ".join(str(proof["quote"]).split())
        found = told.search(words)
        if str(proof["quote"]) in proposed or (found and not words.endswith(":")):
            said = _around(words, found.start() if found else 0)
            beside = with_duty(asked, proof)[1:] if own else []
            duty = [_around(" ".join(str(one["quote"]).split()), 0) for one in beside]
            return Text(" ".join([said, *duty]), asked.cite([proof, *beside]))
    return Text("–")


def _around(words: str, start: int) -> str:
    """A sentence in quotation marks; of a long one what begins a little before a place."""
    most = int(wording()["purpose_words"])
    before, said = words[:start].split(), words.split()
    first = max(0, len(before) - 1) if len(said) > most and len(before) > most // 3 else 0
    return f"“{'… ' if first else ''}{first_words(' '.join(said[first:]), most)}”"


def _counted(rows: Sequence[Row], groups: Sequence[Group]) -> str:
    states = Counter(row["state"] for row in rows)
    told = ", ".join(f"{states[s]} {words}" for s, words in wording()["body_states"].items() if states[s])
    lines = [line for row in rows for line in row["reports_to"]]
    declared = sum(line["how"] == "declared" for line in lines)
    counted = phrase(
        "bodies_counted", count=plural(len(rows), "board or group", "boards and groups"), states=told,
        declared=declared, seen=len(lines) - declared,
    )  # fmt: skip
    shared = any(len(group) > 1 for group in groups)
    return " ".join([counted, *([phrase("names_shared")] if shared else [])])


def reports_to(group: Group) -> str:
    """The boards that one board reports to, each once, with how and when; a line of another of its names says whose.

    That two names are one board is not settled, so what a paper declares of the one is not said of the other. Of a
    group that a board is said to have, without a word on reports, that is told.
    """
    told: dict[tuple[str, str], str] = {}
    for row in _at_its_time(group):
        under = "" if row is group[0] else phrase("line_under", other=row["name"])
        for line in row["reports_to"]:
            board, how = str(line["body"] or phrase("another_board")), label("lines", line["how"])
            told.setdefault((board, how), f"{board} ({how}, {spoken(str(line['last_cited'] or ''))}{under})")
        if row.get("parent") and not any(line["body"] == row["parent"] for line in row["reports_to"]):
            told.setdefault((str(row["parent"]), ""), phrase("group_of", board=row["parent"], under=under))
    return "; ".join(told.values()) or "–"


def _at_its_time(group: Group) -> Group:
    """The names of a board whose words hold for it; what an older one was to do says nothing of one just proposed."""
    return group[:1] if group[0]["state"] == "proposed" else group
