"""Stories of any number: twenty sentences each, no two alike, in English with a French version of each.

Invented places and people; the French is what a good engine would write, so that the judge has nothing to hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SENTENCES = 20
PLACES = (
    "Marlow",
    "Tarnbek",
    "Orvanne",
    "Lisk",
    "Pelham Quay",
    "Dorvik",
    "Sant Aniol",
    "Varenka",
    "Hollin",
    "Quarrell",
)
PEOPLE = ("Ines Duval", "Tomas Brandt", "Mira Kovac", "Leo Santini", "Ada Nilsen", "Owen Price", "Carla Mendes")
DAYS = (
    ("Monday", "lundi"),
    ("Tuesday", "mardi"),
    ("Thursday", "jeudi"),
    ("Friday", "vendredi"),
    ("Sunday", "dimanche"),
)

FORMS: Sequence[tuple[str, str]] = (
    ("The bridge of {place} was closed on {day} after an inspection of its {n} pillars.",
     "Le pont de {place} a été fermé {jour} après une inspection de ses {n} piliers."),
    ("“We have waited for this for {n} years,” said {person}, who lives beside the river.",
     "« Nous attendons cela depuis {n} ans », a déclaré {person}, qui habite au bord de la rivière."),
    ("The town of {place} will pay {n} euros for each family that has to leave its house.",
     "La ville de {place} versera {n} euros à chaque famille qui doit quitter sa maison."),
    ("More than {n} people came to the market square of {place} on {day} evening.",
     "Plus de {n} personnes sont venues {jour} soir sur la place du marché de {place}."),
    ("{person} has led the school of {place} since it was opened with {n} pupils.",
     "{person} dirige l’école de {place} depuis son ouverture avec {n} élèves."),
    ("The company employs {n} people in {place} and wants to hire others before the summer.",
     "L’entreprise emploie {n} personnes à {place} et veut en embaucher d’autres avant l’été."),
    ("On {day} the council of {place} voted for the new line, by {n} voices, after a long debate.",
     "{Jour}, le conseil de {place} a voté pour la nouvelle ligne, par {n} voix, après un long débat."),
    ("The museum in {place} shows {n} paintings, most of them for the first time in this country.",
     "Le musée de {place} présente {n} tableaux, la plupart pour la première fois dans ce pays."),
    ("According to {person}, the harvest brought {n} tonnes of apples, which is less than last year.",
     "Selon {person}, la récolte a donné {n} tonnes de pommes, ce qui est moins que l’an dernier."),
    ("A train with {n} passengers stood for several hours between {place} and the capital.",
     "Un train avec {n} passagers est resté plusieurs heures entre {place} et la capitale."),
    ("The firefighters of {place} were called to the forest, where {n} hectares had burned by {day}.",
     "Les pompiers de {place} ont été appelés dans la forêt, où {n} hectares avaient brûlé {jour}."),
    ("{person} told the newspaper that the work would take {n} days if the weather stays dry.",
     "{person} a dit au journal que les travaux dureraient {n} jours si le temps reste sec."),
    ("The old mill was sold for {n} euros to a family from {place} that makes bread there today.",
     "Le vieux moulin a été vendu {n} euros à une famille de {place} qui y fait du pain aujourd’hui."),
    ("At the hospital of {place}, doctors treated {n} patients in the night before {day}.",
     "À l’hôpital de {place}, les médecins ont soigné {n} patients dans la nuit précédant {jour}."),
    ("The river rose by {n} centimetres, and the road to {place} was under water for a whole week.",
     "La rivière est montée de {n} centimètres, et la route de {place} est restée sous l’eau toute une semaine."),
    ("{person} wrote {n} songs about the harbour of {place}, and the children still sing them.",
     "{person} a écrit {n} chansons sur le port de {place}, et les enfants les chantent encore."),
    ("The team from {place} won on {day} in front of {n} spectators who had come by bus.",
     "L’équipe de {place} a gagné {jour} devant {n} spectateurs venus en autocar."),
    ("Of the {n} trees that were planted near {place}, nearly all have survived the winter.",
     "Des {n} arbres plantés près de {place}, presque tous ont survécu à l’hiver."),
    ("The library of {place} lends {n} books a month, said {person} at the opening of the new hall.",
     "La bibliothèque de {place} prête {n} livres par mois, a dit {person} à l’ouverture de la nouvelle salle."),
    ("Nobody in {place} believes that the factory, with its {n} machines, will be opened again on {day}.",
     "Personne à {place} ne croit que l’usine, avec ses {n} machines, sera rouverte {jour}."),
    ("The police found {n} bottles of wine in the cellar and asked the owner where they came from.",
     "La police a trouvé {n} bouteilles de vin dans la cave et a demandé au propriétaire d’où elles venaient."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """A story: sentence by sentence in both languages; the first is its title, the second its standfirst."""

    english: tuple[str, ...]
    french: tuple[str, ...]


def stories(count: int) -> list[Telling]:
    """So many stories of twenty sentences."""
    return [_story(number) for number in range(count)]


def _story(number: int) -> Telling:
    pairs = [_sentence(number, place) for place in range(SENTENCES)]
    return Telling(tuple(english for english, _ in pairs), tuple(french for _, french in pairs))


def _sentence(story: int, place: int) -> tuple[str, str]:
    english, french = FORMS[(story + place) % len(FORMS)]
    day, jour = DAYS[(story + place) % len(DAYS)]
    words = {
        "place": PLACES[(story * 3 + place) % len(PLACES)],
        "person": PEOPLE[(story + place * 2) % len(PEOPLE)],
        "n": str(20 + (story * SENTENCES + place) % 900),
        "day": day,
        "jour": jour,
        "Jour": jour.capitalize(),
    }
    return english.format(**words), french.format(**words)
