"""Print what the program finds in our own corpus: per family and hand, or every difference of one document."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from tests.corpus.compare import KINDS, Score, pooled
from tests.corpus.folders import Document, documents, score_of

SHOWN = [kind for kind in KINDS if kind != "headings"]


def line(label: str, score: Score) -> str:
    """One row of the table: found of all, and how many were made up."""
    cells = []
    for kind in SHOWN:
        tally = score[kind]
        of = tally.found + len(tally.missed)
        spare = f" +{len(tally.invented)}" if tally.invented else ""
        cells.append("" if tally.empty else f"{tally.found}/{of}{spare}")
    return f"{label:42}" + "".join(f"{cell:>13}" for cell in cells)


def rates(score: Score) -> str:
    """Precision and recall of the pooled counts."""
    return "\n".join(
        f"  {kind:14} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}" for kind, tally in score.items()
    )


def differences(document: Document) -> Iterable[str]:
    """Every miss and invention of one document."""
    for kind, tally in score_of(document).items():
        yield from (f"    {kind} missed: {told}" for told in tally.missed)
        yield from (f"    {kind} invented: {told}" for told in tally.invented)


def main() -> None:
    named = sys.argv[1:]
    found = [d for d in documents() if not named or any(name in d.name for name in named)]
    print(f"{'found/all +invented':42}" + "".join(f"{kind:>13}" for kind in SHOWN))
    for document in found:
        print(line(document.name, score_of(document)))
        for told in differences(document) if named else ():
            print(told)
    for hand in sorted({document.hand for document in found}):
        whole = pooled(score_of(document) for document in found if document.hand == hand)
        print(f"\nhand {hand}\n{rates(whole)}")


if __name__ == "__main__":
    main()
