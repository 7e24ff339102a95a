"""Words behind a gap in; the sentences of the same minutes around them, with what was answered and how long it goes on.

A first page that quotes the newest complaint and leaves out the answer that stands below it is unfair to the board.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from graph.schema import Quote
from queries.answer import evidence_rows
from queries.asked import loose
from queries.facts import read_meetings
from queries.follow.undecided import placed
from viz.report.coming import flat
from viz.report.paragraphs import parted
from viz.report.review.asked import Asked
from viz.report.review.wording import lower_first, phrase, wording
from viz.report.wording import wording as fixed

Row = Mapping[str, Any]
SHORT = 3  # words; so few may stand in any sentence


class Said(NamedTuple):
    """Words around a gap, as evidence, what they are to it (`answered`, `offered`), and who says them, as written."""

    proof: Row
    how: str
    who: str


class Passage:
    """The sentences of the item in which the newest words behind a gap stand, and the day and number of the item."""

    def __init__(self, asked: Asked, row: Row) -> None:
        proofs = [proof for proof in row.get("evidence") or () if proof.get("quote")]
        newest = max((str(proof.get("meeting") or "") for proof in proofs), default="")
        told = [proof for proof in proofs if proof.get("meeting") == newest]
        files = {proof.get("document") for proof in told}
        every = [one for one in sentences_of(asked, newest) if one.document in files]
        places = _places_of(told, every)
        items = {every[place].item for place in places}
        near = {one for place in places for one in _near(every, place)}
        self.sentences = [
            one for place, one in enumerate(every) if one.item in items and (one.item or place in near)
        ]
        self.item = (newest, min(items)) if len(items) == 1 and all(items) else None
        self.places = _places_of(told, self.sentences)
        self._texts = asked.follow.texts
        self._named = _names_of(asked, row)

    def answer(self) -> Said | None:
        """What was answered to the words, or is said to come under the same item, with what goes on from it."""
        for place, one in enumerate(self.sentences):
            if how := self._how(place, flat(one.quote)):
                return Said(evidence_rows([self._going_on(place)])[0], how, opening(one.quote) or _who_will(one.quote))
        return None

    def next_to_the_words(self) -> set[str]:
        """The sentences right behind those of the words, in one line each."""
        return {flat(one.quote) for place in self.places for one in self.sentences[place + 1 : place + 2]}

    def how_long(self) -> Row | None:
        """The words that say how long the matter goes on: of the complaint, or beside it where they point at it."""
        within = int(wording()["how_long_within"])
        for place, one in enumerate(self.sentences):
            is_near = any(0 <= place - other <= within for other in self.places)
            is_its = place in self.places or pattern("points_at_it").search(flat(one.quote))
            if is_near and is_its and pattern("how_long").search(flat(one.quote)):
                return evidence_rows([one])[0]
        return None

    def speaker(self, proof: Row) -> str:
        """The sentence that names whom "he" or "she" of some words means: the nearest before, past others of them."""
        said = flat(str(proof.get("quote") or ""))
        place = next((place for place, one in enumerate(self.sentences) if flat(one.quote) == said), 0)
        while place and self._is_together(place - 1):
            place -= 1
            words = flat(self.sentences[place].quote)
            if opening(words) or not (pattern("pronoun").search(words) or pattern("his_view").search(words)):
                return words if opening(words) else ""
        return ""

    def _how(self, place: int, words: str) -> str:
        """Whether a sentence answers the words before it, or offers something on the matter."""
        is_near = any(0 < place - other <= int(wording()["answer_within"]) for other in self.places)
        if is_near and pattern("answered").search(words) and not self._asked_before(place):
            return "answered"
        is_about = any(f" {name} " in f" {loose(words)} " for name in self._named)
        return "offered" if (is_near or is_about) and pattern("offered").search(words) else ""

    def _asked_before(self, place: int) -> bool:
        """Whether something else was asked between the words and a sentence, which then answers that."""
        last = max(other for other in self.places if other < place)
        return any(pattern("asked").search(one.quote) for one in self.sentences[last + 1 : place])

    def _going_on(self, place: int) -> Quote:
        """A sentence with those of its paragraph that go on from it, as one stretch of the file."""
        first, end = self.sentences[place], place
        while end - place < int(wording()["answer_goes_on"]) and end + 1 < len(self.sentences):
            words = flat(self.sentences[end + 1].quote)
            goes_on = pattern("goes_on").search(words) or re.search(fixed()["coming"], words, re.IGNORECASE)
            if not goes_on or not self._is_together(end):
                break
            end += 1
        last = self.sentences[end]
        return first._replace(end=last.end, quote=self._texts.of_file(first.document)[first.start : last.end])

    def _is_together(self, place: int) -> bool:
        """Whether no empty line parts a sentence from the next."""
        one, other = self.sentences[place : place + 2]
        return self._texts.of_file(one.document)[one.end : other.start].count("\n") <= 1


def opening(sentence: str) -> str:
    """Who opens a sentence by saying or doing something, as written: "The Chairman", "Mr Reed"; "" for nobody."""
    return opens_by(sentence)[0]


def with_speaker(asked: Asked, told: str, proof: Row, passage: Passage | None = None) -> str:
    """Words, or their day, with who is meant where they open with "he" or "she" and the sentence before says it."""
    hit = pattern("pronoun").match(" ".join(str(proof["quote"]).split()))
    beside = (passage or Passage(asked, {"evidence": [proof]})) if hit else None
    who = opening(beside.speaker(proof)) if beside else ""
    pronoun = hit["pronoun"].lower() if hit else ""
    return phrase("who_is_meant", when=told, pronoun=pronoun, who=lower_first(who)) if who else told


def opens_by(sentence: str) -> tuple[str, str]:
    """Who opens a sentence, and the word that says what they did: "Mr Reed", "said"."""
    hit = re.match(wording()["opens"], flat(sentence))
    return (hit["who"], hit["did"]) if hit and not pattern("nobody_opens").fullmatch(hit["who"]) else ("", "")


def _who_will(sentence: str) -> str:
    """Who a sentence says will do something: "The Chair"; "" for nobody."""
    hit = pattern("will_act").match(flat(sentence))
    return hit["who"] if hit else ""


def post_beside(sentence: str) -> str:
    """The post in brackets behind whoever opens a sentence: "Mr Reed (Head of Parks) attended"; "" for none."""
    hit = re.match(wording()["opens"], flat(sentence))
    return (hit["post"] or "") if hit else ""


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the patterns of the review."""
    return re.compile(wording()[name], re.IGNORECASE)


