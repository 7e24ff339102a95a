"""A cell of a workbook in, what Excel shows of it out: texts, dates in words, amounts with their sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from graph.dates import MONTHS

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!\$|h|m|s)[^\]]*\]|\[\$[^\]]*\]')
_USUAL = {  # the formats that a file need not spell out
    **dict.fromkeys((14, *range(27, 37), *range(50, 59)), "d/m/yyyy"),
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
}  # fmt: skip
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how a workbook writes a sign that its form cannot hold
_LAST_DAY = 2_958_465  # 31 December 9999
_CURRENCY = re.compile(r"[£€$]")


class Formats:
    """How the cells of one workbook show their numbers."""

    def __init__(self, tree: Element | None, *, dated_1904: bool = False) -> None:
        self._start = datetime(1904, 1, 1) if dated_1904 else datetime(1899, 12, 30)
        self._dated_1904 = dated_1904
        self._codes: list[str] = []
        self._bold: list[bool] = []
        if tree is None:
            return
        codes = {e.get("numFmtId"): e.get("formatCode", "") for e in tree.iterfind(f"{S}numFmts/{S}numFmt")}
        fonts = [font.find(f"{S}b") is not None for font in tree.iterfind(f"{S}fonts/{S}font")]
        for style in tree.iterfind(f"{S}cellXfs/{S}xf"):
            number = style.get("numFmtId", "0")
            usual = _USUAL.get(int(number), "") if number.isascii() and number.isdigit() and len(number) < 6 else ""
            self._codes.append(codes.get(number, usual))
            font = style.get("fontId", "0")
            self._bold.append(font.isdigit() and font.isascii() and int(font[:6]) < len(fonts) and fonts[int(font[:6])])

    def is_bold(self, style: str | None) -> bool:
        """Whether a style prints in bold."""
        place = _place(style)
        return place < len(self._bold) and self._bold[place]

    def number(self, value: float, style: str | None) -> str:
        """A number as its style shows it."""
        place = _place(style)
        code = self._codes[place] if place < len(self._codes) else ""
        plain = _QUOTED.sub("", code).split(";")[0].lower()
        if plain != "general" and re.search(r"[dmyhs]", plain) and not re.search(r"[0#?]", plain.split(".")[0]):
            return self._date(value, plain)
        return _amount(value, code, plain)

    def _date(self, value: float, code: str) -> str:
        """A day, a month or a time, whichever of them the cell shows."""
        has_time = "h" in code or "s" in code
        if not 0 <= value <= _LAST_DAY:
            return f"{value:.15g}"
        if value < 60 and not self._dated_1904:
            value += 1  # Excel believes in 29 February 1900
        when = self._start + timedelta(seconds=round(value * 86400))
        days = code.replace("am/pm", "").replace("a/p", "")
        has_month = "m" in days if not has_time else "d" in days or "y" in days
        parts = [str(when.day)] if "d" in days else []
        parts += [MONTHS[when.month - 1].capitalize()] if has_month else []
        parts += [str(when.year)] if "y" in days else []
        return " ".join([*parts, *([f"{when.hour:02d}:{when.minute:02d}"] if has_time else [])])


def shown(cell: Element, strings: Sequence[str], formats: Formats) -> str:
    """The words that a cell shows; formulas by the result that was saved, errors by nothing."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        held = cell.find(f"{S}is")
        return "" if held is None else unescaped("".join(part.text or "" for part in held.iter(f"{S}t")))
    value = cell.findtext(f"{S}v", "")
    if kind == "s":
        place = _place(value)
        return strings[place] if value and place < len(strings) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind == "e" or not value:
        return ""
    if kind in ("str", "d"):
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    return formats.number(number, cell.get("s")) if abs(number) < 1e300 else ""


def unescaped(text: str) -> str:
    """A text with its escaped signs as the screen shows them: _x005F_ is a line below, a control sign is a space."""
    return _ESCAPED.sub(lambda found: _sign(int(found[1], 16)), text) if "_x" in text else text


def _sign(code: int) -> str:
    return "\n" if code == 10 else " " if code < 32 or 0xD800 <= code < 0xE000 or code > 0xFFFD else chr(code)


def _amount(value: float, code: str, plain: str) -> str:
    if "%" in plain:
        return f"{round(value * 100, 6):.15g}%"
    if re.fullmatch(r"0{2,9}", plain):
        return f"{round(value):0{len(plain)}d}"
    sign = _CURRENCY.search(code)
    decimals = len(re.match(r"[0#?]*", plain.partition(".")[2])[0]) if "." in plain else 0  # type: ignore[index]
    if sign or ("0" in plain and decimals):
        comma = "," if "," in plain else ""
        amount = f"{abs(value):{comma}.{decimals}f}"
        return f"{'-' if value < 0 else ''}{sign[0] if sign else ''}{amount}"
    return f"{value:.15g}" if value != int(value) or abs(value) >= 1e15 else str(int(value))


def _place(text: str | None) -> int:
    return int(text) if text and len(text) < 9 and text.isascii() and text.isdigit() else 0
