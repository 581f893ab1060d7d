"""How an installation is set up: the home folder, newsloom.toml, Django's settings, addresses and servers' entry points.

In: the environment and the home. Out: settings. Never: a decision about news.
"""
