"""Romanian."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="ro",
    numbers="""
    0 zero | 1 un? unu? una? o? | 2 doi două | 3 trei | 4 patru | 5 cinci | 6 șase şase | 7 șapte şapte | 8 opt
    9 nouă? | 10 zece | 11 unsprezece | 12 doisprezece douăsprezece | 13 treisprezece | 14 paisprezece
    15 cincisprezece | 16 șaisprezece şaisprezece | 17 șaptesprezece şaptesprezece | 18 optsprezece
    19 nouăsprezece | 20 douăzeci | 30 treizeci | 40 patruzeci | 50 cincizeci | 60 șaizeci şaizeci
    70 șaptezeci şaptezeci | 80 optzeci | 90 nouăzeci
    """,
    scales="""
    100 sută sute | 1e3 mie mii k? | 1e6 milion milioane mil mln | 1e9 miliard miliarde mld | 1e12 trilion trilioane
    """,
    ordinals="""
    1 primul? prima? primii? primele? prim? întâi? întâia? | 2 doilea doua | 3 treilea treia | 4 patrulea patra
    5 cincilea cincea | 6 șaselea șasea | 7 șaptelea șaptea | 8 optulea opta | 9 nouălea noua? | 10 zecelea zecea
    11 unsprezecelea | 12 doisprezecelea douăsprezecea | 13 treisprezecelea | 14 paisprezecelea
    15 cincisprezecelea | 16 șaisprezecelea | 17 șaptesprezecelea | 18 optsprezecelea | 19 nouăsprezecelea
    20 douăzecilea douăzecea | 30 treizecilea | 40 patruzecilea | 50 cincizecilea | 100 sutălea
    """,
    hints="""
    2 ambii ambele amândoi amândouă pereche perechi cuplu cuplul dublu dublă dubl* duo gemeni bilateral*
    2 semifinal* secund* doi-* ambilor | 3 triplu triplă tripl* trio treime treimi trimestr* hat-trick
    4 cvadruplu sfert* sferturi | 12 duzină duzini amiază prânz | 0,12,24 miezul_nopții
    10 zeci deceniu deceniul decenii deceniile adolescen* | 14,15,2 chenzină
    100 secol secolul secole secolului sutele sute | 1000 mileniu mileniul miile mii | 1e6 milioane
    1 singur singura singurul unic unică fiecare dată oară individual* niciun nicio
    0.5,2,50,30 jumătate jumătăți jumătatea | 0.25,4,25,15,3 sfert trimestru trimestrul
    7,8,1 săptămână săptămâni săptămânal* săptămâna | 24,1 zi zilnic ziua | 60,1 oră | 365,12,1 an anual* anul
    6 semestru
    """,
    halves="jumătate",
    joins="și şi",
    join_after="tens",
    months="""
    ianuarie ian | februarie feb | martie | aprilie apr | mai? | iunie iun | iulie iul | august aug
    | septembrie sept | octombrie oct | noiembrie nov noiem | decembrie dec
    """,
    weekdays="""
    luni? lunea | marți marţi marțea | miercuri miercurea | joi joia | vineri vinerea | sâmbătă sâmbăta
    | duminică duminica
    """,
    percent="la_sută procent procente procentul procentaj",
    decades="anii ani",
    centuries="secol secolul secolului secole secolele",
    am="dimineața dimineață am a.m",
    pm="după-amiaza după-amiază seara pm p.m după_amiaza",
    hours="ora ore orele h",
    minutes="minute min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dolar dolari dolarul dolarii dolarilor | EUR euro
    GBP,EGP,LBP,SYP liră? lire? lira? | GBP liră_sterlină lire_sterline | JPY yen yeni | CNY yuan yuani
    INR,PKR,LKR,NPR rupie rupii | RUB rublă ruble | CHF,XOF,XAF franc? franci? | VND dong | KRW,KPW won | THB baht
    IDR rupii_indoneziene | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso | BRL real? reali?
    CZK,SEK,NOK,DKK,ISK coroană? coroane? | TRY liră_turcească lire_turcești | PLN zlot zloți | UAH grivnă grivne
    ILS shekel shekeli | SAR,QAR,YER riyal | IRR rial | KWD,DZD,JOD,TND,IQD,RSD dinar dinari
    AED,MAD dirham dirhami | RON,MDL leu? lei leul | HUF forint forinți | BTC bitcoin bitcoini
    """,
    units="""
    m metru metri | km kilometru kilometri | cm centimetru centimetri | mm milimetru milimetri
    inch inch inci inchi țoli | foot picior picioare | yard yard yarzi iarzi | mile milă mile | nmile mile_marine
    kg kilogram kilograme kile | g gram grame | tonne tonă tone | pound livră livre | ounce uncie uncii
    acre acru acri | ha hectar hectare | km2 kilometri_pătrați kilometri_pătraţi | sqmile mile_pătrate
    sqft picioare_pătrate | m2 metri_pătrați | litre litru litri | gallon galon galoane
    mph mile_pe_oră mile_la_oră | kmh kilometri_pe_oră kilometri_la_oră | knot noduri | degree grad grade
    celsius grade_celsius | fahrenheit grade_fahrenheit
    """,
    ranges="la și sau până",
    year_cues="în din anul",
    nouns="""
    age vârstă vârsta | year an anul anului ani | month lună luni luna | week săptămână săptămâni | day zi zile ziua
    hour oră ore ora | minute minut minute minutul | second secunde | person persoane oameni
    dead morți victime decese
    hurt răniți rănite | child copii elevi | man bărbați | woman femei | game meciuri meci | goal goluri gol
    point puncte | vote voturi senatori | house case locuințe | country țări | city orașe | shop magazine
    car mașini autoturisme | soldier soldați militari | time ori | quake magnitudine | prison deținuți
    number zborul categoria | round tur tururi | viewer telespectatori spectatori | case cazuri acuzații
    """,
)
