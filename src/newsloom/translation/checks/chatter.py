"""What engines that chat say of themselves around a translation, in the languages that they chat in."""

import re

# Only at the very beginning of a segment.
OPENING = re.compile(
    r"\W*(?:"
    r"(?:sure|certainly|of course|okay|absolutely)[,!.:]\s+(?:here|i)\b"
    r"|(?:here(?:'s|’s| is| are)|below is|this is) (?:the|your|a|my) (?:\w+ ){0,3}(?:translation|translated)"
    r"|(?:the )?(?:\w+ )?translation(?: \(\w+\)| (?:of|in|to|into) [^:\n]{2,40})?\s*:"
    r"|(?:translated text|output|answer|assistant|response|user|system)\s*:"
    r"|(?:voici|ci-dessous)[^.:\n]{0,40}\btraduction\b|(?:aquí|a continuación)[^.:\n]{0,40}\btraducción\b"
    r"|(?:claro|por supuesto)[,!]\s+aquí|(?:aqui|segue)[^.:\n]{0,40}\btradução\b|ecco[^.:\n]{0,40}\btraduzione\b"
    r"|(?:aquí|aquesta)[^.:\n]{0,40}\btraducció\b|aquí[^.:\n]{0,40}\btradución\b|iată[^.:\n]{0,40}\btraducere"
    r"|hier (?:ist|is|folgt|volgt)[^.:\n]{0,40}\b(?:übersetzung|vertaling)\b|(?:dưới đây|đây) là bản dịch"
    r"|(?:вот|ниже)\b[^.:\n]{0,30}\bперевод|(?:ось|нижче)\b[^.:\n]{0,30}\bпереклад|(?:oto"
    r"|poniżej)\b[^.:\n]{0,30}\btłumaczenie"
    r"|(?:zde|níže) je\b[^.:\n]{0,30}\bpřeklad|işte\b[^.:\n]{0,30}\bçeviri|berikut\b[^.:\n]{0,30}\bterjemahan"
    r"|(?:ακολουθεί|εδώ)\b[^.:\n]{0,30}\bμετάφραση|(?:以下是|这是|下面是)[^。:\n]{0,20}(?:翻译|译文)|以下[はが][^。:\n]{0,20}翻訳"
    r"|(?:다음은|아래는)[^.:\n]{0,20}번역|(?:هذه|إليك|فيما يلي)[^.:\n]{0,30}(?:الترجمة|ترجمة)|(?:این"
    r"|در اینجا)[^.:\n]{0,30}ترجمه"
    r"|(?:הנה|להלן)[^.:\n]{0,30}תרגום|(?:यहाँ|यहां|यह)[^।:\n]{0,30}अनुवाद|(?:นี่คือ|ต่อไปนี้)[^:\n]{0,20}แปล"
    r"|(?:traduction|traducción|tradução|traduzione|traducció|tradución|traducere|übersetzung|vertaling|tłumaczenie"
    r"|překlad|çeviri|"
    r"terjemahan|bản dịch|перевод|переклад|μετάφραση|תרגום|ترجمه|الترجمة|अनुवाद|คำแปล|翻译|译文|翻訳|번역)\s*[:：]"
    r")",
    re.IGNORECASE,
)
# Anywhere, in lower case. Plain words, since fifty of them are found faster than one pattern of fifty.
PHRASES = (
    "as an ai ", "as an ai,", "language model", "i'm sorry, but i", "i’m sorry, but i", "i cannot translate",
        "i can't translate",
    "i can’t translate", "i cannot assist", "i can't assist", "i cannot provide a translation", "let me know if you",
        "i hope this helps",
    "translator's note", "translator’s note", "translation note", "note from the translator", "note by the translator",
    "(note:", "[note:", "**note", "(literally:", "```", "<think", "</think", "im_start", "im_end", "endoftext",
        "[inst]", "[/inst]",
    "en tant qu'ia", "en tant qu’ia", "modèle de langage", "note du traducteur", "note de la traductrice",
        "modelo de lenguaje",
    "nota del traductor", "modelo de linguagem", "nota do tradutor", "nota del traduttore", "modello linguistico",
        "ki-sprachmodell",
    "als ki-modell", "anmerkung des übersetzers", "noot van de vertaler", "als ai-model", "model językowy",
        "przyp. tłum", "pozn. překl",
    "jazykový model", "языковая модель", "прим. пер", "примечание переводчика", "мовна модель", "прим. перекл",
        "γλωσσικό μοντέλο",
    "dil modeli olarak", "çevirmenin notu", "mô hình ngôn ngữ", "chú thích của người dịch", "model bahasa",
        "catatan penerjemah",
    "作为ai", "作为一个ai", "作为人工智能", "语言模型", "译者注", "译注",
    "訳注", "訳者注", "言語モデル", "aiとして", "언어 모델", "역주",
    "نموذج لغوي", "ملاحظة المترجم", "مدل زبانی", "یادداشت مترجم", "מודל שפה", "הערת המתרגם", "भाषा मॉडल",
        "अनुवादक की टिप्पणी",
    "โมเดลภาษา", "หมายเหตุผู้แปล",
)  # fmt: skip


# What the phrases have in common that are no words.
_HINTS = ("note", "```", "think", "im_", "endof", "inst]", "(lit", "als ", "mod")
_SPACED = tuple(phrase for phrase in PHRASES if " " in phrase.strip() and phrase[0].isalpha())
_JOINED = tuple(phrase for phrase in PHRASES if phrase not in _SPACED)
_UNSPACED = tuple(phrase for phrase in _JOINED if max(phrase) > "\u0590")
_SIGNS = tuple(phrase for phrase in _JOINED if max(phrase) < "\u0590")
# One whole word of each phrase: a text without any of these words has none of the phrases.
_TRIGGERS = frozenset(max(phrase.split()[: -1 if phrase[-1] != " " else None], key=len) for phrase in _SPACED)


# Letters of which each of ``_UNSPACED`` has some: Hebrew and all scripts after it but the accented letters of Latin.
FAR_SCRIPT = re.compile("[\u0591-\u1dff\u2e80-\uffff]")


def _has_sign(lowered: str) -> bool:
    for sign in _HINTS:  # noqa: SIM110 - asked of every text; a loop takes half the time of a generator
        if sign in lowered:
            return True
    return False


def chatter_in(text: str) -> tuple[int, int] | None:
    """Where the words of an engine stand, or ``None``."""
    opening = OPENING.match(text)
    if opening:
        return opening.start(), opening.end()
    lowered = text.lower()
    phrases = _SIGNS if _has_sign(lowered) else ()
    if not _TRIGGERS.isdisjoint(lowered.split()):
        phrases += _SPACED
    if not text.isascii() and FAR_SCRIPT.search(text):
        phrases += _UNSPACED
    for phrase in phrases:
        place = lowered.find(phrase)
        if place >= 0:
            return place, place + len(phrase)
    return None
