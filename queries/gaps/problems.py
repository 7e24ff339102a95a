"""What the record calls wrong or missing, in; the problems, posts, groups and priorities unowned, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.schema import UNLED, Edge, Node, Quote
from queries.asked import loose
from queries.charged_posts import post_words
from queries.facts import broader_of, first_cited, is_cut, last_cited, narrower_of
from queries.gaps.again import asked_again
from queries.gaps.doubts import cannot_tell_cut, cannot_tell_filled
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.filled import is_held_later, says_held
from queries.gaps.settled import settled_later
from queries.gaps.words import (
    BODY_ENDINGS,
    NOT_A_PROBLEM,
    NOT_THERE,
    OFF_RECORD,
    OFF_RECORD_SEARCHES,
    PART_TIME,
    POINTS_BACK,
    POST_NAME,
    POST_NOUN,
    POST_SAID,
    SMALL_WORDS,
    VACANT,
)
from queries.wording import first_words

_OPEN, _OWNED, _CUT = "open", "owned", "cut"  # what an item did about a problem, as far as its minutes go
NEXT_TO = 40  # characters between two sentences that follow each other
ALONE = 5  # words of a sentence that needs the one before it
NEAR = 400  # characters between a problem and the action that takes it up
CUES = ((VACANT, "post_vacant"), (PART_TIME, "post_vacant"), (NOT_THERE, "partner_absent"))


def raised_problems(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Problems whose item settles no owner; vacancies and absent speakers by their own kind.

    Once a matter is raised without an owner, the meetings before at which it was raised belong to its story, also
    where a single task was given to somebody then or the minutes of the item are cut short.
    """
    found = [told for edge in known.facts.of("RAISES") if (told := _told(known, edge)) is not None]
    open_since = {gap.key for gap, standing in found if isinstance(gap, Gap) and standing == _OPEN}
    open_since |= _back_again([gap for gap, _ in found if isinstance(gap, Gap)])
    wider = {broader_of(known.facts.node(key)) for key in open_since}
    for gap, standing in found:
        if standing == _CUT and isinstance(gap, Gap):
            yield Doubt(gap.date, cannot_tell_cut(gap.issue, gap.date))
        same = isinstance(gap, Gap) and gap.kind == "no_owner" and gap.key in open_since | wider
        again = isinstance(gap, Gap) and standing == _CUT and broader_of(known.facts.node(gap.key)) in open_since
        if standing == _OPEN or same or again:
            yield gap
            yield from asked_again(known, gap) if isinstance(gap, Gap) and not gap.key else ()


def _back_again(gaps: Sequence[Gap]) -> set[str]:
    """Matters raised as a problem at several meetings: that they came back shows that no task settled them."""
    days: dict[str, set[str]] = defaultdict(set)
    for gap in gaps:
        if gap.kind == "no_owner" and gap.subject == gap.key:
            days[gap.key].add(gap.date)
    return {key for key, dates in days.items() if len(dates) > 1}


def _told(known: GapFacts, edge: Edge) -> tuple[Gap | Doubt, str] | None:
    """One raised problem as a gap, and whether its item gave somebody something to do or was cut short."""
    item, issue = known.facts.node(edge.src), known.matter(edge)
    meeting = known.minutes_of(item.key)
    if meeting is None:
        return None
    kind, quotes = _kind_of(known, edge)
    unled = kind == "no_owner" and edge.props.get("cue") == UNLED
    if not quotes or (kind == "no_owner" and _is_led(known, issue, meeting.date, unled=unled)):
        return None
    if kind == "no_owner" and not unled and settled_later(known, issue, quotes[-1]):
        return None
    if kind == "partner_absent" and _heard_later(known, issue, meeting.date):
        return None
    owned = kind == "no_owner" and not unled and _has_owner(known, item.key, edge.dst, quotes)
    cut = kind == "no_owner" and is_cut(item)  # a text that goes on may name a lead beside the task it gives
    subject, what = _matter(kind, issue, quotes)
    if before := _sentence_needed(known, edge, quotes[-1]):
        what = f"{before} {what}"
        return Gap(kind, what.lower(), what, meeting.date, (edge,), quotes=quotes), _OPEN
    if kind == "post_vacant" and (_held_later(known, subject, meeting.date) or is_held_later(known, quotes[-1])):
        return None
    reporters = tuple(known.reporters_of(issue.key)) if kind == "no_owner" else ()
    if kind == "post_vacant" and (later := _spoken_of_later(known, issue, meeting.date, quotes)):
        if any(map(says_held, later)):
            return None
        return Doubt(meeting.date, cannot_tell_filled(subject_of(what), meeting.date, later[0].meeting)), _OPEN
    gap = Gap(
        kind, subject, what, meeting.date, (edge,), issue=issue.name, key=issue.key, candidates=reporters,
        quotes=quotes, words=_when(meeting.date, unled=unled, owned=owned, cut=cut),
    )  # fmt: skip
    return gap, _OWNED if owned else _CUT if cut else _OPEN


