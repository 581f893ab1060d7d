"""``newsloom source``: publishers' feeds."""

from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from django.utils import timezone

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, activity, answer, document, moment, table
from newsloom.foundation.errors import RefusedError
from newsloom.ingest.check import check_source
from newsloom.pipeline import steps
from newsloom.sources import operations, queries
from newsloom.sources.models import Feed, Rights

app = typer.Typer(help="Publishers' feeds.", no_args_is_help=True, add_completion=False)

Url = Annotated[str, typer.Argument(metavar="URL", help="The feed's address.")]


def shape(feed: Feed) -> dict[str, Any]:
    """A feed as ``--json`` prints it."""
    return {
        "url": feed.url,
        "publisher": feed.publisher.name,
        "language": feed.language,
        "section": feed.default_section,
        "rights": feed.publisher.rights,
        "state": feed.state,
        "paused": feed.paused,
        "error": {"code": feed.error_code, "message": feed.error_message} if feed.error_code else None,
        "last_attempt_at": feed.last_attempt_at.isoformat() if feed.last_attempt_at else None,
        "next_attempt_at": feed.next_attempt_at.isoformat() if feed.next_attempt_at else None,
    }


@app.command()
def add(
    url: Url,
    publisher: Annotated[str, typer.Option(help="The publisher's name; without it the feed's own title.")] = "",
    language: Annotated[str, typer.Option(help="A BCP 47 tag; without it what feed and page say.")] = "",
    section: Annotated[str, typer.Option(help="Where its stories go, e.g. heritage; without it: news.")] = "",
    rights: Annotated[str, typer.Option(help="full, summary or headline; without it: headline.")] = "",
    section_map: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="THEIRS=OURS", help="A section name of the publisher's and ours; may be repeated."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Take in a publisher's feed. It is polled at the next run."""
    installation()
    feed = operations.add_feed(
        url=url,
        now=timezone.now(),
        publisher=publisher,
        language=language,
        section=section,
        rights=rights,
        section_map=dict(_pair(given) for given in section_map or []),
    )
    if as_json:
        document(shape(feed))
        return
    answer(f"Added {feed.url} ({feed.publisher.name}), rights: {feed.publisher.rights}.")
    if feed.publisher.rights == Rights.HEADLINE and not rights:
        answer("Only headlines are shown, with a link: give --rights full or summary where the publisher allows more.")


def _pair(given: str) -> tuple[str, str]:
    theirs, sign, ours = given.rpartition("=")
    if not sign or not theirs.strip():
        raise typer.BadParameter(f"“{given}” is not of the form THEIRS=OURS.", param_hint="--map")
    return theirs, ours.strip()


@app.command("list")
def list_sources(as_json: Json = False) -> None:
    """List the feeds."""
    installation()
    feeds = queries.feeds()
    if as_json:
        document({"items": [shape(feed) for feed in feeds]})
        return
    table(
        ["publisher", "feed", "language", "rights", "state", "next poll"],
        (
            (
                feed.publisher.name,
                feed.url,
                feed.language or "–",
                feed.publisher.rights,
                "paused" if feed.paused else feed.state,
                moment(feed.next_attempt_at),
            )
            for feed in feeds
        ),
        empty="There is no source yet: newsloom source add URL",
    )


@app.command()
def pause(url: Url, as_json: Json = False) -> None:
    """Leave a feed alone until it is resumed."""
    installation()
    feed = queries.find_feed(url)
    operations.pause_feed(feed=feed)
    document(shape(feed)) if as_json else answer(f"Paused {feed.url}.")


@app.command()
def resume(url: Url, as_json: Json = False) -> None:
    """Poll a paused or ended feed again."""
    installation()
    feed = queries.find_feed(url)
    operations.resume_feed(feed=feed, now=timezone.now())
    document(shape(feed)) if as_json else answer(f"{feed.url} is polled at the next run.")


@app.command()
def remove(url: Url, as_json: Json = False) -> None:
    """Forget a feed. The stories that it brought stay."""
    installation()
    feed = queries.find_feed(url)
    removed = shape(feed)
    operations.remove_feed(feed=feed)
    document(removed) if as_json else answer(f"Removed {removed['url']}. Its stories stay.")


@app.command()
def rights(
    publisher: Annotated[str, typer.Argument(metavar="PUBLISHER", help="Its name.")],
    may: Annotated[str, typer.Option("--rights", help="full, summary or headline; without it: as they are.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="The day on which they end, or never.")] = "",
    as_json: Json = False,
) -> None:
    """Change what a publisher allows, and until when. Stories that are out follow at once."""
    installation()
    found = queries.find_publisher(publisher)
    end = _end(until) if until else found.rights_until
    steps.change_rights(publisher=found, rights=may or found.rights, until=end, now=timezone.now())
    if as_json:
        ends = end.isoformat() if end else None
        document({"publisher": found.name, "rights": found.rights, "rights_until": ends})
    else:
        answer(f"{found.name}, rights: {found.rights}" + (f", until {moment(end)}." if end else ", without an end."))


def _end(date: str) -> datetime | None:
    if date == "never":
        return None
    try:
        return datetime.strptime(date, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise RefusedError(
            "date-invalid", f"“{date}” is not a day.", "Write it like 2027-01-31, or say never."
        ) from None


@app.command()
def check(url: Url, as_json: Json = False) -> None:
    """Fetch a feed and say what a poll would bring. Nothing is kept."""
    home = installation()
    with activity(f"Asking {url} …"):
        found = check_source(operations.checked_url(url), allow=home.fetch_allow)
    if as_json:
        document(
            {
                "url": url,
                "kind": found.kind,
                "title": found.title,
                "language": found.language,
                "entries": found.entries,
                "first": found.first,
                "faults": list(found.faults),
            }
        )
        return
    answer(f"{found.kind}: {found.title or 'without a title'} ({found.language or 'no language given'})")
    answer(f"{found.entries} entries" + (f", the first: {found.first}" if found.first else ""))
    for fault in found.faults:
        answer(f"Fault: {fault}")
