"""``newsloom story``: look at a story, take it back, give it back, translate it again."""

import sys
from typing import Annotated

import typer
from django.utils import timezone

from newsloom.api.shapes import story_shape
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, moment, table
from newsloom.foundation.errors import RefusedError
from newsloom.pipeline import steps
from newsloom.publishing.models import Article
from newsloom.stories.queries import find_story

app = typer.Typer(
    help="Show, withdraw, restore or translate a story again.", no_args_is_help=True, add_completion=False
)

Id = Annotated[int, typer.Argument(metavar="ID", help="The story's number.")]


@app.command()
def show(story_id: Id, as_json: Json = False) -> None:
    """Show a story and its articles."""
    installation()
    story = find_story(story_id)
    articles = Article.objects.filter(story=story).select_related("edition").order_by("edition__position")
    if as_json:
        shown = story_shape(story).model_dump(mode="json")
        withdrawn_at = story.withdrawn_at.isoformat() if story.withdrawn_at else None
        short = [{"id": one.pk, "edition": one.edition.language, "state": one.state} for one in articles]
        document({**shown, "revision": story.revision, "withdrawn_at": withdrawn_at, "articles": short})
        return
    answer(f"{story.title}\n{story.publisher.name}, {story.language}, {moment(story.published_at)}\n{story.url}")
    if story.withdrawn_at:
        answer(f"Withdrawn on {moment(story.withdrawn_at)}.")
    table(
        ["article", "edition", "state", "title"],
        ((one.pk, one.edition.language, one.state, one.title) for one in articles),
        empty="It has no article yet.",
    )


@app.command()
def withdraw(
    story_id: Id,
    legal: Annotated[bool, typer.Option("--legal", help="Erase its text everywhere. It cannot be undone.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --legal: do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Take a story from readers, in every language, at once."""
    installation()
    if legal:
        _erase(story_id, sure=yes, as_json=as_json)
        return
    changed = steps.withdraw_story(story_id=story_id, now=timezone.now())
    if as_json:
        document({"id": story_id, "withdrawn": True, "changed": changed})
    else:
        answer(f"Story {story_id} is withdrawn." if changed else f"Story {story_id} was withdrawn already.")


def _erase(story_id: int, *, sure: bool, as_json: bool) -> None:
    story = find_story(story_id)
    if not sure and not (sys.stdin.isatty() and typer.confirm(f"Erase “{story.title}” for ever?", err=True)):
        raise RefusedError(
            "not-confirmed", f"Story {story_id} was not erased: nobody confirmed it.", "Say --yes if you are sure."
        )
    steps.erase_story(story_id=story_id, now=timezone.now())
    if as_json:
        document({"id": story_id, "withdrawn": True, "erased": True})
    else:
        answer(f"Story {story_id} is erased. Its addresses answer that it is gone. Backups are yours to clean.")


@app.command()
def restore(story_id: Id, as_json: Json = False) -> None:
    """Give a withdrawn story back to readers, at its old addresses."""
    installation()
    changed = steps.bring_back_story(story_id=story_id, now=timezone.now())
    if as_json:
        document({"id": story_id, "withdrawn": False, "changed": changed})
    else:
        answer(f"Story {story_id} comes back with the next run." if changed else f"Story {story_id} was not withdrawn.")


@app.command()
def retranslate(story_id: Id, as_json: Json = False) -> None:
    """Have a story translated anew at the next run."""
    installation()
    queued = steps.retranslate_story(story_id=story_id, now=timezone.now())
    document({"id": story_id, "queued": queued}) if as_json else answer(f"{queued} articles are translated anew.")
