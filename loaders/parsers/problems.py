"""Sentences in, problems that are said to exist and known matters that are spoken of out."""

from __future__ import annotations

import re

from graph.concepts import Concept, Concepts, Hit
from loaders.blocks import Paragraph, Source, Span, evidence, squeeze
from loaders.cues import cue, hint, word_set
from loaders.parsers.items import Item
from loaders.parsers.lead_records import unled_record
from loaders.parsers.matter_labels import matter_above, matter_titled
from loaders.parsers.unheard import partners_away
from loaders.records import IssueRecord, TopicRecord
from loaders.word_lists import words

_SPEAKER = re.compile(
    r"^(?:The |Mr\.? |Ms\.? |Mrs\.? |Dr\.? |Cllr\.? )?[A-Z][^.;]{2,90}?\s(?:said|stated|explained|commented|highlighted"
    r"|expressed|mentioned|informed|noted|reported|pointed out|asked|enquired|wondered)\b"
)
_NO_KINDS = (
    "not_problem", "unrepresented", "opens_no_name", "ends_no_name", "taken_up", "priority_unled", "no_holder",
    "no_chair", "office_open", "not_empty", "the_post_is", "the_lead_is", "counted_priority",
    "on_priorities", "no_keeper", "asks_who", "no_answer", "bare_vacant", "found_for_it",
)  # fmt: skip
_LABEL = re.compile(
    r"\W*(?:(?:\d[\d.]*|[a-z]{1,3}\))\s+)?[A-Z][^.:;!?]{2,60}?(?::| [-–—]) (?=\S)"
    r"|(?:\([a-z]{1,3}\)\s+)?"
    r"(?!(?:Every(?:one|body)|No(?:body| one)|All|They|We|It|He|She|There|Some|Members|Agreed|Noted)\b)"
    r"[A-Z][^.:;!?]{2,40}\. (?=[A-Z])"
)
_LONGEST_LABEL = 5
_AS = {"unowned": "no_one", "vacant": "trouble"}  # of a known matter it is a problem as before
_OBJECT = re.compile(
    r"^\s*(?:(?:of|a|an|the|any|in|for|full[- ]time|time|single)\b\s*)*+"
    r"(?P<what>[A-Za-z][\w'&-]*(?:\s+(?:of|for|in|and|to|on|[\w'&-]+)){1,6}?)"
    r"(?=[.,;:]|\s+(?:had|was|were|is|that|which|at|by|as|so|but|could)\b|$)"
)


def parse_problems(source: Source, item: Item, concepts: Concepts) -> list[IssueRecord]:
    """Sentences that say something is missing, wrong, or in nobody's hands, with the kind of cue that says so."""
    found: list[IssueRecord] = []
    for paragraph in item.paragraphs:
        question: Span | None = None  # for an owner, in the sentence before
        for sentence in paragraph.sentences():
            text, asked = sentence.text, question
            question = sentence if cue("problems", "asks_who").search(text) else None
            if cue("problems", "the_lead_is").search(text) and (matter := _unled(paragraph, item, concepts)):
                at, words_of = (sentence.start, sentence.end), squeeze(text)
                found.append(unled_record(source, item, at, (matter, words_of)))
                continue
            if priority := cue("problems", "priority_unled").search(text):
                at, words_of = (sentence.start, sentence.end), squeeze(text)
                found.append(unled_record(source, item, at, (_priority(priority["issue"], item), words_of)))
                continue
            kind = _trouble(text, asked=asked is not None)
            if asked is not None and cue("problems", "no_answer").search(text):
                sentence, text = Span(asked.start, sentence.end, f"{asked.text} {text}"), f"{asked.text} {text}"
            partner = next(iter(partners_away(text)), "") if kind is not None else ""
            if not kind and not partner:
                continue
            kind = kind or "trouble"
            best = _matter(concepts, text, kind) or _heading(concepts, item, paragraph, kind)
            named = best.id if best else _object(text, kind)
            kind = _told_alone(kind, text, named=bool(named))
            found.append(IssueRecord(
                item=item.number or None, item_order=item.order, issue=named, cue=kind, partner=partner,
                text=squeeze(text), evidence=evidence(source, sentence.start, sentence.end),
            ))  # fmt: skip
    return found


def _trouble(text: str, *, asked: bool) -> str | None:
    """The kind of trouble a sentence tells, "" for another kind, None for none; `asked` where it answers for an owner.

    'Silence.' is an answer too.
    """
    if asked and cue("problems", "no_answer").search(text):
        return "unowned"
    if not hint("problems").found_in(text) or cue("problems", "not_problem").search(text):
        return None
    kind = _kind(text)
    return "unowned" if asked and kind == "no_one" else kind


