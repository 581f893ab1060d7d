"""Terms: names and words that are written one way in each language, with the forms that are accepted and forbidden.

In: what editors write, lists in TBX and CSV, the directory's names. Out: the terms of a pair of languages for engines
and checks. Never: a decision about a story; the judge makes those.
"""
