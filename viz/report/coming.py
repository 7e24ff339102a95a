"""Minutes in; the sentences that say what is to come and were read as no task, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.schema import Node
from graph.view import View, Window
from queries.follow.record import read_follow
from viz.report.paragraphs import parted
from viz.report.wording import wording


def sentences_of(view: View, window: Window, meetings: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """The sentences of some minutes, each with its day; what is too long is a list or table and no sentence."""
    known = read_follow(view, Window(until=window.until))
    for meeting in sorted(meetings, key=lambda node: (node.date, node.key)):
        for _, _, _, words in parted(known.texts.sentences(meeting)):
            if len(words) <= int(wording()["sentence_most"]) and "•" not in words:
                yield meeting.date, words


def to_come(
    view: View, window: Window, meetings: Iterable[Node], tasks: Iterable[str]
) -> list[tuple[str, str]]:
    """What some minutes say will be done here, in words that are none of these tasks."""
    coming, elsewhere = (re.compile(wording()[name], re.IGNORECASE) for name in ("coming", "coming_elsewhere"))
    held = {flat(task) for task in tasks} - {""}
    told = [(day, words, flat(words)) for day, words in sentences_of(view, window, meetings)]
    found = [(day, words) for day, words, said in told if coming.search(said) and not elsewhere.match(said)]
    return [(day, words) for day, words in found if not any(flat(words) in one or one in flat(words) for one in held)]


def flat(words: str) -> str:
    """Words on one line without the full stop behind them."""
    return " ".join(words.split()).rstrip(" .")
