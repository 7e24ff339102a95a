"""What gaps, themes and follow-through found, in; a few stops that lead through the page, one for each problem, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.dates import spoken
from graph.schema import Node
from queries.answer import quotes_of
from queries.wording import first_words
from viz.network.carried import Carried
from viz.network.drawing import Step
from viz.words import short_label, words

Row = Mapping[str, Any]

MOST_GAPS, MOST_THEMES, MOST_MOVED, MOST_PROMISED, MOST_WORDS = 6, 3, 2, 3, 9
HANDS = 3  # of so many who lead one after the other a matter is said to go from hand to hand


@dataclass
class Matter:
    """What came back under one name or several: a matter and one within it that rest on the same words."""

    rows: list[Row]
    beside: list[Step] = field(default_factory=list)  # lesser gaps of the same matter
    told: bool = False  # with the gap that is its gravest side

    def issues(self) -> set[str]:
        """The names it goes by."""
        return {row["issue"] for row in self.rows}


def tell_story(
    carried: Carried, gaps: Sequence[Row], themes: Sequence[Row], follow: Sequence[Row] = (),
    drawn: Collection[str] = (),
) -> tuple[Step, ...]:  # fmt: skip
    """The gravest gaps, what keeps coming back or moves on, what was promised and not seen, then the other gaps."""
    names = {node.name: node.key for node in reversed(carried.of_kind("Issue"))}
    within = {name for row in gaps for name in row["told_as"]}  # told with the wider matter already
    known = [row for row in themes if row["issue"] in names and row["issue"] not in within]
    matters = _matters([row for row in known if row["state"] == "recurred"])
    grave, other = _gaps(carried, gaps, names=names, drawn=drawn, matters=matters)
    again = [_of_matter(matter, names) for matter in matters if not matter.told]
    moved = [_of_moved(row, names) for row in known if row["state"] != "recurred" and len(_leads(row)) >= HANDS]
    promised = [step for row in follow if (step := _of_promise(carried, row))][:MOST_PROMISED]
    told = {step.focus for step in promised}
    promised = [_with_beside(step, [gap for gap in other if gap.focus == step.focus]) for step in promised]
    other = [step for step in other if step.focus not in told]
    return (*grave, *again[:MOST_THEMES], *moved[:MOST_MOVED], *promised, *other)


def _gaps(
    carried: Carried, gaps: Sequence[Row], *, names: Mapping[str, str], drawn: Collection[str],
    matters: Sequence[Matter],
) -> tuple[list[Step], list[Step]]:  # fmt: skip
    """The stops of the gravest gaps and of the others; what also came back is told in one stop, by its graver side."""
    grave: list[Step] = []
    other: list[Step] = []
    for row in gaps:
        step = _of_gap(carried, row, names, drawn)
        if step is None or len(grave) + len(other) == MOST_GAPS:
            continue
        matter = next((m for m in matters if row["issue"] in m.issues()), None)
        if matter is None:
            (grave if row["severity"] == "high" else other).append(step)
        elif _is_graver(row):
            grave.append(_with_matter(step, matter, row["issue"]))
        else:
            matter.beside.append(step)
    return grave, other


def _is_graver(row: Row) -> bool:
    """Whether a gap is the graver side of a matter that comes back; an empty post is told beside the matter."""
    return bool(row["kind"] == "issue_unled" or (row["severity"] == "high" and row["kind"] != "post_vacant"))


def _matters(rows: Sequence[Row]) -> list[Matter]:
    """What came back, a matter and one within it together where the same words open both."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        near = next((other for other in found.get(row["why"], ()) if _is_within(row, other)), None)
        found[row["why"] if near or row["why"] not in found else f"{row['why']} {row['issue']}"].append(row)
    return [Matter(told) for told in found.values()]


def _is_within(one: Row, other: Row) -> bool:
    return bool(other["issue"] == one["broader"] or one["issue"] == other["broader"])


def _with_matter(step: Step, matter: Matter, name: str) -> Step:
    """A gap that also came back: one stop, with both titles and the words of both.

    "Lamps have no lead and keep coming back" is one sentence; behind a title of something else the matter is named.
    """
    if matter.told:
        return step
    matter.told = True
    row = next(row for row in matter.rows if row["issue"] == name)
    proofs = quotes_of([proof for row in matter.rows for proof in row["evidence"]])
    again = _said("recurred", name)
    named = again if step.title.startswith(f"{name}:") else f"{name} {again}"
    joined = f" and {again}" if step.title.startswith(f"{name} ") else f"; {named}"
    return replace(
        step, title=f"{step.title}{joined}",
        sentence=" ".join(filter(None, (step.sentence, f"{_sentence(row['why'].partition(': “')[0])}.", _led(row)))),
        quotes=tuple(dict.fromkeys((*step.quotes, *proofs))),
    )  # fmt: skip


