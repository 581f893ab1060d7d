"""Galician."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="gl",
    endings="o: o a os as",
    numbers="""
    0 cero | 1 un? unha? | 2 dous dúas | 3 tres | 4 catro | 5 cinco | 6 seis | 7 sete | 8 oito | 9 nove | 10 dez
    11 once | 12 doce | 13 trece | 14 catorce | 15 quince | 16 dezaseis | 17 dezasete | 18 dezaoito | 19 dezanove
    20 vinte | 30 trinta | 40 corenta | 50 cincuenta | 60 sesenta | 70 setenta | 80 oitenta | 90 noventa
    200 douscentos duascentas | 300 trescentos trescentas | 400 catrocentos catrocentas
    500 cincocentos quiñentos quiñentas | 600 seiscentos seiscentas | 700 setecentos setecentas
    800 oitocentos oitocentas | 900 novecentos novecentas
    """,
    scales="100 cen cento | 1e3 mil k? | 1e6 millón millóns m? | 1e9 millardo millardos | 1e12 billón? billóns?",
    ordinals="""
    1 primeir+o? | 2 segund+o? | 3 terceir+o | 4 cuart+o | 5 quint+o | 6 sext+o | 7 sétim+o | 8 oitav+o | 9 noven+o
    10 décim+o | 11 undécim+o | 12 duodécim+o | 20 vixésim+o | 30 trixésim+o | 40 cuadraxésim+o | 50 quincuaxésim+o
    100 centésim+o
    """,
    hints="""
    2 ambos ambas par pares parella parellas dobre dobres dobr* duplic* dúo xemelgos xémeos bilateral* semifinal*
    2 medias_finais | 3 triplo tripla triplic* tripl* trío terzo terzos trimestre* hat-trick
    4 cuádruplo cuadruplic* cuartos | 12 ducia ducias mediodía | 0,12,24 medianoite
    10 decena decenas década décadas adolescente* adolescencia | 15,14,2 quincena | 20 vintena
    100 centenar centenares centos século séculos | 1000 milenio milenios miles milleiros milleiro | 1e6 millóns
    1 só único única cada vez individual ningún ningunha | 0.5,2,50,30 medio media medios medias metade
    0.25,4,25,15,3 cuarto trimestre | 7,8,1 semana semanal semanas | 24,1 día diario | 60,1 hora
    365,12,1 ano anual | 6 semestre
    """,
    halves="medio media",
    joins="e",
    months="""
    xaneiro xan | febreiro feb | marzo | abril abr | maio | xuño | xullo | agosto | setembro set | outubro out
    | novembro nov | decembro dec
    """,
    weekdays="luns | martes | mércores | xoves | venres | sábado sábados | domingo domingos",
    percent="por_cento porcentaxe por_cen",
    decades="anos",
    centuries="século séculos",
    am="da_mañá am a.m a._m da_madrugada",
    pm="da_tarde da_noite pm p.m p._m",
    hours="h horas hora",
    minutes="min minutos",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dólar dólares | EUR euro euros | GBP,EGP,LBP,SYP libra? libras? esterlina esterlinas
    JPY ien iens yen | CNY iuan iuans yuan | INR,PKR,LKR,NPR rupia rupias | RUB rublo rublos
    CHF,XOF,XAF franco? francos? | VND dong | KRW,KPW won | THB baht | IDR rupia_indonesia
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reais? | CZK,SEK,NOK,DKK,ISK coroa? coroas?
    TRY lira liras | PLN zloty zlotys | UAH hrivna grivna | ILS shekel shekels | SAR,QAR,YER riyal | IRR rial
    KWD,DZD,JOD,TND,IQD,RSD dinar | AED,MAD dirham | RON,MDL leu | HUF florín | BTC bitcoin bitcoins
    """,
    units="""
    m metro metros | km quilómetro quilómetros | cm centímetro centímetros | mm milímetro milímetros
    inch polgada polgadas | foot pé pés | yard iarda iardas | mile milla millas | nmile millas_náuticas
    kg quilo quilos quilogramo quilogramos | g gramo gramos | tonne tonelada toneladas | pound libra libras
    ounce onza onzas | acre acre acres | ha hectárea hectáreas | km2 quilómetros_cadrados | sqmile millas_cadradas
    sqft pés_cadrados | m2 metros_cadrados | litre litro litros | gallon galón galóns | mph millas_por_hora
    kmh quilómetros_por_hora | knot nó nós | degree grao graos | celsius graos_celsius graos_centígrados
    fahrenheit graos_fahrenheit
    """,
    ranges="a e ou ata",
    year_cues="en desde ano",
    nouns="""
    age idade | year ano anos | month mes meses | week semana semanas | day día días | hour hora horas
    minute minuto minutos | second segundo segundos | person persoa persoas xente | dead mortos mortas vítimas
    hurt feridos feridas | child nenos nenas alumnos | man homes | woman mulleres | game partidos partido
    goal goles gol
    point puntos punto | vote votos voto escanos senadores | house casas vivendas | country países | city cidades
    shop tendas | car coches vehículos | soldier soldados | time veces | quake magnitude | prison presos reclusos
    number voo categoría | round volta voltas burato | viewer espectadores | case casos cargos
    """,
)
