"""English."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="en",
    decimal=".",
    numbers="""
    0 zero nil nought | 1 one? | 2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten
    11 eleven | 12 twelve | 13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen | 17 seventeen | 18 eighteen
    19 nineteen | 20 twenty | 30 thirty | 40 forty fourty | 50 fifty | 60 sixty | 70 seventy | 80 eighty | 90 ninety
    """,
    scales="""
    100 hundred | 1e3 thousand k? | 1e6 million mln mn m? | 1e9 billion bn bln b? | 1e12 trillion trn tn t?
    1e5 lakh lac | 1e7 crore cr?
    """,
    ordinals="""
    1 first? | 2 second? | 3 third | 4 fourth | 5 fifth | 6 sixth | 7 seventh | 8 eighth | 9 ninth | 10 tenth
    11 eleventh | 12 twelfth | 13 thirteenth | 14 fourteenth | 15 fifteenth | 16 sixteenth | 17 seventeenth
    18 eighteenth | 19 nineteenth | 20 twentieth | 30 thirtieth | 40 fortieth | 50 fiftieth | 60 sixtieth
    70 seventieth | 80 eightieth | 90 ninetieth | 100 hundredth
    """,
    hints="""
    2 biennial* biannual* both pair pairs couple couples twice double doubled doubles doubling dual bilateral
    2 either twin twins runner-up | 2 bi-* twofold half-brother secondly secondary semi* another former latter
    3 final_third triple tripled triples tripling thrice threefold trio triplet* hat-trick tripartite trilateral
    3 thirds thirdly
    4 foursome* fourball* quadruple quadrupled fourfold quartet quarter-final* quarterfinal* quarters
    5 quintuple quintet fifths | 6 half-dozen sixes | 7 sevens | 8 eights | 9 nines | 12 dozen dozens noon midday
    0,12,24 midnight | 20 score
    1 single once only sole solo a an another each per first-ever firstly every lone individual unique
    0.5,2,50,30 half halves halfway halftime half-time halved midway | 0.25,4,25,15,3 quarter quarterly
    14,2,15 fortnight fortnightly | 10 decade decades tens teen teens teenager teenagers teenage
    100 hundreds century centuries cent cents centenary centennial | 1000 thousands millennium millennia
    1e6 millions | 1e9 billions | 7,1 week weekly weeks | 24,1 day daily | 60,1 hour
    365,12,1 year annual annually yearly | 20 twenties | 30 thirties | 40 forties | 50 fifties | 60 sixties
    70 seventies | 80 eighties | 90 nineties | 3 third-* | 0 zeros no none nothing | 52 deck | 9,11 9/11
    6 semester
    """,
    halves="half",
    joins="and",
    join_after="hundreds",
    months="""
    january jan? | february feb | march? mar? | april apr | may? | june jun | july jul | august? aug
    | september sept sep | october oct | november nov | december dec
    """,
    weekdays="""
    monday mondays mon? | tuesday tuesdays tue? tues | wednesday wednesdays wed? weds | thursday thursdays thu thurs
    | friday fridays fri | saturday saturdays sat? | sunday sundays sun?
    """,
    percent="percent per_cent pct percentage",
    decades="s",
    centuries="century centuries",
    am="am a.m a_m in_the_morning",
    pm="pm p.m p_m in_the_afternoon in_the_evening at_night",
    hours="o'clock hrs",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollar dollars buck bucks? | USD us_dollar us_dollars | EUR euro euros
    GBP,EGP,LBP,SYP pound? pounds? quid | GBP sterling pence | JPY yen? | CNY yuan renminbi
    INR,PKR,LKR,NPR rupee rupees | RUB ruble rubles rouble roubles | CHF,XOF,XAF franc francs | VND dong?
    KRW,KPW won? | THB baht | IDR rupiah rupiahs | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso pesos | BRL real? reais
    CZK,SEK,NOK,DKK,ISK crown? crowns? krona kronor krone | TRY lira lire? | PLN zloty zlotys | UAH hryvnia hryvnias
    ILS shekel shekels | SAR,QAR,YER riyal riyals | IRR rial rials toman tomans
    KWD,DZD,JOD,TND,IQD,RSD dinar dinars | AED,MAD dirham dirhams | RON,MDL leu lei? | HUF forint forints
    MYR ringgit | ZAR rand? | BTC bitcoin bitcoins
    """,
    units="""
    m metre metres meter meters | km kilometre kilometres kilometer kilometers kms
    cm centimetre centimetres centimeter | mm millimetre millimetres millimeter millimeters | inch inch inches
    foot foot feet ft | yard yard yards yd yds | mile mile miles mi | nmile nautical_miles nautical_mile
    kg kilogram kilograms kilo kilos kilogramme kilogrammes | g gram grams gramme | tonne tonne tonnes ton tons
    pound pound pounds lb lbs | ounce ounce ounces oz | stone stone | acre acre acres | ha hectare hectares
    km2 square_kilometres square_kilometers square_kilometre sq_km | sqmile square_miles square_mile sq_miles
    sqft square_feet square_foot sq_ft | m2 square_metres square_meters sq_m | litre litre litres liter liters
    gallon gallon gallons | pint pint pints | mph miles_per_hour miles_an_hour
    kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour | knot knots
    degree degree degrees | celsius degrees_celsius celsius c degrees_c
    fahrenheit degrees_fahrenheit fahrenheit f degrees_f
    """,
    nouns="""
    age year_old years_old year_olds aged age ages | year year years | month month months | week week weeks
    day day days | hour hour hours | minute minute minutes | second seconds | person people persons person
    dead killed dead deaths died dying victims fatalities casualties toll lives | hurt injured wounded injuries hurt
    missing missing | child children child kids boys girls pupils students | man men man | woman women woman females
    game game games match matches | goal goal goals | point point points | vote vote votes senators seats
    house homes houses home | country countries nations | city cities towns | shop stores store shops branches
    car cars car vehicles | soldier troops soldiers | time times time | quake magnitude | prison prisoners inmates
    number flight category channel | round round hole lap holes laps inning innings | viewer viewers audience
    shot shots yards yard | case cases charges counts charge count
    """,
    ranges="to and or",
    year_cues="in since until by before after for",
)