def _of_matter(matter: Matter, names: Mapping[str, str]) -> Step:
    row = matter.rows[0]
    told = " ".join(filter(None, (f"{_sentence(row['why'])}.", _led(row))))
    title = f"{row['issue']} {_said('recurred', row['issue'])}"
    step = Step(title, told, "", "timeline", names[row["issue"]], quotes_of(row["evidence"]))
    return _with_beside(step, matter.beside)


def _with_beside(step: Step, beside: Sequence[Step]) -> Step:
    """The same stop with what else is open in the same matter."""
    told = [step.sentence, *(f"{other.title}: {other.sentence}" for other in beside)]
    question = next((each.question for each in (step, *beside) if each.question), "")
    quotes = (quote for each in (step, *beside) for quote in each.quotes)
    return replace(step, sentence=" ".join(told), question=question, quotes=tuple(dict.fromkeys(quotes)))


def _of_moved(row: Row, names: Mapping[str, str]) -> Step:
    """A matter whose lead is another at a later meeting."""
    title = f"{row['issue']} {words()['story_titles']['moved']}"
    said = {owner["quote"] for owner in row["owners"] if owner["how"] != "assigned"}
    proofs = [proof for proof in row["evidence"] if proof["quote"] in said] or row["evidence"]
    question = words()["story"]["moved_question"].format(what=row["issue"])
    return Step(title, _led(row), question, "timeline", names[row["issue"]], quotes_of(proofs))


def _leads(row: Row) -> dict[str, list[str]]:
    """Who is named to lead or chair a matter, by the meeting that first names another than the one before."""
    found: dict[str, list[str]] = {}
    for owner in sorted(row["owners"], key=lambda owner: owner["meeting"]):
        if owner["how"] != "assigned":
            group = f" (chairs {owner['group']})" if owner["group"] else ""
            found.setdefault(owner["meeting"], []).append(f"{owner['owner']}{group}")
    changed: dict[str, list[str]] = {}
    for day, named in found.items():
        if not changed or not set(named) & set(next(reversed(changed.values()))):
            changed[day] = named
    return changed


def _led(row: Row) -> str:
    """Who was named over time: "Named to lead: Ann Lee (9 March 2017); Tom Reed (26 March 2018)."; "" for nobody."""
    told = [f"{', '.join(dict.fromkeys(named))} ({spoken(day)})" for day, named in _leads(row).items()]
    return words()["story"]["led"].format(who="; ".join(told)) if told else ""


def _of_promise(carried: Carried, row: Row) -> Step | None:
    """What was promised for a meeting and is not seen there, or of which the last word is the promise."""
    missed = row["promise"] == "did_not_come"
    if row["key"] not in carried.nodes or not (missed or (row["promised_for"] and row["state"] == "promised")):
        return None
    said, day = words()["story"], spoken(row["promised_for"])
    title = f"{said['not_come' if missed else 'promised']}: “{first_words(row['deed'], MOST_WORDS)}”"
    told = [said["promised_for"].format(day=day, why=row["why"]), *([] if missed else [said["cannot_tell"]])]
    return Step(title, " ".join(told), said["promised_question"], "explore", row["key"], quotes_of(row["evidence"]))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _of_gap(carried: Carried, row: Row, names: Mapping[str, str], drawn: Collection[str]) -> Step | None:
    focus = next((key for key in (row["key"], names.get(str(row["issue"] or ""))) if key in carried.nodes), None)
    if focus is None:
        return None
    proofs = [proof for told in (row, *row.get("also", ())) for proof in told["evidence"]]
    view = "ownership" if focus in drawn else "explore"
    title, why, question = _title(carried.nodes[focus], row), str(row["why"]), str(row["question"] or "")
    return Step(title, why, question, view, focus, quotes_of(proofs))


def _said(kind: str, name: str) -> str:
    """What a title says after a name: "has no lead", of many "have no lead"; "" where no words are known."""
    many = name.endswith("s") and not name.endswith(tuple(words()["one_though_in_s"]))
    found = words()["story_titles"]
    return str(found.get(f"{kind}s" if many and f"{kind}s" in found else kind, ""))


def _title(node: Node, row: Row) -> str:
    """A short title: what it is about and what is missing, "MARAC has no lead"; a task by its first words."""
    said = _said(row["kind"], node.name)
    if not said:
        return f"{row['label']}: {first_words(row['what'], MOST_WORDS)}"
    if node.kind == "Issue" and row["kind"] in words()["no_owner_of_issue"]:
        return f"{node.name}: {words()['no_owner_of_issue'][row['kind']]}"
    short = short_label(node)
    name = node.name if short == "name" else short.removeprefix("… ")
    named = f"“{first_words(name, MOST_WORDS)}”" if node.kind in ("Action", "Resolution") else name
    return f"{named} {said}"
