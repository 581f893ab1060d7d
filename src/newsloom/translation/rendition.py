"""One segment on its way through one engine: what is sent, and what becomes of the answer."""

from collections.abc import Callable
from dataclasses import dataclass

from newsloom.translation import markup, protection
from newsloom.translation.markup import Inline

Rewriter = Callable[[str], str]
"""A number as the target language writes it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A segment ready for an engine; ``sent`` is neutral markup where the engine keeps it, plain text otherwise."""

    inline: Inline
    shielded: protection.Shielded | None
    sent: str


def prepare(source: str, *, keeps_markup: bool) -> Prepared:
    """The segment as the engine takes it, delicate words put out of its reach."""
    inline = markup.read(protection.without_opaque(source))
    if not keeps_markup:
        return Prepared(inline, None, " ".join(inline.text.split()))
    shielded = protection.shield(inline, protection.protected_spans(inline))
    return Prepared(inline, shielded, markup.neutral(shielded.inline))


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
