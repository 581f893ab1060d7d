"""How good the judge is: its false alarms on human translations, the injected errors that it sees, its speed.

In: sentence-aligned texts in a folder. Out: figures with their floors, printed. Never: part of a running site.
"""
