"""Who somebody is, in; names, posts, seats and what they own, as a card or a table, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_card
from cli.options import Options
from cli.tables import clip, day, span
from queries.answer import Answer
from queries.wording import ATTENDANCE_WORDS, LIKENESS_WORDS, RELATION_WORDS, STATE_WORDS, tenure

Row = Mapping[str, Any]


def _posts(row: Row) -> list[str]:
    return [f"{', '.join(p for p in (e['post'], e['organization']) if p)} ({span(e)})" for e in row["posts"]]


def _posts_and_titles(row: Row) -> list[str]:
    return [line for text, post in zip(_posts(row), row["posts"], strict=True) for line in (text, *_other_titles(post))]


def _other_titles(post: Row) -> list[str]:
    """The other titles of a post, where it was written in more than one way."""
    others = [title for title in post["titles"] if title["title"] != post["post"]]
    return [f"  also written {title['title']} ({span(title)})" for title in others]


def _owns(row: Row) -> list[str]:
    return [f"{_relation(e)} {clip(e['what'])} ({STATE_WORDS[e['state']]})" for e in row["owns"]]


def _relation(owned: Row) -> str:
    """How something is owned; the words of a task stand behind a colon."""
    words = RELATION_WORDS.get(owned["relation"], str(owned["relation"]))
    return f"{words}:" if owned["kind"] in ("action", "resolution") else words


def _seats(row: Row) -> list[str]:
    """One line for each seat; where only some papers say for whom, both stand in it."""
    lines: dict[tuple[str, str], list[str]] = {}
    led: dict[str, list[str]] = {}
    for e in row["seats"]:
        if e["role"] == "presided":
            led.setdefault(e["body"], []).append(day(e["first_cited"]))
            continue
        lines.setdefault((e["body"], e["role"].replace("_", "-")), []).append(f"{_for(e)}, {span(e)}")
    return [f"{body} ({role}{';'.join(_unsaid(told))})" for (body, role), told in lines.items()] + [
        f"{body} (presided on {', '.join(days)})" for body, days in led.items()
    ]


def _unsaid(told: Sequence[str]) -> list[str]:
    return [f" no organisation named{text}" if len(told) > 1 and text.startswith(",") else text for text in told]


def _for(seat: Row) -> str:
    """For which organisation somebody sits, where the record says so."""
    return f" for {seat['on_behalf_of']}" if seat.get("on_behalf_of") else ""


def _changes(row: Row) -> list[str]:
    """What the record says of coming and leaving, and on which days it calls a post vacant."""
    told = [f"said to be vacant (said on {', '.join(map(day, row['vacant']))})"] if row["vacant"] else []
    return told + [f"{_change(e)} ({_when(e)})" for e in row["changes"]]


def _change(entry: Row) -> str:
    return tenure(entry["event"], entry["post"] or "", on=entry["on"] or "", said=entry["said_on"])


def _when(entry: Row) -> str:
    stated = f"; stated: {day(entry['on'])}" if entry["on"] else ""
    return f"said on {day(entry['said_on'])}{stated}"


def _followed(row: Row) -> list[str]:
    told = [f"followed {_succession(e)}" for e in row["followed"]]
    return told + [f"was followed by {_succession(e)}" for e in row["followed_by"]]


def _succession(entry: Row) -> str:
    post = f" as {entry['post']}" if entry["post"] else ""
    said, on = entry["said_on"] or "", entry["on"] or ""
    when = f"on {day(on)}" if on else f"said on {day(said)}"
    when = f"announced {day(said)} for {day(on)}" if on > f"{said}~"[: len(on)] else when
    return f"{entry['name']}{post} ({when})"


def _attendance(row: Row) -> list[str]:
    told = row["attendance"]
    if not told["meetings"]:
        return []
    states = ", ".join(f"{ATTENDANCE_WORDS.get(state, state)} {count}" for state, count in told["states"].items())
    plural = "meeting" if told["meetings"] == 1 else "meetings"
    return [f"on the record of {told['meetings']} {plural}: {states}"]


def _also_written(row: Row) -> list[str]:
    return [f"{e['name']} ({e['why']})" for e in row["aliases"]]


def _kept_apart(row: Row) -> list[str]:
    return [f"{e['name']} ({LIKENESS_WORDS[e['state']]}: {e['why']})" for e in row["not_joined"]]


CARD = {
    "Name": lambda row: [f"{row['name']} (post)" if row["kind"] == "post" else row["name"]],
    "Also written": _also_written,
    "Posts": _posts_and_titles,
    "Said of posts": _changes,
    "Before and after": _followed,
    "Moved": lambda row: [entry["words"] for entry in row["moved"]],
    "Seats": _seats,
    "Owns": _owns,
    "Attendance": _attendance,
    "Not joined with": _kept_apart,
}
COLUMNS = {
    "Name": lambda row: f"{row['name']} (post)" if row["kind"] == "post" else row["name"],
    "Posts": _posts,
    "Seats": _seats,
    "Owns": _owns,
    "Not joined with": lambda row: [e["name"] for e in row["not_joined"]],
}


def show(answer: Answer, options: Options) -> None:
    """Write one as a card, several as a table."""
    show_card(answer, options, CARD, COLUMNS)
