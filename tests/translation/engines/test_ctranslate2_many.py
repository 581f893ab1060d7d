"""Models between many languages: NLLB-200, M2M-100, and OPUS-MT's groups of target languages."""

from pathlib import Path

import pytest
from tests.engines.tiny_model import argos_package, letters_model

from newsloom.foundation import languages
from newsloom.foundation.errors import ConfigurationError, PermanentError, RefusedError
from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.ctranslate2_codes import NLLB, m2m_tokens, nllb_tokens, opus_tokens
from newsloom.translation.engines.port import EngineConfig, Pair

NLLB_TOKENS = ["eng_Latn", "fra_Latn", "vie_Latn", "zho_Hans"]
M2M_TOKENS = ["__en__", "__fr__", "__vi__", "__no__"]
OPUS_TOKENS = [">>fra<<", ">>spa<<", ">>pt<<"]


def opened(path: Path, *pairs: Pair) -> CTranslate2:
    return CTranslate2(EngineConfig("many", "ctranslate2", path=str(path), pairs=frozenset(pairs)))


@pytest.mark.parametrize("tokens", [NLLB_TOKENS, M2M_TOKENS], ids=["nllb", "m2m"])
def test_a_model_between_many_languages_serves_them_all_and_writes_no_token_of_theirs(
    tokens: list[str], tmp_path: Path
) -> None:
    engine = opened(letters_model(tmp_path, more=tokens))
    able = engine.capabilities()
    assert able.serves("vi", "fr")
    assert able.serves("en", "vi")
    assert not able.serves("en", "es")
    # without the token of the target, the first letter would be the token of the source
    assert engine.translate(["abc yz", "news"], source="vi", target="fr") == ["bcd za", "ofxt"]
    with pytest.raises(PermanentError) as caught:
        engine.translate(["abc"], source="vi", target="es")
    assert caught.value.code == "engine-pair-unknown"
    engine.close()


def test_an_opus_model_of_several_targets_is_told_which_one_by_a_token_before_the_source(tmp_path: Path) -> None:
    model = letters_model(tmp_path, more=OPUS_TOKENS)
    engine = opened(model, ("en", "fr"), ("en", "pt"))
    # this model copies the token that it was given in front: that shows that it was
    assert [text.split(">>")[-1] for text in engine.translate(["abc"], source="en", target="fr")] == ["fra<< bcd"]
    assert engine.translate(["abc"], source="en", target="pt")[0].startswith(">>pt<<")
    engine.close()
    with pytest.raises(ConfigurationError, match="--pairs"):
        opened(model)
    with pytest.raises(PermanentError, match="no token for the language ca"):
        opened(model, ("en", "ca")).translate(["abc"], source="en", target="ca")


def test_an_argos_package_that_wants_its_answers_to_begin_with_a_token_gets_it_and_does_not_show_it(
    model_folder: Path, tmp_path: Path
) -> None:
    letters_model(tmp_path / "model", more=["__fr__"])
    package = argos_package(tmp_path / "model", tmp_path / "package", target_prefix="__fr__")
    engine = opened(package)
    # the answer's first piece is given: what the model writes begins with the second
    assert engine.translate(["abc"], source="en", target="fr") == ["bcd"]


def test_a_package_that_cuts_words_in_the_old_way_is_refused(argos_folder: Path, tmp_path: Path) -> None:
    package = argos_package(letters_model(tmp_path / "model"), tmp_path / "package")
    (package / "sentencepiece.model").rename(package / "bpe.model")
    with pytest.raises(ConfigurationError) as caught:
        opened(package)
    assert caught.value.code == "engine-model-unsupported"


def test_all_languages_of_nllb_have_a_tag_in_its_usual_form() -> None:
    assert len(set(NLLB.values())) == 202
    for tag in NLLB.keys() - {"tw"}:  # which CLDR takes for another word for ak
        try:
            assert languages.normalise(tag) == tag
        except RefusedError:
            assert tag.partition("-")[0].isalpha()  # one of those that CLDR has no locale of


def test_tokens_are_read_from_a_vocabulary_and_from_nothing_else() -> None:
    assert nllb_tokens([*NLLB_TOKENS, "▁the"])["zh-Hans"] == "zho_Hans"
    assert nllb_tokens(["▁the", "fra"]) == {}
    assert m2m_tokens(M2M_TOKENS)["nb"] == "__no__"
    assert m2m_tokens(["__en__"]) == {}
    assert opus_tokens([*OPUS_TOKENS, ">>cmn_Hans<<", ">>xyzzy<<"]) == {
        "fr": ">>fra<<", "es": ">>spa<<", "pt": ">>pt<<", "zh-Hans": ">>cmn_Hans<<",
    }  # fmt: skip
