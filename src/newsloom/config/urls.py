"""Every address of the site, by the room that answers it."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("newsroom/", include(wagtailadmin_urls)),
]
