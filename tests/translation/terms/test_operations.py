"""Terms written, changed, removed and looked up; what cannot be a term is refused."""

from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.translation.terms.conftest import NOON, AddTerm, form

from newsloom.directory.models import TopicName
from newsloom.directory.operations import Name, add_topic, remove_topic
from newsloom.foundation.errors import RefusedError
from newsloom.translation.checks.terms import Term
from newsloom.translation.models import Term as TermRow
from newsloom.translation.terms.glossary import Glossary
from newsloom.translation.terms.operations import add_term, change_term, remove_term
from newsloom.translation.terms.queries import glossaries, terms, terms_for
from newsloom.translation.terms.topics import set_topic_names
from newsloom.translation.terms.wording import Form, Scope, Wording, wording_of

LETTER = ("en: open letter", "fr: lettre ouverte")


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        (Wording((form("en: alone"),)), "term-forms-missing"),
        (Wording((Form("klingonish", "a"), form("fr: b"))), "language-unknown"),
        (Wording((form("en: a | b"), form("fr: c"))), "term-form-invalid"),
        (Wording((form("en: …"), form("fr: c"))), "term-form-invalid"),
        (Wording((form("en: a"), form("fr: b"), form("fr: c"))), "term-form-twice"),
        (Wording((form("en: a"), form("fr: b"), form("fr! B"))), "term-form-twice"),
        (Wording((form("en: a"), form("fr: b")), scope=Scope.SECTION, scope_key="moon"), "section-unknown"),
        (Wording((form("en: a"), form("fr: b")), scope=Scope.PUBLISHER, scope_key="x"), "term-scope-invalid"),
        (Wording((form("en: a"), form("fr: b")), scope_key="7"), "term-scope-invalid"),
    ],
)
def test_what_cannot_be_a_term_is_refused(wording: Wording, code: str, db: None) -> None:
    with pytest.raises(RefusedError) as refused:
        add_term(wording=wording, now=NOON)
    assert refused.value.code == code
    assert TermRow.objects.count() == 0


def test_a_term_is_changed_and_removed(term: AddTerm) -> None:
    row = term(*LETTER)
    change_term(term_id=row.pk, wording=Wording((form("en: open letter"), form("ES: carta  abierta"))), now=NOON)
    assert wording_of(terms().get()).forms == (form("en: open letter"), form("es: carta abierta"))
    remove_term(term_id=row.pk)
    with pytest.raises(RefusedError):
        remove_term(term_id=row.pk)


def test_the_terms_of_a_pair_are_read_in_one_statement(term: AddTerm) -> None:
    for number in range(40):
        term(f"en: word{number}", f"fr: mot{number}", f"fr! faux{number}")
    term("en: only here", "es: sólo aquí")
    with CaptureQueriesContext(connection) as queries:
        found = glossaries("en", "fr").for_story().terms
    assert len(queries) == 1
    assert len(found) == 40
    assert terms_for("en", "es")[0].forms_in("es") == ["sólo aquí"]
    assert terms_for("fr", "es") == ()


def test_terms_are_found_in_a_text_with_their_endings_and_the_longest_first(term: AddTerm) -> None:
    term("en: open", "fr: ouvrir")
    term(*LETTER)
    term("ru: открытое письмо", "fr: lettre ouverte")
    term("zh-Hans: 公开信", "fr: lettre ouverte")
    english = glossaries("en", "fr").for_story()
    assert [each.forms_in("en")[0] for each in english.within("Two open letters")] == ["open letter"]
    assert len(english.within("An open question about open letters")) == 2
    assert english.within("He opened it, closely") == ()
    assert len(glossaries("ru", "fr").for_story().within("В открытом письме сказано")) == 1
    assert len(glossaries("zh-Hans", "fr").for_story().within("他写了一封公开信。")) == 1


def test_of_ten_thousand_terms_only_a_few_are_looked_for_in_a_text() -> None:
    letters = "abcdefghijklmnopqrstuv"
    words = ["".join(each) + "ing" for each in product(letters, repeat=3)][:10_000]
    many = Glossary([Term({"en": [word], "fr": ["mot"]}) for word in words], "en", "fr")
    assert len(many._candidates("About abcing alone")) < 10
    assert [each.forms_in("en") for each in many.within("About abcing alone")] == [["abcing"]]


def test_a_topics_names_make_one_term_that_follows_them(db: None) -> None:
    topic = add_topic(kind="locality", slug="ho-chi-minh-city", now=NOON)
    names = [Name("en", "Ho Chi Minh City"), Name("fr", "Hô-Chi-Minh-Ville"), Name("fr", "Saïgon", variant=True)]
    first = set_topic_names(topic=topic, names=names, now=NOON)
    assert first is not None
    [found] = terms_for("en", "fr")
    assert list(found.forms_in("fr")) == ["Hô-Chi-Minh-Ville", "Saïgon"]
    set_topic_names(topic=topic, names=[*names[:1], Name("fr", "Saïgon")], now=NOON)
    [found] = terms_for("en", "fr")
    assert list(found.forms_in("fr")) == ["Saïgon"]
    assert TermRow.objects.get().pk == first.pk
    with pytest.raises(RefusedError):
        remove_term(term_id=first.pk)
    assert set_topic_names(topic=topic, names=names[:1], now=NOON) is None
    assert not TermRow.objects.exists()
    set_topic_names(topic=topic, names=names, now=NOON)
    remove_topic(topic=topic)
    assert not TermRow.objects.exists()
    assert not TopicName.objects.exists()


def test_a_refused_name_changes_neither_the_topic_nor_its_term(db: None) -> None:
    topic = add_topic(kind="figure", slug="ruth", now=NOON)
    names = [Name("en", "Ruth"), Name("fr", "Ruthe")]
    set_topic_names(topic=topic, names=names, now=NOON)
    with pytest.raises(RefusedError):
        set_topic_names(topic=topic, names=[*names, Name("fr", "Rut")], now=NOON)
    assert TopicName.objects.count() == 2
    assert list(terms_for("en", "fr")[0].forms_in("fr")) == ["Ruthe"]
