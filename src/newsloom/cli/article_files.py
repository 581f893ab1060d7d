"""``newsloom article export`` and ``import``: articles out to translators, and what they changed in."""

from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone

from newsloom.accounts.queries import find_user
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, say
from newsloom.cli.writing import replacing
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import handover
from newsloom.publishing.handover import HandoverRefusedError
from newsloom.publishing.models import Article
from newsloom.translation.exchange import xliff_in, xliff_out

app = typer.Typer(add_completion=False)


@app.command("export")
def export_articles(
    words: Annotated[
        list[str], typer.Argument(metavar="ID… FILE", help="Articles' numbers, then an XLIFF file (.xlf).")
    ],
    as_json: Json = False,
) -> None:
    """Write articles of one pair of languages to an XLIFF 2.1 file for a translator."""
    *numbers, name = words
    if not numbers or not all(number.isdecimal() for number in numbers):
        raise typer.BadParameter("give the articles' numbers, then a file.", param_hint="ID… FILE")
    installation()
    job = handover.hand_over([int(number) for number in numbers])
    with replacing(Path(name)) as stream:
        stream.write(xliff_out.write(job))
    segments = sum(len(file.segments) for file in job.files)
    if as_json:
        document({"file": name, "from": job.source_language, "to": job.target_language, "segments": segments})
    else:
        answer(f"Wrote {segments} sentences from {job.source_language} to {job.target_language} to {name}.")


@app.command("import")
def import_articles(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The XLIFF file that came back.")],
    by: Annotated[str, typer.Option("--by", help="The user who does it; without it nobody is named.")] = "",
    take_rest: Annotated[
        bool, typer.Option("--take-rest", help="Leave sentences that cannot be taken back, and take the others.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Take back what a translator changed in an XLIFF file; each article is judged again. All of it or nothing."""
    installation()
    try:
        with file.open("rb") as stream:
            job = xliff_in.read(stream)
    except OSError as error:
        raise RefusedError("file-unreadable", f"“{file}” cannot be read: {error.strerror}.") from None
    try:
        taken, troubles = handover.take_back(
            job, by=find_user(by) if by else None, now=timezone.now(), despite_troubles=take_rest
        )
    except HandoverRefusedError as error:
        for trouble in error.troubles:
            say(trouble.message)
        raise
    if as_json:
        articles = [{"id": one.article.pk, "state": one.article.state, "changed": one.changed} for one in taken]
        left = [{"article": one.article_id, "segment": one.segment, "code": one.code} for one in troubles]
        document({"articles": articles, "left": left})
        return
    for one in taken:
        answer(f"Article {one.article.pk}: {one.changed} sentences taken back. {_state(one.article)}")
    for trouble in troubles:
        say(f"Left: {trouble.message}")


def _state(article: Article) -> str:
    return f"It is live: {article.path}" if article.state in Article.READABLE else f"It is {article.state}."
