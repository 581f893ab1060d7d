"""Points in time as feeds and pages write them."""

import re
from datetime import UTC, datetime, timedelta
from time import struct_time

from dateutil import parser as dateutil_parser  # type: ignore[import-untyped]

EARLIEST, LATEST = 1990, 2100
"""Years that a publication of this press can have: 0001 and 20260 are mistakes, not dates."""

ZONES = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "BST": 1, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5,
    "ICT": 7, "WIB": 7, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
}  # fmt: skip
_LONG_YEAR = re.compile(r"(?<!\d)\d{5,}-\d{2}")


def from_struct(parsed: struct_time | None) -> datetime | None:
    """A struct in UTC, as feedparser gives it; None where it is no date of our time."""
    if parsed is None or not EARLIEST <= parsed.tm_year <= LATEST:
        return None
    try:
        return datetime(*parsed[:5], min(parsed.tm_sec, 59), tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def from_text(text: object) -> datetime | None:
    """The moment that a text names, in UTC; None where it names none. A text without a zone is taken as UTC."""
    if not isinstance(text, str) or not 6 <= len(text.strip()) <= 60 or _LONG_YEAR.search(text):
        return None
    text = text.strip()
    moment = _strictly(text) or _loosely(text)
    if moment is None or not EARLIEST <= moment.year <= LATEST:
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _strictly(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _loosely(text: str) -> datetime | None:
    zones = {name: timedelta(hours=hours).total_seconds() for name, hours in ZONES.items()}
    try:
        # A default far in the past: a text with neither year nor day must not become today.
        moment = dateutil_parser.parse(text, default=datetime(1, 1, 1), tzinfos=zones)  # noqa: DTZ001
    except (ValueError, OverflowError, TypeError):
        return None
    return moment if isinstance(moment, datetime) else None
