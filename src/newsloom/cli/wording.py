"""An article's wording on the command line: numbered segments, and what was found in them."""

import textwrap
from collections.abc import Iterator
from typing import Any

from newsloom.publishing.document import read_document
from newsloom.publishing.models import Article, Conflict
from newsloom.publishing.places import PlacedPassage, Side, passages_of, spots
from newsloom.translation.checks.contract import Finding


def wording_of(article: Article) -> dict[str, Any]:
    """What a person works on, as ``--json`` prints it: ``segments`` by number, ``findings`` by segment, and whether
    it is a ``draft`` behind a live wording."""
    stored = article.draft["document"] if article.draft else article.document
    verdict = (article.draft["verdict"] if article.draft else article.verdict) or {}
    passages = passages_of(read_document(stored)) if stored else []
    return {
        "draft": article.draft is not None,
        "segments": [
            {
                "number": placed.number,
                "part": passage.part,
                "source": placed.segment.source,
                "text": placed.segment.text,
                "origin": placed.segment.origin,
            }
            for passage in passages
            for placed in passage.segments
        ],
        "findings": [_finding(Finding.from_json(one), passages) for one in verdict.get("findings", ())],
    }


def _finding(finding: Finding, passages: list[PlacedPassage]) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.sentence(),
        "source": _places(finding, "source", passages),
        "target": _places(finding, "target", passages),
    }


def _places(finding: Finding, side: Side, passages: list[PlacedPassage]) -> list[dict[str, int]]:
    return [{"segment": spot.segment, "start": spot.start, "end": spot.end} for spot in spots(finding, side, passages)]


def findings_in_words(wording: dict[str, Any], *, only_found: bool = False) -> Iterator[str]:
    """Lines for a terminal: each segment with its number beside its source, findings below the one they are about.

    :param only_found: leave out the segments in which nothing was found.
    """
    below: dict[int | None, list[dict[str, Any]]] = {}
    for finding in wording["findings"]:
        first = next(iter(finding["target"] + finding["source"]), None)
        below.setdefault(first["segment"] if first else None, []).append(finding)
    for finding in below.get(None, ()):
        yield _said(finding)
    part = None
    for segment in wording["segments"]:
        found = below.get(segment["number"], [])
        if only_found and not found:
            continue
        if segment["part"] != part:
            part = segment["part"]
            yield f"\n{part}"
        number = f"{segment['number']:>4}  "
        yield textwrap.fill(segment["text"], 100, initial_indent=number, subsequent_indent=" " * 6)
        yield textwrap.fill(segment["source"], 100, initial_indent="    < ", subsequent_indent=" " * 6)
        for finding in found:
            yield f"    {_said(finding)}"


def _said(finding: dict[str, Any]) -> str:
    return f"{finding['severity']}: {finding['message']}"


def shown_conflict(conflict: Conflict) -> dict[str, Any]:
    """A conflict as ``--json`` prints it."""
    return {
        "id": conflict.pk,
        "article": conflict.article_id,
        "segment": conflict.segment,
        "old_source": conflict.old_source,
        "new_source": conflict.new_source,
        "edited": conflict.edited,
        "drafted": conflict.drafted,
        "raised_at": conflict.raised_at.isoformat(),
    }


def conflict_in_words(shown: dict[str, Any]) -> str:
    """A conflict for a terminal: the source before and now, the person's words, the machine's."""
    lines = (("was", "old_source"), ("is now", "new_source"), ("person", "edited"), ("machine", "drafted"))
    told = (
        textwrap.fill(shown[key], 100, initial_indent=f"  {label:<9}", subsequent_indent=" " * 11)
        for label, key in lines
    )
    return "\n".join([f"conflict {shown['id']}, article {shown['article']}", *told])
