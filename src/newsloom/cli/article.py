"""``newsloom article``: a story in an edition: looked at, mended, approved."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from django.utils import timezone

from newsloom.accounts.models import User
from newsloom.accounts.queries import find_user
from newsloom.api.callers import EDITOR
from newsloom.api.shapes import article_shape
from newsloom.cli import article_files
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, table
from newsloom.cli.wording import conflict_in_words, findings_in_words, shown_conflict, wording_of
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import queries, review
from newsloom.publishing.conflicts import Choice, all_open_conflicts, find_conflict
from newsloom.publishing.corrections import note_correction
from newsloom.publishing.models import Article
from newsloom.publishing.review import Settlement

app = typer.Typer(help="List, show, edit, settle and approve articles.", no_args_is_help=True, add_completion=False)
app.add_typer(article_files.app)

Id = Annotated[int, typer.Argument(metavar="ID", help="Its number.")]
By = Annotated[str, typer.Option("--by", help="The user who does it; without it nobody is named.")]


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
def show(article_id: Id, as_json: Json = False) -> None:
    """Show an article: its segments with their numbers, and what was found in each."""
    installation()
    article = _find(article_id)
    wording = wording_of(article)
    if as_json:
        document({**article_shape(article, EDITOR).model_dump(mode="json"), **wording})
        return
    address = f"  {article.path}" if article.state in Article.READABLE else ""
    answer(f"{article.title or article.story.title}\n{article.edition.language}, {article.state}{address}")
    if article.reason_code:
        answer(f"Why: {article.reason}")
    for line in findings_in_words(wording):
        answer(line)
    if article.reason_code == "conflict":
        answer(f"\nSettle what the publisher changed: newsloom article conflicts {article_id}")
    if article.state == Article.State.HELD or wording["draft"]:
        answer(f"\nMend it: newsloom article edit {article_id} --segment N=TEXT")
        answer(f"Or publish it as it stands: newsloom article approve {article_id} --reason TEXT")


def _find(article_id: int) -> Article:
    article = queries.find(article_id)
    if article is None:
        raise RefusedError(
            "article-unknown", f"There is no article {article_id}.", "See `newsloom article list` for those there are."
        )
    return article


@app.command()
def edit(
    article_id: Id,
    segment: Annotated[
        list[str] | None, typer.Option(metavar="N=TEXT", help="A segment's new words; repeatable.")
    ] = None,
    file: Annotated[str, typer.Option(metavar="FILE", help='JSON {"number": "text"}; - reads stdin.')] = "",
    by: By = "",
    as_json: Json = False,
) -> None:
    """Write a person's words into segments and have the article judged again."""
    installation()
    edits = _from_file(file) | _from_options(segment or [])
    if not edits:
        raise RefusedError("edit-empty", "There is nothing to edit.", "Give --segment N=TEXT or --file FILE.")
    _tell(review.edit_article(article_id=article_id, edits=edits, by=_person(by), now=timezone.now()), as_json)


def _from_options(given: list[str]) -> dict[int, str]:
    edits = {}
    for one in given:
        number, sign, words = one.partition("=")
        if not sign or not number.strip().isdecimal():
            raise RefusedError(
                "segment-invalid", f"“{one[:80]}” is not a segment's number and its words.", "Write --segment 3=Words."
            )
        edits[int(number)] = words
    return edits


def _from_file(name: str) -> dict[int, str]:
    if not name:
        return {}
    try:
        written = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        given = json.loads(written)
        return {int(number): str(words) for number, words in given.items()}
    except OSError as error:
        raise RefusedError("file-unreadable", f"{name} cannot be read: {error.strerror}.") from None
    except (ValueError, AttributeError):
        raise RefusedError(
            "file-invalid", f"{name} is not JSON of segments.", 'Write {"3": "Words", "4": "Other words"}.'
        ) from None


@app.command()
def approve(
    article_id: Id,
    reason: Annotated[str, typer.Option(help="Why it is right as it stands; kept with the article.")],
    by: By = "",
    as_json: Json = False,
) -> None:
    """Publish a held article as it stands. The findings and the reason are kept."""
    installation()
    _tell(review.approve_article(article_id=article_id, reason=reason, by=_person(by), now=timezone.now()), as_json)


@app.command()
def correct(
    article_id: Id,
    note: Annotated[str, typer.Option(help="What was wrong and is right, in the article's language.")],
    by: By = "",
    as_json: Json = False,
) -> None:
    """Tell an article's readers, at the top of its text, what was wrong in it."""
    installation()
    noted = note_correction(article_id=article_id, note=note, by=_person(by), now=timezone.now())
    if as_json:
        document({"id": noted.pk, "article": article_id, "note": noted.note, "noted_at": noted.noted_at.isoformat()})
    else:
        answer(f"Article {article_id} tells its readers: {noted.note}")


@app.command()
def conflicts(
    article_id: Annotated[int | None, typer.Argument(metavar="[ID]", help="Only those of this article.")] = None,
    as_json: Json = False,
) -> None:
    """List sentences that a person had edited and whose source was revised since."""
    installation()
    rows = [shown_conflict(one) for one in all_open_conflicts(article_id)]
    if as_json:
        document({"items": rows})
        return
    for one in rows:
        answer(conflict_in_words(one))
    if rows:
        answer("\nSettle one: newsloom article settle CONFLICT --keep mine, --keep machine or --words TEXT")
    else:
        answer("There is no open conflict.")


@app.command()
def settle(
    conflict: Annotated[int, typer.Argument(metavar="CONFLICT", help="Its number.")],
    keep: Annotated[str, typer.Option(help="mine: the person's words stand; machine: the machine's do.")] = "",
    words: Annotated[str, typer.Option(metavar="TEXT", help="A third wording.")] = "",
    by: By = "",
    as_json: Json = False,
) -> None:
    """Settle a conflict. With an article's last one its new wording is judged and goes live."""
    installation()
    if bool(keep) == bool(words) or keep not in {"", Choice.MINE, Choice.MACHINE}:
        raise RefusedError(
            "choice-unknown", "A conflict is settled one way.", "Give --keep mine, --keep machine or --words TEXT."
        )
    found = find_conflict(conflict)
    settlement = Settlement(Choice(keep) if keep else Choice.THIRD, words)
    article = review.settle_conflicts(
        article_id=found.article_id, settlements={found.pk: settlement}, by=_person(by), now=timezone.now()
    )
    _tell(article, as_json)


def _person(name: str) -> User | None:
    return find_user(name) if name else None


def _tell(article: Article, as_json: bool) -> None:
    wording = wording_of(article)
    if as_json:
        document({**row(article), "findings": wording["findings"]})
        return
    held = article.state == Article.State.HELD or wording["draft"]
    answer(f"Article {article.pk} is still held." if held else f"Article {article.pk} is live: {article.path}")
    for line in findings_in_words(wording, only_found=True) if held else ():
        answer(line)
