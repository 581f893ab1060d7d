"""The page of an article shows all parts of the model page."""

import json
import re
from datetime import timedelta

from django.test import Client
from tests.website import newsstand
from tests.website.newsstand import passage
from tests.website.pages import read

from newsloom.editions.models import Edition
from newsloom.publishing.corrections import note_correction
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Origin, Passage
from newsloom.publishing.models import Article

NOTE = {
    "check": "numbers",
    "severity": "note",
    "message": "English",
    "msgid": "The story has no title.",
    "params": {},
}


def _blocks() -> list[ArticleBlock]:
    return [
        ArticleBlock(
            id="1",
            type="image",
            src="https://courrier.example/four.jpg",
            alt=passage("Un four", "Lò nung"),
            caption=passage("Le four la nuit", "Lò nung ban đêm"),
            credit="Ảnh: Hà",
        ),
        ArticleBlock(id="2", type="paragraph", text=passage("Premier <em>alinéa</em>.", "Đoạn <em>đầu</em>.")),
        ArticleBlock(id="3", type="heading", level=4, text=passage("Le feu", "Lửa")),
        ArticleBlock(id="4", type="list_item", text=passage("Bois", "Củi")),
        ArticleBlock(id="5", type="list_item", text=passage("Cendre", "Tro")),
        ArticleBlock(id="6", type="quote", text=passage("La main se souvient.", "Tay phải nhớ.")),
        ArticleBlock(id="7", type="video", src="https://www.films.example/v/1"),
        ArticleBlock(id="8", type="paragraph", text=passage("2026", "2026")),
    ]


def _article(edition: Edition, **fields: object) -> Article:
    story = newsstand.story(
        newsstand.publisher(),
        "Lò gốm không tắt",
        section="heritage",
        standfirst="Tóm tắt",
        byline="Trần Thị Mai",
        updated_at=newsstand.MORNING + timedelta(hours=5),
    )
    given = {"standfirst": "Le chapeau", "blocks": _blocks(), **fields}
    return newsstand.article(story, edition, "Le four ne s’éteint pas", **given)  # type: ignore[arg-type]


def test_every_part_of_the_model_page_is_there(reader: Client) -> None:
    french = newsstand.edition("fr", site_name="Vu du fleuve", tagline="La presse du delta", motto="Indépendance")
    page = read(reader, _article(french).path)
    assert page.text(".masthead .title") == "Vu du fleuve"
    assert page.text(".tagline") == "La presse du delta"
    assert page.text(".motto") == "Indépendance"
    assert page.text(".story .kicker") == "Patrimoine"
    assert page.text("h1") == "Le four ne s’éteint pas"
    assert page.text(".story header > .standfirst") == "Le chapeau"
    assert page.text(".publisher") == "Le Courrier du Delta · Auteur : Trần Thị Mai".replace(" :", "\xa0:").replace(
        "\xa0", " "
    )
    assert page.text(".when").startswith(
        "20 novembre 2026, 08:00 UTC · Mis à jour le 20 novembre 2026, 13:00 UTC · 1 minute"
    )
    assert page.one(".when time").get("datetime") == "2026-11-20T08:00+00:00"
    assert page.one(".leadpicture img").get("alt") == "Un four"
    assert page.text(".leadpicture figcaption") == "Le four la nuit · Ảnh: Hà"
    assert page.one(".origin a").get("href") == "https://www.courrier.example/0"
    assert page.text("#comments") == "Commentaires (0)"
    rails = page.texts(".rails .rail > h2")
    assert sorted(rails) == sorted(
        [
            "Patrimoine",
            "Personnalités",
            "Entreprises",
            "Vidéos",
            "Actualités",
            "Système politique",
            "Régions",
            "Produits",
        ]
    )
    assert page.text(".rail.wide .empty") == "Pas encore de vidéos."


