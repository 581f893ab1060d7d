"""Finds the article in a page."""

from newsloom.ingest.extraction.article import EntryHint, Extraction


def extract(html: bytes, *, url: str, content_type: str | None, hint: EntryHint) -> Extraction:
    """The article of the page ``html`` served at ``url``; never raises, whatever the page is."""
    raise NotImplementedError
