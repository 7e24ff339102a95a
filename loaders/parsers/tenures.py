"""Sentences in; what they state of posts out: who took one up, left it or followed whom, and which stands vacant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.dates import fill_before, fill_year, find_dates
from graph.identity.words import post_name
from graph.names import parse_name, split_prefix
from loaders.affiliation import is_organization, is_post, role_in_meeting, split_affiliation
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, fitting, hint, word_set
from loaders.fragments import NAME
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.changes import DAY_AT_END, FROM_THEN, ON, UNTIL, WILL, day_behind
from loaders.parsers.items import Item
from loaders.parsers.mentions import sentences_of
from loaders.records import TenureRecord

_NAME = re.compile(NAME)
_EVENTS = (
    "named_appointed", "named_acting", "named_leaving", "named_outgoing", "replaces", "replaces_them", "they_replace",
    "vacant",
)  # fmt: skip
_THIS_MONTH = re.compile(r"(?i)\b(?:at|by) the end of (?:the|this) month\b")
_CHAIR = re.compile(r"(?i)\bchair(?:man|person|woman)?\b")
_SOON = re.compile(r"(?i)\s+(?:in|for|over|within|during) the (?:next|coming)\b.*$")
_POST_NAMED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur)\s+(?P<post>(?:[A-Z][\w'&/-]*\s+){1,6}[A-Z][\w'-]+)")
_LISTED = re.compile(r"(?:,\s+[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){0,3})*,?\s+and\s+[A-Z]")
_GOES_ON = re.compile(r"(?i)\b(?:and|or|with|by|to)$")
_SENTENCE_WORDS = re.compile(r"(?i)\b(?:was|had|has|who|taking|taken|would|is)\b|[.;:]")


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, where it stands, the one before it, and the day of the meeting."""

    source: Source
    item: Item
    sentence: Span
    before: Span | None
    held: str

    def names_before(self) -> list[str]:
        """The people whom the sentence before names."""
        found = _NAME.finditer(self.before.text) if self.before else ()
        names = [match.group(0) for match in found if looks_like_name(match.group(0))]
        return [name for name in names if split_prefix(name)[0] or has_given_name(parse_name(name).display)]


def parse_tenures(source: Source, items: Sequence[Item], held: str = "") -> list[TenureRecord]:
    """'newly appointed', 'outgoing', 'would be the replacement for', 'is vacant': only what a sentence states."""
    found: list[TenureRecord] = []
    before: tuple[Item, Span] | None = None
    for item, sentence in sentences_of(items):
        last = before[1] if before and before[0] is item else None
        before = item, sentence
        if not hint("tenure").found_in(sentence.text):
            continue
        for record in _tenures_of(_Said(source, item, sentence, last, held)):
            if not any((r.name, r.event, r.post) == (record.name, record.event, record.post) for r in found):
                found.append(record)
    return found


def _tenures_of(said: _Said) -> Iterator[TenureRecord]:
    text = said.sentence.text
    for event in ("appointed", "outgoing"):
        for match in cue("tenure", event).finditer(text):
            record = _post_then_name(said, event, match.end())
            if record is not None:
                yield record
    for event in _EVENTS:
        for pattern in fitting(text, "tenure", event):
            for match in pattern.finditer(text):
                record = _of_match(said, event, match)
                if record is not None:
                    yield record
                    if event != "replaces":  # a welcome may name several who each follow somebody
                        break
    yield from vacancies_in(said)


def _of_match(said: _Said, event: str, found: re.Match[str]) -> TenureRecord | None:
    group = found.groupdict()
    if event == "they_replace":  # 'She would be the replacement for X': she is the one person named just before
        names = said.names_before()
        return _tenure(said, "replaces", {**group, "name": names[0]}) if len(names) == 1 else None
    if event == "replaces_them":
        names = said.names_before()
        return _tenure(said, "replaces", {**group, "other": names[0]}) if len(names) == 1 else None
    if event == "replaces" and cue("tenure", "not_following").search(said.sentence.text):
        return None
    if event == "named_leaving":
        return _leaving(said, found)
    if event == "named_outgoing" and _CHAIR.search(group["post"] or ""):
        return None  # the chair of a body is no post of an employer
    record = _tenure(said, event.removeprefix("named_"), group)
    if record is not None and record.on is None and event == "named_appointed":
        record.on = day_behind(found.group(0), said.held, ON)  # 'had left X in May to become Y'
    return record


def vacancies_in(said: _Said) -> Iterator[TenureRecord]:
    """'The post was vacant' with the post told before it; 'the post that she had held at X had not been filled'."""
    text = said.sentence.text
    place: dict[str, Any] = {"item": said.item.number or None, "item_order": said.item.order}
    begins = said.sentence.start
    for pattern in fitting(text, "tenure", "post_left"):
        names = said.names_before()
        if (left := pattern.search(text)) and len(names) == 1 and is_organization(left["organization"]):
            name = parse_name(names[0]).display
            proof = evidence(said.source, begins, said.sentence.end)
            # Whose it was is `other`: the sentence does not show them at that employer on that day.
            yield TenureRecord(other=name, organization=left["organization"], event="vacant", evidence=proof, **place)
            return
    if (them := cue("tenure", "post_of_them").search(text)) and (record := _left_by(said, them.start(), place)):
        yield record
        return
    found = cue("tenure", "post_there").search(text)
    ahead = [(begins, text[: found.start()])] if found else []
    ahead += [(said.before.start, said.before.text)] if found and said.before else []
    for start, words in ahead:  # with the words that say which post is meant
        if post := _post_told(words):
            proof = evidence(said.source, start, said.sentence.end)
            yield TenureRecord(post=post, event="vacant", evidence=proof, **place)
            return


