"""Who is named in role, in; the registers of people and of posts, each telling what it is made of, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from queries.answer import evidence_rows
from viz.report.model import Section, Text
from viz.report.review.asked import Asked
from viz.report.review.members import by_post
from viz.report.review.named import last_named
from viz.report.review.shown import days_shown, sorries, was_sorry
from viz.report.review.wording import phrase, section, table
from viz.report.wording import between, row_of

Row = Mapping[str, Any]


def people(asked: Asked) -> Section:
    """Everybody on a list of those present, and whoever else the minutes name in role, with the post last shown."""
    named = [row for row in asked.of("in_role").rows if row["kind"] == "person"]
    once = Counter(str(row["name"]) for row in named)
    known = {str(row["name"]): row for row in named if once[str(row["name"])] == 1}
    listed = [_listed(asked, row, known.get(str(row["name"]), {})) for row in asked.of("attendance").rows]
    beside = [_beside(asked, row) for row in named if not row["listed"]]
    rows = sorted([*listed, *beside], key=lambda cells: (cells[0].words, cells[3].words))
    made_of = phrase("people_made_of", count=len(beside), all=len(rows), mark=phrase("in_no_list"))
    return section("people", [*([Text(made_of)] if rows else []), *table("people", rows)])


def _listed(asked: Asked, row: Row, named: Row) -> tuple[Text, ...]:
    """Somebody on the lists of a board: the post of the list, unless it gives none or the minutes give a later one."""
    last, said = str(row["last_cited"]), str(named.get("post_cited") or "")
    is_told = bool(said) and (said > last or not row.get("post"))
    post = str((named["post"] if is_told else row.get("post")) or "")
    partner = named["organization"] if is_told else ""
    partner = partner or ("" if said > last else row.get("organization")) or by_post(post)
    shown = days_shown(asked, str(row["name"]))
    days = between(shown[0], shown[-1]) if shown else between(row["first_cited"], max(last, said))
    sorry = sorries(row)
    if not shown and was_sorry(row):
        days = phrase("sorry_only", day=days)
    elif shown and sorry and sorry[-1] > shown[-1]:
        days = phrase("with_sorry", days=days, day=spoken(sorry[-1]))
    return row_of(asked.text(str(row["name"]), row), post, partner, str(row["body"]), days)


def _beside(asked: Asked, row: Row) -> tuple[Text, ...]:
    """Somebody in no list with the newest words, and the boards on which the minutes show them all the same."""
    where = "; ".join([*row["bodies"], phrase("in_no_list")])
    days = between(row["first_cited"], row["last_cited"])
    post = str(row["post"] or "")
    partner = str(row["organization"] or "") or by_post(post)
    return row_of(Text(str(row["name"]), asked.cite(row["evidence"][-1:])), post, partner, where, days)


def posts(asked: Asked) -> Section:
    """Every post of the record with its newest words: with who was seen in it, or nobody where it is named alone."""
    named = [row for row in asked.of("in_role").rows if row["kind"] == "post"]
    rows = [
        _post(asked, row)
        for row in sorted(named, key=lambda row: (row["name"], str(row["organization"] or ""), row["people"]))
    ]  # fmt: skip
    made_of = phrase("posts_made_of", count=sum(not row["listed"] for row in named), all=len(named))
    return section("posts", [*([Text(made_of)] if rows else []), *table("posts", rows)])


def _post(asked: Asked, row: Row) -> tuple[Text, ...]:
    """A post with who was seen in it; the minutes may name the post later, and that is told apart."""
    partner, last = str(row["organization"] or ""), str(row["last_cited"])
    later = last_named(asked, ", ".join(filter(None, (str(row["name"]), partner)))) if row["people"] else None
    later = later if later and later.meeting > last else None
    proofs = evidence_rows([later]) if later else row["evidence"][-1:]
    days = between(row["first_cited"], last)
    days = phrase("named_since", days=days, day=spoken(later.meeting)) if later else days
    seen = "; ".join(row["people"]) or phrase("nobody_named")
    return row_of(Text(str(row["name"]), asked.cite(proofs)), partner, seen, days)
