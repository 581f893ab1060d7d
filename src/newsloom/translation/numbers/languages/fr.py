"""French."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="fr",
    numbers="""
    0 zéro | 1 un? une? | 2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit | 9 neuf? neufs? | 10 dix
    11 onze | 12 douze | 13 treize | 14 quatorze | 15 quinze | 16 seize | 17 dix-sept | 18 dix-huit | 19 dix-neuf
    20 vingt vingts | 30 trente | 40 quarante | 50 cinquante | 60 soixante | 70 septante | 80 octante huitante
    90 nonante
    """,
    scales="""
    100 cent cents | 1e3 mille milles? k? millier milliers | 1e6 million millions mio m?
    1e9 milliard milliards mrd mds md | 1e12 billion? billions? | 1e18 trillion? trillions?
    """,
    ordinals="""
    1 premier? première? premiers? premières? | 2 deuxième deuxièmes second? seconde? seconds? secondes?
    3 troisième troisièmes | 4 quatrième quatrièmes | 5 cinquième cinquièmes | 6 sixième sixièmes
    7 septième septièmes | 8 huitième huitièmes | 9 neuvième neuvièmes | 10 dixième dixièmes | 11 onzième
    12 douzième | 13 treizième | 14 quatorzième | 15 quinzième | 16 seizième | 17 dix-septième | 18 dix-huitième
    19 dix-neuvième | 20 vingtième | 21 vingt-et-unième | 30 trentième | 40 quarantième | 50 cinquantième
    100 centième | 1000 millième
    """,
    hints="""
    2 paire paires couple couples deux-* double doubles doublé doubler doublement doubla doublant bis bilatéral*
    2 jumeau* jumelles duo | 2 ambos tous_deux toutes_deux demi-finale* secondaire
    3 triple triples tripler triplé tiers tierce trio trimestre? trimestriel* tripartite
    4 quadruple quadrupler quarts quatuor quart_de_finale quarts_de_finale | 12 douzaine douzaines midi
    0,12,24 minuit | 10 dizaine dizaines décennie décennies | 15,14,2 quinzaine | 20 vingtaine vingtaines
    30 trentaine | 40 quarantaine | 50 cinquantaine | 60 soixantaine | 100 centaine centaines siècle siècles
    1000 millénaire* | 1 seul seule simple unique chaque fois aucun aucune
    0.5,2,50,30 demi demie demis demies moitié moitiés mi-* | 0.25,4,25,15,3 quart trimestre
    10 ado ados adolescent* adolescence | 7,8,1 semaine hebdomadaire semaines | 24,1 jour journée | 60,1 heure
    365,12,1 an année annuel* | 6 semestre semestriel* | 60 sexagénaire* | 70 septuagénaire* | 80 octogénaire*
    50 quinquagénaire* | 40 quadragénaire* | 30 trentenaire* | 90 nonagénaire*
    """,
    halves="demi demie",
    joins="et",
    join_after="tens",
    months="""
    janvier janv | février fév févr | mars? | avril avr | mai | juin | juillet juil | août aout | septembre sept?
    | octobre oct | novembre nov | décembre déc
    """,
    weekdays="""
    lundi lundis | mardi mardis | mercredi mercredis | jeudi jeudis | vendredi vendredis | samedi samedis
    | dimanche dimanches
    """,
    percent="pour_cent pourcent pourcents pourcentage",
    decades="s années",
    centuries="siècle siècles",
    am="du_matin am a.m",
    pm="de_l'après-midi du_soir après-midi pm p.m de_l'après_midi",
    hours="h heures heure",
    minutes="min minutes minute mn",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD dollar dollars | EUR euro euros | GBP,EGP,LBP,SYP livre? livres? sterling
    JPY yen yens | CNY yuan yuans | INR,PKR,LKR,NPR roupie roupies | RUB rouble roubles | CHF,XOF,XAF franc? francs?
    VND dong? dongs | KRW,KPW won wons | THB baht bahts | IDR rupiah rupiahs roupie_indonésienne
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso pesos | BRL real? reais | CZK,SEK,NOK,DKK,ISK couronne? couronnes?
    TRY lire? livre_turque lires | PLN zloty zlotys | UAH hryvnia hryvnias | ILS shekel shekels
    SAR,QAR,YER riyal riyals | IRR rial rials toman tomans | KWD,DZD,JOD,TND,IQD,RSD dinar dinars
    AED,MAD dirham dirhams | RON,MDL leu lei | HUF forint forints | MYR ringgit | ZAR rand rands
    BTC bitcoin bitcoins
    """,
    units="""
    m mètre mètres m | km kilomètre kilomètres km | cm centimètre centimètres | mm millimètre millimètres
    inch pouce pouces | foot pied pieds | yard yard yards verge verges | mile mile miles mille milles
    nmile mille_nautique milles_nautiques milles_marins | kg kilo kilos kilogramme kilogrammes | g gramme grammes
    tonne tonne tonnes | pound livre livres | ounce once onces | acre acre acres | ha hectare hectares
    km2 kilomètres_carrés kilomètre_carré | sqmile miles_carrés | sqft pieds_carrés | m2 mètres_carrés mètre_carré
    litre litre litres l | gallon gallon gallons | pint pinte pintes | mph miles_par_heure miles_à_l'heure
    kmh kilomètres_par_heure kilomètres_à_l'heure kilomètres_heure kilomètres-heure | knot nœud nœuds
    degree degré degrés | celsius degrés_celsius | fahrenheit degrés_fahrenheit
    """,
    nouns="""
    age âgé* âgée | year année années an ans | month mois | week semaine semaines | day jour jours
    hour heure heures | minute minute minutes | second secondes | person personnes personne habitants gens
    dead mort morts tués décès victimes | hurt blessés blessé | missing disparus | child enfants enfant élèves
    man hommes homme | woman femmes femme | game match matchs matches jeux | goal but buts | point point points
    vote voix sièges sénateurs | house maisons maison | country pays | city villes ville | shop magasins magasin
    car voitures véhicules | soldier soldats troupes | time fois | quake magnitude | prison prisonniers détenus
    number vol catégorie | round tour trou tours | viewer téléspectateurs
    case cas
    """,
    ranges="à et ou",
    year_cues="en depuis jusqu'en",
)
