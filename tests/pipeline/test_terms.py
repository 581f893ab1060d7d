"""A term and a topic's name change the articles that hold them, and those alone; engines are asked for no more."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.pipeline.conftest import Installation
from tests.translation.engines.conftest import model_folder

from newsloom.directory.operations import Name, add_topic
from newsloom.editions.operations import add_editions
from newsloom.publishing.edits import EditHeldError
from newsloom.publishing.models import Article
from newsloom.publishing.review import edit_article
from newsloom.publishing.term_changes import apply_import, apply_term_change, apply_topic_names, preview_term_change
from newsloom.publishing.term_reach import touched_by_many
from newsloom.translation.models import Engine
from newsloom.translation.operations import add_engine
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording

State = Article.State

__all__ = ["model_folder"]  # the fixture, known here by its import

CRANE = Wording((Form("en", "harbour crane"), Form("fr", "grue portuaire")))
TITLE = "The old harbour crane moves again after 31 years"


@pytest.fixture
def live(installation: Installation) -> Installation:
    """The press's English stories, live in French too; the engine knows the crane by one name."""
    installation.engine.phrases["en", "fr", "harbour crane"] = "grue du port"
    installation.add("en")
    installation.run()
    installation.engine.seen.clear()
    return installation


def asked(installation: Installation) -> list[str]:
    return [text for _, _, text in installation.engine.seen]


def test_a_preview_shows_the_articles_and_their_sentences_and_changes_nothing(live: Installation) -> None:
    impact = preview_term_change(wording=CRANE)
    assert impact.articles == (("fr", 1),)
    assert impact.article_ids == (live.article("harbour-crane", "fr").pk,)
    [example] = impact.examples
    assert (example.source, example.target) == (TITLE, "La vieille grue du port bouge à nouveau après 31 ans")
    live.run()
    assert asked(live) == []
    assert live.article("harbour-crane", "fr").title == example.target


def test_a_term_translates_its_articles_again_and_asks_the_engine_for_its_segments_alone(live: Installation) -> None:
    before = {article.pk: article.updated_at for article in Article.objects.all()}
    applied = apply_term_change(wording=CRANE, now=live.now())
    assert applied.queued == 1
    live.run()
    changed = live.article("harbour-crane", "fr")
    assert changed.title == "La vieille grue portuaire bouge à nouveau après 31 ans"
    assert asked(live) == [TITLE, "harbour crane"]
    untouched = Article.objects.exclude(pk=changed.pk)
    assert {article.pk: article.updated_at for article in untouched} == {
        pk: when for pk, when in before.items() if pk != changed.pk
    }
    assert changed.verdict is not None
    assert not [each for each in changed.verdict["findings"] if each["check"] == "terms"]


def test_removing_a_term_gives_the_former_wording_back_without_asking_an_engine(live: Installation) -> None:
    term = apply_term_change(wording=CRANE, now=live.now()).term
    assert term is not None
    live.run()
    live.engine.seen.clear()
    apply_term_change(term_id=term.pk, now=live.now())
    live.run()
    assert live.article("harbour-crane", "fr").title == "La vieille grue du port bouge à nouveau après 31 ans"
    assert asked(live) == []


def test_a_term_of_another_section_or_publisher_touches_nothing(live: Installation) -> None:
    story = live.article("harbour-crane", "fr").story
    other = next(key for key in ("politics", "videos") if key != story.section)
    assert preview_term_change(wording=Wording(CRANE.forms, False, Scope.SECTION, other)).total == 0
    assert preview_term_change(wording=Wording(CRANE.forms, False, Scope.SECTION, story.section)).total == 1
    publisher = str(story.publisher_id)
    assert preview_term_change(wording=Wording(CRANE.forms, False, Scope.PUBLISHER, publisher)).total == 1
    assert preview_term_change(wording=Wording(CRANE.forms, False, Scope.PUBLISHER, publisher + "9")).total == 0


def test_an_edit_that_does_not_follow_a_term_is_refused_with_the_finding(live: Installation) -> None:
    del live.engine.phrases["en", "fr", "harbour crane"]
    forms = (*CRANE.forms, Form("fr", "grue du port", Kind.FORBIDDEN))
    apply_term_change(wording=Wording(forms), now=live.now())
    live.run()
    mended = live.article("harbour-crane", "fr")
    assert "grue portuaire" in mended.title
    with pytest.raises(EditHeldError) as refused:
        edit_article(article_id=mended.pk, edits={0: "La grue du port bouge"}, by=None, now=live.now())
    found = refused.value.verdict.findings
    assert "terms" in {finding.check for finding in found}


