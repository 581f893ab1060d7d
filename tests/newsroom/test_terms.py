"""Terms and topics in the newsroom."""

from django.test import Client
from django.urls import reverse
from tests.newsroom.conftest import Site

from newsloom.directory.models import Topic
from newsloom.publishing.models import Article
from newsloom.translation.models import Term
from newsloom.translation.terms.wording import wording_of

LINES = "en: gate of the north\nfr: porte du Nord\nfr= porte nord\nfr! barrière"
NOTHING = {"section": "", "publisher": "", "note": ""}


def test_an_editor_adds_a_term_and_its_articles_are_translated_again(editor: Client, site: Site) -> None:
    answer = editor.post(reverse("terms:add"), {"lines": LINES, **NOTHING})
    assert answer.status_code == 302
    term = Term.objects.get()
    assert [(form.language, form.text, form.kind.value) for form in wording_of(term).forms] == [
        ("en", "gate of the north", "preferred"),
        ("fr", "porte du Nord", "preferred"),
        ("fr", "porte nord", "allowed"),
        ("fr", "barrière", "forbidden"),
    ]
    site.article.refresh_from_db()
    assert site.article.state == Article.State.TRANSLATING
    assert site.article.next_attempt_at is not None
    page = editor.get(reverse("terms:inspect", args=[term.pk]))
    assert "porte du Nord" in page.content.decode()
    assert "porte du Nord" in editor.get(reverse("terms:index")).content.decode()


def test_a_term_is_shown_as_it_was_typed_and_changed(editor: Client, site: Site) -> None:
    editor.post(reverse("terms:add"), {"lines": LINES, **NOTHING})
    term = Term.objects.get()
    form = editor.get(reverse("terms:edit", args=[term.pk])).content.decode()
    assert LINES.replace("\n", "\n") in form
    changed = {"lines": "en: Orange", "never_translate": "on", **NOTHING, "section": "enterprises"}
    assert editor.post(reverse("terms:edit", args=[term.pk]), changed).status_code == 302
    term.refresh_from_db()
    assert (term.never_translate, term.scope, term.scope_key) == (True, "section", "enterprises")


def test_what_is_refused_is_told_in_the_form(editor: Client, site: Site) -> None:
    for lines in ("en: alone", "no sign", "fr: a\nfr: b\nen: c"):
        answer = editor.post(reverse("terms:add"), {"lines": lines, **NOTHING})
        assert answer.status_code == 200
        assert lines.splitlines()[0] in answer.content.decode()
    assert not Term.objects.exists()


def test_a_topics_names_make_a_term(editor: Client, site: Site) -> None:
    given = {"kind": "heritage", "slug": "gate-of-the-north", "names": "en: gate of the north\nfr: porte du Nord"}
    assert editor.post(reverse("topics:add"), given).status_code == 302
    topic = Topic.objects.get()
    assert str(topic.term) == "gate of the north · porte du Nord"
    assert "porte du Nord" in editor.get(reverse("topics:inspect", args=[topic.pk])).content.decode()
    given["names"] = "en: gate of the north\nfr: grande porte"
    assert editor.post(reverse("topics:edit", args=[topic.pk]), given).status_code == 302
    assert str(Term.objects.get()) == "gate of the north · grande porte"


def test_a_stranger_sees_no_terms(client: Client, site: Site) -> None:
    assert client.get(reverse("terms:index")).status_code == 302
