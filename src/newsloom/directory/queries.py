"""Reads of the directory."""

from django.db.models import QuerySet

from newsloom.directory.models import Topic
from newsloom.foundation.errors import RefusedError


def topics(*, kind: str = "") -> QuerySet[Topic]:
    """All topics with their names, two statements."""
    found = Topic.objects.prefetch_related("names")
    return found.filter(kind=kind) if kind else found


def find_topic(slug: str) -> Topic:
    """A topic by its slug.

    :raises RefusedError: ``topic-unknown``.
    """
    topic = Topic.objects.filter(slug=slug).first()
    if topic is None:
        raise RefusedError("topic-unknown", f"There is no topic “{slug}”.", "See the directory in the newsroom.")
    return topic
