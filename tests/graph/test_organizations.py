"""Names of partners: short forms by document first, councils by rule, and what stays as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.acronyms import _AFTER, _named_before, learn_acronyms, stands_for
from graph.identity.organization_learning import learn_organizations
from graph.partnership import NamedThing, Partnership
from tests.graph.made import Paper, graph_of, paper


def key(name: str, *papers: Paper, at: int = 0, own: Partnership | None = None) -> str:
    claims = [c for p in papers for c in p.claims]
    texts = {p.sha: p.text for p in papers}
    table = learn_organizations(claims, texts, acronyms=learn_acronyms(claims, texts), partnership=own or Partnership())
    return table.resolve(name, papers[at].sha if papers else "").key.partition(":")[2]


def glossary(name: str, short: str, full: str) -> Paper:
    return Paper(name, "2019-03-01").say("glossary", f"{short} {full}", abbreviation=short, expansion=full)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("LFB", "london-fire-brigade"),
        ("The London Fire Brigade", "london-fire-brigade"),
        ("Met", "metropolitan-police-service"),
        ("MOPAC", "mayors-office-for-policing-and-crime"),
        ("Mayor’s Office for Policing and Crime", "mayors-office-for-policing-and-crime"),
        ("Mayor's Office for Policing and Crime (MOPAC)", "mayors-office-for-policing-and-crime"),
        ("NPS", "nps"),  # or new psychoactive substances: no document says which
        ("Wex CRC", "wex-community-rehabilitation-company"),
        ("Wex NHS Foundation Trust", "wex-nhs-trust"),
        ("Lantern Trust", "lantern-trust"),
        ("London Borough Exbury", "london-borough-of-exbury"),
        ("roup that officers met", ""),
        ("police", "police"),
        ("", ""),
        ("—", ""),
    ],
)
def test_general_names(name: str, slug: str) -> None:
    assert key(name) == slug


def test_a_document_means_its_own_glossary() -> None:
    papers = [
        glossary("a", "NPS", "Northern Probation Service"),
        glossary("b", "NPS", "National Probation Service"),
    ]
    assert key("NPS", *papers, at=0) == "northern-probation-service"
    assert key("NPS", *papers, at=1) == "national-probation-service"


def test_a_matter_is_not_a_partner() -> None:
    assert key("NPS", glossary("a", "NPS", "New Psychoactive Substances")) == "nps"


def test_capitals_learned_elsewhere_when_all_agree() -> None:
    other = Paper("b", "2019-06-01").meet()
    assert key("EHT", glossary("a", "EHT", "Exbury Homes Trust"), other, at=1) == "exbury-homes-trust"


def test_capitals_explained_differently_stay_as_written() -> None:
    papers = [
        glossary("a", "EHT", "Exbury Homes Trust"),
        glossary("b", "EHT", "Exbury Health Team"),
        Paper("c", "2019-06-01").meet(),
    ]
    assert key("EHT", *papers, at=2) == "eht"


def test_council_letters() -> None:
    paper = Paper("a", "2019-03-01").say("topic", "The London Borough of Exbury met", issue="gangs", words=[])
    assert {key(n, paper) for n in ("LBE", "LB Exbury", "Exbury Council", "London Borough of Exbury")} == {
        "london-borough-of-exbury"
    }


def test_council_letters_of_two_councils_stay_as_written() -> None:
    paper = Paper("a", "2019-03-01").say(
        "topic", "London Borough of Exbury, London Borough of Eastham", issue="gangs", words=[]
    )
    assert key("LBE", paper) == "lbe"


def test_letters_in_the_text() -> None:
    paper = Paper("a", "2019-03-01").say("topic", "from the Exbury Homes Trust (EHT) today", issue="gangs", words=[])
    assert key("EHT", paper) == "exbury-homes-trust"


def test_own_names_come_first() -> None:
    own = Partnership(organizations=(NamedThing(name="Exbury Fire Service", aliases=("LFB",)),))
    assert key("LFB", own=own) == "exbury-fire-service"


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("MOPAC", "Mayor's Office for Policing and Crime", True),
        ("EHT", "Exbury Homes", False),
        ("EH", "Exbury Homes Trust", False),
    ],
)
def test_initials(short: str, name: str, fits: bool) -> None:
    assert stands_for(short, name) is fits


PIECES = (
    "Ann", " ", "of ", "and the ", "\n", "(AB)", "(A)", "Fern Road Trust (FRT)", "-", "’", "é", ".", ", ", "(", ")",
    "X(YZ)",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_names_before_brackets_are_those_of_the_whole_text(text: str) -> None:
    """They are looked for behind the last stop before each bracket, which is quicker and finds the same."""
    assert [m.span() for m in _named_before(text)] == [m.span() for m in _AFTER.finditer(text)]


def test_an_organisation_answers_to_every_name_it_ever_had() -> None:
    first = Paper("a", "2019-03-01").meet().present("Tess Moor", "Head of Service", "Youth Lantern Service")
    names = "Youth Lantern Service / Youth Lantern Team"
    first.say("glossary", f"YLS / YLT {names}", abbreviation="YLS / YLT", expansion=names)
    line = "the name of the Youth Lantern Team was changing to Exbury Lantern Justice"
    first.say("body", line, name="Youth Lantern Team", event="renamed", kind="", other="Exbury Lantern Justice")
    graph = graph_of(first)
    found = next(n for n in graph.nodes if n.kind == "Organization")
    assert found.name == "Exbury Lantern Justice"
    assert {"Youth Lantern Team", "Youth Lantern Service"} <= set(found.names)


@pytest.mark.parametrize("order", [1, -1])
def test_a_trust_is_shown_as_the_papers_write_it(order: int) -> None:
    names = ["Wex NHS Foundation Trust", "Wex NHS Trust"][::order]
    first = paper().present("Una Trask", "", names[0]).present("Uri Thorn", "", names[1])
    (trust,) = [n for n in graph_of(first).nodes if n.kind == "Organization"]
    assert trust.names == ["Wex NHS Foundation Trust", "Wex NHS Trust"]
    alone = graph_of(paper().present("Una Trask", "", names[0]))
    assert [n.names for n in alone.nodes if n.kind == "Organization"] == [[names[0]]]


def _listed(name: str, date: str, partner: str) -> Paper:
    return paper(name, date).present("Tess Moor", "Manager", partner)


def test_two_general_names_of_one_service_are_one_where_no_paper_lists_both() -> None:
    first = _listed("a.txt", "2018-03-01", "National Probation Service")
    assert key("Probation", first) == "national-probation-service"
    later = _listed("b.txt", "2022-03-01", "Probation Service")
    assert key("NPS", first) != key("Probation Service", first, later)
    assert key("National Probation Service", first, later) == "probation-service"


def test_general_names_of_a_service_stay_apart_where_both_are_listed_or_another_is_named() -> None:
    both = _listed("a.txt", "2018-03-01", "National Probation Service").present("Una Vane", "Head", "Probation Service")
    other = _listed("b.txt", "2018-06-01", "Quay Probation Trust")
    spoken = paper("c.txt", "2018-09-01").say("attendance", "Wex Community Rehabilitation Company sent word")
    first = _listed("d.txt", "2018-03-01", "National Probation Service")
    assert key("Probation", both) == "probation-service"
    assert key("Probation", first, other) == "probation-service"
    assert key("Probation", first, spoken) == "probation-service"
    assert key("Probation") == "probation-service"


def test_a_council_in_letters_behind_its_place_is_the_council() -> None:
    short = _listed("a.txt", "2018-03-01", "Quay BC")
    full = _listed("b.txt", "2019-03-01", "Quay Borough Council")
    assert key("Quay BC", short, full) == key("Quay Borough Council", short, full) == "quay-borough-council"
    assert key("Quay CC", short, full) == "quay-cc"  # of a county or a city: open
