"""Bytes in, text and lines with their places out: character sets, page furniture, blank lines, table rows."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from graph.errors import LoadError
from loaders.blocks import Source, paragraphs
from loaders.readers import read_source
from loaders.readers.markdown import read_markdown
from loaders.readers.text import decode, read_text
from tests.loaders.test_sheets import book, rows

RENDERED = Path(__file__).parent / "rendered"


def text(words: str) -> Source:
    return read_text(words.encode(), "made.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_step_of_the_ladder_gives_the_same_words(encoding: str) -> None:
    assert decode("Café – £5".encode(encoding), "made.txt") == "Café – £5"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"PK\x03\x04", b"a\x00b\x00" * 40])
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(LoadError, match=r"made.bin is not a text file; save it as"):
        decode(data, "made.bin")


@pytest.mark.parametrize("name", ["noise", "noise.txt", "noise.md", "noise.html", "noise.csv", "noise.pdf"])
def test_random_bytes_are_no_text_whatever_they_are_called(name: str, tmp_path: Path) -> None:
    for seed, lowest in ((1, 0), (2, 1), (3, 128)):  # with NULs, without, without any plain letter
        source = random.Random(seed)
        (tmp_path / name).write_bytes(bytes(source.randrange(lowest, 256) for _ in range(5_000)))
        with pytest.raises(LoadError, match=rf"{name} is not a text file; save it as"):
            read_source(tmp_path / name)


@pytest.mark.parametrize(
    "said", ["Zoë naïve café – £5", "Ærø, Ålesund, Øst", "Ünïcödé", "Протокол заседания", "2. Lamps\x0b\x07 \x07 done"]
)
def test_writing_of_any_kind_is_text(said: str) -> None:
    assert decode(said.encode(), "made.txt") == said


def test_an_empty_and_a_missing_file_are_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"\r\n \n")
    with pytest.raises(LoadError, match=r"empty\.txt is empty"):
        read_source(tmp_path / "empty.txt")
    with pytest.raises(LoadError, match=r"none\.txt cannot be read"):
        read_source(tmp_path / "none.txt")


def test_a_line_knows_its_place_and_the_blank_lines_above_it() -> None:
    source = text("First\n\n\n  Second \nThird\n")
    assert [source.text[line.start : line.end] for line in source.lines] == ["First", "Second", "Third"]
    assert [(line.number, line.blanks_before) for line in source.lines] == [(1, 0), (4, 2), (5, 0)]


def test_line_ends_of_every_kind_give_the_same_lines() -> None:
    assert text("a one\r\nb two\rc three").text == text("a one\nb two\nc three").text


def test_page_furniture_is_set_aside_by_name_and_leaves_the_text_in_place() -> None:
    source = text("We met in\nPage 3\nFernhill Safety Board\nthe hall.\n____________\n\nFernhill Safety Board\n")
    aside = {line.text: line.ignored_by for line in source.lines if line.ignored_by}
    assert aside == {
        "Page 3": "page number",
        "Fernhill Safety Board": "running head",
        "____________": "page furniture",
    }
    assert len(source.flat) == len(source.text)
    assert "Page 3" not in source.flat


@pytest.mark.parametrize("space", ["\x85", "\u2003", "\u3000", "\u200b \u00a0", "\u2028", "\x1c", "\u00ad"])
def test_a_line_of_any_kind_of_space_is_blank(space: str) -> None:
    source = text(f"First\n{space}\n{space}Second{space}\n")
    assert [(line.text, line.blanks_before) for line in source.lines] == [("First", 0), ("Second", 1)]
    assert [source.text[line.start : line.end] for line in source.lines] == ["First", "Second"]


def test_form_feeds_number_the_pages() -> None:
    source = text("One\n\fTwo\n\fThree\n\f")
    assert [(line.text, line.page) for line in source.lines] == [("One", 1), ("Two", 2), ("Three", 3)]
    assert source.pages == 3


def test_lost_characters_are_counted_in_a_warning() -> None:
    assert [(w["kind"], str(w["text"])[:12]) for w in text("a \ufffd b \ufffd").warnings] == [
        ("replacement_chars", "2 characters")
    ]


ROWS = (
    "## BOARD\n\n<b>7</b>\t<b>DOGS</b>\t<b>Action</b>\n"
    "\t<p>First words.</p> <p>Second words.</p>\t<p>PS</p>\n"
    "--\t----\t---\n\n--\t----\t---\n"
    "\twent on over the page on the 4 <sup>th</sup> May.\t\n"
)


def test_rows_of_a_table_give_number_title_text_and_owner() -> None:
    source = read_markdown(ROWS.encode(), "made.md")
    told = [(line.role, line.text) for line in source.lines]
    assert told == [
        ("", "BOARD"),
        ("cell_number", "7"),
        ("cell_title", "DOGS"),
        ("cell_owner", "Action"),
        ("cell_text", "First words."),
        ("cell_text", "Second words."),
        ("cell_owner", "PS"),
        ("cell_text", "went on over the page on the 4th May."),
    ]
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)


def test_list_items_keep_one_bullet_and_bold_is_known() -> None:
    cell = "\t<ul> <li>• <b>one</b></li> <li>two</li> </ul>\t\n"
    lines = read_markdown(f"<b>1</b>\t<b>DOGS</b>\t\n{cell}".encode(), "made.md").lines
    assert [(line.text, line.bold) for line in lines[2:]] == [("• one", True), ("• two", False)]


def test_content_tells_the_kind_of_file_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# Heading\n\nWords.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("Words.\n", encoding="utf-8")
    assert [read_source(tmp_path / name).format for name in ("a.txt", "b.md")] == ["markdown", "text"]


MAIL = (
    b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n'
    b"<html><body><h1>Fernhill Board</h1><p>1. Lamps</p></body></html>\n--x--"
)


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.pdf", "a.xlsx", "a.csv", "a.mhtml", "a.md", "a.txt"])
def test_every_source_is_known_by_the_hash_of_its_file(name: str, tmp_path: Path) -> None:
    """A load tells by it, without reading, whether a file is the one that the store holds."""
    drawn = RENDERED / f"board{Path(name).suffix}"
    made = {
        "a.xlsx": book({"Log": rows(["No", "Action"], ["1", "Count the lamps"])}),
        "a.csv": b"No,Action,Owner\n1,Count the lamps,Tess Moor\n2,Mend them,Ada Quill\n",
        "a.mhtml": MAIL.replace(b"\n", b"\r\n"),
    }
    data = drawn.read_bytes() if drawn.exists() else made.get(name, "\ufeffMinutes\r\n1. Lamps\r\n".encode())
    (tmp_path / name).write_bytes(data)
    assert read_source(tmp_path / name).sha256 == hashlib.sha256(data).hexdigest()


PAGES = """The lamps by the mill were counted again and it was felt that a good

Board minutes 4 May 2031                        Page 1 of 2
OFFICIAL

{carried} was said.

2. Kites

Board minutes 4 May 2031                        Page 2 of 2
OFFICIAL
"""


@pytest.mark.parametrize("carried", ["deal of it", "Dale Homes report"])
def test_the_foot_of_a_page_stands_in_no_sentence(carried: str) -> None:
    source = text(PAGES.format(carried=carried))
    assert [line.ignored_by for line in source.lines if "Board" in line.text] == ["running head"] * 2
    first, *_ = paragraphs(source, source.lines)
    assert " ".join(first.text.split()).endswith(f"a good {carried} was said.")


def test_a_page_that_is_named_once_is_no_running_head() -> None:
    source = text("The lamps were counted.\n\nThe map is on Page 3\n\nThe kites flew.")
    assert [line.ignored_by for line in source.lines] == ["", "", ""]
