"""Signing in by a one-time link. Opening it only shows a button, so that a preview in a mail does not use it up."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from newsloom.accounts.operations import use_sign_in_link
from newsloom.accounts.queries import link_is_usable

HOME = "wagtailadmin_home"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest, token: str) -> HttpResponse:
    """The page of a sign-in link; its button signs the link's user in."""
    if request.method == "POST":
        user = use_sign_in_link(token=token, now=timezone.now())
        if user is not None:
            login(request, user)
            return redirect(HOME)
        usable = False
    else:
        usable = link_is_usable(token, timezone.now())
    page = render(request, "newsroom/sign_in.html", {"usable": usable}, status=200 if usable else 410)
    page["Referrer-Policy"] = "same-origin"
    page["X-Robots-Tag"] = "noindex"
    return page
