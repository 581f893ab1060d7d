"""Publishers and their feeds: what may be republished, how often a feed is asked, and how it is doing.

In: addresses and rights that an operator gives. Out: feeds that are due, and their health. Never: a story.
"""
