"""Reads a feed of any kind."""

from newsloom.ingest.feeds.entries import ParsedFeed


def parse_feed(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """The feed in ``body``, served at ``url`` (relative links are resolved against it).

    :raises PermanentError: ``feed-is-html``, ``feed-empty``, ``feed-not-a-feed``, ``feed-too-large``.
    """
    raise NotImplementedError
