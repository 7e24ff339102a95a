"""Claims in; what the record says and shows of the names of boards out: renamed, one under two names, in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Any

from graph.bodies import (
    MET,
    SPOKEN_OF,
    Bodies,
    body_kind,
    body_stem,
    main_stem,
    places_of,
    subject_of,
    told_by_letters,
    whose,
)
from graph.body_doubts import NamedBoard, doubtful_boards
from graph.claims import Claim
from graph.dates import fewest_months, spoken
from graph.identity.acronyms import Acronyms
from graph.identity.decided import Thing, decided_names, newest_names
from graph.identity.words import tidy
from graph.partnership import Judgement, Partnership
from graph.words import load_words

_NAMING = ("body", "reports_to")
_ALWAYS = "9999"  # after every day


@dataclass(frozen=True, slots=True)
class Renaming:
    """One board under two names at different times."""

    older: str
    newer: str
    why: str


def _spans(claims: Iterable[Claim]) -> dict[str, dict[str, Any]]:
    spans: dict[str, dict[str, Any]] = {}
    for claim in claims:
        name, date = tidy(claim.body), claim.said_on
        if not name or len(date) < 7 or claim.kind != "meeting":
            continue
        span = spans.setdefault(body_stem(name), {"names": {}, "dates": set(), "held": set(), "documents": set()})
        span["names"][date] = min(name, span["names"].get(date, name))
        span["dates"].add(date)
        span["held"] |= {date} if claim.status == "minuted" else set()
        span["documents"].add(claim.document)
    return spans


def find_renamings(claims: Sequence[Claim], texts: Mapping[str, str]) -> list[Renaming]:
    """Find boards that changed their name: where the record says so, and main boards whose ending changed.

    Of those the stem stays, the new name is met only at later dates and never stands in the old papers.
    """
    groups: dict[str, list[dict[str, Any]]] = {}
    for stem, span in sorted(_spans(claims).items()):
        if left := main_stem(stem):
            groups.setdefault(left, []).append(span)
    found = list(_said(claims))
    for spans in groups.values():
        spans.sort(key=lambda s: (min(s["dates"]), max(s["dates"])))
        for older, newer in pairwise(spans):
            before, after = older["names"][max(older["dates"])], newer["names"][max(newer["dates"])]
            apart = max(older["dates"]) < min(newer["dates"])
            papers = " ".join(texts.get(d, "") for d in sorted(older["documents"]))
            if apart and after.lower() not in " ".join(papers.lower().split()):
                why = f"same stem; last {_as(before, older, max)}, first {_as(after, newer, min)}"
                found.append(Renaming(before, after, why))
    return found


def _as(name: str, span: Mapping[str, Any], pick: Callable[[Iterable[str]], str]) -> str:
    """Under which name a board met, and when; an agenda only calls a meeting."""
    day = pick(span["held"] or span["dates"])
    return f"{'met' if span['held'] else 'called to meet'} as '{name}' on {spoken(day)}"


def _said(claims: Sequence[Claim]) -> Iterator[Renaming]:
    """Renamings that a sentence tells: 'X be renamed Y', 'Y (formerly X)'."""
    names = {tidy(c.body) for c in claims if c.body}
    for c in claims:
        v = c.values
        if c.kind == "renamed" and v.get("sort") == "body":
            newer, older = str(v["name"]) or c.body, str(v["other"])
            older = c.body if v.get("event") == "becomes" or _is_of_its_own(c) else older
        elif c.kind == "body" and v.get("event") == "renamed":
            older, newer = str(v.get("name", "")), str(v.get("other", ""))
        else:
            continue
        if older and newer and body_stem(older) != body_stem(newer) and not whose(older, "") and not whose(newer, ""):
            told = " ".join(c.evidence[0].quote.split()) if c.evidence else ""
            for name in {older, *(n for n in names if _is_with_place(n, older, newer))}:
                yield Renaming(name, newer, f"the record says so: {told}")


def _is_of_its_own(claim: Claim) -> bool:
    """Whether 'the Board adopted the name ...' is said in the minutes of a board that is one by the last word."""
    own = body_stem(claim.body).split()[-1:] == [body_stem(str(claim.values["other"]))]
    return own and claim.values.get("event") == "adopted"


def _is_with_place(name: str, older: str, newer: str) -> bool:
    """Whether a board's full name is the older name with the place of the newer before it."""
    stem = body_stem(name)
    return stem.endswith(f" {body_stem(older)}") and stem.split()[0] == body_stem(newer).split()[0]


def learn_bodies(
    claims: Iterable[Claim], renamings: Iterable[Renaming], *, acronyms: Acronyms, partnership: Partnership,
    judged: Mapping[str, str],
) -> Bodies:  # fmt: skip
    """Gather what lists, glossaries and the documents themselves say about the names of boards.

    `judged` gives those beside them that somebody decided on, each with the day it was named last.
    """
    claims = list(claims)
    names = list(named_boards(claims))
    said = {str(c.values.get(k, "")) for c in claims for k in ("name", "body", "reports_to") if _tells_of(c)}
    said |= {str(b) for c in claims if c.kind == "priority" for b in c.values.get("bodies", ())}
    apart = {_stems(j) for j in partnership.judgements if j.kind in ("different", "unsure")}
    kept = (r for r in renamings if frozenset((body_stem(r.older), body_stem(r.newer))) not in apart)
    newest = _with_place(names) | _newest(kept) | _turned_round(names)
    bodies = Bodies(
        acronyms, {body_stem(n): row.name for row in partnership.bodies for n in (row.name, *row.aliases)}, newest,
        frozenset(body_stem(newest.get(body_stem(c.body), c.body)) for c in claims if c.body),
        frozenset(body_stem(s) for s in said if s),
        frozenset(n.stem for n in names if _is_used_by_several_places(n)),
        tuple(sorted(doubtful_boards(names, newest, partnership.concepts))),
    )  # fmt: skip
    return replace(bodies, own={**bodies.own, **_decided(partnership, bodies, names, judged)}, _told={})


