"""Word lists as data: a YAML file of `graph/vocab` or of another room in, plain values out, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import VocabularyError

HERE = Path(__file__).parent / "vocab"


@cache
def load_words(name: str, folder: Path = HERE) -> Any:
    """Read one word list by its name, e.g. `load_words("names")`."""
    import yaml

    path = folder / f"{name}.yml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        with path.open(encoding="utf-8") as handle:
            return yaml.load(handle, Loader=loader)
    except OSError as error:
        raise VocabularyError(
            f"The word list {path} cannot be read ({error.strerror}); reinstall partnergraph."
        ) from error
    except yaml.YAMLError as error:
        raise VocabularyError(f"The word list {path} is not valid YAML: {error}; correct that line.") from error
