"""German."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="de",
    endings="e: e en er es em | e0: 0 e en er es em",
    numbers="""
    0 null | 1 ein? eine? einen? einem? einer? eines? eins | 2 zwei zweien zweier zwo | 3 drei dreien dreier
    4 vier vieren | 5 fünf | 6 sechs | 7 sieben | 8 acht? | 9 neun | 10 zehn | 11 elf | 12 zwölf | 13 dreizehn
    14 vierzehn | 15 fünfzehn | 16 sechzehn | 17 siebzehn | 18 achtzehn | 19 neunzehn | 20 zwanzig
    30 dreißig dreissig | 40 vierzig | 50 fünfzig | 60 sechzig | 70 siebzig | 80 achtzig | 90 neunzig
    1.5 anderthalb eineinhalb | 2.5 zweieinhalb | 3.5 dreieinhalb | 4.5 viereinhalb | 5.5 fünfeinhalb
    6.5 sechseinhalb | 7.5 siebeneinhalb | 8.5 achteinhalb
    """,
    scales="""
    100 hundert | 1e3 tausend tsd k? | 1e6 million millionen mio mill | 1e9 milliarde milliarden mrd mia
    1e12 billion billionen bio?
    """,
    ordinals="""
    1 erst+e? | 2 zweit+e0 | 3 dritt+e0 | 4 viert+e0 | 5 fünft+e0 | 6 sechst+e0 | 7 siebt+e0 siebent+e | 8 acht+e?
    9 neunt+e0 | 10 zehnt+e0 | 11 elft+e | 12 zwölft+e | 13 dreizehnt+e | 14 vierzehnt+e | 15 fünfzehnt+e
    16 sechzehnt+e | 17 siebzehnt+e | 18 achtzehnt+e | 19 neunzehnt+e | 20 zwanzigst+e | 21 einundzwanzigst+e
    22 zweiundzwanzigst+e | 25 fünfundzwanzigst+e | 30 dreißigst+e | 40 vierzigst+e | 50 fünfzigst+e
    100 hundertst+e
    """,
    hints="""
    2 beid* paar pärchen doppel* verdoppel* zweimal zwei* zweit* duo zwilling* halbfinale* nochmal bilateral*
    2 zwoer | 3 dreimal dreifach* verdreifach* drei* dritt* trio hattrick drilling*
    4 viermal vierfach* vier* viert* quartett | 5 fünfmal fünf* | 6 sechsmal sechs* | 7 siebenmal sieb*
    8 achtmal achtfach* achtjährig* achtstündig* achtköpfig* achtel* | 9 neun*
    10 zehn* jahrzehnt* teenager* dekade* | 11 elf* | 12 dutzend* zwölf* mittag mittags | 0,12,24 mitternacht
    15,14,2 vierzehn* | 20 zwanzig* zwanziger* | 30 dreißig* | 40 vierzig* | 50 fünfzig* | 60 sechzig* | 70 siebzig*
    80 achtzig* | 90 neunzig* | 100 hunderte hundertjährig* jahrhundert* hundert*
    1000 tausende jahrtausend* tausend* | 1e6 millionen* | 1e9 milliarden*
    1 einmal einzig* einzeln* jede* allein einfach* erstmals erstmalig* ein* kein* erstens
    0.5,2,50,30 halb* hälfte* mitte | 0.25,4,25,15,3 viertel* quartal* | 7,8,1 woche* wöchentlich*
    24,1 tag täglich* | 60,1 stunde | 365,12,1 jahr jährlich* | 6 halbjahr* halbes_dutzend | 0.333,3 drittel*
    """,
    halves="halb halbe halbes",
    joins="und",
    join_after="hundreds",
    glue="und",
    tails="jähr jahr tägig stünd fach mal köpf minüt monat wöch malig",
    months="""
    januar* jan jänner | februar* feb | märz* | april apr | mai | juni | juli | august? aug | september* sept sep
    | oktober* okt | november* nov | dezember* dez
    """,
    weekdays="""
    montag montags montagabend montagmorgen montagnachmittag | dienstag dienstags dienstagabend dienstagmorgen
    | mittwoch mittwochs mittwochabend mittwochmorgen | donnerstag donnerstags donnerstagabend donnerstagmorgen
    | freitag freitags freitagabend freitagmorgen freitagnacht freitagnachmittag
    | samstag samstags samstagabend samstagmorgen samstagnacht samstagnachmittag sonnabend
    | sonntag sonntags sonntagabend sonntagmorgen sonntagnachmittag sonntagnacht
    """,
    percent="prozent prozentig* prozentpunkte prozentpunkten",
    decades="er ern",
    centuries="jahrhundert jahrhunderts jahrhunderte jahrhunderten",
    am="morgens vormittags am a.m früh",
    pm="nachmittags abends nachts? pm p.m",
    hours="uhr h",
    minutes="minuten min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollar dollars us-dollar | EUR euro euros | GBP,EGP,LBP,SYP pfund?
    GBP pfund_sterling | JPY yen | CNY yuan renminbi | INR,PKR,LKR,NPR rupie rupien | RUB rubel
    CHF,XOF,XAF franken? franc | VND dong | KRW,KPW won | THB baht | IDR rupiah
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso pesos | BRL real? reais | CZK,SEK,NOK,DKK,ISK krone? kronen? | TRY lira
    PLN zloty złoty | UAH hrywnja griwna | ILS schekel | SAR,QAR,YER riyal rial | IRR rial
    KWD,DZD,JOD,TND,IQD,RSD dinar | AED,MAD dirham | RON,MDL leu lei | HUF forint | MYR ringgit | ZAR rand?
    BTC bitcoin bitcoins
    """,
    units="""
    m meter metern meters | km kilometer kilometern kilometers | cm zentimeter zentimetern
    mm millimeter millimetern | inch zoll | foot fuß füße füßen fuss | yard yard yards | mile meile meilen
    nmile seemeile seemeilen | kg kilo kilos kilogramm | g gramm | tonne tonne tonnen | pound pfund
    ounce unze unzen | acre acre acres morgen | ha hektar | km2 quadratkilometer quadratkilometern
    sqmile quadratmeile quadratmeilen | sqft quadratfuß | m2 quadratmeter quadratmetern | litre liter litern
    gallon gallone gallonen | pint pint pints | mph meilen_pro_stunde
    kmh stundenkilometer stundenkilometern kilometer_pro_stunde kilometern_pro_stunde | knot knoten | degree grad
    celsius grad_celsius | fahrenheit grad_fahrenheit
    """,
    nouns="""
    age alt jährige jähriger jährigen jähriges | year jahr jahre jahren | month monat monate monaten
    week woche wochen | day tag tage tagen | hour stunde stunden | minute minute minuten | second sekunden
    person menschen personen einwohner leute | dead tote toten getötet opfer starben
    hurt verletzt verletzte verletzten | missing vermisst vermisste | child kinder kindern schüler | man männer mann
    woman frauen frau | game spiel spiele | goal tor tore | point punkte punkt punkten
    vote stimmen sitze senatoren | house häuser | country länder ländern | city städte
    shop geschäfte geschäften filialen läden | car autos fahrzeuge | soldier soldaten truppen | time mal
    quake stärke | prison gefangene häftlinge | number flug kategorie | round runde loch
    viewer zuschauer zuschauern
    case fälle fällen
    """,
    ranges="bis und oder",
    year_cues="jahr jahre jahres seit",
)
