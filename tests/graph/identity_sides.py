"""A row of identity_pairs.yml in; what the program makes of its two sides (same, different, undecidable) out.

Each row is a record of its own: a paper for every meeting or page it names, with the people and the words it gives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from graph.bodies import body_stem
from graph.build_posts import post_key
from graph.build_world import World, make_world
from graph.claims import Claim
from graph.identity.organization_learning import doubtful_organizations
from graph.identity.titles import held_by_many
from graph.partnership import Partnership
from loaders.parsers.renamings import renamings_in
from loaders.people import parse_person
from tests.graph.made import Paper

Side = dict[str, Any]


@dataclass
class Record:
    """The papers of one row by board and day."""

    papers: dict[tuple[str, str], Paper] = field(default_factory=dict)

    def paper(self, side: Side) -> Paper:
        """The paper of a side's meeting."""
        body, date = str(side.get("document") or side.get("body") or "Board of the row"), str(side["date"])
        if (body, date) not in self.papers:
            self.papers[body, date] = Paper(f"{body} {date}.txt", date, body).meet()
        return self.papers[body, date]

    @property
    def claims(self) -> list[Claim]:
        """All claims of all papers."""
        return [claim for paper in self.papers.values() for claim in paper.claims]

    def world(self) -> World:
        """Who and what the names of the row mean."""
        papers = self.papers.values()
        return make_world(
            self.claims, {p.sha: p.name for p in papers}, texts={p.sha: p.text for p in papers},
            partnership=Partnership(),
        )  # fmt: skip


def _says(paper: Paper, side: Side) -> None:
    """Put the words of a note into the paper, with what the program reads in them."""
    if listed := re.match(r"Glossary: (\w+) - (.+)", str(side.get("note", ""))):
        paper.say("glossary", listed[0], abbreviation=listed[1], expansion=listed[2])
    for words in (str(side.get("note", "")), str(side.get("name", ""))):
        for said in renamings_in(words):
            values = said.model_dump(include={"event", "sort", "name", "other"})
            paper.say("renamed", words, **values)
    paper.lines += [str(side["note"])] if side.get("note") else []


def person(row: Side) -> str:
    """Whether the two sides come out as one person, two, or a pair for somebody to decide."""
    record = Record()
    sides = [row["left"], row["right"]]
    for side in [*sides, *row["also"]]:
        paper = record.paper(side)
        post, organization = str(side.get("post", "")), str(side.get("organization", ""))
        person = parse_person(side["name"])
        name = person.name if person else side["name"]
        written = person.written if person else side["name"]
        if side.get("listed", True):
            paper.present(name, post, organization, name_as_written=written, initials=person.initials if person else "")
        elif post or organization:  # a bare name in the text says of nobody who they are
            paper.names(name, post, organization)
        _says(paper, side)
    world = record.world()
    found = []
    for side in sides:
        document = record.paper(side).sha
        partner = world.organizations.resolve(str(side.get("organization", "")), document).key
        person = parse_person(side["name"])
        found.append(world.people.find(person.written if person else side["name"], document, partner))
    if found[0] and found[0] == found[1]:
        return "same"
    open_ = any({d.left, d.right} >= set(found) for d in world.people.doubts if not d.decided)
    return "undecidable" if not all(found) or open_ else "different"


def post(row: Side) -> str:
    """Whether two titles come out as one post."""
    record = Record()
    sides = [row["left"], row["right"]]
    for side in sides:
        paper = record.paper(side)
        holder = str(side.get("holder") or f"Holder {row['id']}")
        paper.present(holder, side["title"], str(side.get("organization", "")))
        _says(paper, side)
    world = record.world()
    keys = [
        post_key(world, s["title"], partner=str(s.get("organization", "")), document=record.paper(s).sha) for s in sides
    ]
    if keys[0] and keys[0] == keys[1]:  # a title that many hold at one time is a kind of post, and says nothing
        return "undecidable" if held_by_many(sides[0]["title"]) else "same"
    return "undecidable" if any({one, two} == set(keys) for one, two, _ in world.posts.doubts) else "different"


def body(row: Side) -> str:
    """Whether two names come out as one board."""
    record = Record()
    sides = [row["left"], row["right"], *row["also"]]
    for side in sides:
        paper = record.paper(side)
        paper.say("body", f"{side['name']} reported", name=side["name"], kind="", event="named", other="")
        _says(paper, side)
    world = record.world()
    keys = []
    for side in sides[:2]:
        paper = record.paper(side)
        keys.append(world.bodies.resolve(side["name"], paper.sha, paper.body).key)
    if keys[0] and keys[0] == keys[1]:
        return "same"
    names = {body_stem(side["name"]) for side in sides[:2]}
    open_ = any({body_stem(a), body_stem(b)} == names for a, b, _ in world.bodies.doubts)
    return "undecidable" if open_ or not all(keys) else "different"


def organization(row: Side) -> str:
    """Whether two names come out as one organisation."""
    record = Record()
    sides = [row["left"], row["right"], *row["also"]]
    for number, side in enumerate(sides):
        paper = record.paper(side)
        paper.present(f"Holder {'ABC'[number]}", "", side["name"])
        _says(paper, side)
    world = record.world()
    named = [world.organizations.resolve(s["name"], record.paper(s).sha) for s in sides]
    keys = [found.key for found in named[:2]]
    if keys[0] and keys[0] == keys[1]:
        return "same"
    doubts = doubtful_organizations({found.key: found.name for found in named})
    open_ = any({one, two} == set(keys) for one, two, _ in doubts)
    return "undecidable" if open_ or not all(keys) else "different"


VERDICTS = {"person": person, "post": post, "body": body, "organization": organization}
