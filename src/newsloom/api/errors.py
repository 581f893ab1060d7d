"""What a caller is told when a request cannot be answered: always JSON, one shape, the right status."""

import logging
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from newsloom.foundation.errors import RefusedError

log = logging.getLogger(__name__)


class NotThereError(RefusedError):
    """Nothing at that address, or nothing that this caller may see."""


def not_there(kind: str, key: object) -> NotThereError:
    """The error for a thing that is not there. The key is cut, since it comes from a caller."""
    return NotThereError(f"{kind}-unknown", f"There is no {kind} “{str(key)[:80]}” that you may see.")


def register(api: NinjaAPI) -> None:
    """Makes the API answer each kind of error in its shape."""

    @api.exception_handler(NotThereError)
    def on_not_there(request: HttpRequest, error: NotThereError) -> HttpResponse:
        return _answer(api, request, 404, error.code, str(error))

    @api.exception_handler(RefusedError)
    def on_refusal(request: HttpRequest, error: RefusedError) -> HttpResponse:
        return _answer(api, request, 422, error.code, str(error))

    @api.exception_handler(ValidationError)
    def on_bad_parameter(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return _answer(api, request, 422, "parameter-invalid", " ".join(_sentence(fault) for fault in error.errors))

    @api.exception_handler(AuthenticationError)
    def on_bad_token(request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
        answer = _answer(
            api, request, 401, "token-unknown", "The Authorization header carries no token that is known here."
        )
        answer["WWW-Authenticate"] = "Bearer"
        return answer

    @api.exception_handler(Exception)
    def on_fault(request: HttpRequest, error: Exception) -> HttpResponse:  # the rim: a caller must get JSON here too
        log.error("%s failed", request.path[:200], exc_info=error)
        return _answer(api, request, 500, "fault", "Newsloom failed to answer this; the operator's log says why.")


def _sentence(fault: Mapping[str, object]) -> str:
    place = fault.get("loc")
    name = place[-1] if isinstance(place, tuple | list) and place else "request"
    return f"{str(name)[:80]}: {fault.get('msg', 'not valid')}."


def _answer(api: NinjaAPI, request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
    return api.create_response(request, {"error": {"code": code, "message": message}}, status=status)
