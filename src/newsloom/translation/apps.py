"""Tells Django about the room."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "newsloom.translation"
    label = "newsloom_translation"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Translation"
