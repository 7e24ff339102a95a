"""A finished text, or bytes, and a path in; the file on disk, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graph.errors import PartnerGraphError


def write_whole(path: Path, content: str | bytes, *, option: str = "--output") -> Path:
    """Write bytes, or a text as UTF-8 with its own line ends; the target is replaced only when all is on disk."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _refused(path, error, option) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _refused(path, error, option) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _refused(path: Path, error: OSError, option: str) -> PartnerGraphError:
    reason = (error.strerror or "unknown reason").lower()
    return PartnerGraphError(
        f"{path} cannot be written ({reason}); choose a folder you can write to with {option}."
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
