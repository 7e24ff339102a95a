"""A web of links, in; who stands between others and what hangs together, out.

The only module that loads networkx. Everything is sorted before and after, so that the same record gives the same
answer.
"""

from __future__ import annotations

from typing import Any

from queries.network.web import Web

SAMPLED = 800  # in a larger web the ways from some things stand for all


def graph_of(web: Web) -> Any:
    """The web as networkx takes it."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(sorted(web.near))
    graph.add_edges_from(sorted(web.links))
    return graph


def between(graph: Any) -> list[str]:
    """The things by how many of the shortest ways between others lead over them, the most first; none that none do."""
    import networkx

    sample = {"k": min(300, len(graph)), "seed": 1} if len(graph) > SAMPLED else {}
    scores = networkx.betweenness_centrality(graph, **sample)
    return sorted((key for key in scores if scores[key] > 1e-9), key=lambda key: (-round(scores[key], 9), key))


def communities(graph: Any) -> list[list[str]]:
    """What hangs together more closely than with the rest, the largest first."""
    import networkx

    if not graph.number_of_edges():
        return []
    found = networkx.community.greedy_modularity_communities(graph)
    return sorted(map(sorted, found), key=lambda part: (-len(part), part))
