"""Who is asking: any reader, or an editor by token."""

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest

from newsloom.accounts.models import ApiToken
from newsloom.accounts.queries import authenticate_token


@dataclass(frozen=True, slots=True)
class Caller:
    """What decides how much is shown."""

    is_editor: bool = False


READER = Caller()
EDITOR = Caller(is_editor=True)


def recognise(request: HttpRequest) -> Caller | None:
    """The caller; without a token a reader; None, which refuses the request, for a token that is not known."""
    header = request.headers.get("Authorization")
    if header is None:
        return READER
    token = authenticate_token(header)
    if token is None:
        return None
    return EDITOR if token.role == ApiToken.Role.EDITOR else READER


def caller_of(request: HttpRequest) -> Caller:
    """The caller whom `recognise` found for this request."""
    return cast(Caller, request.auth)  # type: ignore[attr-defined]  # ninja sets it
