from django.apps import AppConfig


class IngestConfig(AppConfig):
    name = "newsloom.ingest"
    label = "newsloom_ingest"
