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
from viz.report.parts import papers_of, parts_of
from viz.report.signs import besides, with_plain_ends
from viz.report.widths import widths
from viz.report.wording import in_print, place, wording
from viz.report.writers.charts import draw_picture
from viz.words import palette

HERE = Path(__file__).parent
NOT_IN_PAGES = besides(r"\x80-\x9f")
SAFE = ("", "file", "http", "https")  # a link to anything else is shown as no link
STACKED = 3  # a table of so many columns becomes a list on a telephone
FOOT = 90  # letters of the title at the foot of a page
EMPTY = re.compile(r"(\n(?:[^\S\n]*\n)+)")  # the end of a line and empty lines behind it


class Setting(NamedTuple):
    """How the cards of the findings are printed: how many lines a page holds, and what fits a line and a quote."""

    name: str
    lines: float
    left: int
    right: int
    quote: int


# As report.css sets them; the first that holds all cards is taken.
SETTINGS = (
    Setting("roomy", 38, 66, 40, 6), Setting("close", 54, 74, 44, 5), Setting("tight", 69, 76, 48, 4),
    Setting("tight brief", math.inf, 76, 48, 2),
)  # fmt: skip


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
            opens_on=_findings(report.sections[:1]), papers=papers_of(report),
        )
    )  # fmt: skip


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, finalize=clean,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters.update(draw=draw_picture, gaps=gaps, kind=_kind, named_width=named_width)
    made.filters.update(in_print=in_print, place=place, safe_link=safe_link, widths=percents)
    made.globals.update(stacked=STACKED, fixed=wording())
    return made.get_template("report.html.j2")


def clean(value: object) -> object:
    """Words as a page may hold them: nothing is dropped but control characters."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return NOT_IN_PAGES.sub(" ", value)
    return value


def safe_link(link: str) -> str:
    """A link that a reader may follow, else nothing."""
    try:
        return link if urlsplit(link).scheme in SAFE else ""
    except ValueError:
        return ""


def _kind(block: object) -> str:
    return type(block).__name__


def gaps(quote: str) -> list[tuple[str, bool]]:
    """A quote in pieces, each with whether it is nothing but empty lines."""
    pieces = EMPTY.split(with_plain_ends(quote))
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]


def _findings(sections: Sequence[Section]) -> str:
    """How closely the first page is set; "" where it holds no findings."""
    found = [block for section in sections for block in section.blocks if isinstance(block, Finding)]
    fits = (how.name for how in SETTINGS if sum(_lines(finding, how) for finding in found) <= how.lines)
    return next(fits) if found else ""


def _lines(finding: Finding, how: Setting) -> int:
    """About how many lines a card takes: words on the left, who and what to ask on the right."""
    quotes = sum(min(how.quote, 1 + len(quoted.when + quoted.words) // how.left) for quoted in finding.quotes)
    beside = sum(2 + len(words) // how.right for words in (finding.takers.words, finding.question) if words)
    return 2 + max(1 + len(finding.statement.words) // how.left + quotes, beside)


def _style(report: Report) -> str:
    """The style, with the colours of the palette and what is printed at the foot of each page."""
    colours = {name: palette()[name] for name in ("accent", "text", "edge", "border")}
    named = "".join(f"--{name}:{colour};" for name, colour in colours.items())
    blocks = [*(block for section in report.sections for block in section.blocks), papers_of(report)]
    shares = {wide for block in blocks for wide in _widths_in(block)}
    columns = "".join(f"col.{named_width(wide)}{{width:{wide}%}}" for wide in sorted(shares))
    foot = f"@page{{@bottom-left{{content:{_css_text(_short(report.title))}}}}}"
    return f":root{{{named}}}\n{(HERE / 'report.css').read_text(encoding='utf-8')}{columns}\n{foot}\n"


def _widths_in(block: object) -> list[float]:
    table = getattr(block, "table", block)
    return percents(table) if isinstance(table, Table) else []


def percents(table: Table) -> list[float]:
    """The width of each column in per cent of the page, never more than all of it."""
    return [math.floor(1000 * share + 1e-6) / 10 for share in widths(table)]


def _short(title: str) -> str:
    """A title on one line at the foot of a page."""
    return textwrap.shorten(NOT_IN_PAGES.sub(" ", title), FOOT, placeholder=" …") if len(title) > FOOT else title


def named_width(wide: float) -> str:
    """The name that the style gives to a width of a column: w125 for 12.5 per cent."""
    return f"w{round(10 * wide)}"


def _css_text(words: str) -> str:
    """Words as a text of a style sheet, in which no sign but a letter or digit stands as it is."""
    kept = NOT_IN_PAGES.sub(" ", words)
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in kept) + '"'


def _policy(style: str) -> str:
    """What the page may do: be styled by its own style, and nothing else."""
    told = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{told}'; base-uri 'none'; form-action 'none'"
