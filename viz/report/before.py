"""A view and the words of a task that only says "this", in; the sentence before it that says what is meant, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from graph.view import View
from queries.answer import evidence_rows
from queries.places import place_of
from queries.wording import first_words
from viz.report.pointing import leans_back, points_back
from viz.report.wording import filled, wording

Row = Mapping[str, Any]
_TITLE = "".join(rf"(?<!\b{title}\.)" for title in ("Mr", "Ms", "Dr", "Mrs", "Cllr", "Supt", "Insp"))
_ENDS = re.compile(rf"(?<=[.!?]){_TITLE}[ \t]*\n?[ \t]*(?=[A-Z“\"])|\n\s*\n")
_NUMBER = re.compile(r"(?:^|\n)[ \t#]*\d[\w/]*[.)][ \t]*$")
_PARAGRAPH = re.compile(r"\s*\d+(?:\.\d+)+\.?[ \t]+(?=[A-Z])")
_OF_A_LOG = re.compile(r"\A\s*(?:Action )?\d{1,3}[a-z]? ?[-–—:] ?[A-Z][^\n]{3,200}\.\s*\Z")
_ENDS_PARAGRAPH = re.compile(r"\n\s*\n")
_LIST_IN = re.compile(r":\s*\(?[a-z1i]\)\s")
BACK = 3  # sentences that are looked at
LEAST = 5  # words; what is shorter is a head, a name or a cell


def sentence_before(view: View, proof: Row) -> list[dict[str, Any]]:
    """The sentence before some words in their file, as evidence; none where a head or a page's end stands there.

    A sentence that is itself cut, or too long to be one, says nothing.
    """
    text = text_of(view, proof)
    if (start := start_of(text, proof)) < 0:
        return []
    low = max(0, start - BACK * int(wording()["sentence_most"]))
    front = text[low:start]
    said = _front_of(front) or meant(front.rstrip(), cut=low > 0) or _numbered(front)
    if _LIST_IN.search(said):  # a resolution with its parts is not what one of them is about
        return []
    return evidence_rows([place_of(view, said, str(proof.get("meeting") or ""))]) if said else []


def _front_of(text: str) -> str:
    """What a sentence said before it came to "and that", where some text breaks off there; "" for none."""
    hit = re.search(wording()["and_that"], text)
    front = sentences_in(f"{text[: hit.start()]}.")[-1:] if hit else []
    return front[0].removesuffix(".") if front else ""


def _numbered(text: str) -> str:
    """What a paragraph on an action of a log says in front of some words, with its number: "44 - Still open."."""
    found = _OF_A_LOG.search(_ENDS_PARAGRAPH.split(text)[-1])
    return found.group().strip() if found else ""


def text_of(view: View, proof: Row) -> str:
    """The text of the file of a proof; "" where it is not one file."""
    keys = _files(view).get(str(proof.get("document")), [])
    return view.text(keys[0]) if len(keys) == 1 else ""


_last: list[tuple[View, dict[str, list[str]]]] = []  # at most one: a report asks for each of its rows


def _files(view: View) -> dict[str, list[str]]:
    """The keys of the files of a view by their names."""
    if not (_last and _last[0][0] is view):
        found: dict[str, list[str]] = {}
        for info in view.documents():
            found.setdefault(info.name, []).append(info.key)
        _last[:] = [(view, found)]
    return _last[0][1]


def start_of(text: str, proof: Row) -> int:
    """Where the words of a proof begin in the text of their file; -1 where they are not found."""
    quote, line = str(proof.get("quote") or ""), int(proof.get("line") or 0)
    begin = text.find(quote, _line_start(text, line)) if quote else -1
    return begin if begin >= 0 or not quote else text.find(quote)


def sentences_in(text: str) -> list[str]:
    """The whole sentences of a text."""
    begins = [0, *(hit.end() for hit in _ENDS.finditer(text)), len(text)]
    return [said for start, end in pairwise(begins) if _is_whole(said := text[start:end].strip())]


def meant(text: str, *, cut: bool) -> str:
    """The last sentence of a text that itself says what it is about, not far back; "" where none does.

    One that leans on the sentence before it ("these lamps", "another day") comes with that one.
    """
    begins = [0, *(hit.end() for hit in _ENDS.finditer(text))][1 if cut else 0 :]
    spans = [(_behind_number(text, start), end) for start, end in pairwise([*begins, len(text)])][-BACK:]
    told = [text[start:end].strip() for start, end in spans]
    for place in reversed(range(len(told))):
        is_short = _is_short(told[place])
        if not is_short and not _is_whole(told[place]):
            return ""
        if points_back(told[place], anywhere=True):  # what itself says "this" tells nobody more
            continue
        leans = place > 0 and (is_short or leans_on(told[place])) and _is_whole(told[place - 1])
        begin = spans[place - 1 if leans else place][0]
        return _without_head(text[:begin], text[begin : spans[place][1]]).strip()
    return ""


def _behind_number(text: str, start: int) -> int:
    """Where a sentence begins behind the number of its paragraph, "1.2"."""
    found = _PARAGRAPH.match(text, start)
    return found.end() if found else start


def _without_head(before: str, said: str) -> str:
    """Words without the title of their item, where its number stands in front of them: "12. Lamps", then the words."""
    first, _, rest = said.partition("\n")
    is_head = _NUMBER.search(before) and len(first.split()) <= LEAST and rest.lstrip()[:1].isupper()
    return rest if is_head else said


def leans_on(said: str) -> bool:
    """Whether a sentence needs the one before it: "these lamps", "thanked him"."""
    return _leans().search(said) is not None or leans_back(said)


@cache
def _leans() -> re.Pattern[str]:
    return re.compile(wording()["leans_back"], re.IGNORECASE)


def this_means(*proofs: Row) -> str:
    """What "this" means, in the words that stand before it; "" for none."""
    return filled(wording(), "this_means", words="” “".join(cut_to_fit(*proofs, name="this_words"))) if proofs else ""


def cut_to_fit(*proofs: Row, name: str = "before_words") -> list[str]:
    """The words of some proofs, each on one line and as long as a table has room for all of them."""
    most = int(wording()[name]) // max(1, len(proofs))
    return [first_words(" ".join(str(proof["quote"]).split()), max(most, LEAST)) for proof in proofs]


def _line_start(text: str, line: int) -> int:
    """Where a line begins in a text; its start where the text has fewer."""
    return sum(len(one) + 1 for one in text.split("\n")[: max(0, line - 1)]) if 0 < line <= text.count("\n") + 1 else 0


def _is_short(said: str) -> bool:
    """Whether words are a sentence of a few words, as notes have them: "Some interest."."""
    return 1 < len(said.split()) < LEAST and said[:1].isupper() and said[-1:] in ".!?" and "\n" not in said


def _is_whole(said: str) -> bool:
    """Whether words are a whole sentence: a capital in front, a full stop behind, and no line of a list or a page."""
    few = len(said) <= int(wording()["sentence_most"]) and len(said.split()) >= LEAST
    return few and said[:1].isupper() and said[-1:] in ".!?" and "•" not in said and "\n\n" not in said
