"""Terms and topics in the newsroom: what is written one way, and what a change of it touches."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.directory.models import Topic, TopicName
from newsloom.directory.operations import Name, add_topic
from newsloom.editions.sections import BY_KEY, SECTION_CHOICES
from newsloom.newsroom import facts
from newsloom.newsroom.facts import Fact, Label
from newsloom.newsroom.lists import AddPage, Desk, ListView, PageOfOne
from newsloom.publishing.term_changes import apply_term_change, apply_topic_names, preview_term_change
from newsloom.sources.models import Publisher
from newsloom.translation.models import Term
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording, wording_of

SIGNS = {Kind.PREFERRED: ":", Kind.ALLOWED: "=", Kind.FORBIDDEN: "!"}


class FormLines(forms.CharField):
    """Forms of a term, one a line: ``fr: to write``, ``fr= accepted too``, ``fr! never``."""

    widget = forms.Textarea(attrs={"rows": 10, "spellcheck": "false"})

    def to_python(self, value: Any) -> Any:
        return tuple(_form(line) for line in (super().to_python(value) or "").splitlines() if line.strip())

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return "\n".join(f"{form.language}{SIGNS[form.kind]} {form.text}" for form in value)
        return value


def _form(line: str) -> Form:
    places = [(line.find(sign), kind) for kind, sign in SIGNS.items() if sign in line]
    at, kind = min(places, default=(0, Kind.PREFERRED))
    if not at or not line[:at].strip() or not line[at + 1 :].strip():
        raise ValidationError(_("“%(line)s” is not a line like “fr: lettre ouverte”."), params={"line": line})
    return Form(line[:at].strip(), line[at + 1 :].strip(), kind)


class TermForm(forms.Form):
    """A term, new or as it is."""

    lines = FormLines(
        label=gettext_lazy("Forms"),
        help_text=gettext_lazy(
            "One a line, beginning with its language. “fr: …” is written, “fr= …” is accepted too, “fr! …” is never."
        ),
    )
    never_translate = forms.BooleanField(label=gettext_lazy("Never translated"), required=False)
    section = forms.ChoiceField(
        label=gettext_lazy("Only in the section"),
        required=False,
        choices=[("", gettext_lazy("all")), *SECTION_CHOICES],
    )
    publisher = forms.ModelChoiceField(
        label=gettext_lazy("Only for the publisher"),
        required=False,
        queryset=Publisher.objects.all(),
        empty_label=gettext_lazy("all"),
    )
    note = forms.CharField(
        label=gettext_lazy("Note"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )

    def __init__(self, *args: Any, instance: Term | None = None, **kwargs: Any) -> None:
        if instance is not None and instance.pk:
            kwargs["initial"] = _as_typed(wording_of(instance))
        super().__init__(*args, **kwargs)
        self.instance = instance or Term()  # Wagtail treats it as a model's form

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("section") and cleaned.get("publisher"):
            raise ValidationError(_("Choose a section or a publisher, not both."))
        return cleaned

    def save(self) -> Term:
        """Writes the term; the articles that it touches are translated again.

        :raises RefusedError: as `apply_term_change` does.
        """
        given = self.cleaned_data
        publisher: Publisher | None = given["publisher"]
        scope = Scope.SECTION if given["section"] else Scope.PUBLISHER if publisher else Scope.SITE
        key = given["section"] or str(publisher.pk if publisher else "")
        wording = Wording(given["lines"], given["never_translate"], scope, key, given["note"])
        applied = apply_term_change(wording=wording, term_id=self.instance.pk, now=timezone.now())
        return applied.term or self.instance


def _as_typed(wording: Wording) -> dict[str, Any]:
    return {
        "lines": wording.forms,
        "never_translate": wording.never_translate,
        "section": wording.scope_key if wording.scope == Scope.SECTION else "",
        "publisher": wording.scope_key if wording.scope == Scope.PUBLISHER else None,
        "note": wording.note,
    }


class TermList(ListView):
    def get_base_queryset(self) -> QuerySet[Model]:
        return super().get_base_queryset().prefetch_related("forms").distinct()


class TermPage(PageOfOne):
    def get_rows(self) -> QuerySet[Term]:
        return Term.objects.select_related("topic").prefetch_related("forms")

    def get_facts(self) -> Iterator[Fact]:
        term: Term = self.object
        wording = wording_of(term)
        kinds = {Kind.PREFERRED: "", Kind.ALLOWED: _("accepted too"), Kind.FORBIDDEN: _("never")}
        for form in wording.forms:
            said = f"{form.text} ({kinds[form.kind]})" if kinds[form.kind] else form.text
            yield Fact(facts.language_name(form.language), said)
        yield Fact(_("Never translated"), _("yes") if wording.never_translate else "")
        yield Fact(_("Holds for"), _scope(term))
        yield Fact(_("Topic"), str(term.topic) if term.topic else "")
        yield Fact(_("Note"), wording.note)
        yield Fact(_("Last changed"), facts.moment(term.changed_at))
        impact = preview_term_change(wording=None, term_id=term.pk)
        for language, count in impact.articles:
            words = ngettext("%(count)s article holds it", "%(count)s articles hold it", count) % {"count": count}
            yield Fact(facts.language_name(language), words)


def _scope(term: Term) -> Label:
    if term.scope == Scope.SECTION:
        return BY_KEY[term.scope_key].name
    if term.scope == Scope.PUBLISHER:
        publisher = Publisher.objects.filter(pk=term.scope_key).first()
        return publisher.name if publisher else term.scope_key
    return pgettext_lazy("term", "The whole site")


class AddTermPage(AddPage):
    page_title = gettext_lazy("Add a term")


class TermDesk(Desk):
    model = Term
    name = "terms"
    title = gettext_lazy("Terms")
    icon = "edit"
    index_view_class = TermList
    inspect_view_class = TermPage
    add_view_class = AddTermPage
    addable = True
    search_fields = ("forms__text", "note")

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("term", label=_("Term"), accessor=str, url_name=self.get_url_name("inspect"), width="50%"),
            Column("scope", label=_("Holds for"), accessor=_scope),
            Column("changed", label=_("Last changed"), accessor=lambda term: facts.moment(term.changed_at)),
        ]

    def get_form_class(self, for_update: bool = False) -> type[TermForm]:  # noqa: ARG002
        return TermForm


class TopicForm(forms.Form):
    """A topic and its names, new or as it is."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Topic.Kind.choices)
    slug = forms.SlugField(label=gettext_lazy("In addresses"), max_length=120)
    names = FormLines(
        label=gettext_lazy("Names"),
        help_text=gettext_lazy(
            "One a line, beginning with its language. “fr: …” is written everywhere, “fr= …” is accepted too."
        ),
    )

    def __init__(self, *args: Any, instance: Topic | None = None, **kwargs: Any) -> None:
        known = instance is not None and instance.pk is not None
        if instance is not None and known:
            kwargs["initial"] = {"kind": instance.kind, "slug": instance.slug, "names": _names_as_typed(instance)}
        super().__init__(*args, **kwargs)
        self.instance = instance or Topic()
        for field in ("kind", "slug"):
            self.fields[field].disabled = known

    def clean_names(self) -> Sequence[Name]:
        given: Sequence[Form] = self.cleaned_data["names"]
        if any(form.kind == Kind.FORBIDDEN for form in given):
            raise ValidationError(_("A name is written or accepted; what is never written stands in a term."))
        return tuple(Name(form.language, form.text, variant=form.kind == Kind.ALLOWED) for form in given)

    def save(self) -> Topic:
        """Writes the topic's names; the articles that name it are translated again.

        :raises RefusedError: as `add_topic` and `apply_topic_names` do.
        """
        given, now = self.cleaned_data, timezone.now()
        topic = self.instance if self.instance.pk else add_topic(kind=given["kind"], slug=given["slug"], now=now)
        apply_topic_names(topic=topic, names=given["names"], now=now)
        return topic


