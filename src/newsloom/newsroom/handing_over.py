"""An article's file for a translator outside: downloaded, and taken back."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsloom.foundation.errors import RefusedError
from newsloom.newsroom.lists import PageOfOne
from newsloom.newsroom.permissions import may_review
from newsloom.newsroom.refusals import in_words
from newsloom.publishing import handover
from newsloom.publishing.handover import HandoverRefusedError, Trouble
from newsloom.publishing.models import Article
from newsloom.translation.exchange import xliff_in, xliff_out

LARGEST = 16 * 1024 * 1024
MOST_TOLD = 10

TROUBLES = {
    "segment-missing": gettext_lazy("Sentence %(number)s is not in the file."),
    "segment-unknown": gettext_lazy("The file has a sentence that is not of this article."),
    "source-tampered": gettext_lazy("Sentence %(number)s: its original was changed in the file."),
    "target-empty": gettext_lazy("Sentence %(number)s has no translation in the file."),
    "source-changed": gettext_lazy("Sentence %(number)s was corrected by its publisher since. Download the file anew."),
    "article-changed": gettext_lazy("Sentence %(number)s was changed here since by somebody else. Compare the two."),
}


class TranslatorsFile(PageOfOne):
    def get_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("edition", "story__publisher")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_review(request.user):
            raise PermissionDenied
        answered: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answered

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The file."""
        article: Article = self.object
        try:
            content = xliff_out.write(handover.hand_over([article.pk]))
        except RefusedError as error:
            messages.error(request, in_words(error))
            return redirect(self._back())
        name = f"article-{article.pk}.{article.edition.language}.xlf"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type="application/xliff+xml", headers=headers)

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Takes a file back that was uploaded."""
        try:
            self._take_back(request)
        except HandoverRefusedError as error:
            messages.error(request, in_words(error))
            self._tell(request, error.troubles)
        except RefusedError as error:
            messages.error(request, in_words(error))
        return redirect(self._back())

    def _take_back(self, request: HttpRequest) -> None:
        file = request.FILES.get("file")
        if file is None:
            raise RefusedError("xliff-broken", "No file was chosen.")
        if (file.size or 0) > LARGEST:
            raise RefusedError("file-too-large", "The file is larger than 16 MB.")
        taken, troubles = handover.take_back(
            xliff_in.read(BytesIO(file.read())),
            by=request.user,  # type: ignore[arg-type]  # may_review let it pass
            now=timezone.now(),
            only=self.object.pk,
            despite_troubles="despite" in request.POST,
        )
        changed = sum(one.changed for one in taken)
        said = ngettext(
            "%(count)s sentence was taken back and judged.", "%(count)s sentences were taken back and judged.", changed
        )
        messages.success(request, said % {"count": changed})
        self._tell(request, troubles)

    def _tell(self, request: HttpRequest, troubles: list[Trouble] | tuple[Trouble, ...]) -> None:
        for trouble in troubles[:MOST_TOLD]:
            messages.warning(request, TROUBLES[trouble.code] % {"number": trouble.segment.removeprefix("s")})
        if len(troubles) > MOST_TOLD:
            messages.warning(request, _("… and %(count)s more.") % {"count": len(troubles) - MOST_TOLD})

    def _back(self) -> str:
        return reverse("articles:inspect", args=[self.object.pk])
