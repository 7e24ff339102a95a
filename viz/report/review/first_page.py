"""The gaps in; what the board must decide, each with its words first, who could take it and a question, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.asked import loose
from queries.facts import months_between
from queries.meetings.planned import is_routine
from queries.wording import first_words
from viz.report.alike import points_back
from viz.report.model import Finding, Quoted, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.choice import is_standing
from viz.report.review.parts import matters_of, parts_of
from viz.report.review.plans import is_plan, question_on, why_unled
from viz.report.review.takers import could_take, placed_by_chair, proof_of
from viz.report.review.wording import phrase, section, short_deed, wording
from viz.report.wording import in_print, plural, sentence_case

Row = Mapping[str, Any]
STEM = 5  # letters


def to_decide(asked: Asked) -> Section:
    """The few things the board must decide."""
    first = asked.matters[: int(wording()["decide_most"])]
    return section("decide", [_finding(asked, row) for row in first])


def _finding(asked: Asked, row: Row) -> Finding:
    proofs = [*_tasks(asked, row), *_evidence(row)]
    why = why_unled(asked, row, short=True) if is_plan(row) else told_why(asked, row)
    told = asked.text(f"{gap_name(row)}. {why}", {**row, "evidence": proofs}, linked=True)
    takers = could_take(asked, row)
    takers = takers if takers.words else placed_by_chair(asked, row)
    return Finding(title_of(asked, row), told, _quotes(asked, row), takers, short_question(asked, row))


def _tasks(asked: Asked, row: Row) -> list[Row]:
    """The words of a task that the reason for a gap speaks of by its day."""
    why, found = told_why(asked, row), []
    for theme in asked.of("themes", everything=True).rows if row.get("kind") == "issue_unled" else ():
        steps = theme.get("story") or () if loose(str(theme["issue"])) in matters_of(row) else ()
        given = [step for step in steps if step.get("state") == "assigned" and spoken(str(step["meeting"])) in why]
        found += [proof for step in given for proof in proof_of(theme, step)]
    return found


def title_of(asked: Asked, row: Row) -> str:
    """A gap in a few words: the plan it is part of, the matter, the title of the item it was told under, else its deed.

    A task is told whole in its question; beside its item half of it names nothing, and may open with whoever wrote in.
    """
    if row.get("also") and row.get("part_of"):
        return sentence_case(str(row["part_of"]))
    if is_matter(row):
        return str(row["issue"])
    if is_standing(row):
        return short_deed(row.get("what") or row.get("issue"))
    item = asked.item_title(row)
    if item and not is_routine(item):
        return item
    return str(row.get("issue") or first_words(short_deed(row.get("what")), int(wording()["title_words"])))


def gap_name(row: Row) -> str:
    """What kind of gap it is, in the words of the answer."""
    return str(row["label"])


def told_why(asked: Asked, row: Row) -> str:
    """Why it counts as a gap; of several parts of one plan once for all."""
    return why_unled(asked, row) if is_plan(row) else str(row.get("why") or "")


def question_of(asked: Asked, row: Row) -> str:
    """What to ask the board; of several parts of one plan once for all."""
    return question_on(asked, row) if is_plan(row) else str(row.get("question") or "")


def _evidence(row: Row) -> list[Row]:
    return [proof for part in parts_of(row) for proof in part.get("evidence") or ()]


def _quotes(asked: Asked, row: Row) -> tuple[Quoted, ...]:
    """The newest words about it, then the first of another day, without the line ends of the page."""
    quoted = [proof for proof in _evidence(row) if proof.get("quote")]
    proofs = [proof for proof in quoted if str(proof.get("meeting") or "") >= asked.window.since] or quoted
    days = sorted({str(proof.get("meeting") or "") for proof in proofs})
    ends = dict.fromkeys([*days[-1:], *days[:1]])
    about = stems(title_of(asked, row))
    found = [_gravest([p for p in proofs if str(p.get("meeting") or "") == day], about) for day in ends]
    most = int(wording()["quote_words"])
    shown = [(proof, most) for proof in found]
    shown += [(proof, int(wording()["proposed_words"])) for proof in _proposed(asked, row)]
    return tuple(
        Quoted(in_print(" ".join(str(p["quote"]).split()), words), asked.ledger.cite([p])[0], _when(asked, p))
        for p, words in shown
    )


def _proposed(asked: Asked, row: Row) -> list[Row]:
    """The words that propose a group for the matter, which is named after nothing but it; the newest."""
    endings, about = set(wording()["endings"]), set(loose(title_of(asked, row)).split())
    named = [(board, set(loose(str(board["name"])).split()) - endings) for board in asked.of("body").rows]
    groups = [board for board, own in named if board["state"] == "proposed" and own and own <= about]
    said = [proof for board in groups for proof in board["evidence"] if proof.get("quote")]
    return [max(said, key=lambda proof: str(proof.get("meeting") or ""))] if said and is_standing(row) else []


def _gravest(proofs: Sequence[Row], about: set[str]) -> Row:
    """The words that say most plainly what is short of the matter; of several those that need no cut, then the last."""
    lack, most = re.compile(wording()["lack"], re.IGNORECASE), int(wording()["quote_words"])

    def rank(proof: Row) -> tuple[bool, bool, int, bool]:
        """First whole sentences, then words that speak of a lack, then those that name the matter, then short ones."""
        quote = str(proof["quote"])
        is_sentence = not quote[:1].islower() and quote.rstrip()[-1:] in (".", "!", "?")
        return is_sentence, bool(lack.search(quote)), len(about & stems(quote)), _length(proof) <= most

    return max(reversed(proofs), key=rank)


def stems(words: str) -> set[str]:
    """The beginnings of the longer words, so that a coordinator and co-ordination are one matter."""
    return {word[:STEM] for word in loose(words.replace("-", "")).split() if len(word) >= STEM}


def _when(asked: Asked, proof: Row) -> str:
    """The day of some words, and how long that was before the last minutes read."""
    day = str(proof.get("meeting") or "")
    if not day or not asked.last_day:
        return spoken(day) if day else ""
    months = months_between(day, asked.last_day)
    if day >= asked.last_day:
        return phrase("said_last" if day == asked.last_day else "said_after", day=spoken(day))
    years, rest = divmod(months, 12)
    age = [plural(years, "year")] * bool(years) + [plural(rest, "month")] * bool(rest)
    return phrase("said_before", day=spoken(day), age=" ".join(age) or phrase("weeks"))


def _length(proof: Row) -> int:
    return len(str(proof["quote"]).split())


def short_question(asked: Asked, row: Row) -> str:
    """The question in plain words: of a matter by its title; of a task after its words, which stand in front."""
    question, what = question_of(asked, row), str(row.get("what") or "").rstrip(". ")
    title, told_as = title_of(asked, row), f'"{what}"'
    if told_as not in question and not is_standing(row):
        told_as = what  # a short task stands there without marks
    if not what or told_as not in question:
        return question
    if is_told_by_item(asked, row) or is_matter(row):
        return question.replace(told_as, phrase("the_matter", title=title) if title != what else f"“{title}”")
    deed, item = short_deed(what), asked.item_title(row)
    if is_standing(row):
        return question.replace(told_as, f"“{deed}”")
    whole = deed if deed.endswith("…") else f"{deed}."
    told = phrase("under_item", deed=whole, item=item) if item and points_back(deed) else f"“{whole}”"
    put = question.replace(told_as, phrase("the_task"))
    return f"{told} {sentence_case(put)}"


def is_matter(row: Row) -> bool:
    """Whether a gap goes by the name of its issue."""
    named_so = str(row.get("key") or "").startswith("issue:") and row.get("issue")
    return bool(row.get("kind") != "post_vacant" and named_so)


def is_told_by_item(asked: Asked, row: Row) -> bool:
    """Whether a gap goes by its item alone: a problem that is no task may open with the resident who raised it."""
    return row.get("kind") == "no_owner" and not row.get("key") and bool(asked.item_title(row))


def as_cell(asked: Asked, row: Row) -> Text:
    """A gap in a few words with its proof and its place on the network page."""
    return asked.text(title_of(asked, row), {**row, "evidence": _evidence(row)}, linked=True)
