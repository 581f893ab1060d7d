"""The site in each language: its editions, their names and words, and the sections that every edition has.

In: languages. Out: editions in the order that readers see them, section keys and names. Never: a story.
"""
