"""The lines of a heading in, the name of the board that met out; its page's title or its mail where they name none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.dates import find_dates
from graph.names import initials, split_prefix
from loaders.blocks import Line, Source
from loaders.cues import cue, word_set
from loaders.labels import OVER_PEOPLE, find_label, is_prose
from loaders.name_words import has_given_name, looks_like_name

_LEAD_IN = re.compile(
    r"(?i)^(?:[A-Z]{1,6}\d[\w/.-]{2,}\s+)?(?:draft |unconfirmed |public )?(?:minutes?|notes?|record|report) (?:of|for)"
    r"(?: (?:the |a )?meeting of)? (?:the|a)?\s*"
    r"|^(?:[A-Z]{1,6}\d[\w/.-]{2,}\s+)?\d+(?:st|nd|rd|th) meeting of (?:the )?|^meeting of (?:the )?"
    r"|^(?:the )?(?:[\w-]+ ){1,3}meeting of (?:the )?(?=[A-Z])"
)
_TITLE_OF_FILE = re.compile(r"(?i)^title\s*:\s*[\"']?")
_COUNCIL = re.compile(r"(?i)\bcouncil$")
_PARTNERSHIP = re.compile(r"(?i)\bpartnership$")
_PART_OF_ONE = re.compile(r"(?i)\b(?:sub[- ]?group|sub[- ]?committee|(?:working|task|delivery|action|theme) group)$")
_CHAIRED = re.compile(r"(?i)\((?:vice[- ])?chair\w*\)")
_INITIALS = re.compile(r"^[A-Z]{2,4}\s+(?=[A-Z])")  # in front of the name that they shorten
_FROM_WHOM = re.compile(r"\s+[-–—|:]\s*|,\s+|\s*\(|\s{2,}(?=[A-Z][a-z])")
_NUMBERED_MEETING = re.compile(r"(?i)^(?:the )?(?:\d+(?:st|nd|rd|th) )?meeting(?: no\.?| number)? ?\d*$")
_TRAIL = re.compile(r"\s[>»›→]\s|\s/\s.*\s/\s")  # where a web page stands: 'Home > Boards > Dale Board'
_SORT = re.compile(  # 'Dale Council – Ordinary', '... – Twenty-second'
    r"(?i)\s+[-–]\s+(?:annual |special )?(?:ordinary|extraordinary|special|annual|(?!board\b)[\w-]+(?:st|nd|rd|th))\s*$"
)
_LEAD_OUT = re.compile(
    r"(?i)\s*\b(?:joint )?(?:minutes (?:of|from) (?:the |a )?)?(?:minutes|meeting|agenda|notes?)\b(?: of the)?"
    r"(?: (?:held|to be held).*)?[\s.]*$"
    r"|\s+(?:(?:which|that) (?:sat|met|was held)|to be held|held (?:at|on|in))\b.*$"
)
_PARTS_OF_TITLE = re.compile(r"\s+[|–—»·-]\s+")
_LISTED_IN_MAIL = re.compile(r"\s*[;,]\s*")
_ANSWERED = re.compile(r"(?i)^(?:(?:fwd?|re|tr)\s*:\s*)+")
_PARTS_OF_FILE = re.compile(r"[\s_.,()–-]+")
_SMALL = frozenset(("and", "of", "for", "the"))
_NO_END = frozenset(("group", "network", "council", "cabinet"))  # of the name of a file, for a board
_LEAST = 4  # letters of a word in small letters that is surely one
_WORD = re.compile(r"[a-z]+")


def is_kind_of_paper(words: str) -> bool:
    """Whether words say what a paper is and name no board: 'Notes and actions', 'Key decisions'."""
    if cue("header", "label").fullmatch(words):
        return True
    return set(_WORD.findall(words.lower())) <= word_set("header", "paper_words")


def named_beside(source: Source, lines: Sequence[Line]) -> str:
    """The board that the page's title, the mail's head or the file names; it must be of the kind the heading tells."""
    kind = _kind_told(lines)
    for name in (*_in_title(source.title), *_in_mail(source), *_in_file_name(source.name)):
        if not kind or kind in _WORD.findall(name.lower()):
            return name
    return ""


def _kind_told(lines: Sequence[Line]) -> str:
    """Of which body a paper says it is, by its kind alone: 'Notes of the Board', 'notes of the Exec'."""
    for line in lines:
        if found := cue("header", "notes_of").search(line.text):
            kind = found["kind"].lower().rstrip(".")
            return "executive" if kind == "exec" else kind
    return ""


def _in_title(title: str) -> list[str]:
    """The board in the title of a page: 'Dale Safety Board, 12 July 2031 | Dale Council'."""
    parts = [_without_day(part) for part in _PARTS_OF_TITLE.split(title)]
    return [name for name in parts if _names_a_body(name) and not _COUNCIL.search(name)]


def _in_file_name(name: str) -> list[str]:
    """The board that opens the name of a file: 'Dale Lamp Board 091019 FINAL.txt', 'dale-lamp-board-4-june.html'."""
    words = [word for word in _PARTS_OF_FILE.split(name.rpartition(".")[0]) if word]
    while words and (not words[0].isalpha() or is_kind_of_paper(words[0])):
        words.pop(0)
    ends = [place for place, word in enumerate(words) if word.lower() in _file_ends()]
    named = words[: ends[0] + 1] if ends else []
    short = any(word.islower() and len(word) < _LEAST and word not in _SMALL for word in named)  # letters, it may be
    if len(named) < 2 or short or not all(map(str.isalpha, named)) or any(map(is_kind_of_paper, named)):
        return []
    said = " ".join(word.title() if word.islower() and word not in _SMALL else word for word in named)
    return [said] if _names_a_body(said) and not _COUNCIL.search(said) else []


def _file_ends() -> frozenset[str]:
    return word_set("owners", "body_words") - word_set("header", "paper_words") - _NO_END


def _in_mail(source: Source) -> list[str]:
    """The boards that the subject of a mail names, and its list of receivers: 'To: Dale Safety Board (list)'."""
    told: dict[str, list[str]] = {"subject": [], "to": []}
    for line in source.lines:
        found = cue("header", "mail_label", start=True).match(line.text) if line.ignored_by else None
        if found and (label := found["label"].lower()) in told:
            words = _ANSWERED.sub("", line.text[found.end() :].strip())
            names = (cue("header", "of_receivers").sub("", part) for part in _LISTED_IN_MAIL.split(words))
            told[label] += [name for name in map(_without_day, names) if _names_a_body(name)]
    return [*told["subject"], *told["to"]]


def find_body(lines: Sequence[Line]) -> str:
    """The board's name as its own heading gives it; a fuller name below a short one is taken."""
    titles = [line for line in lines if _TITLE_OF_FILE.match(line.text)]  # what a page is called, where nothing else
    plain_lines = [line for line in lines if line not in titles]
    return _body_in(plain_lines) or _by_letters(plain_lines) or _body_in(titles)


