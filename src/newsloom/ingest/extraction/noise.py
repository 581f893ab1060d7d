"""What stands on an article's page without belonging to the article: by what it is called, and by what it says."""

import re

from newsloom.foundation.html import fold

CALLED = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|recirc\w*|outbrain|taboola|most-?(?:read|popular|viewed)|popular"
    r"|trending|share\w*|sharing"
    r"|social\w*|comments?|commentlist|disqus|cookie\w*|consent\w*|gdpr|newsletter\w*|subscri\w*"
    r"|paywall\w*|sign-?up|promo\w*"
    r"|advert\w*|ads?|adv|adbox|adslot|ad-?(?:unit|container|wrapper)|dfp|banner\w*|sponsor\w*"
    r"|breadcrumbs?|sidebar|side-bar"
    r"|footer|nav|navbar|navigation|menu|tags?|tag-?list|taglist|keywords|toolbar|tools|print|pagination|pager|rating"
    r"|read-?more|readmore|read-?also|see-?also|more-?(?:stories|news|from|on|in)|also-?(?:read|like)"
    r"|teaser\w*|widget\w*"
    r"|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio|copyright|disclaimer|legal|modal|popup|overlay"
    r"|box-?related|tin-?lien-?quan|tinlienquan|box-tinlienquan|lien-?quan|login|register|feedback|survey|poll"
    r"|live-?ticker-teaser|next-?article|prev-?article|up-?next|skip-?link|sr-only|visually-?hidden|screen-reader\w*)"
    r"(?=$|[\s_-])"
)
"""Whole words of a class or id; the words are those that content systems use."""

STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|sapo|dek|lead|lede|leadtext|chapo|chapeau|intro|introduction|sub-?(?:title"
    r"|head|heading|headline)"
    r"|subline|summary|excerpt|abstract|teaser-?text|kicker-?text|sommario|occhiello|entradilla|bajada"
    r"|ingress|vorspann|anrei[sz]{1,2}er"
    r"|description|preamble|underrubrik|brodtekst-?ingress|deck|article-?lead|perex|zajawka)(?=$|[\s_-])"
)
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|author-?(?:name|line)|writer|journalist|auteur|autor|autore"
    r"|tac-?gia|date-?line|dateline|timestamp"
    r"|time|date|pub-?date|published|updated|meta|entry-?meta|post-?meta|article-?(?:meta|info|date)|info)(?=$|[\s_-])"
)

