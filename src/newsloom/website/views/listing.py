"""What all pages that list stories share: a page of them, the way to older ones, and the frame around."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from newsloom.editions.models import Edition
from newsloom.website import queries
from newsloom.website.answers import render
from newsloom.website.frame import frame

ON_A_PAGE = 24
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def show_list(
    request: HttpRequest,
    edition: Edition,
    editions: Sequence[Edition],
    *,
    selection: queries.Selection,
    pages: Mapping[str, str],
    context: Mapping[str, Any],
) -> HttpResponse:
    """The stories of a selection before ``?before=…``, newest first.

    :param pages: the page's address in every edition.
    :param context: ``name``, the list's own ``feeds`` where it has some, and whatever else the template shows of it.
    :raises Http404: where ``before`` is no place in a list.
    """
    before = _place(request.GET["before"]) if "before" in request.GET else None
    stories = queries.latest(edition, limit=ON_A_PAGE + 1, selection=selection, before=before)
    path = pages[edition.language]
    shown = {
        "frame": frame(edition, editions, path=path if before is None else "", elsewhere=pages),
        "stories": stories[:ON_A_PAGE],
        "older": stories[ON_A_PAGE - 1].place if len(stories) > ON_A_PAGE else "",
        "first_page": before is None,
        "path": path,
    }
    return render(request, "list.html", {**shown, **context}, language=edition.language)


def _place(written: str) -> queries.Place:
    """The place that `Teaser.place` wrote.

    :raises Http404: where it is anything else.
    """
    when, _, pk = written.partition("-")
    if not (when.isascii() and when.isdigit() and pk.isascii() and pk.isdigit()) or len(written) > 36 or len(pk) > 18:
        raise Http404
    try:
        return _EPOCH + timedelta(microseconds=int(when)), int(pk)
    except OverflowError:
        raise Http404 from None
