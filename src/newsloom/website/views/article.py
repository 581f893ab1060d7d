"""The page of an article."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.foundation import languages
from newsloom.publishing.document import read_document
from newsloom.publishing.models import Article
from newsloom.publishing.queries import find
from newsloom.website import addresses, queries, structured, typography, wording
from newsloom.website.answers import guarded, in_edition, render
from newsloom.website.frame import frame
from newsloom.website.marks import marks
from newsloom.website.rails import gathered
from newsloom.website.reading import reading
from newsloom.website.strip import strip
from newsloom.website.teasers import teaser
from newsloom.website.views.errors import gone

RELATED = 3
ON_A_RAIL = 3


@in_edition
def show(request: HttpRequest, edition: Edition, editions: Sequence[Edition], slug: str, pk: str) -> HttpResponse:
    """An article, with ``?original=1`` beside its original. A withdrawn one is gone, an old slug leads to the new."""
    article = find(int(pk))
    if article is None or article.edition_id != edition.pk:
        raise Http404
    if article.state == Article.State.WITHDRAWN or article.story.withdrawn_at:
        return gone(request, edition, editions)
    if article.state not in Article.READABLE or article.document is None:
        versions = queries.of_story(article.story_id)
        return _elsewhere(request, edition, editions, versions, was_here=article.published_at is not None)
    if slug != article.slug:
        return guarded(HttpResponsePermanentRedirect(article.path + _query(request)))
    return _page(request, article, editions)


@in_edition
def in_this_language(
    request: HttpRequest, edition: Edition, editions: Sequence[Edition], story_id: str
) -> HttpResponse:
    """Where the switch of languages leads: on to the story, or to a page that says where else it can be read."""
    versions = queries.of_story(int(story_id))
    here = next((version for version in versions if version.edition_id == edition.pk), None)
    if here is not None:
        return guarded(HttpResponseRedirect(here.path))
    if not versions and queries.was_withdrawn(int(story_id)):
        return gone(request, edition, editions)
    return _elsewhere(request, edition, editions, versions)


def _elsewhere(
    request: HttpRequest,
    edition: Edition,
    editions: Sequence[Edition],
    versions: Sequence[Article],
    *,
    was_here: bool = False,
) -> HttpResponse:
    """404: the languages that the story can be read in.

    :param versions: the story's articles that readers may see.
    :param was_here: readers of this edition had it before; it is being updated.
    """
    if not versions:
        raise Http404
    paths = {version.edition.language: version.path for version in versions}
    context = {
        "frame": frame(edition, editions, elsewhere=paths),
        "was_here": was_here,
        "versions": [teaser(version) for version in versions],
        "original": wording.web_address(versions[0].story.url),
        "publisher": versions[0].publisher.name,
        "source_language": versions[0].source_language,
    }
    return render(request, "elsewhere.html", context, language=edition.language, status=404)


def _query(request: HttpRequest) -> str:
    return "?original=1" if request.GET.get("original") == "1" else ""


def _page(request: HttpRequest, article: Article, editions: Sequence[Edition]) -> HttpResponse:
    language, base = article.edition.language, addresses.base(request)
    card = addresses.whole(base, addresses.card(article.story_id))
    versions = queries.of_story(article.story_id)
    around = frame(
        article.edition,
        editions,
        path=article.path,
        elsewhere={version.edition.language: version.path for version in versions},
        missing={other.language: addresses.story(other.language, article.story_id) for other in editions},
    )
    shown, marked = reading(read_document(article.document or {})), marks(article)
    newest = queries.rails(article.edition, each=ON_A_RAIL + RELATED + 1)
    related = [one for one in newest[article.section] if one.article_id != article.pk][:RELATED]
    context = {
        "frame": around,
        "article": article,
        "teaser": teaser(article),
        "reading": shown,
        "section": BY_KEY[article.section],
        "original_url": wording.web_address(article.story.url),
        "source_direction": languages.direction(article.source_language),
        "host": wording.host(article.story.url),
        "strip": strip(article, language),
        "minutes": typography.reading_minutes(shown.words),
        "bilingual": article.is_machine_translated and request.GET.get("original") == "1",
        "marks": marked,
        "rest_waits": article.rest_waits,
        "related": related,
        "rails": gathered(newest, length=ON_A_RAIL, shown=[teaser(article), *related]),
        "default_path": _default_path(article, versions),
        "structured": structured.script(
            structured.news_article(
                article,
                base=base,
                site_name=around.site_name,
                versions=versions,
                marked=marked,
                pictures=[shown.lead.src if shown.lead else card],
            )
        ),
        "card": card,
        "publisher_page": addresses.publisher(language, article.publisher_id, article.publisher.name),
        "oembed": addresses.oembed(request, article.path),
    }
    return render(request, "article.html", context, language=language)


def _default_path(article: Article, versions: Sequence[Article]) -> str:
    """The version for readers of no language that we have: the original, else the first."""
    originals = [version.path for version in versions if not version.is_machine_translated]
    return (originals or [version.path for version in versions] or [article.path])[0]
