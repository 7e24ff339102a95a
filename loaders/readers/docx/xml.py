"""The names of WordprocessingML and the few ways its values are written."""

from __future__ import annotations

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
VAL = f"{W}val"
_NO = ("0", "false", "off", "none")


def value(element: Element | None, path: str, name: str = "val", default: str = "") -> str:
    """An attribute of an element below another: `value(pPr, "pStyle")`."""
    found = element.find(f"{W}{path}") if element is not None else None
    return default if found is None else found.get(f"{W}{name}", default)


def number(text: str | None, default: int = 0, *, most: int = 100_000) -> int:
    """A whole number as Word writes it; what is none, or beyond all measure, is the default."""
    try:
        found = int(float(text)) if text and len(text) < 20 else default
    except (ValueError, OverflowError):
        return default
    return found if -most <= found <= most else default


def is_on(element: Element | None, name: str) -> bool | None:
    """Whether a switch such as bold is on; None where nothing is said."""
    found = element.find(f"{W}{name}") if element is not None else None
    return None if found is None else found.get(VAL, "true").lower() not in _NO


def alternative(element: Element) -> Element | None:
    """The one of several renderings that is read: the first choice, else what stands in for it."""
    chosen = element.find(CHOICE)
    return chosen if chosen is not None else element.find(FALLBACK)
