"""What holds for any text: no crash, every quote verbatim, every line accounted for, the same records each time."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.dates import MONTHS, find_dates
from graph.errors import LoadError
from graph.folding import fold
from graph.names import parse_name, split_prefix, split_suffix
from loaders.blocks import Source
from loaders.claims import claim_records
from loaders.file_records import FileRecords
from loaders.finding import find_minutes, find_unreadable
from loaders.pipeline import read_records
from loaders.readers.markdown import read_markdown
from loaders.readers.text import read_text
from tests.loaders.concepts import CONCEPTS
from tests.loaders.made import said, text_of

PIECES = [
    "FERNHILL SAFETY BOARD",
    "Minutes of the meeting held on 4 June 2031",
    "Present:",
    "Orla Finch (Chairman)",
    "Perry Stone ((Head of Parks",
    "Apologies were received from Tess Moor",
    "11  DOGS Action",
    "APOLOGIES Action12",
    "139a CATS",
    "RESOLVED that",
    "It was agreed that:",
    "PS/TM",
    "TBC",
    "• a map be drawn",
    "(a) That",
    "ACTION: PS to",
    "Perry Stone would lead on dogs",
    "chaired by",
    "Minute 12",
    "AGENDA",
    "Agenda and minutes",
    "Page 4",
    "...  view the full minutes text for item 5",
    "List of abbreviations",
    "FSB  Fernhill Safety Board",
    "Report No",
    "Title: MATTERS ARISING",
    "\t<p>dogs</p>\tPS",
    "<b>7</b>\t<b>DOGS</b>\tAction",
    "--\t--\t--",
    "on 31 June",
    "’ “",
    "\f",
]
LINE = st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
PAGE = st.lists(LINE, max_size=30).map("\n".join)
MINUTES = text_of("Apologies|None.", "Dogs|Perry Stone agreed to draw a map.", "Cats|RESOLVED that cats be noted.")
QUICK = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_or_none(reader: Callable[[bytes, str], Source], page: str) -> tuple[Source, FileRecords] | None:
    """The source and the records of a text, or None where it is refused as no minutes."""
    try:
        source = reader(page.encode(), "made.txt")
        return source, read_records(source, CONCEPTS)
    except LoadError:
        return None


def quotes(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence inside some records."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes(inner)


@pytest.mark.parametrize("reader", [read_text, read_markdown])
@given(page=PAGE)
@example(page=MINUTES)
@example(page="Perry Stone would lead on dogs\nPS/TM\nTBC\n<b>7</b>\t<b>DOGS</b>\tAction")
@QUICK
def test_any_text_is_read_or_refused_in_one_sentence(reader: Any, page: str) -> None:
    read = read_or_none(reader, page)
    if read is None:
        return
    first, records = read
    told = records.model_dump(mode="json")
    assert all(first.text[q["start"] : q["end"]] == q["quote"] for q in quotes(told))
    account = records.accounting
    assert account.used + account.ignored + account.unread == account.lines == len(first.lines)
    assert sum(account.used_by.values()) == account.used
    assert sum(account.ignored_by.values()) == account.ignored
    assert len(account.unread_lines) == account.unread
    assert read_or_none(reader, page) == read
    actions = [action for m in records.meetings for action in m.actions]
    assert all(action.owners == [] for action in actions if action.owner_state in ("none", "tbc"))
    assert all(action.owners for action in actions if action.owner_state == "resolved")


@given(page=PAGE)
@example(page=MINUTES)
@QUICK
def test_every_claim_shows_its_words(page: str) -> None:
    read = read_or_none(read_text, page)
    if read is None:
        return
    source, claims = read[0], claim_records(read[1])
    assert page != MINUTES or {claim.kind for claim in claims} >= {"action", "resolution"}
    assert all(claim.evidence and all(e.quote for e in claim.evidence) for claim in claims)
    assert all(source.text[e.start : e.end] == e.quote for claim in claims for e in claim.evidence)
    assert all(claim.document == source.sha256 for claim in claims)


def test_claims_name_the_meeting_and_item_that_say_them() -> None:
    source = read_text(text_of("Apologies|None.", "Dogs|Perry Stone agreed to draw a map.", "Cats|None.").encode(), "a")
    claims = claim_records(read_records(source, CONCEPTS))
    (action,) = (claim for claim in claims if claim.kind == "action")
    assert (action.said_on, action.item, action.item_order, action.status) == ("2031-06-04", "12", 1, "minuted")
    assert action.values["owners"] == ["Perry Stone"]
    assert len({claim.id for claim in claims}) == len(claims)


def test_no_line_of_ordinary_minutes_is_left_unread() -> None:
    source = read_text(text_of("Apologies|None.", "Dogs|The dogs were counted.", "Cats|None.").encode(), "made.txt")
    account = read_records(source, CONCEPTS).accounting
    assert (account.unread, account.used) == (0, account.lines)


@given(st.text("ABCDEFGabcdefg'-. O’", min_size=1, max_size=30))
@example("Acting DCI Una O’ Moor J.P.")
def test_no_letter_of_a_name_is_lost(text: str) -> None:
    parsed = parse_name(text)
    _, rest = split_prefix(fold(text))
    whole, _ = split_suffix(rest)

    def letters(words: str) -> list[str]:
        return sorted(c for c in words.lower() if c.isalpha())

    kept = letters(f"{parsed.prefix} {parsed.display} {parsed.suffix}")
    assert kept == letters(fold(text))
    assert letters(parsed.display) == letters(f"{parsed.given} {parsed.surname}") or not whole


DAY, MONTH, YEAR = st.integers(1, 31), st.integers(1, 12), st.none() | st.integers(1900, 2099)
BEFORE = st.sampled_from(["", "on Thursday ", "The Group met on the ", "Item 12 (2019): ", "At 10.00 on "])
WRITTEN = st.sampled_from(["{day} {month}", "{day}th {month}", "{day} day of {month}", "{month} {day}"])
AFTER = st.sampled_from(
    ["", ".", " at 10.00", " in room 2031", " (the plan of 2019)", "\n\nDogs: 1998", ". 2018 was a hard year"]
)


class Written(NamedTuple):
    """A day as minutes may write it, and what a reader makes of it: "" where the calendar has no such day."""

    text: str
    iso: str


def in_words(before: str, form: str, after: str, *, day: int, month: int, year: int | None) -> Written:
    stated = form.format(day=day, month=MONTHS[month - 1].capitalize()) + (f" {year}" if year else "")
    iso = f"{year or '-'}-{month:02d}-{day:02d}" if day <= monthrange(year or 2000, month)[1] else ""
    return Written(before + stated + after, iso)


def in_figures(before: str, day: int, month: int, year: int) -> Written:
    iso = f"{year}-{month:02d}-{day:02d}" if day <= monthrange(year, month)[1] else ""
    return Written(f"{before}{day}/{month}/{year % 100:02d}", iso)


@given(
    st.builds(in_words, BEFORE, WRITTEN, AFTER, day=DAY, month=MONTH, year=YEAR)
    | st.builds(in_figures, BEFORE, DAY, MONTH, st.integers(1969, 2068))
)
@example(Written("on Thursday 4th June", "--06-04"))
@example(Written("29 February", "--02-29"))
@example(Written("31 June 2031", ""))
def test_a_date_is_found_and_no_year_is_made_up(written: Written) -> None:
    assert [found.iso for found in find_dates(written.text)] == ([written.iso] if written.iso else [])


def test_a_recipe_is_refused() -> None:
    with pytest.raises(LoadError, match=r"does not look like minutes"):
        read_records(read_text(b"Take two eggs.\n\nBeat them well.\n", "eggs.txt"), CONCEPTS)


def test_a_folder_gives_its_minutes_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "README.md", ".hidden.txt", "picture.png", "~$b.docx", "page_files/menu.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words", encoding="utf-8")
    assert [name for _, name in find_minutes([tmp_path])] == ["a/c.md", "b.txt"]
    assert [name for _, name in find_minutes([tmp_path / "picture.png"])] == ["picture.png"]


def test_files_in_other_formats_are_told_the_papers_by_name(tmp_path: Path) -> None:
    names = ("a.txt", "b.eml", "in/c.DOC", "d", "e.png", "f.png", "g.json", "own.db", "partnership.yml", ".hidden.eml")
    (tmp_path / "in").mkdir()
    for name in names:
        (tmp_path / name).write_text("words", encoding="utf-8")
    assert find_unreadable([tmp_path, tmp_path / "e.png"]) == [
        "b.eml is in a format that is not read; save it as .docx or PDF and load that.",
        "d is in a format that is not read; save it as .docx or PDF and load that.",
        "in/c.DOC is in a format that is not read; save it as .docx or PDF and load that.",
        "3 files are in no format of minutes (1 .json, 2 .png).",
    ]


def test_pages_that_the_program_drew_are_no_minutes(tmp_path: Path) -> None:
    (tmp_path / "network.html").write_text('<html><meta name="generator" content="partnergraph">', encoding="utf-8")
    (tmp_path / "minutes.html").write_text('<html><meta name="generator" content="a site">', encoding="utf-8")
    assert [name for _, name in find_minutes([tmp_path])] == ["minutes.html"]


def test_the_same_sentence_gives_the_same_records() -> None:
    assert said("Perry Stone agreed to draw a map.") == said("Perry Stone agreed to draw a map.")
