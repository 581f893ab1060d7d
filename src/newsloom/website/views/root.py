"""The address of the whole site: sends each reader to an edition, and says what machines may read."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from newsloom.editions.queries import active_editions
from newsloom.website import addresses
from newsloom.website.answers import guarded
from newsloom.website.interface import choose_edition
from newsloom.website.views.errors import no_edition


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """To the edition that the reader's browser asks for, else to the first."""
    edition = choose_edition(request.headers.get("Accept-Language", ""), active_editions())
    if edition is None:
        return no_edition(request)
    response = HttpResponseRedirect(addresses.front(edition.language))
    patch_vary_headers(response, ["Accept-Language"])
    return guarded(response)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything that readers see may be read; the newsroom and the second view of each article need not be."""
    lines = ["User-agent: *", "Disallow: /newsroom/", "Disallow: /api/", "Disallow: /*?original=", ""]
    lines += [f"Sitemap: {addresses.base(request)}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
