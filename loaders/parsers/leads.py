"""Sentences in, who leads, chairs, co-ordinates or regularly reports on what out; "could lead to" is no lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.bodies import body_kind
from graph.concepts import Concepts
from loaders.affiliation import is_organization, is_post
from loaders.blocks import Source
from loaders.cues import Cue, cue, cues, fitting, hint, word_set
from loaders.name_words import looks_like_name
from loaders.parsers.group_chairs import (
    LIST_MARK,
    also_chaired,
    chairs_told,
    group_of_office,
    group_said,
    is_the_group,
    only_group,
    points_to_group,
    vice_beside,
    without_report,
)  # fmt: skip
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.lead_times import time_of_lead, without_days
from loaders.parsers.owners import clean, owners_of, rank_in, split_tokens
from loaders.parsers.pointed import Place, group_meant, person_meant, places_of
from loaders.parsers.unheld import is_gone, is_of_others, is_unheld, matter_alone
from loaders.records import LeadRecord
from loaders.roster import Owner, Roster
from loaders.word_lists import words as all_cues

_VAGUE = re.compile(r"(?i)^(?:these|this|that|it|them|spoc|single point of contact)\b|^.{0,4}$")
_CHAIR_OF = re.compile(r"(?i)^(?:vice[- ])?chair(?:man|person|woman)?(?: of)? (?:the )?(?=\S)")
_VERB_BEHIND = re.compile(
    r"(?i)\s+(?:would|will|is|was|are|were|to|being|currently|had|has|have|been|be|now|until .*)"
    r"(?:\s+(?:to|be|being|been|currently|then))*$"
)
_WITH_HELP = re.compile(
    r"(?i),?\s+(?:working (?:closely )?with|supported by|with (?:the )?(?:help|support) (?:of|from))\b"
)
_BARE_BODY = re.compile(r"(?P<chair>chair\w* of the )?(?P<noun>[Pp]anel|[Ff]orum|[Cc]ommittee|[Ss]ub-?\s?[Gg]roup)")
_RELATIVE = re.compile(r"(?i),?\s+(?:which|who)\s*(?:is|was)?\s*$")
_BODY_AT_END = re.compile(
    r"(?:^(?:The\s+)?|\b(?:the|an?)\s+)(?P<body>(?!The\b)[A-Z][\w'’&-]*(?:\s+(?:of|for|and|&|[A-Z][\w'’&/-]*)){0,8}\s+"
    r"(?:Sub-?\s?[Gg]roup|Board|Group|Committee|Panel|Forum|Partnership))\W*$"
)
_NOBODY = frozenset(["it", "this", "which", "that", "there", "work", "we", "group", "board", "partnership", "meeting"])
_NO_MATTER = frozenset(["each", "this", "it", "which", "who", "now", "that", "these", "them", "person", "officer"])


def parse_leads(
    source: Source, item: Item, roster: Roster, concepts: Concepts, held: str = ""
) -> list[LeadRecord]:
    """The leads of one item; the same lead of the same matter in two sentences is kept once, with the first words."""
    found: list[LeadRecord] = []
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            told = list(_of_sentence(source, item, (roster, concepts), place, held))
            if not any(record.relation == "chairs" for record in told):
                told += chairs_told(source, item, roster, (place.sentence, place.before, place.above), held)
            for record in told:
                if not any(_same(record, other) for other in found):
                    found.append(record)
    explicit = [r for r in found if r.basis == "explicit"]
    return [*explicit, *(r for r in found if r.basis != "explicit")]


def _same(left: LeadRecord, right: LeadRecord) -> bool:
    return (left.lead, left.issue.lower()) == (right.lead, right.issue.lower())


def _of_sentence(
    source: Source, item: Item, known: tuple[Roster, Concepts], place: Place, held: str
) -> Iterator[LeadRecord]:
    (roster, _), sentence = known, place.sentence
    text, at = sentence.text, (sentence.start, sentence.end)
    if hint("leads").found_in(text) and not cue("leads", "not_lead").search(text):
        yield from _explicit(source, item, known, place, held)
    for pattern in fitting(text, "leads", "reports"):
        found = pattern.match(text)
        if (
            found is None
            or cue("leads", "not_reported", start=True).match(found["issue"])
            or cue("leads", "stands_in").search(text)
        ):
            continue
        owner = owners_of(roster, _one(found["lead"]), text)
        issue = _reported(found["issue"], item)
        if owner.names and owner.kind != "collective" and len(re.sub(r"(?i)^(?:the|a|an|this|brief)$", "", issue)) >= 3:
            yield lead_record(source, item, at, (issue, owner), basis="implied", relation="reports")


def _explicit(
    source: Source, item: Item, known: tuple[Roster, Concepts], place: Place, held: str
) -> Iterator[LeadRecord]:
    (roster, concepts), sentence = known, place.sentence
    at = sentence.start, sentence.end
    for name in ("taken", "explicit", "role"):
        for pattern in fitting(sentence.text, "leads", name):
            settled = _settle(roster, pattern, place, item.about)
            if settled is None:
                continue
            owner, issue, relation = settled
            more = {"relation": relation, **time_of_lead(sentence.text, issue, held)}
            if relation == "chairs" and is_the_group(issue):  # the one of which the item speaks, or none
                issue = group_said(issue, sentence.text, place.before, item, of_board=False)
            elif relation == "chairs" and points_to_group(issue):
                issue = group_meant(place) or only_group(place.before)  # never what the item is headed
            issue = _spelled_out(issue, item, place, concepts) if issue else ""
            support = supporting_in(roster, sentence.text)
            for part in _issues(issue, sentence.text) if issue else []:
                yield lead_record(source, item, at, (part, owner), supporting=support, **more)
            if relation == "chairs" and (second := also_chaired(sentence.text, place.before, item)):
                yield lead_record(source, item, at, (second, owner), relation=relation)
            if relation == "chairs" and issue:
                yield from vice_beside(source, item, roster, sentence, issue)
            return


def _is_passive(found: re.Match[str]) -> bool:
    """Whether the matter stands in front and the lead behind: 'X, chaired by Y'."""
    return found.end("lead") == found.end()


_BODY_NOUN = re.compile(r"\b(?:[Ss]ub-?\s?[Gg]roup|[Gg]roup|[Pp]anel|[Bb]oard|[Ff]orum)\b[^.]*\.?\s*$")


def _full_body(issue: str, text: str) -> str:
    """A body by its name where only 'the Panel' is said and the words before name one: 'Neighbourhood Voice Panel'."""
    bare = _BARE_BODY.fullmatch(issue)
    if bare is None:
        return issue
    named = re.findall(rf"((?:[A-Z][\w'&/-]*\s+){{1,6}}{bare['noun'].title()})\b", text)
    full = re.sub(r"^(?:The|This|That|A|An)\s+", "", named[-1]) if named else ""
    return f"{bare['chair'] or ''}{full}" if " " in full else issue


def _led_by_title(title: str) -> str:
    """What a '... Lead' leads: 'Safety Officer and Serious Youth Crime Lead' leads on serious youth crime."""
    parts = re.split(r"\b(?:Officer|Manager|Director|Head|Inspector|Sergeant|Constable)\s+(?:and|&)\s+", title)
    words = parts[-1].removesuffix("Lead").split()
    while len(words) > 1 and words[-1].lower() in word_set("leads", "kinds_of_lead"):
        words.pop()
    return " ".join(words)


def _relation(text: str, issue: str) -> str:
    """leads, chairs, or a lesser part in the matter: its contact, who signs it off, who keeps it or one paper of it."""
    if cue("leads", "papers", start=True).match(issue):
        return "works_on"
    return next(
        (str(name) for name in all_cues("leads")["relations"] if cue("leads", "relations", name).search(text)),
        "leads",
    )


def _settle(roster: Roster, pattern: Cue, place: Place, about: str) -> tuple[Owner, str, str] | None:
    """The last place where a cue fits and its lead is somebody: the words nearest to the cue are the lead."""
    sentence, before = place.sentence, place.before
    start, last = 0, None
    for _ in range(8):
        found = pattern.search(sentence.text, start)
        if found is None:
            break
        owner = lead_meant(roster, found["lead"], sentence.text[: found.start("lead")], place)
        passive = _is_passive(found)
        words = found.groupdict().get("issue") or _led_by_title(found["lead"])
        words = words if passive else cue("leads", "in_succession").sub("", words)
        if not passive and cue("leads", "chairs").search(sentence.text[found.end("lead") : found.end()]):
            words = cue("leads", "behind_a_group").sub("", words)
        issue = _full_body(without_days(_matter(words, passive=passive)), f"{before} {sentence.text[: found.end()]}")
        if issue.lower() in ("it", "this") and passive:
            titled = without_report(about)
            own = titled if _BODY_NOUN.search(before) and body_kind(titled) else issue
            issue = group_meant(place) or own
        issue = matter_alone(issue)
        is_somebody = bool(owner.names) and owner.kind != "collective"
        is_ours = is_somebody and not is_of_others(roster, owner, issue, sentence.text)
        relation = _relation(found.group(0), issue)
        is_matter = _is_matter(issue) or (relation == "chairs" and (is_the_group(issue) or points_to_group(issue)))
        if is_ours and is_matter and not is_unheld(sentence.text, found, place.behind) and not is_gone(found, place):
            last = owner, issue, relation
        start = max(found.end("lead"), found.start() + 1)
    return last


def _reported(words: str, item: Item) -> str:
    """What an update is on; the item's title where the words are 'the update on the'."""
    issue = re.sub(r"(?i)^(?:the\s+)?(?:update|report|overview)s?\b(?:\s+on)?(?:\s+the)?", "", clean(words)).strip()
    return issue if len(issue) > 3 else item.about


