"""The main job with real parts: a publisher's server, an engine behind HTTP, the database, both lanes."""

from datetime import timedelta

import pytest
from tests.pipeline.conftest import Installation

from newsloom.editions.operations import add_editions, remove_edition
from newsloom.foundation.errors import ConfigurationError
from newsloom.ingest.models import Entry
from newsloom.pipeline import steps
from newsloom.pipeline.runner import open_runner
from newsloom.pipeline.status import read_status
from newsloom.publishing.document import read_document
from newsloom.publishing.models import Article
from newsloom.stories.models import Story, StoryRevision
from newsloom.translation.models import MemoryEntry

State = Article.State


def states(edition: str) -> set[str]:
    return set(Article.objects.filter(edition__language=edition).values_list("state", flat=True))


def test_every_announced_article_goes_live_in_its_own_language_and_in_translation(installation: Installation) -> None:
    installation.add("en")
    summary = installation.run()
    assert summary.tally.stories_new == Story.objects.count() == 4
    assert states("en") == {State.PUBLISHED}
    assert states("fr") == {State.PUBLISHED}
    assert states("vi") == {State.WAITING}
    assert summary.waiting == 4


def test_nothing_is_published_without_a_verdict(installation: Installation) -> None:
    installation.add("en", "fr", "vi")
    installation.run()
    live = Article.objects.filter(state__in=Article.READABLE)
    assert live.count() > 0
    assert all(article.verdict is not None and not article.verdict["holds"] for article in live)


def test_a_translation_that_the_judge_refuses_is_held_with_the_reason(installation: Installation) -> None:
    source = "The work cost 42,500 euros, most of it for new bearings."
    installation.engine.phrases["en", "fr", source] = "Les travaux ont coûté 7 euros, surtout des roulements."
    installation.add("en")
    installation.run()
    held = installation.article("harbour-crane", "fr")
    assert held.state == State.HELD
    assert held.verdict is not None
    assert {finding["check"] for finding in held.verdict["findings"]} >= {"numbers"}
    assert held.reason
    assert installation.article("night-bus", "fr").state == State.PUBLISHED


