"""Terms, documents, findings as JSON, lines of JSON."""

import json

from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Span
from newsloom.translation.checks.terms import Term
from newsloom.translation.evaluation.judge_lines import judge_lines
from newsloom.translation.judge import judge_document, judge_segment

EN_FR = Languages("en", "fr")
LETTER = Term({"en": ["open letter"], "fr": ["lettre ouverte", "lettre publique"], "pl": ["list otwarty"]})


def messages(source: str, target: str, languages: Languages, *terms: Term) -> list[str]:
    verdict = judge_segment(source, target, languages, terms)
    return [finding.sentence() for finding in verdict.findings if finding.check == "terms"]


def test_a_term_stands_in_its_approved_form() -> None:
    source = "They signed an open letter."
    assert not messages(source, "Ils ont signé une lettre ouverte.", EN_FR, LETTER)
    assert not messages(source, "Podpisali list otwarty.", Languages("en", "pl"), LETTER)
    assert messages(source, "Ils ont signé une lettre d’intention.", EN_FR, LETTER) == [
        "“open letter” is to be translated as “lettre ouverte”; the translation has no such form."
    ]


def test_a_declined_term_is_the_term() -> None:
    assert not messages(
        "The text of the open letter is short.", "Treść listu otwartego jest krótka.", Languages("en", "pl"), LETTER
    )


def test_a_name_that_is_not_to_be_translated_is_kept() -> None:
    term = Term({"en": ["Red Kite"]}, keep=True)
    assert not messages("The ship Red Kite sank.", "Le navire Red Kite a coulé.", EN_FR, term)
    assert messages("The ship Red Kite sank.", "Le navire Milan royal a coulé.", EN_FR, term)


def test_a_forbidden_form_is_named_with_its_place() -> None:
    term = Term({"en": ["figures"], "fr": ["figures"]}, forbidden={"fr": ["chiffres"]})
    verdict = judge_segment("Great figures of the age.", "Les grands chiffres du siècle.", EN_FR, [term])
    finding = next(finding for finding in verdict.findings if finding.check == "terms")
    assert finding.target_span == Span(11, 19)
    assert finding.params["found"] == "chiffres"


def test_a_term_translated_in_two_ways_is_seen_across_the_document() -> None:
    pair = DocumentPair(
        ["An open letter to the town", "The open letter was read aloud."],
        ["Une lettre ouverte à la ville", "La lettre publique a été lue à voix haute."],
    )
    found = [finding for finding in judge_document(pair, EN_FR, [LETTER]).findings if finding.check == "terms"]
    assert [finding.params["other"] for finding in found] == ["lettre ouverte"]
    assert found[0].target_span is not None
    assert found[0].target_span.segment == 1


def test_a_block_lost_or_said_twice_holds_the_document() -> None:
    source = ["The harvest", "The wheat is in the barn now.", "The oats are still in the fields."]
    target = ["La moisson", "Le blé est maintenant dans la grange.", "L’avoine est encore dans les champs."]
    assert not judge_document(DocumentPair(source, target), EN_FR).holds
    assert judge_document(DocumentPair(source, target[:2]), EN_FR).holds
    assert judge_document(DocumentPair(source, [*target[:2], target[1]]), EN_FR).holds


def test_spans_of_a_document_begin_with_the_segment() -> None:
    pair = DocumentPair(["A map", "See https://example.org/map"], ["Une carte", "Voyez le site"])
    finding = next(finding for finding in judge_document(pair, EN_FR).findings if finding.check == "links")
    assert finding.as_json()["source_span"] == [1, 4, 27]


def test_a_finding_survives_its_storage() -> None:
    finding = Finding("names", Severity.HOLD, "“{found}” is missing.", {"found": "Ada"}, Span(1, 4), Span(2, 5, 3))
    stored = json.loads(json.dumps(finding.as_json()))
    assert stored["message"] == "“Ada” is missing."
    assert Finding.from_json(stored) == finding


def test_lines_are_judged_one_by_one_and_a_bad_one_stops_nothing() -> None:
    lines = [
        '{"id": 1, "from": "en", "to": "fr", "source": "The barn is full.", "target": "La grange est pleine."}',
        "{not json",
        '{"id": 3, "from": "en", "to": "xx-nowhere", "source": "a", "target": "b"}',
        '{"id": 4, "from": "en", "to": "fr", "source": ["a"], "target": "b"}',
        "",
        '{"id": 5, "from": "en", "to": "fr", "source": ["The barn", "It is full."], "target": ["La grange", ""]}',
    ]
    answers = [json.loads(line) for line in judge_lines(lines)]
    assert answers[0] == {"id": 1, "verdict": "pass", "findings": []}
    assert [sorted(answer) for answer in answers[1:4]] == [["error", "id"]] * 3
    assert answers[4]["verdict"] == "hold"
    assert answers[4]["findings"][0]["check"] == "omissions"
