from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "newsloom.sources"
    label = "newsloom_sources"
