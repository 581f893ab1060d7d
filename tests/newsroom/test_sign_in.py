from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from newsloom.accounts.models import User
from newsloom.accounts.operations import create_user, make_sign_in_link, sign_in_path


@pytest.fixture
def ana(db: None) -> User:
    return create_user(name="ana", role="editor")


@pytest.fixture
def path(ana: User) -> str:
    return sign_in_path(make_sign_in_link(user=ana, now=timezone.now()))


def is_signed_in(client: Client) -> bool:
    return client.get("/newsroom/").status_code == 200


def test_a_link_signs_in_by_its_button_and_leads_to_the_newsroom(client: Client, path: str) -> None:
    answer = client.post(path)
    assert (answer.status_code, answer["Location"]) == (302, "/newsroom/")
    assert is_signed_in(client)


def test_looking_at_a_link_does_not_use_it_up(client: Client, path: str) -> None:
    for _ in range(3):
        page = client.get(path)
        assert page.status_code == 200
        assert b'<button type="submit"' in page.content
    assert client.head(path).status_code == 200
    assert not is_signed_in(client)
    client.post(path)
    assert is_signed_in(client)


def test_a_link_works_once(client: Client, path: str) -> None:
    client.post(path)
    second = Client()
    answer = second.post(path)
    assert answer.status_code == 410
    assert b"This link is used up" in answer.content
    assert second.get(path).status_code == 410
    assert not is_signed_in(second)


def test_a_link_whose_time_ran_out_signs_nobody_in(client: Client, ana: User) -> None:
    token = make_sign_in_link(user=ana, now=timezone.now() - timedelta(days=2))
    assert client.post(sign_in_path(token)).status_code == 410
    assert not is_signed_in(client)


@pytest.mark.parametrize("token", ["x", "a" * 5000, "%00", "%F0%9F%A6%8A"])
def test_a_made_up_link_signs_nobody_in(client: Client, db: None, token: str) -> None:
    assert client.get(f"/newsroom/sign-in/{token}/").status_code == 410
    assert client.post(f"/newsroom/sign-in/{token}/").status_code == 410


def test_a_link_cannot_be_used_from_a_strangers_page(path: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path).status_code == 403
    assert not is_signed_in(strict)


def test_a_links_page_is_kept_by_nobody_and_tells_its_address_to_nobody(client: Client, path: str) -> None:
    page = client.get(path)
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "same-origin"
