"""Rails: the newest stories of each section, every section in a rhythm of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsloom.editions.sections import BY_KEY, Section
from newsloom.website.teasers import Teaser


@dataclass(frozen=True, slots=True)
class RailPlan:
    """A section's place on the page. ``rhythm`` names its template and its look."""

    key: str
    rhythm: str
    when_empty: Promise


RAILS = (
    RailPlan("heritage", "tall", _("No stories on heritage yet. The first will hang here.")),
    RailPlan("news", "report", _("No news yet. It will stand here as it comes in.")),
    RailPlan("politics", "lines", _("Nothing on the political system yet.")),
    RailPlan("figures", "round", _("No portraits yet. The first will look out from here.")),
    RailPlan("enterprises", "marks", _("No stories on enterprises yet.")),
    RailPlan("localities", "index", _("No stories from the localities yet.")),
    RailPlan("videos", "wide", _("No videos yet.")),
    RailPlan("products", "goods", _("No stories on products yet.")),
)
"""In the order of the page: no two neighbours share a rhythm."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A rail ready to be shown."""

    section: Section
    rhythm: str
    when_empty: Promise
    stories: tuple[Teaser, ...]


def rails(
    plans: Sequence[RailPlan],
    newest: Mapping[str, Sequence[Teaser]],
    *,
    length: int,
    shown: Collection[Teaser] = (),
) -> tuple[Rail, ...]:
    """The rails of a page.

    :param newest: by section, up to ``length`` stories and as many more as are ``shown``.
    :param shown: stories that the page shows elsewhere; they come again only where a rail has no others.
    """
    already = {teaser.article_id for teaser in shown}
    return tuple(
        Rail(BY_KEY[plan.key], plan.rhythm, plan.when_empty, _fill(newest[plan.key], already, length)) for plan in plans
    )


def _fill(stories: Sequence[Teaser], already: Collection[int], length: int) -> tuple[Teaser, ...]:
    fresh = [teaser for teaser in stories if teaser.article_id not in already]
    return tuple((fresh or stories)[:length])
