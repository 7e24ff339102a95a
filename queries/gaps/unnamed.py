"""Problems whose words name no known matter, in; vacancies and duties that nobody has, told by their own words, out.

The reader marks the few whose words alone prove it (`vacant`, `unowned`); an item keeps them beside its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.schema import Node, Quote
from queries.asked import loose
from queries.charged_posts import post_words
from queries.facts import last_cited, minuted, words_of
from queries.follow.undecided import placed
from queries.gaps.came_under import came_under, is_taken_later, owned_tasks, title_words
from queries.gaps.came_up import came_up, raised_before
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.filled import SEAT, began_later, filled_later, is_filled, is_named
from queries.gaps.filled_said import filled_under
from queries.gaps.posts_said import post_said
from queries.gaps.words import OPENS_WITH_A_POINTER, PRIORITIES_OF
from queries.lazy import Pattern
from queries.themes.listed import listed_words

KINDS = {"vacant": "post_vacant", "unowned": "no_owner"}
NEAR = 400  # letters behind a problem in which a task takes it up
_OFFICE = Pattern(r"(?i)\b(?:vice|deputy)[- ]?chair|\bchair(?:man|person|woman)?\b|\bthe chair\b")
_POINTS = Pattern(r"(?i)\b(?:the|this|that) (?:office|role|position|post)\b")  # the one that titles the item
_NUMBERED = Pattern(
    r"(?i)\b(?:priority|theme|strand|aim|objective|outcome|workstream|recommendation) (?:no\.? )?\d{1,2}\b"
)
_RUN_IN = Pattern(r"\W*(?P<label>(?i:priority|theme|strand|aim|objective|outcome|workstream) \d{1,2})\. ")
_GENERAL = Pattern(
    r"(?i)\b(?:the|a|this|that|its|their|our) (?:(?:first|second|third|other|last|same|new) )?"
    r"(post(?! (?:of|for|that|which|she|he|held))|co-?ordinator|officer|"
    r"manager|analyst|worker|secretary|clerk|treasurer|adviser|director)\b"
)
_CHAIRS = ("chair", "vice_chair", "acting_chair")
_LABEL = Pattern(r"\W*(?:\d[\d.]*\s+)?(?P<label>[A-Z][^.:;!?\n]{2,60}?)(?::\**|\.\*+| [-–—]|\*) ")
_BULLET = Pattern(r"\s*(?:[^\w\s(\"'“‘*]|[*-] )")


def unnamed_problems(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Vacancies and duties without an owner that the words of an item tell, where no matter of the list is named."""
    for edge in known.facts.of("HAS_ITEM"):
        item, meeting = known.facts.node(edge.dst), known.minutes_of(edge.dst)
        problems = [one for one in item.props.get("problems") or () if isinstance(one, dict)]
        unowned = sum(KINDS.get(str(one.get("cue"))) == "no_owner" for one in problems)
        for told in problems if meeting is not None else ():
            kind = KINDS.get(str(told.get("cue")))
            quotes = tuple(Quote(*words) for words in told["quotes"]) if kind else ()
            if kind and quotes and meeting is not None and (post := str(told.get("post") or "")):
                if not is_filled(known, post, meeting.date) and not _is_given(known, item, post):
                    yield Gap(kind, loose(post), f"{post[:1].upper()}{post[1:]}", meeting.date, (edge,), quotes=quotes)
            elif kind and quotes and meeting is not None and not _is_over(known, kind, item, quotes[-1]):
                gap = Gap(kind, "", "", meeting.date, (edge,), key=item.key, quotes=quotes)
                yield from _told(known, gap, item, alone=unowned == 1)


def _told(known: GapFacts, gap: Gap, item: Node, *, alone: bool) -> Iterator[Gap]:
    """A gap by its words, with the other meetings at which its matter comes up; `alone` if its item has no other."""
    said = gap.quotes[-1]
    if gap.kind == "post_vacant":
        what = post_said(said.quote) or _words(known, item, said, "")
        yield replace(gap, subject=what.lower(), what=what)
        return
    raised = _raised(known, item, said)
    what = _words(known, item, said, raised)
    if numbered := _NUMBERED.search(what):
        if not _is_led(known, numbered[0], gap.date):
            subject, whole = f"no lead for {loose(numbered[0])}", _plan_of(known, numbered[0])
            gap = replace(gap, subject=subject, what=what, part_of=whole)
            yield from (gap, *_also_unled(known, gap, numbered[0]))
        return
    titled = " ".join(sorted(title_words(_title(item)))) if alone and not raised else ""
    if titled and is_taken_later(known, item, gap.date):
        return
    gap = replace(gap, subject=f"under {titled}" if titled else what.lower(), what=what)
    yield from (gap, *(came_up(known, gap, raised) if raised else came_under(known, gap, item) if titled else ()))


def _also_unled(known: GapFacts, gap: Gap, name: str) -> Iterator[Gap]:
    """The same gap at each other meeting of which a sentence says that there is no lead for a numbered priority."""
    words = re.compile(rf"(?i)\b(?:no lead|without a lead|no-?\s?one|nobody)\b[^.;?]{{0,60}}\b{re.escape(name)}\b")
    for meeting in known.facts.of_kind("Meeting"):
        if meeting.date == gap.date or not minuted(meeting) or meeting.date > known.facts.now:
            continue
        if said := next((one for one in known.follow.texts.sentences(meeting) if words.search(one[3])), None):
            yield replace(gap, date=meeting.date, quotes=(placed(known.follow, meeting, said),))


