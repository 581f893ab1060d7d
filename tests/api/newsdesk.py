"""Makes publishers, stories and articles for tests, and asks the API for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client

from newsloom.editions.models import Edition
from newsloom.ingest.addresses import recognisable
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher
from newsloom.stories.blocks import Block, Link, to_json
from newsloom.stories.content import address_digest
from newsloom.stories.models import Story
from newsloom.translation.checks.contract import Finding, Severity

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

BLOCKS = (
    Block(id="p1", type="image", src="https://press.example/a.jpg", alt="A gate", caption="The gate.", credit="Lan"),
    Block(
        id="p2",
        type="paragraph",
        text="The gate was built in 1070.",
        html='The <a href="https://press.example/gate?a=1&amp;b=2">gate</a> was built in 1070.',
        links=(Link("gate", "https://press.example/gate?a=1&b=2"),),
    ),
    Block(id="p3", type="heading", text="Later", html="Later"),
)


def passage(source: str, text: str) -> Passage:
    return Passage((ArticleSegment(source, text, "engine", "apertium", "3.9"),))


DOCUMENT = Document(
    title=passage("The gate", "La porte"),
    standfirst=passage("An old gate.", "Une vieille porte."),
    blocks=(
        ArticleBlock(
            id="p1",
            type="image",
            src="https://press.example/a.jpg",
            credit="Lan",
            alt=passage("A gate", "Une porte"),
            caption=passage("The gate.", "La porte &amp; le mur."),
        ),
        ArticleBlock(
            id="p2",
            type="paragraph",
            text=passage("…", 'La <a href="https://press.example/gate?a=1&amp;b=2">porte</a>  date de 1070.'),
        ),
        ArticleBlock(id="p3", type="heading", text=passage("Later", "Plus tard")),
    ),
)

VERDICT = {
    "holds": False,
    "counts": {"note": 1},
    "findings": [Finding("numbers", Severity.NOTE, "{found} is written oddly.", {"found": "1,070"}).as_json()],
}


@dataclass
class Newsdesk:
    """Makes publishers, stories and articles; each call numbers them on."""

    made: int = 0
    publishers: dict[str, Publisher] = field(default_factory=dict)

    def publisher(self, name: str = "The Gazette", rights: str = "full") -> Publisher:
        if name not in self.publishers:
            self.publishers[name] = Publisher.objects.create(name=name, rights=rights)
        return self.publishers[name]

    def story(self, *, publisher: Publisher | None = None, section: str = "news", **fields: Any) -> Story:
        self.made += 1
        url = f"https://press.example/{self.made}"
        at = NOON + timedelta(minutes=self.made)
        given: dict[str, Any] = {
            "publisher": publisher or self.publisher(),
            "language": "en",
            "url": url,
            "address_key": address_digest(recognisable(url)),
            "section": section,
            "title": "The gate",
            "standfirst": "An old gate.",
            "byline": "Lan Nguyen",
            "blocks": to_json(BLOCKS),
            "published_at": at,
            "updated_at": at,
            "admitted_at": at,
        }
        return Story.objects.create(**given | fields)

    def article(self, story: Story, edition: Edition, state: str = "published", **fields: Any) -> Article:
        live = state in Article.READABLE
        given: dict[str, Any] = {
            "story": story,
            "edition": edition,
            "source_language": story.language,
            "section": story.section,
            "publisher": story.publisher,
            "state": state,
            "title": "La porte",
            "standfirst": "Une vieille porte.",
            "slug": "la-porte",
            "document": DOCUMENT.as_json(),
            "verdict": VERDICT if live else None,
            "route": ["en", "fr"],
            "engines": [{"name": "apertium", "version": "3.9"}],
            "translated_at": NOON,
            "story_published_at": story.published_at,
            "published_at": NOON if live else None,
            "updated_at": NOON if live else None,
        }
        return Article.objects.create(**given | fields)


@dataclass(frozen=True)
class Asker:
    """Asks the API as a reader, or with a token."""

    client: Client
    token: str = ""

    def get(self, path: str, status: int = 200) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        answer = self.client.get(path, headers=headers)
        assert answer.status_code == status, (answer.status_code, answer.content)
        assert answer["Content-Type"].startswith("application/json")
        return answer.json()

    def ids(self, path: str) -> Sequence[int]:
        return [item["id"] for item in self.get(path)["items"]]
