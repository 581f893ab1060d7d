"""Capitalised words that are translated: titles, institutions, days, peoples, places with a name in every language.

A capitalised word that is not among these, and not in the gazetteer, is taken for a name that is carried over.
"""

from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.romanise import fold

CAPITALISED = {
    "en": "the a an and of in on at to for from by with this that these those it its he she they we you i his her "
          "their our my your who what when where why how "
    "not no yes all any some every each many most more few one two three four five six seven eight nine ten first "
    "second third last next new old big great good "
    "best little long high low hard well just only also even still about into out over under after before because if "
    "but or so as be is are was were do does did "
    "has have had will would can could should may might must let make get go take see come there here now then today "
    "tomorrow tonight yesterday "
    "sunday monday tuesday wednesday thursday friday saturday january february march april may june july august "
    "september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec christmas easter ramadan thanksgiving halloween passover sabbath eve "
    "bible koran quran gospel christ god lord jesus "
    "north south east west northern southern eastern western northeast northwest southeast southwest north-east "
    "north-west south-east south-west central middle "
    "upper lower inner outer midlands "
    "mr mrs ms miss dr sir dame lord lady madam president vice presidents minister ministers prime premier "
    "chancellor secretary undersecretary senator senators "
    "sen sens rep reps gov gen col lt capt sgt maj cpl pvt insp supt rev reverend hon judge judges justice justices "
    "chief chairman chairwoman chair chairperson "
    "director directors general captain colonel lieutenant major sergeant admiral commander commodore marshal "
    "officer officers inspector superintendent constable "
    "governor mayor councillor congressman congresswoman representative representatives deputy ambassador consul "
    "envoy king queen prince princess duke duchess earl "
    "baron emperor pope bishop archbishop cardinal saint st father mother brother sister brothers sisters uncle aunt "
    "professor prof doctor coach manager boss "
    "editor author attorney solicitor advocate prosecutor sheriff coroner speaker leader head member members founder "
    "ceo cfo executive spokesman spokeswoman "
    "spokesperson pastor rabbi imam sultan sheikh ayatollah comrade "
    "house senate congress parliament assembly council court courts supreme appeal cabinet government state states "
    "federal federation republic kingdom union "
    "united nations commonwealth empire ministry department departments office agency bureau commission committee "
    "board authority administration service services force "
    "forces army navy air marine marines guard corps coast police military defence defense security intelligence "
    "treasury exchequer home foreign affairs interior justice "
    "health education labour labor trade commerce energy environment agriculture transport transportation culture "
    "sport sports finance economy economic development "
    "science technology research industry business affairs homeland immigration customs enforcement border "
    "protection judiciary judicial legislative constitution "
    "constitutional amendment act bill law legal code treaty agreement accord pact protocol convention charter "
    "declaration rights human civil peace war world cold civil "
    "revolution independence liberation democratic democrat democrats republican republicans conservative "
    "conservatives liberal liberals socialist socialists communist "
    "communists social national nationalist nationalists progressive green greens popular people people's party "
    "parties workers league front movement alliance coalition "
    "opposition left right far centre center tory tories unionist unionists remain leave "
    "university college school schools academy institute institution faculty hospital clinic church cathedral mosque "
    "temple abbey castle palace tower bridge museum "
    "gallery library theatre theater opera hall stadium arena park garden gardens square street road avenue "
    "boulevard lane highway route station airport port harbour "
    "harbor prison jail zoo hotel building centre center city town village county counties district districts "
    "province region regional territory island islands isle "
    "peninsula cape bay gulf sea ocean lake river canal strait mount mountain mountains hill hills valley desert "
    "forest coast beach plain plains ring earth sun moon "
    "planet solar arctic antarctic atlantic pacific mediterranean caribbean equator continent "
    "bank banks fund monetary international global european stock exchange market markets company corporation corp "
    "inc ltd limited group holdings association society "
    "foundation federation organization organisation network press news times post daily weekly journal magazine "
    "review gazette herald tribune observer guardian mail "
    "radio television broadcasting media film films music album song book prize award awards medal festival cup "
    "championship championships champions champion premiership "
    "division conference series final finals tournament open games olympic olympics paralympic paralympics winter "
    "summer spring autumn fall day week month year years season "
    "club team red blue white black green yellow golden gold silver royal grand cross crescent nobel memorial "
    "hurricane typhoon storm tropical cyclone tsunami disaster relief mitigation emergency fire rescue space flight "
    "mission project program programme plan initiative "
    "system systems control prevention safety public private general special joint senior junior assistant associate "
    "acting former late attorney crown magistrates "
    "investigation investigations inquiry trial tribunal district circuit appeals assessment aids cancer disease "
    "covid virus vaccine medicine medical care "
    "british american english scottish welsh irish french german spanish italian portuguese dutch belgian swiss "
    "austrian polish czech slovak hungarian romanian bulgarian "
    "greek turkish russian ukrainian belarusian swedish norwegian danish finnish icelandic estonian latvian "
    "lithuanian serbian croatian bosnian albanian macedonian "
    "macedonians kosovar georgian armenian azerbaijani kazakh uzbek iranian persian iraqi syrian lebanese israeli "
    "palestinian palestinians jordanian saudi yemeni qatari "
    "kuwaiti emirati egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian ghanaian african "
    "south-african indian pakistani bangladeshi nepali "
    "afghan sri tibetan chinese japanese korean koreans mongolian vietnamese thai cambodian lao burmese malaysian "
    "indonesian filipino singaporean taiwanese australian "
    "canadian mexican cuban brazilian argentine argentinian chilean peruvian colombian venezuelan bolivian latin "
    "asian africans asians europeans americans britons brits "
    "germans russians syrians iranians iraqis israelis indians mexicans italians spaniards spaniard canadians "
    "australians greeks turks poles kurdish kurds kurd arab arabs "
    "arabic hebrew muslim muslims islam islamic islamist islamists christian christians catholic catholics "
    "protestant protestants orthodox anglican methodist baptist "
    "jewish jew jews hindu hindus buddhist buddhists sunni shia shiite mormon puritan puritans evangelical soviet "
    "soviets nazi nazis roman romans viking catalan catalans "
    "basque scot scots flemish hispanic latino latinos native aboriginal indigenous dane danes swede swedes finn "
    "finns norwegian frenchman englishman scotsman welshman "
    "great wales ireland uk usa u.s us america eu un europe asia africa moscow rome vienna munich cologne "
    "florence venice milan naples turin geneva brussels antwerp copenhagen warsaw prague belgrade bucharest lisbon "
    "seville hague cairo alexandria jerusalem damascus baghdad "
    "tehran mecca constantinople bavaria saxony prussia tuscany sicily sardinia corsica brittany normandy burgundy "
    "catalonia andalusia castile galicia flanders wallonia "
    "crimea siberia caucasus balkans scandinavia baltic balkan alps pyrenees himalayas danube rhine nile thames "
    "seine amazon antarctica manchuria tibet "
    "isis isil nato opec gdp vat hiv ptsd nhs gop tv tvs dna ufo bst gmt est edt pst am pm pc ok er vs jr dj vip suv "
    "pod ai "
    "cancer aquarius pisces leo lib dem lab mp mps msp msps mep meps qc bbc-style old-style jihadist jihadists "
    "marxist stalinist trumpist latina atlanticist "
    "nobody somebody anybody everybody noone someone anyone everyone nothing something anything everything none "
    "neither either both several "
    "another such police officials experts authorities residents witnesses critics supporters scientists researchers "
    "however although despite during according "
    "history pharmacy camp term support start escape briefing briefings doctor doctors advocates controller channel "
    "cups prix blues highlands lowlands parish youth capitol "
    "czechoslovak czechoslovaks czechoslovakia yugoslav yugoslavs yugoslavia bavarian hundreds thousands migrant "
    "migrants refugee refugees win wins inventor traffic "
    "category protector consortium citizen citizens responsibility ethics century life lives truth truths zone "
    "demilitarised demilitarized designated survivor trust live "
    "love light night nights morning evening boy boys girl girls man men woman women child children family families "
    "part parts funny star stars sky internet web "
    "word words story stories game show shows power money home house heart hearts head hand hands dream dreams "
    "heaven hell death dead time times people person thing things "
    "bird birds dog cat horse lion tiger eagle bear wolf fox pig bat fish tree trees rose flower stone rock iron "
    "steel glass wood woods water air wind snow rain ice "
    "hero heroes legend legends champion giant giants pirate pirates king's queen's athletics athletic sportsman "
    "elite premier super ultra mega mini micro senior under-21 "
    "wall cup hall famer walk run race ride drive fly flying speed fast slow strong free freedom liberty equality "
    "brotherhood hope faith charity grace truth honor glory "
    "art arts design fashion style beauty music sound voice picture photo image story tale tales letter letters note "
    "notes report reports review study studies survey "
    "food kitchen restaurant bar pub cafe coffee tea wine beer chocolate sugar bread meat milk department store "
    "stores shop shops supermarket supermarkets mall "
    "car cars motor motors bus train rail railway railways airline airlines airways ship boat vessel submarine "
    "helicopter plane aircraft rocket missile missiles tank "
    "nuclear atomic chemical biological digital electronic mobile smart virtual artificial intelligence data "
    "computer computers software machine machines robot robots "
    "chapter volume series episode part section article title page scene act version edition model class type phase "
    "stage level grade round match leg half quarter "
    "survey poll election elections referendum vote voters campaign caucus primary ballot majority minority whip "
    "manifesto budget tax taxes pension insurance welfare "
    "medicare medicaid obamacare brexiteer brexiteers remainers leavers eurosceptic eurosceptics populist populists "
    "fascist fascists anarchist anarchists "
    "who imf wto icc iaea oecd asean nafta eec nsa fbi cia kgb lgbt lgbtq hmp hms uss raf rspca unesco unicef fifa "
    "uefa nba nfl mlb nhl bmw "
    "equestrian gymnastics swimming cycling rugby football soccer cricket golf tennis boxing hockey basketball "
    "baseball volleyball marathon sprint relay hurdles "
    "english-language german-born british-born russian-backed us-backed us-led saudi-led state-run anti-american "
    "pro-european non-eu mid late early self-styled "
    "senator-elect president-elect highness majesty excellency holiness honour honor bottle truly corners well-known",
    "fr": "le la les un une des du de et en à au aux il elle ils on nous vous je ce cette ces son sa ses leur m mm "
          "mme mlle dr président présidente ministre premier première "
    "roi reine prince princesse pape saint sainte général colonel capitaine sénat assemblée parlement chambre cour "
    "conseil état états république union nations royaume "
    "fédération commission comité ministère banque bourse université école institut académie église musée palais "
    "ville nord sud est ouest centre occident orient "
    "constitution loi traité guerre mondiale révolution coupe monde ligue championnat jeux olympiques prix fête noël "
    "pâques dieu bible coran internet "
    "français française français anglais anglaise allemand allemande espagnol italien russe chinois japonais "
    "américain américains américaine britannique britanniques européen européenne "
    "vietnamien vietnamiens coréen indien arabe turc grec polonais ukrainien terre lune soleil seconde première "
    "deuxième armée police gouvernement maison blanche grande-bretagne "
    "angleterre écosse pays galles irlande allemagne chine pékin moscou athènes corée amérique européens allemands "
    "russes chinois musulmans juifs chrétiens démocrates républicains",
    "es": "el la los las un una unos unas de del y en a al que su sus señor señora sr sra don doña dr presidente "
          "presidenta ministro ministra primer primera rey reina príncipe "
    "princesa papa san santa santo general coronel capitán senado asamblea parlamento congreso cámara corte tribunal "
    "supremo consejo estado estados república unión naciones reino "
    "unido unidos federación comisión comité ministerio banco bolsa universidad escuela instituto academia iglesia "
    "museo palacio ciudad norte sur este oeste centro occidente oriente "
    "constitución ley tratado guerra mundial revolución copa mundo liga campeonato juegos olímpicos premio navidad "
    "dios biblia corán internet tierra luna sol segunda ejército policía "
    "gobierno casa blanca gran bretaña partido distrito policía marina armada fuego fiscal fiscalía judicial "
    "instancia industria costa cuenca llanura golfo mar océano atlántico pacífico ártico antártico cruz roja medio "
    "oriente servicio departamento secretaría secretario secretaria director directora jefe agencia asociación "
    "sociedad liga premier club real copa día año mes semana lunes martes miércoles jueves viernes sábado domingo "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre republicano "
    "republicanos demócrata demócratas cuatro tres dos cinco once hermandad asuntos exteriores interior defensa "
    "hacienda salud educación derechos humanos internacional nacional federal central regional local público popular "
    "social civil militar magistrados honor gloria aliados países coreas escocés escocesa reino inglaterra escocia "
    "gales irlanda alemania china pekín moscú atenas corea américa europa",
    "vi": "ông bà anh chị cô chú bác em cháu ngài tổng thống thủ tướng chủ tịch bộ trưởng thứ phó giám đốc trưởng "
          "viện trường đại học sở phòng ban ủy uỷ ban nhân dân tỉnh thành phố "
    "huyện quận xã phường thị trấn làng thôn công ty tập đoàn ngân hàng hội liên hiệp đoàn đảng cộng sản quốc gia "
    "chính phủ nhà nước tòa án cục vụ tổng miền bắc trung nam đông tây biển "
    "đảo sông núi hồ đường cầu chợ chùa đền đình bảo tàng lễ tết nguyên đán ngày tháng năm thứ giải cúp anh pháp đức "
    "mỹ nga nhật hàn quốc bản ấn độ thái lan lào campuchia úc ý tây ban nha bồ đào "
    "hoa kỳ liên xô châu âu á phi triều tiên singapore ba lan bỉ áo thụy sĩ điển trung hoa đài loan hồng kông việt "
    "new york london",
    "de": "der die das und ein eine in von zu mit herr frau dr prof präsident präsidentin kanzler kanzlerin minister "
          "ministerin bundestag bundesrat bundesregierung regierung partei",
}  # fmt: skip
# Endings of words that say what something is, not how it is called.
HEADLINE_ENDINGS = {
    "en": (
        "s",
        "ed",
        "ing",
        "ly",
        "er",
        "or",
        "ory",
        "ant",
        "ent",
        "ic",
        "al",
        "ive",
        "ous",
        "ful",
        "ness",
        "ity",
        "ure",
        "age",
        "able",
        "ible",
        "est",
        "ize",
        "ise",
    )
}
DESCRIPTIVE = {
    "en": ("tion", "tions", "ment", "ments", "ship", "ness", "ology", "ography", "ional", "ative", "ance", "ence",
        "ical", "ists", "isms", "ism", "wide", "based", "linked",
           "backed", "born", "led", "era", "like", "style", "related", "owned"),
    "fr": ("tion", "tions", "ment", "ments", "isme", "iste", "istes", "ique", "iques", "aire", "aires"),
    "es": ("ción", "ciones", "miento", "mientos", "ismo", "ista", "istas", "idad"),
}  # fmt: skip


