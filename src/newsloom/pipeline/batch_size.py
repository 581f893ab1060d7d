"""How many articles of a pair of languages go to an engine at once: as many as it translates in a few seconds."""

from collections import defaultdict

Pair = tuple[str, int]
"""A source language and an edition."""

FIRST = 4
"""Articles of a batch whose engine is not known yet: the first stories are live soon."""
MOST = 32
"""Larger batches make no engine faster, and this many rows fit into one statement on every database."""
SECONDS = 4.0
"""What a batch should take: long enough to fill an engine, short enough that readers and other batches do not wait."""


class BatchSizes:
    """The size of the next batch of each pair, learnt from those before."""

    def __init__(self) -> None:
        self._sizes: defaultdict[Pair, int] = defaultdict(lambda: FIRST)

    def of(self, pair: Pair) -> int:
        """How many articles to claim next."""
        return self._sizes[pair]

    def learn(self, pair: Pair, *, articles: int, seconds: float) -> None:
        """Takes in how long a batch took; a size at most doubles at once."""
        fitting = int(articles * SECONDS / max(seconds, 0.01))
        self._sizes[pair] = max(1, min(fitting, 2 * max(articles, FIRST), MOST))