_SAID = (
    r"advert(?:isement|ising|isment)?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама"
    r"|reklam[aą]?|quảng cáo"
    r"|广告|廣告|広告|광고|إعلان|תוכן ממומן|sponsored(?: content)?|annonce|mainos|iklan|διαφήμιση"
)
_ALSO = (
    r"read (?:more|also|next)|also read|see also|related(?: (?:stories|articles|news|coverage|posts|topics"
    r"|links|content))?|more (?:on|from) "
    r"|you may (?:also )?like|recommended(?: for you| stories)?|don.t miss|see more|watch(?: more)?|listen"
    r"|in case you missed|most (?:read|popular|viewed)"
    r"|(?:à )?lire (?:aussi|également|plus)|voir aussi|sur le même (?:sujet|thème)|lesen sie (?:auch|mehr"
    r"|dazu)|mehr (?:zum thema|dazu)|auch interessant"
    r"|(?:lee|leer|lea|ver|mira) (?:también|más)|te puede interesar|más información|noticias relacionadas"
    r"|leggi anche|potrebbe interessarti|leia (?:também|mais)|veja (?:também|mais)|llegeix (?:també|més)"
    r"|le(?:e|a) tamén"
    r"|lees (?:ook|meer)|læs (?:også|mere)|läs (?:också|mer|även)|les (?:også|mer)|lue (?:myös|lisää)"
    r"|czytaj (?:też|także|więcej)|zobacz (?:też|także)"
    r"|přečtěte si (?:také|více)|čtěte také|citește și|vezi și|olvasd el|читайте (?:также|ещё|еще)"
    r"|читайте також|ще по темі|по теме|смотрите также"
    r"|xem thêm|đọc thêm|tin liên quan|bài liên quan|>> ?xem|baca juga|simak juga|lihat juga"
    r"|ilgili haber(?:ler)?|διαβάστε (?:επίσης|ακόμα)"
    r"|关联阅读|相关(?:阅读|新闻|文章)|延伸阅读|関連(?:記事|ニュース)|あわせて読みたい"
    r"|관련(?:기사| 기사|뉴스)|اقرأ (?:أيضا|أيضاً|المزيد)"
    r"|بیشتر بخوانید|קראו (?:גם|עוד)|यह भी पढ़ें|อ่าน(?:เพิ่มเติม|ต่อ)"
)
_ACTS = (
    r"share(?: (?:this|on|via|with|article|story).*)?|share on .*|print(?: this.*)?|copy link|tweet"
    r"|e-?mail(?: this.*)?|save|listen(?: to .*)?"
    r"|follow us.*|subscribe(?: now| today| to .*)?|sign (?:up|in) .*|register .*|log ?in.*|click here.*"
    r"|tap here.*|download (?:the|our) app.*"
    r"|get (?:the|our) .*newsletter.*|join our .*|(?:\d+ )?comments?(?: \(\d+\))?|leave a comment.*"
    r"|post a comment.*|view comments"
    r"|partager.*|s'abonner.*|abonnez-vous.*|teilen|artikel (?:teilen|drucken|anhören).*|compart[ie]r.*"
    r"|condividi.*|chia sẻ.*|theo dõi .*|bình luận.*"
    r"|(?:like this story\? )?share it with .*|tell us what you think.*|have your say.*|tags?|topics?"
    r"|filed under.*|comments? (?:closed|off)|reply|advertise.*|get .* delivered .*|send us .*"
    r"|contact us.*|report (?:a|an) (?:typo|error|correction).*|back to top|show (?:more|less)|load more"
    r"|continue reading.*|see also|photos?|video|gallery"
    r"|all rights reserved.*|©.*|copyright .*|this (?:site|website) uses cookies.*|we use cookies.*"
    r"|published by .{2,40} on .*"
)
SAID = re.compile(rf"^(?:{_SAID})\W*$", re.IGNORECASE)
ALSO = re.compile(rf"^\W*(?:{_ALSO})\b", re.IGNORECASE)
ACTS = re.compile(rf"^\W*(?:{_ACTS})$", re.IGNORECASE)
SHARERS = re.compile(
    r"\b(?:facebook|twitter|whatsapp|linkedin|pinterest|telegram|reddit|e-?mail|flipboard|pocket|zalo"
    r"|messenger|copy link|print)\b|\bX\b",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:h.]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}\s*(?:月|日|ngày|th)"
)
SHORT = 90
"""Characters below which a line may be furniture; longer ones are taken for text."""


def is_furniture(text: str, link_share: float = 0.0) -> bool:
    """True for a line that asks to share, subscribe or read something else, or that says that an advert follows."""
    text = fold(text)
    if len(text) > 2 * SHORT:
        return False
    if SAID.match(text) or (len(text) < SHORT and ACTS.match(text)):
        return True
    if ALSO.match(text) and (link_share > 0.3 or len(text) < 40 or text.partition(":")[2]):
        return True
    return len(text) < SHORT and len({one.lower() for one in SHARERS.findall(text)}) >= 2


def is_dateline(text: str) -> bool:
    """True for a short line that is mostly a date, as under a headline."""
    if len(text) > SHORT or not _MOMENT.search(text):
        return False
    digits = sum(character.isdigit() for character in text)
    return (
        digits >= 4
        and (digits / len(text) > 0.2 or len(text) < 40)
        and not text.rstrip().endswith((".", "!", "?", "。"))
    )
