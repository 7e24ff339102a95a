"""A report in, Markdown out; words of a document never become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from viz.report.ledger import runs
from viz.report.model import Block, Chart, Evidence, Finding, Heading, Points, Quoted, Report, Table, Text
from viz.report.parts import Part, papers_of, parts_of
from viz.report.signs import besides, fenced, with_plain_ends
from viz.report.wording import in_print, place, wording

MARKUP = re.compile(r"([\\`*_<>\[\]|&~])")
LINE_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))", re.MULTILINE)
NOT_IN_LINES = besides(r"\x85\u2028\u2029")  # these too would end a line


def write_markdown(report: Report) -> str:
    """Set a report as Markdown that reads well as it stands."""
    parts = [f"# {plain(report.title)}", plain(report.period), plain(report.note)]
    numbered = parts_of(report)
    for part in numbered.sections:
        parts.extend(_section(part))
    papers = papers_of(report)
    parts.extend((f"## {numbered.proofs}", wording()["evidence_told"], _table(papers) if papers else ""))
    parts.extend(_proof(number, evidence) for number, evidence in enumerate(report.evidence, 1))
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(words: str) -> str:
    """Words on one line in which no character acts as Markdown."""
    return fenced(_quiet(" ".join(NOT_IN_LINES.sub(" ", words).split())))


def _quiet(words: str) -> str:
    def guard(found: re.Match[str]) -> str:
        """A line that Markdown would take for a heading or a list, with a sign that keeps it text."""
        indent, start = found[1], found[2]
        return f"{indent}{start}\\" if start[0].isdigit() else f"{indent}\\{start}"

    return LINE_START.sub(guard, MARKUP.sub(r"\\\1", words))


def _verbatim(words: str) -> str:
    """A quote line by line, nothing dropped but control characters."""
    lines = NOT_IN_LINES.sub(" ", with_plain_ends(words)).split("\n")
    return "\n".join(f"> {fenced(_quiet(line.strip()))}".rstrip() for line in lines)


def numbers(cites: Sequence[int]) -> str:
    """Evidence numbers as printed: [3], or [3] to [7] where they follow each other."""
    return " ".join(_run(first, last) for first, last in runs(cites))


def _run(first: int, last: int) -> str:
    if last - first > 1:
        return f"[{first}] to [{last}]"
    return " ".join(f"[{cite}]" for cite in dict.fromkeys((first, last)))


def _text(text: Text) -> str:
    shown = f"([{wording()['link']}]({text.link}))" if text.link else ""
    return " ".join(filter(None, (plain(text.words), numbers(text.cites), shown)))


def _section(part: Part) -> Iterable[str]:
    yield f"## {part.heading} {plain(part.section.title)}"
    for block in part.section.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    match block:
        case Text():
            return _text(block)
        case Points():
            return "\n".join(f"- {_text(item)}" for item in block.items)
        case Heading():
            return f"### {plain(block.words)}"
        case Quoted():
            return " ".join(filter(None, (_verbatim(block.words), f"[{block.cite}]", plain(block.when))))
        case Finding():
            return _finding(block)
        case Chart():
            return f"### {plain(block.picture.title)}\n\n{plain(block.picture.told)}\n\n{_table(block.table)}"
        case Table():
            return _table(block)


def _finding(finding: Finding) -> str:
    takers = finding.takers
    last = [replace(takers, words=f"{wording()['takers']}: {takers.words}.")] if takers.words else []
    last += [Text(f"{wording()['question']}: {finding.question}")] if finding.question else []
    blocks: tuple[Block, ...] = (Heading(finding.title), *finding.quotes, finding.statement, Points(tuple(last)))
    return "\n\n".join(text for text in map(_block, blocks) if text)


def _table(table: Table) -> str:
    rows = [_row(plain(head) for head in table.heads), _row("---" for _ in table.heads)]
    return "\n".join([*rows, *(_row(_text(cell) for cell in row) for row in table.rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _proof(number: int, evidence: Evidence) -> str:
    return f"**[{number}]** {plain(place(evidence))}\n\n{_verbatim(in_print(evidence.quote))}"
