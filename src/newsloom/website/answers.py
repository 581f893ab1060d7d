"""Answers to readers: pages with their headers, and the one way into an edition."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template import loader
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from newsloom.editions.models import Edition
from newsloom.editions.queries import active_editions
from newsloom.website import addresses
from newsloom.website.interface import speaking

P = ParamSpec("P")
EditionView = Callable[Concatenate[HttpRequest, Edition, Sequence[Edition], P], HttpResponseBase]

THEME_SCRIPT = mark_safe(
    'try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch(e){}'
)
"""Sets the remembered light or dark ground before the page is painted; the only script that stands in a page."""

_SCRIPT_HASH = b64encode(hashlib.sha256(THEME_SCRIPT.encode()).digest()).decode()
_POLICY = (
    "default-src 'self'",
    "img-src * data:",  # pictures stay with their publishers
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
CONTENT_SECURITY_POLICY = "; ".join((*_POLICY, f"script-src 'self' 'sha256-{_SCRIPT_HASH}'", "frame-ancestors 'none'"))
WINDOW_POLICY = "; ".join((*_POLICY, "script-src 'none'", "frame-ancestors *"))
"""Of a page that stands in a frame on somebody else's: anybody may hold it, and it runs nothing."""


def render(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, language: str, status: int = 200
) -> HttpResponse:
    """A page in a language. No context processor runs, so no page depends on who asks for it."""
    markup = loader.render_to_string(
        f"website/{template}", {**context, "theme_script": THEME_SCRIPT, "base": addresses.base(request)}
    )
    return guarded(HttpResponse(markup, status=status, headers={"Content-Language": language}))


def embeddable(template: str, context: Mapping[str, Any], *, language: str) -> HttpResponse:
    """A page for frames on other sites. The view must be exempt from X-Frame-Options."""
    markup = loader.render_to_string(f"website/{template}", context)
    headers = {"Content-Language": language, "Content-Security-Policy": WINDOW_POLICY}
    return HttpResponse(markup, headers=headers)


def guarded(response: HttpResponse) -> HttpResponse:
    """The answer with the headers that keep strangers' scripts and frames out."""
    response["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response["X-Frame-Options"] = "DENY"
    return response


def in_edition(view: EditionView[P]) -> Callable[Concatenate[HttpRequest, str, P], HttpResponseBase]:
    """The view with the edition that its address names, in whose language the site speaks meanwhile.

    :raises Http404: where no active edition has that language.
    """

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, /, language: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        editions = active_editions()
        edition = next((one for one in editions if one.language == language), None)
        if edition is None:
            raise Http404
        with speaking(edition.language):
            return view(request, edition, editions, *args, **kwargs)

    return cast(Callable[Concatenate[HttpRequest, str, P], HttpResponseBase], answered)
