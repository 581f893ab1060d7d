"""Articles handed to outside translators as XLIFF, and taken back: what they changed goes the way of an editor's edit.

The file carries, for whoever takes it back, a digest of each sentence as it went out. So it is known what the
translator changed, and what has changed here meanwhile; a sentence of which neither is certain is never written.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from newsloom.accounts.models import User
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import queries, review
from newsloom.publishing.document import ArticleSegment, Document
from newsloom.publishing.edits import EditHeldError, under_review
from newsloom.publishing.models import Article
from newsloom.publishing.places import PlacedPassage, passage_of, passages_of
from newsloom.translation import markup
from newsloom.translation.checks.contract import Finding, Severity
from newsloom.translation.exchange.inline_codes import cleaned
from newsloom.translation.exchange.xliff import File, GlossaryEntry, Job, Match, Note, Segment, State, Unit
from newsloom.translation.exchange.xml_files import legal
from newsloom.translation.nearest import nearest
from newsloom.translation.terms.glossary import Glossary
from newsloom.translation.terms.queries import glossaries

SKELETON_FORMAT = 1
STATES: dict[str, State] = {"person": "reviewed", "source": "initial"}
WORTH_SENDING = 75.0
"""Likeness in per cent from which a sentence of the memory helps a translator."""
Matches = Mapping[str, tuple[Match, ...]]
BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence that was not taken back: of which article and segment, why, and what to do."""

    article_id: int
    segment: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An article after its file came back. ``changed``: how many of its sentences the translator wrote anew."""

    article: Article
    changed: int


class HandoverRefusedError(RefusedError):
    """Sentences of a file cannot be taken back; nothing was written."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        first = troubles[0]
        super().__init__(
            "handover-conflicts",
            f"{len(troubles)} sentences cannot be taken back, and nothing was written. {first.message}",
            "Mend the file, or take the other sentences alone.",
        )
        self.troubles = tuple(troubles)


def hand_over(article_ids: Sequence[int]) -> Job:
    """The wording of articles as a job for a translator, with findings and terms.

    :raises RefusedError: ``article-unknown``, ``article-withdrawn``, ``article-not-translated``,
        ``article-is-original``; ``pairs-differ``: they are not of one pair of languages.
    """
    articles = [_found(article_id) for article_id in dict.fromkeys(article_ids)]
    pairs = sorted({(article.source_language, article.edition.language) for article in articles})
    if len(pairs) != 1:
        said = ", ".join(f"{source} → {target}" for source, target in pairs)
        raise RefusedError("pairs-differ", f"These articles are of several pairs of languages: {said}.", "Export each.")
    source, target = pairs[0]
    terms = glossaries(source, target)
    return Job(
        source,
        target,
        tuple(
            _file(article, terms.for_story(section=article.section, publisher_id=article.story.publisher_id))
            for article in articles
        ),
    )


def _found(article_id: int) -> Article:
    article = queries.find(article_id)
    if article is None:
        raise RefusedError("article-unknown", f"There is no article {article_id}.", "See `newsloom article list`.")
    if article.state == Article.State.WITHDRAWN:
        raise RefusedError("article-withdrawn", f"Article {article_id} was withdrawn.", "Nothing of it goes out.")
    if languages.same_text(article.source_language, article.edition.language):
        raise RefusedError(
            "article-is-original", f"Article {article_id} is the publisher's own text.", "Only translations go out."
        )
    return article


def _file(article: Article, terms: Glossary) -> File:
    document, is_draft = under_review(article)
    verdict = (article.draft["verdict"] if is_draft and article.draft else article.verdict) or {}
    passages = passages_of(document)
    matches = _matches(document, article)
    findings: dict[int | None, list[Finding]] = {}
    for one in verdict.get("findings", ()):
        finding = Finding.from_json(one)
        findings.setdefault(passage_of(finding), []).append(finding)
    return File(
        f"a{article.pk}",
        f"article/{article.pk}",
        tuple(
            _unit(number, passage, findings.get(number, []), terms, matches) for number, passage in enumerate(passages)
        ),
        (Note(article.story.url, "original"), *map(_note, findings.get(None, ()))),
        json.dumps({"newsloom": SKELETON_FORMAT, "article": article.pk, "segments": _digests(document)}),
    )


