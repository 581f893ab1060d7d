"""Sitemaps: every page with its versions in other languages, and the last two days for Google News.

By https://www.sitemaps.org/protocol.html: at most 50,000 addresses and 50 MB a file. Stories are cut by their id, a
story with all its versions in one file, so that a file is one walk of an index and old ones never change their cut.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from lxml import etree

from newsloom.editions.models import Edition
from newsloom.editions.queries import active_editions
from newsloom.editions.sections import SECTIONS
from newsloom.publishing.models import Article
from newsloom.stories.models import Story
from newsloom.website import addresses, queries
from newsloom.website.answers import in_edition
from newsloom.website.feeds.channel import writable
from newsloom.website.frame import site_name

NEWS_OF = timedelta(days=2)
NEWS_AT_MOST = 1000
"""Both by Google's rules for news sitemaps."""

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


@dataclass(frozen=True, slots=True)
class Page:
    """A page in every language in which it exists: language → path."""

    versions: Mapping[str, str]
    changed: Mapping[str, datetime]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The sitemap of sitemaps."""
    base = addresses.base(request)
    last = Story.objects.aggregate(last=Max("pk"))["last"] or 0
    files = ["/sitemap-pages.xml"]
    size = addresses.STORIES_A_SITEMAP
    files += [addresses.sitemap(first) for first in range(0, last + 1, size)] if last else []
    files += [addresses.news_sitemap(edition.language) for edition in active_editions()]
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap={None: SITEMAP})
    for path in files:
        etree.SubElement(etree.SubElement(root, f"{{{SITEMAP}}}sitemap"), f"{{{SITEMAP}}}loc").text = base + path
    return _answer(root)


@require_safe
def pages(request: HttpRequest) -> HttpResponse:
    """The pages that stand by themselves: fronts, sections, what the site says of itself."""
    editions = active_editions()
    kinds = [addresses.front, addresses.about, addresses.machine_translation]
    alike = [{one.language: address(one.language) for one in editions} for address in kinds]
    alike += [{one.language: addresses.section(one.language, each.key) for one in editions} for each in SECTIONS]
    return _pages((Page(versions, {}) for versions in alike), addresses.base(request))


@require_safe
def stories(request: HttpRequest, number: str) -> HttpResponse:
    """The stories whose ids stand in a range, each in all its languages.

    :raises Http404: where no story can be.
    """
    size = addresses.STORIES_A_SITEMAP
    first = int(number) * size
    if not Story.objects.filter(pk__gte=first).exists():
        raise Http404
    found = queries.addressed(first, first + size)
    grouped = (list(versions) for _, versions in groupby(found, key=lambda article: article.story_id))
    return _pages((_of_story(versions) for versions in grouped), addresses.base(request))


def _of_story(versions: Sequence[Article]) -> Page:
    return Page(
        {version.edition.language: version.path for version in versions},
        {version.edition.language: version.updated_at for version in versions if version.updated_at},
    )


@in_edition
def news(request: HttpRequest, edition: Edition, _editions: Sequence[Edition]) -> HttpResponse:
    """An edition's stories of the last two days, as Google News wants them told."""
    base, name = addresses.base(request), site_name(edition)
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "news": NEWS})
    for story in queries.latest(
        edition, limit=NEWS_AT_MOST, selection=queries.Selection(since=timezone.now() - NEWS_OF)
    ):
        url = etree.SubElement(root, f"{{{SITEMAP}}}url")
        etree.SubElement(url, f"{{{SITEMAP}}}loc").text = addresses.whole(base, story.path)
        told = etree.SubElement(url, f"{{{NEWS}}}news")
        publication = etree.SubElement(told, f"{{{NEWS}}}publication")
        etree.SubElement(publication, f"{{{NEWS}}}name").text = writable(name)
        etree.SubElement(publication, f"{{{NEWS}}}language").text = _news_language(edition.language)
        etree.SubElement(told, f"{{{NEWS}}}publication_date").text = story.published_at.isoformat(timespec="seconds")
        etree.SubElement(told, f"{{{NEWS}}}title").text = writable(story.title)
    return _answer(root)


def _news_language(tag: str) -> str:
    """ISO 639, but for Chinese, which Google News tells apart by country."""
    return {"zh-Hans": "zh-cn", "zh": "zh-cn", "zh-Hant": "zh-tw"}.get(tag, tag.split("-")[0])


def _pages(pages: Iterator[Page], base: str) -> HttpResponse:
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "xhtml": XHTML})
    for page in pages:
        whole = {language: addresses.whole(base, path) for language, path in page.versions.items()}
        for language, address in whole.items():
            url = etree.SubElement(root, f"{{{SITEMAP}}}url")
            etree.SubElement(url, f"{{{SITEMAP}}}loc").text = address
            if language in page.changed:
                changed = page.changed[language].isoformat(timespec="seconds")
                etree.SubElement(url, f"{{{SITEMAP}}}lastmod").text = changed
            for other, there in whole.items() if len(whole) > 1 else ():
                etree.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=other, href=there)
    return _answer(root)


def _answer(root: etree._Element) -> HttpResponse:
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return HttpResponse(written, content_type="application/xml; charset=utf-8")
