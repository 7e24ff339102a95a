"""A source whose lines have been read in, the account out: every line used, ignored by a named rule, or unread."""

from __future__ import annotations

from collections import Counter

from loaders.blocks import Source
from loaders.file_records import Accounting

SHOWN = 400


def account(source: Source) -> Accounting:
    """Count the lines that hold words: used and ignored with the reason, unread ones listed."""
    used = Counter(line.used_by for line in source.lines if line.used_by and not line.ignored_by)
    ignored = Counter(line.ignored_by for line in source.lines if line.ignored_by)
    unread = [line for line in source.lines if not line.used_by and not line.ignored_by]
    return Accounting(
        lines=len(source.lines), used=sum(used.values()), ignored=sum(ignored.values()), unread=len(unread),
        used_by=dict(sorted(used.items())), ignored_by=dict(sorted(ignored.items())),
        unread_lines=[{"line": line.number, "text": line.text[:SHOWN]} for line in unread],
    )  # fmt: skip
