"""The paragraphs of an item in, what the meeting resolved or agreed out, with its effect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from loaders.blocks import Paragraph, Source, Span, evidence, paragraphs
from loaders.cues import cue, hint
from loaders.parsers.action_records import due_in
from loaders.parsers.items import Item
from loaders.parsers.motions import motions_in, motions_in_tables
from loaders.parsers.motions_listed import list_motions
from loaders.records import ResolutionRecord
from loaders.word_lists import words

_OPENING = re.compile(
    r"(?i)^.*?(?:\bresolved\b|\bagreed\b|\bdecided\b)\s*[:–-]*\s*"
    r"(?:(?-i:[A-Z]{1,6}\s?)?\d{1,4}[/-]\d{1,4}[.:]?\s+(?=(?-i:That)\b))?(?:that\b)?\s*[:–-]*\s*"
    r"(?:\((?:[a-h]|[ivx]{1,4}|\d)\)\s+(?:that\b\s*)?)?"  # '(1) That'
)
_FORMAL = re.compile(r"\bRESOLVED\b|\bResolved ?[:–-]* ?(?=that)")
_FIRST = re.compile(r"(?i)\b(?:resolved|agreed|decided)\b\W*(?:that)?\W*\((?P<mark>a|i|1)\)\s")
_INLINE = re.compile(
    r"(?:(?<=[:;,.]\s)|(?<=\band\s)|^)"
    r"(?:\(?(?P<mark>[a-h]|[ivx]{1,4}|\d)\)|(?P<roman>[ivx]{1,4})\.)\s+(?=\S)"
)
_NEXT_MARK = re.compile(r"\s*[;,](?:\s*and)?\s*\(?[ivx]{1,4}[.)]$")
_CLAUSE = re.compile(r"^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+")
_MARKS = (list("abcdefgh"), ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"], list("12345678"))
_AND_THAT = re.compile(r"(?i)\s*(?:[;,]\s*)?\band (?:also )?(?:that|(?:agreed|resolved|decided) (?:that|to))\b\s+")


def without_opening(text: str) -> str:
    """What was agreed, without 'RESOLVED:' or 'agreed, two dissenting, that' in front of it."""
    return _OPENING.sub("", cue("resolutions", "with_aside", start=True).sub("agreed ", text))


def effect_of(text: str) -> str:
    """note, approve, assign, refer, defer, appoint or decide: of several clauses, the strongest one counts."""
    effects = [_clause_effect(clause) for clause in _AND_THAT.split(text)]
    return next((effect for effect in effects if effect not in ("note", "approve")), effects[0])


def _clause_effect(clause: str) -> str:
    for effect in words("effects"):
        if cue("effects", effect).search(clause):
            return str(effect)
    return "decide"


def parse_resolutions(source: Source, item: Item) -> list[ResolutionRecord]:
    """Formal resolutions, agreements and approvals of one item; the same words never count twice."""
    listed = list_motions(source, item)
    if listed.taken:
        item = replace(item, paragraphs=[p for p in item.paragraphs if not listed.hold(p)])
    decided = [*((motion, motion.text) for motion in listed.carried), *_decided(source, item)]
    inside = [(span.start, span.end) for span, _ in decided]
    formal = [f for f in _formal(source, item) if not any(a <= f[0].start < b for a, b in inside)]
    found = [*decided, *(f for f in formal if not any(_says_again(f[1], told) for _, told in decided))]
    if not found and (minutes := _minutes_agreed(item)) is not None:
        found = [minutes]
    if not found:
        found = list(_noted(source, item))
    elif not any(_FORMAL.search(paragraph.text) for paragraph in item.paragraphs):
        found += _noted_alone(item)
    records: list[ResolutionRecord] = []
    for number, (span, text) in enumerate(_distinct(found), 1):
        deed = re.sub(r"\s+", " ", text).strip()
        records.append(ResolutionRecord(
            id=f"R{item.order}-{number}", item=item.number or None, item_order=item.order,
            effect=effect_of(deed), text=deed, due=_due(deed), evidence=evidence(source, span.start, span.end),
        ))  # fmt: skip
    return records


def _due(deed: str) -> str | None:
    """When what was agreed is due; what was only noted or agreed of earlier minutes asks for nothing."""
    asks = effect_of(deed) not in ("note", "approve") and not cue("actions", "habit").search(deed)
    return due_in(deed) if asks else None


def _decided(source: Source, item: Item) -> Iterator[tuple[Span, str]]:
    """The clauses of the block under 'Decision:', where a web page prints one."""
    if not cue("resolutions", "no_decision", start=True).match(" ".join(line.text for line in item.decided[:1])):
        for paragraph in paragraphs(source, item.decided):
            text = _CLAUSE.sub("", paragraph.text.strip()).rstrip(" ;")
            if text.count(" ") > 1:
                yield Span(paragraph.start, paragraph.end, paragraph.text), text


def _says_again(text: str, told: str) -> bool:
    """Whether the minutes only repeat a clause of the decision printed above them."""
    left, right = (set(re.findall(r"[a-z]{4,}", words.lower())) for words in (text, told))
    return len(left & right) >= 0.8 * min(len(left), len(right))


def _distinct(found: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Spans in order, none inside another."""
    kept: list[tuple[Span, str]] = []
    for span, text in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, text))
    return kept


