"""A withdrawn story leaves no trace that the public can read: one test walks every place where it could be seen."""

import json
import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from lxml import etree
from tests.pipeline.conftest import Installation

from newsloom.foundation.errors import RefusedError
from newsloom.ingest.models import Entry
from newsloom.pipeline import steps
from newsloom.publishing import review
from newsloom.publishing.conflicts import open_conflicts
from newsloom.publishing.document import read_document
from newsloom.publishing.models import Article, ArticleRevision, FormerAddress, SegmentEdit
from newsloom.publishing.projections import Projection, projections
from newsloom.sources.models import Publisher
from newsloom.stories.models import Story, StoryRevision, Withdrawn
from newsloom.translation.models import MemoryEntry

State = Article.State
WORDS = 25
"""So many letters of a sentence are looked for: what a list clips is a trace too."""


@pytest.fixture
def story(installation: Installation) -> Story:
    """A story that is live in two languages, after its title was changed once and a sentence edited once."""
    installation.add("en")
    installation.run()
    bees = installation.press.article("en", "glass-bees")
    installation.engine.phrases["en", "fr", "Bees behind glass"] = "Des abeilles derrière une vitre"
    installation.press.retitle(bees, "Bees behind glass")
    installation.passed = timedelta(minutes=6)
    installation.run(make_due=True)
    article = installation.article("glass-bees", "fr")
    words = "Une école primaire de Fenwick abrite une ruche entre deux salles de classe."
    review.edit_article(article_id=article.pk, edits={1: words}, by=None, now=installation.now())
    assert article.state == State.PUBLISHED
    return article.story


def words_of(story: Story) -> set[str]:
    """What of the story could be read: pieces of every sentence, in every language and every wording."""
    documents = [*Article.objects.filter(story=story).exclude(document=None).values_list("document", flat=True)]
    documents += ArticleRevision.objects.filter(article__story=story).values_list("document", flat=True)
    texts = {passage.plain for one in documents for passage in read_document(one or {}).passages()}
    return {text[:WORDS] for text in texts if len(text) >= WORDS}


def seen(client: Client, projection: Projection, story: Story, words: Iterable[str]) -> set[str]:
    """Which of the words a place gives out."""
    answers = [client.get(path).content.decode() for path in projection.addresses(story)]
    given = "\n".join(plain(answer) for answer in (*answers, *projection.texts(story)))
    return {word for word in words if word in given}


def plain(answer: str) -> str:
    """An answer's words without the markup and escapes that stand between them."""
    if answer.startswith("{"):
        text = json.dumps(json.loads(answer), ensure_ascii=False)
    else:
        page = etree.fromstring(answer.encode(), etree.HTMLParser(encoding="utf-8")) if answer else None
        text = "" if page is None else "".join(page.itertext())
    return " ".join(text.split())


@pytest.mark.parametrize("how", ["editor", "gone", "legal"])
def test_a_withdrawal_leaves_no_trace_in_any_place(
    installation: Installation, story: Story, client: Client, how: str
) -> None:
    words = words_of(story)
    for one in projections():
        gives_out = any(one.addresses(story)) or any(one.texts(story))
        assert bool(seen(client, one, story, words)) == gives_out, one.name
    addresses = {one.name: list(one.addresses(story)) for one in projections()}
    if how == "gone":
        installation.press.retract(installation.press.article("en", "glass-bees"))
        installation.passed = timedelta(minutes=20)
        installation.run(make_due=True)
    elif how == "legal":
        steps.erase_story(story_id=story.pk, now=installation.now())
    else:
        assert steps.withdraw_story(story_id=story.pk, now=installation.now())
    for one in projections():
        answers = [client.get(path).content.decode() for path in addresses[one.name]]
        told = "\n".join(plain(answer) for answer in (*answers, *one.texts(story)))
        assert not {word for word in words if word in told}, one.name


def test_every_address_that_an_article_ever_had_answers_that_it_is_gone(
    installation: Installation, story: Story, client: Client
) -> None:
    assert FormerAddress.objects.filter(article__story=story).count() == 2
    pages = next(one for one in projections() if one.name.startswith("article pages"))
    addresses = list(pages.addresses(story))
    assert any("une-paroi-de-verre" in path or "un-mur-de-verre" in path or "glass-wall" in path for path in addresses)
    read = [path for path in addresses if not path.startswith("/vi/")]
    assert {client.get(path, follow=True).status_code for path in read} == {200}
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    for path in addresses:
        answer = client.get(path)
        assert answer.status_code == 410, path
        assert "glass" not in answer.content.decode().lower()


def test_the_feed_says_which_story_it_takes_back_and_nothing_else_of_it(
    installation: Installation, story: Story, client: Client
) -> None:
    article = installation.article("glass-bees", "fr")
    feed = client.get("/fr/feed.xml").content.decode()
    [name] = re.findall(rf'<guid isPermaLink="false">(tag:[^<]*/{article.pk})</guid>', feed)
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    feed = client.get("/fr/feed.xml").content.decode()
    assert f'ref="{name}"' in feed
    assert f'<guid isPermaLink="false">{name}' not in feed


def test_a_legal_withdrawal_erases_the_text_for_editors_too(installation: Installation, story: Story) -> None:
    words = words_of(story)
    assert StoryRevision.objects.filter(story=story).exists()
    steps.erase_story(story_id=story.pk, now=installation.now())
    rows: list[object] = [list(model.objects.values()) for model in (Story, StoryRevision, Article, ArticleRevision)]
    rows += [list(model.objects.values()) for model in (SegmentEdit, MemoryEntry, Entry, FormerAddress)]
    kept = json.dumps(rows, default=str, ensure_ascii=False)
    assert not {word for word in words if word in kept}
    assert "glass" not in json.dumps(list(Article.objects.filter(story=story).values()), default=str)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="looks into the database's file")
