"""What partners put into their own pages: a window of headlines, one story, and the oEmbed answer that leads there."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from newsloom.editions.models import Edition
from newsloom.editions.queries import active_editions
from newsloom.editions.sections import BY_KEY
from newsloom.publishing import queries as articles
from newsloom.publishing.models import Article
from newsloom.website import addresses, queries
from newsloom.website.answers import embeddable, in_edition
from newsloom.website.frame import frame
from newsloom.website.teasers import teaser

STORIES, MOST_STORIES = 6, 12
WIDTH, HEIGHT, HEIGHT_OF_ONE = 600, 480, 220
_ARTICLE = re.compile(r"/(?P<language>[A-Za-z0-9-]+)/[^/]+-(?P<pk>[0-9]{1,18})/")
_LIST = re.compile(r"/(?P<language>[A-Za-z0-9-]+)/(?:(?P<section>[a-z]+)/)?")


@xframe_options_exempt
@in_edition
def window(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """A window on an edition: its newest headlines, ``?stories=`` of them, of a ``?section=`` where one is named."""
    section = request.GET.get("section", "")
    if section and section not in BY_KEY:
        raise Http404
    asked = request.GET.get("stories", "")
    limit = min(max(int(asked), 1), MOST_STORIES) if asked.isdecimal() and len(asked) < 4 else STORIES
    context = {
        "frame": frame(edition, editions),
        "section": BY_KEY.get(section),
        "stories": queries.latest(edition, limit=limit, selection=queries.Selection(section=section)),
    }
    return embeddable(request, "window.html", context, language=edition.language)


@xframe_options_exempt
@in_edition
def one_story(request: HttpRequest, edition: Edition, editions: Sequence[Edition], pk: str) -> HttpResponse:
    """One story for a partner's page."""
    article = _readable(int(pk))
    if article is None or article.edition_id != edition.pk:
        raise Http404
    context = {"frame": frame(edition, editions), "stories": [teaser(article)], "alone": True}
    return embeddable(request, "window.html", context, language=edition.language)


def _readable(pk: int) -> Article | None:
    article = articles.find(pk)
    readable = article is not None and article.state in Article.READABLE and article.story.withdrawn_at is None
    return article if readable else None


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """By https://oembed.com: how to show an address of this site. JSON only; XML is answered by 501, as the rules say.

    :raises Http404: where the address is no article, front page or section of ours.
    """
    if request.GET.get("format", "json") != "json":
        return JsonResponse({"error": "Only format=json is answered."}, status=501)
    base = addresses.base(request)
    path = _path_here(request.GET.get("url", ""), base)
    answer = _of_article(path, base) or _of_list(path, base)
    if answer is None:
        raise Http404
    for side, name in (("width", "maxwidth"), ("height", "maxheight")):
        most = request.GET.get(name, "")
        if most.isdecimal() and 0 < int(most[:6]) < answer[side]:
            answer[side] = int(most[:6])
    title = answer.pop("frame_title")
    answer["html"] = format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" style="border:0;max-width:100%"></iframe>',
        answer.pop("frame"),
        title,
        answer["width"],
        answer["height"],
    )
    return JsonResponse({"version": "1.0", "type": "rich", "provider_url": f"{base}/", "cache_age": 600, **answer})


def _path_here(url: str, base: str) -> str:
    try:
        there, here = urlsplit(url[:4000]), urlsplit(base)
    except ValueError:
        return ""
    return unquote(there.path) if there.netloc == here.netloc else ""


def _of_article(path: str, base: str) -> dict[str, Any] | None:
    match = _ARTICLE.fullmatch(path)
    article = _readable(int(match["pk"])) if match else None
    if article is None or match is None or article.edition.language != match["language"] or not article.edition.active:
        return None
    language = article.edition.language
    return {
        "title": article.title,
        "author_name": article.publisher.name,
        "author_url": addresses.whole(
            base, addresses.publisher(language, article.publisher_id, article.publisher.name)
        ),
        "provider_name": frame(article.edition, [article.edition]).site_name,
        "frame": addresses.whole(base, addresses.window(language, article.pk)),
        "frame_title": article.title,
        "width": WIDTH,
        "height": HEIGHT_OF_ONE,
    }


def _of_list(path: str, base: str) -> dict[str, Any] | None:
    match = _LIST.fullmatch(path)
    section = match["section"] or "" if match else ""
    editions = active_editions()
    edition = next((one for one in editions if match and one.language == match["language"]), None)
    if edition is None or (section and section not in BY_KEY):
        return None
    name = frame(edition, editions).site_name
    query = f"?section={section}" if section else ""
    return {
        "title": name,
        "provider_name": name,
        "frame": addresses.whole(base, addresses.window(edition.language)) + query,
        "frame_title": name,
        "width": WIDTH,
        "height": HEIGHT,
    }
