"""A task that only says "this" is told with the sentence before it; a head, a cell or a cut sentence tells nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.follow.record import read_follow
from tests.viz.from_minutes import view_of
from viz.report.before import meant, sentence_before, this_means
from viz.report.ledger import Ledger
from viz.report.model import Chart, Table
from viz.report.review.asked import Asked
from viz.report.review.deeds import deed_text
from viz.report.review.draw import draw_review
from viz.report.review.wording import whole_deed
from viz.report.tasks.asked_for import asked_for
from viz.report.wording import sentence_case

BEFORE = "A second gate for the lower park had been asked for by the wardens."
LONG = (
    "The Board agreed that the lamps in the lower park, the lamps in the upper park, the lamps at the mill and those "
    "at the ford should be paid for by the fund for lamps and gates until the end of March.\n\n"
)
TEXT = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. GATES\n\n"
    f"{BEFORE} It was agreed that this matter be discussed outside of the meeting.\n\n"
    f"{LONG}2. LAMPS\n\nIt was agreed that this issue be considered again in March.\n"
)


@pytest.fixture
def view(tmp_path: Path) -> Iterator[SqliteView]:
    with view_of(tmp_path, TEXT) as found:
        yield found


def proof(quote: str) -> dict[str, Any]:
    return {"document": "0.txt", "meeting": "2030-12-05", "line": TEXT[: TEXT.index(quote)].count("\n") + 1,
            "quote": quote}  # fmt: skip


def test_the_sentence_before_is_found_and_a_head_is_none(view: Any) -> None:
    found = sentence_before(view, proof("It was agreed that this matter be discussed outside of the meeting."))
    assert [one["quote"] for one in found] == [BEFORE]
    assert sentence_before(view, proof("It was agreed that this issue be considered again in March.")) == []
    assert sentence_before(view, {"document": "other.txt", "quote": "It", "line": 3, "meeting": ""}) == []


def test_the_tables_of_a_review_say_what_this_is_and_hold_decisions_whole(view: Any) -> None:
    drawn = draw_review(view, Window())
    blocks = [block for part in drawn.sections for block in part.blocks]
    tables = [b.table if isinstance(b, Chart) else b for b in blocks if isinstance(b, (Chart, Table))]
    cells = [cell.words for table in tables for row in table.rows for cell in row]
    assert any(cell.endswith(f"(this: “{BEFORE}”)") for cell in cells)
    taken = next(t for t in tables if t.heads == ("Meeting", "Item", "Decision", "Effect"))
    assert any(row[2].words.endswith("until the end of March") for row in taken.rows)


TOLD = (
    "Dale had six lamps. The warden showed two of them. It was agreed that such lamps be bought, and that the warden "
    "would report on this at the next meeting.\n\nAda Quill worried about the ford. She said that another gate was "
    "needed there. It was agreed that the details be sent to the clerk.\n"
)


def test_a_sentence_that_leans_on_the_one_before_comes_with_it() -> None:
    text = TOLD[: TOLD.index("It was agreed that the details")].rstrip()
    assert meant(text, cut=False) == "Ada Quill worried about the ford. She said that another gate was needed there."
    assert meant("He was glad of that. The lamps were old and out of order. He said more on this.", cut=False) == (
        "The lamps were old and out of order."
    )
    assert meant("were glad of that.", cut=True) == ""
    note = "The paper on the lower lamps was shown. Some interest."
    assert meant(note, cut=False) == note
    assert meant("GATES\n\n1.2 Ada Quill had left the mill.", cut=False) == "Ada Quill had left the mill."
    whole = "It was agreed that Ada lit the ford. Ms Low asked if the talk was open to those in the mill."
    assert meant(whole, cut=False) == whole.partition(". ")[2]
    assert meant(f"More was said.\n12. Lamps\n{note}", cut=False) == note
    assert meant("GATES\n\nTalk with the mill.", cut=False) == "Talk with the mill."


def test_words_in_front_of_a_deed_in_its_own_sentence_say_what_it_is_about(view: Any) -> None:
    whole = "Ada Quill spoke of the broken lamps at the mill, and it was agreed that she would discuss this in May."
    asked = Asked(view, Window(), Ledger(), {})
    told = deed_text(asked, whole, [proof(BEFORE) | {"quote": whole}], "She would discuss this in May")
    assert told.words == "She would discuss this in May (this: “Ada Quill spoke of the broken lamps at the mill”)"


def test_a_matter_put_off_is_named_by_its_item(view: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(view, Window(), Ledger(), {})
    monkeypatch.setattr(Asked, "item_title", lambda *_: "Gates")
    matter = "consideration of the matter be deferred"
    told = deed_text(asked, matter, [proof(BEFORE)], sentence_case(matter))
    assert told.words == "Gates: consideration of the matter should be deferred"


ASKED = "Mr Stone asked the Board to buy four lamps for the mill."
ALSO = "He also requested that the ford be marked."
REQUESTS = "RESOLVED that thought be given to the requests made by Mr Stone."


def test_requests_made_by_somebody_are_told_with_what_was_asked(tmp_path: Path) -> None:
    other = "Ms Quill asked if the mill was open. She asked for nothing else."
    agreed = "It was agreed that this matter be discussed outside of the meeting."
    text = TEXT.replace(BEFORE, f"{ASKED} {ALSO} {other}").replace(agreed, REQUESTS)
    with view_of(tmp_path, text) as found:
        known = read_follow(found, Window())
        line = text[: text.index(REQUESTS)].count("\n") + 1
        said = asked_for(known, {**proof(BEFORE), "line": line, "quote": REQUESTS})
        assert [one["quote"] for one in said] == [ASKED, ALSO]
        assert asked_for(known, {**proof(BEFORE), "line": line, "quote": REQUESTS.replace("Stone", "Low")}) == []
        assert this_means(*said) == f"(this: “{ASKED}” “{ALSO}”)"


def test_a_whole_decision_loses_only_what_opens_it() -> None:
    words = " ".join(["lamps"] * 60)
    assert whole_deed(f"RESOLVED that {words}.") == words.capitalize()


def test_the_first_half_of_a_resolution_says_what_it_means_in_the_second(tmp_path: Path) -> None:
    half = "that the wardens’ figures be added to it."
    text = f"{TEXT}\nRESOLVED that the count of lamps be reported to the next meeting and {half}\n"
    with view_of(tmp_path, text) as found:
        line = text[: text.index(half)].count("\n") + 1
        said = sentence_before(found, {**proof(BEFORE), "line": line, "quote": half})
    assert [one["quote"] for one in said] == ["RESOLVED that the count of lamps be reported to the next meeting"]


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("44 - Still outstanding. ", "44 - Still outstanding."),  # the paragraph on an action of a log says which it is
        ("Action 44: Not yet done. ", "Action 44: Not yet done."),
        ("4.4 RESOLVED that:\n(a) the Lamp Group be the Lamp Board;\n(b) TM draw a map of the lamps; and\n(c) ", ""),
    ],
)
def test_an_action_of_a_log_is_told_with_its_number_and_a_list_of_decisions_is_not_one_sentence(
    tmp_path: Path, before: str, told: str
) -> None:
    task = "TM undertook to pick this up with AQ."
    with view_of(tmp_path, TEXT + f"\n3. LOG\n\n{before}{task}\n") as view:
        found = sentence_before(view, {"document": "0.txt", "quote": task, "line": 1, "meeting": "2030-12-05"})
    assert [" ".join(row["quote"].split()) for row in found] == ([told] if told else [])
