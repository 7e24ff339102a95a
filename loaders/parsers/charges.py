"""Sentences in, who chairs a group or has a thing in their charge by one clause of them, out.

'The Lamp Group, which Ann still chairs', 'Bo keeps the kite register', 'Cy has passed the kites lead to Di'; and below
a sentence that sets a group up, 'Ann will chair'. A thing that nobody keeps for good, a meeting or a course, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.bodies import body_kind, body_stem, cased, subject_of
from graph.names import parse_name
from loaders.affiliation import is_post
from loaders.blocks import Source
from loaders.cues import cue, fitting, word_set
from loaders.fragments import NAME
from loaders.name_words import has_given_name
from loaders.parsers.changes import ON, day_behind
from loaders.parsers.group_chairs import LIST_MARK, group_of_office, group_said, without_report
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.lead_times import time_of_lead
from loaders.parsers.leads import lead_meant
from loaders.parsers.matter_labels import bare_matter
from loaders.parsers.owners import clean
from loaders.parsers.pointed import Place, places_of
from loaders.parsers.unheld import is_unheld
from loaders.records import LeadRecord, MeetingRecord
from loaders.roster import Owner, Roster

_ARTICLE = re.compile(r"(?i)^(?:the|our|an?|its)\s+")
_SPEAKER = re.compile(r"^(?:[A-Z]{2,3}|[A-Z][a-z]+) (?:for|from) the (?=[A-Z]\S* )")  # 'AL for the Lamp Group'
_CALLED = re.compile(rf"{NAME}|\b[A-Z][a-z'’-]+\b|\b[A-Z]{{2,3}}\b")
_BOARDS = ("board", "partnership", "executive", "committee")
_OF_THEM = re.compile(r"['’]s?$")
_OF_ANOTHER = {"he": {"mrs", "ms", "miss"}, "she": {"mr"}}  # courtesy titles of somebody else
_KINDS = ("elected", "chairs", "offers", "leads", "ending")


def parse_charges(source: Source, item: Item, roster: Roster, meeting: MeetingRecord) -> list[LeadRecord]:
    """One record for each clause that gives somebody a group to chair or a thing to lead, if the meeting has none."""
    here = [one for one in meeting.leads if one.item_order == item.order]
    told = {_key(one) for one in here} | {(*_key(one)[:-1], "") for one in here}
    new: dict[tuple[str, str, str, str], LeadRecord] = {}
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            for kind in _KINDS:
                for pattern in fitting(place.sentence.text, "charges", kind):
                    for found in pattern.finditer(place.sentence.text):
                        for one in _told(source, item, (roster, meeting), place, (found, kind)):
                            new.setdefault(_key(one), one)
    return [one for key, one in new.items() if key not in told]


def _key(record: LeadRecord) -> tuple[str, str, str, str]:
    """What makes two records the same; words that tell an end add to the ones that give the charge."""
    return record.lead, record.issue.lower(), record.relation, record.end or ""


def _told(
    source: Source, item: Item, known: tuple[Roster, MeetingRecord], place: Place, said: tuple[re.Match[str], str]
) -> Iterator[LeadRecord]:
    (roster, meeting), (found, kind), text = known, said, place.sentence.text
    held, board = meeting.date or "", found.groupdict().get("board")
    matter = _board_meant(board, meeting.body or "") if board else _matter(found, place, item, kind)
    owner = _owner(roster, found, place) if matter else Owner("unresolved")
    if owner.kind != "person" or len(owner.names) != 1 or _is_unheld(found, place, kind):
        return
    at, relation = (place.sentence.start, place.sentence.end), "leads" if kind == "leads" else "chairs"
    aside = bool(found.groupdict().get("lead")) and _is_aside(found)  # a day behind it is that of something else
    when = time_of_lead(found.group() if aside else text, found["issue"] if kind == "elected" else matter, held)
    if when["start"] is None and cue("charges", "from_another").search(found.group()):
        when["start"] = day_behind(re.split(r"[.;,]", text[found.start() :])[0], held, ON)
    if kind == "ending":
        when = {"manner": "", "start": None}
        when["end"] = day_behind(text[found.start() :], held, cue("charges", "last_day"), ends=True)
        if not (held and when["end"] and when["end"] > held):
            return  # a day that is over closes nothing by itself
    listed = relation == "leads" or not (body_kind(matter) or cue("leads", "office").fullmatch(matter))
    yield lead_record(source, item, at, (matter, owner), relation=relation, listed=listed, **when)
    with_priority = relation == "chairs" and cue("charges", "and_priority").search(text, found.end())
    if with_priority and (subject := _subject(matter)):
        yield lead_record(source, item, at, (subject, owner), listed=True, **when)


def _owner(roster: Roster, found: re.Match[str], place: Place) -> Owner:
    name = "lead" if found.groupdict().get("lead") else "lead2"
    return somebody_meant(roster, found[name], place.sentence.text[: found.start(name)], place)


def somebody_meant(roster: Roster, who: str, ahead: str, place: Place) -> Owner:
    """Whom a name, initials, a first name or a pronoun means behind some words of its sentence."""
    pronoun = who.strip().lower()
    if pronoun in _OF_ANOTHER and len(_people(roster, ahead)) > 1:
        return Owner("unresolved")  # 'Ann told Bo that the Lamp Group, which she chairs, ...': either of them
    owner = lead_meant(roster, who, ahead, place)
    return _spoken_of(roster, pronoun, ahead, place) if not owner.names and pronoun in _OF_ANOTHER else owner


def _people(roster: Roster, text: str) -> dict[str, str]:
    """The people of the meeting whom a text names in whatever way, each with the courtesy title it gives them."""
    told: dict[str, str] = {}
    for found in _CALLED.finditer(text):
        called = _OF_THEM.sub("", found.group())
        for known in roster.by_name(called) or roster.by_initials(called):
            told[known.name] = parse_name(called).prefix.strip(". ").lower() or told.get(known.name, "")
    return told


def _spoken_of(roster: Roster, pronoun: str, ahead: str, place: Place) -> Owner:
    """The one person of the meeting whom the words ahead name, or the sentence before, or the one before that."""
    people = _people(roster, ahead) or _people(roster, place.before) or _people(roster, place.earlier)
    if len(people) != 1 or _OF_ANOTHER[pronoun] & set(people.values()):
        return Owner("unresolved")
    return Owner("resolved", "person", tuple(people))


def _is_unheld(found: re.Match[str], place: Place, kind: str) -> bool:
    """Whether the words deny, wish or ask for a charge; an offer is one only where it is taken up."""
    text = place.sentence.text
    if kind == "ending":
        return cue("charges", "if_ahead").search(text[: found.start()]) is not None
    if kind == "offers" and not cue("charges", "taken_up").search(f"{text[found.end() :]} {place.behind}"):
        return True
    groups = found.groupdict()
    if not groups.get("lead") or _is_aside(found):
        return False
    return is_unheld(text, found, place.behind)


def _is_aside(found: re.Match[str]) -> bool:
    """Whether the words are a clause in passing: 'the Lamp Panel, which Bo chairs,'."""
    ahead = found.string[found.start() : found.start("lead")]
    return cue("charges", "as_it_is").search(ahead) is not None and found.group().endswith(("chairs", "chaired"))


def _matter(found: re.Match[str], place: Place, item: Item, kind: str) -> str:
    """What is led: the group or thing beside the verb, the group set up just before, or the priority of the item."""
    groups = found.groupdict()
    if "there" in groups:
        return _group_before(place, set_up=True)
    if "it" in groups:
        ahead = place.sentence.text[: found.start()]
        spoken = cue("charges", "of_a_meeting").search(f"{place.earlier} {place.before} {ahead}")
        return "" if spoken else _group_before(place, set_up=False, ahead=ahead)
    if "left" in groups:
        left = cue("charges", "chair_leaves").search(place.before)
        return named_group(left["body"]) if left else ""
    if "priority" in groups:
        return _of_priority(item)
    if "titled" in groups:
        return bare_matter(clean(cased(item.about)))
    if "kept" in groups:
        return _of_title(item, "|".join(sorted(word_set("charges", "kept_things"))))
    if "here" in groups or "alone" in groups:
        return _group_here(groups.get("here") or "", place, item, alone="alone" in groups)
    if said := groups.get("topic"):
        unnamed = "&" in said and said.isupper()  # letters that no name of another paper can explain
        return "" if unnamed or cue("charges", "no_charge").search(said) or has_given_name(said) else clean(said)
    if said := groups.get("thing"):
        if cue("charges", "no_charge").search(said) or is_post(said):
            return ""
        general = clean(said).lower() in word_set("charges", "too_general")
        return _of_title(item, clean(said)) if general else clean(said)
    if kind == "ending" and not groups["body"]:
        return _group_before(place, set_up=False, ahead=place.sentence.text[: found.start()])
    if kind == "leads" and cue("leads", "no_matter", start=True).match(groups.get("issue") or ""):
        return ""
    if said := groups.get("issue"):
        return (group_of_office(item) if kind == "elected" else "") or clean(said)
    named = named_group(groups["body"])
    return named or ("" if body_kind(groups["body"]) else clean(groups["body"]))


def named_group(said: str) -> str:
    """The name of a group without what stands in front, "" for words that do not say which group it is."""
    name = _ARTICLE.sub("", _SPEAKER.sub("", clean(LIST_MARK.sub("", said))))
    own = set(body_stem(name).split()) - word_set("charges", "no_group")
    return _titled(name) if own and body_kind(name) else ""


def _titled(name: str) -> str:
    """A name with capitals as names of groups have them: 'lamp review panel' is the 'Lamp Review Panel'."""
    small = word_set("charges", "small")
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in name.split())


def _group_before(place: Place, *, set_up: bool, ahead: str = "") -> str:
    """The one group that the words ahead name, or the sentence before, or the one before that.

    With `set_up` only where that sentence sets it up.
    """
    for text in (ahead, place.before, place.earlier):
        names = {name for found in cue("charges", "a_group").finditer(text) if (name := named_group(found.group()))}
        if names:
            name = names.pop()
            one = not names and not cue("charges", "two_groups").search(name)  # 'Kite Group and the Lamp Panel' are two
            return name if one and (not set_up or cue("charges", "sets_up").search(text)) else ""
    return ""


def _board_meant(said: str, own: str) -> str:
    """Whose chair 'of the Board' is: that of the board that meets, or of the one of which it is a part; "" for neither.

    'The Board' in the notes of the 'Dale Board - Executive' is the Dale Board.
    """
    if said.lower() not in _BOARDS or own.lower().endswith(said.lower()):
        return "Chair"
    above = re.split(r"\s+[-–—]\s+", own)[0]
    return above if above.lower().endswith(said.lower()) else ""


def _of_title(item: Item, thing: str) -> str:
    """The title of an item that is such a thing: 'the register' below 'Kite register'; "" for any other title."""
    title = cased(clean(LIST_MARK.sub("", item.about)))
    return title if re.search(rf"(?i)\b(?:{thing})\W*$", title) else ""


def _group_here(said: str, place: Place, item: Item, *, alone: bool) -> str:
    """The group of which a paragraph is: 'the Sub-group', or none said, as in 'Ann reported as Chair', 'Ann chairs'."""
    title = without_report(item.about)
    if said and (named := group_said(said, "", place.before, item, of_board=False)):
        return named
    if cue("leads", "of_groups").fullmatch(title):  # each paragraph has the name of its group in front
        return "" if place.above.isupper() else place.above
    if alone and (place.before or place.earlier):
        return _group_before(place, set_up=False)
    title = cased(title) if title.isupper() else title
    return title if body_kind(title) or alone or said.lower().startswith("the sub") else ""


def _of_priority(item: Item) -> str:
    """The priority on which an item is: its title, of a group what the group is on."""
    title = clean(item.about)
    return _subject(title) if body_kind(title) else bare_matter(title)


def _subject(group: str) -> str:
    """What a group is on, by its name: 'Kites and Lamps Group' is on kites and lamps."""
    size = len(subject_of(group).split())
    return " ".join(group.split()[:size]) if size else ""
