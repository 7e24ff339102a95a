"""A count in, the number or letter that a list prints for it out."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def in_form(count: int, form: str) -> str:
    """A count as Word writes it: 4 is '4', 'd', 'IV', '04', '4th'."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        teen = 10 < count % 100 < 14
        return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"
    written = ""
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26 * 9:
        written = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        rest = count
        for worth, letters in _ROMAN:
            written += letters * (rest // worth)
            rest %= worth
    return (written.upper() if form.startswith("upper") else written) or str(count)
