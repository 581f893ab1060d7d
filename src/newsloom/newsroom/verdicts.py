"""Stored verdicts as the newsroom tells them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsloom.translation.checks.contract import Finding, Severity


def findings_of(verdict: Mapping[str, Any] | None) -> tuple[Finding, ...]:
    """The findings of a stored verdict."""
    return tuple(Finding.from_json(stored) for stored in (verdict or {}).get("findings", ()))


def verdict_in_words(verdict: Mapping[str, Any] | None) -> str:
    """The verdict in a few words."""
    if verdict is None:
        return _("not judged yet")
    found = findings_of(verdict)
    holds = sum(finding.severity == Severity.HOLD for finding in found)
    notes = len(found) - holds
    words = []
    if holds:
        words.append(ngettext("%(count)s reason to hold it", "%(count)s reasons to hold it", holds) % {"count": holds})
    if notes:
        words.append(ngettext("%(count)s note", "%(count)s notes", notes) % {"count": notes})
    if (verdict or {}).get("approved"):
        words.append(_("approved by a person"))
    return ", ".join(words) or _("nothing found")
