"""The rows of a table in; what an officer has to know of single ones, to stand below it, out."""

from __future__ import annotations

from collections.abc import Sequence

from graph.dates import spoken
from queries.follow.words import IN_THE_MARGIN
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.tellings import is_listed, unsettled
from viz.report.arising.wording import told
from viz.report.ledger import Ledger
from viz.report.model import Text
from viz.report.wording import sentence_case


def below(rows: Sequence[Row], items: Items, ledger: Ledger) -> list[Text]:
    """What is open about single owners, and who came whom a row only invites."""
    points = []
    for row in rows:
        minute = minute_of(row, items, titled=False)
        if _is_open(row):
            points.append(Text(_told(minute, sentence_case(str(row["owner_doubt"])))))
        for proof in filter(is_listed, unsettled(row)):
            words = " ".join(str(proof["quote"]).split())
            listed = told("listed", day=spoken(proof["meeting"]), words=words)
            points.append(Text(_told(minute, listed), ledger.cite([proof])))
    return list(dict.fromkeys(points))


def _told(minute: str, words: str) -> str:
    """A remark on a minute, as one sentence."""
    return told("below", minute=minute, told=words if words.endswith((".", '."')) else f"{words}.")


def _is_open(row: Row) -> bool:
    """Whether the (?) of an owner needs a word; what initials beside a minute may be is told once."""
    doubt = row["owner_doubt"]
    return bool(doubt) and doubt != IN_THE_MARGIN and not row.get("owner_beside") and not row.get("owner_elsewhere")
