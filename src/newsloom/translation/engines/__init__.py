"""What turns text into another language: one port, and an adapter for each kind of engine.

In: plain text segments and a language pair. Out: as many segments, in the same order.
Never: markup, a model row, a decision about which engine serves whom (that is ``routes``).
"""
