"""An article goes to an outside translator and comes back: their words count, nothing of anybody's is trampled."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.publishing import test_review as reviewing
from tests.publishing.test_review import GOOD, NOW, SENTENCE, TITLE, WRONG, Translated

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import handover, review
from newsloom.publishing.handover import HandoverRefusedError
from newsloom.publishing.models import Article, SegmentEdit
from newsloom.translation import memory
from newsloom.translation.exchange import xliff_in, xliff_out
from newsloom.translation.exchange.xliff import File, Job, Segment, Unit
from newsloom.translation.models import MemoryEntry
from newsloom.translation.segments import source_hash

editor, story, translated = reviewing.editor, reviewing.story, reviewing.translated

pytestmark = pytest.mark.django_db

Change = Callable[[Segment], Segment | None]


def through_a_file(job: Job, change: Change = lambda segment: segment) -> Job:
    """The job after it was written, changed by a translator, and read again."""

    def unit(old: Unit) -> Unit:
        return replace(old, segments=tuple(new for segment in old.segments if (new := change(segment)) is not None))

    def file(old: File) -> File:
        return replace(old, units=tuple(unit(each) for each in old.units))

    back = xliff_in.read(io.BytesIO(xliff_out.write(job)))
    return replace(back, files=tuple(file(each) for each in back.files))


def target(name: str, words: str | None) -> Change:
    return lambda segment: replace(segment, target=words) if segment.id == name else segment


def refused(job: Job, **about: object) -> HandoverRefusedError:
    with pytest.raises(HandoverRefusedError) as error:
        handover.take_back(job, by=None, now=NOW, **about)  # type: ignore[arg-type]
    return error.value


def test_what_goes_out_says_what_was_found_and_what_state_it_is_in(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    (file,) = handover.hand_over([held.pk]).files
    title, paragraph = file.units
    assert (title.name, paragraph.name) == ("title", "paragraph")
    assert [(one.id, one.source, one.target) for one in file.segments.values()] == [
        ("s0", TITLE, GOOD[0]),
        ("s1", SENTENCE, WRONG),
    ]
    assert file.segments["s1"].state == "translated"
    assert [(note.category, note.priority) for note in paragraph.notes] == [("finding", 1)]
    assert "12" in paragraph.notes[0].text


def test_what_the_memory_has_for_a_like_sentence_goes_out_with_it(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    for source, words in ((SENTENCE, WRONG), (SENTENCE.replace("340", "341"), "Il coûte 12 millions et mesure 341 m.")):
        entry = memory.Remembered(source, words, by_person=True)
        memory.remember({memory.Key(source_hash(source)): entry}, source="en", target="fr", now=NOW)
    (file,) = handover.hand_over([held.pk]).files
    (match,) = file.segments["s1"].matches
    assert (match.target, match.likeness > 95) == ("Il coûte 12 millions et mesure 341 m.", True)


def test_a_file_that_comes_back_as_it_went_changes_nothing(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    taken, troubles = handover.take_back(through_a_file(handover.hand_over([held.pk])), by=None, now=NOW)
    assert [(one.article.pk, one.changed) for one in taken] == [(held.pk, 0)]
    assert troubles == []
    assert not SegmentEdit.objects.exists()


def test_a_translators_words_go_live_as_a_persons_and_into_the_memory(translated: Translated, editor: User) -> None:
    held = translated(GOOD[0], WRONG)
    job = through_a_file(handover.hand_over([held.pk]), target("s1", GOOD[1]))
    ((taken,), _) = handover.take_back(job, by=editor, now=NOW)
    assert (taken.changed, taken.article.state, taken.article.reviewed_by) == (1, "published", editor)
    assert SegmentEdit.objects.get().after == GOOD[1]
    assert MemoryEntry.objects.get(source_text=SENTENCE).origin == "person"
    assert handover.hand_over([held.pk]).files[0].segments["s1"].state == "reviewed"


def test_a_sentence_that_an_editor_changed_meanwhile_is_not_trampled(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    job = handover.hand_over([held.pk])
    review.edit_article(article_id=held.pk, edits={1: GOOD[1]}, by=None, now=NOW)
    assert handover.take_back(through_a_file(job), by=None, now=NOW)[0][0].changed == 0
    error = refused(through_a_file(job, target("s1", "Autre chose : 12 millions d’euros, 340 mètres.")))
    assert [(one.segment, one.code) for one in error.troubles] == [("s1", "article-changed")]
    held.refresh_from_db()
    assert GOOD[1] in str(held.document)


def test_a_sentence_whose_source_was_corrected_meanwhile_is_refused(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    job = handover.hand_over([held.pk])
    document = held.document or {}
    document["blocks"][0]["text"]["segments"][0]["source"] = SENTENCE.replace("12", "13")
    held.document = document
    held.save()
    error = refused(through_a_file(job, target("s1", GOOD[1])))
    assert [(one.code, "export the article again" in one.message) for one in error.troubles] == [
        ("source-changed", True)
    ]


def test_missing_unknown_emptied_and_tampered_sentences_are_told_and_nothing_is_written(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    job = handover.hand_over([held.pk])
    mended = target("s1", GOOD[1])

    def codes(change: Change) -> list[str]:
        both: Change = lambda segment: mended(changed) if (changed := change(segment)) else None  # noqa: E731
        return [one.code for one in refused(through_a_file(job, both)).troubles]

    assert codes(lambda segment: None if segment.id == "s0" else segment) == ["segment-missing"]
    assert codes(target("s0", "")) == ["target-empty"]
    assert codes(lambda one: replace(one, source="Other") if one.id == "s0" else one) == ["source-tampered"]
    assert codes(lambda one: replace(one, id="s9") if one.id == "s0" else one) == ["segment-missing", "segment-unknown"]
    held.refresh_from_db()
    assert held.state == Article.State.HELD
    assert not SegmentEdit.objects.exists()
    taken, troubles = handover.take_back(
        through_a_file(job, lambda one: mended(one) if one.id != "s0" else None),
        by=None,
        now=NOW,
        despite_troubles=True,
    )
    assert ([one.changed for one in taken], [one.code for one in troubles]) == ([1], ["segment-missing"])


def test_words_that_the_judge_holds_do_not_replace_what_readers_see(translated: Translated) -> None:
    live = translated(*GOOD)
    job = through_a_file(handover.hand_over([live.pk]), target("s1", WRONG))
    with pytest.raises(RefusedError, match=f"article {live.pk}") as error:
        handover.take_back(job, by=None, now=NOW)
    assert error.value.code == "edit-held"
    live.refresh_from_db()
    assert GOOD[1] in str(live.document)
    assert not MemoryEntry.objects.exists()


def test_markup_that_a_translator_made_up_is_cleaned(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    mended = GOOD[1].replace("340", '<a href="javascript:alert(1)" onclick="x()">340</a><script>alert(1)</script>')
    handover.take_back(through_a_file(handover.hand_over([held.pk]), target("s1", mended)), by=None, now=NOW)
    held.refresh_from_db()
    assert "script" not in str(held.document)


def test_files_of_elsewhere_and_articles_that_cannot_go_out_are_refused(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    job = handover.hand_over([held.pk])

    def code(job: Job, only: int | None = None) -> str:
        with pytest.raises(RefusedError) as error:
            handover.take_back(job, by=None, now=NOW, only=only)
        return error.value.code

    for skeleton in ("", "{}", '{"newsloom": 1, "article": 1, "segments": [1]}', "[]"):
        assert code(replace(job, files=(replace(job.files[0], skeleton=skeleton),))) == "handover-unknown"
    assert code(job, only=held.pk + 1) == "handover-other-article"
    Article.objects.filter(pk=held.pk).update(state="withdrawn")
    assert code(job) == "article-withdrawn"
    with pytest.raises(RefusedError, match="withdrawn"):
        handover.hand_over([held.pk])
    with pytest.raises(RefusedError, match="no article"):
        handover.hand_over([held.pk + 9])
