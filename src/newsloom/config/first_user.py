"""Lets the first person into a new installation."""

from datetime import datetime

from newsloom.accounts.models import User
from newsloom.accounts.operations import create_user, make_sign_in_link, sign_in_path


def first_sign_in(name: str, now: datetime) -> str:
    """The path of a one-time link for an administrator of this name, who is made where there is none.

    :raises RefusedError: ``user-name-invalid``.
    """
    user = User.objects.filter(username__iexact=name.strip()).first()
    if user is None:
        user = create_user(name=name, role=User.Role.ADMINISTRATOR)
    return sign_in_path(make_sign_in_link(user=user, now=now))
