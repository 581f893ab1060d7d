"""Enters the installation that a command works on."""

from newsloom.config.home import Home
from newsloom.config.running import enter


def installation() -> Home:
    """The home, with Django set up, its database there and up to date.

    :raises ConfigurationError: what is missing, and what to do.
    """
    home = enter()
    from newsloom.config.database import require_current  # its models can be loaded only now

    require_current(home)
    return home
