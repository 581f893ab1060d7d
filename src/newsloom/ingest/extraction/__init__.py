"""The article in a publisher's page: title, standfirst, byline, times, and its blocks in order.

In: the bytes of a page, its address, what the feed said of it. Out: an article, or why there is none.
Never: a request, a database, an exception because of bad HTML.
"""

from newsloom.ingest.extraction.article import EntryHint, ExtractedArticle, Extraction, NoArticle
from newsloom.ingest.extraction.extracting import extract

__all__ = ["EntryHint", "ExtractedArticle", "Extraction", "NoArticle", "extract"]