def _plan_of(known: GapFacts, name: str) -> str:
    """The plan whose list of priorities has one of this number, as its other gaps are told; "" for none."""
    number = name.split()[-1]
    listed = [node for node in known.facts.of_kind("Priority") if re.match(rf"(?i)(?:priority )?{number}\b", node.name)]
    return f"{PRIORITIES_OF}{listed[0].props.get('strategy') or 'the strategy'}" if len(listed) == 1 else ""


def _is_led(known: GapFacts, name: str, date: str) -> bool:
    """Whether somebody is said to lead on a numbered priority, that day or later."""
    leads = [edge for edge in known.facts.of("LEADS") if loose(known.facts.node(edge.dst).name) == loose(name)]
    return any(last_cited(edge) >= date for edge in leads)


def _raised(known: GapFacts, item: Node, said: Quote) -> str:
    """The matter by the label of its paragraph, else by the words of the sentence before that raise it; "" for none."""
    title = _title(item)
    label = _label_above(known.follow.texts.of_file(said.document)[: said.start].rpartition("\n\n")[2])
    if label and not (title and loose(title) in loose(label)):
        return label
    return raised_before(said.quote, known.sentence_before(said))


def _label_above(text: str) -> str:
    """The label with which the lines before a sentence open, those of its own bullet only; "" for none."""
    lines = text.split("\n")
    first = max((place for place, line in enumerate(lines) if _BULLET.match(line)), default=0)
    above = " ".join(" ".join(lines[first:]).split()) + " "
    if numbered := _RUN_IN.match(above):
        return numbered["label"]  # 'Priority 4. It still has no lead'
    label = _LABEL.match(above)
    return label["label"].strip(" *") if label is not None else ""


def _title(item: Node) -> str:
    title = str(item.props.get("title") or item.props.get("inferred_title") or "")
    return title if set(re.findall(r"[a-z'-]+", title.lower())) - _furniture() else ""


def _words(known: GapFacts, item: Node, said: Quote, raised: str) -> str:
    """The sentence behind the matter that is raised, or behind the title of its item where it names nothing itself."""
    text, title = " ".join(said.quote.split()), _title(item)
    if raised:
        return f"{raised}: {text}"
    title = title.capitalize() if title.isupper() else title
    if not OPENS_WITH_A_POINTER.search(text):
        return text
    before = "" if title else known.sentence_before(said)
    return f"{title}: {text}" if title else f"{before} {text}".strip()


@cache
def _furniture() -> frozenset[str]:
    return listed_words("furniture") | listed_words("grammar")


def _is_over(known: GapFacts, kind: str, item: Node, said: Quote) -> bool:
    """Whether somebody was given it in the same breath, or is later seen in the post or office that was empty."""
    if kind == "no_owner" and _is_taken(known, item.key, said):
        return True
    text, date = f" {loose(said.quote)} ", said.meeting
    office = _OFFICE.search(said.quote) or (_POINTS.search(said.quote) and _OFFICE.search(item.name))
    if office and _chaired_later(known, item, date, vice=office[0].lower().startswith(("vice", "deputy"))):
        return True
    posts = [node for node in known.facts.of_kind("Post") if is_named(text, node)]
    for edge in known.facts.of("HOLDS"):  # the post of somebody who left
        if last_cited(edge) <= date and f" {loose(known.facts.node(edge.src).name)} " in text:
            posts.append(known.facts.node(edge.dst))
    if kind == "post_vacant" and (filled_later(known, said) or filled_under(known, item, said)):
        return True
    if (seat := post_said(said.quote)).endswith(SEAT) and is_filled(known, seat, date):
        return True
    if not posts and (general := _GENERAL.search(said.quote)):  # 'the co-ordinator': of what is not said
        noun = post_words(general[1])
        if noun == "post":
            return True
        posts = [node for node in known.facts.of_kind("Post") if post_words(node.name).split()[-1:] == [noun]]
    return any(began_later(edge, date) for post in posts for edge in known.facts.into(post.key, "HOLDS"))


def _is_given(known: GapFacts, item: Node, post: str) -> bool:
    """Whether somebody is later seen in an office of the board: 'Vice-Chair'."""
    office = _OFFICE.fullmatch(post)
    return office is not None and _chaired_later(
        known, item, item.date, vice=post.lower().startswith(("vice", "deputy"))
    )


def _chaired_later(known: GapFacts, item: Node, date: str, *, vice: bool) -> bool:
    """Whether somebody is later seen in the office: of the group an item is named after, else of the board."""
    facts = known.facts
    named = [body.key for body in facts.of_kind("Body") if loose(body.name) in loose(item.name)]
    if named:
        return any(last_cited(edge) > date for key in named for edge in facts.into(key, "CHAIRS"))
    office = [edge for edge in (*facts.of("ATTENDED"), *facts.of("CHAIRS")) if edge.props.get("role") in _CHAIRS]
    return any(last_cited(edge) > date and (not vice or edge.props.get("role") == "vice_chair") for edge in office)


def _is_taken(known: GapFacts, item: str, said: Quote) -> bool:
    """Whether a task with an owner stands near a problem in its item: it was told and somebody set to work."""
    facts = known.facts
    owned = owned_tasks(known, item)
    if numbered := _NUMBERED.search(said.quote):  # of a priority only a task that names it
        owned = [task for task in owned if loose(numbered[0]) in loose(words_of(facts.node(task)))]
    quotes = [quote for task in owned for edge in facts.out(task, "ARISES_FROM") for quote in facts.quotes(edge)]
    return any(one.document == said.document and -NEAR <= one.start - said.end <= NEAR for one in quotes)
