"""The option `--ocr` of the commands that read files: asked for in, pictures of pages read from then on out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _ask(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        from loaders.readers.pdf.ocr import ask_for

        ask_for()


def ocr_option(function: _Command) -> _Command:
    """Give a command `--ocr`."""
    return click.option(
        "--ocr",
        is_flag=True,
        expose_value=False,
        callback=_ask,
        help="Read scanned pages too (needs the program tesseract; slow).",
    )(function)
