"""What keeps coming back, in; a list, the story of one issue, new phrases or priorities, on a terminal, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_card
from cli.options import Options
from cli.tables import Columns, clip, day, show_short
from graph.dates import spoken
from queries.answer import Answer
from queries.themes.folded import told_once
from queries.themes.shown import TASK, Shown, owners_by_day, tasks_by_day
from queries.themes.words import HOW, NO_LEAD, NOBODY, PROMISED, STATES, not_loaded, printed_beside

Row = Mapping[str, Any]
_MOST_OWNERS = 4  # by time; the story has every one
_FEW_OWNERS = 2  # on a screen


def _on_a_day(shown: Sequence[Shown]) -> str:
    """Who answers for an issue at one point: those who lead or chair, else those with a task."""
    names = [f"{one.name} (chairs the group)" if one.how == "chairs" else one.name for one in shown]
    return f"{', '.join(names)}{' (task)' if shown[0].how == TASK else ''}"


def _owners(row: Row, most: int = _MOST_OWNERS) -> str:
    """Who answers for an issue, year by year, the last of them; where nobody ever did, that."""
    told = [f"{date[:4]} {_on_a_day(shown)}" for date, shown in owners_by_day(row).items()]
    if not row["owners"]:
        return "; ".join([NO_LEAD, *told[-most:]]) if told else NOBODY
    return "; ".join([*(["..."] if len(told) > most else []), *told[-most:]])


def _state(row: Row) -> str:
    is_open = row["open_since"] and row["state"] in ("assigned", "reported", "mentioned")
    return f"{row['state']}, open since {row['open_since'][:4]}" if is_open else str(row["state"])


def _told(row: Row) -> Sequence[str]:
    """When an issue was first raised, how often it was spoken of, and the longest time without a word."""
    raised = f"first raised {day(row['first_raised'])}; " if row["first_raised"] else ""
    span = f"{day(row['first_cited'])} to {day(row['last_cited'])}"
    lines = [f"{raised}spoken of at {len(row['meetings'])} meetings, {span}"]
    silence = row["silence"]
    if silence["months"]:
        gap = f"longest silence {silence['months']} months, {day(silence['from'])} to {day(silence['to'])}"
        missing = f"; {not_loaded(silence['not_loaded'], none=silence['none_loaded'])}" if silence["not_loaded"] else ""
        lines.append(gap + missing)
    return lines


def _how(owner: Row) -> str:
    """How somebody answers for an issue; who chairs a group of its name is told as the chair of that group."""
    return " ".join(filter(None, (HOW[owner["how"]], owner["group"])))


def _owner_lines(row: Row) -> Sequence[str]:
    leads = [entry for entry in row["owners"] if entry["how"] != "assigned"]
    lines = [f"{day(o['meeting'])}: {o['owner']} ({_how(o)})" for o in leads or row["owners"]]
    given = tasks_by_day(row).items()
    tasks = [f"{day(date)}: {one.name} ({HOW[TASK]})" for date, shown in given for one in shown]
    own = lines or ([NO_LEAD, *tasks] if tasks else [])
    below = [f"{day(o['meeting'])}: {o['owner']} ({HOW[o['how']]}: {o['issue']})" for o in row.get("below") or ()]
    alone = f"{NOBODY} for {row['issue']} itself" if below else f"{NOBODY} at any of these meetings"
    near = [f"{day(o['meeting'])}, item {o['item']}: {printed_beside(o['printed'])}" for o in row.get("printed") or ()]
    return own or [alone, *below, *near]


def _story(row: Row) -> Sequence[str]:
    """One line for each thing said; meetings that only mention it are told in one line."""
    told = [entry for entry in row["story"] if entry["state"] != "mentioned" or entry["owner"] or entry["promised"]]
    only = sorted({entry["meeting"] for entry in row["story"]} - {entry["meeting"] for entry in told})
    lines = [_line(entry, 36) for entry in told or row["story"]]
    if told and only:
        lines.append(f"only spoken of: {', '.join(map(day, only))}")
    return lines


def _line(entry: Row, most: int) -> str:
    place = f", item {entry['item']}" if entry["item"] else ""
    return f"{day(entry['meeting'])}{place} ({_done(entry)}): {clip(entry['quote'], most)}"


def _done(entry: Row) -> str:
    """What a line did with an issue, and who answers for it: 'given to Ann Hart', 'reported on by Ben Low'."""
    state, owner = entry["state"], entry["owner"]
    if entry["promised"]:
        return PROMISED
    if not owner:
        return STATES[state]
    return {"assigned": f"given to {owner}", "reported": f"reported on by {owner}"}.get(
        state, f"{STATES[state]}; {owner} chairs the group"
    )


def _years(row: Row) -> str:
    """From when to when an issue is spoken of, short: '2015-23'."""
    first, last = row["first_cited"][:4], row["last_cited"][:4]
    return first if first == last else f"{first}-{last[2:] if first[:2] == last[:2] else last}"


def _agencies(row: Row) -> str:
    """The lead agencies that the strategies name, then and now; an agenda does not say."""
    then, now = (_named(row["listed"][place]["lead_agencies"]) for place in (0, -1))
    return then if then == now else f"{then}; now {now}"


def _named(agencies: Sequence[str] | None) -> str:
    return "cannot tell" if agencies is None else ", ".join(agencies) or "none named"


def _renamed(row: Row) -> str:
    return f"before: {row['listed'][0]['name']}" if row["status"] == "renamed" else ""


CARD: Columns = {
    "Issue": lambda row: [" under ".join(filter(None, (row["issue"], row["broader"])))],
    "State": lambda row: [f"{row['state']}: {row['why'].partition(': “')[0]}"],
    "Told": _told,
    "Owners": _owner_lines,
    "Story": _story,
    "Narrower": lambda row: ["; ".join(row["narrower"])],
    "Scope": lambda row: [row["note"] or ""],
}
COLUMNS: Columns = {
    "Issue": lambda row: row["issue"],
    "State": _state,
    "Met": lambda row: len(row["meetings"]),
    "First": lambda row: row["first_cited"][:4],
    "Last": lambda row: row["last_cited"][:4],
    "Owner at each point": _owners,
}
FEW: Columns = {
    "Issue": COLUMNS["Issue"],
    "State": COLUMNS["State"],
    "Met": COLUMNS["Met"],
    "Years": lambda row: _years(row),
    "Owner at each point": lambda row: _owners(row, _FEW_OWNERS),
}
PHRASES: Columns = {
    "Phrase": lambda row: row["phrase"],
    "Meetings": lambda row: ", ".join(map(day, row["meetings"])),
    "Where": lambda row: ", ".join(dict.fromkeys(place["where"] for place in row["places"])),
    "Line for partnership.yml": lambda row: row["adopt"],
}
PRIORITIES: Columns = {
    "Priority": lambda row: row["priority"],
    "Became": lambda row: row["status"].replace("_", " "),
    "In": lambda row: "; ".join(dict.fromkeys(listed["when"] for listed in row["listed"])),
    "Lead agencies": _agencies,
    "Note": lambda row: row["why"].partition("; ")[2] if row["status"] == "new" else _renamed(row),
}


def show(answer: Answer, options: Options) -> None:
    """Write many issues as a table, one with its story as a card, phrases and priorities in columns of their own."""
    keys = answer.rows[0].keys() if answer.rows else ()
    if "phrase" in keys or "priority" in keys:
        show_short(answer, options, PHRASES if "phrase" in keys else PRIORITIES)
    elif options.form == "table" and len(answer.rows) == 1:
        show_card(answer, options, CARD, COLUMNS)
    elif options.form == "md" and len(answer.rows) == 1:
        show_short(_lines(answer), options, STORY)
    elif options.form == "table":
        told = answer._replace(headline=[*_counted(answer.rows), *answer.headline])
        if options.all_rows:
            show_short(told, options, COLUMNS)
            return
        rows, under = told_once(answer.rows)
        note = [f"Told in one row: {'; '.join(under)}."] if under else []
        show_short(told._replace(rows=rows, warnings=[*note, *answer.warnings]), options, FEW)
    else:
        show_short(answer, options, COLUMNS)


def _counted(rows: Sequence[Row]) -> list[str]:
    """How many issues there are by state, and how many of them have nobody named at any point."""
    counts = Counter(row["state"] for row in rows)
    told = ", ".join(f"{number} {state}" for state, number in counts.items())
    unowned = sum(not row["owners"] for row in rows)
    return [f"{len(rows)} issues: {told}; {unowned} with nobody named."] if rows else []


STORY: Columns = {
    "Meeting": lambda row: day(row["meeting"]),
    "Item": lambda row: row["item"],
    "State": lambda row: row["state"],
    "Owner": lambda row: row["owner"] or "",
    "Words": lambda row: clip(row["quote"], 40),
}


def _lines(answer: Answer) -> Answer:
    """One row for each thing said, with its own words."""
    row = answer.rows[0]
    said = [{**entry, "evidence": _proof(row, entry)} for entry in row["story"]]
    note = f"{row['issue']}: {row['state']}; first spoken of on {spoken(row['first_cited'])}; {row['why']}"
    return answer._replace(rows=said, warnings=[*answer.warnings, note])


def _proof(row: Row, entry: Row) -> list[Any]:
    return [p for p in row["evidence"] if p["quote"] == entry["quote"] and p["meeting"] == entry["meeting"]]
