"""Claims and texts packed for the way to the store are the same claims and texts."""

from __future__ import annotations

import pytest

from graph import packed as room
from graph.claims import Claim, Evidence
from graph.packed import PackedClaims, PackedText, PackedTexts

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


def test_going_through_packed_claims_unpacks_them_once(monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[bytes] = []
    unpack = room.unpack_claims

    def counted(packed: bytes) -> list[Claim]:
        unpacked.append(packed)
        return unpack(packed)

    monkeypatch.setattr(room, "unpack_claims", counted)
    assert [claim.kind for claim in PackedClaims(CLAIMS)] == ["body"] * 3
    assert len(unpacked) == 1


def test_equal_words_are_held_once() -> None:
    said = "Bins\nagain"
    values = {"text": said, "words": [said]}
    claim = Claim(kind="problem", document="d" * 64, values=values, evidence=(Evidence(quote=said, end=10),))
    packed = PackedClaims([claim])[0]
    assert packed == claim
    assert packed.values["text"] is packed.evidence[0].quote is packed.values["words"][0]


def test_texts_are_the_same_whichever_was_asked_for_before() -> None:
    texts = PackedTexts({name: PackedText(f"Minutes of {name}’s board").packed for name in ("a", "b")})
    assert [texts[name] for name in ("a", "b", "b", "a")] == [f"Minutes of {name}’s board" for name in "abba"]
    assert dict(texts) == {"a": "Minutes of a’s board", "b": "Minutes of b’s board"}
    assert texts.get("c") is None
    assert str(PackedText("Una\nVale’s")) == "Una\nVale’s"
