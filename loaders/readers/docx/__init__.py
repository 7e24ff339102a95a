"""The bytes of a Word file in, a `Source` out, read with the standard library alone."""

from __future__ import annotations

from loaders.blocks import Source
from loaders.readers.docx.body import Body
from loaders.readers.docx.numbering import Numbering
from loaders.readers.docx.styles import Styles
from loaders.readers.docx.xml import W
from loaders.readers.layout import Block, Writer
from loaders.readers.package import Package

# Parts beside the text, and the rule that sets them aside; heads stand before the text, the rest behind it.
_HEADS = {"header": "running head"}
_FEET = {"footer": "running foot", "footnotes": "footnote", "endnotes": "footnote", "comments": "comment"}


def read_docx(data: bytes, name: str) -> Source:
    """Read the minutes in a Word file; headers, footers, notes and comments are set aside."""
    package = Package(data, name)
    try:
        return _read(package, data)
    except RecursionError as error:
        raise package.refused("holds tables or boxes nested beyond measure") from error


def _read(package: Package, data: bytes) -> Source:
    main = package.main_part() or "word/document.xml"
    tree = package.xml(main)
    body = tree.find(f"{W}body") if tree is not None else None
    if body is None:
        raise package.damaged()
    links = package.related(main)
    part = {kind: target for _, kind, target in reversed(links)}
    styles = Styles(package.xml(part.get("styles", "word/styles.xml")))
    numbering = Numbering(package.xml(part.get("numbering", "word/numbering.xml")), styles.list_of)
    reader = Body(styles, numbering)
    blocks = reader.read(body)
    writer = Writer()
    writer.write_all(_beside(package, links, reader, _HEADS))
    writer.write_all(blocks)
    writer.write_all(_beside(package, links, reader, _FEET))
    source = writer.source(data, package.name, "docx")
    _warn(source, package, reader)
    return source


def _beside(package: Package, links: list[tuple[str, str, str]], reader: Body, kinds: dict[str, str]) -> list[Block]:
    """The lines of headers, footers, notes and comments, each set aside by name."""
    blocks: list[Block] = []
    for _, kind, target in links:
        tree = package.xml(target) if kind in kinds else None
        if tree is None:
            continue
        roots = [tree] if kind in ("header", "footer") else list(tree)
        for root in roots:
            blocks += reader.read(root, aside=kinds[kind])
    return blocks


def _warn(source: Source, package: Package, reader: Body) -> None:
    if reader.tracked:
        source.warn(
            "tracked_changes",
            f"{source.name} holds tracked changes; it is read as if all of them were accepted.",
        )
    if any(part.lower().endswith("vbaproject.bin") for part in package.parts):
        source.warn("macros", f"{source.name} holds macros; they are not run.")
    if reader.embedded:
        source.warn("embedded", f"{source.name} holds another document inside it that is not read; load it by itself.")
