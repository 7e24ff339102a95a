"""Rows of a draft in; what is said of each later, and the words that say what it is about, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.follow.record import FollowFacts
from queries.follow.words import deed
from queries.wording import CLOSED
from viz.report.arising.decided import as_decided
from viz.report.arising.wording import told, wording
from viz.report.asked_for import asked_for
from viz.report.before import cut_to_fit, sentence_before
from viz.report.pointing import leans_back, means_its_item, opens_with_pronoun, points_back, with_title
from viz.report.wording import sentence_case
from viz.report.wording import wording as report_wording

Row = Mapping[str, Any]
_SPLIT = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:and|or|to)\b)")  # a word with a hyphen at the end of its line


def is_spoken_of_later(row: Row) -> bool:
    """Whether later words tell of a piece of work, or may be about it."""
    return row["source"] == "report" or len(row["chain"]) > 1 or bool(unsettled(row))


def unsettled(row: Row) -> list[Mapping[str, Any]]:
    """The later words that may be about a piece of work and settle nothing; none of closed or reported work."""
    if row["state"] in CLOSED or row["source"] == "report":
        return []
    told = {step["quote"] for step in row["chain"]}
    return [proof for proof in row["evidence"]
            if str(proof["meeting"] or "") > row["meeting"] and proof["quote"] not in told]  # fmt: skip


def is_listed(proof: Row) -> bool:
    """Whether later words are a line of a list of people, which says who came and nothing of the work."""
    words = " ".join(str(proof["quote"]).split())
    return "by" not in proof and not proof["item"] and not words.endswith((".", "!", "?", "…"))


def proofs_of(row: Row) -> list[Mapping[str, Any]]:
    """The words in which a piece of work was agreed, of every telling of it."""
    later = {step["quote"] for step in row["chain"][1:]}
    agreed = [proof for proof in row["evidence"]
              if str(proof["meeting"] or "") <= row["meeting"] and proof["quote"] not in later]  # fmt: skip
    return [*(agreed or row["evidence"][:1]), *row.get("said_before", ())]


def with_before(known: FollowFacts, row: Row) -> Row:
    """A row that only says "this" or "the requests made by" somebody, with the words of the minutes that are meant."""
    if not row["evidence"]:
        return row
    named = {**row, "meant_by": _meant_by(known, row)}
    if asked := asked_for(known, row["evidence"][0]):
        return {**named, "said_before": asked, "asked_for": True}
    words = deed(row["what"])
    if not _needs_before(words) and (named["meant_by"] or not opens_with_pronoun(words)):
        return named
    return {**named, "said_before": sentence_before(known.facts.view, row["evidence"][0])}


def _meant_by(known: FollowFacts, row: Row) -> str:
    """Whom "she" in a task means, where one owner of it is settled: a person by name, a post with its article."""
    if len(row["owners"]) != 1 or row["owner_doubt"]:
        return ""
    owners = [edge.dst for key in known.targets(row["key"]) for edge in known.facts.out(key, "ASSIGNED_TO")]
    kinds = {known.facts.node(key).kind for key in owners if known.facts.node(key).name == row["owners"][0]}
    return {"Person": "{}", "Post": "the {}"}.get(min(kinds, default=""), "").format(row["owners"][0])


def task_words(row: Row, title: str, *, resolved: bool = False) -> str:
    """What is to be done, as a table can hold it: the name for "she", without what led to it, with what "this" means.

    The sentence that "this" points to stands in front, as in the minutes; behind what the board resolved in marks.
    Where none says it, the title of the item does.
    """
    words, front = _turned(_SPLIT.sub("-", _with_name(_plainest(row), str(row.get("meant_by") or ""))))
    told_bare, words = words, as_decided(words, _agreed_in(row), resolved=resolved)
    if before := row.get("said_before", ()):
        said = cut_to_fit(*before)
        if resolved or row.get("asked_for") or not said[-1].endswith((".", "!", "?", "…")):
            return told("meant_behind", deed=words, words="” “".join(deed(one) for one in said))
        return told("meant_before", deed=words, words=" ".join(said))
    if front:
        return told("meant_behind", deed=words, words=front)
    if not title or not points_back(told_bare) or re.search(wording()["names_no_matter"], title, re.IGNORECASE):
        return f"{words}."
    return f"{with_title(words, title)}."


def _agreed_in(row: Row) -> str:
    """The sentence that agreed a task, on one line and without the hyphens that end its lines."""
    return _SPLIT.sub("-", " ".join(str(row["evidence"][0]["quote"]).split())) if row["evidence"] else ""


def _needs_before(words: str) -> bool:
    """Whether a task needs the sentence before it; of "consideration of the matter" the title says what is meant."""
    return not means_its_item(words) and (points_back(words) or leans_back(words))


def _plainest(row: Row) -> str:
    """A task in the words of its other telling on that day where only those say themselves what it is about."""
    words = deed(row["what"])
    if not re.search(wording()["told_around"], words):
        return words
    others = [deed(" ".join(str(proof["quote"]).split())) for proof in proofs_of(row)]
    plain = (one for one in others if not re.search(wording()["told_around"], one) and not _needs_before(one))
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


def _turned(words: str) -> tuple[str, str]:
    """A long task from where it turns to what was decided, and what stands before that where it is needed to know.

    "She" is then whoever opens the sentence, where it names nobody else.
    """
    turns = (wording()["noted_and"], report_wording()["turns_to_deed"] + r" (?:that|to) ")
    turn = next((hit for turn in turns if (hit := re.search(turn, words))), None)
    front, rest = (words[: turn.start()], words[turn.end() :]) if turn else ("", "")
    if not rest:
        return words, ""
    if pronoun := re.search(wording()["pronoun"], rest):
        opener = re.match(wording()["opener"], front)
        if pronoun.start() or opener is None or re.search(wording()["somebody"], front[opener.end("who") :]):
            return words, ""
        return sentence_case(f"{opener['who']}{rest[pronoun.end() :]}"), front
    return sentence_case(rest), front if points_back(rest, anywhere=True) or leans_back(rest) else ""
