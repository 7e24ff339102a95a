"""A partner renamed later keeps the name of then in what is told of an earlier post or seat."""

from __future__ import annotations

from graph.view import Window
from queries.timeline import find_timeline
from queries.who import find_who
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import attend_for
from viz.report.ledger import Ledger
from viz.report.model import Chart, Table
from viz.report.review.asked import Asked
from viz.report.review.attendance import attendance
from viz.report.review.in_role import posts

OLD, NEW = "2020-01-10", "2022-04-10"
IDA, PARTNER = "person:ida-marsh", "organization:dale-youth-justice-service"


def _renamed(record: Record, *, last: str) -> None:
    for date in (OLD, NEW):
        record.meeting(date, "1")
    why = [{"name": "YOS", "why": "another name of it by what the record says"}]
    record.node(PARTNER, "Dale Youth Justice Service", aliases=why, named_from=NEW)
    for date in dict.fromkeys((OLD, last)):
        words = "Ida Marsh (Head of Service, YOS)" if date == OLD else "Ida Marsh, Dale Youth Justice Service"
        record.say(IDA, "HOLDS", "post:dale-youth-justice-service/head-of-service", date, words)
        record.say("post:dale-youth-justice-service/head-of-service", "POST_IN", PARTNER, date, words)
        record.say(IDA, "MEMBER_OF", BOARD, date, words, on_behalf_of=PARTNER)


def test_an_earlier_post_and_seat_are_told_by_the_name_of_then(record: Record, opened: Open) -> None:
    _renamed(record, last=OLD)
    view = opened(record)
    (row,) = find_who(view, "Ida Marsh").rows
    assert [post["organization"] for post in row["posts"]] == ["YOS"]
    assert [seat["on_behalf_of"] for seat in row["seats"]] == ["YOS"]
    assert not [told for told in find_timeline(view, "Ida Marsh").rows if "Justice" in str(told["what"])]


def test_whoever_was_seen_there_since_is_told_by_the_new_name(record: Record, opened: Open) -> None:
    _renamed(record, last=NEW)
    (row,) = find_who(opened(record), "Ida Marsh").rows
    assert [post["organization"] for post in row["posts"]] == ["Dale Youth Justice Service"]
    assert [seat["on_behalf_of"] for seat in row["seats"]] == ["Dale Youth Justice Service"]


def test_the_review_tells_both_names_of_a_partner_of_then(record: Record, opened: Open) -> None:
    _renamed(record, last=OLD)
    told = {"state": "present", "role": "", "organization": PARTNER}
    record.say(IDA, "ATTENDED", f"meeting:{BOARD[5:]}/{OLD}", OLD, "Ida Marsh (YOS)", **told)
    record.node(BOARD, "Dale Safety Board")
    for name in ("Una Oakley", "Ivo Penn", "Meg Quill"):
        attend_for(record, OLD, "p", name, "Lake Charity")
    asked = Asked(opened(record), Window(), Ledger())
    (chart,) = (block for block in attendance(asked).blocks if isinstance(block, Chart))
    shown = [row[0].words for row in chart.table.rows]
    assert shown == ["Lake Charity", "YOS (in later papers Dale Youth Justice Service)"]


def test_the_register_of_posts_has_the_name_of_then(record: Record, opened: Open) -> None:
    for last, name in ((OLD, "YOS"), (NEW, "Dale Youth Justice Service")):
        _renamed(record, last=last)
        tables = [b for b in posts(Asked(opened(record), Window(), Ledger())).blocks if isinstance(b, Table)]
        assert [row[1].words for table in tables for row in table.rows] == [name]
