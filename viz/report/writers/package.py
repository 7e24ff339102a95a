"""The bytes of an Office file (a zip of parts) in; the same parts as bytes that depend on nothing else, out."""

from __future__ import annotations

import io
import zipfile

FIRST = "[Content_Types].xml"  # programs that look at the start of a file know it by this part
DAY = (1980, 1, 1, 0, 0, 0)  # the first day a zip can name


def steady(package: bytes) -> bytes:
    """Zip the same parts anew: in order of name, the content types first, without the time of day.

    The parts are stored, not compressed: compressors differ between builds of Python, and a file that is the
    same on any machine is worth more here than a smaller one. Whatever program saves it next compresses it.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        parts = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            target.writestr(_entry(name), parts[name])
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, DAY)
    entry.create_system = 0  # otherwise the kind of machine is noted
    entry.external_attr = 0o600 << 16
    return entry
