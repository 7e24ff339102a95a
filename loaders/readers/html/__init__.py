"""The bytes of a saved web page in, a `Source` out: its main part as lines, all that surrounds it set aside."""

from __future__ import annotations

import codecs
import hashlib
import re
from email import message_from_bytes
from email.message import Message

from selectolax.lexbor import LexborHTMLParser

from graph.errors import LoadError
from loaders.blocks import Source
from loaders.readers.html.furniture import Furniture
from loaders.readers.html.page import read_page
from loaders.readers.layout import Writer
from loaders.readers.text import decode

_CHARSET = re.compile(rb"(?i)charset\s*=\s*[\"']?\s*([\w.:-]{2,40})")
_HEAD = 4096  # bytes at the beginning in which a page says how it is written
_LATIN = frozenset(("ascii", "iso8859-1"))  # browsers read these as Windows-1252
_BOX = re.compile(r"(?i)<(/?)div\b")  # the parser takes four times as long for twice as many in one another
_DEEPEST = 25_000  # boxes in boxes; a page of minutes has some thirty
_MOST_PARTS = 2000  # of a page saved in one file


def read_html(data: bytes, name: str) -> Source:
    """Read minutes on a web page as a browser saved it."""
    page = decode_page(data, name)
    if _depth(page) > _DEEPEST:
        raise LoadError(f"{name} is a web page nested {_DEEPEST:,} deep or more; save the page again and load that.")
    tree = LexborHTMLParser(page)
    writer = Writer()
    writer.write_all(read_page(tree, Furniture(tree)))
    source = writer.source(data, name, "html")
    title = tree.css_first("head > title")
    source.title = " ".join(title.text().split()) if title else ""
    return source


def _depth(page: str) -> int:
    """How deep the boxes of a page lie in one another; tags that pages often leave open do not count."""
    deepest = depth = 0
    for found in _BOX.finditer(page):
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    return deepest


def read_mhtml(data: bytes, name: str) -> Source:
    """Read a web page that a browser saved as one file with its pictures."""
    for place, part in enumerate(message_from_bytes(data).walk()):
        if place > _MOST_PARTS:
            break
        if part.get_content_type() == "text/html" and (page := _bytes_of(part)):
            charset = part.get_content_charset() or ""
            head = f'<meta charset="{charset}">'.encode() if charset.isascii() and '"' not in charset else b""
            source = read_html(head + page, name)
            source.sha256 = hashlib.sha256(data).hexdigest()
            return source
    raise LoadError(f"{name} holds no web page; save the page again as HTML and load that.")


def _bytes_of(part: Message) -> bytes:
    page = part.get_payload(decode=True)
    return page if isinstance(page, bytes) else b""


def decode_page(data: bytes, name: str) -> str:
    """The text of a page: by its mark, as UTF-8 where it is that, as it says itself, else as Windows wrote it."""
    usual = decode(data, name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return usual
    found = _CHARSET.search(data[:_HEAD])
    said = _codec(found[1].decode("ascii", "replace")) if found else ""
    if not said or said in _LATIN or said.startswith("utf"):
        return usual
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(said, errors="replace")


def _codec(said: str) -> str:
    """The name that Python has for a character set; "" for one that it does not know."""
    try:
        found = codecs.lookup(said)
    except (LookupError, ValueError):
        return ""
    return found.name if getattr(found, "_is_text_encoding", True) else ""
