"""Writes to users, their sign-in links, and the API's tokens."""

from datetime import datetime, timedelta

from django.contrib.auth.models import Group, Permission
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from newsloom.accounts.models import ApiToken, SignInLink, User
from newsloom.accounts.roles import EDITORS, editors_permissions
from newsloom.accounts.secrets import digest_of, new_secret
from newsloom.foundation.errors import RefusedError

LINK_VALID_FOR = timedelta(hours=24)


@transaction.atomic
def ensure_roles() -> Group:
    """Makes the editors' group have exactly the permissions of its role. Changes nothing where all is so already."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    wanted = Q(pk=None)
    for app_label, model, codename in editors_permissions():
        wanted |= Q(content_type__app_label=app_label, content_type__model=model, codename=codename)
    group.permissions.set(Permission.objects.filter(wanted))
    return group


@transaction.atomic
def create_user(*, name: str, role: str) -> User:
    """A new editor or administrator, who has no password until one is set: a sign-in link lets them in.

    :raises RefusedError: ``role-unknown``, ``user-name-invalid``, ``user-known``.
    """
    name = name.strip()
    _check_role(role, User.Role.values)
    _check_user_name(name)
    if User.objects.filter(username__iexact=name).exists():
        raise RefusedError("user-known", f"There is a user “{name}” already.", "Choose another name.")
    administrates = role == User.Role.ADMINISTRATOR
    user = User(username=name, is_superuser=administrates, is_staff=administrates)
    user.set_unusable_password()
    user.save()
    editors = ensure_roles()
    if not administrates:
        user.groups.add(editors)
    return user


@transaction.atomic
def make_sign_in_link(*, user: User, now: datetime, valid_for: timedelta = LINK_VALID_FOR) -> str:
    """The token of a link that signs its user in once: `sign_in_path` makes its address. Links that ran out go."""
    SignInLink.objects.filter(expires_at__lte=now).delete()
    token = new_secret()
    SignInLink.objects.create(digest=digest_of(token), user=user, expires_at=now + valid_for)
    return token


def sign_in_path(token: str) -> str:
    """The address, below the site's, at which a link's token is used."""
    return f"/newsroom/sign-in/{token}/"


@transaction.atomic
def use_sign_in_link(*, token: str, now: datetime) -> User | None:
    """Whom the link signs in, after which it is used up; None where it is unknown, used, or ran out."""
    link = SignInLink.objects.select_related("user").filter(digest=digest_of(token), user__is_active=True).first()
    if link is None:
        return None
    unused = SignInLink.objects.filter(pk=link.pk, used_at=None, expires_at__gt=now)
    return link.user if unused.update(used_at=now) else None  # of two at once, one update finds it unused


@transaction.atomic
def create_token(*, name: str, role: str) -> str:
    """A new token of the API. It is shown this once; only its digest is kept.

    :raises RefusedError: ``role-unknown``, ``token-name-invalid``, ``token-known``.
    """
    name = name.strip()
    _check_role(role, ApiToken.Role.values)
    if not name or len(name) > 80 or not name.isprintable():
        raise RefusedError(
            "token-name-invalid", "A token's name has between 1 and 80 characters.", "Say what will use the token."
        )
    if ApiToken.objects.filter(name=name).exists():
        raise RefusedError("token-known", f"There is a token “{name}” already.", "Choose another name.")
    token = new_secret()
    ApiToken.objects.create(name=name, digest=digest_of(token), role=role)
    return token


def _check_role(role: str, roles: list[str]) -> None:
    if role not in roles:
        raise RefusedError("role-unknown", f"There is no role “{role}”.", f"Choose one of: {', '.join(roles)}.")


def _check_user_name(name: str) -> None:
    try:
        UnicodeUsernameValidator()(name)
        acceptable = 0 < len(name) <= 150
    except ValidationError:
        acceptable = False
    if not acceptable:
        raise RefusedError(
            "user-name-invalid",
            f"“{name[:150]}” cannot be a user's name.",
            "Use letters, digits and @ . + - _ only, without blanks.",
        )
