from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "newsloom.directory"
    label = "newsloom_directory"