def _formal(source: Source, item: Item) -> Iterator[tuple[Span, str]]:
    place = 0
    while place < len(item.paragraphs):
        paragraph = item.paragraphs[place]
        clauses = _clauses(item.paragraphs, place) or _under_label(item.paragraphs, place)
        if clauses:
            for clause in clauses:
                inside = _inline(Span(clause.start, clause.end, clause.text))
                yield from inside or [(Span(clause.start, clause.end, clause.text), _strip_mark(clause))]
            while place < len(item.paragraphs) and item.paragraphs[place].start < clauses[-1].end:
                place += 1
            continue
        if hint("resolutions").found_in(paragraph.text):
            decided = list(_sentences(paragraph))
            yield from decided
            if decided and (first := _FIRST.search(paragraph.text)):
                yield from _run_on(paragraph, first["mark"], decided[-1][0].end)
                yield from _counted_on(item.paragraphs[place + 1 :], first["mark"])
        yield from ((motion, motion.text) for motion in motions_in(paragraph.sentences()))
        place += 1
    yield from ((motion, motion.text) for motion in motions_in_tables(item.paragraphs))


def _run_on(paragraph: Paragraph, mark: str, after: int) -> Iterator[tuple[Span, str]]:
    """The sentences '(2) That ...', '(3) That ...' of the paragraph that opens with a decision '(1) That ...'."""
    order = next(order for order in _MARKS if order[0] == mark)
    below = [sentence for sentence in paragraph.sentences() if sentence.start >= after]
    for sentence, expected in zip(below, order[1:], strict=False):
        found = _CLAUSE.match(sentence.text)
        if found is None or found.group().strip(" ().") != expected:
            return
        yield sentence, sentence.text[found.end() :]


def _counted_on(below: Sequence[Paragraph], mark: str) -> Iterator[tuple[Span, str]]:
    """The clauses '(2) ...', '(3) ...' below a decision that opens with '(1)': each a paragraph of its own."""
    order = next(order for order in _MARKS if order[0] == mark)
    for paragraph, expected in zip(below, order[1:], strict=False):
        if paragraph.clause != expected:
            return
        yield Span(paragraph.start, paragraph.end, paragraph.text), _strip_mark(paragraph)


def _inline(span: Span) -> list[tuple[Span, str]]:
    """Lettered or numbered clauses that run on in one paragraph; [] where there are not two in order."""
    found = list(_INLINE.finditer(span.text))
    marks = [match["mark"] or match["roman"] for match in found]
    if len(marks) < 2 or not any(marks == order[: len(marks)] for order in _MARKS):
        return []
    ends = [match.start() for match in found[1:]] + [len(span.text)]
    parts = []
    for match, end in zip(found, ends, strict=True):
        words = re.sub(r"[\s;,]*(?:\band)?\s*$", "", span.text[match.end() : end])
        start = span.start + match.end()
        parts.append((Span(start, start + len(words), words), words))
    return parts


def _clauses(paragraphs: Sequence[Paragraph], place: int) -> list[Paragraph]:
    """The bullets or lettered clauses under 'It was agreed that:' or 'RESOLVED:'."""
    opener = paragraphs[place].text.strip()
    if opener[-1:] not in ":-–dDtT" or not hint("resolutions").found_in(opener[-90:]):
        return []
    if cue("resolutions", "list").search(opener[-160:]) is None:
        return []
    clauses: list[Paragraph] = []
    for paragraph in paragraphs[place + 1 :]:
        marked = paragraph.bullet or paragraph.clause
        if clauses and paragraph.text.count(" ") < 2 and clauses[-1].text.rstrip()[-1:] not in ".;:":
            clauses[-1] = replace(clauses[-1], end=paragraph.end, text=f"{clauses[-1].text} {paragraph.text}")
            continue  # the rest of a clause that was broken over two lines
        carries_on = paragraph.bold if clauses else re.match(r"(?:That|To)\s", paragraph.text)
        if not (marked or carries_on):
            break
        clauses.append(paragraph)
        if not (marked or paragraph.bold):
            break
    return clauses


