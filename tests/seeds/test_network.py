"""How things hang together in the five real packs, where they are at hand: judged against the text by hand."""

from __future__ import annotations

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.network.brief import find_brief
from queries.network.changes import find_changes
from queries.network.links import find_network
from queries.network.path import find_path
from queries.search import find_words


def test_the_problem_that_comes_back_leads_what_has_changed(view: SqliteView) -> None:
    told = [(row["kind"], row["what"], row["severity"]) for row in find_changes(view).rows[:2]]
    assert ("raised_again", "MARAC co-ordination", "high") in told


def test_a_brief_lists_the_promise_and_the_item_on_the_coming_agenda(view: SqliteView) -> None:
    answer = find_brief(view, "Rob Vale", window=Window(until="2018-06-30"))
    sections = {row["section"]: row for row in reversed(answer.rows)}
    assert sections["agenda"]["what"].endswith("PREVENT UPDATE")
    assert "Mr Vale will provide" in sections["promised"]["what"]
    assert "not on record" in sections["promised"]["state"]


def test_a_lead_is_one_step_and_nobody_is_called_the_only_one(view: SqliteView) -> None:
    assert [row["relation"] for row in find_path(view, "Rob Vale", "Prevent").rows] == ["LEADS"]
    # others reported on communications and on offender management too, without being read as leads
    told = [row["what"] for row in find_network(view, kinds=("only_link",)).rows]
    assert [what for what in told if "Communications" in what or "Prevent" in what] == []


def test_a_search_for_one_owner_finds_the_task(view: SqliteView) -> None:
    rows = find_words(view, "funding", who="Victoria Roberts").rows
    assert any("VAWG" in row["quote"] and "*funding*" in row["hit"] for row in rows)


def test_every_word_stands_in_its_file(view: SqliteView) -> None:
    texts = {document.name: view.text(document.key) for document in view.documents()}
    for answer in (find_changes(view, from_day="2017-03-09"), find_network(view), find_brief(view, "Rob Vale")):
        said = [each for row in answer.rows for each in row["evidence"]]
        assert said
        assert [each for each in said if each["quote"] not in texts[each["document"]]] == []
