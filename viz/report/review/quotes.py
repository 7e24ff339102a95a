"""A gap in; the words to set before it: the newest complaint, the answer to it, how long it goes on, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.asked import loose
from queries.facts import months_between
from queries.gaps.words import URGENT
from viz.report.coming import flat
from viz.report.model import Quoted
from viz.report.review.around import Passage, pattern, sentences_of, with_speaker
from viz.report.review.asked import Asked
from viz.report.review.choice import YEARS, is_standing
from viz.report.review.parts import matters_of, parts_of
from viz.report.review.plans import end_told, is_plan, plan_of
from viz.report.review.stems import LEAST, stems
from viz.report.review.wording import phrase, wording
from viz.report.wording import in_print, plural

Row = Mapping[str, Any]
SENTENCE, SAID = 8, 3  # words of a sentence, where no full stop ends it and where one does


class Chosen(NamedTuple):
    """Words for the first page: as evidence, what they are, how many of them are shown, and of which matter."""

    proof: Row
    when: str
    most: int
    matter: str = ""


def quotes_of(asked: Asked, row: Row, title: str) -> list[Chosen]:
    """The words to set before a gap, the newest complaint first."""
    found: dict[str, Chosen] = {}
    for one in _in_turn(asked, row, title):
        if not any(flat(str(one.proof["quote"])) in said for said in found):
            found.setdefault(flat(str(one.proof["quote"])), one)
    return list(found.values())[: int(wording()["quotes_most"])]


def quoted_in(asked: Asked, one: Chosen) -> Quoted:
    """Words as they are printed, without the line ends of the page."""
    words = " ".join(str(one.proof["quote"]).split())
    asked.on_first_page.append(words)
    if is_cut(words):
        words = f"{words} …"
    return Quoted(in_print(words, one.most), asked.ledger.cite([one.proof])[0], one.when)


def is_cut(words: str) -> bool:
    """Whether a quote is a sentence that breaks off in its file, and no heading or line of a list."""
    is_sentence = len(words.split()) >= SENTENCE and words[:1].isupper()
    return is_sentence and bool(re.search(r"[\w,]$", words)) and pattern("goes_over").search(words) is not None


def is_told(proof: Row) -> bool:
    """Whether words are a sentence that says something, and no title or line of a list."""
    words = " ".join(str(proof["quote"]).split())
    return bool(re.search(r"[.!?][”\"’')\]]*$", words) and len(words.split()) >= SAID) or is_cut(words)


def _in_turn(asked: Asked, row: Row, title: str) -> Iterator[Chosen]:
    """The words of a gap in the order in which they are wanted."""
    quoted = [proof for part in parts_of(row) for proof in part.get("evidence") or () if proof.get("quote")]
    proofs = [proof for proof in quoted if _day(proof) >= asked.window.since] or quoted
    if not proofs:
        return
    proofs = [proof for proof in proofs if is_told(proof)] or proofs  # a title proves nothing beside a sentence
    about = stems(title)
    passage, most = Passage(asked, {**row, "evidence": proofs}), int(wording()["quote_words"])
    newest = gravest([p for p in proofs if _day(p) == max(map(_day, proofs))], about)
    when = with_speaker(asked, _dated_by_plan(asked, row, newest), newest, passage)
    yield Chosen(newest, _introduced(row, newest, when), most)
    if end := end_told(asked, row):
        yield _dated(end, "plan_ends", most)
    if not is_plan(row):
        same_day = [proof for proof in proofs if _day(proof) == _day(newest) and proof is not newest]
        urgent = [proof for proof in same_day if URGENT.search(str(proof["quote"]))]
        if urgent and not URGENT.search(str(newest["quote"])):
            yield _dated(urgent[-1], "how_urgent", most)
        if answer := passage.answer():
            yield _dated(answer.proof, answer.how, int(wording()["answer_words"]))
        if long := passage.how_long():
            yield _dated(long, "how_long", most)
        if named := named_last(asked, row, _day(newest), title):
            beside = Passage(asked, {"key": row.get("key"), "evidence": [named.proof]})
            yield named._replace(when=with_speaker(asked, named.when, named.proof, beside))
    if earlier := _earlier(proofs, newest, about):
        yield Chosen(earlier, _introduced(row, earlier, _when(asked, earlier)), most)


def _introduced(row: Row, proof: Row, when: str) -> str:
    """The day of some words; of a line of a list also which list it is, as the line alone says nothing."""
    listed = {"partner_absent": "listed_away", "priority_unled": "listed_priority"}.get(str(row.get("kind")), "")
    return phrase(listed, day=when) if listed and not is_told(proof) else when


def _day(proof: Row) -> str:
    return str(proof.get("meeting") or "")


def _dated(proof: Row, what: str, most: int) -> Chosen:
    return Chosen(proof, phrase(what, day=spoken(_day(proof))), most)


def _earlier(proofs: Sequence[Row], newest: Row, about: set[str]) -> Row | None:
    """The words of the first day that name of the matter what the newest name: others may be of something beside it."""
    wanted = about & stems(str(newest["quote"]))
    days = sorted({_day(proof) for proof in proofs} - {_day(newest)})
    for day in days:
        same = [proof for proof in proofs if _day(proof) == day and wanted <= stems(str(proof["quote"]))]
        if same:
            return gravest(same, about)
    return None


def named_last(asked: Asked, row: Row, since: str, title: str) -> Chosen | None:
    """The last words on the matter, or the one it is part of, that have a word of its title and are newer than it."""
    themes = asked.of("themes", everything=True).rows
    own = [theme for theme in themes if loose(str(theme["issue"])) in matters_of(row)]
    names = {loose(str(theme[key] or "")) for theme in own for key in ("issue", "broader")} - {""}
    later = [(theme, step) for theme in themes if loose(str(theme["issue"])) in names
             for step in theme.get("story") or () if str(step["meeting"]) > since]  # fmt: skip
    steps = [
        (str(step["meeting"]), str(theme["issue"]), proof)
        for theme, step in later if _says(step)
        for proof in theme.get("evidence") or () if proof.get("quote") == step["quote"] and _shares(title, proof)
    ]  # fmt: skip
    if not is_standing(row):
        return None
    if not steps:
        return _beside_noting(asked, later, title) or _in_passing(asked, row, since, title)
    day, matter, proof = max(steps, key=lambda step: step[0])
    return Chosen(proof, phrase("named_last", day=spoken(day), matter=matter), int(wording()["named_words"]), matter)


def _says(step: Row) -> bool:
    """Whether a step of a story has words, and they do more than note an update."""
    return bool(step.get("quote")) and not pattern("only_noted").search(" ".join(str(step["quote"]).split()))


def _beside_noting(asked: Asked, later: Sequence[tuple[Row, Row]], title: str) -> Chosen | None:
    """The words that name a matter at the last meeting whose step of it only notes an update."""
    noted = [(str(step["meeting"]), str(theme["issue"])) for theme, step in later if step.get("quote")]
    day, matter = max(noted, default=("", ""))
    told = [proof for proof in evidence_rows(sentences_of(asked, day))
            if _shares(title, proof) and _says(proof) and is_told(proof)]  # fmt: skip
    if not day or not told:
        return None
    return Chosen(gravest(told, stems(title)), phrase("named_last", day=spoken(day), matter=matter),
                  int(wording()["named_words"]), matter)  # fmt: skip


def _in_passing(asked: Asked, row: Row, since: str, title: str) -> Chosen | None:
    """The last words that call something short and have the abbreviation of a title, which no matter is made of."""
    short = {one for one in capitals(title) if len(one) >= LEAST} if not row.get("part_of") else set()
    lack = re.compile(wording()["lack"], re.IGNORECASE)
    days = [str(meeting["date"]) for meeting in asked.meetings if str(meeting["date"]) > since]
    for day in sorted(days, reverse=True) if short else ():
        found = [proof for proof in evidence_rows(sentences_of(asked, day))
                 if short & capitals(str(proof["quote"])) and lack.search(str(proof["quote"]))]  # fmt: skip
        if found:
            matter = " and ".join(sorted(short))
            when = phrase("last_words", day=spoken(day), matter=matter)
            return Chosen(gravest(found, stems(title)), when, int(wording()["passing_words"]), matter)
    return None


def _shares(title: str, proof: Row) -> bool:
    """Whether words have an abbreviation or a longer word of a title."""
    quote = str(proof["quote"])
    return bool(capitals(title) & capitals(quote) or stems(title) & stems(quote))


def capitals(words: str) -> set[str]:
    """The abbreviations in some words."""
    return set(re.findall(r"\b[A-Z]{2,}\b", words))


def gravest(proofs: Sequence[Row], about: set[str]) -> Row:
    """The words that say most plainly what is short of the matter; of several those that need no cut, then the last."""
    lack, means = (re.compile(wording()[name], re.IGNORECASE) for name in ("lack", "means"))

    def rank(proof: Row) -> tuple[bool, bool, int, bool, bool]:
        """First whole sentences, then words of a lack, of the matter, of what is short, then those that need no cut."""
        quote = str(proof["quote"])
        is_sentence = not quote[:1].islower() and quote.rstrip()[-1:] in (".", "!", "?")
        fits = len(quote.split()) <= int(wording()["quote_words"])
        is_short = bool(lack.search(quote))
        return is_sentence, is_short, len(about & stems(quote)), is_short and bool(means.search(quote)), fits

    return max(reversed(proofs), key=rank)


def _dated_by_plan(asked: Asked, row: Row, proof: Row) -> str:
    """The day of some words; of a plan quoted from papers its own years first, as the papers may be much younger."""
    years = YEARS.search(plan_of(asked, row)) if is_plan(row) else None
    if years and _day(proof) and not _is_of_minutes(asked, _day(proof)):
        return phrase("plan_in_papers", years=years.group(), day=spoken(_day(proof)))
    return _when(asked, proof)


def _is_of_minutes(asked: Asked, day: str) -> bool:
    """Whether minutes of a day were read; else it is the day of a pack, whose papers may be older."""
    return any(meeting["date"] == day for meeting in asked.meetings)


def _when(asked: Asked, proof: Row) -> str:
    """The day of some words, and how long that was before the last minutes read."""
    day = _day(proof)
    if not day or not asked.last_day:
        return spoken(day) if day else ""
    months = months_between(day, asked.last_day)
    if day >= asked.last_day:
        return phrase("said_last" if day == asked.last_day else "said_after", day=spoken(day))
    years, rest = divmod(months, 12)
    age = [plural(years, "year")] * bool(years) + [plural(rest, "month")] * bool(rest)
    told = "said_before" if _is_of_minutes(asked, day) else "papers_before"
    return phrase(told, day=spoken(day), age=" ".join(age) or phrase("weeks"))
