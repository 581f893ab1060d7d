"""A house's whole site as resources: front page, article pages, pictures, feed, robots.txt and news sitemap."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path

from babel.dates import format_datetime
from django.template import Context, Engine, Template

from newsloom.demo.publishers.announcing import PAGE_TYPES, Press, feed_document, news_sitemap
from newsloom.demo.publishers.archive import SampleArticle
from newsloom.demo.publishers.houses import House
from newsloom.demo.publishers.markup import body_html
from newsloom.demo.publishers.pictures.drawing import encoded_picture

_LAYOUTS = Path(__file__).parent / "layouts"
_PICTURE_TYPES = {".png": ("PNG", "image/png"), ".jpg": ("JPEG", "image/jpeg")}
_DATE_PATTERNS = {"vi": "HH:mm dd/MM/yyyy", "fr": "d MMMM yyyy 'à' HH'h'mm", "en": "d MMMM yyyy, HH:mm 'UTC'"}


@dataclass(frozen=True)
class Resource:
    """What one address answers with."""

    body: bytes
    content_type: str
    modified: datetime

    @property
    def is_text(self) -> bool:
        """Whether compressing it is worth the while."""
        return not self.content_type.startswith("image/")


@dataclass(frozen=True)
class Site:
    """A house's addresses; what lies at each is made when it is first asked for."""

    printers: Mapping[str, Callable[[], Resource]]

    def at(self, path: str) -> Resource | None:
        """What lies at the path, or None."""
        printer = self.printers.get(path)
        return printer() if printer is not None else None


def print_site(press: Press) -> Site:
    """The site of one house at its address, with every date counted from the press's start."""
    house, newest = press.house, max(article.modified_at(press.start) for article in press.articles)
    printers: dict[str, Callable[[], Resource]] = {
        "/": _kept(lambda: _page("front.html", press, newest, _front_context(press))),
        house.feed_path: _kept(lambda: Resource(feed_document(press), PAGE_TYPES[house.feed_format], newest)),
        "/sitemap-news.xml": _kept(lambda: Resource(news_sitemap(press), "application/xml; charset=utf-8", newest)),
        "/robots.txt": _kept(lambda: Resource(_robots(press).encode(), "text/plain; charset=utf-8", newest)),
    }
    for article in press.articles:
        printers[house.path_of(article.id)] = _kept(partial(_article_page, press, article))
        printers[house.picture_path_of(article.id)] = partial(_picture, press, article)
    return Site(printers)


def _kept(make: Callable[[], Resource]) -> Callable[[], Resource]:
    return lru_cache(maxsize=1)(make)


def _robots(press: Press) -> str:
    return f"User-agent: *\nDisallow: /private/\nSitemap: {press.base_url}/sitemap-news.xml\n"


def _picture(press: Press, article: SampleArticle) -> Resource:
    image_format, content_type = _PICTURE_TYPES[Path(press.house.picture_path).suffix]
    body = encoded_picture(article.id, article.motif, image_format)
    return Resource(body, content_type, article.published_at(press.start))


def _article_page(press: Press, article: SampleArticle) -> Resource:
    others = [other for other in press.articles if other.id != article.id]
    same = [other for other in others if other.section == article.section]
    related = (same + [other for other in others if other not in same])[:3]
    context = {
        "article": _shown(press, article),
        "body": body_html(article.blocks),
        "linked_data": _linked_data(press, article),
        "related": [_shown(press, other) for other in related],
    }
    return _page("article.html", press, article.modified_at(press.start), context)


def _linked_data(press: Press, article: SampleArticle) -> str:
    """The page's schema.org description as JSON that is safe inside a script element."""
    organisation = {"@type": "NewsMediaOrganization", "name": press.house.name, "url": press.base_url + "/"}
    description = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.standfirst,
        "inLanguage": press.house.language,
        "url": press.url_of(article),
        "mainEntityOfPage": press.url_of(article),
        "datePublished": article.published_at(press.start).isoformat(),
        "dateModified": article.modified_at(press.start).isoformat(),
        "articleSection": article.section,
        "author": [{"@type": "Person", "name": article.byline}],
        "publisher": organisation,
        "image": [
            {
                "@type": "ImageObject",
                "url": press.picture_url_of(article),
                "width": 1200,
                "height": 675,
                "caption": article.caption,
                "creditText": article.credit,
            }
        ],
    }
    return json.dumps(description, ensure_ascii=False).replace("<", "\\u003c")


def _front_context(press: Press) -> dict[str, object]:
    return {"articles": [_shown(press, article) for article in press.articles]}


@dataclass(frozen=True)
class ShownArticle:
    """An article as the layouts name its parts: every value text, ready to be escaped."""

    title: str
    standfirst: str
    section: str
    byline: str
    caption: str
    credit: str
    alt: str
    url: str
    path: str
    picture: str
    published: str
    published_words: str
    modified: str
    modified_words: str
    was_modified: bool


def _shown(press: Press, article: SampleArticle) -> ShownArticle:
    published, modified = article.published_at(press.start), article.modified_at(press.start)
    return ShownArticle(
        title=article.title,
        standfirst=article.standfirst,
        section=article.section,
        byline=article.byline,
        caption=article.caption,
        credit=article.credit,
        alt=article.alt,
        url=press.url_of(article),
        path=press.house.path_of(article.id),
        picture=press.picture_url_of(article),
        published=published.isoformat(),
        published_words=_words(press.house, published),
        modified=modified.isoformat(),
        modified_words=_words(press.house, modified),
        was_modified=modified - published > timedelta(0),
    )


def _words(house: House, moment: datetime) -> str:
    return str(format_datetime(moment, _DATE_PATTERNS[house.language], locale=house.language))


def _page(layout: str, press: Press, modified: datetime, parts: dict[str, object]) -> Resource:
    context = {"house": press.house, "base_url": press.base_url, "feed_url": press.feed_url, **parts}
    text = _layout(press.house.language, layout).render(Context(context))
    return Resource(text.encode(), "text/html; charset=utf-8", modified)


@lru_cache(maxsize=16)
def _layout(language: str, name: str) -> Template:
    # An engine of our own: the publishers run without Django's settings, as strangers' sites do.
    return Engine(dirs=[str(_LAYOUTS / language)]).get_template(name)
