"""Nothing dropped, nothing added between the blocks of a document: as many, none empty, none twice."""

from collections.abc import Iterator

from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Span

ID = "blocks"

FEWER = "The translation has {found} blocks; the source has {wanted}."
TWICE = "The translation has the same block twice where the source has two different ones: “{found}”."

# Shorter blocks («Photo: AP», «***») do come twice.
LONG_ENOUGH = 20


def check_document(pair: DocumentPair, _languages: Languages) -> Iterator[Finding]:
    """A lost or added block, and a block that stands in the place of another one."""
    if len(pair.source) != len(pair.target):
        params = {"found": str(len(pair.target)), "wanted": str(len(pair.source))}
        yield Finding(ID, Severity.HOLD, FEWER, params)
    first: dict[str, int] = {}
    for index, (source, target) in enumerate(zip(pair.source, pair.target, strict=False)):
        words = " ".join(target.split())
        if len(words) < LONG_ENOUGH:
            continue
        earlier = first.setdefault(words, index)
        if earlier != index and " ".join(source.split()) != " ".join(pair.source[earlier].split()):
            yield Finding(ID, Severity.HOLD, TWICE, {"found": words}, target_span=Span(0, len(target), index))
