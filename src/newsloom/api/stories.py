"""Stories in their source language, newest first."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from newsloom.api import schemas, visible
from newsloom.api.callers import caller_of
from newsloom.api.errors import not_there
from newsloom.api.filters import Address, Word, address_key, find_section
from newsloom.api.paging import Part, cut, next_page
from newsloom.api.shapes import story_shape, tombstone

router = Router(tags=["stories"])


class StoryFilter(BaseModel):
    """Which stories are asked for; all of it must hold."""

    publisher: Word | None = Field(None, description="The publisher's name.")
    section: Word | None = Field(None, description="A section's key, e.g. `heritage`.")
    source_url: Address | None = Field(None, description="The story's address at its publisher.")


@router.get("", response={200: schemas.StoryPage, frozenset({401, 422}): schemas.ErrorAnswer}, summary="Stories")
def list_stories(request: HttpRequest, wanted: Annotated[StoryFilter, Query()], window: Part) -> schemas.StoryPage:
    """Stories that stand at their publisher; an editor's token shows withdrawn ones and duplicates too."""
    stories = visible.stories(caller_of(request))
    if wanted.publisher is not None:
        stories = stories.filter(publisher__name=wanted.publisher)
    if wanted.section is not None:
        stories = stories.filter(section=find_section(wanted.section))
    if wanted.source_url is not None:
        stories = stories.filter(address_key=address_key(wanted.source_url))
    if keys := window.keys(1):
        stories = stories.filter(pk__lt=keys[0])
    page, last = cut(stories, window)
    after = next_page(request, window, (last.pk,)) if last else None
    return schemas.StoryPage(items=[story_shape(story) for story in page], next=after)


@router.get(
    "/{int:pk}",
    response={200: schemas.Story, 410: schemas.Tombstone, frozenset({401, 404}): schemas.ErrorAnswer},
    summary="A story",
)
def get_story(request: HttpRequest, pk: int) -> schemas.Story | Status[schemas.Tombstone]:
    """One story; for a withdrawn one its tombstone, with 410."""
    story = visible.stories(caller_of(request)).filter(pk=pk).first()
    if story is not None:
        return story_shape(story)
    gone = visible.withdrawn_stories().filter(pk=pk).first()
    if gone is None or gone.withdrawn_at is None:
        raise not_there("story", pk)
    return Status(410, tombstone(gone.pk, gone.withdrawn_at))
