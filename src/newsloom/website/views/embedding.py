"""What partners put into their own pages: a window of headlines, one story, and the oEmbed answer that leads there."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from newsloom.editions.models import Edition
from newsloom.editions.queries import find_active
from newsloom.editions.sections import BY_KEY
from newsloom.publishing import queries as articles
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher
from newsloom.website import addresses, queries
from newsloom.website.answers import embeddable, in_edition
from newsloom.website.frame import frame, site_name
from newsloom.website.teasers import teaser
from newsloom.website.views import article, front, section

STORIES, MOST_STORIES = 6, 12
WIDTH, HEIGHT, HEIGHT_OF_ONE = 600, 480, 220
FRAME = '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" style="border:0;max-width:100%"></iframe>'


@xframe_options_exempt
@in_edition
def window(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """A window on an edition: its newest headlines, ``?stories=`` of them, of a ``?section=`` where one is named."""
    key = request.GET.get("section", "")
    if key and key not in BY_KEY:
        raise Http404
    asked = request.GET.get("stories", "")
    limit = min(max(int(asked), 1), MOST_STORIES) if asked.isdecimal() and len(asked) < 4 else STORIES
    context = {
        "frame": frame(edition, editions),
        "section": BY_KEY.get(key),
        "stories": queries.latest(edition, limit=limit, selection=queries.Selection(section=key)),
    }
    return embeddable("window.html", context, language=edition.language)


@xframe_options_exempt
@in_edition
def one_story(_request: HttpRequest, edition: Edition, editions: Sequence[Edition], pk: str) -> HttpResponse:
    """One story for a partner's page."""
    told = _readable(int(pk), edition)
    if told is None:
        raise Http404
    context = {"frame": frame(edition, editions), "stories": [teaser(told)], "alone": True}
    return embeddable("window.html", context, language=edition.language)


def _readable(pk: int, edition: Edition) -> Article | None:
    """An edition's article that readers may see."""
    found = articles.find(pk)
    if found is None or found.edition_id != edition.pk or found.story.withdrawn_at is not None:
        return None
    return found if found.state in Article.READABLE else None


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of ours as another site shows it: ``window`` is the path of what stands in the frame."""

    title: str
    edition: Edition
    window: str
    height: int
    publisher: Publisher | None = None


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """By https://oembed.com: how to show an address of this site. JSON only; XML is answered by 501, as the rules say.

    :raises Http404: where the address is no article, front page or section of ours.
    """
    if request.GET.get("format", "json") != "json":
        return JsonResponse({"error": "Only format=json is answered."}, status=501)
    base = addresses.base(request)
    shown = _shown_at(_path_here(request.GET.get("url", ""), base))
    if shown is None:
        raise Http404
    width, height = _at_most(request, "maxwidth", WIDTH), _at_most(request, "maxheight", shown.height)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "provider_name": site_name(shown.edition),
        "provider_url": f"{base}/",
        "cache_age": 600,
        "width": width,
        "height": height,
        "html": format_html(FRAME, addresses.whole(base, shown.window), shown.title, width, height),
    }
    if shown.publisher is not None:
        page = addresses.publisher(shown.edition.language, shown.publisher.pk, shown.publisher.name)
        answer |= {"author_name": shown.publisher.name, "author_url": addresses.whole(base, page)}
    return JsonResponse(answer)


def _at_most(request: HttpRequest, name: str, usual: int) -> int:
    asked = request.GET.get(name, "")
    return min(usual, int(asked[:6])) or usual if asked.isdecimal() else usual


def _path_here(url: str, base: str) -> str:
    try:
        there, here = urlsplit(url[:4000]), urlsplit(base)
    except ValueError:
        return ""
    return unquote(there.path) if there.netloc == here.netloc else ""


def _shown_at(path: str) -> Shown | None:
    """What stands at a path, by the site's own addresses."""
    try:
        found = resolve(path)
    except Resolver404:
        return None
    edition = find_active(found.kwargs.get("language", ""))
    if edition is None:
        return None
    if found.func is article.show:
        told = _readable(int(found.kwargs["pk"]), edition)
        if told is None:
            return None
        return Shown(told.title, edition, addresses.window(edition.language, told.pk), HEIGHT_OF_ONE, told.publisher)
    key = found.kwargs.get("key", "")
    if found.func is front.show or (found.func is section.show and key in BY_KEY):
        query = f"?section={key}" if key else ""
        return Shown(site_name(edition), edition, addresses.window(edition.language) + query, HEIGHT)
    return None
