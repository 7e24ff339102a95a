"""Settings that a command hands to the processes that read files side by side: an environment variable in and out."""

from __future__ import annotations

import os

OCR = "PARTNERGRAPH_OCR"


def pictures_wanted() -> bool:
    """Whether pages that are pictures are to be read."""
    return os.environ.get(OCR) == "1"


def want_pictures() -> None:
    """Have pages that are pictures read from now on."""
    os.environ[OCR] = "1"
