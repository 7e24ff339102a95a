"""An answer keeps what it was given and says plainly what is absent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.schema import Quote
from queries.answer import Answer, evidence_rows

QUOTE = Quote("june.txt", "2031-06-04", "4", 0, 12, 90, 120, "Orla Finch leads on dog fouling.")
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda v: st.lists(v) | st.dictionaries(st.text(), v),
)


def test_the_envelope_has_the_keys_other_programs_rely_on() -> None:
    answer = Answer("Who owns dog fouling?", "2031-06-04", ["2031-06-04"], [{"issue": "dog fouling", "since": ""}])
    told = answer.to_dict()
    assert list(told) == ["question", "as_of", "meetings_read", "rows", "cannot_tell", "warnings", "headline"]
    assert told["rows"] == [{"issue": "dog fouling", "since": None}]
    assert told["cannot_tell"] == []
    assert Answer("?").to_dict()["as_of"] is None


def test_absent_values_are_null_at_every_depth() -> None:
    row = {"owner": {"name": "A", "post": ""}, "dates": ["", "2031"], "unread": 0, "problem": False}
    told = Answer("?", rows=[row]).to_dict()["rows"][0]
    assert told == {
        "owner": {"name": "A", "post": None},
        "dates": [None, "2031"],
        "unread": 0,
        "problem": False,
    }


def test_evidence_rows_keep_order_and_drop_repeats() -> None:
    other = Quote("july.txt", "", "", 2, 1, 0, 5, "Words")
    assert evidence_rows([QUOTE, other, QUOTE]) == [
        {
            "document": "june.txt",
            "meeting": "2031-06-04",
            "item": "4",
            "page": None,
            "line": 12,
            "quote": "Orla Finch leads on dog fouling.",
        },
        {"document": "july.txt", "meeting": None, "item": None, "page": 2, "line": 1, "quote": "Words"},
    ]


def leaves(value: Any) -> Iterator[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    yield from (leaf for part in inner for leaf in leaves(part))
    if not isinstance(value, (dict, list)):
        yield value


@given(rows=st.lists(st.dictionaries(st.text(), values, max_size=4), max_size=4))
def test_every_answer_is_json_without_empty_text(rows: list[dict[str, object]]) -> None:
    told = Answer("?", rows=rows).to_dict()["rows"]
    assert json.loads(json.dumps(told)) == told
    assert "" not in list(leaves(told))
