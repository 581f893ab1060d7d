"""A section of an edition, or all of it, page by page from the newest on."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import pgettext

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.website import addresses
from newsloom.website.answers import in_edition
from newsloom.website.queries import Selection
from newsloom.website.rails import RAILS
from newsloom.website.views.listing import show_list

_WHEN_EMPTY = {plan.key: plan.when_empty for plan in RAILS}


@in_edition
def show(request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str) -> HttpResponse:
    """The stories of a section; ``latest`` stands for all sections."""
    if key != addresses.LATEST and key not in BY_KEY:
        raise Http404
    section = "" if key == addresses.LATEST else key
    context: dict[str, Any] = {
        "name": BY_KEY[section].name if section else pgettext("list of stories", "Latest"),
        "key": key,
        "when_empty": _WHEN_EMPTY.get(key, ""),
    }
    if section:  # the stories of all sections are in the edition's own feeds
        path = addresses.section(edition.language, section)
        context |= {"feeds": addresses.feeds_beside(path), "oembed": addresses.oembed(request, path)}
    return show_list(
        request,
        edition,
        editions,
        selection=Selection(section=section),
        pages={other.language: addresses.section(other.language, key) for other in editions},
        context=context,
    )
