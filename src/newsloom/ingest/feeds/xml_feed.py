"""RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0, well formed or not, by feedparser.

fastfeedparser 0.6.5 was measured for the well-formed ones and left: of 125 well-formed feeds in the wild it gave the
same titles, links, categories and authors for 75, and dropped the language of 37, and ``ttl``. It is tens of times
faster, but a poll that changed something costs feedparser some 50 ms, once.
"""

import io
import re
from collections.abc import Mapping
from typing import Any

import feedparser

from newsloom.foundation.html import has_markup, text_of
from newsloom.ingest.feeds.building import Draft, language_or_none, plain_title, with_own_guids
from newsloom.ingest.feeds.entries import FeedFault, ParsedFeed
from newsloom.ingest.feeds.moments import from_struct, from_text
from newsloom.ingest.feeds.tombstones import withdrawn_ids

WHOLE_ARTICLE = 600
"""Characters of text beyond which a description is taken for the article itself, where it also has paragraphs."""

_PARAGRAPHS = re.compile(r"<p[\s>]|<br\s*/?>\s*<br|</div>", re.IGNORECASE)
_PICTURE_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_SOURCE = re.compile(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_DOT = re.compile(r"""(?:width|height)\s*=\s*["']?[01]\b|/~[rf]/|/stat\?|pixel|beacon""", re.IGNORECASE)
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)", re.IGNORECASE)


def read_xml_feed(text: str, *, url: str) -> ParsedFeed | None:
    """The feed in ``text`` (without an XML declaration); None where it is not one."""
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-location": url, "content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=True,
    )
    if not parsed.get("version") and not parsed.entries:
        return None
    channel, atom = parsed.feed, str(parsed.get("version", "")).startswith("atom")
    language = language_or_none(channel.get("language"))
    withdrawn = withdrawn_ids(text)
    told = [entry for entry in parsed.entries if entry.get("id") not in withdrawn]
    return ParsedFeed(
        kind="atom" if atom else "rss",
        title=plain_title(channel.get("title", "")),
        language=language,
        home_url=channel.get("link") or None,
        ttl_seconds=_seconds_to_live(channel),
        entries=with_own_guids([_draft(entry, channel, atom) for entry in told], url),
        faults=_faults(parsed, url),
        withdrawn=withdrawn,
    )


def _draft(entry: Mapping[str, Any], channel: Mapping[str, Any], atom: bool) -> Draft:
    summary, content = entry.get("summary") or "", _content(entry)
    if not content and len(summary) > WHOLE_ARTICLE and _PARAGRAPHS.search(summary):
        content = summary if len(text_of(summary)) > WHOLE_ARTICLE else ""
    title, detail = entry.get("title") or "", entry.get("title_detail") or {}
    literal = atom and detail.get("type") == "text/plain" and "<" in title and not has_markup(title)
    guid = entry.get("id") or ""
    updated = _moment(entry, "updated")
    link = entry.get("feedburner_origlink") or entry.get("link") or (guid if guid.startswith("http") else "")
    return Draft(
        guid=guid,
        url=link,
        title=title,
        plain=literal,
        summary="" if summary == content else summary,
        content_html=content,
        # feedparser files the dc:date of RSS under `updated`
        published_at=_moment(entry, "published") or _moment(entry, "created") or (None if atom else updated),
        updated_at=updated,
        byline=_byline(entry) or _without_address(str(channel.get("author") or "")),
        section=tuple(tag.get("label") or tag.get("term") or "" for tag in entry.get("tags") or ()),
        image_url=_picture(entry, content or summary),
        language=(detail.get("language") or channel.get("language") or ""),
    )


def _content(entry: Mapping[str, Any]) -> str:
    """The longest of the entry's contents that is a text of HTML or can be read as one."""
    contents = [part.get("value") or "" for part in entry.get("content") or () if "/" in (part.get("type") or "/")]
    return max(contents, key=len, default="")


def _moment(entry: Mapping[str, Any], name: str) -> Any:
    if f"{name}_parsed" not in entry and name not in entry:
        return None  # asking feedparser for a missing `updated` would answer with `published`
    return from_struct(entry.get(f"{name}_parsed")) or from_text(entry.get(name))


def _byline(entry: Mapping[str, Any]) -> str:
    names = [str(author.get("name") or "") for author in entry.get("authors") or ()]
    author = str(entry.get("author") or "")
    # feedparser cuts a name to pieces where the address before it has a long ending
    names = names if any(names) and "@" not in author else [author]
    return ", ".join(dict.fromkeys(name for name in (_without_address(name) for name in names) if name))


def _without_address(author: str) -> str:
    """``desk@example.org (Jane Roe)`` and ``Jane Roe (desk@example.org)`` give ``Jane Roe``."""
    return re.sub(r"\S*@\S*", "", author).replace("()", "").strip(" ()<>,")


def _picture(entry: Mapping[str, Any], markup: str) -> str:
    """The entry's picture: the widest of its media, its enclosure, its thumbnail, else the first in its text."""
    offered: list[tuple[int, str]] = []
    for media in entry.get("media_content") or ():
        kind = f"{media.get('medium', '')} {media.get('type', '')}"
        address = media.get("url") or ""
        if "image" in kind or (not kind.strip() and _PICTURE_NAME.search(address)):
            offered.append((_width(media), address))
    if not offered:
        offered += [
            (0, enclosure.get("href") or "")
            for enclosure in entry.get("enclosures") or ()
            if str(enclosure.get("type", "")).startswith("image/") or _PICTURE_NAME.search(enclosure.get("href") or "")
        ]
    if not offered:
        offered += [(_width(media), media.get("url") or "") for media in entry.get("media_thumbnail") or ()]
    best = max(offered, key=lambda one: one[0], default=(0, ""))[1]
    return best or _picture_in(markup) or str((entry.get("image") or {}).get("href") or "")


def _picture_in(markup: str) -> str:
    """The first picture of a text, but for the dots by which readers are counted."""
    for tag in _PICTURE_TAG.findall(markup):
        found = _SOURCE.search(tag)
        if found and not _DOT.search(tag):
            return found[1].replace("&amp;", "&")
    return ""


def _width(media: Mapping[str, Any]) -> int:
    digits = re.match(r"\d{1,5}", str(media.get("width") or ""))
    return int(digits[0]) if digits else 0


def _seconds_to_live(channel: Mapping[str, Any]) -> int | None:
    minutes = str(channel.get("ttl") or "").strip()
    if minutes.isdecimal() and len(minutes) < 6:
        return int(minutes) * 60 or None
    periods = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
    period = periods.get(str(channel.get("sy_updateperiod") or "").strip().lower())
    if period is None:
        return None
    often = str(channel.get("sy_updatefrequency") or "1").strip()
    return max(60, period // (int(often) if often.isdecimal() and int(often[:4]) > 0 else 1))


def _faults(parsed: Mapping[str, Any], url: str) -> tuple[FeedFault, ...]:
    """What feedparser complained of, unless it is only how the server labels its feed."""
    reason = parsed.get("bozo_exception")
    mild = (feedparser.exceptions.NonXMLContentType, feedparser.exceptions.CharacterEncodingOverride)
    if reason is None or isinstance(reason, mild):
        return ()
    said = re.sub(r"^<unknown>:", "line ", str(reason))[:200]
    return (FeedFault("feed-malformed", f"{url} is not well formed ({said}); it was read as well as possible."),)
