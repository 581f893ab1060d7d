"""A portion of texts through one engine: prepared, translated, and looked at for the terms that were to be followed.

Engines that take terms are told them. Others that keep markup are given names behind a character of their own from the
start, and other terms where they chose another word; so are those that were told and did not follow. For engines that
take plain text, what they wrote for a term is found and replaced; where that cannot be told, the term is written into
the text that they are sent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from newsloom.foundation.errors import NewsloomError, TransientError, UpstreamError
from newsloom.translation import markup, rendition
from newsloom.translation.checks.terms import Term
from newsloom.translation.engines import asking_again
from newsloom.translation.engines.port import DeclinedError, TermTaker
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

        :raises UpstreamError: the engine failed; its ``done`` holds what is finished, by the text's place.
        :raises BudgetSpentError: no budget has room for them; its ``done`` likewise.
        """
        failure: NewsloomError | None = None
        numbers: Sequence[int] = range(len(texts))
        try:
            drafts = self._drafted(texts, [self._placing(text) for text in texts])
        except (UpstreamError, BudgetSpentError) as error:
            failure, numbers = error, sorted(error.done)
            drafts = [error.done[number] for number in numbers]
        try:
            done = self._followed([texts[number] for number in numbers], drafts)
        except UpstreamError as error:
            error.done = {numbers[place]: html for place, html in error.done.items()}
            raise
        if failure is not None:
            failure.done = dict(zip(numbers, done, strict=True))
            raise failure
        return done

    def _followed(self, texts: Sequence[Text], done: list[str]) -> list[str]:
        """The drafts, with their terms put right."""
        if not self.last:
            return done
        if self.first and self.seat.able.keeps_markup:
            self._again(texts, done, accept=lambda draft, again: True)  # noqa: ARG005
        self._mend(texts, done)
        if self.first and not self.seat.able.keeps_markup:
            self._again(texts, done, accept=placing.alike)
        return done

    def _placing(self, text: Text) -> Placing:
        if not (text.wanted.terms and self.seat.able.keeps_markup) or self._told:
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
        try:
            answers = self._answers([each.sent for each in prepared], texts, loads)
        except NewsloomError as error:
            done = error.done.items()
            error.done = {number: rendition.finish(prepared[number], answer, self.rewrite) for number, answer in done}
            raise
        if len(answers) != len(prepared):
            raise TransientError(
                "engine-answer-incomplete", f"{self.step.engine} gave {len(answers)} texts for {len(prepared)}."
            )
        return [rendition.finish(each, answer, self.rewrite) for each, answer in zip(prepared, answers, strict=True)]

    def _answers(self, sent: Sequence[str], texts: Sequence[Text], loads: Sequence[Load]) -> list[str]:
        """What the engine makes of them; what it asks for twice is metered twice."""
        source, target = self.step.source, self.step.target
        with (
            self.meter.sending(loads),
            asking_again.by(lambda places: self.meter.sending([loads[at] for at in places])),
        ):
            if not self._told:
                return self.seat.engine.translate(sent, source=source, target=target)
            terms = [placing.wordings(text.wanted) for text in texts]
            return cast(TermTaker, self.seat.engine).translate_with_terms(sent, terms, source=source, target=target)

    @property
    def _told(self) -> bool:
        """Whether the engine is told the terms: it can only be where it reads and writes their own languages."""
        return self.seat.able.takes_terms and self.first and self.last

    def _again(self, texts: Sequence[Text], done: list[str], *, accept: Callable[[str, str], bool]) -> None:
        """Sends what does not follow its terms once more with the terms in it; what is better for it is taken."""
        orders = [(number, text) for number, text in enumerate(texts) if _unfollowed(done[number], text)]
        if not orders:
            return
        everything = [partial(placing.in_source, wanted=text.wanted) for _, text in orders]
        try:
            again = dict(enumerate(self._drafted([text for _, text in orders], everything)))
        except (DeclinedError, BudgetSpentError) as error:
            again = dict(error.done)  # there is a translation already: the judge says what it lacks
        except UpstreamError as error:
            error.done = {number: html for number, html in enumerate(done) if not _unfollowed(html, texts[number])}
            raise
        for place, html in again.items():
            number, text = orders[place]
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
