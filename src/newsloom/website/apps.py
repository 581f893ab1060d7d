from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "newsloom.website"
    label = "newsloom_website"
