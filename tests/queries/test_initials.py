"""Initials are read as those of everybody who has them; a bare office and small words name nobody."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from queries.who import find_who
from tests.queries.conftest import Open, Record

DAY = "2020-01-10"


@pytest.fixture
def two(record: Record) -> Record:
    meeting = record.meeting(DAY, "4")
    for key in ("person:ann-hart", "person:al-hood", "person:ben-low"):
        record.say(key, "ATTENDED", meeting, DAY)
    record.say("person:ann-hart", "HOLDS", record.node("post:lake-panel/chairman", "Chairman"), DAY)
    return record


def test_initials_are_those_of_all_who_have_them(two: Record, opened: Open) -> None:
    answer = find_who(opened(two), "AH")
    assert sorted(row["name"] for row in answer.rows) == ["Al Hood", "Ann Hart"]
    assert answer.warnings[0].startswith('"AH" is read as the initials of Al Hood and Ann Hart; ')


@pytest.mark.parametrize("name", ["the", "Chairman", "The Chairman", "of the", "vice-chair"])
def test_words_that_name_nobody(two: Record, opened: Open, name: str) -> None:
    with pytest.raises(NotFoundError, match=r"any board|names nobody"):
        find_who(opened(two), name)
