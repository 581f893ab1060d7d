"""Every address of the site, by the room that answers it."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from newsloom.api.urls import urls as api_urls

urlpatterns = [
    path("api/v1/", api_urls),
    path("newsroom/", include(wagtailadmin_urls)),
]
