"""Portuguese."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="pt",
    endings="o: o a os as",
    numbers="""
    0 zero | 1 um? uma? | 2 dois duas | 3 três tres | 4 quatro | 5 cinco | 6 seis | 7 sete | 8 oito | 9 nove
    10 dez | 11 onze | 12 doze | 13 treze | 14 catorze quatorze | 15 quinze | 16 dezasseis dezesseis
    17 dezassete dezessete | 18 dezoito | 19 dezanove dezenove | 20 vinte | 30 trinta | 40 quarenta
    50 cinquenta cinqüenta | 60 sessenta | 70 setenta | 80 oitenta | 90 noventa | 200 duzentos duzentas
    300 trezentos trezentas | 400 quatrocentos quatrocentas | 500 quinhentos quinhentas | 600 seiscentos seiscentas
    700 setecentos setecentas | 800 oitocentos oitocentas | 900 novecentos novecentas
    """,
    scales="""
    100 cem cento | 1e3 mil milhar? k? | 1e6 milhão milhões mi? m? | 1e9 bilhão bilhões bi? bilião biliões
    1e12 trilhão trilhões trilião | 1e9 mil_milhões
    """,
    ordinals="""
    1 primeir+o? | 2 segund+o? | 3 terceir+o | 4 quart+o | 5 quint+o | 6 sext+o | 7 sétim+o | 8 oitav+o | 9 non+o
    10 décim+o | 11 décim+o_primeir+o | 20 vigésim+o | 30 trigésim+o | 40 quadragésim+o | 50 quinquagésim+o
    60 sexagésim+o | 100 centésim+o
    """,
    hints="""
    2 ambos ambas par pares casal dobro dobrar dobr* duplo dupla duplic* duo duas_vezes gémeos gêmeos bilateral*
    2 meias-finais meia-final semifinal* | 3 triplo tripla triplic* trio terço terços trimestre* hat-trick tripl*
    4 quádruplo quadruplic* quartos quarteto quartas | 12 dúzia dúzias meio-dia | 0,12,24 meia-noite
    10 dezena dezenas década décadas adolescente* adolescência | 15,14,2 quinzena | 20 vintena | 30 trintona
    100 centena centenas século séculos | 1000 milénio milénios milênio milhares milhar | 1e6 milhões
    1 só único única cada vez simples individual nenhum nenhuma sozinho
    0.5,2,50,30 meio meia meios meias metade metades | 0.25,4,25,15,3 quarto trimestre
    7,8,1 semana semanal semanas | 24,1 dia diário | 60,1 hora | 365,12,1 ano anual | 6 semestre | 6 meia_dúzia
    """,
    halves="meio meia",
    joins="e",
    months="""
    janeiro jan | fevereiro fev | março mar? | abril abr | maio mai | junho jun | julho jul | agosto ago
    | setembro set | outubro out | novembro nov | dezembro dez?
    """,
    weekdays="""
    segunda-feira segundas-feiras segunda_feira | terça-feira terças-feiras terça terça_feira
    | quarta-feira quartas-feiras quarta_feira | quinta-feira quintas-feiras quinta_feira
    | sexta-feira sextas-feiras sexta_feira | sábado sábados | domingo domingos
    """,
    percent="por_cento porcento percentagem porcentagem",
    decades="anos",
    centuries="século séculos",
    am="da_manhã am a.m da_madrugada",
    pm="da_tarde da_noite pm p.m",
    hours="h horas hora hs",
    minutes="min minutos",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dólar dólares | EUR euro euros | GBP,EGP,LBP,SYP libra? libras? esterlina esterlinas
    JPY iene ienes | CNY yuan yuans renminbi | INR,PKR,LKR,NPR rupia rupias | RUB rublo rublos
    CHF,XOF,XAF franco? francos? | VND dong | KRW,KPW won wons | THB baht bahts | IDR rupia_indonésia rupiah
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso? pesos | BRL real? reais | CZK,SEK,NOK,DKK,ISK coroa? coroas?
    TRY lira liras | PLN zloty zlotys zlótis | UAH hryvnia grívnia grivnas | ILS shekel shekels
    SAR,QAR,YER rial? riais? riyal | IRR rial riais | KWD,DZD,JOD,TND,IQD,RSD dinar dinares | AED,MAD dirham dirhams
    RON,MDL leu lei? | HUF forint florim | MYR ringgit | ZAR rand | BTC bitcoin bitcoins
    """,
    units="""
    m metro metros | km quilómetro quilómetros quilômetro quilômetros | cm centímetro centímetros
    mm milímetro milímetros | inch polegada polegadas | foot pé pés | yard jarda jardas | mile milha milhas
    nmile milhas_náuticas milha_náutica | kg quilo quilos quilograma quilogramas | g grama gramas
    tonne tonelada toneladas | pound libra libras | ounce onça onças | acre acre acres | ha hectare hectares
    km2 quilómetros_quadrados quilômetros_quadrados | sqmile milhas_quadradas | sqft pés_quadrados
    m2 metros_quadrados | litre litro litros | gallon galão galões | pint pinta pintas | mph milhas_por_hora
    kmh quilómetros_por_hora quilômetros_por_hora | knot nó nós | degree grau graus
    celsius graus_celsius graus_centígrados | fahrenheit graus_fahrenheit
    """,
    ranges="a e ou até",
    year_cues="em desde ano",
    nouns="""
    age idade | year ano anos | month mês meses | week semana semanas | day dia dias | hour hora horas
    minute minuto minutos | second segundo segundos | person pessoa pessoas | dead mortos mortas vítimas mortes
    hurt feridos feridas | child crianças alunos | man homens | woman mulheres | game jogos jogo partidas
    goal golos golo gols
    point pontos ponto | vote votos voto lugares senadores | house casas | country países | city cidades
    shop lojas | car carros veículos automóveis | soldier soldados | time vezes | quake magnitude
    prison reclusos presos | number voo categoria | round volta voltas buraco | viewer espectadores telespectadores
    case casos acusações
    """,
)
