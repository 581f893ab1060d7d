"""Many segments at once: memory first, each text once, pivots shared, failures recorded and survived."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsloom.foundation.errors import PermanentError, RefusedError, TransientError
from newsloom.translation import memory
from newsloom.translation.engines.port import DeclinedError
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.models import Engine, LedgerLine, MemoryEntry
from newsloom.translation.segments import context_hash, source_hash
from newsloom.translation.translate import Desk, Rendering, Request

Add = Callable[..., Engine]


def ask(desk: Desk, *texts: str, source: str = "en", target: str = "es", **more: Any) -> list[Rendering]:
    return desk.translate([Request(text) for text in texts], source=source, target=target, **more)


def texts(renderings: list[Rendering]) -> list[str]:
    return [rendering.text for rendering in renderings]


def statements(action: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as queries:
        action()
    return len(queries)


def test_a_rendering_says_who_made_it_and_which_way_it_took(desk: Desk, add: Add) -> None:
    add("rules", "en-es", "es-fr")
    desk.refresh()
    assert ask(desk, "It rained.", target="fr") == [
        Rendering("Fr(Es(It rained.))", "engine", "rules", "7", ("en", "es", "fr"))
    ]


def test_the_same_sentence_is_never_sent_twice(desk: Desk, add: Add, opened: Any) -> None:
    add("rules", "en-es")
    desk.refresh()
    first = ask(desk, "It rained.", "It snowed.", "It  rained.")
    again = ask(desk, "It snowed.", "It rained.")
    assert texts(first) == ["Es(It rained.)", "Es(It snowed.)", "Es(It rained.)"]
    assert texts(again) == ["Es(It snowed.)", "Es(It rained.)"]
    assert [rendering.origin for rendering in again] == ["memory", "memory"]
    assert again[0].engine == "rules"
    assert opened["rules"].sent == [["It rained.", "It snowed."]]


def test_the_pivots_result_serves_the_other_targets_too(desk: Desk, add: Add, opened: Any) -> None:
    add("one", "vi-en")
    add("two", "en-es", "en-fr")
    desk.refresh()
    for target in ("es", "fr", "en"):
        ask(desk, "Trời mưa.", source="vi", target=target)
    assert opened["one"].sent == [["Trời mưa."]]
    assert opened["two"].sent == [["En(Trời mưa.)"], ["En(Trời mưa.)"]]


def test_a_text_pivoted_for_five_targets_is_sent_into_the_pivot_once(desk: Desk, add: Add) -> None:
    targets = ("es", "fr", "ca", "pt", "it")
    add("one", "vi-en")
    add("two", *(f"en-{target}" for target in targets))
    desk.refresh()
    for target in targets:
        ask(desk, "Trời mưa.", "Trời nắng.", source="vi", target=target)
    [first_leg] = LedgerLine.objects.filter(engine="one")
    assert (first_leg.calls, first_leg.segments, first_leg.characters) == (1, 2, len("Trời mưa.Trời nắng."))
    assert LedgerLine.objects.filter(engine="two").count() == len(targets)


def test_several_engines_on_one_way_are_all_named(desk: Desk, add: Add) -> None:
    add("one", "vi-en")
    add("two", "en-es")
    desk.refresh()
    assert ask(desk, "Trời mưa.", source="vi")[0].engine == "one+two"


def test_a_segment_without_words_is_copied_with_its_number_in_the_targets_form(desk: Desk) -> None:
    assert ask(desk, "12,500", "", "<b>—</b>", target="fr") == [
        Rendering("12\u202f500", "copy"),
        Rendering("", "copy"),
        Rendering("<b>—</b>", "copy"),
    ]


def test_a_text_in_its_own_language_is_copied(desk: Desk) -> None:
    assert ask(desk, "It rained.", target="en") == [Rendering("It rained.", "copy")]


def test_a_pair_without_a_way_is_refused_with_what_to_install(desk: Desk) -> None:
    with pytest.raises(RefusedError, match="newsloom model install") as caught:
        ask(desk, "Trời mưa.", source="vi", target="fr")
    assert caught.value.code == "route-missing"


def test_what_memory_knows_needs_no_engine(desk: Desk, add: Add) -> None:
    add("rules", "en-es")
    desk.refresh()
    ask(desk, "It rained.")
    Engine.objects.all().delete()
    desk.refresh()
    assert desk.route("en", "es") is None
    assert texts(ask(desk, "It rained.")) == ["Es(It rained.)"]


def test_a_persons_words_win_over_an_engines_and_those_for_the_context_over_all(desk: Desk, clock: Any) -> None:
    key = source_hash("May")
    entries = {
        Key(key): Remembered("May", "Mayo", engine="rules"),
        Key(key, context_hash("politics")): Remembered("May", "May", by_person=True),
    }
    memory.remember(entries, source="en", target="es", now=clock())
    asked = [Request("May", context="politics"), Request("May", context="weather"), Request("May")]
    done = desk.translate(asked, source="en", target="es")
    assert [(each.text, each.origin) for each in done] == [("May", "person"), ("Mayo", "memory"), ("Mayo", "memory")]


def test_an_engine_never_overwrites_a_person(desk: Desk, add: Add, clock: Any) -> None:
    key = Key(source_hash("May"))
    memory.remember({key: Remembered("May", "May", by_person=True)}, source="en", target="es", now=clock())
    memory.remember({key: Remembered("May", "Mayo", engine="rules")}, source="en", target="es", now=clock())
    add("rules", "en-es")
    desk.refresh()
    assert ask(desk, "May", fresh=True)[0] == Rendering("May", "person")


def test_asked_afresh_an_engine_works_again_and_its_new_words_are_kept(desk: Desk, add: Add, opened: Any) -> None:
    add("rules", "en-es")
    desk.refresh()
    ask(desk, "It rained.")
    opened["rules"].version = "8"
    assert ask(desk, "It rained.", fresh=True)[0].version == "8"
    assert ask(desk, "It rained.")[0].version == "8"


def test_what_a_withdrawn_story_left_is_not_reused_and_goes_when_its_time_is_over(
    desk: Desk, add: Add, opened: Any, clock: Any
) -> None:
    add("rules", "en-es")
    desk.refresh()
    desk.translate([Request("It rained.", story_id=5)], source="en", target="es")
    assert memory.withdraw(story_id=5, now=clock()) == 1
    ask(desk, "It rained.")
    assert len(opened["rules"].sent) == 2
    assert MemoryEntry.objects.get().story_id is None
    memory.withdraw(story_id=5, now=clock())
    desk.translate([Request("It snowed.", story_id=5)], source="en", target="es")
    memory.withdraw(story_id=5, now=clock())
    clock.go_on(60)
    assert memory.purge(before=clock()) == 1


def test_an_erased_story_leaves_nothing(desk: Desk, add: Add) -> None:
    add("rules", "en-es")
    desk.refresh()
    desk.translate([Request("It rained.", story_id=5), Request("It snowed.", story_id=6)], source="en", target="es")
    assert memory.erase(story_id=5) == 1
    assert [entry.source_text for entry in MemoryEntry.objects.all()] == ["It snowed."]


def test_memory_says_which_story_and_publisher_a_sentence_came_from(desk: Desk, add: Add) -> None:
    add("one", "vi-en", "en-es")
    desk.refresh()
    desk.translate([Request("Trời mưa.", story_id=5, publisher_id=2)], source="vi", target="es")
    rows = MemoryEntry.objects.values_list("source_language", "target_language", "story_id", "publisher_id", "route")
    assert sorted(rows) == [
        ("en", "es", 5, 2, "en es"),
        ("vi", "en", 5, 2, "vi en"),
        ("vi", "es", 5, 2, "vi en es"),
    ]


def test_batches_are_no_bigger_than_the_engine_takes(desk: Desk, add: Add, opened: Any) -> None:
    add("rules", "en-es", batch_size=2)
    desk.refresh()
    done = ask(desk, "It rained much.", "Go.", "It rained.")
    assert texts(done) == ["Es(It rained much.)", "Es(Go.)", "Es(It rained.)"]
    assert opened["rules"].sent == [["Go.", "It rained."], ["It rained much."]]


def test_the_number_of_statements_does_not_grow_with_the_batch(desk: Desk, add: Add) -> None:
    add("rules", "en-es", "es-fr")
    desk.refresh()
    few = statements(lambda: ask(desk, "One.", target="fr"))
    many = statements(lambda: ask(desk, *(f"Sentence number x{index}." for index in range(2000)), target="fr"))
    assert many == few


def test_a_failure_is_recorded_and_the_engine_rests_twice_as_long_each_time(
    desk: Desk, add: Add, opened: Any, clock: Any
) -> None:
    add("rules", "en-es")
    desk.refresh()
    waits = []
    for _ in range(9):
        opened["rules"].fails = [TransientError("engine-timeout", "No answer.")]
        with pytest.raises(TransientError):
            ask(desk, "It rained.")
        row = Engine.objects.get()
        assert row.next_attempt_at is not None
        waits.append((row.next_attempt_at - clock()).total_seconds())
        clock.go_on(waits[-1] + 1)
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert (row.state, row.error_code, row.failures) == ("failing", "engine-timeout", 9)
    ask(desk, "It rained.")
    row.refresh_from_db()
    assert (row.state, row.error_code, row.failures, row.next_attempt_at) == ("ok", "", 0, None)


def test_a_resting_engine_is_left_alone_and_says_when_it_is_due(desk: Desk, add: Add, opened: Any, clock: Any) -> None:
    add("rules", "en-es")
    desk.refresh()
    opened["rules"].fails = [TransientError("engine-busy", "Slow down.", retry_after=300)]
    with pytest.raises(TransientError):
        ask(desk, "It rained.")
    clock.go_on(100)
    with pytest.raises(TransientError) as caught:
        ask(desk, "It rained.")
    assert (caught.value.code, caught.value.retry_after) == ("engine-resting", 200)
    assert len(opened["rules"].sent) == 1


def test_a_second_engine_takes_over_at_once_and_while_the_first_one_rests(desk: Desk, add: Add, opened: Any) -> None:
    add("first", "en-es")
    add("second", "en-es")
    desk.refresh()
    opened["first"].fails = [TransientError("engine-timeout", "No answer.")]
    assert ask(desk, "It rained.")[0].engine == "second"
    assert ask(desk, "It snowed.")[0].engine == "second"
    assert len(opened["first"].sent) == 1


def test_what_was_done_before_a_failure_is_not_sent_again(desk: Desk, add: Add, opened: Any, clock: Any) -> None:
    add("rules", "en-es", batch_size=1)
    desk.refresh()
    engine = opened["rules"]
    ask(desk, "Warm up.")
    original = engine.translate

    def fail_on_second(segments: list[str], *, source: str, target: str) -> list[str]:
        if len(engine.sent) == 2:
            engine.fails = [TransientError("engine-timeout", "No answer.")]
        done: list[str] = original(segments, source=source, target=target)
        return done

    engine.translate = fail_on_second
    with pytest.raises(TransientError):
        ask(desk, "Go.", "It rained.")
    clock.go_on(31)
    assert [each.origin for each in ask(desk, "Go.", "It rained.")] == ["memory", "engine"]


def test_a_permanent_failure_waits_for_the_operator(desk: Desk, add: Add, opened: Any) -> None:
    add("rules", "en-es")
    desk.refresh()
    opened["rules"].fails = [PermanentError("engine-refused", "The key is wrong.")]
    with pytest.raises(PermanentError):
        ask(desk, "It rained.")
    assert Engine.objects.get().error_code == "engine-refused"


def test_engines_come_and_go_while_the_desk_is_open(desk: Desk, add: Add, opened: Any) -> None:
    assert desk.pairs() == frozenset()
    row = add("rules", "en-es")
    desk.refresh()
    assert desk.pairs() == {("en", "es")}
    assert statements(desk.refresh) == 4  # engines, and what is known of ways: records, rules, speeds
    engine = opened.pop("rules")
    row.pairs = [["en", "fr"]]
    row.save()
    desk.refresh()
    assert engine.closed
    assert desk.pairs() == {("en", "fr")}
    Engine.objects.update(enabled=False)
    desk.refresh()
    assert desk.pairs() == frozenset()


def test_an_engine_that_cannot_be_opened_is_recorded_and_the_others_serve(desk: Desk, add: Add) -> None:
    Engine.objects.create(name="broken", kind="ctranslate2", path="/nowhere", pairs=[["en", "es"]])
    add("rules", "en-es")
    desk.refresh()
    assert ask(desk, "It rained.")[0].engine == "rules"
    assert Engine.objects.get(name="broken").error_code == "engine-model-missing"


def test_the_pseudo_translation_serves_only_who_asks_for_it_by_name(desk: Desk) -> None:
    Engine.objects.create(name="pseudo", kind="pseudo", pairs=[["en", "es"]])
    desk.refresh()
    assert desk.route("en", "es") is None
    done = ask(desk, 'See <a href="/x">it</a> at https://e.org/x?a=1', target="vi", engine="pseudo")[0]
    assert done.text == '⟦Šéé <a href="/x">ît</a> åt https://e.org/x?a=1 ~~⟧'
    assert not MemoryEntry.objects.exists()
    with pytest.raises(RefusedError) as caught:
        desk.route("en", "es", engine="other")
    assert caught.value.code == "engine-unknown"


def test_a_regional_edition_is_served_by_its_language(desk: Desk, add: Add) -> None:
    add("rules", "en-pt", "en-zh")
    desk.refresh()
    assert texts(ask(desk, "It rained.", target="pt-BR")) == ["Pt(It rained.)"]
    assert ask(desk, "It rained.", target="pt-BR")[0].origin == "memory"
    assert desk.route("en", "zh-Hans") is not None
    assert desk.route("en", "zh-Hant") is None


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_an_engine_works(add: Add, opened: Any) -> None:
    add("rules", "en-es", "es-fr")
    desk = Desk()
    engine = opened["rules"]
    original, seen = engine.translate, []

    def look(segments: list[str], **pair: str) -> list[str]:
        seen.append(connection.in_atomic_block)
        done: list[str] = original(segments, **pair)
        return done

    engine.translate = look
    ask(desk, "It rained.", target="fr")
    desk.close()
    assert seen == [False, False]


def test_what_an_engine_had_done_before_it_failed_is_not_asked_for_again(
    desk: Desk, add: Add, opened: Any, clock: Any
) -> None:
    add("rules", "en-es")
    desk.refresh()
    busy = TransientError("engine-busy", "Later.")
    busy.done = {1: "es(It rained.)"}
    opened["rules"].fails.append(busy)
    requests = [Request("It rained."), Request("Snow."), Request("It rained a lot.")]
    with pytest.raises(TransientError):
        desk.translate(requests, source="en", target="es")
    clock.go_on(3600)
    done = desk.translate(requests, source="en", target="es")
    assert [each.text for each in done] == ["Es(It rained.)", "Es(Snow.)", "Es(It rained a lot.)"]
    assert opened["rules"].sent == [["Snow.", "It rained.", "It rained a lot."], ["Snow.", "It rained a lot."]]


def test_a_text_that_an_engine_declines_does_not_put_the_engine_to_rest(desk: Desk, add: Add, opened: Any) -> None:
    add("rules", "en-es")
    desk.refresh()
    for _ in range(3):
        opened["rules"].fails.append(DeclinedError("engine-declined", "No."))
        with pytest.raises(DeclinedError):
            desk.translate([Request("It rained.")], source="en", target="es")
    assert Engine.objects.get().state == "ok"
    assert desk.translate([Request("It rained.")], source="en", target="es")[0].origin == "engine"
