"""Italian."""

from newsloom.translation.numbers.grammar import Grammar

TENS = {20: "vent", 30: "trent", 40: "quarant", 50: "cinquant", 60: "sessant", 70: "settant", 80: "ottant", 90: "novant"}
UNITS = ("un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")


def _tens() -> str:
    """21 to 99: the ten loses its last vowel before «uno» and «otto»."""
    lines = []
    for value, stem in TENS.items():
        vowel = "i" if value == 20 else "a"
        lines.append(f"{value} {stem}{vowel}" + ("?" if value == 20 else ""))
        for unit, word in enumerate(UNITS, start=1):
            whole = stem + ("" if unit in (1, 8) else vowel) + word
            forms = f"{whole} {whole}o" if unit == 1 else f"{whole[:-1]}é {whole}" if unit == 3 else whole
            lines.append(f"{value + unit} {forms}")
            lines.append(f"{value + unit} {whole[:-1] if unit not in (1, 3, 6) else whole}esim+o")
    return "\n".join(lines)


GRAMMAR = Grammar(
    tag="it",
    groups=". ",
    endings="o: o a i e",
    glue="",
    numbers=f"""
    0 zero | 1 uno? un? una? | 2 due | 3 tre | 4 quattro | 5 cinque | 6 sei? | 7 sette | 8 otto | 9 nove | 10 dieci | 11 undici
    12 dodici | 13 tredici | 14 quattordici | 15 quindici | 16 sedici | 17 diciassette | 18 diciotto | 19 diciannove
    {_tens()}
    """,
    scales="100 cento | 1e3 mille mila k? | 1e6 milione milioni mln m? | 1e9 miliardo miliardi mld | 1e12 bilione? bilioni?",
    ordinals="""
    1 prim+o? | 2 second+o? | 3 terz+o | 4 quart+o | 5 quint+o | 6 sest+o | 7 settim+o | 8 ottav+o | 9 non+o? | 10 decim+o
    11 undicesim+o | 12 dodicesim+o | 13 tredicesim+o | 14 quattordicesim+o | 15 quindicesim+o | 16 sedicesim+o
    17 diciassettesim+o | 18 diciottesim+o | 19 diciannovesim+o | 20 ventesim+o | 30 trentesim+o | 40 quarantesim+o | 50 cinquantesim+o
    60 sessantesim+o | 100 centesim+o
    """,
    hints="""
    2 entrambi entrambe ambedue paio paia coppia coppie doppio doppia doppi raddoppi* duplic* duo gemelli gemelle bilateral* semifinal*
    3 triplo tripla triplic* trio terzi tripletta trimestre* | 4 quadruplo quadruplic* quarti | 12 dozzina dozzine mezzogiorno
    0,12,24 mezzanotte | 10 decina decine decennio decenni decade adolescent* adolescenza | 15,14,2 quindicina | 20 ventina ventenne* | 30 trentina trentenne*
    40 quarantina quarantenne* | 50 cinquantina cinquantenne* | 60 sessantina sessantenne* | 100 centinaio centinaia secolo secoli
    1000 millennio millenni migliaio migliaia | 1e6 milioni | 1 solo sola unico unica ogni volta singolo nessun* ciascun*
    0.5,2,50,30 mezzo mezza mezzi metà | 0.25,4,25,15,3 quarto trimestre | 7,8,1 settimana settimanal* settimane | 24,1 giorno giornata giornalier*
    60,1 ora | 365,12,1 anno annual* annuo | 6 semestre sei mezza_dozzina | 1980,80 ottanta | 1990,90 novanta | 1970,70 settanta | 1960,60 sessanta
    1900 novecento | 1800 ottocento | 1700 settecento | 1600 seicento | 1500 cinquecento | 17 seicento | 18 settecento | 19 ottocento | 20 novecento
    21 ventunenne* | 22 ventiduenne* | 23 ventitreenne* | 18 diciottenne* | 19 diciannovenne* | 17 diciassettenne* | 16 sedicenne* | 15 quindicenne*
    """,
    halves="mezzo mezza",
    joins="e",
    join_after="",
    months="""gennaio gen | febbraio feb | marzo? | aprile apr | maggio mag | giugno giu | luglio lug | agosto ago | settembre set
    | ottobre ott | novembre nov | dicembre dic""",
    weekdays="lunedì | martedì | mercoledì | giovedì | venerdì | sabato sabati | domenica domeniche",
    percent="per_cento percento percentuale",
    decades="anni",
    centuries="secolo secoli",
    am="del_mattino di_mattina am a.m di_notte",
    pm="del_pomeriggio di_sera della_sera pm p.m",
    hours="ore ora h",
    minutes="minuti min",
    ranges="a e o fino",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollaro dollari | EUR euro | GBP,EGP,LBP,SYP sterlina sterline | JPY yen | CNY yuan renminbi
    INR,PKR,LKR,NPR rupia rupie | RUB rublo rubli | CHF,XOF,XAF franco? franchi? | VND dong | KRW,KPW won | THB baht | IDR rupia_indonesiana
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reais | CZK,SEK,NOK,DKK,ISK corona? corone? | TRY lira? lire? | PLN zloty
    UAH grivnia grivna | ILS siclo shekel sicli | SAR,QAR,YER riyal | IRR rial | KWD,DZD,JOD,TND,IQD,RSD dinaro dinari | AED,MAD dirham
    RON,MDL leu | HUF fiorino fiorini | BTC bitcoin
    """,
    units="""
    m metro metri | km chilometro chilometri | cm centimetro centimetri | mm millimetro millimetri | inch pollice pollici
    foot piede piedi | yard iarda iarde yard | mile miglio miglia | nmile miglia_nautiche | kg chilo chili chilogrammo chilogrammi
    g grammo grammi | tonne tonnellata tonnellate | pound libbra libbre | ounce oncia once | acre acro acri | ha ettaro ettari
    km2 chilometri_quadrati chilometri_quadri | sqmile miglia_quadrate | sqft piedi_quadrati | m2 metri_quadrati metri_quadri
    litre litro litri | gallon gallone galloni | pint pinta pinte | mph miglia_orarie miglia_all'ora | kmh chilometri_orari chilometri_all'ora
    knot nodo nodi | degree grado gradi | celsius gradi_celsius gradi_centigradi | fahrenheit gradi_fahrenheit
    """,
    year_cues="nel dal del anno",
)
