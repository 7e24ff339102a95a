"""A judgement is added to partnership.yml and nothing else in the file changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import VocabularyError
from graph.ledger import HEAD, add_judgement, take_out
from graph.partnership import Judgement, check_partnership
from tests.graph.ledger_files import files

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


REMARKS = ("# ours", "# first", "# second", "# more to come", "# a remark", "# the end", "# soon")
JUDGEMENTS = st.builds(
    Judgement,
    kind=st.sampled_from(["same", "unsure", "alias"]),
    left=WORDS.map("L {}".format),
    right=WORDS.map("R {}".format),
    by=st.sampled_from(["", "clerk"]),
    why=st.sampled_from(["", "one: letter", "# no", "on two\nlines", "- x"]),
)


@settings(deadline=None, max_examples=400)
@given(st.none() | st.just(HEAD) | files(), st.lists(JUDGEMENTS, min_size=1, max_size=3))
def test_what_was_added_is_taken_out_again_without_a_trace(before: str | None, told: list[Judgement]) -> None:
    texts: list[str | None] = [before]
    for judgement in told:
        texts.append(add_judgement(texts[-1], judgement, "x"))
    for earlier, later in zip(reversed(texts[:-1]), reversed(texts[1:]), strict=True):
        assert later is not None
        assert take_out(later, 0, "x") == earlier


@settings(deadline=None)
@given(files(), st.lists(JUDGEMENTS, min_size=1, max_size=3), st.data())
def test_any_one_can_be_taken_out(before: str, told: list[Judgement], data: st.DataObject) -> None:
    text = before
    for judgement in told:
        text = add_judgement(text, judgement, "x")
    rows = check_partnership(text, "x").judgements
    number = data.draw(st.integers(1, len(rows)))
    left = take_out(text, number, "x")
    assert left is not None
    assert check_partnership(left, "x").judgements == rows[: number - 1] + rows[number:]
    assert [before.count(remark) for remark in REMARKS] == [left.count(remark) for remark in REMARKS]


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("judgements: []\n", 0, "holds no judgement"),
        (FILE, 2, "none with the number 2"),
        ("judgements: [{kind: sane}]", 1, "line 1"),
    ],
)
def test_what_cannot_be_taken_out_is_told(text: str, number: int, told: str) -> None:
    with pytest.raises(VocabularyError, match=told):
        take_out(text, number, "x")


@pytest.mark.parametrize("text", ["{partnership: {name: X}}", "judgements: ~\n", "~\n"])
def test_a_form_that_cannot_be_changed_safely_is_left_alone(text: str) -> None:
    with pytest.raises(VocabularyError, match="left as it is"):
        add_judgement(text, SAME, "x")


def test_a_sign_that_yaml_does_not_take_is_written_out() -> None:
    told = Judgement(kind="same", left="Ann\ufffeLee", right="Ann Lee", why='says "one"')
    text = add_judgement("judgements: []\n", told, "x")
    assert check_partnership(text, "x").judgements == (told,)
