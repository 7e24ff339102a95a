"""The gaps in; what the board must decide, each with its words, who could take it and a question, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.dates import spoken
from queries.asked import loose
from queries.wording import first_words
from viz.report.model import Finding, Quoted, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, section, short_deed, wording
from viz.report.wording import in_print, named, owner_words, sentence_case

Row = Mapping[str, Any]


def to_decide(asked: Asked) -> Section:
    """The few things the board must decide."""
    first = asked.matters[: int(wording()["decide_most"])]
    return section("decide", [_finding(asked, row) for row in first])


def _finding(asked: Asked, row: Row) -> Finding:
    told = asked.text(f"{gap_name(row)}. {told_why(row)}", {**row, "evidence": _evidence(row)}, linked=True)
    takers = could_take(asked, row) or placed_by_chair(asked, row)
    return Finding(title_of(asked, row), told, _quotes(asked, row), takers, short_question(asked, row))


def title_of(asked: Asked, row: Row) -> str:
    """A gap in a few words: the plan it is part of, the matter, the item it was told under, else the deed.

    What is no task may open with whoever wrote in; the item says what it was about.
    """
    if row.get("also") and row.get("part_of"):
        return sentence_case(str(row["part_of"]))
    if row.get("kind") != "post_vacant" and str(row.get("key") or "").startswith("issue:") and row.get("issue"):
        return str(row["issue"])
    if not row.get("key") and (item := asked.item_title(row)):
        return item
    return first_words(short_deed(row.get("what") or row.get("issue")), int(wording()["title_words"]))


def gap_name(row: Row) -> str:
    """What kind of gap it is, in the words of the answer."""
    return str(row["label"])


def parts_of(row: Row) -> list[Row]:
    """The gap and those told with it that are of its kind."""
    return [row, *(other for other in row.get("also") or () if other.get("kind") == row.get("kind"))]


def told_why(row: Row) -> str:
    """Why it counts as a gap; of several parts of one plan once for all."""
    parts = parts_of(row)
    if row.get("part_of") and len(parts) > 1:
        names = "; ".join(str(part.get("what")) for part in parts)
        return phrase("plan_unled", count=len(parts), names=names)
    return str(row.get("why") or "")


def question_of(row: Row) -> str:
    """What to ask the board; of several parts of one plan once for all."""
    if row.get("part_of") and len(parts_of(row)) > 1:
        return phrase("plan_question")
    return str(row.get("question") or "")


def _evidence(row: Row) -> list[Row]:
    return [proof for part in parts_of(row) for proof in part.get("evidence") or ()]


def _quotes(asked: Asked, row: Row) -> tuple[Quoted, ...]:
    """The first words about it and the last, both where they are short."""
    proofs = [proof for proof in _evidence(row) if proof.get("quote")]
    if not proofs:
        return ()
    short = [proof for proof in proofs if _length(proof) <= int(wording()["quote_words"])]
    first = (short or sorted(proofs, key=_length))[0]
    room = int(wording()["quotes_words"]) - _length(first)
    later = [p for p in proofs if str(p.get("meeting") or "") > str(first.get("meeting") or "") and _length(p) <= room]
    return tuple(Quoted(in_print(str(proof["quote"])), asked.ledger.cite([proof])[0]) for proof in (first, *later[-1:]))


def _length(proof: Row) -> int:
    return len(str(proof["quote"]).split())


def could_take(asked: Asked, row: Row) -> str:
    """The posts the record suggests for a gap, never a person; "" where it suggests none."""
    found: dict[str, str] = {}
    for candidate in row.get("candidates") or ():
        for post in _posts_of(asked, named(candidate)):
            found.setdefault(post, "")
    if not found:
        for post, why in _near(asked, row):
            if loose(str(row.get("what") or "")) not in loose(post):  # a post that is vacant cannot take anything
                found.setdefault(post, why)
    told = [f"{post} ({'; '.join(filter(None, (why, _last_shown(asked, post))))})" for post, why in found.items()]
    return "; ".join(words.removesuffix(" ()") for words in told[: int(wording()["takers_most"])])


def _posts_of(asked: Asked, name: str) -> list[str]:
    """The post of a candidate who is a person, or the candidate; one that is only probable stands before a bracket."""
    bare = name.partition(" (")[0]
    person = next((known for known in (name, bare) if known in asked.posts), None)
    post = asked.posts[person].post if person is not None else name
    return [post] if post else []


def _last_shown(asked: Asked, post: str) -> str:
    days = [held.day for held in asked.posts.values() if held.post == post]
    return phrase("last_shown", day=spoken(max(days))) if days else ""


def _near(asked: Asked, row: Row) -> Iterator[tuple[str, str]]:
    """Who leads on the matter or the one around it, and who was given a task on it, as posts."""
    matters = {loose(str(part.get("issue") or part.get("what") or "")) for part in parts_of(row)}
    themes = asked.of("themes", everything=True).rows
    around = {loose(str(t.get("broader") or "")) for t in themes if loose(str(t["issue"])) in matters} - {""}
    for owned in asked.of("owns").rows:
        subject = loose(str(owned.get("issue") or owned.get("priority") or ""))
        if subject in matters | around and (post := _post(asked, owned.get("owner"))):
            yield post, phrase("leads_on", what=owned.get("issue") or owned.get("priority"))
    for theme in themes if not row.get("part_of") else ():
        if loose(str(theme["issue"])) in matters:
            names = [n for step in theme.get("story") or () for n in str(step.get("owner") or "").split("; ") if n]
            for post in (post for name in names for post in _posts_of(asked, name) if name in asked.posts):
                yield post, phrase("had_a_task")


def _post(asked: Asked, owner: Any) -> str:
    """An owner as a post or partner; a person by the post last shown, else by the organisation."""
    if not isinstance(owner, Mapping) or owner.get("kind") != "person":
        return owner_words(owner) if owner else ""
    held = asked.posts.get(str(owner.get("name")))
    parts = (owner.get("post"), owner.get("organization"))
    return (held.post if held else "") or ", ".join(str(part) for part in parts if part)


def placed_by_chair(asked: Asked, row: Row | None = None) -> str:
    """Who could place a matter for which the record points to nobody: the chair of the one board that spoke of it."""
    days = set(row.get("meetings") or ()) if row else None
    all_boards = {meeting["body"] for meeting in asked.meetings}
    held = {meeting["body"] for meeting in asked.meetings if days is None or meeting["date"] in days} or all_boards
    boards = held if len(held) == 1 else set()
    chairs = [one for one in asked.of("owns").rows if one.get("relation") == "chairs" and one.get("body") in boards]
    newest = max(chairs, key=lambda one: str(one.get("last_cited") or ""), default=None)
    owner = newest.get("owner") if newest else None
    post = str(owner.get("post") or "") if isinstance(owner, Mapping) else ""
    return phrase("chair_places", chair=post) if post else phrase("nobody_near")


def short_question(asked: Asked, row: Row) -> str:
    """The question with the deed in few words, where it repeats a whole sentence."""
    question, what = question_of(row), str(row.get("what") or "").rstrip(". ")
    short = title_of(asked, row) if is_told_by_item(asked, row) else short_deed(what)
    return question.replace(f'"{what}"', f"“{short}”") if what else question


def is_told_by_item(asked: Asked, row: Row) -> bool:
    """Whether a gap goes by its item alone: a problem that is no task may open with the resident who raised it."""
    return row.get("kind") == "no_owner" and not row.get("key") and bool(asked.item_title(row))


def as_cell(asked: Asked, row: Row) -> Text:
    """A gap in a few words with its proof and its place on the network page."""
    return asked.text(title_of(asked, row), {**row, "evidence": _evidence(row)}, linked=True)
