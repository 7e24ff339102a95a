"""A text, in; the deeds that it asks for, or tells as done, each with the thing it is done to, out.

A deed told as done is the deed of a task where verb and thing agree; who does it and where it stands is the caller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from graph.plain_words import read_plain
from graph.words import HERE, load_words

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’/-]*|[.;:,()]")
_MODALS = frozenset({"to", "would", "will", "should", "shall", "must", "could", "can", "be"})
_ADVERB = r"(?:(?:\w+ly|not|never|now|since|also|then|already|all|both|still|yet|just|together|so far|as yet) )*"
_PERFECT = re.compile(rf"\b(?:had|has|have) (?P<adv>{_ADVERB})(?P<been>been (?:\w+ly )?)?(?P<verb>[a-z]+)\b")
_PASSIVE = re.compile(rf"\b(?:was|were|is|are) (?P<adv>{_ADVERB})(?P<being>being )?(?P<verb>[a-z]+)\b")
_PAST = re.compile(
    r"(?:\b[A-Z][\w'’-]+|\)|\b(?:[Hh]e|[Ss]he|[Tt]hey|who|and)) (?:also |then |since )?(?P<verb>[a-z]+)\b(?! that)"
)
_DATED = re.compile(r"\b(?:dates|dated|dating) from (?:\w+ ){0,2}(?P<year>(?:19|20)\d\d)\b")  # so it exists since then
_AUXILIARY = frozenset({"had", "has", "have", "was", "were", "is", "are", "been"})
_SMALLEST = 4  # letters left of a verb in -ed
_LISTS = HERE / "deeds.yml"
DONE, UNDER_WAY, NOT_DONE = "reported_done", "in_progress", "open"


class Deed(NamedTuple):
    """A verb in its plain form (all it may be), the things it is done to, nearest first, and how far it is."""

    verbs: frozenset[str]
    things: tuple[str, ...]
    state: str = ""
    actor: str = ""  # the words in front of it
    year: str = ""  # in which it was done, where the words say so
    points_back: bool = False  # 'sent it round': the thing is named before


@lru_cache(maxsize=4096)
def deeds_asked(text: str) -> tuple[Deed, ...]:
    """What a task asks to be done: 'that Ms Hart count the trees' -> count, tree."""
    deeds: list[Deed] = []
    for deed in _asked(_pattern("wordy").sub(r"\g<verb>", " ".join(text.split()))):
        points_back = deeds and deed.things and deed.things[0] in ("it", "them")  # 'draft a guide and circulate it'
        deeds.append(deed._replace(things=deeds[-1].things[:1] + deed.things[1:]) if points_back else deed)
    return tuple(deeds)


@lru_cache(maxsize=4096)
def deeds_told(text: str) -> tuple[Deed, ...]:
    """What a sentence tells as done, as under way or as not done; hopes, plans and conditions tell nothing."""
    if text.rstrip().endswith("?"):
        return ()
    return tuple(_told(" ".join(text.split())))


def same_verb(asked: Deed, told: Deed) -> bool:
    """Whether what was done is what was asked, also in another word for it."""
    if asked.verbs & told.verbs:
        return True
    if told.verbs & deed_words("received") and asked.verbs & deed_words("received_of"):
        return True
    return any(asked.verbs & family and told.verbs & family for family in families())


def same_thing(asked: Deed, told: Deed) -> str:
    """The thing that both are done to, "" where it is not the same: one of them must name it first."""
    for thing in told.things[:1]:
        if thing in asked.things[:2]:
            return thing
    return next((thing for thing in asked.things[:1] if thing in told.things[:2]), "")


def is_between_people(deed: Deed) -> bool:
    """Whether a deed is one that people do with each other: that they met is all there is to tell."""
    return bool(deed.verbs & deed_words("between"))


def _asked(text: str) -> Iterator[Deed]:
    tokens = _TOKEN.findall(text)
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        if not token.islower() or not place:
            continue
        passive = before == "be" or (before == "and" and _is_passive(tokens, place))
        verbs = _plain_forms(token) if passive and _participle(token) else frozenset({token})
        if not verbs or verbs & deed_words("no_deed") or not (passive or _may_follow(before, token)):
            continue
        if passive and not _participle(token):
            continue
        things = _things_before(_up_to_be(tokens[:place])) if passive else _things_after(tokens[place + 1 :])
        yield Deed(verbs, things)


def _up_to_be(tokens: list[str]) -> list[str]:
    """The words in front of the 'be' of a passive, which bear its things."""
    return tokens[: max(place for place, token in enumerate(tokens) if token == "be")]


def _may_follow(before: str, token: str) -> bool:
    """Whether a plain verb may stand behind a word: a modal, a name, a group; a bare verb only where it is known."""
    if before in _MODALS:
        return before != "be" and token not in deed_words("between_things")
    named = before[:1].isupper() and before.lower() not in deed_words("between_things")
    return token in _verbs() and (named or before.lower() in deed_words("groups") or before in ("and", "also"))


def _is_passive(tokens: list[str], place: int) -> bool:
    """Whether a verb behind 'and' still belongs to a 'be' before it: 'be redrafted and circulated'."""
    near = tokens[max(0, place - 4) : place - 1]
    return "be" in near and _participle(near[-1]) and _participle(tokens[place])


def _told(text: str) -> Iterator[Deed]:
    for found in _PERFECT.finditer(text):
        verb, been = found["verb"], bool(found["been"])
        if been and verb.endswith("ing"):
            yield from _deed(text, found, _of_ing(verb), passive=False, state=UNDER_WAY)
        elif _participle(verb):
            yield from _deed(text, found, _plain_forms(verb), passive=been, state=DONE)
    for found in _PASSIVE.finditer(text):
        verb, being = found["verb"], bool(found["being"])
        if verb.endswith("ing") and not being:
            yield from _deed(text, found, _of_ing(verb), passive=False, state=UNDER_WAY)
        elif _participle(verb) and (being or found.group().startswith("w")):
            yield from _deed(text, found, _plain_forms(verb), passive=True, state=UNDER_WAY if being else DONE)
    yield from _dated(text)
    for told in ("went_there", "was_answered", "had_reply"):
        for found in _pattern(told).finditer(text):
            yield from _deed(text, found, deed_words(told), passive=True, state=DONE)
    for found in _PAST.finditer(text):
        forms = _plain_forms(found["verb"]) & deed_words("plain_past")
        if forms and _participle(found["verb"]):
            yield from _deed(text, found, forms, passive=False, state=DONE)


def _dated(text: str) -> Iterator[Deed]:
    """'The guide dated from 2031' tells that it was written by then."""
    for found in _DATED.finditer(text):
        front = text[: found.start()]
        if not _pattern("open_question").search(front) and not _pattern("denied").search(front):
            yield Deed(deed_words("makes"), _things_before(_TOKEN.findall(front)), DONE, front, found["year"])


def _deed(text: str, found: re.Match[str], verbs: frozenset[str], *, passive: bool, state: str) -> Iterator[Deed]:
    """A deed as the words in front of it leave it: open, denied, done in part or done."""
    front = text[: found.start("verb")]
    if not verbs or _pattern("open_question").search(front):
        return
    rest = text[found.end("verb") :]
    behind = _TOKEN.findall(rest)
    things = _things_before(_TOKEN.findall(text[: found.start()])) if passive else _things_after(behind)
    near = rest[:40] if not passive else ""
    if _pattern("denied").search(front):
        state = NOT_DONE
    elif _pattern("partly").search(front) or _pattern("partly").search(near):
        state = UNDER_WAY
    actor = text[: found.end() if not passive else len(text)]
    yield Deed(verbs, things, state, actor, points_back=not passive and behind[:1] in (["it"], ["them"]))


def things_in(words: str) -> tuple[str, ...]:
    """The things that some words name: 'Table of contributions' -> table, contribution."""
    return _heads(_TOKEN.findall(words))


def _things_after(tokens: list[str]) -> tuple[str, ...]:
    """The things named behind a verb, up to the next deed or stop; of each the last word, which says what it is."""
    stretch: list[str] = []
    for place, token in enumerate(tokens[:24]):
        if token in (".", ";", ":") or (token == "and" and tokens[place + 1 : place + 2] in (["to"], ["that"])):
            break
        stretch.append(token)
    return _heads(stretch)


def _things_before(tokens: list[str]) -> tuple[str, ...]:
    """The things named in front of a passive verb, from where its clause begins."""
    stretch: list[str] = []
    for token in reversed(tokens[-16:]):
        if token in (".", ";", ":", "that", "which", "who") and stretch:
            break
        if token in _AUXILIARY and stretch:  # an earlier clause: ours begins behind its end
            ends = [place for place, one in enumerate(stretch) if one in ("and", "but", ",")]
            stretch = stretch[ends[0] + 1 :] if ends else stretch
            break
        stretch.insert(0, token)
    return _heads(stretch)


def _heads(tokens: list[str]) -> tuple[str, ...]:
    """The last word of each run of words that name one thing."""
    heads, run = [], ""
    for token in [*tokens, "."]:
        if token.lower() in deed_words("between_things") or not token[0].isalpha():
            heads += [run] if run else []
            run = ""
        else:
            run = _one(token)
    return tuple(dict.fromkeys(heads))


def _one(word: str) -> str:
    """A word as it is written of one thing: 'sites' -> 'site'."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if low.endswith("ies") and len(low) > _SMALLEST:
        return f"{low[:-3]}y"
    if low.endswith(("sses", "ches", "shes", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


def _participle(word: str) -> bool:
    return word in _pairs("irregular") or (word.endswith("ed") and len(word) >= _SMALLEST)


@cache
def _plain_forms(word: str) -> frozenset[str]:
    """The verbs of which a past form may be one: 'planned' -> plan, planne."""
    if plain := _pairs("irregular").get(word):
        return frozenset({plain})
    if not word.endswith("ed"):
        return frozenset()
    return _cut(word, 2)


def _of_ing(word: str) -> frozenset[str]:
    return _cut(word, 3)


def _cut(word: str, length: int) -> frozenset[str]:
    """A verb without its ending, with what the ending may have changed."""
    stem = word[:-length]
    forms = {stem, f"{stem}e"}
    if stem.endswith("i"):
        forms.add(f"{stem[:-1]}y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        forms.add(stem[:-1])
    return frozenset(forms)


@cache
def generic() -> frozenset[str]:
    """Words for things of which every task has one: they say nothing alone."""
    small = str(load_words("progress")["small_words"]).split()
    return frozenset(map(_one, [*small, *deed_words("bodies")]))


def deed_nouns() -> dict[str, str]:
    """Nouns that name a deed, with its verb: a letter is written."""
    return _pairs("nouns")


def says_nothing(title: str) -> bool:
    """Whether anything may stand under a title."""
    return not title.strip() or bool(_pattern("any_matter").search(title.strip()))


def looks_back(title: str) -> bool:
    """Whether the title of an item says that it goes over what was agreed before."""
    return bool(_pattern("back").search(title.strip()))


def points_back(text: str) -> bool:
    """Whether a task says 'this' of what the sentence before it speaks of."""
    return bool(_pattern("this_matter").search(text))


@cache
def deed_words(name: str) -> frozenset[str]:
    """The words of one of the lists on deeds."""
    return frozenset(str(read_plain(_LISTS)["words"][name]).split())


@cache
def _pairs(name: str) -> dict[str, str]:
    """A list that gives each word its plain verb."""
    return {word: str(verb) for word, verb in read_plain(_LISTS)[name].items()}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(str(read_plain(_LISTS)["patterns"][name]).replace("| ", "|"), re.IGNORECASE)


@cache
def families() -> tuple[frozenset[str], ...]:
    """The verbs that stand for each other, family by family."""
    return tuple(frozenset((first, *str(others).split())) for first, others in read_plain(_LISTS)["families"].items())


@cache
def _verbs() -> frozenset[str]:
    """The verbs that are deeds wherever they stand behind a name."""
    return deed_words("plain_past").union(*families())
