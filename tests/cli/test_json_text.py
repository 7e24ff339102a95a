"""An answer as JSON is spelled here as the library spells it, whatever stands in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.json_text import json_text
from queries.answer import absent_as_none

VALUES: list[Any] = [
    {}, [], (), {"a": []}, {"a": {}}, [[]], None, True, False, 0, -3, 1.5, 1e22, "", "plain",
    'a "quote", a \\ and a line\nbreak\t\x01', "Zoë “said” \u2028 so",
    {"rows": [{"a": "", "b": ["", None, {"c": ""}]}, {}]},
    {"deep": [{"deeper": ({"deepest": [1, 2.0, "x"]},)}]},
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
def test_it_is_what_the_library_writes(value: Any) -> None:
    assert json_text(value) == json.dumps(value, indent=1, ensure_ascii=False)
    assert json_text(value, sparse=True) == json.dumps(absent_as_none(value), indent=1, ensure_ascii=False)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
)


@given(ANY)
def test_whatever_stands_in_it_it_is_what_the_library_writes(value: Any) -> None:
    assert json_text(value) == json.dumps(value, indent=1, ensure_ascii=False)
    assert json_text(value, sparse=True) == json.dumps(absent_as_none(value), indent=1, ensure_ascii=False)
    assert json_text(value, "\n  ") == json.dumps(value, indent=1, ensure_ascii=False).replace("\n", "\n  ")


def test_a_margin_moves_every_line_but_the_first() -> None:
    value = {"a": [1, {"b": "c"}]}
    assert json_text(value, "\n  ") == json_text(value).replace("\n", "\n  ")
