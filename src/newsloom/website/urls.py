"""Addresses of the reader's site."""

import re

from django.urls import path, re_path

from newsloom.website.addresses import FEED_FORMS
from newsloom.website.feeds import sitemaps
from newsloom.website.feeds import views as feeds
from newsloom.website.views import archive, article, cards, embedding, front, leaflets, publisher, root, section

_LANGUAGE = r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})"
_FEED = f"(?P<form>{'|'.join(map(re.escape, FEED_FORMS))})"

urlpatterns = [
    path("", root.choose),
    path("robots.txt", root.robots),
    path("sitemap.xml", sitemaps.index),
    re_path(r"^sitemap-pages\.xml$", sitemaps.pages),
    re_path(r"^sitemap-(?P<number>[0-9]{1,9})\.xml$", sitemaps.stories),
    path("oembed", embedding.oembed),
    re_path(rf"^{_LANGUAGE}/$", front.show),
    re_path(rf"^{_LANGUAGE}/{_FEED}$", feeds.of_edition),
    re_path(rf"^{_LANGUAGE}/news\.xml$", sitemaps.news),
    re_path(rf"^{_LANGUAGE}/window/$", embedding.window),
    re_path(rf"^{_LANGUAGE}/window/(?P<pk>[0-9]{{1,18}})/$", embedding.one_story),
    re_path(r"^card/(?P<story_id>[0-9]{1,18})\.png$", cards.show),
    re_path(rf"^{_LANGUAGE}/about/$", leaflets.about),
    re_path(rf"^{_LANGUAGE}/machine-translation/$", leaflets.machine_translation),
    re_path(rf"^{_LANGUAGE}/archive/$", archive.newest),
    re_path(rf"^{_LANGUAGE}/archive/(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})/$", archive.show),
    re_path(rf"^{_LANGUAGE}/story/(?P<story_id>[0-9]{{1,18}})/$", article.in_this_language),
    re_path(rf"^{_LANGUAGE}/(?P<slug>[^/]+)-(?P<pk>[0-9]{{1,18}})/$", article.show),
    re_path(rf"^{_LANGUAGE}/(?P<key>[a-z-]+)/$", section.show),
    re_path(rf"^{_LANGUAGE}/(?P<key>[a-z-]+)/{_FEED}$", feeds.of_section),
    re_path(rf"^{_LANGUAGE}/publisher/[^/]+-(?P<pk>[0-9]{{1,18}})/$", publisher.show),
    re_path(rf"^{_LANGUAGE}/publisher/[^/]+-(?P<pk>[0-9]{{1,18}})/{_FEED}$", feeds.of_publisher),
]
