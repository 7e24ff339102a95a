"""The minutes read in; sentences that promise, that call money, people or data short, or speak of priorities, out.

What is said in passing is no task and no gap, so that no answer has it; a board that looks back wants to see it.
"""

from __future__ import annotations

import re

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.charged_posts import post_words
from queries.facts import last_cited, read_meetings
from queries.places import place_of
from queries.wording import first_words
from viz.report.coming import flat, sentences_of, to_come
from viz.report.model import Block, Heading, Points, Text
from viz.report.review.around import pattern, with_speaker
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, wording


def promised(asked: Asked) -> list[Block]:
    """What the last minutes say will be done, in words that were read as no task."""
    last = [node for node in read_meetings(asked.view, asked.window) if node.date == asked.last_day]
    tasks = [str(step["quote"]) for row in asked.of("follow-through").rows for step in row["chain"]]
    new = to_come(asked.view, asked.window, last, tasks)
    new = _for_a_board(asked, new) if asked.short else new
    return listed(asked, "coming_heading", new, day=spoken(asked.last_day) if asked.last_day else "")


def _for_a_board(asked: Asked, told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The few that ask for something or name a deed, and are not quoted on the first page already."""
    quoted = [flat(words) for words in asked.on_first_page]
    found = [(day, words) for day, words in told if not pattern("hopes").search(flat(words))
             and not any(flat(words) in one for one in quoted)]  # fmt: skip
    return found[: int(wording()["coming_most"])]


def called_short(asked: Asked, shown: set[str]) -> list[Block]:
    """What minutes say of money, people, data or risk, newest first, beside the words that stand there already."""
    lack, means, risk = (pattern(name) for name in ("lack", "means", "risk"))
    meetings = read_meetings(asked.view, asked.window)
    told = [(day, words, flat(words)) for day, words in sentences_of(asked.view, asked.window, meetings)]
    held, filled = {flat(words) for words in shown}, _filled_since(asked)
    found = [(day, words) for day, words, said in told
             if ((_says(lack, said) and means.search(said)) or risk.search(said))
             and not any(said in other or other in said for other in held)
             and not any(day == on and vacant in said for on, vacant in filled)]  # fmt: skip
    return listed(asked, "short_heading", sorted(found, key=lambda one: one[0], reverse=True))


def _filled_since(asked: Asked) -> list[tuple[str, str]]:
    """The day and the words of each vacancy in a post that somebody is later shown in, under whatever partner."""
    posts = {node.key: post_words(node.name) for node in asked.view.nodes(["Post"])}
    seen = [(posts[e.dst], last_cited(e)) for e in asked.view.edges(["HOLDS"]) if e.dst in posts]
    empty = [e for e in asked.view.edges(["MENTIONS"]) if e.props.get("event") == "vacant" and e.dst in posts]
    filled = [e for e in empty if any(name == posts[e.dst] and day > e.as_of for name, day in seen)]
    quotes = asked.view.evidence([edge.id for edge in filled]) if filled else {}
    return [(edge.as_of, flat(said.quote)) for edge in filled for said in quotes.get(edge.id, ())]


def said_of_scrutiny(asked: Asked) -> list[Block]:
    """What minutes say of scrutiny, newest first, but for words behind a gap, told there."""
    held = {flat(str(proof.get("quote"))) for row in asked.matters for proof in row.get("evidence") or ()}
    told = sentences_of(asked.view, asked.window, read_meetings(asked.view, asked.window))
    found = [(day, words) for day, words in told if pattern("scrutiny").search(flat(words))
             and "<" not in words and flat(words) not in held]  # fmt: skip
    return listed(asked, "scrutiny_heading", sorted(found, key=lambda one: one[0], reverse=True))


def _says(lack: re.Pattern[str], words: str) -> bool:
    """Whether words say that something is short; "only" alone may say anything."""
    return any(hit[0].lower() not in wording()["weak"] for hit in lack.finditer(words))


def listed(asked: Asked, heading: str, found: list[tuple[str, str]], **values: str) -> list[Block]:
    """Sentences as points, each with its place, and with its day where the title has none; of many the first."""
    most = int(wording()["said_most"])
    points = []
    for day, words in dict.fromkeys(found[:most]):
        proof = evidence_rows([place_of(asked.view, words, day)])
        told = first_words(" ".join(words.split()), int(wording()["quote_words"]))
        said = phrase("said_here" if values else "said_on", day=spoken(day), words=told)
        points.append(Text(with_speaker(asked, said, proof[0]), asked.cite(proof)))
    more = [Text(phrase("story_more", count=len(found) - most))] if len(found) > most else []
    return [Heading(phrase(heading, **values)), Points((*points, *more))] if points else []
