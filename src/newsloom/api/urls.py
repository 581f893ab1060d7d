"""The API under ``/api/v1/``, described by ``openapi.json`` there."""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router

from newsloom.api import articles, editions, errors, stories
from newsloom.api.callers import recognise

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

api = NinjaAPI(
    title="Newsloom",
    version="1",
    description="Stories and their articles in every edition. Lists are paged: follow `next`. "
    "Without a token you see what readers see; an editor's token shows the rest.",
    docs_url=None,  # the interactive page would load its scripts from a stranger's network
    urls_namespace="api",
    auth=recognise,
    openapi_extra={
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "security": [{}, {"token": []}],
    },
)
errors.register(api)
api.add_router("/editions", editions.router)
api.add_router("/stories", stories.router)
api.add_router("/articles", articles.router)


elsewhere = Router()
api.add_router("", elsewhere)


@elsewhere.api_operation(METHODS, "/{path:rest}", include_in_schema=False, auth=None)
def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 (ninja goes by the name)
    """Every other address below the API."""
    raise errors.not_there("address", rest)


urls = api.urls
