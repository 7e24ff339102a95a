"""What `themes` answers in; what keeps coming back with its story, and the priorities from plan to plan, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.themes.folded import told_once
from queries.themes.shown import Shown, owners_by_day
from queries.wording import first_words
from viz.report.model import Bars, Block, Chart, Heading, Points, Section, Table, Text
from viz.report.review.asked import Asked
from viz.report.review.main_partners import main_partners
from viz.report.review.stretches import said_of_priorities
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import (
    NOT_SHOWN,
    between,
    dates,
    day_and_item,
    figure,
    named,
    plural,
    row_of,
    sentence_case,
)

Row = Mapping[str, Any]
TELLING = ("raised", "assigned", "resolved", "recurred")  # steps of a story that are told before the others


def recurring_themes(asked: Asked) -> Section:
    """The issues that come back or are open: how often, how they stand, and the story of each in a few lines."""
    often = _often(asked.of("themes").rows)
    rows, under = told_once(often)
    if not rows:
        return section("themes", [])
    told = phrase("themes_counted", issues=plural(len(rows), "issue"))
    once = phrase("themes_once", names="; ".join(under)) if under else ""
    blocks: list[Block] = [Text(" ".join(filter(None, (told, once)))), _chart(asked, rows)]
    left = len(_often(asked.of("themes", everything=True).rows)) - len(often)
    return section("themes", [*blocks, *([Text(phrase("themes_more", count=left))] if left > 0 else [])])


def stories(asked: Asked) -> Section:
    """What the record says, step by step, of each issue that came back or is open."""
    rows, _ = told_once(_often(asked.of("themes").rows))
    open_ones = [row for row in rows if row.get("state") in wording()["story_states"] or row.get("open_since")]
    return section("stories", [block for row in open_ones for block in _story(asked, row)])


def _often(rows: Sequence[Row]) -> list[Row]:
    """The issues of more than one meeting."""
    return [row for row in rows if int(row.get("times") or len(row.get("meetings") or ())) > 1]


def _chart(asked: Asked, rows: Sequence[Row]) -> Chart:
    """At how many meetings each issue was raised, given out, settled, reported on or no more than named."""
    order = list(wording()["theme_order"])
    shown = [state for state in order if any(_states(row)[state] for row in rows)]
    names = tuple(sentence_case(label("theme_states", state)) for state in shown)
    bars = tuple((named(row["issue"]), tuple(_states(row)[state] for state in shown)) for row in rows)
    told = phrase("themes_told", issues=len(rows))
    found = table("themes", [_row(asked, row) for row in rows])[0]
    assert isinstance(found, Table)  # there are rows
    return Chart(Bars(phrase("themes_title"), told, names, bars), found)


def _states(row: Row) -> Counter[str]:
    """Its meetings by what was most telling of it there."""
    order = list(wording()["theme_order"])
    best: dict[str, str] = {}
    for step in row.get("story") or ():
        day, state = str(step.get("meeting") or ""), str(step.get("state") or order[-1])
        if day not in row["meetings"]:  # told in papers of a day without minutes
            continue
        held = best.get(day, state)
        best[day] = min(held, state, key=lambda s: order.index(s) if s in order else len(order))
    return Counter(best.values())


def _row(asked: Asked, row: Row) -> tuple[Text, ...]:
    silence = int(row.get("longest_silence_months") or 0)
    return row_of(
        asked.text(named(row["issue"]), row), sentence_case(label("theme_states", row.get("state"))),
        figure(len(row["meetings"])), between(row["first_cited"], row["last_cited"]),
        figure(silence), owners_told(owners_by_day(row)) or NOT_SHOWN,
    )  # fmt: skip


def owners_told(by_day: Mapping[str, Sequence[Shown]]) -> str:
    """Who answered for a matter, each once with how and the days; "" for nobody."""
    days: dict[Shown, list[str]] = {}
    for day, shown in by_day.items():
        for one in shown:
            days.setdefault(one, []).append(day)
    together: dict[tuple[str, str], list[str]] = {}  # those of one day and one kind, told with the day once
    for one, on in days.items():
        together.setdefault((one.how, dates(on)), []).append(one.name)
    how = wording()["theme_owners"]
    return "; ".join(how[kind].format(who=", ".join(names), days=on) for (kind, on), names in together.items())


def _story(asked: Asked, row: Row) -> list[Block]:
    """The story of one issue, each words once; of very many steps the telling ones, the first and the last."""
    told = {(str(s.get("meeting")), str(s.get("quote"))): s for s in row.get("story") or () if s.get("quote")}
    story, most = list(told.values()), int(wording()["story_most"])
    telling = story if len(story) <= most else [step for step in story if step.get("state") in TELLING] or story
    shown = telling if len(telling) <= most else [telling[0], *telling[1 - most :]]
    if not shown:
        return []
    left = len(story) - len(shown)
    lines = [_step(asked, row, step) for step in shown]
    more = [Text(phrase("story_more", count=left))] if left else []
    return [Heading(named(row["issue"])), Points((*lines, *more))]


def _step(asked: Asked, row: Row, step: Row) -> Text:
    same = [e for e in row.get("evidence", ()) if e.get("quote") == step.get("quote")]
    here = [e for e in same if str(e.get("meeting") or "") == str(step.get("meeting") or "")] or same
    words = first_words(" ".join(str(step["quote"]).split()), int(wording()["story_words"]))
    when = day_and_item(step.get("meeting"), step.get("item"))
    return Text(f"{when}: {label('theme_states', step.get('state'))}. “{words}”", asked.cite(here[:1] or [step]))


def priorities(asked: Asked) -> Section:
    """Each priority from one plan to the next: kept, renamed, new or no longer listed, and its lead agencies."""
    answer = asked.of("themes", priorities=True)
    rows = [
        row_of(
            asked.text(asked.plain_title(str(row["priority"])), row), label("priority_states", row["status"]),
            "; ".join(_listed(one) for one in row["listed"]), _agencies(asked, row), _why(row),
        )
        for row in answer.rows
    ]  # fmt: skip
    said, limits = said_of_priorities(asked), [Text(sentence_case(line)) for line in answer.cannot_tell]
    if rows and (alike := _alike(asked, answer.rows)):
        return section("priorities", [*alike, *limits, *said])
    states = Counter(label("priority_states", row["status"]) for row in answer.rows)
    counted = ", ".join(f"{count} {state}" for state, count in states.most_common())
    opening = [Text(phrase("priorities_counted", count=len(rows), states=counted))] if rows else []
    told = [Text(line) for line in answer.headline]
    return section("priorities", [*opening, *told, *table("priorities", rows), *(limits if rows else ()), *said])


def _alike(asked: Asked, rows: Sequence[Row]) -> list[Block]:
    """Priorities that all stand alike, of which no plan tells an agency, by the list they stand in and not in a table.

    A table of nine times "cannot tell" says no more than one sentence and the lists.
    """
    state, *others = sorted({str(row["status"]) for row in rows})
    is_led = any(one.get("lead_agencies") for row in rows for one in row["listed"])
    if len(rows) == 1 or others or state not in wording()["phrases"]["priorities_alike"] or is_led:
        return []
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault(("; ".join(map(_listed, row["listed"])), _why(row)), []).append(row)
    points = [_of_list(asked, source, why, held) for (source, why), held in groups.items()]
    count = plural(len(rows), "priority", "priorities")
    return [Text(phrase(f"priorities_alike.{state}", count=count)), Points(tuple(points))]


def _of_list(asked: Asked, source: str, why: str, rows: Sequence[Row]) -> Text:
    """The priorities of one list in one line, with whom the minutes call the main partners of each."""
    partners = [main_partners(asked, row) for row in rows]
    names = [" ".join(filter(None, (asked.plain_title(str(row["priority"])), beside.words and f"({beside.words})")))
             for row, beside in zip(rows, partners, strict=True)]  # fmt: skip
    cites = asked.cite([proof for row in rows for proof in row["evidence"][:1]])
    told = phrase("priorities_listed", source=sentence_case(source), names="; ".join(names), why=why)
    return Text(told, (*cites, *(number for beside in partners for number in beside.cites)))


def _listed(one: Row) -> str:
    return str(one.get("source") or spoken(str(one.get("date") or "")))


def _agencies(asked: Asked, row: Row) -> Text:
    """The lead agencies its plans name, the latest plan that tells any; else whom minutes call its main partners."""
    told = [one["lead_agencies"] for one in row["listed"] if one.get("lead_agencies")]
    if told:
        return Text("; ".join(told[-1]))
    beside = main_partners(asked, row)
    return Text("; ".join(filter(None, (phrase("no_agency"), beside.words))), beside.cites)


def _why(row: Row) -> str:
    """Why it stands as it does, without the list that the row names already."""
    why = str(row["why"])
    for one in row["listed"]:
        why = re.sub(rf"^(?:listed )?in {re.escape(str(one.get('source')))}(?:;|, and) ", "", why)
    return sentence_case(why)
