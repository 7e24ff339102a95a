"""A piece of work of the follow-through in; its words in a table, with those that say what it is about, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.follow.words import deed
from viz.report.before import cut_to_fit
from viz.report.pointing import leans_back, means_its_item, points_back, with_title
from viz.report.tasks.decided import as_decided
from viz.report.tasks.opened import Opening, opened_in
from viz.report.tasks.the_post import name_post
from viz.report.tasks.wording import told, wording
from viz.report.titles import is_of_many
from viz.report.wording import sentence_case
from viz.report.wording import wording as report_wording

Row = Mapping[str, Any]


def proofs_of(row: Row) -> list[Mapping[str, Any]]:
    """The words in which a piece of work was agreed, of every telling of it."""
    later = {step["quote"] for step in row["chain"][1:]}
    agreed = [proof for proof in row["evidence"]
              if str(proof["meeting"] or "") <= row["meeting"] and proof["quote"] not in later]  # fmt: skip
    return [*(agreed or row["evidence"][:1]), *proofs_before(row)]


def proofs_before(row: Row) -> list[Mapping[str, Any]]:
    """The words that say what a piece of work is about, where its own do not."""
    return [*row.get("said_before", ()), *row.get("post_said", ())]


def task_words(row: Row, title: str) -> str:
    """What is to be done, as a table can hold it: the name for "she", without what led to it, with what "this" means.

    The sentence that "this" points to stands in front, as in the minutes; behind what the board resolved in marks.
    Where none says it, the title of the item does.
    """
    words, is_whole = _turned(_with_name(_plainest(row), str(row.get("meant_by") or "")))
    quote = _agreed_in(row)
    opening = opened_in(quote, words) or row.get("opening") or Opening()
    told_bare, words = words, as_decided(words, quote, opening)
    if before := row.get("said_before", ()):
        said = name_post(cut_to_fit(*before), str(row.get("post_named") or ""))
        if row.get("asked_for"):
            return told("asked", deed=words, words="; ".join(_what_was_asked(one) for one in said))
        if opening.by == "resolved" or not said[-1].endswith((".", "!", "?", "…")):
            return told("meant_behind", deed=words, words="” “".join(deed(one) for one in said))
        return told("meant_before", deed=words, words=" ".join(said))
    is_named = title and not is_of_many(title)
    return f"{with_title(words, title) if is_named and not is_whole and points_back(told_bare) else words}."


def needs_before(words: str) -> bool:
    """Whether a task needs the sentence before it; of "consideration of the matter" the title says what is meant."""
    return not means_its_item(words) and (points_back(words) or leans_back(words))


def _agreed_in(row: Row) -> str:
    """The sentence that agreed a task, on one line."""
    said = row["evidence"][0]["quote"] if row["evidence"] else row["what"]
    return " ".join(str(said).split())


def task_deed(text: object) -> str:
    """A task without the words that only open it; what was suggested or asked for, and not agreed, keeps them."""
    words = " ".join(str(text).split())
    if re.match(wording()["keeps_opening"], words, re.IGNORECASE):
        return sentence_case(words.rstrip(" .;"))
    if asked := re.match(wording()["asked_that"], words):
        return told("who_asked", who=asked["who"], asked=asked["asked"].rstrip(" .;"))
    return sentence_case(re.sub(wording()["bare_to"], "", deed(words)))


def _plainest(row: Row) -> str:
    """A task in the words of its other telling on that day where only those say themselves what it is about."""
    words = task_deed(row["what"])
    if not re.search(wording()["told_around"], words):
        return words
    others = [deed(" ".join(str(proof["quote"]).split())) for proof in proofs_of(row)]
    plain = (one for one in others if not re.search(wording()["told_around"], one) and not needs_before(one))
    return next(plain, words)


def _with_name(words: str, name: str) -> str:
    """A task with a name for the one "he" or "she" of it, where nobody else stands before that who may be meant."""
    hits = [*re.finditer(wording()["pronoun"], words)]
    if not name or len(hits) != 1 or re.search(wording()["somebody"], words[: hits[0].start()]):
        return words
    parts = [name[4:]] if name.startswith("the ") else name.split()
    if any(re.search(rf"\b{re.escape(part)}\b", words) for part in parts):
        return words  # who it is stands in the words themselves, or is somebody else than "she"
    begin = words[: hits[0].start()]
    return f"{begin}{name if begin else sentence_case(name)}{words[hits[0].end() :]}"


def _what_was_asked(sentence: str) -> str:
    """What somebody asked for, without who asked: "that Ben light the lamps" of "He also asked Ben to light the lamps".

    Asked in any other way it is the whole sentence.
    """
    found = re.search(wording()["asking"], sentence)
    if found is None:
        return deed(sentence)
    rest = sentence[found.end() :].rstrip(" .")
    return told("asked_whom", who=found["who"], rest=rest) if found["who"] else rest


def _turned(words: str) -> tuple[str, bool]:
    """A long task from where it turns to what was decided; whole, and that it is, where what led there says what it is.

    "She" is whoever opens the sentence, where it names nobody else.
    """
    turns = (wording()["noted_and"], report_wording()["turns_to_deed"] + r" (?:that|to) ")
    turn = next((hit for turn in turns if (hit := re.search(turn, words))), None)
    front, rest = (words[: turn.start()], words[turn.end() :]) if turn else ("", "")
    if not rest:
        return words, False
    if front and (points_back(rest, anywhere=True) or leans_back(rest)):
        return words, True
    if pronoun := re.search(wording()["pronoun"], rest):
        opener = re.match(wording()["opener"], front)
        if pronoun.start() or opener is None or re.search(wording()["somebody"], front[opener.end("who") :]):
            return words, False
        return sentence_case(f"{opener['who']}{rest[pronoun.end() :]}"), False
    return sentence_case(rest), False
