"""How far a long piece of work has come, in; one line of the terminal that is written over, out."""

from __future__ import annotations

import sys

import click

BAR = 24  # how wide the bar is


def tell(words: str) -> None:
    """Write over the line of the terminal; nothing where standard error is no terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{words}", err=True, nl=False)


def bar(done: int, total: int, words: str) -> str:
    """A bar with how much of how much is done."""
    filled = BAR * done // max(total, 1)
    return f"[{'#' * filled}{'.' * (BAR - filled)}] {done} of {total} {words}"
