"""Lists that shorten a name, and the people known so far, in; whom each short name can only mean, out.

'Supt Lee', 'GM Lee' and 'Ann L' in a list are the Supt Mark Lee, the Group Manager Una Lee and the Ann Lowe of the
meeting before or after where nobody else of that name is on record and nothing sets the two apart. Anything less stays
as it is: a name too many can be joined by a judgement, a wrong one misleads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from graph.identity.mentions import Mention
from graph.identity.neighbours import Days, days_of, is_near
from graph.names import before_full_names, name_key, parse_name
from graph.partnership import Judgement
from graph.words import load_words

BY_RANK = "rank and surname, and the only one of it at the meetings around it"
BY_TITLE = "courtesy title and surname, and the only one of it at the meetings around it"
BY_LETTER = "given name and first letter, and the only one they fit at the meetings around it"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody on record: the name shown, the keys of all their names, and every mention."""

    name: str
    keys: frozenset[str]
    mentions: tuple[Mention, ...]

    @property
    def rows(self) -> frozenset[tuple[str, str]]:
        """The lists that hold them, by board and day."""
        return frozenset(m.meeting for m in self.mentions if m.listed and m.date)


@dataclass(frozen=True, slots=True)
class Shortened:
    """A short name in one document, whom it means and by which rule; `judged` is the decision that undoes it."""

    mention: Mention
    meant: Known
    rule: str
    judged: Judgement | None = None


def find_shortened(
    mentions: Sequence[Mention], people: Iterable[Known], judgements: Sequence[Judgement]
) -> list[Shortened]:
    """Whom the short names of lists mean, as far as only one person can be."""
    known = list(people)
    days = days_of(m.meeting for m in mentions if m.listed and m.date)
    by_surname: dict[str, list[Known]] = {}
    for one in known:
        for surname in {_surname(m) for m in one.mentions if m.is_full}:
            by_surname.setdefault(surname, []).append(one)
    found = []
    for m in mentions:
        rule, fits = _fitting(m, known, by_surname) if m.listed and m.date and m.board else ("", [])
        if rule and len(fits) == 1 and _is_meant(m, fits[0], days):
            found.append(Shortened(m, fits[0], rule, _undone(m, fits[0], judgements)))
    return found


def in_full(mentions: Sequence[Mention], found: Sequence[Shortened]) -> list[Mention]:
    """The mentions with the names in full; in its document a short name means the same wherever it stands."""
    meant = {(one.mention.document, one.mention.key): one.meant.name for one in found if one.judged is None}
    return [
        replace(m, key=name_key(meant[place]), display=meant[place], short=True)
        if (place := (m.document, m.key)) in meant else m
        for m in mentions
    ]  # fmt: skip


def _surname(m: Mention) -> str:
    return name_key(parse_name(m.display).surname)


def _fitting(m: Mention, known: Sequence[Known], by_surname: Mapping[str, list[Known]]) -> tuple[str, list[Known]]:
    """By which rule a mention is short, and everybody whom it may mean."""
    words = m.key.split()
    if len(words) == 1:
        rule = BY_RANK if m.rank else BY_TITLE if m.gender else ""
        same = by_surname.get(m.key, []) if rule else []
        return rule, [] if any(m.document == other.document for one in same for other in one.mentions) else same
    if len(words) != 2:
        return "", []
    if words[0] in before_full_names() and m.written.split()[0].isupper():
        return BY_RANK, [one for one in by_surname.get(words[1], ()) if m.key not in one.keys]
    if len(words[1]) == 1 and len(words[0]) > 1:
        return BY_LETTER, [one for one in known if _opens(one, words[0], words[1])]
    return "", []


def _opens(one: Known, given: str, letter: str) -> bool:
    """Whether a person bears a given name and a surname of more than a letter that begins so."""
    named = (key.split() for key in one.keys)
    return any(words[0] == given and words[-1][0] == letter and len(words[-1]) > 1 for words in named)


def _is_meant(m: Mention, one: Known, days: Days) -> bool:
    """Whether somebody sat at the meeting before or after, and neither employer, title nor rank speaks for another."""
    partners = {other.organization for other in one.mentions if other.organization}
    genders = {other.gender for other in one.mentions if other.gender}
    if (m.organization and partners and m.organization not in partners) or (m.gender and genders - {m.gender}):
        return False
    rank = m.rank or _rank_in_letters(m)
    if rank and not any(rank == other.rank or rank in other.post.lower() for other in one.mentions):
        return False
    if m.gender and not rank and m.gender not in genders:
        return False
    return is_near(frozenset([m.meeting]), one.rows, days, both=False)


def _rank_in_letters(m: Mention) -> str:
    letters = m.key.split()[0]
    return _ranks().get(letters, "-") if letters in before_full_names() else ""


@cache
def _ranks() -> dict[str, str]:
    return {short.lower(): str(full).lower() for short, full in load_words("ranks").items()}


def _undone(m: Mention, one: Known, judgements: Sequence[Judgement]) -> Judgement | None:
    """The judgement that keeps a short name and somebody apart."""
    for j in judgements:
        names = name_key(j.left), name_key(j.right)
        if j.kind in ("different", "unsure") and m.key in names and one.keys & set(names):
            return j
    return None
