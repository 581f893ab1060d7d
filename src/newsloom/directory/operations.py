"""Writes to the directory. Names that must reach engines and checks go through ``translation.terms.topics``."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from newsloom.directory.models import Topic, TopicName
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Name:
    """A topic's name in a language (BCP 47); a variant is accepted, never written by ourselves."""

    language: str
    name: str
    variant: bool = False


@transaction.atomic
def add_topic(*, kind: str, slug: str, now: datetime) -> Topic:
    """A new topic without names.

    :raises RefusedError: ``topic-kind-unknown``, ``topic-slug-invalid``, ``topic-exists``.
    """
    if kind not in Topic.Kind.values:
        raise RefusedError(
            "topic-kind-unknown", f"There is no kind of topic “{kind}”.", f"Choose one of: {', '.join(Topic.Kind)}."
        )
    if not slug or slugify(slug) != slug or len(slug) > 120:
        raise RefusedError(
            "topic-slug-invalid", f"“{slug}” cannot stand in an address.", "Use small letters, figures and hyphens."
        )
    if Topic.objects.filter(slug=slug).exists():
        raise RefusedError("topic-exists", f"There is already a topic “{slug}”.", "Change that one.")
    return Topic.objects.create(kind=kind, slug=slug, created_at=now, changed_at=now)


@transaction.atomic
def write_names(*, topic: Topic, names: Sequence[Name], now: datetime) -> tuple[Name, ...]:
    """Makes these the topic's names, in place of those it had; returns them as they were written.

    :raises RefusedError: ``language-unknown``, ``name-invalid``, ``name-twice``: two to write in one language.
    """
    checked = tuple(dict.fromkeys(_checked(name) for name in names))
    preferred = [name.language for name in checked if not name.variant]
    twice = next((tag for tag in preferred if preferred.count(tag) > 1), None)
    if twice:
        raise RefusedError(
            "name-twice", f"Two names are to be written in {twice}.", "Give one, and the others as variants."
        )
    TopicName.objects.filter(topic=topic).delete()
    kinds = TopicName.Kind
    TopicName.objects.bulk_create(
        TopicName(
            topic=topic, language=name.language, name=name.name, kind=kinds.VARIANT if name.variant else kinds.PREFERRED
        )
        for name in {(one.language, one.name): one for one in sorted(checked, key=lambda one: not one.variant)}.values()
    )
    topic.changed_at = now
    topic.save(update_fields=["changed_at"])
    return checked


def _checked(name: Name) -> Name:
    written = " ".join(unicodedata.normalize("NFC", name.name).split())
    if not written or len(written) > LONGEST_NAME:
        raise RefusedError(
            "name-invalid", f"“{written[:40]}” is not a name.", f"Give one of 1 to {LONGEST_NAME} characters."
        )
    return Name(languages.normalise(name.language), written, name.variant)


def remove_topic(*, topic: Topic) -> None:
    """Forgets a topic, its names, and the term that they made."""
    topic.delete()
