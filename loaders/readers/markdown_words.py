"""A line or a cell of Markdown in, the words that a person reads of it out: no tags, no marks, no addresses."""

from __future__ import annotations

import html
import re

_BREAKS = re.compile(r"(?i)<br\s*/?>|</p>|</li>|</ul>|</ol>|</h\d>|</div>")
_ITEM = re.compile(r"(?i)<li[^>]*>")
_SUP = re.compile(r"(?i)\s*<sup>\s*(.*?)\s*</sup>")
_TAG = re.compile(r"<[^<>]{1,200}>")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)?[\w.+-]+(?:@|://)[^<>\s]{2,150})>")
_STRONG = re.compile(r"\*\*|__")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]*[^\s_])_(?!\w)")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHIELD = 0xE000  # an escaped sign is kept out of the way as a letter of nobody's
_SHIELDED = re.compile(f"[{chr(_SHIELD + 33)}-{chr(_SHIELD + 126)}]")
_GAP = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_BULLET_IN_ITEM = re.compile(r"^\s*(?:<b>)?\s*[•·]\s*")
_BOLD = re.compile(r"(?is)<b>.*?</b>|<strong>.*?</strong>|\*\*(?=\S).*?\*\*|__(?=\S).*?__")


def plain(fragment: str) -> str:
    """The words of a fragment on one line; a raised 'th' joins its number."""
    text = fragment
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(_SHIELD + ord(found[1])), text)
    if "<" in text:
        text = _TAG.sub("", _SUP.sub(r"\1", _ADDRESS.sub(r"\1", text)))
    if "[[" in text:
        text = _WIKI.sub(r"\1", text)
    if "](" in text or "][" in text:
        text = _LINK.sub(lambda found: "" if found[1] else found[2], text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda found: found[1] or found[2], _STRONG.sub("", text))
    text = html.unescape(text) if "&" in text else text
    if "\\" in fragment:
        text = _SHIELDED.sub(lambda found: chr(ord(found[0]) - _SHIELD), text)
    return _GAP.sub(" ", text).strip()


def is_bold(fragment: str) -> bool:
    """Whether all words of a fragment stand in bold."""
    if "<" not in fragment and "**" not in fragment and "__" not in fragment:
        return False
    return plain(fragment) != "" and not plain(_BOLD.sub("", fragment)).strip("•· ,.;:")


def cell_pieces(cell: str) -> list[str]:
    """The paragraphs and list items of a cell as HTML fragments; list items keep one bullet."""
    marked = _ITEM.sub("\x01", _BREAKS.sub("\x02", cell))
    pieces: list[str] = []
    for piece in marked.replace("\x01", "\x02\x01").split("\x02"):
        words = piece.replace("\x01", "")
        if plain(words).strip("•· "):
            pieces.append(_listed(words) if "\x01" in piece else words)
    return pieces


def _listed(words: str) -> str:
    """A list item with one bullet in front, whatever bullet the cell itself writes."""
    return "• " + _BULLET_IN_ITEM.sub(lambda found: "<b>" if "<b>" in found[0] else "", words)
