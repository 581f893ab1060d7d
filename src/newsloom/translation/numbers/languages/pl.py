"""Polish."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="pl",
    endings="y: y ego emu ym a ej ą e ych ymi i | i: i iego iemu im ia iej ią ie ich imi",
    numbers="""
    0 zero zera | 1 jeden? jedna? jedno? jednego? jednej? jedną? jednym? jednemu? jedni?
    2 dwa dwie dwóch dwaj dwu dwoma dwiema dwoje dwojga dwóm dwojgiem
    3 trzy trzej trzech trzem trzema troje trojga | 4 cztery czterej czterech czterem czterema czworo czworga
    5 pięć pięciu pięcioma pięcioro pięciorga | 6 sześć sześciu sześcioma sześcioro
    7 siedem siedmiu siedmioma siedmioro | 8 osiem ośmiu ośmioma | 9 dziewięć dziewięciu dziewięcioma
    10 dziesięć dziesięciu dziesięcioma dziesięcioro | 11 jedenaście jedenastu | 12 dwanaście dwunastu
    13 trzynaście trzynastu | 14 czternaście czternastu | 15 piętnaście piętnastu | 16 szesnaście szesnastu
    17 siedemnaście siedemnastu | 18 osiemnaście osiemnastu | 19 dziewiętnaście dziewiętnastu
    20 dwadzieścia dwudziestu | 30 trzydzieści trzydziestu | 40 czterdzieści czterdziestu
    50 pięćdziesiąt pięćdziesięciu | 60 sześćdziesiąt sześćdziesięciu | 70 siedemdziesiąt siedemdziesięciu
    80 osiemdziesiąt osiemdziesięciu | 90 dziewięćdziesiąt dziewięćdziesięciu | 200 dwieście dwustu
    300 trzysta trzystu | 400 czterysta czterystu | 500 pięćset pięciuset | 600 sześćset sześciuset
    700 siedemset siedmiuset | 800 osiemset ośmiuset | 900 dziewięćset dziewięciuset | 1.5 półtora półtorej
    """,
    scales="""
    100 sto stu | 1e3 tysiąc tysiące tysięcy tysiąca tysiącom tysiącami tysiącach tysiącem tys | 1e6 milion* mln
    1e9 miliard* mld | 1e12 bilion* bln
    """,
    ordinals="""
    1 pierwsz+y? | 2 drug+i? | 3 trzec+i | 4 czwart+y | 5 piąt+y | 6 szóst+y | 7 siódm+y | 8 ósm+y | 9 dziewiąt+y
    10 dziesiąt+y | 11 jedenast+y | 12 dwunast+y | 13 trzynast+y | 14 czternast+y | 15 piętnast+y | 16 szesnast+y
    17 siedemnast+y | 18 osiemnast+y | 19 dziewiętnast+y | 20 dwudziest+y | 30 trzydziest+y | 40 czterdziest+y
    50 pięćdziesiąt+y | 60 sześćdziesiąt+y | 70 siedemdziesiąt+y | 80 osiemdziesiąt+y | 90 dziewięćdziesiąt+y
    100 setn+y
    """,
    hints="""
    2 oba obie obaj oboje obu obydwa obydwie obydwaj para pary parę parze parą podwój* podwoi* dwukrot* dwu* dubl*
    2 duet* bliźni* półfina* wtór* dwoist* drugorzędn* powtórn*
    3 potrój* potroi* trzykrot* trój* trzy* hat-trick* trio tercja tercji kwarta*
    4 poczwór* czterokrot* cztero* ćwierć* ćwiart* czwórk* | 5 pięcio* pięciokrot* piątk* | 6 sześcio* szóstk*
    7 siedmio* | 8 ośmio* | 9 dziewięcio* | 10 dziesięcio* dziesiąt* dekad* dziesięcioleci* nastolat* kilkanaście
    12 tuzin* południe południa południem | 0,12,24 północ północy | 14,15,2 dwutygodni*
    20 dwudziesto* dwudziestk* | 30 trzydziesto* | 40 czterdziesto* | 50 pięćdziesięcio* | 60 sześćdziesięcio*
    70 siedemdziesięcio* | 100 setki setek setkami stulec* wiek wieku wieki wieków stule*
    1000 tysiące tysięcy tysiącle* | 1e6 miliony milionów
    1 jedyn* każd* raz pojedyncz* samotn* jedno* żad* sam sama pierwsz* | 0.5,2,50,30 pół połow*
    0.25,4,25,15,3 kwarta* kwadrans* ćwierć | 7,8,1 tydzień tygodni* | 24,1 dzień dzienn* codzienn* dob*
    60,1 godzin* | 365,12,1 rok* roczn* coroczn* | 6 półrocz*
    """,
    halves="pół",
    glue="",
    pieces="""
    1 jedno | 2 dwu | 3 trzy | 4 cztero | 5 pięcio | 6 sześcio | 7 siedmio | 8 ośmio | 9 dziewięcio | 10 dziesięcio
    20 dwudziesto | 30 trzydziesto | 40 czterdziesto | 50 pięćdziesięcio | 60 sześćdziesięcio | 70 siedemdziesięcio
    80 osiemdziesięcio | 90 dziewięćdziesięcio | 100 stu | 1000 tysiąc
    """,
    tails="let lat dniow godzin krot tygodni miesię osobow minut",
    months="""
    stycz* | luty? lutego lutym | marzec marca? marcu | kwiecień kwietni* | maj? maja? maju?
    | czerwiec czerwca czerwcu | lipiec lipca lipcu | sierpień sierpni* | wrzesień wrześni* | październik* | listopad*
    | grudzień grudni*
    """,
    weekdays="""
    poniedział* | wtorek wtorku wtorkiem wtork* | środa? środę środy? środow* | czwartek czwartk*
    | piątek piątku piątk* | sobot* | niedziel*
    """,
    percent="procent procenta procentów procentach procentami procentow* proc",
    decades="lata latach lat",
    centuries="wiek wieku wieki wieków wiekiem w",
    am="rano nad_ranem przed_południem am a.m",
    pm="po_południu wieczorem pm p.m w_nocy?",
    hours="godz godzina godzinie godziny godzinę h",
    minutes="minut minuty min",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dolar* | EUR euro | GBP,EGP,LBP,SYP funt* | JPY jen jeny jenów jena
    CNY juan juany juanów juana | INR,PKR,LKR,NPR rupi* | RUB rubel ruble rubli rubla
    CHF,XOF,XAF frank franki franków franka | VND dong* | KRW,KPW won wony wonów | THB baht* bat
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso | BRL real? reali? | CZK,SEK,NOK,DKK,ISK koron koron* | TRY lir lira liry
    PLN złoty? złotych złote? złotego | UAH hrywn* | ILS szekel* szekli | SAR,QAR,YER rial* | IRR rial*
    KWD,DZD,JOD,TND,IQD,RSD dinar* | AED,MAD dirham* | RON,MDL lej lei | HUF forint* | BTC bitcoin*
    """,
    units="""
    m metr metra metry metrów metrach metrami metrowe* metrow* | km kilometr* | cm centymetr* | mm milimetr*
    inch cal cala cale cali calach calow* | foot stopa stopy stóp stopę | yard jard* | mile mila mile mil milę mili
    nmile mil_morskich | kg kilogram* kilo kilo* | g gram gramy gramów | tonne tona tony ton tonę | pound funt*
    ounce uncja uncji uncje | acre akr* | ha hektar* | km2 kilometrów_kwadratowych km_kw | sqmile mil_kwadratowych
    sqft stóp_kwadratowych | m2 metrów_kwadratowych | litre litr* | gallon galon*
    mph mil_na_godzinę mili_na_godzinę mile_na_godzinę mil/h | kmh kilometrów_na_godzinę | knot węzł*
    degree stopień stopni stopnie stopnia stopniow* | celsius stopni_celsjusza stopnie_celsjusza
    fahrenheit stopni_fahrenheita
    """,
    nouns="""
    age letni* wiek* | year rok* lat lata | month miesi* | week tydzień tygodni* | day dzień dni dnia | hour godzin*
    minute minut* | second sekund* | person osób ludzi osoby osob* | dead zgin* ofiar* zabit* śmier* | hurt rann*
    missing zagin* | child dzieci* | man mężczyzn* | woman kobiet* | game mecz* | goal gol* bramk* | point punkt*
    vote głos* senator* | house dom* | country kraj* państw* | city miast* | shop sklep* | car samochod*
    soldier żołnierz* | time raz* | quake sił* magnitud* | prison więźni* | number lot* kategori*
    round okrąż* dołk* | viewer widz*
    case przypadk*
    """,
    ranges="do i lub albo a",
    year_cues="w",
    year_behind=True,
)
