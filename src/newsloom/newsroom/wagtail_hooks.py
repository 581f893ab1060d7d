"""What Wagtail is told of the newsroom: its tables, its menu, its first page."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSetGroup

from newsloom.newsroom import permissions
from newsloom.newsroom.articles import ArticleDesk
from newsloom.newsroom.dashboard import ArticlesByState, Desk, FailingFeeds
from newsloom.newsroom.editions import EditionDesk
from newsloom.newsroom.engines import EngineDesk
from newsloom.newsroom.entries import EntryDesk
from newsloom.newsroom.money import MoneyPage, may_see_money
from newsloom.newsroom.sources import FeedDesk, PublisherDesk
from newsloom.newsroom.stories import StoryDesk
from newsloom.newsroom.terms import TermDesk, TopicDesk

permissions.register()

USELESS_HERE = frozenset({"explorer", "images", "documents", "reports", "help"})
"""Parts of Wagtail that are about pages, which the newsroom has none of."""
USELESS_SETTINGS = frozenset({"sites", "collections", "workflows", "workflow-tasks", "locales", "redirects"})


class SourcesGroup(ViewSetGroup):  # type: ignore[misc]  # Wagtail has no types
    menu_label = _("Sources")
    menu_icon = "download"
    menu_order = 120
    items = (PublisherDesk(), FeedDesk(), EntryDesk())


class NamesGroup(ViewSetGroup):  # type: ignore[misc]
    menu_label = _("Names and terms")
    menu_icon = "tag"
    menu_order = 125
    items = (TopicDesk(), TermDesk())


def register_desks() -> list[object]:
    return [ArticleDesk(), StoryDesk(), SourcesGroup(), NamesGroup(), EditionDesk(), EngineDesk()]


def held_articles() -> MenuItem:
    return MenuItem(
        _("Held back"), f"{reverse('articles:index')}?state=held", name="held", icon_name="warning", order=90
    )


class MoneyItem(MenuItem):  # type: ignore[misc]
    """The page of costs, for whoever may look at engines."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_money(request)


def money_page() -> list[URLPattern]:
    return [path("money/", MoneyPage.as_view(), name="newsroom_money")]


def money_item() -> MenuItem:
    return MoneyItem(_("Costs"), reverse("newsroom_money"), name="money", icon_name="order", order=145)


def tidy_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:  # noqa: ARG001 (Wagtail gives it)
    menu_items[:] = [entry for entry in menu_items if entry.name not in USELESS_HERE]


def tidy_settings(request: HttpRequest, menu_items: list[MenuItem]) -> None:  # noqa: ARG001
    menu_items[:] = [entry for entry in menu_items if entry.name not in USELESS_SETTINGS]


def search_stories() -> SearchArea:
    return SearchArea(_("Stories"), reverse("stories:index"), name="stories", icon_name="pilcrow", order=0)


def first_page(request: HttpRequest, panels: list[Component]) -> None:  # noqa: ARG001
    panels[:] = [Desk(), ArticlesByState(), FailingFeeds()]


def no_summary(request: HttpRequest, summary_items: list[Component]) -> None:  # noqa: ARG001
    summary_items.clear()


def own_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("newsroom/newsroom.css"))


hooks.register("register_admin_viewset", register_desks)
hooks.register("register_admin_menu_item", held_articles)
hooks.register("register_admin_urls", money_page)
hooks.register("register_admin_menu_item", money_item)
hooks.register("construct_main_menu", tidy_menu)
hooks.register("construct_settings_menu", tidy_settings)
hooks.register("register_admin_search_area", search_stories)
hooks.register("construct_homepage_panels", first_page)
hooks.register("construct_homepage_summary_items", no_summary)
hooks.register("insert_global_admin_css", own_style)
