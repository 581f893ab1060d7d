"""The front page of an edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from django.http import HttpRequest, HttpResponse

from newsloom.editions.models import Edition
from newsloom.website import addresses, queries
from newsloom.website.answers import in_edition, render
from newsloom.website.frame import frame
from newsloom.website.rails import Rails, rails
from newsloom.website.teasers import Teaser

SECONDS = 2
RIVER = 12
SHORT_RIVER = 5
"""So few stories stand beside the lead alone, the seconds under both."""
TOLD_RIVER = 8
"""Up to so many stories the river has room for their standfirsts."""
ON_A_RAIL = 6


@dataclass(frozen=True, slots=True)
class Day:
    """The stories of one day of the river, newest first."""

    date: datetime
    stories: tuple[Teaser, ...]


@in_edition
def show(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """The lead, two seconds, the river of the latest and a rail for every section."""
    newest = queries.latest(edition, limit=1 + SECONDS + RIVER + 1)
    top = _with_picture_first(newest[: 1 + SECONDS])
    river = newest[1 + SECONDS : 1 + SECONDS + RIVER]
    everywhere = {other.language: addresses.front(other.language) for other in editions}
    context = {
        "frame": frame(edition, editions, path=addresses.front(edition.language), elsewhere=everywhere),
        "lead": top[0] if top else None,
        "seconds": top[1:],
        "river": _by_day(river),
        "short": len(river) <= SHORT_RIVER,
        "river_told": len(river) <= TOLD_RIVER,
        "more": len(newest) > 1 + SECONDS + RIVER,
        "rails": _rails(edition, top) if top else None,
        "oembed": addresses.oembed(request, addresses.front(edition.language)),
    }
    return render(request, "front.html", context, language=edition.language)


def _rails(edition: Edition, shown: Sequence[Teaser]) -> Rails:
    return rails(queries.rails(edition, each=ON_A_RAIL + len(shown)), length=ON_A_RAIL, shown=shown)


def _with_picture_first(top: list[Teaser]) -> list[Teaser]:
    """Of the newest three, one that has a picture leads."""
    lead = next((teaser for teaser in top if teaser.picture), None)
    return [lead, *(teaser for teaser in top if teaser is not lead)] if lead else top


def _by_day(river: Sequence[Teaser]) -> list[Day]:
    days = groupby(river, key=lambda teaser: teaser.published_at.astimezone(UTC).date())
    grouped = [tuple(stories) for _, stories in days]
    return [Day(stories[0].published_at, stories) for stories in grouped]