def _matches(document: Document, article: Article) -> dict[str, tuple[Match, ...]]:
    """What the memory has for sentences like these, their own translations left out."""
    shown = {segment.source: segment.text for segment in document.segments()}
    found = nearest(shown, source=article.source_language, target=article.edition.language, at_least=WORTH_SENDING)
    return {
        text: tuple(
            Match(one.source_text, one.target_text, one.likeness) for one in entries if one.target_text != shown[text]
        )
        for text, entries in found.items()
    }


def _unit(number: int, passage: PlacedPassage, findings: Sequence[Finding], terms: Glossary, matches: Matches) -> Unit:
    words = "\n".join(markup.plain(placed.segment.source) for placed in passage.segments)
    segments = tuple(
        _segment(placed.number, placed.segment, matches.get(placed.segment.source, ()), spaced=at > 0)
        for at, placed in enumerate(passage.segments)
    )
    return Unit(f"u{number}", passage.part, segments, tuple(map(_note, findings)), tuple(_entries(words, terms)))


def _segment(number: int, segment: ArticleSegment, matches: tuple[Match, ...], *, spaced: bool) -> Segment:
    target = None if segment.origin == "source" else segment.text
    state = STATES.get(segment.origin, "translated")
    return Segment(f"s{number}", segment.source, target, state, segment.origin, spaced, matches)


def _note(finding: Finding) -> Note:
    return Note(finding.sentence(), "finding", 1 if finding.severity is Severity.HOLD else 5)


def _entries(words: str, terms: Glossary) -> Iterator[GlossaryEntry]:
    for term in terms.within(words) if terms else ():
        here = next((form for form in term.forms_in(terms.source) if form in words), "")
        there = here if term.keep else next(iter(term.forms_in(terms.target)), "")
        if here and there:
            yield GlossaryEntry(here, there)


def _digests(document: Document) -> list[list[str]]:
    return [[digest(segment.source), digest(segment.text)] for segment in document.segments()]


def digest(text: str) -> str:
    """The same for a text that went through a file unchanged, whatever became of its blanks and entities."""
    folded = BLANKS.sub(" ", unicodedata.normalize("NFC", cleaned(legal(text))))
    return hashlib.blake2b(folded.encode(), digest_size=8).hexdigest()


@transaction.atomic
def take_back(
    job: Job, *, by: User | None, now: datetime, only: int | None = None, despite_troubles: bool = False
) -> tuple[list[TakenBack], list[Trouble]]:
    """Writes what a translator changed into the articles, each judged again, all of it or nothing.

    :param only: the one article that the file may be about.
    :param despite_troubles: take the sentences that nothing stands against, and leave the others.
    :returns: the articles, and the sentences that were left.
    :raises RefusedError: ``handover-unknown``: the file was not made here; ``handover-conflicts`` (a
        `HandoverRefusedError`); and as for `review.edit_article`.
    """
    plans = [_plan(file, only) for file in job.files]
    troubles = [trouble for plan in plans for trouble in plan.troubles]
    if troubles and not despite_troubles:
        raise HandoverRefusedError(troubles)
    return [TakenBack(_written(plan, by, now), len(plan.edits)) for plan in plans], troubles


@dataclass(frozen=True, slots=True)
class _Plan:
    article: Article
    edits: Mapping[int, str]
    troubles: tuple[Trouble, ...]


