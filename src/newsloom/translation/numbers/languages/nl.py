"""Dutch."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="nl",
    numbers="""
    0 nul | 1 een? één eén | 2 twee | 3 drie | 4 vier | 5 vijf | 6 zes | 7 zeven | 8 acht | 9 negen | 10 tien
    11 elf | 12 twaalf | 13 dertien | 14 veertien | 15 vijftien | 16 zestien | 17 zeventien | 18 achttien
    19 negentien | 20 twintig | 30 dertig | 40 veertig | 50 vijftig | 60 zestig | 70 zeventig | 80 tachtig
    90 negentig | 1.5 anderhalf anderhalve
    """,
    scales="100 honderd | 1e3 duizend k? | 1e6 miljoen mln | 1e9 miljard mld | 1e12 biljoen",
    ordinals="""
    1 eerste? | 2 tweede | 3 derde | 4 vierde? | 5 vijfde | 6 zesde | 7 zevende | 8 achtste | 9 negende | 10 tiende
    11 elfde | 12 twaalfde | 13 dertiende | 14 veertiende | 15 vijftiende | 16 zestiende | 17 zeventiende
    18 achttiende | 19 negentiende | 20 twintigste | 21 eenentwintigste | 22 tweeëntwintigste | 25 vijfentwintigste
    30 dertigste | 40 veertigste | 50 vijftigste | 100 honderdste
    """,
    hints="""
    2 beide beiden allebei paar koppel stel dubbel* verdubbel* tweemaal twee* duo tweeling* halve_finale*
    2 halvefinale* nogmaals bilateral*
    3 driemaal driedubbel* verdrievoudig* drievoudig* drie* trio hattrick drieling* derde* kwartaal*
    4 vier* kwart* | 5 vijf* | 6 zes* halfdozijn | 7 zeven* | 8 acht* | 9 negen*
    10 tien* tientallen tiental tiener* decenni* | 12 dozijn* twaalf* middag* | 0,12,24 middernacht
    14,15,2 veertien* | 20 twintig* twintiger* | 30 dertig* | 40 veertig* | 50 vijftig* | 60 zestig* | 70 zeventig*
    80 tachtig* | 90 negentig* | 100 honderden honderdtal eeuw eeuwen honderd*
    1000 duizenden duizendtal millennium duizend* | 1e6 miljoenen* | 1e9 miljarden*
    1 eenmaal enige enkele alleen elke ieder iedere enkel eenmalig* een* keer geen één*
    0.5,2,50,30 half halve helft halver* halverwege midden | 0.25,4,25,15,3 kwart kwartaal* kwartier*
    7,8,1 week wekelijks* weken | 24,1 dag dagelijks* | 60,1 uur | 365,12,1 jaar jaarlijks* | 6 halfjaar*
    """,
    halves="half halve",
    joins="en",
    join_after="hundreds",
    glue="en|ën",
    tails="jarig jaar daags uur voud maal kopp",
    months="""
    januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug
    | september sept sep | oktober okt | november nov | december dec
    """,
    weekdays="maandag* | dinsdag* | woensdag* | donderdag* | vrijdag* | zaterdag* | zondag*",
    percent="procent percent percentage",
    decades="er jaren",
    centuries="eeuw eeuwen",
    am="'s_ochtends 's_morgens am a.m uur_'s_ochtends",
    pm="'s_middags 's_avonds pm p.m",
    hours="uur u h",
    minutes="minuten min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollar dollars | EUR euro euro's | GBP,EGP,LBP,SYP pond? | JPY yen
    CNY yuan renminbi | INR,PKR,LKR,NPR roepie roepies rupee | RUB roebel roebels | CHF,XOF,XAF frank franc franken
    VND dong | KRW,KPW won? | THB baht | IDR roepia rupiah | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso peso's | BRL real?
    CZK,SEK,NOK,DKK,ISK kroon? kronen? | TRY lira | PLN zloty | UAH hryvnia | ILS sjekel shekel | SAR,QAR,YER riyal
    IRR rial | KWD,DZD,JOD,TND,IQD,RSD dinar | AED,MAD dirham | RON,MDL leu | HUF forint | ZAR rand?
    BTC bitcoin bitcoins
    """,
    units="""
    m meter meters | km kilometer kilometers | cm centimeter centimeters | mm millimeter millimeters
    inch inch inches duim | foot voet | yard yard yards | mile mijl mijlen mile miles | nmile zeemijl zeemijlen
    kg kilo kilo's kilogram | g gram | tonne ton? tonnen | pound pond ponden | ounce ons ounce | acre acre acres
    ha hectare hectares | km2 vierkante_kilometer | sqmile vierkante_mijl vierkante_mijlen | sqft vierkante_voet
    m2 vierkante_meter | litre liter liters | gallon gallon gallons | pint pint | mph mijl_per_uur
    kmh kilometer_per_uur | knot knopen | degree graad graden | celsius graden_celsius
    fahrenheit graden_fahrenheit
    """,
    nouns="""
    age jarige oud leeftijd | year jaar jaren | month maand* | week week weken | day dag dagen | hour uur
    minute minu* | second seconde* | person mensen personen | dead doden gedood slachtoffers | hurt gewond*
    missing vermist* | child kinderen | man mannen | woman vrouwen | game wedstrijd* | goal doelpunt* | point punt*
    vote stemmen zetels | house huizen | country landen | city steden | shop winkels | car auto's
    soldier soldaten troepen | time keer | quake kracht
    case gevallen
    """,
    ranges="tot en of",
    year_cues="in sinds jaar",
)
