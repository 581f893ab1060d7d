"""How an installation is set up: its home, newsloom.toml, Django's settings, addresses, servers' entry points.

In: the environment and the home. Out: settings. Never: a decision about news.
"""
