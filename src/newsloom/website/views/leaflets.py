"""Short pages about the site itself."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse

from newsloom.editions.models import Edition
from newsloom.website import addresses
from newsloom.website.answers import in_edition, render
from newsloom.website.frame import frame


def _leaflet(
    request: HttpRequest,
    template: str,
    address: Callable[[str], str],
    edition: Edition,
    editions: Sequence[Edition],
) -> HttpResponse:
    everywhere = {other.language: address(other.language) for other in editions}
    around = frame(edition, editions, path=address(edition.language), elsewhere=everywhere)
    return render(request, template, {"frame": around}, language=edition.language)


@in_edition
def about(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """What the site is, where its stories come from, whom to write to."""
    return _leaflet(request, "about.html", addresses.about, edition, editions)


@in_edition
def machine_translation(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """How stories are translated and checked, and what a reader should not expect of it."""
    return _leaflet(request, "machine_translation.html", addresses.machine_translation, edition, editions)
