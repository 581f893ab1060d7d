"""Enters an installation: the one place where a program of ours sets Django up."""

import os

import django
from django.apps import apps

from newsloom.config.home import Home, read_home


def enter() -> Home:
    """Sets Django up for the home that the environment names, and returns that home. A second call changes nothing.

    :raises ConfigurationError: where newsloom.toml or the environment cannot be understood.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsloom.config.settings")
    home = read_home()
    if not apps.ready:
        django.setup()
    return home
