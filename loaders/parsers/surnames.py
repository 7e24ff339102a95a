"""Sentences in, people of whom they give a title, a surname and what they are, but no first name anywhere, out.

Who that is only the rest of the record can say; here nobody is settled.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.names import parse_name
from loaders.affiliation import is_name_of_employer, is_organization, is_post, split_affiliation
from loaders.blocks import Source, evidence
from loaders.cues import fitting
from loaders.name_words import looks_like_name
from loaders.parsers.items import Item
from loaders.parsers.mentions import sentences_of
from loaders.records import SurnameRecord
from loaders.roster import Roster

_SHORTEST = 3  # letters of a surname; less are initials


def parse_surnames(source: Source, items: Sequence[Item], roster: Roster) -> list[SurnameRecord]:
    """'Ms Finch of the Dale Refuge', 'Mr Stone, Chairman of the Lamp Panel': nobody whom the file knows."""
    found: dict[tuple[int, str, str], SurnameRecord] = {}
    for item, sentence in sentences_of(items):
        for pattern in fitting(sentence.text, "owners", "surname_beside"):
            for match in pattern.finditer(sentence.text):
                name, beside = parse_name(match["name"]), " ".join(match["with"].split()).strip(" ,-")
                if not name.prefix or " " in name.display or not looks_like_name(match["name"]):
                    continue
                if len(name.display) < _SHORTEST or roster.by_name(match["name"]):
                    continue
                post, organization = _split(beside)
                if not post and not organization:
                    continue
                said = evidence(source, sentence.start + match.start(), sentence.start + match.end())
                found.setdefault((item.order, name.display, beside), SurnameRecord(
                    item=item.number or None, item_order=item.order, surname=match["name"], post=post or None,
                    organization=organization or None, evidence=said,
                ))  # fmt: skip
    return list(found.values())


def _split(beside: str) -> tuple[str, str]:
    """The post and the organisation in words beside a name, each only where the words are plainly one."""
    post, organization = split_affiliation(beside)
    if post and not is_post(post):
        post, organization = "", beside
    organization = organization or ("" if post else beside)
    named = " " in organization and is_name_of_employer(organization)  # 'Dale' alone may be where somebody lives
    return post, organization if named or is_organization(organization) else ""
