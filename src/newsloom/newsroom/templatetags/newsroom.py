"""Words for the newsroom's templates."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import template
from django.utils.translation import gettext

from newsloom.translation.checks.contract import Finding

register = template.Library()


@register.filter
def in_words(finding: Finding) -> str:
    """What a check found, in the editor's language."""
    params = {name: _isolated(words) for name, words in finding.params.items()}
    return replace(finding, params=params).sentence(gettext)


def _isolated(words: str) -> str:
    """Words written from right to left, kept from turning the sentence around them (Unicode's isolates)."""
    turns = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in words)
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}" if turns else words


@register.filter
def at(found: Mapping[int, Any] | str, number: int) -> Any:
    """What stands there under this number; None where nothing does, or nothing was looked for."""
    return found.get(number) if isinstance(found, Mapping) else None
