"""The lines of a file in; where minutes were pasted into an e-mail, its head and the note above the minutes set aside.

'From / Sent / To / Subject' tell when a mail went out, not when a board met, and a signature is no name of a board.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.bodies import body_kind
from graph.identity.words import tidy
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.labels import find_label
from loaders.name_words import has_given_name, looks_like_name

_RULE = re.compile(r"^[\s_=*~.#-]{5,}$|^-{2,} ?[\w ]{3,30} ?-{2,}$")
_TOP, _FEWEST = 12, 3  # lines in which a mail begins; labels of its head
_PEOPLE = ("from", "to", "cc", "bcc")
_PARTED = re.compile(r";|(?<=\w \w)\s*,\s*(?=[A-Z]\w+ [A-Z])|(?<=>)\s*,")
_ADDRESS = re.compile(r"\s*[<(\[][^<>()\[\]]*[>)\]]")
_TURNED = re.compile(r"^(?P<surname>[A-Z][\w'’-]+), (?P<given>[A-Z][\w'’-]+)$")  # 'Moor, Tess'
_NOTE = 40  # lines of the note above the minutes


def set_aside_mail(source: Source) -> None:
    """Set aside the head of a mail and what stands between it and the minutes; nothing where no mail begins."""
    head = _head(source.lines)
    if not head:
        return
    below = source.lines[head : head + _NOTE]
    begins = (place for place, line in enumerate(below, head) if _RULE.match(line.text) or _names_the_board(line.text))
    end = next(begins, head)
    if any(_says_who_came(line.text) for line in source.lines[head:end]):
        end = head  # the minutes are the mail, and the rule parts a log from them
    for line in source.lines[:end]:
        line.ignored_by = line.ignored_by or "e-mail around the minutes"
        source.blank(line.start, line.end)


def named_in_mail(source: Source) -> list[str]:
    """Whom the head of a mail names as its writer or receivers, by first name and surname."""
    found: dict[str, None] = {}
    for line in source.lines[: _TOP + _FEWEST]:
        label = cue("header", "mail_label", start=True).match(line.text) if line.ignored_by else None
        if label is None or label["label"].lower() not in _PEOPLE:
            continue
        for part in _PARTED.split(line.text[label.end() :]):
            name = _TURNED.sub(r"\g<given> \g<surname>", _ADDRESS.sub("", part).strip(" '\""))
            if " " in name and looks_like_name(name) and has_given_name(name):
                found[name] = None
    return list(found)


def _head(lines: Sequence[Line]) -> int:
    """How many lines the heads of mails take that open a file; 0 where too few labels of one stand there."""
    told: set[str] = set()
    last = 0
    for place, line in enumerate(lines[: _TOP + len(told)], 1):
        if found := cue("header", "mail_label", start=True).match(line.text):
            told.add(found["label"].lower())
            last = place
    return last if len(told) >= _FEWEST and "from" in told else 0


def _says_who_came(text: str) -> bool:
    """Whether a line lists who came, as no note above minutes does: 'In the room: Ann Lee, Bo Rae'."""
    label = find_label(text)
    return label is not None and label.state == "present" and "," in label.rest


def _names_the_board(text: str) -> bool:
    """Whether a line is a title in capitals that names a board."""
    return text.isupper() and body_kind(tidy(text)) != ""