def _left_by(said: _Said, end: int, place: dict[str, Any]) -> TenureRecord | None:
    """'Tess Moor had left Dale Council; her post has not been filled': whose it was, who alone is said to leave."""
    ahead = [(said.sentence.start, said.sentence.text[:end])]
    ahead += [(said.before.start, said.before.text)] if said.before else []
    for start, words in ahead:
        patterns = [*fitting(words, "tenure", "named_leaving"), *fitting(words, "tenure", "leavings")]
        found = [m.groupdict() for pattern in patterns for m in pattern.finditer(words)]
        names = {parse_name(who).display for m in found if looks_like_name(who := m.get("name") or m["lead"])}
        if found:
            if len(names) != 1 or cue("tenure", "not_leaving").search(words):
                return None
            left = {DAY_AT_END.sub("", m.get("organization") or "") for m in found} - {""}
            employer = left.pop() if len(left) == 1 else ""
            proof = evidence(said.source, start, said.sentence.end)
            return TenureRecord(
                other=names.pop(), organization=employer or None, event="vacant", evidence=proof, **place
            )
    return None


def _post_told(words: str) -> str:
    """The one post that some words speak of: 'a permanent inspector would be named for Dale', 'the Lamp Officer'."""
    if placed := cue("tenure", "post_of_a_place").search(words):
        return re.sub(r"\s+", " ", f"{placed['noun']} {placed['place']}")
    posts = {m["post"] for m in _POST_NAMED.finditer(words) if is_post(m["post"]) and not _CHAIR.search(m["post"])}
    return re.sub(r"\s+", " ", posts.pop()) if len(posts) == 1 else ""


def _leaving(said: _Said, found: re.Match[str]) -> TenureRecord | None:
    """Somebody who leaves an employer, retires or moves on, with the day that stands right behind."""
    text, group = said.sentence.text, found.groupdict()
    clause = re.split(r"[.;]|,? and ", text[found.end() :])[0]
    near = text[found.start() : found.end()] + clause
    if cue("tenure", "not_leaving").search(text[: found.end()] + clause) or not looks_like_name(group["name"]):
        return None
    employer = group.get("organization")
    if employer is not None and not is_organization(employer):
        return None
    end = said.held[:7] if _THIS_MONTH.search(clause) else day_behind(near, said.held, ON)
    return TenureRecord(
        item=said.item.number or None, item_order=said.item.order, name=parse_name(group["name"]).display, post="",
        event="outgoing", on=end or None, evidence=evidence(said.source, said.sentence.start, said.sentence.end),
    )  # fmt: skip


def _post_then_name(said: _Said, event: str, start: int) -> TenureRecord | None:
    """'the new Fernhill Fire Commander (Tess Moor)': the first name behind the cue, with the post between them."""
    text = said.sentence.text
    for match in _NAME.finditer(text[start : start + 170]):
        between = _SOON.sub("", text[start : start + match.start()].strip(" ,(-–—"))
        if _GOES_ON.search(between):
            continue  # 'the new Dog Warden and Ola Finn' are two
        if _LISTED.match(text, start + match.end()) and text[: start + match.start()].rstrip().endswith(","):
            return None  # 'the former Chair, Ann Lee and Bo Finn' may be three
        if looks_like_name(match.group(0)) and is_post(between) and not _SENTENCE_WORDS.search(between):
            return _tenure(said, event, {"name": match.group(0), "post": between})
    return None


def _tenure(said: _Said, event: str, group: dict[str, str | None]) -> TenureRecord | None:
    sentence = said.sentence
    name, other = _without_title(group.get("name") or ""), (group.get("other") or "").strip()
    if (name and not looks_like_name(name)) or (other and not looks_like_name(other)):
        return None
    told = cue("tenure", "post_over").sub("", re.sub(r"\s+", " ", group.get("post") or "").strip())
    post, organization = split_affiliation(told)
    if event != "outgoing" and role_in_meeting(post) in ("chair", "vice_chair") and not organization:
        post = ""  # of which body is not said
    if event == "appointed" and not organization and post_name(post).lower() in word_set("leads", "bare_posts"):
        return None  # 'had joined as Interim Director': of what is not said
    if event == "replaces" and not is_post(post):
        post, organization = "", ""
    elif not is_post(post):
        return None
    on = _day_of_change(sentence.text, said.held)
    if event == "appointed" and on is None and WILL.search(sentence.text):
        return None  # 'would be introducing a new Chairman in the next few months': nobody is it yet
    acting = re.search(r"(?i)\b(acting|interim)\b", post or sentence.text) if event == "appointed" else None
    return TenureRecord(
        item=said.item.number or None, item_order=said.item.order, name=parse_name(name).display if name else "",
        post=post.strip(), organization=organization or None, event=acting.group(1).lower() if acting else event,
        other=parse_name(other).display if other else "", on=on,
        until=day_behind(sentence.text, said.held, UNTIL) if event in ("appointed", "acting") else None,
        evidence=evidence(said.source, sentence.start, sentence.end),
    )  # fmt: skip


def _without_title(name: str) -> str:
    """A name without the words of a heading that runs into it: 'Dogs in Parks Tess Moor' is Tess Moor."""
    last = " ".join(name.split()[-2:])
    return last if not looks_like_name(name) and has_given_name(last) and looks_like_name(last) else name.strip()


def _day_of_change(text: str, held: str) -> str | None:
    """The date behind 'from', 'on', 'since' or 'with effect from'; any other date is not that of the change.

    'Would take over on 20 March' is the first such day after the meeting, 'had taken over on' it the last before.
    """
    fill = fill_year if WILL.search(text) else fill_before
    for date in find_dates(text):
        if FROM_THEN.search(text[: date.start]):
            return fill(date.iso, held) or None
    return None
