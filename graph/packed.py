"""The claims or the text of one document in; the same in a tenth of the memory out, as a store keeps them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, overload

from graph.claims import Claim, Evidence
from graph.spelling import spelled

Share = Callable[[str, str], str]  # gives back the first of equal strings


class PackedText:
    """A text that waits for the store."""

    __slots__ = ("packed",)

    def __init__(self, text: str) -> None:
        self.packed = zlib.compress(text.encode("utf-8", "surrogatepass"), 6)

    def __str__(self) -> str:
        return unpack_text(self.packed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedText) and self.packed == other.packed

    def __hash__(self) -> int:
        return hash(self.packed)


class PackedTexts(Mapping[str, str]):
    """The texts of all documents by sha256, one of them unpacked at a time."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        self._packed = packed
        self._last = ("", "")  # claims come document by document, so the text last asked for is asked for again

    def __getitem__(self, document: str) -> str:
        if self._last[0] != document:
            self._last = (document, unpack_text(self._packed[document]))
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def unpack_text(packed: bytes) -> str:
    """A text as it was before it was packed."""
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


class PackedClaims(Sequence[Claim]):
    """Claims that wait for the store; a folder of thousands of papers is held in memory like this."""

    __slots__ = ("_count", "packed")

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._count = len(claims)
        self.packed = PackedText(spelled([claim.as_json() for claim in claims])).packed

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Claim: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...
    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        return unpack_claims(self.packed)[place]

    def __iter__(self) -> Iterator[Claim]:
        return iter(unpack_claims(self.packed))  # once: by place each claim would unpack them all again

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedClaims) and self.packed == other.packed

    def __hash__(self) -> int:
        return hash(self.packed)


def unpack_claims(packed: bytes) -> list[Claim]:
    """The claims of one document; strings that are equal are one string, as names and quotes are said many times."""
    from pydantic_core import from_json  # reads keys that it has read before as the same string

    held: dict[str, str] = {}
    return [_claim(row, held.setdefault) for row in from_json(zlib.decompress(packed))]


def _claim(row: dict[str, Any], share: Share) -> Claim:
    evidence = tuple(
        Evidence(share(e["quote"], e["quote"]), e["page"], e["line"], e["start"], e["end"]) for e in row["evidence"]
    )
    row = {name: share(value, value) if type(value) is str else value for name, value in row.items()}
    values = {name: _shared(value, share) for name, value in row["values"].items()}
    return Claim(**(row | {"values": values, "evidence": evidence}))


def _shared(value: Any, share: Share) -> Any:
    if type(value) is str:
        return share(value, value)
    return [_shared(part, share) for part in value] if type(value) is list else value
