"""What a page says about itself for machines: JSON-LD, Open Graph, meta elements, microdata."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from newsloom.foundation.html import fold, text_of
from newsloom.ingest.addresses import absolute
from newsloom.ingest.extraction.page import Element, classes
from newsloom.ingest.feeds.moments import from_text

ARTICLE_TYPES = re.compile(r"\w*(?:Article|Posting|Report)$")
NOT_PEOPLE = re.compile(r"^https?://|^www\.|^@|facebook\.com|\bundefined\b|\bnull\b", re.IGNORECASE)
MOST_NODES = 400

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate",
    "publish-date",
    "pubdate", "publication_date", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "cxenseparse:recs:publishtime", "date", "publish_date", "last-published", "article.published",
    "date_published", "iso-8601-publish-date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "last-modified", "lastmod",
    "dcterms.modified", "article.updated", "revision_date", "modified_date",
)  # fmt: skip
_JS_COMMENT = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*;?\s*$")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")


@dataclass(slots=True)
class PageMetadata:
    """Candidates, the most trustworthy first; texts are plain and folded.

    ``abstracts`` are those ``descriptions`` that speak of this article and not of the site.
    """

    headlines: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    abstracts: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    published_at: datetime | None = None
    modified_at: datetime | None = None
    section: str = ""
    images: list[str] = field(default_factory=list)
    canonical: str = ""
    languages: list[str] = field(default_factory=list)
    site_names: list[str] = field(default_factory=list)
    body: str = ""
    is_article: bool = False
    is_listing: bool = False


def read_metadata(tree: Element, base: str) -> PageMetadata:
    """Everything that the page says of itself; what is broken is passed over."""
    said = PageMetadata()
    _read_linked_data(tree, said)
    meta = _meta(tree)
    _read_meta(meta, said)
    _read_microdata(tree, said)
    said.site_names += _host_names(base)
    said.canonical = _canonical(tree, meta, base)
    said.images = list(dict.fromkeys(address for one in said.images if (address := absolute(one, base))))
    html_language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    said.languages = [tag for tag in (html_language, *said.languages) if tag.strip()]
    return said


def _host_names(url: str) -> list[str]:
    """``tageszeitung.it`` and ``tageszeitung`` of www.tageszeitung.it: sites sign their titles with them."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    label = host.split(".")[0]
    return [host, label] if len(label) > 4 and "." in host else [host] if host else []


def _read_linked_data(tree: Element, said: PageMetadata) -> None:
    articles: list[dict[str, Any]] = []
    others: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for node in _nodes(_loaded(script.text or "")):
                (articles if _is_article(node) else others).append(node)
    for node in others:
        if _types(node) & {"NewsMediaOrganization", "Organization", "WebSite"} and isinstance(node.get("name"), str):
            said.site_names.append(fold(node["name"]))
        said.is_listing = said.is_listing or bool(_types(node) & {"CollectionPage", "ItemList", "SearchResultsPage"})
    # Teasers of other articles are listed as articles too: the one with the most to say is this page's.
    articles.sort(key=lambda node: len(node), reverse=True)
    for node in articles[:1]:
        _read_article(node, said)


def _read_article(node: dict[str, Any], said: PageMetadata) -> None:
    said.is_article = True
    said.headlines += _texts(node.get("headline")) or _texts(node.get("name"))
    said.abstracts += _texts(node.get("description")) + _texts(node.get("abstract"))
    said.authors += _people(node.get("author")) or _people(node.get("creator"))
    said.published_at = _first_moment(node.get("datePublished"), node.get("dateCreated"))
    said.modified_at = _first_moment(node.get("dateModified"))
    said.section = next(iter(_texts(node.get("articleSection"))), "")
    said.images += _addresses(node.get("image"))
    said.languages += [tag for tag in _listed(node.get("inLanguage")) if isinstance(tag, str)]
    body = node.get("articleBody")
    said.body = body if isinstance(body, str) else ""
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        said.site_names.append(fold(publisher["name"]))


def _loaded(text: str) -> Any:
    text = _JS_COMMENT.sub("", text.strip())
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(document: Any) -> Iterator[dict[str, Any]]:
    """Every object of the document that has a type, the outer ones first."""
    waiting, seen = [document], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            seen += 1
            if "@type" in node:
                yield node
            for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
                if isinstance(node.get(key), dict | list):
                    waiting.append(node[key])


