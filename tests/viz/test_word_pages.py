"""What keeps a page of a Word file from holding next to nothing: papers below the title of the notes, leads kept."""

from __future__ import annotations

from tests.viz.word import W, part, shown, write_docx
from viz.report.model import Evidence, Heading, Report, Section, Table, Text, columns
from viz.report.parts import papers_of
from viz.report.wording import row_of
from viz.report.writers.html import write_html
from viz.report.writers.markdown import write_markdown

PROOFS = tuple(
    Evidence(name, day, "", 0, line, "Said.")
    for line, (name, day) in enumerate([("b.txt", "2031-03-05"), ("a.txt", "2030-03-05"), ("b.txt", "2031-06-06")], 1)
)
SOME = Table(columns("What", "Who"), (row_of("Lamps", "Ada Quill"),))


def report(*sections: Section, evidence: tuple[Evidence, ...] = PROOFS) -> Report:
    return Report("Lamps", "", "", sections, evidence)


def sections(count: int) -> tuple[Section, ...]:
    return tuple(Section(f"Part {number}", (Text("Told.", (1, 2, 3)),)) for number in range(count))


def test_a_long_report_names_the_papers_its_notes_are_of() -> None:
    drawn = report(*sections(3))
    table = papers_of(drawn)
    assert table is not None
    assert [[cell.words for cell in row] for row in table.rows] == [
        ["a.txt", "5 March 2030", "1"], ["b.txt", "5 March 2031, 6 June 2031", "2"]
    ]  # fmt: skip
    assert "| b.txt | 5 March 2031, 6 June 2031 | 2 |" in write_markdown(drawn)
    assert "5 March 2031, 6 June 2031" in write_html(drawn)
    assert "5 March 2031, 6 June 2031" in shown(part(write_docx(drawn), "document"))


def test_a_short_report_and_one_without_notes_name_none() -> None:
    assert papers_of(report(*sections(2))) is None
    assert papers_of(report(*sections(3), evidence=())) is None


def kept(drawn: Report) -> list[str]:
    body = part(write_docx(drawn), "document").find(f"{W}body")
    return [shown(one).strip() for one in body.findall(f"{W}p") if one.find(f"{W}pPr/{W}keepNext") is not None]


def test_the_first_words_between_a_title_and_its_table_stay_with_what_follows() -> None:
    few = Section("Gaps", (Text("Two gaps."), Text("One is old."), SOME, Text("Behind."), SOME, Text("Last.")))
    assert kept(report(few, evidence=())) == ["Two gaps."]
    alone = Section("Gaps", (Text("Before."), Heading("Old"), Text("One gap."), SOME))
    assert kept(report(alone, evidence=())) == ["One gap."]


def test_many_words_above_a_table_may_stand_on_the_page_before() -> None:
    assert kept(report(Section("Gaps", (Text("Two gaps. " * 120), SOME)), evidence=())) == []
    assert kept(report(Section("Gaps", (Text("Two gaps."),)), evidence=())) == []