def _by_letters(lines: Sequence[Line]) -> str:
    """The letters before 'Minutes' or 'Notes of ...' in the first heading: 'DCSP – Notes of the meeting'."""
    found = cue("header", "letters_ahead", start=True).match(lines[0].text) if lines else None
    return found["letters"] if found and found["letters"].lower() not in word_set("header", "no_letters") else ""


def _body_in(lines: Sequence[Line]) -> str:
    found: list[str] = []
    for place, line in enumerate(lines):
        text = _without_day(line.text)
        named = _names_a_body(text) and not (place == 0 and _by_letters(lines))
        label = find_label(line.text)
        title = label and named and label.rest and ":" not in line.text and not has_given_name(label.rest)
        if label and label.state in (*OVER_PEOPLE, "unknown") and not title:
            break  # a list of people begins; 'Public Sector Board' is none
        somebody = ("(" in text and has_given_name(text)) or _is_somebody(text)  # 'Ann Lee (Skills Partnership)'
        if len(found) == 1 and _PARTNERSHIP.search(found[0]) and cue("header", "its_board").fullmatch(text):
            behind = text[len("partnership") :]  # 'Dale Partnership', below it 'Minutes of the Partnership Board'
            return found[0] + (behind.upper() if found[0].isupper() else behind)
        if named and "|" not in line.text and not _CHAIRED.search(line.text) and not somebody:
            if place and not found and _is_second_half(lines[place - 1], line, text):
                text = f"{lines[place - 1].text.strip()} {text}"
            below = lines[place + 1].text.strip() if place + 1 < len(lines) else ""
            found.append(re.sub(r"\s+", " ", f"{text} {below}" if _goes_on(below) else text))
    return _own_name(found)


