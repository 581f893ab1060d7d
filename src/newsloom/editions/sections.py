"""The sections of the site. Their names are curated in the catalogues of each language, never machine-translated."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from newsloom.foundation.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Section:
    """A section: ``key`` stands in addresses and feeds, ``name`` is what readers see."""

    key: str
    name: Promise


SECTIONS = (
    Section("news", pgettext_lazy("section", "News")),
    Section("politics", pgettext_lazy("section", "Political system")),
    Section("heritage", pgettext_lazy("section", "Heritage")),
    Section("figures", pgettext_lazy("section", "Figures")),
    Section("enterprises", pgettext_lazy("section", "Enterprises")),
    Section("products", pgettext_lazy("section", "Products")),
    Section("localities", pgettext_lazy("section", "Localities")),
    Section("videos", pgettext_lazy("section", "Videos")),
)
BY_KEY = {section.key: section for section in SECTIONS}
DEFAULT_SECTION = "news"
SECTION_CHOICES = [(section.key, section.name) for section in SECTIONS]


def checked_section(key: str) -> str:
    """The key itself.

    :raises RefusedError: ``section-unknown``.
    """
    if key not in BY_KEY:
        raise RefusedError("section-unknown", f"There is no section “{key}”.", f"Choose one of: {', '.join(BY_KEY)}.")
    return key
