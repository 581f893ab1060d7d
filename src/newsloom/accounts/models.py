from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """An editor or administrator of the newsroom."""

    class Role(models.TextChoices):
        EDITOR = "editor"
        ADMINISTRATOR = "administrator"

    @property
    def role(self) -> "User.Role":
        return self.Role.ADMINISTRATOR if self.is_superuser else self.Role.EDITOR


class SignInLink(models.Model):
    """A link that signs its user in once. Only its digest is kept."""

    wagtail_reference_index_ignore = True

    digest = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"sign-in link {self.pk}"


class ApiToken(models.Model):
    """A bearer token of the API. Only its digest is kept."""

    wagtail_reference_index_ignore = True

    class Role(models.TextChoices):
        READER = "reader"
        EDITOR = "editor"

    name = models.CharField(max_length=80, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=10, choices=Role.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name
