"""The newsroom's first page: articles by state in each edition, and the feeds that fail."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from wagtail.admin.ui.components import Component

from newsloom.editions.models import Edition
from newsloom.newsroom.facts import ARTICLE_STATES
from newsloom.publishing.conflicts import CONFLICT, REVISION_HELD
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed

MOST_FEEDS = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """How many articles of an edition are in a state, and the list of them."""

    count: int
    url: str


class Desk(Component):  # type: ignore[misc]  # Wagtail has no types
    """What waits for an editor: how much of it, and the way there."""

    name = "desk"
    template_name = "newsroom/desk.html"
    order = 90

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:  # noqa: ARG002
        open_ones = Article.objects.filter(edition__active=True)
        articles = reverse("articles:index")
        held = open_ones.filter(state=Article.State.HELD)
        newer = open_ones.filter(state=Article.State.UPDATING, reason_code=REVISION_HELD)
        disputed = open_ones.filter(reason_code=CONFLICT)
        return {
            "disputed": Cell(disputed.count(), f"{articles}?reason_code={CONFLICT}"),
            "held": Cell(held.count(), f"{articles}?state={Article.State.HELD}"),
            "newer": Cell(newer.count(), f"{articles}?reason_code={REVISION_HELD}"),
        }


class ArticlesByState(Component):  # type: ignore[misc]
    name = "articles_by_state"
    template_name = "newsroom/articles_by_state.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:  # noqa: ARG002
        counted = Article.objects.order_by().values_list("edition_id", "state").annotate(count=Count("pk"))
        counts = {(edition, state): count for edition, state, count in counted}
        articles = reverse("articles:index")
        rows = [
            (
                edition,
                [
                    Cell(counts.get((edition.pk, state), 0), f"{articles}?edition={edition.pk}&state={state}")
                    for state in ARTICLE_STATES
                ],
            )
            for edition in Edition.objects.filter(active=True)
        ]
        return {"words": ARTICLE_STATES.values(), "rows": rows}


class FailingFeeds(Component):  # type: ignore[misc]
    name = "failing_feeds"
    template_name = "newsroom/failing_feeds.html"
    order = 110

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:  # noqa: ARG002
        failing = Feed.objects.filter(state=Feed.State.FAILING, paused=False).select_related("publisher")
        feeds = list(failing.order_by("-last_attempt_at")[: MOST_FEEDS + 1])
        shown = [(reverse("feeds:inspect", args=[feed.pk]), feed) for feed in feeds[:MOST_FEEDS]]
        return {
            "feeds": shown,
            "more": len(feeds) > MOST_FEEDS,
            "all": f"{reverse('feeds:index')}?state={Feed.State.FAILING}",
            "any": Feed.objects.exists(),
        }
