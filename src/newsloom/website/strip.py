"""The translation strip: who translated an article, from what, what was checked and what was found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, ngettext

from newsloom.publishing.models import Article
from newsloom.website import typography
from newsloom.website.interface import interface_language


@dataclass(frozen=True, slots=True)
class Strip:
    """What the strip says. ``by_way_of``: the languages between; ``checked``: «14 numbers, 6 names», or empty."""

    source_language: str
    by_way_of: tuple[str, ...]
    engines: tuple[str, ...]
    translated_at: datetime | None
    reviewed_at: datetime | None
    checked: str
    remarks: tuple[str, ...]


def strip(article: Article, language: str) -> Strip | None:
    """The strip of a machine-translated article, in the language that the site speaks there; None for an original."""
    if not article.is_machine_translated:
        return None
    verdict = article.verdict or {}
    language = interface_language(language)
    return Strip(
        source_language=typography.language_name(article.source_language, language),
        by_way_of=tuple(typography.language_name(tag, language) for tag in article.route[1:-1]),
        engines=tuple(dict.fromkeys(_engine(engine) for engine in article.engines)),
        translated_at=article.translated_at,
        reviewed_at=article.reviewed_at,
        checked=typography.listed(_counted(verdict.get("counts") or {}, language), language),
        remarks=tuple(dict.fromkeys(_remark(finding) for finding in verdict.get("findings") or ())),
    )


def _engine(engine: Mapping[str, Any]) -> str:
    return f"{engine.get('name', '')} {engine.get('version', '')}".strip()


def _counted(counts: Mapping[str, int], language: str) -> list[str]:
    """What was compared, in words; what did not occur is left out."""
    phrases: dict[str, Callable[[int], str]] = {
        "numbers": lambda n: ngettext("%(count)s number", "%(count)s numbers", n),
        "names": lambda n: ngettext("%(count)s name", "%(count)s names", n),
        "quotations": lambda n: ngettext("%(count)s quotation", "%(count)s quotations", n),
        "links": lambda n: ngettext("%(count)s link", "%(count)s links", n),
    }
    return [
        phrase(counts[kind]) % {"count": typography.number(counts[kind], language)}
        for kind, phrase in phrases.items()
        if counts.get(kind)
    ]


def _remark(finding: Mapping[str, Any]) -> str:
    """A finding's sentence in the reader's language; as it was stored where its message is no longer known."""
    said, named = finding.get("msgid") or "", finding.get("params") or {}
    try:
        return gettext(said).format(**named)
    except (KeyError, IndexError, ValueError):
        return str(finding.get("message", ""))