def test_blocks_keep_their_kinds_and_list_items_make_one_list(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french).path)
    assert page.text(".body p em") == "alinéa"
    assert page.text(".body h2") == "Le feu", "the first heading under the title is of the second level"
    assert page.texts(".body ul.points") == ["Bois Cendre"]
    assert page.text(".body blockquote") == "La main se souvient."
    assert page.one(".video a").get("href") == "https://www.films.example/v/1"
    assert page.text(".video bdi") == "films.example"


def test_the_strip_says_who_translated_and_what_was_checked(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french, route=["vi", "en", "fr"], findings=[NOTE]).path)
    assert page.text(".strip summary").replace("\xa0", " ") == (
        "Traduit par une machine · langue d’origine : vietnamien"
        " · contrôlés : 14 chiffres, 6 noms, 2 citations et 1 lien · pas encore relu"
    )
    opened = page.text(".strip dl")
    for part in ("opus-mt 1.2", "En passant par", "anglais", "20 novembre 2026, 08:04 UTC"):
        assert part in opened
    assert "English" not in opened, "remarks are said in the edition's language"


def test_a_review_shows_on_the_strip(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french, reviewed_at=newsstand.MORNING, counts={}).path)
    assert "relu par un rédacteur" in page.text(".strip summary")
    assert "contrôlés" not in page.text(".strip summary"), "what was not counted is not claimed"


def test_an_original_has_no_strip_and_no_second_view(reader: Client) -> None:
    vietnamese = newsstand.edition("vi")
    path = _article(vietnamese, blocks=[ArticleBlock(id="1", type="paragraph", text=passage("Đoạn đầu."))]).path
    assert not read(reader, path).all(".strip")
    assert not read(reader, f"{path}?original=1").all(".source")


def test_the_original_stands_beside_each_paragraph_when_asked_for(reader: Client, french: Edition) -> None:
    path = _article(french).path
    assert not read(reader, path).all(".source")
    page = read(reader, f"{path}?original=1")
    sources = page.all(".source")
    assert page.texts(".source") == [
        "Lò gốm không tắt",
        "Tóm tắt",
        "Lò nung ban đêm",
        "Đoạn đầu.",
        "Lửa",
        "Củi",
        "Tro",
        "Tay phải nhớ.",
    ], "and none beside «2026», which is the same in both"
    assert {(one.get("lang"), one.get("dir")) for one in sources} == {("vi", "ltr")}
    assert page.one("a.beside").get("href") == path
    assert page.one('link[rel="canonical"]').get("href") == f"http://testserver{path}"


def test_a_right_to_left_original_keeps_its_direction(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "الفرن", language="ar")
    block = ArticleBlock(id="1", type="paragraph", text=passage("Le four.", "الفرن."))
    path = newsstand.article(story, french, "Le four", blocks=[block]).path
    sources = read(reader, f"{path}?original=1").all(".source")
    assert {(one.get("lang"), one.get("dir")) for one in sources} == {("ar", "rtl")}


def test_a_story_being_revised_says_so_with_the_time(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french, state="updating", story_updated_at=newsstand.MORNING).path)
    note = page.text(".updating")
    assert note.startswith("En cours de mise à jour")
    assert "L’éditeur a révisé cet article." in note
    assert page.all(".updating time")[0].get("datetime") == "2026-11-20T13:00+00:00"
    assert not page.all(".when .isle"), "the revision that is not here yet is not called this page's update"


def test_a_translation_that_is_made_anew_is_not_called_a_revision(reader: Client, french: Edition) -> None:
    updated = newsstand.MORNING + timedelta(hours=5)
    page = read(reader, _article(french, state="updating", story_updated_at=updated).path)
    assert page.text(".updating").startswith("Cette traduction est en cours de renouvellement")


def test_a_correction_stands_dated_at_the_top_of_the_text(reader: Client, french: Edition) -> None:
    article = _article(french)
    note_correction(article_id=article.pk, note="Le four a 30 ans, non 13.", by=None, now=newsstand.MORNING)
    page = read(reader, article.path)
    note = page.text("header .correction")
    assert note.startswith("Rectificatif")
    assert "20 novembre 2026" in note
    assert note.endswith("Le four a 30 ans, non 13.")


