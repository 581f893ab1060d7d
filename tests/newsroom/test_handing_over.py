"""A translator's file in the newsroom: downloaded from an article's page, and taken back there."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.newsroom import test_review as reviewing
from tests.newsroom.conftest import Site
from tests.newsroom.test_review import RIGHT, WRONG

from newsloom.accounts.models import User
from newsloom.publishing.models import Article, SegmentEdit

held = reviewing.held


def address(article: Article) -> str:
    return f"/newsroom/articles/translator/{article.pk}/"


def file_of(client: Client, article: Article) -> str:
    answer = client.get(address(article))
    assert answer["Content-Disposition"] == f'attachment; filename="article-{article.pk}.fr.xlf"'
    return answer.content.decode()


def sent_back(client: Client, article: Article, content: str, **more: str) -> list[str]:
    """Uploads a file; what the newsroom says then."""
    file = SimpleUploadedFile("back.xlf", content.encode())
    answer = client.post(address(article), {"file": file, **more}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/newsroom/articles/inspect/{article.pk}/"
    return [str(message) for message in answer.context["messages"]]


def test_a_file_goes_out_and_its_mended_sentence_comes_back_live(editor: Client, held: Article) -> None:
    assert address(held) in editor.get(f"/newsroom/articles/inspect/{held.pk}/").content.decode()
    said = sent_back(editor, held, file_of(editor, held).replace(WRONG, RIGHT))
    assert said == ["1 sentence was taken back and judged."]
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    edit = SegmentEdit.objects.get()
    assert (edit.after, edit.edited_by and edit.edited_by.username) == (RIGHT, "ana")


def test_what_cannot_be_taken_back_is_told_and_nothing_is_changed(editor: Client, held: Article) -> None:
    content = file_of(editor, held).replace(WRONG, RIGHT).replace("The bridge of Marlow", "Another bridge")
    said = sent_back(editor, held, content)
    assert said[0] == "Some sentences cannot be taken back. Nothing was changed."
    assert said[1] == "Sentence 0: its original was changed in the file."
    assert not SegmentEdit.objects.exists()
    assert sent_back(editor, held, content, despite="yes")[0] == "1 sentence was taken back and judged."


def test_a_file_that_is_none_or_of_another_article_is_refused_in_words(
    editor: Client, site: Site, held: Article
) -> None:
    assert "XLIFF 2.0 or 2.1" in sent_back(editor, held, "<html/>")[0]
    other = file_of(editor, held).replace(f'article": {held.pk}', f'article": {held.pk + 1}')
    assert "another article" in sent_back(editor, held, other)[0]
    assert "XLIFF" in str(next(iter(editor.post(address(held), {}, follow=True).context["messages"])))


def test_who_may_not_review_gets_no_file(client: Client, held: Article) -> None:
    assert client.get(address(held)).status_code == 302  # to sign in
    client.force_login(User.objects.create(username="guest"))
    assert client.get(address(held)).status_code in {302, 403}
    assert client.post(address(held), {}).status_code in {302, 403}
