"""Spanish."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="es",
    loose=True,
    endings="o: o a os as | er: ero era eros eras ér",
    numbers="""
    0 cero | 1 uno? un? una? | 2 dos | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho | 9 nueve | 10 diez
    11 once | 12 doce | 13 trece | 14 catorce | 15 quince | 16 dieciséis dieciseis | 17 diecisiete | 18 dieciocho
    19 diecinueve | 20 veinte | 21 veintiuno veintiun veintiuna veintiún | 22 veintidós veintidos
    23 veintitrés veintitres | 24 veinticuatro | 25 veinticinco | 26 veintiséis veintiseis | 27 veintisiete
    28 veintiocho | 29 veintinueve | 30 treinta | 40 cuarenta | 50 cincuenta | 60 sesenta | 70 setenta | 80 ochenta
    90 noventa | 200 doscientos doscientas | 300 trescientos trescientas | 400 cuatrocientos cuatrocientas
    500 quinientos quinientas | 600 seiscientos seiscientas | 700 setecientos setecientas
    800 ochocientos ochocientas | 900 novecientos novecientas
    """,
    scales="""
    100 cien ciento | 1e3 mil k? | 1e6 millón millones mill mm? m? mdd? | 1e9 millardo millardos
    1e12 billón? billones?
    """,
    ordinals="""
    1 prim+er? 1er? | 2 segund+o? | 3 tercer tercer+o | 4 cuart+o | 5 quint+o | 6 sext+o | 7 séptim+o | 8 octav+o
    9 noven+o | 10 décim+o | 11 undécim+o decimoprimer+o | 12 duodécim+o | 13 decimotercer+o | 14 decimocuart+o
    15 decimoquint+o | 16 decimosext+o | 17 decimoséptim+o | 18 decimoctav+o | 19 decimonoven+o | 20 vigésim+o
    30 trigésim+o | 40 cuadragésim+o | 50 quincuagésim+o | 60 sexagésim+o | 100 centésim+o
    """,
    hints="""
    2 ambos ambas par pares pareja parejas doble dobles doblar duplic* dúo segundo dos_veces gemelos gemelas
    2 bilateral* semifinal* mellizos | 3 triple triples triplic* trío tercio tercios trimestre* hat-trick tripl*
    4 cuádruple cuadruplic* cuartos cuarteto | 12 docena docenas mediodía | 0,12,24 medianoche
    10 decena decenas década décadas adolescente* adolescencia | 15,14,2 quincena
    20 veintena veinteañer* veintipico | 30 treintena treintañer* | 40 cuarentena cuarentón
    100 centenar centenares siglo siglos cientos | 1000 milenio milenios miles millar millares | 1e6 millones
    1 solo sola único única cada primero vez simple individual ningún ninguna
    0.5,2,50,30 medio media medios medias mitad mitades | 0.25,4,25,15,3 cuarto trimestre
    7,8,1 semana semanal semanas | 24,1 día diario | 60,1 hora | 365,12,1 año anual | 6 semestre semestral
    20 veinte | 60 sexagenari* | 70 septuagenari* | 80 octogenari*
    """,
    halves="medio media",
    joins="y",
    join_after="tens",
    months="""
    enero ene | febrero feb | marzo | abril abr | mayo? | junio | julio | agosto | septiembre setiembre sept sep
    | octubre oct | noviembre nov | diciembre dic
    """,
    weekdays="lunes | martes | miércoles | jueves | viernes | sábado sábados | domingo domingos",
    percent="por_ciento porciento porcentaje por_cien",
    decades="años",
    centuries="siglo siglos",
    am="de_la_mañana am a.m a._m de_la_madrugada",
    pm="de_la_tarde de_la_noche pm p.m p._m",
    hours="h horas hora hrs",
    minutes="min minutos",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dólar dólares dolar dolares | EUR euro euros
    GBP,EGP,LBP,SYP libra? libras? esterlina
    GBP esterlinas
    JPY yen yenes | CNY yuan yuanes renminbi | INR,PKR,LKR,NPR rupia rupias | RUB rublo rublos
    CHF,XOF,XAF franco? francos? | VND dong | KRW,KPW won wones | THB baht bahts
    IDR rupia_indonesia rupias_indonesias rupiah | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reales?
    CZK,SEK,NOK,DKK,ISK corona? coronas? | TRY lira liras | PLN esloti zloty zlotys | UAH grivna grivnas hryvnia
    ILS séquel shekel shekels | SAR,QAR,YER riyal riyales | IRR rial riales | KWD,DZD,JOD,TND,IQD,RSD dinar dinares
    AED,MAD dírham dírhams dirham | RON,MDL leu lei | HUF forinto forintos florín | MYR ringgit | ZAR rand
    BTC bitcoin bitcoines bitcoins
    """,
    units="""
    m metro metros | km kilómetro kilómetros | cm centímetro centímetros | mm milímetro milímetros
    inch pulgada pulgadas | foot pie pies | yard yarda yardas | mile milla millas
    nmile milla_náutica millas_náuticas | kg kilo kilos kilogramo kilogramos | g gramo gramos
    tonne tonelada toneladas | pound libra libras | ounce onza onzas | acre acre acres | ha hectárea hectáreas
    km2 kilómetros_cuadrados kilómetro_cuadrado | sqmile millas_cuadradas | sqft pies_cuadrados
    m2 metros_cuadrados | litre litro litros | gallon galón galones | pint pinta pintas | mph millas_por_hora
    kmh kilómetros_por_hora | knot nudo nudos | degree grado grados | celsius grados_celsius grados_centígrados
    fahrenheit grados_fahrenheit
    """,
    nouns="""
    age edad | year año años | month mes meses | week semana semanas | day día días | hour hora horas
    minute minuto minutos | second segundos | person personas persona habitantes gente
    dead muertos muertes muerto fallecid* víctimas | hurt herid* | missing desaparecid* | child niños niño alumnos
    man hombres hombre | woman mujeres mujer | game partido partidos juegos | goal gol goles | point punto puntos
    vote votos escaños senadores | house casas viviendas | country países | city ciudades | shop tiendas
    car coches automóviles vehículos | soldier soldados tropas | time vez veces | quake magnitud
    prison presos reclusos | number vuelo categoría | round vuelta hoyo | viewer espectadores
    case casos
    """,
    ranges="a y o hasta",
    year_cues="en desde año",
)
