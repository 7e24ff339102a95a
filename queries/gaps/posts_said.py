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
_COUNTED = frozenset({"first", "second", "third", "fourth", "two", "three", "several", "vacant", "key", "that", "this"})


def post_said(text: str) -> str:
    """The post that a sentence calls empty, as it names it; "" where it says no more than 'the post'."""
    found = _POST.search(" ".join(text.split()))
    if found is None:
        return ""
    words = found["post"].rpartition(" ")[0].lower().split()
    return f"{found['post'][:1].upper()}{found['post'][1:]}" if set(words) - _COUNTED else ""