@lru_cache(maxsize=64)
def _words(language: str) -> frozenset[str]:
    return frozenset(fold(CAPITALISED.get(base(language), "")).split())


@lru_cache(maxsize=64)
def _endings(language: str) -> tuple[str, ...]:
    return tuple(map(fold, DESCRIPTIVE.get(base(language), ()))) or ("\0",)


@lru_cache(maxsize=65536)
def is_translated(word: str, language: str) -> bool:
    """Whether a capitalised word, folded, is one that translations put into their own words."""
    return word in _words(language) or (len(word) > 6 and word.endswith(_endings(language)))


def is_ordinary(word: str, language: str) -> bool:
    """Whether a word of a headline, where all have capitals, looks like any other word of its language."""
    return len(word) < 4 or word.lower().endswith(HEADLINE_ENDINGS.get(base(language), ("",)))


# Words of the lists above that name as often as they describe: teams, papers, brands.
_HALF_NAMES = (
    "cup league news national youth trust web high super club consortium "
    "institute records record "
    "west giants giant hearts heart stars star fox times sky love cup park golf post mail mini super premier "
    "news radio trust open fast light "
    "hill lake rock stone rose wolf lion tiger eagle bear bull pirates legends boutique page young black brown "
    "gold silver hall bridge tower castle temple desert canal crescent beach bay cape springs "
    "falls web night morning live story "
    "amazon apple shell target gap light wall street square garden gardens academy survivor entertainment "
    "athletics"
)
HALF_NAMES = frozenset(_HALF_NAMES.split())
# Words of the lists above that are also what people are called, after a first name: «Kanye West», «Tiger Woods».
_SURNAMES = (
    "west north king prince page rose fox wolf bishop pope major marshall young white black brown green gold hill "
    "lake wood woods stone park hall house church "
    "may june day knight duke love hope grace faith lord judge law price bell banks ford cook baker hunter parker "
    "rice snow frost rock steel glass case may big small "
    "good best short long little rich strong cross field fields bush english french german spears hart ball power "
    "powers walker rider parks gates rivers waters summers winters"
)
SURNAMES = frozenset(_SURNAMES.split())
