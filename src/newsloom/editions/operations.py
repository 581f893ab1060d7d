"""Writes to editions."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from newsloom.editions.models import Edition
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError

LONGEST = {"site_name": 80, "tagline": 200, "motto": 200}
"""Characters of each of an edition's words."""
LAST_POSITION = 32767


@transaction.atomic
def add_editions(*, languages_wanted: Sequence[str]) -> list[Edition]:
    """Opens editions, or opens them again, in the order given after those that exist.

    :raises RefusedError: ``language-unknown``; none is opened then.
    """
    tags = list(dict.fromkeys(languages.normalise(tag) for tag in languages_wanted))
    last = Edition.objects.aggregate(last=Max("position"))["last"] or 0
    opened = []
    for number, tag in enumerate(tags, start=1):
        edition, created = Edition.objects.get_or_create(language=tag, defaults={"position": last + number})
        if not created and not edition.active:
            edition.active, edition.covered = True, False
            edition.save(update_fields=["active", "covered"])
        opened.append(edition)
    return opened


@transaction.atomic
def describe_edition(*, edition: Edition, site_name: str, tagline: str, motto: str, position: int) -> None:
    """Gives an edition its words and its place among the editions, the lowest first.

    :param site_name: empty: the site's own name; so for the others.
    :raises RefusedError: ``edition-words-too-long``, ``edition-position-invalid``.
    """
    words = {"site_name": " ".join(site_name.split()), "tagline": tagline.strip(), "motto": motto.strip()}
    for name, said in words.items():
        longest = LONGEST[name]
        if len(said) > longest:
            raise RefusedError(
                "edition-words-too-long",
                f"The {name.replace('_', ' ')} has {len(said)} characters.",
                f"Use at most {longest}.",
            )
        setattr(edition, name, said)
    if not 0 <= position <= LAST_POSITION:
        raise RefusedError(
            "edition-position-invalid", f"{position} is not a place in the list.", f"Use 0 to {LAST_POSITION}."
        )
    edition.position = position
    edition.save(update_fields=[*words, "position"])


def remove_edition(*, language: str) -> Edition:
    """Closes an edition to readers. Its articles stay, unseen, until it is added again.

    :raises RefusedError: ``edition-unknown``.
    """
    edition = Edition.objects.filter(language=languages.normalise(language), active=True).first()
    if edition is None:
        raise RefusedError(
            "edition-unknown",
            f"There is no edition in “{language}”.",
            "See `newsloom edition list` for those there are.",
        )
    edition.active = False
    edition.save(update_fields=["active"])
    return edition
