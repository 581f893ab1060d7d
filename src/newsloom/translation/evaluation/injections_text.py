"""Errors put into correct translations: names, links, sentences. The judge has to see them."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsloom.translation.checks.contract import Languages
from newsloom.translation.checks.letters import LATIN, script_of
from newsloom.translation.evaluation.press_texts import Aligned, Document, joiner


@dataclass(frozen=True, slots=True)
class Injection:
    """A pair with one known error; ``kind`` is the class that the figures are told by."""

    kind: str
    source: str
    target: str


NAME = "a name replaced"
NAME_IN_SCRIPT = "a transcribed name replaced"
LINK = "a link lost"
DROPPED = "a sentence dropped"
DOUBLED = "a sentence doubled"
ECHO = "the source echoed"

INVENTED = (
    "Marchetti", "Lindqvist", "Okafor", "Novak", "Tanaka", "Delgado", "Petersen", "Hoffmann", "Benedetti", "Kowalczyk",
        "Dubois", "Yilmaz", "Fitzgerald",
    "Morales", "Castellano", "Brennan", "Whitmore", "Gunnarsson", "Papadakis", "Oliveira", "Harrington", "Vasquez",
        "Thornbury", "Kessler",
)  # fmt: skip
# The same few names as each script's press would write them.
TRANSCRIBED = {
    "Cyrl": ("Маркетти", "Линдквист", "Окафор", "Танака", "Дельгадо", "Петерсен"),
    "Grek": ("Μαρκέτι", "Λίντκβιστ", "Οκαφόρ", "Τανάκα", "Ντελγκάντο", "Πέτερσεν"),
    "Arab": ("ماركيتي", "ليندكفيست", "أوكافور", "تاناكا", "ديلغادو", "بيترسن"),
    "Hebr": ("מרקטי", "לינדקוויסט", "אוקאפור", "טנאקה", "דלגאדו", "פטרסן"),
    "Deva": ("मार्केटी", "लिंडक्विस्ट", "ओकाफोर", "तनाका", "डेलगाडो", "पीटरसन"),
    "Jpan": ("マルケッティ", "リンドクヴィスト", "オカフォー", "タナカ", "デルガド", "ペーターセン"),
    "Kore": ("마르케티", "린드크비스트", "오카포르", "다나카", "델가도", "페테르센"),
}
CAPITALISED = re.compile(r"(?<![\w@#./'’-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w'’.-]*@)")
OPENS = re.compile(r"(?:^|[.!?:…])[\s\"'“”‘’«»„(\[—–-]*$")
TOKEN = {"Jpan": re.compile("[\u30a1-\u30fa\u30fc]{3,}")}
WORD = re.compile(r"[^\s\d.,;:!?\"“”„«»()\[\]…।、。/—–-]{3,}")


def sentence_errors(document: Document, languages: Languages, chance: random.Random) -> Iterator[Injection]:
    """Every error that fits the document's single sentences, one of a kind a sentence."""
    others = _names_of(document)
    for number, (source, target) in enumerate(document.sentences):
        yield from _replaced_name(source, target, languages, chance, others)
        if number % 3 == 0:
            yield from _lost_link(source, target, number // 3)
        if number % 4 == 1 and len(target) > 25:
            yield Injection(DOUBLED, source, target + joiner(languages.target) + target)
        if number % 4 == 2 and len(source) > 25:
            yield Injection(ECHO, source, source)


def name_errors(
    source: str, target: str, document: Document, languages: Languages, chance: random.Random
) -> Iterator[Injection]:
    """A name replaced in one sentence of a document, where it has one."""
    yield from _replaced_name(source, target, languages, chance, _names_of(document))


def paragraph_errors(paragraph: Aligned, languages: Languages, chance: random.Random) -> Iterator[Injection]:
    """A sentence of the paragraph dropped, another doubled, another left in the source's language."""
    targets = [target for _, target in paragraph.sentences]
    between = joiner(languages.target)
    for pick in chance.sample(range(len(targets)), 2):
        yield Injection(DROPPED, paragraph.source, between.join(targets[:pick] + targets[pick + 1 :]))
    pick = chance.randrange(len(targets))
    yield Injection(DOUBLED, paragraph.source, between.join(targets[: pick + 1] + targets[pick:]))
    pick = chance.randrange(len(targets))
    if len(paragraph.sentences[pick][0]) > 25:
        echoed = [*targets[:pick], paragraph.sentences[pick][0], *targets[pick + 1 :]]
        yield Injection(ECHO, paragraph.source, between.join(echoed))


def _names_of(document: Document) -> list[str]:
    """Names that the story carries over as they are."""
    target = " ".join(target for _, target in document.sentences)
    names = {match[0] for source, _ in document.sentences for match in _inner_names(source)}
    return sorted(name for name in names if re.search(rf"(?<![{LATIN}]){re.escape(name)}(?![{LATIN}])", target))


def _inner_names(text: str) -> list[re.Match[str]]:
    return [match for match in CAPITALISED.finditer(text) if not OPENS.search(text[: match.start()])]


def _replaced_name(
    source: str, target: str, languages: Languages, chance: random.Random, others: Sequence[str]
) -> Iterator[Injection]:
    """A Latin-script name that stands in both texts becomes another: an invented one, or one of the same story."""
    if script_of(languages.source) != "Latn":
        return
    carried = [
        match[0]
        for match in _inner_names(source)
        if re.search(rf"(?<![{LATIN}]){re.escape(match[0])}(?![{LATIN}])", target)
    ]
    if not carried:
        return
    name = chance.choice(carried)
    pool = [other for other in others if other not in source and other not in target] if chance.random() < 0.3 else []
    other = chance.choice(pool or [invented for invented in INVENTED if invented not in source])
    yield Injection(NAME, source, re.sub(rf"(?<![{LATIN}]){re.escape(name)}(?![{LATIN}])", other, target))


def transcribed_errors(
    documents: Sequence[Document], languages: Languages, chance: random.Random
) -> Iterator[Injection]:
    """Names in the target's own script, found by always standing beside the same source name, replaced by others."""
    script = script_of(languages.target)
    pool = TRANSCRIBED.get(script)
    if not pool or script_of(languages.source) != "Latn":
        return
    words = TOKEN.get(script, WORD)
    for document in documents:
        for index, word in _transcriptions(document, words):
            source, target = document.sentences[index]
            yield Injection(NAME_IN_SCRIPT, source, target.replace(word, chance.choice(pool)))


def _transcriptions(document: Document, words: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Sentences and words of them that come just where one source name comes, three times or more."""
    names: dict[str, set[int]] = defaultdict(set)
    tokens: dict[str, set[int]] = defaultdict(set)
    for index, (source, target) in enumerate(document.sentences):
        for match in _inner_names(source):
            names[match[0]].add(index)
        for token in words.findall(target):
            tokens[token].add(index)
    starts = Counter(frozenset(places) for places in names.values())
    for name, places in names.items():
        if len(places) < 3 or starts[frozenset(places)] > 1 or len(name) < 4:
            continue
        same = [token for token, others in tokens.items() if others == places]
        if len(same) == 1:
            yield from ((index, same[0]) for index in sorted(places))


def _lost_link(source: str, target: str, number: int) -> Iterator[Injection]:
    """A link, an address, a handle or a hashtag stands in the source and not in the translation."""
    words = source.split()
    if len(words) < 4:
        return
    middle = len(words) // 2
    anchored = " ".join(
        [*words[:middle], f'<a href="https://example.org/{number}">{words[middle]}</a>', *words[middle + 1 :]]
    )
    kinds = (
        (anchored, target),
        (f"{source} https://example.org/story/{number}", target),
        (f"{source} (desk{number}@example.org)", f"{target} ()"),
        (f"{source} @newsdesk{number}", target),
        (f"{source} #Story{number}", target),
        (anchored, re.sub(r"^(\S+)", r'<a href="https://example.net/">\1</a>', target)),
    )
    yield Injection(LINK, *kinds[number % len(kinds)])
