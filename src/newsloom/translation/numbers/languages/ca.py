"""Catalan."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="ca",
    endings="o: 0 a s es",
    numbers="""
    0 zero | 1 un? una? | 2 dos dues | 3 tres | 4 quatre | 5 cinc | 6 sis | 7 set? | 8 vuit huit | 9 nou? | 10 deu
    11 onze | 12 dotze | 13 tretze | 14 catorze | 15 quinze | 16 setze | 17 disset | 18 divuit | 19 dinou | 20 vint
    30 trenta | 40 quaranta | 50 cinquanta | 60 seixanta | 70 setanta | 80 vuitanta | 90 noranta
    200 dos-cents dues-centes | 300 tres-cents tres-centes | 400 quatre-cents | 500 cinc-cents | 600 sis-cents
    700 set-cents | 800 vuit-cents | 900 nou-cents
    """,
    scales="""
    100 cent cents centes | 1e3 mil k? | 1e6 milió milions m? | 1e9 miliard miliards | 1e12 bilió? bilions?
    """,
    ordinals="""
    1 primer? primera? primers? primeres? | 2 segon? segona? segons? segones? | 3 tercer tercera tercers terceres
    4 quart quarta | 5 cinquè cinquena | 6 sisè sisena | 7 setè setena | 8 vuitè vuitena huitena | 9 novè novena
    10 desè desena? | 11 onzè | 12 dotzè | 13 tretzè tretzena | 14 catorzè | 15 quinzè | 16 setzè setzena
    17 dissetè | 18 divuitè | 19 dinovè | 20 vintè vintena? | 21 vint-i-unè | 30 trentè trentena
    40 quarantè quarantena | 50 cinquantè | 100 centè
    """,
    hints="""
    2 ambdós ambdues parell parells parella parelles doble dobles doblar dobl* duplic* duet bessons bessones
    2 bilateral* semifinal* tots_dos | 3 triple triples triplic* tripl* trio terç terços trimestre* hat-trick
    4 quàdruple quadruplic* quarts | 12 dotzena dotzenes migdia | 0,12,24 mitjanit
    10 desena desenes dècada dècades adolescent* adolescència | 15,14,2 quinzena | 20 vintena
    100 centenar centenars segle segles | 1000 mil·lenni milers miler | 1e6 milions
    1 sol sola únic única cada vegada cap individual | 0.5,2,50,30 mig mitja mitjos mitges meitat meitats
    0.25,4,25,15,3 quart trimestre | 7,8,1 setmana setmanal setmanes | 24,1 dia diari | 60,1 hora
    365,12,1 any anual | 6 semestre mitja_dotzena
    """,
    halves="mig mitja",
    joins="i",
    join_after="tens",
    months="""
    gener gen | febrer febr | març | abril abr | maig | juny | juliol jul | agost ag | setembre set? | octubre oct
    | novembre nov | desembre des?
    """,
    weekdays="dilluns | dimarts | dimecres | dijous | divendres | dissabte dissabtes | diumenge diumenges",
    percent="per_cent percent percentatge",
    decades="anys",
    centuries="segle segles",
    am="del_matí am a.m de_la_matinada",
    pm="de_la_tarda de_la_vesprada del_vespre de_la_nit pm p.m",
    hours="h hores hora",
    minutes="min minuts",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dòlar dòlars | EUR euro euros
    GBP,EGP,LBP,SYP lliura? lliures? esterlina esterlines | JPY ien iens | CNY iuan iuans
    INR,PKR,LKR,NPR rupia rupies | RUB ruble rubles | CHF,XOF,XAF franc? francs? | VND dong | KRW,KPW won wons
    THB baht bahts | IDR rupia_indonèsia | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reals? reais
    CZK,SEK,NOK,DKK,ISK corona? corones? | TRY lira lires | PLN zloty zlotys | UAH hrívnia | ILS xéquel xéquels
    SAR,QAR,YER riyal | IRR rial | KWD,DZD,JOD,TND,IQD,RSD dinar dinars | AED,MAD dírham dírhams | RON,MDL leu
    HUF fòrint | BTC bitcoin bitcoins
    """,
    units="""
    m metre metres | km quilòmetre quilòmetres | cm centímetre centímetres | mm mil·límetre mil·límetres
    inch polzada polzades | foot peu peus | yard iarda iardes | mile milla milles | nmile milles_nàutiques
    kg quilo quilos quilogram quilograms | g gram grams | tonne tona tones | pound lliura lliures | ounce unça unces
    acre acre acres | ha hectàrea hectàrees | km2 quilòmetres_quadrats | sqmile milles_quadrades
    sqft peus_quadrats | m2 metres_quadrats | litre litre litres | gallon galó galons | mph milles_per_hora
    kmh quilòmetres_per_hora | knot nus | degree grau graus | celsius graus_celsius graus_centígrads
    fahrenheit graus_fahrenheit
    """,
    ranges="a i o fins",
    year_cues="el del any",
    nouns="""
    age edat anys_d'edat | year any anys | month mes mesos | week setmana setmanes | day dia dies | hour hora hores
    minute minut minuts | second segon segons | person persona persones gent | dead morts mortes víctimes
    hurt ferits ferides | child nens nenes infants alumnes | man homes | woman dones | game partits partit
    goal gols gol
    point punts punt | vote vots vot escons senadors | house cases habitatges | country països | city ciutats
    shop botigues | car cotxes vehicles | soldier soldats | time vegades | quake magnitud | prison presos reclusos
    number vol categoria | round volta voltes forat | viewer espectadors | case casos càrrecs
    """,
)
