"""Titles with their employers and holders in; which of them a judgement's name means, and a name for each post, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.identity.groups import Groups
from graph.identity.titles import Title
from graph.identity.words import plain

Pair = tuple[str, str]


@dataclass(frozen=True)
class PostNames:
    """What a judgement may call a title: as written, with its employer or a holder behind it, or by its key.

    'Borough Commander' may be a post of the police and one of the fire brigade; 'Borough Commander (Ann Lee)' is one.
    """

    by_name: Mapping[str, frozenset[str]] = field(default_factory=dict)  # a name for comparison -> ids of titles
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # id -> its employer, then its holders

    def meant(self, name: str) -> frozenset[str]:
        """The titles that a name means."""
        return self.by_name.get(plain(name), frozenset())

    def told(self, name: str, own: Collection[str]) -> str:
        """The shortest way to call a post, by its name and the titles it has, so that no other post is meant too."""
        titles = [id_ for id_ in sorted(own) if id_ in self.meant(name)]
        longer = (f"{name} ({extra})" for id_ in titles for extra in self.more.get(id_, ()))
        return next((said for said in (name, *longer) if self.meant(said) <= frozenset(own)), "")


def learn_post_names(
    titles: Mapping[str, Title], keys: Mapping[str, str], *,
    employers: Mapping[str, str], people: Mapping[str, tuple[str, ...]],
) -> PostNames:  # fmt: skip
    """Gather the names of titles; `keys`, `employers` and `people` give the key or the names of each."""
    table: dict[str, set[str]] = {}
    more: dict[str, tuple[str, ...]] = {}
    for id_, title in titles.items():
        holders = [names for person in sorted(title.holders) if (names := people.get(person))]
        employer = [employers[title.partner]] if employers.get(title.partner) else []
        more[id_] = (*employer, *(names[0] for names in holders))
        extras = [*employer, *(name for names in holders for name in names)]
        for said in (*title.forms, *_longer(title.forms, extras), plain(keys.get(id_, ""))):
            table.setdefault(said, set()).add(id_)
    table.pop("", None)
    return PostNames({said: frozenset(ids) for said, ids in table.items()}, more)


def _longer(forms: Iterable[str], extras: Iterable[str]) -> Iterator[str]:
    extras = [plain(extra) for extra in extras]
    yield from (f"{form} {extra}" for form in forms for extra in extras if extra)


def decided_titles(names: PostNames, judged: Mapping[Pair, bool], groups: Groups) -> tuple[set[Pair], set[Pair]]:
    """The pairs of titles that somebody decided are one post, and those that are two.

    A name that means several posts joins none of them: whose post it is was not said.
    """
    one: set[Pair] = set()
    two: set[Pair] = set()
    for (left, right), same in judged.items():
        ends = names.meant(left), names.meant(right)
        pairs = {(min(a, b), max(a, b)) for a in ends[0] for b in ends[1] if a != b}
        if not same:
            two |= pairs
        elif all(len({groups.head(id_) for id_ in end}) == 1 for end in ends):
            one |= pairs
    return one, two
