"""Decisions that touch a story in every language; each is asked once more before it is carried out."""

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsloom.foundation.errors import RefusedError
from newsloom.newsroom.facts import Label
from newsloom.newsroom.lists import PageOfOne
from newsloom.newsroom.permissions import may_erase, may_review, may_withdraw
from newsloom.newsroom.refusals import in_words
from newsloom.pipeline import steps
from newsloom.publishing.models import Article
from newsloom.stories.models import Story


class DecisionPage(PageOfOne):
    """Asks; its button carries out. A subclass says what, and who may."""

    template_name = "newsroom/decision.html"
    inspect_url_name = ""
    question: Label = ""
    confirmation: Label = ""
    consequences: Label = ""
    button: Label = ""
    serious: ClassVar[bool] = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may(request):
            raise PermissionDenied
        answered: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answered

    def may(self, request: HttpRequest) -> bool:
        raise NotImplementedError

    def carry_out(self, story_id: int) -> str:
        """Does it, and says what was done.

        :raises RefusedError: where it cannot be done.
        """
        raise NotImplementedError

    @property
    def story(self) -> Story:
        """The story that is decided upon: the page's own, or its article's."""
        one: Story | Article = self.object
        return one if isinstance(one, Story) else one.story

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        if self.confirmation and "confirmed" not in request.POST:
            messages.error(request, _("Nothing was done: it was not confirmed."))
            return redirect(request.path)
        try:
            messages.success(request, self.carry_out(self.story.pk))
        except RefusedError as error:
            messages.error(request, in_words(error))
        return redirect(self.back)

    @property
    def back(self) -> str:
        return reverse(self.inspect_url_name, args=[self.object.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        others = Article.objects.filter(story=self.story, state__in=Article.READABLE).select_related("edition")
        in_order = others.defer("document", "draft", "verdict").order_by("edition__position", "edition_id")
        return {**super().get_context_data(**kwargs), "page": self, "story": self.story, "live": list(in_order)}


class WithdrawPage(DecisionPage):
    question = gettext_lazy("Withdraw this story?")
    consequences = gettext_lazy(
        "It goes at once from every language, feed and list, and its addresses answer that it is gone. "
        "It comes back only when somebody in the newsroom gives it back."
    )
    button = gettext_lazy("Withdraw the story")
    serious = True

    def may(self, request: HttpRequest) -> bool:
        return may_withdraw(request.user)

    def carry_out(self, story_id: int) -> str:
        changed = steps.withdraw_story(story_id=story_id, now=timezone.now())
        return _("The story is withdrawn in every language.") if changed else _("The story was withdrawn already.")


class ErasePage(DecisionPage):
    question = gettext_lazy("Erase this story for ever?")
    consequences = gettext_lazy(
        "For a court's order or the right to be forgotten. It goes from every language, feed and list, and its text is "
        "erased: the story, its revisions, the articles, what people wrote in them, the memory, what feeds said of it. "
        "Only its number stays, so that its addresses answer that it is gone and it is not taken in again. "
        "Copies in backups are not touched."
    )
    confirmation = gettext_lazy("I understand that nobody can undo this.")
    button = gettext_lazy("Erase the story")
    serious = True

    def may(self, request: HttpRequest) -> bool:
        return may_erase(request.user)

    def carry_out(self, story_id: int) -> str:
        steps.erase_story(story_id=story_id, now=timezone.now())
        return _("The story is erased.")


class BringBackPage(DecisionPage):
    question = gettext_lazy("Give this story back to readers?")
    consequences = gettext_lazy(
        "Its page at the publisher is looked at again, and it comes back in every language at its old addresses, with "
        "what people wrote in it."
    )
    button = gettext_lazy("Give the story back")

    def may(self, request: HttpRequest) -> bool:
        return may_withdraw(request.user)

    def carry_out(self, story_id: int) -> str:
        changed = steps.bring_back_story(story_id=story_id, now=timezone.now())
        return _("The story comes back with the next run.") if changed else _("The story was not withdrawn.")


class RetranslatePage(DecisionPage):
    question = gettext_lazy("Translate this story again?")
    consequences = gettext_lazy(
        "Engines translate it anew into every other language. What is live stays live until then, "
        "and what a person wrote is kept."
    )
    button = gettext_lazy("Translate again")

    def may(self, request: HttpRequest) -> bool:
        return may_review(request.user)

    def carry_out(self, story_id: int) -> str:
        queued = steps.retranslate_story(story_id=story_id, now=timezone.now())
        return ngettext("%(count)s article is translated anew.", "%(count)s articles are translated anew.", queued) % {
            "count": queued
        }