def _matter(words: str, *, passive: bool) -> str:
    """The words of the matter; in 'X, chaired by Y' only the clause next to the verb counts."""
    if passive:
        words = _RELATIVE.sub("", LIST_MARK.sub("", words))
        if (body := _BODY_AT_END.search(_VERB_BEHIND.sub("", words))) is not None:
            return clean(body["body"])  # 'the Dogs and Parks Sub Group' is one group
        words = re.sub(r"(?i),?\s+and that this(?:\s+\w+){0,3}\s*$", "", words.rstrip(" ,"))
        words = re.split(r"[.;:]|,\s|\bthat\s|\band\s(?=the\b|[A-Z])", words.rstrip(" ,"))[-1]
        words = _VERB_BEHIND.sub("", words.strip())
    return clean(_WITH_HELP.split(words)[0])


def _spelled_out(issue: str, item: Item, place: Place, concepts: Concepts) -> str:
    """The matter by its name: 'these enquiries' is what the sentence or the item is about; a body's chair, the body."""
    if _CHAIR_OF.match(issue):
        return _CHAIR_OF.sub("", issue)
    if cue("leads", "office").fullmatch(issue) and (group := group_of_office(item)):
        return group  # elected under the report of a group: by that group
    says_more = re.fullmatch(r"[A-Z]{2,4}", issue) or re.search(r"(?i)such as", issue)
    title = without_report(item.about)
    if set_up := cue("leads", "set_up_group").fullmatch(issue):
        return title if body_kind(title) else f"{title} {set_up['group']}".strip()
    if cue("leads", "general_group").fullmatch(issue) and title.lower().endswith(f" {issue.lower()}"):
        return title  # 'that she chair the Group' below the name of a group
    if issue == "SPOC" or (_VAGUE.match(issue) and not says_more):
        known = concepts.best(place.sentence.text)
        return known.label if known else place.above or item.about
    return issue


