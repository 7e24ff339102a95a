"""Everything that can go wrong, on one page: each error says what, where and what to do next.

PartnerGraphError (exit 1: your input)
  LoadError          a file that cannot be read or is not minutes
  VocabularyError    a word list or partnership.yml that does not follow its form
  EvidenceError      a quote that is not found again in its source
  NotFoundError      a name, date or id that nothing in the graph answers to
  StoreError         a store that is away, not ours, newer or damaged (exit 3)
    MovedError       a server's copy changed while a question read it
"""

from __future__ import annotations


class PartnerGraphError(Exception):
    """Something a user can mend; the message is one sentence with the place and the next step."""

    exit_code = 1


class LoadError(PartnerGraphError):
    """A file cannot be read as minutes."""


class VocabularyError(PartnerGraphError):
    """A word list or partnership.yml does not follow its form."""


class EvidenceError(PartnerGraphError):
    """A quote is not found again in its source."""


class NotFoundError(PartnerGraphError):
    """Nothing in the graph answers to this name, date or id."""


class StoreError(PartnerGraphError):
    """The store is away, not ours, newer than this program, or damaged."""

    exit_code = 3


class MovedError(StoreError):
    """What a server holds was published anew while a question read it: the question can simply be asked again."""
