"""What an engine got wrong and a machine can surely put right: a number, a currency's sign, a name, an address.

Pure: texts and findings in, a text out. Whatever is not sure is left for an editor: words for numbers, numbers that
changed places, names that stand alone, links. A repair is kept where the checks then find less, and nothing else.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from newsloom.translation.checks import currencies, links, names, numbers
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.letters import script_of
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.terms import Term
from newsloom.translation.judge import judge_segment
from newsloom.translation.numbers.rewriting import rewrite

MOST_REPAIRS = 4
"""A segment with more than that is not worth mending: another engine is."""
BESIDE = 0.25
"""How far apart two numbers may stand, as a share of their texts, to be taken for one where their digits say little."""
TELLING_DIGITS = 3
SHORTEST_NAME = 3
ALIKE = 60.0
"""How like each other two addresses are, in percent, where one is the other, changed."""
FIGURE = re.compile("\\d(?:[\\d.,'’\u00a0\u202f\u2009 ]*\\d)?")
SIGNS = re.compile("[$€£¥₫₹₩₽₴₺₱฿₦₪]")
CODES = re.compile("[A-Z]{3}")
WORD = re.compile(r"\w[\w'’-]*")
"""A word of plain text, hyphens and apostrophes inside it included."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words for a stretch of the translation."""

    span: Span
    words: str


def repaired(
    source: str, target: str, languages: Languages, findings: Sequence[Finding], terms: Sequence[Term] = ()
) -> str | None:
    """The translation of one segment without what these findings hold it for; None where nothing is surely mended.

    :param source: inline HTML, as ``target``.
    :param findings: told apart by what they say; where their spans lie does not matter.
    :param terms: those that stand in the segment.
    """
    wanted = {_said(finding) for finding in findings if finding.severity is Severity.HOLD}
    text = target
    for _ in range(MOST_REPAIRS):
        better = _one_repair(source, text, languages, wanted, terms)
        if better is None:
            break
        text = better
    return None if text == target else text


def _said(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return finding.check, finding.message, tuple(sorted(finding.params.items()))


def _one_repair(
    source: str,
    text: str,
    languages: Languages,
    wanted: set[tuple[str, str, tuple[tuple[str, str], ...]]],
    terms: Sequence[Term],
) -> str | None:
    before = judge_segment(source, text, languages, terms).findings
    holding = [finding for finding in before if finding.severity is Severity.HOLD]
    if not any(_said(finding) in wanted for finding in holding):
        return None
    for edit in _edits(Passage.of(source), Passage.of(text), languages, holding):
        done = text[: edit.span.start] + edit.words + text[edit.span.end :]
        after = judge_segment(source, done, languages, terms).findings
        left, known = Counter(map(_said, after)), Counter(map(_said, before))
        if left < known and sum(one.severity is Severity.HOLD for one in after) < len(holding):
            return done
    return None


def _edits(source: Passage, target: Passage, languages: Languages, findings: Sequence[Finding]) -> Iterator[Edit]:
    """What may put each thing right, for checks that found one thing only: of several, who knows which is which."""
    for check, edits_of in CHECKS.items():
        found = [finding for finding in findings if finding.check == check]
        for edit in edits_of(source, target, languages, found):
            touched = target.text[edit.span.start : edit.span.end] + edit.words
            if not {"<", ">"} & set(touched):
                yield edit


# ── Numbers and currencies ────────────────────────────────────────────────────────────────────────────────────────


def _numbers(source: Passage, target: Passage, languages: Languages, found: Sequence[Finding]) -> Iterator[Edit]:
    if len(found) != 1 or found[0].message != numbers.CHANGED:
        return
    there, here = found[0].source_span, found[0].target_span
    if there is None or here is None:
        return
    was = FIGURE.findall(source.plain[there.start : there.end])
    now = list(FIGURE.finditer(target.plain, here.start, here.end))
    if (
        len(was) != 1
        or len(now) != 1
        or not _is_misread(was[0], now[0][0], beside=_beside(source, target, there, here))
    ):
        return
    yield Edit(Span(*now[0].span()), rewrite(was[0], languages.source, languages.target))


def _is_misread(was: str, now: str, *, beside: bool) -> bool:
    """Whether the one is the other with a digit changed, lost, added or moved, or its magnitude shifted."""
    old, new = _digits(was), _digits(now)
    if min(len(old), len(new)) < TELLING_DIGITS and not beside:
        return False
    same = old.rstrip("0") == new.rstrip("0") or sorted(old) == sorted(new)
    return same or OSA.distance(old, new) <= 1


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())


