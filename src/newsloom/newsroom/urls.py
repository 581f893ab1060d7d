"""The newsroom's addresses: its sign-in links, then Wagtail's own."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from newsloom.newsroom.sign_in import sign_in

urlpatterns = [
    path("sign-in/<str:token>/", sign_in, name="newsroom_sign_in"),
    path("", include(wagtailadmin_urls)),
]
