"""What a publisher's feed announces, read out of whatever it serves.

In: the bytes of a feed, its address, its Content-Type. Out: a :class:`ParsedFeed` with its entries, or an error.
Never: a request, a database.
"""

from newsloom.ingest.feeds.entries import FeedFault, FeedKind, ParsedEntry, ParsedFeed
from newsloom.ingest.feeds.parsing import parse_feed

__all__ = ["FeedFault", "FeedKind", "ParsedEntry", "ParsedFeed", "parse_feed"]