def _decided(
    partnership: Partnership, plain_bodies: Bodies, names: Sequence[NamedBoard], judged: Mapping[str, str]
) -> dict[str, str]:
    """By stem, the one name of boards that somebody decided to be one; a name of partnership.yml goes before all."""
    things: dict[str, Thing] = {}
    for named in names:
        found = plain_bodies.resolve(named.name, min(named.documents), min(named.own, default=""))
        thing = things.setdefault(found.key, Thing(found.name))
        thing.forms |= {named.stem, body_stem(found.name)}
        thing.last = max(thing.last, *named.days[-1:], "")
    for name, day in judged.items():
        thing = things.setdefault(plain_bodies.resolve(name, "").key, Thing(name))
        thing.forms.add(body_stem(name))
        thing.last = max(thing.last, day)
    for row in partnership.bodies:
        thing = things.setdefault(plain_bodies.resolve(row.name, "").key, Thing(row.name))
        thing.forms |= {body_stem(name) for name in (row.name, *row.aliases)}
        thing.last = _ALWAYS
    return decided_names(partnership.judgements, things, body_stem)


def _stems(judgement: Judgement) -> frozenset[str]:
    return frozenset((body_stem(judgement.left), body_stem(judgement.right)))


def _newest(renamings: Iterable[Renaming]) -> dict[str, str]:
    """The newest name of each board by the stem of an older one."""
    changes = sorted(renamings, key=lambda r: r.why, reverse=True)
    return newest_names({body_stem(change.older): change.newer for change in changes}, body_stem)


def named_boards(claims: Sequence[Claim]) -> Iterator[NamedBoard]:
    """Every name of a board that claims give, with the papers that use it."""
    table: dict[str, list[tuple[str, Claim]]] = {}
    for c in claims:
        given = [c.body] if c.kind == "meeting" else []
        given += [str(c.values.get(k, "")) for k in ("name", "body", "reports_to") if _tells_of(c)]
        given += [str(b) for b in c.values.get("bodies", ())] if c.kind == "priority" else []
        led = (str(c.values["issue"]), str(c.values["lead"])) if c.kind == "lead" else ()
        given += [name for name in led if body_kind(name)]
        given = [told_by_letters().get(name, name) for name in given]
        for name in (tidy(n) for n in given if n):
            if not whose(name, c.body) or c.kind == "meeting":
                table.setdefault(body_stem(name), []).append((name, c))
    for stem, uses in sorted(table.items()):
        days = tuple(sorted({c.said_on for _, c in uses if c.said_on}))
        yield NamedBoard(
            min(name for name, _ in uses), stem, days, frozenset(c.body for _, c in uses if c.body),
            frozenset(c.document for _, c in uses),
        )  # fmt: skip


def _tells_of(claim: Claim) -> bool:
    """Whether a claim tells of a board by its name; words in passing do only where they are plainly a group's."""
    in_passing = claim.values.get("event") in (SPOKEN_OF, MET) and not claim.values.get("kind")
    return claim.kind in _NAMING and not in_passing


def _is_used_by_several_places(named: NamedBoard) -> bool:
    """Whether boards of different places name a group without a place: each means its own."""
    if places_of(named.name) or body_kind(named.name) == "":
        return False
    places = [places_of(own) for own in named.own if places_of(own)]
    return any(not a & b for a, b in combinations(places, 2))


def _with_place(names: Sequence[NamedBoard]) -> dict[str, str]:
    """Groups named without the place of the boards that name them: 'Harm Forum' is Dale's own 'Dale Harm Forum'."""
    by_stem = {named.stem: named for named in names}
    found: dict[str, str] = {}
    for named in names:
        place = set(named.stem.split()) & {word for own in named.own for word in places_of(own)}
        bare = " ".join(word for word in named.stem.split() if word not in place)
        short = by_stem.get(bare) if place and subject_of(bare) else None
        if short is not None and all(place <= places_of(own) for own in short.own | named.own):
            found[bare] = named.name
    return found


def _turned_round(names: Sequence[NamedBoard]) -> dict[str, str]:
    """Groups whose subject stands behind in one paper and in front in another: 'Task and Finish Group on Knives'."""
    limit = int(load_words("bodies")["months_of_a_task_group"])
    found: dict[str, str] = {}
    for a, b in combinations(names, 2):
        same = subject_of(a.name) != "" and subject_of(a.name) == subject_of(b.name)
        if same and sorted(_bare(a.stem)) == sorted(_bare(b.stem)) and fewest_months(a.days, b.days) <= limit:
            older, newer = sorted((a, b), key=lambda n: (n.days, n.stem))
            found[older.stem] = newer.name
    return found


def _bare(stem: str) -> list[str]:
    return [word for word in stem.split() if word not in ("on", "for")]
