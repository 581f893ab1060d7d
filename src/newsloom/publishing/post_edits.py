"""What a person's work on an article says of the ways by which engines wrote it: routes are chosen by it."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.html import strip_tags
from rapidfuzz.distance.Levenshtein import normalized_distance

from newsloom.publishing.document import ArticleSegment
from newsloom.publishing.models import Article
from newsloom.translation.routing import records
from newsloom.translation.routing.records import Findings, Way

MACHINES = frozenset({"engine", "memory"})


def note_post_edits(
    article: Article, segments: Sequence[ArticleSegment], changed: Mapping[int, ArticleSegment]
) -> None:
    """Adds to the records what a person saw of engines' words, and how much of them they changed; one statement.

    :param segments: the wording before them.
    :param changed: what they wrote, by the number of the segment.
    """
    records.add(records.summed(_found(article, segments, changed)))


def _found(
    article: Article, segments: Sequence[ArticleSegment], changed: Mapping[int, ArticleSegment]
) -> Iterator[tuple[Way, Findings]]:
    first = article.reviewed_at is None
    for number, segment in enumerate(segments):
        if segment.origin not in MACHINES or not segment.engine:
            continue
        now = changed.get(number)
        far = normalized_distance(strip_tags(segment.text), strip_tags(now.text)) if now else 0.0
        yield (
            Way(tuple(article.route), segment.engine),
            Findings(reviewed=int(first), edited=int(now is not None), distance=round(far * 1000)),
        )
