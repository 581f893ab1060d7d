"""Where a publisher changed what an editor had written: both changes side by side, and three ways out."""

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
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.newsroom.differences import differences
from newsloom.newsroom.facts import Label
from newsloom.newsroom.lists import PageOfOne
from newsloom.newsroom.marking import marked
from newsloom.newsroom.permissions import may_review
from newsloom.newsroom.refusals import in_words
from newsloom.newsroom.sheets import as_typed, part_label
from newsloom.publishing.conflicts import Choice, open_conflicts
from newsloom.publishing.edits import under_review
from newsloom.publishing.models import Article, Conflict, SegmentEdit
from newsloom.publishing.places import passages_of, wording_key
from newsloom.publishing.review import Settlement, settle_conflicts


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict as its form shows it. ``edit`` is the edit that is at stake; ``choice`` and ``words`` come back."""

    conflict: Conflict
    part: Label
    was: SafeString
    now: SafeString
    edited: SafeString
    drafted: SafeString
    edit: SegmentEdit | None
    choice: str
    words: str

    @property
    def rows(self) -> int:
        return 2 + len(self.words) // 60


class ConflictsPage(PageOfOne):
    template_name = "newsroom/conflicts.html"
    refused = ""

    def get_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("edition", "story__publisher")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_review(request.user):
            raise PermissionDenied
        answered: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answered

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        article: Article = self.object
        try:
            settlements = dict(_settlements(request.POST, open_conflicts(article)))
            if not settlements:
                raise RefusedError("nothing-chosen", "Nothing was chosen.", "Choose for one sentence at least.")
            settled = settle_conflicts(
                article_id=article.pk,
                settlements=settlements,
                by=request.user,  # type: ignore[arg-type]  # it may review, so it is a user of ours
                now=timezone.now(),
                seen=request.POST.get("seen", ""),
            )
        except RefusedError as error:
            self.refused = in_words(error)
            again: HttpResponse = self.render_to_response(self.get_context_data(), status=409)
            return again
        left = len(open_conflicts(settled))
        messages.success(request, _outcome(settled, left))
        return redirect(reverse("articles:conflicts" if left else "articles:inspect", args=[article.pk]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        article: Article = self.object
        disputes = list(self._disputes())
        source, target = article.source_language, article.edition.language
        return {
            **super().get_context_data(**kwargs),
            "article": article,
            "disputes": disputes,
            "refused": self.refused,
            "seen": wording_key(under_review(article)[0].as_json()) if disputes else "",
            "live": article.state in Article.READABLE,
            "source_direction": languages.direction(source),
            "target_direction": languages.direction(target),
            "source_name": languages.own_name(source),
            "target_name": languages.own_name(target),
            "back": reverse("articles:inspect", args=[article.pk]),
        }

    def _disputes(self) -> Iterator[Dispute]:
        article: Article = self.object
        conflicts, form = open_conflicts(article), self.request.POST
        if not conflicts:
            return
        passages = passages_of(under_review(article)[0])
        parts = {placed.number: part_label(one.part) for one in passages for placed in one.segments}
        edits = {edit.after: edit for edit in SegmentEdit.objects.filter(article=article).select_related("edited_by")}
        for conflict in conflicts:
            was, now = differences(conflict.old_source, conflict.new_source)
            yield Dispute(
                conflict,
                parts.get(conflict.segment, ""),
                was,
                now,
                marked(conflict.edited),
                marked(conflict.drafted),
                edits.get(conflict.edited),
                form.get(f"choice-{conflict.pk}", ""),
                form.get(f"words-{conflict.pk}", as_typed(conflict.edited)),
            )


def _settlements(form: Mapping[str, str], conflicts: list[Conflict]) -> Iterator[tuple[int, Settlement]]:
    for conflict in conflicts:
        choice = form.get(f"choice-{conflict.pk}", "")
        if choice in {Choice.MINE, Choice.MACHINE, Choice.THIRD}:
            words = form.get(f"words-{conflict.pk}", "") if choice == Choice.THIRD else ""
            yield conflict.pk, Settlement(Choice(choice), words)


def _outcome(article: Article, left: int) -> str:
    if left:
        return _("Saved. There are sentences left to settle.")
    if article.state == Article.State.PUBLISHED:
        return _("Everything is settled. The revised article is live.")
    return _("Everything is settled, but the checks hold the new wording: see what they found.")
