"""Plain text in, a `Source` out: decoded by a short ladder, lines with their place, page furniture set aside."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import accumulate
from pathlib import Path

from graph.errors import LoadError
from loaders.blocks import INVISIBLE, Line, Source
from loaders.cues import cue

LARGEST = 64 * 1024 * 1024
_OTHER_FORMATS = (b"\x89PNG", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PAGE = re.compile(r"^(?:\d+\s+)?Page \d+(?: of \d+)?$")
_FOOT = re.compile(  # "Board minutes 4 May 2031      Page 1 of 5"
    r"(?i)^(?P<head>\S.{2,90}?)\s*[|–—-]?\s+Page \d+(?: of \d+)?$"
    r"|^Page \d+(?: of \d+)?\s+[|–—-]?\s*(?P<behind>\S.{2,90})$"
)
_LONG = 40  # letters of a line that a page cut off in the middle of a sentence
_LONGEST_FOOT = 200  # letters across a page
_BLANK_PAGE = re.compile(r"(?i)^this page (?:is )?(?:has been )?(?:left )?intentionally (?:left )?blank\.?$")
_RULE = re.compile(r"^[_\-=*\s]{4,}$|^-{2,}(?:\s+-{2,})*$")
_AGENDA_TAB = re.compile(r"^Agenda Item \d+\w?$")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029]")
# No letters: control characters, halves of characters, what is lost; a tab, a page end or the end of a file may be.
_NO_LETTER = re.compile(r"[\x00-\x06\x0e-\x19\x1b\x7f\x81\x8d\x8f\x90\x9d\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]")
_WINDOWS_ONLY = re.compile(r"[\x80-\xff€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]")
_LOOKED_AT = 200_000  # characters that tell whether a file is text
_MOST_ODD, _MOST_HIGH = 0.04, 0.4


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows wrote them: one file may hold both."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


_WINDOWS = "windows-1252 bytes"
codecs.register_error(_WINDOWS, _as_windows)


def decode(data: bytes, name: str) -> str:
    """Bytes to text: by byte order mark, else UTF-8 with single bytes of Windows-1252; what is not text is refused."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    elif data.count(b"\x00") > len(data) // 100 or data.startswith(_OTHER_FORMATS):
        text = ""
    else:
        text = data.decode("utf-8-sig", errors=_WINDOWS)
    if not _is_writing(text[:_LOOKED_AT]):
        raise LoadError(f"{name} is not a text file; save it as plain text or Markdown and load that.")
    return text


