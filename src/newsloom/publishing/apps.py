from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "newsloom.publishing"
    label = "newsloom_publishing"
