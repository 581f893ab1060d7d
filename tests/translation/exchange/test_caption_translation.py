"""Captions are translated sentence by sentence, fit their cues again, and are judged."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.translation.core import conftest as engines

from newsloom.translation import markup
from newsloom.translation.exchange.caption_sentences import sentences, with_texts
from newsloom.translation.exchange.caption_translation import translate_captions
from newsloom.translation.exchange.cues import Captions, Cue, Verbatim
from newsloom.translation.models import Engine
from newsloom.translation.translate import Desk

add, clock, desk, opened = engines.add, engines.clock, engines.desk, engines.opened


def film(*texts: str, long: int = 4000) -> Captions:
    made = (Cue(number * long, (number + 1) * long, text, str(number)) for number, text in enumerate(texts))
    return Captions("webvtt", (Verbatim("NOTE kept"), *made))


def words(captions: Captions) -> list[str]:
    return [cue.text for cue in captions.cues]


def texts(captions: Captions) -> list[str]:
    return [sentence.text for sentence in sentences(captions)]


def test_a_sentence_that_runs_through_captions_is_one_text() -> None:
    made = film("The bridge that\nwas promised in May", "is open at last.", "Nobody came.")
    assert texts(made) == ["The bridge that was promised in May is open at last.", "Nobody came."]


def test_voices_dialogues_songs_and_pauses_part_what_would_run_on() -> None:
    assert texts(film("<v An>We said that", "<v Binh>they would")) == ["We said that", "they would"]
    assert texts(film("- Who paid\n- Nobody", "knows")) == ["Who paid", "Nobody", "knows"]
    assert texts(film("♪ la la", "♪ la")) == ["♪ la la", "♪ la"]
    late = Captions("srt", (Cue(0, 1000, "We said that"), Cue(9000, 9900, "they would")))
    assert texts(late) == ["We said that", "they would"]


def translated(made: Captions, *texts: str, language: str = "fr") -> list[str]:
    return words(with_texts(made, sentences(made), texts, language))


def test_a_translation_is_spread_over_the_captions_of_its_sentence_at_ends_of_words() -> None:
    made = film("The bridge that was promised in May", "is open at last.")
    assert translated(made, "Le pont qui avait été promis au mois de mai est enfin ouvert au public.") == [
        "Le pont qui avait été\npromis au mois de mai est",
        "enfin ouvert au public.",
    ]
    assert translated(made, "五月に約束された橋がついに開通した。", language="ja") == [
        "五月に約束された橋がつい",
        "に開通した。",
    ]


def test_what_stands_around_a_caption_stands_around_its_translation() -> None:
    made = film("<v An Nguyen>We <i>waited</i>.", "- Yes.\n- No.", "<i>Silence.</i>", "<c.loud>Go!</c>")
    assert translated(made, "Nous avons <i>attendu</i>.", "Oui.", "Non.", "Le silence.", "Va !") == [
        "<v An Nguyen>Nous avons <i>attendu</i>.",
        "- Oui.\n- Non.",
        "<i>Le silence.</i>",
        "<c.loud>Va !</c>",
    ]


def test_markup_that_runs_through_two_captions_is_closed_in_each() -> None:
    made = film("It was <i>the very", "last</i> ship.")
    assert translated(made, "C’était <i>le tout dernier</i> navire.") == [
        "C’était <i>le tout</i>",
        "<i>dernier</i> navire.",
    ]


def test_a_long_text_stands_in_two_lines_near_its_middle() -> None:
    made = film("Everybody was there.")
    text = "Tout le monde était là, le maire comme les enfants."
    assert translated(made, text) == ["Tout le monde était là,\nle maire comme les enfants."]
    assert translated(made, "小橋昨天在市中心正式開通所有人都來了大家", language="zh-Hant") == [
        "小橋昨天在市中心正式\n開通所有人都來了大家"
    ]


def test_a_text_too_short_to_be_parted_stands_in_each_caption() -> None:
    made = film("The bridge that was", "promised in May", "is open.")
    assert translated(made, "Ouvert.") == ["Ouvert."] * 3


@given(
    st.lists(st.sampled_from(["word", "<i>word</i>", "a &amp; b", "so."]), min_size=1, max_size=12), st.integers(1, 4)
)
def test_no_word_is_lost_or_torn_whatever_the_captions(said: list[str], cues: int) -> None:
    made = film(*["und so"] * cues)
    text = " ".join(said)
    found = translated(made, text, language="de")
    plain = [" ".join(markup.plain(each).split()) for each in found]
    whole = " ".join(markup.plain(text).split())
    assert " ".join(plain) == whole or plain == [whole] * cues
    assert all(markup.write(markup.read(each)) == each for each in found)


def test_times_settings_and_comments_stay() -> None:
    made = Captions("webvtt", (Verbatim("STYLE\n::cue {}"), Cue(5, 9, "Yes.", "a", "line:1", 7)), "\nKind: captions")
    done = with_texts(made, sentences(made), ["Oui."], "fr")
    assert done == Captions("webvtt", (made.parts[0], Cue(5, 9, "Oui.", "a", "line:1", 7)), "\nKind: captions")


def test_fifty_thousand_captions_are_cut_and_set_again() -> None:
    made = film(*["The bridge that was promised", "is open at last."] * 25_000, long=3000)
    found = sentences(made)
    assert len(found) == 25_000
    assert len(with_texts(made, found, [one.text for one in found], "en").cues) == 50_000
    assert all(first.start < second.start for first, second in pairwise(made.cues))


def test_an_engine_translates_captions_and_the_judge_reads_them(desk: Desk, add: Callable[..., Engine]) -> None:
    add("rules", "en-fr")
    desk.refresh()
    made = film("It cost 12 million\neuros in 2019.", "<v An>Yes.", long=500)
    heard: list[int] = []
    done = translate_captions(made, desk, source="en", target="fr", told=heard.append)
    assert words(done.captions)[1] == "<v An>Fr(Yes.)"
    assert heard == [2]
    assert done.engines == ("rules",)
    assert {finding.check for number, finding in done.findings if number == 0} >= {"caption-speed", "language"}
    assert done.holds