def _names_as_typed(topic: Topic) -> tuple[Form, ...]:
    variant = TopicName.Kind.VARIANT
    return tuple(
        Form(name.language, name.name, Kind.ALLOWED if name.kind == variant else Kind.PREFERRED)
        for name in topic.names.order_by("language", "kind", "pk")
    )


class TopicPage(PageOfOne):
    def get_facts(self) -> Iterator[Fact]:
        topic: Topic = self.object
        yield Fact(_("Kind"), topic.get_kind_display())
        for form in _names_as_typed(topic):
            said = form.text if form.kind == Kind.PREFERRED else f"{form.text} ({_('accepted too')})"
            yield Fact(facts.language_name(form.language), said)
        yield Fact(_("Last changed"), facts.moment(topic.changed_at))


class AddTopicPage(AddPage):
    page_title = gettext_lazy("Add a topic")


class TopicDesk(Desk):
    model = Topic
    name = "topics"
    title = gettext_lazy("Directory")
    icon = "tag"
    inspect_view_class = TopicPage
    add_view_class = AddTopicPage
    addable = True
    search_fields = ("slug", "names__name")

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("slug", label=_("Topic"), url_name=self.get_url_name("inspect"), sort_key="slug"),
            Column("kind", label=_("Kind"), accessor=lambda topic: topic.get_kind_display()),
            Column("changed", label=_("Last changed"), accessor=lambda topic: facts.moment(topic.changed_at)),
        ]

    def get_form_class(self, for_update: bool = False) -> type[TopicForm]:  # noqa: ARG002
        return TopicForm
