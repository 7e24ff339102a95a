"""A report in, and a template of the officer's where there is one; a Word file with real endnotes out."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm

from viz.report.ledger import in_reading_order
from viz.report.model import Finding, Report
from viz.report.parts import papers_of, parts_of
from viz.report.wording import wording as fixed
from viz.report.writers.package import steady
from viz.report.writers.word import xml
from viz.report.writers.word.flow import Flow, Page
from viz.report.writers.word.notes import Notes, endnotes, note_settings
from viz.report.writers.word.pen import Pen
from viz.report.writers.word.template import KINDS, OFFICE, ids, opened, wording
from viz.report.writers.word.xml import Words, w

LANGUAGE = "en-GB"
A4 = {
    "page_width": Mm(210), "page_height": Mm(297), "left_margin": Mm(20), "right_margin": Mm(20),
    "top_margin": Mm(20), "bottom_margin": Mm(20), "header_distance": Mm(10), "footer_distance": Mm(10),
}  # fmt: skip
AFTER_NOTES = (
    "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions",
    "w:readModeInkLockDown", "w:smartTagType", "sl:schemaLibrary", "w:shapeDefaults", "w:doNotEmbedSmartTags",
    "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip


def write_docx(report: Report, *, template: Path | None = None, tell: Callable[[str], None] = lambda _: None) -> bytes:
    """Set a report as a Word file; what it cannot hold is told in the file and to `tell`."""
    report = in_reading_order(report)
    document = opened(template)
    styles = ids(document)
    pen = Pen(document.part, styles, Words(), Notes(styles["endnote reference"]))
    flow = Flow(pen, Page(_page(document)))
    opening = _lay(report, flow)
    notes = endnotes(report.evidence, pen.words, styles)
    title = [pen.plain("title", report.title), pen.plain("subtitle", report.period)]
    said = str(wording()["dropped"]).format(count=pen.words.dropped) if pen.words.dropped else ""
    if note := f"{report.note} {said}".strip():
        title.append(pen.plain("report note", note))
    if said:
        tell(said)
    body = document.element.body
    for element in list(body):
        body.remove(element)
    flow.parts[opening:opening] = [(element, False) for element in _contents(report, flow, after=opening > 0)]
    body.extend([*title, *flow.body()])
    _add_notes(document, notes)
    _about(document, report)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _page(document: Any) -> Any:
    """The page of the template, A4 where it does not say."""
    page = Section(document.element.body.get_or_add_sectPr(), document.part)
    for name, usual in A4.items():
        if getattr(page, name) is None:
            setattr(page, name, usual)
    return page


def _lay(report: Report, flow: Flow) -> int:
    """Set the sections and the heading of the notes; how many elements stand before the contents."""
    opening = 0
    parts = parts_of(report)
    for number, part in enumerate(parts.sections):
        flow.section(part)
        if number == 0 and any(isinstance(block, Finding) for block in part.section.blocks):
            opening = len(flow.parts)
    if report.evidence:
        flow.proofs(parts.proofs, str(fixed()["evidence_told"]), papers_of(report))
    return opening


def _contents(report: Report, flow: Flow, *, after: bool) -> list[Any]:
    """The titles, each a link with the page it stands on.

    The pages are fields of their own and no field of contents: nothing here lays out pages, LibreOffice fills such
    fields as it opens the file, Word as it prints, and neither asks first. A file that bids Word to update its fields
    on opening makes it ask every reader whether it may.
    """
    if not parts_of(report).is_long or not flow.marks:
        return []
    styles = flow.pen.styles
    broken = {"pageBreakBefore": w("pageBreakBefore")} if after else {}
    head = xml.paragraph(styles["toc heading"], xml.run(xml.text(fixed()["contents"])), **broken)
    return [head, *(_line(flow, title, name) for title, name in flow.marks)]


def _line(flow: Flow, title: str, name: str) -> Any:
    """One line of the contents, as broad as the page of the template."""
    tabs = w("tabs", w("tab", val="right", leader="dot", pos=flow.page.room()))
    link = w("hyperlink", xml.run(xml.text(title)), *_page_of(name), anchor=name, history=1)
    return xml.paragraph(flow.pen.styles["toc 1"], link, tabs=tabs)


def _page_of(name: str) -> list[Any]:
    """The page of a title behind a tab, empty until a program that lays out pages fills it."""
    code = xml.text(rf" PAGEREF {name} \h ")
    code.tag = qn("w:instrText")
    return [xml.run(w("tab")), _sign("begin"), xml.run(code), _sign("separate"), _sign("end")]


def _sign(kind: str) -> Any:
    return xml.run(w("fldChar", fldCharType=kind))


def _add_notes(document: Any, notes: Any) -> None:
    """Add the part that holds the notes, and say in the settings how they are numbered."""
    name, kind = PackURI("/word/endnotes.xml"), f"{OFFICE}.endnotes+xml"
    document.part.relate_to(Part(name, kind, xml.serialized(notes), document.part.package), f"{KINDS}/endnotes")
    settings = document.settings.element
    for old in [*settings.findall(qn("w:footnotePr")), *settings.findall(qn("w:endnotePr"))]:
        settings.remove(old)
    after = {qn(tag) if tag[0] == "w" else tag for tag in AFTER_NOTES}
    place = next((number for number, child in enumerate(settings) if child.tag in after), len(settings))
    settings.insert(place, note_settings(whole=True))


def _about(document: Any, report: Report) -> None:
    """The title and the language, and nothing of who wrote the file, where and when."""
    about = document.core_properties
    for element in list(about._element):
        about._element.remove(element)
    about.title, about.subject = (Words().line(each)[:255] for each in (report.title, report.period))
    about.language = LANGUAGE
    _name_pages(document, about.title)
    styles = document.styles.element
    if styles.find(f"{qn('w:docDefaults')}//{qn('w:lang')}") is None:
        _add_language(styles)
    for element in styles.iter(qn("w:lang")):
        element.set(qn("w:val"), LANGUAGE)


def _name_pages(document: Any, title: str) -> None:
    """Show the title wherever the head or foot of a page asks for it; Word itself does so only when it prints."""
    for part in document.part.package.iter_parts():
        if not part.partname.startswith(("/word/footer", "/word/header")) or not hasattr(part, "element"):
            continue
        for sign in part.element.iter(qn("w:fldSimple")):
            shown = list(sign.iter(qn("w:t")))
            if shown and sign.get(qn("w:instr"), "").split()[:1] == ["TITLE"]:
                shown[0].text = title


def _add_language(styles: Any) -> None:
    """Make room for the language where a template does not say any."""
    holder = styles
    for number, name in enumerate(("docDefaults", "rPrDefault", "rPr")):
        found = holder.find(qn(f"w:{name}"))
        if found is None:
            found = w(name)
            holder.insert(0 if number < 2 else len(holder), found)
        holder = found
    holder.append(w("lang"))
