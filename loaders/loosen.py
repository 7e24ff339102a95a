"""A source whose whole page stands on one line in, its lines cut at labels, headings and marks out.

Text extractors leave such lines. Words and their places never change, and every piece keeps the number of its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.blocks import Line, Source
from loaders.cues import cue, word_set
from loaders.cutting import SMALL, WORD, is_known, pieces
from loaders.labels import find_label
from loaders.name_words import has_given_name
from loaders.run_in import part_sentences, part_titles

LONG = 1500  # letters that no paragraph of minutes has
_WIDEST = 400  # spaces that no page has side by side
_GAP = re.compile(rf"\s{{{_WIDEST},}}")
_PAGE_MARK = re.compile(r"^\d{1,3}\s+(?P<head>[A-Z][^.:]{3,40}?)\s+(?=\d{1,3}\.\d{0,2}\s)")
_CANDIDATE = re.compile(r"(?:(?<=\s)|^)(?P<n>\d{1,3})\.?\s+(?=[A-Z“‘])")
_SUB = re.compile(r"(?<=\s)(?P<n>\d{1,3})\.\d{1,2}\s+(?=[A-Z“‘])")
_LABEL = re.compile(
    r"(?<!\S)(?:P(?:resent|RESENT)|A(?:pologies|POLOGIES)|I(?:n|N) [Aa](?:ttendance|TTENDANCE)|A(?:ttending|TTENDING)"
    r"|A(?:ttendees|TTENDEES)|A(?:bsent|BSENT)|N(?:ames?|AMES?) (?:[A-Z])"
    r"|N(?:ot|OT) [Aa](?:ttend(?:ed|ing)|TTEND(?:ED|ING)))"
)
_MARK = re.compile(
    r"(?<=[\s.])(?=(?:ACTION|Action)(?:\s+\d{1,3})?\s*[:–-]\s|[•▪◦●]\s|o\s+[A-Z][a-z]|-[A-Z][a-z])"
    r"|(?<=\s)(?=\(?[a-h](?:\)|\.)\s*[A-Z])"
)
_CAPITALS = re.compile(
    r"(?<!\S)[A-Z]{2,}(?:(?:\s/)?[ /&-]+(?:[A-Z]{2,}|&|of|OF))*"
    r"(?=\s+(?:[A-Z][a-z]|\d|[A-Z]{1,3}[a-z]?\s+[a-z]|[a-h]\)))"
)
_TIME = re.compile(
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day,?$|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december),?$|\d{1,4}(?:st|nd|rd|th)?,?$|\d{1,2}\.\d"
)
_NO_TITLE = frozenset(("all", "draft", "action", "actions", "item", "tbc", "group"))


def loosen(source: Source) -> None:
    """Cut every line that is longer than any paragraph; other lines stay as they are."""
    _part_gaps(source)
    _part_page_marks(source)
    part_titles(source)
    part_sentences(source)
    if not any(len(line.text) > LONG and not line.ignored_by for line in source.lines):
        return
    lines: list[Line] = []
    for line in source.lines:
        if len(line.text) <= LONG or line.ignored_by:
            lines.append(line)
        else:
            lines += _cut(source, line)
    source.lines = lines


def _part_gaps(source: Source) -> None:
    """Cut a line at a gap wider than any page, so that no pattern has to look across it."""
    lines: list[Line] = []
    for line in source.lines:
        gaps = [found.start() for found in _GAP.finditer(line.text)] if len(line.text) > _WIDEST else []
        lines += pieces(line, line.text, (0, *gaps), set()) if gaps else [line]
    source.lines = lines


def _part_page_marks(source: Source) -> None:
    """Set a page number with its running head aside where it begins a line: '2 Item 6(iv) 5. Partnership'."""
    found = {place: m for place, line in enumerate(source.lines) if (m := _PAGE_MARK.match(line.text))}
    heads = Counter(m["head"] for m in found.values())
    lines: list[Line] = []
    for place, line in enumerate(source.lines):
        match = found.get(place)
        if match is None or heads[match["head"]] < 2 or line.ignored_by:
            lines.append(line)
            continue
        mark, *rest = pieces(line, source.flat[line.start : line.end], (0, match.end()), set())
        mark.ignored_by = "running head"
        source.blank(mark.start, mark.end)
        lines += [mark, *rest]
    source.lines = lines


def _cut(source: Source, line: Line) -> list[Line]:
    """The pieces of one line, headings on lines of their own."""
    text = source.flat[line.start : line.end]
    titles = _choose(text)
    first = titles[0][0] if titles else len(text)
    cuts = {0, *(place for title in titles for place in title)}
    cuts |= {found.start() for found in _labels(text, first)}
    cuts |= {found.start() for found in _SUB.finditer(text) if titles}
    cuts |= {found.start() for name in ("run_in", "formula") for found in cue("headings", name).finditer(text)}
    cuts |= {found.start() for found in _MARK.finditer(text, first if titles else 0)}
    places = sorted(cuts)
    heads = {begin for begin, _ in titles}
    return list(pieces(line, text, places, heads))


def _labels(text: str, end: int) -> Iterator[re.Match[str]]:
    """Labels over lists of people above the first item."""
    for found in _LABEL.finditer(text, 0, end):
        label = find_label(text[found.start() :])
        if label is not None and label.state != "group":
            yield found


def _numbered(text: str) -> list[tuple[int, int]]:
    """Where numbered titles begin and end: the numbers rise one by one, and a title is no column heading."""
    names = _names(text)
    found = [(m.start(), int(m["n"]), m.end()) for m in _CANDIDATE.finditer(text)]
    fits = [(at, number, _title_end(text, end, names)) for at, number, end in found]
    fits = [(at, number, end) for at, number, end in fits if end]
    best: list[tuple[float, list[int]]] = []
    for place, (at, number, _) in enumerate(fits):
        before = [best[k] for k in range(place) if fits[k][1] == number - 1]
        score, chain = max(before, key=lambda pair: pair[0], default=(0.0, []))
        dotted = text[at:].split(None, 1)[0].endswith(".")
        best.append((score + 1 + 0.2 * dotted + 0.5 * is_known(text[at : fits[place][2]]), [*chain, place]))
    _, chain = max(best, key=lambda pair: pair[0], default=(0.0, []))
    return [(fits[place][0], fits[place][2]) for place in chain] if len(chain) > 2 else []


def _names(text: str) -> frozenset[str]:
    """Pairs of capitalised words that stand more than once: the people and bodies of the page."""
    counts = Counter(re.findall(r"(?=\b([A-Z][\w'’-]+\s[A-Z][\w'’-]+))", text))
    return frozenset(pair for pair, times in counts.items() if times > 1 or has_given_name(pair))


def _title_end(text: str, begin: int, names: frozenset[str]) -> int:
    """Where a title ends: before the first sentence behind it; 0 where the words are no title."""
    words = list(WORD.finditer(text, begin, begin + 160))
    last = 0
    for place, word in enumerate(words):
        said = word.group()
        if place and _opens_sentence(words, place, names):
            break
        if said[0].islower() and said.lower() not in SMALL:
            last = place - 1 if place else 0  # the word before it opened the sentence
            break
        last = place + 1
        behind = words[place + 1].group() if place + 1 < len(words) else ""
        if place and _TIME.match(said) and (_TIME.match(behind) or not behind):
            last = place
            break
        if said.endswith((".", ":", "?")):
            break
    while last > 0 and words[last - 1].group().lower() in SMALL:
        last -= 1
    if not 0 < last <= 14 or cue("headings", "column", start=True).match(" ".join(w.group() for w in words[:2])):
        return 0
    return words[last - 1].end()


def _opens_sentence(words: Sequence[re.Match[str]], place: int, names: frozenset[str]) -> bool:
    """Whether a sentence begins at a word of a run of capitals: an article or a pronoun, or somebody's name."""
    said, before = words[place].group(), words[place - 1].group()
    if before.lower() in SMALL:
        return False
    if said[0].isupper() and said.lower().strip(".,") in word_set("headings", "openers"):
        return True
    behind = words[place + 1].group() if place + 1 < len(words) else ""
    pair = f"{said} {behind}"
    if pair in names and has_given_name(pair):
        return True
    after = words[place + 2].group() if place + 2 < len(words) else ""
    return pair in names and after[:1].islower() and after.lower() not in SMALL


