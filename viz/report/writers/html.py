"""A report in; one page that needs nothing but itself, asks for nothing, runs nothing and prints well, as text, out."""

from __future__ import annotations

import base64
import hashlib
import math
import re
import textwrap
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from viz.report.ledger import runs
from viz.report.model import Finding, Report, Section, Table
from viz.report.parts import PROOFS, PROOFS_TOLD, parts_of
from viz.report.widths import widths
from viz.report.wording import place
from viz.report.writers.charts import draw_picture
from viz.words import palette

HERE = Path(__file__).parent
# What no page may hold: control characters, halves of characters, and what is no character.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SAFE = ("", "file", "http", "https")  # a link to anything else is shown as no link
STACKED = 3  # a table of so many columns becomes a list on a telephone
FOOT = 90  # letters of the title at the foot of a page
# How the cards of the findings are set in print, by the lines that they would take: the first that holds them.
SETTINGS = (("roomy", 42), ("close", 54), ("tight", math.inf))
LEFT, RIGHT, QUOTED = 70, 40, 4  # letters in a line of a card, and the lines of a quote that are printed on it


class Run(NamedTuple):
    """Evidence numbers that follow each other, and the place in the page where they stand."""

    id: str
    first: int
    last: int


class Citations:
    """Gives each run of numbers a place in the page, and each piece of evidence the way back to them."""

    def __init__(self) -> None:
        self.part, self._made = "", 0
        self._back: dict[int, dict[str, str]] = {}

    def enter(self, label: str) -> str:
        """Say which section is being set."""
        self.part = label
        return ""

    def runs(self, cites: Sequence[int]) -> list[Run]:
        """Numbers as printed; where the first citation in a section stands is noted for the way back."""
        found = []
        for first, last in runs(cites):
            self._made += 1
            found.append(Run(f"c{self._made}", first, last))
            for cite in range(first, last + 1):
                self._back.setdefault(cite, {}).setdefault(self.part, f"c{self._made}")
        return found

    def back(self, cite: int) -> Iterable[tuple[str, str]]:
        """The sections in which a piece of evidence is cited, each with where it is cited first."""
        return self._back.get(cite, {}).items()


def write_html(report: Report) -> str:
    """Set a report as one page."""
    from markupsafe import Markup

    parts = parts_of(report)
    style = _style(report)
    return str(
        _template().render(
            report=report, parts=parts, style=Markup(style), policy=_policy(style), citations=Citations(),
            proofs=PROOFS, proofs_told=PROOFS_TOLD, opens_on=_findings(report.sections[:1]),
        )
    )  # fmt: skip


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, finalize=clean,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters.update(safe_link=safe_link, place=place, widths=widths, draw=draw_picture, kind=_kind)
    made.globals.update(stacked=STACKED)
    return made.get_template("report.html.j2")


def clean(value: object) -> object:
    """Words as a page may hold them: nothing is dropped but control characters."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return CONTROL.sub(" ", value)
    return value


def safe_link(link: str) -> str:
    """A link that a reader may follow, else nothing."""
    try:
        return link if urlsplit(link).scheme in SAFE else ""
    except ValueError:
        return ""


def _kind(block: object) -> str:
    return type(block).__name__


def _findings(sections: Sequence[Section]) -> str:
    """How closely the first page is set; "" where it holds no findings."""
    found = [block for section in sections for block in section.blocks if isinstance(block, Finding)]
    lines = sum(map(_lines, found))
    return next(name for name, most in SETTINGS if lines <= most) if found else ""


def _lines(finding: Finding) -> int:
    """About how many lines a card takes in larger letters: words on the left, who and what to ask on the right."""
    quotes = sum(min(QUOTED, 1 + len(quoted.words) // LEFT) for quoted in finding.quotes)
    beside = sum(2 + len(words) // RIGHT for words in (finding.takers, finding.question) if words)
    return 2 + max(1 + len(finding.statement.words) // LEFT + quotes, beside)


def _style(report: Report) -> str:
    """The style, with the colours of the palette and what is printed at the foot of each page."""
    colours = {name: palette()[name] for name in ("accent", "text", "edge", "border")}
    named = "".join(f"--{name}:{colour};" for name, colour in colours.items())
    shares = {wide for section in report.sections for block in section.blocks for wide in _widths_in(block)}
    columns = "".join(f"col.w{wide}{{width:{wide}%}}" for wide in sorted(shares))
    foot = f"@page{{@bottom-left{{content:{_css_text(_short(report.title))}}}}}"
    return f":root{{{named}}}\n{(HERE / 'report.css').read_text(encoding='utf-8')}{columns}\n{foot}\n"


def _widths_in(block: object) -> list[int]:
    table = getattr(block, "table", block)
    return widths(table) if isinstance(table, Table) else []


def _short(title: str) -> str:
    """A title on one line at the foot of a page."""
    return textwrap.shorten(CONTROL.sub(" ", title), FOOT, placeholder=" …") if len(title) > FOOT else title


def _css_text(words: str) -> str:
    """Words as a text of a style sheet, in which no sign but a letter or digit stands as it is."""
    kept = CONTROL.sub(" ", words)
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in kept) + '"'


def _policy(style: str) -> str:
    """What the page may do: be styled by its own style, and nothing else."""
    told = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{told}'; base-uri 'none'; form-action 'none'"