def _when(day: str, *, unled: bool, owned: bool, cut: bool) -> dict[str, str]:
    """The day of a problem under what is to be said of it: a list shows no lead, a task was given, its text is cut."""
    if unled:
        return {"unled": day}
    return {name: day for name, told in (("task", owned), ("cut", cut)) if told}


def _is_led(known: GapFacts, issue: Node, day: str, *, unled: bool) -> bool:
    """Whether the record names a lead, since the day on which it says that there is none, or has a post for it."""
    leads = known.leads_of(issue.key)
    return any(not unled or last_cited(edge) >= day for edge in leads) or _in_charge(known, issue, day)


def _sentence_needed(known: GapFacts, edge: Edge, said: Quote) -> str:
    """The sentence before words such as 'Nobody present could say.': not the title of the item is what nobody knows."""
    alone = edge.props.get("cue") == "no_one" and len(said.quote.split()) <= ALONE
    return known.sentence_before(said) if alone else ""


def _heard_later(known: GapFacts, issue: Node, date: str) -> bool:
    """Whether somebody speaks for a matter, or for a part of it, at a later meeting: its voice came back."""
    parts = [issue, *narrower_of({issue.key}, known.facts.of_kind("Issue"))]
    return any(last_cited(edge) > date for part in parts for edge in known.facts.into(part.key, "LEADS"))


def _in_charge(known: GapFacts, issue: Node, date: str) -> bool:
    """Whether somebody is seen, that day or later, in the post that is named after a matter."""
    return any(last_cited(edge) >= date for edge in known.named_for(issue))


def subject_of(what: str) -> str:
    """A vacancy in few words, for a sentence about it."""
    return first_words(what, 14)


def _held_later(known: GapFacts, post: str, date: str, key: str = "") -> bool:
    """Whether somebody is seen later in that post: the vacancy was filled.

    A vacancy told without its employer is that of the post of the same name; a single word ('Clerk') names too many.
    """
    bound = bool(known.facts.out(key, "POST_IN")) or len(post.split()) < 2
    named = [n.key for n in known.facts.of_kind("Post") if n.key == key or (not bound and post_words(n.name) == post)]
    return any(last_cited(edge) > date for node in named for edge in known.facts.into(node, "HOLDS"))


def _spoken_of_later(known: GapFacts, issue: Node, date: str, quotes: tuple[Quote, ...]) -> list[Quote]:
    """What later meetings say of the same post without calling it wanting, the oldest first."""
    nouns = {noun for quote in quotes for noun in _post_nouns(quote)}
    narrower = [node.key for node in narrower_of({issue.key}, known.facts.of_kind("Issue"))]
    later = [
        quote
        for key in (issue.key, *narrower)
        for edge in known.facts.into(key, "ABOUT", "LEADS")
        for quote in known.facts.quotes(edge)
        if quote.meeting > date and nouns & _post_nouns(quote)
    ]
    wanting = {q.quote for e in known.facts.of("RAISES") for q in known.facts.quotes(e)}
    return sorted((q for q in later if q.quote not in wanting), key=lambda q: (q.meeting, q.start))


def _kind_of(known: GapFacts, edge: Edge) -> tuple[str, tuple[Quote, ...]]:
    """Read the words themselves: only they say whether a post is vacant or nobody was there."""
    said = known.facts.quotes(edge)
    for pattern, kind in CUES:
        if words := tuple(q for q in said if pattern.search(q.quote)):
            return kind, words
    return "no_owner", tuple(q for q in said if not NOT_A_PROBLEM.search(q.quote))


def _matter(kind: str, issue: Node, quotes: tuple[Quote, ...]) -> tuple[str, str]:
    """What a problem is counted under, and its words: a vacancy by its post, others by their issue."""
    said = " ".join(quotes[-1].quote.split())
    if kind == "post_vacant" and (named := POST_NAME.search(re.sub(r" \([^()]*\)", "", said))):
        return post_words(named.group(1)), named.group(1)
    if kind == "post_vacant":
        return said.lower(), _post_said(said, issue) or said
    ending = loose(issue.name).split()[-1:]
    if kind == "no_owner" and not BODY_ENDINGS & set(ending):
        return issue.key, said
    return said.lower(), said


def _post_said(said: str, issue: Node) -> str:
    """A post without capitals by the words that call it vacant, with its matter: 'Co-ordinator (Youth work)'."""
    vacant = next((found.group() for pattern in (VACANT, PART_TIME) if (found := pattern.search(said))), "")
    named = POST_SAID.search(vacant)
    if named is None:
        return ""
    post = f"{named[1][0].upper()}{named[1][1:]}"
    shared = {word for word in loose(post).split() if len(word) > 2} & set(loose(issue.name).split())
    return post if shared else f"{post} ({issue.name})"


