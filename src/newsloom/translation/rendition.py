"""One segment on its way through one engine: what is sent, and what becomes of the answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsloom.translation import markup, protection
from newsloom.translation.markup import Inline, Mark
from newsloom.translation.terms.placing import Placed

Rewriter = Callable[[str], str]
"""A number as the target language writes it."""

Placing = Callable[[Inline], Sequence[Placed]]
"""The words that are to stand in the translation for stretches of a text."""


def nothing_placed(inline: Inline) -> Sequence[Placed]:  # noqa: ARG001  the signature of a placing
    """No words are given."""
    return ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A segment ready for an engine; ``sent`` is neutral markup where the engine keeps it, plain text otherwise."""

    inline: Inline
    shielded: protection.Shielded | None
    sent: str


def prepare(source: str, *, keeps_markup: bool, placing: Placing = nothing_placed) -> Prepared:
    """The segment as the engine takes it, delicate words put out of its reach.

    :param placing: words that come out as they are given: behind a character where the engine keeps those, else
        written into the text that it is sent.
    """
    inline = markup.read(protection.without_opaque(source))
    placed = placing(inline)
    if not keeps_markup:
        sent = protection.replaced(inline, placed) if placed else inline
        return Prepared(inline, None, " ".join(sent.text.split()))
    shielded = _shielded(inline, placed)
    return Prepared(inline, shielded, markup.neutral(shielded.inline))


def _shielded(inline: Inline, placed: Sequence[Placed]) -> protection.Shielded:
    spans = protection.protected_spans(inline)
    words = {span: text for span, text in placed if all(span[1] <= start or end <= span[0] for start, end in spans)}
    if not words:
        return protection.shield(inline, spans)
    every = sorted([*spans, *words])
    shielded = protection.shield(inline, every)
    kept = tuple(
        _with_marks(words[span], whole) if span in words else whole
        for span, whole in zip(every, shielded.kept, strict=True)
    )
    return protection.Shielded(shielded.inline, kept)


def _with_marks(words: str, replaced: Inline) -> Inline:
    """Tags that stood inside the words replaced stand around the new ones."""
    return Inline(words, tuple(Mark(0, len(words), mark.opening, mark.closing) for mark in replaced.marks))


def finish(prepared: Prepared, answer: str, rewrite: Rewriter) -> str:
    """Inline HTML from the engine's answer: tags, addresses and numbers in place, a capital where there was one."""
    answer = " ".join(answer.split())
    if prepared.shielded is None:
        done = markup.project(prepared.inline, protection.mend(prepared.inline.text, protection.without_opaque(answer)))
    else:
        done = protection.unshield(markup.from_neutral(answer, prepared.shielded.inline), prepared.shielded.kept)
    done = protection.numbers_in_target_form(prepared.inline, done, rewrite)
    return protection.without_opaque(markup.write(_capitalised_like(prepared.inline.text, done)))


def _capitalised_like(source: str, done: Inline) -> Inline:
    first = next((place for place, character in enumerate(done.text) if character.isalnum()), None)
    wanted = next((character for character in source if character.isalnum()), "")
    if first is None or not wanted.isupper() or not done.text[first].islower():
        return done
    if any(match.start() <= first < match.end() for match in protection.ADDRESS.finditer(done.text)):
        return done
    capital = done.text[first].upper()
    if len(capital) != 1:
        return done
    return Inline(done.text[:first] + capital + done.text[first + 1 :], done.marks)


def has_words(source: str) -> bool:
    """Whether a segment holds anything to translate, addresses and handles aside."""
    text = protection.ADDRESS.sub("", markup.plain(source))
    return any(character.isalpha() for character in text)
