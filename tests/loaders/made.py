"""Invented minutes for the loader tests in, the source and the records that are read from them out."""

from __future__ import annotations

from loaders.blocks import Source
from loaders.file_records import FileRecords
from loaders.pipeline import read_records
from loaders.readers.columned import read_plain
from loaders.readers.markdown import read_markdown
from loaders.records import ActionRecord, LeadRecord, MeetingRecord
from tests.loaders.concepts import CONCEPTS

HEAD = """FERNHILL SAFETY BOARD

Minutes of the meeting held at 10.00 am on 4 June 2031

Present:

{present}

"""
PEOPLE = (
    "Orla Finch (Chairman)",
    "Perry Stone (Head of Parks)",
    "Pia Sand (Deputy Borough Police Commander)",
    "Rufus Bell (Borough Police Commander)",
    "Tess Moor (Borough Fire Commander)",
    "Councillor Una Vale (Portfolio Holder for Safety)",
)


def text_of(*items: str, people: tuple[str, ...] = PEOPLE) -> str:
    """Minutes of one meeting with numbered items; each item is its body."""
    body = "\n\n".join(f"{number}  {_upper(item)}" for number, item in enumerate(items, 11))
    return HEAD.format(present="\n".join(people)) + body + "\n"


def _upper(item: str) -> str:
    title, _, rest = item.partition("|")
    return f"{title.strip().upper()}\n\n{rest.strip()}"


def read(text: str) -> tuple[Source, FileRecords]:
    """Read invented plain text."""
    source = read_plain(text.encode(), "made.txt")
    return source, read_records(source, CONCEPTS)


def read_table(text: str) -> tuple[Source, FileRecords]:
    """Read invented Markdown."""
    source = read_markdown(text.encode(), "made.md")
    return source, read_records(source, CONCEPTS)


def meeting(*items: str, people: tuple[str, ...] = PEOPLE) -> MeetingRecord:
    """The one meeting that some items make."""
    return read(text_of(*items, people=people))[1].meetings[0]


def beside(*rows: tuple[str, str], people: tuple[str, ...] = PEOPLE) -> MeetingRecord:
    """The one meeting that a table of items and actions makes; each row its text and who stands beside it."""
    told = "\n".join(f"| {number}. Lamps<br>{text} | {who} |" for number, (text, who) in enumerate(rows, 1))
    head = HEAD.format(present="\n".join(f"- {name}" for name in people))
    return read_table(f"{head}| Item | Action |\n|---|---|\n{told}\n")[1].meetings[0]


def said(sentence: str, people: tuple[str, ...] = PEOPLE) -> MeetingRecord:
    """A meeting whose second item holds only this text."""
    return meeting(
        "Apologies|None were received.", f"Dogs in parks|{sentence}", "Next meeting|3 September 2031.", people=people
    )


def actions(sentence: str) -> list[ActionRecord]:
    """The actions that a text makes."""
    return said(sentence).actions


def leads(sentence: str) -> list[LeadRecord]:
    """The leads that a text makes."""
    return said(sentence).leads
