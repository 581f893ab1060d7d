"""An article's page: its sentences beside their originals, to be mended, judged again, approved with a reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from newsloom.editions.sections import BY_KEY
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.newsroom import facts
from newsloom.newsroom.facts import ARTICLE_STATES, Fact
from newsloom.newsroom.lists import PageOfOne
from newsloom.newsroom.nearby import Suggestion, suggestions
from newsloom.newsroom.past import past_of
from newsloom.newsroom.permissions import may_review, may_withdraw
from newsloom.newsroom.refusals import in_words
from newsloom.newsroom.sheets import Sheet, Typed, lay_out, read_typed
from newsloom.newsroom.verdicts import findings_of, verdict_in_words
from newsloom.publishing.conflicts import CONFLICT
from newsloom.publishing.consistency import repair_consistency
from newsloom.publishing.corrections import note_correction, take_back_correction
from newsloom.publishing.document import read_document
from newsloom.publishing.edits import EditHeldError
from newsloom.publishing.models import Article, ArticleRevision, Correction
from newsloom.publishing.places import wording_key
from newsloom.publishing.review import approve_article, edit_article


@dataclass(frozen=True, slots=True)
class Attempt:
    """What an editor sent and was refused: it is shown again, with the reason."""

    error: RefusedError
    typed: tuple[Typed, ...]
    reason: str


class ArticlePage(PageOfOne):
    template_name = "newsroom/article.html"
    attempt: Attempt | None = None

    def get_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("edition", "story__publisher", "reviewed_by")

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Saves what was typed and has it judged again, or approves it over the findings."""
        if not may_review(request.user):
            raise PermissionDenied
        typed, reason = tuple(read_typed(request.POST)), request.POST.get("reason", "")
        try:
            if "note" in request.POST or "take_back" in request.POST:
                return self._correct(request)
            article = self._repair(request) if "repair" in request.POST else self._carry_out(request, typed, reason)
        except RefusedError as error:
            self.attempt = Attempt(error, typed, reason)
            refused: HttpResponse = self.render_to_response(self.get_context_data(), status=409)
            return refused
        messages.success(request, self._outcome(article))
        return redirect(reverse("articles:inspect", args=[article.pk]))

    def _carry_out(self, request: HttpRequest, typed: tuple[Typed, ...], reason: str) -> Article:
        common: dict[str, Any] = {
            "article_id": self.object.pk,
            "edits": {one.number: one.words for one in typed},
            "by": request.user,
            "now": timezone.now(),
            "seen": request.POST.get("seen", ""),
        }
        if request.POST.get("action") == "approve":
            return approve_article(reason=reason, **common)
        return edit_article(**common)

    def _repair(self, request: HttpRequest) -> Article:
        """Writes a phrase the way it is written elsewhere in the article: one click on a finding that says so."""
        sheet = self._sheet()
        notes = {str(note.number): note for note in sheet.notes} if sheet else {}
        note = notes.get(request.POST["repair"])
        if note is None:
            raise RefusedError("finding-not-repairable", "That finding is not there any more.", "Look at it again.")
        common: dict[str, Any] = {"by": request.user, "now": timezone.now()}
        return repair_consistency(article_id=self.object.pk, finding=note.finding, **common)

    def _correct(self, request: HttpRequest) -> HttpResponse:
        """Puts a note for readers at the top of the article, or takes one back."""
        pk, given = self.object.pk, request.POST.get("take_back", "")
        if given.isdecimal():
            take_back_correction(article_id=pk, correction_id=int(given))
            messages.success(request, _("The correction is taken back."))
        else:
            by: Any = request.user
            note_correction(article_id=pk, note=request.POST["note"], by=by, now=timezone.now())
            messages.success(request, _("Readers see the correction at the top of the article."))
        return redirect(reverse("articles:inspect", args=[pk]))

    def _outcome(self, article: Article) -> str:
        if article.state == Article.State.HELD or article.draft:
            found = findings_of(article.draft["verdict"] if article.draft else article.verdict)
            return _("Saved and judged again. It is still held: %(verdict)s.") % {
                "verdict": verdict_in_words({"findings": [one.as_json() for one in found]})
            }
        return _("Saved. The article is live.")

    @cached_property
    def is_editable(self) -> bool:
        """Whether this user may work on this article's words: a translation that was not withdrawn."""
        article: Article = self.object
        ours = article.document is not None and article.state != Article.State.WITHDRAWN
        return ours and bool(article.route) and may_review(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        article: Article = self.object
        on_site = article.path if article.state in Article.READABLE and article.edition.active else ""
        live = article.document if article.draft and article.state in Article.READABLE else None
        return {
            **super().get_context_data(**kwargs),
            "article": article,
            "state": ARTICLE_STATES[article.state],
            "editable": self.is_editable,
            "sheet": self._sheet(),
            "near": self._near(),
            "seen": wording_key(self._stored) if self._stored else "",
            "live": lay_out(read_document(live), findings_of(article.verdict)) if live else None,
            "attempt": self.attempt,
            "refused": in_words(self.attempt.error) if self.attempt else "",
            "reason": self.attempt.reason if self.attempt else "",
            "reason_missing": self.attempt is not None and self.attempt.error.code == "reason-missing",
            "approvable": self._is_approvable(),
            "in_conflict": article.reason_code == CONFLICT and may_review(self.request.user),
            "past": past_of(article),
            "note": self.request.POST.get("note", "") if self.attempt else "",
            "corrections": list(Correction.objects.filter(article=article).select_related("noted_by")),
            "correctable": on_site and may_review(self.request.user),
            "versions": ArticleRevision.objects.filter(article=article).count(),
            "may_withdraw": may_withdraw(self.request.user) and article.state != Article.State.WITHDRAWN,
            "next_held": self._next_held(),
            "original": facts.web_address(article.story.url),
            "on_site": on_site,
            **self._languages(),
        }

    def _is_approvable(self) -> bool:
        """Whether there is something to approve: a held wording, or edits to a live one that were just refused."""
        article: Article = self.object
        refused = self.attempt is not None and self.attempt.error.code in {"edit-held", "reason-missing"}
        if article.reason_code == CONFLICT:
            return False
        return article.state == Article.State.HELD or article.draft is not None or refused

    def _languages(self) -> dict[str, str]:
        article: Article = self.object
        source, target = article.source_language, article.edition.language
        return {
            "source_direction": languages.direction(source),
            "target_direction": languages.direction(target),
            "source_name": languages.own_name(source),
            "target_name": languages.own_name(target),
        }

    @property
    def _stored(self) -> Mapping[str, Any] | None:
        article: Article = self.object
        stored: Mapping[str, Any] | None = article.draft["document"] if article.draft else article.document
        return stored

    def _sheet(self) -> Sheet | None:
        """What is worked on: the newer wording where one is held, with what the editor typed where it was refused."""
        article: Article = self.object
        if self._stored is None:
            return None
        stored, typed = read_document(self._stored), self.attempt.typed if self.attempt else ()
        if self.attempt and isinstance(self.attempt.error, EditHeldError):
            error = self.attempt.error
            return lay_out(error.document, error.verdict.findings, typed=typed, stored=stored)
        found = findings_of(article.draft["verdict"] if article.draft else article.verdict)
        return lay_out(stored, found, typed=typed)

    def _near(self) -> dict[int, tuple[Suggestion, ...]]:
        """What the memory has for sentences nearly like these; for whoever may work on them."""
        article: Article = self.object
        if not self.is_editable or self._stored is None:
            return {}
        document = read_document(self._stored)
        return suggestions(document, source=article.source_language, target=article.edition.language)

    def _next_held(self) -> str:
        """The address of the next article that waits for an editor; empty where none does."""
        others = Article.objects.filter(state=Article.State.HELD, edition__active=True).exclude(pk=self.object.pk)
        pks = others.order_by("-pk").values_list("pk", flat=True)
        pk = pks.filter(pk__lt=self.object.pk).first() or pks.first()
        return reverse("articles:inspect", args=[pk]) if pk else ""

    def get_facts(self) -> Iterator[Fact]:
        article: Article = self.object
        story = article.story
        yield Fact(_("Next attempt"), facts.moment(article.next_attempt_at))
        yield Fact(_("Section"), BY_KEY[article.section].name)
        yield Fact(_("Story"), story.title, url=reverse("stories:inspect", args=[story.pk]))
        yield Fact(_("Publisher"), story.publisher.name, url=reverse("publishers:inspect", args=[story.publisher_id]))
        yield from self._translation(article)
        yield Fact(_("Verdict"), verdict_in_words(article.verdict))
        yield Fact(_("First published"), facts.moment(article.published_at))
        yield Fact(_("Wording last changed"), facts.moment(article.updated_at))

    def _translation(self, article: Article) -> Iterator[Fact]:
        yield Fact(_("Route"), " → ".join(facts.language_name(language) for language in article.route))
        yield Fact(_("Engines"), ", ".join(f"{engine['name']} {engine['version']}" for engine in article.engines))
        yield Fact(_("Translated"), facts.moment(article.translated_at))
        if article.reviewed_at:
            who = article.reviewed_by.get_username() if article.reviewed_by else ""
            yield Fact(_("Reviewed"), f"{facts.moment(article.reviewed_at)} {who}".strip())