def _types(node: dict[str, Any]) -> set[str]:
    return {str(kind).rsplit("/", 1)[-1] for kind in _listed(node.get("@type"))}


def _is_article(node: dict[str, Any]) -> bool:
    return any(ARTICLE_TYPES.match(kind) for kind in _types(node)) and bool(
        node.get("headline") or node.get("articleBody") or node.get("datePublished")
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    return [text for one in _listed(value) if isinstance(one, str) and (text := text_of(one))]


def _people(value: Any) -> list[str]:
    names = []
    for one in _listed(value):
        if isinstance(one, list):
            names += _people(one)
            continue
        named = one.get("name") if isinstance(one, dict) else one
        names += [name for name in _texts(named) if not NOT_PEOPLE.search(name) and len(name) < 200]
    return list(dict.fromkeys(names))


def _addresses(value: Any) -> list[str]:
    found = []
    for one in _listed(value):
        address = (one.get("url") or one.get("contentUrl")) if isinstance(one, dict) else one
        found += [text for text in _listed(address) if isinstance(text, str)]
    return found


def _first_moment(*values: Any) -> datetime | None:
    return next((moment for value in values for one in _listed(value) if (moment := from_text(one))), None)


def _meta(tree: Element) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = fold(element.get("content") or "")
        names = f"{element.get('property') or ''} {element.get('name') or ''} {element.get('itemprop') or ''}"
        for name in names.lower().split() if content else ():
            said.setdefault(name, []).append(content)
    return said


def _read_meta(meta: dict[str, list[str]], said: PageMetadata) -> None:
    def all_of(*names: str) -> list[str]:
        return [text for name in names for content in meta.get(name, ()) if (text := text_of(content))]

    said.headlines += all_of("og:title", "twitter:title", "dc.title", "headline")
    said.abstracts += all_of("og:description")
    said.descriptions = said.abstracts + all_of("description", "twitter:description", "dc.description")
    if not said.authors:
        named = all_of(
            "author", "article:author", "og:article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"
        )
        said.authors = [name for name in dict.fromkeys(named) if not NOT_PEOPLE.search(name) and len(name) < 200]
    said.published_at = said.published_at or _first_moment(*(meta.get(name) for name in _PUBLISHED))
    said.modified_at = said.modified_at or _first_moment(*(meta.get(name) for name in _MODIFIED))
    said.section = said.section or next(
        iter(all_of("article:section", "og:article:section", "section", "category")), ""
    )
    said.images += [one for name in ("og:image", "og:image:url", "twitter:image") for one in meta.get(name, ())]
    said.languages += meta.get("og:locale", []) + meta.get("content-language", []) + meta.get("language", [])
    said.site_names += all_of("og:site_name", "application-name", "publisher")
    kinds = {kind.lower() for kind in meta.get("og:type", ())}
    said.is_article = said.is_article or "article" in kinds or bool(meta.get("article:published_time"))
    said.is_listing = said.is_listing or (bool(kinds & {"website", "object"}) and not said.is_article)


def _read_microdata(tree: Element, said: PageMetadata) -> None:
    for element in tree.xpath("//*[@itemprop]"):
        named = (element.get("itemprop") or "").lower().split()
        moment = element.get("datetime") or element.get("content")
        if "datepublished" in named and not said.published_at:
            said.published_at = from_text(moment)
        if "datemodified" in named and not said.modified_at:
            said.modified_at = from_text(moment)
    if not said.published_at:
        said.published_at = _shown_moment(tree)


def _shown_moment(tree: Element) -> datetime | None:
    """The date of the first ``<time>`` that does not belong to a list of other articles."""
    for element in tree.iter("time"):
        around = " ".join(classes(parent) for _, parent in zip(range(4), element.iterancestors(), strict=False))
        if not re.search(r"comment|related|teaser|recommend|sidebar|most|latest", around):
            moment = from_text(element.get("datetime"))
            if moment:
                return moment
    return None


def _canonical(tree: Element, meta: dict[str, list[str]], base: str) -> str:
    named = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for candidate in (*named, *meta.get("og:url", ())):
        address = absolute(candidate, base)
        if address:
            return address
    return ""
