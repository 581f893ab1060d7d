"""Reads of editions."""

from newsloom.editions.models import Edition


def active_editions() -> list[Edition]:
    """The editions that readers see, in their order."""
    return list(Edition.objects.filter(active=True))


def find_active(language: str) -> Edition | None:
    """The edition that readers find under ``/language/``."""
    return Edition.objects.filter(language=language, active=True).first()
