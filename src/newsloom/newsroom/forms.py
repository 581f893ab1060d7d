"""The forms of the newsroom. Each saves by the operations of the rooms, and touches only what was changed in it."""

from typing import Any, Generic, TypeVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateTimeInput

from newsloom.editions.models import Edition
from newsloom.editions.operations import add_editions, describe_edition, remove_edition
from newsloom.editions.sections import BY_KEY, SECTION_CHOICES
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.newsroom.facts import RIGHTS
from newsloom.pipeline.steps import change_rights
from newsloom.sources.models import Feed, Publisher
from newsloom.sources.operations import (
    add_feed,
    describe_feed,
    pause_feed,
    rename_publisher,
    resume_feed,
    section_key,
)

Row = TypeVar("Row", bound=Model)


class RowForm(forms.ModelForm, Generic[Row]):  # type: ignore[type-arg]
    """A form that writes nothing itself: `carry_out` calls operations, and only for what was changed in it."""

    def carry_out(self, row: Row, changed: set[str]) -> None:
        """Carries out what was decided in the ``changed`` fields.

        :raises RefusedError: where it cannot be done.
        """
        raise NotImplementedError

    def save(self, commit: bool = True) -> Row:  # noqa: ARG002 (Django's signature)
        row = cast(Row, self.instance)
        row.refresh_from_db()  # Django has filled it in from the form; operations are to find it as it stands
        if self.changed_data:
            self.carry_out(row, set(self.changed_data))
        return row


class PublisherForm(RowForm[Publisher]):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    rights = forms.ChoiceField(
        label=gettext_lazy("Rights"),
        choices=list(RIGHTS.items()),
        help_text=gettext_lazy(
            "How much of its stories may be stored, translated and shown. Stories that are out follow at once."
        ),
    )

    rights_until = forms.DateTimeField(
        label=gettext_lazy("Rights end"),
        required=False,
        widget=AdminDateTimeInput,
        help_text=gettext_lazy("From then on its stories are taken from readers. Empty: the rights have no end."),
    )

    class Meta:
        model = Publisher
        fields = ("name", "rights", "rights_until")

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"]).split())
        if Publisher.objects.filter(name=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Another publisher has this name."))
        return name

    def carry_out(self, row: Publisher, changed: set[str]) -> None:
        if "name" in changed:
            rename_publisher(publisher=row, name=self.cleaned_data["name"])
        if changed & {"rights", "rights_until"}:
            rights, until = self.cleaned_data["rights"], self.cleaned_data["rights_until"]
            change_rights(publisher=row, rights=rights, until=until, now=timezone.now())


class SectionTable(forms.CharField):
    """A publisher's section names and ours, a pair a line: ``Kultur = heritage``."""

    widget = forms.Textarea(attrs={"rows": 6})

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return "\n".join(f"{theirs} = {ours}" for theirs, ours in sorted(value.items()))
        return value

    def to_python(self, value: Any) -> Any:
        lines = [line for line in (super().to_python(value) or "").splitlines() if line.strip()]
        return dict(self._pair(line) for line in lines)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != (initial or {}))
        except ValidationError:
            return True

    def _pair(self, line: str) -> tuple[str, str]:
        theirs, sign, ours = line.rpartition("=")
        if not sign or not theirs.strip():
            raise ValidationError(_("“%(line)s” is not a pair like “Kultur = heritage”."), params={"line": line})
        if ours.strip() not in BY_KEY:
            raise ValidationError(
                _("There is no section “%(section)s”; there are: %(sections)s."),
                params={"section": ours.strip(), "sections": ", ".join(BY_KEY)},
            )
        return section_key(theirs), ours.strip()


def _checked_language(tag: str) -> str:
    try:
        return languages.normalise(tag) if tag else ""
    except RefusedError:
        raise ValidationError(_("“%(tag)s” is not a language tag."), params={"tag": tag}) from None