def _one(text: str) -> str:
    """The name or post in front of what a bracket or comma adds."""
    first = re.split(r"\s*[(]|,\s", text)[0]
    return first if looks_like_name(first) else text


def lead_meant(roster: Roster, lead: str, ahead: str, place: Place) -> Owner:
    """Whom the words in the place of a lead mean, in their sentence and after the ones before."""
    lead = _one(lead)
    plain = clean(lead).lower()
    if re.match(r"(?i)an?\s", lead.strip()):
        return Owner("unresolved")
    if plain in ("he", "she", "they"):
        meant = person_meant(roster, plain, ahead, place)
        return meant if plain == "they" or meant.kind in ("", "person") else Owner("unresolved")
    if plain in word_set("leads", "bare_posts"):
        return rank_in(roster, plain, place.before)
    if plain in _NOBODY:
        return Owner("unresolved")
    owner = owners_of(roster, lead, ahead)
    if owner.state == "unresolved" and plain in word_set("leads", "bare_organizations"):
        return Owner("resolved", "organization", (clean(lead),))
    return owner if owner.state == "resolved" else Owner("unresolved")


def _is_matter(issue: str) -> bool:
    """Whether words name a matter rather than a pronoun, a fragment or mere help."""
    if cue("leads", "no_matter", start=True).match(clean(issue)):
        return False
    return re.search(r"[A-Za-z]{3,}", issue) is not None and clean(issue).lower() not in _NO_MATTER


def _issues(issue: str, sentence: str) -> list[str]:
    """'this and other issues such as A, and B' names A and B; otherwise the words are one matter."""
    issue = re.sub(r",?\s+and that this$|\s+and this$", "", issue)
    issue = re.sub(r"^(?:on|for|with|dealing with|the issue of|the matter of|tackling|issue of)\s+", "", issue)
    listed = re.search(r"(?i)(?:other )?(?:issues|matters|areas) such as\s+(?P<list>.+)$", issue)
    if listed is None:
        return [issue[:140]]
    parts = [p.strip(" ,.") for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", listed["list"]) if p.strip(" ,.")]
    spoken_of = cue("leads", "topic").match(sentence) if re.match(r"(?i)this\b", issue) else None
    return [*([clean(spoken_of["issue"])] if spoken_of else []), *parts] or [issue[:140]]


def supporting_in(roster: Roster, text: str) -> list[str]:
    """Who helps a lead by the words of its sentence."""
    found = next((match for pattern in cues("leads", "supporting") if (match := pattern.search(text))), None)
    if found is None:
        return []
    who = found["who"]
    names: list[str] = []
    for part in split_tokens(who):
        part = re.sub(r"^with (?:the )?", "", part)
        owner = owners_of(roster, part, text)
        names += list(owner.names) or ([clean(part)] if is_organization(part) or is_post(part) else [])
    return list(dict.fromkeys(names))


