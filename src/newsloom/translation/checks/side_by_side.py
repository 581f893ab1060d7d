"""The sentences of a passage laid beside those of its translation, where their number and lengths allow no doubt."""

from newsloom.translation.checks.contract import Languages
from newsloom.translation.checks.lengths import expected_ratio
from newsloom.translation.checks.letters import script_of
from newsloom.translation.checks.sentences import NO_STOPS, sentences

Place = tuple[int, int]

# How many times as long as expected a sentence may be that is another's translation, and how many letters beside that.
MOST = 1.7
LEEWAY = 12


def side_by_side(source: str, target: str, languages: Languages) -> list[tuple[Place, Place]]:
    """The places of each sentence and of its translation; empty where they do not lie one beside one."""
    if {script_of(languages.source), script_of(languages.target)} & NO_STOPS:
        return []
    theirs = sentences(source, languages.source)
    if len(theirs) < 2:
        return []
    ours = sentences(target, languages.target)
    if len(ours) != len(theirs):
        return []
    ratio = expected_ratio(languages.source, languages.target)
    pairs = list(zip(theirs, ours, strict=True))
    return pairs if all(_is_like(there, here, ratio) for there, here in pairs) else []


def _is_like(there: Place, here: Place, ratio: float) -> bool:
    expected, found = (there[1] - there[0]) * ratio, here[1] - here[0]
    return found <= MOST * expected + LEEWAY and expected <= MOST * found + LEEWAY
