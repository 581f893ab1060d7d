"""Pictures of an article as blocks, the caption told apart from its credit."""

import re
from collections.abc import Sequence

from newsloom.foundation.html import clip, fold
from newsloom.ingest.extraction.noise import CALLED, is_furniture
from newsloom.ingest.extraction.page import Element, classes
from newsloom.ingest.extraction.runs import Picture
from newsloom.stories.blocks import Block

SMALLEST = 90
"""Pixels; smaller pictures are icons and dots."""
LONGEST_CAPTION = 600
LONGEST_CREDIT = 120

_LABELS = (
    r"photo(?:s|graphs?|graphy)?|pictures?|images?|credits?|source|file photo|illustration|graphic"
    r"|foto(?:s|grafia|grafía|grafie|ğraf)?|bild(?:er)?"
    r"|quelle|crédits?|créditos?|credito|crèdits?|imagen|imatge|imaxe|imagem|immagine|fonte|fuente|font"
    r"|beeld|bron|zdjęcie|fot|źródło|snímek|kilde"
    r"|sursa|görsel|kaynak|фото|джерело|источник|изображение|φωτ(?:ο|ογραφία)|πηγή|ảnh|nguồn|sumber|gambar"
    r"|صورة|تصوير|المصدر|عکس|منبع|צילום"
    r"|תמונה|फोटो|फ़ोटो|स्रोत|ภาพ|ที่มา|写真|画像|提供|撮影|사진|출처|图片?|图源|摄影?|来源|圖片?|攝影?"
)
_AGENCIES = (
    r"AFP|AP|Reuters|REUTERS|dpa|DPA|EPA(?:-EFE)?|EFE|ANSA|TASS|Getty(?: Images)?|GETTY(?: IMAGES)?"
    r"|Shutterstock|iStock|Alamy|PA(?: Wire)?|TTXVN|VNA|Xinhua"
    r"|Kyodo|Yonhap|Bloomberg|CNBC|AAP|NTB|TT|Ritzau|Scanpix|ANP|Belga|Keystone|APA|imago(?: images)?"
    r"|IMAGO|picture[ -]alliance|Anadolu|Europa Press|LUSA|Lusa"
)
_LABELLED = re.compile(
    rf"(?:^|(?<=[\s.。!?…(\[|/–—-]))(?:{_LABELS})(?:\s+(?:by|credit|courtesy(?: of)?|par|de|von"
    rf"|via))?\s*(?:[:：/]\s*|\s+©\s*)(?P<credit>[^:：]+?)\s*[)\]]?\.?$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:^|(?<=[\s.(]))(?:photo(?:graph)?|picture|image)s?\s+(?:by|courtesy of)\s+(?P<credit>.+?)\)?\.?$", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?P<credit>[^©]{2,80}?)\s*\)?\.?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    rf"[(\[](?:(?:{_LABELS})\s*[:/]?\s*)?(?P<credit>[^()\[\]]*(?:\b(?:{_AGENCIES})\b)[^()\[\]]*)[)\]]\.?$"
)
_TRAILING = re.compile(
    rf"(?<=[.!?…”\"»)])\s+(?:[/"
    rf"|–—-]\s*)?(?P<credit>(?:[\w.'’-]+\s+){{0,3}}[^\s.]*(?:\b(?:{_AGENCIES})\b)(?:/[\w .]+)*)\.?$|\s[/"
    rf"|–—]\s*(?P<after>[^/|–—]{{0,40}}(?:{_AGENCIES})\b(?:/[\w .]+)*)\.?$"
)
_NAMED = re.compile(r"(?<=[.!?…。！？।۔»”])\s*[(（](?P<credit>[^\W\d_][^()（）\d]{2,40})[)）]\.?$")
_CREDIT_CLASS = re.compile(
    r"credit|copyright|photographer|source|author|rights|byline|attribution|agency|fotograf|crédit|autor"
)
_CAPTION_CLASS = re.compile(r"caption|legend|description|desc\b|cutline|bildunterschrift|didascalia|pie-?(?:de-)?foto")
_LABEL_FIRST = re.compile(
    rf"^\W*(?:{_LABELS})(?:\s+(?:by|credit|courtesy(?: of)?|par|de|von|via))?\s*(?:[:：/]\s*|\s+©\s*)"
    rf"|^\W*(?:©|\(c\)|copyright)\s*",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"logo|avatar|icon|sprite|placeholder|blank\.|spacer|pixel|1x1|gravatar|badge|button|emoji|author"
    r"|profile|default[-_]?(?:image|og|share)",
    re.IGNORECASE,
)


