"""What stands around every page: the site's name, its sections and the switch of languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from newsloom.editions.models import Edition
from newsloom.editions.sections import SECTIONS, Section
from newsloom.foundation import languages
from newsloom.website import addresses
from newsloom.website.interface import interface_language


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One entry of the switch of languages. ``available``: what the reader looks at exists there."""

    language: str
    own_name: str
    direction: str
    path: str
    available: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a page; ``path`` is the page's own address, empty for pages that stand for no address."""

    language: str
    direction: str
    site_name: str
    tagline: str
    own_tagline: bool
    motto: str
    sections: tuple[Section, ...]
    languages: tuple[LanguageLink, ...]
    path: str
    contact: str
    interface: str

    @property
    def said_label(self) -> SafeString:
        """The ``lang`` attribute of what the site itself says, where it says it in another language than the page's."""
        foreign = languages.base(self.interface) != languages.base(self.language)
        return format_html(' lang="{}"', self.interface) if foreign else SafeString("")

    @property
    def said(self) -> SafeString:
        """The same with its direction, for elements that hold the site's own words."""
        return self.said_label and self.said_label + format_html(' dir="{}"', languages.direction(self.interface))

    @property
    def own(self) -> SafeString:
        """The page's own language and direction, for elements that return to it among the site's words."""
        return self.said_label and format_html(' lang="{}" dir="{}"', self.language, self.direction)

    @property
    def alternates(self) -> tuple[LanguageLink, ...]:
        """The same page in other languages, this one included; none for pages that exist in one language only."""
        there = tuple(link for link in self.languages if link.available)
        return there if self.path and len(there) > 1 else ()

    @property
    def front(self) -> str:
        return addresses.front(self.language)

    @property
    def about(self) -> str:
        return addresses.about(self.language)

    @property
    def machine_translation(self) -> str:
        return addresses.machine_translation(self.language)

    @property
    def archive(self) -> str:
        return addresses.newest_day(self.language)

    @property
    def feeds(self) -> tuple[addresses.FeedAddress, ...]:
        return addresses.feeds_beside(self.front)


def site_name(edition: Edition) -> str:
    """What the site is called in an edition."""
    return edition.site_name or settings.SITE_NAME


def frame(
    edition: Edition,
    editions: Sequence[Edition],
    *,
    path: str = "",
    elsewhere: Mapping[str, str] | None = None,
    missing: Mapping[str, str] | None = None,
) -> Frame:
    """The frame of a page of an edition.

    :param elsewhere: language → path of the same page there.
    :param missing: language → where a reader is led whose edition lacks the page; else the edition's front page.
    """
    elsewhere, missing = elsewhere or {}, missing or {}
    links = tuple(
        LanguageLink(
            language=other.language,
            own_name=other.own_name,
            direction=other.direction,
            path=elsewhere.get(other.language) or missing.get(other.language) or addresses.front(other.language),
            available=other.language in elsewhere,
            current=other.language == edition.language,
        )
        for other in editions
    )
    return Frame(
        language=edition.language,
        direction=edition.direction,
        site_name=site_name(edition),
        tagline=edition.tagline or gettext("Every story, in your language"),
        own_tagline=bool(edition.tagline),
        motto=edition.motto,
        sections=SECTIONS,
        languages=links,
        path=path,
        contact=settings.CONTACT,
        interface=interface_language(edition.language),
    )
