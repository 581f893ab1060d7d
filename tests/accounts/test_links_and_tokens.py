from datetime import UTC, datetime, timedelta

import pytest

from newsloom.accounts.models import ApiToken, SignInLink, User
from newsloom.accounts.operations import create_token, create_user, make_sign_in_link, use_sign_in_link
from newsloom.accounts.queries import authenticate_token, link_is_usable
from newsloom.foundation.errors import RefusedError

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def ana() -> User:
    return create_user(name="ana", role="editor")


def test_a_sign_in_link_works_once(ana: User) -> None:
    token = make_sign_in_link(user=ana, now=NOON)
    assert link_is_usable(token, NOON)
    assert use_sign_in_link(token=token, now=NOON) == ana
    assert use_sign_in_link(token=token, now=NOON) is None
    assert not link_is_usable(token, NOON)


def test_a_sign_in_link_runs_out(ana: User) -> None:
    token = make_sign_in_link(user=ana, now=NOON, valid_for=timedelta(hours=1))
    late = NOON + timedelta(hours=1)
    assert not link_is_usable(token, late)
    assert use_sign_in_link(token=token, now=late) is None


def test_links_that_ran_out_are_swept_away_by_the_next_one(ana: User) -> None:
    make_sign_in_link(user=ana, now=NOON, valid_for=timedelta(hours=1))
    make_sign_in_link(user=ana, now=NOON + timedelta(days=1))
    assert SignInLink.objects.count() == 1


def test_the_link_of_a_user_who_left_lets_nobody_in(ana: User) -> None:
    token = make_sign_in_link(user=ana, now=NOON)
    User.objects.update(is_active=False)
    assert use_sign_in_link(token=token, now=NOON) is None


def test_no_secret_can_be_read_back_from_the_database(ana: User) -> None:
    link, token = make_sign_in_link(user=ana, now=NOON), create_token(name="partner", role="editor")
    assert link not in str(SignInLink.objects.values_list())
    assert token not in str(ApiToken.objects.values_list())


def test_a_token_is_known_by_its_header() -> None:
    token = create_token(name="partner", role="reader")
    known = authenticate_token(f"Bearer {token}")
    assert known is not None
    assert (known.name, known.role) == ("partner", ApiToken.Role.READER)
    assert authenticate_token(f"bearer   {token} ") == known


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer wrong", "Basic {token}", "{token}", "Bearer \udce9"]
)
def test_any_other_header_is_nobodys(header: str | None) -> None:
    token = create_token(name="partner", role="reader")
    assert authenticate_token(header and header.replace("{token}", token)) is None


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [
        ("partner", "reader", "token-known"),
        ("other", "administrator", "role-unknown"),
        (" ", "reader", "token-name-invalid"),
        ("x" * 81, "reader", "token-name-invalid"),
    ],
)
def test_a_token_that_cannot_be_is_refused_in_words(name: str, role: str, code: str) -> None:
    create_token(name="partner", role="reader")
    with pytest.raises(RefusedError) as refused:
        create_token(name=name, role=role)
    assert refused.value.code == code