def _loud(text: str) -> list[tuple[int, int]]:
    """Titles in capitals where several are those of any minutes; owners and column headings before them fall away."""
    found = []
    lists = [label.start() for label in _labels(text, len(text))]
    for m in _CAPITALS.finditer(text):
        if any(m.start() <= place < m.end() for place in lists):
            continue
        words = list(WORD.finditer(text, m.start(), m.end()))
        column = next((k for k in range(len(words), 0, -1) if _is_column(text[m.start() : words[k - 1].end()])), 0)
        words = words[column:]
        while words and _is_no_title(words[0].group()):
            words = words[1:]
        if words and sum(c.isalpha() for c in text[words[0].start() : m.end()]) >= 6:
            title = text[words[0].start() : m.end()]
            if find_label(title) is None and not _is_column(title):
                found.append((words[0].start(), m.end()))
    return found


def _is_no_title(word: str) -> bool:
    """Whether a word in front of a title is an owner or a mark of the page that lost its place."""
    plain = word.strip("/").lower()
    return plain in _NO_TITLE or (len(plain) <= 3 and plain not in ("any", "new", "old"))


def _is_column(words: str) -> bool:
    return cue("headings", "column", start=True).fullmatch(words) is not None


def _choose(text: str) -> list[tuple[int, int]]:
    """Numbered titles, or titles in capitals where more of those are what minutes always have."""
    numbered, loud = _numbered(text), _loud(text)
    known = [sum(is_known(text[begin:end]) for begin, end in titles) for titles in (numbered, loud)]
    return loud if known[1] > max(known[0], 1) and len(loud) > 3 else numbered
