"""What a publisher does to a story is followed to the last edition, and what that costs is said and bounded."""

import sys
import time
from datetime import timedelta

import pytest
from django.test import Client
from tests.pipeline.conftest import Installation

from newsloom.publishing.models import Article

State = Article.State
NEW = "Nobody was hurt when the gears broke on 3 March."
NEW_IN_FRENCH = "Personne n’a été blessé quand les engrenages ont cassé le 3 mars."


def followed(installation: Installation, what: str, capsys: pytest.CaptureFixture[str]) -> int:
    """Runs until idle; says the seconds and characters that it took, and gives the characters."""
    installation.engine.seen.clear()
    began = time.monotonic()
    installation.run(make_due=True)
    seconds, sent = time.monotonic() - began, sum(len(text) for *_, text in installation.engine.seen)
    with capsys.disabled():
        sys.stdout.write(f"\n{what}: {seconds:.1f} s, {sent} characters to the engine (a phrase book)")
    return sent


def pages(installation: Installation, client: Client, key: str) -> dict[str, str]:
    return {tag: client.get(installation.article(key, tag).path).content.decode() for tag in ("en", "fr")}


def test_what_a_publisher_revises_retitles_and_retracts_is_followed_to_every_edition(
    installation: Installation, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    installation.add("en", feed="atom.xml")
    whole = followed(installation, "four new articles", capsys)
    crane = installation.press.article("en", "harbour-crane")
    before = installation.article("harbour-crane", "fr")

    installation.press.revise(crane, 0, f"{crane.paragraphs[0]} {NEW}")
    installation.passed = timedelta(minutes=6)
    assert followed(installation, "revise", capsys) == len(NEW)
    read = pages(installation, client, "harbour-crane")
    assert NEW in read["en"]
    assert NEW_IN_FRENCH in read["fr"]
    changed = installation.article("harbour-crane", "fr").story.updated_at
    assert all(f'<time datetime="{changed.isoformat(timespec="minutes")}">' in page for page in read.values())

    title, title_in_french = "The crane lifts its first crate", "La grue lève sa première caisse"
    installation.engine.phrases["en", "fr", title] = title_in_french
    installation.press.retitle(crane, title)
    installation.passed = timedelta(minutes=12)
    assert followed(installation, "retitle", capsys) == len(title)
    article = installation.article("harbour-crane", "fr")
    assert article.title == title_in_french
    moved = client.get(before.path)
    assert (moved.status_code, moved["Location"]) == (301, article.path)
    assert title_in_french in client.get("/fr/feed.xml").content.decode()

    installation.press.retract(crane)
    installation.passed = timedelta(minutes=18)
    assert followed(installation, "retract", capsys) == 0
    assert set(article.story.articles.values_list("state", flat=True)) == {State.WITHDRAWN}
    assert [client.get(path).status_code for path in (before.path, article.path)] == [410, 410]
    assert title_in_french not in client.get("/fr/feed.xml").content.decode()
    assert whole > 20 * len(NEW)
