"""Newsloom takes in the press of a country and publishes every story in every language its readers speak.

The rooms, in the order in which a news item passes them, are described in ARCHITECTURE.md; each room's
``__init__`` is its sign: what it is for, In, Out, Never.
"""

__version__ = "0.1.0"
