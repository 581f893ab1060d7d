"""What may be done to each table in the newsroom, whoever asks: articles are not typed in here."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Model
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from newsloom.accounts.models import User
from newsloom.directory.models import Topic
from newsloom.editions.models import Edition
from newsloom.ingest.models import Entry
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed, Publisher
from newsloom.stories.models import Story
from newsloom.translation.models import Engine, Term

LOOK = frozenset({"view"})
LOOK_AND_EDIT = frozenset({"view", "change"})
LOOK_EDIT_AND_ADD = LOOK_AND_EDIT | {"add"}


class Only(ModelPermissionPolicy):  # type: ignore[misc]  # Wagtail has no types
    """A user's own permissions, and of these only some actions; even for an administrator."""

    def __init__(self, model: type[Model], actions: frozenset[str]) -> None:
        super().__init__(model)
        self.actions = actions

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action in self.actions and bool(super().user_has_permission(user, action))

    def users_with_any_permission(self, actions: Iterable[str]) -> object:
        return super().users_with_any_permission(set(actions) & self.actions)


def register() -> None:
    """Tells Wagtail. To be called before any view asks."""
    looked_at: tuple[type[Model], ...] = (Article, Story, Entry, Engine)
    edited: tuple[type[Model], ...] = (Publisher, Edition)
    for model in looked_at:
        register_permission_policy(model, Only(model, LOOK), exact_class=True)
    for model in edited:
        register_permission_policy(model, Only(model, LOOK_AND_EDIT), exact_class=True)
    added_to: tuple[type[Model], ...] = (Feed, Term, Topic)
    for model in added_to:
        register_permission_policy(model, Only(model, LOOK_EDIT_AND_ADD), exact_class=True)


def may_review(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a user may mend, approve and have translated again; on the article's page, not in a form of its row."""
    return _has(user, "newsloom_publishing.change_article")


def may_withdraw(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a user may take a story from readers."""
    return _has(user, "newsloom_stories.change_story")


def may_erase(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether a user may erase a story for ever: administrators alone, since nobody can undo it."""
    return _has(user, "newsloom_stories.delete_story")


def _has(user: AbstractBaseUser | AnonymousUser, permission: str) -> bool:
    return isinstance(user, User) and user.has_perm(permission)
