"""The gaps in; what the board must decide, each with its words first, who could take it and a question, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from graph.dates import spoken
from queries.asked import loose
from queries.meetings.planned import is_routine
from queries.wording import first_words
from viz.report.coming import flat
from viz.report.model import Finding, Section, Text
from viz.report.pointing import points_back
from viz.report.review.around import pattern
from viz.report.review.asked import Asked
from viz.report.review.choice import is_by_name, is_standing
from viz.report.review.deed_title import deed_title
from viz.report.review.parts import matters_of, parts_of
from viz.report.review.plans import end_told, is_over, is_plan, label_of, question_on, why_unled
from viz.report.review.quotes import capitals, quoted_in, quotes_of
from viz.report.review.takers import could_take, placed_by_chair
from viz.report.review.tasked import proof_of
from viz.report.review.was_done import if_not_done
from viz.report.review.wording import phrase, section, short_deed, wording
from viz.report.titles import is_of_many
from viz.report.wording import sentence_case

Row = Mapping[str, Any]
_GROUP = r"\b{}(?: [A-Z][\w&'-]*)* (?:Group|Board|Panel|Forum|Committee)\b"


def to_decide(asked: Asked) -> Section:
    """The few things the board must decide."""
    first = asked.matters[: int(wording()["decide_most"])]
    named = zip(first, _names(asked, first), strict=True)
    return section("decide", [_finding(asked, row, name) for row, name in named])


def _names(asked: Asked, rows: Sequence[Row]) -> list[str]:
    """The heads of the first page; a second matter of one item goes by its own first words."""
    names: list[str] = []
    for row in rows:
        title = title_of(asked, row)
        own = (deed_title(row.get("what")) or sentence_case(_first_words(row))) if title in names else title
        names.append(own)
    return names


def _finding(asked: Asked, row: Row, title: str) -> Finding:
    proofs = [*_tasks(asked, row), *_evidence(row)]
    why = why_unled(asked, row, short=True) if is_plan(row) else told_why(asked, row)
    of_part = f" ({row['what']})" if row.get("part_of") and row["kind"] == "priority_unled" and not is_plan(row) else ""
    words = f"{gap_name(row)}{of_part}. {_with_groups(asked, row, why)}"
    chosen = quotes_of(asked, row, title)
    quoted = {id(one.proof) for one in chosen}
    others = [proof for proof in proofs if id(proof) not in quoted][: int(wording()["others_most"])]
    told = asked.text(words, {**row, "evidence": others or proofs}, linked=True)
    takers = could_take(asked, row, told_days={str(one.proof.get("meeting") or "") for one in chosen})
    takers = takers if takers.words else placed_by_chair(asked, row)
    question = short_question(asked, row, titled=True)
    return Finding(title, told, tuple(quoted_in(asked, one) for one in chosen), takers, question)


def _with_items(asked: Asked, row: Row, why: str) -> str:
    """Why a broad matter counts, with the items under which each meeting raised it, where each has other words of it.

    Then it may be several matters, and from the items a reader can tell.
    """
    key, days = str(row.get("key") or ""), _by_day(row)
    raised = pattern("raised_at").search(why) if key.startswith("issue:") else None
    if raised is None:
        return why
    names = {loose(str(name)) for node in asked.view.nodes(keys=[key]) for name in node.names}
    used = [{name for name in names if any(f" {name}" in f" {loose(str(proof['quote']))}" for proof in said)}
            for said in days.values()]  # fmt: skip
    items = {day: _item(asked, said[0]) for day, said in sorted(days.items())}
    is_one = len(used) < 2 or not all(used) or any(one & other for one, other in combinations(used, 2))
    if is_one or len({loose(item) for item in items.values()} - {""}) < len(items):
        return why
    told = "; ".join(phrase("item_on", item=item, year=day[:4]) for day, item in items.items())
    return f"{why[: raised.end()]}, {phrase('under_items', told=told)}{why[raised.end() :]}"


def _by_day(row: Row) -> dict[str, list[Row]]:
    """The words of a gap by the day of their meeting."""
    days: dict[str, list[Row]] = {}
    for proof in row.get("evidence") or ():
        days.setdefault(str(proof.get("meeting") or ""), []).append(proof)
    return days


def _with_groups(asked: Asked, row: Row, why: str) -> str:
    """Why it counts as a gap, with the group that alone is meant on a day, behind that day."""
    days = _by_day(row)
    for day, said in days.items() if len(days) > 1 else ():
        if group := _group_meant(title_of(asked, row), said):
            why = why.replace(spoken(day), phrase("of_a_group", day=spoken(day), group=group), 1)
    return why


def _group_meant(title: str, said: Sequence[Row]) -> str:
    """The group whose name is all that names a matter at one meeting: its words may be of the group alone."""
    for letters in sorted(capitals(title)):
        named = [hit for proof in said for hit in re.findall(_GROUP.format(letters), flat(str(proof["quote"])))]
        if named and len(named) == sum(len(re.findall(rf"\b{letters}\b", str(proof["quote"]))) for proof in said):
            return str(named[0])
    return ""


def _item(asked: Asked, proof: Row) -> str:
    """The title of the item that some words stand under, else its number; "" where neither is told."""
    number = proof.get("item")
    return asked.item_title({"evidence": [proof]}) or (phrase("item_number", number=number) if number else "")


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
    Under an item of many matters, and where it would be cut, a title made of its own words says more.
    """
    if row.get("also") and row.get("part_of"):
        return sentence_case(str(row["part_of"]))
    if is_matter(row):
        return str(row["issue"])
    if is_standing(row):
        return str(row["issue"]) if _is_told(row) else short_deed(row.get("what") or row.get("issue"))
    item = asked.item_title(row)
    item = "" if is_routine(item) else item
    told = item or str(row.get("issue") or _first_words(row))
    is_poor = is_of_many(item) and not is_told_by_item(asked, row) if item else told.endswith("…")
    return (deed_title(row.get("what")) if is_poor else "") or told


