"""Loading a store: documents with their claims in, a report of what changed out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from graph.schema import Edge, Node
from graph.view import Counts, View, Window

if TYPE_CHECKING:
    from graph.claims import Claim
    from graph.packed import PackedText
    from graph.store.origin import Origin


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """One file as it was read; `name`, its path below the loaded folder, identifies it."""

    name: str
    path: str  # where it was read from; for messages only, never stored
    sha256: str
    format: str
    text: str | PackedText
    claims: Sequence[Claim]
    accounting: Mapping[str, Any] = field(default_factory=dict)
    warnings: Sequence[Mapping[str, Any]] = ()
    read_by: str = ""  # what it was read with; "" is like nothing else

    @property
    def facts(self) -> int:
        """How many things it says; sentences that may only hint at something are not counted."""
        from graph.claims import HINTS  # a question opens stores too and makes no claims

        return sum(claim.kind not in HINTS for claim in self.claims)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One file that need not be read, as the store holds what would be read in it."""

    name: str
    sha256: str
    accounting: Mapping[str, Any]
    warnings: Sequence[Mapping[str, Any]]
    facts: int
    read_by: str


class OpenView(View, Protocol):
    """A store that is open to be read, whether a file or a server's copy of one; used in a `with`."""

    def __enter__(self) -> Self:
        """Itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of it."""

    def counts(self, window: Window = ...) -> Counts:
        """How much there is, counted where it lies."""

    def origin(self) -> Origin:
        """Where the minutes and the judgements of the last load lie."""


class GraphLike(Protocol):
    """What a build gives: nodes, edges with their quotes, and notes about the whole graph."""

    @property
    def nodes(self) -> Mapping[str, Node] | Iterable[Node]:
        """Every node, by key or in any order."""

    @property
    def edges(self) -> Iterable[Edge]:
        """Every edge, with its evidence."""

    @property
    def meta(self) -> Mapping[str, Any]:
        """Notes about the whole graph, as JSON values."""


# claims of every stored document in order of name, then sha256 -> file name, sha256 -> text as read
Build = Callable[["list[Claim]", dict[str, str], Mapping[str, str]], GraphLike]


AnyDocument = LoadedDocument | StoredDocument


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What one load did, by document name; `duplicates` pairs a skipped name with the one that is kept."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
    nodes: int = 0
    edges: int = 0
    changed: bool = False  # whether anything at all was written
