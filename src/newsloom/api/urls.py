"""The API under ``/api/v1/``, described by ``openapi.json`` there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from newsloom.api import articles, editions, errors, ledger, stories
from newsloom.api.callers import recognise
from newsloom.api.edges import at_the_edge

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class DescribedAPI(NinjaAPI):
    """The API with a description that says that a token may, but need not, be sent."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        schema["security"] = [{}, {"token": []}]
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__


api = DescribedAPI(
    title="Newsloom",
    version="1",
    description="Stories and their articles in every edition. Lists are paged: follow `next`. "
    "Without a token you see what readers see; an editor's token shows the rest.",
    docs_url=None,  # the interactive page would load its scripts from a stranger's network
    urls_namespace="api",
    auth=recognise,
)
errors.register(api)
api.add_router("/editions", editions.router)
api.add_router("/stories", stories.router)
api.add_router("/articles", articles.router)
api.add_router("/ledger", ledger.router)

elsewhere = Router()
api.add_router("", elsewhere)


@elsewhere.api_operation(METHODS, "/{path:rest}", include_in_schema=False, auth=None)
def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 (ninja goes by the name)
    """Every other address below the API."""
    raise errors.not_there("address", rest)


urls = at_the_edge(api.urls)
