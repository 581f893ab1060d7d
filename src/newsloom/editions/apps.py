from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "newsloom.editions"
    label = "newsloom_editions"