def test_after_a_legal_withdrawal_the_databases_file_holds_no_word(installation: Installation, story: Story) -> None:
    words = {word.encode() for word in words_of(story) if word.isascii()}
    steps.erase_story(story_id=story.pk, now=installation.now())
    file = Path(str(connection.settings_dict["NAME"]))
    written = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*") if each.is_file())
    assert not {word for word in words if word in written}


def test_what_was_erased_is_not_taken_in_again(installation: Installation, story: Story) -> None:
    steps.erase_story(story_id=story.pk, now=installation.now())
    bees = installation.press.article("en", "glass-bees")
    installation.press.retitle(bees, "Bees behind glass, again")
    installation.passed = timedelta(hours=1)
    installation.run(make_due=True)
    assert Story.objects.filter(withdrawn_why=Withdrawn.LEGAL).count() == 1
    assert Story.objects.count() == 4
    assert "Bees behind glass" not in json.dumps(list(Entry.objects.values()), default=str)
    with pytest.raises(RefusedError) as refused:
        steps.bring_back_story(story_id=story.pk, now=installation.now())
    assert refused.value.code == "story-erased"


def test_a_story_that_an_editor_gives_back_stands_at_its_old_address_with_the_persons_words(
    installation: Installation, story: Story, client: Client
) -> None:
    article = installation.article("glass-bees", "fr")
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    installation.engine.seen.clear()
    assert steps.bring_back_story(story_id=story.pk, now=installation.now())
    installation.run()
    assert client.get(article.path).status_code == 200
    assert "abrite une ruche" in client.get(article.path).content.decode()
    assert installation.engine.seen == []


def test_a_conflict_survives_a_withdrawal_that_is_taken_back(installation: Installation, story: Story) -> None:
    bees = installation.press.article("en", "glass-bees")
    edited = installation.article("glass-bees", "fr")
    standfirst = "The primary school in Fenwick keeps a hive between two of its classrooms."
    bees.standfirst = standfirst
    installation.press.revise(bees, 0, bees.paragraphs[0])
    installation.passed = timedelta(minutes=20)
    installation.run(make_due=True)
    before = [(one.new_source, one.edited) for one in open_conflicts(edited)]
    assert [new for new, _ in before] == [standfirst]
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    steps.bring_back_story(story_id=story.pk, now=installation.now())
    installation.run()
    assert [(one.new_source, one.edited) for one in open_conflicts(edited)] == before
    assert installation.article("glass-bees", "fr").state == State.HELD


def test_what_its_publisher_took_down_and_announces_again_comes_back(
    installation: Installation, story: Story, client: Client
) -> None:
    article = installation.article("glass-bees", "fr")
    bees = installation.press.article("en", "glass-bees")
    installation.press.retract(bees)
    for minutes in (20, 40):
        installation.passed = timedelta(minutes=minutes)
        installation.run(make_due=True)
    assert client.get(article.path).status_code == 410
    bees.retracted = False
    installation.passed = timedelta(minutes=60)
    installation.run(make_due=True)
    assert client.get(article.path).status_code == 200


def test_what_an_editor_took_back_does_not_come_back_by_its_publishers_doing(
    installation: Installation, story: Story, client: Client
) -> None:
    article = installation.article("glass-bees", "fr")
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    installation.press.retitle(installation.press.article("en", "glass-bees"), "Bees behind a new glass wall")
    installation.passed = timedelta(hours=1)
    installation.run(make_due=True)
    assert client.get(article.path).status_code == 410


def test_rights_that_end_take_stories_from_readers_and_renewed_ones_bring_them_back(
    installation: Installation, story: Story, client: Client
) -> None:
    article = installation.article("glass-bees", "fr")
    publisher = Publisher.objects.get()
    until = installation.now() + timedelta(hours=1)
    steps.change_rights(publisher=publisher, rights="full", until=until, now=installation.now())
    installation.run()
    assert client.get(article.path).status_code == 200
    installation.passed = timedelta(hours=2)
    summary = installation.run(make_due=True)
    assert summary.tally.stories_withdrawn == 4
    assert client.get(article.path).status_code == 410
    assert not MemoryEntry.objects.filter(withdrawn_at=None).exists()
    assert Publisher.objects.get().feeds.get().next_attempt_at is None
    installation.engine.seen.clear()
    steps.change_rights(publisher=publisher, rights="full", now=installation.now())
    installation.run()
    assert client.get(article.path).status_code == 200
    assert installation.engine.seen == []


def test_the_memory_of_a_withdrawn_story_goes_after_a_set_number_of_days(
    installation: Installation, story: Story
) -> None:
    steps.withdraw_story(story_id=story.pk, now=installation.now())
    assert MemoryEntry.objects.filter(story_id=story.pk).exists()
    installation.passed = timedelta(days=29)
    installation.run()
    assert MemoryEntry.objects.filter(story_id=story.pk).exists()
    installation.passed = timedelta(days=31)
    installation.run()
    assert not MemoryEntry.objects.filter(story_id=story.pk).exists()


def test_what_rights_no_longer_allow_leaves_the_memory_too(installation: Installation, story: Story) -> None:
    publisher = Publisher.objects.get()
    steps.change_rights(publisher=publisher, rights="headline", now=installation.now())
    used = MemoryEntry.objects.filter(withdrawn_at=None).values_list("source_text", flat=True)
    titles = set(Story.objects.values_list("title", flat=True))
    assert set(used) <= titles
    installation.engine.seen.clear()
    installation.run()
    assert installation.engine.seen == []
