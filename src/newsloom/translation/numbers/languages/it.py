"""Italian."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="it",
    endings="o: o a i e",
    numbers="""
    0 zero | 1 uno? un? una? | 2 due | 3 tre | 4 quattro | 5 cinque | 6 sei? | 7 sette | 8 otto | 9 nove | 10 dieci
    11 undici | 12 dodici | 13 tredici | 14 quattordici | 15 quindici | 16 sedici | 17 diciassette | 18 diciotto
    19 diciannove | 20 venti? | 21 ventun ventuno | 21 ventunesim+o | 22 ventidue | 22 ventiduesim+o
    23 ventitré ventitre | 23 ventitreesim+o | 24 ventiquattro | 24 ventiquattresim+o | 25 venticinque
    25 venticinquesim+o | 26 ventisei | 26 ventiseiesim+o | 27 ventisette | 27 ventisettesim+o | 28 ventotto
    28 ventottesim+o | 29 ventinove | 29 ventinovesim+o | 30 trenta | 31 trentun trentuno | 31 trentunesim+o
    32 trentadue | 32 trentaduesim+o | 33 trentatré trentatre | 33 trentatreesim+o | 34 trentaquattro
    34 trentaquattresim+o | 35 trentacinque | 35 trentacinquesim+o | 36 trentasei | 36 trentaseiesim+o
    37 trentasette | 37 trentasettesim+o | 38 trentotto | 38 trentottesim+o | 39 trentanove | 39 trentanovesim+o
    40 quaranta | 41 quarantun quarantuno | 41 quarantunesim+o | 42 quarantadue | 42 quarantaduesim+o
    43 quarantatré quarantatre | 43 quarantatreesim+o | 44 quarantaquattro | 44 quarantaquattresim+o
    45 quarantacinque | 45 quarantacinquesim+o | 46 quarantasei | 46 quarantaseiesim+o | 47 quarantasette
    47 quarantasettesim+o | 48 quarantotto | 48 quarantottesim+o | 49 quarantanove | 49 quarantanovesim+o
    50 cinquanta | 51 cinquantun cinquantuno | 51 cinquantunesim+o | 52 cinquantadue | 52 cinquantaduesim+o
    53 cinquantatré cinquantatre | 53 cinquantatreesim+o | 54 cinquantaquattro | 54 cinquantaquattresim+o
    55 cinquantacinque | 55 cinquantacinquesim+o | 56 cinquantasei | 56 cinquantaseiesim+o | 57 cinquantasette
    57 cinquantasettesim+o | 58 cinquantotto | 58 cinquantottesim+o | 59 cinquantanove | 59 cinquantanovesim+o
    60 sessanta | 61 sessantun sessantuno | 61 sessantunesim+o | 62 sessantadue | 62 sessantaduesim+o
    63 sessantatré sessantatre | 63 sessantatreesim+o | 64 sessantaquattro | 64 sessantaquattresim+o
    65 sessantacinque | 65 sessantacinquesim+o | 66 sessantasei | 66 sessantaseiesim+o | 67 sessantasette
    67 sessantasettesim+o | 68 sessantotto | 68 sessantottesim+o | 69 sessantanove | 69 sessantanovesim+o
    70 settanta | 71 settantun settantuno | 71 settantunesim+o | 72 settantadue | 72 settantaduesim+o
    73 settantatré settantatre | 73 settantatreesim+o | 74 settantaquattro | 74 settantaquattresim+o
    75 settantacinque | 75 settantacinquesim+o | 76 settantasei | 76 settantaseiesim+o | 77 settantasette
    77 settantasettesim+o | 78 settantotto | 78 settantottesim+o | 79 settantanove | 79 settantanovesim+o
    80 ottanta | 81 ottantun ottantuno | 81 ottantunesim+o | 82 ottantadue | 82 ottantaduesim+o
    83 ottantatré ottantatre | 83 ottantatreesim+o | 84 ottantaquattro | 84 ottantaquattresim+o | 85 ottantacinque
    85 ottantacinquesim+o | 86 ottantasei | 86 ottantaseiesim+o | 87 ottantasette | 87 ottantasettesim+o
    88 ottantotto | 88 ottantottesim+o | 89 ottantanove | 89 ottantanovesim+o | 90 novanta | 91 novantun novantuno
    91 novantunesim+o | 92 novantadue | 92 novantaduesim+o | 93 novantatré novantatre | 93 novantatreesim+o
    94 novantaquattro | 94 novantaquattresim+o | 95 novantacinque | 95 novantacinquesim+o | 96 novantasei
    96 novantaseiesim+o | 97 novantasette | 97 novantasettesim+o | 98 novantotto | 98 novantottesim+o
    99 novantanove | 99 novantanovesim+o
    """,
    scales="""
    100 cento | 1e3 mille mila k? | 1e6 milione milioni mln m? | 1e9 miliardo miliardi mld | 1e12 bilione? bilioni?
    """,
    ordinals="""
    1 prim+o? | 2 second+o? | 3 terz+o | 4 quart+o | 5 quint+o | 6 sest+o | 7 settim+o | 8 ottav+o | 9 non+o?
    10 decim+o | 11 undicesim+o | 12 dodicesim+o | 13 tredicesim+o | 14 quattordicesim+o | 15 quindicesim+o
    16 sedicesim+o | 17 diciassettesim+o | 18 diciottesim+o | 19 diciannovesim+o | 20 ventesim+o | 30 trentesim+o
    40 quarantesim+o | 50 cinquantesim+o | 60 sessantesim+o | 100 centesim+o
    """,
    hints="""
    2 entrambi entrambe ambedue paio paia coppia coppie doppio doppia doppi raddoppi* duplic* duo gemelli gemelle
    2 bilateral* semifinal* | 3 triplo tripla triplic* trio terzi tripletta trimestre*
    4 quadruplo quadruplic* quarti | 12 dozzina dozzine mezzogiorno | 0,12,24 mezzanotte
    10 decina decine decennio decenni decade adolescent* adolescenza | 15,14,2 quindicina | 20 ventina ventenne*
    30 trentina trentenne* | 40 quarantina quarantenne* | 50 cinquantina cinquantenne* | 60 sessantina sessantenne*
    100 centinaio centinaia secolo secoli | 1000 millennio millenni migliaio migliaia | 1e6 milioni
    1 solo sola unico unica ogni volta singolo nessun* ciascun* | 0.5,2,50,30 mezzo mezza mezzi metà
    0.25,4,25,15,3 quarto trimestre | 7,8,1 settimana settimanal* settimane | 24,1 giorno giornata giornalier*
    60,1 ora | 365,12,1 anno annual* annuo | 6 semestre sei mezza_dozzina | 1980,80 ottanta | 1990,90 novanta
    1970,70 settanta | 1960,60 sessanta | 1900 novecento | 1800 ottocento | 1700 settecento | 1600 seicento
    1500 cinquecento | 17 seicento | 18 settecento | 19 ottocento | 20 novecento | 21 ventunenne* | 22 ventiduenne*
    23 ventitreenne* | 18 diciottenne* | 19 diciannovenne* | 17 diciassettenne* | 16 sedicenne* | 15 quindicenne*
    """,
    halves="mezzo mezza",
    joins="e",
    join_after="",
    glue="",
    months="""
    gennaio gen | febbraio feb | marzo? | aprile apr | maggio mag | giugno giu | luglio lug | agosto ago
    | settembre set | ottobre ott | novembre nov | dicembre dic
    """,
    weekdays="lunedì | martedì | mercoledì | giovedì | venerdì | sabato sabati | domenica domeniche",
    percent="per_cento percento percentuale",
    decades="anni",
    centuries="secolo secoli",
    am="del_mattino di_mattina am a.m di_notte",
    pm="del_pomeriggio di_sera della_sera pm p.m",
    hours="ore ora h",
    minutes="minuti min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollaro dollari | EUR euro | GBP,EGP,LBP,SYP sterlina sterline | JPY yen
    CNY yuan renminbi | INR,PKR,LKR,NPR rupia rupie | RUB rublo rubli | CHF,XOF,XAF franco? franchi? | VND dong
    KRW,KPW won | THB baht | IDR rupia_indonesiana | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reais
    CZK,SEK,NOK,DKK,ISK corona? corone? | TRY lira? lire? | PLN zloty | UAH grivnia grivna | ILS siclo shekel sicli
    SAR,QAR,YER riyal | IRR rial | KWD,DZD,JOD,TND,IQD,RSD dinaro dinari | AED,MAD dirham | RON,MDL leu
    HUF fiorino fiorini | BTC bitcoin
    """,
    units="""
    m metro metri | km chilometro chilometri | cm centimetro centimetri | mm millimetro millimetri
    inch pollice pollici | foot piede piedi | yard iarda iarde yard | mile miglio miglia | nmile miglia_nautiche
    kg chilo chili chilogrammo chilogrammi | g grammo grammi | tonne tonnellata tonnellate | pound libbra libbre
    ounce oncia once | acre acro acri | ha ettaro ettari | km2 chilometri_quadrati chilometri_quadri
    sqmile miglia_quadrate | sqft piedi_quadrati | m2 metri_quadrati metri_quadri | litre litro litri
    gallon gallone galloni | pint pinta pinte | mph miglia_orarie miglia_all'ora
    kmh chilometri_orari chilometri_all'ora | knot nodo nodi | degree grado gradi
    celsius gradi_celsius gradi_centigradi | fahrenheit gradi_fahrenheit
    """,
    ranges="a e o fino",
    year_cues="nel dal del anno",
    nouns="""
    age età | year anno anni | month mese mesi | week settimana settimane | day giorno giorni | hour ora ore
    minute minuto minuti | second secondo? secondi | person persona persone | dead morti vittime | hurt feriti
    child bambini ragazzi alunni | man uomini | woman donne | game partite partita | goal gol reti
    point punti punto | vote voti voto seggi senatori | house case | country paesi | city città
    shop negozi | car auto vetture veicoli | soldier soldati | time volte | quake magnitudo | prison detenuti
    number volo categoria | round giro giri buca | viewer spettatori telespettatori | case casi capi
    """,
)
