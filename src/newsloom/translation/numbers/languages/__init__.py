"""One file a language: its number words, scales, months, currencies, units and marks, written as small tables.

In: nothing. Out: a ``GRAMMAR`` in each file, read by ``numbers.lexicon``. Never: code that reads a text.
"""
