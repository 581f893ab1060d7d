"""Czech."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="cs",
    endings="y: ý ého ému ém ým á é ou ých ými í | i: í ího ímu ím ích ími",
    numbers="""
    0 nula nuly nul | 1 jeden? jedna? jedno? jednoho? jedné? jednu? jednom? jedním? jednou?
    2 dva dvě dvou dvěma dvoje | 3 tři tří třem třech třemi | 4 čtyři čtyř čtyřem čtyřech čtyřmi | 5 pět pěti
    6 šest šesti | 7 sedm sedmi | 8 osm osmi | 9 devět devíti | 10 deset deseti | 11 jedenáct jedenácti
    12 dvanáct dvanácti | 13 třináct třinácti | 14 čtrnáct čtrnácti | 15 patnáct patnácti | 16 šestnáct šestnácti
    17 sedmnáct sedmnácti | 18 osmnáct osmnácti | 19 devatenáct devatenácti | 20 dvacet dvaceti | 30 třicet třiceti
    40 čtyřicet čtyřiceti | 50 padesát padesáti | 60 šedesát šedesáti | 70 sedmdesát sedmdesáti
    80 osmdesát osmdesáti | 90 devadesát devadesáti | 1.5 půldruhého
    """,
    scales="""
    100 sto sta set stě stu stovka? stovky? | 1e3 tisíc tisíce tisíci tisících tisícům tis | 1e6 milion* milión* mio
    1e9 miliard* mld | 1e12 bilion* bilión*
    """,
    ordinals="""
    1 prvn+i? | 2 druh+y? | 3 třet+i | 4 čtvrt+y | 5 pát+y | 6 šest+y | 7 sedm+y | 8 osm+y | 9 devát+y | 10 desát+y
    11 jedenáct+y | 12 dvanáct+y | 13 třináct+y | 14 čtrnáct+y | 15 patnáct+y | 16 šestnáct+y | 17 sedmnáct+y
    18 osmnáct+y | 19 devatenáct+y | 20 dvacát+y | 30 třicát+y | 40 čtyřicát+y | 50 padesát+y | 60 šedesát+y
    70 sedmdesát+y | 80 osmdesát+y | 90 devadesát+y | 100 st+y
    """,
    hints="""
    2 oba obě obou oběma pár páru dvojic* dvojnás* zdvojnás* dvakrát dvoj* dvou* duo semifinále* podruhé obojí
    2 dvojčat* druh* | 3 trojnás* ztrojnás* třikrát troj* tří* třetin* potřetí čtvrtlet*
    4 čtyřnás* čtyřikrát čtyř* čtvrtin* čtveř* čtvrtfin* | 5 pěti* pětkrát pětic* | 6 šesti* šestkrát | 7 sedmi*
    8 osmi* | 9 devíti* | 10 deseti* desetilet* desítk* dekád* teenager* dospívaj*
    12 tucet tuct* dvanácti* poledn* | 0,12,24 půlnoc* | 14,15,2 čtrnáct* | 20 dvaceti* dvacátn* | 30 třiceti*
    40 čtyřiceti* | 50 padesáti* | 60 šedesáti* | 70 sedmdesáti* | 80 osmdesáti* | 90 devadesáti*
    100 stovky stovek stovkami stolet* století | 1000 tisíce tisíciletí | 1e6 miliony milionů
    1 jedin* každ* jednou jedno* sám sama žádn* poprvé jednotliv* | 0.5,2,50,30 půl polovin* polo*
    0.25,4,25,15,3 čtvrt čtvrtletí* čtvrthod* | 7,8,1 týden týdn* | 24,1 den denní* denně | 60,1 hodin*
    365,12,1 rok* ročn* každoročn* | 6 pololet*
    """,
    halves="půl",
    glue="a",
    pieces="""
    1 jedn jeden jedna | 2 dva dvou | 3 tři třia | 4 čtyři | 5 pět pěti | 6 šest šesti | 7 sedm sedmi
    8 osm osmi osma | 9 devět devíti | 20 dvaceti | 30 třiceti | 40 čtyřiceti | 50 padesáti | 60 šedesáti
    70 sedmdesáti | 80 osmdesáti | 90 devadesáti | 100 sto set | 1000 tisíci
    """,
    tails="let roč denn hodin násob minut metr",
    months="""
    leden ledna lednu lednový* | únor* | březen března březnu | duben dubna dubnu | květen května květnu
    | červen června? červnu | červenec července červenci | srpen srpna srpnu | září? | říjen října říjnu říjnov*
    | listopad* | prosinec prosince prosinci prosincov*
    """,
    weekdays="""
    pondělí pondělní* pondělk* | úterý úterní* úterk* | středa? středu? středy? středeční*
    | čtvrtek čtvrtk* čtvrteční* | pátek pátku páteční* pátk* | sobot* | neděl* neděln*
    """,
    percent="procent procenta procento procentech procentům procentní* procenty",
    decades="léta letech let",
    centuries="století stol",
    am="ráno dopoledne am a.m",
    pm="odpoledne večer pm p.m",
    hours="hodin hodiny hod h hodina hodině",
    minutes="minut minuty min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dolar* | EUR euro eur eura eurech
    GBP,EGP,LBP,SYP libra? liber libry? libru? librách libr* | JPY jen? jenů jeny | CNY jüan* juan*
    INR,PKR,LKR,NPR rupi* | RUB rubl* | CHF,XOF,XAF frank* | VND dong* | KRW,KPW won wony wonů | THB baht*
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso pesos | BRL real? | CZK,SEK,NOK,DKK,ISK koruna? korun* | TRY lir lira liry
    PLN zlot* | UAH hřivn* hřiv* | ILS šekel* | SAR,QAR,YER riál* rijál* | IRR riál*
    KWD,DZD,JOD,TND,IQD,RSD dinár* | AED,MAD dirham* | RON,MDL leu lei | HUF forint* | BTC bitcoin*
    """,
    units="""
    m metr metru metry metrů metrech metrov* | km kilometr* | cm centimetr* | mm milimetr*
    inch palec palce palců palcích palcov* | foot stopa stopy stop stopu | yard yard* | mile míle mil mílí mílích
    kg kilogram* kilo kil kila | g gram gramy gramů | tonne tuna tuny tun | pound libra liber libry
    ounce unce uncí | acre akr* | ha hektar* | km2 kilometrů_čtverečních čtverečních_kilometrů
    sqmile čtverečních_mil | sqft čtverečních_stop | m2 metrů_čtverečních čtverečních_metrů | litre litr*
    gallon galon* | mph mil_za_hodinu mil/h mph | kmh kilometrů_za_hodinu kilometrů_v_hodině | knot uzl*
    degree stupeň stupňů stupně stupních stupňov* | celsius stupňů_celsia stupně_celsia
    fahrenheit stupňů_fahrenheita stupně_fahrenheita
    """,
    nouns="""
    age letý letá letého letou leté věk* | year rok* roce let lety | month měsí* | week týden týdn*
    day den dní dnů dne
    hour hodin* | minute minut* | second sekund* | person lidí lidé osob* | dead mrtv* zemř* obět* zabit*
    hurt zraně* | missing pohřeš* nezvěst* | child dět* | man muž* | woman žen* | game zápas* | goal gól*
    point bod* | vote hlas* senátor* | house dom* | country zem* | city měst* | shop obchod* prodej* | car aut* voz*
    soldier voják* | time krát | quake sil* | prison vězň* | number kategori* | round kol* jam* | viewer divák*
    case případ*
    """,
    ranges="až do a nebo či",
    year_cues="roce roku",
    year_behind=True,
)
