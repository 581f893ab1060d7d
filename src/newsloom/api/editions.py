"""The editions of the site, in their order."""

from django.db.models import Q
from django.http import HttpRequest
from ninja import Router

from newsloom.api import schemas, visible
from newsloom.api.callers import caller_of
from newsloom.api.errors import not_there
from newsloom.api.filters import find_edition
from newsloom.api.paging import Part, cut, next_page
from newsloom.api.shapes import edition_shape
from newsloom.foundation.errors import RefusedError

router = Router(tags=["editions"])


@router.get("", response={200: schemas.EditionPage, frozenset({401, 422}): schemas.ErrorAnswer}, summary="Editions")
def list_editions(request: HttpRequest, window: Part) -> schemas.EditionPage:
    """Open editions; an editor's token shows closed ones too."""
    editions = visible.editions(caller_of(request))
    keys = window.keys(2)
    if keys is not None:
        position, pk = keys
        editions = editions.filter(Q(position__gt=position) | Q(position=position, pk__gt=pk))
    page, last = cut(editions, window)
    after = next_page(request, window, (last.position, last.pk)) if last else None
    return schemas.EditionPage(items=[edition_shape(edition) for edition in page], next=after)


@router.get(
    "/{language}", response={200: schemas.Edition, frozenset({401, 404}): schemas.ErrorAnswer}, summary="An edition"
)
def get_edition(request: HttpRequest, language: str) -> schemas.Edition:
    """One edition by its id, which is its language."""
    try:
        return edition_shape(find_edition(language, caller_of(request)))
    except RefusedError:
        raise not_there("edition", language) from None
