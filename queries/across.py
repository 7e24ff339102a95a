"""What one question is answered in many partnerships, in; one answer with what they have in common, out.

Every row is the row that the partnership alone gives, with `partnership` before it. Beside the rows stand what several
of them are about (`groups`) and what became of the question in each partnership (`partnerships`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from queries.answer import Answer, absent_as_none
from queries.asked import loose
from queries.catalogue import CATALOGUE
from queries.question import Across, Query, called

Row = Mapping[str, Any]
NAMED = 6  # partnerships that one sentence names
NOT_NAMED = "nothing in the record answers to these words."
ONE_NAME = "one name in two partnerships is no proof that it is one person, post or organisation."


class Told(NamedTuple):
    """What a question was answered in one partnership: its answer, or the sentence that says why there is none."""

    partnership: str
    answer: Answer | None = None
    why: str = ""
    is_away: bool = False  # it could not be asked

    @property
    def rows(self) -> Sequence[Row]:
        """The rows of its answer."""
        return self.answer.rows if self.answer else ()

    @property
    def notes(self) -> list[str]:
        """What cannot be told there."""
        return list(self.answer.cannot_tell) if self.answer else [self.why] if self.is_away else []

    def counted(self, across: Across) -> list[Row]:
        """Its rows, and those beside them that count too, each with the name of the partnership."""
        beside = self.answer.beside.get(across.beside, ()) if self.answer else ()
        return [{"partnership": self.partnership, **row} for row in (*self.rows, *beside)]


def asked_of_all() -> list[str]:
    """The questions that can be asked of all partnerships at once."""
    return [query.name for query in CATALOGUE if query.across]


def bring_together(query: Query, told: Sequence[Told], *, question: str, least: int = 0) -> Answer:
    """One answer out of many; with `least` only what stands in so many partnerships."""
    across = query.across or Across(())
    told = [one._replace(answer=_plain(one.answer)) if one.answer else one for one in told]
    rows = [{"partnership": one.partnership, **row} for one in told for row in one.rows]
    groups = _groups(across, [row for one in told for row in one.counted(across)], len(told))
    groups = [group for group in groups if group["partnerships"] >= least]
    kept = {(group["within"], loose(group["what"])): place for place, group in enumerate(groups)}
    placed = [(kept.get(key_of(across, row), len(kept)), number, row) for number, row in enumerate(rows)]
    placed = [each for each in placed if each[0] < len(kept) or not least]
    answers = [one.answer for one in told if one.answer]
    rest = sorted({key for answer in answers for key in answer.beside})
    return Answer(
        question,
        max((answer.as_of for answer in answers if answer.as_of), default=""),
        sorted({date for answer in answers for date in answer.meetings_read}),
        [row for *_, row in sorted(placed, key=lambda each: each[:2])],
        [f"{one.partnership}: {text}" for one in told for text in one.notes],
        [*_warnings(told), ONE_NAME],
        headline=_headline(across, told, groups, least),
        beside={
            "groups": groups,
            "partnerships": [_standing(across, one) for one in told],
            **{key: [{"partnership": one.partnership, **row} for one in told if one.answer
                     for row in one.answer.beside.get(key, ())] for key in rest},
        },
    )  # fmt: skip


def _plain(answer: Answer) -> Answer:
    """An answer as other programs read it, whether it was worked out now or kept."""
    return answer._replace(
        rows=[absent_as_none(row) for row in answer.rows],
        beside={key: [absent_as_none(row) for row in rows] for key, rows in answer.beside.items()},
    )


def _standing(across: Across, one: Told) -> Row:
    """What became of the question in one partnership."""
    answer, shown = one.answer, len(one.counted(across))
    return {
        "partnership": one.partnership,
        "rows": shown,
        "as_of": answer.as_of or None if answer else None,
        "why": None if shown else one.why or " ".join(one.notes) or "The record shows nothing that answers this.",
        "basis": "derived",
        "evidence": [],
    }


def name_of(across: Across, row: Row) -> str:
    """What a row is about, as other partnerships may call it too."""
    value = next((row[key] for key in across.by if row.get(key)), "")
    return str(value.get("name") or "") if isinstance(value, Mapping) else str(value)


def key_of(across: Across, row: Row) -> tuple[str, str]:
    """What makes rows of two partnerships one matter: their names, written alike."""
    return str(row.get(across.within) or ""), loose(name_of(across, row))


def state_of(across: Across, row: Row) -> str:
    """How a row stands, in one word."""
    if ":" not in across.state:
        return str(row.get(across.state) or "")
    return str(called(across.state)(row))


def _groups(across: Across, rows: Sequence[Row], total: int) -> list[dict[str, Any]]:
    """What stands in the rows, what most partnerships have first."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if name_of(across, row):
            found[key_of(across, row)].append(row)
    groups = [_group(across, rows, total) for rows in found.values()]
    return sorted(groups, key=lambda group: (-group["partnerships"], str(group["within"]), str(group["what"])))


def _group(across: Across, rows: Sequence[Row], total: int) -> dict[str, Any]:
    """One matter: in how many partnerships it stands, in which and how, and the words of each of them."""
    where: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        where[state_of(across, row)].setdefault(row["partnership"])
    names = list(dict.fromkeys(row["partnership"] for row in rows))
    days = {key: sorted(str(row[key]) for row in rows if row.get(key)) for key in ("first_cited", "last_cited")}
    first = {row["partnership"]: row for row in reversed(rows) if row["evidence"]}
    return {
        "within": rows[0].get(across.within) or "",
        "what": name_of(across, rows[0]),
        "partnerships": len(names),
        "of": total,
        "rows": len(rows),
        "names": names,
        "where": [{"state": state, "partnerships": list(there)} for state, there in sorted(where.items()) if state],
        "first_cited": days["first_cited"][0] if days["first_cited"] else None,
        "last_cited": days["last_cited"][-1] if days["last_cited"] else None,
        "basis": "derived",
        "evidence": [{"partnership": name, **first[name]["evidence"][0]} for name in names if name in first],
    }


def few(names: Sequence[str], most: int = NAMED) -> str:
    """The first of many names, and how many more there are."""
    return ", ".join(names) if len(names) <= most + 1 else f"{', '.join(names[:most])} and {len(names) - most} more"


def _headline(across: Across, told: Sequence[Told], groups: Sequence[Row], least: int) -> list[str]:
    """In how many partnerships the record shows something, and in which it does not."""
    shown = [one.partnership for one in told if one.counted(across)]
    silent = [one.partnership for one in told if not one.is_away and one.partnership not in shown]
    lines = [f"The record shows this in {len(shown)} of {len(told)} partnerships."]
    lines += [f"Not in {len(silent)}: {few(silent)}."] if silent and shown else []
    return [*lines, *([f"{len(groups)} stand in {least} partnerships or more."] if least else [])]


def _warnings(told: Sequence[Told]) -> list[str]:
    """What the partnerships say beside their rows, each sentence once."""
    said: dict[str, list[str]] = defaultdict(list)
    for one in told:
        for text in one.answer.warnings if one.answer else ():
            said[text].append(one.partnership)
    return [text if len(names) == len(told) else f"{few(names, 2)}: {text}" for text, names in said.items()]
