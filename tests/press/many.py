"""As many small articles as a test wants, each with its own words, and what they are in French."""

import random
from collections.abc import Iterator
from datetime import timedelta

from tests.press.articles import FIRST_PRINTED, PrintedArticle

NOUNS = (
    ("bridge", "pont"), ("museum", "musée"), ("garden", "jardin"), ("market", "marché"), ("library car", "bibliobus"),
    ("theatre", "théâtre"), ("harbour", "port"), ("castle", "château"), ("school bus", "car scolaire"),
    ("forest path", "sentier forestier"), ("cinema", "cinéma"), ("stadium", "stade"), ("tunnel", "tunnel"),
    ("hospital", "hôpital"), ("lighthouse lamp", "feu du phare"), ("bakery oven", "four à pain"),
)  # fmt: skip
CLAUSES = (
    ("was repainted by volunteers during the winter", "a été repeint par des bénévoles pendant l’hiver"),
    ("will stay open in the evening for a whole month", "restera ouvert le soir pendant tout un mois"),
    (
        "needs a new roof before the next rainy season",
        "a besoin d’un nouveau toit avant la prochaine saison des pluies",
    ),
    ("was drawn by pupils of the neighbouring village", "a été dessiné par des élèves du village voisin"),
    ("cost less than the council had expected", "a coûté moins que ce que la mairie avait prévu"),
    ("is lit by lamps that save electricity", "est éclairé par des lampes qui économisent l’électricité"),
    ("brings more visitors than in earlier years", "attire plus de visiteurs que les années précédentes"),
    ("can be reached on foot from the old station", "est accessible à pied depuis l’ancienne gare"),
    ("keeps the tools of the workers who built it", "conserve les outils des ouvriers qui l’ont construit"),
    ("was closed for a week because of the flood", "a été fermé pendant une semaine à cause de l’inondation"),
)
PLACES = (
    ("in the northern valley", "dans la vallée du nord"), ("beside the wide river", "au bord du large fleuve"),
    ("near the southern gate", "près de la porte du sud"), ("on the western hill", "sur la colline de l’ouest"),
    ("behind the town hall", "derrière la mairie"), ("at the edge of the lake", "à la lisière du lac"),
)  # fmt: skip

Phrases = dict[tuple[str, str, str], str]


def many(count: int, *, paragraphs: int = 6) -> tuple[list[PrintedArticle], Phrases]:
    """Articles in English, the newest first, and the phrases of a phrase book that knows them in French."""
    chance = random.Random(7)
    phrases: Phrases = {}
    drawn: set[tuple[int, int, int]] = set()

    def sentences(wanted: int) -> Iterator[str]:
        while wanted:
            pick = (chance.randrange(len(NOUNS)), chance.randrange(len(PLACES)), chance.randrange(len(CLAUSES)))
            if pick in drawn:
                continue
            drawn.add(pick)
            wanted -= 1
            noun, place, clause = NOUNS[pick[0]], PLACES[pick[1]], CLAUSES[pick[2]]
            english = f"The {noun[0]} {place[0]} {clause[0]}."
            phrases["en", "fr", english] = f"Le {noun[1]} {place[1]} {clause[1]}."
            yield english

    articles = []
    for number in range(count):
        title, standfirst = sentences(2)
        body = [" ".join(sentences(2)) for _ in range(paragraphs)]
        [caption] = sentences(1)
        when = FIRST_PRINTED - timedelta(minutes=number)
        article = PrintedArticle(
            "en", f"small-news-{number}", title, standfirst, body, caption, "Newsloom", "Staff", "News", number % 4,
            when, when,
        )  # fmt: skip
        articles.append(article)
    return articles, phrases
