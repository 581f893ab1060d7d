"""JSON lines in, verdicts out: what ``newsloom judge`` does with a file."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newsloom.foundation.errors import RefusedError
from newsloom.foundation.languages import normalise
from newsloom.translation.checks.contract import DocumentPair, Languages, Verdict
from newsloom.translation.judge import judge_document, judge_segment


def judge_lines(lines: Iterable[str]) -> Iterator[str]:
    """One line of JSON for each that is not empty.

    In: ``{"id", "from", "to", "source", "target"}``, source and target both texts or both lists of texts (a document,
    its title first). Out: ``{"id", "verdict": "pass" | "hold", "findings": [...]}``. A line that is none of it gives
    ``{"id", "error"}``, and the next one is judged.
    """
    for line in lines:
        if line.strip():
            yield json.dumps(_judged(line), ensure_ascii=False)


def _judged(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"not a line of JSON: {error}"}
    if not isinstance(asked, dict):
        return {"id": None, "error": "not a JSON object"}
    known = {"id": asked.get("id")}
    try:
        return known | _as_answer(_verdict(asked))
    except RefusedError as error:
        return known | {"error": str(error)}


def _verdict(asked: dict[str, Any]) -> Verdict:
    for name in ("from", "to", "source", "target"):
        if name not in asked:
            raise _wrong(f"“{name}” is missing")
    if not isinstance(asked["from"], str) or not isinstance(asked["to"], str):
        raise _wrong("“from” and “to” are language tags such as en and fr")
    languages = Languages(normalise(asked["from"]), normalise(asked["to"]))
    source, target = asked["source"], asked["target"]
    if isinstance(source, str) and isinstance(target, str):
        return judge_segment(source, target, languages)
    if _is_texts(source) and _is_texts(target):
        return judge_document(DocumentPair(source, target), languages)
    raise _wrong("“source” and “target” are two texts or two lists of texts")


def _wrong(what: str) -> RefusedError:
    return RefusedError("judge-line-unreadable", f"{what}.", "Give id, from, to, source and target.")


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _as_answer(verdict: Verdict) -> dict[str, Any]:
    shown = ("check", "severity", "message", "source_span", "target_span")
    findings = [{name: finding[name] for name in shown} for finding in verdict.as_json()]
    return {"verdict": "hold" if verdict.holds else "pass", "findings": findings}