def _is_somebody(text: str) -> bool:
    """Whether a line names one of its people and what they come from: 'AL Dr Ann Lee - Skills Partnership'."""
    letters = _INITIALS.match(text)
    name, parted, _ = _FROM_WHOM.sub("\t", text[letters.end() if letters else 0 :], count=1).partition("\t")
    titled, _ = split_prefix(name)
    short = letters is not None and initials(name) == letters.group().strip()
    return bool(parted) and looks_like_name(name) and (short or bool(titled))


def _own_name(found: Sequence[str]) -> str:
    """Which of the names in a heading is that of the board that met.

    A council over the name of a board is its letterhead, and so is a partnership over the name of one of its
    sub-groups; of two councils nobody can tell.
    """
    if len(found) > 1 and _PARTNERSHIP.search(found[0]) and _PART_OF_ONE.search(found[1]):
        return found[1]
    fuller = [name for name in found[1:3] if found[0].lower() in name.lower()]
    if fuller or len(found) < 2 or not _COUNCIL.search(found[0]):
        return max([*found[:1], *fuller], key=len, default="")
    return "" if _COUNCIL.search(found[1]) and found[1].lower() not in found[0].lower() else found[1]


def _without_day(line: str) -> str:
    """A heading without 'Minutes of the', the day and what stands behind it."""
    titled = _TITLE_OF_FILE.sub("", line.strip())
    text = _LEAD_IN.sub("", _LEAD_IN.sub("", titled)).strip(" :")  # 'Minutes of the' 'May meeting of the'
    dates = list(find_dates(text))
    if dates:
        text = text[: dates[0].start].rstrip(" -–,")
    text = cue("header", "paper_behind").sub("", text)
    bare = _LEAD_OUT.sub("", _LEAD_OUT.sub("", text))  # 'Board Meeting' 'Minutes'
    bare = bare.rstrip(" .") if len(bare) < len(text) else bare
    return _SORT.sub("", bare.strip(" -–,:\"")).strip(" -–,:\"")


def _is_second_half(above: Line, line: Line, text: str) -> bool:
    """Whether 'MANAGEMENT BOARD' ends a name that the line above begins: 'DALE YOUTH OFFENDING SERVICE'."""
    first = above.text.strip()
    words = set(_WORD.findall(first.lower()))
    if above.ignored_by or line.blanks_before or not _goes_on(text) or first.isupper() != text.isupper():
        return False
    if not first[:1].isupper() or re.search(r"[^\w\s&'’,()-]|\d", first) or first.endswith(",") or is_prose(first):
        return False
    titled = 1 < len(words) < 12 and not words & word_set("header", "no_first_half") and not is_kind_of_paper(first)
    return titled and find_label(first) is None and not has_given_name(first)


def _goes_on(line: str) -> bool:
    """Whether a line below the name of a partnership names which of its boards met: 'Executive Group'."""
    if line.rstrip().endswith((":", ";")):
        return False
    words = _WORD.findall(line.lower())
    return (
        0 < len(words) <= 4
        and set(words) <= word_set("header", "which_board")
        and words[-1] in word_set("owners", "body_words")
    )


def _names_a_body(text: str) -> bool:
    """Whether a heading could be the name of a board: short, no sentence, with a word such as Board or Forum in it."""
    if _TRAIL.search(text):
        return False
    if not 8 <= len(text) <= 110 or not text[0].isupper() or text.endswith(".") or ":" in text:
        return False
    words = set(_WORD.findall(text.lower()))
    nameless = word_set("header", "nameless")
    if is_prose(text) or _NUMBERED_MEETING.match(text) or words <= nameless or is_kind_of_paper(text) or len(words) < 2:
        return False
    last = text.split()[-1].lower().strip("()")
    bodies = word_set("owners", "body_words") | word_set("owners", "heading_bodies")
    named = not bodies.isdisjoint(words)
    return named and last not in ("the", "of")
