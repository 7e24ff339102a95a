"""The elements of a page in, which are no part of the minutes out: menus, cookie bars, side columns, hidden parts."""

from __future__ import annotations

import re
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.cues import cue

FURNITURE = "web page furniture"
HIDDEN = "hidden on the page"
HEAD_OR_FOOT = "running head"
PAPER = "link to a paper"
OUTSIDE = "outside the main part of the page"
_TAGS = frozenset(("nav", "dialog", "menu"))
_EDGES = frozenset(("header", "footer", "aside"))
_BOXES = frozenset(("div", "section", "ul", "ol", "form", *_TAGS, *_EDGES))  # what a menu or a banner may be
_UNSEEN = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_A_LABEL = 200  # letters that words for screen readers have at most
_MOST_LOOKS = 2000
_SHARE = 0.4  # of the words of a page that its main part holds at least


class Furniture:
    """What surrounds the minutes on one page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        body = tree.body
        self._all = len(body.text()) if body is not None else 0
        self._looks = 0  # how many elements were measured
        self.main = self._main(tree)
        held = self.main or tree.css_first("h1")
        self._above: set[int] = set()  # elements that hold the main part: never furniture
        while held is not None:
            self._above.add(held.mem_id)
            held = held.parent

    def _main(self, tree: LexborHTMLParser) -> LexborNode | None:
        """The element that a page marks as its main part, where most of its own words stand in it."""
        main = tree.css_first("main, [role=main]") or tree.css_first("article")
        if main is None:
            return None
        around = sum(len(node.text()) for node in tree.css("nav, footer, aside"))
        return main if len(main.text()) >= _SHARE * max(self._all - around, 1) else None

    def is_main(self, node: LexborNode) -> bool:
        """Whether this is the element of the main part."""
        return self.main is not None and node.mem_id == self.main.mem_id

    def why(self, node: LexborNode, tag: str, *, inside: bool) -> str:
        """Why an element is set aside, "" where it is not; `inside` the main part headers and asides are text."""
        looks = node.attributes
        if not looks and tag not in _TAGS and tag not in _EDGES:
            return ""
        if "hidden" in looks or _UNSEEN.search(looks.get("style") or ""):
            return HIDDEN
        if _is_named(looks, "hidden") and self._letters(node) < _A_LABEL:
            return HIDDEN
        if tag == "div" and (looks.get("title") or "") in _EDGES:  # as office programs write a page
            return HEAD_OR_FOOT
        if tag not in _BOXES or node.mem_id in self._above:
            return ""
        said = cue("web", "roles").fullmatch((looks.get("role") or "").strip()) is not None
        edge = tag in _EDGES and (tag == "aside" or not inside) and self._is_edge(node, tag)
        if not (said or tag in _TAGS or edge or _is_named(looks, "names")):
            return ""
        return FURNITURE if tag in _TAGS or 2 * self._letters(node) <= self._all else ""

    def _letters(self, node: LexborNode) -> int:
        """How many letters an element holds; a page of nothing but odd elements is not measured for ever."""
        self._looks += 1
        return len(node.text()) if self._looks <= _MOST_LOOKS else self._all

    def _is_edge(self, node: LexborNode, tag: str) -> bool:
        """Whether a header belongs to the site: the page marks its main part elsewhere, or the header holds a menu."""
        if tag != "header" or self.main is not None:
            return True
        self._looks += 1
        return self._looks <= _MOST_LOOKS and node.css_first("nav, form, ul, img") is not None


def _is_named(looks: dict[str, str | None], kind: str) -> bool:
    names = f"{looks.get('id') or ''} {looks.get('class') or ''}"
    return bool(names.strip()) and _fits(names, kind)


@lru_cache(maxsize=2048)
def _fits(names: str, kind: str) -> bool:
    return any(
        cue("web", kind).fullmatch(word.replace("_", "-")) for name in names.split()
        for word in {name, _CAMEL.sub("-", name)}
    )  # fmt: skip


def why_line(text: str, *, is_link: bool, listed: bool) -> str:
    """Why a line is set aside: a link or a button that every page of a site has, or a paper in a list of papers."""
    if len(text) < 160 and cue("web", "lines").fullmatch(text.strip()):
        return FURNITURE
    return PAPER if is_link and listed and cue("web", "papers").fullmatch(text.strip()) else ""
