"""Whether a word of a translation may be the name that the source has: inflected, respelt or in another script."""

import re
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from newsloom.translation.checks.contract import Languages
from newsloom.translation.checks.gazetteer import places
from newsloom.translation.checks.letters import CASED, UPPER, WITHOUT_SPACES, script_of
from newsloom.translation.checks.romanise import WORD, fold_word, name_skeletons, transcribed_skeleton, words_of

CAPITALISED = re.compile(f"(?<![^\\W\\d_])(?<![@#./])[{UPPER}][^\\W\\d_]+")
KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")

# Measured between exonyms, inflections and respellings on one side and different names on the other.
ALIKE = 0.6
ALIKE_ELSEWHERE = 0.75
ALIKE_SKELETON = 0.6
ALIKE_SHORT = 0.5
PARTICLES = frozenset({"Kore", "Arab", "Hebr", "Jpan"})
# How languages that decline names end them; the rest of «Petersen» after «Peter» is none of these.
NAME_ENDINGS = frozenset(
    (
        "a", "u", "y", "i", "e", "o", "em", "om", "ie", "ze", "owi", "ovi", "ova", "ove", "ovou", "ou", "ego", "emu",
            "ow", "ach", "ami",
        "s", "es", "um", "lar", "ler", "n", "in", "un", "nin", "nun", "da", "de", "ta", "te", "dan", "den", "ya", "ye",
            "yi", "yu", "la", "le",
        "ul", "ului", "ei", "nya",
    )
)  # fmt: skip
# Letters that languages exchange at the beginning of a name: Java – Jawa – Yava, Qaeda – Kaida, Philip – Filip.
INITIALS = str.maketrans("cqkgjyiewvbphfzxs", "kkkyyyyyvvvfffsss")


def is_there(low: str, folded: str, words: list[str]) -> bool:
    """Whether the name stands in the text as it is, with endings or within a compound."""
    if low not in folded:
        return False
    if len(low) > 4:
        return True
    for word in words:  # noqa: SIM110 - asked for every name; a loop takes half the time of a generator
        if word.startswith(low):
            return True
    return False


def is_respelt(low: str, words: list[str], capitals: list[str]) -> bool:
    """Whether a word of the same script is the name in another spelling or case: «Florydzie» for «Florida».

    ``words`` are all the folded words of the text, ``capitals`` those with a capital: only they may be far from it.
    """
    if len(low) >= 5:
        stem = low[: max(4, len(low) - 3)]
        if any(word.startswith(stem) for word in words):
            return True
    first = low[0].translate(INITIALS)
    for word in capitals:
        likeness = Levenshtein.normalized_similarity(low, word[: len(low) + 3], score_cutoff=ALIKE)
        if likeness >= ALIKE_ELSEWHERE or (likeness >= ALIKE and len(low) > 4 and word[0].translate(INITIALS) == first):
            return True
    return False


def is_place_named(low: str, folded: str, source: str, target: str) -> bool | None:
    """Whether the translation names the place that the word belongs to; ``None`` where it is no place's name."""
    names = places(source, target).get(low)
    if not names:
        return None
    return any(_stem(word) in folded for word in names)


def _stem(word: str) -> str:
    if word.endswith("land") and len(word) > 8:
        return word[:-4]
    return word[: max(4, len(word) - 3)] if len(word) > 4 else word[:3]


def is_transcribed(low: str, sounds: tuple[str, ...], script: str) -> bool:
    """Whether one of the words of another script, by their ``sounds_in`` it, sounds like the name."""
    return any(_is_heard(skeleton, sounds, script) for skeleton in name_skeletons(low))


@lru_cache(maxsize=256)
def sounds_in(plain: str, script: str) -> tuple[str, ...]:
    """The skeletons of a text's ``names_in`` it; kept, since every name of the source asks for them."""
    return tuple(map(transcribed_skeleton, names_in(plain, script)))


def names_in(plain: str, script: str) -> list[str]:
    """The words of a text in another script that may be names."""
    if script == "Jpan":
        return KATAKANA.findall(plain)
    if script in WITHOUT_SPACES:
        return [plain]
    if script in CASED:
        return CAPITALISED.findall(plain)
    return WORD.findall(plain)


def _is_heard(skeleton: str, sounds: tuple[str, ...], script: str) -> bool:
    if len(skeleton) < 2:
        return bool(sounds)
    # The endings of a declined name come after what it is known by.
    upto = len(skeleton) + 2
    if script in CASED:
        return any(Levenshtein.normalized_similarity(skeleton, other[:upto]) > ALIKE_SKELETON for other in sounds)
    # Nothing else shows a name in these scripts: a short one is lost only where nothing at all is like it.
    least = ALIKE_SKELETON if len(skeleton) >= 4 else ALIKE_SHORT
    for other in sounds:
        if script in WITHOUT_SPACES or (script in PARTICLES and len(other) > len(skeleton)):
            if fuzz.partial_ratio(skeleton, other, score_cutoff=100 * least) >= 100 * least:
                return True
        elif Levenshtein.normalized_similarity(skeleton, other[:upto]) >= least:
            return True
    return False


def capitals_of(plain: str) -> list[str]:
    """The capitalised words of a text, folded."""
    return [fold_word(word) for word in CAPITALISED.findall(plain)]


def _is_declined(low: str, source_words: list[str]) -> bool:
    """Whether the word is a name of the source with an ending: «Cromwella», «Bushovi»."""
    return any(len(word) >= 3 and low.startswith(word) and low[len(word) :] in NAME_ENDINGS for word in source_words)


def _is_cognate(low: str, source_words: list[str], source_capitals: frozenset[str]) -> bool:
    """Whether the word is built on a word of the source, as «Liga» on «League» and «Copa» on «Cup».

    Two consonants say little: only of a word that has a capital in the source too.
    """
    skeleton = name_skeletons(low)[0]
    first = low[0].translate(INITIALS)
    return len(skeleton) >= 2 and any(
        word[0].translate(INITIALS) == first and skeleton in name_skeletons(word)
        for word in source_words
        if len(skeleton) > 2 or word in source_capitals
    )


@lru_cache(maxsize=256)
def _words_kept(folded: str) -> list[str]:
    """``words_of`` a source that is asked about each capitalised word of its translation."""
    return words_of(folded)


def is_strange(
    word: str, source: str, source_words: list[str], source_capitals: frozenset[str], languages: Languages
) -> bool:
    """Whether nothing in the source is like this word of the translation.

    ``source`` is folded; ``source_words`` are those of its words that may stand in the translation in another form,
    ``source_capitals`` all that have a capital.
    """
    low = fold_word(word)
    if low in source and is_there(low, source, _words_kept(source)):
        return False
    if is_place_named(low, source, languages.target, languages.source):
        return False
    if script_of(languages.target) == "Latn":
        if _is_declined(low, _words_kept(source)):
            return False
        capitals = [word for word in source_words if word in source_capitals]
        return not is_respelt(low, source_words, capitals) and not _is_cognate(low, source_words, source_capitals)
    heard = transcribed_skeleton(low)
    if len(heard) < 2:
        return False
    return not any(
        Levenshtein.normalized_similarity(skeleton, heard[: len(skeleton) + 2]) >= ALIKE_SKELETON
        for word in source_words
        for skeleton in name_skeletons(word)
    )
