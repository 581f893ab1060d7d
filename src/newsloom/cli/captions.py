"""``newsloom captions``: a film's captions in other languages."""

from pathlib import Path
from typing import Annotated, Any

import typer

from newsloom.cli.counting import counting
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document
from newsloom.cli.writing import replacing
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.translation.checks.contract import Finding
from newsloom.translation.exchange import captions as captions_files
from newsloom.translation.exchange.caption_limits import examine
from newsloom.translation.exchange.caption_translation import TranslatedCaptions, translate_captions
from newsloom.translation.exchange.cues import Captions, Cue, clock
from newsloom.translation.terms.queries import glossaries
from newsloom.translation.translate import open_desk

app = typer.Typer(help="Captions: WebVTT and SubRip.", no_args_is_help=True, add_completion=False)

File = Annotated[Path, typer.Argument(metavar="FILE", help="Captions: WebVTT (.vtt) or SubRip (.srt).")]
From = Annotated[str, typer.Option("--from", metavar="LANG", help="The captions' language.")]
Charset = Annotated[str, typer.Option(help="Of an old file, e.g. cp1252; UTF-8 and UTF-16 are seen.")]
MOST_SAID = 50
"""Findings told to a person; --json has all."""


@app.command()
def translate(
    file: File,
    source: From,
    to: Annotated[str, typer.Option("--to", metavar="LANG[,LANG…]", help="The languages wanted.")],
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write; made if need be.")],
    engine: Annotated[str, typer.Option(help="Use this engine alone, by name.")] = "",
    charset: Charset = "",
    as_json: Json = False,
) -> None:
    """Translate captions, a file a language, and tell what the judge finds in them."""
    installation()
    here = languages.normalise(source)
    targets = list(dict.fromkeys(languages.normalise(tag) for tag in to.split(",") if tag.strip()))
    if not targets:
        raise typer.BadParameter("no language was given", param_hint="--to")
    captions = _read(file, charset)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    desk = open_desk()
    try:
        for target in targets:
            with counting(f"{target}: {{:,}} sentences …") as told:
                done = translate_captions(
                    captions, desk, source=here, target=target, terms=glossaries(here, target), engine=engine, told=told
                )
            place = folder / _name(file, here, target)
            with replacing(place) as stream:
                stream.write(captions_files.write(done.captions))
            written.append((target, place, done))
    finally:
        desk.close()
    _report(here, written, as_json)


@app.command()
def check(file: File, language: From, charset: Charset = "", as_json: Json = False) -> None:
    """Tell which captions cannot be read in time, do not fit, or have times that cannot be."""
    captions = _read(file, charset)
    found = list(examine(captions.cues, languages.normalise(language)))
    if as_json:
        document({"cues": len(captions.cues), "findings": _shapes(captions, found)})
        return
    answer(f"{len(captions.cues)} captions, {len(found)} findings.")
    _say(captions, found)


def _read(file: Path, charset: str) -> Captions:
    try:
        return captions_files.read(file.read_bytes(), charset=charset)
    except OSError as error:
        raise RefusedError("file-unreadable", f"“{file}” cannot be read: {error.strerror}.") from None


def _name(file: Path, source: str, target: str) -> str:
    """``film.vi.vtt`` and ``film.vtt`` become ``film.fr.vtt``."""
    stem = file.stem.removesuffix(f".{source}")
    return f"{stem}.{target}{file.suffix or '.vtt'}"


def _report(source: str, written: list[tuple[str, Path, TranslatedCaptions]], as_json: bool) -> None:
    if as_json:
        shapes = [
            {
                "to": target,
                "file": str(place),
                "cues": len(done.captions.cues),
                "engines": list(done.engines),
                "verdict": {"holds": done.holds, "findings": _shapes(done.captions, done.findings)},
            }
            for target, place, done in written
        ]
        document({"from": source, "translations": shapes})
        return
    for _, place, done in written:
        state = "an editor should look at it" if done.holds else "nothing holds it"
        answer(f"{place}: {len(done.captions.cues)} captions, {len(done.findings)} findings, {state}.")
        _say(done.captions, done.findings)


def _say(captions: Captions, found: list[tuple[int, Finding]] | tuple[tuple[int, Finding], ...]) -> None:
    for number, finding in found[:MOST_SAID]:
        answer(f"  {clock(captions.cues[number].start, '.')} {finding.severity}: {finding.sentence()}")
    if len(found) > MOST_SAID:
        answer(f"  … and {len(found) - MOST_SAID} more; --json tells all.")


def _shapes(captions: Captions, found: list[tuple[int, Finding]] | tuple[tuple[int, Finding], ...]) -> list[Any]:
    return [_shape(captions.cues[number], number, finding) for number, finding in found]


def _shape(cue: Cue, number: int, finding: Finding) -> dict[str, Any]:
    return {
        "cue": number + 1,
        "start": clock(cue.start, "."),
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.sentence(),
    }
