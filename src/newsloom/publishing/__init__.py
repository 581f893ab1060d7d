"""Articles: a story in an edition; building one from translations and a verdict, its states, revision and withdrawal.

In: stories, translations, verdicts. Out: what readers may see. Never: an engine called, a page rendered.
"""
