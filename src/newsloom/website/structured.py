"""What a page says to machines: schema.org as JSON-LD."""

import json
from collections.abc import Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from newsloom.publishing.models import Article
from newsloom.website import addresses, wording
from newsloom.website.marks import Marks

_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
LONGEST_HEADLINE = 110
MACHINE_TRANSLATED = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"
"""IPTC's vocabulary of digital sources has no term for machine translation; this is the nearest: a person's work with
parts that an algorithm made (https://cv.iptc.org/newscodes/digitalsourcetype/)."""


def script(thing: dict[str, Any]) -> SafeString:
    """The thing as JSON that can stand in a script element, whatever its texts say."""
    written = json.dumps({"@context": "https://schema.org", **_filled(thing)}, ensure_ascii=False)
    return mark_safe(written.translate(_ESCAPES))  # noqa: S308 (escaped above)


def _filled(thing: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in thing.items() if value not in ("", None, [])}


def news_article(
    article: Article,
    *,
    base: str,
    site_name: str,
    versions: Sequence[Article],
    marked: Marks,
    pictures: Sequence[str],
) -> dict[str, Any]:
    """An article as schema.org's NewsArticle.

    :param versions: the story's articles that readers may see, this one among them.
    """
    story, here = article.story, addresses.whole(base, article.path)
    publisher = {"@type": "NewsMediaOrganization", "name": article.publisher.name}
    site = {"@type": "Organization", "name": site_name, "url": f"{base}/"}
    return {
        "@type": "NewsArticle",
        "@id": here,
        "url": here,
        "mainEntityOfPage": here,
        "headline": article.title[:LONGEST_HEADLINE],
        "description": article.standfirst,
        "inLanguage": article.edition.language,
        "datePublished": story.published_at.isoformat(),
        "dateModified": marked.changed_at.isoformat(),
        "correction": [
            {"@type": "CorrectionComment", "text": one.note, "datePublished": one.noted_at.isoformat()}
            for one in marked.corrections
        ],
        "image": list(pictures),
        "author": {"@type": "Person", "name": story.byline} if story.byline else publisher,
        "publisher": site,
        "sourceOrganization": publisher,
        "copyrightHolder": publisher,
        "creditText": article.publisher.name,
        "isBasedOn": wording.web_address(story.url),
        "isAccessibleForFree": True,
        **_translation(article, versions, base, site),
    }


def _translation(article: Article, versions: Sequence[Article], base: str, site: dict[str, str]) -> dict[str, Any]:
    """How a translation and its original point at each other; the original may stand at its publisher's alone."""
    if not article.is_machine_translated:
        others = [version for version in versions if version.is_machine_translated]
        return {"workTranslation": [_version(other, base) for other in others]}
    original = next((version for version in versions if not version.is_machine_translated), None)
    at_publisher = {
        "@type": "NewsArticle",
        "@id": wording.web_address(article.story.url),
        "inLanguage": article.source_language,
    }
    return {
        "translationOfWork": _version(original, base) if original else _filled(at_publisher),
        "translator": site,
        "digitalSourceType": MACHINE_TRANSLATED,
    }


def _version(article: Article, base: str) -> dict[str, str]:
    there = addresses.whole(base, article.path)
    return {"@type": "NewsArticle", "@id": there, "inLanguage": article.edition.language}
