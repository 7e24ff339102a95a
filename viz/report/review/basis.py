"""What `check` and `coverage` answer in; what the review rests on and what limits it, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.facts import months_between
from viz.report.model import Block, Heading, Points, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.doubts import marked
from viz.report.review.wording import phrase, section, table, wording
from viz.report.wording import between, dates, joined, plural, row_of, sentence_case

Row = Mapping[str, Any]


def basis_and_limits(asked: Asked) -> Section:
    """What was read, what is missing or cut short, what is not settled, and how well the program reads."""
    rows = asked.of("check").rows
    if asked.short:
        return section("basis", _for_a_board(asked, rows))
    points = [
        _meetings(asked, rows), _files(rows), *_cut_short(asked, rows), *_not_loaded(asked, rows), _owners(asked, rows),
        _names(rows), _accuracy(),
    ]  # fmt: skip
    return section("basis", [Points(tuple(points)), *_gaps_between(asked), *_cannot_tell(asked)])


def _for_a_board(asked: Asked, rows: Sequence[Row]) -> list[Block]:
    """The same in the few lines that a board listens to; what only an officer mends stands in the whole review."""
    points = [
        _meetings(asked, rows), *_cut_short(asked, rows), *_not_loaded(asked, rows), *_longest(asked),
        _accuracy("accuracy_short"),
    ]  # fmt: skip
    return [Points(tuple(points)), *_cannot_tell_of_late(asked)]


def _kind(rows: Iterable[Row], kind: str) -> list[Row]:
    return [row for row in rows if row["kind"] == kind]


def _meetings(asked: Asked, rows: Iterable[Row]) -> Text:
    read = _kind(rows, "meeting")
    days = [row["meeting"] for row in read]
    shown = f" ({dates(days)})" if 0 < len(days) <= int(wording()["days_most"]) else ""
    span = f" ({between(min(days), max(days))})" if days and not shown else ""
    heads = [proof for row in read for proof in row["evidence"][:1]]
    return Text(phrase("meetings_read", count=len(read), days=shown or span), asked.cite(heads))


def _files(rows: Iterable[Row]) -> Text:
    files = _kind(rows, "document")
    lines, unread = sum(row["lines"] for row in files), sum(row["unread"] for row in files)
    share = f" ({unread / lines:.1%})" if lines else ""
    return Text(phrase("files_read", count=len(files), unread=unread, lines=lines, share=share))


def _cut_short(asked: Asked, rows: Sequence[Row]) -> list[Text]:
    """The files that break off; in the short paper the meetings they are of, as no board knows a file."""
    cut = sorted({row["what"] for row in _kind(rows, "warning") if row["finding"] == "truncated"})
    days: dict[str, set[str]] = {}
    for row in _kind(rows, "meeting") if asked.short else ():
        for proof in row["evidence"]:
            days.setdefault(proof["document"], set()).add(row["meeting"])
    told = [*(file for file in cut if file not in days)]
    of_days = sorted({day for file in cut for day in days.get(file, ())})
    told += [phrase("minutes_of", days=joined([*map(spoken, of_days)]))] if of_days else []
    return [Text(phrase("cut_short", files=", ".join(told)))] if told else []


def _not_loaded(asked: Asked, rows: Iterable[Row]) -> list[Text]:
    """The meetings that papers name and whose minutes were not read, and apart those still ahead, board by board."""
    found = _kind(rows, "not_loaded")
    last = asked.last_day or "9"
    missed, ahead = ([row for row in found if (row["meeting"] > last) == later] for later in (False, True))
    ahead = [] if asked.short else ahead  # no board is told when it meets
    return [text for rows, name in ((missed, "not_loaded"), (ahead, "ahead")) for text in _by_board(asked, rows, name)]


def _by_board(asked: Asked, found: list[Row], name: str) -> list[Text]:
    if not found:
        return []
    boards: dict[str, list[str]] = {}
    for row in found:
        boards.setdefault(row["what"].rpartition(", ")[0], []).append(row["meeting"])
    told = "; ".join(f"{board}: {dates(days)}" for board, days in boards.items())
    proofs = [proof for row in found for proof in _naming(row)]  # each day stands for itself, so none is left out
    return [Text(phrase(name, count=len(found), told=told), asked.ledger.cite(proofs))]


def _naming(row: Row) -> list[Row]:
    """The first words that name a day, where any of them do; else the first."""
    date = spoken(str(row["meeting"])).split()
    told = [proof for proof in row["evidence"] if all(part in str(proof["quote"]) for part in date[1:])]
    return [next((proof for proof in told if re.search(rf"\b{date[0]}(?:st|nd|rd|th)?\b", str(proof["quote"]))),
                 row["evidence"][0])] if row["evidence"] else []  # fmt: skip


def _owners(asked: Asked, rows: Iterable[Row]) -> Text:
    """How many owners are written in a way that is not settled, and how many of these stand beside no task."""
    count = len(_kind(rows, "owner_not_settled"))
    apart = count - len(marked(asked)["written"])
    told = phrase("no_task", count=apart) if apart > 0 else ""
    return Text(phrase("owners_unsettled", count=plural(count, "task"), apart=told))


def _names(rows: Iterable[Row]) -> Text:
    kinds = Counter(row["kind"] for row in rows)
    pairs = plural(kinds["name_not_settled"], "pair of names", "pairs of names")
    letters = plural(kinds["abbreviation_not_settled"], "abbreviation")
    return Text(phrase("names_unsettled", pairs=pairs, letters=letters))


def _longest(asked: Asked) -> list[Text]:
    """The longest stretch between minutes of one board, where it is more than half a year."""
    rows = [row for row in asked.of("coverage").rows if row.get("after") and row.get("before") and row["months"]]
    row = max(rows, key=lambda one: int(one["months"]), default=None)
    if row is None or int(row["months"]) < int(wording()["stretch_months"]):
        return []
    told = phrase("longest", body=row["body"], span=between(row["after"], row["before"]), months=row["months"])
    return [asked.text(told, {**row, "evidence": row["evidence"][:2]})]


def _accuracy(name: str = "accuracy") -> Text:
    return Text(phrase(name, **wording()["accuracy"]))


def _gaps_between(asked: Asked) -> list[Block]:
    """The longest stretches between minutes that were read."""
    rows = [
        row_of(
            asked.text(str(row["body"]), {**row, "evidence": row["evidence"][:2]}),
            between(row["after"], row["before"]), str(row["months"] or ""), dates(n["date"] for n in row["named"]),
        )
        for row in asked.of("coverage").rows if row.get("after") and row.get("before")
    ]  # fmt: skip
    found = table("coverage", rows)
    return [Heading(phrase("coverage_heading")), *found] if found else []


def _cannot_tell(asked: Asked) -> list[Block]:
    """What each question cannot answer, each reason once; what became of work stands where all of it is followed."""
    answers = [asked.of(name) for name in ("gaps", "seats", "body")]
    every = dict.fromkeys(sentence_case(reason) for answer in answers for reason in answer.cannot_tell)
    told = [reason for reason in every if not re.match(wording()["followed"], reason)]
    followed = asked.of("follow-through").cannot_tell
    told += [phrase("see_followed")] if followed and len(told) < len(every) else []
    return [Heading(phrase("cannot_tell_heading")), Points(tuple(map(Text, told)))] if told else []


def _cannot_tell_of_late(asked: Asked) -> list[Block]:
    """Of what the gaps cannot answer, what is of a matter of the first page or of the last two years, without what an
    officer is to do about it.
    """
    first = asked.matters[: int(wording()["decide_most"])]
    names = {str(row.get("issue") or row.get("what") or "") for row in first} - {""}
    left_out, advice = (re.compile(wording()[name]) for name in ("for_an_officer", "advice"))
    told = [
        advice.sub(".", sentence_case(reason)) for reason in asked.of("gaps").cannot_tell
        if not left_out.search(reason) and (any(name in reason for name in names) or _is_of_late(asked, reason))
    ]  # fmt: skip
    shown = [Text(reason) for reason in dict.fromkeys(told)][: int(wording()["cannot_most"])]
    return [Heading(phrase("cannot_tell_heading")), Points(tuple(shown))] if shown else []


def _is_of_late(asked: Asked, reason: str) -> bool:
    """Whether a reason speaks of a meeting of the last two years."""
    least = int(wording()["earlier_months"])
    days = [str(meeting["date"]) for meeting in asked.meetings]
    return any(
        re.search(rf"\b{spoken(day)}\b", reason) and months_between(day, asked.last_day) <= least for day in days
    )
