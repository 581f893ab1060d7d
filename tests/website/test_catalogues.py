"""Every string of the interface is found, and every gap in a catalogue is named."""

from pathlib import Path

import pytest

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.website.catalogues.checking import faults
from newsloom.website.catalogues.messages import Message, all_messages, in_python, in_template, said_of_findings
from newsloom.website.catalogues.writing import compile_catalogue, update_catalogue

HELLO = Message(("Hello %(name)s",), "", "a.html")
ROWS = Message(("%(count)s row", "%(count)s rows"), "", "b.py")
OPEN = Message(("Open",), "shop", "b.py")


def test_strings_of_templates_are_found() -> None:
    template = """{% load i18n %}
      <p title="{% translate "A title" %}">{% blocktranslate trimmed with a=b %}
         Dear {{ a }},
         welcome{% endblocktranslate %}</p>
    {% blocktranslate count counter=n with shown=n %}{{ shown }} row{% plural %}{{ shown }} rows{% endblocktranslate %}
      {% translate "May" context "month" %}{{ x|default:_("none at all") }}
    """
    found = {(message.context, message.forms) for message in in_template(template, "t.html")}
    assert found == {
        ("", ("A title",)),
        ("", ("Dear %(a)s, welcome",)),
        ("", ("%(shown)s row", "%(shown)s rows")),
        ("month", ("May",)),
        ("", ("none at all",)),
    }


def test_strings_of_modules_are_found() -> None:
    code = 'x = gettext("One")\ny = ngettext("%(n)s a", "%(n)s as", n)\nz = pgettext_lazy("ctx", "Two")\n_("Three")\n'
    found = {(message.context, message.forms) for message in in_python(code, "m.py")}
    assert found == {("", ("One",)), ("", ("%(n)s a", "%(n)s as")), ("ctx", ("Two",)), ("", ("Three",))}


def test_messages_of_findings_are_found_through_constants() -> None:
    code = """
LOST = {"a": "A is lost.", "b": "B is lost."}
ADDED: Final = "C was added."
def check(kind, message):
    yield Finding(ID, Severity.HOLD, LOST[kind] if kind else "No kind.")
    yield Finding(ID, Severity.HOLD, message=ADDED)
"""
    found = {message.forms[0] for message in said_of_findings(code, "m.py")}
    assert found == {"A is lost.", "B is lost.", "No kind.", "C was added."}


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_catalogues_are_complete(language: str) -> None:
    assert faults(language, all_messages()) == []


def _french(locale: Path, body: str) -> list[str]:
    folder = locale / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    head += '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    (folder / "django.po").write_text(head + body, encoding="utf-8")
    return faults("fr", [HELLO, ROWS, OPEN], locale)


GOOD = """
msgid "Hello %(name)s"
msgstr "Bonjour %(name)s"

msgid "%(count)s row"
msgid_plural "%(count)s rows"
msgstr[0] "%(count)s ligne"
msgstr[1] "%(count)s lignes"

msgctxt "shop"
msgid "Open"
msgstr "Ouvert"
"""


def test_a_complete_catalogue_has_no_faults(tmp_path: Path) -> None:
    assert _french(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('msgctxt "shop"\n', "", "missing 'Open' [shop]"),
        ('"Bonjour %(name)s"', '""', "untranslated 'Hello %(name)s'"),
        ('"Bonjour %(name)s"', '"Bonjour %(nom)s"', "does not name the same fields"),
        ('"Bonjour %(name)s"', '"Bonjour %(name)s "', "other white space"),
        ('\nmsgid "Hello', '\n#, fuzzy\nmsgid "Hello', "fuzzy 'Hello %(name)s'"),
        ('\nmsgid "Hello', '\nmsgid "Bye"\nmsgstr "Salut"\n\nmsgid "Hello', "nobody says 'Bye'"),
        ('\nmsgid "Hello', '\n#~ msgid "Old"\n#~ msgstr "Vieux"\n\nmsgid "Hello', "obsolete 'Old'"),
        ('msgstr[1] "%(count)s lignes"', 'msgstr[1] ""', "untranslated '%(count)s row'"),
    ],
)
def test_each_fault_of_a_catalogue_is_named(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in GOOD
    assert any(said in fault for fault in _french(tmp_path, GOOD.replace(right, wrong, 1)))


def test_a_language_without_a_catalogue_is_a_fault(tmp_path: Path) -> None:
    assert "cannot be read" in faults("fr", [HELLO], tmp_path)[0]


def test_an_update_keeps_what_is_translated_and_adds_what_is_new(tmp_path: Path) -> None:
    _french(tmp_path, GOOD)
    new = Message(("Goodbye",), "", "c.py")
    update_catalogue("fr", [HELLO, ROWS, new], tmp_path)
    assert list(faults("fr", [HELLO, ROWS, new], tmp_path)) == ["fr: untranslated 'Goodbye' (c.py)"]
    assert compile_catalogue("fr", tmp_path)
    assert not compile_catalogue("fr", tmp_path), "nothing to do the second time"
