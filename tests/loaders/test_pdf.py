from __future__ import annotations

from itertools import pairwise

from tests.loaders.prints import LEFT, RIGHT, Paper, rows_of, shown

LONG = (
    "Orla Finch told the board that the lamps along the towpath had been counted twice and that the two counts did "
    "not agree, so that nobody could yet say how many of them were out."
)
MORE = (
    "Perry Stone would ask the lock keepers to count them a third time before the evenings drew in and to send the "
    "figures to everybody who had asked for them."
)


def test_a_paragraph_is_one_line_however_it_was_broken() -> None:
    paper = Paper()
    paper.say(LONG)
    paper.gap()
    paper.say(MORE)
    source = paper.source()
    assert shown(source.lines) == [LONG, MORE]
    assert source.format == "pdf"
    assert [line.page for line in source.lines] == [1, 1]
    assert source.lines[1].blanks_before == 1


def test_every_line_stands_where_it_says() -> None:
    paper = Paper(head="Fernhill Safety Board", foot="Page {page}")
    paper.say(LONG)
    paper.turn()
    paper.table((60, 120, 535), [("1", LONG), ("2", MORE)])
    source = paper.source()
    for line in source.lines:
        assert source.text[line.start : line.end] == line.text
        assert source.text.count("\n", 0, line.start) + 1 == line.number
    assert all(one.end < two.start for one, two in pairwise(source.lines))


def test_short_lines_are_lines_of_their_own() -> None:
    paper = Paper()
    names = ["Orla Finch (Chair)", "Perry Stone, Head of Parks", "Councillor Una Vale, Portfolio Holder for Safety"]
    for name in names:
        paper.say(name)
    assert shown(paper.source().lines) == names


def test_running_heads_and_page_numbers_are_set_aside() -> None:
    paper = Paper(head="Fernhill Safety Board", foot="Minutes v2  {page}")
    paper.say(LONG)
    paper.turn()
    paper.say(MORE)
    source = paper.source()
    assert shown(source.lines) == [LONG, MORE]
    assert {line.ignored_by for line in source.lines} == {"", "running head"}
    assert "Minutes v2" in source.text
    assert "Minutes v2" not in source.flat
    assert [line.page_start for line in source.lines if line.text == MORE] == [True]


def test_a_ruled_table_gives_rows_of_cells() -> None:
    paper = Paper()
    paper.table(
        (60, 110, 420, 535), [("No", "Item", "Action"), ("1.", "Lamps\n" + LONG, "Perry Stone"), ("1.1", MORE, "")]
    )
    source = paper.source()
    assert rows_of(source) == [["No", "Item", "Action"], ["1.", f"Lamps {LONG}", "Perry Stone"], ["1.1", MORE]]
    assert [line.role for line in source.lines][3:] == [
        "cell_number", "cell_title", "cell_text", "cell_owner", "cell_number", "cell_text",
    ]  # fmt: skip


def test_a_table_goes_on_over_the_page() -> None:
    paper = Paper(head="Fernhill Safety Board")
    columns = (60, 110, 420, 535)
    paper.table(columns, [("No", "Item", "Action"), ("1.", LONG, "Perry Stone")])
    paper.turn()
    paper.table(columns, [("No", "Item", "Action"), ("2.", MORE, "Orla Finch")])
    source = paper.source()
    assert {line.table for line in source.lines if line.page and not line.ignored_by} == {0}
    assert rows_of(source) == [["No", "Item", "Action"], ["1.", LONG, "Perry Stone"], ["2.", MORE, "Orla Finch"]]


def test_a_frame_around_a_page_is_no_table() -> None:
    paper = Paper()
    paper.say(LONG)
    paper.box((LEFT - 10, RIGHT + 10), 60, 400)
    source = paper.source()
    assert [line.table for line in source.lines] == [-1]


def test_people_on_lines_of_their_own_are_never_one_however_long_their_lines() -> None:
    paper = Paper()
    names = [
        "Orla Finch (Chair), Fernhill Council",
        "Superintendent Rufus Bell, Fernhill and Dale Police, for the Borough Police Commander and Northern Division",
        "Perry Stone, Head of Parks",
        "Tess Moor, Station Manager",
    ]
    for place, name in enumerate(names):
        paper.at(LEFT, paper.down + 13.2 * place, name, size=9.6)
    paper.down += 80
    paper.say(LONG)
    assert shown(paper.source().lines) == [*names, LONG]


