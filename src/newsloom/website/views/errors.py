"""Pages for what cannot be shown, in the reader's language and with a way on."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.cache import patch_vary_headers

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.editions.models import Edition
from newsloom.editions.queries import active_editions
from newsloom.foundation import languages
from newsloom.website import queries
from newsloom.website.answers import guarded, render
from newsloom.website.frame import frame
from newsloom.website.interface import FALLBACK, choose_edition, interface_language, speaking, wanted_languages

STORIES_OFFERED = 4


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing is at this address, or nothing that may be read. Django calls it and names both arguments."""
    editions = active_editions()
    named = _first_step(request)
    edition = next((one for one in editions if one.language == named), None)
    chosen = edition or choose_edition(request.headers.get("Accept-Language", ""), editions)
    if chosen is None:
        return no_edition(request)
    with speaking(chosen.language):
        response = _page(request, "not_found.html", chosen, editions, status=404)
    if edition is None:
        patch_vary_headers(response, ["Accept-Language"])
    return response


def gone(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """410: the story was withdrawn. Not a word of it is left, its title neither."""
    return _page(request, "gone.html", edition, editions, status=410)


def broken(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours. Asks neither the database nor the edition, either may be what is broken."""
    language = _interface_of(request)
    with speaking(language):
        return _bare("broken.html", language, status=500)


def no_edition(request: HttpRequest) -> HttpResponse:
    """503: the site was set up, but no edition has been opened yet."""
    language = _interface_of(request)
    with speaking(language):
        response = _bare("no_edition.html", language, status=503)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _page(
    request: HttpRequest, template: str, edition: Edition, editions: Sequence[Edition], *, status: int
) -> HttpResponse:
    context = {
        "frame": frame(edition, editions),
        "stories": queries.latest(edition, limit=STORIES_OFFERED),
    }
    return render(request, template, context, language=edition.language, status=status)


def _bare(template: str, language: str, *, status: int) -> HttpResponse:
    """A page that needs nothing but the catalogues."""
    context = {
        "language": language,
        "direction": languages.direction(language),
        "site_name": settings.SITE_NAME,
    }
    markup = loader.render_to_string(f"website/{template}", context)
    return guarded(HttpResponse(markup, status=status, headers={"Content-Language": language}))


def _first_step(request: HttpRequest) -> str:
    return request.path_info.lstrip("/").partition("/")[0]


def _interface_of(request: HttpRequest) -> str:
    """The catalogue for a request, without a look into the database."""
    tags = [_first_step(request), *wanted_languages(request.headers.get("Accept-Language", ""))]
    known = (interface_language(tag) for tag in tags if languages.base(tag) in INTERFACE_LANGUAGES)
    return next(known, FALLBACK)
