"""The hand-read facts of one file and its records in, every difference between them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.names import parse_name
from tests.examples.words import Difference, Fact, holds, pair, same_person, words

EFFECTS = {"noted": "note", "approved": "approve"}
STATES = {"present", "also_present", "apology", "substitute", "absent", "represented", "unknown"}
UPDATES = {
    "pending": ("promised", "open"),
    "in_progress": ("in_progress",),
    "done": ("reported_done", "agreed_closed"),
    "closed": ("agreed_closed", "reported_done"),
}


def differences(file: str, facts: Fact, records: Fact) -> set[Difference]:
    """Everything in which the records of a file differ from what a person read in it."""
    return {Difference(file, kind, fact) for kind, fact in _of_file(facts, records)}


def _of_file(facts: Fact, records: Fact) -> Iterator[tuple[str, str]]:
    pairs, missed, left = pair(
        facts["meetings"],
        records["meetings"],
        lambda fact, row: (fact["date"], fact["status"]) == (row["date"], row["status"]),
    )
    yield from (("meeting missing", f"{fact['date']} {fact['status']}") for fact in missed)
    yield from (("meeting invented", f"{row['date']} {row['status']}") for row in left)
    for fact, row in pairs:
        yield from _header(fact, row)
        yield from _attendance(fact, row)
        yield from _items(fact, row)
        yield from _resolutions(fact, row)
        yield from _actions(fact, row)
        yield from _leads(fact, row)
    yield from _updates(facts, records)
    yield from _glossary(facts, records)
    yield from _strategy(facts, records)


def _header(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    day = fact["date"]
    if (fact.get("chair") or row["chair"]) and not same_person(fact.get("chair"), row["chair"]):
        yield "chair", f"{day}: {row['chair']}, not {fact.get('chair')}"
    if words(fact["body"]) != words(row["body"] or ""):
        yield "board", f"{day}: {row['body']}, not {fact['body']}"
    told = [("next meeting", (fact.get("next_meeting") or {}).get("date"), row["next_meeting"]["date"])]
    for kind, key, read in (
        ("previous meeting", "previous_meeting", "previous_meeting"),
        ("start", "time", "start_time"),
    ):
        told += [(kind, fact[key], row[read])] if fact.get(key) else []
    yield from ((kind, f"{day}: {got}, not {want}") for kind, want, got in told if want != got)


def _attendance(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    def same(left: Fact, right: Fact) -> bool:
        names = (left["name"], left.get("name_as_written"))
        return any(same_person(a, b) for a in names for b in (right["name"], right["name_as_written"]))

    people = [person for person in fact["attendance"] if person["status"] in STATES]
    others = [person for person in fact["attendance"] if person["status"] not in STATES]
    pairs, missed, left = pair(people, row["attendance"], same)
    yield from (("attendance missing", f"{fact['date']}: {person['name']}") for person in missed)
    yield from (("attendance invented", f"{fact['date']}: {person['name']}") for person in pair(others, left, same)[2])
    for want, got in pairs:
        if want["status"] != got["state"]:
            yield "attendance state", f"{fact['date']}: {want['name']} {got['state']}, not {want['status']}"


def number(text: object) -> str:
    """An item number without the mark of doubt that a reader put on it."""
    return "" if "?" in str(text or "") else str(text or "").rstrip(".")


def _items(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    numbered = [item for item in fact["items"] if number(item["number"])]
    pairs, missed, left = pair(numbered, row["items"], lambda a, b: number(a["number"]) == number(b["number"]))
    yield from (("item missing", f"{fact['date']}: {item['number']}") for item in missed)
    spare = len(fact["items"]) - len(numbered)
    yield from (("item invented", f"{fact['date']}: {item['number']}") for item in left[spare:])
    for want, got in pairs:
        if want.get("title") and words(want["title"]) != words(got["title"] or ""):
            yield "item title", f"{fact['date']} {want['number']}: {got['title']}"


def _said(row: Fact) -> str:
    return f"{row.get('text') or ''} {(row.get('evidence') or {}).get('quote') or ''}"


def _stands_in(fact: Fact, row: Fact) -> bool:
    """Whether a row proves itself with the words of a fact, under the same item where both give one."""
    left, right = number(fact.get("item")), number(row.get("item"))
    return (not left or not right or left == right) and holds(_said(row), fact["evidence"])


def _short(row: Fact) -> str:
    return f"{row.get('item') or '-'} " + " ".join(words(str(row.get("text") or row.get("issue") or ""))[:10])


def _resolutions(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    formal = [r for r in fact["resolutions"] if r.get("form", "formal") == "formal" and not r.get("duplicate_of")]
    pairs, missed, left = pair(formal, row["resolutions"], _stands_in)
    yield from (("resolution missing", f"{fact['date']} {r['item']}: {r['gist']}") for r in missed)
    for spare in left:
        if not any(_stands_in(r, spare) for r in fact["resolutions"]):
            yield "resolution invented", f"{fact['date']} {_short(spare)}"
    for want, got in pairs:
        if EFFECTS.get(want["kind"], "decide") != {"note": "note", "approve": "approve"}.get(got["effect"], "decide"):
            yield "resolution effect", f"{fact['date']} {want['item']}: {want['gist']} read as {got['effect']}"


def _actions(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    strict = [a for a in fact["actions"] if a["strength"] in ("tokened", "agreed_no_token")]
    pairs, missed, left = pair(strict, row["actions"], _stands_in)
    yield from (("action missing", f"{fact['date']} {a['item']}: {a['gist']}") for a in missed)
    asked = [*fact["actions"], *(r for r in fact["resolutions"] if r["kind"] not in ("noted", "approved"))]
    for spare in left:
        if not any(_stands_in(a, spare) for a in asked):
            yield "action invented", f"{fact['date']} {_short(spare)}"
    for want, got in pairs:
        yield from _owners_missing(fact["date"], want, got)
    for got in row["actions"]:
        yield from _owners_invented(fact, got)


def _owners_missing(day: str, want: Fact, got: Fact) -> Iterator[tuple[str, str]]:
    tokens, read = (" ".join(row["owner_tokens"]) for row in (want, got))
    if tokens and sorted(words(tokens)) != sorted(words(read)):
        yield "owner token", f"{day} {want['item']}: {want['gist']} has {read or 'none'}"
    for owner in want["owners"]:
        if not any(_same_owner(owner, name) for name in got["owners"]):
            yield "owner missing", f"{day} {want['item']}: {owner} for {want['gist']}"
    for name in sorted(set(want.get("candidates") or ()) - {*got["candidates"], *got["owners"]}):
        yield "candidate missing", f"{day} {want['item']}: {name} for {want['gist']}"


def _same_owner(want: str, got: str) -> bool:
    """The same name, or the surname behind a title where the record gives no more; groups count as one."""
    if words(want) == words(got) or same_person(want, got):
        return True
    parsed = parse_name(got)
    return bool(parsed.prefix) and not parsed.given and parsed.surname == parse_name(want).surname


def _owners_invented(fact: Fact, got: Fact) -> Iterator[tuple[str, str]]:
    """Owners that the sentence does not give; one that the same item gives to another sentence is misplaced."""
    if got["owner_state"] == "collective":
        return
    asked = [a for a in fact["actions"] if _stands_in(a, got)]
    given = [name for a in asked for name in a["owners"]]
    given += [lead["lead"] for lead in fact["leads"] if lead["lead"] and _stands_in(lead, got)]
    given += [p["name_as_written"] for p in fact["attendance"] if p["name"] in given and p.get("name_as_written")]
    near = [name for a in fact["actions"] if number(a["item"]) == number(got["item"]) for name in a["owners"]]
    for name in got["owners"]:
        if not any(_same_owner(want, name) for want in given):
            misplaced = got["owner_tokens"] and any(_same_owner(want, name) for want in near)
            yield "owner misplaced" if misplaced else "owner invented", f"{fact['date']} {name} on {_short(got)}"


def _leads(fact: Fact, row: Fact) -> Iterator[tuple[str, str]]:
    explicit = [lead for lead in fact["leads"] if lead["basis"] == "explicit"]
    _, missed, _ = pair(explicit, row["leads"], _stands_in)
    yield from (("lead missing", f"{fact['date']} {lead['item']}: {lead['lead']}, {lead['issue']}") for lead in missed)
    for got in row["leads"]:
        here = [lead for lead in fact["leads"] if lead["lead"] and _stands_in(lead, got)]
        if not any(_same_owner(lead["lead"], got["lead"]) for lead in here):
            spelt = any(holds(lead["evidence"], got["lead"]) for lead in here)
            yield "lead name" if spelt else "lead invented", f"{fact['date']} {got['lead']} on {_short(got)}"
        elif not any(_stems(lead["issue"]) & _stems(got["issue"]) for lead in here):
            yield "lead issue", f"{fact['date']} {got['lead']}: {got['issue']}, not {here[0]['issue']}"


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}|[a-z]*[A-Z]{2,}", text.lower())}


def _updates(facts: Fact, records: Fact) -> Iterator[tuple[str, str]]:
    want = facts.get("matters_arising") or []
    pairs, missed, left = pair(
        want, records["matters_arising"], lambda a, b: str(a["refers_to_number"]) == str(b["minute"])
    )
    yield from (("matter arising missing", f"{a['refers_to']}") for a in missed)
    yield from (("matter arising invented", f"{a['minute']}") for a in left)
    for fact, row in pairs:
        if fact["refers_to_date"] != row["meeting_date"]:
            yield "matter arising date", f"{fact['refers_to_number']}: {row['meeting_date']}"
        if row["state"] not in UPDATES.get(fact["status"], (fact["status"],)):
            yield "matter arising state", f"{fact['refers_to_number']}: {row['state']}, not {fact['status']}"
        if not holds(row["update"], fact["evidence"]):
            yield "matter arising words", f"{fact['refers_to_number']}"


def _glossary(facts: Fact, records: Fact) -> Iterator[tuple[str, str]]:
    want = facts.get("glossary") or []
    pairs, missed, left = pair(want, records["glossary"], lambda a, b: words(a["abbrev"]) == words(b["abbreviation"]))
    yield from (("abbreviation missing", a["abbrev"]) for a in missed)
    yield from (("abbreviation invented", a["abbreviation"]) for a in left)
    for fact, row in pairs:
        if words(fact["expansion"]) != words(row["expansion"]):
            yield "abbreviation", f"{fact['abbrev']}: {row['expansion']}, not {fact['expansion']}"


def _strategy(facts: Fact, records: Fact) -> Iterator[tuple[str, str]]:
    want = (facts.get("strategy") or {}).get("priorities") or []
    rows = [row for strategy in records["strategies"] for row in strategy["priorities"]]
    pairs, missed, left = pair(want, rows, lambda a, b: words(a["name"]) == words(b["name"]))
    yield from (("priority missing", a["name"]) for a in missed)
    yield from (("priority invented", a["name"]) for a in left)
    for fact, row in pairs:
        for name in sorted(set(fact["lead_agencies"]) - set(row["lead_agencies"])):
            yield "lead agency missing", f"{fact['name']}: {name}"
        for name in sorted(set(row["lead_agencies"]) - set(fact["lead_agencies"])):
            yield "lead agency invented", f"{fact['name']}: {name}"
