"""What a document does not say stays open: who somebody is, which line was read, whose words prove a chair."""

from __future__ import annotations

import pytest

from graph.claims import Claim
from graph.concepts import load_concepts
from loaders.claims import claim_records
from loaders.file_records import FileRecords
from loaders.parsers.owners import owners_of
from loaders.pipeline import read_records
from loaders.readers.text import read_text
from loaders.roster import Roster

HEAD = """DALE SAFETY BOARD

Minutes of the meeting held on 4 March 2031 at 10.00 am

Present:

Orla Finch (Dale Council) (Chairman)
Sam Brown (SBr) (Dale Police)
Susan Bell (SB) (Dale Council)
{extra}

1 POLICE UPDATE

{text}
"""


def read(text: str, extra: str = "") -> FileRecords:
    return read_records(read_text(HEAD.format(text=text, extra=extra).encode(), "made.txt"), load_concepts())


@pytest.mark.parametrize(
    "words", ["Gold Command", "Silver Street", "Turning Point", "Blue Badge", "Victoria Park", "Festive Lights"]
)
def test_two_capitals_make_nobody(words: str) -> None:
    owner = owners_of(Roster(), words)
    assert (owner.state, owner.names, owner.candidates) == ("unresolved", (), (words,))
    records = read(f"It was agreed that {words} would write to the residents.")
    assert [name for action in records.meetings[0].actions for name in action.owners] == []


@pytest.mark.parametrize("words", ["Tess Moor", "Kwame Asante", "Farida Khan", "Piotr Nowak", "Mary-Ann Bell"])
def test_a_first_name_makes_a_person(words: str) -> None:
    assert owners_of(Roster(), words).names == (words,)


def test_printed_initials_tell_two_people_apart() -> None:
    [action] = read("ACTION: SB to write the letter.").meetings[0].actions
    assert action.owners == ["Susan Bell"]


def test_lower_case_officers_are_a_service_or_nobody() -> None:
    assert owners_of(Roster(), "licensing officers").names == ("licensing officers",)
    assert owners_of(Roster(), "those two officers").names == ()


def test_a_line_that_no_parser_took_is_unread() -> None:
    records = read("The update was noted.", extra="words in the heading that nobody reads")
    assert [line["text"] for line in records.accounting.unread_lines] == ["words in the heading that nobody reads"]


def test_the_chair_is_proved_by_words_that_name_the_chair() -> None:
    records = read("Sam Brown took the chair. The next item was noted.")
    [chair] = [claim for claim in claim_records(records) if claim.kind == "chair"]
    assert (chair.values["name"], words_of(chair)) == ("Sam Brown", "Sam Brown took the chair.")
    [meeting] = [claim for claim in claim_records(records) if claim.kind == "meeting"]
    assert "4 March 2031" in words_of(meeting)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Sam Brown took the chair.", "presided"),
        ("Sam Brown chaired the meeting.", "presided"),
        ("The meeting was opened by Sam Brown, who was confirmed as Chairman of the Board.", "chair"),
        ("In the absence of the Chairman, Sam Brown took the chair.", "presided"),
        ("Sam Brown, in his role as acting Chairman, took the chair.", "presided"),
        ("The Chairman, Sam Brown, welcomed everybody.", "chair"),
        ("RESOLVED that Sam Brown be elected Chairman for the year. Sam Brown took the chair.", "elected"),
        ("In the absence of the Chairman it was agreed that Sam Brown be elected Chairman for the meeting. "
         "Sam Brown took the chair.", "presided"),
    ],
)  # fmt: skip
def test_who_presides_once_is_not_called_the_chair(text: str, part: str) -> None:
    [chair] = [claim for claim in claim_records(read(text)) if claim.kind == "chair"]
    assert (chair.values["name"], chair.values["part"]) == ("Sam Brown", part)


def words_of(claim: Claim) -> str:
    return " ".join(evidence.quote for evidence in claim.evidence)