def picture_block(picture: Picture) -> Block | None:
    """The picture as a block without id; None where it is an icon, an advert or a dot that counts readers."""
    image = picture.element
    width, height = _size(image.get("width")), _size(image.get("height"))
    if (
        picture.hidden
        or (width and width < SMALLEST)
        or (height and height < SMALLEST)
        or _LOGO.search(picture.src.rsplit("/", 1)[-1])
    ):
        return None
    caption, credit = caption_and_credit(picture.frame, image)
    alt = fold(image.get("alt") or "")
    return Block(
        id="",
        type="image",
        src=picture.src,
        alt=clip(alt, LONGEST_CAPTION),
        caption=caption,
        credit=credit,
        width=width,
        height=height,
    )


def is_foreign(picture: Picture) -> bool:
    """True where the picture stands in something that is called after adverts, other articles or authors."""
    for around in (picture.element, *picture.element.iterancestors()):
        if around.tag in ("body", "html", "main", "article"):
            return False
        if (
            around.tag in ("nav", "footer", "aside", "form")
            or CALLED.search(classes(around))
            or re.search(r"author|avatar|logo", classes(around))
        ):
            return True
    return False


def caption_and_credit(frame: Element, image: Element) -> tuple[str, str]:
    """What the frame round a picture says of it: caption without the credit, credit without its label."""
    if frame is image:
        return "", ""
    credit_element = next(
        (one for one in frame.iter() if one is not frame and isinstance(one.tag, str) and _holds_credit(one)), None
    )
    credit = ""
    if credit_element is not None:
        credit = clean_credit(_text(credit_element))
    caption_elements = (
        list(frame.iter("figcaption"))
        or [
            one
            for one in frame.iter()
            if one is not frame and isinstance(one.tag, str) and _CAPTION_CLASS.search(classes(one))
        ][:1]
    )
    whole = (
        _text(caption_elements[0], without=credit_element) if caption_elements else _text(frame, without=credit_element)
    )
    caption, found = split_credit(whole)
    if is_furniture(caption):
        caption = ""
    return clip(caption, LONGEST_CAPTION), clip(credit or found, LONGEST_CREDIT)


def _holds_credit(element: Element) -> bool:
    return (
        bool(_CREDIT_CLASS.search((element.get("class") or "").lower()))
        and element.tag not in ("img", "figcaption", "picture", "source")
        and not element.findall(".//img")
        and 1 < len(_text(element)) < LONGEST_CREDIT
    )


def _text(element: Element, without: Element | None = None) -> str:
    pieces: list[str] = []

    def gather(one: Element) -> None:
        if (
            one is without
            or not isinstance(one.tag, str)
            or one.tag in ("script", "style", "noscript", "button", "svg", "video")
        ):
            return
        pieces.append(one.text or "")
        for child in one:
            gather(child)
            if child.tag in ("p", "div", "td", "tr", "br", "figcaption", "li"):
                pieces.append(" ")
            pieces.append(child.tail or "")

    gather(element)
    return fold("".join(pieces))


def split_credit(text: str) -> tuple[str, str]:
    """The caption and the credit of a line like «The harbour. Photo: Jane Roe/AFP»; either may be empty."""
    text = fold(text)
    for pattern in (_LABELLED, _BY, _IN_BRACKETS, _SIGNED, _TRAILING, _NAMED):
        found = pattern.search(text)
        if found:
            credit = next(group for group in found.groups() if group)
            if len(credit) <= LONGEST_CREDIT and len(credit.split()) <= 14:
                return text[: found.start()].rstrip(" ([|/–—-").strip(), clean_credit(credit)
    return text, ""


def clean_credit(text: str) -> str:
    """The credit without its label, brackets and full stop."""
    text = _LABEL_FIRST.sub("", fold(text))
    return text.strip(" ()[]|/:–—-").removesuffix(".").strip()


def _size(text: str | None) -> int | None:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$", text or "")
    return int(found[1]) or None if found else None


def lead_picture(addresses: Sequence[str]) -> Block | None:
    """The picture that page or feed name for the article, where the body shows none."""
    for address in addresses:
        if not _LOGO.search(address.rsplit("/", 1)[-1]):
            return Block(id="", type="image", src=address)
    return None