def _beside(source: Passage, target: Passage, there: Span, here: Span) -> bool:
    return abs(there.start / max(1, len(source.plain)) - here.start / max(1, len(target.plain))) <= BESIDE


def _currencies(source: Passage, target: Passage, languages: Languages, found: Sequence[Finding]) -> Iterator[Edit]:  # noqa: ARG001  one signature for all
    """A sign for a sign, a code for a code; a word would need its form in the target's language."""
    for finding in found[:1] if len(found) == 1 else ():
        there, here = finding.source_span, finding.target_span
        if there is None or here is None:
            continue
        for form in (SIGNS, CODES):
            was = form.findall(source.plain[there.start : there.end])
            now = list(form.finditer(target.plain, here.start, here.end))
            if len(was) == len(now) == 1:
                yield Edit(Span(*now[0].span()), was[0])


# ── Names and addresses ───────────────────────────────────────────────────────────────────────────────────────────


def _names(source: Passage, target: Passage, languages: Languages, found: Sequence[Finding]) -> Iterator[Edit]:
    """A name in place of another, in the same script, where a word that names the same on both sides stands beside."""
    if script_of(languages.source) != script_of(languages.target) or len(found) != 1:
        return
    there, here = found[0].source_span, found[0].target_span
    if found[0].message != names.REPLACED or there is None or here is None:
        return
    if not (_is_surely_name(source.plain, there) and _is_surely_name(target.plain, here)):
        return
    was, now = _neighbours(source.plain, there), _neighbours(target.plain, here)
    if any(one and one == other for one, other in zip(was, now, strict=True)):
        yield Edit(here, source.plain[there.start : there.end])


def _is_surely_name(text: str, span: Span) -> bool:
    """Whether the word has its capital of its own: the first word of a sentence may be any («À Huế», “To Huế”)."""
    begins = span.start == 0 or names.OPENING.search(text, max(0, span.start - 4), span.start) is not None
    return not begins and span.end - span.start >= SHORTEST_NAME


def _neighbours(text: str, span: Span) -> tuple[str, str]:
    """The capitalised words right before and right after; empty where there is none."""
    before = WORD.findall(text[max(0, span.start - 40) : span.start]) if text[: span.start].endswith(" ") else []
    after = WORD.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    return _name(before[-1] if before else ""), _name(after[0] if after else "")


def _name(word: str) -> str:
    return word if len(word) > 1 and word[0].isupper() else ""


def _addresses(source: Passage, target: Passage, languages: Languages, found: Sequence[Finding]) -> Iterator[Edit]:  # noqa: ARG001  one signature for all
    """An address of the text that came out changed. Where a link leads is never touched: that is not in the text."""
    for kind in ("email", "link", "handle"):
        lost = [one.source_span for one in found if one.message == links.LOST[kind]]
        come = [one.target_span for one in found if one.message == links.ADDED[kind]]
        if len(lost) != 1 or len(come) != 1 or lost[0] is None or come[0] is None:
            continue
        was, now = source.text[lost[0].start : lost[0].end], target.text[come[0].start : come[0].end]
        if links.ADDRESS.fullmatch(was) and links.ADDRESS.fullmatch(now) and fuzz.ratio(was, now) >= ALIKE:
            yield Edit(come[0], was)


Edits = Callable[[Passage, Passage, Languages, Sequence[Finding]], Iterator[Edit]]
CHECKS: dict[str, Edits] = {
    numbers.ID: _numbers,
    currencies.ID: _currencies,
    names.ID: _names,
    links.ID: _addresses,
}
