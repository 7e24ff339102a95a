"""The runs of one Word paragraph in, its words as printed out; what was deleted is left out, boxes are kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from loaders.readers.docx.styles import NOTHING, Style, Styles, read_run
from loaders.readers.docx.xml import ALTERNATE, VAL, W, alternative, number
from loaders.readers.symbols import printed

# Elements that only wrap runs: links, inserted and moved text, smart tags, fields, text direction.
_WRAPS = frozenset(f"{W}{tag}" for tag in (
    "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "fldSimple", "bdo", "dir", "rubyBase",
))  # fmt: skip
_GONE = frozenset((f"{W}del", f"{W}moveFrom"))
_BREAKS = {"page": "\f", "column": "\n"}
_BOX = f"{W}txbxContent"
_PRINTS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class Words:
    """What a paragraph holds."""

    parts: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)  # hidden or struck out
    boxes: list[Element] = field(default_factory=list)
    bold: bool = False  # whether it holds words in bold
    plain: bool = False  # whether it holds words that are not
    first: Style = NOTHING  # looks of the first run with words
    tracked: bool = False

    @property
    def text(self) -> str:
        """The words as printed, line breaks in them."""
        return "".join(self.parts)

    @property
    def is_bold(self) -> bool:
        """Whether all words stand in bold."""
        return self.bold and not self.plain

    @property
    def says(self) -> bool:
        """Whether it holds words at all."""
        return self.bold or self.plain


class Runs:
    """Reads paragraphs with the styles of one document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read(self, paragraph: Element, style: Style) -> Words:
        """The words of one paragraph whose style has these looks."""
        found = Words()
        self._walk(paragraph, style, found)
        return found

    def _walk(self, parent: Element, style: Style, found: Words) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, style, found)
            elif tag in _WRAPS:
                found.tracked = found.tracked or tag in (f"{W}ins", f"{W}moveTo")
                self._walk(child, style, found)
            elif tag in _GONE:
                found.tracked = True
            elif tag == f"{W}sdt" and is_placeholder(child):
                found.aside += [part.text or "" for part in child.iter(f"{W}t")]
            elif tag in (f"{W}sdt", f"{W}ruby"):
                self._walk(child, style, found)
            elif tag == ALTERNATE and (chosen := alternative(child)) is not None:
                self._walk(chosen, style, found)

    def _run(self, run: Element, style: Style, found: Words) -> None:
        looks = run.find(f"{W}rPr")
        if looks is not None and len(looks):
            named = looks.find(f"{W}rStyle")
            if named is not None:
                style = style.under(self._styles.named(named.get(VAL, "")))
            style = style.under(read_run(looks))
        text = "".join(self._prints(run, style, found))
        if not text:
            return
        if style.hidden or style.struck:
            found.aside.append(text)
            return
        text = text.upper() if style.caps else text
        found.parts.append(text)
        if any(map(str.isalnum, text)):
            found.first = found.first if found.says else style
            found.bold = found.bold or style.bold is True
            found.plain = found.plain or style.bold is not True

    def _prints(self, run: Element, style: Style, found: Words) -> list[str]:
        """The pieces of text that one run prints."""
        pieces: list[str] = []
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                text = (child.text or "").replace("\u00ad", "").replace("\n", " ")
                pieces.append(printed(text, style.font))
            elif tag in _PRINTS:
                pieces.append(_PRINTS[tag])
            elif tag == f"{W}br":
                pieces.append(_BREAKS.get(child.get(f"{W}type", ""), "\n"))
            elif tag == f"{W}sym":
                pieces.append(_symbol(child))
            elif tag == f"{W}fldChar":
                pieces.append(_ticked(child))
            elif tag == f"{W}ruby":
                self._walk(child, style, found)
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                _find_boxes(child, found.boxes)
            elif tag == ALTERNATE and (chosen := alternative(child)) is not None:
                pieces += self._prints(chosen, style, found)
        return pieces


def is_placeholder(control: Element) -> bool:
    """Whether a content control still shows what Word asks to be filled in."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    usable = 0x20 <= place < 0xD800 or 0xE000 <= place <= 0xFFFD
    return printed(chr(place), element.get(f"{W}font", "")) if usable else "\ufffd"


def _ticked(field_char: Element) -> str:
    """A box to tick of an old form, ticked or not."""
    box = field_char.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    mark = box.find(f"{W}checked")
    mark = box.find(f"{W}default") if mark is None else mark
    ticked = mark is not None and mark.get(VAL, "1") in ("1", "true", "on")
    return "☒" if ticked else "☐"


def _find_boxes(element: Element, boxes: list[Element]) -> None:
    """The text boxes of a drawing, each once though two renderings of it are stored."""
    for child in element:
        if child.tag == _BOX:
            boxes.append(child)
        elif child.tag == ALTERNATE:
            chosen = alternative(child)
            if chosen is not None:
                _find_boxes(chosen, boxes)
        else:
            _find_boxes(child, boxes)


def list_place(paragraph: Element | None, style: Style) -> tuple[str, int]:
    """The list that a paragraph belongs to and its depth in it; "" for none."""
    own = paragraph.find(f"{W}numPr") if paragraph is not None else None
    num, depth = style.list or "", style.depth
    if own is not None:
        named = own.find(f"{W}numId")
        num = named.get(VAL, "") if named is not None else num
        deep = own.find(f"{W}ilvl")
        depth = number(deep.get(VAL)) if deep is not None else depth
    return ("", 0) if num == "0" else (num, depth)
