"""Echoes, other languages, stray scripts; chatter, loops, doubled sentences; dropped ones."""

from collections.abc import Callable

import pytest

Held = Callable[..., list[str]]

SENTENCES = {
    "fr": "Le comité se réunira de nouveau la semaine prochaine pour examiner les comptes de la ville.",
    "es": "El comité se reunirá de nuevo la próxima semana para examinar las cuentas de la ciudad.",
    "pt": "O comité vai reunir-se de novo na próxima semana para examinar as contas da cidade.",
    "ca": "El comitè es reunirà de nou la setmana vinent per examinar els comptes de la ciutat.",
    "de": "Der Ausschuss wird in der nächsten Woche wieder zusammenkommen, um die Konten der Stadt zu prüfen.",
    "nl": "De commissie komt volgende week weer bijeen om de rekeningen van de stad te onderzoeken.",
    "pl": "Komisja zbierze się ponownie w przyszłym tygodniu, aby zbadać rachunki miasta.",
    "vi": "Ủy ban sẽ họp lại vào tuần tới để xem xét các tài khoản của thành phố.",
    "ru": "Комиссия снова соберётся на следующей неделе, чтобы изучить счета города.",
    "uk": "Комісія знову збереться наступного тижня, щоб вивчити рахунки міста.",
    "ja": "委員会は来週ふたたび集まり、市の会計を調べる。",
    "zh-Hans": "委员会将于下周再次开会，审查该市的账目。",
    "ar": "ستجتمع اللجنة مرة أخرى في الأسبوع المقبل لفحص حسابات المدينة.",
    "hi": "समिति शहर के खातों की जाँच करने के लिए अगले सप्ताह फिर से बैठक करेगी।",
    "th": "คณะกรรมการจะประชุมอีกครั้งในสัปดาห์หน้าเพื่อตรวจสอบบัญชีของเมือง",
}
ENGLISH = "The committee will meet again next week to look into the accounts of the city."


@pytest.mark.parametrize("language", SENTENCES)
def test_each_language_is_known_as_itself(held: Held, language: str) -> None:
    assert held(ENGLISH, SENTENCES[language], "en", language) == []


@pytest.mark.parametrize("language", SENTENCES)
def test_an_echo_of_the_source_is_seen_in_every_language(held: Held, language: str) -> None:
    assert "language" in held(ENGLISH, ENGLISH, "en", language)
    assert "language" in held(SENTENCES[language], SENTENCES[language], language, "en")


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        ("fr", "es"),
        ("es", "fr"),
        ("pt", "de"),
        ("de", "nl"),
        ("vi", "fr"),
        ("pl", "ru"),
        ("ja", "zh-Hans"),
        ("ar", "hi"),
        ("ru", "fr"),
    ],
)
def test_a_third_language_is_seen(held: Held, expected: str, written: str) -> None:
    assert "language" in held(ENGLISH, SENTENCES[written], "en", expected)


def test_an_untranslated_sentence_within_a_paragraph_is_seen(held: Held) -> None:
    source = f"{ENGLISH} Nothing else was said about it at all."
    assert "language" in held(source, f"{SENTENCES['fr']} Nothing else was said about it at all.", "en", "fr")


@pytest.mark.parametrize(
    "text", ["Whitfield - Aldous 3:2", "iPhone 15 Pro", "Stagewell", "https://example.org/a-b-c", "@newsdesk"]
)
def test_names_and_figures_may_stay_as_they_are(held: Held, text: str) -> None:
    assert held(text, text, "en", "ja") == []


def test_a_letter_of_a_stray_script_is_seen(held: Held) -> None:
    assert "language" in held(ENGLISH, SENTENCES["fr"].replace("comptes", "账目"), "en", "fr")


def test_traditional_letters_are_not_simplified_chinese(held: Held) -> None:
    assert "language" in held(ENGLISH, "委員會將於下週再次開會，審查該市的經濟問題，並與議員們討論。", "en", "zh-Hans")


@pytest.mark.parametrize(
    ("prefix", "language"),
    [
        ("Here is the translation: ", "fr"),
        ("Voici la traduction : ", "fr"),
        ("Aquí está la traducción: ", "es"),
        ("Übersetzung: ", "de"),
        ("Dưới đây là bản dịch: ", "vi"),
        ("以下是翻译：", "zh-Hans"),
        ("翻訳：", "ja"),
        ("As an AI language model, I translated: ", "ru"),
    ],
)
def test_the_engines_own_words_are_seen(held: Held, prefix: str, language: str) -> None:
    assert "additions" in held(ENGLISH, prefix + SENTENCES[language], "en", language)


def test_a_story_about_translations_is_not_chatter(held: Held) -> None:
    source = "Translation: a craft that few people learn well."
    assert held(source, "Traduction : un métier que peu de gens apprennent bien.", "en", "fr") == []


@pytest.mark.parametrize("language", SENTENCES)
def test_a_doubled_sentence_is_seen(held: Held, language: str) -> None:
    between = "" if language in {"ja", "zh-Hans"} else " "
    assert "additions" in held(ENGLISH, SENTENCES[language] + between + SENTENCES[language], "en", language)


def test_a_loop_is_seen_and_a_refrain_is_not(held: Held) -> None:
    assert "additions" in held(ENGLISH, "Le comité le comité le comité le comité le comité se réunira.", "en", "fr")
    refrain = "We will win, we will win, we will win, we will win, they sang."
    assert (
        held(refrain, "Nous gagnerons, nous gagnerons, nous gagnerons, nous gagnerons, chantaient-ils.", "en", "fr")
        == []
    )


@pytest.mark.parametrize("target", ["", "   ", "\n"])
def test_an_empty_translation_is_held(held: Held, target: str) -> None:
    assert held(ENGLISH, target, "en", "fr") == ["omissions"]


def test_a_translation_cut_in_the_middle_is_held(held: Held) -> None:
    source = " ".join([ENGLISH] * 2).replace("again", "soon", 1)
    assert "omissions" in held(source, "Le comité se réunira", "en", "fr")


def test_a_list_that_lost_an_item_is_held(held: Held) -> None:
    source = "- bread\n- butter\n- salt"
    assert held(source, "- du pain\n- du beurre\n- du sel", "en", "fr") == []
    assert "omissions" in held(source, "- du pain\n- du beurre et du sel", "en", "fr")
