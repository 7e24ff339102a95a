"""Items with their resolutions in, actions out: from the action column, markers, resolutions and agreed prose.

An action that the text gives to nobody keeps `owner_state` none; an offer or a hope is no action; the same deed told twice counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.claims import Evidence
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, cues, word_set
from loaders.parsers.columns import Link, Token, Unit, align, units_of
from loaders.parsers.items import Item
from loaders.parsers.owners import clean, owners_of, pronoun, who_is
from loaders.records import ActionRecord, ResolutionRecord
from loaders.roster import Owner, Roster

_TASK = re.compile(
    r"(?i)\bbe (?:re-?)?(?:reported|provided|pursued|written|sent|circulated|brought|presented|invited|approached|undertaken|given|identified|contacted|asked|drafted|rewritten|redrafted|conveyed|made|developed|disseminated|checked|submitted|raised|discussed|arranged|produced|prepared|obtained|sought|explored|investigated|distributed)\b"
)
_BINDS = re.compile(
    r"(?i)\bagreed|asked|requested|tasked|instructed|required|invited|reminded|urged|encouraged|undertook|promised|committed|\bto\b|\bwill\b|action"
)
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "to",
        "of",
        "and",
        "in",
        "on",
        "for",
        "that",
        "be",
        "with",
        "by",
        "it",
        "at",
        "this",
        "would",
        "should",
        "their",
        "his",
        "her",
        "from",
        "as",
        "which",
        "was",
        "were",
        "had",
        "have",
        "has",
        "is",
        "are",
    ]
)


def parse_actions(
    source: Source,
    item: Item,
    groups: Sequence[tuple[Sequence[Span] | list, list[Token]]],
    context: tuple[Roster, list[ResolutionRecord]],
) -> list[ActionRecord]:
    """All actions of one item in reading order."""
    roster, resolutions = context
    decided = [(r.evidence.start, r.evidence.end) for r in resolutions if r.evidence]
    found: list[ActionRecord] = []
    for lines, tokens in groups:
        places = {line.start for line in lines}
        paragraphs = [p for p in item.paragraphs if p.lines[0].start in places]
        for link in align(roster, tokens, units_of(paragraphs, decided)):
            if link.unit is None or link.score < 1.0:
                text = f"Item {item.number}: the action column names {link.token.text!r}, and no sentence fits it."
                source.warn("unplaced_owner", text, link.token.lines[0])
            else:
                found.append(_from_column(source, item, (link, link.unit), context))
    found += _from_markers(source, item, roster)
    found += _from_resolutions(source, item, context, found)
    found += _from_prose(source, item, roster)
    return _number(_count_once(source, found), item)


def _record(origin: Source, place: Item, span: Span, owner: Owner, **more: object) -> ActionRecord:
    text = re.sub(r"\s+", " ", span.text).strip()
    due = _due(text)
    return ActionRecord.model_validate({
        "item": place.number or None, "item_order": place.order, "text": text, "owners": list(owner.names), "candidates": list(owner.candidates),
        "owner_state": owner.state, "owner_kinds": [owner.kind or "person"] * len(owner.names), "due": due,
        "evidence": evidence(origin, span.start, span.end), **more,
    })  # fmt: skip


def _due(text: str) -> str | None:
    """The date or occasion by which something is due, in the words used."""
    found = cue("actions", "due").search(text)
    return re.sub(r"\s+", " ", found["due"]).strip() if found else None


def _from_column(
    source: Source, item: Item, linked: tuple[Link, Unit], context: tuple[Roster, list[ResolutionRecord]]
) -> ActionRecord:
    (link, unit), (roster, resolutions) = linked, context
    tokens = [re.sub(r"\s+", " ", token) for token in [link.token.text]]
    certain = link.score - link.runner_up >= 1.0
    owner = owners_of(roster, link.token.text, f"{unit.before} {unit.span.text}" if certain else "")
    inside = next(
        (
            r
            for r in resolutions
            if r.evidence and r.evidence.start < unit.span.end and unit.span.start < r.evidence.end
        ),
        None,
    )
    span = _with_follow_on(unit.span, unit.paragraph.sentences())
    record = _record(
        source,
        item,
        span,
        owner,
        owner_tokens=tokens,
        source="column",
        link="column, by order and words" if certain else "column, by order and words; another sentence fits as well",
    )
    update = {
        "resolution": inside.id if inside else None,
        "link_score": round(link.score, 2),
        "runner_up": round(link.runner_up, 2),
    }
    return record.model_copy(update=update)


def _with_follow_on(span: Span, sentences: Sequence[Span]) -> Span:
    """A sentence with the next one where that only says how ('... would have a role to play in this regard')."""
    after = next((s for s in sentences if s.start >= span.end), None)
    if after is not None and cue("actions", "follow_on").search(after.text) and len(after.text) < 160:
        return Span(span.start, after.end, f"{span.text} {after.text}")
    return span


def _from_markers(source: Source, item: Item, roster: Roster) -> Iterator[ActionRecord]:
    """'ACTION: RP to draw up ...', or an owner alone behind the word, for the paragraph above."""
    for place, paragraph in enumerate(item.paragraphs):
        for sentence in paragraph.sentences():
            found = cue("actions", "marker").search(sentence.text)
            if found is None or cue("actions", "none").match(found["rest"].strip()):
                continue
            rest, begin = found["rest"].strip(), sentence.start + found.start("rest")
            doer = re.match(r"^(?P<who>[A-Z][\w .,/&'’-]{0,60}?)\s+to\s+\w+", rest)
            if doer:
                token = doer["who"].strip()
                yield _record(
                    source,
                    item,
                    Span(begin, sentence.end, rest),
                    owners_of(roster, token, rest),
                    owner_tokens=[token],
                    source="marker",
                )
            elif rest and len(rest) < 60 and (owner := owners_of(roster, rest, paragraph.text)).state != "unresolved":
                span = _sentence_above(item, place, sentence)
                yield _record(source, item, span, owner, owner_tokens=[rest.rstrip(".")], source="marker")


def _sentence_above(item: Item, place: int, marker: Span) -> Span:
    """The sentence that an owner alone on its line closes."""
    here = [s for s in item.paragraphs[place].sentences() if s.end <= marker.start]
    if here:
        return here[-1]
    above = item.paragraphs[place - 1].sentences() if place else []
    return above[-1] if above else marker


def _from_resolutions(
    source: Source, item: Item, context: tuple[Roster, list[ResolutionRecord]], found: Sequence[ActionRecord]
) -> Iterator[ActionRecord]:
    """Resolutions and agreements that give somebody something to do."""
    roster, resolutions = context
    taken = {action.resolution for action in found}
    for resolution in resolutions:
        if resolution.id in taken or resolution.effect in ("note", "approve") or resolution.evidence is None:
            continue
        deed = _deed(resolution.text)
        owner = _doer(roster, deed, resolution.text)
        if owner is None:
            continue
        yield ActionRecord(
            item=resolution.item, item_order=resolution.item_order, text=deed, owners=list(owner.names), candidates=list(owner.candidates),
            owner_state=owner.state, owner_kinds=[owner.kind or "person"] * len(owner.names), due=_due(resolution.text), source="resolution",
            resolution=resolution.id, evidence=_whole_thought(source, item, resolution.evidence),
        )  # fmt: skip


def _whole_thought(source: Source, item: Item, said: Evidence) -> Evidence:
    """The words of an agreement with the sentence after it where that one only says how."""
    sentences = [s for p in item.paragraphs if p.start <= said.start < p.end for s in p.sentences()]
    span = _with_follow_on(Span(said.start, said.end, said.quote), sentences)
    return evidence(source, span.start, span.end)


def _deed(text: str) -> str:
    """The clause of a resolution that is more than noting."""
    clauses = [c.strip(" ,;.") for c in re.split(r"(?i)\s*(?:[;,]\s*)?\band that\b\s+", text)]
    deeds = [c for c in clauses if not cue("effects", "note").search(c)]
    return deeds[-1] if deeds else text


def _doer(roster: Roster, deed: str, whole: str) -> Owner | None:
    """Who a clause gives a task to; none-owner for a task in the passive, None where the clause gives no task."""
    for name in ("agreed_would", "undertook", "to_do", "will"):
        for pattern in cues("actions", name):
            if (found := pattern.search(whole)) and found.groupdict().get("who"):
                return _or_none(owners_of(roster, found["who"], whole))
    bare = re.sub(r"^(?:it was (?:also |further )?agreed )?(?:that )?", "", deed, flags=re.IGNORECASE)
    subject = re.match(
        r"^(?P<who>[A-Z][\w'’ ,/&-]{1,80}?|partners|members|all \w+)\s+(?:to |would |should |will )?(?P<verb>[a-z]+)\b",
        bare,
    )
    if subject and subject["verb"] in cue_verbs():
        owner = who_is(roster, subject["who"], whole)
        if owner.state != "unresolved":
            return owner
    if re.search(r"(?i)\b(?:would|will|should|need) not\b", deed):
        return None
    return Owner("none") if _TASK.search(deed) or re.search(r"(?i)\bneeded to be\b", deed) else None


def cue_verbs() -> frozenset[str]:
    """Verbs that give somebody a task when they follow the doer: provide, write, report."""
    return word_set("actions", "verbs") | {"start", "review", "sit"}


def _or_none(owner: Owner) -> Owner:
    return Owner("none") if owner.state == "unresolved" and not owner.candidates else owner


def _from_prose(source: Source, item: Item, roster: Roster) -> Iterator[ActionRecord]:
    """Agreed, asked, promised: sentences that bind somebody without a marker."""
    for paragraph in item.paragraphs:
        before = ""
        sentences = paragraph.sentences()
        for sentence in sentences:
            yield from _of_sentence(source, item, roster, (sentence, before, sentences))
            before = sentence.text


def _of_sentence(
    source: Source, item: Item, roster: Roster, place: tuple[Span, str, list[Span]]
) -> Iterator[ActionRecord]:
    sentence, before, sentences = place
    text = sentence.text
    if not _BINDS.search(text):
        return
    if cue("actions", "offer").search(text) or cue("actions", "marker").search(text):
        return
    for name in ("duty", "required", "agreed_would", "asked", "undertook", "to_do", "will"):
        for pattern in cues("actions", name):
            found = pattern.search(text)
            if found is None:
                continue
            who = found.groupdict().get("who") or ""
            if (
                who
                and re.search(r"(?i)\b(?:of|for|with|to|from|by|'s)\s+(?:the\s+)?$", text[: found.start("who")])
                and name != "duty"
            ):
                continue
            owner = owners_of(roster, who, text) if who else Owner("none")
            if owner.state == "unresolved":
                owner = pronoun(roster, who, text[: found.start("who")] if who else "", before)
            deed = found.groupdict().get("deed")
            if name == "undertook" and deed and deed.lower() not in cue_verbs():
                continue
            if name == "will" and (owner.kind in ("organization", "body", "post") or deed == "meet"):
                continue
            if owner.state == "unresolved" or (
                name in ("to_do", "will", "undertook") and not owner.names and not owner.candidates
            ):
                continue
            span = _with_follow_on(sentence, sentences)
            tokens = [clean(who)] if name in ("duty", "asked") and who else []
            yield _record(source, item, span, owner, owner_tokens=tokens, source="prose")
            return


def _content(text: str) -> set[str]:
    return {w[:6] for w in re.findall(r"[a-z]{3,}", text.lower()) if w not in _STOP}


def _count_once(source: Source, found: Sequence[ActionRecord]) -> list[ActionRecord]:
    """One deed, one action: later tellings with the same owners and words join the first, whose quote grows when they stand close."""
    kept: list[ActionRecord] = []
    for action in found:
        twin = next((i for i, other in enumerate(kept) if _same_deed(other, action)), -1)
        if twin < 0:
            kept.append(action)
        else:
            kept[twin] = _joined(source, kept[twin], action)
    return kept


def _same_deed(left: ActionRecord, right: ActionRecord) -> bool:
    a, b = left.evidence, right.evidence
    if a and b and a.start < b.end and b.start < a.end:
        return True
    if left.source == right.source == "column" or left.source == right.source == "marker":
        return False
    shared = _content(left.text) & _content(right.text)
    owners = (
        {clean(o).lower().removeprefix("all ") for o in left.owners},
        {clean(o).lower().removeprefix("all ") for o in right.owners},
    )
    same = owners[0] == owners[1] or {left.owner_state, right.owner_state} == {"collective"}
    return same and (
        len(shared) >= 0.5 * min(len(_content(left.text)), len(_content(right.text)))
        or (len(shared) >= 1 and left.owner_state == right.owner_state == "collective")
    )


def _joined(source: Source, first: ActionRecord, second: ActionRecord) -> ActionRecord:
    update: dict[str, object] = {
        "due": first.due or second.due,
        "resolution": first.resolution or second.resolution,
    }
    a, b = first.evidence, second.evidence
    if a and b and first.source != "column":
        start, end = min(a.start, b.start), max(a.end, b.end)
        if end - start <= 700:
            update["evidence"] = evidence(source, start, end)
    return first.model_copy(update=update)


def _number(found: Sequence[ActionRecord], item: Item) -> list[ActionRecord]:
    ordered = sorted(found, key=lambda action: (action.evidence.start if action.evidence else 0, action.text))
    return [action.model_copy(update={"id": f"A{item.order}-{number}"}) for number, action in enumerate(ordered, 1)]
