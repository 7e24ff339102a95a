"""A judgement is added to partnership.yml and nothing else in the file changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import VocabularyError
from graph.ledger import add_judgement
from graph.partnership import Judgement, check_partnership

SAME = Judgement(
    kind="same", left="Ann Hart", right="Anne Hart", by="clerk", on="2030-06-04", why="one letter: same post"
)
OTHER = Judgement(kind="not-an-issue", left="arson", right="")
FILE = """# ours
partnership:
  name: Fernhill
judgements:
  - kind: different  # two men
    left: Tom Reed
    right: Tim Reed

# the end
organizations:
  - {name: Fernhill Council}
"""


def test_a_new_file_is_made() -> None:
    assert check_partnership(add_judgement("", SAME, "x"), "x").judgements == (SAME,)


def test_comments_and_order_stay() -> None:
    text = add_judgement(FILE, SAME, "x")
    assert [line for line in text.splitlines() if line in FILE.splitlines()] == FILE.splitlines()
    assert check_partnership(text, "x").judgements[1:] == (SAME,)
    assert text.index("Ann Hart") < text.index("# the end")


@pytest.mark.parametrize("empty", ["judgements: []\n", "judgements:\n", "partnership: {name: X}\njudgements: []"])
def test_an_empty_list_is_opened(empty: str) -> None:
    assert check_partnership(add_judgement(empty, SAME, "x"), "x").judgements == (SAME,)


def test_a_broken_file_is_left_alone() -> None:
    with pytest.raises(VocabularyError, match=r"x, line 2"):
        add_judgement("judgements:\n  - kind: sane\n    left: A\n", SAME, "x")


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(str.strip)


@settings(deadline=None)
@given(WORDS, WORDS, WORDS)
def test_any_words_come_back(left: str, right: str, why: str) -> None:
    told = Judgement(kind="same", left=left, right=right, why=why)
    text = add_judgement(add_judgement(FILE, OTHER, "x"), told, "x")
    assert check_partnership(text, "x").judgements[1:] == (OTHER, told)
