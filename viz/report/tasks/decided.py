"""A task as the draft words it, with the sentence that agreed it, in; the same opening as minutes give it, out."""

from __future__ import annotations

import re

from viz.report.tasks.wording import told, wording

_SAME = 16  # letters by which the words behind "agreed that" are known as those of the task


def as_decided(words: str, quote: str, *, resolved: bool) -> str:
    """A task behind "It was resolved that" or "It was agreed that", as Matters Arising reports print it.

    What the board resolved in another form opens with "Resolved:". What was agreed stands for itself where it is a
    sentence ("Ann would write") and has the opening where it is none ("the details be sent").
    """
    by = "resolved" if resolved else "agreed"
    that = re.search(rf"(?i)\b{by},? that:?\s+", quote)
    own = quote[that.end() :] if that else ""
    if own[:_SAME].lower() == words[:_SAME].lower() and (resolved or not re.search(wording()["own_verb"], words)):
        return told(f"{by}_that", deed=own[0] + words[1:])
    return told("resolved", deed=words) if resolved else words
