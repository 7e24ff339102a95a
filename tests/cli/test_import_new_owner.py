"""Somebody whom no minutes name can be given an action in the tracker, and is the same once minutes name them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.test_import_tracker import Edit, edit, loaded, work
from tests.cli.work import run

__all__ = ["edit", "loaded", "work"]  # fixtures


@pytest.mark.parametrize(("written", "kind"), [("new: Jane Newcomer", "Person"), ("new post: Night Warden", "Post")])
def test_somebody_whom_no_minutes_name_can_be_given_an_action(
    work: Path, edit: Edit, written: str, kind: str
) -> None:
    file = edit({(5, "New owner"): written, (5, "Why"): "joined in May", (5, "Decided by"): "Clerk"})
    done = run("report", "import-tracker", file, "--yes", "--on", "2021-04-12")
    assert done.exit_code == 0, done.output
    assert run("load", "minutes").exit_code == 0
    name = written.partition(": ")[2]
    owned = json.loads(run("owns", name, "--format", "json").output)
    rows = owned["rows"]
    assert [row["owner"]["name"] for row in rows] == [name]
    assert rows[0]["owner"]["kind"] == kind.lower()
    again = run("report", "import-tracker", edit({(5, "New owner"): name, (5, "Why"): "x"}), "--yes")
    assert "changes nothing" in again.output
    assert run("check").exit_code in (0, 1)


def test_the_owner_column_asks_and_the_status_column_refuses(work: Path) -> None:
    sheet = load_workbook(work / "tracker.xlsx")["Actions"]
    styles = sorted(str(one.errorStyle) for one in sheet.data_validations.dataValidation if one.type == "list")
    assert styles == ["stop", "warning"]