def _is_writing(text: str) -> bool:
    """Whether letters and spaces make up a text: in other data every tenth byte or so stands for no letter."""
    odd = len(_NO_LETTER.findall(text))
    high = len(_WINDOWS_ONLY.findall(text))
    return bool(text) and odd <= max(2, _MOST_ODD * len(text)) and high <= max(8, _MOST_HIGH * len(text))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, with one clear sentence when they cannot be had."""
    try:
        if path.stat().st_size > LARGEST:
            raise LoadError(
                f"{path} is larger than {LARGEST // 2**20} MB, too large for minutes; split it and load the parts."
            )
        data = path.read_bytes()
    except OSError as error:
        raise LoadError(f"{path} cannot be read ({error.strerror}); check the path and its permissions.") from error
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise LoadError(f"{path} is empty; save the minutes again and load that file.")
    return data


def canonical(data: bytes, name: str) -> str:
    """The text of a file with one kind of line end and without control characters."""
    text = decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", text)


def split_lines(text: str) -> list[Line]:
    """The lines that hold words, each with its place, its page start mark and the blank lines before it."""
    lines: list[Line] = []
    start = blanks = 0
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip(INVISIBLE)
        if not words:
            blanks += 1
        else:
            begin = start + raw.index(words[0])
            page = raw.startswith("\f") or (raw[:1] == " " and raw[1:2] not in " \u00a0\t")
            lines.append(Line(number, begin, begin + len(words), words, page_start=page, blanks_before=blanks))
            blanks = 0
        start += len(raw) + 1
    return lines


def read_text(data: bytes, name: str) -> Source:
    """Read plain text: minutes taken from a PDF pack, or the text of a web page."""
    text = canonical(data, name)
    source = Source(name, hashlib.sha256(data).hexdigest(), "text", text, split_lines(text))
    set_furniture_aside(source)
    number_pages(source, text.split("\n"))
    return warn_of_characters(source)


def warn_of_characters(source: Source) -> Source:
    """Say how many characters were lost before the file reached us."""
    lost = source.text.count("\ufffd")
    if lost:
        source.warn(
            "replacement_chars",
            f"{lost} characters of {source.name} were lost before it reached us (shown as \ufffd).",
        )
    return source


def set_furniture_aside(source: Source) -> None:
    """Mark page numbers, running heads, rules and empty pages; their words leave the text that patterns run on."""
    marks = _page_marks(source.lines)
    heads = _running_heads(source.lines, marks)
    for index, line in enumerate(source.lines):
        if index in marks:
            line.ignored_by = marks[index]
            for after in (source.lines[place] for place in _top_of_page(source.lines, index)):
                if after.text.lower() in heads or re.fullmatch(r"\d{1,3}", after.text) or _is_lone_date(after.text):
                    after.ignored_by = "running head"
                else:
                    break
        elif is_marking(line.text) or any(mark.match(line.text) for mark in (_BLANK_PAGE, _RULE, _AGENDA_TAB)):
            line.ignored_by = "page furniture"
    _join_over_pages(source.lines, marks)
    source.blank_hidden()


def _page_marks(lines: Sequence[Line]) -> dict[int, str]:
    """The places of page numbers, with what they are called; words beside one are a running head from the second on."""
    short = ((place, line) for place, line in enumerate(lines) if len(line.text) <= _LONGEST_FOOT)
    feet = {place: foot for place, line in short if (foot := _FOOT.match(line.text))}
    named = {place: " ".join((foot["head"] or foot["behind"]).lower().split()) for place, foot in feet.items()}
    counts = Counter(named.values())
    found = {place: "running head" for place, head in named.items() if counts[head] > 1}
    return found | {place: "page number" for place, line in enumerate(lines) if _PAGE.match(line.text)}


def _join_over_pages(lines: Sequence[Line], marks: Collection[int]) -> None:
    """Let a sentence go on behind the foot of a page: the blank lines there part no paragraphs."""
    for mark in marks:
        before = next((lines[n] for n in range(mark - 1, -1, -1) if not lines[n].ignored_by), None)
        after = next((lines[n] for n in range(mark, len(lines)) if not lines[n].ignored_by), None)
        if before is None or after is None or len(before.text) < _LONG or before.text[-1:] in ".!?:;":
            continue
        if after.text[:1].isalpha() and not after.text.isupper():
            after.blanks_before = 0


def is_marking(text: str) -> bool:
    """Whether a line only says, in capitals, who may read the sheet: 'OFFICIAL - SENSITIVE'."""
    return text.isupper() and cue("headings", "marking", start=True).fullmatch(text.strip()) is not None


def set_page_marks_aside(source: Source) -> None:
    """Mark 'Page 3 of 9' where it came along with the words of another file."""
    for line in source.lines:
        if line.table < 0 and not line.ignored_by and _PAGE.match(line.text):
            line.ignored_by = "page number"


def _top_of_page(lines: list[Line], mark: int) -> range:
    """The places behind a page mark where a running head may stand."""
    return range(mark + 1, min(mark + 5, len(lines)))


def _running_heads(lines: list[Line], marks: Collection[int]) -> set[str]:
    """Short lines that stand at the top of more than one page in the same words, whatever their capitals."""
    starts = [index - 1 for index, line in enumerate(lines) if line.page_start]
    tops = {place for mark in (-1, *marks, *starts) for place in _top_of_page(lines, mark)}
    counts = Counter(lines[place].text.lower() for place in tops if 8 <= len(lines[place].text) <= 90)
    return {text for text, count in counts.items() if count > 1}


def _is_lone_date(text: str) -> bool:
    return re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ (?:19|20)\d\d", text) is not None


def number_pages(source: Source, written: Sequence[str]) -> None:
    """Count pages where the lines of the file, as `written`, hold form feeds.

    Other marks are too weak to cite a page by, so the page stays 0.
    """
    ends = list(accumulate((words.count("\f") for words in written), initial=0))
    if not ends[-1]:
        return
    for line in source.lines:
        words = written[line.number - 1]
        line.page = 1 + ends[line.number - 1] + words[: len(words) - len(words.lstrip())].count("\f")
    source.pages = max((line.page for line in source.lines), default=1)
