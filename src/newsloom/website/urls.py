"""Addresses of the reader's site."""

from django.urls import path, re_path

from newsloom.website import feeds
from newsloom.website.views import article, front, leaflets, root, section

_LANGUAGE = r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})"

urlpatterns = [
    path("", root.choose),
    path("robots.txt", root.robots),
    re_path(rf"^{_LANGUAGE}/$", front.show),
    re_path(rf"^{_LANGUAGE}/feed\.xml$", feeds.edition_feed),
    re_path(rf"^{_LANGUAGE}/about/$", leaflets.about),
    re_path(rf"^{_LANGUAGE}/machine-translation/$", leaflets.machine_translation),
    re_path(rf"^{_LANGUAGE}/story/(?P<story_id>[0-9]{{1,18}})/$", article.in_this_language),
    re_path(rf"^{_LANGUAGE}/(?P<slug>[^/]+)-(?P<pk>[0-9]{{1,18}})/$", article.show),
    re_path(rf"^{_LANGUAGE}/(?P<key>[a-z-]+)/$", section.show),
    re_path(rf"^{_LANGUAGE}/(?P<key>[a-z-]+)/feed\.xml$", feeds.section_feed),
]
