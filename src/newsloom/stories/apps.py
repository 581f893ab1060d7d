from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "newsloom.stories"
    label = "newsloom_stories"
