"""What a server holds of a partnership: nothing in, the statements for its constraints and indexes out.

Every label and relationship type comes from the closed lists of `graph.schema`; nothing that was read in minutes ever
becomes part of a statement. `graph`, the key of the partnership, stands on everything.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import EDGE_KINDS, NODE_KINDS

PUBLICATION = "Partnership"  # one for each partnership: its name, notes and counts
ENTITY, QUOTE, FILE, SHARED = "Entity", "Quote", "File", "SharedOrganization"
ANSWER = "Answer"  # what the partnership answers to questions that are asked of all of them, packed
KNOWN_AS = "KNOWN_AS"  # an organization and its name, which other partnerships may use too
FORM = 1  # what this program writes; a server with another is published anew
ENTITY_WORDS, QUOTE_WORDS = "partnergraph_entity_words", "partnergraph_quote_words"
_WORDS = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}"  # the words are cut by us

CONSTRAINTS = (
    f"CREATE CONSTRAINT partnergraph_partnership IF NOT EXISTS FOR (n:{PUBLICATION}) REQUIRE n.graph IS UNIQUE",
    f"CREATE CONSTRAINT partnergraph_shared IF NOT EXISTS FOR (n:{SHARED}) REQUIRE n.key IS UNIQUE",
    *(
        f"CREATE CONSTRAINT partnergraph_{label.lower()} IF NOT EXISTS FOR (n:{label}) "
        "REQUIRE (n.graph, n.key) IS UNIQUE"
        for label in (ENTITY, QUOTE, FILE, ANSWER)
    ),
    *(
        f"CREATE CONSTRAINT partnergraph_{kind.lower()} IF NOT EXISTS FOR ()-[e:{kind}]-() REQUIRE e.fid IS UNIQUE"
        for kind in EDGE_KINDS
    ),
)
INDEXES = (
    f"CREATE INDEX partnergraph_graph IF NOT EXISTS FOR (n:{ENTITY}) ON (n.graph)",
    *(  # else everything of one partnership would be looked for among those of all
        f"CREATE INDEX partnergraph_{label.lower()}_graph IF NOT EXISTS FOR (n:{label}) ON (n.graph)"
        for label in (QUOTE, FILE, ANSWER)
    ),
    f"CREATE INDEX partnergraph_kind IF NOT EXISTS FOR (n:{ENTITY}) ON (n.graph, n.kind)",
    f"CREATE FULLTEXT INDEX {ENTITY_WORDS} IF NOT EXISTS FOR (n:{ENTITY}) "
    f"ON EACH [n.graph, n.words, n.other_words] {_WORDS}",
    f"CREATE FULLTEXT INDEX {QUOTE_WORDS} IF NOT EXISTS FOR (n:{QUOTE}) ON EACH [n.graph, n.words] {_WORDS}",
)


def name_of(statement: str) -> str:
    """The name of the constraint or index that a statement makes."""
    words = statement.split()
    return words[words.index("IF") - 1]


def node_labels(kind: str) -> str:
    """The labels of a kind of node, for a statement; a kind that is not in the closed list is a fault of ours."""
    if kind not in NODE_KINDS:
        raise ValueError(f"{kind!r} is no kind of node")
    return f"{ENTITY}:{kind}"


def edge_types(kinds: Iterable[str] = ()) -> str:
    """Relationship types for a pattern, all of them where none is named; what is not in the closed list is left out."""
    wanted = set(kinds)
    return "|".join(kind for kind in EDGE_KINDS if not wanted or kind in wanted)
