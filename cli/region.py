"""A question and a server, in; what all its partnerships answer, brought together, on a terminal or for programs, out.

What is often asked is kept on the server; the rest is asked of each partnership that can answer, one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from cli.options import Options, is_server, tried, window_of
from cli.progress import bar, tell
from cli.server import account_for
from cli.tables import Columns, clip, day, show_short
from graph.errors import NotFoundError
from queries.across import NOT_NAMED, Told, asked_of_all, bring_together, few, name_of, state_of
from queries.asked import loose
from queries.question import Across, Query

if TYPE_CHECKING:
    from graph.store.neo4j.region import Published, Region

Row = Mapping[str, Any]
FEW = 3  # partnerships that a cell names


def refuse_all(what: str) -> click.UsageError:
    """What to say where something is asked of all partnerships that only one can answer."""
    *first, last = asked_of_all()
    return click.UsageError(f"{what} is of one partnership; --partnership all goes with {', '.join(first)} and {last}.")


def ask_all(query: Query, options: Options, words: Sequence[str], *, least: int, given: Mapping[str, Any]) -> None:
    """Ask a question of all partnerships and show what they have in common."""
    _check(query, options)
    from graph.store.neo4j.region import Region

    with Region(options.store, account_for(options.store)) as region:
        told = _told(region, query, options, words, given)
    show_all(query, told, options, words, least=least)


def show_all(query: Query, told: Sequence[Told], options: Options, words: Sequence[str], *, least: int = 0) -> None:
    """Show what partnerships answered, and what they have in common."""
    across = query.across or Across(())
    asked = " ".join(filter(None, (query.name, *words)))
    question = f"What do all partnerships answer to `{asked}`?"
    answer = bring_together(query, told, question=question, least=least)
    if options.form not in ("table", "md"):
        show_short(answer._replace(rows=[across.for_programs(row) for row in answer.rows]), options, {})
    elif answer.beside["groups"] and not any(words):
        show_short(answer._replace(rows=answer.beside["groups"]), options, GROUPS)
    else:
        show_short(answer, options, _rows(across))


def _check(query: Query, options: Options) -> None:
    if not query.across:
        raise refuse_all(f"`{query.name}`")
    if not is_server(options.store):
        raise click.UsageError("--partnership all asks a server; give its address with --store neo4j://HOST.")
    if options.links:
        raise click.UsageError("--links is of the page of one partnership; leave it out with --partnership all.")


def _told(
    region: Region, query: Query, options: Options, words: Sequence[str], given: Mapping[str, Any]
) -> list[Told]:
    """What each partnership answers, in the order of their names."""
    from queries.kept import asking_of, rules, unpack_answer

    whole = not any(words) and not (options.as_of or options.since or options.until or options.body)
    kept = region.kept(asking_of(query, given), rules()) if whole else {}
    holding = _holding(region, query, words[0].strip()) if any(words) else None
    found = []
    for number, one in enumerate(region.partnerships):
        tell(bar(number, len(region.partnerships), "asked"))
        if one.why:
            told = Told("", None, one.why, is_away=True)
        elif one.graph in kept:
            told = unpack_answer(kept[one.graph])
        elif holding is not None and one.graph not in holding:
            told = Told("", None, NOT_NAMED)
        else:
            told = _ask(region, one, query, options, words, given=given)
        found.append(told._replace(partnership=one.name))
    tell("")
    return found


def _holding(region: Region, query: Query, text: str) -> set[str] | None:
    """The partnerships that may answer to words, by their keys; None for all of them.

    Numbers of minutes, keys and titles of people lead to things that the words themselves do not.
    """
    from graph.names import split_prefix
    from queries.kept import rules, texts_of, unpack

    titled = split_prefix(" ".join(word[:1].upper() + word[1:] for word in text.split()))[0]
    if titled or any(letter.isdigit() or letter == ":" for letter in text):
        return None
    holding = region.holding(text)
    if holding is None or not (query.across and query.across.texts):
        return holding
    kept = region.kept(texts_of(query), rules())
    asked = loose(text).split()
    spoken = {graph for graph, texts in kept.items() if any(all(w in said for w in asked) for said in unpack(texts))}
    return holding | spoken | {one.graph for one in region.partnerships if one.graph not in kept}


def _ask(
    region: Region, one: Published, query: Query, options: Options, words: Sequence[str], *, given: Mapping[str, Any]
) -> Told:
    """What one partnership answers; asked again where it was published anew meanwhile."""
    from queries.kept import answer_of

    def _once() -> Told:
        with region.open(one.graph) as view:
            try:
                window = window_of(view, options)
            except NotFoundError as error:  # a board that this partnership has not
                return Told("", None, str(error))
            return answer_of(query, view, given, *words, window=window)

    return tried(_once)


def _where(row: Row) -> str:
    """How a matter stands, and where: 'recurred in 12: Ashby, Brent, Corby and 9 more'."""
    told = row["where"]
    if len(told) < 2:
        return few(row["names"], FEW)
    return "; ".join(f"{_spoken(one['state'])} {len(there)}: {few(there, FEW)}" for one in told
                     for there in [one["partnerships"]])  # fmt: skip


def _spoken(state: str) -> str:
    return state.replace("_", " ")


def _about(across: Across, row: Row) -> str:
    """What a row is about: a matter, or a task in its own words."""
    return name_of(across, row) or str(row.get("action") or row.get("resolution") or "")


GROUPS: Columns = {
    "What": lambda row: clip(": ".join(filter(None, (row["within"], row["what"]))), 12),
    "In": lambda row: f"{row['partnerships']} of {row['of']}",
    "Where": _where,
    "Last said": lambda row: day(row["last_cited"]),
}


def _rows(across: Across) -> Columns:
    """The columns of an answer about one name: a row for each partnership and what it says."""
    return {
        "Partnership": lambda row: row["partnership"],
        "What": lambda row: clip(": ".join(filter(None, (row.get(across.within), _about(across, row)))), 14),
        "Who": lambda row: row.get("owner") or "",
        "Last said": lambda row: day(row.get("last_cited") or row.get("date")),
        "State": lambda row: _spoken(state_of(across, row)) if across.state else "",
    }
