"""Where on the site a story can be seen: its pages, the lists that name it, the feeds that carry it."""

from collections.abc import Iterator
from datetime import UTC

from newsloom.publishing.models import Article, FormerAddress
from newsloom.publishing.projections import Projection
from newsloom.publishing.slugs import article_path
from newsloom.stories.models import Story
from newsloom.website import addresses


def _articles(story: Story) -> list[Article]:
    found = Article.objects.filter(story=story).select_related("edition")
    return list(found.only("slug", "published_at", "edition__language"))


def _pages(story: Story) -> Iterator[str]:
    everywhere = _articles(story)
    articles = {article.pk: article for article in everywhere if article.published_at is not None}
    slugs = [(pk, article.slug) for pk, article in articles.items()]
    slugs += FormerAddress.objects.filter(article__in=articles).values_list("article_id", "slug")
    for pk, slug in slugs:
        path = article_path(articles[pk].edition.language, slug, pk)
        yield from (path, f"{path}?original=1")
    for article in everywhere:
        yield addresses.story(article.edition.language, story.pk)


def _lists(story: Story) -> Iterator[str]:
    for article in _articles(story):
        language = article.edition.language
        yield from (addresses.front(language), addresses.section(language, story.section))
        yield addresses.section(language, addresses.LATEST)
        yield addresses.publisher(language, story.publisher_id, story.publisher.name)
        yield addresses.archive(language, story.published_at.astimezone(UTC).date())


def _feeds(story: Story) -> Iterator[str]:
    for article in _articles(story):
        language = article.edition.language
        of_publisher = addresses.publisher(language, story.publisher_id, story.publisher.name)
        for page in (addresses.front(language), addresses.section(language, story.section), of_publisher):
            yield from (feed.path for feed in addresses.feeds_beside(page))


def _windows(story: Story) -> Iterator[str]:
    for article in _articles(story):
        yield addresses.window(article.edition.language)
        if article.published_at is not None:
            yield addresses.window(article.edition.language, article.pk)


def _sitemaps(story: Story) -> Iterator[str]:
    yield addresses.sitemap(story.pk)
    for article in _articles(story):
        yield addresses.news_sitemap(article.edition.language)


PAGES = Projection("article pages, at every address they had", addresses=_pages)
LISTS = Projection("front pages, sections, publishers' pages, days", addresses=_lists)
FEEDS = Projection("feeds", addresses=_feeds)
WINDOWS = Projection("windows on partners' pages", addresses=_windows)
SITEMAPS = Projection("sitemaps", addresses=_sitemaps)
