"""Words for the newsroom's templates."""

from django import template
from django.utils.translation import gettext

from newsloom.translation.checks.contract import Finding

register = template.Library()


@register.filter
def in_words(finding: Finding) -> str:
    """What a check found, in the editor's language."""
    return finding.sentence(gettext)
