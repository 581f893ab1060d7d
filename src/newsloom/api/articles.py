"""Articles: stories in the editions, newest first."""

from typing import Annotated

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Query, Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from newsloom.api import schemas, visible
from newsloom.api.callers import Caller, caller_of
from newsloom.api.errors import not_there
from newsloom.api.filters import Address, Word, address_key, find_edition, find_section
from newsloom.api.paging import Key, Part, cut, next_page
from newsloom.api.shapes import article_shape, tombstone
from newsloom.publishing.models import Article

router = Router(tags=["articles"])


class ArticleFilter(BaseModel):
    """Which articles are asked for; all of it must hold."""

    edition: Word | None = Field(None, description="An edition's id, e.g. `fr`.")
    section: Word | None = Field(None, description="A section's key, e.g. `heritage`.")
    story: Key | None = Field(None, description="A story's id.")
    source_url: Address | None = Field(None, description="The story's address at its publisher.")
    state: Article.State | None = Field(None, description="Readers see `published`, `updating` and `withdrawn`.")


@router.get("", response={200: schemas.ArticlePage, frozenset({401, 422}): schemas.ErrorAnswer}, summary="Articles")
def list_articles(request: HttpRequest, wanted: Annotated[ArticleFilter, Query()], window: Part) -> schemas.ArticlePage:
    """Live articles; `state=withdrawn` gives tombstones. An editor's token shows every state, with texts."""
    caller = caller_of(request)
    articles = _wanted(wanted, caller)
    if keys := window.keys(1):
        articles = articles.filter(pk__lt=keys[0])
    page, last = cut(articles, window)
    after = next_page(request, window, (last.pk,)) if last else None
    return schemas.ArticlePage(items=[_shape(article, wanted.state, caller) for article in page], next=after)


@router.get(
    "/{int:pk}",
    response={200: schemas.Article, 410: schemas.Tombstone, frozenset({401, 404}): schemas.ErrorAnswer},
    summary="An article",
)
def get_article(request: HttpRequest, pk: int) -> schemas.Article | Status[schemas.Tombstone]:
    """One article; for a withdrawn one its tombstone, with 410."""
    caller = caller_of(request)
    article = visible.articles(caller).filter(pk=pk).first()
    if article is not None:
        return article_shape(article, caller)
    gone = visible.withdrawn_articles().filter(pk=pk).first()
    if gone is None:
        raise not_there("article", pk)
    return Status(410, tombstone(gone.pk, visible.withdrawn_at(gone)))


def _wanted(wanted: ArticleFilter, caller: Caller) -> QuerySet[Article]:
    only_tombstones = wanted.state == Article.State.WITHDRAWN and not caller.is_editor
    articles = visible.withdrawn_articles() if only_tombstones else visible.articles(caller)
    if wanted.state is not None and not only_tombstones:
        articles = articles.filter(state=wanted.state)
    if wanted.edition is not None:
        articles = articles.filter(edition=find_edition(wanted.edition, caller))
    if wanted.section is not None:
        articles = articles.filter(section=find_section(wanted.section))
    if wanted.story is not None:
        articles = articles.filter(story=wanted.story)
    if wanted.source_url is not None:
        articles = articles.filter(story__address_key=address_key(wanted.source_url))
    return articles


def _shape(article: Article, state: Article.State | None, caller: Caller) -> schemas.Article | schemas.Tombstone:
    if state == Article.State.WITHDRAWN and not caller.is_editor:
        return tombstone(article.pk, visible.withdrawn_at(article))
    return article_shape(article, caller)
