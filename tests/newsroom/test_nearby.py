"""An editor sees what the memory has for sentences nearly like those of an article."""

import re

from django.test import Client
from tests.api.newsdesk import NOON
from tests.newsroom import test_review as reviewing
from tests.newsroom.test_review import RIGHT, SOURCE, WRONG

from newsloom.publishing.models import Article
from newsloom.translation import memory
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.segments import source_hash

held = reviewing.held


def remember(source: str, target: str, **about: object) -> None:
    entry = Remembered(source, target, **about)  # type: ignore[arg-type]
    memory.remember({Key(source_hash(source)): entry}, source="en", target="fr", now=NOON)


def page_of(client: Client, article: Article) -> str:
    return client.get(f"/newsroom/articles/inspect/{article.pk}/").content.decode()


def test_a_near_sentence_stands_beside_with_its_likeness_and_what_differs(editor: Client, held: Article) -> None:
    remember(SOURCE.replace("340", "341"), RIGHT, by_person=True)
    page = page_of(editor, held)
    near = page[page.index('class="newsroom-near"') :]
    assert "<strong>97 %</strong>" in near
    assert "<del>340</del><ins>341</ins>" in near
    assert re.search(r'data-take="Il a coûté 12 millions', near)


def test_what_stands_there_already_and_what_was_withdrawn_is_not_suggested(editor: Client, held: Article) -> None:
    remember(SOURCE, WRONG, by_person=True)
    remember(SOURCE.replace("340", "341"), RIGHT, by_person=True, story_id=7)
    memory.withdraw(story_id=7, now=NOON)
    assert "newsroom-near" not in page_of(editor, held)


def test_a_strangers_markup_in_the_memory_is_escaped(editor: Client, held: Article) -> None:
    remember(
        SOURCE.replace("340", '<img src="x" onerror="alert(1)">'), 'Il a <script>alert(1)</script>"x', by_person=True
    )
    page = page_of(editor, held)
    assert 'onerror="alert' not in page
    assert "<script>alert" not in page
