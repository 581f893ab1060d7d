"""The test press's feeds, in every format that Newsloom reads."""

import json
from collections.abc import Callable, Sequence
from email.utils import format_datetime
from html import escape

from tests.press.articles import PrintedArticle
from tests.press.pages import as_html, as_text

Articles = Sequence[PrintedArticle]


def rss(base: str, language: str, articles: Articles, *, whole: bool = False) -> str:
    """RSS 2.0; with the whole articles in content:encoded where ``whole``."""
    items = []
    for one in articles:
        content = "".join(f"<p>{as_html(paragraph)}</p>" for paragraph in one.paragraphs)
        encoded = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if whole else ""
        items.append(
            f"<item><title>{escape(one.title)}</title><link>{base}{one.path}</link>"
            f'<guid isPermaLink="false">{language}:{one.key}</guid><pubDate>{format_datetime(one.published)}</pubDate>'
            f"<dc:creator>{escape(one.byline)}</dc:creator><category>{one.section}</category>"
            f"<description>{escape(one.standfirst)}</description>"
            f'<media:content url="{base}{one.image}" medium="image"/>{encoded}</item>'
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
        f"<title>Test press {language}</title><link>{base}/{language}/</link><description>Tests</description>"
        f"<language>{language}</language><ttl>10</ttl>{''.join(items)}</channel></rss>"
    )


def whole_rss(base: str, language: str, articles: Articles) -> str:
    """RSS 2.0 that carries the whole articles."""
    return rss(base, language, articles, whole=True)


def rdf(base: str, language: str, articles: Articles) -> str:
    """RSS 1.0."""
    items = "".join(
        f'<item rdf:about="{base}{one.path}"><title>{escape(one.title)}</title><link>{base}{one.path}</link>'
        f"<description>{escape(one.standfirst)}</description><dc:date>{one.published.isoformat()}</dc:date></item>"
        for one in articles
    )
    return (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="{base}/"><title>Test press {language}</title><link>{base}/{language}/</link>'
        f"<dc:language>{language}</dc:language></channel>{items}</rdf:RDF>"
    )


def atom(base: str, language: str, articles: Articles) -> str:
    """Atom 1.0, which alone tells when an article was changed."""
    entries = "".join(
        f"<entry><id>tag:press.example,2026:{language}/{one.key}</id><title>{escape(one.title)}</title>"
        f'<link rel="alternate" href="{base}{one.path}"/><published>{one.published.isoformat()}</published>'
        f"<updated>{one.modified.isoformat()}</updated><author><name>{escape(one.byline)}</name></author>"
        f'<category term="{one.section}"/><summary>{escape(one.standfirst)}</summary></entry>'
        for one in articles
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">'
        f"<id>{base}/{language}/</id><title>Test press {language}</title>{entries}</feed>"
    )


def json_feed(base: str, language: str, articles: Articles) -> str:
    """JSON Feed 1.1 with the whole text."""
    items = [
        {
            "id": f"{language}:{one.key}",
            "url": base + one.path,
            "title": one.title,
            "summary": one.standfirst,
            "content_text": "\n\n".join(as_text(paragraph) for paragraph in one.paragraphs),
            "date_published": one.published.isoformat(),
            "date_modified": one.modified.isoformat(),
            "authors": [{"name": one.byline}],
            "tags": [one.section],
            "image": base + one.image,
        }
        for one in articles
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": f"Test press {language}", "language": language}
    return json.dumps({**head, "home_page_url": f"{base}/{language}/", "items": items}, ensure_ascii=False)


def news_sitemap(base: str, language: str, articles: Articles) -> str:
    """A sitemap for Google News."""
    urls = "".join(
        f"<url><loc>{base}{one.path}</loc><lastmod>{one.modified.isoformat()}</lastmod><n:news><n:publication>"
        f"<n:name>Test press {language}</n:name><n:language>{language}</n:language></n:publication>"
        f"<n:publication_date>{one.published.isoformat()}</n:publication_date><n:title>{escape(one.title)}</n:title>"
        "</n:news></url>"
        for one in articles
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    )


FEEDS: dict[str, tuple[Callable[[str, str, Articles], str], str]] = {
    "rss.xml": (rss, "application/rss+xml; charset=utf-8"),
    "whole.xml": (whole_rss, "application/rss+xml; charset=utf-8"),
    "rdf.xml": (rdf, "application/rdf+xml"),
    "atom.xml": (atom, "application/atom+xml"),
    "feed.json": (json_feed, "application/feed+json"),
    "news.xml": (news_sitemap, "application/xml"),
}
