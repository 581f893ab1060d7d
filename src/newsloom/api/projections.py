"""Where in the API a story can be read."""

from collections.abc import Iterator

from newsloom.publishing.models import Article
from newsloom.publishing.projections import Projection
from newsloom.stories.models import Story

BASE = "/api/v1"


def _reads(story: Story) -> Iterator[str]:
    yield from (f"{BASE}/stories", f"{BASE}/stories/{story.pk}", f"{BASE}/articles?story={story.pk}")
    yield f"{BASE}/articles?state=withdrawn"
    for pk in Article.objects.filter(story=story).values_list("pk", flat=True):
        yield f"{BASE}/articles/{pk}"


READS = Projection("the API", addresses=_reads)
