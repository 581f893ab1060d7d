"""The sentence-aligned press texts that the evaluation reads: one file a language, the same documents in each."""

import json
from dataclasses import dataclass
from pathlib import Path

from newsloom.translation.checks.contract import Languages
from newsloom.translation.checks.letters import WITHOUT_SPACES, script_of


@dataclass(frozen=True, slots=True)
class Aligned:
    """A passage and its human translation; ``sentences`` are its aligned parts."""

    source: str
    target: str
    sentences: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One story in two languages: its aligned sentences, the title first."""

    name: str
    sentences: tuple[tuple[str, str], ...]

    def paragraphs(self, languages: Languages, size: int = 3) -> list[Aligned]:
        """The sentences after the title in paragraphs of ``size``; a shorter rest is left out."""
        rest = self.sentences[1:]
        groups = [rest[start : start + size] for start in range(0, len(rest) - size + 1, size)]
        return [aligned(group, languages) for group in groups]


def joiner(language: str) -> str:
    """What stands between two sentences of a paragraph. Thai parts them by a space."""
    script = script_of(language)
    return "" if script in WITHOUT_SPACES and script != "Thai" else " "


def aligned(sentences: tuple[tuple[str, str], ...], languages: Languages) -> Aligned:
    return Aligned(
        source=joiner(languages.source).join(source for source, _ in sentences),
        target=joiner(languages.target).join(target for _, target in sentences),
        sentences=sentences,
    )


def read_language(folder: Path, language: str) -> dict[str, list[str]]:
    """Document ids to their sentences, the title first."""
    found: dict[str, list[str]] = {}
    with (folder / f"{language}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            found[document["id"]] = [document["title"], *document["sentences"]]
    return found


def read_pair(folder: Path, languages: Languages) -> list[Document]:
    """The documents that both languages have, in the order of the source's file."""
    there, here = read_language(folder, languages.source), read_language(folder, languages.target)
    return [Document(name, tuple(zip(there[name], here[name], strict=True))) for name in there if name in here]


def pairs_in(folder: Path) -> list[Languages]:
    """English into every other language there is, and three pairs without English."""
    present = {path.stem for path in folder.glob("*.jsonl")}
    pairs = [Languages("en", language) for language in sorted(present - {"en"})] if "en" in present else []
    others = (Languages("fr", "vi"), Languages("vi", "fr"), Languages("es", "ja"))
    return pairs + [pair for pair in others if {pair.source, pair.target} <= present]
