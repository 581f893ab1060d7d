"""A section of an edition, or all of it, page by page from the newest on."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import pgettext

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.website import addresses, queries
from newsloom.website.answers import in_edition, render
from newsloom.website.frame import frame
from newsloom.website.rails import RAILS

ON_A_PAGE = 24
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WHEN_EMPTY = {plan.key: plan.when_empty for plan in RAILS}


@in_edition
def show(request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str) -> HttpResponse:
    """The stories of a section before ``?before=…``; ``latest`` stands for all sections."""
    if key != addresses.LATEST and key not in BY_KEY:
        raise Http404
    before = _place(request.GET["before"]) if "before" in request.GET else None
    section = "" if key == addresses.LATEST else key
    stories = queries.latest(edition, limit=ON_A_PAGE + 1, selection=queries.Selection(section=section), before=before)
    everywhere = {other.language: addresses.section(other.language, key) for other in editions}
    path = addresses.section(edition.language, key)
    context = {
        "frame": frame(edition, editions, path=path if before is None else "", elsewhere=everywhere),
        "name": BY_KEY[section].name if section else pgettext("list of stories", "Latest"),
        "key": key,
        "feed": addresses.feed(edition.language, section),
        "stories": stories[:ON_A_PAGE],
        "older": stories[ON_A_PAGE - 1].place if len(stories) > ON_A_PAGE else "",
        "first_page": before is None,
        "path": path,
        "when_empty": _WHEN_EMPTY.get(key, ""),
    }
    return render(request, "section.html", context, language=edition.language)


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
