"""Claims packed for the way to the store are the same claims, and the store writes the same rows."""

from __future__ import annotations

from graph.claims import Claim, Evidence
from graph.packed import PackedClaims

CLAIMS = [
    Claim(kind="body", document="d" * 64, body=f"Board {n}", evidence=(Evidence(quote="Una\nVale’s", start=n),))
    for n in range(3)
]


def test_packed_claims_are_the_same_claims() -> None:
    packed = PackedClaims(CLAIMS)
    assert len(packed) == 3
    assert list(packed) == CLAIMS
    assert packed[1] == CLAIMS[1]
    assert packed[:2] == CLAIMS[:2]
    assert packed == PackedClaims(list(packed))
    assert packed != PackedClaims(CLAIMS[:2])


def test_no_claims_are_packed_as_none() -> None:
    assert list(PackedClaims([])) == []
    assert PackedClaims([]).rows() == []