def stacked(paper: Paper) -> None:
    """Two tables that touch: people, then minutes with an owners' column almost where the initials stood."""
    paper.table((60, 225, 466, 535), [("Orla Finch", "Lock Keeper", "OF"), ("Perry Stone", "Head of Parks", "PS")])
    paper.down -= 24
    paper.table((60, 95, 470, 535), [("No", "Item", "Action"), ("1.", LONG, "PS")])


def test_tables_right_below_each_other_are_two() -> None:
    paper = Paper()
    stacked(paper)
    source = paper.source()
    assert sorted({line.table for line in source.lines}) == [0, 1]
    assert rows_of(source) == [
        ["Orla Finch", "Lock Keeper", "OF"], ["Perry Stone", "Head of Parks", "PS"],
        ["No", "Item", "Action"], ["1.", LONG, "PS"],
    ]  # fmt: skip
    assert [line.role for line in source.lines if line.table == 1][3:] == ["cell_number", "cell_text", "cell_owner"]


def test_the_second_of_two_such_tables_goes_on_over_the_page() -> None:
    paper = Paper()
    stacked(paper)
    paper.turn()
    paper.table((60, 95, 470, 535), [("2.", MORE, "OF")])
    source = paper.source()
    assert {line.table for line in source.lines if line.page == 2} == {1}
    assert [line.role for line in source.lines if line.page == 2] == ["cell_number", "cell_text", "cell_owner"]


def test_merged_and_uneven_rows_do_not_part_a_table() -> None:
    paper = Paper()
    columns = (60, 110, 420, 535)
    paper.table(columns, [("No", "Item", "Action"), ("1.", LONG, "PS")])
    paper.down -= 24
    paper.table((60, 535), [("Papers for information",)])
    paper.down -= 24
    paper.table((60, 420, 535), [("Reports without a number", "")])
    paper.down -= 24
    paper.table((60, 112, 418, 535), [("2.", MORE, "OF")])
    source = paper.source()
    assert {line.table for line in source.lines} == {0}


def test_a_row_that_the_page_cuts_in_a_sentence_is_one_paragraph() -> None:
    paper = Paper()
    columns = (60, 110, 420, 535)
    head, _, rest = LONG.partition("counted ")
    paper.table(columns, [("No", "Item", "Action"), ("1.", MORE, "PS"), ("2.", f"{head}counted", "OF")])
    paper.turn()
    paper.table(columns, [("", rest, ""), ("3.", MORE, "OF")])
    source = paper.source()
    assert rows_of(source)[2:] == [["2.", LONG, "OF"], ["3.", MORE, "OF"]]
    assert "cell_title" not in {line.role for line in source.lines}


def test_words_that_begin_two_pages_by_chance_are_no_running_head() -> None:
    paper = Paper()
    for number, first in enumerate(["RESOLVED:", "Lamps", "Ferries", "RESOLVED:", "Benches", "Locks"]):
        paper.say(first)
        paper.gap()
        paper.say(f"{LONG} {number}")
        paper.turn()
    assert sum(line.text == "RESOLVED:" and not line.ignored_by for line in paper.source().lines) == 2


def test_lines_that_go_on_tell_how_far_apart_lines_stand() -> None:
    paper = Paper()
    for number in range(20):
        paper.say(f"Name Number{number}, Head of one of the many services")
        paper.gap()
    people = "In attendance: " + " ".join(f"{first} Stone (Parks)" for first in ("Perry", "Una", "Ida", "Rolf", "Jill"))
    people += " " + " ".join(f"{first} Vale (Police)" for first in ("Tess", "Kai", "Amber", "Joel", "Nell"))
    paper.say(people)
    paper.turn()
    for text in (LONG, MORE, LONG):
        paper.say(text)
        paper.gap()
    assert shown(paper.source().lines)[20:] == [people, LONG, MORE, LONG]