def test_each_paragraph_says_whose_words_it_has_where_the_original_stands_beside_it(
    reader: Client, french: Edition
) -> None:
    def words(origin: Origin, engine: str = "") -> Passage:
        return Passage((ArticleSegment("Đoạn", f"Par {origin}", origin, engine, "3.9" if engine else ""),))

    blocks = [
        ArticleBlock(id="1", type="paragraph", text=words("engine", "apertium")),
        ArticleBlock(id="2", type="paragraph", text=words("memory", "apertium")),
        ArticleBlock(id="3", type="paragraph", text=words("person")),
    ]
    article = _article(french, blocks=blocks)
    page = read(reader, f"{article.path}?original=1")
    told = [" ".join("".join(each.itertext()).split()) for each in page.all(".body .origins")]
    assert told == ["apertium 3.9", "apertium 3.9, de la mémoire", "texte d’un rédacteur"]
    assert not read(reader, article.path).all(".origins")


def test_a_headline_alone_leads_to_the_original(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french, blocks=[], standfirst="").path)
    assert "Le Courrier du Delta nous autorise" in page.text(".body .notice")
    assert page.all(".origin a.button")
    assert page.all(".leadpicture.drawn svg.motif"), "a drawn motif where there is no picture"


def test_machines_are_told_what_the_page_is(reader: Client, french: Edition) -> None:
    page = read(reader, _article(french).path)
    thing = json.loads(page.one('script[type="application/ld+json"]').text)
    assert thing["@type"] == "NewsArticle"
    assert thing["inLanguage"] == "fr"
    assert thing["isBasedOn"] == "https://www.courrier.example/0"
    assert page.one('meta[property="og:title"]').get("content") == "Le four ne s’éteint pas"
    assert page.one('link[type="application/rss+xml"]').get("href") == "/fr/feed.xml"


def test_a_story_without_a_date_of_change_is_not_called_updated(reader: Client, french: Edition) -> None:
    path = newsstand.article(newsstand.story(newsstand.publisher(), "Lò"), french, "Le four").path
    assert not re.search("Mis à jour", reader.get(path).content.decode())


def _pictured(edition: Edition, *blocks: ArticleBlock) -> Article:
    story = newsstand.story(newsstand.publisher(), "Lò gốm không tắt")
    return newsstand.article(story, edition, "Le four ne s’éteint pas", blocks=blocks)


def test_a_picture_keeps_the_shape_that_its_publisher_tells(reader: Client, french: Edition) -> None:
    known = ArticleBlock(id="1", type="image", src="https://courrier.example/1.jpg", width=800, height=1200)
    untold = ArticleBlock(id="3", type="image", src="https://courrier.example/2.jpg")
    unlikely = ArticleBlock(id="4", type="image", src="https://courrier.example/3.jpg", width=1, height=1200)
    words = ArticleBlock(id="2", type="paragraph", text=passage("Premier.", "Đoạn đầu."))
    page = read(reader, _pictured(french, known, words, untold, unlikely).path)
    shapes = [(one.get("width"), one.get("height"), one.get("class")) for one in page.all("figure img")]
    assert shapes == [("800", "1200", "upright"), ("1200", "800", "unmeasured"), ("1200", "800", "unmeasured")]


def test_lists_show_the_picture_that_stands_near_a_storys_head(reader: Client, french: Edition) -> None:
    words = [ArticleBlock(id=str(n), type="paragraph", text=passage("Premier.", "Đoạn.")) for n in range(5)]
    picture = ArticleBlock(id="p", type="image", src="https://courrier.example/1.jpg")
    _pictured(french, *words[:3], picture)
    assert [one.get("src") for one in read(reader, "/fr/news/").all(".picture img")] == [picture.src]
    _pictured(french, *words, picture)
    assert len(read(reader, "/fr/news/").all(".picture img")) == 1
