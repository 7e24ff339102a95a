"""A template, ours or an officer's, in; an empty Word file in its look, with every style we name, out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from graph.errors import PartnerGraphError
from graph.words import load_words
from viz.report.writers.package import FIRST, steady

HERE = Path(__file__).parent
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = {"document": "main"}  # what the content type calls a part that its file calls otherwise
LINKED = ("styles", "numbering", "settings", "footer")
KEPT = {*LINKED, "header", "theme", "fontTable", "webSettings", "core-properties", "officeDocument"}


@cache
def wording() -> dict[str, Any]:
    """The fixed words, signs and shades of the Word file."""
    return dict(load_words("word", HERE))


def blank() -> bytes:
    """Our own template: the parts beside this module as one Word file."""
    names = ("document", *LINKED)
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{_type(name)}+xml"/>' for name in names
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    default = (
        f'<Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
    )
    parts = {f"word/{name}.xml": (HERE / "parts" / f"{name}.xml").read_text(encoding="utf-8") for name in names}
    parts[FIRST] = f'<Types xmlns="{TYPES}">{default}{types}</Types>'
    parts["_rels/.rels"] = _related({"officeDocument": "word/document.xml"})
    parts["word/_rels/document.xml.rels"] = _related({name: f"{name}.xml" for name in LINKED})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return steady(out.getvalue())


def _type(name: str) -> str:
    return f"document.{MAIN[name]}" if name in MAIN else name


def _related(targets: Mapping[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{KINDS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{RELATED}">{lines}</Relationships>'


def opened(template: Path | None) -> Any:
    """An empty document in the look of a template; everything of its own text is left behind."""
    document = Document(io.BytesIO(blank())) if template is None else _of_file(template)
    missing = [name for name in wording()["needed"] if name.lower() not in ids(document)]
    if missing:
        raise PartnerGraphError(
            f"The template {template} lacks the {'style' if len(missing) == 1 else 'styles'} {', '.join(missing)}: "
            "start from a report written without --template, or leave --template out."
        )
    _bring_styles(document)
    for holder in (document.part, document.part.package):
        for key, link in list(holder.rels.items()):
            if link.reltype.rsplit("/", 1)[-1] not in KEPT:
                del holder.rels[key]
    body = document.element.body
    for element in list(body)[: -1 if len(body) and body[-1].tag == qn("w:sectPr") else None]:
        body.remove(element)
    return document


def _of_file(path: Path) -> Any:
    """A Word file, or a Word template file, as a document."""
    try:
        content = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        parts[FIRST] = parts[FIRST].replace(b"wordprocessingml.template.main", b"wordprocessingml.document.main")
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, part in parts.items():
                package.writestr(name, part)
        return Document(out)
    except OSError as error:
        reason = f"cannot be read ({(error.strerror or 'unknown reason').lower()}); name a Word file"
        raise PartnerGraphError(f"The template {path} {reason}, or leave --template out.") from error
    except Exception as error:  # a damaged file fails in many ways: in the zip, its parts, their markup
        reason = "is not a Word file (.docx or .dotx); save it as one"
        raise PartnerGraphError(f"The template {path} {reason}, or leave --template out.") from error


def ids(document: Any) -> dict[str, str]:
    """What the file calls each style, by the style's name in small letters."""
    return {
        style.find(qn("w:name")).get(qn("w:val")).lower(): style.get(qn("w:styleId"))
        for style in document.styles.element.findall(qn("w:style"))
        if style.find(qn("w:name")) is not None
    }


def _bring_styles(document: Any) -> None:
    """Add the styles that a template lacks: our own, and those Word writes only when they are used."""
    ours = Document(io.BytesIO(blank()))
    named = {identifier: name for name, identifier in ids(ours).items()}
    for style in ours.styles.element.findall(qn("w:style")):
        have = ids(document)
        if named[style.get(qn("w:styleId"))] in have:
            continue
        new = deepcopy(style)
        new.attrib.pop(qn("w:default"), None)
        for link in ("w:basedOn", "w:next"):
            if (element := new.find(qn(link))) is not None:
                name = named[element.get(qn("w:val"))]
                element.set(qn("w:val"), have.get(name, element.get(qn("w:val"))))
        document.styles.element.append(new)
