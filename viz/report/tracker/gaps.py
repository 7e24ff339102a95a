"""A gap, and the work of the tracker in words that stand alone, in; the words of the gap in every form of it out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from queries.follow.words import deed
from viz.report.ledger import Ledger
from viz.report.model import Text
from viz.report.tasks.words import proofs_before
from viz.report.tracker.wording import wording
from viz.report.wording import NOT_SHOWN, said, sentence_case

Row = Mapping[str, Any]


def gap_told(row: Row, works: Sequence[Row], ledger: Ledger) -> dict[str, Text]:
    """The cells of a gap by their names: one of a piece of work in the words of the actions.

    The question says "this" of it, as it stands beside these words.
    """
    what = str(row.get("what") or row.get("issue") or NOT_SHOWN)
    asked = str(row.get("question") or "")
    pattern = wording()["this_in"].format(what=re.escape(what.rstrip(". ")))
    bare = deed(what)
    same = [work for work in works if _is_of(row, work) and deed(str(work["what"])) == bare]
    told = str(same[0]["told"]) if same else sentence_case(bare)
    before = proofs_before(same[0]) if same else []
    return {
        "what": Text(told, ledger.cite([*row["evidence"], *before])),
        "label": Text(str(row.get("label") or "")),
        "severity": Text(said(wording()["severities"], row.get("severity"))),
        "why": Text(str(row.get("why") or "")),
        "question": Text(re.sub(pattern, wording()["this"], asked)),
    }


def _is_of(row: Row, work: Row) -> bool:
    """Whether a gap in the words of a piece of work is of that one: by its key, or by the day it was agreed."""
    return row.get("key") == work["key"] if row.get("key") else work["meeting"] in (row.get("meetings") or ())
