"""The text of an item, in; the questions put to the board in it, each with what was said to it, out."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.blocks import Source, Span, evidence, squeeze
from loaders.cues import cue, cues
from loaders.parsers.items import Item
from loaders.records import QuestionRecord

_MOST = 6  # sentences of one question


def parse_questions(source: Source, item: Item) -> list[QuestionRecord]:
    """Questions from councillors or the public; who asks as a resident is not named."""
    is_titled = cue("questions", "titled").search(squeeze(item.about)) is not None
    sentences: list[Span] = []
    starts: list[int] = []
    for paragraph in item.paragraphs:
        for place, sentence in enumerate(paragraph.sentences()):
            opens = is_titled and not place  # a member's remark stands further down in its paragraph
            if cue("questions", "put").search(_text(sentence)) or (opens and _puts_one(sentence)):
                starts.append(len(sentences))
            sentences.append(sentence)
    found = []
    for number, place in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(sentences)
        found.append(_question(source, item, sentences[place:end]))
    return found


def _puts_one(sentence: Span) -> bool:
    """Whether a sentence puts a question, below a title that says that questions follow."""
    return cue("questions", "put_there").search(_text(sentence)) is not None


def _question(source: Source, item: Item, said: Sequence[Span]) -> QuestionRecord:
    """One question, from the words that say it was put to the next question or the end of the item."""
    size = 1
    while size < min(len(said), _MOST) and cue("questions", "goes_on").search(_text(said[size])):
        size += 1
    answer = next((s for s in said[size:] if cue("questions", "answered").search(_text(s))), None)
    asked = squeeze(" ".join(s.text for s in said[:size]))
    promise = next((s for s in said if _promises(_text(s), asked)), None)
    told = answer or promise
    return QuestionRecord(
        item=item.number or None, item_order=item.order, text=asked,
        asked_by="councillor" if cue("questions", "official").search(_text(said[0])) else "public",
        state="answered" if answer else "promised" if promise else "nothing",
        promise=promise is not None and answer is not None,
        answer=evidence(source, told.start, told.end) if told else None,
        evidence=evidence(source, said[0].start, said[size - 1].end),
    )  # fmt: skip


def _promises(text: str, asked: str) -> bool:
    """Whether a sentence promises an answer: to nobody by name, or to somebody whom the question names."""
    found = (pattern.search(text) for pattern in cues("questions", "promised"))
    return any(hit and _is_the_asker(hit.groupdict().get("asker") or "", asked) for hit in found)


def _is_the_asker(name: str, asked: str) -> bool:
    return not name[:1].isupper() or name.split()[-1] in asked


def _text(sentence: Span) -> str:
    return squeeze(sentence.text)
