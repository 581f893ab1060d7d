"""A look at a source before or after it is added: what would a poll bring? Nothing is written."""

from dataclasses import dataclass

from newsloom.foundation.errors import PermanentError
from newsloom.foundation.http import Client
from newsloom.ingest.feeds import parse_feed
from newsloom.ingest.polling import FEED_TYPES, LARGEST_FEED


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """What a feed says of itself. ``faults`` are sentences; ``first`` is its first entry's title."""

    kind: str
    title: str
    language: str
    entries: int
    first: str
    faults: tuple[str, ...]


def check_source(url: str, *, allow: frozenset[str]) -> SourceCheck:
    """Fetches and reads a feed.

    :raises UpstreamError: as `Client.fetch` and `parse_feed`; ``feed-missing`` for a 404, ``feed-gone`` for a 410.
    """
    with Client(allow=allow) as client:
        answer = client.fetch(url, max_bytes=LARGEST_FEED, accept=FEED_TYPES)
    if answer.status in {404, 410}:
        code = "feed-missing" if answer.status == 404 else "feed-gone"
        raise PermanentError(code, f"{url} answers {answer.status}.", "Check the address at the publisher's site.")
    parsed = parse_feed(answer.body, url=answer.url, content_type=answer.content_type)
    return SourceCheck(
        kind=parsed.kind,
        title=parsed.title,
        language=parsed.language or "",
        entries=len(parsed.entries),
        first=parsed.entries[0].title if parsed.entries else "",
        faults=tuple(fault.message for fault in parsed.faults),
    )
