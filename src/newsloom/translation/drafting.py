"""A portion of texts through one engine: prepared, translated, and looked at for the terms that were to be followed.

Engines that keep markup are given names behind a character of their own from the start, and other terms where they
chose another word. For engines that take plain text, what they wrote for a term is found and replaced; where that
cannot be told, the term is written into the text that they are sent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from newsloom.foundation.errors import TransientError
from newsloom.translation import markup, rendition
from newsloom.translation.checks.terms import Term
from newsloom.translation.ledger.amounts import Load, Urgency
from newsloom.translation.ledger.meter import Meter
from newsloom.translation.ledger.spending import BudgetSpentError
from newsloom.translation.rendition import Placing, Rewriter
from newsloom.translation.roster import Seat
from newsloom.translation.routes import Step
from newsloom.translation.terms import placing
from newsloom.translation.terms.placing import Wanted

Alone = Callable[[Sequence[str]], Mapping[str, str]]
"""What the whole route makes of words that stand alone."""


@dataclass(frozen=True, slots=True)
class Text:
    """A segment on its way through one step.

    :param html: as it is in the step's source language.
    :param publisher: whose text it is, for the ledger; 0: nobody's.
    """

    html: str
    wanted: Wanted
    publisher: int = 0
    urgency: Urgency = Urgency.HEAD


@dataclass(frozen=True, slots=True)
class Draughtsman:
    """One engine at one step of a route.

    :param first: whether the texts are still in the language that the terms are looked for in.
    :param last: whether readers see what comes out.
    """

    seat: Seat
    step: Step
    rewrite: Rewriter
    alone: Alone
    meter: Meter
    first: bool = True
    last: bool = True

    def translate(self, texts: Sequence[Text]) -> list[str]:
        """Inline HTML in the step's target language, one for each text, terms followed as far as can be.

        :raises UpstreamError: the engine failed.
        :raises BudgetSpentError: no budget has room for them.
        """
        done = self._drafted(texts, [self._placing(text) for text in texts])
        if not self.last:
            return done
        if self.first and self.seat.able.keeps_markup:
            self._again(texts, done, accept=lambda draft, again: True)  # noqa: ARG005
        self._mend(texts, done)
        if self.first and not self.seat.able.keeps_markup:
            self._again(texts, done, accept=placing.alike)
        return done

    def _placing(self, text: Text) -> Placing:
        if not (text.wanted.terms and self.seat.able.keeps_markup):
            return rendition.nothing_placed
        if not self.first:
            return partial(placing.on_the_way, wanted=text.wanted)
        return partial(placing.in_source, wanted=text.wanted, names_alone=self.last)

    def _drafted(self, texts: Sequence[Text], placings: Sequence[Placing]) -> list[str]:
        keeps = self.seat.able.keeps_markup
        prepared = [
            rendition.prepare(text.html, keeps_markup=keeps, placing=each)
            for text, each in zip(texts, placings, strict=True)
        ]
        loads = [Load(len(each.sent), text.publisher, text.urgency) for text, each in zip(texts, prepared, strict=True)]
        with self.meter.sending(loads):
            answers = self.seat.engine.translate(
                [each.sent for each in prepared], source=self.step.source, target=self.step.target
            )
        if len(answers) != len(prepared):
            raise TransientError(
                "engine-answer-incomplete", f"{self.step.engine} gave {len(answers)} texts for {len(prepared)}."
            )
        return [rendition.finish(each, answer, self.rewrite) for each, answer in zip(prepared, answers, strict=True)]

    def _again(self, texts: Sequence[Text], done: list[str], *, accept: Callable[[str, str], bool]) -> None:
        """Sends what does not follow its terms once more with the terms in it; what is better for it is taken."""
        orders = [(number, text) for number, text in enumerate(texts) if _unfollowed(done[number], text)]
        if not orders:
            return
        everything = [partial(placing.in_source, wanted=text.wanted) for _, text in orders]
        try:
            again = self._drafted([text for _, text in orders], everything)
        except BudgetSpentError:
            return  # there is a translation already: the judge says what it lacks
        for (number, text), html in zip(orders, again, strict=True):
            fewer = len(_unfollowed(html, text)) < len(_unfollowed(done[number], text))
            if fewer and accept(markup.plain(done[number]), markup.plain(html)):
                done[number] = html

    def _mend(self, texts: Sequence[Text], done: list[str]) -> None:
        wrong = [(number, text.wanted) for number, text in enumerate(texts) if _unfollowed(done[number], text)]
        if not wrong:
            return
        wordings = self.alone(sorted({form for _, wanted in wrong for form in wanted.forms()}))
        for number, wanted in wrong:
            done[number] = markup.write(placing.mended(markup.read(done[number]), wanted, wordings))


def _unfollowed(html: str, text: Text) -> tuple[Term, ...]:
    return placing.unfollowed(markup.plain(html), text.wanted) if text.wanted.terms else ()
