"""Words for the newsroom's templates."""

import unicodedata
from dataclasses import replace

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
