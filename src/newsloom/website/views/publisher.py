"""A publisher's page: who it is, and its stories in an edition."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.safestring import mark_safe

from newsloom.editions.models import Edition
from newsloom.sources.models import Publisher
from newsloom.website import addresses, motif, wording
from newsloom.website.answers import guarded, in_edition
from newsloom.website.queries import Selection
from newsloom.website.views.listing import show_list


@in_edition
def show(
    request: HttpRequest,
    edition: Edition,
    editions: Sequence[Edition],
    pk: str,
) -> HttpResponse:
    """A publisher's stories; an address with its name of before leads to the one of today."""
    publisher = get_object_or_404(Publisher, pk=int(pk))
    pages = {other.language: addresses.publisher(other.language, publisher.pk, publisher.name) for other in editions}
    if request.path_info != pages[edition.language]:
        return guarded(HttpResponsePermanentRedirect(pages[edition.language]))
    context = {
        "name": publisher.name,
        "publisher": publisher,
        "mark": mark_safe(motif.monogram(publisher.name, publisher.pk)),  # noqa: S308 (drawn by us, letters escaped)
        "home": wording.web_address(publisher.home_url),
        "host": wording.host(publisher.home_url),
        "feeds": addresses.feeds_beside(pages[edition.language]),
    }
    return show_list(
        request, edition, editions, selection=Selection(publisher=publisher.pk), pages=pages, context=context
    )
