"""How models that chat say that they will not, in the languages that they say it in."""

import re

_OPENINGS = r"""
(?:i['’]?m|i am)(?: \w+)? (?:sorry|afraid)\b.{0,20}\bi (?:can(?:['’]t|not)|am (?:unable|not able)|won['’]t)
sorry,? (?:but )?i (?:can(?:['’]t|not)|am (?:unable|not able)|won['’]t)
i (?:can(?:['’]t|not)|won['’]t|am (?:unable|not able) to)\s+(?:\w+ ){0,3}(?:assist|help|translate|comply)
i (?:can(?:['’]t|not)|am (?:unable|not able) to)\s+(?:\w+ ){0,3}(?:fulfil|provide|process|continue|engage|generate)
(?:as|being) an? (?:ai|artificial|language model|assistant)
(?:je suis )?(?:vraiment )?(?:désolée?|navrée?),? (?:mais )?je (?:ne peux|ne suis pas en mesure|suis dans l['’])
je ne (?:peux|suis) pas (?:en mesure de |vous )?(?:traduire|aider|fournir|répondre|traiter)
lo (?:siento|lamento)(?: mucho)?,? (?:pero )?no (?:puedo|me es posible)
no puedo (?:traducir|ayudar|proporcionar|cumplir)
(?:desculpe|desculpa|lamento|sinto muito),? (?:mas )?(?:eu )?não (?:posso|consigo)
não (?:posso|consigo) (?:traduzir|ajudar|fornecer)
ho sento,? (?:però )?no (?:puc|us puc)
síntoo,? (?:pero )?non podo
(?:mi dispiace|spiacente),? (?:ma )?non (?:posso|sono in grado)
non posso (?:tradurre|aiutar|fornire)
îmi pare rău,? (?:dar )?nu (?:pot|vă pot)
(?:es )?tut mir (?:sehr )?leid,? (?:aber )?(?:das |dabei |ich )?kann
(?:leider kann ich|ich kann (?:leider|dabei))
(?:het spijt me|sorry),? (?:maar )?(?:ik kan|dat kan ik)
(?:jag är ledsen|tyvärr|förlåt),? (?:men )?(?:jag kan|kan jag) (?:inte|tyvärr)
(?:beklager|jeg beklager|undskyld),? (?:men )?(?:jeg kan|det kan jeg) (?:ikke|desværre|dessverre)
(?:przykro mi|przepraszam|niestety),? (?:ale )?nie (?:mogę|jestem w stanie)
(?:omlouvám se|je mi líto|bohužel),? (?:ale )?(?:nemohu|nemůžu)
(?:ľutujem|prepáčte),? (?:ale )?nemôžem
(?:извините|простите|к сожалению|мне (?:очень )?жаль),? (?:но )?(?:я )?не (?:могу|в состоянии)
(?:вибачте|перепрошую|на жаль|мені шкода),? (?:але )?(?:я )?не можу
(?:съжалявам|за съжаление),? (?:но )?не мога
(?:žao mi je|nažalost|oprostite),? (?:ali )?ne mogu
(?:λυπάμαι|συγγνώμη|λυπούμαι),? (?:αλλά )?δεν (?:μπορώ|είμαι)
(?:sajnálom|sajnos|elnézést),? (?:de )?nem tud
(?:valitettavasti|pahoittelen|olen pahoillani),? (?:mutta )?en (?:voi|pysty)
(?:üzgünüm|maalesef|özür dilerim)\b.{0,80}(?:amam|emem|amıyorum|emiyorum)
(?:(?:tôi )?(?:rất |thành thật )?(?:xin lỗi|rất tiếc|lấy làm tiếc)),? (?:nhưng )?tôi không thể
(?:mohon )?maaf,? (?:tetapi |tapi |namun )?(?:saya|aku|kami) tidak (?:bisa|dapat)
(?:很|非常|十分)?(?:抱歉|遗憾|遺憾)[，,。\s]*(?:但|但是|可是)?我?(?:无法|無法|不能|没办法)
(?:对不起|對不起)[，,]?(?:但|但是)?我?(?:无法|無法|不能)
我(?:无法|無法|不能)(?:翻译|翻譯|提供|协助|協助|帮|幫|完成)
(?:大変)?(?:申し訳(?:あり|ござい)ません|すみません|ごめんなさい|恐れ入りますが).{0,60}(?:できません|できかねます|いたしかねます|ません)
(?:죄송합니다|죄송하지만|죄송스럽지만|미안하지만|유감스럽게도).{0,80}(?:없습니다|없어요|어렵습니다)
(?:عذر[اًا]+|آسف|أنا آسف|أعتذر|معذرة|للأسف)[،,]?.{0,20}لا (?:أستطيع|يمكنني|يمكن)
(?:متأسفم|متاسفم|ببخشید|متأسفانه|متاسفانه)[،,]?.{0,60}نمی[\u200c ]?توانم
(?:معذرت|معاف).{0,60}(?:نہیں)
(?:אני )?(?:מצטער|מצטערת|סליחה)[, ].{0,20}(?:לא יכול|איני יכול|אינני יכול|אין באפשרותי)
(?:मुझे (?:खेद|अफ़सोस) है|माफ़? ?(?:करें|कीजिए)|क्षमा करें).{0,80}(?:नहीं|असमर्थ)
(?:দুঃখিত|ক্ষমা).{0,80}(?:পারছি না|পারি না|পারব না)
(?:ขออภัย|ขอโทษ|เสียใจ).{0,40}ไม่สามารถ
"""
"""One a line, by families of languages: English, Romance, Germanic, Slavic, others of Europe, Asia."""

REFUSAL = re.compile(r"[\W_]*(?:" + "|".join(_OPENINGS.split("\n")[1:-1]) + ")", re.IGNORECASE)


def refuses(text: str) -> bool:
    """Whether a text begins as a refusal does; people who are quoted begin so too."""
    return bool(REFUSAL.match(text))
