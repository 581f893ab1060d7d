"""From a publisher's feed to a story: poll, parse, extract, recognise, visit again.

In: feeds that are due. Out: entries with their verdict, stories new, revised or withdrawn. Never: a translation.
"""