def _is_told(row: Row) -> bool:
    """Whether a post of a known matter has no name and is told in a sentence."""
    is_sentence = str(row.get("what") or "").rstrip().endswith(".")
    return is_sentence and row["kind"] == "post_vacant" and bool(row.get("issue"))


def _first_words(row: Row) -> str:
    return first_words(short_deed(row.get("what")), int(wording()["title_words"]))


def gap_name(row: Row) -> str:
    """What kind of gap it is, in the words of the answer; of a plan, whether its leads are only not named."""
    return label_of(row) if is_plan(row) else str(row["label"])


def told_why(asked: Asked, row: Row, *, items: bool = False) -> str:
    """Why it counts as a gap; of several parts of one plan once for all. With `items`, which items raised it."""
    if is_plan(row):
        return why_unled(asked, row)
    why = str(row.get("why") or "")
    return _with_items(asked, row, why) if items else why


def question_of(asked: Asked, row: Row) -> str:
    """What to ask the board; of several parts of one plan once for all, of a plan that ends on the next one too."""
    if is_plan(row):
        return question_on(asked, row)
    question = str(row.get("question") or "")
    is_ending = row.get("kind") == "priority_unled" and end_told(asked, row) is not None and not is_over(asked, row)
    return phrase("and_in_the_next", question=question.rstrip("? ")) if is_ending else question


def _evidence(row: Row) -> list[Row]:
    return [proof for part in parts_of(row) for proof in part.get("evidence") or ()]


def short_question(asked: Asked, row: Row, *, titled: bool = False) -> str:
    """The question in plain words: of a matter by its title; of a task after its words, which stand in front.
    A matter named after whom it lacks is asked who that will be.

    Where no words stand beside it, what the record calls needed or wrong stands in front too: its title is no question.
    """
    question, what = question_of(asked, row), str(row.get("what") or "").rstrip(". ")
    title, told_as = title_of(asked, row), f'"{what}"'
    if is_by_name(row):
        return question.replace(told_as, f"“{what}”")
    if row["kind"] == "no_owner" and is_matter(row) and pattern("whom_it_lacks").search(title):
        return phrase("who_is_to_be", title=title[:1].lower() + title[1:])
    if told_as not in question and not is_standing(row):
        told_as = what  # a short task stands there without marks
    if not what or told_as not in question:
        return question
    if is_told_by_item(asked, row) or (is_matter(row) and (titled or row["kind"] != "no_owner")):
        return question.replace(told_as, phrase("the_matter", title=title) if title != what else f"“{title}”")
    if is_standing(row) and row["kind"] != "no_owner" and not _is_told(row):
        return question.replace(told_as, f"“{short_deed(what)}”")
    put = if_not_done(asked, row, sentence_case(question.replace(told_as, phrase("the_task"))))
    return f"{told_deed(asked, row)} {sentence_case(put)}"


def told_deed(asked: Asked, row: Row) -> str:
    """The words of a task in marks, as they stand before its question, with what "this" or "a new one" in them means.

    That stands in the sentence before them, as the tracker tells it; else their item says it.
    """
    deed, item = short_deed(str(row.get("what") or "").rstrip(". ")), asked.item_title(row)
    whole = deed if deed.endswith("…") else f"{deed}."
    if told := said_with(asked, row)[0]:
        return f"“{told}”"
    return phrase("under_item", deed=whole, item=item) if item and points_back(deed) else f"“{whole}”"


def said_with(asked: Asked, row: Row) -> tuple[str, list[Row]]:
    """A task with the sentence before it that says what it is about, as the tracker has it, and their proofs; or ""."""
    told, proofs = asked.told_work.get(str(row.get("key") or ""), ("", []))
    what = " ".join(str(row.get("what") or "").split()).rstrip(". ")
    front = told.removesuffix(f"{what}.").rstrip()
    return (told, proofs) if front != told and front.endswith((".", "!", "?")) else ("", [])


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
