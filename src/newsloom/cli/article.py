"""``newsloom article``: a story in an edition."""

from typing import Annotated, Any

import typer

from newsloom.api.callers import EDITOR
from newsloom.api.shapes import article_shape
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, table
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import queries
from newsloom.publishing.models import Article

app = typer.Typer(help="List and show articles.", no_args_is_help=True, add_completion=False)


def row(article: Article) -> dict[str, Any]:
    """An article in a list, as ``--json`` prints it."""
    return {
        "id": article.pk,
        "story": article.story_id,
        "edition": article.edition.language,
        "state": article.state,
        "reason": {"code": article.reason_code, "message": article.reason} if article.reason_code else None,
        "title": article.title or article.story.title,
    }


@app.command("list")
def list_articles(
    state: Annotated[str, typer.Option(help="Only those in this state, e.g. held or waiting.")] = "",
    edition: Annotated[str, typer.Option(help="Only those of this language.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many, newest first.")] = 50,
    as_json: Json = False,
) -> None:
    """List articles with their states, newest first."""
    installation()
    found = Article.objects.select_related("edition", "story").defer("document", "verdict").order_by("-pk")
    if state:
        found = found.filter(state=_known_state(state))
    if edition:
        found = found.filter(edition__language=languages.normalise(edition))
    rows = [row(article) for article in found[:limit]]
    if as_json:
        document({"items": rows})
        return
    table(
        ["article", "story", "edition", "state", "title", "why"],
        (
            (one["id"], one["story"], one["edition"], one["state"], one["title"], (one["reason"] or {}).get("message"))
            for one in rows
        ),
        empty="There is no such article.",
    )


def _known_state(state: str) -> str:
    if state not in Article.State.values:
        raise RefusedError(
            "state-unknown", f"There is no state “{state}”.", f"Choose one of: {', '.join(Article.State.values)}."
        )
    return state


@app.command()
def show(article_id: Annotated[int, typer.Argument(metavar="ID", help="Its number.")], as_json: Json = False) -> None:
    """Show an article with its verdict."""
    installation()
    article = queries.find(article_id)
    if article is None:
        raise RefusedError(
            "article-unknown", f"There is no article {article_id}.", "See `newsloom article list` for those there are."
        )
    shown = article_shape(article, EDITOR).model_dump(mode="json")
    if as_json:
        document(shown)
        return
    answer(f"{shown['title'] or article.story.title}\n{shown['edition']}, {shown['state']}  {shown['url'] or ''}")
    if article.reason_code:
        answer(f"Why: {article.reason}")
    for finding in (shown["verdict"] or {}).get("findings") or []:
        answer(f"{finding['severity']}: {finding['message']}")
    for block in shown["blocks"]:
        answer(f"\n{block['text'] or block.get('caption', '')}")
