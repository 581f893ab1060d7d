"""Sentences that lie beside their translations are looked at one by one."""

from newsloom.translation.checks.contract import DocumentPair, Languages
from newsloom.translation.checks.side_by_side import side_by_side
from newsloom.translation.judge import judge_document, judge_segment

FRENCH = Languages("en", "fr")


def test_as_many_sentences_of_like_length_lie_side_by_side() -> None:
    source, target = "The bridge is old. Nobody mends it.", "Le pont est vieux. Personne ne le répare."
    parts = side_by_side(source, target, FRENCH)
    assert [source[slice(*there)] for there, _ in parts] == ["The bridge is old.", "Nobody mends it."]
    assert [target[slice(*here)] for _, here in parts] == ["Le pont est vieux.", "Personne ne le répare."]


def test_sentences_that_were_joined_or_are_far_too_long_do_not() -> None:
    assert not side_by_side(
        "The bridge is old. Nobody mends it.", "Le pont est vieux et personne ne le répare.", FRENCH
    )
    long = "Personne ne le répare, " + "et encore moins depuis la crue de l’an dernier, " * 3 + "dit-on."
    assert not side_by_side("The bridge is old. Nobody mends it.", f"Le pont est vieux. {long}", FRENCH)
    assert not side_by_side("The bridge is old. Nobody mends it.", "สะพานเก่าแล้ว ไม่มีใครซ่อม", Languages("en", "th"))


def test_a_name_replaced_in_one_sentence_is_seen_although_the_next_one_has_it() -> None:
    source = "Yesterday the mayor met Kovalenko at the bridge. Today Kovalenko spoke of it to reporters."
    target = "Hier, la maire a rencontré Marchetti près du pont. Aujourd’hui, Kovalenko en a parlé aux journalistes."
    verdict = judge_segment(source, target, FRENCH)
    assert verdict.holds
    spans = [finding.target_span for finding in verdict.findings if finding.check == "names" and finding.target_span]
    assert [target[span.start : span.end] for span in spans] == ["Marchetti"]


def test_a_name_that_the_whole_translation_writes_in_another_way_is_no_fault() -> None:
    source = ["The house of Nightjar", "They left Nightjar at dawn.", "Nobody in Nightjar slept.", "It rained all day."]
    target = ["La maison d’Engoulevent", "Ils quittèrent Engoulevent à l’aube.", "Personne à Engoulevent ne dormit."]
    pair = DocumentPair(source, [*target, "Il a plu toute la journée."])
    assert not judge_document(pair, FRENCH).holds
    once = DocumentPair(source, [*target[:2], "Personne à Thornbury ne dormit.", "Il a plu toute la journée."])
    assert judge_document(once, FRENCH).holds
