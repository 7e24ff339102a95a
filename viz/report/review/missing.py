"""What `themes`, `gaps` and `search` answer in; what is said to be missing, and the returns last spoken of, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.asof_view import document_days
from graph.dates import spoken
from queries.check import files_of
from queries.facts import within
from queries.wording import first_words
from viz.report.model import Block, Heading, Points, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.first_page import gap_name, title_of
from viz.report.review.said import called_short
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import dates, row_of

Row = Mapping[str, Any]


def data_resources_risk(asked: Asked) -> Section:
    """Data, money, people and risk: what was raised about them, and the gaps whose words speak of a lack."""
    groups: dict[str, str] = {name: kind for kind, names in wording()["resources"].items() for name in names}
    rows = [
        row_of(groups[row["issue"]], asked.text(str(row["issue"]), row),
               label("theme_states", row["state"]), dates(row["meetings"]), _last_problem(row))
        for row in asked.of("themes", everything=True).rows if row["issue"] in groups and _last_problem(row)
    ]  # fmt: skip
    rows.sort(key=lambda row: list(wording()["resources"]).index(row[0].words))
    shown = {str(proof["quote"]) for row in asked.matters if (proof := _lacking(row))}
    more = called_short(asked, shown)
    return section("resources", [*table("resources", rows), *_lacks(asked), *more, *_on_one_person(asked)])


def _on_one_person(asked: Asked) -> list[Block]:
    """The matters that hang on one person, as `network` finds them."""
    rows = asked.of("network", kinds=("only_link",)).rows
    found = [Points(tuple(asked.text(str(row["what"]), row) for row in rows))] if rows else []
    return [Heading(phrase("one_person_heading")), *found] if found else []


def _last_problem(row: Row) -> str:
    """The last words that raise it as a problem."""
    raised = [step for step in row.get("story") or () if step.get("state") == "raised" and step.get("quote")]
    return f"{spoken(str(raised[-1]['meeting']))}: {_clip(raised[-1]['quote'])}" if raised else ""


def _lacks(asked: Asked) -> list[Block]:
    """The matters of `gaps` in whose words something is said to be short."""
    rows = [
        row_of(number, title_of(asked, row), gap_name(row), Text(_clip(proof["quote"]), asked.cite([proof])))
        for number, row in (*asked.numbered[0], *asked.numbered[1]) if (proof := _lacking(row))
    ]  # fmt: skip
    found = table("lacks", rows)
    return [Heading(phrase("lacks_heading")), *found] if found else []


def _lacking(row: Row) -> Row | None:
    """The newest words behind a gap that say that data, money or people are short."""
    lack, means = (re.compile(wording()[name], re.IGNORECASE) for name in ("lack", "means"))
    proofs = [proof for proof in row.get("evidence") or () if proof.get("quote")]
    said = [p for p in proofs if lack.search(str(p["quote"])) and means.search(str(p["quote"]))]
    return max(said, key=lambda p: str(p.get("meeting") or ""), default=None)


def _clip(quote: object) -> str:
    return f"“{first_words(' '.join(str(quote).split()), int(wording()['story_words']))}”"


class Seen(NamedTuple):
    """Where something was last spoken of: the day, whether it is that day's own paper, and the words."""

    day: str
    is_own: bool
    proof: Row


def statutory_returns(asked: Asked) -> Section:
    """The papers that law or good practice asks for, each with the last day the record speaks of it."""
    papers = _Papers(asked)
    rows = []
    last_day = asked.window.until or "9"
    for one in (each for each in wording()["returns"] if str(each.get("since", "")) <= last_day):
        seen = [*_in_facts(asked, one["words"]), *papers.holding(one["words"])]
        last = max(seen, key=lambda s: (s.day, s.is_own), default=None)
        told = phrase("not_in_record") if last is None else _told(last)
        rows.append(row_of(str(one["name"]), str(one["basis"]), Text(told, asked.cite([last.proof] if last else []))))
    return section("returns", [Text(phrase("returns_intro")), *table("returns", rows)])


def _told(last: Seen) -> str:
    day = spoken(last.day)
    return day if last.is_own else phrase("in_papers", day=day)


def _in_facts(asked: Asked, words: list[str]) -> list[Seen]:
    """The places of the minutes that `search` finds for these words."""
    found = []
    for each in (word for word in words if "*" not in word):
        for row in asked.of("search", text=f'"{each}"', limit=1000).rows:
            proof = row["evidence"][0] if row["evidence"] else {}
            if row.get("meeting") and _pattern([each]).search(str(proof.get("quote") or "")):
                found.append(Seen(str(row["meeting"]), True, proof))
    return found


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Any of some words, one or several, across the end of a line too; capitals alone stay capitals, * is a name."""
    each = [r"[\s-]+".join(map(_word, re.split(r"[\s-]+", word))) for word in words]
    return re.compile("|".join(rf"\b{'' if w.isupper() else '(?i:'}{e}s?{'' if w.isupper() else ')'}\b"
                               for w, e in zip(words, each, strict=True)))  # fmt: skip


def _word(word: str) -> str:
    return r"\w+(?:[\s-]+\w+){0,2}" if word == "*" else re.escape(word)


class _Papers:
    """The texts of the files that lie wholly in the period, each with the last day it speaks of."""

    def __init__(self, asked: Asked) -> None:
        days = document_days(asked.view)
        self.texts = [
            (info.name, days[info.name], asked.view.text(info.key))
            for info in files_of(asked.view, asked.window)
            if days.get(info.name) and all(within(day, asked.window) for day in days[info.name])
        ]  # fmt: skip

    def holding(self, words: list[str]) -> list[Seen]:
        """The files that hold one of these words, each with the last sentence that does."""
        found = []
        for name, days, text in self.texts:
            places = list(_pattern(words).finditer(text))
            if places:
                found.append(Seen(max(days), len(days) == 1, _sentence(name, text, places[-1])))
        return found


def _sentence(name: str, text: str, place: re.Match[str]) -> Row:
    """The sentence around a place of a text, as it stands there."""
    ends = [m.end() for m in re.finditer(r"[.!?:]\s+|\n\s*\n", text[: place.start()])]
    start = ends[-1] if ends else 0
    stop = re.compile(r"[.!?](?=\s)|\n\s*\n").search(text, place.end())
    quote = text[start : stop.end() if stop else len(text)].strip()
    line = text.count("\n", 0, place.start()) + 1
    return {"document": name, "meeting": "", "item": "", "page": 0, "line": line, "quote": quote}