def _written(plan: _Plan, by: User | None, now: datetime) -> Article:
    if not plan.edits:
        return plan.article
    try:
        return review.edit_article(article_id=plan.article.pk, edits=plan.edits, by=by, now=now)
    except EditHeldError as error:
        first = next(finding.sentence() for finding in error.verdict.findings if finding.severity == "hold")
        raise RefusedError(
            "edit-held",
            f"Readers see article {plan.article.pk}, and the judge holds its new wording: {first}",
            "Nothing of the file was written. Mend it in the file, or approve it in the newsroom with a reason.",
        ) from error


def _plan(file: File, only: int | None) -> _Plan:
    went_out = _skeleton(file)
    if only is not None and went_out["article"] != only:
        raise RefusedError(
            "handover-other-article", "The file is about another article.", "Upload it on that one's page."
        )
    article = _found(int(went_out["article"]))
    document, _ = under_review(article)
    desk = _Desk(article, list(document.segments()), file.segments)
    edits: dict[int, str] = {}
    troubles: list[Trouble] = []
    for number, (source, target) in enumerate(went_out["segments"]):
        outcome = desk.look_at(number, source, target)
        if isinstance(outcome, Trouble):
            troubles.append(outcome)
        elif outcome is not None:
            edits[outcome[0]] = outcome[1]
    known = {f"s{number}" for number in range(len(went_out["segments"]))}
    troubles += [
        desk.trouble(name, "segment-unknown", "is not of this article") for name in file.segments if name not in known
    ]
    return _Plan(article, edits, tuple(troubles))


def _skeleton(file: File) -> dict[str, Any]:
    try:
        went_out = json.loads(file.skeleton)
        if went_out["newsloom"] == SKELETON_FORMAT and isinstance(went_out["article"], int):
            [(str(source), str(target)) for source, target in went_out["segments"]]
            return dict(went_out)
    except (ValueError, TypeError, KeyError):
        pass
    raise RefusedError(
        "handover-unknown",
        f"“{file.original or file.id}” does not say what went out: it was not made here, or it lost its skeleton.",
        "Export the article again, and keep the file's skeleton.",
    )


@dataclass(frozen=True, slots=True)
class _Desk:
    """An article as it stands beside the file that came back."""

    article: Article
    ours: Sequence[ArticleSegment]
    theirs: Mapping[str, Segment]

    def look_at(self, number: int, source: str, target: str) -> Trouble | tuple[int, str] | None:
        """What to write for a segment that went out as these digests; None where the translator left it alone."""
        name = f"s{number}"
        there = self.theirs.get(name)
        if there is None:
            return self.trouble(name, "segment-missing", "is not in the file")
        if digest(there.source) != source:
            return self.trouble(name, "source-tampered", "has another source text than the one that went out")
        untranslated = number < len(self.ours) and self.ours[number].origin == "source"
        if not there.target:
            return (
                None if untranslated or not there.source else self.trouble(name, "target-empty", "has no translation")
            )
        if digest(there.target) == target:
            return None
        return self._changed(number, there, source, target)

    def _changed(self, number: int, there: Segment, source: str, target: str) -> Trouble | tuple[int, str] | None:
        place = self._place(number, source)
        if place is None:
            return self.trouble(
                there.id, "source-changed", "was corrected at its source since; export the article again"
            )
        here, words = digest(self.ours[place].text), there.target or ""
        if here == digest(words):
            return None
        if here != target:
            return self.trouble(there.id, "article-changed", "was changed here by somebody else since; compare the two")
        return place, words

    def _place(self, number: int, source: str) -> int | None:
        """Where the sentence stands now: paragraphs may have moved."""
        places = [place for place, segment in enumerate(self.ours) if digest(segment.source) == source]
        return number if number in places else places[0] if len(places) == 1 else None

    def trouble(self, name: str, code: str, why: str) -> Trouble:
        there = self.theirs.get(name)
        words = markup.plain(there.source)[:60] if there else ""
        said = f"Article {self.article.pk}, segment {name.removeprefix('s')}{f' (“{words}”)' if words else ''} {why}."
        return Trouble(self.article.pk, name, code, said)
