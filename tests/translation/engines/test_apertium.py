"""Apertium as Debian installs it, and what is known of its modes without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsloom.foundation.errors import ConfigurationError
from newsloom.translation import markup
from newsloom.translation.engines import apertium_stream
from newsloom.translation.engines.apertium import MODES, Apertium, modes_in
from newsloom.translation.engines.apertium_names import in_target, names_to_keep
from newsloom.translation.engines.port import EngineConfig

needs_apertium = pytest.mark.skipif(("en", "es") not in modes_in(MODES), reason="apertium-eng-spa is not installed")


@pytest.fixture(scope="module")
def apertium() -> Iterator[Apertium]:
    engine = Apertium(EngineConfig("apertium", "apertium"))
    yield engine
    engine.close()


def spanish(engine: Apertium, text: str) -> str:
    return engine.translate([text], source="en", target="es")[0]


def test_plain_pairs_are_read_off_the_modes_and_variants_are_left_out(tmp_path: Path) -> None:
    names = ("eng-spa", "eng-spa_US", "eco-es-fr", "fr-es", "hbs-eng", "notes", "en-es")
    for name in names:
        (tmp_path / f"{name}.mode").write_text("lt-proc x", encoding="utf-8")
    assert modes_in(tmp_path) == {
        ("en", "es"): tmp_path / "eng-spa.mode",
        ("fr", "es"): tmp_path / "fr-es.mode",
    }


def test_a_machine_without_modes_is_told_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="apt install apertium"):
        Apertium(EngineConfig("apertium", "apertium", path=str(tmp_path)))


def test_the_stream_and_back_is_the_same_text() -> None:
    text = r"a\b [c] {d} ^e$ f/g @ <h> i*j ~ k"
    written = apertium_stream.write(markup.Inline(text))
    assert apertium_stream.read(written) == text.replace("<h>", "&lt;h&gt;")


def test_tags_stick_to_words_in_the_stream_and_back() -> None:
    source = markup.read('The <g id="0">big <g id="1">red</g> house</g> of \ue003')
    written = apertium_stream.write(source).decode()
    assert written.startswith("The [[t:g:0]]big[[/]] [[t:g:0; t:g:1]]red[[/]] [[t:g:0]]house[[/]] of Xnq3q")
    assert apertium_stream.read(written.encode()).endswith("of \ue003")


ANALYSIS = (
    "^Theresa/Theresa<np><ant><f><sg>$ ^May/May<n><sg>/may<vaux><inf>$ ^met/meet<vblex><past>$ "
    "^President/president<n><sg>$ ^Trump/trump<n><sg>/trump<vblex><inf>$ ^of/of<pr>$ ^Boots/boot<n><pl>$ "
    "^in/in<pr>$ ^Baton/baton<n><sg>$ ^Rouge/rouge<n><sg>$, ^North Korea/North Korea<np><loc><sg>$ ^on/on<pr>$ "
    "^Monday/Monday<n><sg>$^./.<sent>$"
)


def test_names_that_are_also_words_are_kept_and_countries_titles_and_days_are_not() -> None:
    text = "Theresa May met President Trump of Boots in Baton Rouge, North Korea on Monday."
    kept = [text[start:end] for start, end in names_to_keep(text, ANALYSIS, "en")]
    assert kept == ["Theresa May", "Trump", "Boots", "Baton Rouge"]


def test_a_word_that_opens_a_sentence_is_no_name_for_its_capital() -> None:
    analysis = "^Boots/boot<n><pl>$ ^are/be<vbser><pres>$ ^big/big<adj>$^./.<sent>$"
    assert names_to_keep("Boots are big.", analysis, "en") == []


def test_what_opens_a_sentence_and_owns_something_may_be_a_name() -> None:
    analysis = "^Trump/trump<n><sg>/trump<vblex><inf>$ ^'s/'s<gen>$ ^plan/plan<n><sg>$ ^failed/fail<vblex><past>$"
    assert names_to_keep("Trump's plan failed.", analysis, "en") == [(0, 5)]
    analysis = "^What/what<prn>$ ^'s/be<vbser>$ ^new/new<adj>$"
    assert names_to_keep("What's new?", analysis, "en") == []


def test_a_country_that_is_also_a_thing_is_named_as_the_target_language_names_it() -> None:
    analysis = "^talks/talk<n><pl>$ ^with/with<pr>$ ^Chad/chad<n><sg>/Chad<np><loc><sg>$"
    assert names_to_keep("talks with Chad", analysis, "en") == [(11, 15)]
    assert in_target("Chad", "en", "fr") == "Tchad"
    assert in_target("Chad Smith", "en", "fr") == "Chad Smith"


def test_a_headline_in_capitals_tells_nothing_about_names() -> None:
    words = ["Mark", "Green", "Wins", "Big", "Race"]
    analysis = " ".join(f"^{word}/{word.lower()}<n><sg>/{word}<np><ant>$" for word in words)
    assert names_to_keep(" ".join(words), analysis, "en") == []


@needs_apertium
@pytest.mark.apertium
def test_theresa_may_does_not_become_a_month(apertium: Apertium) -> None:
    assert "Theresa May" in spanish(apertium, "Yesterday Theresa May met the minister.")


@needs_apertium
@pytest.mark.apertium
@pytest.mark.parametrize("name", ["Hội An", "Nguyễn Du", "Hạ Long"])
def test_a_vietnamese_name_keeps_all_its_syllables(apertium: Apertium, name: str) -> None:
    assert name in spanish(apertium, f"The town remembers {name} today.")
    assert name in spanish(apertium, f"{name} is old.")


@needs_apertium
@pytest.mark.apertium
def test_a_country_gets_its_own_name(apertium: Apertium) -> None:
    assert "Corea del Norte" in spanish(apertium, "He was in North Korea.")


@needs_apertium
@pytest.mark.apertium
def test_words_move_and_their_tags_move_with_them(apertium: Apertium) -> None:
    source = markup.read("the <b>red</b> <em>house</em>")
    done = markup.write(markup.from_neutral(spanish(apertium, markup.neutral(source)), source))
    assert "<em>casa</em> <b>roja</b>" in done


@needs_apertium
@pytest.mark.apertium
def test_unknown_words_carry_no_mark(apertium: Apertium) -> None:
    assert "*" not in spanish(apertium, "The flurble is nice.")


@needs_apertium
@pytest.mark.apertium
@pytest.mark.skipif(("es", "pt") not in modes_in(MODES), reason="apertium-es-pt is not installed")
def test_a_pair_of_the_oldest_kind_keeps_its_grammar_and_its_links(apertium: Apertium) -> None:
    source = markup.read('Hay 3.500 <a href="/x">casas rojas</a> en Lisboa.')
    answer = apertium.translate([markup.neutral(source)], source="es", target="pt")[0]
    assert '<a href="/x">casas vermelhas</a>' in markup.write(markup.from_neutral(answer, source))


@needs_apertium
@pytest.mark.apertium
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It cost £2.8bn in all.", "2.8 mil millones"),
        ('It cost <g id="0">$5m</g> in all.', "5 millones"),
        ("It cost €3.1billion in all.", "3.1 mil millones"),
        ("The 100m race was long.", "100m"),
    ],
)
def test_a_short_magnitude_keeps_its_size(apertium: Apertium, text: str, wanted: str) -> None:
    assert wanted in markup.plain(spanish(apertium, text))
