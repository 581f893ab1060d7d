"""What stands round the API's views: a HEAD is answered like a GET, and even a wrong method or the root in JSON."""

import functools
from collections.abc import Callable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, URLResolver

View = Callable[..., HttpResponse]
Urls = tuple[Sequence[URLPattern | URLResolver], str, str]


def at_the_edge(urls: Urls) -> Urls:
    """The API's addresses, each view with its edge."""
    for pattern in urls[0]:
        if isinstance(pattern, URLPattern):
            pattern.callback = _edged(pattern.callback)
    return urls


def _edged(view: View) -> View:
    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "HEAD":  # whoever serves us drops the body
            request.method = "GET"
        try:
            answered = view(request, *args, **kwargs)
        except Http404:
            return _error(404, "address-unknown", "There is nothing at this address. See /api/v1/openapi.json.")
        if answered.status_code != 405:
            return answered
        refused = _error(405, "method-not-allowed", "The API is read with GET.")
        refused["Allow"] = "GET, HEAD"
        return refused

    return answer


def _error(status: int, code: str, message: str) -> HttpResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=status)
