from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "newsloom.newsroom"
    label = "newsloom_newsroom"
