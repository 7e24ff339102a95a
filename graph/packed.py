"""The claims of one document in; the same claims in a tenth of the memory out, as a store keeps them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from graph.spelling import spelled

if TYPE_CHECKING:
    from graph.claims import Claim


class PackedClaims(Sequence["Claim"]):
    """Claims that wait for the store; a folder of thousands of papers is held in memory like this."""

    __slots__ = ("_count", "_packed")

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._count = len(claims)
        rows = [spelled(claim.model_dump(mode="json")) for claim in claims]
        self._packed = zlib.compress("\n".join(rows).encode("utf-8", "surrogatepass"), 1)

    def rows(self) -> list[str]:
        """Each claim as the store writes it; JSON holds no line ends."""
        return zlib.decompress(self._packed).decode("utf-8", "surrogatepass").split("\n") if self._count else []

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Claim: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...
    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        from graph.claims import Claim

        rows = self.rows()[place]
        return Claim.model_validate_json(rows) if isinstance(rows, str) else [*map(Claim.model_validate_json, rows)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedClaims) and self._packed == other._packed

    def __hash__(self) -> int:
        return hash(self._packed)