def _places_of(told: Sequence[Row], every: Sequence[Quote]) -> list[int]:
    """Where the words of some proofs stand among sentences: of a sentence that stands there twice, under their item."""
    return [place for place, one in enumerate(every) if any(_is_of(proof, one) for proof in told)]


def _is_of(proof: Row, one: Quote) -> bool:
    said, each = flat(one.quote), flat(str(proof["quote"]))
    is_there = (proof.get("item") or "") == (one.item or "")
    return is_there and (each in said or (said in each and len(said.split()) > SHORT))


def _near(every: Sequence[Quote], place: int) -> Iterator[int]:
    """The places near one, where items have no number: as many sentences, up to the resolutions that end an item."""
    yield place
    for step, far in ((-1, int(wording()["before_within"])), (1, int(wording()["around_within"]))):
        for other in range(place + step, place + step * (far + 1), step):
            if not 0 <= other < len(every) or pattern("ends_item").match(flat(every[min(other, other - step)].quote)):
                break
            yield other


def sentences_of(asked: Asked, day: str) -> list[Quote]:
    """The sentences of the minutes of a day with their places; what is too long is a list or table and no sentence."""
    if day not in asked.sentences:
        most = int(fixed()["sentence_most"])
        asked.sentences[day] = [
            placed(asked.follow, meeting, sentence)
            for meeting in read_meetings(asked.view, asked.window) if meeting.date == day
            for sentence in parted(asked.follow.texts.sentences(meeting))
            if len(sentence[3]) <= most and not set("•<|") & set(sentence[3])
        ]  # fmt: skip
    return asked.sentences[day]


def _names_of(asked: Asked, row: Row) -> set[str]:
    """The words by which the record knows the matter of a gap, in loose letters."""
    key = str(row.get("key") or "")
    nodes = asked.view.nodes(keys=[key]) if key.startswith("issue:") else []
    return {loose(str(name)) for node in nodes for name in node.names} - {""}
