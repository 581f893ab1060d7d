"""How a house announces its articles: RSS 2.0, Atom 1.0, JSON Feed 1.1, and a Google News sitemap."""

import json
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from newsloom.demo.publishers.archive import SampleArticle
from newsloom.demo.publishers.houses import FeedFormat, House

PAGE_TYPES: dict[FeedFormat, str] = {
    "rss": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
}

_ATOM = "http://www.w3.org/2005/Atom"
_DC = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


@dataclass(frozen=True)
class Press:
    """A house at work: where it answers, since when, and what it has printed (the newest first)."""

    house: House
    base_url: str
    start: datetime
    articles: tuple[SampleArticle, ...]

    @property
    def feed_url(self) -> str:
        """The feed's absolute address."""
        return self.base_url + self.house.feed_path

    def url_of(self, article: SampleArticle) -> str:
        """The article's canonical address."""
        return self.base_url + self.house.path_of(article.id)

    def picture_url_of(self, article: SampleArticle) -> str:
        """The absolute address of the article's lead picture."""
        return self.base_url + self.house.picture_path_of(article.id)

    @property
    def last_change(self) -> datetime:
        """The newest date on any of its articles."""
        return max(article.modified_at(self.start) for article in self.articles)


def feed_document(press: Press) -> bytes:
    """The house's feed in the house's format."""
    writers = {"rss": _rss, "atom": _atom, "json": _json_feed}
    return writers[press.house.feed_format](press)


def _rss(press: Press) -> bytes:
    for prefix, namespace in (("atom", _ATOM), ("dc", _DC), ("media", _MEDIA)):
        ET.register_namespace(prefix, namespace)
    rss = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(rss, "channel")
    _add(channel, "title", press.house.name)
    _add(channel, "link", press.base_url + "/")
    _add(channel, "description", press.house.motto)
    _add(channel, "language", press.house.language)
    _add(channel, "lastBuildDate", format_datetime(press.last_change))
    _add(channel, f"{{{_ATOM}}}link", href=press.feed_url, rel="self", type="application/rss+xml")
    for article in press.articles:
        item = ET.SubElement(channel, "item")
        _add(item, "title", article.title)
        _add(item, "link", press.url_of(article))
        _add(item, "guid", press.url_of(article), isPermaLink="true")
        _add(item, "pubDate", format_datetime(article.published_at(press.start)))
        _add(item, "category", article.section)
        _add(item, f"{{{_DC}}}creator", article.byline)
        _add(item, "description", article.standfirst)
        _add(
            item, f"{{{_MEDIA}}}content", url=press.picture_url_of(article), medium="image", width="1200", height="675"
        )
    return _xml(rss)


def _atom(press: Press) -> bytes:
    # Atom's own elements carry their namespace as an attribute: ElementTree allows no default one
    # beside a registered prefix, and a feed full of ``atom:`` is not what publishers send.
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": press.house.language})
    _add(feed, "title", press.house.name)
    _add(feed, "subtitle", press.house.motto)
    _add(feed, "id", press.base_url + "/")
    _add(feed, "updated", press.last_change.isoformat())
    _add(feed, "link", href=press.feed_url, rel="self", type="application/atom+xml")
    _add(feed, "link", href=press.base_url + "/", rel="alternate", type="text/html")
    for article in press.articles:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "title", article.title)
        _add(entry, "id", press.url_of(article))
        _add(entry, "link", href=press.url_of(article), rel="alternate", type="text/html")
        _add(entry, "published", article.published_at(press.start).isoformat())
        _add(entry, "updated", article.modified_at(press.start).isoformat())
        _add(ET.SubElement(entry, "author"), "name", article.byline)
        _add(entry, "category", term=article.section)
        _add(entry, "summary", article.standfirst)
    return _xml(feed)


def _json_feed(press: Press) -> bytes:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": press.house.name,
        "description": press.house.motto,
        "home_page_url": press.base_url + "/",
        "feed_url": press.feed_url,
        "language": press.house.language,
        "items": [_json_item(press, article) for article in press.articles],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _json_item(press: Press, article: SampleArticle) -> dict[str, object]:
    return {
        "id": press.url_of(article),
        "url": press.url_of(article),
        "title": article.title,
        "summary": article.standfirst,
        "content_text": article.standfirst,
        "image": press.picture_url_of(article),
        "date_published": article.published_at(press.start).isoformat(),
        "date_modified": article.modified_at(press.start).isoformat(),
        "authors": [{"name": article.byline}],
        "tags": [article.section],
    }


def news_sitemap(press: Press) -> bytes:
    """The Google News sitemap of everything the house has printed."""
    ET.register_namespace("news", _NEWS)
    urlset = ET.Element("urlset", {"xmlns": _SITEMAP})
    for article in press.articles:
        url = ET.SubElement(urlset, "url")
        _add(url, "loc", press.url_of(article))
        news = ET.SubElement(url, f"{{{_NEWS}}}news")
        publication = ET.SubElement(news, f"{{{_NEWS}}}publication")
        _add(publication, f"{{{_NEWS}}}name", press.house.name)
        _add(publication, f"{{{_NEWS}}}language", press.house.language)
        _add(news, f"{{{_NEWS}}}publication_date", article.published_at(press.start).isoformat())
        _add(news, f"{{{_NEWS}}}title", article.title)
    return _xml(urlset)


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = text


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
