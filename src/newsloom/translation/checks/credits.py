"""Credits: whose picture, film or text it is stays as its publisher wrote it."""

import re
from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.letters import LATIN, UPPER, script_of
from newsloom.translation.checks.passage import Passage

ID = "credits"

LOST = "The credit “{found}” of the source is missing or changed in the translation."

# The words that introduce a credit, in the languages of the field; always before a colon, a slash or in brackets.
LABELS = (
    "photos?|photographs?|photo by|pictures?(?: by)?|images?|graphics?|videos?|illustrations?|credits?|courtesy(?: "
    "of)?|"
    "photo(?:graphie)?s?|crédits?(?: photo)?|foto(?:s|grafía|grafia)?|imagen|imagem|imatge|imaxe|immagine|ảnh|hình "
    "ảnh|đồ họa|clip|"
    "bild(?:er)?|beeld|zdjęcie|fot\\.|snímek|foto credit|fotoğraf|görsel|фото|зображення|изображение|φωτογραφία|"
    "foto oleh|gambar|صورة|تصوير|عکس|צילום|תמונה|फोटो|ภาพ|图片|图|摄影|写真|画像|사진"
)
CREDIT = re.compile(
    rf"©\s*(?:\d{{4}}\s+)?(?P<owner>[^\n.,;|()]{{2,60}})"
    rf"|(?:^|[(\[|.]\s*)(?:{LABELS})\s*[:/：]\s*(?P<maker>[^\n;|()\[\]]{{2,60}})"
    rf"|[(\[](?P<agency>(?:AP|AFP|Reuters|Getty Images|EPA|TTXVN|VNA|EFE|ANSA|dpa|TASS|Xinhua|Yonhap|PA|Bloomberg"
    rf"|Shutterstock)"
    rf"(?:[^()\[\]\n]{{0,40}}))[)\]]",
    re.IGNORECASE,
)
NAME = re.compile(rf"[{UPPER}][{LATIN}]+")
HINT = re.compile("[©:/：(\\[]")


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Each Latin-script name of a credit in the source stands unchanged in the translation."""
    if not HINT.search(source.plain) or script_of(languages.source) != "Latn":
        return
    for match in CREDIT.finditer(source.plain):
        kind = match.lastgroup or "owner"
        credit = match[kind].strip()
        # A credit is short and all names: «Photo: everyone was smiling» is a sentence.
        names = NAME.findall(credit)
        if not names or sum(map(len, names)) < 0.6 * len(credit.replace(" ", "")):
            continue
        changed = [name for name in names if name not in target.plain]
        if changed:
            span = Span(match.start(kind), match.start(kind) + len(credit))
            yield Finding(ID, Severity.HOLD, LOST, {"found": credit}, source_span=span)
