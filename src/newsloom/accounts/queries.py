"""Reads of users, links and tokens."""

from datetime import datetime

from newsloom.accounts.models import ApiToken, SignInLink, User
from newsloom.accounts.secrets import digest_of
from newsloom.foundation.errors import RefusedError

SCHEME = "bearer"


def authenticate_token(header: str | None) -> ApiToken | None:
    """The token that an ``Authorization`` header carries; None where it carries none that is known."""
    scheme, _, token = (header or "").strip().partition(" ")
    token = token.strip()
    if scheme.lower() != SCHEME or not token:
        return None
    return ApiToken.objects.filter(digest=digest_of(token)).first()


def link_is_usable(token: str, now: datetime) -> bool:
    """Whether a sign-in link would sign somebody in."""
    usable = SignInLink.objects.filter(used_at=None, expires_at__gt=now, user__is_active=True)
    return usable.filter(digest=digest_of(token)).exists()


def find_user(name: str) -> User:
    """The user of a name, however its case.

    :raises RefusedError: ``user-unknown``.
    """
    user = User.objects.filter(username__iexact=name.strip()).first()
    if user is None:
        raise RefusedError("user-unknown", f"There is no user “{name}”.", "Add them with `newsloom user add`.")
    return user
