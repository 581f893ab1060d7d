"""Keyset paging: a page begins after the keys of the last row of the page before, however the table has grown."""

import base64
import binascii
import re
from collections.abc import Sequence
from typing import Annotated, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Query
from pydantic import BaseModel, Field

from newsloom.foundation.errors import RefusedError

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
LARGEST_KEY = 2**63 - 1
_KEYS = re.compile(rb"\d{1,19}(\.\d{1,19})*")

Row = TypeVar("Row", bound=Model)
Key = Annotated[int, Field(ge=1, le=LARGEST_KEY)]
"""An id, as large as databases have them."""


class Window(BaseModel):
    """Which part of a list is asked for."""

    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="How many at most.")
    cursor: str | None = Field(None, max_length=80, description="From `next`; opaque.")

    def keys(self, how_many: int) -> tuple[int, ...] | None:
        """The keys of the last row of the page before; None on the first page.

        :raises RefusedError: ``cursor-invalid``.
        """
        return None if self.cursor is None else _decode(self.cursor, how_many)


Part = Annotated[Window, Query()]


def next_page(request: HttpRequest, window: Window, last: Sequence[int]) -> str:
    """The path of the page after the row with these keys, with every filter of this one."""
    parameters = request.GET.copy()
    parameters["limit"] = str(window.limit)
    parameters["cursor"] = _encode(last)
    return f"{request.path}?{parameters.urlencode()}"


def cut(rows: QuerySet[Row], window: Window) -> tuple[list[Row], Row | None]:
    """The rows of the page, and the last of them where more follow."""
    read = list(rows[: window.limit + 1])
    page = read[: window.limit]
    return page, (page[-1] if len(read) > window.limit else None)


def _encode(keys: Sequence[int]) -> str:
    return base64.urlsafe_b64encode(".".join(map(str, keys)).encode()).decode().rstrip("=")


def _decode(cursor: str, how_many: int) -> tuple[int, ...]:
    try:
        written = base64.b64decode(cursor.encode() + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        written = b""
    keys = tuple(int(key) for key in written.split(b".")) if _KEYS.fullmatch(written) else ()
    if len(keys) != how_many or max(keys) > LARGEST_KEY:
        raise RefusedError("cursor-invalid", "The cursor is not one that this list gave.", "Follow `next` as it is.")
    return keys
