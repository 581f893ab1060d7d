"""DeepL's API: hosts, codes, markup, glossaries, and what is used of an account."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.translation.engines.vendors import Vendor, opened

from newsloom.foundation.errors import ConfigurationError
from newsloom.translation.engines.deepl import FREE, PAID, DeepL, source_code, tags_of, target_code
from newsloom.translation.engines.port import EngineConfig, Metered, Usage

LETTER, MATCH = ("letter", "misiva"), ("match", "partido")


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with opened("deepl") as server:
        yield server


@pytest.fixture
def engine(vendor: Vendor) -> DeepL:
    return account(vendor)


def account(vendor: Vendor, **settings: object) -> DeepL:
    return DeepL(EngineConfig("deepl", "deepl", url=vendor.url, key="s3cret:fx", settings=settings))


def ask(engine: DeepL, *texts: str) -> list[str]:
    return engine.translate(list(texts), source="en", target="es")


def told(engine: DeepL, text: str, *terms: tuple[str, str], target: str = "es") -> str:
    return engine.translate_with_terms([text], [terms], source="en", target=target)[0]


@pytest.mark.parametrize(("key", "host"), [("abc:fx", FREE), ("abc", PAID)])
def test_the_key_tells_the_free_host_from_the_paid_one(key: str, host: str) -> None:
    assert DeepL(EngineConfig("deepl", "deepl", key=key))._wire.url == host


def test_without_a_key_there_is_no_engine() -> None:
    with pytest.raises(ConfigurationError, match="--key-env"):
        DeepL(EngineConfig("deepl", "deepl"))


@pytest.mark.parametrize(
    ("tag", "read", "written"),
    [
        ("en", "EN", "EN-GB"), ("en-US", "EN", "EN-US"), ("pt", "PT", "PT-PT"), ("pt-BR", "PT", "PT-BR"),
        ("zh-Hans", "ZH", "ZH-HANS"), ("zh-Hant", "ZH", "ZH-HANT"), ("nb", "NB", "NB"), ("no", "NB", "NB"),
        ("vi", "VI", "VI"),
    ],
)  # fmt: skip
def test_languages_have_deepls_codes(tag: str, read: str, written: str) -> None:
    assert (source_code(tag), target_code(tag)) == (read, written)


def test_its_codes_serve_the_tags_of_editions() -> None:
    codes = ["EN-GB", "EN-US", "PT-BR", "ZH", "ZH-HANT", "NB", "ES-419", "??"]
    assert set(tags_of(codes)) == {"en", "en-GB", "en-US", "pt-BR", "zh-Hans", "zh-Hant", "nb", "no", "es-419"}


def test_it_asks_which_languages_there_are(engine: DeepL) -> None:
    pairs = engine.capabilities().pairs
    assert {("zh-Hant", "en"), ("en", "pt-BR"), ("nb", "zh-Hans"), ("pt", "es")} <= pairs
    assert ("en", "en-US") not in pairs


def test_markup_and_protected_words_come_back_as_they_went(engine: DeepL, vendor: Vendor) -> None:
    text = 'The <g id="0">big &amp; old</g> house of \ue000 &lt;sic&gt; and \ue005'
    assert ask(engine, text) == ["es:" + text]
    sent = vendor.asked[0]
    assert sent["text"] == ['The <g id="0">big &amp; old</g> house of <x id="0"/> &lt;sic&gt; and <x id="5"/>']
    assert (sent["source_lang"], sent["target_lang"], sent["tag_handling"]) == ("EN", "ES", "xml")
    assert sent["Authorization"] == "DeepL-Auth-Key s3cret:fx"


def test_what_the_operator_set_is_passed_on(vendor: Vendor) -> None:
    engine = account(vendor, formality="prefer_more", model_type="quality_optimized")
    ask(engine, "rain")
    assert (vendor.asked[0]["formality"], engine.version) == ("prefer_more", "quality_optimized")


def test_no_more_than_fifty_texts_go_at_once(engine: DeepL, vendor: Vendor) -> None:
    assert len(ask(engine, *(f"text {number} rain" for number in range(120)))) == 120
    assert [len(texts) for texts in vendor.texts] == [50, 50, 20]


def test_it_says_what_is_used_of_the_account(engine: DeepL) -> None:
    assert isinstance(engine, Metered)
    assert engine.usage() == Usage(30315, 500000)


def names(vendor: Vendor) -> list[Any]:
    return [(each["source_lang"], each["target_lang"], each["entries"]) for each in vendor.glossaries.values()]


def test_terms_become_a_glossary_that_grows_and_replaces_the_one_before(engine: DeepL, vendor: Vendor) -> None:
    assert told(engine, "A letter", LETTER) == "es:A misiva"
    assert told(engine, "A letter", LETTER) == "es:A misiva"
    assert names(vendor) == [("en", "es", "letter\tmisiva")]
    assert told(engine, "A match", MATCH) == "es:A partido"
    assert names(vendor) == [("en", "es", "letter\tmisiva\nmatch\tpartido")]
    assert told(engine, "A letter", ("letter", "carta")) == "es:A carta"
    assert names(vendor) == [("en", "es", "letter\tcarta\nmatch\tpartido")]


def test_texts_without_terms_are_sent_without_a_glossary(engine: DeepL, vendor: Vendor) -> None:
    told(engine, "A letter", LETTER)
    assert told(engine, "A letter") == "es:A letter"
    assert "glossary_id" not in vendor.asked[-1]


def test_a_glossary_that_is_there_already_is_taken_up(vendor: Vendor) -> None:
    told(account(vendor), "A letter", LETTER)
    assert told(account(vendor), "A letter", LETTER) == "es:A misiva"
    assert len(vendor.glossaries) == 1


def test_a_glossary_that_somebody_removed_is_made_again(engine: DeepL, vendor: Vendor) -> None:
    told(engine, "A letter", LETTER)
    vendor.glossaries.clear()
    assert told(engine, "A letter", LETTER) == "es:A letter"  # drafting protects the term where it was not followed
    assert told(engine, "A letter", LETTER) == "es:A misiva"


def test_a_pair_or_an_account_without_glossaries_translates_all_the_same(engine: DeepL, vendor: Vendor) -> None:
    assert told(engine, "A letter", LETTER, target="pt-BR") == "pt-br:A letter"
    vendor.pages["/v2/glossary-language-pairs"] = "{}"
    assert told(account(vendor), "A letter", LETTER) == "es:A letter"
