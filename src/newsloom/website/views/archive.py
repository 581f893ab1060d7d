"""The archive: the stories of one day, and the way to the days before and after it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from newsloom.editions.models import Edition
from newsloom.website import addresses, queries, typography
from newsloom.website.answers import guarded, in_edition
from newsloom.website.queries import Selection
from newsloom.website.views.listing import show_list

YEARS = range(1800, 2200)
"""No press is older, no day of ours later."""


@in_edition
def show(request: HttpRequest, edition: Edition, editions: Sequence[Edition], day: str) -> HttpResponse:
    """The stories that were published on a day, in UTC."""
    try:
        when = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    if when.year not in YEARS:
        raise Http404
    before, after = queries.days_beside(edition, when)
    midnight = datetime(when.year, when.month, when.day, tzinfo=UTC)
    context = {
        "name": typography.weekday_date(midnight, edition.language),
        "day": midnight,
        "day_before": before,
        "day_after": after,
    }
    pages = {other.language: addresses.archive(other.language, when) for other in editions}
    return show_list(request, edition, editions, selection=Selection(day=when), pages=pages, context=context)


@in_edition
def newest(_request: HttpRequest, edition: Edition, _editions: Sequence[Edition]) -> HttpResponse:
    """To the newest day with a story."""
    latest = queries.latest(edition, limit=1)
    if not latest:
        raise Http404
    day = latest[0].published_at.astimezone(UTC).date()
    return guarded(HttpResponseRedirect(addresses.archive(edition.language, day)))
