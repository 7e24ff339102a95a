from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import PartnerGraphError
from viz.write import write_whole


def test_a_text_is_written_as_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    path = write_whole(tmp_path / "page.html", "café\nline\u2028\n")
    assert path.read_bytes() == "café\nline\u2028\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PartnerGraphError, match=r"page\.html cannot be written \(no such file or directory\); choose"):
        write_whole(tmp_path / "nowhere" / "page.html", "x")


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "page.html").mkdir()
    with pytest.raises(PartnerGraphError, match="cannot be written"):
        write_whole(tmp_path / "page.html", "x")
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


def test_a_text_that_cannot_be_encoded_leaves_the_old_file(tmp_path: Path) -> None:
    old = write_whole(tmp_path / "page.html", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(old, "\ud800")
    assert old.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [old]
