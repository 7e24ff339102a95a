"""The text of an item in; stretches of it that open with the name of a matter, and what they say of it, out.

'Lamps. Ms Hart had counted them.', 'Lamps: ...' and 'Lamps - ...' tell of one matter, as does a whole short item. Which
earlier task that is, the build says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.deeds import DONE, deeds_told
from loaders.blocks import Paragraph, Source, Span, evidence, split_sentences
from loaders.cues import cue, fitting, word_set
from loaders.parsers.items import Item
from loaders.parsers.progress_states import bare_state, has_left_over, progress_state
from loaders.records import ActionRecord, ProgressRecord

_NUMBER = re.compile(
    r"^\W{0,3}(?:(?i:minute|min\.?|item|action|ref)\b\.?\s*(?:no\.?\s*)?(?=\W?\d))?"
    r"(?:\(?(?P<number>\d{1,4}(?:[./]\d{1,4})*[a-z]?)[.):]{0,2}\s+(?:[-–—]\s+)?|\(?(?:[a-z]|[ivx]{1,4})[.)]\s+)?"
)
_OF_YEAR = re.compile(r"(?:20)?\d\d[/.-]\d{1,3}[a-z]?")  # '22/07': the seventh action of 2022
_NAME = re.compile(
    r"(?P<label>\w[\w&'’/-]*(?:,? [\w&'’()/-]+){0,7}?)(?P<end>\s*:\s+|\s+[-–—]\s*|\.\s+(?=[A-Z]))(?=\S)"
)
_BRACKET = re.compile(r"\([^()]*\)")
_TITLE = re.compile(r"[A-Z][\w&'’/,-]*(?: [\w&'’()/,-]+){0,7}")
_SEVERAL = 3  # sentences of a stretch that may speak of more than one matter
_LONGEST_ITEM = 900  # letters of an item that is told whole


class _Part(NamedTuple):
    label: str
    span: Span  # the words behind the label, or with it


def parse_labelled(source: Source, item: Item) -> Iterator[ProgressRecord]:
    """What an item says of matters it names, one record for each."""
    back = looks_back(item)
    parts = list(_parts(item.paragraphs, back=back))
    several = bool(parts) and not back  # a whole item is on what titles it
    if not parts and not back and item.about and item.paragraphs:
        first, last = item.paragraphs[0], item.paragraphs[-1]
        if last.end - first.start <= _LONGEST_ITEM:
            parts = [_Part(item.about, Span(first.start, last.end, " ".join(p.text for p in item.paragraphs)))]
    for part in parts:
        flat = source.flat[part.span.start : part.span.end]
        sentences = [" ".join(one.text.split()) for one in split_sentences(flat)]
        (state, bare), taker = _state(sentences), _taker(sentences)
        if not (back or state or taker):
            continue
        if back and not state and _tells_a_deed(sentences):
            state = DONE  # of which task it is the very deed, the build says
        yield ProgressRecord(
            item=item.number or None, item_order=item.order, text=" ".join(part.span.text.split()), label=part.label,
            state=state or "in_progress", looks_back=back, bare=bare, taker=taker, number=_number_of(part.span.text),
            bearing=_bearing(sentences, state) if several else [],
            evidence=evidence(source, part.span.start, part.span.end),
        )  # fmt: skip


def with_labels(actions: Iterable[ActionRecord], item: Item) -> Iterator[ActionRecord]:
    """The actions of an item, each given out under the name of a matter with that name in front of it."""
    back = looks_back(item)
    parts = list(_parts(item.paragraphs, back=back))
    starts = [part.span.start for part in parts]
    for action in actions:
        place = action.evidence
        at = bisect_right(starts, place.start) - 1 if place else -1
        yield _under(action, parts[at], place.start, back=back) if place and at >= 0 else action


def _under(action: ActionRecord, part: _Part, start: int, *, back: bool) -> ActionRecord:
    label, begin = label_of(part.span.text, back=back, note=True)
    if not part.span.start + (begin if label else 0) <= start < part.span.end:
        return action
    return action.model_copy(update={"before": f"{part.label}. {action.before or ''}".strip()})


def is_told_of_before(text: str) -> bool:
    """Whether words tell a deed and behind a dash what became of it: 'OF to send the map – nothing heard.'"""
    deed, dash, said = text.rpartition(" – ") if " – " in text else text.rpartition(" - ")
    return bool(deed and dash) and cue("progress", "of_a_deed", start=True).match(said.strip()) is not None


def looks_back(item: Item) -> bool:
    """Whether the title of an item says that it goes over what was agreed before."""
    return cue("progress", "looks_back").search(item.about) is not None


def label_of(text: str, *, back: bool, note: bool = False) -> tuple[str, int]:
    """The name of a matter with which words open, and where the words behind it begin; ("", 0) where none does.

    A note behind a bullet may write it small: 'lamps - done'.
    """
    number = _NUMBER.match(text)
    begin = number.end() if number else 0
    found = _NAME.match(text, begin)
    if found is None or (found["end"].startswith(".") and not back) or not _is_name(found["label"]):
        return "", 0
    small = found["label"][0].islower() and note and back and not found["end"].startswith(".")
    if not (found["label"][0].isupper() or small):
        return "", 0
    return found["label"], found.end()


def _number_of(text: str) -> str:
    """The number of an action that opens a stretch and says of which year it is; "" for any other."""
    found = _NUMBER.match(text)
    number = (found["number"] if found else "") or ""
    return number if _OF_YEAR.fullmatch(number) else ""


def _is_name(words: str) -> bool:
    """Whether words name a matter: no verb of a sentence, and no head such as 'Action' or 'Agreed'."""
    said = [word.strip(",()").lower() for word in _BRACKET.sub("", words).split()]
    return word_set("progress", "no_label").isdisjoint(said) and cue("progress", "no_label_head").match(words) is None


def _parts(paragraphs: Sequence[Paragraph], *, back: bool) -> Iterator[_Part]:
    title = ""
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        label, _ = label_of(paragraph.text, back=back, note=paragraph.bullet)
        if label:
            title = ""
            yield _Part(label, Span(paragraph.start, paragraph.end, paragraph.text))
        elif back and len(paragraph.lines) == 1 and _TITLE.fullmatch(text) and _is_name(text):
            title = text
        elif title:
            yield _Part(title, Span(paragraph.start, paragraph.end, paragraph.text))


def _state(sentences: Sequence[str]) -> tuple[str, bool]:
    """How far the words of a stretch say that its matter is ("" for not at all), and whether they close an action."""
    closed = next((state for said in sentences if (state := bare_state(_behind(said)))), "")
    if closed:
        return closed, True
    states = [progress_state(said) for said in sentences]
    left = any(map(has_left_over, sentences))
    for state in ("agreed_closed", "superseded"):
        if state in states:
            return state, state == "agreed_closed"
    if "reported_done" in states:
        return ("in_progress" if left or "open" in states else "reported_done"), False
    if "open" in states or (left and "in_progress" not in states):
        return "open", False
    return ("in_progress" if any(states) else ""), False


def _bearing(sentences: Sequence[str], state: str) -> list[str]:
    """The sentences that say of something that it goes on or stands open, where a stretch has others beside them."""
    if state not in ("open", "in_progress", "promised") or len(sentences) < _SEVERAL:
        return []
    return [said for said in sentences if progress_state(said) or has_left_over(said)]


def _tells_a_deed(sentences: Sequence[str]) -> bool:
    """Whether a stretch without words of a state tells something as done, and nothing as still going on."""
    if any(cue("progress", "goes_on").search(said) for said in sentences):
        return False
    return any(deed.state == DONE for said in sentences for deed in deeds_told(_behind(said)))


def _behind(sentence: str) -> str:
    """The words behind the label of a sentence: 'Fire audit: done.' -> 'done.'."""
    label, begin = label_of(sentence, back=True, note=True)
    return sentence[begin:] if label else sentence


def _taker(sentences: Sequence[str]) -> str:
    """Who takes the matter over, as the words say; "" where nobody does."""
    for said in sentences:
        for pattern in fitting(said, "progress", "handed_on"):
            if found := pattern.search(said):
                return found["who"].strip(" .,")
    return ""
