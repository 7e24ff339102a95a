"""The short paper tells what a board listens to, once; what only an officer mends stands in the whole review."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.view import Window
from tests.viz.from_minutes import minutes, view_of
from viz.report.ledger import Ledger
from viz.report.model import Block, Heading, Points, Table, Text
from viz.report.review.asked import Asked
from viz.report.review.basis import basis_and_limits
from viz.report.review.boards import boards_read
from viz.report.review.followed import follow_through
from viz.report.review.said import _for_a_board
from viz.report.review.untold import became_below, untold
from viz.report.review.wording import wording

REPORTS = {"name": "C", "reports_to": [{"body": "A"}]}
REASONS = [
    "Whether lamps has an owner: the text of 5 March 2031 is cut short; load the full minutes.",
    "What AH is to do (5 March 2031): the words beside it, \"Lamps should sit on their own\", ask for no deed.",
    "Whether \"the gates be oiled\" has an owner: under the same item of 5 March 2031 the Action column prints \"AH\"; "
    "read the page.",
    "Whether ferries has an owner: the text of 3 March 2024 is cut short; load the full minutes.",
    "What became of 3 things agreed or asked on 5 March 2031: the text of the next minutes is cut short.",
]  # fmt: skip


def words_of(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Text | Heading):
            found.append(block.words)
        if isinstance(block, Points):
            found += [item.words for item in block.items]
    return found


@pytest.mark.parametrize("short", [False, True])
def test_the_short_paper_tells_few_things_that_cannot_be_told_and_asks_no_officer(tmp_path: Path, short: bool) -> None:
    texts = [minutes(f"{day} March 20{year}", "The lamps were discussed.") for day, year in ((3, 24), (5, 31))]
    with view_of(tmp_path, *texts) as view:
        asked = Asked(view, Window(), Ledger(), short=short)
        asked.given["gaps"] = asked.of("gaps")._replace(cannot_tell=REASONS)
        told = words_of(basis_and_limits(asked).blocks)
    of_them = [line for line in told if line.split(":")[0] in {reason.split(":")[0] for reason in REASONS}]
    if short:
        assert of_them == ["Whether lamps has an owner: the text of 5 March 2031 is cut short."]
        assert told[-2] == "What cannot be told"
    else:
        assert of_them == REASONS[:-1]  # what became of work stands where it is followed


def test_without_such_a_limit_the_short_paper_has_no_heading_for_it(tmp_path: Path) -> None:
    with view_of(tmp_path, minutes("5 March 2031", "The lamps were discussed.")) as view:
        asked = Asked(view, Window(), Ledger(), short=True)
        asked.given["gaps"] = asked.of("gaps")._replace(cannot_tell=REASONS[1:3])
        told = words_of(basis_and_limits(asked).blocks)
    assert "What cannot be told" not in told
    assert told[-1].startswith("Accuracy of reading: 59 of 60 answers drawn at random and checked by hand on ")


def test_names_that_wait_for_an_officer_stand_in_the_whole_review_alone(tmp_path: Path) -> None:
    pair = {"kind": "name_not_settled", "what": "person / Ann Hart / Anne Hart", "finding": "", "evidence": []}
    with view_of(tmp_path, minutes("5 March 2031", "The lamps were discussed.")) as view:
        told = []
        for short in (True, False):
            asked = Asked(view, Window(), Ledger(), short=short)
            asked.given["check"] = asked.of("check")._replace(rows=[*asked.of("check").rows, pair])
            told.append(words_of(basis_and_limits(asked).blocks))
    assert not any("settled" in line or "pair of names" in line for line in told[0])
    assert any(line.startswith("Not settled: 1 pair of names that may be one") for line in told[1])


def work(day: str, why: str, state: str = "cannot_tell", **more: Any) -> dict[str, Any]:
    row = {"kind": "action", "meeting": day, "why": why, "state": state, "overdue": False, "promise": None}
    step = {"meeting": day, "by": "minutes"}
    return row | {"chain": [step], "matters_arising": None, "in_matters_arising": None, "next_meeting": ""} | more


def test_why_nothing_can_be_told_is_one_sentence_for_all_meetings() -> None:
    rows = [
        work("2031-03-05", "the minutes of the next meeting, 6 June 2031, are not loaded"),
        work("2030-03-05", "the minutes of the next meeting, 6 June 2030, are not loaded; not in the report"),
        work("2030-03-05", "the minutes of the next meeting, 6 June 2030, are not loaded"),
    ]
    (one,) = untold(rows)
    assert one.words == (
        "The outcome of 3 things agreed or asked cannot be told, as the minutes of the next meeting were not read: "
        "2 of 5 March 2030 and 1 of 5 March 2031."
    )
    cut = work("2029-03-05", "the text of the next minutes is cut short")
    (both,) = untold([*rows, cut, work("2029-03-05", "", "open")])
    assert "of 3, as the minutes of the next meeting were not read (" in both.words
    assert "of 1, as the text of the next minutes is cut short (1 of 5 March 2029)." in both.words
    assert untold([work("2029-03-05", "", "open")]) == []


def test_below_that_sentence_a_cell_does_not_say_why_again() -> None:
    why = "the minutes of the next meeting, 6 June 2031, are not loaded"
    missing = work("2031-03-05", why, next_meeting="2031-06-06")
    assert became_below(missing) == "Not on record"
    assert became_below(missing | {"overdue": True}) == "Not on record; overdue"
    why = "the minutes of 6 June 2031 speak of lamps, in words that do not settle what became of this"
    assert became_below(work("2031-03-05", why)) == "Not on record"
    assert became_below(work("2031-03-05", f"{why}: “Lamps.”")) == "Not on record; 6 June 2031: “Lamps.”"
    assert became_below(work("2031-03-05", "", "open")) == "Open"


def test_the_mark_of_doubt_is_explained_only_where_it_stands(tmp_path: Path) -> None:
    task = "ACTION: Anne Hart to count the lamps."
    with view_of(tmp_path, minutes("5 March 2031", task)) as view:
        asked = Asked(view, Window(), Ledger(), short=True)
        for doubt in ("", "the minutes print \"XY\", which fits nobody"):
            told = asked.of("follow-through").rows
            rows = [{**row, "owner_doubt": doubt, "owner_tokens": ["XY"]} for row in told]
            asked.given["follow-through"] = asked.of("follow-through")._replace(rows=rows)
            blocks = follow_through(asked).blocks
            tables = [block for block in blocks if isinstance(block, Table)]
            cells = " ".join(cell.words for one in tables for row in one.rows for cell in row)
            is_told = any("A mark (?)" in line for line in words_of(blocks))
            assert is_told == ("(?" in cells) == bool(doubt)


def test_what_is_to_come_is_what_asks_for_something_and_is_not_on_page_one(tmp_path: Path) -> None:
    hopes = [
        "Partners were looking to learn from these days.", "It was hoped that the report would come in April.",
        "The Chair was happy to meet the lamp makers.", "Work was being undertaken to mend it.",
        "Ms Hart reminded partners that there would be new duties.", "The panel looked forward to the new lamps.",
    ]  # fmt: skip
    deeds = [
        "The survey would be circulated with the minutes.", "The plan needed further work before it was sent out.",
        "Partners were asked to look at the lamps again.", "Mr Low would hope the lamps out of the shed.",
        "A letter should be written about the gates.", "A sixth deed would follow.", "A seventh would follow.",
    ]  # fmt: skip
    with view_of(tmp_path, minutes("5 March 2031", "The lamps were discussed.")) as view:
        asked = Asked(view, Window(), Ledger(), short=True)
        asked.on_first_page.append(f"Dot Reed spoke. {deeds[0]}")
        found = _for_a_board(asked, [("2031-03-05", words) for words in [*hopes, *deeds]])
    assert [words for _, words in found] == deeds[1:6]
    assert len(found) == int(wording()["coming_most"])


@pytest.mark.parametrize(
    ("meetings", "rows", "title"),
    [
        ("A", [], "A"),
        ("AAB", [{"name": "B", "parent": "A"}], "A and its sub-group"),
        ("AAABC", [{"name": "B", "parent": "A"}, REPORTS], "A and its sub-groups"),
        ("AAB", [{"name": "B"}], "A and B"),
        ("AAABC", [{"name": "B", "parent": "A"}], "A and 2 other boards"),
        ("AB", [{"name": "B", "parent": "A"}], "A and B"),
        ("ABC", [], "3 boards"),
    ],
)
def test_the_title_names_the_board(meetings: str, rows: list[dict[str, Any]], title: str) -> None:
    class Told:
        def __init__(self) -> None:
            self.view, self.window = None, Window()
            self.meetings = [{"body": body} for body in meetings]

        def of(self, name: str) -> Any:
            assert name == "body"
            return type("Answer", (), {"rows": rows})

    told: Any = Told()
    assert boards_read(told) == title


def test_a_title_names_the_other_group(tmp_path: Path) -> None:
    board = [minutes(f"{day} March 2031", "The lamps were discussed.") for day in (3, 5)]
    group = minutes("7 March 2031", "The gates were discussed.").replace("Lake Safety Board", "Lake Gates Group")
    with view_of(tmp_path, *board, group) as view:
        assert boards_read(Asked(view, Window(), Ledger())) == "Lake Safety Board and the Lake Gates Group"
        (gates,) = [node for node in view.nodes(["Body"]) if node.name == "Lake Gates Group"]
        assert boards_read(Asked(view, Window(body=gates.key), Ledger())) == "Lake Gates Group"
