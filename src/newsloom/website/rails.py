"""Rails: the newest stories of each section, every section in a rhythm of its own.

Rails with enough stories stand as bands across the page; poorer ones are gathered into columns of even height below,
so that no band is half empty.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsloom.editions.sections import BY_KEY, Section
from newsloom.website.teasers import Teaser


@dataclass(frozen=True, slots=True)
class RailPlan:
    """A section's place on the page.

    :param rhythm: names its template and its look.
    :param fills: from how many stories on it fills a band.
    """

    key: str
    rhythm: str
    fills: int
    when_empty: Promise


BANDS = (
    (RailPlan("heritage", "tall", 4, _("No stories on heritage yet. The first will hang here.")),),
    (
        RailPlan("news", "report", 4, _("No news yet. It will stand here as it comes in.")),
        RailPlan("politics", "lines", 3, _("Nothing on the political system yet.")),
    ),
    (RailPlan("figures", "round", 4, _("No portraits yet. The first will look out from here.")),),
    (
        RailPlan("enterprises", "marks", 3, _("No stories on enterprises yet.")),
        RailPlan("localities", "index", 3, _("No stories from the localities yet.")),
    ),
    (RailPlan("videos", "wide", 3, _("No videos yet.")),),
    (RailPlan("products", "goods", 3, _("No stories on products yet.")),),
)
"""The bands in the order of the page: no two neighbours share a rhythm."""

RAILS = tuple(chain.from_iterable(BANDS))


@dataclass(frozen=True, slots=True)
class Rail:
    """A rail ready to be shown. ``again``: it has nothing but what the page shows elsewhere."""

    section: Section
    rhythm: str
    when_empty: Promise
    stories: tuple[Teaser, ...]
    again: bool


@dataclass(frozen=True, slots=True)
class Rails:
    """The rails of a page: those that fill a band each, and those gathered in columns."""

    bands: tuple[Rail, ...]
    columns: tuple[Rail, ...]


def rails(newest: Mapping[str, Sequence[Teaser]], *, length: int, shown: Collection[Teaser]) -> Rails:
    """The rails of a front page.

    :param newest: by section, up to ``length`` stories and as many more as are ``shown``.
    :param shown: stories that the page shows elsewhere; they come again only where a rail has no others.
    """
    bands: list[Rail] = []
    columns: list[Rail] = []
    for plans in BANDS:
        together = [_rail(plan, newest, length, shown) for plan in plans]
        full = all(
            len(rail.stories) >= plan.fills and not rail.again for plan, rail in zip(plans, together, strict=True)
        )
        (bands if full else columns).extend(together)
    return Rails(tuple(bands), tuple(columns))


def gathered(newest: Mapping[str, Sequence[Teaser]], *, length: int, shown: Collection[Teaser]) -> Rails:
    """All rails in columns, as they stand under an article; parameters as for `rails`."""
    return Rails((), tuple(_rail(plan, newest, length, shown) for plan in RAILS))


def _rail(plan: RailPlan, newest: Mapping[str, Sequence[Teaser]], length: int, shown: Collection[Teaser]) -> Rail:
    already = {teaser.article_id for teaser in shown}
    stories = newest[plan.key]
    fresh = [teaser for teaser in stories if teaser.article_id not in already]
    again = bool(stories) and not fresh
    return Rail(BY_KEY[plan.key], plan.rhythm, plan.when_empty, tuple((fresh or stories)[:length]), again)
