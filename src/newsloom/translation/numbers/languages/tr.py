"""Turkish."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="tr",
    endings="""
    n: 0 i ı u ü si sı su sü e a de da den dan te ta ten tan in ın un ün inin ının er ar şer şar sine sına üne üncü
    """,
    numbers="""
    0 sıfır | 1 bir? biri? birini? birinin? birine? | 2 iki ikisi ikisini ikisinin ikiye | 3 üç üçü üçe üçünü üçünün
    4 dört dördü dörde | 5 beş beşi beşe | 6 altı altısı | 7 yedi yedisi | 8 sekiz sekizi | 9 dokuz | 10 on?
    20 yirmi | 30 otuz | 40 kırk | 50 elli | 60 altmış | 70 yetmiş | 80 seksen | 90 doksan | 1.5 bir_buçuk
    """,
    scales="100 yüz? | 1e3 bin? bini | 1e6 milyon* mn | 1e9 milyar* mr | 1e12 trilyon*",
    ordinals="""
    1 birinci* ilk? | 2 ikinci* | 3 üçüncü* | 4 dördüncü* | 5 beşinci* | 6 altıncı* | 7 yedinci* | 8 sekizinci*
    9 dokuzuncu* | 10 onuncu* | 11 on_birinci | 20 yirminci* | 30 otuzuncu* | 40 kırkıncı* | 50 ellinci*
    60 altmışıncı* | 100 yüzüncü*
    """,
    hints="""
    2 çift* ikili* iki* ikiz* her_iki ikişer yarı_final* duble ikiye_kat* tekrar ikizler ikinci ikinciye
    3 üçlü* üçer üç* üçte triple çeyrek hat-trick | 4 dörtlü* dört* çeyrek* | 5 beşli* beş* | 6 altılı* yarım_düzine
    7 yedili* | 8 sekizli* | 10 onlu* onlarca onyıl* ergen* genç* | 12 düzine* öğle* öğlen | 0,12,24 gece_yarısı
    20 yirmili* | 30 otuzlu* | 40 kırklı* | 50 ellili* elli* | 60 altmışlı* | 70 yetmişli* | 80 seksenli*
    90 doksanlı* | 100 yüzlerce yüzyıl* asır* | 1000 binlerce binyıl | 1e6 milyonlarca | 1e9 milyarlarca
    1 tek* bir* her kez defa ilk* yalnız* hiçbir sadece | 0.5,2,50,30 yarım* yarı yarısı* buçuk
    0.25,4,25,15,3 çeyrek* | 7,8,1 hafta* haftalık* | 24,1 gün* günlük* | 60,1 saat | 365,12,1 yıl* yıllık* | 10 on*
    2 biri_diğeri
    """,
    halves="buçuk",
    glue="",
    months="""
    ocak ocak* | şubat* | mart? mart* | nisan* | mayıs* | haziran* | temmuz* | ağustos* | eylül* | ekim* | kasım*
    | aralık*
    """,
    weekdays="""
    pazartesi pazartesi* | salı? salı_günü | çarşamba* | perşembe* | cuma? cuma_günü | cumartesi*
    | pazar? pazar_günü
    """,
    percent="yüzde yüzdesi yüzdelik",
    decades="lar ler lı li lerde larda larda lerin ların",
    centuries="yüzyıl yüzyılda yüzyılın yüzyıla asır",
    am="sabah sabahı öğleden_önce",
    pm="akşam akşamı öğleden_sonra öğleden_sonraki gece?",
    hours="saat",
    minutes="dakika",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dolar* | EUR avro* euro* | GBP,EGP,LBP,SYP sterlin* pound paund | JPY yen yenlik
    CNY yuan* | INR,PKR,LKR,NPR rupi* | RUB ruble* | CHF,XOF,XAF frank frangı | VND dong | KRW,KPW won* | THB baht*
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso* | BRL real | CZK,SEK,NOK,DKK,ISK kron* | TRY lira* tl | PLN zloti* zlotı
    UAH grivna* | ILS şekel* | SAR,QAR,YER riyal* | IRR riyal* tümen | KWD,DZD,JOD,TND,IQD,RSD dinar*
    AED,MAD dirhem* | RON,MDL ley | HUF forint | BTC bitcoin*
    """,
    units="""
    m metre metre* | km kilometre kilometre* | cm santimetre* santim | mm milimetre* | inch inç*
    foot ayak? fit feet | yard yarda* yard | mile mil? mil mili | nmile deniz_mili | kg kilo kilogram* kilo*
    g gram gramlık | tonne ton tonluk | pound pound libre | ounce ons | acre dönüm? akre acre | ha hektar*
    km2 kilometrekare* | sqmile mil_kare | m2 metrekare* | litre litre* | gallon galon* | mph mil/saat
    kmh km/saat km/s | knot deniz_mili/saat knot | degree derece*
    celsius santigrat_derece santigrat derece_celsius | fahrenheit fahrenhayt fahrenheit fahrenheit_derece
    """,
    nouns="""
    age yaş* yaşında yaşındaki | year yıl* yılında sene* | month ay ayda aylık aydır | week hafta* | day gün*
    hour saat* | minute dakika* | second saniye* | person kişi* insan* | dead öl* hayatını can
    hurt yaralı* yaralan* | missing kayıp kayb* | child çocuk* öğrenci* | man erkek* adam* | woman kadın*
    game maç* oyun* | goal gol* | point puan* sayı | vote oy oyu senatör* sandalye* | house ev evi konut*
    country ülke* | city şehir* kent* | shop mağaza* şube* | car araba* araç* | soldier asker* | time kez* defa*
    quake büyüklüğ* | prison mahkum* | number kategori* uçuş kanal | round tur* delik* | viewer izleyici*
    case suçlama*
    case vaka*
    """,
    ranges="ila ve veya ile",
    year_behind=True,
)
