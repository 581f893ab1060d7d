"""The test press's article pages, in four layouts that have as little in common as real ones."""

import json
import re
from collections.abc import Sequence
from html import escape

from tests.press.articles import CREDIT_LABELS, PrintedArticle

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_EMPHASIS = re.compile(r"\*([^*]+)\*")
_ADVERT = "<div class='promo-slot'><p>Advertisement</p><p>Three issues for the price of one: subscribe today!</p></div>"


def as_html(paragraph: str) -> str:
    """A printed paragraph as HTML."""
    linked = _LINK.sub(r"<a href='\2'>\1</a>", escape(paragraph, quote=False))
    return _EMPHASIS.sub(r"<em>\1</em>", linked)


def as_text(paragraph: str) -> str:
    """A printed paragraph as a reader reads it."""
    return _EMPHASIS.sub(r"\1", _LINK.sub(r"\1", paragraph))


def page(base: str, article: PrintedArticle, others: Sequence[PrintedArticle]) -> str:
    """The article's page in its layout, among menus, adverts and lists of other articles."""
    layout = (broadsheet, portal, magazine, table_age)[article.layout]
    related = "".join(f"<li><a href='{one.path}'>{escape(one.title)}</a></li>" for one in others if one is not article)
    return (
        f"<!doctype html>\n<html lang='{article.language}'><head><meta charset='utf-8'>{_head(base, article)}</head>"
        "<body>"
        "<div class='consent-banner'><p>This site uses cookies to count its readers.</p><button>Agree</button></div>"
        f"<nav><a href='/'>Home</a> <a href='/{article.language}/culture/'>Culture</a></nav>"
        f"{layout(base, article, related)}"
        "<footer><p>© Test press. Imprint, privacy, contact.</p></footer></body></html>"
    )


def _head(base: str, article: PrintedArticle) -> str:
    linked_data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.standfirst,
        "datePublished": article.published.isoformat(),
        "dateModified": article.modified.isoformat(),
        "author": {"@type": "Person", "name": article.byline},
        "articleSection": article.section,
        "image": {"@type": "ImageObject", "url": base + article.image},
        "mainEntityOfPage": base + article.path,
    }
    structured = f"<script type='application/ld+json'>{json.dumps(linked_data, ensure_ascii=False)}</script>"
    return (
        f"<title>{escape(article.title)} - Test press</title><link rel='canonical' href='{base}{article.path}'>"
        f"<meta property='og:type' content='article'><meta property='og:title' content='{escape(article.title)}'>"
        f"<meta property='og:description' content='{escape(article.standfirst)}'>"
        f"<meta property='og:image' content='{base}{article.image}'>"
        f"<meta property='article:published_time' content='{article.published.isoformat()}'>"
        f"<meta property='article:modified_time' content='{article.modified.isoformat()}'>"
        f"<meta name='author' content='{escape(article.byline)}'>" + ("" if article.layout == 3 else structured)
    )


def _paragraphs(article: PrintedArticle, figure: str) -> str:
    first, *rest = (f"<p>{as_html(paragraph)}</p>" for paragraph in article.paragraphs)
    return first + figure + "".join(rest)


def _credit(article: PrintedArticle) -> str:
    return f"{CREDIT_LABELS.get(article.language, 'Photo: ')}{escape(article.credit)}"


def broadsheet(base: str, article: PrintedArticle, related: str) -> str:
    """Semantic HTML: article, header, figure with the credit inside the caption."""
    figure = (
        f"<figure><img src='{article.image}' width='600' height='400' alt='{escape(article.caption)}'>"
        f"<figcaption>{escape(article.caption)} {_credit(article)}</figcaption></figure>"
    )
    return (
        f"<main><article><header><h1>{escape(article.title)}</h1><p class='lead'>{escape(article.standfirst)}</p>"
        f"<p class='author'>{escape(article.byline)} · "
        f"<time datetime='{article.published.isoformat()}'>today</time></p>"
        f"</header>{_paragraphs(article, figure)}{_ADVERT}</article>"
        f"<aside><h2>Also read</h2><ul>{related}</ul></aside></main>"
    )


def portal(base: str, article: PrintedArticle, related: str) -> str:
    """Divs, the credit in an element of its own, comments below."""
    figure = (
        f"<div class='picture'><img data-src='{article.image}' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
        f"<p class='caption'>{escape(article.caption)} <span class='credit'>{_credit(article)}</span></p></div>"
    )
    return (
        f"<div id='main'><h1>{escape(article.title)}</h1><div class='sharing'>Share: <a href='#'>Mail</a></div>"
        f"<h2 class='sapo'>{escape(article.standfirst)}</h2><div class='article-text'>{_ADVERT}"
        f"{_paragraphs(article, figure)}</div><div class='readers-comments'><h3>2 comments</h3>"
        "<p>I was there, it was lovely to see.</p><p>And who pays for all this?</p></div>"
        f"<div class='more-stories'><ul>{related}</ul></div></div>"
    )


def magazine(base: str, article: PrintedArticle, related: str) -> str:
    """The lead image above the title, the standfirst in bold type at the top of the text."""
    figure = (
        f"<figure class='hero'><picture><source srcset='{article.image} 600w'><img src='{article.image}'></picture>"
        f"<figcaption>{escape(article.caption)}</figcaption>"
        f"<small class='copyright'>© {escape(article.credit)}</small></figure>"
    )
    body = "".join(f"<p>{as_html(paragraph)}</p>" for paragraph in article.paragraphs)
    return (
        f"<section class='page'>{figure}<h1>{escape(article.title)}</h1><div class='text'>"
        f"<p><b>{escape(article.standfirst)}</b></p>{body}<p class='tools'>Print · Send · Listen</p></div></section>"
        f"<section><h2>Most read</h2><ol>{related}</ol></section>"
    )


def table_age(base: str, article: PrintedArticle, related: str) -> str:
    """A layout of tables and fonts, as pages had them in 1999; paragraphs parted by line breaks."""
    picture = (
        f"<table align='right'><tr><td><img src='{base}{article.image}'></td></tr><tr><td><i>{escape(article.caption)} "
        f"({escape(article.credit)})</i></td></tr></table>"
    )
    text = "<br><br>".join(as_html(paragraph) for paragraph in article.paragraphs)
    return (
        f"<table><tr><td width='150'>{_ADVERT}</td><td><font size='5'><b>{escape(article.title)}</b></font><br>"
        f"<b>{escape(article.standfirst)}</b><br>{picture}<font size='2'>{text}</font></td>"
        f"<td><ul>{related}</ul></td></tr></table>"
    )
