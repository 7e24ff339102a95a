"""Pieces of invented minutes in, the bytes of a Word file that holds them out, written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.numbering+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.styles+xml"/></Types>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="Dots"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
    "</w:pPr></w:style>"
)
NUMBERS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%4:"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def run(text: str, looks: str = "") -> str:
    """One run of text."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(text: str = "", looks: str = "", *, bold: bool = False, inside: str = "") -> str:
    """One paragraph; `looks` are its properties, `inside` is XML of its own behind the text."""
    words = run(text, "<w:b/>" if bold else "") if text else ""
    return f"<w:p><w:pPr>{looks}</w:pPr>{words}{inside}</w:p>"


def listed(text: str, depth: int = 0, num: int = 1) -> str:
    """One paragraph of a list."""
    return para(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>')


def cell(*blocks: str, span: int = 1, merge: str = "") -> str:
    """One cell; a plain text is a paragraph, `merge` is restart or continue."""
    looks = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    looks += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    held = "".join(block if block.startswith("<w:") else para(block) for block in blocks or ("",))
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{held}</w:tc>"


def table(*rows: Sequence[str], widths: Sequence[int] = ()) -> str:
    """One table of rows of cells; widths are twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    held = "".join(f"<w:tr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{held}</w:tbl>"


def docx(*blocks: str, parts: Mapping[str, str] | None = None, raw: Mapping[str, bytes] | None = None) -> bytes:
    """A Word file; `parts` are further parts of the document by kind, `raw` are files as they are."""
    held = {
        "styles": f"<w:styles {NAMES}>{STYLES}</w:styles>",
        "numbering": f"<w:numbering {NAMES}>{NUMBERS}</w:numbering>",
    }
    held |= parts or {}
    links = "".join(f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in held)
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="m" Type="{_OFFICE}/officeDocument" '
        'Target="word/document2.xml"/></Relationships>',
        "word/_rels/document2.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
        "word/document2.xml": f"<w:document {NAMES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>",
        **{f"word/{kind}.xml": text for kind, text in held.items()},
    }
    return zipped({name: text.encode() for name, text in files.items()} | dict(raw or {}))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Some files in one archive."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
