"""Hand-read facts of a set of minutes and its records in; what was found, missed and made up, kind by kind, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from graph.names import parse_name
from tests.examples.words import Fact, holds, pair, same_person, words

PARTS = ("attendance", "state", "items", "headings", "resolutions", "actions", "owners")
KINDS = (*PARTS, "date", "chair", "next meeting")
STATES = {"present", "also_present", "apology", "substitute", "represented", "absent", "unknown"}
CAME = {state: state in ("present", "also_present", "substitute") for state in STATES - {"unknown"}}
NOTHING: Fact = {key: [] for key in ("attendance", "items", "resolutions", "actions", "leads")}


@dataclass(slots=True)
class Tally:
    """How many facts of one kind were found, and which were missed or made up."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.found += other.found
        self.missed += other.missed
        self.invented += other.invented

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.invented)) if self.found or self.invented else 1.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + len(self.missed)) if self.found or self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def empty(self) -> bool:
        return not (self.found or self.missed or self.invented)


Score = dict[str, Tally]


def pooled(scores: Iterable[Score]) -> Score:
    """Several documents counted as one."""
    whole = {kind: Tally() for kind in KINDS}
    for score in scores:
        for kind, tally in score.items():
            whole[kind].add(tally)
    return whole


def compare(facts: Fact, records: Fact) -> Score:
    """Everything that a person read in one document against everything that the program read in it."""
    score = pooled([])
    for fact, row in _meetings(facts["meetings"], records["meetings"]):
        for kind, want, got in _headers(fact, row):
            _value(score[kind], want, got, _called if kind == "chair" else str.__eq__)
        _attendance(score, fact, row)
        _items(score, fact["items"], row["items"])
        _resolutions(score["resolutions"], fact, row)
        _actions(score, fact, row)
        told = [_made_up(facts["meetings"], action) for action in row["actions"]]
        score["owners"].invented += [owner for owners in told for owner in owners]
    return score


