"""The addresses of feeds: an edition's, its sections', its publishers'."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.sources.models import Publisher
from newsloom.website import addresses
from newsloom.website.answers import in_edition
from newsloom.website.feeds.channel import channel
from newsloom.website.feeds.formats import FORMATS


@conditional_page
@in_edition
def of_edition(request: HttpRequest, edition: Edition, editions: Sequence[Edition], form: str) -> HttpResponse:
    """The newest stories of an edition."""
    return _feed(request, edition, editions, form)


@conditional_page
@in_edition
def of_section(
    request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str, form: str
) -> HttpResponse:
    """The newest stories of a section."""
    if key not in BY_KEY:
        raise Http404
    return _feed(request, edition, editions, form, section=key)


@conditional_page
@in_edition
def of_publisher(
    request: HttpRequest, edition: Edition, editions: Sequence[Edition], pk: str, form: str
) -> HttpResponse:
    """A publisher's newest stories."""
    publisher = Publisher.objects.filter(pk=int(pk)).first()
    if publisher is None:
        raise Http404
    return _feed(request, edition, editions, form, publisher=publisher)


def _feed(
    request: HttpRequest,
    edition: Edition,
    editions: Sequence[Edition],
    form: str,
    *,
    section: str = "",
    publisher: Publisher | None = None,
) -> HttpResponse:
    told = channel(request, edition, editions, form=form, section=section, publisher=publisher)
    return HttpResponse(FORMATS[form](told), content_type=f"{addresses.FEED_FORMS[form]}; charset=utf-8")
