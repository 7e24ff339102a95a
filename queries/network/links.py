"""A window, in; who holds the record together, in plain words with the words that prove it, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import product

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.schema import Edge
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import EVER, last_cited
from queries.limits import limits
from queries.network.alone import Alone, alone_with, meetings_of
from queries.network.measures import between, communities, graph_of
from queries.network.web import Web, read_web
from queries.rows import Found, Notes, give_answer
from queries.wording import first_words

# Of what a row tells, the most pressing first, and in plain words.
KINDS = {
    "only_link": "one person only",
    "broker": "stands between",
    "most_linked": "most linked",
    "cluster": "hangs together",
}
CAUTION = (
    "Minutes show who was named with what, not who works with whom: whoever is written about often looks central, "
    "and what is not minuted does not show. Sitting on the board that meets counts as no link."
)
ONLY = "the only person this record names as leading or reporting on"
NAMED = ("Organization", "Body", "Issue")
PEOPLE = ("Person", "Post")
LETTERS = 138  # of a sentence that three lines of a table hold: a longer one names fewer things and counts the rest


def find_network(view: View, *, kinds: tuple[str, ...] = (), window: Window = EVER) -> Answer:
    """Say who links partners, groups and issues, what hangs on one person, and what hangs together."""
    view = as_it_stood(view, window.until)
    web = read_web(view, window)
    sole = list(alone_with(web)) if not kinds or "only_link" in kinds else []
    rows: list[Found] = []
    notes: list[str] = []
    most = limits()["network_rows_of_a_kind"]
    for kind, found in _all(web, sole, kinds):
        rows += found if kinds else found[:most]
        if not kinds and len(found) > most:
            notes.append(f"{len(found) - most} more: {KINDS[kind]} (--kind {kind} lists all).")
    question = "Who and what holds the record together?"
    told = Notes(_doubts(web, sole), [CAUTION, *notes] if rows else [])
    return give_answer(view, question, window=window, found=rows, notes=told)


def _doubts(web: Web, sole: Sequence[Alone]) -> list[str]:
    """What is not said, as a text is cut short or the record is too large."""
    told = [
        f"whether anybody but {web.node(one.person).name} leads or reports on {web.node(one.issue).name}: the text of "
        f"{spoken(one.cut)} is cut short."
        for one in sole
        if one.cut
    ]
    if _is_large(web):
        told.append(f"who stands between others and what hangs together: {len(web.near)} things are too many to "
                    "compare; narrow them with --body or --since.")  # fmt: skip
    return told


def _is_large(web: Web) -> bool:
    return len(web.near) > limits()["network_things_compared"]


def _all(web: Web, sole: Sequence[Alone], kinds: Sequence[str]) -> Iterator[tuple[str, list[Found]]]:
    rules = {"broker": _brokers, "most_linked": _most_linked, "cluster": _clusters}
    if not kinds or "only_link" in kinds:
        yield "only_link", list(_only_links(web, sole))
    for kind, rule in rules.items():
        if not kinds or kind in kinds:
            yield kind, list(rule(web))


def _row(web: Web, kind: str, what: str, key: str, *, near: Iterable[str], edges: Sequence[Edge]) -> Found:
    values = {
        "kind": kind,
        "label": KINDS[kind],
        "what": what,
        "name": web.node(key).name,
        "links": [web.node(each).name for each in near],
        "last_cited": max(map(last_cited, edges), default="") or None,
        "key": key,
    }
    return Found(values, tuple(edges), "derived")


def _only_links(web: Web, sole: Sequence[Alone]) -> Iterator[Found]:
    """Issues with which the record names one person and nobody else, by person and partner."""
    by_home: dict[tuple[str, str], list[Alone]] = {}
    for one in (each for each in sole if not each.cut):
        home = next(iter(web.homes(one.person, last_cited(one.said))), "")
        by_home.setdefault((one.person, home), []).append(one)
    weights = {pair: sum(meetings_of(web, one.issue) for one in found) for pair, found in by_home.items()}
    for person, home in sorted(by_home, key=lambda pair: (-weights[pair], pair)):
        found = sorted(by_home[person, home], key=lambda one: (-meetings_of(web, one.issue), one.issue))
        named = _listed([web.node(one.issue).name for one in found], 4)
        name, said = web.node(person).name, [one.said for one in found]
        who = f"{name} ({web.node(home).name})" if home else name
        proof = [*said, *(web.proof(person, home)[:1] if home else ())]
        row = _row(web, "only_link", f"{who} is {ONLY} {named}.", person, near=[one.issue for one in found],
                   edges=proof)  # fmt: skip
        row.values["last_cited"] = max(map(last_cited, said))
        yield row


def _brokers(web: Web) -> Iterator[Found]:
    """People and posts over whom the shortest ways between partners, groups and issues lead."""
    for key in [] if _is_large(web) else between(graph_of(web)):
        near = [each for kind in NAMED for each in web.linked(key, kind)]
        sides = [each for each in near if web.node(each).kind != "Issue"]
        if web.node(key).kind not in PEOPLE or (len(sides) < 2 and len(near) < 4):
            continue
        edges = [edge for each in near for edge in web.proof(key, each)[:1]][:6]
        yield _row(web, "broker", _short(partial(_links, web, key), [3] * len(NAMED)), key, near=near, edges=edges)


def _links(web: Web, key: str, *most: int) -> str:
    """Whom and what somebody links, with some names of each kind."""
    parts = [_told(web, key, kind, few) for kind, few in zip(NAMED, most, strict=True) if web.linked(key, kind)]
    name, first = web.node(key).name, " and ".join(parts[:-1])
    return f"{name} links {first} with {parts[-1]}." if first else f"{name} links {parts[-1]}."


def _short(write: Callable[..., str], most: Sequence[int]) -> str:
    """A sentence with as many names of each list as leave it short; the rest is counted in it, so that none is cut."""
    counts = sorted(product(*(range(number, 0, -1) for number in most)), key=sum, reverse=True)
    return next((text for each in counts if len(text := write(*each)) <= LETTERS), write(*counts[-1]))


def _told(web: Web, key: str, kind: str, most: int) -> str:
    """The neighbours of a kind; where there are several partners, with the years in which each is seen."""
    near = web.linked(key, kind)
    if kind == "Organization" and len(near) > 1:
        return _listed([f"{web.node(each).name} ({web.years(key, each)})" for each in near], most)
    return _listed([web.node(each).name for each in near], most)


def _most_linked(web: Web) -> Iterator[Found]:
    """People and posts that are named with the most different things."""
    keys = [key for key in web.near if web.node(key).kind in PEOPLE and len(web.near[key]) > 2]
    for key in sorted(keys, key=lambda k: (-len(web.near[k]), web.node(k).name, k)):
        near = [each for kind in NAMED for each in web.linked(key, kind)]
        counts = Counter(web.node(each).kind for each in near)
        words = {"Organization": ("partner", "partners"), "Body": ("group", "groups"), "Issue": ("issue", "issues")}
        told = [f"{counts[kind]} {words[kind][counts[kind] > 1]}" for kind in NAMED if counts[kind]]
        if near:
            edges = [edge for each in near for edge in web.proof(key, each)[:1]][:6]
            issues = [web.node(each).name for each in web.linked(key, "Issue")]
            start = f"{web.node(key).name} is named with {_listed(told, 3)}"
            what = _short(partial(_with_issues, start, issues), [4])
            yield _row(web, "most_linked", what if issues else f"{start}.", key, near=near, edges=edges)


def _clusters(web: Web) -> Iterator[Found]:
    """Partners, groups, issues and people that are named with each other more than with the rest."""
    for part in [] if _is_large(web) else communities(graph_of(web)):
        named = [each for each in part if web.node(each).kind in NAMED]
        people = [each for each in part if web.node(each).kind in PEOPLE]
        if len(named) < 2 or not people:
            continue
        inside = set(part)

        def weight(key: str, inside: set[str] = inside) -> tuple[int, str]:
            """Those with the most links inside the group come first."""
            return -len(web.near[key] & inside), key

        named, people = sorted(named, key=weight), sorted(people, key=weight)
        what = _short(partial(_together, web, named, people), [4, 3])
        ties = [edge for one in people[:3] for other in named[:4] for edge in web.proof(one, other)[:1]]
        yield _row(web, "cluster", what, named[0], near=[*named, *people], edges=ties[:6])


def _together(web: Web, named: Sequence[str], people: Sequence[str], most: int, few: int) -> str:
    """What is named together and through whom, with some names of each."""
    things, through = ([web.node(each).name for each in part] for part in (named, people))
    return f"{_listed(things, most)} are named together, mostly through {_listed(through, few)}."


def _with_issues(start: str, issues: Sequence[str], most: int) -> str:
    return f"{start}: {_listed(issues, most)}."


def _listed(names: Sequence[str], most: int) -> str:
    """Names as people list them, the rest counted: 'A, B and 2 more'."""
    names = list(dict.fromkeys(first_words(name, 8) for name in names))
    shown = names[:most] + ([f"{len(names) - most} more"] if len(names) > most else [])
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
