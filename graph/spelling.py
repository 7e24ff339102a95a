"""A JSON value in, its one spelling out: equal values are equal text, whatever order their keys were given in."""

from __future__ import annotations

import json

spelled = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode
