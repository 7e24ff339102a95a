"""A value of an answer, in; the same value as JSON with an indent of one, out.

What `json.dumps(value, indent=1, ensure_ascii=False)` writes, three times as fast: with an indent the library spells
every value in Python, one step at a time. Long answers are mostly spelling.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any


def json_text(value: Any, margin: str = "\n", *, sparse: bool = False) -> str:
    """The value as JSON; `margin` is how its lines begin, and with `sparse` an empty text is written as null."""
    if isinstance(value, str):
        return encode_basestring(value) if value or not sparse else "null"
    if value is None:
        return "null"
    inner = f"{margin} "
    if isinstance(value, Mapping):
        parts = [f"{encode_basestring(str(k))}: {json_text(v, inner, sparse=sparse)}" for k, v in value.items()]
        return f"{{{inner}{f',{inner}'.join(parts)}{margin}}}" if parts else "{}"
    if isinstance(value, (list, tuple)):
        parts = [json_text(one, inner, sparse=sparse) for one in value]
        return f"[{inner}{f',{inner}'.join(parts)}{margin}]" if parts else "[]"
    return json.dumps(value)  # numbers, yes and no
