"""Whatever an id and the open cells of a tracker hold, reading the workbook gives it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.tracker_sheet import OPEN, read_edited
from viz.report.model import Column, Report, Section, Table, Text
from viz.report.tracker.wording import wording
from viz.report.writers.xlsx import write_xlsx

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)
told_ids = words.map(lambda text: " ".join(text.strip("\ufffe\uffff").split())).filter(bool)
ids = st.lists(told_ids, min_size=1, max_size=4, unique=True)


@given(ids=ids, said=st.lists(words, min_size=len(OPEN), max_size=len(OPEN)))
def test_any_id_and_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, ids: list[str], said: list[str]
) -> None:
    heads = [Column(wording()["actions"]["id"], "id"), *(Column(wording()["open"][name], open=True) for name in OPEN)]
    rows = tuple((Text(key), *map(Text, said)) for key in ids)
    section = Section(wording()["sections"]["actions"], (Table(tuple(heads), rows),))
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    path.write_bytes(write_xlsx(Report("T", "P", "N", (section,))))
    sheet = read_edited(path)
    assert sheet.wrong == []
    assert [row.key for row in sheet.rows] == ids
    expected = [" ".join(text.replace("\ufffe", "").replace("\uffff", "").split()) for text in said]
    assert all([row.written[name] for name in OPEN] == expected for row in sheet.rows)


def test_the_heads_of_trackers_written_before_are_still_read(tmp_path: Path) -> None:
    """'What was agreed' stood over what was only asked or promised too; a workbook that has it is no stranger."""
    known = [wording()["actions"]["id"], *(wording()["open"][name] for name in OPEN)]
    heads = [Column(head) for head in (*known, "What was agreed", "Agreed on", "Remarks of ours")]
    cells = ("action:1", *[""] * len(OPEN), "The lamps be lit.", "4 June 2031", "ours")
    section = Section(wording()["sections"]["actions"], (Table(tuple(heads), (tuple(map(Text, cells)),)),))
    path = tmp_path / "before.xlsx"
    path.write_bytes(write_xlsx(Report("T", "P", "N", (section,))))
    sheet = read_edited(path)
    assert sheet.wrong == []
    assert sheet.rows[0].read["what"] == "The lamps be lit."
    assert len(sheet.remarks) == 1  # on the column that no tracker had
    assert "Remarks of ours" in sheet.remarks[0]
