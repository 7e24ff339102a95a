"""A gap that stands for several parts of one plan in; the plan with its years, why it counts and what to ask, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.asked import loose
from queries.facts import months_between
from queries.gaps.words import ASSIGNED_UNNAMED, PRIORITIES_OF
from viz.report.coming import flat
from viz.report.review.around import pattern, sentences_of
from viz.report.review.asked import Asked
from viz.report.review.choice import YEARS, last_year
from viz.report.review.parts import parts_of
from viz.report.review.wording import phrase, wording
from viz.report.wording import owner_words

Row = Mapping[str, Any]


def is_plan(row: Row) -> bool:
    """Whether a row tells several parts of one plan at once."""
    return bool(row.get("part_of")) and len(parts_of(row)) > 1


def plan_of(asked: Asked, row: Row) -> str:
    """The name of the plan with its years, where a paper tells them: "Safer Streets Strategy 2031-34"."""
    name = str(row["part_of"]).removeprefix(PRIORITIES_OF)
    period = _period(asked, row)
    return f"{name} {period}" if period and period not in name else name


def _period(asked: Asked, row: Row) -> str:
    """The years the parts of a plan are listed for; "" where none or several are told."""
    keys = sorted({str(part.get("key") or "") for part in parts_of(row)} - {""})
    parts = asked.view.nodes(["Priority"], keys=keys) if keys else []
    told = {str(part.props.get("period") or "") for part in parts}
    return told.pop() if len(told) == 1 else ""


def _all_of(asked: Asked, row: Row) -> int:
    """How many priorities a plan lists, those with a lead too."""
    nodes = {node.key: node for node in asked.view.nodes(["Priority"])}
    own = [nodes[key].props for part in parts_of(row) if (key := str(part.get("key") or "")) in nodes]
    plans = {(str(props.get("strategy") or ""), str(props.get("period") or "")) for props in own}
    listed = [node for node in nodes.values()
              if (str(node.props.get("strategy") or ""), str(node.props.get("period") or "")) in plans]  # fmt: skip
    return max(len(listed), len(parts_of(row)))


def is_over(asked: Asked, row: Row) -> bool:
    """Whether the last year of a plan lies before the year of the last minutes read."""
    found = YEARS.search(plan_of(asked, row))
    if not found or not asked.last_day:
        return False
    return asked.last_day[:4] > last_year(found)


def end_told(asked: Asked, row: Row) -> Row | None:
    """The words of the last minutes, of the same board, by which a plan that ends in their year comes to its end.

    Of a plan that is over, the last words of two years by which the partnership's plan now in force does.
    """
    years = YEARS.search(plan_of(asked, row)) if row.get("part_of") else None
    if years and is_over(asked, row):
        return _end_of_the_one_in_force(asked)
    if not years or last_year(years) != asked.last_day[:4]:
        return None
    days = {str(proof.get("meeting") or "") for part in parts_of(row) for proof in part.get("evidence") or ()}
    boards = {str(one["body"]) for one in asked.meetings if one["date"] in days}
    if not any(one["date"] == asked.last_day and one["body"] in boards for one in asked.meetings):
        return None
    kind = YEARS.sub("", plan_of(asked, row)).split()[-1]  # "Strategy", "Plan"
    told = [one for one in sentences_of(asked, asked.last_day)
            if (hit := pattern("plan_ends").search(flat(one.quote))) and hit["kind"] == kind]  # fmt: skip
    return evidence_rows(told)[0] if told else None


def _end_of_the_one_in_force(asked: Asked) -> Row | None:
    """The last words of two years by which the plan or strategy of the partnership itself comes to its end."""
    most = int(wording()["earlier_months"])
    days = {str(one["date"]) for one in asked.meetings if months_between(str(one["date"]), asked.last_day) <= most}
    for day in sorted(days, reverse=True):
        found = [(one, pattern("own_plan_ends").search(flat(one.quote))) for one in sentences_of(asked, day)]
        told = [one for one, hit in found if hit and _is_ahead(hit["year"], day)]
        if told:
            return evidence_rows(told)[0]
    return None


def _is_ahead(year: str | None, day: str) -> bool:
    """Whether the end of a plan, where its year is told, does not lie before the day of the words."""
    return not year or year >= day[:4]


def why_unled(asked: Asked, row: Row, *, short: bool = False) -> str:
    """Once for all parts: the plan, its years and whether they are over, the parts, and what is said of single ones.

    In short it is only told where that stands; the short paper leaves what is said of single parts to the whole one.
    """
    names = "; ".join(str(part.get("what")) for part in parts_of(row))
    count, listed = len(parts_of(row)), _all_of(asked, row)
    own = {"plan": plan_of(asked, row), "count": count, "all": listed}
    some = "_some" if listed > count else ""
    told = phrase(f"plan_unled{some}_short", **own) if short else phrase(f"plan_unled{some}", **own, names=names)
    assigned = sum(ASSIGNED_UNNAMED in str(part.get("why")) for part in parts_of(row))
    given = [phrase("plan_assigned", count=assigned)] if assigned and not short else []  # its quote says so there
    over = [phrase("plan_over", year=asked.last_day[:4])] if is_over(asked, row) else []
    apart = [] if short or asked.short else [*_beside(row), *_led_now(asked, row)]
    return " ".join([told, *given, *over, *apart])


def label_of(row: Row) -> str:
    """What kind of gap a plan without leads is: one that says agencies were assigned does not lack them, but names."""
    assigned = any(ASSIGNED_UNNAMED in str(part.get("why")) for part in parts_of(row))
    return phrase("plan_label") if assigned else str(row["label"])


def question_on(asked: Asked, row: Row) -> str:
    """What to ask of all parts at once; of a plan whose years are over, who leads on the one now in force."""
    return phrase("plan_question_now" if is_over(asked, row) else "plan_question")


def _beside(row: Row) -> list[str]:
    """What is said of single parts of a plan beyond the reason they share."""
    told = [(str(part["what"]), str(part.get("why") or "").replace(ASSIGNED_UNNAMED, "")) for part in parts_of(row)]
    shared = min((why for _, why in told), key=len)
    return [f"{what}: {more}" for what, why in told if (more := why.removeprefix(shared).strip())]


def _led_now(asked: Asked, row: Row) -> list[str]:
    """Who leads at the last minutes on a matter that the name of a part has in it, which is not the part itself."""
    found = []
    for part in parts_of(row):
        led: dict[tuple[str, str, str], list[str]] = {}
        for one in led_in_name(asked, part):
            how = "leads_by_title" if one.get("by_title") else "leads_now"
            led.setdefault((how, lead_words(one), spoken(one["last_cited"])), []).append(str(one["issue"]))
        told = [phrase(how, issues=" and ".join(issues), owner=owner, day=day)
                for (how, owner, day), issues in led.items()]  # fmt: skip
        found += [phrase("part_led_now", part=part["what"], told="; ".join(told))] if told else []
    return found


def leads_phrase(owned: Row) -> str:
    """The phrase for a lead of today: that it is one by title only is said wherever the lead is."""
    return "leads_on_by_title" if owned.get("by_title") else "leads_on"


def led_in_name(asked: Asked, part: Row) -> list[Row]:
    """The matters in the name of a part of a plan that somebody leads on at the last minutes, as `owns` tells them."""
    name = f" {loose(str(part.get('what') or ''))} "
    return [one for one in asked.of("owns").rows
            if one.get("issue") and one.get("relation") == "leads" and one.get("state") == "current"
            and f" {loose(str(one['issue']))} " in name]  # fmt: skip


def lead_words(one: Row) -> str:
    """Who leads, as the tables of owners tell it."""
    return "; ".join([owner_words(one.get("owner")), *map(str, one.get("also") or ())])
