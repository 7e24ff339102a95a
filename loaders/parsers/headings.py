"""The lines of a section in, its item headings out: number, title and the lines they stand on.

Each layout is one small function; the layout that finds most headings in rising order is taken, so none needs a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.blocks import Line, is_bullet
from loaders.cues import cue
from loaders.labels import OVER_PEOPLE, find_label
from loaders.letters import is_owner_cell
from loaders.parsers.heading_words import is_day, is_measure, is_sentence
from loaders.parsers.numbering import find_bare_numbers, find_references, in_order
from loaders.parsers.plain_titles import FEWEST, find_plain_titles
from loaders.parsers.subtitles import are_subtitles

_NUMBER = r"(?P<n>\d{1,3}(?:\.\d{1,2})?[a-z]?)"
_PACK = re.compile(rf"^{_NUMBER}[.)]?\s+(?P<t>.+)$")
_TRAILING = re.compile(r"^(?P<t>.*?)\s*\bAction\s?(?P<n>\d{1,3}[a-z]?)$")
_LETTER = re.compile(r"^(?P<n>[a-z])\s{2,}(?P<t>.+)$")
_CAPITAL_LETTER = re.compile(r"^(?P<n>[A-Z])[.)]\s+(?P<t>[A-Z'‘“].*)$")
_SHORT_TITLE = 60
_WEB = re.compile(r"^(?P<n>\d{1,3}[a-z]?)\.?$")
_PLAIN = re.compile(  # minutes allotted may stand before the number: '10 5. Note'
    rf"^(?:\d{{1,3}}\s+(?=\d{{1,3}}\.\s))?(?:(?:Agenda )?Item |No\.? )?"
    rf"{_NUMBER}(?:\s?[.):/]|\s[-–—](?=\s))?\s*/?\s*(?P<t>[A-Z'‘“][^\n]*)$"
)
_NOT_SET_IN_CAPITALS = re.compile(r"\b\d+(?:st|nd|rd|th)\b|\bAction\b|\(Pages?[^)]*\)|\b[a-z]{1,3}\b")
_DATE_LINE = re.compile(
    r"(?i)^(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b(?:,? \d{4})?"
)
_LONGEST = 400  # letters of a line that may hold a title
_LONGEST_TITLE = 160
_OPENS = (
    "present",
    "attending",
    "attendees",
    "apologies",
    "members present",
    "absent",
    "in attendance",
    "not attending",
)
_REPORT_NUMBER = re.compile(r"\s*\b[A-Z]{2,4}\s?\d{5,6}\s*$")


@dataclass(slots=True)
class Heading:
    """An item heading: `first` to `last` are places in the list of lines."""

    first: int
    last: int
    number: str
    title: str


def clean_title(text: str) -> str:
    """A title without file sizes, page ranges, the glued column heading and double spaces."""
    text = cue("headings", "attachment").sub("", text)
    text = re.sub(r"\s*\bAction(?:s| by)?$", "", text)
    return re.sub(r"\s+", " ", _REPORT_NUMBER.sub("", text)).strip(" .-–/:")


def is_upper(text: str) -> bool:
    """Whether a line is set in capitals, allowing ordinals such as 9th and short words."""
    if not any(map(str.isupper, text)):
        return False
    letters = [c for c in _NOT_SET_IN_CAPITALS.sub("", text) if c.isalpha()]
    return len(letters) >= 3 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """The item headings of a section, by the layout that fits it best."""
    if any(line.role == "cell_title" for line in lines):
        return _cells(lines)
    layouts: list[Callable[[Sequence[Line]], list[Heading]]] = [
        _flagged, _pack, _web, _numbered, _referenced, _bare, _lettered, _capitals,
    ]  # fmt: skip
    found = max((layout(lines) for layout in layouts), key=len)
    plain = find_plain_titles(lines) if len(found) < FEWEST else []  # 'Welcome', 'Housing': nothing else marks them
    return [Heading(place, place, "", clean_title(lines[place].text)) for place in plain] or found


def _cells(lines: Sequence[Line]) -> list[Heading]:
    found: list[Heading] = []
    if not any(line.role == "cell_number" for line in lines):
        return _titles_with_numbers(lines)
    last = max((place for place, line in enumerate(lines) if line.table >= 0 and line.role == "cell_title"), default=-1)
    for place, line in enumerate(lines):
        if line.role == "cell_number" and place + 1 < len(lines) and lines[place + 1].role == "cell_title":
            found.append(Heading(place, place + 1, line.text.rstrip("."), clean_title(lines[place + 1].text)))
        elif 0 <= last < place and line.heading and line.table < 0 and _is_title(line):  # 'To do' below a log
            found.append(Heading(place, place, "", clean_title(line.text.rstrip(":"))))
    return found


def _is_title(line: Line) -> bool:
    """Whether a line that the format marks as a heading can be that of an item: no list of people and no day."""
    text = line.text
    if line.ignored_by or len(text) > _LONGEST_TITLE or find_label(text) or _DATE_LINE.match(text):
        return False
    return any(map(str.isalpha, text)) and not cue("headings", "no_item", start=True).fullmatch(text)


def _titles_with_numbers(lines: Sequence[Line]) -> list[Heading]:
    """'3 Back to school' in the first column of a table: number and title stand in one cell."""
    titles = [(place, _PLAIN.match(line.text)) for place, line in enumerate(lines) if line.role == "cell_title"]
    return _rising([Heading(place, place, match["n"], clean_title(match["t"])) for place, match in titles if match])


def _flagged(lines: Sequence[Line]) -> list[Heading]:
    """Lines that the format itself marks as headings, without those of the page, of lists of people and of dates."""
    found: list[Heading] = []
    for place, line in enumerate(lines):
        if not line.heading or line.ignored_by or len(line.text) > _LONGEST_TITLE or find_label(line.text):
            continue
        match = _PLAIN.match(line.text)
        number, title = (match["n"], match["t"]) if match else ("", line.text)
        if not number and cue("headings", "no_item", start=True).fullmatch(title):
            continue
        is_head = any(cue("sections", kind, start=True).match(title) for kind in ("minutes", "agenda")) and place < 12
        if not _DATE_LINE.match(line.text) and not (is_head and not number) and any(map(str.isalpha, title)):
            found.append(Heading(place, place, number, clean_title(title.rstrip(":"))))
    whole, found = found, _without_title(lines, found)
    if any(heading.number for heading in found):
        return _from_first_number(found, 2 - len(whole) + len(found))
    lists = [
        place for place, line in enumerate(lines[:60]) if (label := find_label(line.text)) and label.said in _OPENS
    ]
    below = [heading for heading in found if heading.first > max(lists, default=-1)]
    return below if len(below) > 2 else found


def _without_title(lines: Sequence[Line], found: list[Heading]) -> list[Heading]:
    """The headings without the one that opens the page and names the meeting, as notes kept in files have it."""
    if len(found) < 3 or found[0].number or any(not line.ignored_by for line in lines[: found[0].first]):
        return found
    is_item = cue("headings", "standing", start=True).match(found[0].title)
    return found if is_item else found[1:]


def _from_first_number(found: list[Heading], above: int) -> list[Heading]:
    """Headings from the first numbered one on where few stand above it without a number, as titles of the page.

    Of more, one that only says 'Agenda' or 'Minutes' with nothing below it but the next heading is no item.
    """
    first = next(place for place, heading in enumerate(found) if heading.number)
    if first <= above:
        return found[first:]
    empty = {a.first for a, b in pairwise(found) if b.first == a.last + 1}
    return [h for h in found if h.first not in empty or not cue("headings", "container", start=True).fullmatch(h.title)]


def _back_over_title(lines: Sequence[Line], place: int) -> int:
    """The first line of a title in capitals that runs up to `place`."""
    first = place
    while first > 0 and place - first < 3 and is_upper(lines[first - 1].text) and not lines[first - 1].ignored_by:
        above = lines[first - 1].text
        if lines[first].blanks_before > (1 if first == place else 0) or _TRAILING.match(above) or _PACK.match(above):
            break
        if is_owner_cell(above):
            break
        first -= 1
    return first


def _on_over_title(lines: Sequence[Line], place: int) -> int:
    """The last line of a title in capitals that starts at `place`."""
    last = place
    while last + 1 < len(lines) and last - place < 2 and not lines[last + 1].blanks_before:
        following = lines[last + 1].text
        is_column = any(cue("headings", kind, start=True).fullmatch(following) for kind in ("column", "decides"))
        if not is_upper(following) or _PACK.match(following) or is_column or _TRAILING.match(following):
            break
        last += 1
    return last


def _pack(lines: Sequence[Line]) -> list[Heading]:
    """Numbered titles in capitals, as packs print them; the number may stand behind the word Action."""
    found: list[Heading] = []
    main = ""
    for place, line in enumerate(lines):
        text = line.text
        if line.ignored_by or (found and place <= found[-1].last):
            continue
        glued = _TRAILING.match(text) if "Action" in text and len(text) < _LONGEST else None
        if glued and (not glued["t"] or is_upper(glued["t"])):
            first = _back_over_title(lines, place)
            if first == place and not glued["t"]:
                continue
            title = " ".join([*(entry.text for entry in lines[first:place]), glued["t"]])
            found.append(Heading(first, place, glued["n"], clean_title(title)))
        elif (
            (plain := _PACK.match(text)) and not _DATE_LINE.match(text) and is_upper(plain["t"]) and not is_bullet(text)
        ):
            last = _on_over_title(lines, place)
            title = " ".join([plain["t"], *(entry.text for entry in lines[place + 1 : last + 1])])
            found.append(Heading(place, last, plain["n"], clean_title(title)))
        elif main and (sub := _LETTER.match(text)) and is_upper(sub["t"]):
            found.append(Heading(place, place, main + sub["n"], clean_title(sub["t"])))
            continue
        else:
            continue
        main = re.sub(r"[a-z]$", "", found[-1].number)
    return _rising(found)


def _referenced(lines: Sequence[Line]) -> list[Heading]:
    """'CSF 14/1' above a title, '17/064 Election of a chair': references that rise through the year."""
    return [Heading(r.first, r.last, r.number, clean_title(r.title)) for r in find_references(lines)]


def _bare(lines: Sequence[Line]) -> list[Heading]:
    """'1' on a line of its own and 'Welcome' on the next."""
    return [Heading(r.first, r.last, r.number, clean_title(r.title)) for r in find_bare_numbers(lines)]


def _web(lines: Sequence[Line]) -> list[Heading]:
    """A number on its own line, the title on the next, as council web pages give them."""
    found: list[Heading] = []
    for place, line in enumerate(lines[:-1]):
        title = lines[place + 1]
        if _WEB.match(line.text) and title.text[:1].isupper() and len(title.text) < 160 and not _WEB.match(title.text):
            below = found and re.fullmatch(rf"{re.escape(found[-1].number.rstrip('abcdefgh'))}[a-h]", line.text)
            if not line.text.endswith(".") and not below and not re.search(r"(?i)pdf icon", title.text):
                continue
            found.append(Heading(place, place + 1, line.text.rstrip("."), clean_title(title.text)))
    return _rising(found)


def _numbered(lines: Sequence[Line]) -> list[Heading]:
    """'7. Title' in sentence case: short, no full stop at the end, numbers rising."""
    found: list[Heading] = []
    bare: dict[int, bool] = {}  # whether nothing but a space parts the number from the title
    for place, line in enumerate(lines):
        match = _PLAIN.match(line.text)
        if line.ignored_by or match is None or is_bullet(line.text) or _DATE_LINE.match(line.text):
            continue
        if not is_sentence(match["t"].rstrip()) and not is_measure(match) and not is_day(match):
            found.append(Heading(place, place, match["n"], clean_title(match["t"])))
            bare[place] = match.string[match.end("n") : match.end("n") + 1].isspace()
    mains = {heading.number.removesuffix(".0") for heading in found if re.fullmatch(r"\d+(?:\.0)?", heading.number)}
    if are_subtitles(lines, mains):
        return _rising(found)
    if sum(heading.number.endswith(".0") for heading in found) > 1:  # '2.0 Title' over '2.1', '2.2': paragraphs of it
        found = [heading for heading in found if heading.number.endswith(".0") or heading.number.isdigit()]
    whole = {heading.number for heading in found}
    # '4.16 Round Signs' is an item where no item 4 is printed, else the sixteenth paragraph of it
    kept = [h for h in found if "." not in h.number or not bare[h.first] or h.number.split(".")[0] not in whole]
    return _rising(kept)


def _lettered(lines: Sequence[Line]) -> list[Heading]:
    """'A. Title', 'B. Title' and so on from A without a gap, each a short line with a blank line above it."""
    found: list[Heading] = []
    for place, line in enumerate(lines):
        match = _CAPITAL_LETTER.match(line.text)
        if (
            match is None
            or line.ignored_by
            or not (line.blanks_before or line.heading)
            or match["n"] != _next_letter(found)
        ):
            continue
        if len(line.text) < _SHORT_TITLE and not is_sentence(match["t"]):
            found.append(Heading(place, place, match["n"], clean_title(match["t"])))
    return found if len(found) >= 3 else []


def _next_letter(found: Sequence[Heading]) -> str:
    return chr(ord("A") + len(found))


def _capitals(lines: Sequence[Line]) -> list[Heading]:
    """Titles in capitals, or lines that end with a colon in capitals, where nothing is numbered."""
    found = [
        Heading(place, place, "", clean_title(line.text.rstrip(":")))
        for place, line in enumerate(lines)
        if place > 3 and line.text.endswith(":") and 6 <= len(line.text) <= 70 and not line.ignored_by
        and is_upper(line.text) and not _opens_list(line.text)
    ]  # fmt: skip
    return found if len(found) >= 3 else []


def _opens_list(text: str) -> bool:
    return any(cue("attendance", kind, start=True).match(text) for kind in OVER_PEOPLE)


def _rising(found: list[Heading]) -> list[Heading]:
    """The headings whose numbers rise; a list inside an item starts again at 1 and falls out."""
    return [found[place] for place in in_order([heading.number for heading in found])]
