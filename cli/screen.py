"""An answer and a screen, in; the lines that fit it, most telling first, with how to see the rest, out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cli.grid import TALL, Drawn, Style, draw_rows
from cli.options import Options
from cli.plain import plain, wrap
from graph.dates import spoken
from queries.answer import Answer

Lines = list[str]
PAGE = 30  # lines of a table in a file, whatever the terminal
LEAST, MOST = 23, 40  # lines on a terminal: one of 24 keeps one for the prompt; more than 40 nobody reads at once
WORDS = 16  # of them, what the words behind a card may take
REMARKS = 4  # lines that remarks may take where rows want the room
NOTES = 2  # of them, what notes may take
ROOMY = 28  # lines of a screen on which rows may be as high as they ever are
ROWS = 8  # lines that rows always have
NARROWER = "a name, --since, --until or --body"


class Screen(NamedTuple):
    """How wide it is, how many lines an answer may take (None: as many as it needs), and what is to be seen."""

    width: int = 80
    lines: int | None = None
    evidence: bool = False
    narrower: str = NARROWER
    last: bool = False  # whether the last rows stay where not all fit
    every: bool = False  # whether every row is shown, however many lines they take
    words: bool = True  # whether --evidence can be asked for
    tall: int = TALL


def screen_of(options: Options, *, last: bool = False) -> Screen:
    """The screen that the answer is written to; --all has no end, --limit none for its rows."""
    import shutil  # slow to import, and only a table has a width

    columns, lines = shutil.get_terminal_size((80, 24))
    lines = min(max(lines - 1, LEAST), MOST) if sys.stdout.isatty() else PAGE
    lines = MOST if options.evidence else lines  # whoever asks for words reads on
    return Screen(
        width=max(columns, 40),
        lines=None if options.whole or (options.all_rows and not options.limit) else lines,
        evidence=options.evidence,
        narrower=options.narrower or NARROWER,
        last=last,
        every=bool(options.limit),
        words=not options.whole,
        tall=TALL if lines >= ROOMY else TALL - 1,
    )


def title_of(answer: Answer, width: int) -> Lines:
    """The question and its day, what to take away, and what it rests on, as lines."""
    as_of = f" (as of {spoken(answer.as_of)})" if answer.as_of else ""
    return _lines([plain(answer.question) + as_of, *map(plain, answer.headline), *said_of(answer)], width)


def said_of(answer: Answer) -> list[str]:
    """Whether the record shows anything, and which minutes were read."""
    nothing = [] if answer.rows else ["The record shows nothing that answers this."]
    return [*nothing, _read_from(answer)] if answer.of_minutes else []


def _read_from(answer: Answer) -> str:
    dates = sorted(answer.meetings_read)
    if not dates:
        return "No minuted meeting was read."
    if len(dates) == 1:
        return f"Read from 1 meeting, {spoken(dates[0])}."
    return f"Read from {len(dates)} meetings, {spoken(dates[0])} to {spoken(dates[-1])}."


def remarks(answer: Answer) -> list[str]:
    """What an answer says beside its rows: what cannot be told, and notes."""
    return [*_doubts(answer), *_notes(answer)]


def _doubts(answer: Answer) -> list[str]:
    return [f"Cannot tell: {plain(text)}" for text in answer.cannot_tell] if answer.of_minutes else []


def _notes(answer: Answer) -> list[str]:
    return [f"Note: {plain(text)}" if answer.of_minutes else plain(text) for text in answer.warnings]


def remark_lines(answer: Answer, width: int, most: int | None = None) -> Lines:
    """Remarks as lines; where they are too many, the first of each kind and how many more there are."""
    doubts, notes = _doubts(answer), _notes(answer)
    whole = _lines([*doubts, *notes], width)
    if most is None or len(whole) <= most:
        return whole
    kept_notes = _within(notes, width, max(NOTES, most - len(_lines(doubts, width))))
    kept = _within(doubts, width, most - 1 - len(_lines(kept_notes, width)))
    unsaid = [f"{n} more {what}" for n, what in ((len(doubts) - len(kept), "that cannot be told"),
                                                (len(notes) - len(kept_notes), "to note")) if n]  # fmt: skip
    return _lines([*kept, *kept_notes, *([f"And {', '.join(unsaid)}: --all says what."] if unsaid else [])], width)


def _within(texts: Sequence[str], width: int, most: int) -> list[str]:
    """The first texts that fit into some lines, at least one."""
    kept: list[str] = []
    for text in texts:
        if kept and len(_lines([*kept, text], width)) > most:
            break
        kept.append(text)
    return kept


def _lines(texts: Iterable[str], width: int) -> Lines:
    return [line for text in texts for line in wrap(text, width)]


def draw_table(answer: Answer, screen: Screen) -> str:
    """An answer as a table: the first rows that fit, and how to see the others."""
    title = title_of(answer, screen.width)
    if not answer.rows:
        return _joined([*title, *remark_lines(answer, screen.width, screen.lines)])
    free = None if screen.lines is None else screen.lines - len(title) - 4
    kept = 0 if free is None else len(remark_lines(answer, screen.width, REMARKS))
    room = None if free is None or screen.every else max(free - kept, ROWS)
    drawn = draw_rows(answer.rows, answer.columns, Style(screen.width, screen.evidence, room, screen.last, screen.tall))
    most = None if free is None else max(kept, free - len(drawn.lines))
    below = remark_lines(answer, screen.width, most)
    return _joined([*title, "", *drawn.lines, "", *_hint(answer, screen, drawn), *below])


def _hint(answer: Answer, screen: Screen, drawn: Drawn) -> Lines:
    """How many rows are shown, how to see or ask for others, and how to see the words."""
    total = len(answer.rows)
    if drawn.shown == total:
        wanted = screen.words and not screen.evidence and answer.of_minutes
        return wrap("Add --evidence to see the words behind each row.", screen.width) if wanted else []
    words = "" if screen.evidence or not answer.of_minutes else "; --evidence adds the words"
    which = "last" if screen.last else "first"
    told = f"Shown: the {which} {drawn.shown} of {total:,} rows. --all shows every row{words}. Narrow with "
    return wrap(f"{told}{screen.narrower}.", screen.width)


def framed(answer: Answer, body: Sequence[str], screen: Screen, *, words: Sequence[str] = (), hint: str = "") -> str:
    """Lines with the question above and the remarks below, as every answer has them."""
    title = title_of(answer, screen.width)
    room = None if screen.lines is None else max(REMARKS, screen.lines - len(title) - len(body) - 3)
    lines = [*title, "", *body, ""]
    lines += ["The words:", *words, ""] if words else []
    lines += wrap(hint, screen.width) if hint else []
    return _joined([*lines, *remark_lines(answer, screen.width, room)])


def room_of(answer: Answer, screen: Screen) -> int | None:
    """How many lines a drawing may take between the question and the remarks."""
    if screen.lines is None or screen.every:
        return None
    kept = len(remark_lines(answer, screen.width, REMARKS))
    return max(screen.lines - len(title_of(answer, screen.width)) - kept - 3, ROWS)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
