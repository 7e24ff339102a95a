"""The judgements of a partnership.yml and what the store made of them in; a numbered list out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from graph.asof_cut import known_by
from graph.dates import spoken
from queries.answer import Answer

QUESTION = "What has been decided?"
NOTHING = "Nothing has been decided yet."
_SAID = ("kind", "left", "right", "by", "on", "why")


class Judged(Protocol):
    """A judgement, which can say all its parts."""

    def model_dump(self) -> dict[str, Any]:
        """Its parts by name."""


def find_judged(
    judgements: Sequence[Judged], lines: Sequence[int] = (), *, meta: Mapping[str, Any] | None = None, as_of: str = ""
) -> Answer:
    """Number the judgements of a file; with what the store noted (`meta`), say of each whether it matches anything.

    With a day, those made later are left out; one without a day is always listed.
    """
    rows: list[dict[str, Any]] = []
    for number, judgement in enumerate(judgements, 1):
        said = {name: str(value) for name, value in judgement.model_dump().items() if name in _SAID}
        if as_of and not known_by(said["on"], as_of):
            continue
        line = lines[number - 1] if number <= len(lines) else None
        found = "" if meta is None else _found(said, meta)
        rows.append({"number": number, **said, "found": found, "line": line, "basis": "curated", "evidence": []})
    nothing = f"Nothing had been decided by {spoken(as_of)}." if as_of and judgements else NOTHING
    return Answer(QUESTION, as_of, rows=rows, of_minutes=False, warnings=() if rows else (nothing,))


def _found(said: Mapping[str, str], meta: Mapping[str, Any]) -> str:
    """Whether a judgement met what it is about when the minutes were last loaded."""
    if _among(said, meta.get("unmatched_judgements")):
        return "nothing"
    return "yes" if _among(said, meta.get("judgements")) else "not loaded"


def _among(said: Mapping[str, str], noted: Any) -> bool:
    return any(all(str(row.get(name) or "") == said[name] for name in _SAID) for row in noted or ())


def number_of(row: Mapping[str, Any], judgements: Sequence[Judged]) -> int:
    """The number under which a noted judgement stands in the list, 0 where it is not there."""
    listed = [{name: str(value) for name, value in j.model_dump().items()} for j in judgements]
    return next((number for number, said in enumerate(listed, 1) if _among(said, [row])), 0)
