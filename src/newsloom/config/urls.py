"""Every address of the site, by the room that answers it."""

from django.urls import include, path

from newsloom.api.urls import urls as api_urls

urlpatterns = [
    path("api/v1/", api_urls),
    path("newsroom/", include("newsloom.newsroom.urls")),
    path("", include("newsloom.website.urls")),
]

handler404 = "newsloom.website.views.errors.not_found"
handler500 = "newsloom.website.views.errors.broken"
