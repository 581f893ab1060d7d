"""Dates, numbers and addresses in templates, each in the language that the template names."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from importlib.resources import files

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsloom.editions.sections import Section
from newsloom.foundation.html import clip
from newsloom.website import addresses, typography

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=16)
def asset(name: str) -> str:
    """The address of one of the site's own files; it changes when the file does."""
    written = files("newsloom.website").joinpath(f"static/website/{name}").read_bytes()
    return f"{static(f'website/{name}')}?v={hashlib.sha256(written).hexdigest()[:10]}"


@register.simple_tag
def moment(when: datetime, form: str, language: str) -> SafeString:
    """A ``<time>`` element. ``form``: date, weekday, short, clock, or full for date and clock with its zone."""
    shown = _FORMS[form](when, language)
    return format_html('<time datetime="{}">{}</time>', when.isoformat(timespec="minutes"), shown)


def _full(when: datetime, language: str) -> str:
    return f"{typography.long_date(when, language)}, {typography.clock(when, language)} UTC"


_FORMS: Mapping[str, Callable[[datetime, str], str]] = {
    "date": typography.long_date,
    "weekday": typography.weekday_date,
    "short": typography.short_date,
    "clock": typography.clock,
    "full": _full,
}


@register.simple_tag
def day_path(language: str, day: datetime) -> str:
    return addresses.archive(language, day.date())


@register.simple_tag
def section_path(language: str, section: Section) -> str:
    return addresses.section(language, section.key)


@register.simple_tag(takes_context=True)
def whole(context: template.Context, path: str) -> str:
    """The path under the site's public address."""
    return addresses.whole(context["base"], path)


@register.filter
def clipped(text: str, longest: int) -> str:
    """The text cut at a word's end."""
    return clip(text, longest)


@register.filter
def figure(value: int, language: str) -> str:
    """The number as the language writes it."""
    return typography.number(value, language)


@register.filter
def spoken(tag: str, reader: str) -> str:
    """A language's name in the reader's language, in running text."""
    return typography.language_name(tag, reader)
