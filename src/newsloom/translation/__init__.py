"""Text in one language becomes text in another, and is judged: segments, markup, protection, memory, engines, checks.

In: segments with inline markup, a source and a target language. Out: translations with their origin, verdicts.
Never: a story, an article or an edition; the checks, markup and numbers import no Django.
"""
