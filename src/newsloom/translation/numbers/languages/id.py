"""Indonesian."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="id",
    loose=True,
    numbers="""
    0 nol | 1 satu? | 2 dua | 3 tiga | 4 empat | 5 lima | 6 enam | 7 tujuh | 8 delapan | 9 sembilan | 10 sepuluh
    11 sebelas | 12 dua_belas | 13 tiga_belas | 14 empat_belas | 15 lima_belas | 16 enam_belas | 17 tujuh_belas
    18 delapan_belas | 19 sembilan_belas | 100 seratus | 1e3 seribu | 1e6 sejuta
    """,
    scales="10 puluh | 100 ratus | 1e3 ribu rb? | 1e6 juta jt? | 1e9 miliar milyar m? | 1e12 triliun t?",
    ordinals="""
    1 pertama? kesatu | 2 kedua | 3 ketiga | 4 keempat | 5 kelima | 6 keenam | 7 ketujuh | 8 kedelapan
    9 kesembilan | 10 kesepuluh | 11 kesebelas | 12 kedua_belas | 20 kedua_puluh
    """,
    hints="""
    2 keduanya sepasang pasang pasangan ganda menggandakan dwi* duo kembar dua* kedua* semifinal* dobel bilateral
    2 berdua | 3 tripel trio tiga* ketiga* rangkap_tiga sepertiga bertiga pertiga | 4 empat* perempat* seperempat
    5 lima* perlima* kelima* | 6 enam* setengah_lusin | 10 dekade dasawarsa puluhan belasan remaja
    12 lusin selusin tengah_hari siang | 0,12,24 tengah_malam | 20 dua_puluhan | 100 ratusan abad seabad
    1000 ribuan milenium | 1e6 jutaan sejuta | 1 satu* setiap se* kali tunggal seorang sebuah suatu pertama sendiri
    0.5,2,50,30 setengah separuh separo paruh | 0.25,4,25,15,3 seperempat kuartal triwulan
    7,8,1 minggu seminggu pekan sepekan mingguan | 24,1 hari sehari harian | 60,1 jam sejam
    365,12,1 tahun setahun tahunan | 14,15,2 dua_minggu dua_pekan | 6 semester
    """,
    halves="setengah",
    months="""
    januari jan | februari feb pebruari | maret mar | april apr | mei | juni jun | juli jul | agustus agt ags
    | september sept sep | oktober okt | november nov nopember | desember des
    """,
    weekdays="senin | selasa | rabu | kamis | jumat jum'at | sabtu | minggu? ahad",
    percent="persen persennya prosen",
    decades="an tahun_an",
    centuries="abad",
    am="pagi dini_hari",
    pm="siang sore malam petang",
    hours="pukul? jam",
    minutes="menit",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dolar dollar | EUR euro | GBP,EGP,LBP,SYP pound? poundsterling paun
    GBP pound_sterling | JPY yen | CNY yuan | INR,PKR,LKR,NPR rupee | RUB rubel | CHF,XOF,XAF franc | VND dong
    KRW,KPW won | THB baht | IDR rupiah | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso | BRL real?
    CZK,SEK,NOK,DKK,ISK krona krone | TRY lira | PLN zloty | UAH hryvnia | ILS shekel | SAR,QAR,YER riyal | IRR rial
    KWD,DZD,JOD,TND,IQD,RSD dinar | AED,MAD dirham | MYR ringgit | HUF forint | ZAR rand | BTC bitcoin
    """,
    units="""
    m meter | km kilometer | cm sentimeter | mm milimeter | inch inci inch | foot kaki | yard yard | mile mil
    nmile mil_laut | kg kilogram kilo | g gram | tonne ton | pound pon pound | ounce ons
    acre acre hektare_are ekar | ha hektar hektare | km2 kilometer_persegi km_persegi | sqmile mil_persegi
    sqft kaki_persegi | m2 meter_persegi | litre liter | gallon galon | mph mil_per_jam mil/jam
    kmh kilometer_per_jam km_per_jam km/jam | knot knot | degree derajat | celsius derajat_celsius derajat_celcius
    fahrenheit derajat_fahrenheit
    """,
    ranges="hingga sampai dan atau",
    year_cues="tahun",
    nouns="""
    age usia berusia umur berumur | year tahun | month bulan | week minggu | day hari | hour jam | minute menit
    second detik | person orang | dead tewas meninggal korban | hurt terluka luka | child anak siswa | man pria
    woman wanita perempuan | game pertandingan laga | goal gol | point poin | vote suara kursi senator | house rumah
    country negara | city kota | shop toko gerai | car mobil kendaraan | soldier tentara prajurit | time kali
    quake magnitudo berkekuatan | prison tahanan narapidana | number kategori saluran | round putaran lubang
    viewer pemirsa penonton | case kasus dakwaan
    """,
)