def test_a_persons_words_outlive_a_term(live: Installation) -> None:
    article = live.article("harbour-crane", "fr")
    edit_article(
        article_id=article.pk,
        edits={0: "La grue du port tourne à nouveau après 31 ans"},
        by=None,
        now=live.now(),
    )
    apply_term_change(wording=CRANE, now=live.now())
    live.run()
    after = live.article("harbour-crane", "fr")
    assert after.title == "La grue du port tourne à nouveau après 31 ans"
    assert after.state == State.UPDATING
    assert after.draft is not None
    assert "terms" in {each["check"] for each in after.draft["verdict"]["findings"]}
    assert asked(live) == []


def test_a_topics_name_is_corrected_once_everywhere(live: Installation) -> None:
    topic = add_topic(kind="heritage", slug="harbour-crane", now=live.now())
    names = [Name("en", "harbour crane"), Name("fr", "grue portuaire"), Name("fr", "grue du vieux port", variant=True)]
    assert apply_topic_names(topic=topic, names=names, now=live.now()).queued == 1
    live.run()
    assert "grue portuaire" in live.article("harbour-crane", "fr").title
    names[1] = Name("fr", "Grande Grue")
    assert apply_topic_names(topic=topic, names=names, now=live.now()).queued == 1
    live.run()
    assert live.article("harbour-crane", "fr").title == "La vieille Grande Grue bouge à nouveau après 31 ans"


def test_a_preview_costs_as_many_statements_with_thirty_terms_as_with_none(live: Installation) -> None:
    for number in range(30):
        apply_term_change(
            wording=Wording((Form("en", f"word{number}"), Form("fr", f"mot{number}"))), now=timezone.now()
        )
    with CaptureQueriesContext(connection) as queries:
        preview_term_change(wording=CRANE)
    assert len(queries) <= 8


def test_a_list_of_terms_queues_what_any_of_them_touches_and_reads_each_story_once(live: Installation) -> None:
    many = [Wording((Form("en", f"word{number}"), Form("fr", f"mot{number}"))) for number in range(200)]
    with CaptureQueriesContext(connection) as queries:
        touched = touched_by_many([(None, wording) for wording in [*many, CRANE]])
    assert touched == {live.article("harbour-crane", "fr").pk}
    assert len(queries) <= 8
    assert apply_import([*many[:3], CRANE], now=live.now()).queued == 1
    live.run()
    assert "grue portuaire" in live.article("harbour-crane", "fr").title


def test_a_term_and_a_topic_change_an_article_that_a_neural_model_translates(
    installation: Installation, model_folder: Path
) -> None:
    """The model writes the next letter of the alphabet for each; the judge holds that, and editors see it."""
    add_engine(kind="ctranslate2", name="letters", path=str(model_folder), pairs=frozenset({("en", "vi")}))
    installation.add("en")
    installation.run()
    before = installation.article("harbour-crane", "vi")
    assert before.state == State.HELD
    assert "cần cẩu cảng" not in before.title
    words = (Form("en", "harbour crane"), Form("vi", "cần cẩu cảng"))
    apply_term_change(wording=Wording(words), now=timezone.now())
    topic = add_topic(kind="locality", slug="port-ellis", now=installation.now())
    names = [Name("en", "Port Ellis"), Name("vi", "Cảng Ellis")]
    assert apply_topic_names(topic=topic, names=names, now=installation.now()).queued == 1
    installation.run()
    assert installation.article("harbour-crane", "vi").title.count("cần cẩu cảng") == 1
    assert "Cảng Ellis" in str(installation.article("rowing-title", "vi").document)


@pytest.mark.apertium
def test_a_term_and_a_topic_change_an_article_that_apertium_translates(installation: Installation) -> None:
    add_editions(languages_wanted=["es"])
    Engine.objects.filter(name="apertium").update(enabled=True)
    installation.add("en")
    installation.run()
    before = installation.article("harbour-crane", "es")
    assert "grúa portuaria" not in before.title
    apply_term_change(wording=Wording((Form("en", "harbour crane"), Form("es", "grúa portuaria"))), now=timezone.now())
    topic = add_topic(kind="figure", slug="ruth-calder", now=installation.now())
    names = [Name("en", "Ruth Calder"), Name("es", "Ruth Cálder")]
    assert apply_topic_names(topic=topic, names=names, now=installation.now()).queued >= 1
    installation.run()
    after = installation.article("harbour-crane", "es")
    assert "grúa portuaria" in after.title
    assert "Ruth Cálder" in str(after.document)
