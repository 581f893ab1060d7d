"""The addresses of feeds: an edition's, its sections', its publishers'."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import conditional_page

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.sources.models import Publisher
from newsloom.website import addresses
from newsloom.website.answers import in_edition
from newsloom.website.feeds.channel import Shelf, channel
from newsloom.website.feeds.formats import FORMATS
from newsloom.website.queries import Selection


@conditional_page
@in_edition
def of_edition(request: HttpRequest, edition: Edition, editions: Sequence[Edition], form: str) -> HttpResponse:
    """The newest stories of an edition."""
    return _feed(request, edition, editions, Shelf(addresses.front(edition.language)), form)


@conditional_page
@in_edition
def of_section(
    request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str, form: str
) -> HttpResponse:
    """The newest stories of a section."""
    if key not in BY_KEY:
        raise Http404
    shelf = Shelf(addresses.section(edition.language, key), str(BY_KEY[key].name), Selection(section=key))
    return _feed(request, edition, editions, shelf, form)


@conditional_page
@in_edition
def of_publisher(
    request: HttpRequest, edition: Edition, editions: Sequence[Edition], pk: str, form: str
) -> HttpResponse:
    """A publisher's newest stories."""
    publisher = get_object_or_404(Publisher, pk=int(pk))
    home = addresses.publisher(edition.language, publisher.pk, publisher.name)
    shelf = Shelf(home, publisher.name, Selection(publisher=publisher.pk))
    return _feed(request, edition, editions, shelf, form)


def _feed(request: HttpRequest, edition: Edition, editions: Sequence[Edition], shelf: Shelf, form: str) -> HttpResponse:
    told = channel(request, edition, editions, shelf, form)
    return HttpResponse(FORMATS[form](told), content_type=f"{addresses.FEED_FORMS[form]}; charset=utf-8")
