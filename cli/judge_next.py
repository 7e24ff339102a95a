"""`partnergraph judge next`: a store and one key for each open question in; judgements in partnership.yml out."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.judge_file import by_option, find_place, on_option, partnership_option, read_own, write_judgement
from cli.options import Options, list_options, open_view
from cli.plain import place as place_of
from cli.plain import plain
from cli.tables import clip, show_short
from graph.dates import spoken
from graph.errors import PartnerGraphError, VocabularyError

if TYPE_CHECKING:
    from queries.answer import Answer

WIDTH = 80
THINGS = {"person": "person", "post": "post", "body": "body", "organization": "organisation"}
VERDICTS = {"s": "same", "d": "different", "u": "unsure"}
PAIR_KEYS = {"s": "same", "d": "different", "u": "unsure", "k": "keep for later", "q": "quit"}
OWNER_KEYS = {"n": "none of them", "u": "unsure", "k": "keep for later", "q": "quit"}
_TIED = "\u2060"  # stands for a space at which no line is broken
EXAMPLE = "Example: partnergraph judge next --by Clerk"
Row = Mapping[str, Any]


@click.command(name="next", short_help="Be asked what is open, one key for each answer.", epilog=EXAMPLE)
@list_options
@click.option("--all", "everything", is_flag=True, help="Ask again, at the end, what somebody was unsure of.")
@click.option("--list", "listed", is_flag=True, help="List the open questions without asking.")
@by_option
@click.option("--why", default="", help="What the answers rest on (default: settled in judge next).")
@on_option
@partnership_option
def next_command(options: Options, place: Path | None, *, everything: bool, listed: bool, **said: str) -> None:
    """Ask what is open, the most consequential first, and take one key for each answer.

    Two names that may be one: s same, d different, u unsure. An action that may be of several people: 1 to 9 for its
    owner, n for none of them, u unsure. k keeps a question for later, q ends. Each answer is written to partnership.yml
    at once. With --list or --format the questions are listed and nothing is asked.
    """
    from queries.review import find_review

    path = find_place(place, options)
    own = read_own(path)
    with open_view(options) as view:
        answer = find_review(view, own.judgements, everything=everything, as_of=options.as_of)
        loaded = len(view.meta().get("judgements") or ())
    if listed or options.format:
        show_short(answer, options, COLUMNS)
        return
    if loaded and not own.judgements:
        raise VocabularyError(
            f"The store was loaded with {_count(loaded, 'judgement')} and {path} holds none: "
            "name the file it was loaded with by --partnership, or load the minutes again."
        )
    _ask(answer, path, said)


COLUMNS = {
    "Kind": lambda row: row["kind"],
    "What": lambda row: clip(row.get("what") or row["left"], 12),
    "Or": lambda row: row["right"] or row["candidates"],
    "Why it is open": lambda row: row["why"],
    "Changes": lambda row: row["changes"],
}


def _ask(answer: Answer, place: Path, said: dict[str, str]) -> None:
    """Ask one question after the other until none is left or somebody quits; say what became of it."""
    from queries.review import still_open

    written, left = 0, len(answer.rows)
    for number, row in enumerate(answer.rows, 1):
        if not still_open(row, read_own(place).judgements):
            left -= 1
            click.echo(f"\nQuestion {number} of {len(answer.rows)} is settled by an earlier answer.")
            continue
        click.echo("\n".join(["", f"Question {number} of {len(answer.rows)}", *_told(row), ""]))
        key = _press(row)
        if key == "q":
            break
        if key != "k" and _decide(row, key, place=place, said=said):
            written, left = written + 1, left - 1
    _account(answer, place, written=written, left=left)


def _account(answer: Answer, place: Path, *, written: int, left: int) -> None:
    for remark in answer.warnings:
        click.echo(f"{remark} Ask again with --all.")
    for remark in answer.cannot_tell:
        click.echo("\n".join(_wrap(remark[:1].upper() + remark[1:])))
    if not answer.rows and not answer.cannot_tell:
        click.echo("Nothing is left to decide.")
    if not answer.rows:
        return
    click.echo(f"{_count(written, 'decision')} written to {place}, {_count(left, 'question')} left.")
    if written:
        click.echo("`partnergraph load` the minutes again and they count.")


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _told(row: Row) -> Iterator[str]:
    """A question with the reason for the doubt, what hangs on it, and the words of the minutes."""
    if row["kind"] == "owner":
        yield from _wrap(f"Who owns this action of {spoken(row['since']) or 'an unknown day'}?")
        yield from ["", *_wrap(plain(row["what"]), 2)]
        yield from _wrap(f"Under: {plain(row['item'])}", 4) if row["item"] else []
        yield from _words(row["evidence"], known=row["what"])
        due = f" Due: {plain(row['due'])}." if row["due"] else ""
        waiting = f" {row['changes']} actions wait for an answer on the same names." if row["changes"] > 1 else ""
        yield from ["", *_wrap(f"Why it is open: {plain(row['why'])}.{due}{waiting}")]
        return
    yield from _wrap(f"Are these one {THINGS.get(row['kind'], row['kind'])}?")
    for side in row["sides"]:
        span = " to ".join(dict.fromkeys(spoken(date) for date in (side["since"], side["until"]) if date))
        told = ", ".join(part for part in (_count(side["facts"], "relation"), span) if part)
        yield from ["", *_wrap(f"{plain(side['name'])} ({told})", 2)]
        yield from _words(side["evidence"])
    yield from ["", *_wrap(f"Why it is open: {plain(row['why']).rstrip('.')}.")]
    least = min(row["sides"], key=lambda side: int(side["facts"]))
    yield from _wrap(f"If they are one, what is said of {plain(least['name'])} is said of both.")


def _words(evidence: Sequence[Row], *, known: str = "") -> Iterator[str]:
    """The words behind a question and their place; of words that were just shown the place alone."""
    for proof in evidence:
        words = plain(proof["quote"])
        shown = f"“{clip(words, 40)}” ({place_of(proof)})" if words != plain(known) else f"({place_of(proof)})"
        yield from _wrap(shown, 4)


def _wrap(text: str, indent: int = 0) -> list[str]:
    gap = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=gap, subsequent_indent=gap)


def _press(row: Row) -> str:
    """The key of an answer; any other key is met with the keys there are."""
    keys = dict(PAIR_KEYS)
    if row["kind"] == "owner":
        keys = {str(n): plain(name) for n, name in enumerate(row["candidates"][:9], 1)} | OWNER_KEYS
    offered = "  ".join(f"[{key}] {word}".replace(" ", _TIED) for key, word in keys.items())
    asked = "\n".join(_wrap(offered)).replace(_TIED, " ")
    while True:
        click.echo(f"{asked}: ", nl=False)
        key = _read_key().lower()
        click.echo(key if key.isprintable() else "")  # an arrow key would move the cursor
        if key in keys:
            return key
        click.echo(f"That is none of the keys {', '.join(keys)}.")


def _read_key() -> str:
    """One key: on a terminal at once, else the next letter of the input; its end means quit."""
    if sys.stdin.isatty():
        try:
            return click.getchar()
        except (EOFError, KeyboardInterrupt):
            return "q"
    while (key := sys.stdin.read(1)).isspace():
        continue
    return key or "q"


def _meant(row: Row, key: str) -> dict[str, str]:
    """The judgement that a key means."""
    from graph.judgements import OWNER_OPEN

    if row["kind"] != "owner":
        return {"kind": VERDICTS[key], "left": row["left"], "right": row["right"]}
    if key == "u":
        return {"kind": "unsure", "left": row["left"], "right": OWNER_OPEN}
    return {"kind": "owner", "left": row["left"], "right": "" if key == "n" else row["candidates"][int(key) - 1]}


def _decide(row: Row, key: str, *, place: Path, said: dict[str, str]) -> bool:
    """Write one answer down; one that contradicts the file is refused and its question kept."""
    from graph.judgements import tell

    why = said["why"].strip() or " by ".join(part for part in ("settled in judge next", said["by"].strip()) if part)
    if row["kind"] == "owner" and row["left"] != row.get("what"):
        why = f"{clip(row.get('what'), 12)}: {why}"  # a key alone tells a reader nothing
    if key == "u" and row["unsure"]:
        return False  # it says so already
    try:
        judgement = write_judgement(place, {**said, **_meant(row, key), "why": why})
    except PartnerGraphError as error:
        click.echo(f"Not written: {error}")
        return False
    words = judgement.model_copy(update={"left": clip(row.get("what") or row["left"], 12)})
    click.echo("\n".join(_wrap(f"Written: {tell(words)}.")))
    return True
