"""The picture that stands for a story without one where links to it are shared."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from newsloom.stories.models import Story
from newsloom.website import motif

A_MONTH = 30 * 24 * 3600


@require_safe
@cache_control(max_age=A_MONTH, public=True)
def show(_request: HttpRequest, story_id: str) -> HttpResponse:
    """The story's motif as PNG, 1200 by 630: it follows from the story's id, so it never changes."""
    if not Story.objects.filter(pk=int(story_id), withdrawn_at=None).exists():
        raise Http404
    return HttpResponse(motif.card(int(story_id)), content_type="image/png")