def _unled(paragraph: Paragraph, item: Item, concepts: Concepts) -> str:
    """Which matter 'The priority still has no lead' is of: that of the paragraph, else what titles the item."""
    above = matter_above(paragraph.text)
    if not above and cue("leads", "priority_ahead", start=True).match(paragraph.text.strip()):
        return ""  # 'Priority 4. It still has no lead': told by its number
    if above:
        return above if not concepts.best(above) else ""
    about = squeeze(item.about)
    return "" if not about or cue("problems", "on_priorities").search(bare := matter_titled(about)) else bare


def _priority(said: str, item: Item) -> str:
    """A priority by its name: 'the third priority' under a title that names a matter is that matter."""
    counted = cue("problems", "counted_priority").fullmatch(said)
    return item.about if counted and item.about and not cue("problems", "on_priorities").search(item.about) else said


def _heading(concepts: Concepts, item: Item, paragraph: Paragraph, kind: str) -> Concept | None:
    """The matter of an item's title, for what nobody has in hand; a paragraph with a label of its own is on that."""
    if kind not in ("no_one", "unowned"):
        return None
    words_of = " ".join(paragraph.text.split())
    label = _LABEL.match(words_of)
    if label is not None and len(label[0].split()) <= _LONGEST_LABEL:  # a longer one is a sentence
        return concepts.best(label[0]) if kind == "unowned" else None
    return concepts.best(item.about) if item.about else None


def _told_alone(kind: str, text: str, *, named: bool) -> str:
    """The kind of a problem: without a matter it is told apart whether the words alone show a vacancy or no owner."""
    if named:
        return _AS.get(kind, kind)
    return next((one for one in ("vacant", "unowned") if cue("problems", one).search(text)), kind)


def _kind(text: str) -> str:
    """The first kind of trouble whose words a sentence holds, or ""."""
    kinds = (str(kind) for kind in words("problems") if kind not in _NO_KINDS)
    return next((kind for kind in kinds if cue("problems", kind).search(text)), "")


def _matter(concepts: Concepts, text: str, kind: str) -> Concept | None:
    """The known matter nearest to the words that say something is wrong; the speaker's own post is not the matter."""
    speaker = _SPEAKER.match(text)
    begin = speaker.end() if speaker else 0
    found = cue("problems", kind).search(text, begin) or cue("problems", kind).search(text)
    hits = [hit for hit in concepts.match(text) if hit.start >= begin and not concepts.by_id[hit.concept].weak]
    if not hits or found is None:
        return None
    wider = {concepts.by_id[hit.concept].broader for hit in hits}
    nearest = min(hits, key=lambda hit: (hit.concept in wider, _distance(hit, found)))
    return concepts.by_id[nearest.concept]


def _object(text: str, kind: str) -> str:
    """What is lacking or needed in the record's own few words, 'point of contact for housing'; "" where unclear."""
    found = cue("problems", kind).search(text)
    if found is None or kind not in ("lack", "need"):
        return ""
    what = _OBJECT.match(text[found.end() :])
    words_in = what["what"].split() if what else []
    opens = words_in[0].lower() if words_in else ""
    opens_well = opens not in word_set("problems", "opens_no_name")
    is_thing = bool(words_in) and opens_well and words_in[-1].lower() not in word_set("problems", "ends_no_name")
    return " ".join(words_in) if is_thing and 2 <= len(words_in) <= 7 else ""


def _distance(hit: Hit, found: re.Match[str]) -> int:
    """How far a matter stands from a cue; what is lacking or needed is mostly named behind it."""
    return hit.start - found.end() if hit.start >= found.start() else found.start() - hit.end + 40


def parse_topics(source: Source, item: Item, concepts: Concepts) -> list[TopicRecord]:
    """The known matters an item speaks of: each once, with the first sentence that says it; the title counts first."""
    found: dict[str, TopicRecord] = {}
    if item.title and item.heading:
        title = Span(item.heading[0].start, item.heading[-1].end, item.title)
        _add_topics(source, item, said=title, concepts=concepts, found=found)
    for paragraph in item.paragraphs:
        for sentence in paragraph.sentences():
            _add_topics(source, item, said=sentence, concepts=concepts, found=found)
    return list(found.values())


def _add_topics(source: Source, item: Item, *, said: Span, concepts: Concepts, found: dict[str, TopicRecord]) -> None:
    for hit in concepts.match(said.text):
        if hit.concept not in found:
            found[hit.concept] = TopicRecord(
                item=item.number or None, item_order=item.order, issue=hit.concept, words=hit.words,
                evidence=evidence(source, said.start, said.end),
            )  # fmt: skip
