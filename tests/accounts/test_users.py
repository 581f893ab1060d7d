import pytest
from django.contrib.auth.models import Group, Permission

from newsloom.accounts.models import User
from newsloom.accounts.operations import create_user, ensure_roles
from newsloom.accounts.queries import find_user
from newsloom.accounts.roles import EDITORS, editors_permissions
from newsloom.foundation.errors import RefusedError

pytestmark = pytest.mark.django_db


def test_an_editor_enters_the_newsroom_but_manages_neither_users_nor_engines() -> None:
    editor = create_user(name="ana", role="editor")
    assert editor.role == User.Role.EDITOR
    assert editor.has_perm("wagtailadmin.access_admin")
    assert editor.has_perm("newsloom_publishing.view_article")
    assert editor.has_perm("newsloom_sources.change_feed")
    for refused in (
        "newsloom_translation.change_engine",
        "newsloom_accounts.view_user",
        "newsloom_stories.delete_story",
    ):
        assert not editor.has_perm(refused), refused


def test_an_administrator_may_do_everything() -> None:
    administrator = create_user(name="chief", role="administrator")
    assert administrator.role == User.Role.ADMINISTRATOR
    assert administrator.has_perm("newsloom_translation.change_engine")


def test_a_new_user_has_no_password_that_could_be_guessed() -> None:
    assert not create_user(name="ana", role="editor").has_usable_password()


def test_every_permission_of_an_editor_exists() -> None:
    assert ensure_roles().permissions.count() == len(list(editors_permissions()))


def test_roles_are_ensured_any_number_of_times_and_lose_what_is_not_theirs() -> None:
    before = set(ensure_roles().permissions.values_list("codename", flat=True))
    Group.objects.get(name=EDITORS).permissions.add(Permission.objects.get(codename="delete_story"))
    assert set(ensure_roles().permissions.values_list("codename", flat=True)) == before
    assert Group.objects.filter(name=EDITORS).count() == 1


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [
        ("ana", "owner", "role-unknown"),
        ("Ana Maria", "editor", "user-name-invalid"),
        ("", "editor", "user-name-invalid"),
        ("a" * 151, "editor", "user-name-invalid"),
        ("TAKEN", "editor", "user-known"),
    ],
)
def test_a_user_that_cannot_be_is_refused_in_words(name: str, role: str, code: str) -> None:
    create_user(name="taken", role="editor")
    with pytest.raises(RefusedError) as refused:
        create_user(name=name, role=role)
    assert refused.value.code == code
    assert refused.value.remedy


def test_a_user_is_found_whatever_the_case_of_the_name() -> None:
    ana = create_user(name="Ana", role="editor")
    assert find_user("ana") == ana
    with pytest.raises(RefusedError):
        find_user("nobody")