def test_links_emphasis_and_credits_come_through(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    article = installation.article("harbour-crane", "fr")
    document = read_document(article.document or {})
    html = " ".join(passage.html for passage in document.passages())
    assert 'href="https://bearings.example/order/7"' in html
    assert "<em>" in html
    pictures = [block for block in document.blocks if block.type == "image"]
    assert [block.credit for block in pictures] == ["Ines Marlow"]
    assert pictures[0].caption.plain == "La grue au-dessus du quai est, dimanche."


def test_a_second_run_asks_for_no_page_and_the_feed_answers_304(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    sent = len(installation.engine.seen)
    installation.passed = timedelta(minutes=6)
    installation.run(make_due=True)
    pages = [article.path for article in installation.press.shown("en")]
    assert [installation.press.asked(path, 200) for path in pages] == [1] * len(pages)
    assert all(installation.press.asked(path, 304) for path in pages)
    assert installation.press.asked("/en/rss.xml", 304) == 1
    assert len(installation.engine.seen) == sent


def test_a_revised_sentence_is_the_only_one_translated_again(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    before = installation.article("harbour-crane", "fr")
    blocks = {block["id"]: block for block in before.story.blocks}
    crane = installation.press.article("en", "harbour-crane")
    new = "Nobody was hurt when the gears broke on 3 March."
    installation.press.revise(crane, 0, crane.paragraphs[0] + " " + new)
    installation.engine.seen.clear()
    installation.passed = timedelta(minutes=10)
    summary = installation.run(make_due=True)

    assert summary.tally.stories_revised == 1
    assert [text for *_, text in installation.engine.seen] == [new]
    after = installation.article("harbour-crane", "fr")
    assert after.state == State.PUBLISHED
    assert "Personne n’a été blessé" in str(after.document)
    assert after.updated_at is not None
    assert before.updated_at is not None
    assert after.updated_at > before.updated_at
    revised = {block["id"]: block for block in after.story.blocks}
    assert revised.keys() == blocks.keys()
    assert sum(revised[key] != blocks[key] for key in blocks) == 1
    history = StoryRevision.objects.get(story=after.story)
    assert new not in str(history.blocks)


def test_readers_keep_the_last_true_wording_while_a_revision_is_held(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    before = installation.article("night-bus", "fr")
    bus = installation.press.article("en", "night-bus")
    installation.press.revise(bus, 2, "The driver had asked for 250 changes in all those years, to no avail.")
    installation.passed = timedelta(minutes=10)
    installation.run(make_due=True)
    after = installation.article("night-bus", "fr")
    assert after.state == State.UPDATING
    assert after.document == before.document
    assert after.draft is not None
    assert after.draft["verdict"]["holds"]


def test_a_retracted_page_takes_its_story_from_every_edition(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    installation.press.retract(installation.press.article("en", "glass-bees"))
    installation.passed = timedelta(minutes=6)
    summary = installation.run(make_due=True)
    assert summary.tally.stories_withdrawn == 1
    gone = Story.objects.get(url__endswith="/glass-bees.html")
    assert gone.withdrawn_why == "gone"
    assert set(gone.articles.values_list("state", flat=True)) == {State.WITHDRAWN}


def test_leaving_the_feed_only_triggers_a_visit(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    bees = installation.press.article("en", "glass-bees")
    installation.press.articles.remove(bees)  # gone from the feed, and its page answers 404
    for hours in (1, 10, 20):
        installation.passed = timedelta(hours=hours)
        installation.run(make_due=True)
        assert Story.objects.get(url__endswith="/glass-bees.html").withdrawn_at is None
    installation.passed = timedelta(hours=26)
    installation.run(make_due=True)
    assert Story.objects.get(url__endswith="/glass-bees.html").withdrawn_why == "missing"


def test_a_retitled_entry_is_the_same_story(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    rowing = installation.press.article("en", "rowing-title")
    installation.press.retitle(rowing, "Nobody was hurt when the gears broke on 3 March.")
    installation.passed = timedelta(minutes=6)
    installation.run(make_due=True)
    assert Story.objects.count() == 4
    article = installation.article("rowing-title", "fr")
    assert article.title.startswith("Personne")
    assert article.slug.startswith("personne")


def test_the_same_story_in_two_feeds_of_a_publisher_is_read_once(installation: Installation) -> None:
    installation.add("en", publisher="The Quay")
    installation.run()
    installation.add("en", feed="atom.xml", publisher="The Quay")
    installation.run()
    assert Story.objects.count() == 4
    assert Entry.objects.count() == 8
    pages = [article.path for article in installation.press.shown("en")]
    assert [installation.press.asked(path) for path in pages] == [1] * len(pages)


def test_the_same_text_from_two_publishers_is_not_translated_twice(installation: Installation) -> None:
    installation.add("en", publisher="The Quay")
    installation.run()
    sent = len(installation.engine.seen)
    installation.add("en", feed="atom.xml", publisher="An agency")
    installation.run()
    assert Story.objects.count() == 8
    assert Story.objects.exclude(duplicate_of=None).count() == 4
    assert Article.objects.filter(edition__language="fr").count() == 4
    assert len(installation.engine.seen) == sent
    original = Story.objects.filter(duplicate_of=None).earliest("pk")
    steps.withdraw_story(story_id=original.pk, now=installation.now())
    installation.run()
    heir = Story.objects.get(url=original.url, withdrawn_at=None)
    assert heir.articles.get(edition__language="fr").state == State.PUBLISHED


def test_headline_rights_keep_the_text_out_of_every_table(installation: Installation) -> None:
    installation.add("en", rights="headline")
    installation.run()
    assert set(Article.objects.filter(edition__language="fr").values_list("state", flat=True)) == {State.PUBLISHED}
    kept = str(list(Story.objects.values())) + str(list(Entry.objects.values())) + str(list(Article.objects.values()))
    kept += str(list(MemoryEntry.objects.values_list("source_text", "target_text")))
    assert "bearings" not in kept
    assert "Volunteers spent" not in kept
    assert "The old harbour crane moves again" in kept
    assert {text for *_, text in installation.engine.seen} == {
        article.title for article in installation.press.shown("en")
    }


def test_rights_taken_back_take_the_text_from_readers(installation: Installation) -> None:
    [feed] = installation.add("en")
    installation.run()
    steps.change_rights(publisher=feed.publisher, rights="headline", now=installation.now())
    installation.run()
    articles = Article.objects.filter(state=State.PUBLISHED)
    assert articles.count() == 8
    assert "bearings" not in str(list(articles.values_list("document", "standfirst")))
    assert "bearings" not in str(list(Story.objects.values())) + str(list(StoryRevision.objects.values()))


def test_an_edition_opened_later_gets_all_stories_and_a_closed_one_none(installation: Installation) -> None:
    remove_edition(language="fr")
    installation.add("en")
    installation.run()
    assert not Article.objects.filter(edition__language="fr").exists()
    add_editions(languages_wanted=["fr"])
    installation.run()
    assert states("fr") == {State.PUBLISHED}


def test_waiting_articles_go_live_once_an_engine_is_there(installation: Installation) -> None:
    installation.engine.pairs = []
    installation.add("en")
    installation.run()
    assert states("fr") == {State.WAITING}
    installation.engine.pairs = [("en", "fr")]
    installation.run()
    assert states("fr") == {State.PUBLISHED}


def test_an_engine_that_fails_is_tried_again_and_nothing_is_lost(installation: Installation) -> None:
    installation.engine.failing = True
    installation.add("en")
    summary = installation.run()
    assert states("fr") == {State.TRANSLATING}
    assert {later.kind for later in summary.later} == {"article"}
    assert states("en") == {State.PUBLISHED}
    installation.engine.failing = False
    installation.passed = timedelta(minutes=5)
    installation.run()
    assert states("fr") == {State.PUBLISHED}


def test_a_withdrawn_story_stays_withdrawn_at_the_next_visit(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    story = Story.objects.earliest("pk")
    assert steps.withdraw_story(story_id=story.pk, now=installation.now())
    assert not steps.withdraw_story(story_id=story.pk, now=installation.now())
    assert set(story.articles.values_list("state", flat=True)) == {State.WITHDRAWN}
    installation.passed = timedelta(minutes=6)
    installation.run(make_due=True)
    assert set(story.articles.values_list("state", flat=True)) == {State.WITHDRAWN}


def test_retranslating_asks_the_engine_again(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    story = Story.objects.get(url__endswith="/night-bus.html")
    installation.engine.phrases["en", "fr", "Night buses will run every 20 minutes from June"] = (
        "Dès juin, un bus de nuit toutes les 20 minutes"
    )
    assert steps.retranslate_story(story_id=story.pk, now=installation.now()) == 1
    installation.run()
    assert installation.article("night-bus", "fr").title == "Dès juin, un bus de nuit toutes les 20 minutes"


def test_one_home_admits_one_runner(installation: Installation) -> None:
    with (
        open_runner(installation.home),
        pytest.raises(ConfigurationError, match="Another Newsloom") as refused,
        open_runner(installation.home),
    ):
        pass
    assert refused.value.code == "runner-busy"


def test_status_tells_feeds_articles_and_latency(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    status = read_status(installation.now()).as_json()
    assert status["feeds"][0]["state"] == "ok"
    assert status["feeds"][0]["error"] is None
    assert status["articles"] == {"en": {"published": 4}, "fr": {"published": 4}, "vi": {"waiting": 4}}
    assert status["latency"]["articles"] > 0
