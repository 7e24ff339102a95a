"""The name of a threshold in `limits.yml`, in; its number, out.

The file is read by hand, line by line: a question loads no YAML reader.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.errors import VocabularyError

FILE = Path(__file__).parent / "limits.yml"


@cache
def limits() -> dict[str, int]:
    """Every threshold by its name."""
    try:
        lines = FILE.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise VocabularyError(f"The list {FILE} cannot be read ({error.strerror}); reinstall partnergraph.") from error
    told = [line.partition("#")[0].partition(":") for line in lines]
    try:
        return {name.strip(): int(number) for name, colon, number in told if colon}
    except ValueError as error:
        raise VocabularyError(f"The list {FILE} gives a threshold that is no number: {error}; correct it.") from error
