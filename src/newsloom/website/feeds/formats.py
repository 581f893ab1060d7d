"""A channel written as RSS 2.0, Atom 1.0 or JSON Feed 1.1."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.xmlutils import SimplerXMLGenerator

from newsloom.website.feeds.channel import Channel, Item

MEDIA = "http://search.yahoo.com/mrss/"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
NAMESPACES = {"xmlns:media": MEDIA, "xmlns:at": TOMBSTONES}


class _Told(SyndicationFeed):
    """Adds what readers of both formats understand: pictures (Media RSS), and what is taken back (RFC 6721)."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for gone in self.feed["withdrawn"]:
            said = {"ref": gone.name, "when": gone.when.isoformat(timespec="seconds")}
            handler.addQuickElement("at:deleted-entry", "", said)

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["picture"]:
            handler.addQuickElement("media:content", None, {"url": item["picture"], "medium": "image"})


class _Rss(_Told, Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), **NAMESPACES}


class _Atom(_Told, Atom1Feed):
    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), **NAMESPACES}


def rss(channel: Channel) -> str:
    return _written(_Rss, channel)


def atom(channel: Channel) -> str:
    return _written(_Atom, channel)


def _written(kind: type[SyndicationFeed], channel: Channel) -> str:
    feed = kind(
        title=channel.title,
        link=channel.home,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        feed_url=channel.own,
        feed_guid=channel.own,
        feed_copyright=channel.rights,
        withdrawn=channel.withdrawn,
    )
    for item in channel.items:
        feed.add_item(
            title=item.title,
            link=item.address,
            description=item.summary,
            author_name=item.publisher,
            pubdate=item.published_at,
            updateddate=item.updated_at,
            unique_id=item.name,
            unique_id_is_permalink=False,
            categories=[item.section],
            picture=item.picture,
        )
    return feed.writeString("utf-8")


def json_feed(channel: Channel) -> str:
    """By https://www.jsonfeed.org/version/1.1/."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.home,
        "feed_url": channel.own,
        "language": channel.language,
        "items": [_json_item(item) for item in channel.items],
    }
    return json.dumps(feed, ensure_ascii=False)


def _json_item(item: Item) -> dict[str, Any]:
    told = {
        "id": item.name,
        "url": item.address,
        "title": item.title,
        "content_text": item.summary or item.title,
        "summary": item.summary,
        "image": item.picture,
        "date_published": item.published_at.isoformat(),
        "date_modified": item.updated_at.isoformat(),
        "authors": [{"name": item.publisher}],
        "tags": [item.section],
    }
    return {name: value for name, value in told.items() if value}


FORMATS: Mapping[str, Callable[[Channel], str]] = {"feed.xml": rss, "atom.xml": atom, "feed.json": json_feed}
"""What writes a feed, by the end of its address."""
