"""The ``newsloom`` command.

In: what an operator types. Out: plain words or one JSON document; exit 0 done, 1 could not be done, 2 wrong usage.
Never: logic of its own.
"""
