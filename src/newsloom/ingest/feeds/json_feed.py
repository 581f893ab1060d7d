"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

import json
from typing import Any

from newsloom.foundation.errors import PermanentError
from newsloom.ingest.feeds.building import Draft, language_or_none, plain_title, with_own_guids
from newsloom.ingest.feeds.entries import ParsedFeed
from newsloom.ingest.feeds.moments import from_text


def read_json_feed(text: str, *, url: str) -> ParsedFeed:
    """The feed in ``text``.

    :raises PermanentError: ``feed-not-a-feed`` where it is not JSON, or JSON of another kind.
    """
    try:
        document = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise _not_a_feed(url, "is not valid JSON") from error
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or "jsonfeed" not in str(document.get("version", "jsonfeed")):
        raise _not_a_feed(url, "is JSON, but not a JSON Feed")
    language = language_or_none(document.get("language"))
    drafts = [_draft(item, document) for item in items if isinstance(item, dict)]
    return ParsedFeed(
        kind="json",
        title=plain_title(_text(document.get("title"))),
        language=language,
        home_url=_text(document.get("home_page_url")) or None,
        ttl_seconds=None,
        entries=with_own_guids(drafts, url),
    )


def _draft(item: dict[str, Any], document: dict[str, Any]) -> Draft:
    html, text = _text(item.get("content_html")), _text(item.get("content_text"))
    if not html and text:
        html = "".join(f"<p>{_escaped(part)}</p>" for part in text.split("\n\n") if part.strip())
    tags = item.get("tags")
    return Draft(
        guid=_text(item.get("id")),
        url=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        summary=_text(item.get("summary")),
        content_html=html,
        published_at=from_text(item.get("date_published")),
        updated_at=from_text(item.get("date_modified")),
        byline=_authors(item) or _authors(document),
        section=tuple(_text(tag) for tag in tags) if isinstance(tags, list) else (),
        image_url=_text(item.get("image")) or _text(item.get("banner_image")) or _enclosed(item),
        language=_text(item.get("language")),
    )


def _authors(holder: dict[str, Any]) -> str:
    people = holder.get("authors")
    if not isinstance(people, list):
        people = [holder.get("author")]
    names = [_text(person.get("name")) for person in people if isinstance(person, dict)]
    return ", ".join(name for name in names if name)


def _enclosed(item: dict[str, Any]) -> str:
    attachments = item.get("attachments")
    for attached in attachments if isinstance(attachments, list) else ():
        if isinstance(attached, dict) and _text(attached.get("mime_type")).startswith("image/"):
            return _text(attached.get("url"))
    return ""


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _not_a_feed(url: str, what: str) -> PermanentError:
    return PermanentError("feed-not-a-feed", f"{url} {what}.", "Look for the feed's address on the publisher's site.")
