"""Meetings, in; the sentences of their minutes that show somebody speaking, reporting or attending, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile, pairwise
from typing import NamedTuple

from graph.schema import Quote
from queries.facts import Facts
from queries.meetings.sittings import Sitting
from queries.meetings.texts import MinutesText, read_texts
from queries.meetings.word_lists import read_list, words_in

LIST = "presence.yml"
_END = re.compile(r"[.!?](?=\s)|\n\s*\n|[<>|•·\t]")
_SHORT = re.compile(r"(?i)\b(?:mr|mrs|ms|dr|prof|cllr|cllrs|cr|st|supt|insp|sgt|no|nos|[a-z])$")
_LEAD_IN = re.compile(r"(?:In (?:response|reply|answer)(?: to [^,]{1,80})?, )")
_ATTENDING = re.compile(r"who (?:was|is) (?:attending|present|there)\b.{0,40}? as (?:the )?(?P<title>.+)")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
# A post behind it is that of somebody who stayed away; any other words are a partner.
_FOR = re.compile(r",? on behalf of (?:the )?(?P<home>[^,()]+)")
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BEHIND = re.compile(r"[.;:–]| (?:and (?=s?he |they |it )|who |which |on (?!behalf)|in |at |to )")
MOST = 160  # letters of a name with its post; where more stand before the word for speaking, another did it


class Heard(NamedTuple):
    """A sentence that shows somebody at a meeting: who, as it is written there, and the place."""

    who: str
    at: int
    text: MinutesText
    date: str

    @property
    def proof(self) -> Quote:
        """The sentence, letter for letter."""
        return self.text.sentence(self.at + 1, self.date)


def read_heard(facts: Facts, sittings: Sequence[Sitting]) -> dict[str, list[Heard]]:
    """By meeting, whoever is said to speak, report or attend, with name, post and organisation as written."""
    texts = read_texts(facts, sittings)
    return {s.meeting.key: list(_heard_in(texts[s.meeting.key], s.date)) for s in sittings if s.meeting.key in texts}


def _heard_in(text: MinutesText, date: str) -> Iterator[Heard]:
    for at, sentence in _sentences(text):
        if who := who_speaks(sentence):
            yield Heard(who, at, text, date)


def _sentences(text: MinutesText) -> Iterator[tuple[int, str]]:
    """Each sentence of the minutes with its place; a line that breaks off does not end one."""
    begin = text.start
    ends = [m for m in _END.finditer(text.whole, text.start, text.end)
            if m.group() != "." or not _SHORT.search(text.whole, max(0, m.start() - 6), m.start())]  # fmt: skip
    for end in [*(m.end() for m in ends), text.end]:
        part = text.whole[begin:end]
        yield begin + len(part) - len(part.lstrip()), " ".join(part.split()).lstrip("-–*_ ")
        begin = end


def who_speaks(sentence: str) -> str:
    """Who a sentence says to speak, report or attend: the words of name, post and organisation; "" for nobody."""
    lead_in = _LEAD_IN.match(sentence)
    sentence = sentence[lead_in.end() :] if lead_in else sentence
    hit = _speaking().search(sentence)
    if hit is None or _elsewhere().search(sentence):
        return ""
    who = sentence[: hit.start()] if hit.group("by") is None else _named_behind(sentence[hit.end() :])
    return _told(who) if len(who) <= MOST else ""


def is_person(who: str) -> bool:
    """Whether words hold a post: somebody speaks and not an organisation as such."""
    nouns = words_in(read_list(LIST)["heard"], "person")
    return any(word.lower() in nouns for word in _WORDS.findall(who))


def titles_in(who: str) -> list[str]:
    """The name and posts of somebody, each without the small words before it: 'the new', 'interim'."""
    small = words_in(read_list(LIST)["heard"], "small")
    parts = [part.split() for part in who.split(", ")]
    return [" ".join(dropwhile(lambda word: word.lower() in small, words)) for words in parts]


def _named_behind(rest: str) -> str:
    """The name, post and organisation right behind "by"."""
    return _BEHIND.split(f"{rest} ", maxsplit=1)[0]


def _told(who: str) -> str:
    """The words that say who somebody is; "" where they are no plain name with post or organisation."""
    who = _FOR.sub(lambda hit: "" if is_person(hit["home"]) else f", {hit['home']}", who)
    inside = _BRACKETS.findall(who)
    first, *behind = [part.strip() for part in _BRACKETS.sub("", who).strip(" ,").split(", ")]
    parts = [first, *inside]
    for part in behind:
        if said := _ATTENDING.match(part):
            parts.append(said["title"])
        elif part.split(" ", 1)[0].lower() not in ("who", "which", "whom"):
            parts.append(part)
    words = [word for part in parts for word in _WORDS.findall(part)]
    small = words_in(read_list(LIST)["heard"], "small")
    if not words or words[0].lower() in str(read_list(LIST)["heard"]["opening"]).split():
        return ""
    plain = all(word[0].isupper() or word[0].isdigit() or word.lower() in small for word in words)
    named = any(word[0].isupper() for word in words) and not any(map(_is_of_nobody, parts))
    return ", ".join(parts) if first and plain and named else ""


def _is_of_nobody(part: str) -> bool:
    """Whether a word of a name or post says that it does not speak for a partner."""
    words = _WORDS.findall(part)
    nobody, alone = (words_in(read_list(LIST)["heard"], key) for key in ("nobody", "nobody_alone"))
    opens = {word for word, behind in pairwise(words) if word[0].isupper() and behind[0].isupper()}  # a longer name
    return any(word.lower() in nobody or (word.lower() in alone and word not in opens) for word in words)


@cache
def _speaking() -> re.Pattern[str]:
    lists = read_list(LIST)["heard"]
    spoke, gave, what, by = ("|".join(map(re.escape, words_in(lists, key))) for key in ("spoke", "gave", "what", "by"))
    between = "|".join(map(re.escape, words_in(lists, "between")))
    gift = rf"(?:{gave})(?: (?:him|her|them|the \w+))? (?:an?|the|his|her|their)(?: [\w-]+){{0,4}} (?:{what})\b"
    told = rf"(?P<by>\b(?:{what})s?\b[^.,;]{{0,80}} (?:was|were|then) (?:{by})|\bwas addressed by) "
    return re.compile(rf"(?:(?:, | )(?:(?:{between}) )?(?:(?:{spoke})\b|{gift}))|(?i:{told})")


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, words_in(read_list(LIST)['heard'], 'not')))})\b")