def _meetings(facts: list[Fact], rows: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Meetings of one date; then those left over in their order; a meeting too many stands against nothing."""
    pairs, missed, left = pair(facts, rows, lambda fact, row: fact["date"] == row["date"])
    yield from pairs
    for n in range(max(len(missed), len(left))):
        yield missed[n] if n < len(missed) else NOTHING, left[n] if n < len(left) else NOTHING


def _headers(fact: Fact, row: Fact) -> Iterator[tuple[str, str | None, str | None]]:
    yield "date", fact.get("date"), row.get("date")
    other = fact.get("chair_also")  # a second chair that a reader may take as well
    yield "chair", other if same_person(other, row.get("chair")) else fact.get("chair"), row.get("chair")
    after = ((meeting.get("next_meeting") or {}).get("date") for meeting in (fact, row))
    yield "next meeting", next(after), next(after)


def _called(want: str, got: str) -> bool:
    """The same person, or as much of the name as the sentence gives."""
    return same_person(want, got) or set(words(got)) <= set(words(want))


def _value(tally: Tally, want: str | None, got: str | None, same: Callable[[str, str], bool]) -> None:
    """A single value: a wrong one is missed and made up at once."""
    if want and got and same(want, got):
        tally.found += 1
        return
    tally.missed += [f"{want} (read: {got or 'nothing'})"] if want else []
    tally.invented += [f"{got} (not {want or 'stated'})"] if got else []


def _attendance(score: Score, fact: Fact, row: Fact) -> None:
    """People by name; a state is made up where it says that somebody came or did not and the text does not."""

    def same(left: Fact, right: Fact) -> bool:
        return any(same_person(a, b) for a in _names(left) for b in _names(right))

    people = [person for person in fact["attendance"] if person["status"] in STATES and "[" not in person["name"]]
    others = [person for person in fact["attendance"] if person not in people]
    pairs, missed, left = pair(people, row["attendance"], same)
    left = pair(others, left, same)[2]
    told = [person["name"] for person in missed]
    score["attendance"].add(Tally(len(pairs), told, [str(person["name"]) for person in left]))
    wrong = [(a, b) for a, b in pairs if a["status"] != b["state"]]
    turned = [(a, b) for a, b in wrong if b["state"] != "unknown" and CAME.get(a["status"]) != CAME.get(b["state"])]
    missed_states, made_up = (
        [f"{a['name']}: {b['state']}, not {a['status']}" for a, b in rows] for rows in (wrong, turned)
    )
    score["state"].add(Tally(len(pairs) - len(wrong), missed_states, made_up))


def _names(person: Fact) -> tuple[str, str]:
    return person["name"], person.get("name_as_written") or person["name"]


def number(text: object) -> str:
    """An item's number as it is counted with: no stop, no mark of doubt."""
    return "" if "?" in str(text or "") else str(text or "").rstrip(".").lower()


def _items(score: Score, facts: list[Fact], rows: list[Fact]) -> None:
    """Items by their number; those without a number by their heading, which is counted apart."""
    numbered = [item for item in facts if number(item["number"])]
    plain = [item for item in facts if not number(item["number"])]
    pairs, missed, left = pair(numbered, rows, lambda a, b: number(a["number"]) == number(b["number"]))
    headed, lost, left = pair(plain, left, lambda a, b: holds(_title(b), a["title"]) or holds(a["title"], _title(b)))
    told = [f"{item['number']} {item['title']}" for item in missed]
    spare = [f"{item['number'] or '-'} {_title(item)}" for item in left if item["number"] or _title(item)]
    score["items"].add(Tally(len(pairs), told, spare if numbered else []))
    score["headings"].add(Tally(len(headed), [item["title"] for item in lost], [] if numbered else spare))


def _title(item: Fact) -> str:
    return str(item.get("title") or item.get("inferred_title") or "")


def _stands_in(fact: Fact, row: Fact) -> bool:
    """Whether a row proves itself with the words of a fact, under the same item where both give one."""
    left, right = number(fact.get("item")), number(row.get("item"))
    near = not left or not right or left == right or left.startswith(f"{right}.") or right.startswith(f"{left}.")
    return near and _said(fact, row)


def _said(fact: Fact, row: Fact) -> bool:
    return holds(f"{row.get('text') or ''} {(row.get('evidence') or {}).get('quote') or ''}", fact["evidence"])


def _short(row: Fact) -> str:
    return f"{row.get('item') or '-'}: " + " ".join(words(str(row.get("text") or ""))[:12])


def _resolutions(tally: Tally, fact: Fact, row: Fact) -> None:
    """Formal decisions have to be found; those told in prose are right when found."""
    formal = [r for r in fact["resolutions"] if r["form"] == "formal"]
    pairs, missed, left = pair(formal, row["resolutions"], _stands_in)
    spare = [r for r in left if not any(_stands_in(want, r) for want in fact["resolutions"])]
    tally.add(Tally(len(pairs), [f"{r['item'] or '-'}: {r['gist']}" for r in missed], [_short(r) for r in spare]))


def _actions(score: Score, fact: Fact, row: Fact) -> None:
    """Tasks given have to be found; offers, hopes and older tasks are right when found."""
    strict = [a for a in fact["actions"] if a["strength"] != "soft"]
    pairs, missed, left = pair(strict, row["actions"], _stands_in)
    asked = [*fact["actions"], *(r for r in fact["resolutions"] if r["kind"] not in ("noted", "approved"))]
    spare = [a for a in left if not any(_stands_in(want, a) for want in asked)]
    told = [f"{a['item'] or '-'}: {a['gist']}" for a in missed]
    score["actions"].add(Tally(len(pairs), told, [_short(a) for a in spare]))
    for want, got in pairs:
        here = [name for name in want["owners"] if any(same_owner(name, given) for given in got["owners"])]
        lost = [f"{name} for {_short(got)}" for name in want["owners"] if name not in here]
        score["owners"].add(Tally(len(here), lost, []))


def same_owner(want: str, got: str) -> bool:
    """The same name, or a title and surname where the record gives no more; a group by its words."""
    if words(want) == words(got) or same_person(want, got):
        return True
    parsed = parse_name(got)
    return bool(parsed.prefix) and not parsed.given and parsed.surname == parse_name(want).surname


def _made_up(meetings: list[Fact], got: Fact) -> Iterator[str]:
    """Owners that no fact with these words gives; a group is none, joint owners or initials are no others."""
    if got["owner_state"] == "collective":
        return
    here = [fact for meeting in meetings for fact in (*meeting["actions"], *meeting["leads"]) if _said(fact, got)]
    given = [name for fact in here for name in fact.get("owners", ())]
    given += [part for fact in here for part in re.split(r"[/;,]| and ", ";".join(fact.get("owner_tokens", ())))]
    given += [name for fact in here for name in (fact.get("lead"), *fact.get("supporting", ())) if name]
    joint = {word for name in given for word in words(name)} | {"and", "the"}
    for name in got["owners"]:
        if not any(same_owner(want, name) for want in given) and not (len(given) > 1 and joint.issuperset(words(name))):
            yield f"{name} on {_short(got)}"
