"""Resolutions and sentences in, action records out: what was agreed, asked or promised but not printed as an action."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from graph.claims import Evidence
from loaders.blocks import Source, Span, evidence, squeeze
from loaders.cues import cue, fitting, hint, word_set
from loaders.name_words import has_given_name
from loaders.parsers.action_records import action_record, due_in, owner_fields, with_follow_on
from loaders.parsers.items import Item
from loaders.parsers.labelled import is_told_of_before, looks_back
from loaders.parsers.owners import clean, is_group, owners_of
from loaders.parsers.pointed import Place, owners_with_pronoun, place_of
from loaders.parsers.pressed import is_declined, is_only_pressed, is_taken_up
from loaders.parsers.pronouns import pronoun, rank_meant
from loaders.parsers.speakers import speaker_bound
from loaders.parsers.task_clauses import last_clause, task_clauses
from loaders.parsers.told_before import told_before
from loaders.parsers.was_to import in_its_clause, is_news, is_told_to_us
from loaders.records import ActionRecord, ResolutionRecord
from loaders.roster import Owner, Roster

_TASK = re.compile(
    r"(?i)\bbe (?:re-?)?(?:reported|provided|pursued|written|sent|circulated|brought|presented|invited|approached"
    r"|undertaken|given|identified|contacted|asked|drafted|rewritten|redrafted|conveyed|made|developed|disseminated"
    r"|checked|submitted|raised|discussed|arranged|produced|prepared|obtained|sought|explored|investigated"
    r"|distributed|reviewed|updated|published|shared|organised|convened|commissioned|installed|repaired|replaced|removed"
    r"|cleared|researched|notified|informed|finalised|amended|revised|chased|followed up|set up|put (?:up|on|in)"
    r"|posted|displayed|advertised|purchased|ordered|booked|tested|inspected|requested)\b"
    r"|\b(?:letter|reply|response|note|invitation|reminder)s? (?:should|would|will|must) go to\b"
)
_OPENING = re.compile(
    r"(?i)^\W*(?:(?:(?:as|since|because|given)\b[^.;]{3,150}?,? )?"  # 'As the police have one it was agreed that ...'
    r"it was (?:also |further |then |therefore |unanimously )?)?"
    r"(?:(?:agreed|resolved|decided)[ :–-]+)?(?:that )?"
)
_AND_THAT = re.compile(r"(?i)\s*(?:[;,]\s*)?\band that\b\s+")
_OF_SOMEBODY = re.compile(r"(?i)\b(?:of|for|with|to|from|by|'s)\s+(?:the\s+)?$")
_AGREED = ("agreed", "resolved", "decided")  # in the place of a doer: 'Agreed to keep it'
_AGENTS = ("by_agent", "by_agent_now")
_BY_TOKEN = ("duty", "asked", "to_do", "to_do_any", "will", *_AGENTS)  # an order that names whom it is for
_TOLD = ("to_do", "to_do_any", "will", "would", "would_hand_on", *_AGENTS)
_ORDER = ("duty", "required", "agreed_would", "asked", "undertook", "is_to", *_TOLD)
_TAKEN = ("undertook", "is_to")  # by somebody who says or has it said of them
_BY_DEED = (*_TAKEN, *_TOLD)  # the words bind only somebody who is known


def actions_of_resolutions(
    source: Source,
    item: Item,
    *,
    roster: Roster,
    resolutions: Sequence[ResolutionRecord],
    found: Sequence[ActionRecord],
) -> Iterator[ActionRecord]:
    """Resolutions and agreements that give somebody something to do and that no action in `found` carries out."""
    taken = {action.resolution for action in found}
    for resolution in resolutions:
        if resolution.id in taken or resolution.effect in ("note", "approve"):
            continue
        if (said := resolution.evidence) is None:
            continue
        deed = _deed(resolution.text)
        beside = sentences_at(item, said.start)
        owner = _doer(roster, deed, resolution.text, place_of(beside, said.start))
        moved = cue("resolutions", "proposal").search(f"{resolution.text} {said.quote}")
        if owner is not None and owner.state == "none" and (moved or _is_carried_out(roster, said, beside)):
            continue  # a motion alone gives nobody anything to do
        if owner is not None:
            yield ActionRecord.model_validate({
                "item": resolution.item, "item_order": resolution.item_order, "text": deed, **owner_fields(owner),
                "due": due_in(resolution.text), "source": "resolution", "resolution": resolution.id,
                "evidence": _whole_thought(source, said, beside),
            })  # fmt: skip


def _is_carried_out(roster: Roster, said: Evidence, beside: Sequence[Span]) -> bool:
    """Whether the sentence behind a decision gives somebody the carrying out of it: 'Ola Finn to arrange payment'."""
    text = next((s.text for s in beside if s.start >= said.end), "")
    given = _binding(roster, text, "") if cue("actions", "carries_out").search(text) else None
    return given is not None and bool(given[0].names)


def sentences_at(item: Item, start: int) -> list[Span]:
    """The sentences of the paragraph that holds a place of the text."""
    at = bisect_right(item.paragraphs, start, key=attrgetter("start")) - 1
    return item.paragraphs[at].sentences() if at >= 0 and start < item.paragraphs[at].end else []


def _whole_thought(source: Source, said: Evidence, beside: Sequence[Span]) -> Evidence:
    """The words of an agreement with the sentence after it where that one only says how."""
    span = with_follow_on(Span(said.start, said.end, said.quote), beside)
    return evidence(source, span.start, span.end)


def _deed(text: str) -> str:
    """The clause of a resolution that is more than noting."""
    clauses = [c.strip(" ,;.") for c in _AND_THAT.split(text)]
    deeds = [c for c in clauses if not cue("effects", "note").search(c)]
    return re.sub(r"\s*[;,]\s*and$", "", deeds[-1] if deeds else text)


def _doer(roster: Roster, deed: str, whole: str, place: Place | None = None) -> Owner | None:
    """Who a clause gives a task to; none-owner for a task in the passive, None where the clause gives no task."""
    if _is_done_by_deciding(deed):
        return None
    begin = max(whole.find(deed), 0)  # what an earlier clause gives to somebody is not this task
    for name in ("agreed_would", "asked", "undertook", "is_to", "to_do", "will", *_AGENTS, "by_agent_behind"):
        for pattern in fitting(whole, "actions", name):
            found = pattern.search(whole)
            if found and found.end() > begin and found.groupdict().get("who"):
                if is_only_pressed(found):
                    return Owner("none")  # whoever is to be invited is not the one who invites
                who = _nearest(found["who"])
                if (is_group(clean(who)) or clean(who).lower() in _AGREED) and _is_voted(found):
                    continue
                place = place or Place(Span(0, len(whole), whole))
                return _or_none(owners_with_pronoun(roster, who, whole[: found.start("who")], place))
    bare = _OPENING.sub("", cue("resolutions", "with_aside", start=True).sub("", deed))
    subject = cue("actions", "subject").match(bare)
    if subject:
        near = place or Place(Span(0, len(whole), whole))
        owner = owners_with_pronoun(roster, subject["who"], "", near)  # 'AGREED that he bring the map'
        if owner.state != "unresolved":
            return owner
    if re.search(r"(?i)\b(?:would|will|should|need) not\b", deed):
        return None
    deed = cue("actions", "done_by_vote").blank(deed)
    return Owner("none") if _TASK.search(deed) or re.search(r"(?i)\bneeded to be\b", deed) else None


def _is_done_by_deciding(deed: str) -> bool:
    """Whether a decision without a doer leaves nothing to do: 'Agreed to keep it for reviews'."""
    bare = _OPENING.sub("", deed)
    return bare.startswith("to ") and cue("actions", "voted", start=True).match(bare[3:]) is not None


def _is_voted(found: re.Match[str]) -> bool:
    """Whether what a group agreed to is done by the vote itself: 'members agreed to roll the plan forward'."""
    deed = found.start("deed") if found.groupdict().get("deed") else -1
    return deed >= 0 and cue("actions", "voted", start=True).match(found.string[deed:]) is not None


def doer_of(roster: Roster, text: str, before: str = "") -> Owner | None:
    """Whom one sentence gives a task to; none-owner for a task in the passive, None where it gives no task."""
    said = _binding(roster, text, before)
    return said[0] if said is not None else _doer(roster, text, text)


def _verbs() -> frozenset[str]:
    """Verbs that give somebody a task when they follow the doer: provide, write, report."""
    return word_set("actions", "verbs") | {"start", "review", "sit"}


def _or_none(owner: Owner) -> Owner:
    nobody = owner.state == "unresolved" and not owner.candidates and not owner.names
    return Owner("none") if nobody else owner


def actions_of_prose(
    source: Source, item: Item, *, roster: Roster, printed: Collection[int] = ()
) -> Iterator[ActionRecord]:
    """Agreed, asked, promised: sentences that bind somebody; `printed` are paragraphs that hold a marked action."""
    back = looks_back(item)
    for paragraph in item.paragraphs:
        if paragraph.start in printed:
            continue
        sentences = task_clauses(paragraph.sentences())
        texts = [sentence.text for sentence in sentences]
        for number, sentence in enumerate(sentences, 1):
            if back and is_told_of_before(sentence.text):
                continue
            after = sentences[number].text if number < len(sentences) else ""
            before = told_before(roster, texts[: number - 1], sentence.text)
            said = _binding(roster, sentence.text, before, after) or _made_a_task(roster, sentence.text, after)
            if said is None and (clause := last_clause(sentence.text)):
                said = _binding(roster, clause, before, after)
            if said is None and (speaker := speaker_bound(roster, texts[:number])) is not None:
                said = speaker, []
            if said is not None and not (_is_a_body(said[0]) and cue("actions", "elsewhere_item").search(item.about)):
                owner, tokens = said
                span = with_follow_on(sentence, sentences)
                yield action_record(source, item, span=span, owner=owner, owner_tokens=tokens, source="prose")


def _binding(roster: Roster, text: str, before: str, after: str = "") -> tuple[Owner, list[str]] | None:
    """Whom a sentence binds, and the words it names them by where it gives an order; None where it binds nobody."""
    if not hint("actions").found_in(text):
        return None
    if cue("actions", "offer").search(text):
        return None
    for name in _ORDER:
        for pattern in fitting(text, "actions", name):
            found = pattern.search(text)
            if found is not None and name in _TAKEN and is_group(clean(found["who"])) and _is_voted(found):
                continue
            if found is None or (is_only_pressed(found) and not is_taken_up(text[found.end() :], after)):
                continue
            who = in_its_clause(roster, found, _nearest(found.groupdict().get("who") or ""))
            if name == "asked" and is_declined(who, text[found.end() :], after):
                continue
            ahead = text[: found.end("who") - len(who)] if who else ""
            if who and name not in ("duty", *_AGENTS) and _OF_SOMEBODY.search(ahead):
                continue
            if who and cue("actions", "of_another").search(ahead):
                continue
            owner = _bound(roster, who, text=text, ahead=ahead, before=before)
            is_task = name in ("to_do", "would") or (name == "will" and not _is_no_task(found["deed"]))
            if is_task and owner.state == "unresolved" and _is_first_name(who):
                return Owner("unresolved"), [who]
            if _is_a_body(owner) and cue("actions", "to_meet").search(text[found.start() :]):
                continue  # 'Parks Group - to meet in June' says when, and gives nobody a task
            if _is_a_body(owner) and cue("actions", "told_of").search(ahead) and not is_told_to_us(text):
                continue
            if name == "is_to" and is_news(roster, found, owner, ahead):
                continue
            if _takes_it_up(name, found.groupdict().get("deed"), owner):
                return owner, [squeeze(who).strip(" ,")] if name in _BY_TOKEN and who else []
    return None


def _made_a_task(roster: Roster, text: str, after: str) -> tuple[Owner, list[str]] | None:
    """Who is only encouraged to do something, where the next sentence says that it is an action."""
    found = cue("actions", "encouraged").search(text) if cue("actions", "made_a_task").search(after) else None
    return (owners_of(roster, found["who"], text), []) if found else None


def _is_a_body(owner: Owner) -> bool:
    return owner.kind in ("body", "organization")


def _is_first_name(who: str) -> bool:
    """Whether a task is given to somebody by a first name that nobody known bears: 'Lena to print the leaflets'."""
    plain = who.strip()
    return plain.isalpha() and has_given_name(plain) and plain.lower() not in word_set("actions", "also_words")


def _is_no_task(deed: str | None) -> bool:
    return deed is not None and deed.lower() in word_set("actions", "no_task")


def _nearest(who: str) -> str:
    """The last of several phrases: of 'Chairman, the Parks Manager' the one next to the verb."""
    return re.split(r",\s+(?:the|an?)\s+|\bTHAT\s+", who)[-1]


def _bound(roster: Roster, who: str, *, text: str, ahead: str, before: str) -> Owner:
    if who.partition(" ")[0].lower() in ("he", "she") and " " in who:  # 'she and Ms Lee'
        return owners_with_pronoun(roster, who, ahead, Place(Span(0, len(text), text), before))
    if cue("owners", "rank_alone").fullmatch(who):
        return rank_meant(roster, who, f"{before} {text}")
    owner = owners_of(roster, who, text) if who else Owner("none")
    if owner.state != "unresolved":
        return owner
    return pronoun(roster, who, ahead, before, text[len(ahead) + len(who) :])


def _takes_it_up(name: str, deed: str | None, owner: Owner) -> bool:
    """Whether the words are a task for this owner rather than a plain telling of what somebody does."""
    if name in _TAKEN and deed and deed.lower().removeprefix("re-") not in _verbs():
        return False
    if name == "would_hand_on" and owner.kind not in ("person", "post"):
        return False
    if name in ("to_do_any", "by_agent_now") and owner.kind != "person":  # what a body is at work on is told
        return False
    if name in ("will", "would") and (owner.kind in ("organization", "body", "post") or _is_no_task(deed)):
        return False
    known = bool(owner.names or owner.candidates)
    return owner.state != "unresolved" and (known or name not in _BY_DEED)
