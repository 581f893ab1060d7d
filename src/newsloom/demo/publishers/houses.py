"""The three publishing houses: their names, languages, sections and ways of announcing what they print."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

FeedFormat = Literal["rss", "atom", "json"]


@dataclass(frozen=True)
class House:
    """A fictional publisher.

    ``sections`` maps the house's own section names, in the order of its menu, to the site's section keys.
    """

    name: str
    motto: str
    language: str
    feed_format: FeedFormat
    feed_path: str
    article_path: str
    picture_path: str
    sections: Mapping[str, str]

    def path_of(self, article_id: str) -> str:
        """The article's path on the house's site."""
        return self.article_path.format(id=article_id)

    def picture_path_of(self, article_id: str) -> str:
        """The path of the article's lead picture."""
        return self.picture_path.format(id=article_id)


LANTERN = House(
    name="The Lantern Gazette",
    motto="Vietnam, one story at a time",
    language="en",
    feed_format="json",
    feed_path="/feed.json",
    article_path="/stories/{id}",
    picture_path="/media/{id}.png",
    sections=MappingProxyType(
        {
            "Briefing": "news",
            "Government": "politics",
            "Culture": "heritage",
            "People": "figures",
            "Business": "enterprises",
            "Made in Vietnam": "products",
            "Places": "localities",
        }
    ),
)

JONQUE = House(
    name="La Jonque",
    motto="Le Viêt Nam au fil de l’eau",
    language="fr",
    feed_format="atom",
    feed_path="/flux/atom.xml",
    article_path="/articles/{id}.html",
    picture_path="/images/{id}.jpg",
    sections=MappingProxyType(
        {
            "À la une": "news",
            "Institutions": "politics",
            "Patrimoine": "heritage",
            "Portraits": "figures",
            "Économie": "enterprises",
            "Savoir-faire": "products",
            "Provinces": "localities",
        }
    ),
)

BEN_SONG = House(
    name="Báo Bến Sông",
    motto="Chuyện đất, chuyện người",
    language="vi",
    feed_format="rss",
    feed_path="/rss/trang-chu.rss",
    article_path="/{id}.htm",
    picture_path="/anh/{id}.png",
    sections=MappingProxyType(
        {
            "Thời sự": "news",
            "Chính trị": "politics",
            "Di sản": "heritage",
            "Gương mặt": "figures",
            "Doanh nghiệp": "enterprises",
            "Đặc sản": "products",
            "Địa phương": "localities",
        }
    ),
)

HOUSES: tuple[House, ...] = (BEN_SONG, JONQUE, LANTERN)
