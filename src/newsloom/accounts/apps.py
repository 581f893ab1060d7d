from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "newsloom.accounts"
    label = "newsloom_accounts"