def _has_owner(known: GapFacts, item: str, issue: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether the item gives this problem an owner, or holds an action on it that is itself reported as ownerless."""
    facts = known.facts
    decided = [edge.dst for edge in facts.out(item, "DECIDED")]
    actions = [edge.src for key in (item, *decided) for edge in facts.into(key, "ARISES_FROM")]
    for key in dict.fromkeys((*decided, *actions)):
        about = {node.key for node in known.issues_of(key)}
        owned = bool(facts.out(key, "ASSIGNED_TO"))
        if (key in actions and issue in about) or (owned and _answers(known, key, quotes)):
            return True
    return False


def _answers(known: GapFacts, key: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether an action takes up a problem: told right after it, or in its words."""
    facts = known.facts
    edges = [*facts.out(key, "ARISES_FROM"), *facts.into(key, "DECIDED")]
    told = [quote for edge in edges for quote in facts.quotes(edge)]
    return any(
        -NEAR <= said.start - problem.end <= NEAR or len(_content(said.quote) & _content(problem.quote)) > 1
        for said in told
        for problem in quotes
        if said.document == problem.document
    )


def _content(text: str) -> set[str]:
    """The words of a quote that say what it is about; names in capitals say who, not what."""
    return {word for word in re.findall(r"\b[a-z]{5,}\b", text) if word not in SMALL_WORDS}


def vacant_posts(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Posts that the record calls vacant and does not show anyone in later."""
    for edge in known.facts.of("MENTIONS"):
        post = known.facts.node(edge.dst)
        if edge.props.get("event") == "vacant" and not _held_later(known, post_words(post.name), edge.as_of, post.key):
            employer = next((known.facts.view_name(e.dst) for e in known.facts.out(post.key, "POST_IN")), "")
            name = f"{post.name} ({employer})" if employer else post.name
            seats = [Quote(*words) for words in post.props.get("empty_seats", ())]
            later = tuple(quote for quote in seats if edge.as_of < quote.meeting <= known.facts.now)
            said = (*known.facts.quotes(edge), *later) if later else ()
            words = {"seat": (later[-1].meeting, later[-1].quote)} if later else {}
            yield Gap("post_vacant", post.key, name, edge.as_of, (edge,), key=post.key, words=words, quotes=said)


def off_record(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Matters that the record leaves to a discussion outside the meeting."""
    seen: set[tuple[str, str, str]] = set()
    for words in OFF_RECORD_SEARCHES:
        for quote, edge in known.facts.view.search(words, limit=200):
            if edge.id not in known.by_id or not quote.meeting:
                continue
            for sentence in _sentences(quote.quote):
                place = (quote.document, quote.meeting, sentence.lower())
                if place not in seen and OFF_RECORD.search(sentence):
                    seen.add(place)
                    chair, is_settled = known.chair_named((edge.src, edge.dst), sentence)
                    if _told_since(known, edge) or is_settled:
                        continue
                    issue = _matter_before(known, quote) if POINTS_BACK.search(sentence) else ""
                    ends, said = (sentence.lower(), sentence, quote.meeting), (edge,)
                    gap = Gap("off_record", *ends, said, issue=issue, quotes=(quote,))
                    yield gap if chair is None else _chaired_since(known, gap, chair)


def _chaired_since(known: GapFacts, gap: Gap, chair: Edge) -> Gap:
    """A talk about who is to chair, with who is in the chair later: that this came of the talk is not said."""
    day = first_cited(chair)
    said = [quote for quote in known.facts.quotes(chair) if quote.meeting == day][:1]
    words = {"chair": known.facts.node(chair.src).name, "named": day}
    return replace(gap, edges=(*gap.edges, chair), quotes=(*gap.quotes, *said), words=words)


def _told_since(known: GapFacts, edge: Edge) -> bool:
    """Whether a note after the meeting, or a later paper, tells what came of what was left to a talk."""
    return any(known.facts.into(end, "UPDATES") for end in (edge.src, edge.dst) if end.startswith(("action:", "resol")))


def _matter_before(known: GapFacts, quote: Quote) -> str:
    """The problem told right in front of some words: what 'this' and 'the matter' in them stand for."""
    near = [
        (quote.start - said.end, known.matter(edge).name)
        for edge in known.facts.of("RAISES")
        if edge.as_of == quote.meeting
        for said in known.facts.quotes(edge)
        if said.document == quote.document and 0 <= quote.start - said.end <= NEXT_TO
    ]
    return min(near)[1] if near else ""


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) (?=[A-Z])", " ".join(text.split()))


def _post_nouns(quote: Quote) -> set[str]:
    return {found[0] for found in POST_NOUN.finditer(quote.quote.lower().replace("-", ""))}
