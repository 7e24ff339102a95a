from __future__ import annotations

import pytest

from queries.wording import amid


@pytest.mark.parametrize(
    ("name", "others", "told"),
    [
        ("Begging", ["beggar", "begging"], "begging"),
        ("Fly-tipping", ["fly-tip"], "fly-tipping"),
        ("Prevent", ["Prevent duty", "prevent"], "Prevent"),
        ("Kerb stones", [], "Kerb stones"),
        ("IOM co-ordination", ["IOM coordinator"], "IOM co-ordination"),
        ("Channel Panel", ["channel panel"], "Channel Panel"),
        ("", [], ""),
    ],
)
def test_an_issue_reads_inside_a_sentence_as_it_is_used(name: str, others: list[str], told: str) -> None:
    assert amid(name, [name, *others]) == told