def _under_label(paragraphs: Sequence[Paragraph], place: int) -> list[Paragraph]:
    """The clauses under 'Decision' on a line of its own, or the one paragraph where nobody numbers them."""
    label = cue("resolutions", "label_alone", start=True)
    if paragraphs[place].text.count(" ") > 1 or label.fullmatch(paragraphs[place].text.strip()) is None:
        return []
    below = list(takewhile(lambda p: p.clause or p.bullet, paragraphs[place + 1 :]))
    if below or place + 1 == len(paragraphs):
        return below
    one = paragraphs[place + 1]
    told = hint("resolutions").found_in(one.text) and (one.text.rstrip()[-1:] in ":-–" or any(_sentences(one)))
    nothing = cue("resolutions", "no_decision", start=True).match(one.text)
    return [] if told or nothing else [one]


def _strip_mark(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    return _CLAUSE.sub("", text).rstrip(" ;") if paragraph.clause else text


def _sentences(paragraph: Paragraph) -> Iterator[tuple[Span, str]]:
    for sentence in paragraph.sentences():
        text = sentence.text
        if not hint("resolutions").found_in(text) or cue("resolutions", "not_decided").search(text):
            continue
        if clauses := _run_in(sentence):
            yield from clauses
        elif formal := _FORMAL.search(text):
            span = Span(sentence.start + formal.start(), sentence.end, text[formal.start() :])
            yield from _inline(span) or [(span, without_opening(span.text))]
        elif opener := cue("resolutions", "opener").search(text):
            span = Span(sentence.start + opener.start(), sentence.end, text[opener.start() :])
            is_label = opener.group(0).rstrip()[-1:] in ":–—-"
            behind = Span(sentence.start + opener.end(), sentence.end, text[opener.end() :])
            if is_label and (clauses := _inline(behind)):
                yield from clauses
                continue
            yield span, _NEXT_MARK.sub("", text[opener.end() :] if is_label else span.text)
        elif any(cue("resolutions", name).search(text) for name in ("minutes_agreed", "motion")):
            yield sentence, text
        elif agreed := cue("resolutions", "agreed").search(cue("resolutions", "elsewhere").blank(text)):
            yield sentence, text[agreed.start() :] if agreed.start() > 40 else text


def _run_in(sentence: Span) -> list[tuple[Span, str]]:
    """The clauses of 'It was agreed (a) to note the report and (b) that a map be drawn', [] where there are none."""
    first = _FIRST.search(sentence.text)
    begin = first.start("mark") - 1 if first else 0
    return _inline(Span(sentence.start + begin, sentence.end, sentence.text[begin:])) if first else []


def _minutes_agreed(item: Item) -> tuple[Span, str] | None:
    """'Agreed.' or 'These were approved with one change' where the item is about the minutes of the meeting before."""
    if cue("resolutions", "minutes_item", start=True).match(item.about) is None:
        return None
    said = [s for paragraph in item.paragraphs[:1] for s in paragraph.sentences()]
    if not said or cue("resolutions", "not_decided").search(said[0].text):
        return None
    if cue("resolutions", "they_agreed", start=True).match(said[0].text) is None:
        return None
    end = said[min(1, len(said) - 1)].end if " " not in said[0].text else said[0].end  # one word proves little
    return Span(said[0].start, end, said[0].text), said[0].text


def _noted(source: Source, item: Item) -> Iterator[tuple[Span, str]]:
    """'The report was noted', where nothing more formal stands in the item."""
    for paragraph in item.paragraphs:
        for sentence in paragraph.sentences():
            if "noted" not in sentence.text.lower() or cue("resolutions", "not_decided").search(sentence.text):
                continue
            if cue("resolutions", "noted").search(sentence.text):
                yield sentence, sentence.text


def _noted_alone(item: Item) -> list[tuple[Span, str]]:
    """'The report was noted.' as a sentence of its own, beside agreements that are no formal resolutions."""
    sentences = [sentence for paragraph in item.paragraphs for sentence in paragraph.sentences()]
    return [(s, s.text) for s in sentences if cue("resolutions", "noted_alone").search(s.text)]
