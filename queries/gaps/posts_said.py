"""Words that call a post or a seat empty, in; the post in these words, short, out: 'Head of unit post'."""

from __future__ import annotations

from queries.lazy import Pattern

_EMPTY = (
    r"(?:(?:is|was|are|were|has|had|have|remains?|remained|stays?|stayed) (?:been )?"
    r"(?:still |now |currently |being |left |held |kept )*(?:vacant|unfilled|empty|frozen)"
    r"|(?:has|had|have|was|is) (?:still )?(?:not|never) (?:yet )?(?:been )?(?:filled|recruited to|appointed to))\b"
)
_POST = Pattern(
    r"(?i)\b(?:the|our|their|its|an?) "
    r"(?P<post>(?!(?:same|other|only|whole|last|next|new|post|role|position|seat)\b)"
    r"(?:[\w'’/&-]+ ){1,5}?(?:post|role|position|seat))\b(?! (?:of|for|as|office)\b)"
    r"(?: (?!and\b|but\b)[^.;,]{0,50}?)? " + _EMPTY
)
_NAMED = Pattern(  # 'the post of Lamp Officer had not been filled since ...': a name of a post is in capitals
    r"\b(?i:post|role|position) of (?:the |an? )?"
    r"(?P<post>[A-Z][\w'’/&-]*(?: (?:(?:of|and|for|the|to) )*[A-Z][\w'’/&-]*){0,6}) (?i:" + _EMPTY + ")"
)
_SEAT = Pattern(  # 'Kite club: Ann Lee stood down in May and the seat is empty'
    r"^\W*(?P<partner>(?i:[a-z][\w'’&-]*)(?: [\w'’&-]+){1,6}):.*\b(?:the|its|their) (?:seat|place) " + _EMPTY
)
_COUNTED = frozenset({"first", "second", "third", "fourth", "two", "three", "several", "vacant", "key", "that", "this"})


def post_said(text: str) -> str:
    """The post that a sentence calls empty, as it names it; "" where it says no more than 'the post'."""
    plain = " ".join(text.split())
    if named := _NAMED.search(plain):
        return named["post"]
    if seat := _SEAT.search(plain):
        return f"{seat['partner']} seat"
    found = _POST.search(plain)
    if found is None:
        return ""
    words = found["post"].rpartition(" ")[0].lower().split()
    return f"{found['post'][:1].upper()}{found['post'][1:]}" if set(words) - _COUNTED else ""
