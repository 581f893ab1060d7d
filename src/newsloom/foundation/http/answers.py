"""What came back from another machine, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

LONGEST_WAIT = 7 * 86_400.0
"""No Retry-After is believed beyond a week: a typing error must not end a feed in silence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a GET, with redirects followed.

    :param status: 200 to 206, 304, 404 or 410; anything else was raised as an error.
    :param url: the address that answered, after all redirects.
    :param permanent_url: the new address to remember, where the chain began with 301 or 308; else None.
    :param body: decompressed; empty for 304, 404 and 410.
    :param content_type: the whole header, parameters included (``text/html; charset=utf-8``).
    :param charset: the charset that the header names, lower case.
    """

    status: int
    url: str
    permanent_url: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class JsonAnswer:
    """The answer of an engine that speaks JSON; ``payload`` is whatever JSON holds."""

    status: int
    payload: Any
    headers: Mapping[str, str] = field(default_factory=dict)


def charset_of(content_type: str | None) -> str | None:
    """The charset parameter of a Content-Type header, lower case; None where there is none."""
    if not content_type:
        return None
    message = Message()
    message["Content-Type"] = content_type
    named = message.get_content_charset()
    return named.strip("\"' ") or None if named else None


def media_type(content_type: str | None) -> str:
    """``text/html`` of ``Text/HTML; charset=utf-8``; empty where there is no header."""
    return (content_type or "").split(";", 1)[0].strip().lower()


def parse_retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait, from either form of RFC 9110's Retry-After (seconds or a date); None where unreadable."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError):
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    if seconds != seconds:
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT)