class FeedForm(RowForm[Feed]):
    language = forms.CharField(
        label=gettext_lazy("Language"),
        required=False,
        max_length=20,
        help_text=gettext_lazy("A BCP 47 tag such as vi or pt-BR. Empty: the feed says it itself."),
    )
    default_section = forms.ChoiceField(
        label=gettext_lazy("Section"),
        choices=SECTION_CHOICES,
        help_text=gettext_lazy("Where its stories go that name no section of the table."),
    )
    section_map = SectionTable(
        label=gettext_lazy("Table of sections"),
        required=False,
        help_text=gettext_lazy("The publisher's names of sections and ours, a pair a line: Kultur = heritage"),
    )
    paused = forms.BooleanField(label=gettext_lazy("Paused: leave the feed alone"), required=False)

    class Meta:
        model = Feed
        fields = ("language", "default_section", "section_map", "paused")

    def clean_language(self) -> str:
        return _checked_language(self.cleaned_data["language"])

    def carry_out(self, row: Feed, changed: set[str]) -> None:
        if changed - {"paused"}:
            describe_feed(
                feed=row,
                language=self.cleaned_data["language"],
                section=self.cleaned_data["default_section"],
                section_map=self.cleaned_data["section_map"],
            )
        if "paused" in changed:
            if self.cleaned_data["paused"]:
                pause_feed(feed=row)
            else:
                resume_feed(feed=row, now=timezone.now())


class NewFeedForm(forms.Form):
    """A feed to be added; nothing is fetched before the pipeline's next round."""

    url = forms.CharField(
        label=gettext_lazy("Address"), max_length=2000, help_text=gettext_lazy("The feed's own address: RSS, Atom …")
    )
    publisher = forms.CharField(
        label=gettext_lazy("Publisher"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("A known publisher's name gives it one more feed. Empty: the feed names it itself."),
    )
    rights = forms.ChoiceField(
        label=gettext_lazy("Rights"),
        required=False,
        choices=[("", gettext_lazy("As the publisher has them; headline only for a new one")), *RIGHTS.items()],
    )
    language = forms.CharField(
        label=gettext_lazy("Language"),
        required=False,
        max_length=20,
        help_text=gettext_lazy("A BCP 47 tag such as vi or pt-BR. Empty: the feed says it itself."),
    )
    section = forms.ChoiceField(label=gettext_lazy("Section"), choices=SECTION_CHOICES)

    def __init__(self, *args: Any, instance: Feed | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance = instance or Feed()  # Wagtail treats it as a model's form

    def clean_language(self) -> str:
        return _checked_language(self.cleaned_data["language"])

    def save(self) -> Feed:
        """Adds the feed.

        :raises RefusedError: as `add_feed` does.
        """
        return add_feed(now=timezone.now(), **self.cleaned_data)


class EditionForm(RowForm[Edition]):
    site_name = forms.CharField(label=gettext_lazy("Name of the site"), required=False, max_length=80)
    tagline = forms.CharField(label=gettext_lazy("Tagline"), required=False, max_length=200)
    motto = forms.CharField(label=gettext_lazy("Motto"), required=False, max_length=200)
    position = forms.IntegerField(
        label=gettext_lazy("Position"),
        min_value=0,
        max_value=32767,
        help_text=gettext_lazy("Editions are listed by it, the lowest first."),
    )
    active = forms.BooleanField(
        label=gettext_lazy("Open to readers"),
        required=False,
        help_text=gettext_lazy("A closed edition keeps its articles, unseen."),
    )

    class Meta:
        model = Edition
        fields = ("site_name", "tagline", "motto", "position", "active")

    def carry_out(self, row: Edition, changed: set[str]) -> None:
        if changed - {"active"}:
            words = {name: self.cleaned_data[name] for name in ("site_name", "tagline", "motto", "position")}
            describe_edition(edition=row, **words)
        if "active" in changed:
            if self.cleaned_data["active"]:
                add_editions(languages_wanted=[row.language])
            else:
                remove_edition(language=row.language)
            row.refresh_from_db()
