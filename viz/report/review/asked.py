"""A view, a window and answers already given in; every answer a review is drawn from, each asked once, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from graph.dates import spoken
from graph.partnership import Judgement
from graph.schema import Edge, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import loose
from queries.catalogue import QUERIES, ask
from queries.check import find_check
from queries.facts import Facts, read_meetings
from queries.follow.record import FollowFacts, read_follow
from queries.gaps.entries import each_gap
from queries.in_role import find_in_role
from queries.judged import find_judged
from queries.meetings.named_with import NamedWith
from queries.meetings.sittings import Sitting, read_sittings
from queries.network.changes import find_handed_over
from queries.wording import amid
from viz.report.ledger import Ledger
from viz.report.model import Text
from viz.report.review.choice import by_question, in_order, is_old
from viz.report.review.wording import phrase, wording
from viz.report.tasks.told import tell
from viz.report.tasks.words import proofs_before
from viz.report.titles import abbreviations_in, as_written

Row = Mapping[str, Any]
# Answers that no question of the catalogue gives.
BESIDE = {"check": find_check, "in_role": find_in_role, "handed_over": find_handed_over}


class Held(NamedTuple):
    """A post with its organisation, the days somebody was seen in it, whether it is a rank, and the organisation."""

    post: str = ""
    day: str = ""
    since: str = ""
    is_rank: bool = False
    home: str = ""


@dataclass
class Asked:
    """The answers behind a review, asked when a section comes to them, and the ledger of their words."""

    view: View
    window: Window
    ledger: Ledger
    given: dict[str, Answer] = field(default_factory=dict)
    sentences: dict[str, list[Quote]] = field(default_factory=dict)  # of the minutes of each day, as they are read
    shown: dict[str, list[str]] | None = None  # the days of each person, once they are asked for
    on_first_page: list[str] = field(default_factory=list)  # the words quoted there, once it is drawn
    short: bool = False  # whether the paper is only the parts a board decides on

    def of(self, name: str, **options: Any) -> Answer:
        """The answer to one question about the whole period; asked with options it is another answer."""
        key = " ".join([name, *(f"{option}={value}" for option, value in sorted(options.items()))])
        if key not in self.given:
            self.given[key] = self._ask(name, options)
        return self.given[key]

    def _ask(self, name: str, options: Mapping[str, Any]) -> Answer:
        if name in BESIDE:
            return BESIDE[name](self.view, self.window)
        if not options:
            return ask(name, self.view, self.window)
        query = QUERIES[name]
        blank = {argument.name: "" for argument in query.arguments}
        words = [options.get(argument, empty) for argument, empty in blank.items()]
        named = {option: value for option, value in options.items() if option not in blank}
        return query.answers(self.view, *words, **named, window=self.window)

    @cached_property
    def matters(self) -> list[Row]:
        """The gaps, one entry a matter, those to decide first, in the order of their numbers."""
        return [row for _, row in (*self.numbered[0], *self.numbered[1])]

    @cached_property
    def recommendations(self) -> list[tuple[str, list[Row]]]:
        """What a board of today is asked, with its number: the gap, or the several that one question serves."""
        now = in_order([row for row in self.of("gaps").rows if not is_old(row, self.last_day)], self.last_day)
        return [(f"R{number}", rows) for number, rows in enumerate(by_question(now), 1)]

    @cached_property
    def older(self) -> list[Row]:
        """The gaps of single tasks of years ago, which come last."""
        return [row for row in self.of("gaps").rows if is_old(row, self.last_day)]

    @cached_property
    def numbered(self) -> tuple[list[tuple[str, Row]], list[tuple[str, Row]]]:
        """The matters with the numbers of their recommendations: those for the board, and those of years ago."""
        now = [(number, row) for number, rows in self.recommendations for row in rows]
        first = len(self.recommendations) + 1
        return now, [(f"R{number}", row) for number, row in enumerate(in_order(self.older, self.last_day), first)]

    @cached_property
    def gaps(self) -> list[Row]:
        """Every single gap."""
        return list(each_gap(self.of("gaps").rows))

    @cached_property
    def meetings(self) -> list[Row]:
        """Every meeting of which minutes were read, oldest first, as `meeting` tells it."""
        days = sorted({node.date for node in read_meetings(self.view, self.window) if node.date})
        rows = [row for day in days for row in self.of("meeting", date=day).rows]
        return [row for row in rows if row["status"] == "minuted" and row["date"] in days]

    @cached_property
    def last_day(self) -> str:
        """The day of the last minutes read, "" for none."""
        return max((str(meeting["date"]) for meeting in self.meetings), default="")

    @cached_property
    def amid(self) -> dict[str, str]:
        """Each issue by its name, as it reads inside a sentence."""
        return {node.name: amid(node.name, node.names) for node in self.view.nodes(["Issue"])}

    @cached_property
    def over(self) -> set[str]:
        """The first words of each task that is done, withdrawn or replaced: it points to nobody any more."""
        rows = [row for row in self.of("follow-through").rows if row["state"] in wording()["over"]]
        return {loose(str(step["quote"])) for row in rows for step in row["chain"][:1]}

    @cached_property
    def follow(self) -> FollowFacts:
        """What follow-through reads, with the texts of all minutes up to the asked day."""
        return read_follow(self.view, Window(until=self.window.until))

    @cached_property
    def sittings(self) -> tuple[Facts, list[Sitting]]:
        """The minuted meetings with whom their lists name, and the facts behind them."""
        return read_sittings(self.view, self.window)

    @cached_property
    def named_with(self) -> NamedWith:
        """The minutes read, to be asked which partner stands beside somebody's name."""
        return NamedWith(*self.sittings)

    @cached_property
    def told_work(self) -> dict[str, tuple[str, list[Row]]]:
        """Each piece of work by its key, in the words that the tracker has for it, with their proofs."""
        work = [row for row in self.of("follow-through").rows if row["kind"] != "question"]
        told = tell(self.follow, work, self._short)
        return {
            str(row["key"]): (told.words(row), [*row["evidence"], *proofs_before(row)]) for row in told.rows
        }

    @cached_property
    def posts(self) -> dict[str, Held]:
        """The post each person was last seen in, with its organisation, by name; "" where none is shown."""
        return {name: held[-1] if held else Held() for name, held in self.held.items()}

    @cached_property
    def held(self) -> dict[str, list[Held]]:
        """Every title each person was seen with, the last one last, by name; of a name that two bear nothing."""
        nodes = {node.key: node for node in self.view.nodes(["Person", "Post", "Organization"])}
        homes = {e.src: nodes[e.dst].name for e in self.view.edges(["POST_IN"]) if e.dst in nodes}
        found: dict[str, list[Held]] = {node.name: [] for node in nodes.values() if node.kind == "Person"}
        bearers = Counter(node.name for node in nodes.values() if node.kind == "Person")
        edges = self.view.edges(["HOLDS"], window=Window(until=self.window.until))
        for edge in sorted(edges, key=lambda e: (e.last_cited or e.as_of, e.dst)):
            if bearers[nodes[edge.src].name] == 1:
                found[nodes[edge.src].name] += _titles_of(edge, nodes[edge.dst].name, homes.get(edge.dst, ""))
        return found

    def item_title(self, row: Row) -> str:
        """The title of the agenda item that a row was told under, "" where the minutes give none."""
        proof: Row = next((one for one in row.get("evidence") or () if one.get("item")), {})
        return self.plain_title(self._items.get((str(proof.get("meeting")), str(proof.get("item"))), ""))

    def plain_title(self, title: str) -> str:
        """A title as people write it: one in capitals keeps them only where the record's own lines have them."""
        return as_written(title, self._short)

    @cached_property
    def _short(self) -> frozenset[str]:
        return abbreviations_in(self.view)

    @cached_property
    def _items(self) -> dict[tuple[str, str], str]:
        return {
            (str(meeting["date"]), str(item["number"])): str(item["title"])
            for meeting in self.meetings for item in meeting["items"] if item["number"] and item["title"]
        }  # fmt: skip

    @cached_property
    def given_out(self) -> dict[str, list[Row]]:
        """The words that give each task or decision to its owner, by the text of the task."""
        found: dict[str, list[Row]] = {}
        for row in self.of("owns").rows:
            task = str(row.get("action") or row.get("resolution") or "")
            found.setdefault(task, []).extend(row.get("evidence") or ())
        return found

    @cached_property
    def judgements(self) -> list[Row]:
        """What people decided in the partnership's own file, by number."""
        meta = self.view.meta()
        said = [Judgement(**row) for row in meta.get("judgements") or ()]
        return list(find_judged(said, meta=meta, as_of=self.window.until).rows)

    def judged(self, kind: str, what: object) -> str:
        """By whom and when an owner or a status of a piece of work was decided, "" where the record tells it."""
        found = [row for row in self.judgements if row["kind"] == kind and loose(row["left"]) == loose(str(what))]
        if not found:
            return ""
        by = ", ".join(filter(None, (str(found[-1]["by"]), spoken(str(found[-1]["on"] or "")))))
        return phrase("judged_by" if by else "judged", by=by, number=found[-1]["number"])

    def cite(self, rows: Iterable[Mapping[str, Any]]) -> tuple[int, ...]:
        """The numbers of some words; of many the first and the last, which is as much as a reader follows."""
        quoted = [row for row in rows if row.get("quote")]
        most = int(wording()["cites_most"])
        return self.ledger.cite(quoted if len(quoted) <= most else [*quoted[: most - 1], quoted[-1]])

    def text(self, words: str, row: Row, *, linked: bool = False) -> Text:
        """Words with the evidence of the row they tell."""
        return Text(words, self.cite(row.get("evidence") or ()), self.ledger.link(row) if linked else "")


def _titles_of(edge: Edge, name: str, home: str) -> list[Held]:
    """The titles of one post somebody held, each with its organisation and days, the last one last."""
    titles = [t for t in edge.props.get("titles", ()) if isinstance(t, dict) and t.get("title")] or [{"title": name}]
    is_rank = edge.dst.rpartition("/")[2] == edge.src.partition(":")[2]  # a rank is filed under whoever bears it
    last, first = edge.last_cited or edge.as_of, edge.first_cited or edge.as_of
    held = [
        Held(", ".join(dict.fromkeys(part for part in (str(t["title"]), home) if part)),
             str(t.get("last_cited") or last), str(t.get("first_cited") or first), is_rank, home)
        for t in sorted(titles, key=lambda t: str(t.get("last_cited", "")))
    ]  # fmt: skip
    return [*held[:-1], held[-1]._replace(day=last)]
