"""The words of a gap in; how its question names a post and those who are all asked, out."""

from __future__ import annotations

_POSTS = ("post", "posts", "role", "position", "seat")
_ALL = ("all", "each", "every", "partners", "members", "everybody", "everyone", "groups")


def the_post(what: str) -> str:
    """An empty post as a question names it: 'the post of Lamp Officer', 'the co-ordinator post'; "" for a sentence."""
    words = what.split()
    if what.rstrip().endswith(".") or not words:
        return ""
    if words[-1].lower() in _POSTS:
        is_name = any(word[:1].isupper() for word in words[1:]) or not words[0][1:].islower()
        return f"the {what}" if is_name else f"the {what[:1].lower()}{what[1:]}"
    return f"the post of {what}"


def all_of_them(owner: str) -> str:
    """Those who are all asked, as they read inside a sentence: 'each partner', 'all'."""
    first = owner.split()[0] if owner.split() else ""
    is_plain = first.lower() in _ALL
    return f"{first.lower()}{owner[len(first):]}" if is_plain else owner
